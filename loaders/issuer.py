"""Who wrote a document: a unit named at its head, else the one that speaks as "esta oficina"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kb.names import fold, plain
from loaders.blocks import Blocks, Table, Text
from loaders.names.classify import classify
from loaders.names.heads import head_at
from loaders.names.lens import Lens
from loaders.prose.news import is_news
from loaders.spans import Span
from loaders.tokens import tokenize

_LEADING = 8
_LINE = 120  # characters that a line of its own has at most


def find_issuer(blocks: Blocks, lens: Lens) -> Span | None:
    """Return the home unit that issues a document, None where nothing says which."""
    first = _named_first(blocks, lens)
    if first is not None and _is_unit(first, lens):
        return first
    # the press office at the head of a news item's page was not where the news was made
    margins = () if is_news(blocks) else blocks.margins
    return _in_margins(margins, lens) or first or _speaking(blocks, lens)


def _named_first(blocks: Blocks, lens: Lens) -> Span | None:
    """A unit of the home municipality that is a heading or a short line of its own at the head of the document."""
    texts = [b for b in blocks.blocks[:_LEADING] if isinstance(b, Text)]
    found: list[Span] = []
    for block in texts:
        if block.kind == "bullet" or len(block.text) > _LINE:
            continue
        for span in lens.names(block.text):
            whole = (span.end - span.start) * 2 > len(block.text) or plain(block.text).startswith("de:")
            whole = whole or _stands_apart(span, block.text)
            if whole and span.kind == "body" and classify(span.name, lens.home).type == "directorate":
                found.append(span)
    units = [span for span in found if _is_unit(span, lens)]
    return next(iter(_innermost(units, texts) or found), None)


def _stands_apart(span: Span, text: str) -> bool:
    """Whether a dash parts a name from the title beside it: "Dirección de Turismo — Memoria de 2025"."""
    before, after = text[: span.start], re.sub(r"^ ?\([^()]*\)", "", text[span.end :])
    first = not before.strip() and re.match(r"\s*(?:[—–|]|-\s)", after)
    return bool(first or (not after.strip() and re.search(r"\s[—–|-]\s*(?:la |el )?$", before)))


def _is_unit(span: Span, lens: Lens) -> bool:
    """Whether a body of the home municipality is a unit of it, and not the whole of it."""
    return classify(span.name, lens.home).kind != "municipality" or not _is_whole(span, lens)


def _in_margins(margins: Iterable[str], lens: Lens) -> Span | None:
    """Return the last unit of the first line at the head or foot of the pages that names one."""
    for line in margins:
        named = (span for span in lens.names(line) if span.kind == "body") if len(line) <= _LINE else ()
        units = [s for s in named if classify(s.name, lens.home).type == "directorate" and _is_unit(s, lens)]
        if units:
            return units[-1]
    return None


def _innermost(units: list[Span], texts: list[Text]) -> list[Span]:
    """Return the last of the units that stand on lines right under one another: a department under its direction."""
    while len(units) > 1:
        lines = [next(n for n, b in enumerate(texts) if unit.text in b.text) for unit in units[:2]]
        if lines[1] - lines[0] != 1:
            break
        units = units[1:]
    return units


def _is_whole(span: Span, lens: Lens) -> bool:
    from loaders.names.lens import is_home

    return is_home(span.text, lens.home)


def _speaking(blocks: Blocks, lens: Lens) -> Span | None:
    """The unit named most often in a table that has the head word of "esta oficina", "esta dirección"."""
    texts = [b.text for b in blocks.blocks if isinstance(b, Text)]
    speaks = {
        word
        for key in map(plain, texts)
        for word in ("oficina", "direccion", "secretaria", "departamento", "unidad")
        if f"esta {word}" in key or f"nuestra {word}" in key
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
