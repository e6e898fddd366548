from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import views.page
from queries.rows import Network
from tests.page_browser import ARGUMENTS, Opened, open_page
from tests.page_networks import HOSTILE, crowd, hostile_network, office_network
from views.page import write_page
from views.page_labels import text_width

VENDOR = Path(views.page.__file__).parent / "vendor"
OFFICE = office_network()
ORDER = sorted(OFFICE.nodes, key=lambda node: node.id)
NUMBER = {node.name: i for i, node in enumerate(ORDER)}
PAIRS = {frozenset((edge.source, edge.target)) for edge in OFFICE.edges}


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def office(folder: Path) -> Path:
    path = folder / "office.html"
    write_page(OFFICE, path, title="Relaciones internacionales", lang="es")
    return path


@pytest.fixture
def opened(browser: Browser, office: Path) -> Iterator[Opened]:
    page = open_page(browser, office)
    yield page
    page.page.context.close()
    assert page.requests == [office.as_uri()]
    assert page.said == []
    assert page.dialogs == []


def _use_everything(opened: Opened) -> None:
    """Press every control once, as a reader would."""
    page = opened.page
    for key in ("ArrowLeft", "]", "[", "0"):
        page.locator("#canvas").press(key)
    for button in ("#view-table", "#view-network", "#theme", "#language", "#zoom-in", "#zoom-out", "#fit"):
        page.click(button)
    for box in page.locator("#types input").all():
        box.uncheck()
        box.check()
    with page.expect_download() as waited:
        page.click("#png")
    assert Path(waited.value.path()).read_bytes().startswith(b"\x89PNG")
    opened.settle()


def test_the_page_asks_for_nothing_and_says_nothing_on_the_console(opened: Opened) -> None:
    _use_everything(opened)
    opened.click(NUMBER["Embajada de Islandia"])
    opened.settle()
    assert opened.page.is_visible("#panel")


@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "bypassed"])
def test_hostile_texts_never_run(browser: Browser, folder: Path, bypass: bool) -> None:
    path = folder / f"hostile-{bypass}.html"
    network = hostile_network()
    order = [node.name for node in sorted(network.nodes, key=lambda node: node.id)]
    write_page(network, path, title=HOSTILE[2], lang="es", focus=network.nodes[0].id)
    opened = open_page(browser, path, bypass=bypass)
    elements = "script, style, img, iframe, object, embed, base, form, a, svg[onload], [onerror], [onmouseover]"
    before = opened.count(elements)
    for entity in range(len(network.nodes)):
        opened.page.keyboard.press("Escape")
        opened.page.click("#fit")
        opened.click(entity)
        assert opened.text("#panel h2").split() == order[entity].split()
        while opened.count(more := "#panel .passages + button, #panel .relations + button"):
            opened.page.locator(more).first.click()
        opened.page.locator("#panel .tie").first.click()
    for text in HOSTILE:
        opened.page.fill("#search", text)
        opened.page.hover("#results li")
        opened.page.press("#search", "Enter")
        opened.page.keyboard.press("Escape")
    _use_everything(opened)
    opened.page.click("#view-table")
    shown = opened.text("#table")
    for text in HOSTILE:
        assert " ".join(text.split()) in " ".join(shown.split())
    assert opened.count(elements) == before
    assert opened.ask("window.canary") is None
    assert (opened.requests, opened.said, opened.dialogs) == ([path.as_uri()], [], [])
    opened.page.context.close()


@pytest.mark.parametrize("html", ["<script>window.canary=1</script>", "<img src=data:, onerror=window.canary=1>"])
@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "bypassed"])
def test_html_put_into_the_finished_file_runs_only_without_the_policy(
    browser: Browser, office: Path, folder: Path, html: str, bypass: bool
) -> None:
    path = folder / "injected.html"
    path.write_text(office.read_text(encoding="utf-8").replace("<main>", f"<main>{html}", 1), encoding="utf-8")
    opened = open_page(browser, path, bypass=bypass)
    assert opened.ask("window.canary ?? null") == (1 if bypass else None)
    assert bool(opened.said) is not bypass
    opened.page.context.close()


