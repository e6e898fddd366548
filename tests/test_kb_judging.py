"""Judgements and aliases in a store: what they join, part, name and type, and that taking them back undoes it whole."""

from __future__ import annotations

import json

import pytest

from kb.aliases import Alias, AliasTakenError, SameAliasError, UnknownAliasError, aliases
from kb.decisions import Decisions
from kb.export import export
from kb.identity import Group, resolve
from kb.ingest import remove
from kb.judgements import Judgement, UnknownJudgementError, judgements
from kb.judging import add_alias, judge, remove_alias, undo
from kb.mentions import Mention
from kb.records import Record
from kb.stores.base import Store
from tests.kb_office import Content, activity, body, load, mentions, people, record, role

A, B = "body:banco azul", "body:banco del mar"


def day(number: int) -> str:
    return f"2030-01-{number:02}T00:00:00+00:00"


def judged(kind: str, *subjects: str, value: str | None = None, when: int = 1) -> Judgement:
    return Judgement(kind, subjects, value, "Eva", day(when))


def office() -> list[Record]:
    return [
        record("a.docx", organizations=[body("Banco Azul", "BA")], people=people("Ana Pérez"),
               roles=[role("Ana Pérez", "Banco Azul")], activities=[activity("Feria", ["Banco Azul"], "2030-05-03")]),
        record("b.docx", organizations=[body("Banco del Mar")], people=people("Ana Pérez"),
               roles=[role("Ana Pérez", "Banco del Mar")])]


def entities(store: Store) -> set[str]:
    return set(Content(store).entities())


def test_same_joins_bodies_and_the_people_in_them(store: Store) -> None:
    load(store, *office())
    plain = export(store)
    assert entities(store) == {"partner:banco azul", "partner:banco del mar", "person:ana perez@banco azul",
                               "person:ana perez@banco del mar"}
    judge(store, judged("same", A, B))
    assert entities(store) == {"partner:banco azul", "person:ana perez@banco azul"}
    assert Content(store).statements("WORKS_FOR") == {
        ("person:ana perez@banco azul", "WORKS_FOR", "partner:banco azul")}
    undo(store)
    assert export(store) == plain


def test_different_parts_what_the_rules_join(store: Store) -> None:
    load(store, record("a", organizations=[body("Embajada de la Nubaria")]),
         record("b", organizations=[body("Embajada de Nubaria")]))
    plain = export(store)
    judge(store, judged("different", "body:embajada de nubaria", "body:embajada de la nubaria"))
    assert entities(store) == {"partner:embajada de la nubaria", "partner:embajada de nubaria"}
    load(store, record("c", organizations=[body("EMBAJADA DE NUBARIA")]))
    assert len(entities(store)) == 2
    remove(store, "c")
    undo(store)
    assert export(store) == plain


def test_different_takes_an_acronym_from_the_body_that_claims_it(store: Store) -> None:
    load(store, record("a", organizations=[body("Oficina de Enlace", "OE")]), record("b", organizations=[body("OE")]))
    assert len(entities(store)) == 1
    judge(store, judged("different", "body:oe", "body:oficina de enlace"))
    assert entities(store) == {"partner:oe", "partner:oficina de enlace"}


def test_what_a_document_calls_by_both_names_stays_one(store: Store) -> None:
    load(store, record("a", organizations=[body("Banco Azul", "Banco del Mar")]))
    judge(store, judged("different", A, B))
    assert entities(store) == {"partner:banco azul"}


@pytest.mark.parametrize(("first", "second", "count"), [("same", "different", 2), ("different", "same", 1)])
def test_of_two_that_contradict_each_other_the_later_holds(store: Store, first: str, second: str, count: int) -> None:
    load(store, record("a", organizations=[body("Banco Azul"), body("Banco del Mar")]))
    judge(store, judged(second, A, B, when=2))
    judge(store, judged(first, A, B, when=1))  # recorded later, decided earlier
    assert len(entities(store)) == count
    undo(store, 1)
    assert len(entities(store)) == 3 - count


def test_a_judgement_waits_for_the_documents_that_it_is_about(store: Store) -> None:
    judge(store, judged("same", A, B))
    load(store, *office())
    assert "partner:banco del mar" not in entities(store)
    remove(store, "b.docx")
    assert entities(store) == {"partner:banco azul", "person:ana perez@banco azul"}
    load(store, office()[1])
    assert "partner:banco del mar" not in entities(store)


def test_a_judgement_outlives_a_corrected_document(store: Store) -> None:
    load(store, *office())
    judge(store, judged("same", A, B))
    corrected = record("b.docx", text="corrected", organizations=[body("BANCO DEL MAR")])
    assert load(store, corrected)[0].status == "replaced"
    assert entities(store) == {"partner:banco azul", "person:ana perez@banco azul"}


