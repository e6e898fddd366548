"""The options that limit an answer to a time: --since and --until, dates as exact as wished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kb.language import _

if TYPE_CHECKING:
    from queries.period import Period


def parse_date(value: str | None) -> str | None:
    """Return a date that was given as an option as ISO text, as exact as it was written; a usage error otherwise."""
    if value is None:
        return None
    from cli.date_words import iso_date

    if (found := iso_date(value)) is None:
        raise typer.BadParameter(_(
            "'{value}' is not a date; write it like 2022, 2022-06, 2022-06-15 or 15/06/2022").format(value=value))
    return found


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
