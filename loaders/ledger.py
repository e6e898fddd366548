"""The ledger of sister cities: a CSV file with a row for each source of each tie."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kb.gazetteers import city_named, country_names
from kb.language import _
from kb.names import fold
from kb.records import City, Passage, Record, SisterCities, Source, Warning, parse_record
from kb.settings import Home
from loaders.base import Loader, LoadError
from loaders.text import decode

_COLUMNS = {"a": ("a", "ciudad", "city", "ciudad a"), "b": ("b", "ciudad hermana", "sister city", "ciudad b", "hermana"),
            "country": ("country", "pais"), "since": ("since", "desde", "fecha"), "status": ("status", "estado"),
            "source": ("source", "fuente"), "note": ("note", "nota", "observacion", "observaciones")}


class LedgerLoader(Loader):
    """Reads .csv files whose header names two cities."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .csv."""
        return path.suffix.lower() == ".csv"

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the rows into ties; a row that cannot be read gives a warning and the rest goes on."""
        rows = list(csv.reader(io.StringIO(decode(path, data)), dialect=_dialect(decode(path, data))))
        places = _places(rows[0])
        if "b" not in places:
            raise LoadError(path, _("this is not a ledger of sister cities; its header must name the columns a, b and since"))
        record = Record(document=Source(title=path.stem))
        for number, row in enumerate(rows[1:], 2):
            if any(cell.strip() for cell in row):
                _read(record, number, row, places, home)
        return record


def _dialect(text: str) -> type[csv.Dialect]:
    try:
        return csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        return csv.excel


def _places(header: list[str]) -> dict[str, int]:
    keys = [fold(cell) for cell in header]
    return {name: keys.index(key) for name, known in _COLUMNS.items() for key in known if key in keys}


def _read(record: Record, number: int, row: list[str], places: dict[str, int], home: Home) -> None:
    cells = {name: row[at].strip() if at < len(row) else "" for name, at in places.items()}
    locator = f"fila {number}"
    passage = Passage(locator=locator, text="; ".join(cell.strip() for cell in row if cell.strip()))
    tie = {"a": cells.get("a") or home.city, "b": cells.get("b", ""), "since": cells.get("since") or None,
           "status": cells.get("status") or "unknown", "passage": passage.model_dump()}
    try:
        checked = parse_record({"document": {}, "sister_cities": [tie]}, locator).sister_cities[0]
    except Exception as error:
        record.warnings.append(Warning(locator=locator, message=str(error)))
        return
    record.sister_cities.append(checked)
    for city in _cities(checked, cells.get("country", ""), passage, home):
        if all(fold(city.name) != fold(known.name) for known in record.cities):
            record.cities.append(city)


def _cities(tie: SisterCities, country: str, passage: Passage, home: Home) -> Iterator[City]:
    for name, code in ((tie.a, None), (tie.b, _code(country))):
        if code is None:
            known = city_named(name, near=home.country)
            code = home.country if fold(name) == fold(home.city) else known.country if known else None
        yield City(name=name, country=code, passage=passage)


def _code(country: str) -> str | None:
    return country.upper() if len(country) == 2 else country_names().get(fold(country))
