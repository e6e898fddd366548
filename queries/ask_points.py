"""Points of time in questions, in Spanish and English: a day, a week, a month, a quarter, a year, said or relative."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from queries.ask_when import Point, When

_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_ENGLISH = "january february march april may june july august september october november december".split()
# without the short forms that are words of their own in one of the languages: set, mar, may, dec. of a decree …
_OTHERS = {"setiembre": 9, "ene": 1, "feb": 2, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sept": 9, "oct": 10, "nov": 11,
           "dic": 12, "jan": 1, "apr": 4, "aug": 8, "sep": 9, "dec": 12}
MONTHS = ({name: number for number, name in enumerate(_SPANISH, 1)}
          | {name: number for number, name in enumerate(_ENGLISH, 1)} | _OTHERS)
_ORDINALS = {"primer": 1, "primero": 1, "first": 1, "1er": 1, "segundo": 2, "second": 2, "2do": 2,
             "tercer": 3, "tercero": 3, "third": 3, "3er": 3, "cuarto": 4, "fourth": 4, "4to": 4}
_WEEKDAYS = {name: number for names in (
    "lunes martes miercoles jueves viernes sabado domingo", "monday tuesday wednesday thursday friday saturday sunday")
    for number, name in enumerate(names.split())}
UNITS = {"dia": "day", "dias": "day", "day": "day", "days": "day", "semana": "week", "semanas": "week", "week": "week",
         "weeks": "week", "mes": "month", "meses": "month", "month": "month", "months": "month", "ano": "year",
         "anos": "year", "year": "year", "years": "year", "trimestre": "quarter", "quarter": "quarter",
         "semestre": "half"}
MONTHS_OF = {"quarter": 3, "half": 6, "month": 1, "year": 12}

_LAST_DAY = 31  # or that of a shorter month
# parts of a month: its first and last day
_PARTS = {"primera semana": (1, 7), "first week": (1, 7), "segunda semana": (8, 14), "second week": (8, 14),
          "tercera semana": (15, 21), "third week": (15, 21), "cuarta semana": (22, 28), "fourth week": (22, 28),
          "ultima semana": (-6, _LAST_DAY), "last week": (-6, _LAST_DAY), "primera quincena": (1, 15),
          "first half": (1, 15), "segunda quincena": (16, _LAST_DAY), "second half": (16, _LAST_DAY),
          "principios": (1, 10), "comienzos": (1, 10), "inicios": (1, 10), "early": (1, 10), "mediados": (11, 20),
          "mid": (11, 20), "finales": (21, _LAST_DAY), "fines": (21, _LAST_DAY), "late": (21, _LAST_DAY)}

# every period has one of these or a number
TIME_WORDS = frozenset({*MONTHS, *UNITS, *_WEEKDAYS, "antier", "anteayer", "ayer", "yesterday", "hoy", "today",
                        "manana", "tomorrow"})

Groups = Mapping[str, str]
_Reader = Callable[[Groups, When], Point | None]


def any_of(words: Mapping[str, object]) -> str:
    """Return the pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = rf"(?P<month>{any_of(MONTHS)})"
UNIT = rf"(?P<unit>{any_of(UNITS)})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF = r"(?:(?:de|del|of|in|en)(?: (?:ano|el ano|the year))? )?"
_OF_YEAR = (rf"(?: {_OF}(?:{_YEAR}|(?P<lastyear>(?:el )?(?:ano pasado|last year))|"
            r"(?P<thisyear>este ano|this year)))?")


