"""`kb load`: documents into the knowledge base."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand, examples
from cli.loading import Failed, Loaded, Loading, documents_of
from cli.output import warn, write
from cli.progress import with_bar
from cli.session import Session, session_of
from cli.stats import count_names
from cli.tables import Column, write_table
from cli.words import place_in_words
from kb.language import _, ngettext
from kb.retold import retold

if TYPE_CHECKING:
    from kb.ingest import Outcome
    from kb.stores.base import Store

_INNER = ("statements", "passages")  # what only `kb stats` counts


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("load", cls=KbCommand, epilog=examples(
        "kb load examples",
        "kb load informe-2023-10.docx ciudades-hermanas.csv",
        "kb load --replaces informe-2023-10.docx informe-corregido.docx"), help=_(
        "Load documents: Word, PDF, spreadsheets, text, Markdown, web pages, mails, ledgers of sister cities, "
        "records in JSON.",
    ))(load)


def load(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(
        metavar=_("PATH"), readable=False, show_default=False, help=_("Files, and folders with all they hold."))],
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
        if any(isinstance(result, Loaded) and result.outcome.status != "unchanged" for result in results):
            _summarize(loading.store)
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
        _warn(", ".join(filter(None, (result.path.name, place_in_words(warning.locator)))), retold(warning.message))
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


def _summarize(store: Store) -> None:
    """Write how much the knowledge base holds now, each thing once however many documents name it."""
    from queries.stats import stats

    counts = stats(store)
    write()
    write_table([Column(_("In the knowledge base")), Column(_("How many"), number=True)],
                [(name, str(counts[key])) for key, name in count_names().items()
                 if counts[key] and key not in _INNER])
