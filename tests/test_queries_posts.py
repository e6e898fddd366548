"""Who held which post at a date: what documents say, what follows from them, and what does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kb.stores.base import Store
from queries.find import find
from queries.listing import listing
from queries.naming import called_now, changed, names_over_time, names_then, present_names
from queries.networks import networks
from queries.posts import Holding, posts_at
from tests.kb_command import Terminal, one_line
from tests.kb_office import body, load, people, record, role

EMBASSY = "Embajada de Nubaria"
PEOPLE = ("Ana Pérez", "Luis Mar", "Eva Sol", "Ivo Roca", "Zoe Luz", "Gil Paz")


def said(person: str, post: str | None, text: str | None = None, **dates: str) -> dict[str, Any]:
    return role(person, EMBASSY, role=post, passage={"locator": f"viñeta de {person}", "text": text or person}, **dates)


def report(file: str, period: str | None, *roles: dict[str, Any]) -> Any:
    dated = {"period": period} if period else {}
    bodies = [body("Oficina de Enlace", type_="directorate"), body(EMBASSY, kind="embassy")]
    return record(file, issuer="Oficina de Enlace", people=people(*PEOPLE), roles=list(roles), organizations=bodies,
                  **dated)


@pytest.fixture
def office(store: Store) -> Store:
    """Four reports: an ambassador whose dates are told, cultural attachés that follow one another, two advisers."""
    load(store,
         report("a.docx", "2030-02", said("Ana Pérez", "embajadora", since="2028-05", until="2031-03"),
                said("Luis Mar", "agregado cultural"), said("Ivo Roca", "asesor"), said("Zoe Luz", "asesora")),
         report("b.docx", "2030-09", said("Luis Mar", "Agregado Cultural"), said("Gil Paz", None)),
         report("c.docx", "2032-04", said("Eva Sol", "agregado cultural"), said("Ivo Roca", "asesor"),
                said("Ana Pérez", "embajadora", since="2028")),
         report("d.docx", None, said("Zoe Luz", "cónsul honoraria")))
    return store


def held(store: Store, when: str, name: str = EMBASSY) -> dict[tuple[str | None, str], bool]:
    return {(each.role, each.person): each.sure for each in posts_at(store, find(store, name), when)}


def test_what_is_said_and_what_documents_before_and_after_name_is_sure(office: Store) -> None:
    assert held(office, "2030-05") == {
        ("embajadora", "Ana Pérez"): True, ("Agregado Cultural", "Luis Mar"): True, ("asesor", "Ivo Roca"): True,
        ("asesora", "Zoe Luz"): False, ("cónsul honoraria", "Zoe Luz"): False}


def test_who_is_followed_in_the_post_no_longer_holds_it(office: Store) -> None:
    before, after = held(office, "2032-03"), held(office, "2032-04-10")
    assert ("Agregado Cultural", "Luis Mar") in before
    assert ("agregado cultural", "Eva Sol") not in before
    assert ("Agregado Cultural", "Luis Mar") not in after
    assert after["agregado cultural", "Eva Sol"] is True


def test_what_ended_or_had_not_begun_is_left_out(office: Store) -> None:
    assert ("embajadora", "Ana Pérez") not in held(office, "2028-04")
    assert held(office, "2028-06")["embajadora", "Ana Pérez"] is True
    assert held(office, "2031-03-31")["embajadora", "Ana Pérez"] is True
    assert ("embajadora", "Ana Pérez") not in held(office, "2031-04")
    assert held(office, "2027") == {("cónsul honoraria", "Zoe Luz"): False}


def test_a_year_asks_for_any_day_of_it(office: Store) -> None:
    assert ("embajadora", "Ana Pérez") in held(office, "2028")
    assert ("agregado cultural", "Eva Sol") in held(office, "2032")


def test_two_in_one_post_at_the_same_time_both_hold_it(store: Store) -> None:
    load(store, report("a.docx", "2030-02", said("Ivo Roca", "asesor"), said("Gil Paz", "asesor")),
         report("b.docx", "2031-02", said("Gil Paz", "asesor")))
    assert held(store, "2030-08") == {("asesor", "Ivo Roca"): False, ("asesor", "Gil Paz"): True}
    assert held(store, "2031-02") == {("asesor", "Ivo Roca"): False, ("asesor", "Gil Paz"): True}


def test_a_persons_own_posts_are_asked_for_in_the_same_way(office: Store) -> None:
    assert held(office, "2030-02", "Luis Mar") == {("Agregado Cultural", "Luis Mar"): True}
    assert held(office, "2032-05", "Luis Mar") == {}
    assert held(office, "2030-10", "Gil Paz") == {(None, "Gil Paz"): False}


def test_every_holding_has_its_passages_and_dates(office: Store) -> None:
    found = posts_at(office, find(office, EMBASSY), "2030-05")
    ana = next(each for each in found if each.person == "Ana Pérez")
    assert (ana.since, ana.until, ana.first, ana.last) == ("2028-05", "2031-03", "2030-02", "2032-04")
    assert [(each.document, each.locator) for each in ana.evidence] == [
        ("a.docx", "viñeta de Ana Pérez"), ("c.docx", "viñeta de Ana Pérez")]
    assert all(each.evidence and isinstance(each, Holding) for each in found)
    assert [each.sure for each in found] == sorted((each.sure for each in found), reverse=True)


def named(file: str, period: str, name: str, *aliases: str, text: str | None = None) -> Any:
    one = body(name, *aliases, type_="network", passage={"locator": "p. 1", "text": text or name})
    return record(file, period=period, organizations=[one])


OLD, NEW = "Red de Cien Faros", "Red de Faros del Mar"


def test_a_name_that_a_passage_calls_a_former_one(store: Store) -> None:
    load(store, named("a.docx", "2029-03", OLD),
         named("b.docx", "2031-05", NEW, OLD, "RFM", text=f"la {NEW} (RFM), antes llamada {OLD}, se reunió"))
    names = names_over_time(store, find(store, "RFM").id)
    assert [(each.name, each.first, each.last, each.former, each.main) for each in names] == [
        (OLD, "2029-03", "2031-05", True, True), (NEW, "2031-05", "2031-05", False, True),
        ("RFM", "2031-05", "2031-05", False, False)]
    assert [each.document for each in names[0].evidence] == ["b.docx"]
    assert changed(names)
    assert [each.name for each in names_then(names, "2029")] == [OLD]
    assert [each.name for each in names_then(names, "2028")] == []
    assert [each.now for each in names] == [NEW, None, None]
    assert called_now(names, OLD) == NEW
    assert called_now(names, NEW) is None


def test_an_entity_whose_fullest_name_is_of_before_is_listed_by_its_present_one(store: Store) -> None:
    fuller = f"{OLD} y Boyas de la Costa"
    load(store, named("a.docx", "2031-05", fuller, NEW, text=f"la {fuller}, ahora “{NEW}”, se reunió"),
         named("b.docx", "2031-06", "Red de Puertos Verdes"))
    found = find(store, NEW)
    assert found.name == fuller
    assert present_names(store, [found.id, find(store, "Red de Puertos Verdes").id]) == {found.id: NEW}
    assert {row.network for row in networks(store)} == {NEW, "Red de Puertos Verdes"}
    assert {row.name for row in listing(store, "network")} == {NEW, "Red de Puertos Verdes"}


@pytest.mark.parametrize(("text", "former"), [
    (f"{NEW}, anteriormente denominada la {OLD}", True), (f"{NEW} (antes {OLD})", True),
    (f"la {OLD}, hoy {NEW}", True), (f"la {OLD} (actualmente denominada {NEW})", True),
    (f"{NEW}, formerly known as {OLD}", True), (f"{NEW}, también {OLD}", False),
    (f"{NEW} y {OLD} se reunieron antes", False), (f"antes, {NEW} saludó a la {OLD}", False),
    (f"la {OLD}, hoy reunida", False),
])
def test_how_passages_tell_a_former_name(store: Store, text: str, former: bool) -> None:
    load(store, named("a.docx", "2031-05", NEW, OLD, text=text))
    names = {each.name: each.former for each in names_over_time(store, find(store, NEW).id)}
    assert names == {NEW: False, OLD: former}


def test_a_unit_that_changed_its_name_without_saying_so(store: Store) -> None:
    from kb.judgements import Judgement
    from kb.judging import judge

    load(store, named("a.docx", "2029", OLD), named("b.docx", "2031-05", NEW))
    names = names_over_time(store, find(store, NEW).id)
    assert not changed(names)
    judge(store, Judgement("same", ("body:red de cien faros", "body:red de faros del mar"), None, "Eva", "2032-01-01"))
    names = names_over_time(store, find(store, NEW).id)
    assert changed(names)
    assert [each.name for each in names_then(names, "2030-06")] == [OLD]
    assert [each.name for each in names_then(names, "2031")] == [NEW]


@pytest.fixture
def kb(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    """`kb` on a folder with an embassy whose attaché changes and which changes its name."""
    kb = Terminal(capsys, str(tmp_path / "base"))
    for file, period, person in (("a", "2030-02", "Luis Mar"), ("b", "2032-04", "Eva Sol")):
        path = tmp_path / f"{file}.json"
        path.write_text(json.dumps({
            "document": {"path": f"{file}.docx", "period": period, "issuer": "Oficina de Enlace"},
            "people": [{"name": person}], "organizations": [
                {"name": "Oficina de Enlace", "type": "directorate"},
                {"name": EMBASSY, "type": "partner", "kind": "embassy"},
                {"name": NEW, "aliases": [OLD], "type": "network",
                 "passage": {"locator": "p. 1", "text": f"{NEW}, antes {OLD}"}}],
            "roles": [said(person, "agregado cultural")]}), encoding="utf-8")
        assert kb("load", path).code == 0
    return kb


def test_the_command_answers_who_held_it_then(kb: Terminal) -> None:
    then = kb("show", EMBASSY, "--as-of", "2031-05", "--evidence").out
    assert then.startswith("Embajada de Nubaria en mayo de 2031\n")
    assert "Luis Mar" in then
    assert "lo último que consta es de 2030-02; nada dice que terminara" in then
    assert "a.json, viñeta de Luis Mar: «Luis Mar»" in then
    assert "Eva Sol" not in then
    now = kb("show", EMBASSY, "--as-of", "2032-04-15", lang="en").out
    assert now.startswith("Embajada de Nubaria on ")
    assert "Eva Sol: b.json, viñeta de Eva Sol" in now
    assert "Luis Mar" not in now
    assert "Ningún documento dice quién ocupaba un cargo entonces." in kb("show", EMBASSY, "--as-of", "2029").out


def test_the_command_gives_data_too(kb: Terminal) -> None:
    data = json.loads(kb("show", EMBASSY, "--as-of", "2032-04", "--format", "json").out)
    assert (data["as_of"], data["name"]) == ("2032-04", EMBASSY)
    assert [(each["person"], each["role"], each["sure"]) for each in data["posts"]] == [
        ("Eva Sol", "agregado cultural", True)]
    rows = kb("show", EMBASSY, "--as-of", "2032-04", "--format", "csv", "--evidence").out.splitlines()
    assert rows[0] == "role,person,honorific,body,since,until,first,last,sure,document,locator,text"
    assert rows[1].startswith("agregado cultural,Eva Sol,,Embajada de Nubaria,,,2032-04,2032-04,")


def test_the_card_tells_names_over_time_where_the_name_changed(kb: Terminal) -> None:
    card = kb("show", NEW).out
    assert "Nombres a lo largo del tiempo" in card
    assert "nombre anterior" in card
    assert "Nombres a lo largo del tiempo" not in kb("show", EMBASSY).out


def test_a_date_that_is_none_is_refused(kb: Terminal) -> None:
    assert "--as-of" in one_line(kb("show", EMBASSY, "--as-of", "ayer"), 2)


def test_a_head_of_state_holds_a_post_in_the_country(store: Store) -> None:
    head = role("Ana Pérez", "Perú", role="presidenta", passage={"locator": "párrafo 1", "text": "la presidenta"})
    load(store, record("e.docx", issuer="Oficina de Enlace", period="2030-05", people=people("Ana Pérez"), roles=[head],
                       countries=[{"name": "Perú", "code": "PE"}],
                       organizations=[body("Oficina de Enlace", type_="directorate")]))
    assert held(store, "2030-05", "Perú") == {("presidenta", "Ana Pérez"): True}
