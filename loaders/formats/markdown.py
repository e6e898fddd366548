"""Markdown as the text that the reader of plain text knows: its marks taken off, a paragraph a line, tables by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.lines import is_bullet

_FRONT = re.compile(r"\A---[ \t]*\n(?P<values>(?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_VALUE = re.compile(r"(?m)^[\w-]+:[ \t]*[\"']?(?P<value>[^\n]+?)[\"']?[ \t]*$")
_TITLE = re.compile(r"(?im)^(?:t[ií]tulo|title|asunto|subject):[ \t]*[\"']?(?P<value>[^\n]+?)[\"']?[ \t]*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_UNDERLINED = re.compile(r"(?m)^(?P<words>[^\s|>#*-][^\n|]*)\n(?:=+|-{3,})[ \t]*$")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<words>.*?)\s*#*\s*")
_LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)]*\)")
_STRONG = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<words>.+?)(?<=\S)(?P=mark)")
_SLANTED = re.compile(r"(?<![\w*\\])(?P<mark>[*_`])(?=[^\s*_`])(?P<words>[^*`\n]+?)(?<=\S)(?P=mark)(?![\w*])")
_ESCAPED = re.compile(r"\\(?P<sign>[\\`*_{}\[\]()#+.!|>-])")


def from_markdown(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without Markdown's marks, and the values of the lines between "---" at its head."""
    text = _COMMENT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    front = _FRONT.match(text)
    values = _VALUE.finditer(front["values"]) if front else ()
    body = _UNDERLINED.sub(r"# \g<words>", text[front.end() if front else 0 :])
    return "\n".join(_flattened(body.split("\n"))), tuple(match["value"] for match in values)


def front_title(text: str) -> str | None:
    """Return the title that the lines between "---" at the head of a text give, None where they give none."""
    front = _FRONT.match(_COMMENT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    title = _TITLE.search(front["values"]) if front else None
    return " ".join(title["value"].split()) if title else None


def _flattened(lines: list[str]) -> Iterator[str]:
    """Yield a paragraph, bullet or heading a line, a table's row a line led by a tab, all parted by blank lines."""
    open_line = ""
    for line in lines:
        bare = re.sub(r"^\s*(?:>\s?)+", "", line)
        row = _row(bare)
        begins = not bare.strip() or row is not None or is_bullet(bare) or _HEADING.fullmatch(bare) is not None
        if begins or _RULE.fullmatch(bare):
            yield from _closed(open_line)
            open_line = ""
        if row is not None:
            yield from ("\t" + "\t".join(row), "") if row else ()
        elif heading := _HEADING.fullmatch(bare):
            yield from (f"# {_plain(heading['words'])}", "")
        elif not _RULE.fullmatch(bare):
            open_line = f"{open_line} {bare.strip()}".strip()
    yield from _closed(open_line)


def _closed(line: str) -> tuple[str, ...]:
    return (_plain(line), "") if line else ()


def _row(line: str) -> list[str] | None:
    """Return the cells of a table's row, none of the line under its header; None of what is no row."""
    if _TABLE_RULE.fullmatch(line) and "|" in line:
        return []
    stripped = line.strip()
    if not (stripped.startswith("|") and stripped.count("|") > 1):
        return None
    return [_plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", stripped.removesuffix("|"))[1:]]


def _plain(text: str) -> str:
    """Return words without the marks of emphasis, code and links."""
    text = _LINK.sub(r"\g<words>", text)
    for pattern in (_STRONG, _SLANTED):
        text = pattern.sub(r"\g<words>", text)
    return _ESCAPED.sub(r"\g<sign>", re.sub(r"<br\s*/?>", " ", text))
