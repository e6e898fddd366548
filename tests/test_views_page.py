from __future__ import annotations

import hashlib
import json
import random
import re
import stat
from pathlib import Path
from typing import Any, get_args

import pytest

import views.page
from kb.files import FileError
from kb.records import ActivityKind, ActivityStatus, OrganizationKind, ProjectStatus, TieStatus
from kb.relations import ENTITY_TYPES
from queries.rows import Network, PageEdge, PageNode
from tests.page_networks import HOSTILE, crowd, hostile_network, office_network
from views.page import PageError, render_page, write_page
from views.page_network import safe_json
from views.page_payload import texts

DRAWN = {*(type_.lower() for type_ in ENTITY_TYPES), "activity"}
VIEWS = Path(views.page.__file__).parent
_DATA = re.compile(r'<script id="data" type="application/json">(.*?)</script>', re.DOTALL)


def data_of(page: str) -> dict[str, Any]:
    found = _DATA.search(page)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def node(id_: str, name: str | None = None, aliases: list[str] | None = None) -> PageNode:
    return PageNode(id_, name or id_, "partner", None, None, aliases or [], 1, None, None, [])


def edge(source: str, target: str, relation: str = "TOGETHER", weight: int = 1) -> PageEdge:
    return PageEdge(source, target, relation, weight, None, ["2022"], [])


def test_two_builds_are_the_same_bytes_whatever_the_order_of_the_rows() -> None:
    network = office_network()
    chance = random.Random(3)  # noqa: S311  # an order, not a secret
    nodes, edges = chance.sample(network.nodes, len(network.nodes)), chance.sample(network.edges, len(network.edges))
    shuffled = Network(nodes, edges)
    assert render_page(network, title="Red", lang="es") == render_page(shuffled, title="Red", lang="es")


def test_every_tie_of_a_pair_is_one_link_and_keeps_its_direction() -> None:
    edges = [edge("b", "a", "WORKS_FOR"), edge("a", "b", weight=3), edge("b", "a", weight=2)]
    network = Network([node("b"), node("a")], edges)
    [link] = data_of(render_page(network, title="Red", lang="es"))["links"]
    assert (link["a"], link["b"], link["strength"]) == (0, 1, 5)
    assert {(tie["relation"], tie["forward"]) for tie in link["ties"]} == {
        ("WORKS_FOR", False), ("TOGETHER", True), ("TOGETHER", False)}


def test_a_passage_that_several_ties_share_is_written_once() -> None:
    network = office_network()
    data = data_of(render_page(network, title="Red", lang="es"))
    passages = [(data["documents"][document], locator, text) for document, locator, text in data["passages"]]
    lists = [*(node.evidence for node in network.nodes), *(edge.evidence for edge in network.edges)]
    assert len(passages) == len(set(passages))
    assert set(passages) == {(one.document, one.locator, one.text) for evidence in lists for one in evidence}


def test_no_hostile_text_stands_in_the_file_as_it_was_written() -> None:
    page = render_page(hostile_network(), title=HOSTILE[2], lang="es")
    assert data_of(page)["title"] == HOSTILE[2]
    assert [one["name"] for one in data_of(page)["entities"] if one["name"] in HOSTILE]
    assert not re.search(r"<script>window|<img|<svg/|<iframe|<!--<|<a ", page)
    assert "<title>&lt;/script&gt;&lt;script&gt;window.canary=1" in page


def test_json_for_a_script_element_holds_nothing_that_html_reads() -> None:
    text = str(safe_json(["</script><!--&\u2028\u2029", "ñ"]))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == ["</script><!--&\u2028\u2029", "ñ"]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_an_empty_network_has_a_page_that_says_so(lang: str) -> None:
    page = render_page(Network([], []), title="Red", lang=lang, focus="Nadie")
    assert f'<html lang="{lang}">' in page
    assert data_of(page)["entities"] == []


@pytest.mark.parametrize("asked", ["id-2", "embajada de islandia", "EI"])
def test_the_focus_is_found_by_id_name_or_alias(asked: str) -> None:
    network = Network([node("id-1", "Otra"), node("id-2", "Embajada de Islandia", ["E.I.", "EI"])], [])
    assert data_of(render_page(network, title="Red", lang="es", focus=asked))["selected"] == 1


