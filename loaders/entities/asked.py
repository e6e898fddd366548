"""A request in the making: who asked whom, kept as entries until their names are settled."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.names.registry import Entry


@dataclass(frozen=True)
class Asked:
    """What was asked, in the words that say so, by whom and of whom; a side that is not written is empty."""

    text: str
    asked_by: list[Entry]
    asked_of: list[Entry]
