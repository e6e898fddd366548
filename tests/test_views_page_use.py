from __future__ import annotations

from queries.rows import PageEdge
from tests.page_browser import Opened, drawn
from tests.page_networks import OFFICE

pytest_plugins = ["tests.page_fixtures"]
ORDER = sorted(OFFICE.nodes, key=lambda node: node.id)
NUMBER = {node.name: i for i, node in enumerate(ORDER)}
PAIRS = {frozenset((edge.source, edge.target)) for edge in OFFICE.edges}


def test_a_click_opens_the_facts_relations_and_evidence_of_an_entity(opened: Opened) -> None:
    embassy = ORDER[NUMBER["Embajada de Islandia"]]
    opened.click(NUMBER["Embajada de Islandia"])
    opened.settle()
    assert opened.text("#panel h2") == "Embajada de Islandia"
    assert opened.text("#panel .panel-head p") == "Contraparte · embajada"
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
    assert opened.text("#panel .tie") == "hermanamiento en negociación"
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


def test_hiding_a_type_hides_its_entities_and_their_links(opened: Opened) -> None:
    people = {node.id for node in OFFICE.nodes if node.type == "person"}
    opened.page.locator("#types label", has_text="Personas").click()
    left = (len(OFFICE.nodes) - len(people), len([pair for pair in PAIRS if not pair & people]))
    assert opened.text("#counts") == _counts(*left)
    assert drawn(opened) == left
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
        assert drawn(opened) == left
    opened.page.click("#clear")
    assert drawn(opened) == (len(OFFICE.nodes), len(PAIRS))


def _from_2023(edge: PageEdge) -> bool:
    """Whether a link is shown from 2023 on: an event by its dates, what lasts unless it has ended before."""
    if edge.lasts is not None:
        return (edge.lasts[1] or "9999") >= "2023"
    return not edge.dates or any(date >= "2023" for date in edge.dates)


def test_a_tie_is_there_from_its_first_day_to_its_last(opened: Opened) -> None:
    assert opened.ask("vinculos.page.model.span")[0] == 2022 * 12 + 2  # the first event; 1990 and 1998 are none

    def shown(pair: set[str]) -> bool:
        ends = sorted(NUMBER[name] for name in pair)
        drawn_now: bool = opened.ask(
            f"[...vinculos.page.model.shown().links].map((i) => vinculos.page.model.links[i])"
            f".some((link) => link.a === {ends[0]} && link.b === {ends[1]})")
        return drawn_now

    ended, begun, old = {"Tórshavn", "Valdivia"}, {"Reikiavik", "Valdivia"}, {"Turku", "Valdivia"}
    _slide(opened, "#period-to", 2023 * 12)
    assert [shown(pair) for pair in (ended, begun, old)] == [True, False, True]
    _slide(opened, "#period-from", 2023 * 12)
    assert [shown(pair) for pair in (ended, begun, old)] == [False, False, True]
    opened.page.click("#clear")
    assert [shown(pair) for pair in (ended, begun, old)] == [True, True, True]


def test_the_period_leaves_the_links_dated_in_it_and_those_without_a_date(opened: Opened) -> None:
    _slide(opened, "#period-from", 2023 * 12)
    pairs = {frozenset((edge.source, edge.target)) for edge in OFFICE.edges if _from_2023(edge)}
    left = (len(frozenset().union(*pairs)), len(pairs))
    assert opened.text("#period-from-text") == "ene 2023"
    assert opened.text("#counts") == _counts(*left)
    assert drawn(opened) == left
    assert opened.page.is_visible("#undated")
    opened.page.click("#clear")
    assert opened.text("#period-from-text") == "mar 2022"
    assert drawn(opened) == (len(OFFICE.nodes), len(PAIRS))


def test_a_relation_leads_to_an_entity_that_a_filter_hid(opened: Opened) -> None:
    opened.page.locator("#types label", has_text="Redes").click()
    opened.page.fill("#search", "valdivia")
    opened.page.keyboard.press("Enter")
    opened.page.locator("#panel .relations .name", has_text="Red de Ciudades del Litoral").click()
    assert opened.text("#panel h2") == "Red de Ciudades del Litoral"
    assert opened.page.locator("#types label", has_text="Redes").locator("input").is_checked()
    assert drawn(opened) == (len(OFFICE.nodes), len(PAIRS))


def _near(*names: str) -> set[str]:
    ids = {ORDER[NUMBER[name]].id for name in names}
    return ids.union(*(pair for pair in PAIRS if pair & ids))


def test_surroundings_alone_then_wider_then_all_again(opened: Opened) -> None:
    opened.click(NUMBER["Valdivia"])
    opened.settle()
    opened.page.locator("#panel .panel-tools button", has_text="Mostrar solo su entorno").click()
    opened.settle()
    assert drawn(opened)[0] == len(_near("Valdivia"))
    counted = f"{len(_near('Valdivia'))} de {len(OFFICE.nodes)} entidades"
    assert opened.text("#focus-text") == f"Se muestra el entorno de Valdivia: {counted}."
    x, y = opened.point(NUMBER["Reikiavik"])
    opened.page.mouse.dblclick(x, y)
    opened.settle()
    assert drawn(opened)[0] == len(_near("Valdivia", "Reikiavik"))
    opened.page.locator("#panel .panel-tools button", has_text="Contraer").click()
    opened.settle()
    assert drawn(opened)[0] == len(_near("Valdivia"))
    opened.page.click("#show-all")
    assert drawn(opened)[0] == len(OFFICE.nodes)
    assert not opened.page.is_visible("#focus-note")


def test_the_table_says_what_the_picture_shows(opened: Opened) -> None:
    opened.page.click("#view-table")
    tables = opened.page.locator("#table table")
    names = tables.first.locator("tbody th").all_inner_texts()
    assert sorted(names) == sorted(node.name for node in OFFICE.nodes)
    assert tables.last.locator("tbody tr").count() == len(PAIRS)
    cells = opened.page.locator("#table tr", has_text="Embajada de Islandia").first.locator("td")
    assert cells.all_inner_texts()[:3] == ["Contraparte", "embajada", "Islandia"]
    opened.page.locator("#types label", has_text="Contrapartes").click()
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
    assert opened.page.locator("#types .type").all_inner_texts()[:2] == ["Partners", "Municipal units"]
    opened.page.click("#language")
    assert opened.ask("document.documentElement.lang") == "es"
    assert opened.text("#types label:first-child .type >> nth=0") == "Contrapartes"


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
