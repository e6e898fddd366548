"""Plain text, as it is flattened from Word: a cell on each line led by a tab, bullets led by a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Block, Blocks, Counter, make_table, make_text
from loaders.columns import is_whole_header
from loaders.formats.markdown import from_markdown, front_title
from loaders.formats.wrapped import unwrapped
from loaders.lines import classify_line, is_bullet, line_number, strip_bullet
from loaders.reading import read_blocks


def decode(path: Path, data: bytes) -> str:
    """Return the text of a file in UTF-8 (with or without a mark), UTF-16 with a mark, or else Windows-1252.

    Raises LoadError when it is empty or holds bytes that no text has.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if not text.strip():
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    if "\x00" in text:
        raise LoadError(path, _("this is not a text file, whatever its name says; save it again as Word or text"))
    return text


class TextLoader(Loader):
    """Reads .txt and .md files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .txt, .text or .md."""
        return path.suffix.lower() in (".txt", ".text", ".md")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the text's blocks into a record."""
        text = decode(path, data)
        if path.suffix.lower() != ".md":
            return read_blocks(text_blocks(text), home, name=path.stem)
        title, (text, margins) = front_title(text), from_markdown(text)
        return read_blocks(replace(text_blocks(text), title=title, margins=margins), home, name=path.stem)


def text_blocks(text: str) -> Blocks:
    """Find the headings, paragraphs, bullets and tables of a flattened text."""
    counter = Counter()
    found: list[Block] = []
    for kind, content in _pieces(unwrapped(text.replace("\r\n", "\n").replace("\r", "\n"))):
        if kind == "table":
            found.append(make_table(_rows(content), counter))
        else:
            words = content[0][0]
            found.append(make_text(kind, strip_bullet(words), counter, line_number(words)))
    return Blocks(tuple(found))


Groups = list[list[str]]


Kind = Literal["heading", "paragraph", "bullet", "table"]


def _pieces(text: str) -> Iterator[tuple[Kind, Groups]]:
    """Yield (kind, groups): a table as groups of cells between blank lines, any other block as one text."""
    groups: Groups = []
    blank = True
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped and "\t" not in line:
            blank = True
            continue
        if line.lstrip(" ").startswith("\t"):
            if blank or not groups:
                groups.append([])
            groups[-1] += [cell.strip() for cell in line.lstrip(" ")[1:].split("\t")]
        elif groups and not blank and not is_bullet(line):
            groups[-1][-1] = f"{groups[-1][-1]}\n{stripped}".strip()
        else:
            if groups:
                yield "table", groups
                groups = []
            yield classify_line(stripped), [[re.sub(r"^#+\s*", "", stripped) or stripped]]
        blank = False
    if groups:
        yield "table", groups


def _rows(groups: Groups) -> list[list[str]]:
    """Put cells together into rows: as many cells as the header has, where blank lines alone do not tell."""
    width = _width(groups)
    rows: list[list[str]] = []
    row: list[str] = []
    for group in groups:
        if row and len(group) == width:  # a whole row follows: the one before was short
            rows.append(row)
            row = []
        row = row + group
        while len(row) >= width:
            rows.append(row[:width])
            row = row[width:]
    if row:
        rows.append(row)
    return rows


def _width(groups: Groups) -> int:
    """Return the number of columns: that of the leading cells that read as a header, else the commonest group."""
    cells = [cell for group in groups for cell in group]
    for width in range(min(8, len(cells)), 1, -1):
        if is_whole_header(cells[:width]) and len(set(cells[:width])) == width:
            return width
    sizes = [len(group) for group in groups]
    return max(set(sizes), key=lambda size: (sizes.count(size), size))
