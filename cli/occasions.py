"""Events as rows of a table, of CSV and of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.words import status_in_words
from kb.language import _, language

if TYPE_CHECKING:
    from queries.occasions import Occasion

FIELDS = ("start", "end", "kind", "title", "status", "implicit", "participants", "places")


def dates_of(row: Occasion) -> str:
    """Return its date, or the first and the last: "2023-10-03 – 2023-10-05"; "" without one."""
    return " – ".join(dict.fromkeys(filter(None, (row.start, row.end))))


def title_of(row: Occasion) -> str:
    """Return its title with what it was, and how it ended unless it was simply held."""
    return activity_in_words(row.title, row.kind, row.status, implicit=row.implicit)


def activity_in_words(title: str, kind: str | None, status: str | None, *, implicit: bool) -> str:
    """Return a title with the kind that it does not say itself, the status unless held, and the issuer rule."""
    from views.labels import ACTIVITIES

    noun = ACTIVITIES[kind or "other"]
    said = "" if noun.said_in(title) or kind in (None, "other") else noun.text(language())
    about = ", ".join(filter(None, (said, status_in_words(status), _("implicit") if implicit else "")))
    return f"{title} ({about})" if about else title


def others_of(row: Occasion, asked: Sequence[str]) -> str:
    """Return who else took part, beside those whose names are given."""
    return "; ".join(name for name in row.participants if name not in asked)