def shifted(today: date, unit: str, by: int) -> Point:
    """Return the day, week, month, quarter, half or year that is `by` such units away from today's, as ISO dates."""
    if unit == "day":
        return ((today + timedelta(by)).isoformat(),) * 2
    if unit == "week":
        monday = today - timedelta(today.weekday()) + timedelta(weeks=by)
        return monday.isoformat(), (monday + timedelta(6)).isoformat()
    if unit == "year":
        return (_iso(today.year + by),) * 2
    length = MONTHS_OF[unit]
    month = ((today.month - 1) // length + by) * length + today.year * 12
    first, last = divmod(month, 12), divmod(month + length - 1, 12)
    return _iso(first[0], first[1] + 1), _iso(last[0], last[1] + 1)


def _iso(year: int, month: int | None = None) -> str:
    return f"{year:04}" if month is None else f"{year:04}-{month:02}"


def _year(found: Groups, today: date) -> int | None:
    """Return the year that is named, in digits or in words."""
    if "year" in found:
        return int(found["year"])
    if "lastyear" in found:
        return today.year - 1
    return today.year if "thisyear" in found else None


def _number(found: Groups) -> int:
    return MONTHS[found["month"]] if found["month"] in MONTHS else int(found["month"])


def _in_year(found: Groups, when: When, make: Callable[[int], Point | None]) -> Point | None:
    """Return the point in the year that is named, or in the one that is meant where none is."""
    year = _year(found, when.today)
    return make(year) if year else when.meant(make)


def _dated(year: int, month: int, day: int) -> Point | None:
    try:
        return (date(year, month, day).isoformat(),) * 2
    except ValueError:
        return None


def _day(found: Groups, when: When) -> Point | None:
    return _in_year(found, when, lambda year: _dated(year, _number(found), int(found["day"])))


def _days(found: Groups, when: When) -> Point | None:
    """Read "del 1 al 15 de marzo"."""
    last = _day(found, when)
    first = _dated(int(last[1][:4]), _number(found), int(found["from"])) if last else None
    return (first[0], last[1]) if first and last else None


def _week_of(found: Groups, when: When) -> Point | None:
    """Read "la semana del 22 de enero": from Monday to Sunday."""
    day = _day(found, when)
    return shifted(date.fromisoformat(day[0]), "week", 0) if day else None


def _month(found: Groups, when: When) -> Point | None:
    return _in_year(found, when, lambda year: (_iso(year, _number(found)),) * 2)


def _part_of_month(found: Groups, when: When) -> Point | None:
    """Read "la segunda semana de enero", "a finales de marzo"."""
    month = _month(found, when)
    if month is None:
        return None
    year, number = map(int, month[0].split("-"))
    length = monthrange(year, number)[1]
    first, last = _PARTS[found["part"]]
    return (date(year, number, first if first > 0 else length + first).isoformat(),
            date(year, number, min(last, length)).isoformat())


def _whole_year(found: Groups, when: When) -> Point | None:
    return (_iso(int(found["year"])),) * 2


def _part(found: Groups, when: When) -> Point | None:
    """Read a quarter or half of a year."""
    length = MONTHS_OF[UNITS[found["unit"]]]
    first = (_ORDINALS.get(found["ordinal"], 12 // length) - 1) * length + 1  # the others mean the last
    return _in_year(found, when, lambda year: (_iso(year, first), _iso(year, first + length - 1))) if (
        first <= 12) else None


def _weekday(found: Groups, when: When) -> Point | None:
    away = _WEEKDAYS[found["weekday"]] - when.today.weekday()
    return shifted(when.today, "day", away % 7 if when.future else -(-away % 7))


def _fixed(unit: str, by: int) -> _Reader:
    return lambda _found, when: shifted(when.today, unit, by)


def _near(by: int) -> _Reader:
    return lambda found, when: shifted(when.today, UNITS[found["unit"]], by)


_DAY_OF_MONTH = (rf"(?:(?:(?:{any_of(_WEEKDAYS)}) )?(?:dia )?(?P<day>\d{{1,2}})(?:ro|o|st|nd|rd|th)? (?:(?:de|of) )?"
                 rf"{MONTH}{_OF_YEAR})")
_OF_WEEK = r"(?:semana|week) (?:del?|of|beginning|starting|que empieza el|que inicia el)(?: the| lunes| monday)? "
POINTS: tuple[tuple[str, _Reader], ...] = (
    (rf"{_YEAR} (?P<month>0[1-9]|1[0-2]) (?P<day>[0-3]\d)", _day),
    (rf"(?P<day>\d{{1,2}}) (?P<month>0?[1-9]|1[0-2]) {_YEAR}", _day),
    (rf"(?:(?:semana|week) (?:del?|of)(?: the)? |entre (?:el )?|between (?:the )?)?(?P<from>\d{{1,2}})(?:st|nd|rd|th)? "
     rf"(?:(?:al?|to|y|and|hasta)(?: el| the)? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:(?:de|of) )?{MONTH}{_OF_YEAR}",
     _days),
    (rf"(?:between )?{MONTH} (?P<from>\d{{1,2}}) (?:to|and) (?P<day>\d{{1,2}})(?!\w)(?: {_YEAR})?", _days),
    (rf"{_OF_WEEK}{_DAY_OF_MONTH}", _week_of),
    (rf"{_OF_WEEK}{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?: {_YEAR})?", _week_of),
    (rf"(?P<part>{any_of(_PARTS)}) (?:(?:de|of|in) )?(?:the )?(?:mes de )?{MONTH}{_OF_YEAR}", _part_of_month),
    (_DAY_OF_MONTH, _day),
    (rf"{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?: {_YEAR})?", _day),
    (rf"(?:(?:el )?mes de |pasado |last )?{MONTH}(?: pasado|{_OF_YEAR})", _month),
    (rf"{_YEAR} (?P<month>0[1-9]|1[0-2])", _month),
    (rf"(?P<ordinal>{any_of(_ORDINALS)}) (?P<unit>trimestre|semestre|quarter){_OF_YEAR}", _part),
    (rf"(?P<ordinal>ultimo|last) (?P<unit>trimestre|semestre|quarter) (?:de|del|of|in)(?: ano)? {_YEAR}", _part),
    (rf"(?:(?:el )?ano |the year )?{_YEAR}", _whole_year),
    (r"antier|anteayer", _fixed("day", -2)), (r"ayer|yesterday", _fixed("day", -1)), (r"hoy|today", _fixed("day", 0)),
    (r"manana|tomorrow", _fixed("day", 1)),
    (r"(?:en )?lo que va (?:del|de este) ano|(?:so far )?this year(?: so far)?|year to date", _fixed("year", 0)),
    (rf"{UNIT} (?:pasad[oa]|anterior)", _near(-1)), (rf"(?:last|previous|pasad[oa]|ultim[oa]) {UNIT}", _near(-1)),
    (rf"{UNIT} (?:que viene|entrante|siguiente|proxim[oa])", _near(1)), (rf"(?:next|proxim[oa]) {UNIT}", _near(1)),
    (rf"(?:este|esta|el presente|la presente|this) {UNIT}", _near(0)), (rf"{UNIT} (?:en curso|actual)", _near(0)),
    (rf"(?:(?:este|pasado|proximo|last|this|next) )?(?P<weekday>{any_of(_WEEKDAYS)})(?: pasado| proximo)?", _weekday),
)
