"""Blocks to record: the same reading for every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.names import plain
from kb.records import Record, Source
from kb.settings import Home
from loaders.blocks import Block, Blocks, Table, Text
from loaders.dates import Period, month_period
from loaders.draft import Draft
from loaders.issuer import find_issuer
from loaders.lens import Lens
from loaders.prose import read_prose
from loaders.tables import read_table

_ACTIVITY_SECTION = re.compile(
    r"\b(?:coordinacion|coordinaciones|actividad|actividades|gestion|gestiones|reuniones|seguimiento|otras|eventos|"
    r"acciones|cooperacion|asuntos|pendientes|compromisos|visitas|agenda)\b")


@dataclass(frozen=True)
class Section:
    """Where a block stands: under which heading, and in which month."""

    heading: str
    period: Period


def read_blocks(blocks: Blocks, home: Home, *, name: str) -> Record:
    """Read a document's blocks into a record; `name` is its file's name without ending."""
    lens = Lens(home, period=_period(blocks, name))
    lens.learn(_texts(blocks))
    draft = Draft(lens)
    for locator, message in blocks.warnings:
        draft.warn(locator, message)
    issuer = find_issuer(blocks, lens)
    monthly = any(isinstance(block, Table) for block in blocks.blocks) or lens.period.month is not None
    for block, section in _sections(blocks, lens.period):
        if isinstance(block, Table):
            read_table(block, section.period, section.heading, draft)
        elif block.kind != "heading":
            read_prose(block, section.period, section.heading, draft, reporting=monthly)
    if issuer:
        draft.add_issuer(issuer)
    title = blocks.title or _title(blocks)
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


def _period(blocks: Blocks, name: str) -> Period:
    """Return the month of the first heading that names one, else of the title, the file's name or the first lines."""
    headings = [b.text for b in blocks.blocks if isinstance(b, Text) and b.kind == "heading"]
    leading = [b.text for b in blocks.blocks[:6] if isinstance(b, Text) and len(b.text) < 160]
    for text in (*headings, blocks.title or "", *leading):
        period = month_period(text) if len(text) < 160 else None
        if period:
            return period
    return month_period(re.sub(r"[_-]+", " ", name)) or _numeric_name(name) or Period()


def _numeric_name(name: str) -> Period | None:
    match = re.search(r"(?<!\d)((?:19|20)\d\d)[-_ ](0[1-9]|1[0-2])(?!\d)", name)
    return Period(int(match[1]), int(match[2])) if match else None


def _sections(blocks: Blocks, period: Period) -> Iterator[tuple[Block, Section]]:
    section = Section("", period)
    for block in blocks.blocks:
        if isinstance(block, Text) and block.kind == "heading":
            section = Section(block.text, month_period(block.text) or section.period)
        yield block, section


def is_activity_section(heading: str) -> bool:
    """Whether a heading says that what follows it are activities."""
    return bool(_ACTIVITY_SECTION.search(plain(heading)))
