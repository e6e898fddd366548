"""Documents in and out of a real store, of each kind."""

from __future__ import annotations

from itertools import permutations
from unittest.mock import Mock

import pytest

from kb.documents import AmbiguousDocumentError, UnknownDocumentError, documents
from kb.export import export
from kb.ingest import ingest, is_current, remove
from kb.stores.base import Parameters, Row, Store, Transaction
from tests.kb_office import NOW, Content, activity, body, load, people, record, role

EMPTY = b'{\n "format": "vinculos",\n "nodes": [],\n "relationships": [],\n "version": 1\n}\n'
MAY = record(
    "mayo.docx", issuer="OEE", period="2030-05",
    organizations=[body("Oficina de Enlace Exterior", "OEE", "la Oficina", type_="directorate"),
                   body("Embajada de Nubaria", kind="embassy", country="NB"), body("Banco Azul")],
    people=people("Ana Pérez", "Luis Mar"), countries=[{"name": "Nubaria", "code": "NB"}],
    cities=[{"name": "Alba", "country": "PA"}, {"name": "Brisa", "country": "NB"}],
    sister_cities=[{"a": "Alba", "b": "Brisa", "since": "1999", "status": "active"}],
    represents=[{"organization": "Embajada de Nubaria", "country": "NB"}],
    roles=[role("Ana Pérez", "Embajada de Nubaria", role="agregada"), role("Luis Mar", "la Oficina")],
    themes=[{"name": "AGUA LIMPIA", "framework": "sdg"}],
    activities=[activity("Plan del faro", ["OEE", "Embajada de Nubaria"], "2030-05-03", themes=["agua limpia"],
                         text="Sobre el plan de restauración del faro antiguo")])
JUNE = record(
    "junio.docx", issuer="Oficina de Enlace Exterior", period="2030-06",
    organizations=[body("Oficina de Enlace Exterior", type_="directorate"), body("OEE"),
                   body("Embajada de la Nubaria", type_="network", kind="embassy"), body("Banco Rojo")],
    people=people("Ana Pérez"), roles=[role("Ana Pérez", "Banco Rojo")],
    cities=[{"name": "Brisa"}, {"name": "Alba"}],
    sister_cities=[{"a": "Alba", "b": "Brisa", "since": "2001", "status": "expired"}],
    themes=[{"name": "Agua limpia", "framework": "sdg"}],
    activities=[activity("Faro", ["OEE", "Embajada de la Nubaria"], "2030-05", kind="coordination",
                         text="Se revisa con la embajada el plan de restauración del faro antiguo")])
JULY = record(
    "julio.docx", issuer="Orquesta de Extremo Este", period="2030-07",
    organizations=[body("Orquesta de Extremo Este", "OEE"), body("Oficina de Enlace Exterior", type_="partner")],
    people=people("Ana Pérez", "Luis Mar"), roles=[role("Luis Mar", "OEE", role="músico")],
    cities=[{"name": "Brisa", "country": "SM"}],
    activities=[activity("Concierto", ["Ana Pérez", "Orquesta de Extremo Este"], "2030-07-01")])


