"""Run the examples of the READMEs and write what they print into them: `make docs`.

An example is a block of kind `console`: a line `$ kb …` or `$ export NAME=VALUE`, and under it what the command prints
on the standard output. Long output is cut, with a line "…" for the rest. A test runs the same and compares.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READMES = {"README.md": "en", "README.es.md": "es"}
# The section that needs a server is run apart, by the test that has one
SHARED = ("Several people", "Varias personas")
LONGEST = 14
_BLOCK = re.compile(r"^```console\n(.*?)^```\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A command of a README and what is written under it."""

    command: str
    output: str


def sections(text: str) -> dict[str, str]:
    """Return the sections of a README by their headings of level two."""
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return {"": parts[0]} | dict(zip(parts[1::2], parts[2::2], strict=True))


def examples(text: str) -> list[Example]:
    """Return the examples of a text, in their order."""
    return [example for block in _BLOCK.findall(text) for example in _of_block(block)]


def _of_block(block: str) -> Iterator[Example]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _newline, output = part.partition("\n")
        yield Example(command, output)


class Shell:
    """Runs examples in a folder that has the samples, with what they export."""

    def __init__(self, folder: Path, lang: str, fixed: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._fixed = dict(fixed or {})
        self._environment = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                             "HOME": str(folder / "home"), "KB_TODAY": "2024-03-01", "KB_LANG": lang} | self._fixed
        (folder / "home").mkdir()
        shutil.copytree(ROOT / "examples", folder / "examples")

    def run(self, command: str) -> str:
        """Run one command and return what it wrote to the standard output.

        What `fixed` names cannot be exported over. Raises subprocess.CalledProcessError when the command fails.
        """
        if command.startswith("export "):
            name, _equals, value = shlex.split(command)[1].partition("=")
            self._environment |= {} if name in self._fixed else {name: value}
            return ""
        done = subprocess.run(command, shell=True, cwd=self._folder, env=self._environment, check=True,  # noqa: S602
                              stdout=subprocess.PIPE, encoding="utf-8")
        return done.stdout


def shortened(output: str) -> str:
    """Return the output as a README shows it."""
    lines = [line.rstrip() for line in output.splitlines()]
    if len(lines) > LONGEST:
        lines = [*lines[:LONGEST - 2], "…"]
    return "".join(f"{line}\n" for line in lines)


def with_outputs(text: str, shell: Shell) -> str:
    """Return a README's text with what its examples print now."""
    pieces = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return "".join(piece if piece[3:].startswith(SHARED) else _rewritten(piece, shell) for piece in pieces)


def _rewritten(piece: str, shell: Shell) -> str:
    def block(match: re.Match[str]) -> str:
        shown = "".join(f"$ {example.command}\n{shortened(shell.run(example.command))}"
                        for example in _of_block(match[1]))
        return f"```console\n{shown}```\n"

    return _BLOCK.sub(block, piece)


def main() -> None:
    """Bring every README's outputs up to date."""
    for name, lang in READMES.items():
        with tempfile.TemporaryDirectory() as folder:
            text = (ROOT / name).read_text(encoding="utf-8")
            (ROOT / name).write_text(with_outputs(text, Shell(Path(folder), lang)), encoding="utf-8")


if __name__ == "__main__":
    main()
