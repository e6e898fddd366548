"""A bullet that begins with its day tells what was done on it: "Del 4 al 8 de noviembre de 2024, visita de …"."""

from __future__ import annotations

import re
from dataclasses import replace

from kb.names import plain
from loaders.activities.event_words import EVENT_NOUN
from loaders.activities.kinds import kind_named
from loaders.calendar.calendar_words import ANY_WEEKDAY
from loaders.calendar.dates import Found, Period, day_cell, find_dates

# what a noun may be that no event is: "solicitud de …", "seguimiento a …"
_NO_EVENT = ("request", "coordination", "other")
_BEFORE = re.compile(rf"[\W_]*(?:(?:el|los|las|en|para|dias?|desde|del?|al?|(?:{ANY_WEEKDAY}),?) ){{0,3}}")
# between a day and the noun of what took place: "está previsto un", ", se celebró la"
_BETWEEN = re.compile(
    r"[\s,:;.–—-]*(?:(?:a|desde) las? \d{1,2}(?:[:.h]\d{2})?(?: ?(?:h(?:s|rs|oras)?|[ap]\.? ?m)\b\.?)?[\s,:;.–—-]+)?"
    r"(?:(?:esta|estaba|estan|queda|quedo|se|fue|fueron|hubo|habra|tuvo|tuvieron|lugar|tendra|en|ya)\W+)*"
    r"(?:(?:previst[oa]|programad[oa]|fijad[oa]|agendad[oa]|(?:cancelad|suspendid|pospuest|aplazad|reprogramad|"
    r"confirmad)[oa]s?|cancel[oa]|pospuso|aplazo|suspendio|realiz\w+|celebr\w+|"
    r"efectu\w+|llev\w+ a cabo|sostuv\w+|sosten\w+|desarroll\w+|particip\w+ en|asisti\w+ a|realizara|celebrara)\W+)?"
    r"(?:(?:el|la|los|las|un|una|del?|con|primera?|segund[oa]|nueva?)\W+){0,3}"
)


# "Lunes 11, 10:00:", "Miércoles 13 y jueves 14 –", "Día 5:"
_BARE = re.compile(
    rf"[\W_]*(?P<days>(?:(?:{ANY_WEEKDAY})|dia|dias),? \d{{1,2}}"
    rf"(?: (?:y|e|al?|-|–) (?:(?:el )?(?:{ANY_WEEKDAY}) )?\d{{1,2}})?)"
    r"(?!\d| de )(?:,? (?:a las )?\d{1,2}[:h.]\d{2}(?: ?[ap]\.? ?m\.?)?(?: ?h(?:rs|oras)?\.?)?)?(?=\s*[:,–—-])"
)


def opening_date(text: str, period: Period) -> Found | None:
    """Return the day that a text begins with if the noun of an event follows it; None for any other text."""
    key = plain(text)
    bare = _BARE.match(key) if period.month else None
    days = day_cell(bare["days"], period) if bare else None
    if bare and days:
        found: Found | None = replace(days, span=bare.span())
    else:
        found = next((date for date in find_dates(text, period) if date.start and len(date.start) == 10), None)
    if found is None or len(key) != len(text) or not _BEFORE.fullmatch(key[: found.span[0]] or " "):
        return None
    between = _BETWEEN.match(key, found.span[1])
    words = " ".join(key[between.end() :].split()[:2]) if between else ""
    return found if EVENT_NOUN.match(words) or kind_named(words) not in (None, *_NO_EVENT) else None
