"""A row that tells several events: numbered ("1) … 2) …"), each with its day, or one by morning, one by afternoon."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.names import plain
from loaders.activities.kinds import kind_named
from loaders.calendar.calendar_words import ANY_WEEKDAY
from loaders.calendar.dates import Period, day_cell

_TOLD = ("topic", "activity", "remark")  # the columns that may tell several events
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:(?P<number>[1-9])|(?P<letter>[a-i]))[.)][°º]?\s+(?=\S)")
_DAY_AT_THE_END = re.compile(r"(?P<told>.*\S)\s*\((?P<day>[^()]*\d[^()]*)\)\W*")


def parts_of(cells: Mapping[str, str], period: Period) -> list[dict[str, str]]:
    """Return the cells of each event that a row tells, by their meaning; of most rows it is one, the row itself."""
    found = _by_number(cells) or _by_line(cells, period) or _by_opening_day(cells, period) or _by_part_of_day(cells)
    return found or [dict(cells)]


def _by_number(cells: Mapping[str, str]) -> list[dict[str, str]]:
    """Part a row whose days and whose events have the same numbers; a cell without numbers is of all of them."""
    parted = {name: parts for name, cell in cells.items() if len(parts := _numbered(cell)) > 1}
    if "date" not in parted or not any(name in parted for name in _TOLD):
        return []
    count = len(parted["date"])
    if any(len(parted[name]) != count for name in _TOLD if name in parted):
        return []
    split = {name: parts for name, parts in parted.items() if len(parts) == count}
    return [{**cells, **{name: parts[n] for name, parts in split.items()}} for n in range(count)]


def _numbered(cell: str) -> list[str]:
    """Return the numbered parts of a cell, from 1 or "a" on; none where something stands before the first."""
    marks = list(_NUMBERED.finditer(cell))
    order = "".join(mark["number"] or mark["letter"] for mark in marks)
    if not marks or marks[0].start() or not ("123456789".startswith(order) or "abcdefghi".startswith(order)):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(cell)]
    return [cell[mark.end() : end].strip(" ;\n") for mark, end in zip(marks, ends, strict=True)]


def _by_line(cells: Mapping[str, str], period: Period) -> list[dict[str, str]]:
    """Part a row of which a cell tells an event a line, each line with a day of its own in brackets at its end."""
    for name in _TOLD:
        lines = [match for line in cells.get(name, "").split("\n") if (match := _DAY_AT_THE_END.fullmatch(line))]
        if len(lines) < 2 or len(lines) != len(cells[name].split("\n")):
            continue
        days = [found.start for line in lines if (found := day_cell(line["day"], period)) and found.start]
        if len(set(days)) == len(lines) and all(len(day) == 10 for day in days):
            return [{**cells, name: line.group(), "date": line["day"]} for line in lines]
    return []


# "El día 4, revisión …. El día 11, presentación …", "Lunes 4: … / Martes 5: …"
_OPENING_DAY = re.compile(
    rf"(?:^|(?<=[.;\n/]))\s*(?:el |los )?(?:dias? |(?:{ANY_WEEKDAY}),? )?(?P<day>\d{{1,2}})(?:,|:| [–—-])\s+(?=\S)"
)


def _by_opening_day(cells: Mapping[str, str], period: Period) -> list[dict[str, str]]:
    """Part a row of several days of which a cell tells each in a sentence that begins with its day."""
    days = re.findall(r"\d{1,2}", cells.get("date", ""))
    for name in _TOLD if len(days) > 1 else ():
        key = plain(cells.get(name, ""))
        marks = list(_OPENING_DAY.finditer(key))
        if len(key) != len(cells.get(name, "")) or not marks or marks[0].start() or [m["day"] for m in marks] != days:
            continue
        ends = [*(mark.start() for mark in marks[1:]), len(key)]
        told = [cells[name][mark.start() : end].strip(" ;/\n") for mark, end in zip(marks, ends, strict=True)]
        if all(day_cell(day, period) for day in days):
            return [{**cells, name: words, "date": day} for words, day in zip(told, days, strict=True)]
    return []


_PART_OF_DAY = re.compile(r"(?:^|(?<=[.;,\n]))\s*(?:y )?(?:en|por) la (?:manana|tarde|noche)[,:]?\s+(?=\S)")
_ARTICLE = re.compile(r"(?:el|la|los|las|una?|se (?:realizo|hizo|sostuvo|efectuo)(?: el| la| una?)?) ")


def _by_part_of_day(cells: Mapping[str, str]) -> list[dict[str, str]]:
    """Part a row that tells what took place in the morning and what in the afternoon, each an event of its own."""
    for name in _TOLD:
        key = plain(cells.get(name, ""))
        marks = list(_PART_OF_DAY.finditer(key))
        if len(marks) < 2 or marks[0].start() or len(key) != len(cells[name]):
            continue
        ends = [*(mark.start() for mark in marks[1:]), len(key)]
        first = [_ARTICLE.sub("", key[mark.end() :], count=1).split()[:2] for mark in marks]
        if all(kind_named(" ".join(words)) for words in first):
            told = [cells[name][mark.start() : end].strip(" ;,.\n") for mark, end in zip(marks, ends, strict=True)]
            return [{**cells, name: words} for words in told]
    return []