def test_a_click_opens_the_facts_relations_and_evidence_of_an_entity(opened: Opened) -> None:
    embassy = ORDER[NUMBER["Embajada de Islandia"]]
    opened.click(NUMBER["Embajada de Islandia"])
    opened.settle()
    assert opened.text("#panel h2") == "Embajada de Islandia"
    assert opened.text("#panel .panel-head p") == "Socio · embajada"
    own = [edge for edge in OFFICE.edges if embassy.id in (edge.source, edge.target)]
    assert opened.count("#panel .relations li") == len({frozenset((e.source, e.target)) for e in own})
    passages = {*embassy.evidence, *(one for edge in own for one in edge.evidence)}
    if opened.count("#panel .passages + button"):
        opened.page.click("#panel .passages + button")
    shown = {(li.locator("blockquote").inner_text(), li.locator(".source").inner_text())
             for li in opened.page.locator("#panel .passages li").all()}
    assert shown == {(f"«{one.text}»", f"{one.document} · {one.locator}") for one in passages}


def test_a_click_on_a_label_opens_its_entity(opened: Opened) -> None:
    x, y = opened.point(NUMBER["Wellington"])
    opened.page.mouse.click(x, y + 18 * opened.ask("vinculos.page.canvas.network.getScale()"))
    opened.settle()
    assert opened.text("#panel h2") == "Wellington"


def test_a_relation_opens_its_own_passages_and_leads_to_the_other_end(opened: Opened) -> None:
    opened.click(NUMBER["Wellington"])
    opened.settle()
    assert opened.text("#panel .tie") == "es ciudad hermana de · en negociación"
    opened.page.click("#panel .tie")
    [edge] = [edge for edge in OFFICE.edges if edge.source == ORDER[NUMBER["Wellington"]].id]
    assert opened.text("#panel blockquote") == f"«{edge.evidence[0].text}»"
    opened.page.locator("#panel h2 button", has_text="Valdivia").click()
    assert opened.text("#panel h2") == "Valdivia"


def test_slash_text_without_accents_and_enter_open_the_panel_and_escape_closes_it(opened: Opened) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("direccion de cultura y memoria")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Dirección de Cultura y Memoria"
    assert opened.ask("document.activeElement.id") == "panel-title"
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#panel")
    assert opened.ask("document.activeElement.id") == "search"


def test_search_finds_aliases_lists_with_arrows_and_says_when_nothing_is_found(opened: Opened) -> None:
    opened.page.fill("#search", "OV")
    assert opened.text("#results li:first-child bdi") == "Oficina de Vínculos"
    opened.page.fill("#search", "embajada")
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("ArrowDown")
    second = opened.text("#results li:nth-child(2) bdi")
    assert opened.page.get_attribute("#search", "aria-activedescendant") == "result-1"
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == second
    opened.page.fill("#search", "zzz")
    assert opened.text("#results") == "Nada con ese nombre"


def _counts(nodes: int, links: int) -> str:
    if (nodes, links) == (len(OFFICE.nodes), len(PAIRS)):
        return f"{nodes} entidades · {links} vínculos"
    return f"{nodes} de {len(OFFICE.nodes)} entidades · {links} de {len(PAIRS)} vínculos"


def _slide(opened: Opened, control: str, value: int) -> None:
    opened.page.locator(control).evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value)


def _drawn(opened: Opened) -> tuple[int, int]:
    nodes, links = opened.ask("[Object.keys(DRAWN.nodes).length, Object.keys(DRAWN.edges).length]".replace(
        "DRAWN", "vinculos.page.canvas.network.body"))
    return nodes, links


def test_hiding_a_type_hides_its_entities_and_their_links(opened: Opened) -> None:
    people = {node.id for node in OFFICE.nodes if node.type == "person"}
    opened.page.locator("#types label", has_text="Personas").click()
    left = (len(OFFICE.nodes) - len(people), len([pair for pair in PAIRS if not pair & people]))
    assert opened.text("#counts") == _counts(*left)
    assert _drawn(opened) == left
    opened.page.click("#clear")
    assert opened.text("#counts") == _counts(len(OFFICE.nodes), len(PAIRS))


def test_the_minimum_strength_leaves_pairs_that_share_as_many_activities(opened: Opened) -> None:
    shared: dict[frozenset[str], int] = {}
    for edge in OFFICE.edges:
        pair = frozenset((edge.source, edge.target))
        shared[pair] = shared.get(pair, 0) + (edge.weight if edge.relation == "TOGETHER" else 0)
    for least in (2, 3, 5):
        strong = [pair for pair, weight in shared.items() if weight >= least]
        _slide(opened, "#strength", least)
        left = (len(frozenset().union(*strong)), len(strong))
        assert opened.text("#counts") == _counts(*left)
        assert _drawn(opened) == left
    opened.page.click("#clear")
    assert _drawn(opened) == (len(OFFICE.nodes), len(PAIRS))