def test_a_document_is_loaded_whole(store: Store) -> None:
    (outcome,) = load(store, MAY)
    assert (outcome.status, outcome.name, outcome.warnings) == ("loaded", "mayo.docx", ())
    assert outcome.counts == {"person": 2, "directorate": 1, "partner": 2, "network": 0, "city": 2, "country": 1,
                              "place": 0, "project": 0, "call": 0, "activities": 1}
    content = Content(store)
    assert set(content.entities()) == {
        "directorate:oficina de enlace exterior", "partner:embajada de nubaria", "partner:banco azul",
        "person:ana perez@embajada de nubaria", "person:luis mar@oficina de enlace exterior",
        "country:nubaria@nb", "city:alba@pa", "city:brisa@nb"}
    activity_id = f"{outcome.document[:16]}:a0"
    assert content.statements("PARTICIPATED_IN", "WORKS_FOR", "SISTER_CITY_OF", "REPRESENTS", "ABOUT", "ISSUED_BY") == {
        ("directorate:oficina de enlace exterior", "PARTICIPATED_IN", activity_id),
        ("partner:embajada de nubaria", "PARTICIPATED_IN", activity_id),
        ("person:ana perez@embajada de nubaria", "WORKS_FOR", "partner:embajada de nubaria"),
        ("person:luis mar@oficina de enlace exterior", "WORKS_FOR", "directorate:oficina de enlace exterior"),
        ("city:alba@pa", "SISTER_CITY_OF", "city:brisa@nb"), ("city:brisa@nb", "LOCATED_IN", "country:nubaria@nb"),
        ("partner:embajada de nubaria", "REPRESENTS", "country:nubaria@nb"),
        (activity_id, "ABOUT", "sdg:agua limpia"),
        (outcome.document, "ISSUED_BY", "directorate:oficina de enlace exterior"),
    } - {("city:brisa@nb", "LOCATED_IN", "country:nubaria@nb")}
    assert content.labelled("Document") == [{
        "id": MAY.document.sha256, "name": "mayo.docx", "issuer": "OEE", "period": "2030-05", "rules": "rules",
        "content": content.labelled("Document")[0]["content"]}]
    assert [found.name for found in documents(store)] == ["mayo.docx"]


def test_any_order_gives_the_same_bytes(store: Store) -> None:
    results = set()
    for order in permutations((MAY, JUNE, JULY)):
        load(store, *order)
        results.add(export(store))
        for each in order:
            remove(store, each.document.sha256 or "")
        assert export(store) == EMPTY
    assert len(results) == 1


def test_removing_gives_back_the_bytes_of_before(store: Store) -> None:
    load(store, MAY)
    one = export(store)
    load(store, JUNE)
    two = export(store)
    load(store, JULY)
    assert remove(store, "julio.docx").status == "removed"
    assert export(store) == two
    remove(store, JUNE.document.sha256 or "")
    assert export(store) == one
    assert str(remove(store, (MAY.document.sha256 or "")[:8])) == "mayo.docx"
    assert export(store) == EMPTY


def test_the_same_document_again_changes_nothing(store: Store) -> None:
    load(store, MAY)
    before = export(store)
    assert [each.status for each in load(store, MAY)] == ["unchanged"]
    assert export(store) == before


def test_the_same_document_is_read_anew_by_other_rules_and_when_corrected_by_hand(store: Store) -> None:
    load(store, MAY)
    assert is_current(store, MAY.document.sha256 or "", "rules")
    assert not is_current(store, MAY.document.sha256 or "", "other")
    assert [each.status for each in load(store, MAY, digest="other")] == ["replaced"]
    assert is_current(store, MAY.document.sha256 or "", "other")
    corrected = MAY.model_copy(update={"roles": []})
    assert [each.status for each in load(store, corrected, digest="other")] == ["replaced"]
    assert not Content(store).statements("WORKS_FOR")
    assert len(documents(store)) == 1


def test_a_corrected_file_replaces_what_the_old_one_said(store: Store) -> None:
    new = record("mayo.docx", text="corregido", issuer="oee", period="2030-05", organizations=[body("OEE")])
    load(store, new)
    alone = export(store)
    remove(store, "mayo.docx")
    load(store, MAY)
    (outcome,) = load(store, new)
    assert (outcome.status, outcome.replaced, outcome.warnings) == ("replaced", ("mayo.docx",), ())
    assert export(store) == alone


@pytest.mark.parametrize(("file", "issuer", "period", "warned"), [
    ("mayo.docx", "OEE", "2031-05", "a document named mayo.docx of another issuer or period"),
    ("mayo.docx", "Banco Azul", "2030-05", "a document named mayo.docx of another issuer or period"),
    ("mayo (2).docx", "OEE", "2030-05", "mayo.docx has the same issuer and period"),
])
def test_a_document_that_agrees_in_part_stays_beside_with_a_warning(
    store: Store, file: str, issuer: str, period: str, warned: str,
) -> None:
    load(store, MAY)
    (outcome,) = load(store, record(file, text="otro", issuer=issuer, period=period, organizations=[body(issuer)]))
    assert outcome.status == "loaded"
    assert len(outcome.warnings) == 1
    assert outcome.warnings[0].startswith(warned)
    assert f"--replaces {(MAY.document.sha256 or '')[:12]}" in outcome.warnings[0]
    assert len(documents(store)) == 2


