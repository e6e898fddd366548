"""The server: what it answers, whom it refuses, and that it lets go of its store."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from kb.language import use_language
from kb.settings import Settings
from kb.stores.opening import open_store
from tests.cli_office import EMBASSY, april, march
from tests.page_server import Served, fill, serving
from tests.test_views_page import data_of

ID = quote("partner:embajada de ruritania", safe="")
_LINK = re.compile(r'<a [^>]*href="([^"]*)"')


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(fill(tmp_path_factory.mktemp("served") / "store", march(), april())) as server:
        yield server


def test_the_network_links_to_the_page_of_each_entity(served: Served) -> None:
    answer = served.ask("/")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    data = data_of(answer.text)
    assert data["served"] == "/entity/"
    for one in data["entities"]:
        page = served.ask("/entity/" + quote(one["id"], safe=""))
        assert page.status == 200
        assert f"<bdi>{html.escape(one['name'])}</bdi>" in page.text


def test_an_entity_has_its_card_its_timeline_and_its_passages(served: Served) -> None:
    use_language("en")
    text = served.ask(f"/entity/{ID}").text
    for part in (EMBASSY, "embassy", "Zoila Quintero", "agregada cultural", "<h3>2023</h3>", "Visita de cortesía",
                 "marzo.docx", "bullet 1", "hermanadas"):
        assert (part in text) is (part != "hermanadas")


def test_every_link_leads_to_a_page(served: Served) -> None:
    links = {html.unescape(link) for link in _LINK.findall(served.ask(f"/entity/{ID}").text)}
    assert {f"/network/{ID}", f"/briefing/{ID}", "/"} < links
    for link in links:
        answer = served.ask(link)
        assert answer.status in (200, 303)
        if answer.status == 303:
            assert served.ask(answer.headers["location"]).status == 200


def test_the_briefing_is_a_word_document_to_download(served: Served) -> None:
    answer = served.ask(f"/briefing/{ID}")
    assert answer.body.startswith(b"PK")
    assert answer.headers["content-disposition"] == "attachment; filename=briefing.docx"


def test_names_lead_to_entities_candidates_or_the_nearest(served: Served) -> None:
    found = served.ask("/find?name=embajada+de+RURITANIA")
    assert (found.status, found.headers["location"]) == (303, f"/entity/{ID}")
    several = served.ask("/find?name=zoila")
    assert several.status == 300
    assert len(re.findall("/entity/person", several.text)) == 2
    unknown = served.ask("/find?name=embajada+de+ruritanai")
    assert unknown.status == 404
    assert f"<bdi>{EMBASSY}</bdi>" in unknown.text


@pytest.mark.parametrize("path", ["/entity/nobody", "/network/nobody", "/briefing/nobody", "/nothing", "/../etc/passwd",
                                  "/find", "/entity/%00", "/entity/"])
def test_an_address_that_leads_nowhere_is_told_so(served: Served, path: str) -> None:
    assert served.ask(path).status == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80", "", "[::1]"])
def test_another_host_is_refused(served: Served, host: str) -> None:
    answer = served.ask("/", Host=host)
    assert (answer.status, answer.body) == (400, b"")


def test_the_two_names_of_this_machine_are_taken(served: Served) -> None:
    assert served.ask("/nothing", Host=f"localhost:{served.port}").status == 404
    assert served.ask("/nothing", Host=f"127.0.0.1:{served.port}").status == 404


@pytest.mark.parametrize("headers", [
    {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://127.0.0.1:1"},
    {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"},
    {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "cors", "Sec_Fetch_Dest": "empty"},
    {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "iframe"},
])
def test_another_origin_is_refused(served: Served, headers: dict[str, str]) -> None:
    assert served.ask("/", **headers).status == 403


def test_its_own_origin_and_a_link_that_somebody_follows_are_taken(served: Served) -> None:
    assert served.ask("/nothing", Origin=served.address).status == 404
    followed = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    assert served.ask("/nothing", **followed).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_it_only_reads(served: Served, method: str) -> None:
    assert served.ask("/", method).status == 405


@pytest.mark.parametrize("path", ["/", f"/entity/{ID}", f"/briefing/{ID}", "/nothing", "/find?name=zoila"])
def test_every_answer_forbids_what_the_pages_do_not_need(served: Served, path: str) -> None:
    answer = served.ask(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["server"] == "kb"
    if "briefing" not in path:
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert policy.endswith("frame-ancestors 'none'")
        assert "unsafe" not in policy


def test_the_policy_of_the_header_is_that_of_the_page(served: Served) -> None:
    answer = served.ask("/")
    [meta] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', answer.text)
    assert answer.headers["content-security-policy"] == f"{html.unescape(meta)}; frame-ancestors 'none'"


def test_the_store_is_free_between_answers_and_what_is_loaded_is_served(served: Served) -> None:
    assert served.ask("/find?name=Embajada+de+Borduria").status == 404
    record = {"document": {"path": "mayo.docx", "issuer": EMBASSY, "period": "2023-05"},
              "organizations": [{"name": "Embajada de Borduria", "type": "partner", "kind": "embassy"}]}
    with open_store(str(served.folder), Settings(), writable=True) as store:
        assert store.read("MATCH (e:Entity) RETURN count(e) AS n")[0]["n"] > 0
    fill(served.folder, record)
    assert served.ask("/find?name=Embajada+de+Borduria").status == 303


def test_a_store_that_cannot_be_opened_is_said(served: Served) -> None:
    with open_store(str(served.folder), Settings(), writable=True):  # this process has it open already
        answer = served.ask("/")
    assert answer.status == 503
    assert str(served.folder) in html.unescape(answer.text)
