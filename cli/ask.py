"""`kb ask`: a question in plain words, the command that it comes to, and that command's answer."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.help import KbCommand, examples
from cli.options import Evidence, Format, joined
from cli.output import warn, write
from cli.session import Session, session_of
from kb.errors import KbError
from kb.language import _, language

if TYPE_CHECKING:
    from queries.ask import Understood

_PLAIN = re.compile(r"[\w./:@+-]+")
# what stays itself between double quotes in every shell; a name from a document must not become a command when pasted
_QUOTABLE = re.compile(r"[\w .,;:/@+()&°ºª'’–-]+")
_WRITES = ("brief",)  # these make a file, which nobody is given without having said where


class NotUnderstood(KbError):  # noqa: N818 - it is called after what the user is told
    """A question that no rule fits; the message offers the nearest ways of asking."""

    def __init__(self, nearest: Sequence[str]) -> None:
        super().__init__(_("the question was not understood; ask for example: {examples}").format(
            examples=" · ".join(nearest)))


class AnotherQuestion(KbError):  # noqa: N818 - as above
    """A question that is understood but for words that turn it into another; the message says what can be asked."""

    def __init__(self, words: Sequence[str], line: str) -> None:
        super().__init__(_(
            "'{words}' cannot be asked, and without it this is another question; that one is: {command}").format(
            words=", ".join(words), command=line))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ask", cls=KbCommand, epilog=examples(
        'kb ask "¿Con quién se reunió la Dirección de Cultura en noviembre?"',
        "kb ask what has UCCI done since 2023",
        'kb ask --only-command "¿Cuáles son las ciudades hermanas?"'), help=_(
        "Answer a question in plain Spanish or English; the command that it comes to is shown first."))(ask)


def ask(
    ctx: typer.Context,
    question: Annotated[list[str], typer.Argument(
        metavar=_("QUESTION"), show_default=False, help=_("What you want to know, in your own words."))],
    only_command: Annotated[bool, typer.Option(
        "--only-command", help=_("Show the command and do not run it."))] = False,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the command that the question comes to, then its answer."""
    session = session_of(ctx)
    understood = understand(session, joined(question))
    arguments = understood.arguments[1:]
    line = command_line(understood.arguments)
    if only_command or format == "table":
        write(line)
    else:
        warn(line)
    for words in understood.unused:
        warn(_("'{words}' was not understood and has no part in this answer").format(words=words))
    if only_command:
        return
    if arguments[0] in _WRITES:
        warn(_("This writes a file; run it with -o FILE.docx"))
        return
    if format == "table":
        write()
    _run(ctx, [*arguments, *_shared(ctx, arguments[0], evidence, format)])


def understand(session: Session, question: str) -> Understood:
    """Return the command that a question comes to. Raises NotUnderstood, AnotherQuestion."""
    from kb.known import known_at
    from queries.ask import understand as query

    home = session.settings.home
    with session.open_store() as store:
        understood = query(store, question, session.today, home.city, known_at(home))
    if understood is None:
        from queries.ask_examples import nearest

        raise NotUnderstood(nearest(question, language()))
    if understood.decisive:
        raise AnotherQuestion(understood.decisive, command_line(understood.arguments))
    return understood


def command_line(arguments: Sequence[str]) -> str:
    """Return arguments as a line that can be pasted into a terminal: names between double quotes."""
    return " ".join(_quoted(argument) for argument in arguments)


def _quoted(argument: str) -> str:
    if _PLAIN.fullmatch(argument):
        return argument
    return f'"{argument}"' if _QUOTABLE.fullmatch(argument) else shlex.quote(argument)


def _shared(ctx: typer.Context, name: str, evidence: bool, format: str) -> list[str]:
    """Return the options that were given to `ask` and that the command takes too."""
    taken = {option for parameter in _command(ctx, name).params for option in parameter.opts}
    return [*(["--evidence"] if evidence and "--evidence" in taken else []),
            *(["--format", format] if format != "table" and "--format" in taken else [])]


def _command(ctx: typer.Context, name: str) -> Any:
    assert ctx.parent is not None  # noqa: S101 - every command stands under `kb`
    return ctx.parent.command.commands[name]  # type: ignore[attr-defined]


def _run(ctx: typer.Context, arguments: list[str]) -> None:
    """Run another command as if it had been called itself, in the session of this one."""
    name, *rest = arguments
    command = _command(ctx, name)
    with command.make_context(name, rest, parent=ctx.parent) as context:
        command.invoke(context)
