"""The texts that write are complete: one for each label and each type of relationship of kb/relations.py."""

import re

import pytest

from kb.relations import ENTITY_TYPES, OTHER_LABELS, RELATIONS, Relation
from kb.running import texts
from kb.writing import statement_text

_PATTERN = re.compile(
    r"\(a:(\w+) \{id: row\.source\}\), \(b:(\w+) \{id: row\.target\}\)\nCREATE \(a\)-\[r:(\w+)\]->\(b\)")


def ends(labels: tuple[str, ...]) -> set[str]:
    return {"Entity" if label in ENTITY_TYPES else label for label in labels}


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=lambda relation: relation.name)
def test_every_relationship_can_be_created_from_each_of_its_ends(relation: Relation) -> None:
    found = set()
    for label in ends(relation.sources):
        match = _PATTERN.search(texts()[statement_text(relation.name, label)].text)
        assert match is not None
        found.add(match.groups())
    assert found == {(source, target, relation.name) for source in ends(relation.sources)
                     for target in ends(relation.targets)}


@pytest.mark.parametrize("type_", RELATIONS)
def test_every_relationship_of_a_document_can_be_deleted(type_: str) -> None:
    assert texts()[f"delete_{type_.lower()}"].text == (
        f"MATCH ()-[r:{type_}]->()\nWHERE r.document = $document\nDELETE r")


@pytest.mark.parametrize("label", ENTITY_TYPES)
def test_every_entity_can_be_created(label: str) -> None:
    assert f"CREATE (n:{label}:Entity)" in texts()[f"create_{label.lower()}"].text


def test_every_other_node_can_be_created() -> None:
    every = "\n".join(text.text for text in texts().values())
    for label in OTHER_LABELS:
        assert re.search(rf"(CREATE|MERGE) \(n?:{label}\b", every), label
