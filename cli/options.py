"""The options and arguments that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cli.vocabulary import CSV, JSON, TABLE, every, one_of
from kb.language import LANGUAGES, _

FORMATS = (TABLE, JSON, CSV)


def _one_of(value: str | None, allowed: tuple[str, ...]) -> str | None:
    """Return the value if it is allowed; a usage error otherwise."""
    if value is not None and value not in allowed:
        raise typer.BadParameter(_("'{value}' is not possible; use {allowed}").format(
            value=value, allowed=", ".join(allowed)))
    return value


def parse_day(value: str | None) -> date | None:
    """Return the day that was given as an option; a usage error otherwise."""
    if not value:
        return None
    from cli.date_words import iso_date

    if (found := iso_date(value)) is None or len(found) < len("2024-01-31"):
        message = _("'{value}' is not a day; write it like 2024-01-31 or 31/01/2024").format(value=value)
        raise typer.BadParameter(message, param_hint="--today")
    return date.fromisoformat(found)


def check_language(value: str | None) -> str | None:
    """Return the language's code; a usage error where there is none such."""
    return _one_of(value, LANGUAGES)


def count(value: str | int) -> int:
    """Return a number from 1 on, as it was given or as a default is; a usage error otherwise."""
    if not (str(value).isdecimal() and int(value) > 0):
        raise typer.BadParameter(_("'{value}' is not a number from 1 on").format(value=value))
    return int(value)


def joined(words: list[str]) -> str:
    """Return a name that was given in one or several words."""
    return " ".join(words)


Words = Annotated[list[str], typer.Argument(
    metavar=_("NAME"), show_default=False,
    help=_("Whole name, acronym or another writing; accents and capitals do not matter."))]
Format = Annotated[str, typer.Option(
    "--format", metavar=every(FORMATS), callback=one_of(FORMATS), show_default=False,
    help=_("How to write the result. By default {format}.").format(format=TABLE.word))]
Evidence = Annotated[bool, typer.Option(
    "--evidence", help=_("Add the passages that say so, with document and place."))]
Top = Annotated[int | None, typer.Option(
    "--top", metavar=_("NUMBER"), parser=count, show_default=False, help=_("Show at most so many."))]
Output = Annotated[Path, typer.Option(
    "--output", "-o", metavar=_("FILE"), show_default=False, help=_("File to write; its folder must exist."))]
