"""`kb load`: documents into the knowledge base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand
from cli.loading import Failed, Loaded, Loading, documents_of
from cli.output import warn, write
from cli.progress import with_bar
from cli.session import Session, session_of
from cli.stats import count_names
from cli.tables import Column, write_table
from kb.language import _, ngettext

if TYPE_CHECKING:
    from kb.ingest import Outcome


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("load", cls=KbCommand, help=_(
        "Load documents: Word, PDF, spreadsheets, text, web pages, mails, ledgers of sister cities, records in JSON.",
    ))(load)


def load(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(
        metavar=_("PATH"), show_default=False, help=_("Files, and folders with all they hold."))],
    replaces: Annotated[str | None, typer.Option(
        "--replaces", metavar=_("DOCUMENT"), show_default=False,
        help=_("The loaded document that this one takes the place of."))] = None,
) -> None:
    """Load every document; exit with 1 if one could not be loaded."""
    found, bad = documents_of(paths)
    if replaces and len(found) > 1:
        raise typer.BadParameter(_("one document takes the place of one; give a single file"), param_hint="--replaces")
    if load_and_tell(session_of(ctx), found, bad, replaces):
        raise typer.Exit(1)


def load_and_tell(session: Session, found: Sequence[Path], bad: Sequence[Failed], replaces: str | None) -> int:
    """Load the documents, say what became of each and what they held; return how many failed."""
    results: list[Loaded | Failed] = list(bad)
    for failure in bad:
        _tell(failure)
    with Loading(session, replaces) as loading:
        for result in with_bar(loading.load(found), len(found)):
            _tell(result)
            results.append(result)
    _summarize(result for result in results if isinstance(result, Loaded))
    failed = sum(isinstance(result, Failed) for result in results)
    if failed:
        warn(ngettext("{count} document could not be loaded; the others are not affected.",
                      "{count} documents could not be loaded; the others are not affected.",
                      failed).format(count=failed))
    return failed


def _tell(result: Loaded | Failed) -> None:
    """Say what became of one document, with its warnings."""
    if isinstance(result, Failed):
        warn(_("Error: {message}").format(message=result.error))
        return
    write(f"{result.path.name}: {_became(result.outcome)}")
    for warning in result.record.warnings if result.outcome.status != "unchanged" else ():
        _warn(", ".join(filter(None, (result.path.name, warning.locator))), warning.message)
    for message in result.outcome.warnings:
        _warn(result.path.name, message)


def _warn(place: str, message: str) -> None:
    warn(_("Warning: {place}: {message}").format(place=place, message=message))


def _became(outcome: Outcome) -> str:
    if outcome.status == "unchanged":
        return _("no changes")
    if outcome.replaced:
        return _("loaded, in the place of {documents}").format(documents=", ".join(outcome.replaced))
    return _("loaded")


def _summarize(loaded: Iterable[Loaded]) -> None:
    """Write how much of each type the documents hold that were not there before."""
    counts: Counter[str] = Counter()
    for one in loaded:
        if one.outcome.status != "unchanged":
            counts.update(one.outcome.counts, documents=1)
    if counts:
        write()
        write_table([Column(_("In these documents")), Column(_("How many"), number=True)],
                    [(name, str(counts[key])) for key, name in count_names().items() if counts[key]])
