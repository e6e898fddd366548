"""The queries over records as ingestion keeps them: two months of an invented office."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from kb.ingest import ingest, remove
from kb.records import parse_record
from kb.stores.base import Store
from queries.card import card
from queries.find import AmbiguousName, find
from queries.network import network
from queries.rows import Evidence
from queries.search import search
from queries.sister_cities import sister_cities
from queries.stats import stats
from queries.who import who

NOW = datetime(2026, 3, 1, tzinfo=UTC)
OFFICE = {"name": "Oficina de Enlace Exterior", "aliases": ["OEE"], "type": "directorate", "kind": "municipality"}
EMBASSY = {"name": "Embajada de Islandia", "type": "partner", "kind": "embassy", "country": "IS"}


def _passage(locator: str, text: str) -> dict[str, str]:
    return {"locator": locator, "text": text}


def _activity(title: str, start: str, names: list[str], locator: str, **more: Any) -> dict[str, Any]:
    return {"kind": "meeting", "title": title, "start": start, "participants": [{"name": name} for name in names],
            "passage": _passage(locator, f"{title}: {', '.join(names)}"), **more}


JANUARY = {
    "document": {"title": "Informe de enero", "issuer": "OEE", "period": "2026-01", "path": "enero.docx",
                 "sha256": "a" * 64},
    "organizations": [OFFICE, EMBASSY, {"name": "Embajada de Malta", "type": "partner", "kind": "embassy"},
                      {"name": "Dirección de Parques", "aliases": ["DPQ"], "type": "directorate"}],
    "people": [{"name": "Greta Lind"}, {"name": "Greta Borg", "honorific": "Lic."}],
    "cities": [{"name": "Puerto Luna", "country": "PA"}, {"name": "Akureyri", "country": "IS"}],
    "countries": [{"name": "Islandia", "code": "IS"}],
    "roles": [{"person": "Greta Lind", "organization": "Embajada de Islandia", "role": "cónsul",
               "passage": _passage("viñeta 1", "Greta Lind, cónsul")},
              {"person": "Greta Borg", "organization": "Embajada de Malta"}],
    "represents": [{"organization": "Embajada de Islandia", "country": "Islandia"}],
    "activities": [
        _activity("Traslado del faro", "2026-01-12", ["OEE", "DPQ", "Embajada de Islandia"], "tabla 1, fila 1"),
        _activity("Concierto de invierno", "2026-01", ["Embajada de Malta", "Greta Borg"], "viñeta 2")],
    "sister_cities": [{"a": "Puerto Luna", "b": "Akureyri", "since": "2015",
                       "passage": _passage("viñeta 3", "Hermanas desde 2015")}],
    "commitments": [{"text": "Enviar los planos del faro", "owner": "DPQ", "due": "2026-02",
                     "passage": _passage("tabla 1, fila 1",
                                         "Traslado del faro: OEE, DPQ, Embajada de Islandia")}],
}
FEBRUARY = {
    "document": {"issuer": "Oficina de Enlace Exterior", "period": "2026-02", "path": "febrero.docx",
                 "sha256": "b" * 64},
    "organizations": [OFFICE, EMBASSY],
    "cities": [{"name": "Puerto Luna", "country": "PA"}, {"name": "Akureyri", "country": "IS"}],
    "activities": [_activity("Visita del embajador", "2026-02-03", ["Embajada de Islandia"], "viñeta 1")],
    "sister_cities": [{"a": "Akureyri", "b": "Puerto Luna", "since": "2015-07-18",
                       "passage": _passage("viñeta 2", "El acta es del 18 de julio de 2015")}],
}


@pytest.fixture
def office(store: Store) -> Store:
    for record in (JANUARY, FEBRUARY):
        ingest(store, parse_record(dict(record)), digest="reglas", now=NOW)
    return store


def test_who_works_with_the_embassy(office: Store) -> None:
    rows = who(office, find(office, "embajada de islandia").id, evidence=True)
    assert [(r.name, r.activities, r.implicit, r.first, r.last) for r in rows] == [
        ("Oficina de Enlace Exterior", 2, 1, "2026-01-12", "2026-02-03"),
        ("Dirección de Parques", 1, 0, "2026-01-12", "2026-01-12")]
    assert rows[1].evidence == [
        Evidence("enero.docx", "tabla 1, fila 1", "Traslado del faro: OEE, DPQ, Embajada de Islandia")]


def test_acronyms_ids_and_namesakes(office: Store) -> None:
    parks = find(office, "dpq")
    assert parks.name == "Dirección de Parques"
    assert find(office, parks.id) == parks
    with pytest.raises(AmbiguousName, match=r"Greta Borg \(person, .*Embajada de Malta.*\).*Greta Lind"):
        find(office, "greta")


def test_the_tie_of_two_documents(office: Store) -> None:
    (tie,) = sister_cities(office, home="puerto luna")
    assert (tie.a, tie.b, tie.country, tie.status, tie.since, tie.conflict) == (
        "Puerto Luna", "Akureyri", "IS", "active", "2015-07-18", False)
    assert [(s.document, s.locator, s.since) for s in tie.sources] == [
        ("enero.docx", "viñeta 3", "2015"), ("febrero.docx", "viñeta 2", "2015-07-18")]


def test_the_card_of_the_embassy(office: Store) -> None:
    embassy = card(office, find(office, "Embajada de Islandia").id)
    assert embassy.documents == ["enero.docx", "febrero.docx"]
    assert [a.title for a in embassy.activities] == ["Visita del embajador", "Traslado del faro"]
    assert ("WORKS_FOR", False, "Greta Lind", "cónsul") in [
        (r.relation, r.outgoing, r.name, r.role) for r in embassy.relations]
    assert ("REPRESENTS", True, "Islandia", None) in [
        (r.relation, r.outgoing, r.name, r.role) for r in embassy.relations]
    assert [(c.text, c.owner, c.due) for c in embassy.commitments] == [
        ("Enviar los planos del faro", "Dirección de Parques", "2026-02")]
    assert all([embassy.evidence, *(row.evidence for row in embassy.relations),
                *(row.evidence for row in embassy.activities), *(row.evidence for row in embassy.commitments)])


def test_search_counts_and_network(office: Store) -> None:
    first = search(office, "faro")[0]
    assert (first.type, first.name) == ("activity", "Traslado del faro")
    counts = stats(office)
    assert {key: counts[key] for key in ("activities", "events", "documents", "person", "partner", "city")} == {
        "activities": 3, "events": 3, "documents": 2, "person": 2, "partner": 2, "city": 2}
    found = network(office)
    assert all(node.evidence for node in found.nodes)
    assert all(edge.evidence for edge in found.edges)


def test_what_a_removed_document_said_is_in_no_row(office: Store) -> None:
    remove(office, "enero.docx")
    embassy = find(office, "Embajada de Islandia").id
    assert [(r.name, r.activities, r.implicit) for r in who(office, embassy)] == [("Oficina de Enlace Exterior", 1, 1)]
    assert [tie.since for tie in sister_cities(office)] == ["2015-07-18"]
    assert [a.title for a in card(office, embassy).activities] == ["Visita del embajador"]
    assert stats(office)["person"] == 0
