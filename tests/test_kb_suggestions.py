"""What a person is asked: likely pairs with their reason, best first, and nothing that was judged."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kb.decisions import Decisions
from kb.identity import resolve
from kb.judgements import Judgement
from kb.name_likeness import REASONS, in_words
from kb.suggestions import Suggestion, suggestions
from tests.kb_office import body, mentions, people, record, role
from tests.tool_modules import script


def of_bodies(*names: str, **more: str) -> list[Suggestion]:
    return suggestions(resolve(mentions(*(record(name, organizations=[body(name, **more)]) for name in names))))


def of_people(*named: tuple[str, str]) -> list[Suggestion]:
    return suggestions(resolve(mentions(*(record(
        f"{name} {place}", people=people(name), organizations=[body(place)] if place else [],
        roles=[role(name, place)] if place else []) for name, place in named))))


@pytest.mark.parametrize(("a", "b", "reason"), [
    ("Embajada de Nubaria", "Embajada de Nubarria", "misspelt"),
    ("Red Eco Puertos", "Red Ecopuertos", "spaces"),
    ("Museo Faro del Mar", "Museo Mar del Faro", "order"),
    ("Fundación Amigos del Museo Azul", "Fundación Amigos del Museo", "words"),
    ("Cámara Marítima", "Cámara Marítima de Panamá", "place"),
    ("Oficina de Enlace", "Oficina de Enlace de la Alcaldía de Alba", "place"),
    ("FVI", "Fundación Voces del Istmo", "acronym"),
    ("CONAGUA", "Consejo Nacional del Agua", "acronym"),
    ("Dirección de Puertos", "Oficina de Puertos", "unit"),
    ("Ministry of Health of Nubaria", "Ministerio de Salud de Nubaria", "language"),
    ("Salón de los Faros", "Sala de los Faros", "language"), ("Despacho Superior", "Despacho del Alcalde", "language"),
    ("Guardia del Faro Panameña", "Guardia del Faro de Panamá", "language"),
    ("Comité de Puertos Azules", "Comisión de Puertos Azules", "language"),
])
def test_bodies_that_may_be_one(a: str, b: str, reason: str) -> None:
    (found,) = of_bodies(a, b)
    assert found.reason == reason
    assert {found.a_name, found.b_name} == {a, b}
    assert 0 < found.score < 1


@pytest.mark.parametrize(("a", "b"), [
    ("Embajada de Nubaria", "Consulado de Nubaria"), ("Embajada de Austria", "Embajada de Chile"),
    ("Ministerio de Cultura", "Departamento de Cultura"), ("Oficina de Cooperación Internacional", "DCI"),
    ("Universidad de Nubaria", "Embajada de Nubaria"), ("Despacho", "Despacho"),
    ("Banco del Sur", "Banco Azul del Norte y del Este"),
])
def test_bodies_that_nobody_is_asked_about(a: str, b: str) -> None:
    records = [record(f"{name} {i}", organizations=[body(name)]) for i, name in enumerate((a, b))]
    assert suggestions(resolve(mentions(*records))) == []


@pytest.mark.parametrize(("a", "b", "reason"), [
    ("A. Pérez", "Ana Pérez", "initials"), ("Ana Pérez", "Ana Pérez Soto", "surname"),
    ("Ana Pérez", "Ana Lucía Pérez", "surname"), ("Ana Soto Pérez", "Ana Pérez Soto", "order"),
    ("Haruto Tsunkiro", "Haruto Tsunkyro", "misspelt"), ("Toño Grimal", "Antonio Grimal", "nickname"),
    ("Itzel Franceschi de Quiel", "Itzel Franceschi Romero", "surname"),
])
def test_people_that_may_be_one(a: str, b: str, reason: str) -> None:
    (near,) = of_people((a, "Banco Azul"), (b, "Banco Azul"))
    (far,) = of_people((a, "Banco Azul"), (b, "Orquesta Roja"))
    assert near.reason == far.reason == reason
    assert near.score > far.score


def test_namesakes_in_two_bodies_are_asked_about_last() -> None:
    (found,) = of_people(("Ana Pérez", "Banco Azul"), ("Ana Pérez", "Orquesta Roja"))
    assert (found.reason, found.score) == ("same_name", 0.45)


@pytest.mark.parametrize(("a", "b"), [
    ("César A. Contreras", "César B. Contreras"), ("Ana Pérez Soto", "Ana Pérez Vega"), ("Ana Pérez", "Eva Pérez")])
def test_people_that_nobody_is_asked_about(a: str, b: str) -> None:
    assert of_people((a, "Banco Azul"), (b, "Banco Azul")) == []


def test_a_title_and_a_surname_are_asked_about_within_one_document_and_body() -> None:
    def asked(*files: str, body_of: str = "Banco Azul") -> list[str]:
        named = {"Licda. Grimal": "Banco Azul", "Itzel Grimal Soto": body_of}
        parts = [named] if len(files) == 1 else [{name: place} for name, place in named.items()]
        records = [record(file, people=people(*part), organizations=[body(place) for place in set(part.values())],
                          roles=[role(*pair) for pair in part.items()])
                   for file, part in zip(files, parts, strict=True)]
        return [each.reason for each in suggestions(resolve(mentions(*records)))]

    assert asked("one") == ["title"]
    assert asked("one", "two") == []
    assert asked("one", body_of="Orquesta Roja") == []


def test_acronyms_of_two_bodies_are_no_misspelling_of_each_other() -> None:
    records = [record(name, organizations=[body(name, letters)])
               for name, letters in (("Red de Puertos Azules", "RPAB"), ("Unión del Faro Antiguo", "RPAC"))]
    assert suggestions(resolve(mentions(*records))) == []


def test_bodies_of_two_countries_are_not_asked_about() -> None:
    records = [record(code, organizations=[body("Ministerio de Salud", kind="ministry", country=code)])
               for code in ("PA", "PE")]
    assert suggestions(resolve(mentions(*records))) == []


@pytest.mark.parametrize(("kind", "asked"), [("different", 0), ("unsure", 0), ("same", 0), (None, 1)])
def test_what_was_judged_is_not_asked_again(kind: str | None, asked: int) -> None:
    records = [record(name, organizations=[body(name)]) for name in ("FVI", "Fundación Voces del Istmo")]
    judged = [Judgement(kind, ("body:fvi", "body:fundacion voces del istmo"), None, "Eva", "2030")] if kind else []
    assert len(suggestions(resolve(mentions(*records), Decisions(judged)))) == asked


def test_the_likeliest_come_first_and_the_order_of_documents_makes_no_difference() -> None:
    names = ("Red Eco Puertos", "Red Ecopuertos", "Dirección de Puertos", "Oficina de Puertos", "RE")
    found = of_bodies(*names)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert of_bodies(*reversed(names)) == found
    assert suggestions(resolve([]), 0.5) == []
    assert [each for each in found if each.score >= 0.6] == suggestions(
        resolve(mentions(*(record(name, organizations=[body(name)]) for name in names))), 0.6)


def test_every_reason_is_said_in_words() -> None:
    assert all(in_words(reason) for reason in REASONS)


def test_a_tenth_of_a_large_office_takes_a_tenth_of_its_time() -> None:
    groups = script(Path(__file__).parent.parent / "bench" / "suggestions.py").groups_of(2000)
    begin = time.process_time()
    assert len(suggestions(groups)) > 100
    assert time.process_time() - begin < 3
