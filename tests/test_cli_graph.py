"""`kb graph`: which part of the network each option draws, and that what it leaves out is said."""

from __future__ import annotations

import webbrowser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kb.ingest import ingest
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from tests.cli_office import EMBASSY, april, march
from tests.kb_command import Terminal, one_line
from tests.test_views_page import data_of


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("office") / "base"
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in (march(), april()):
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return str(folder)


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, office)


def _page(kb: Terminal, path: Path, *arguments: str) -> tuple[dict[str, Any], str]:
    result = kb("graph", *arguments, "-o", path)
    assert result.code == 0
    return data_of(path.read_text(encoding="utf-8")), result.err


def _types(data: dict[str, Any]) -> set[str]:
    return {one["type"] for one in data["entities"]}


def test_everything_is_drawn_and_nothing_is_said_to_be_left_out(kb: Terminal, tmp_path: Path) -> None:
    data, err = _page(kb, tmp_path / "r.html")
    assert (data["scope"], data["view"], data["served"], err) == (None, "network", None, "")


def test_types_are_drawn_alone_and_the_rest_is_counted_on_the_page_and_the_screen(
    kb: Terminal, tmp_path: Path
) -> None:
    whole, _ = _page(kb, tmp_path / "all.html")
    data, err = _page(kb, tmp_path / "r.html", "--type", "partner, network")
    assert _types(data) == {"partner", "network"}
    assert data["scope"] == {"types": ["partner", "network"], "since": None, "sister_cities": False,
                             "total": len(whole["entities"])}
    assert str(len(whole["entities"]) - len(data["entities"])) in err


def test_hops_go_further(kb: Terminal, tmp_path: Path) -> None:
    near, _ = _page(kb, tmp_path / "1.html", EMBASSY)
    far, _ = _page(kb, tmp_path / "2.html", EMBASSY, "--hops", "2")
    assert {one["id"] for one in near["entities"]} < {one["id"] for one in far["entities"]}


def test_sister_cities_open_on_the_map(kb: Terminal, tmp_path: Path) -> None:
    data, _ = _page(kb, tmp_path / "r.html", "--sister-cities")
    assert data["view"] == "map"
    assert _types(data) <= {"city", "network", "partner", "directorate"}
    assert data["map"]["unplaced"]  # a city that is nowhere


def test_activities_are_points_of_their_own(kb: Terminal, tmp_path: Path) -> None:
    data, _ = _page(kb, tmp_path / "r.html", "--activities", "--type", "partner")
    assert _types(data) == {"partner", "activity"}
    assert not any(tie["relation"] == "TOGETHER" for link in data["links"] for tie in link["ties"])


def test_since_leaves_out_what_was_before(kb: Terminal, tmp_path: Path) -> None:
    data, err = _page(kb, tmp_path / "r.html", "--since", "2030")
    assert not any(tie["relation"] == "TOGETHER" for link in data["links"] for tie in link["ties"])
    assert err


def test_the_browser_is_asked_to_open_the_page(
    kb: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def browser(url: str) -> bool:
        asked.append(url)
        return len(asked) == 1

    monkeypatch.setattr(webbrowser, "open", browser)
    assert kb("graph", "-o", tmp_path / "r.html", "--open").err == ""
    assert asked == [(tmp_path / "r.html").as_uri()]
    assert "r.html" in kb("graph", "-o", tmp_path / "r.html", "--open").err


@pytest.mark.parametrize(("arguments", "named"), [
    (("--type", "partner,friend"), "friend"), (("--since", "22"), "--since"), (("--since", "2022-13"), "--since"),
    (("--hops", "2"), "--hops"), ((EMBASSY, "--hops", "0"), "--hops"),
])
def test_a_wrong_option_is_one_line_and_writes_nothing(
    kb: Terminal, tmp_path: Path, arguments: tuple[str, ...], named: str
) -> None:
    result = kb("graph", *arguments, "-o", tmp_path / "r.html")
    assert named in one_line(result, 2)
    assert not (tmp_path / "r.html").exists()
