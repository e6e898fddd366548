from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from queries.rows import Network, PageEdge, PageNode
from tests.page_browser import Opened, open_page
from tests.page_networks import OFFICE
from views.page import write_page
from views.page_map import world_map

pytest_plugins = ["tests.page_fixtures"]
ORDER = sorted(OFFICE.nodes, key=lambda node: node.id)
NUMBER = {node.name: i for i, node in enumerate(ORDER)}


def city(name: str, country: str | None = None, aliases: list[str] | None = None) -> PageNode:
    return PageNode(f"city:{name}", name, "city", None, country, aliases or [], 0, None, None, [])


def tie(a: str, b: str, status: str = "active") -> PageEdge:
    return PageEdge(f"city:{a}", f"city:{b}", "SISTER_CITY_OF", 1, status, [], [])


def _world(*nodes: PageNode, edges: list[PageEdge]) -> dict[str, list[object]]:
    world = world_map(Network(list(nodes), edges), {node.id: i for i, node in enumerate(nodes)})
    assert world is not None
    return world


def test_cities_of_ties_lie_where_they_are_and_others_are_named() -> None:
    world = _world(city("Turku", "FI"), city("Ningunaparte"), city("Oslo"), edges=[tie("Turku", "Ningunaparte")])
    assert world["unplaced"] == [1]
    assert world["cities"] == [[0, pytest.approx(60.45, abs=0.1), pytest.approx(22.27, abs=0.1)]]


def test_a_city_without_a_country_is_not_placed_where_several_countries_have_one() -> None:
    world = _world(city("Valencia"), city("Valencia ", "ES"), edges=[tie("Valencia", "Valencia ")])
    assert world["unplaced"] == [0]
    assert [row[0] for row in world["cities"] if isinstance(row, list)] == [1]


def test_a_network_has_the_cities_that_are_members_or_that_members_govern() -> None:
    group = PageNode("n", "Red", "network", None, None, [], 0, None, None, [])
    hall = PageNode("h", "Municipio", "partner", None, None, [], 0, None, None, [])
    edges = [PageEdge("h", "n", "MEMBER_OF", 1, None, [], []), PageEdge("h", "city:Turku", "GOVERNS", 1, None, [], []),
             PageEdge("city:Oslo", "n", "MEMBER_OF", 1, None, [], [])]
    world = _world(group, hall, city("Turku", "FI"), city("Oslo", "NO"), edges=edges)
    assert world["members"] == [[0, 3], [0, 2]]


def test_what_is_no_tie_makes_no_map() -> None:
    network = Network([city("Turku"), city("Oslo")], [tie("Turku", "Oslo", "not_a_tie")])
    assert world_map(network, {"city:Turku": 0, "city:Oslo": 1}) is None


@pytest.fixture
def mapped(opened: Opened) -> Opened:
    opened.page.click("#view-map")
    return opened


def _rows(opened: Opened) -> dict[str, str]:
    rows = opened.page.locator("#map-list ul").first.locator("li")
    return {row.locator(".names").inner_text(): row.locator(".tie").inner_text() for row in rows.all()}


def test_the_list_says_the_status_and_date_of_each_tie_and_what_is_not_drawn(mapped: Opened) -> None:
    assert mapped.text("#map-list h2 >> nth=0") == "Ciudades hermanas de Valdivia"
    assert _rows(mapped) == {
        "Reikiavik": "ciudades hermanas · desde abr 2022", "Wellington": "hermanamiento en negociación",
        "Turku": "es ciudad hermana de · 4 may 1998", "Tórshavn": "hermanamiento vencido"}
    notes = " ".join(mapped.page.locator("#map-list .note").all_inner_texts())
    assert "Acra, Valdivia" in notes
    lines = mapped.page.locator("#map-list li .line line")
    assert lines.first.get_attribute("class") is None
    assert lines.nth(1).get_attribute("class") == "loose"