def test_the_period_leaves_the_links_dated_in_it_and_those_without_a_date(opened: Opened) -> None:
    _slide(opened, "#period-from", 2023 * 12)
    pairs = {frozenset((e.source, e.target)) for e in OFFICE.edges if not e.dates or any(d >= "2023" for d in e.dates)}
    left = (len(frozenset().union(*pairs)), len(pairs))
    assert opened.text("#period-from-text") == "ene 2023"
    assert opened.text("#counts") == _counts(*left)
    assert _drawn(opened) == left
    assert opened.page.is_visible("#undated")
    opened.page.click("#clear")
    assert opened.text("#period-from-text") == "ene 2022"
    assert _drawn(opened) == (len(OFFICE.nodes), len(PAIRS))


def _near(*names: str) -> set[str]:
    ids = {ORDER[NUMBER[name]].id for name in names}
    return ids.union(*(pair for pair in PAIRS if pair & ids))


def test_surroundings_alone_then_wider_then_all_again(opened: Opened) -> None:
    opened.click(NUMBER["Valdivia"])
    opened.settle()
    opened.page.locator("#panel .panel-tools button", has_text="Mostrar solo su entorno").click()
    opened.settle()
    assert _drawn(opened)[0] == len(_near("Valdivia"))
    counted = f"{len(_near('Valdivia'))} de {len(OFFICE.nodes)} entidades"
    assert opened.text("#focus-text") == f"Se muestra el entorno de Valdivia: {counted}."
    x, y = opened.point(NUMBER["Reikiavik"])
    opened.page.mouse.dblclick(x, y)
    opened.settle()
    assert _drawn(opened)[0] == len(_near("Valdivia", "Reikiavik"))
    opened.page.locator("#panel .panel-tools button", has_text="Contraer").click()
    opened.settle()
    assert _drawn(opened)[0] == len(_near("Valdivia"))
    opened.page.click("#show-all")
    assert _drawn(opened)[0] == len(OFFICE.nodes)
    assert not opened.page.is_visible("#focus-note")


_OVERLAPS = """() => {
  const { model, canvas } = vinculos.page;
  const ctx = document.createElement('canvas').getContext('2d');
  const at = canvas.network.getPositions();
  const boxes = model.entities.map((one, id) => {
    ctx.font = `500 ${one.font}px Inter`;
    const half = Math.max(one.radius, ...one.lines.map((line) => ctx.measureText(line).width / 2));
    const { x, y } = at[id];
    return { left: x - half, right: x + half, top: y - one.radius, bottom: y + canvas.boxOf(id).bottom };
  });
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))).length;
}"""


@pytest.mark.parametrize("network", [OFFICE, crowd(300)], ids=["office", "crowd"])
def test_no_two_labels_as_drawn_overlap(browser: Browser, folder: Path, network: Network) -> None:
    path = folder / f"labels-{len(network.nodes)}.html"
    write_page(network, path, title="Red", lang="es")
    opened = open_page(browser, path)
    assert opened.ask(_OVERLAPS) == 0
    opened.page.context.close()


def test_the_table_says_what_the_picture_shows(opened: Opened) -> None:
    opened.page.click("#view-table")
    tables = opened.page.locator("#table table")
    names = tables.first.locator("tbody th").all_inner_texts()
    assert sorted(names) == sorted(node.name for node in OFFICE.nodes)
    assert tables.last.locator("tbody tr").count() == len(PAIRS)
    cells = opened.page.locator("#table tr", has_text="Embajada de Islandia").first.locator("td")
    assert cells.all_inner_texts()[:3] == ["Socio", "embajada", "Islandia"]
    opened.page.locator("#types label", has_text="Socios").click()
    assert tables.first.locator("tbody tr").count() == len([node for node in OFFICE.nodes if node.type != "partner"])
    tables.first.locator("tbody button", has_text="Wellington").click()
    assert opened.text("#panel h2") == "Wellington"


