"""The month or year that a document is of: its headings, its first lines, its margins and its name say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kb.names import plain
from loaders.blocks import Blocks, Table, Text
from loaders.calendar.calendar_words import MONTH
from loaders.calendar.dates import Period, find_years, month_number, month_period
from loaders.facts.legal_acts import without_acts
from loaders.prose.news import begins_with_its_day, is_news, only_month
from loaders.tables.sections import only_text

_LINE = 160  # characters from which on a text is prose, whose dates are of what it tells
_LEADING = 6
_YEARS = re.compile(r"\d{4} ?[-–/] ?\d")  # of several: "2023-24"
_QUARTER = re.compile(
    r"\b(?:primer|segundo|tercer|cuarto|ultimo|i{1,3}|iv|[1-4](?:[.°º]?(?:er|do|to|o|°|º)?))\.? "
    r"(?:trimestre|cuatrimestre|semestre|bimestre)(?:,? (?:del?|-|–)?) ?(?:ano )?(?P<year>(?:19|20)\d\d)\b|"
    r"\b[qt][1-4][ -](?P<short>(?:19|20)\d\d)\b"
)
# a paper that is of a year: "Plan de trabajo 2024", "INFORME DE GESTIÓN – AÑO 2023"
_OF_A_YEAR = re.compile(
    r"\W*(?:\w+ ){0,2}?(?:plan|informe|memoria|agenda|programa|programacion|calendario|cronograma|balance|reporte|"
    r"boletin|resumen|rendicion|gestion|actividades|ejecucion|anuario|inventario|consolidado|matriz|ano|vigencia)\b"
    r"[^.;:\d]{0,80}?(?P<year>(?:19|20)\d\d)\W*(?:final|definitivo|borrador|version|rev\w*|v\d+)?\W*"
)
_MONTH_ALONE = re.compile(rf"[\W\d]*(?:mes de )?{MONTH}\W*")
_A_MONTH = re.compile(rf"\b{MONTH}")
_TO = re.compile(r"(?: (?:del? )?(?:19|20)\d\d)?(?: ?[-–—/,] ?| (?:al?|y|e|hasta) )(?:el mes de )?")
_AFTER_UNIT = re.compile(r" [–—|-] |: |\n")


def document_period(blocks: Blocks, name: str, published: str | None) -> Period:
    """Return the month of the first heading that names one, else of the dateline, title, file name or first lines.

    Where nothing names a month, it is the year of a quarter, of a press note's number or of a plan. `name` is the
    file's name without ending, `published` the ISO day of a news item or mail.
    """
    news = is_news(blocks)
    if published and news:
        return Period(int(published[:4]), int(published[5:7]))
    first = [b for b in blocks.blocks[:_LEADING] if isinstance(b, Text) and not begins_with_its_day(b)]
    leading = [b.text[:_LINE] for b in first]
    short = [text for text in (*_headings(blocks), blocks.title or "", *leading, *blocks.margins) if len(text) < _LINE]
    named = next((text for text in short if _named_months(text)), "")
    months = _named_months(named)
    if months and months.month is None and named not in leading:  # "Totales enero-agosto" in a report of August
        one = next(filter(None, map(named_month, (blocks.title or "", *leading))), None)
        months = one or _of_the_tables(blocks) or months
    if months:
        return months
    if published:
        return Period(int(published[:4]), int(published[5:7]))
    file_name = re.sub(r"[_-]+", " ", name)
    found = (only_month(blocks.blocks) if news else None) or _named_months(file_name) or _numeric_name(name)
    found = found or _of_the_tables(blocks)
    found = found or _of_the_number(leading)
    return found or (Period() if news else _year([*short, file_name])) or Period()


def _headings(blocks: Blocks) -> list[str]:
    return [block.text for block in blocks.blocks if isinstance(block, Text) and block.kind == "heading"]


def _of_the_tables(blocks: Blocks) -> Period | None:
    """Return the month over the rows of the tables, where all tables that have one have the same: "AGOSTO 2021"."""
    tables = [block for block in blocks.blocks if isinstance(block, Table) and block.rows]
    titles = [only_text(table.rows[0].cells) for table in tables if len(table.rows) > 1]
    months = {month for title in titles if title and len(title) < _LINE and (month := named_month(title))}
    return months.pop() if len(months) == 1 else None


def named_month(text: str) -> Period | None:
    """Return the month that a line names, not that of an act that it refers to; None if it names none or several."""
    return month_period(without_acts(text)) if month_period(text) and not names_months(text) else None


def _named_months(text: str) -> Period | None:
    """Return the month that a line names, of several the year: "abril – junio de 2023"."""
    return Period(int(next(iter(find_years(text))))) if names_months(text) else named_month(text)


def names_months(text: str) -> bool:
    """Whether a line names a stretch of months of one year: "enero-marzo 2023", "de julio a diciembre de 2024"."""
    key = plain(text)
    named = list(_A_MONTH.finditer(key))
    joined = any(_TO.fullmatch(key[one.end() : other.start()]) for one, other in pairwise(named))
    return joined and len(set(find_years(text))) == 1


def bare_month(text: str, period: Period) -> Period | None:
    """Return the month that is all of a heading, in the year of a document that is of a year; None for any other."""
    match = _MONTH_ALONE.fullmatch(plain(text)) if period.year and period.month is None else None
    return Period(period.year, month_number(match["month"])) if match else None


def _year(texts: Iterable[str]) -> Period | None:
    """Return the year of the first quarter that is named, else of the first paper that is of one year."""
    single = (text for text in texts if len(set(find_years(text))) == 1 and not _YEARS.search(text))
    keys = [plain(text) for text in single]
    quarters = (match for key in keys if (match := _QUARTER.search(key)))
    parts = (part for key in keys for part in (key, *_AFTER_UNIT.split(key)[1:]))  # "Dirección X — Memoria de … 2025"
    papers = (match for part in parts if (match := _OF_A_YEAR.fullmatch(part)))
    quarter, paper = next(quarters, None), next(papers, None)
    if quarter:
        return Period(int(quarter["year"] or quarter["short"]))
    return Period(int(paper["year"])) if paper else None


def _of_the_number(texts: list[str]) -> Period | None:
    """Return the year that a press note's number has ("N.° 118-2024")."""
    for text in texts:
        match = re.search(r"\bN[.ºo°]*\s*\d+[-/]((?:19|20)\d\d)\b", text)
        if match and find_years(without_acts(text)):
            return Period(int(match[1]))
    return None


def _numeric_name(name: str) -> Period | None:
    match = re.search(r"(?<!\d)((?:19|20)\d\d)[-_ ](0[1-9]|1[0-2])(?!\d)", name)
    return Period(int(match[1]), int(match[2])) if match else None