def test_a_city_on_the_map_and_in_the_list_opens_its_panel(mapped: Opened) -> None:
    x, y = mapped.ask(f"Object.values(vinculos.page.map.point({NUMBER['Reikiavik']}))")
    mapped.page.locator("#map-pane").click(position={"x": x, "y": y})
    assert mapped.text("#panel h2") == "Reikiavik"
    mapped.page.keyboard.press("Escape")
    mapped.page.locator("#map-list .name", has_text="Wellington").click()
    assert mapped.text("#panel h2") == "Wellington"


def test_a_tie_in_the_list_opens_its_passages_and_filters_hold_here_too(mapped: Opened) -> None:
    mapped.page.locator("#map-list .tie", has_text="negociación").click()
    assert mapped.count("#panel blockquote") == 1
    mapped.page.keyboard.press("Escape")
    mapped.page.locator("#types label", has_text="Ciudades").click()
    assert mapped.text("#map-list").startswith("Redes") or "Ninguna ciudad hermana" in mapped.text("#map-list")


def test_the_map_moves_by_key_wheel_and_drag_and_shows_everything_again(mapped: Opened) -> None:
    where = f"JSON.stringify(vinculos.page.map.point({NUMBER['Turku']}))"
    begin = mapped.ask(where)
    pane = mapped.page.locator("#map-pane")
    seen = {begin}
    for key in ("ArrowLeft", "]", "["):
        pane.press(key)
        seen.add(mapped.ask(where))
    mapped.page.mouse.move(500, 400)
    mapped.page.mouse.wheel(0, -100)
    mapped.settle()
    seen.add(mapped.ask(where))
    mapped.page.mouse.down()
    mapped.page.mouse.move(540, 440)
    mapped.page.mouse.up()
    seen.add(mapped.ask(where))
    assert len(seen) >= 5
    mapped.page.click("#fit")
    assert mapped.ask(where) == begin
    assert not mapped.page.is_visible("#panel")


def test_the_map_is_saved_and_printed(mapped: Opened) -> None:
    with mapped.page.expect_download() as waited:
        mapped.page.click("#png")
    assert Path(waited.value.path()).stat().st_size > 10_000
    mapped.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    mapped.page.emulate_media(media="print")
    assert mapped.page.is_visible("#paper canvas")
    assert mapped.page.is_visible("#map-list")
    mapped.page.evaluate("dispatchEvent(new Event('afterprint'))")


_LABELS = """() => { const all = vinculos.page.map.labels(); const pane = vinculos.page.map.pane;
  const hit = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return { n: all.length, overlaps: all.flatMap((a, i) => all.slice(i + 1).filter((b) => hit(a, b))).length,
    cut: all.filter((one) => one.left < 0 || one.right > pane.clientWidth || one.bottom > pane.clientHeight).length };
}"""


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (390, 844)])
def test_no_names_on_the_map_overlap_or_are_cut(
    page_browser: Browser, page_folder: Path, size: tuple[int, int]
) -> None:
    names = ("Turku", "Oslo", "Bergen", "Uppsala", "Tallin", "Riga", "Vilna", "Gdansk", "Malmo", "Aarhus", "Wellington")
    nodes = [city("Valdivia", "CL"), *map(city, names)]
    path = page_folder / "map.html"
    write_page(Network(nodes, [tie("Valdivia", name) for name in names]), path, title="Mapa", lang="es", view="map")
    opened = open_page(page_browser, path, size=size)
    labels = opened.ask(_LABELS)
    assert labels["n"] >= 4
    assert (labels["overlaps"], labels["cut"]) == (0, 0)
    assert opened.page.is_visible("#map")
    opened.page.context.close()


def test_a_page_without_sister_cities_has_no_map(page_browser: Browser, page_folder: Path) -> None:
    path = page_folder / "no-map.html"
    write_page(Network([city("Turku")], []), path, title="Red", lang="es", view="map")
    opened = open_page(page_browser, path)
    assert not opened.page.is_visible("#view-map")
    assert opened.page.is_visible("#canvas")
    opened.page.context.close()
