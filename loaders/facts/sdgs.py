"""Sustainable Development Goals in a text: "ODS 11 y 13", "Objetivo de Desarrollo Sostenible 5", "SDG 13", by title."""

from __future__ import annotations

import re
from functools import cache

from kb.gazetteers import goals
from kb.names import fold
from loaders.calendar.calendar_words import MONTH
from loaders.skeleton import skeleton

_NAMED = (
    r"(?:ods|sdgs?|objetivos? de(?:l)? desarrollo sostenible(?: ?\(ods\))?|"
    r"sustainable development goals?(?: ?\(sdgs?\))?)"
)
_TARGET = r"\d{1,2}(?:\.[\da-d]{1,2})?"  # 11.2 is a target of goal 11
_HINTS = ("ods", "sdg", "sostenible", "sustainable")  # without these there is no goal
_NUMBERED = re.compile(
    rf"\b{_NAMED}(?![a-z]):?(?: (?:numeros?|nums?\.?|nos?\.?|n[°º]\.?|#))? ?(?P<first>{_TARGET})(?!\d)"
    rf"(?P<more>(?:, ?{_TARGET}(?!\d))*)(?P<last>,? (?:y|e|and|&) (?:el |ods |sdg )?{_TARGET}(?!\d))?"
    rf"(?! de (?:{MONTH})\b)(?P<after> [a-z])?"
)
_ORDINAL = re.compile(
    r"\b(?:objetivo|goal) (?P<first>\d{1,2}) (?:de(?:l)? desarrollo sostenible|of sustainable development)"
)
_SPOKEN_OF = re.compile(rf"\b{_NAMED}\b")
_NUMBER = re.compile(r"(?<![\d.])\d{1,2}(?!\d)")


def goal_name(number: int) -> str:
    """Return the name under which documents share a goal: "ODS 11: Ciudades y comunidades sostenibles"."""
    return f"ODS {number}: {goals()[number][0]}"


def goals_in(text: str) -> list[tuple[int, int]]:
    """Return the goals that a text names as such, each as (number, where it stands), a number that is none included."""
    lowered = text.casefold()
    if not any(hint in lowered for hint in _HINTS):
        return []
    key = skeleton(text, ()).text
    found: dict[int, int] = {}
    for match in _NUMBERED.finditer(key):
        listed = match["first"] + (match["more"] if match["last"] or not match["after"] else "") + (match["last"] or "")
        for number in _numbers(listed):
            found.setdefault(number, match.start())
    for match in _ORDINAL.finditer(key):
        found.setdefault(int(match["first"]), match.start())
    for spoken in _SPOKEN_OF.finditer(key):
        for number in _titled(key[spoken.end() : spoken.end() + 160]):
            found.setdefault(number, spoken.start())
    return sorted(found.items(), key=lambda goal: (goal[1], goal[0]))


def goals_in_cell(cell: str) -> list[int]:
    """Return the goals of a cell of a column of goals: numbers or titles; a number that is none included."""
    return list(dict.fromkeys([*_numbers(cell), *_titled(cell)]))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(text)]


def _titled(text: str) -> list[int]:
    key = f" {fold(text)} "
    return [number for title, number in _titles() if f" {title} " in key]


@cache
def _titles() -> tuple[tuple[str, int], ...]:
    return tuple((fold(title), number) for number, titles in goals().items() for title in titles)
