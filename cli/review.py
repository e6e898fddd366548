"""`kb review`: walks through the names that may be one, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.judging import By, judge_now
from cli.options import Format, Top
from cli.output import write, write_json
from cli.session import Session, session_of
from kb.errors import KbError
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.suggested import Pair

INTERRUPTED = 130
FIELDS = ("score", "reason", "a", "b", "a_name", "b_name")


class NoTerminalError(KbError):
    """A review where nobody can press a key."""

    def __init__(self) -> None:
        super().__init__(_("kb review asks in a terminal and this is none; see the pairs with kb review --list and "
                           "judge them with kb same and kb different"))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("review", cls=KbCommand, epilog=examples(
        "kb review",
        "kb review --list --top 20"), help=_(
        "Go through the names that may be one, the likeliest first, and judge each pair with a key."))(review)


def review(
    ctx: typer.Context,
    list_only: Annotated[bool, typer.Option("--list", help=_("Only list the pairs."))] = False,
    top: Top = None, format: Format = "table", by: By = None,
) -> None:
    """Ask about each pair, or list them all."""
    from cli.review_keys import is_terminal
    from queries.suggested import pairs

    if not list_only and (format != "table" or not is_terminal()):
        raise NoTerminalError
    session = session_of(ctx)
    with session.open_store() as store:
        found = pairs(store)[:top]
    if list_only:
        _list(found, format)
    elif not found:
        write(_("No names are waiting to be judged."))
    else:
        _Review(session, by).walk(found)


class _Review:
    """One sitting: asks, and writes each judgement as soon as it is made."""

    def __init__(self, session: Session, by: str | None) -> None:
        self._session = session
        self._by = by
        self._judged: set[frozenset[str]] = set()

    def walk(self, found: list[Pair]) -> None:
        """Ask about each pair until there is none left, or the person leaves."""
        from cli.review_screen import QUIT

        try:
            for number, pair in enumerate(found, start=1):
                if self._ask(number, len(found), pair) == QUIT:
                    break
        except KeyboardInterrupt:
            self._interrupted()
        write()
        write(_told(len(self._judged)))

    def _ask(self, number: int, total: int, pair: Pair) -> str | None:
        """Ask about one pair and return the answer; None for one that other judgements have settled meanwhile."""
        from cli.review_screen import QUIT, SKIP, show_answer, show_question
        from queries.suggested import sides

        with self._session.open_store() as store:  # and no lock is held while the person thinks
            both = sides(store, pair)
        if both is None:
            return None
        show_question(number, total, pair, both)
        answer = _answer()
        show_answer(answer, None if answer in (SKIP, QUIT) else self._judge(answer, pair))
        return answer

    def _judge(self, kind: str, pair: Pair) -> int:
        self._judged.add(frozenset((str(pair.a), str(pair.b))))
        with self._session.open_store(writable=True) as store:
            return judge_now(store, self._session, kind, (pair.a, pair.b), by=self._by)

    def _interrupted(self) -> None:
        """Say how many judgements were kept: the last one may have been interrupted before it was written."""
        from kb.judgements import judgements

        with self._session.open_store() as store:
            kept = self._judged & {frozenset(each.subjects) for each in judgements(store)}
        write()
        write(_("Interrupted.") + " " + _told(len(kept)))
        raise typer.Exit(INTERRUPTED)


def _answer() -> str:
    """Wait for a key that means something, and return what it means."""
    from cli.review_keys import END, single_keys
    from cli.review_screen import QUIT, ask, keys

    meant = {**keys(), **dict.fromkeys(END, QUIT)}
    with single_keys() as pressed:
        ask()
        return next(meant[key] for key in pressed if key in meant)


def _told(count: int) -> str:
    if not count:
        return _("No pair was judged.")
    return ngettext("{count} pair judged; it is kept.", "{count} pairs judged; they are kept.", count).format(
        count=count)


def _list(found: list[Pair], format: str) -> None:
    if format == "json":
        write_json(list(_data(found)))
    elif format == "csv":
        write_csv(FIELDS, _data(found))
    else:
        _write_table(found)


def _data(found: list[Pair]) -> Iterator[dict[str, Any]]:
    for each in found:
        yield {"score": each.score, "reason": each.reason, "a": str(each.a), "b": str(each.b), "a_name": each.a_name,
               "b_name": each.b_name}


def _write_table(found: list[Pair]) -> None:
    from cli.tables import Column, write_heading, write_table
    from kb.name_likeness import in_words

    if not found:
        write(_("No names are waiting to be judged."))
        return
    write_heading(_("Names that may be one"))
    write_table(
        [Column(_("Name")), Column(_("Other name")), Column(_("Why it is asked")), Column(_("Score"), number=True)],
        [(each.a_name, each.b_name, in_words(each.reason), f"{each.score:.2f}") for each in found])