def test_a_document_that_agrees_in_nothing_is_loaded_silently(store: Store) -> None:
    outcomes = load(store, MAY, record("libro.csv"), record("otro.csv"))
    assert [each.warnings for each in outcomes] == [(), (), ()]


def test_replaces_names_the_document_whose_place_is_taken(store: Store) -> None:
    load(store, MAY)
    (outcome,) = load(store, JUNE, replaces="mayo.docx")
    assert (outcome.status, outcome.replaced) == ("replaced", ("mayo.docx",))
    assert [each.name for each in documents(store)] == ["junio.docx"]
    with pytest.raises(UnknownDocumentError, match=r"'mayo\.docx' is not a document of the store"):
        load(store, JULY, replaces="mayo.docx")
    assert [each.name for each in documents(store)] == ["junio.docx"]


def test_a_record_written_by_hand_is_known_by_its_content(store: Store) -> None:
    one = MAY.model_copy(update={"document": MAY.document.model_copy(update={"sha256": None})})
    assert [each.status for each in load(store, one, one)] == ["loaded", "unchanged"]


def test_what_cannot_be_removed(store: Store) -> None:
    load(store, MAY, record("mayo.docx", text="otro", issuer="OEE", period="2031", organizations=[body("OEE")]))
    before = export(store)
    with pytest.raises(AmbiguousDocumentError, match=r"'mayo\.docx' may be any of 2 documents"):
        remove(store, "mayo.docx")
    for unknown in ("nada.docx", "", "zz"):
        with pytest.raises(UnknownDocumentError):
            remove(store, unknown)
    assert export(store) == before


def test_an_id_that_changes_keeps_the_statements(store: Store) -> None:
    load(store, record("b", organizations=[body("Zona Franca de Alba", "AAA")], people=people("Ana Pérez"),
                       roles=[role("Ana Pérez", "AAA", role="jefa")]))
    load(store, record("c", organizations=[body("AAA")]))
    content = Content(store)
    assert "partner:aaa" in content.entities()
    assert ("person:ana perez@zona franca de alba", "WORKS_FOR", "partner:aaa") in content.statements("WORKS_FOR")


def test_ids_that_two_entities_exchange(store: Store) -> None:
    """The bare acronym leaves one body when another claims it, and takes the id that was the first one's."""
    load(store, record("a", organizations=[body("OE")]), record("b", organizations=[body("Oficina de Enlace", "OE")]))
    assert set(Content(store).entities()) == {"partner:oe"}
    load(store, record("c", organizations=[body("Orquesta de Empleados", "OE")]))
    assert set(Content(store).entities()) == {
        "partner:oe", "partner:oficina de enlace", "partner:orquesta de empleados"}


def test_namesakes_are_told_apart_and_joined_again(store: Store) -> None:
    load(store, MAY, JUNE)
    assert {id_ for id_ in Content(store).entities() if id_.startswith("person:ana")} == {
        "person:ana perez@banco rojo", "person:ana perez@embajada de nubaria"}
    load(store, JULY)  # names her without a body
    assert {id_ for id_ in Content(store).entities() if id_.startswith("person:ana")} == {
        "person:ana perez", "person:ana perez@banco rojo", "person:ana perez@embajada de nubaria"}
    remove(store, "junio.docx")
    assert {id_ for id_ in Content(store).entities() if id_.startswith("person:ana")} == {"person:ana perez"}


def test_people_follow_what_their_bodies_become(store: Store) -> None:
    for file, place in (("a", "OEE"), ("b", "Oficina de Enlace Exterior")):
        load(store, record(file, people=people("Ana Pérez"), organizations=[body(place)],
                           roles=[role("Ana Pérez", place)]))
    apart = export(store)
    load(store, record("c", organizations=[body("Oficina de Enlace Exterior", "OEE")]))
    content = Content(store)
    assert [id_ for id_ in content.entities() if id_.startswith("person:")] == ["person:ana perez@oee"]
    assert content.statements("WORKS_FOR") == {("person:ana perez@oee", "WORKS_FOR", "partner:oee")}
    remove(store, "c")
    assert export(store) == apart


