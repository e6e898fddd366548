"""The command `kb`: runs a command and turns every failure into one plain line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from kb.errors import KbError
from kb.language import _, use_language

INTERRUPTED = 130
BROKEN_PIPE = 141


def main() -> int:
    """Run the command line of this process and return its exit code (0 done, 1 failure, 2 usage)."""
    arguments = sys.argv[1:]
    _write_utf8_to_pipes()
    from cli.arguments import chosen_language

    use_language(chosen_language(arguments, os.environ))
    if shell := os.environ.get("KB_COMPLETE"):
        from cli.completing import complete

        return complete(shell, arguments)
    return run(arguments)


def run(arguments: Sequence[str]) -> int:
    """Run one command in the language already chosen and return its exit code; nothing is raised."""
    from cli.output import warn

    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _close_broken_pipe()
    except KeyboardInterrupt:
        warn(_("Interrupted. Nothing is left half done."))
        return INTERRUPTED
    except KbError as error:
        warn(_("Error: {message}").format(message=error))
        return error.exit_code
    except Exception as error:
        from cli.failures import report

        warn(report(error, arguments))
        return 1
    return code


def _invoke(arguments: Sequence[str]) -> int:
    from typer import Exit
    from typer._click.exceptions import UsageError  # typer >= 0.26 carries its own click and names no public twin
    from typer.main import get_command

    from cli.app import build_app

    command = get_command(build_app())
    try:
        with command.make_context("kb", list(arguments)) as context:
            command.invoke(context)
    except Exit as request:
        return request.exit_code
    except UsageError as error:
        from cli.output import warn
        from cli.usage import explain

        warn(explain(error), keep_lines=True)
        return error.exit_code
    return 0


def _write_utf8_to_pipes() -> None:
    """Files and pipes get UTF-8 whatever the machine's code page; a terminal keeps its own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _close_broken_pipe() -> int:
    """Point the output nowhere, so that the interpreter's own flush at the end is quiet too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return BROKEN_PIPE


if __name__ == "__main__":
    sys.exit(main())