def test_a_name_that_only_its_document_explains_is_judged_by_its_writing(store: Store) -> None:
    load(store, record("a", organizations=[body("Despacho")]), record("b", organizations=[body("Despacho")]),
         record("c", organizations=[body("Banco Azul")]))
    plain = export(store)
    judge(store, judged("same", "body:despacho", A))
    assert len(entities(store)) == 1
    load(store, record("d", organizations=[body("Despacho")]))
    assert len(entities(store)) == 1
    remove(store, "d")
    undo(store)
    assert export(store) == plain


def test_rename_shows_another_name_and_keeps_the_writings(store: Store) -> None:
    load(store, *office())
    judge(store, judged("rename", A, value="Banco de la Bahía Azul"))
    entity = Content(store).entities()["partner:banco azul"]
    assert (entity["name"], entity["aliases"]) == ("Banco de la Bahía Azul", ["BA", "Banco Azul"])
    judge(store, judged("rename", A, value="Otro", when=2))
    assert Content(store).entities()["partner:banco azul"]["name"] == "Otro"


def test_retype_moves_all_that_is_stated(store: Store) -> None:
    load(store, record("a", organizations=[body("Parque Lineal")],
                       activities=[activity("Feria", [], places=["Parque Lineal"])]),
         record("b", places=[{"name": "El Parque Lineal"}]))
    plain = export(store)
    judge(store, judged("retype", "body:parque lineal", value="place"))
    content = Content(store)
    assert [node["labels"] for node in content.nodes if "Entity" in node["labels"]] == [["Entity", "Place"]]
    assert {each[2] for each in content.statements("HELD_AT")} == {"place:el parque lineal"}
    undo(store)
    assert export(store) == plain


def test_names_of_two_kinds_are_never_one(store: Store) -> None:
    load(store, *office())
    before = entities(store)
    judge(store, judged("same", A, "person:ana perez@banco azul"))
    assert entities(store) == before


def test_an_alias_binds_in_every_document_that_does_not_say_otherwise(store: Store) -> None:
    load(store, record("a", organizations=[body("Despacho")]), record("b", organizations=[body("despacho")]),
         record("c", organizations=[body("Despacho del Puerto")]),
         record("d", organizations=[body("Despacho", "Despacho de Aguas")]))
    plain = export(store)
    add_alias(store, Alias("Despacho", "Despacho del Puerto", "Eva", day(1)))
    assert len(entities(store)) == 2
    add_alias(store, Alias("despacho", "DESPACHO DEL PUERTO", "Luz", day(2)))
    assert [alias.who for alias in aliases(store)] == ["Eva"]
    with pytest.raises(AliasTakenError, match="'Despacho' means Despacho del Puerto already"):
        add_alias(store, Alias("DESPACHO", "Despacho de Aguas", "Eva", day(1)))
    with pytest.raises(SameAliasError):
        add_alias(store, Alias("Uno", "uno", "Eva", day(1)))
    assert json.loads(export(store))["nodes"][0]["labels"] == ["Alias"]
    remove_alias(store, "DESPACHO")
    assert export(store) == plain
    with pytest.raises(UnknownAliasError, match="'Despacho' is not in the table"):
        remove_alias(store, "Despacho")


def test_an_alias_of_a_person_needs_no_word_in_common(store: Store) -> None:
    load(store, record("a", people=people("Toño Grimal")), record("b", people=people("Antonio Grimal Ríos")))
    add_alias(store, Alias("Toño Grimal", "Antonio Grimal Ríos", "Eva", day(1)))
    assert len(entities(store)) == 1


def test_the_same_judgement_twice_is_one(store: Store) -> None:
    first = judge(store, judged("close", "enviar la lista"))
    assert judge(store, Judgement("close", ("enviar la lista",), None, "Luz", day(5))) == first
    assert judge(store, judged("unsure", B, A)).number == 2
    assert judgements(store, "close") == [first]
    assert [each.subjects for each in judgements(store)] == [("enviar la lista",), (A, B)]


def test_undo_names_a_number_that_is_not_there(store: Store) -> None:
    with pytest.raises(UnknownJudgementError, match="no judgement to undo"):
        undo(store)
    judge(store, judged("same", A, B))
    with pytest.raises(UnknownJudgementError, match="no judgement 7"):
        undo(store, 7)


def test_a_judgement_holds_no_id_of_what_the_store_made(store: Store) -> None:
    records = office()
    load(store, *records)
    judge(store, judged("same", A, B))
    node = Content(store).labelled("Judgement")[0]
    assert set(node) == {"id", "number", "kind", "subjects", "who", "when"}
    assert not any((each.document.sha256 or "?")[:16] in json.dumps(node) for each in records)


def test_only_what_can_be_touched_is_looked_at_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from kb import closure

    load(store, *office(), *(record(f"x{i}", organizations=[body(f"Fundación Lejana {i}")]) for i in range(20)))
    seen: list[int] = []

    def counted(found: list[Mention], decisions: Decisions) -> list[Group]:
        seen.append(len(found))
        return resolve(found, decisions)

    monkeypatch.setattr(closure, "resolve", counted)
    judge(store, judged("same", A, B))
    assert max(seen) == len(mentions(*office()))
