"""Who wrote a document: a unit named at its head, else the one that speaks as "esta oficina"."""

from __future__ import annotations

from collections import Counter

from kb.names import fold, plain
from loaders.blocks import Blocks, Table, Text
from loaders.classify import classify
from loaders.heads import head_at
from loaders.lens import Lens
from loaders.spans import Span
from loaders.tokens import tokenize

_LEADING = 8


def find_issuer(blocks: Blocks, lens: Lens) -> Span | None:
    """Return the home unit that issues a document, None where nothing says which."""
    return _named_first(blocks, lens) or _speaking(blocks, lens)


def _named_first(blocks: Blocks, lens: Lens) -> Span | None:
    """A unit of the home municipality that is a heading or a short line of its own at the head of the document."""
    texts = [b for b in blocks.blocks[:_LEADING] if isinstance(b, Text)]
    found: list[Span] = []
    for block in texts:
        if block.kind == "bullet" or len(block.text) > 120:
            continue
        for span in lens.names(block.text):
            whole = (span.end - span.start) * 2 > len(block.text) or plain(block.text).startswith("de:")
            if whole and span.kind == "body" and classify(span.name, lens.home).type == "directorate":
                found.append(span)
    units = [
        span for span in found if classify(span.name, lens.home).kind != "municipality" or not _is_whole(span, lens)
    ]
    return next(iter(_innermost(units, texts) or found), None)


def _innermost(units: list[Span], texts: list[Text]) -> list[Span]:
    """Return the last of the units that stand on lines right under one another: a department under its direction."""
    while len(units) > 1:
        lines = [next(n for n, b in enumerate(texts) if unit.text in b.text) for unit in units[:2]]
        if lines[1] - lines[0] != 1:
            break
        units = units[1:]
    return units


def _is_whole(span: Span, lens: Lens) -> bool:
    from loaders.lens import is_home

    return is_home(span.text, lens.home)


def _speaking(blocks: Blocks, lens: Lens) -> Span | None:
    """The unit named most often in a table that has the head word of "esta oficina", "esta dirección"."""
    texts = [b.text for b in blocks.blocks if isinstance(b, Text)]
    speaks = {
        word
        for text in texts
        for word in ("oficina", "direccion", "secretaria", "departamento", "unidad")
        if f"esta {word}" in plain(text) or f"nuestra {word}" in plain(text)
    }
    counts: Counter[str] = Counter()
    spans: dict[str, Span] = {}
    rows = [row for block in blocks.blocks if isinstance(block, Table) for row in block.rows]
    for text in [cell for row in rows for cell in row.cells] + texts:
        for span in lens.names(text):
            if (
                span.kind == "body"
                and classify(span.name, lens.home).type == "directorate"
                and not _is_whole(span, lens)
            ):
                counts[fold(span.name)] += 1
                spans.setdefault(fold(span.name), span)
    likely = [key for key, count in counts.most_common() if _begins(key, speaks) or count * 2 > len(rows) > 3]
    return spans[likely[0]] if likely else None


def _begins(name: str, words: set[str]) -> bool:
    tokens = tokenize(name)
    head = head_at(tokens, 0) if tokens else None
    return bool(head and head.words[0] in words) or name.split()[0] in words
