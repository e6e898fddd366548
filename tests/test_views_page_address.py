from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.page_browser import Opened, drawn, open_page
from tests.page_networks import OFFICE
from tests.test_views_page_use import NUMBER, ORDER, _near, _slide

pytest_plugins = ["tests.page_fixtures"]
ISLAND = "partner:embajada de islandia"


@pytest.fixture
def elsewhere(page_browser: Browser, office_page: Path) -> Iterator[Opened]:
    """Another reader's window on the same page."""
    opened = open_page(page_browser, office_page)
    yield opened
    opened.page.context.close()


def _address(opened: Opened) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in parse_qsl(urlsplit(opened.page.url).fragment, keep_blank_values=True):
        found.setdefault(key, []).append(value)
    return found


def _pass_on(opened: Opened, elsewhere: Opened) -> None:
    elsewhere.page.evaluate("(hash) => { location.hash = hash; }", urlsplit(opened.page.url).fragment)
    elsewhere.settle()


def test_a_page_as_it_opens_has_a_plain_address(opened: Opened) -> None:
    assert "#" not in opened.page.url
    opened.page.click("#theme")
    opened.page.click("#language")
    opened.page.click("#language")
    assert _address(opened) == {"theme": ["dark"]}


def test_a_view_is_passed_on_with_its_filters_language_theme_tab_and_choice(
    opened: Opened, elsewhere: Opened
) -> None:
    opened.page.fill("#search", "embajada de islandia")
    opened.page.keyboard.press("Enter")
    opened.page.locator("#types label", has_text="Personas").click()
    _slide(opened, "#strength", 2)
    _slide(opened, "#period-from", 2022 * 12 + 5)
    for button in ("#theme", "#language", "#view-table"):
        opened.page.click(button)
    assert _address(opened) == {"hide": ["person"], "at": [ISLAND], "from": ["2022-06"], "min": ["2"],
                                "theme": ["dark"], "lang": ["en"], "view": ["table"]}
    _pass_on(opened, elsewhere)
    assert elsewhere.page.url == opened.page.url
    for selector in ("#counts", "#panel", "#table", "#types", "#period-from-text", "#strength-text"):
        assert elsewhere.text(selector) == opened.text(selector)
    assert elsewhere.ask("[document.documentElement.lang, document.documentElement.dataset.theme]") == ["en", "dark"]


def test_a_focus_is_passed_on_and_leaving_it_too(opened: Opened, elsewhere: Opened) -> None:
    opened.click(NUMBER["Valdivia"])
    opened.settle()
    opened.page.locator("#panel .panel-tools button", has_text="Mostrar solo su entorno").click()
    _pass_on(opened, elsewhere)
    assert drawn(elsewhere)[0] == len(_near("Valdivia"))
    opened.page.click("#show-all")
    opened.page.keyboard.press("Escape")
    _pass_on(opened, elsewhere)
    assert "#" not in opened.page.url
    assert drawn(elsewhere)[0] == len(OFFICE.nodes)


@pytest.mark.parametrize("fragment", [
    "at=nobody", "path=city:turku&path=nobody", "link=nobody", "min=9999999&from=zzzz&to=-1&hide=nobody", "%E0%A4%A",
    "lang=fr&theme=pink&view=constructor", "focus=nobody&min=NaN",
])
def test_an_address_that_means_nothing_here_opens_the_page_all_the_same(opened: Opened, fragment: str) -> None:
    opened.page.evaluate("(hash) => { location.hash = hash; }", fragment)
    opened.settle()
    assert not opened.page.is_visible("#panel")
    assert opened.ask("document.documentElement.lang") == "es"
    opened.page.click("#clear", force=True)
    assert opened.text("#counts").endswith("vínculos")


def _steps(opened: Opened) -> list[str]:
    return opened.page.locator("#panel .steps .name").all_inner_texts()


def _shortest(a: str, b: str) -> int:
    """Return how many ties lie between two entities."""
    reached, steps = {a}, 0
    while b not in reached:
        reached |= {end for edge in OFFICE.edges if {edge.source, edge.target} & reached
                    for end in (edge.source, edge.target)}
        steps += 1
    return steps


def test_the_path_between_two_entities_is_shown_with_its_ties_and_passages_and_passed_on(
    opened: Opened, elsewhere: Opened
) -> None:
    opened.click(NUMBER["Turku"])
    opened.settle()
    opened.page.locator("#panel .panel-tools button", has_text="Camino hasta").click()
    assert "desde Turku" in opened.text("#path-note")
    opened.page.keyboard.type("embajada de ghana")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Turku → Embajada de Ghana"
    steps = _steps(opened)
    assert len(steps) == _shortest("city:turku", "partner:embajada de ghana") > 2
    ids = ["city:turku", *(ORDER[NUMBER[name]].id for name in steps)]
    pairs = {frozenset((edge.source, edge.target)) for edge in OFFICE.edges}
    assert all(frozenset(pair) in pairs for pair in pairwise(ids))
    assert opened.count("#panel .passages li") > 0
    assert not opened.page.is_visible("#path-note")
    assert _address(opened) == {"path": ["city:turku", "partner:embajada de ghana"]}
    _pass_on(opened, elsewhere)
    assert elsewhere.text("#panel") == opened.text("#panel")


def test_a_path_takes_the_other_end_by_a_click_and_goes_round_what_is_hidden(opened: Opened) -> None:
    opened.click(NUMBER["Reikiavik"])
    opened.settle()
    opened.page.locator("#panel .panel-tools button", has_text="Camino hasta").click()
    opened.page.click("#fit")
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#path-note")  # Escape gives the search for the other end up, and only that
    assert opened.text("#panel h2") == "Reikiavik"
    opened.page.locator("#types label", has_text="Ciudades").click()
    opened.page.fill("#search", "islandia")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Islandia"
    opened.page.locator("#panel .panel-tools button", has_text="Camino hasta").click()
    opened.page.keyboard.type("call convocatoria")
    opened.page.fill("#search", "red de ciudades del litoral")
    opened.page.keyboard.press("Enter")
    assert not {"Reikiavik", "Valdivia"} & set(_steps(opened))


def test_where_no_path_leads_it_says_so(opened: Opened) -> None:
    opened.page.evaluate("location.hash = 'path=partner:banco de semillas&path=city:turku'")
    opened.settle()
    assert opened.text("#panel .panel-head p") == "Camino · Ningún camino los une con los filtros de ahora."


def test_a_path_out_of_a_focus_widens_it(opened: Opened) -> None:
    opened.page.evaluate("location.hash = 'focus=city:turku&path=city:turku&path=partner:embajada de ghana'")
    opened.settle()
    shown = opened.ask("[...vinculos.page.model.shown().nodes].map((id) => vinculos.page.model.entities[id].name)")
    assert {"Turku", *_steps(opened)} <= set(shown)
