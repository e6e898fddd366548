"""The served pages in a real browser: the checks of the page's file, over HTTP, on samples and on hostile documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.cli_office import april, march
from tests.page_axe import violations
from tests.page_browser import Opened, open_address
from tests.page_networks import HOSTILE
from tests.page_server import Served, fill, serving
from views.entity_page import entity_path

pytest_plugins = ["tests.page_fixtures"]


def hostile_record() -> dict[str, Any]:
    """Return a record whose every text tries to run, end its place or break the page."""
    texts = [text for text in HOSTILE if text.strip()]
    passages = [{"locator": text, "text": text} for text in texts]
    return {
        "document": {"title": texts[0], "issuer": texts[0], "path": f"{texts[2]}.docx", "period": "2023-03"},
        "organizations": [{"name": text, "aliases": [f"alias {text}"], "type": "partner"} for text in texts],
        "cities": [{"name": f"ciudad {text}", "country": "FI"} for text in texts],
        "activities": [{"kind": "meeting", "title": text, "start": "2023-03-01", "passage": one,
                        "participants": [{"name": text}, {"name": texts[0]}]} for text, one in
                       zip(texts, passages, strict=True)],
        "people": [{"name": f"Persona {text}", "honorific": text} for text in texts],
        "roles": [{"person": f"Persona {text}", "role": text, "organization": text, "passage": one}
                  for text, one in zip(texts, passages, strict=True)],
        "sister_cities": [{"a": f"ciudad {texts[0]}", "b": f"ciudad {text}", "passage": one}
                          for text, one in zip(texts[1:], passages[1:], strict=True)],
        "commitments": [{"text": text, "owner": text, "passage": one}
                        for text, one in zip(texts, passages, strict=True)],
        "unit_facts": [{"organization": text, "kind": "mission", "text": text, "passage": one}
                       for text, one in zip(texts, passages, strict=True)],
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(fill(tmp_path_factory.mktemp("served") / "store", march(), april())) as server:
        yield server


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(fill(tmp_path_factory.mktemp("hostile") / "store", hostile_record())) as server:
        yield server


def _quiet(opened: Opened, server: Served) -> None:
    """Check that only this server was asked, nothing was said on the console, and no dialog opened."""
    assert all(url.startswith(f"{server.address}/") for url in opened.requests), opened.requests
    assert (opened.said, opened.dialogs) == ([], [])


def test_from_the_network_to_an_entity_its_neighbour_and_its_briefing(page_browser: Browser, office: Served) -> None:
    opened = open_address(page_browser, f"{office.address}/")
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("embajada de ruritania")
    page.keyboard.press("Enter")
    page.click("#panel a.button")
    page.wait_for_url("**/entity/*")
    assert opened.text("h1") == "Embajada de Ruritania"
    page.locator("summary").first.click()
    assert page.locator("blockquote").first.is_visible()
    with page.expect_download() as waited:
        page.locator(".actions a").last.click()
    assert Path(waited.value.path()).read_bytes().startswith(b"PK")
    page.locator("article a", has_text="Zoila Quintero").first.click()
    assert opened.text("h1") == "Zoila Quintero"
    page.fill("input[name=name]", "rcr")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity/network*")
    page.locator(".actions a").first.click()
    page.wait_for_selector("#panel h2")
    assert opened.text("#panel h2") == "Red de Ciudades Ribereñas"
    _quiet(opened, office)
    page.context.close()


@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "bypassed"])
def test_hostile_documents_never_run_on_any_page(page_browser: Browser, hostile: Served, bypass: bool) -> None:
    opened = open_address(page_browser, f"{hostile.address}/", bypass=bypass)
    ids = opened.ask("JSON.parse(document.querySelector('#data').textContent).entities.map((one) => one.id)")
    assert len(ids) > len(HOSTILE)
    elements = "script, img, iframe, object, embed, base, svg, [onload], [onerror], [onmouseover]"
    for id_ in ids:
        opened.page.goto(hostile.address + entity_path(id_))
        opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert opened.count(elements) == 0
        links = opened.ask("[...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))")
        assert all(link.startswith("/") and not link.startswith("//") for link in links)
        assert opened.ask("window.canary") is None
    _quiet(opened, hostile)
    opened.page.context.close()


@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "bypassed"])
def test_html_put_into_a_served_page_runs_only_without_the_policy(
    page_browser: Browser, office: Served, bypass: bool
) -> None:
    opened = open_address(page_browser, f"{office.address}/find?name=rcr", bypass=bypass)

    def inject(route: Any) -> None:
        answer = route.fetch()
        body = answer.text().replace("<article>", "<article><img src=data:, onerror=window.canary=1>", 1)
        route.fulfill(response=answer, body=body)

    opened.page.route("**/entity/**", inject)
    opened.page.reload()
    opened.settle()
    assert opened.ask("window.canary ?? null") == (1 if bypass else None)
    opened.page.context.close()


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["wide", "phone"])
def test_entity_pages_break_no_rule_of_accessibility_and_fit(
    page_browser: Browser, office: Served, size: tuple[int, int]
) -> None:
    for path in ("/find?name=embajada+de+ruritania", "/find?name=zoila", "/find?name=nadie"):
        opened = open_address(page_browser, office.address + path, size=size, bypass=True)
        opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert violations(opened.page) == []
        assert opened.ask("document.documentElement.scrollWidth") <= size[0]
        opened.page.context.close()
