"""Lists, the matrix and what stands behind them: counted by hand, and against a plain walk over a random graph."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import get_args

import pytest

from cli.vocabulary import KINDS, OTHER_KIND
from kb.records import OrganizationKind
from kb.stores.base import Store
from queries.listing import listing
from queries.matrix import matrix
from queries.period import Period
from queries.rows import Evidence
from tests.query_graph import Graph
from tests.query_office import ICELAND, OFFICE, TOURISM, office_graph


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def counts(store: Store, type_: str, **narrowed: object) -> list[tuple[str, int, int, str | None, str | None]]:
    return [(row.name, row.activities, row.implicit, row.first, row.last)
            for row in listing(store, type_, **narrowed)]  # type: ignore[arg-type]


def test_partners_by_name_with_their_events(office: Store) -> None:
    assert counts(office, "partner") == [
        ("Alcaldía de Bahía Clara", 0, 0, None, None),
        ("Embajada de Islandia", 2, 0, "2026-01-12", "2026-02-03"),
        ("Embajada de Nueva Zelandia", 1, 0, "2026-01", "2026-01"),
    ]


def test_the_office_is_counted_by_the_issuer_rule(office: Store) -> None:
    assert counts(office, "directorate") == [
        ("Dirección de Turismo", 1, 0, "2026-01-12", "2026-01-12"),
        ("Oficina de Enlace", 3, 1, "2026-01", "2026-02-03"),
    ]


def test_kind_and_country_narrow_the_list(office: Store) -> None:
    assert [row.name for row in listing(office, "partner", kind="embassy", country="NZ")] == [
        "Embajada de Nueva Zelandia"]
    assert [row.name for row in listing(office, "city", country="IS")] == ["Akureyri"]
    assert listing(office, "partner", kind="university") == []


def test_a_period_leaves_those_with_an_event_in_it(office: Store) -> None:
    assert counts(office, "partner", period=Period("2026-02")) == [
        ("Embajada de Islandia", 1, 0, "2026-02-03", "2026-02-03")]
    assert counts(office, "partner", period=Period(None, "2026-01-11")) == [
        ("Embajada de Nueva Zelandia", 1, 0, "2026-01", "2026-01")]  # the one of Islandia is dated 12 by its row


def test_people_show_whom_they_work_for_and_projects_who_proposed_them(office: Store) -> None:
    assert [(row.name, row.of) for row in listing(office, "person")] == [
        ("Marina Paz", ["Embajada de Nueva Zelandia"]), ("Marina Sol", ["Embajada de Islandia"])]
    project, = listing(office, "project")
    assert (project.of, project.status, project.activities) == (["Dirección de Turismo"], "preselected", 0)
    call, = listing(office, "call")
    assert (call.of, call.status) == (["Red de Puertos"], None)


def test_evidence_tells_the_events_or_names_the_entity(office: Store) -> None:
    rows = {row.name: row.evidence for row in listing(office, "partner", evidence=True)}
    assert [(one.document, one.locator) for one in rows["Embajada de Islandia"]] == [
        ("enero.docx", "p. 1, viñeta 1"), ("enero.docx", "tabla 1, fila 1"), ("febrero.docx", "tabla 1, fila 1")]
    assert rows["Alcaldía de Bahía Clara"] == [Evidence("Memoria de la red", "p. 2", "Hermanada en julio de 2015")]
    assert all(row.evidence == [] for row in listing(office, "partner"))


def test_nothing_is_listed_of_an_empty_store(store: Store) -> None:
    assert [listing(store, type_) for type_ in ("partner", "person", "city", "call")] == [[], [], [], []]
    assert matrix(store).cells == []


def test_the_options_know_every_kind() -> None:
    assert get_args(OrganizationKind) == tuple(value.code for value in (*KINDS, OTHER_KIND))


def test_the_matrix_counts_what_a_unit_and_a_partner_share(office: Store) -> None:
    found = matrix(office)
    assert [(cell.directorate_id, cell.partner_id, cell.activities, cell.implicit) for cell in found.cells] == [
        (TOURISM, ICELAND, 1, 0), (OFFICE, ICELAND, 2, 0), (OFFICE, "partner:embajada de nueva zelandia", 1, 1)]
    assert [(side.name, side.activities) for side in found.directorates] == [
        ("Oficina de Enlace", 3), ("Dirección de Turismo", 1)]
    assert [(side.name, side.activities) for side in found.partners] == [
        ("Embajada de Islandia", 2), ("Embajada de Nueva Zelandia", 1)]


def test_the_matrix_without_the_issuer_rule_of_a_kind_and_a_period(office: Store) -> None:
    cells = matrix(office, explicit=True, evidence=True).cells
    assert [(cell.directorate_id, cell.activities) for cell in cells] == [(TOURISM, 1), (OFFICE, 2)]
    assert all(cell.evidence for cell in cells)
    assert matrix(office, kind="ministry").cells == []
    assert [cell.activities for cell in matrix(office, period=Period("2026-02")).cells] == [1]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_graph_gives_what_a_plain_walk_gives(store: Store, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a graph to test with
    graph = Graph()
    types = {graph.entity(type_, f"{type_} {number}", id_=f"{type_}:{number:02}"): type_
             for number in range(12) for type_ in ("directorate", "partner", "person")}
    ids = sorted(types)
    events: dict[str, set[str]] = defaultdict(set)
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in range(5):
        issuer = rng.choice(ids)
        graph.document(f"d{document}", name=f"{document}.docx", issuer=issuer)
        for row in range(15):
            passage = graph.passage(f"d{document}", f"fila {row}", f"texto {row}")
            there, event = rng.sample(ids, rng.randint(0, 4)), f"e{rng.randint(0, 40)}"
            graph.activity(passage, f"acto {row}", there, "2026-01", event)
            for one in {*there, issuer}:
                events[one].add(event)
                for other in {*there, issuer}:
                    if (types[one], types[other]) == ("directorate", "partner"):
                        pairs[one, other].add(event)
    graph.save(store)
    for type_ in ("directorate", "partner", "person"):
        found = {row.id: row.activities for row in listing(store, type_)}
        assert found == {id_: len(events[id_]) for id_ in ids if types[id_] == type_}
    cells = matrix(store).cells
    assert {(cell.directorate_id, cell.partner_id): cell.activities for cell in cells} == {
        pair: len(shared) for pair, shared in pairs.items()}
