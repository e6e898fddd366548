"""Query texts: the header, the checks at load, and every text of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.stores.base import Store
from kb.stores.texts import Text, TextError, load_texts, parse_texts

TWO = """\
// Two texts about bodies.

// name: bodies_of
// params: type, limit
// row: Body
// The bodies of one type,
// by name.
MATCH (n:Entity {type: $type}) // the $price of a body is no parameter
WHERE n.name <> 'it costs $5 \\' $a' AND n.`$b` IS NULL /* nor is $c */
RETURN n.name AS name ORDER BY name LIMIT $limit;

// name: everything
MATCH (n) RETURN n.id AS id
"""


def test_a_file_may_hold_several_texts() -> None:
    texts = parse_texts(TWO, "bodies.cypher")
    assert list(texts) == ["bodies_of", "everything"]
    assert texts["everything"] == Text("everything", (), None, "", "MATCH (n) RETURN n.id AS id")
    bodies = texts["bodies_of"]
    assert (bodies.parameters, bodies.row, bodies.description) == (
        ("type", "limit"), "Body", "The bodies of one type,\nby name.")
    assert bodies.text.startswith("MATCH (n:Entity {type: $type}) // the")
    assert bodies.text.endswith("LIMIT $limit")


@pytest.mark.parametrize(("source", "message"), [
    ("// name: a\n// params: x, y\nRETURN $x", "a.cypher: a: declares $y and does not use it"),
    ("// name: a\n// params: x\nRETURN 'it is $x'", "a.cypher: a: declares $x and does not use it"),
    ("// name: a\nRETURN $x", "a.cypher: a: uses $x and does not declare it"),
    ("// name: a\n// params: x\nRETURN $x, $xy", "a.cypher: a: uses $xy and does not declare it"),
    ("// name: a\nRETURN 1\n// name: a\nRETURN 2", "a.cypher: the text 'a' is there twice"),
    ("// name: a\n// name: b\nRETURN 2", "a.cypher: the text 'a' has no name or no statement"),
    ("// name:\nRETURN 2", "a.cypher: the text '' has no name or no statement"),
    ("// name: a b\nRETURN 2", "a.cypher: the text 'a b' has no name or no statement"),
    ("// name: a\n// param: x\nRETURN $x", "a.cypher: '// param: x' is not a header, or is there twice"),
    ("// name: a\n// row: A\n// row: B\nRETURN 1", "a.cypher: '// row: B' is not a header, or is there twice"),
    ("RETURN 1", "a.cypher: has no text; begin one with"),
    ("", "a.cypher: has no text; begin one with"),
])
def test_a_mistake_names_the_file_and_the_text(source: str, message: str) -> None:
    with pytest.raises(TextError) as caught:
        parse_texts(source, "a.cypher")
    assert str(caught.value).startswith(message)


def package(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> str:
    """Make an importable package with query texts and return its name."""
    root = folder / f"{folder.name}_texts"
    (root / "cypher").mkdir(parents=True)
    (root / "__init__.py").touch()
    for name, source in files.items():
        (root / "cypher" / f"{name}.cypher").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    return root.name


def test_one_file_or_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = package(tmp_path, monkeypatch, one="// name: a\nRETURN 1", two="// name: b\nRETURN 2", bad="RETURN $x")
    assert list(load_texts(name, "one")) == ["a"]
    with pytest.raises(TextError, match=r"bad\.cypher: has no text"):
        load_texts(name)
    with pytest.raises(TextError, match=r"three\.cypher: cannot be read"):
        load_texts(name, "three")


def test_a_name_stands_for_one_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = package(tmp_path, monkeypatch, one="// name: a\nRETURN 1", two="// name: a\nRETURN 2")
    with pytest.raises(TextError, match=r"two\.cypher: the text 'a' is in another file too"):
        load_texts(name)


def test_a_package_that_is_none() -> None:
    with pytest.raises(TextError, match="is not a package with query texts"):
        load_texts("kb.names")


def test_what_is_loaded_cannot_be_spoilt() -> None:
    load_texts("kb.stores", "ledger").clear()
    assert "lock_ledger" in load_texts("kb.stores", "ledger")


def test_every_text_of_the_stores_is_sound_and_names_no_backend() -> None:
    texts = load_texts("kb.stores")
    assert {"lock_ledger", "entity_id_unique"} <= set(texts)
    for text in texts.values():
        assert not {"neo4j", "arcadedb", "apoc"} & set(text.text.lower().replace(".", " ").split())


def test_a_text_with_comments_runs_on_both(store: Store) -> None:
    text = parse_texts(TWO, "bodies.cypher")["bodies_of"]
    store.write(lambda transaction: transaction.run(
        "UNWIND ['b', 'a', 'c'] AS name CREATE (n:Partner:Entity {id: name, name: name, type: 'partner'})"))
    assert store.read(text.text, {"type": "partner", "limit": 2}) == [{"name": "a"}, {"name": "b"}]
