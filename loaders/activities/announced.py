"""Events that a bullet only announces: "el encuentro regional, del 12 al 14 de marzo", "la visita prevista para …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.names import plain
from loaders.activities.event_words import EVENT_NOUN, FUTURE
from loaders.calendar.calendar_words import MONTH
from loaders.calendar.dates import Found, Period, find_dates, month_number, year_near
from loaders.calendar.stretches import find_stretch
from loaders.sentences import first_end, sentences

_FAR = 160  # letters between the noun of an event and its date
# what says that a date is a deadline or a beginning, or that what it dates is past
_NO_EVENT_BEFORE = re.compile(
    r"\b(?:a mas tardar|antes|hasta|plazo|vence|desde|a partir|cierre|inscripci\w+|postulaci\w+|remitir|enviar|"
    r"entregar|presentar)\b[^,;]{0,30}$"
)
_PAST = re.compile(
    r"\b(?:realizad|celebrad|efectuad|firmad|suscrit|llevad|sostenid|inaugurad|pasad)[oa]s?\b|"
    r"\b(?:se )?(?:realiz|celebr|efectu|firm|inaugur|particip|acord)(?:o|aron)\b|\btuvo lugar\b"
)
_HELD_NOUN = re.compile(
    r"\b(?:realiz|efectu|sostuv|sosten|celebr|particip|mantuv|llev|asist)\w*(?: a cabo)? (?:en )?"
    r"(?:la |el |una? |las |los )?(?:\w+ )?$|\b(?:durante|tras|luego de|despues de) (?:la |el |una? )$"
)
_TO_HOLD = re.compile(
    r"\b(?:realizar|efectuar|sostener|celebrar|participar|mantener|llevar a cabo|asistir)[^,;]{0,12}$"
)
_PLANNED = re.compile(
    r"\b(?:programad|previst|agendad|planificad|fijad|confirmad)[oa]s?\b|"
    r"\ba (?:realizarse|celebrarse|efectuarse|llevarse a cabo)\b|"
    r"\b(?:se (?:realizara|celebrara|efectuara|llevara|desarrollara)|tendra lugar|sera|visitara)n?\b|\bproxim[oa]\b"
)
# the words before an event that is the bullet's own
_OWN = re.compile(r"[\s·–-]*(?:la|el|una?|en|en la|en el|sobre)?\s*")
_SET = re.compile(
    r"[\s·–-]*(?:queda|esta|fue|se tiene|ha sido)?n? ?(?:ya )?(?:programad|previst|agendad|fijad|confirmad)[oa]s? "
    r"(?:para )?(?:el |los |en |del? |desde el |entre el )?(?:dias? )?"
)
_ARTICLE = re.compile(r",? ?(?:la |el |una? |las |los )?")
_JOINED = re.compile(r" (?:\w+ ){0,2}(?:de|del) (?:la |el |los |las |una? )?$")
_MONTH_TO_COME = re.compile(rf"\b(?:en|para)(?: el| los)?(?: mes(?:es)? de)? {MONTH}\b(?! (?:de )?(?:19|20)?\d)")
_TAIL = re.compile(
    r"(?:[\s,;(:–-]|\b(?:(?:programad|previst|agendad|planificad|fijad)[oa]s?|a (?:realizarse|celebrarse|efectuarse|"
    r"llevarse a cabo)|que (?:se (?:realizara|celebrara|efectuara|llevara)n?(?: a cabo)?|tendra lugar)|(?:se "
    r"(?:realizara|celebrara|llevara a cabo)|tendra lugar)|para|en|el|del?|los?|dias?|las?|mes|proxim[oa]s?|durante|"
    r"entre|y|ya|quedo|queda(?:n|ron)?|esta(?:n|ba|ban|ra|ran)?|habian?|fue(?:ron)?|sera(?:n)?|se encuentran?|"
    r"ha(?:n)? sido|confirmad[oa]s?|fijad[oa]s?|tentativamente)\b)+$"
)
# what the visit of somebody is the object of, when it is only prepared or told of
_PREPARED_VISIT = re.compile(
    r"\b(?:(?:prepar|planific|coordin|organiz|inform|anunci|agend|program)\w+|concerniente a|preparativos|logistica)\b"
    r"[^.;]{0,60}?\bvisita\b(?:(?! con |\bjunto (?:a|con)\b|\bcoordin|\bacompan)(?:[^.;()]|(?<=s)\.e\.)){0,90}$"
)
_PREPARES_FIRST = re.compile(
    r"\s*se (?:prepar|planific|organiz)(?:o|aron|a|an)\b|\s*(?:preparacion|planificacion|organizacion) (?:de|del)\b"
)


# a verb in the future, by its accent, and one that says what was done
_WILL = re.compile(r"\w{3}r(?:á|án|emos)\b")
_DID = re.compile(r"\b[a-zñáéíóú]{2,}(?:ó|aron|ieron|amos|imos)\b|\b(?:hizo|hubo|tuvo|fue|fueron|estuvo)\b")


def only_to_come(text: str) -> bool:
    """Whether a text tells of what is to come and of nothing done: "Firma del acuerdo. Participarán los rectores."."""
    return bool(_WILL.search(text) and FUTURE.search(plain(text))) and not _DID.search(text)


@dataclass(frozen=True)
class Announced:
    """An event to come: where its words begin and its date ends in the text, its title, its date, and whose bullet.

    `whole` says that the sentence begins with it, so that the bullet tells nothing before it.
    """

    start: int
    end: int
    title: str
    when: Found
    whole: bool


def announced(text: str, period: Period) -> Iterator[Announced]:
    """Yield the events after the period's month, or said to be planned, that a bullet announces with their date.

    In a document of a year only those that are said to be planned.
    """
    if period.year is None:
        return
    for start, end in sentences(text):
        before = start
        for when in _dates(text[start:end], period):
            found = _event(text, start, before, when, period)
            before = start + when.span[1]
            if found:
                yield found


def is_prepared_visitor(before: str) -> bool:
    """Whether the words before a name say that it is of the visitor of a visit that is only prepared or told of."""
    return bool(_PREPARED_VISIT.search(before))


def prepares(text: str) -> bool:
    """Whether a text begins by saying that something was prepared: it then tells no event, but a coordination."""
    return bool(_PREPARES_FIRST.match(plain(text)))


def _dates(sentence: str, period: Period) -> list[Found]:
    """Return the days, months and quarters of a sentence in order."""
    found = [when for when in find_dates(sentence, period) if when.start and len(when.start) >= 7]
    for match in _MONTH_TO_COME.finditer(_folded(sentence)):
        month = month_number(match["month"])
        found.append(Found(Period(year_near(period, month), month).iso(), None, match.span()))
    stretch = find_stretch(sentence, period)
    spans = [when.span for when in found]
    if stretch and not any(a < stretch.span[1] and stretch.span[0] < b for a, b in spans):
        found.append(stretch)
    return sorted(found, key=lambda when: when.span)


def _folded(text: str) -> str:
    key = plain(text)
    return key if len(key) == len(text) else "".join(plain(c)[:1] or " " for c in text)


def _event(text: str, start: int, before: int, when: Found, period: Period) -> Announced | None:
    """Return the event that a date of a sentence belongs to; None if it is past, due, or the bullet's own."""
    key, at = _folded(text), start + when.span[0]
    last = when.end if when.end and len(when.end) == 7 else when.start  # a quarter is to come while it lasts
    month = (last or "")[:7]
    if month < (period.iso() or ""):
        return None
    noun = _noun(key, max(before, at - _FAR), at)
    if noun is None:
        return _set_for(text, key, start, when)
    between, lead = key[noun:at], key[start:noun]
    planned = bool(_PLANNED.search(between))
    whole = _OWN.fullmatch(lead) is not None
    unsaid = not planned and (whole or month == period.iso() or period.month is None)
    if unsaid or _PAST.search(between) or _NO_EVENT_BEFORE.search(between):
        return None
    if _HELD_NOUN.search(lead) and not _TO_HOLD.search(lead):
        return None
    title = _title(text[noun:at])
    return Announced(noun, start + when.span[1], title, when, whole) if title else None


def _set_for(text: str, key: str, start: int, when: Found) -> Announced | None:
    """Read "queda confirmada para el 18 de abril la visita de …": the event stands after its date."""
    at, end = start + when.span[0], start + when.span[1]
    article = _ARTICLE.match(key, end)
    noun = EVENT_NOUN.match(key, article.end() if article else end)
    if noun is None or not _SET.fullmatch(key[start:at]):
        return None
    rest = re.split(r"[;]|\.\s*$", text[noun.start() : start + first_end(text[start:])])[0]
    return Announced(noun.start(), noun.start() + len(rest), _title(rest), when, True)


def _noun(key: str, start: int, end: int) -> int | None:
    """Return where the noun of the event before a date stands: the nearest, or the one that it is a complement of."""
    nouns = list(EVENT_NOUN.finditer(key, start, end))
    if not nouns:
        return None
    found = nouns.pop()
    while nouns and _JOINED.fullmatch(key[nouns[-1].end() : found.start()]):
        found = nouns.pop()
    return found.start()


def _title(words: str) -> str:
    key = _folded(words)
    tail = _TAIL.search(key)
    kept = " ".join(words[: tail.start() if tail else len(words)].split())
    return kept[:1].upper() + kept[1:]
