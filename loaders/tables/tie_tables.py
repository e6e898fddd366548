"""Tables of sister cities: a city a row, with its country, date and situation; a row for each source of each tie."""

from __future__ import annotations

import re
from typing import get_args

from kb.gazetteers import cities_named, country_names
from kb.language import _
from kb.names import fold
from kb.records import Passage, TieStatus
from loaders.blocks import Row
from loaders.calendar.dates import Period, day_cell
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import mention_all
from loaders.facts.ties import tie_status
from loaders.names.classify import city_of, classify
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tables.directories import contacts_of, noted

# what an instrument may be instead of a sister-city tie
_LESS: tuple[TieStatus, ...] = ("letter_of_intent", "friendship")
_THE_CITY_OF = re.compile(r"^(?:la )?ciudad de (?=[A-ZÁÉÍÓÚÑ])", re.IGNORECASE)
_NO_DATE = frozenset(("", "s f", "sin fecha", "n a", "no consta", "se desconoce", "por definir", "desconocida"))


def is_tie_table(places: dict[str, int]) -> bool:
    """Whether a table's columns are those of a list of ties: a city, and its situation or date, without activities."""
    if {"activity", "participants"} & set(places):
        return False
    return bool({"sister", "twin"} & set(places)) or (
        "city" in places and "topic" not in places and bool({"status", "date"} & set(places))
    )


def read_tie_row(row: Row, places: dict[str, int], draft: Draft) -> None:
    """Note the tie of one row; the same tie in another row is another statement."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    other = next((column for column in ("sister", "twin", "city") if column in places), "city")
    if not any(cells.values()):
        return
    if not cells[other]:
        draft.warn(row.locator, _("this row of a list of sister cities names no city; write it in"))
        return
    passage = Passage(locator=row.locator, text=" | ".join(c for c in map(str.strip, row.cells) if c))
    mention_all(cells.get("status", ""), passage, draft)
    first = cells.get("city") if other != "city" else None
    a = _city(first, "", passage, draft) if first else home_city(draft, passage)
    b = _city(cells[other], cells.get("country", ""), passage, draft)
    contacts_of(cells, b, passage, draft)
    for column in [name for name in cells if name.split()[0] in ("note", "remark")]:
        mention_all(cells[column], passage, draft)
        noted(cells[column], b, passage, draft)
    values = {
        "a": a,
        "b": b,
        "status": _status(cells.get("status"), cells.get("instrument", ""), other, row, draft),
        "since": _date(cells.get("date", ""), row, draft),
        "until": _date(cells.get("until", ""), row, draft),
    }
    draft.links.setdefault("sister_cities", []).append(Told(values, passage))


def _city(name: str, country: str, passage: Passage, draft: Draft) -> Entry:
    """Return the city that a cell names, by itself or by its city hall ("Alcaldía de Ibarra")."""
    if classify(name, draft.lens.home).kind == "municipality" and (governed := city_of(name)):
        mention_all(name, passage, draft)
        name = governed
    if not cities_named(name):
        name = _THE_CITY_OF.sub("", name)
    city = draft.entity(Span("city", 0, len(name), name, name), passage)
    mention_all(country, passage, draft)
    code = country.upper() if len(country) == 2 else country_names().get(fold(country))
    city.country = city.country or code
    return city


def _status(words: str | None, instrument: str, other: str, row: Row, draft: Draft) -> TieStatus:
    """Return the status that a cell says in words or by its name; a list without that column is of ties that are.

    A letter of intent or a declaration of friendship that is in force is still no more than that.
    """
    less = next((status for status in _LESS if tie_status(instrument) == status), None)
    if words is None:
        return less or ("unknown" if other == "twin" else "active")
    name = fold(words).replace(" ", "_")
    known = next((status for status in get_args(TieStatus) if status == name), None) or tie_status(words)
    if less and known in (None, "active", "unknown"):
        return less
    if words and known is None and fold(words):
        draft.warn(row.locator, _("the status '{text}' is not understood").format(text=words))
    return known or "unknown"


def _date(words: str, row: Row, draft: Draft) -> str | None:
    words = "" if fold(words) in _NO_DATE else words
    found = day_cell(words, Period()) if words else None
    if words and (found is None or found.start is None):
        draft.warn(row.locator, _("the date '{text}' is not understood").format(text=words))
    for problem in found.problems if found else ():
        draft.warn(row.locator, problem)
    return found.start if found else None
