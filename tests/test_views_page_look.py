from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from queries.rows import Network
from tests.page_browser import Opened, drawn, open_page
from tests.page_networks import OFFICE, crowd
from views.page import write_page
from views.page_labels import text_width

pytest_plugins = ["tests.page_fixtures"]

def test_a_tie_that_is_not_in_force_is_dashed_and_the_legend_says_so(opened: Opened) -> None:
    dashed = opened.ask("""Object.values(vinculos.page.canvas.network.body.edges).filter((one) => one.options.dashes)
        .map((one) => [one.fromId, one.toId].map((id) => vinculos.page.model.entities[id].name).sort())""")
    assert sorted(dashed) == [["Acra", "Valdivia"], ["Tórshavn", "Valdivia"], ["Valdivia", "Wellington"]]
    assert "no vigente" in opened.text("#widths .wide")


_OVERLAPS = """() => {
  const { model, canvas } = vinculos.page;
  const ctx = document.createElement('canvas').getContext('2d');
  const at = canvas.network.getPositions();
  const boxes = Object.keys(at).map((id) => {
    const one = model.entities[id];
    ctx.font = `500 ${one.font}px Inter`;
    const half = Math.max(one.radius, ...one.lines.map((line) => ctx.measureText(line).width / 2));
    const { x, y } = at[id];
    return { left: x - half, right: x + half, top: y - one.radius, bottom: y + canvas.boxOf(Number(id)).bottom };
  });
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))).length;
}"""


@pytest.mark.parametrize("network", [OFFICE, crowd(300)], ids=["office", "crowd"])
def test_no_two_labels_as_drawn_overlap(page_browser: Browser, page_folder: Path, network: Network) -> None:
    path = page_folder / f"labels-{len(network.nodes)}.html"
    write_page(network, path, title="Red", lang="es")
    opened = open_page(page_browser, path)
    assert opened.ask(_OVERLAPS) == 0
    opened.page.context.close()


def test_the_theme_follows_the_system_and_the_button(page_browser: Browser, office_page: Path) -> None:
    opened = open_page(page_browser, office_page, dark=True)
    ground = "getComputedStyle(document.querySelector('main')).backgroundColor"
    dark = opened.ask(ground)
    opened.page.click("#theme")
    assert opened.ask("document.documentElement.dataset.theme") == "light"
    assert opened.ask(ground) != dark
    opened.page.context.close()


def test_it_prints(opened: Opened) -> None:
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    assert opened.page.is_visible("#paper canvas")
    assert not opened.page.is_visible("#sidebar")
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.count("#paper canvas") == 0
    assert opened.page.pdf().startswith(b"%PDF")


def test_a_crowd_opens_on_its_busiest_entity_and_says_so(page_browser: Browser, page_folder: Path) -> None:
    network = crowd(320)
    path = page_folder / "crowd.html"
    write_page(network, path, title="Red", lang="en")
    opened = open_page(page_browser, path)
    assert 1 < drawn(opened)[0] < 320
    assert opened.ask(_OVERLAPS) == 0
    assert opened.ask("vinculos.page.canvas.network.getScale()") > 0.5
    assert opened.text("#focus-text").endswith("of 320 entities.")
    opened.page.fill("#search", "entidad numero 319")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Entidad número 319"
    opened.page.click("#show-all")
    assert drawn(opened)[0] == 320
    opened.page.context.close()


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_an_empty_network_says_so(page_browser: Browser, page_folder: Path, size: tuple[int, int]) -> None:
    path = page_folder / "empty.html"
    write_page(Network([], []), path, title="Nada", lang="es")
    opened = open_page(page_browser, path, size=size)
    assert opened.text("#empty").startswith("Esta red no tiene entidades.")
    assert opened.text("#counts") == "0 entidades · 0 vínculos"
    assert opened.said == []
    opened.page.context.close()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (390, 844)])
def test_nothing_sticks_out_of_the_window(page_browser: Browser, office_page: Path, size: tuple[int, int]) -> None:
    opened = open_page(page_browser, office_page, size=size)
    opened.page.fill("#search", "oficina de vinculos")
    opened.page.keyboard.press("Enter")
    assert opened.ask("document.documentElement.scrollWidth") <= size[0]
    assert opened.ask("""[...document.querySelectorAll('header *, #panel *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + .5).map((one) => one.outerHTML)""") == []
    opened.page.context.close()


def test_labels_are_as_wide_as_the_layout_thinks(opened: Opened) -> None:
    for node in OFFICE.nodes:
        drawn = opened.page.evaluate("""(text) => { const ctx = document.createElement('canvas').getContext('2d');
            ctx.font = '500 13px Inter'; return ctx.measureText(text).width; }""", node.name)
        assert text_width(node.name, 13) == pytest.approx(drawn, rel=0.03)
