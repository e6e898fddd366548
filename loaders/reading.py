"""Blocks to record: the same reading for every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from kb.home import Home
from kb.names import plain
from kb.records import Record, Source
from loaders.activities.row_status import is_to_come
from loaders.blocks import Block, Blocks, Table, Text
from loaders.calendar.dates import Found, Period
from loaders.entities.draft import Draft, Told
from loaders.entities.employers import settle_city_halls, settle_units
from loaders.entities.signatures import read_signature, signed_blocks
from loaders.entities.units import read_letterhead
from loaders.facts.figures import counted_year
from loaders.facts.ties import speaks_of_ties
from loaders.issuer import find_issuer
from loaders.margins import margin_title
from loaders.names.lens import Lens
from loaders.periods import bare_month, document_period, named_month
from loaders.prose.day_headings import day_lines, goes_by_days, heading_day, is_part_of_day
from loaders.prose.news import headline, is_news, names_home, names_month, published_on, without_boilerplate
from loaders.prose.prose import read_headline, read_prose
from loaders.prose.story import Story
from loaders.tables.tables import is_activity_table, read_table
from loaders.whole import read_whole


@dataclass(frozen=True)
class Section:
    """Where a block stands: under which heading, in which month, and on which day or days where a line gives them."""

    heading: str
    period: Period
    day: Found | None = None


def read_blocks(blocks: Blocks, home: Home, *, name: str) -> Record:
    """Read a document's blocks into a record; `name` is its file's name without ending."""
    story_alone = without_boilerplate(blocks)
    blocks = story_alone if is_news(story_alone) else blocks
    published = blocks.published or published_on(blocks)
    lens = Lens(home, period=document_period(blocks, name, published), published=published)
    lens.learn(_texts(blocks))
    draft = Draft(lens)
    for locator, message in blocks.warnings:
        draft.warn(locator, message)
    issuer = find_issuer(blocks, lens)
    monthly = any(
        is_activity_table(block) if isinstance(block, Table) else block.kind == "heading" and names_month(block.text)
        for block in blocks.blocks
    )
    news = not monthly and is_news(blocks)
    story, title_line = (Story(), headline(blocks)) if news else (None, None)
    last: Told | None = None
    draft.elsewhere = news and not names_home(_texts(blocks), home)
    draft.news, draft.issuer, draft.about_ties = news, issuer, any(speaks_of_ties(text) for text in _leading(blocks))
    signed = frozenset[str]() if news else signed_blocks(blocks.blocks, draft)
    for block, section in _sections(blocks, lens.period, news=news):
        if block.locator in signed:
            continue  # a line that is a post names no body: "Coordinadora de Agenda"
        if draft.section != section.heading:
            draft.section, draft.counted = section.heading, counted_year(section.heading)
        draft.day = section.day
        if isinstance(block, Table):
            read_table(block, section.period, section.heading, draft)
        elif block == title_line and not block.text.isupper():
            read_headline(block, section.period, draft)
        elif block.kind == "heading":
            draft.heading(block)
        else:
            reporting = monthly or section.day is not None or section.period != lens.period
            last = read_prose(block, section.period, draft, reporting=reporting, last=last, story=story)
    if story is None:
        read_signature(blocks.blocks, draft)
    else:
        story.end()
    settle_units(draft)
    settle_city_halls(draft)
    if issuer:
        draft.add_issuer(issuer)
    read_letterhead(blocks.margins, draft)
    read_whole(blocks.blocks, draft)
    title = blocks.title or (title_line.text if title_line else None) or _title(blocks) or margin_title(blocks.margins)
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


def _sections(blocks: Blocks, period: Period, *, news: bool) -> Iterator[tuple[Block, Section]]:
    section, by_days = Section("", period), goes_by_days(blocks.blocks)
    lines = {} if news else day_lines(blocks.blocks, period)
    for block, following in zip_longest(blocks.blocks, blocks.blocks[1:]):
        if block.locator in lines:
            section = replace(section, day=lines[block.locator])
            yield replace(block, kind="heading"), section
            continue
        if isinstance(block, Text) and _is_label(block, following):
            block = replace(block, kind="heading")
        if isinstance(block, Text) and block.kind == "heading":
            month = named_month(block.text) or bare_month(block.text, period) or section.period
            kept = section.day if is_part_of_day(block.text) else None
            given = heading_day(block.text, month) if by_days else None
            over = section.heading if given and is_to_come(section.heading) else block.text
            section = Section(over, month, Found(given, None, (0, 0)) if given else kept)
        yield block, section


# a verb that says what was done: an item of a list, no heading
_TOLD = re.compile(r"\bse [a-z]+(?:o|aron|ieron|io)\b|\b[a-z]+(?:aron|ieron)\b")


def _is_label(block: Text, following: Block | None) -> bool:
    """Whether a bullet is the heading of what follows it: a few words without a full stop, then no other bullet.

    One with a number is it too where what follows has none: "2. Pendientes", then a list, a table or a paragraph.
    """
    numbered = block.kind == "bullet" and block.number is not None and getattr(following, "number", None) is None
    if numbered and following is not None and len(block.text.split()) <= 9 and block.text[-1] not in ".;,:":
        return block.text[0].isupper() and not _TOLD.search(plain(block.text))
    if block.kind == "paragraph" and isinstance(following, Table):  # a short line right over a table is its title
        return len(block.text.split()) <= 9 and block.text[-1] not in ".;,:" and not _TOLD.search(plain(block.text))
    few = len(block.text.split()) <= 6 and block.text[-1] not in ".;,)" and not any(c.isdigit() for c in block.text)
    other = following is None or (isinstance(following, Text) and following.kind == "bullet")
    return block.kind == "bullet" and few and (not other or bool(_LABEL.match(plain(block.text))))


def _leading(blocks: Blocks) -> list[str]:
    """Return the title and the first short texts, where a document says what it is about."""
    return [blocks.title or "", *(b.text for b in blocks.blocks[:8] if isinstance(b, Text) and len(b.text) < 120)]
