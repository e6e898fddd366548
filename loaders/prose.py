"""Bullets and paragraphs: the activities that they tell, and the facts that they state."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.blocks import Text
from loaders.commitments import read_listed_commitment
from loaders.dates import Found, Period, day_cell, find_dates
from loaders.draft import Draft, Told
from loaders.facts import read_facts
from loaders.figures import only_counts, read_figures
from loaders.kinds import bullet_kind, kind_named, status
from loaders.mentions import Mentions, mention_all
from loaders.participants import participants
from loaders.registry import Entry
from loaders.relative_dates import month_alone, relative_day
from loaders.sentences import first_sentence, sentences, shortened

# a verb in the infinitive begins a function or an aim, not something that took place
_INFINITIVE = re.compile(r"\s*(?!ayer\b)(?:[a-z]+(?:ar|er|ir)(?:se|lo|la|los|las)?)\b")
_EVENT = re.compile(
    r"\b(?:se (?:realiz|sostuv|llev|reuni|celebr|efectu|firm|inaugur|entreg|recib|atend|particip|desarroll|"
    r"present)(?!ara)\w*|"
    r"sostuv\w+|recibi(?:o|eron|dos)\b|firm(?:aron|o)\b|suscribi\w+|visit(?:o|aron)\b|particip(?:o|aron|amos)\b|inaugur(?:o|aron)\b|"
    r"asisti(?:o|eron)\b|reuni(?:o|eron)\b|acogio|encabez(?:o|aron)\b|dialog(?:o|aron)\b|intercambi(?:o|aron)\b|"
    r"acord(?:o|aron)\b|mantuv\w+|recorri(?:o|eron)\b|present(?:o|aron)\b|lanz(?:o|aron)\b|organiz(?:o|aron)\b|"
    r"realiz(?:o|aron)\b|tuvo lugar|"
    r"convers(?:o|aron)\b|"
    r"inici(?:o|aron)\b|concluy(?:o|eron)\b|culmin(?:o|aron)\b|visita\b(?= (?:la ciudad|el|la|nuestra))|"
    r"fue(?:ron)? (?:cancelad|suspendid|pospuest)\w+|"
    r"hizo en|clausur(?:o|aron)\b|entreg(?:o|aron)\b|conmemor(?:o|aron)\b|develo|imparti(?:o|eron)\b)"
)
# how a bullet of a report without a table of activities says that something was done
_DONE_BY_THE_OFFICE = re.compile(
    r"^\s*(?:con |en conjunto|reunion|participacion|visita|taller|llamada|apoyo|atencion|seguimiento|coordinacion|"
    r"webinar|"
    r"seminario|firma|entrega|a solicitud)|\bse [a-z]+(?:o|aron|ieron|io)\b"
)
# a heading under which what is listed is still to be done
_PROMISES = re.compile(r"\b(?:compromisos|pendientes|proximos pasos|tareas|acuerdos y compromisos)\b")
_FUTURE = re.compile(
    r"\b(?:se (?:realizara|llevara|celebrara|espera|efectuara)|visitara|tendra lugar|llegara|recibira|abrira|"
    r"habra|viajara|asistira|"
    r"participara|sera sede|organizara|se desarrollara|arribara|vendra)n?\b"
)
_EVENT_NOUN = re.compile(
    r"\b(?:visita|mision|conferencia|cumbre|foro|congreso|curso|taller|seminario|encuentro|reunion|sesion|feria|"
    r"delegacion|jornada|acto|festival)(?:es)?\b"
)
# a sentence that goes on about the event of the one before: who else was there
_GOES_ON = re.compile(
    r"\s*(?:(?:del|en el|al|en la|a la) (?:encuentro|reunion|acto|evento|cita|visita|ceremonia|taller|jornada|"
    r"actividad)|participaron|"
    r"tambien (?:particip|asist|estuv)|asistieron|asistio|acompan|(?:los?|las?) acompan|la integran|lo integran|"
    r"signaron|como testigos|"
    r"estuvieron|estuvo|por parte de|por la parte|la apertura|facilit|intervinieron|encabez|los recibi|"
    r"entre los asistentes|la presento|"
    r"lo presento|(?:la actividad|las sesiones|el taller|la jornada|el curso|el encuentro) (?:fue|fueron|estuv|"
    r"conto|tambien)|.{3,60}\benvi(?:o|aron) a sus? |la delegacion (?:est|la|fue)|ademas (?:particip|asist|estuv))"
)


def read_prose(block: Text, period: Period, draft: Draft, *, reporting: bool, last: Told | None) -> Told | None:
    """Read a bullet or paragraph and return the activity that what follows may go on about.

    `reporting` says that the document reports on a month; `last` is the activity told before.
    """
    passage = Passage(locator=block.locator, text=block.text)
    mentions = mention_all(block.text, passage, draft)
    read_figures(block.text, period, passage, draft)
    if only_counts(block.text):
        return None
    read_facts(block.text, mentions, period, passage, draft)
    if block.kind == "bullet" and _PROMISES.search(plain(draft.section)):
        read_listed_commitment(block.text, mentions, period, passage, draft)
        return None
    if _INFINITIVE.match(plain(block.text)) or len(block.text) < 20:
        return None
    if block.kind == "bullet":
        key = plain(block.text)
        done = period.month and (reporting or _DONE_BY_THE_OFFICE.search(key))
        if not done and not _EVENT.search(key):
            return None
        return _bullet(block, mentions, period, passage, draft)
    for start, end in sentences(block.text):
        last = _sentence(block, start, end, mentions, period, draft, last)
    return last


def _bullet(block: Text, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> Told | None:
    """A bullet of a report is one activity."""
    when = _when(block.text, period)
    _problems(when, block, draft)
    return draft.activity(
        passage,
        _participants(mentions, draft, 0, len(block.text)),
        _venues(mentions, 0, len(block.text)),
        kind=bullet_kind(block.text),
        title=shortened(" ".join(block.text.split())),
        start=when.start if when else period.iso(),
        end=when.end if when else None,
        status=status(block.text),
    )


def _sentence(
    block: Text, start: int, end: int, mentions: Mentions, period: Period, draft: Draft, last: Told | None
) -> Told | None:
    """A sentence of a paragraph tells an activity if it has a verb of doing and a day; or it goes on about the last."""
    sentence = block.text[start:end].strip()
    key = plain(sentence)
    same_block = last is not None and last.passage.locator == block.locator
    taking_part = _participants(mentions, draft, start, end, with_home=True)
    if last is not None and _GOES_ON.match(key) and last.values["status"] == "held":
        draft.join(last, taking_part, _venues(mentions, start, end))
        return last
    venues = _venues(mentions, start, end)
    when = _day(sentence, draft)
    planned = bool(_FUTURE.search(key)) and bool(_EVENT_NOUN.search(key))
    if planned:
        when = when or month_alone(sentence, period)
    elif last is not None and same_block and when is None and _EVENT.search(key) and last.values["status"] == "held":
        draft.join(last, taking_part, venues)
        return last
    elif not (_EVENT.search(key) and (when or period.month) and (when or taking_part or venues)):
        return last
    if planned and when is None:
        return last
    _problems(when, block, draft)
    passage = Passage(locator=block.locator, text=sentence)
    told = draft.activity(
        passage,
        taking_part,
        venues,
        kind=kind_named(sentence) or "other",
        title=shortened(" ".join(sentence.split())),
        start=when.start if when else period.iso(),
        end=when.end if when else None,
        status=status(sentence, planned=planned),
    )
    return last if planned and last is not None else told


def _problems(when: Found | None, block: Text, draft: Draft) -> None:
    for problem in when.problems if when else ():
        draft.warn(block.locator, problem)


def _participants(
    mentions: Mentions, draft: Draft, start: int, end: int, *, with_home: bool = False
) -> list[tuple[Entry, str | None]]:
    taking_part: list[tuple[Entry, str | None]] = []
    for span in participants(mentions.skeleton, draft.lens, with_home=with_home):
        if start <= span.start < end:
            taking_part.append((mentions.entries[span], None))
            taking_part += [(entry, None) for entry in mentions.bodies_of(span)]
    return taking_part


def _venues(mentions: Mentions, start: int, end: int) -> list[Entry]:
    found = zip(mentions.skeleton.spans, mentions.skeleton.places, strict=True)
    return [
        mentions.entries[span]
        for span, place in found
        if span.kind == "place"
        and start <= span.start < end
        and re.search(r"\ben (?:el |la |los |las )?$", mentions.skeleton.text[:place])
    ]


def _when(text: str, period: Period) -> Found | None:
    """Return the first date of the first sentence if it lies in the period: another date is of what is spoken about."""
    month = period.iso()
    first = first_sentence(text)
    for found in find_dates(first, period):
        if month and found.start and len(found.start) == 10 and found.start.startswith(month):
            return found
    return _day_named(first, period)


def _day_named(text: str, period: Period) -> Found | None:
    """Read "El día 3", "El viernes 12", "El 4 y el 23" at the beginning of a bullet, days of the period's month."""

    match = re.match(
        r"\s*(?:el|los) (?:dias? )?(?P<days>(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) )?\d{1,2}"
        r"(?: (?:y|al) \d{1,2})?)(?= (?:se|y el|,)|, )",
        plain(text),
    )
    return day_cell(match["days"], period) if match and period.month else None


def _day(sentence: str, draft: Draft) -> Found | None:
    """Return the day that a sentence gives, or that its "ayer", "este martes" means beside the day of publication."""
    period, published = draft.lens.period, draft.lens.published
    dates = (f for f in find_dates(sentence, period) if f.start and (len(f.start) == 10 or not published))
    found = next(dates, None)
    relative = relative_day(sentence, published)
    relative = relative or _weekday_and_day(sentence, period)
    return relative if relative and (found is None or found.start == published) else found


def _weekday_and_day(sentence: str, period: Period) -> Found | None:
    """Return the day of "el viernes 8" in the period's month."""

    match = re.search(
        r"\bel (?P<day>(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) \d{1,2})\b(?! de)", plain(sentence)
    )
    return day_cell(match["day"], period) if match and period.month else None
