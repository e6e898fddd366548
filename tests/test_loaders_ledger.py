"""The ledger of sister cities: columns by name, separators, and rows that are wrong."""

from pathlib import Path

import pytest

from kb.home import Home
from kb.records import Record
from loaders import extract

EXAMPLES = Path(__file__).parent.parent / "examples"
HEADER = "a,b,country,since,status,source,note\n"


def ledger(folder: Path, text: str, home: Home | None = None, encoding: str = "utf-8") -> Record:
    file = folder / "hermanas.csv"
    file.write_bytes(text.encode(encoding))
    return extract(file, home or Home())


def ties(record: Record) -> list[tuple[str, str, str | None, str]]:
    return [(tie.a, tie.b, tie.since, tie.status) for tie in record.sister_cities]


def countries(record: Record) -> dict[str, str | None]:
    return {city.name: city.country for city in record.cities}


def test_the_sample_is_read_whole_and_without_a_warning() -> None:
    file = EXAMPLES / "ciudades-hermanas.csv"
    record = extract(file, Home())
    rows = file.read_text(encoding="utf-8").splitlines()
    assert len(record.sister_cities) == len(rows) - 1
    assert record.warnings == []
    assert ("Panamá", "Imabari", "1977-02-01", "active") in ties(record)
    assert countries(record)["Panamá"] == "PA"
    assert countries(record)["Imabari"] == "JP"
    assert record.document.media_type == "text/csv"


