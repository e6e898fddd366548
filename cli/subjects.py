"""What is said of a question about a country: of whom the answer is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.output import warn
from cli.text import closed
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.subject import Subject

_NAMED = 8  # bodies that one line names


def tell_country(found: Subject, format: str) -> None:
    """Say which bodies and cities an answer about a country is of; nothing of anything else, or in data."""
    if found.whole_country and format == "table":
        warn(closed(_("{country} here is what the documents know to be of that country: {names}.").format(
            country=found.name, names=name_bodies(found.bodies))))


def name_bodies(names: Sequence[str]) -> str:
    """Return names in one line, the first of many."""
    shown = list(names[:_NAMED])
    if more := len(names) - len(shown):
        shown.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return "; ".join(shown)
