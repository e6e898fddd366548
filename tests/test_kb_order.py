"""Random small offices: what the store holds depends on the documents in it, and not on how they came and went."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.export import export
from kb.identity import resolve
from kb.ingest import remove
from kb.records import Record
from kb.stores.base import Store
from tests.kb_office import Content, activity, body, load, mentions, people, record, role

# few names with many ways to be one another: full forms, acronyms that two bodies claim, generic words, articles
_BODIES = ["Oficina de Enlace", "Orquesta de Empleados", "OE", "Oficina del Enlace", "Despacho", "Embajada de Nubaria",
           "Embajada de la Nubaria", "Ministerio de Salud", "MINSA", "Municipio de Alba", "Alcaldía de Alba"]
_ALIASES = ["OE", "MINSA", "la Oficina", "Despacho", "Oficina de Enlace", "EN", "Consulado de Nubaria"]
_KINDS = [None, "ministry", "embassy", "municipality"]
_PEOPLE = ["Ana Pérez", "PÉREZ, Ana", "Ana", "Luis Mar"]
_CITIES = ["Alba", "Ciudad de Alba", "Brisa"]
_TEXTS = ["restauración del faro antiguo de la bahía", "faro antiguo, restauración y visita de la bahía",
          "biblioteca infantil del barrio norte"]
_DAYS = ["2030-05", "2030-05-03", "2030-05-09", "2030", None]


def _some(values: list[Any], largest: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), max_size=largest, unique=True)


@st.composite
def _records(draw: Callable[..., Any]) -> list[Record]:
    return [_record(draw, name) for name in ("a.docx", "b.docx", "c.docx")]


def _record(draw: Callable[..., Any], name: str) -> Record:
    bodies = draw(_some(_BODIES, 4))
    cities = draw(_some(_CITIES, 2))
    persons = draw(_some(_PEOPLE, 2))
    places = [*bodies, *cities]
    return record(
        name, issuer=bodies[0] if bodies else None, period="2030-05", people=people(*persons),
        organizations=[body(
            each, *draw(_some(_ALIASES, 2)), type_=draw(st.sampled_from(["directorate", "partner", "network"])),
            kind=draw(st.sampled_from(_KINDS)), country=draw(st.sampled_from([None, "PA", "PE"])),
            city=draw(st.sampled_from([None, *cities]))) for each in bodies],
        cities=[{"name": each, "country": draw(st.sampled_from([None, "PA", "PE"]))} for each in cities],
        roles=[role(person, draw(st.sampled_from(places))) for person in persons if places and draw(st.booleans())],
        part_of=[{"unit": bodies[0], "parent": bodies[1]}] if len(bodies) > 1 else [],
        themes=[{"name": draw(st.sampled_from(["Agua", "AGUA"])), "framework": "axis"}],
        activities=[activity(
            draw(st.sampled_from(_TEXTS)), draw(_some([*bodies, *persons] or ["nadie"], 3)),
            draw(st.sampled_from(_DAYS)), draw(st.sampled_from(["meeting", "coordination"])), locator=f"fila {row}",
            themes=["agua"]) for row in range(draw(st.integers(0, 3)))])


def check_all_ways(store: Store, records: list[Record], order: list[int], last: int) -> None:
    load(store, *records)
    whole = export(store)
    assert Content(store).entities() == {group.id: group.properties() for group in resolve(mentions(*records))}
    remove(store, records[last].document.sha256 or "")
    without = export(store)
    for each in records:
        if each is not records[last]:
            remove(store, each.document.sha256 or "")
    assert Content(store).nodes == []
    shuffled = [records[index] for index in order]
    load(store, *(each for each in shuffled if each is not records[last]))
    assert export(store) == without
    load(store, records[last])
    assert export(store) == whole
    for each in shuffled:
        remove(store, each.document.sha256 or "")
    assert Content(store).nodes == []


_random = given(_records(), st.permutations(range(3)), st.integers(0, 2))
_quiet = settings(deadline=None, derandomize=True, database=None,
                  suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("place", ["embedded"], indirect=True)
@settings(_quiet, max_examples=60)
@_random
def test_order_makes_no_difference_and_removing_undoes(
    store: Store, records: list[Record], order: list[int], last: int,
) -> None:
    check_all_ways(store, records, order, last)


@pytest.mark.parametrize("place", ["neo4j"], indirect=True)
@settings(_quiet, max_examples=6)
@_random
def test_order_makes_no_difference_on_a_server(
    store: Store, records: list[Record], order: list[int], last: int,
) -> None:
    check_all_ways(store, records, order, last)
