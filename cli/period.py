"""The options that limit an answer to a time: --since and --until, dates as exact as wished."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kb.language import _

if TYPE_CHECKING:
    from queries.period import Period

_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FIRST = "-01-01"  # makes a day of a year or a month, to see whether the calendar has it


def parse_date(value: str | None) -> str | None:
    """Return a date that was given as an option: `2022`, `2022-12` or `2022-12-06`; a usage error otherwise."""
    if value is None:
        return None
    try:
        if not _ISO.fullmatch(value):
            raise ValueError
        date.fromisoformat(value + _FIRST[len(value) - 4:])
    except ValueError as error:
        message = _("'{value}' is not a date; write it like 2022, 2022-06 or 2022-06-15").format(value=value)
        raise typer.BadParameter(message) from error
    return value


Since = Annotated[str | None, typer.Option(
    "--since", metavar=_("DATE"), callback=parse_date, show_default=False,
    help=_("Only from this date on, like 2022, 2022-06 or 2022-06-15; what has no date is left out."))]
Until = Annotated[str | None, typer.Option(
    "--until", metavar=_("DATE"), callback=parse_date, show_default=False,
    help=_("Only up to this date, the whole of it: 2022 is up to the end of that year."))]


def period_of(since: str | None, until: str | None, options: tuple[str, str] = ("--since", "--until")) -> Period:
    """Return the period of the two options; a usage error where it ends before it begins."""
    from queries.period import Period

    period = Period(since, until)
    if period.first and period.last and period.last < period.first:
        raise typer.BadParameter(_("{until} is before {since}; exchange them").format(until=until, since=since),
                                 param_hint=options[1])
    return period