def test_the_language_changes_everything_but_names_and_passages(opened: Opened) -> None:
    opened.click(NUMBER["Turku"])
    opened.settle()
    assert "es ciudad hermana de · 4 may 1998" in opened.text("#panel")
    opened.page.click("#language")
    assert opened.ask("document.documentElement.lang") == "en"
    assert opened.text("#counts") == f"{len(OFFICE.nodes)} entities · {len(PAIRS)} links"
    assert "is a sister city of · May 4, 1998" in opened.text("#panel")
    assert opened.page.locator("#types .type").all_inner_texts()[:2] == ["Partners", "Directorates"]
    opened.page.click("#language")
    assert opened.ask("document.documentElement.lang") == "es"
    assert opened.text("#types label:first-child .type >> nth=0") == "Socios"


def test_the_theme_follows_the_system_and_the_button(browser: Browser, office: Path) -> None:
    opened = open_page(browser, office, dark=True)
    ground = "getComputedStyle(document.querySelector('main')).backgroundColor"
    dark = opened.ask(ground)
    opened.page.click("#theme")
    assert opened.ask("document.documentElement.dataset.theme") == "light"
    assert opened.ask(ground) != dark
    opened.page.context.close()


def test_it_prints(opened: Opened) -> None:
    assert opened.page.pdf().startswith(b"%PDF")


def test_keys_reach_every_control_and_enter_opens_a_relation(opened: Opened) -> None:
    reached = set()
    for _ in range(40):
        opened.page.keyboard.press("Tab")
        reached.add(opened.ask("document.activeElement.id || document.activeElement.tagName"))
    assert {"search", "view-table", "png", "print", "theme", "language", "canvas", "zoom-in", "fit", "strength",
            "period-from"} <= reached
    opened.page.fill("#search", "wellington")
    opened.page.keyboard.press("Enter")
    opened.page.locator("#panel .relations .name").focus()
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Valdivia"


def test_a_crowd_opens_on_its_busiest_entity_and_says_so(browser: Browser, folder: Path) -> None:
    network = crowd(320)
    path = folder / "crowd.html"
    write_page(network, path, title="Red", lang="en")
    opened = open_page(browser, path)
    assert 1 < _drawn(opened)[0] < 320
    assert opened.text("#focus-text").endswith("of 320 entities.")
    opened.page.fill("#search", "entidad numero 319")
    opened.page.keyboard.press("Enter")
    assert opened.text("#panel h2") == "Entidad número 319"
    opened.page.click("#show-all")
    assert _drawn(opened)[0] == 320
    opened.page.context.close()


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_an_empty_network_says_so(browser: Browser, folder: Path, size: tuple[int, int]) -> None:
    path = folder / "empty.html"
    write_page(Network([], []), path, title="Nada", lang="es")
    opened = open_page(browser, path, size=size)
    assert opened.text("#empty").startswith("Esta red no tiene entidades.")
    assert opened.text("#counts") == "0 entidades · 0 vínculos"
    assert opened.said == []
    opened.page.context.close()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (390, 844)])
def test_nothing_sticks_out_of_the_window(browser: Browser, office: Path, size: tuple[int, int]) -> None:
    opened = open_page(browser, office, size=size)
    opened.page.fill("#search", "oficina de vinculos")
    opened.page.keyboard.press("Enter")
    assert opened.ask("document.documentElement.scrollWidth") <= size[0]
    assert opened.ask("""[...document.querySelectorAll('header *, #panel *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + .5).map((one) => one.outerHTML)""") == []
    opened.page.context.close()


def test_the_policy_names_the_styles_that_the_library_really_adds(opened: Opened) -> None:
    added = opened.ask("[...document.querySelectorAll('style')].map((one) => one.textContent)")
    own = opened.page.content().split("<style>", 1)[1].split("</style>", 1)[0]
    digests = [hashlib.sha256(text.encode()).digest() for text in added if text != own]
    recorded = json.loads((VENDOR / "vis-network" / "injected-styles.json").read_text(encoding="utf-8"))
    assert {"sha256-" + base64.b64encode(digest).decode() for digest in digests} == set(recorded)


def test_labels_are_as_wide_as_the_layout_thinks(opened: Opened) -> None:
    for node in OFFICE.nodes:
        drawn = opened.page.evaluate("""(text) => { const ctx = document.createElement('canvas').getContext('2d');
            ctx.font = '500 13px Inter'; return ctx.measureText(text).width; }""", node.name)
        assert text_width(node.name, 13) == pytest.approx(drawn, rel=0.03)
