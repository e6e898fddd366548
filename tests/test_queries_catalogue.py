"""The texts themselves: every one is checked, portable, and says what it takes and gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import queries
from kb.relations import ENTITY_TYPES, OTHER_LABELS, RELATIONS
from kb.stores.base import Store
from kb.stores.texts import TextError, load_texts
from queries.catalogue import QueryError, query, rows

FILES = sorted((Path(queries.__file__).parent / "cypher").glob("*.cypher"))
SAMPLE = {"id": "partner:x", "ids": ["partner:x"], "events": ["x:a0"], "types": ["partner"], "key": "x",
          "keys": ["x"], "prefix": "x", "words": [" x "], "limit": 3, "code": "XX"}
ENTITY_RELATIONS = {name for name, relation in RELATIONS.items()
                    if {*relation.sources, *relation.targets} <= set(ENTITY_TYPES)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_holds_the_one_text_of_its_name_and_describes_it(file: Path) -> None:
    assert list(load_texts("queries", file.stem)) == [file.stem]
    text = query(file.stem)
    assert text.description
    assert text.row


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_text_names_what_the_graph_has_and_no_store(file: Path) -> None:
    text = query(file.stem).text
    labels = {label for found in re.findall(r"\(\w*((?::\w+)+)", text) for label in found.strip(":").split(":")}
    relations = {name for found in re.findall(r"\[\w*:([A-Z_|]+)", text) for name in found.split("|")}
    assert labels <= {*ENTITY_TYPES, *OTHER_LABELS, "Entity"}
    assert relations <= {*RELATIONS, "NAMES"}
    assert not re.search(r"neo4j|arcade", file.read_text(encoding="utf-8"), re.IGNORECASE)
    assert not re.search(r":(Person|Partner|Directorate|Network|Country|Place|Project|Call)\s*{", text)


@pytest.mark.parametrize("name", ["statements_of", "statements_among", "neighbours"])
def test_what_entities_state_of_one_another_is_asked_for_whole(name: str) -> None:
    asked = {frozenset(found.split("|")) for found in re.findall(r"\[\w*:(WORKS_FOR[A-Z_|]+)", query(name).text)}
    assert asked == {frozenset(ENTITY_RELATIONS)}


def test_every_text_runs_on_an_empty_store(store: Store) -> None:
    for file in FILES:
        parameters = {name: SAMPLE[name] for name in query(file.stem).parameters}
        found = rows(store, file.stem, **parameters)
        assert all(not any(value for key, value in row.items() if key == "value") for row in found), file.stem


def test_parameters_are_exactly_those_declared(store: Store) -> None:
    with pytest.raises(QueryError, match=r"query together: .*\(id\); check 'id'"):
        rows(store, "together")
    with pytest.raises(QueryError, match="check 'limit'"):
        rows(store, "together", id="x", limit=3)


def test_a_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(TextError, match=r"nothing\.cypher"):
        query("nothing")
