"""Judgements out to a text file and in from one: `kb judgements --export` and `--import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import warn, write
from cli.session import Session
from kb.errors import KbError
from kb.language import _, ngettext, reason

if TYPE_CHECKING:
    from kb.aliases import Alias
    from kb.sharing import Conflict, TakenIn


class UnreadableFileError(KbError):
    """A file of judgements that cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(_("{file}: cannot be read ({why}); check the name and the folder").format(file=path, why=why))


def write_out(session: Session, path: Path) -> None:
    """Write all judgements and aliases of the store to a file. Raises FileError, StoreError."""
    from kb.aliases import aliases
    from kb.files import check_writable, write_whole
    from kb.judgement_file import as_text
    from kb.judgements import judgements

    check_writable(path)
    with session.open_store() as store:
        judged, table = judgements(store), aliases(store)
    write_whole(path, as_text(judged, table).encode())
    count = len(judged) + len(table)
    write(ngettext("{count} decision written: {path}", "{count} decisions written: {path}", count).format(
        count=count, path=path))


def take_in(session: Session, path: Path) -> None:
    """Take in the judgements and aliases of a file, and say what contradicts those of the store.

    Raises UnreadableFileError, NotJudgementsError, JudgementFileError, StoreError.
    """
    from kb.judgement_file import read_text
    from kb.sharing import take_in as add

    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path, reason(error)) from error
    judged, table = read_text(content, str(path))
    with session.open_store(writable=True) as store:
        _tell(add(store, judged, table))


def _tell(done: TakenIn) -> None:
    new = ngettext("{count} decision taken in", "{count} decisions taken in", done.new).format(count=done.new)
    known = ngettext("{count} was there already", "{count} were there already", done.known).format(count=done.known)
    write(f"{new}; {known}.")
    for conflict in done.conflicts:
        warn(_conflict(conflict))
    for theirs, mine in done.refused:
        warn(_refused(theirs, mine))


def _conflict(conflict: Conflict) -> str:
    from cli.judged import about_in_words, kind_in_words

    last, first = conflict.holds, conflict.other
    return _("Contradiction: {about}: {first} ({first_who}, {first_day}), and later {last} ({last_who}, {last_day}); "
             "the later holds").format(
        about=about_in_words(last, {}), first=first.value or kind_in_words(first.kind), first_who=first.who,
        first_day=first.when[:10], last=last.value or kind_in_words(last.kind), last_who=last.who,
        last_day=last.when[:10])


def _refused(theirs: Alias, mine: Alias) -> str:
    return _("Contradiction: '{short}' means {mine} here and {theirs} in the file; it stays as it is here").format(
        short=theirs.short, mine=mine.name, theirs=theirs.name)
