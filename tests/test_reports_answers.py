"""Answers over the office's two real reports, each of which a person can check by reading them.

The reports stay outside the project, and so do the names of the people in them: of people, counts and posts are
compared. Expected answers were written by reading the reports, not by running the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.main import run
from kb.language import use_language
from tests.places import embedded

OFFICE = "Oficina de Cooperación Internacional"
COMMUNITY = "Dirección de Servicios a la Comunidad"


class Reports:
    """`kb` on a store with both reports; each answer is had once."""

    def __init__(self, store: str) -> None:
        self._store = store
        self._had: dict[tuple[str, ...], Any] = {}

    def ask(self, *command: str) -> Any:
        """Return the data of a command."""
        if command not in self._had:
            import contextlib
            import io

            use_language("es")
            with contextlib.redirect_stdout(io.StringIO()) as out:
                code = run(["--today", "2023-02-15", "--store", self._store, *command, "--format", "json"])
            assert code == 0, command
            self._had[command] = json.loads(out.getvalue())
        return self._had[command]

    def who(self, name: str, *options: str) -> dict[str, dict[str, Any]]:
        """Return the rows of `kb who` by name."""
        return {row["name"]: row for row in self.ask("who", name, *options)}

    def names(self, *command: str) -> set[str]:
        """Return the names in a list."""
        return {row["name"] for row in self.ask(*command)}


@pytest.fixture(scope="module")
def reports(shared_reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reports]:
    place = embedded(tmp_path_factory.mktemp("reports") / "base")
    assert run(["--store", place.address, "load", *map(str, sorted(shared_reports.glob("*.txt")))]) == 0
    yield Reports(place.address)
    use_language("en")


def once(row: dict[str, Any], date: str) -> bool:
    """Whether a row counts one activity, on that day."""
    return (row["activities"], row["first"], row["last"]) == (1, date, date)


@pytest.mark.parametrize(("name", "other", "date"), [
    # the table of December 2022, row by row
    ("DPU", "Fundación Porras", "2022-12-01"), ("Fundación Porras", "Cultura", "2022-12-01"),
    ("CIDEU", "Dirección de Tecnología", "2022-12-01"), ("UNDRR", "Dirección de Resiliencia", "2022-12-06"),
    ("Making Cities Resilient", "UNDRR", "2022-12-06"), ("AMUPA", "Ministerio de Relaciones Exteriores", "2022-12-09"),
    ("Embajada de la India", "DPU", "2022-12-12"),
])
def test_the_table_says_who_met_whom_and_when(reports: Reports, name: str, other: str, date: str) -> None:
    rows = reports.who(name, "--explicit")
    found = reports.ask("show", other)["name"]
    assert once(rows[found], date), rows[found]


@pytest.mark.parametrize(("name", "last"), [
    ("Embajada de Perú", "2022-12-06"), ("Clínica Municipal", "2022-12-07"), ("AMUPA", "2022-12-09"),
    ("Embajada de la India", "2022-12-12"), ("Embajada de Japón", "2022-12-21"), ("CIDEU", "2022-12-01"),
    ("Comunicación Social", "2022-12-27"),
])
def test_the_office_was_there(reports: Reports, name: str, last: str) -> None:
    rows = reports.who(name)
    office = next(row for row_name, row in rows.items() if row_name.startswith("Oficina de Cooperación"))
    assert office["last"] == last


def test_the_two_meetings_on_the_park(reports: Reports) -> None:
    """The 19th and the 27th, told in the table and again in the bullets: two, not four."""
    row = reports.who(COMMUNITY)["Comunicación Social"]
    assert (row["activities"], row["first"], row["last"]) == (2, "2022-12-19", "2022-12-27")


def test_the_embassies_are_four(reports: Reports) -> None:
    """Whichever of its writings a report has more often: "de Perú" in the table, "del Perú" in the bullets."""
    assert reports.names("list", "partners", "--kind", "embassy") == {
        reports.ask("show", f"Embajada de {country}")["name"] for country in ("Brasil", "Japón", "Perú", "la India")}


def test_the_office_works_with_four_embassies(reports: Reports) -> None:
    assert len(reports.who("OCI", "--with", "embassy")) == 4


def test_the_office_after_the_twentieth(reports: Reports) -> None:
    assert "Embajada de Japón" in reports.who("OCI", "--since", "2022-12-20")
    assert "Embajada de Perú" not in {name for name, row in reports.who("OCI", "--since", "2022-12-20").items()
                                      if (row["last"] or "") > "2022-12-19"}


@pytest.mark.parametrize(("country", "embassy"), [
    ("JP", "Embajada de Japón"), ("PE", "Embajada de Perú"), ("IN", "Embajada de la India"),
    ("BR", "Embajada de Brasil")])
def test_each_country_has_its_embassy(reports: Reports, country: str, embassy: str) -> None:
    assert reports.names("list", "partners", "--country", country) == {reports.ask("show", embassy)["name"]}


def test_the_city_is_in_one_network_since_may_2017(reports: Reports) -> None:
    rows = [row for row in reports.ask("networks") if row["since"]]
    network = ("Red de Ciudades Resilientes", "city", "2017-05")  # the report: "… ahora «Red de Ciudades Resilientes»"
    assert [(row["network"], row["type"], row["since"]) for row in rows] == [network]


@pytest.mark.parametrize("network", ["UCCI", "CIDEU", "Red de Ciudades Resilientes", "AMUPA"])
def test_the_networks_are_networks(reports: Reports, network: str) -> None:
    assert reports.ask("show", network)["type"] == "network"


def test_four_projects_went_to_one_call(reports: Reports) -> None:
    assert len(reports.names("list", "projects")) == 4
    call, = reports.names("list", "calls")
    assert "2022-2023" in call


def test_the_call_is_that_of_the_union_of_capitals(reports: Reports) -> None:
    issued = [row for row in reports.ask("show", "UCCI")["relations"] if row["relation"] == "ISSUED"]
    assert len(issued) == 1
    assert "2022-2023" in issued[0]["name"]


def test_one_project_was_preselected_that_of_the_markets(reports: Reports) -> None:
    preselected = [row["name"] for row in reports.ask("show", "UCCI")["relations"] if row["status"] == "preselected"]
    assert len(preselected) == 1
    assert "Sostenibilidad Ambiental" in preselected[0]
    proposed = [row["name"] for row in reports.ask("show", "Dirección de Mercados")["relations"]
                if row["relation"] == "PROPOSED"]
    assert proposed == preselected


@pytest.mark.parametrize(("value", "word"), [
    (44, "invitaciones"), (1, "beca"), (17, "presencial"), (7, "personas"), (46, "participantes"), (42750, "monto")])
def test_the_figures_of_the_year(reports: Reports, value: float, word: str) -> None:
    found = [row for row in reports.ask("figures", "2022") if row["value"] == value]
    assert any(word in f"{row['label']} {row['unit']}".casefold() for row in found), found


def test_six_figures_of_the_year_and_no_more(reports: Reports) -> None:
    assert len(reports.ask("figures", "2022")) == 6


def test_the_unveiling_is_in_the_embassys_timeline(reports: Reports) -> None:
    rows = reports.ask("timeline", "Embajada de Perú")
    assert ("unveiling", "2022-12-06") in {(row["kind"], row["date"]) for row in rows}


def test_the_unit_that_plans_the_city_first_met_on_the_first(reports: Reports) -> None:
    dates = sorted(row["date"] for row in reports.ask("timeline", "DPU") if len(row["date"] or "") == 10)
    assert (dates[0], dates[-1]) == ("2022-12-01", "2022-12-12")


def test_what_the_planners_and_the_embassy_of_india_did_together(reports: Reports) -> None:
    shared = reports.ask("between", "DPU", "Embajada de la India")["together"]
    assert [row["start"] for row in shared] == ["2022-12-12"]


def test_the_unit_of_resilience_was_created_by_an_agreement(reports: Reports) -> None:
    facts = reports.ask("show", "Dirección de Resiliencia")["facts"]
    kinds = {fact[0] for fact in facts}
    assert {"mission", "function", "creation", "legal_act"} <= kinds
    assert "2017-04-04" in {fact[2] for fact in facts if fact[0] == "creation"}
    assert sum(fact[0] == "function" for fact in facts) == 6


def test_no_sister_cities_are_told_of(reports: Reports) -> None:
    assert [tie for tie in reports.ask("sister-cities") if tie["status"] == "active"] == []


def test_everybody_is_new_in_the_first_month(reports: Reports) -> None:
    rows = reports.ask("changes", "2022-12")["rows"]
    assert {row["change"] for row in rows} == {"new"}
    assert {"Embajada de Japón", "Embajada de la India", "CIDEU", "Fundación Porras"} <= {row["name"] for row in rows}


def test_the_directory_has_the_last_contact_with_each_embassy(reports: Reports) -> None:
    last = {row["country"]: row["last"] for row in reports.ask("directory")}
    assert last == {"JP": "2022-12-21", "IN": "2022-12-12", "PE": "2022-12-06", "BR": "2022-12"}


def test_the_embassy_of_brazil_has_an_assistant_and_an_ambassador(reports: Reports) -> None:
    people = [row for row in reports.ask("show", "Embajada de Brasil")["relations"] if row["relation"] == "WORKS_FOR"]
    assert len(people) == 2
    assert any("asistente" in (row["role"] or "") for row in people)


def test_the_embassy_of_japan_has_two_people_without_a_post(reports: Reports) -> None:
    people = [row for row in reports.ask("show", "Embajada de Japón")["relations"] if row["relation"] == "WORKS_FOR"]
    assert [row["role"] for row in people] == [None, None]


def test_an_ambassador_of_india(reports: Reports) -> None:
    people = [row for row in reports.ask("show", "Embajada de la India")["relations"] if row["relation"] == "WORKS_FOR"]
    assert ["embajador" in (row["role"] or "") for row in people] == [True]


def test_seventeen_people_are_named(reports: Reports) -> None:
    assert reports.ask("stats")["person"] == 17


def test_two_documents_and_five_countries(reports: Reports) -> None:
    stats = reports.ask("stats")
    assert (stats["documents"], stats["country"]) == (2, 5)


@pytest.mark.parametrize("acronym", ["CEDIS", "SMAPS"])
def test_what_no_document_explains(reports: Reports, acronym: str) -> None:
    assert acronym in json.dumps(reports.ask("check"), ensure_ascii=False)


@pytest.mark.parametrize(("words", "type_"), [
    ("Gandhi", "passage"), ("estacionómetros", "passage"), ("Fundación Porras", "partner"), ("UNDRR", "partner"),
    ("Imabari", "city"), ("Smart Cities Expo", "passage")])
def test_search_finds(reports: Reports, words: str, type_: str) -> None:
    hits = reports.ask("search", words)
    assert hits
    assert type_ in {hit["type"] for hit in hits} | ({"passage"} if any(hit["type"] == "activity" for hit in hits)
                                                      else set())


def test_the_matrix_has_the_planners_with_the_embassy_of_india_once(reports: Reports) -> None:
    planners, embassy = (reports.ask("show", name)["name"] for name in ("DPU", "Embajada de la India"))
    cells = {(cell["directorate"], cell["partner"]): cell["activities"] for cell in reports.ask("matrix")["cells"]}
    assert cells[planners, embassy] == 1


def test_asked_in_plain_words(reports: Reports) -> None:
    planners = reports.ask("ask", "¿con quién se reunió la DPU en diciembre?")
    assert {"Fundación Porras", "Embajada de la India"} <= {row["name"] for row in planners}
