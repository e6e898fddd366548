"""The page of the sample documents, as `kb demo` writes it, and a large page: what every page has to pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.kb_command import kb_process
from tests.page_axe import violations
from tests.page_browser import drawn, open_address, open_page
from tests.page_networks import crowd
from tests.test_views_page_look import _OVERLAPS
from tests.test_views_page_map import _LABELS
from views.page import write_page

pytest_plugins = ["tests.page_fixtures"]
_OUTSIDE = """[...document.querySelectorAll('header *, #panel *, #map-list *, #sidebar *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + .5).map((one) => one.outerHTML)"""
# put into the page before its own scripts: its security policy lets nothing be evaluated in it later
_WATCH = """window.painted = new Promise((done) => {
  const painted = () => typeof vinculos !== 'undefined' && vinculos.page !== undefined;
  const told = () => done(performance.now() / 1000);
  const look = () => requestAnimationFrame(painted() ? told : look);
  requestAnimationFrame(look);
});"""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    result = kb_process("demo", "-o", "demo", cwd=folder)
    assert result.code == 0, result
    return folder / "demo" / "red.html"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (390, 844)], ids=["laptop", "desktop", "phone"])
def test_the_page_of_the_samples_is_whole_and_quiet(
    page_browser: Browser, samples: Path, size: tuple[int, int]
) -> None:
    opened = open_page(page_browser, samples, size=size)
    assert opened.ask(_OVERLAPS) == 0
    assert opened.ask("vinculos.page.canvas.network.getScale()") > 0.5  # labels can be read
    assert drawn(opened)[0] > 50
    opened.page.fill("#search", "embajada de japon")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Embajada de Japón"
    assert opened.count("#panel .passages li") > 0
    assert opened.ask("document.documentElement.scrollWidth") <= size[0]
    assert opened.ask(_OUTSIDE) == []
    opened.page.keyboard.press("Escape")
    opened.page.click("#view-map")
    opened.settle()
    labels = opened.ask(_LABELS)
    assert labels["n"] >= 5
    assert (labels["overlaps"], labels["cut"]) == (0, 0)
    assert opened.ask(_OUTSIDE) == []
    assert (opened.requests, opened.said, opened.dialogs) == ([samples.as_uri()], [], [])
    opened.page.context.close()


def test_the_page_of_the_samples_breaks_no_rule_of_accessibility(page_browser: Browser, samples: Path) -> None:
    for fragment in ("", "at=partner:embajada+de+japon&theme=dark", "view=map", "view=table"):
        opened = open_address(page_browser, f"{samples.as_uri()}#{fragment}", bypass=True)
        assert violations(opened.page) == []
        opened.page.context.close()


def test_two_thousand_entities_are_painted_in_time(page_browser: Browser, page_folder: Path) -> None:
    path = page_folder / "large.html"
    network = crowd(2000)
    write_page(network, path, title="Red", lang="es", show_all=True)
    context = page_browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(path.as_uri(), wait_until="commit")
    taken = page.evaluate("window.painted")
    shown = page.evaluate("Object.keys(vinculos.page.canvas.network.body.nodes).length")
    context.close()
    assert shown == 2000
    assert taken < 3