def test_each_tie_keeps_its_row_as_its_passage(tmp_path: Path) -> None:
    record = ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,2001,active,acta 4,firmado en mayo\n")
    passage = record.sister_cities[0].passage
    assert passage is not None
    assert (passage.locator, passage.text) == ("fila 2", "Alba | Brisa | NO | 2001 | active | acta 4 | firmado en mayo")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_cells_are_parted_by_comma_semicolon_or_tab(tmp_path: Path, mark: str) -> None:
    text = "a,b,country,since,status\nAlba,Brisa,NO,2001,active\nAlba,Cala,SE,2002-05,friendship\n"
    assert ties(ledger(tmp_path, text.replace(",", mark))) == [
        ("Alba", "Brisa", "2001", "active"),
        ("Alba", "Cala", "2002-05", "friendship"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_spreadsheets_of_any_office_are_read(tmp_path: Path, encoding: str) -> None:
    assert ties(ledger(tmp_path, f"{HEADER}Panamá,Ávila,ES,2001,active,,\n", encoding=encoding)) == [
        ("Panamá", "Ávila", "2001", "active")
    ]


def test_columns_go_by_their_names_in_any_order_and_in_spanish(tmp_path: Path) -> None:
    record = ledger(tmp_path, "Desde;País;Ciudad hermana;Ciudad;Estado\n2001;Noruega;Brisa;Alba;active\n")
    assert ties(record) == [("Alba", "Brisa", "2001", "active")]
    assert countries(record)["Brisa"] == "NO"


def test_without_the_first_city_the_offices_own_is_meant(tmp_path: Path) -> None:
    text = "b,country,since\nBrisa,NO,2001\n"
    assert ties(ledger(tmp_path, text)) == [("Panamá", "Brisa", "2001", "unknown")]
    assert ties(ledger(tmp_path, text, Home("Municipio de Quito", "Quito", "EC")))[0][0] == "Quito"


def test_an_empty_date_or_status_is_not_filled_in(tmp_path: Path) -> None:
    assert ties(ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,,,,\n")) == [("Alba", "Brisa", None, "unknown")]


def test_sources_that_disagree_are_two_ties_and_one_pair_of_cities(tmp_path: Path) -> None:
    record = ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,2001,active,acta,\nAlba,Brisa,NO,1999,active,diario,\n")
    assert [tie.since for tie in record.sister_cities] == ["2001", "1999"]
    assert [city.name for city in record.cities] == ["Alba", "Brisa"]


@pytest.mark.parametrize(
    ("row", "since", "status", "problem"),
    [
        ("Alba,Duna,NO,2001,hermanísima,,", "2001", "unknown", "the status 'hermanísima' is not understood"),
        ("Alba,Duna,NO,mayo,active,,", None, "active", "the date 'mayo' is not understood"),
        ("Alba,Duna,NO,2001-13,active,,", None, "active", "the date '2001-13' is not understood"),
    ],
)
def test_a_cell_that_is_not_understood_is_left_empty_with_a_warning(
    tmp_path: Path, row: str, since: str | None, status: str, problem: str
) -> None:
    record = ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,2001,active,,\n{row}\nAlba,Cala,SE,2002,active,,\n")
    assert [tie.b for tie in record.sister_cities] == ["Brisa", "Duna", "Cala"]
    assert (record.sister_cities[1].since, record.sister_cities[1].status) == (since, status)
    assert [(warning.locator, warning.message) for warning in record.warnings] == [("fila 3", problem)]


def test_a_row_without_the_other_city_gives_a_warning_and_the_rest_goes_on(tmp_path: Path) -> None:
    record = ledger(tmp_path, f"{HEADER}Alba,,NO,2001,active,,\nAlba,Cala,SE,2002,active,,\n")
    assert [tie.b for tie in record.sister_cities] == ["Cala"]
    assert [city.name for city in record.cities] == ["Alba", "Cala"]
    (warning,) = record.warnings
    assert (warning.locator, "names no city" in warning.message) == ("fila 2", True)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Vigente", "active"),
        ("vencido", "expired"),
        ("Carta de intención", "letter_of_intent"),
        ("letter_of_intent", "letter_of_intent"),
        ("not_a_tie", "not_a_tie"),
        ("en negociación", "in_negotiation"),
        ("Amistad", "friendship"),
        ("UNKNOWN", "unknown"),
    ],
)
def test_a_status_is_understood_by_its_name_and_in_spanish(tmp_path: Path, words: str, status: str) -> None:
    assert ties(ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,2001,{words},,\n")) == [("Alba", "Brisa", "2001", status)]


def test_a_list_of_sister_cities_without_a_status_is_one_of_ties_that_are(tmp_path: Path) -> None:
    record = ledger(tmp_path, "Ciudad hermana,País,Año,Hasta\nBrisa,Noruega,2001,2011-05\n")
    assert ties(record) == [("Panamá", "Brisa", "2001", "active")]
    assert record.sister_cities[0].until == "2011-05"


def test_the_same_tie_in_two_rows_is_two_statements(tmp_path: Path) -> None:
    record = ledger(tmp_path, f"{HEADER}Alba,Brisa,NO,2001,active,acta,\nAlba,Brisa,NO,2001,active,diario,\n")
    assert ties(record) == [("Alba", "Brisa", "2001", "active")] * 2
    assert [tie.passage.locator for tie in record.sister_cities if tie.passage] == ["fila 2", "fila 3"]


def test_blank_and_short_rows_do_no_harm(tmp_path: Path) -> None:
    record = ledger(tmp_path, f"{HEADER}\n,,,,,,\nAlba,Brisa\nAlba,Cala,SE,2002,active,,\n")
    assert ties(record) == [("Alba", "Brisa", None, "unknown"), ("Alba", "Cala", "2002", "active")]


def test_a_quoted_cell_may_hold_commas_and_lines(tmp_path: Path) -> None:
    record = ledger(tmp_path, f'{HEADER}Alba,Brisa,NO,2001,active,"acta 4, folio 2","dos\nlíneas"\n')
    passage = record.sister_cities[0].passage
    assert passage is not None
    assert "acta 4, folio 2" in passage.text


def test_a_table_of_something_else_is_not_read_and_its_header_is_shown(tmp_path: Path) -> None:
    record = ledger(tmp_path, "producto,precio\npan,3\n")
    assert (record.sister_cities, record.activities, record.organizations) == ([], [], [])
    (warning,) = record.warnings
    assert "producto | precio" in warning.message
