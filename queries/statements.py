"""Statements folded: those that agree become one, those that do not stand side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kb.dates import agree
from kb.names import fold

_PROPERTIES = ("role", "since", "until", "status")
_DATES = ("since", "until")


@dataclass
class Folded:
    """What some statements between the same two ends say together, and the passages that say it."""

    said: dict[str, str | None]
    passages: set[str] = field(default_factory=set)


def folded(statements: Iterable[dict[str, Any]]) -> list[Folded]:
    """Fold statements of one relation between the same two ends, each a row with `passage` and its properties.

    A statement joins the first that contradicts it in nothing: what it does not say it does not deny, and the more
    exact date stays. Those that say most come first, so that the order of loading makes no difference.
    """
    result: list[Folded] = []
    for row in sorted(statements, key=_most_said):
        said = {name: row[name] for name in _PROPERTIES}
        home = next((other for other in result if all(_agree(n, said[n], other.said[n]) for n in _PROPERTIES)), None)
        if home is None:
            result.append(home := Folded(said))
        home.said = {name: _fuller(name, home.said[name], said[name]) for name in _PROPERTIES}
        home.passages.add(row["passage"])
    return result


def _most_said(row: dict[str, Any]) -> tuple[int, int, tuple[str, ...], str]:
    said = tuple(row[name] or "" for name in _PROPERTIES)
    return -sum(map(bool, said)), -sum(len(row[name] or "") for name in _DATES), said, row["passage"]


def _agree(name: str, a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    return agree(a, b) if name in _DATES else fold(a) == fold(b)


def _fuller(name: str, a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b
    return max(a, b, key=len) if name in _DATES else a
