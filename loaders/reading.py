"""Blocks to record: the same reading for every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from kb.home import Home
from kb.names import plain
from kb.records import Record, Source
from loaders.blocks import Block, Blocks, Table, Text
from loaders.dates import Period, find_dates, month_period
from loaders.draft import Draft, Told
from loaders.issuer import find_issuer
from loaders.lens import Lens
from loaders.margins import margin_title
from loaders.prose import read_prose
from loaders.tables import is_activity_table, read_table
from loaders.ties import speaks_of_ties


@dataclass(frozen=True)
class Section:
    """Where a block stands: under which heading, and in which month."""

    heading: str
    period: Period


def read_blocks(blocks: Blocks, home: Home, *, name: str) -> Record:
    """Read a document's blocks into a record; `name` is its file's name without ending."""
    published = blocks.published or _dateline(blocks)
    lens = Lens(home, period=_period(blocks, name, published), published=published)
    lens.learn(_texts(blocks))
    draft = Draft(lens)
    for locator, message in blocks.warnings:
        draft.warn(locator, message)
    issuer = find_issuer(blocks, lens)
    monthly = any(
        is_activity_table(block) if isinstance(block, Table) else block.kind == "heading" and month_period(block.text)
        for block in blocks.blocks
    )
    last: Told | None = None
    draft.issuer, draft.about_ties = issuer, any(speaks_of_ties(text) for text in _leading(blocks))
    for block, section in _sections(blocks, lens.period):
        draft.section = section.heading
        if isinstance(block, Table):
            read_table(block, section.period, section.heading, draft)
        elif block.kind == "heading":
            draft.heading(block)
        else:
            last = read_prose(block, section.period, draft, reporting=monthly, last=last)
    if issuer:
        draft.add_issuer(issuer)
    title = blocks.title or _title(blocks) or margin_title(blocks.margins)
    return draft.record(Source(title=title, issuer=draft.issuer_name(issuer), period=lens.period.iso()))


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks.blocks:
        if isinstance(block, Text):
            yield block.text
        else:
            yield from (cell for row in block.rows for cell in row.cells)


def _title(blocks: Blocks) -> str | None:
    first = next((b for b in blocks.blocks if isinstance(b, Text)), None)
    return first.text.strip(" :") if first and first.kind == "heading" else None


# the first word of the headings that reports have
_LABEL = re.compile(
    r"(?:compromisos|pendientes|actividades|proyectos|redes|mision|vision|funciones|programas?|logros|retos|"
    r"resultados|proximos|recomendaciones|observaciones|gestiones|coordinaciones|reuniones|visitas|eventos)\b"
)
_DATELINE = re.compile(r"^(?:[^.–-]{0,60}?,|\(.{0,40}?[–-]|.{0,30}\bde)\s*(?:a |el )?\d")


def _dateline(blocks: Blocks) -> str | None:
    """Return the day with which a news item begins ("Lima, 3 de mayo de 2024.-"), None if it begins otherwise."""
    if any(isinstance(b, Table) for b in blocks.blocks):
        return None
    for block in blocks.blocks[:4]:
        if isinstance(block, Text) and block.kind != "bullet":
            found = next(find_dates(block.text[:90], Period()), None)
            if found and found.start and len(found.start) == 10 and found.end is None and _DATELINE.match(block.text):
                return found.start
    return _first_date(blocks)


def _first_date(blocks: Blocks) -> str | None:
    """Return the first whole date of a text without table or month heading: a news item speaks of that day."""
    texts = [b for b in blocks.blocks if isinstance(b, Text)]
    if len(texts) != len(blocks.blocks) or any(b.kind == "bullet" for b in texts) or len(texts) > 12:
        return None
    for block in texts:
        event = re.search(r"\b(?:visit|reuni|firm|recib|celebr|particip|inaugur|llev|encuentro|taller)", block.text)
        found = next((f for f in find_dates(block.text, Period()) if f.start and len(f.start) == 10), None)
        if found and event:
            return found.end or found.start
    return None


def _period(blocks: Blocks, name: str, published: str | None) -> Period:
    """Return the month of the first heading that names one, else of the dateline, title, file name or first lines."""
    headings = [b.text for b in blocks.blocks if isinstance(b, Text) and b.kind == "heading"]
    leading = [b.text[:160] for b in blocks.blocks[:6] if isinstance(b, Text)]
    short = [text for text in leading if len(text) < 160]
    for text in (*headings, blocks.title or "", *short, *blocks.margins):
        period = month_period(text) if len(text) < 160 else None
        if period:
            return period
    if published:
        return Period(int(published[:4]), int(published[5:7]))
    first = _first_date(blocks)
    if first:
        return Period(int(first[:4]), int(first[5:7]))
    return month_period(re.sub(r"[_-]+", " ", name)) or _numeric_name(name) or _only_year(leading) or Period()


def _only_year(texts: list[str]) -> Period | None:
    """Return the year that a press note's number has ("N.° 118-2024")."""
    for text in texts:
        match = re.search(r"\bN[.ºo°]*\s*\d+[-/]((?:19|20)\d\d)\b", text)
        if match:
            return Period(int(match[1]))
    return None


def _numeric_name(name: str) -> Period | None:
    match = re.search(r"(?<!\d)((?:19|20)\d\d)[-_ ](0[1-9]|1[0-2])(?!\d)", name)
    return Period(int(match[1]), int(match[2])) if match else None


def _sections(blocks: Blocks, period: Period) -> Iterator[tuple[Block, Section]]:
    section = Section("", period)
    for block, following in zip_longest(blocks.blocks, blocks.blocks[1:]):
        if isinstance(block, Text) and _is_label(block, following):
            block = replace(block, kind="heading")
        if isinstance(block, Text) and block.kind == "heading":
            section = Section(block.text, month_period(block.text) or section.period)
        yield block, section


def _is_label(block: Text, following: Block | None) -> bool:
    """Whether a bullet is the heading of what follows it: a few words without a full stop, then no other bullet."""
    few = len(block.text.split()) <= 6 and block.text[-1] not in ".;,)" and not any(c.isdigit() for c in block.text)
    other = following is None or (isinstance(following, Text) and following.kind == "bullet")
    return block.kind == "bullet" and few and (not other or bool(_LABEL.match(plain(block.text))))


def _leading(blocks: Blocks) -> list[str]:
    """Return the title and the first short texts, where a document says what it is about."""
    return [blocks.title or "", *(b.text for b in blocks.blocks[:8] if isinstance(b, Text) and len(b.text) < 120)]
