"""Where a document contradicts itself or leaves a reader alone: days in the wrong order, two values, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kb.dates import interval
from kb.language import _
from kb.names import fold
from loaders.blocks import Block, Table, Text
from loaders.calendar.calendar_words import MONTH
from loaders.calendar.dates import month_period
from loaders.columns import columns, is_header
from loaders.entities.draft import Draft, Told
from loaders.facts.acronyms import unexplained
from loaders.facts.figures import only_counts
from loaders.names.registry import Entry
from loaders.skeleton import skeleton

_WEEKDAY = r"(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) )?"
# "del 17 al 13 de marzo": both days of the one month that is named
_SPAN = re.compile(rf"\bdel? (?:dia )?{_WEEKDAY}(?P<first>\d{{1,2}}) al? {_WEEKDAY}(?P<last>\d{{1,2}}) de {MONTH}")
_DAYS = re.compile(r"\d al? ")
_CELL = re.compile(rf"(?:del? )?{_WEEKDAY}(?P<first>\d{{1,2}}) ?(?:al?|-|–) ?{_WEEKDAY}(?P<last>\d{{1,2}})\.?")
_MONEY = re.compile(r"[A-Z]{3}")
_SAME_WORDS = 2  # words that tell what is counted, from which on a label is of one thing
_SMALL = frozenset("de del la las los el y e en con para por a al se un una of the and in for to".split())


def note_contradictions(blocks: Sequence[Block], draft: Draft) -> None:
    """Add to a draft that has been read to its end a warning for each."""
    for locator, message in (
        *_backward_days(blocks),
        *_backward_dates(draft),
        *_overdue(draft),
        *_two_values(blocks, draft),
        *_acronyms(blocks, draft),
    ):
        draft.warn(locator, message)


def _backward_days(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Days of one month whose last comes before the first, which are read as the first alone."""
    for locator, text in _texts(blocks):
        for match in _SPAN.finditer(skeleton(text, ()).text) if _DAYS.search(text) else ():
            if int(match["first"]) > int(match["last"]):
                yield locator, _wrong_order(match["first"], match["last"])
    for locator, cell in _date_cells(blocks):
        span = _CELL.fullmatch(skeleton(cell.strip(), ()).text)
        if span and int(span["last"]) < int(span["first"]) <= 31:
            yield locator, _wrong_order(span["first"], span["last"])


def _wrong_order(first: str, last: str) -> str:
    return _("the days {first} to {last} are in the wrong order").format(first=first, last=last)


def _date_cells(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for table in blocks:
        at: int | None = None
        for row in table.rows if isinstance(table, Table) else ():
            if is_header(row.cells):
                at = columns(row.cells).get("date")
            elif at is not None and at < len(row.cells):
                yield row.locator, row.cells[at]


def _backward_dates(draft: Draft) -> Iterator[tuple[str, str]]:
    """Activities that end before they begin, ties and posts that are over before they start."""
    for category, start, end in (("activities", "start", "end"), ("sister_cities", "since", "until"),
                                 ("roles", "since", "until"), ("memberships", "since", "until")):
        for told in draft.links.get(category, ()):
            first, last = told.values.get(start), told.values.get(end)
            if first and last and interval(last)[1] < interval(first)[0]:
                yield told.passage.locator, _("{what} ends on {last}, before it begins on {first}").format(
                    what=_what(told), first=first, last=last)


def _what(told: Told) -> str:
    """Return what a statement is about, in the document's own words."""
    names = [value.name for value in told.values.values() if isinstance(value, Entry)]
    return told.values.get("title") or " – ".join(names)


def _overdue(draft: Draft) -> Iterator[tuple[str, str]]:
    """Commitments whose due date lies a year or more before the month or year that the document reports on."""
    period = draft.lens.period.iso()
    for told in draft.links.get("commitments", ()) if period else ():
        due = told.values.get("due")
        if due and period and _year_later(interval(due)[1]) < interval(period)[0]:
            yield told.passage.locator, _(
                "the due date {due} lies more than a year before {period}, of which the document reports").format(
                    due=due, period=period)


def _year_later(day: str) -> str:
    return f"{int(day[:4]) + 1:04d}{day[4:]}"


def _two_values(blocks: Sequence[Block], draft: Draft) -> Iterator[tuple[str, str]]:
    """One thing counted twice in one month of the document, with two numbers.

    Only blocks that do nothing but count say what is counted in full; a number in a sentence counts what the sentence
    is about.
    """
    months = _months(blocks)
    counted = [told for told in draft.links.get("figures", ()) if _counts(told)]
    keyed = sorted(
        ((_key(told), told.values["unit"] or "", told.values["period"] or "", months.get(told.passage.locator, "")), n)
        for n, told in enumerate(counted)
    )
    for _same, group in groupby(keyed, key=lambda pair: pair[0]):
        first, *others = [counted[n] for _key_, n in group]
        for other in others:
            if other.values["value"] != first.values["value"]:
                yield other.passage.locator, _("'{label}' is {value} here and {other} in {place}").format(
                    label=other.values["label"], value=_plain(other), other=_plain(first), place=first.passage.locator)
                break


def _counts(told: Told) -> bool:
    money = bool(_MONEY.fullmatch(told.values["unit"] or ""))
    return not money and len(_key(told).split()) >= _SAME_WORDS and only_counts(told.passage.text)


def _key(told: Told) -> str:
    return " ".join(sorted(word for word in fold(told.values["label"]).split() if word not in _SMALL))


def _plain(told: Told) -> str:
    value: float = told.values["value"]
    return f"{value:g}" if value < 1e6 else f"{value:.0f}"


def _months(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the heading of the month under which each block stands."""
    found: dict[str, str] = {}
    month = ""
    for block in blocks:
        if isinstance(block, Text) and block.kind == "heading" and month_period(block.text):
            month = fold(block.text)
        for locator, _text in _texts([block]):
            found[locator] = month
    return found


def _acronyms(blocks: Sequence[Block], draft: Draft) -> Iterator[tuple[str, str]]:
    for acronym, locator in unexplained(_texts(blocks), draft.registry, draft.lens.home):
        yield locator, _("the acronym {acronym} is not explained in the document").format(acronym=acronym)


def _texts(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Yield (locator, text) of every text and cell."""
    for block in blocks:
        if isinstance(block, Text):
            yield block.locator, block.text
        else:
            yield from ((row.locator, cell) for row in block.rows for cell in dict.fromkeys(row.cells))
