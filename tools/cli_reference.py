"""Write docs/cli.md and docs/cli.es.md from the help of every command: `make docs`. A test refuses stale pages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from typer.core import TyperArgument, TyperOption
from typer.main import get_command

from kb.language import _, use_language

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = {"en": DOCS / "cli.md", "es": DOCS / "cli.es.md"}
_HEADS = {
    "en": """# The commands of `kb`

Made from the help of the program by `make docs`; do not edit by hand. *[En español](cli.es.md)*

`kb COMMAND --help` shows the same on the screen. The options of `kb` itself stand before the command.
""",
    "es": """# Las órdenes de `kb`

Esta página sale de la ayuda del programa con `make docs`; no se edita a mano. *[In English](cli.md)*

`kb ORDEN --help` muestra lo mismo en la pantalla. Las opciones de `kb` mismo van antes de la orden.
""",
}


def page(lang: str) -> str:
    """Return the page in a language, es or en.

    It is made by a process of its own: options that commands share get their texts when their module is imported.
    """
    done = subprocess.run([sys.executable, __file__, lang], check=True, stdout=subprocess.PIPE, encoding="utf-8",
                          cwd=DOCS.parent)
    return done.stdout


def _written(lang: str) -> str:
    use_language(lang)
    from cli.app import build_app

    group: Any = get_command(build_app())
    context = group.make_context("kb", [], resilient_parsing=True)
    sections = [_HEADS[lang], *_parameters(group, context)]
    for name, command in group.commands.items():
        sections += _section(name, command, context)
    return "\n".join(sections)


def _section(name: str, command: Any, parent: Any) -> list[str]:
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        usage = re.sub(r"\s+", " ", command.get_usage(context)).strip()
        examples = ["```sh", *command.epilog.splitlines(), "```\n"] if command.epilog else []
        return [f"## kb {name}\n", f"{command.help}\n", f"`{usage.partition(': ')[2]}`\n",
                *_parameters(command, context), *([f"{_('Examples')}:\n", *examples] if examples else [])]


def _parameters(command: Any, context: Any) -> list[str]:
    """Return the table of a command's arguments and options, without --help, which every command has."""
    rows = [_row(parameter, context) for parameter in command.get_params(context)]
    kept = [row for row in rows if row is not None and row[0] != "--help"]
    if not kept:
        return []
    lines = [f"| `{_cell(name)}` | {_cell(text)} |" for name, text in kept]
    return ["| | |\n|---|---|", *lines, ""]


def _row(parameter: Any, context: Any) -> tuple[str, str] | None:
    if isinstance(parameter, TyperArgument):
        return parameter.display_name_raw, parameter.help or ""
    record = parameter.get_help_record(context) if isinstance(parameter, TyperOption) else None
    return (record[0], re.sub(r"\s+", " ", record[1])) if record else None


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def main() -> None:
    """Write both pages."""
    for lang, path in PAGES.items():
        path.write_text(page(lang), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stdout.write(_written(sys.argv[1]))
    else:
        main()
