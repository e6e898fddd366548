"""Registers of agreements: of each its instrument, with whom, since when; those that tie two cities are ties."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.gazetteers import cities_named, country_names
from kb.names import fold, plain
from loaders.blocks import Row
from loaders.entities.draft import Draft
from loaders.facts.ties import speaks_of_ties, tie_status
from loaders.names.classify import city_of, classify
from loaders.names.lens import is_home
from loaders.tables.activity_rows import Under, read_activity_row
from loaders.tables.tie_tables import read_tie_row

_PARTIES = ("counterparty", "party", "participants")
# what two parties sign; a law or a resolution is signed by nobody else
_AGREED = re.compile(
    r"\b(?:convenio|acuerdo|memorando|memorandum|carta|protocolo|contrato|adenda|declaracion|hermanamiento|pacto|mou|"
    r"alianza)s?\b"
)
_LESS = ("letter_of_intent", "friendship")


def is_agreement_table(places: Mapping[str, int]) -> bool:
    """Whether a table's columns are those of such a register: the instrument and its other party, no activities."""
    listed = "counterparty" in places or {"participants", "date"} <= set(places)
    return "instrument" in places and listed and not {"activity", "kind", "joined", "city", "sister"} & set(places)


def read_agreement_row(row: Row, places: Mapping[str, int], under: Under, draft: Draft) -> None:
    """Note the tie of cities that a row states; of any other agreement, its parties, who signed it on its day."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    other = next((name for name in _PARTIES if _is_a_city(cells.get(name, ""), cells.get("country", ""), draft)), None)
    if other is not None and _ties_cities(cells.get("instrument", "")):
        kept = {name: at for name, at in places.items() if name not in (*_PARTIES, "topic")}
        read_tie_row(row, {**kept, "sister": places[other]}, draft)
    elif "counterparty" not in places and "topic" in places:
        read_activity_row(row, places, under, draft)
    elif _AGREED.search(plain(cells.get("instrument", ""))):
        read_activity_row(row, _as_signing(places), under, draft)


def _ties_cities(instrument: str) -> bool:
    """Whether an instrument is one between cities: "Hermanamiento", "Carta de intención", "Acuerdo de amistad"."""
    return speaks_of_ties(instrument) or tie_status(instrument) in _LESS


def _is_a_city(cell: str, country: str, draft: Draft) -> bool:
    """Whether a party is a city other than the office's own, by its name or its city hall's."""
    home = draft.lens.home
    if not cell or is_home(cell, home) or fold(cell).removeprefix("ciudad de ") == fold(home.city):
        return False
    belongs = classify(cell, home)
    if belongs.kind == "municipality":
        return belongs.type != "directorate" and city_of(cell) is not None
    named = any(span.kind == "body" for span in draft.lens.names(cell))
    abroad = fold(country) in country_names() and not any(mark in cell for mark in ",;/\n(")
    return not named and (bool(cities_named(cell)) or (abroad and len(cell.split()) <= 4))


def _as_signing(places: Mapping[str, int]) -> dict[str, int]:
    """Return the columns of a register as those of the signings that its rows are."""
    given = {**places, "topic": places.get("topic", places["instrument"])}
    parties = [given.pop(name) for name in ("party", "counterparty") if name in given]
    at = dict(zip(("participants", "participants 2"), parties, strict=False))
    signed = {"signed": given["date"]} if "date" in given else {}
    return {**given, **at, **signed}
