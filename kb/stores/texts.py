"""Query texts: named Cypher in package files, checked when they are read.

A file holds one text or several. Each begins with its header, comments that say what the text is:

    // name: people_of
    // params: id, limit
    // row: Person
    // The people of one body, by name.
    MATCH …

`params` is left out where there are none, `row` where no row type is meant. What stands before the first `name`
is a remark on the whole file. (The form of the header is aiosql's.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kb.errors import KbError
from kb.language import _, reason

_KEYS = ("name", "params", "row")
_HEADER = re.compile(r"//\s*([a-z]+):(?:\s+(.*))?$")
# what can hide a dollar sign that is no parameter: strings, quoted names, comments
_HIDDEN = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_PARAMETER = re.compile(r"\$(\w+)")


class TextError(KbError):
    """A file of query texts with a mistake; the message names the file, the text and the mistake."""


@dataclass(frozen=True)
class Text:
    """One Cypher text: its name, the parameters it takes, its row type if it names one, and what it is for."""

    name: str
    parameters: tuple[str, ...]
    row: str | None
    description: str
    text: str


def load_texts(package: str, file: str | None = None) -> dict[str, Text]:
    """Return the texts of a package's folder `cypher` by name; of `file` alone (without .cypher) where it is given.

    Each file is read once a process. Raises TextError for a mistake in a header, a parameter that is declared and
    not used or used and not declared, a name that is there twice, or a file that is not there.
    """
    if file is not None:
        return dict(_read(_folder(package) / f"{file}.cypher"))
    texts: dict[str, Text] = {}
    for path in sorted(_folder(package).glob("*.cypher")):
        for name, text in _read(path).items():
            if name in texts:
                raise TextError(_("{file}: the text '{name}' is in another file too; rename one").format(
                    file=path.name, name=name))
            texts[name] = text
    return texts


def parse_texts(source: str, file: str) -> dict[str, Text]:
    """Split the content of one file into its texts; `file` is what errors call it. Raises TextError."""
    texts: dict[str, Text] = {}
    for block in _blocks(source.splitlines()):
        text = _parse(block, file)
        if text.name in texts:
            raise TextError(_("{file}: the text '{name}' is there twice; rename one").format(
                file=file, name=text.name))
        texts[text.name] = text
    if not texts:
        raise TextError(_("{file}: has no text; begin one with '// name: …'").format(file=file))
    return texts


def _folder(package: str) -> Path:
    from importlib.util import find_spec

    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise TextError(_("{package}: is not a package with query texts").format(package=package))
    return Path(spec.submodule_search_locations[0]) / "cypher"


@cache
def _read(path: Path) -> dict[str, Text]:
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TextError(_("{file}: cannot be read ({why}); install the program again").format(
            file=path.name, why=reason(error))) from error
    return parse_texts(source, path.name)


def _blocks(lines: list[str]) -> list[list[str]]:
    """Cut the lines before each `name`, and drop what stands before the first."""
    blocks: list[list[str]] = []
    for line in lines:
        if (header := _HEADER.match(line.strip())) and header[1] == "name":
            blocks.append([])
        if blocks:
            blocks[-1].append(line)
    return blocks


def _parse(lines: list[str], file: str) -> Text:
    count = next((i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("//")), len(lines))
    header, description = _header([line.strip() for line in lines[:count] if line.strip()], file)
    name = header["name"]
    body = "\n".join(lines[count:]).strip().removesuffix(";").rstrip()
    if not name.isidentifier() or not body:
        raise TextError(_("{file}: the text '{name}' has no name or no statement; write both").format(
            file=file, name=name))
    parameters = tuple(p.strip() for p in header.get("params", "").split(",") if p.strip())
    _check(parameters, body, f"{file}: {name}")
    return Text(name, parameters, header.get("row") or None, description, body)


def _header(lines: list[str], file: str) -> tuple[dict[str, str], str]:
    header: dict[str, str] = {}
    description: list[str] = []
    for line in lines:
        match = _HEADER.match(line)
        if match is None:
            description.append(line.removeprefix("//").strip())
        elif match[1] not in _KEYS or match[1] in header:
            raise TextError(_("{file}: '{line}' is not a header, or is there twice; the headers are {known}").format(
                file=file, line=line, known=", ".join(_KEYS)))
        else:
            header[match[1]] = (match[2] or "").strip()
    return header, "\n".join(description)


def _check(declared: tuple[str, ...], body: str, where: str) -> None:
    used = set(_PARAMETER.findall(_HIDDEN.sub(" ", body)))
    if unused := sorted(set(declared) - used):
        raise TextError(_("{where}: declares ${name} and does not use it; remove it from 'params'").format(
            where=where, name=unused[0]))
    if undeclared := sorted(used - set(declared)):
        raise TextError(_("{where}: uses ${name} and does not declare it; add it to 'params'").format(
            where=where, name=undeclared[0]))
