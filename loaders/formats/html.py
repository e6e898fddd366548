"""Web pages (.html, .htm): headings, paragraphs, lists and tables; scripts are left out, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Block, Blocks, Counter, make_table, make_text
from loaders.columns import is_header
from loaders.formats.tabular import check_cells
from loaders.formats.text import decode
from loaders.margins import margin_lines
from loaders.reading import read_blocks

_SKIPPED = frozenset("script style template head svg math object iframe nav select button input textarea title".split())
# elements that stand on lines of their own; all others are part of the line around them
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header "
    "hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_SPAN = 200
_LEAST = 200  # characters from which on an element may hold a page's story
_PUBLISHED = frozenset(("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate"))
# the names that pages give to what stands around their story
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie-bar|breadcrumbs?|miga|migas|menu|navbar|nav|share|sharing|compartir|rrss|social|related|"
    r"relacionad[oa]s|tags?|etiquetas|sidebar|newsletter|comments|comentarios|masleido|mas-leido|publicidad|banner|"
    r"advertisement)(?:$|[\s_-])",
    re.IGNORECASE,
)


class HtmlLoader(Loader):
    """Reads .html files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .html, .htm or .xhtml."""
        return path.suffix.lower() in (".html", ".htm", ".xhtml")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the page's blocks into a record."""
        return read_blocks(html_blocks(path, data), home, name=path.stem)


def html_blocks(path: Path, data: bytes | str) -> Blocks:
    """Find the blocks of a page, given as bytes or as text already decoded.

    Raises LoadError when it is empty, no text, or has no words.
    """
    text = data if isinstance(data, str) else _decode(path, data)
    root = _parse(text)
    if root is None:
        raise LoadError(path, _("the page has no text; nothing to read in it"))
    reader = _Reader(path)
    reader.read(_story(root))
    reader.close()
    if not reader.found:
        raise LoadError(path, _("the page has no text; nothing to read in it"))
    title = root.find(".//head/title")
    return Blocks(
        tuple(reader.found),
        title=" ".join((title.text or "").split()) or None if title is not None else None,
        margins=margin_lines(reader.margins),
        published=_published(root, text),
    )


def _story(root: Any) -> Any:
    """Return the element that holds what a page is for: its only article, its main part, else all of it."""
    for tag in ("article", "main"):
        found = root.findall(f".//{tag}")
        if len(found) == 1 and len(" ".join("".join(found[0].itertext()).split())) >= _LEAST:
            return found[0]
    return root


def _published(root: Any, text: str) -> str | None:
    """Return the ISO day on which a page says, in its head or in its data for search engines, that it came out."""
    declared = [
        meta.get("content") or ""
        for meta in root.iter("meta")
        if (meta.get("property") or meta.get("name") or "").lower() in _PUBLISHED
    ]
    declared += re.findall(r'"datePublished"\s*:\s*"([^"]+)"', text)
    days = [match.group() for words in declared if (match := re.match(r"(?:19|20)\d\d-[01]\d-[0-3]\d", words.strip()))]
    return days[0] if days else None


def _decode(path: Path, data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # what a page says of itself is often wrong
    return decode(path, data)


def _parse(text: str) -> Any:
    from lxml import etree

    words = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return etree.fromstring(words, parser)
    except etree.XMLSyntaxError:
        return None


class _Reader:
    """Walks a page and collects its blocks; words wait until the line that they stand on ends."""

    def __init__(self, path: Path) -> None:
        self.found: list[Block] = []
        self.margins: list[str] = []
        self._path = path
        self._counter = Counter()
        self._words: list[str] = []
        self._kind: Literal["heading", "paragraph", "bullet"] = "paragraph"

    def read(self, element: Any) -> None:
        """Read an element and all that is under it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _SKIPPED or _is_hidden(element) or _is_around(element, tag):
            return
        if tag == "table" and _is_data(rows := _grid(self._path, element), element):
            self.close()
            self.found.append(make_table(rows, self._counter))
        elif tag == "footer" or (
            tag == "div" and element.get("title") in ("header", "footer")
        ):  # the latter is LibreOffice's
            self.margins.append(_cell(element))
        elif tag == "br":
            self._words.append("\n")
        else:
            self._inside(element, tag)

    def _inside(self, element: Any, tag: str) -> None:
        outer = self._kind
        if tag in _BLOCKS:
            self.close()
        if tag in _HEADINGS:
            self._kind = "heading"
        elif tag == "li":
            self._kind = "bullet"
        self._words.append(_collapsed(element.text))
        for child in element:
            self.read(child)
            self._words.append(_collapsed(child.tail))
        if tag in _BLOCKS:
            self.close()
            self._kind = outer

    def close(self) -> None:
        """End the line: what was collected becomes a block for each line break in it."""
        from loaders.lines import classify_line, line_number, strip_bullet

        text, self._words = "".join(self._words), []
        for line in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
            kind = classify_line(line)
            if self._kind == "heading" or (self._kind == "bullet" and kind != "heading"):
                kind = self._kind
            self.found.append(make_text(kind, strip_bullet(line), self._counter, line_number(line)))


def _is_around(element: Any, tag: str) -> bool:
    """Whether an element stands beside a page's story: menus, links to other pages, what is asked of the visitor."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return tag == "aside" or (tag not in ("html", "body", "main", "article") and bool(_AROUND.search(named)))


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _is_data(rows: list[list[str]], table: Any) -> bool:
    """Whether a table holds data; many pages and mails use tables only to put things beside each other."""
    if any(is_header(row) for row in rows):
        return True
    several = sum(1 for row in rows if sum(1 for cell in row if cell) > 1)
    return several > 1 and table.find(".//table") is None and table.find(".//li") is None


def _grid(path: Path, table: Any) -> list[list[str]]:
    """Return a table's rows, cells repeated over the rows and columns that they span."""
    rows: list[list[str]] = []
    widest = 0
    reaching: dict[int, tuple[int, str]] = {}
    for row in _rows(table):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, reaching)
            text, down = _cell(cell), _span(cell, "rowspan")
            for _n in range(_span(cell, "colspan")):
                reaching[len(cells)] = (down - 1, text)
                cells.append(text)
        _fill(cells, reaching)
        rows.append(cells)
        widest = max(widest, len(cells))
        check_cells(path, "", len(rows), widest)
    return rows


def _fill(cells: list[str], reaching: dict[int, tuple[int, str]]) -> None:
    """Add the cells of rows above that reach into this one at its end."""
    while (above := reaching.get(len(cells), (0, "")))[0] > 0:
        reaching[len(cells)] = (above[0] - 1, above[1])
        cells.append(above[1])


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() else 1


def _cell(cell: Any) -> str:
    """Return the words of a cell, a line for each block and break in it."""
    parts: list[str] = []
    _collect(cell, parts)
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(parts).split("\n"))))


def _collect(element: Any, parts: list[str]) -> None:
    parts.append(_collapsed(element.text))
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        ends = "\n" if tag in _BLOCKS or tag == "br" else ""
        if tag not in _SKIPPED and not _is_hidden(child):
            parts.append(ends)
            _collect(child, parts)
            parts.append(ends if tag != "br" else "")
        parts.append(_collapsed(child.tail))


def _collapsed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""
