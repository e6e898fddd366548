"""What a shell offers when a word of a `kb` command is begun: commands, options, their values, names of the store.

The script of `kb completion` calls `kb` with the words so far and with KB_COMPLETE set to the shell's name. The answer
is one word a line; whatever goes wrong there is none, as nothing may disturb the line that is being written.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import threading
from collections.abc import Sequence
from typing import Any

from cli.arguments import global_values

VARIABLE = "KB_COMPLETE"
SHELLS = ("bash", "zsh", "fish")
PATIENCE = 2.0  # seconds until the shell gets no answer: a store that is being written, a server that is away
# parameters that take a name, with the types that it may have
_NAMED: dict[str, tuple[str, ...] | None] = {
    "name": None, "a": None, "b": None, "one": None, "other": None, "first": None, "second": None, "owner": None,
    "beside": None,
    "city": ("city",),
}
# what a shell may get to insert: nothing that breaks a line or that no shell can quote
_INSERTABLE = re.compile(r"[^\x00-\x1f\x7f-\x9f:=`$!\\\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_VALUE = re.compile(r"[a-z_]+")
_PLAIN = re.compile(r"[\w.,/@+-]")


def complete(shell: str, arguments: Sequence[str]) -> int:
    """Write what the last of the arguments may become, and return the exit code, 0.

    Args:
        shell: bash, zsh or fish.
        arguments: the words after `kb` up to the one that is being written, as they stand on the line.
    """
    timer = threading.Timer(PATIENCE, os._exit, [0])
    timer.daemon = True
    timer.start()
    try:
        found = candidates(arguments)
        quote = next((mark for mark in "\"'" if arguments and arguments[-1].startswith(mark)), "")
        sys.stdout.write("".join(f"{_inserted(text, shell, quote)}\n" for text in found if _INSERTABLE.fullmatch(text)))
        sys.stdout.flush()
    except (Exception, SystemExit):  # noqa: S110 - a shell that waits for a word has no place for a message
        pass
    timer.cancel()
    return 0


def candidates(arguments: Sequence[str]) -> list[str]:
    """Return the texts that the last argument may become, in any shell."""
    from typer._click.shell_completion import _resolve_context, _resolve_incomplete
    from typer.core import TyperArgument, TyperOption
    from typer.main import get_command

    from cli.app import build_app

    *words, begun = [_unquoted(argument) for argument in arguments] or [""]
    context = _resolve_context(get_command(build_app()), {}, "kb", list(words))
    wanted, begun = _resolve_incomplete(context, list(words), begun)
    if isinstance(wanted, TyperArgument | TyperOption):
        return _values(wanted, context, words, begun)
    return _commands_and_options(context, begun)


def _commands_and_options(context: Any, begun: str) -> list[str]:
    if begun.startswith("-"):
        options = [option for parameter in context.command.get_params(context) for option in parameter.opts]
        return [option for option in options if option.startswith(begun)]
    return [name for name in getattr(context.command, "commands", {}) if name.startswith(begun)]


def _values(parameter: Any, context: Any, words: Sequence[str], begun: str) -> list[str]:
    """Return the values that a parameter may take: those of its list, or names of the store."""
    from cli.vocabulary import offered

    if values := offered(parameter.callback):
        return _listed([value.word for value in values], [value.code for value in values], begun)
    if parameter.name == "country":
        from cli.choices import country_words

        return _listed(country_words(), [], begun)
    if len(listed := re.split(r"[|,]", parameter.metavar or "")) > 1:
        return [value for value in listed if _VALUE.fullmatch(value) and value.startswith(begun)]
    if parameter.name == "document":
        from queries.completions import documents_starting

        return _asked(words, lambda store: documents_starting(store, begun))
    if parameter.name not in _NAMED:
        return []
    given = context.params.get(parameter.name) if parameter.nargs != 1 else None
    return _names(words, " ".join(given or []), begun, _NAMED[parameter.name])


def _listed(words: Sequence[str], codes: Sequence[str], begun: str) -> list[str]:
    """Return the words that begin so, after a comma those that go on; codes only where no word does."""
    from kb.names import fold

    before, comma, last = begun.rpartition(",")
    found = [word for word in words if fold(word).startswith(fold(last))]
    return [f"{before}{comma}{word}" for word in found or [code for code in codes if code.startswith(last)]]


def _names(words: Sequence[str], before: str, begun: str, types: tuple[str, ...] | None) -> list[str]:
    """Return the names that begin so, without the words of them that are already there."""
    from queries.completions import names_starting

    names = _asked(words, lambda store: names_starting(store, f"{before} {begun}", types))
    count = len(before.split())
    return list(dict.fromkeys(" ".join(name.split()[count:]) for name in names))


def _asked(words: Sequence[str], query: Any) -> list[str]:
    """Return what a query gives on the store of the global options, the environment or the settings."""
    from pathlib import Path

    from cli.session import start_session

    given = global_values(words)
    config = given.get("--config")
    session = start_session(Path(config) if config else None, given.get("--store"), None, None)
    with session.open_store() as store:
        found: list[str] = query(store)
    return found


def _unquoted(argument: str) -> str:
    """Return what a word of the line means; one whose quotes are still open as if they were closed."""
    for end in ("", '"', "'"):
        try:
            return " ".join(shlex.split(argument + end)) + (" " if argument.endswith(" ") else "")
        except ValueError:
            continue
    return argument


def _inserted(text: str, shell: str, quote: str) -> str:
    """Return a text as the shell is to put it on the line; zsh and fish quote by themselves."""
    if shell != "bash":
        return text
    if quote:
        return text if quote not in text else ""
    return "".join(letter if _PLAIN.fullmatch(letter) else f"\\{letter}" for letter in text)
