"""Random small offices with judgements and aliases: what holds is what they say together, whatever came first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.aliases import Alias, AliasTakenError, SameAliasError, aliases
from kb.decisions import Decisions
from kb.export import export
from kb.identity import resolve
from kb.ingest import remove
from kb.judgements import Judgement, judgements
from kb.judging import add_alias, judge, remove_alias, undo
from kb.records import Record
from kb.relations import ENTITY_TYPES
from kb.stores.base import Store
from kb.subjects import subjects_of
from tests.kb_office import Content, load, mentions
from tests.test_kb_order import _quiet, _records

_SHORTS = ["OE", "MINSA", "Despacho", "Alba", "Ana Pérez", "Oficina de Enlace"]
_FULLS = ["Oficina de Enlace", "Ministerio de Salud", "Luis Mar", "Brisa", "Orquesta de Empleados", "OE"]


@st.composite
def _judged(draw: Callable[..., Any], records: list[Record]) -> list[Judgement | Alias]:
    subjects = sorted({str(subject) for each in mentions(*records) for subject in subjects_of(each)})
    found: list[Judgement | Alias] = []
    for number in range(draw(st.integers(1, 5)) if len(subjects) > 1 else 0):
        kind = draw(st.sampled_from(["same", "same", "different", "different", "unsure", "rename", "retype", "alias"]))
        when = f"2030-01-0{draw(st.integers(1, 3))}T00:00:00.{number}+00:00"
        if kind == "alias":
            found.append(Alias(draw(st.sampled_from(_SHORTS)), draw(st.sampled_from(_FULLS)), "Eva", when))
            continue
        several = kind in ("same", "different", "unsure")
        about = draw(st.lists(st.sampled_from(subjects), min_size=1 + several, max_size=1 + several, unique=True))
        value = {"rename": "Nombre Nuevo", "retype": draw(st.sampled_from(ENTITY_TYPES)).lower()}.get(kind)
        found.append(Judgement(kind, tuple(about), value, "Eva", when))
    return found


def _decide(store: Store, one: Judgement | Alias) -> None:
    if isinstance(one, Judgement):
        judge(store, one)
    else:
        try:
            add_alias(store, one)
        except (AliasTakenError, SameAliasError):
            return


def _as_identity_says(store: Store, *records: Record) -> bool:
    decisions = Decisions(judgements(store), aliases(store))
    return Content(store).entities() == {
        group.id: group.properties() for group in resolve(mentions(*records), decisions)}


def check(store: Store, records: list[Record], decided: list[Judgement | Alias], order: list[int]) -> None:
    load(store, *records)
    plain = export(store)
    before = []
    for one in decided:
        before.append(export(store))
        _decide(store, one)
        assert _as_identity_says(store, *records)
    whole = export(store)
    _removed_and_loaded_again(store, records, order, whole)
    _taken_back(store, plain)


def _removed_and_loaded_again(store: Store, records: list[Record], order: list[int], whole: bytes) -> None:
    shuffled = [records[index] for index in order]
    for index, each in enumerate(shuffled):
        remove(store, each.document.sha256 or "")
        assert _as_identity_says(store, *shuffled[index + 1:])
    assert {label for node in Content(store).nodes for label in node["labels"]} <= {"Judgement", "Alias"}
    for each in reversed(shuffled):
        load(store, each)
    assert export(store) == whole


def _taken_back(store: Store, plain: bytes) -> None:
    while found := judgements(store):
        undo(store, found[len(found) // 2].number)
    for alias in aliases(store):
        remove_alias(store, alias.short)
    assert export(store) == plain


_random = given(st.data(), _records(), st.permutations(range(3)))


@pytest.mark.parametrize("place", ["embedded"], indirect=True)
@settings(_quiet, max_examples=30)
@_random
def test_judgements_hold_whatever_came_first_and_are_taken_back_whole(
    store: Store, data: st.DataObject, records: list[Record], order: list[int],
) -> None:
    check(store, records, data.draw(_judged(records)), order)


@pytest.mark.parametrize("place", ["neo4j"], indirect=True)
@settings(_quiet, max_examples=5)
@_random
def test_judgements_hold_on_a_server(
    store: Store, data: st.DataObject, records: list[Record], order: list[int],
) -> None:
    check(store, records, data.draw(_judged(records)), order)
