"""What the commands that judge share: their arguments, who decides, and when."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import write
from cli.session import Session
from kb.language import _

if TYPE_CHECKING:
    from kb.stores.base import Store
    from kb.subjects import Subject

_NAME = _("Name, acronym or id; in quotes if it has several words.")
First = Annotated[str, typer.Argument(metavar=_("NAME"), show_default=False, help=_NAME)]
Second = Annotated[str, typer.Argument(metavar=_("NAME2"), show_default=False, help=_NAME)]

By = Annotated[str | None, typer.Option(
    "--by", metavar=_("PERSON"), envvar="KB_USER", show_default=False,
    help=_("Who decides. By default your user name on this machine."))]


def judge_name(by: str | None) -> str:
    """Return who decides: the name that was given, else the user of this machine."""
    if by and by.strip():
        return by.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name, as in some containers
        return _("unknown")


def judged_at(session: Session) -> str:
    """Return the time of a judgement made now, as ISO text in UTC."""
    return session.now.isoformat()


def judge_now(
    store: Store, session: Session, kind: str, subjects: Sequence[Subject], value: str | None = None, *, by: str | None,
) -> int:
    """Record a judgement made now, make the entities what they now are, and return its number.

    Raises StoreError.
    """
    from kb.judgements import Judgement
    from kb.judging import judge

    about = tuple(map(str, subjects))
    return judge(store, Judgement(kind, about, value, judge_name(by), judged_at(session))).number


def tell_number(number: int) -> None:
    """Say how a judgement is taken back."""
    write(_("Judgement {number}; kb undo {number} takes it back.").format(number=number))
