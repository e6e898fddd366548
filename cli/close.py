"""`kb close`: a person's word that a commitment is done or no longer wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand, examples
from cli.judging import By, judge_name, judged_at
from cli.options import joined
from cli.output import write
from cli.session import session_of
from cli.text import shorten
from kb.errors import KbError
from kb.language import _

if TYPE_CHECKING:
    from queries.pending import Pending

_LISTED = 5  # commitments that one message shows
_WORDS = 60  # letters of each


class UnknownCommitmentError(KbError):
    """No commitment has the number or the words that were given."""

    def __init__(self, text: str) -> None:
        super().__init__(_("'{text}' is no commitment; give the number or words of one of kb pending").format(
            text=text))


class AmbiguousCommitmentError(KbError):
    """Several commitments have the words that were given."""

    def __init__(self, text: str, found: Sequence[Pending]) -> None:
        listed = [f"{one.number} ({shorten(one.text, _WORDS)})" for one in found[:_LISTED]]
        more = ["…"] if len(found) > _LISTED else []
        super().__init__(_("'{text}' may be any of {count}; give the number: {candidates}").format(
            text=text, count=len(found), candidates="; ".join(listed + more)))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("close", cls=KbCommand, help=_(
        "Close a commitment that is done or no longer wanted. It stays closed when documents are loaded again; kb undo "
        "opens it again."), epilog=examples("kb close 3", "kb close presupuesto detallado --by Marta"))(close)


def close(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(
        metavar=_("TEXT"), show_default=False, help=_("Its number in kb pending, or words of it."))],
    by: By = None,
) -> None:
    """Record that a commitment is closed."""
    from kb.judgements import Judgement
    from kb.judging import judge
    from kb.names import fold
    from queries.pending import commitments

    session = session_of(ctx)
    with session.open_store(writable=True) as store:
        found = chosen(commitments(store, session.today), joined(text))
        made = judge(store, Judgement("close", (fold(found.text),), None, judge_name(by), judged_at(session)))
    write(_("Closed: {text}").format(text=shorten(found.text, 200)))
    write(_("kb undo {number} opens it again.").format(number=made.number))


def chosen(every: Sequence[Pending], text: str) -> Pending:
    """Return the commitment of a number, of these very words, or the one open one that has all of them.

    Raises UnknownCommitmentError or AmbiguousCommitmentError.
    """
    from kb.names import fold

    key = fold(text)
    found = [one for one in every if text.strip() == str(one.number)] or [one for one in every if fold(one.text) == key]
    if not found and key:
        words = [f" {word} " for word in key.split()]
        having = [one for one in every if all(word in f" {fold(one.text)} " for word in words)]
        found = [one for one in having if one.closed is None] or having
    if not found:
        raise UnknownCommitmentError(text)
    if len(found) > 1:
        raise AmbiguousCommitmentError(text, found)
    return found[0]