@pytest.mark.parametrize(("network", "focus", "said"), [
    (Network([node("a"), node("a")], []), None, "'a'"),
    (Network([node("a")], [edge("a", "z")]), None, "'z'"),
    (Network([node("a")], []), "Nadie", "'Nadie' is not in this network"),
])
def test_a_network_that_cannot_be_drawn_is_refused_in_one_line(network: Network, focus: str | None, said: str) -> None:
    with pytest.raises(PageError, match=re.escape(said)) as caught:
        render_page(network, title="Red", lang="es", focus=focus)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("count", "show_all", "roots"), [(300, False, 0), (301, False, 1), (301, True, 0)])
def test_a_crowd_opens_on_one_entity_unless_all_are_asked_for(count: int, show_all: bool, roots: int) -> None:
    assert len(data_of(render_page(crowd(count), title="Red", lang="es", show_all=show_all))["roots"]) == roots


def test_a_crowd_opens_on_the_entity_asked_for_or_on_the_one_with_most_links() -> None:
    network = crowd(301)
    links = [end for one in network.edges for end in (one.source, one.target)]
    busiest = max(sorted(set(links)), key=links.count)
    assert data_of(render_page(network, title="Red", lang="es"))["roots"] == [int(busiest)]
    assert data_of(render_page(network, title="Red", lang="es", focus="00200"))["roots"] == [200]


def test_the_file_is_utf8_readable_by_others_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "red.html"
    path.write_text("old", encoding="utf-8")
    write_page(office_network(), path, title="Año \ud800", lang="es")
    assert "<title>Año ?</title>" in path.read_bytes().decode("utf-8")
    assert b"\r" not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) & 0o400
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["missing/red.html", "."])
def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match=re.escape(str(tmp_path / name))) as caught:
        write_page(Network([], []), tmp_path / name, title="Red", lang="es")
    assert "-o" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def _leaves(value: Any, path: str = "") -> dict[str, str]:
    if isinstance(value, str):
        return {path: value}
    return {key: text for name, inner in value.items() for key, text in _leaves(inner, f"{path}.{name}").items()}


def test_both_languages_say_the_same_with_the_same_places() -> None:
    spanish, english = (
        _leaves({key: words for key, words in texts()[lang].items() if key != "places"}) for lang in ("es", "en"))
    assert spanish.keys() == english.keys()
    for key, text in spanish.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english[key])), key


def test_each_language_has_the_words_of_places_that_the_other_writes() -> None:
    into_spanish, into_english = texts()["es"]["places"], texts()["en"]["places"]
    assert {word: kind for kind, word in into_english.items()} == into_spanish


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    files = [path for path in (VIEWS / "templates").glob("page*.*") if path.suffix != ".json"]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    keys = set(texts()["es"])
    looked_up = {"kinds", "no_script", "places", "statuses", "ties", "types_many", "types_one"}
    assert keys - set(re.findall(r"""["'](\w+)["']""", sources)) == looked_up
    assert set(re.findall(r'data-t(?:-\w+)?="(\w+)"', sources)) <= keys
    assert set(re.findall(r"\b(?:say|count|heading)\('(\w+)'", sources)) <= keys


def test_every_type_kind_and_status_has_a_word_in_both_languages() -> None:
    for words in texts().values():
        assert set(words["types_one"]) == set(words["types_many"]) == DRAWN
        assert set(words["kinds"]) == {*get_args(OrganizationKind), *get_args(ActivityKind),
                                       *get_args(ActivityStatus)} - {"held"}
        assert set(words["ties"]) == set(get_args(TieStatus))
        assert set(words["statuses"]) == set(get_args(ProjectStatus))


def test_every_type_has_its_own_colour_and_shape() -> None:
    shapes = (VIEWS / "templates" / "page-shapes.js").read_text(encoding="utf-8")
    rows = re.findall(r"^    (\w+): \{ fill: '(#\w{6})', edge: '#\w{6}', points: (.+) \},$", shapes, re.MULTILINE)
    assert {name for name, _, _ in rows} == DRAWN
    assert len({fill for _, fill, _ in rows}) == len({points for _, _, points in rows}) == len(rows)


def test_vendored_files_are_those_that_are_named() -> None:
    vendor = VIEWS / "vendor"
    notes = (vendor / "VENDORED.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([^`]+)` \| `(\w{64})` \|$", notes, re.MULTILINE))
    found = {path.relative_to(vendor).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
             for path in vendor.rglob("*") if path.is_file() and path.name != "VENDORED.md"}
    assert found == listed
    assert "sourceMappingURL" not in (vendor / "vis-network" / "vis-network.min.js").read_text(encoding="utf-8")