def test_a_body_that_turns_out_to_be_of_the_city_hall_changes_its_label(store: Store) -> None:
    load(store, record("a", organizations=[body("Oficina de Enlace")], people=people("Ana Pérez"),
                       roles=[role("Ana Pérez", "Oficina de Enlace")]))
    partner = export(store)
    load(store, record("b", organizations=[body("Oficina de Enlace", type_="directorate")]))
    content = Content(store)
    assert [node["id"] for node in content.labelled("Directorate")] == ["directorate:oficina de enlace"]
    assert not content.labelled("Partner")
    assert content.statements("WORKS_FOR") == {
        ("person:ana perez@oficina de enlace", "WORKS_FOR", "directorate:oficina de enlace")}
    remove(store, "b")
    assert export(store) == partner


def test_statements_between_two_entities_that_become_one_survive_the_way_back(store: Store) -> None:
    load(store, record("a", organizations=[body("OE"), body("Oficina de Enlace")],
                       part_of=[{"unit": "OE", "parent": "Oficina de Enlace"}]))
    before = export(store)
    load(store, record("b", organizations=[body("Oficina de Enlace", "OE")]))
    assert Content(store).statements("PART_OF") == {("partner:oe", "PART_OF", "partner:oe")}
    remove(store, "b")
    assert export(store) == before


def test_an_event_told_in_two_documents_is_one_until_one_goes(store: Store) -> None:
    load(store, MAY, JUNE)
    told = {each["title"]: (each["event"], each["certainty"]) for each in Content(store).labelled("Activity")}
    assert len(set(told.values())) == 1
    assert told["Faro"][1] == "probable"
    remove(store, "mayo.docx")
    (left,) = Content(store).labelled("Activity")
    assert (left["event"], left["certainty"]) == (left["id"], "certain")


def test_a_theme_has_the_name_that_documents_write_and_goes_with_the_last(store: Store) -> None:
    load(store, MAY)
    assert [each["name"] for each in Content(store).labelled("Theme")] == ["AGUA LIMPIA"]
    load(store, JUNE)
    assert [each["name"] for each in Content(store).labelled("Theme")] == ["Agua limpia"]
    remove(store, "junio.docx")
    remove(store, "mayo.docx")
    assert Content(store).labelled("Theme") == []


def test_warnings_of_references_come_back(store: Store) -> None:
    (outcome,) = load(store, record("a", roles=[role("Ana Pérez", "Banco Azul")]))
    assert outcome.warnings == (
        "roles.0: 'Ana Pérez' names nothing that the record lists there; add it to the record",
        "roles.0: 'Banco Azul' names nothing that the record lists there; add it to the record")


class _Broken(Transaction):
    """A transaction whose store fails at one text."""

    def __init__(self, inner: Transaction, part: str) -> None:
        self._inner, self._part = inner, part

    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        if self._part in text:
            raise RuntimeError("the disk is full")
        return self._inner.run(text, parameters)


@pytest.mark.parametrize("part", ["CREATE (n:Passage)", "-[r:WORKS_FOR]->(b)", "SET a.event", "DETACH DELETE d"])
def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    store: Store, part: str, monkeypatch: pytest.MonkeyPatch,
) -> None:
    load(store, MAY, JUNE)
    before = export(store)
    write = store.write
    monkeypatch.setattr(store, "write", lambda work: write(lambda transaction: work(_Broken(transaction, part))))
    changed = MAY.model_copy(update={"warnings": [], "people": MAY.people, "figures": []})
    with pytest.raises(RuntimeError, match="the disk is full"):
        ingest(store, changed, digest="other", now=NOW)
    monkeypatch.undo()
    assert export(store) == before
    assert [each.status for each in load(store, MAY)] == ["unchanged"]


def test_each_document_is_one_write(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Mock(wraps=store.write)
    monkeypatch.setattr(store, "write", write)
    load(store, MAY, JUNE)
    remove(store, "mayo.docx")
    assert write.call_count == 3
