from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import views.page
from tests.page_browser import Opened, open_page
from tests.page_networks import HOSTILE, hostile_network
from views.page import write_page

pytest_plugins = ["tests.page_fixtures"]
INJECTED = Path(views.page.__file__).parent / "vendor" / "vis-network" / "injected-styles.json"


def _use_everything(opened: Opened) -> None:
    """Press every control once, as a reader would."""
    page = opened.page
    for key in ("ArrowLeft", "]", "[", "0"):
        page.locator("#canvas").press(key)
    for button in ("#view-map", "#view-table", "#view-network", "#theme", "#language", "#zoom-in", "#zoom-out", "#fit"):
        page.click(button)
    for box in page.locator("#types input").all():
        box.uncheck()
        box.check()
    with page.expect_download() as waited:
        page.click("#png")
    assert Path(waited.value.path()).read_bytes().startswith(b"\x89PNG")
    opened.settle()


def _follow_paths_and_addresses(opened: Opened) -> None:
    """Ask for a path, walk through the map's list, and open addresses that hold what no address should."""
    opened.page.fill("#search", HOSTILE[0])
    opened.page.press("#search", "Enter")
    opened.page.locator("#panel .panel-tools button").last.click()
    opened.page.fill("#search", HOSTILE[4])
    opened.page.press("#search", "Enter")
    assert opened.count("#panel .steps li") > 0
    opened.page.keyboard.press("Escape")
    opened.page.click("#view-map")
    for row in opened.page.locator("#map-list li .name").all():
        row.click()
        opened.page.keyboard.press("Escape")
    for text in HOSTILE:
        opened.page.evaluate("""(text) => {
            location.hash = new URLSearchParams(['at', 'focus', 'view', 'lang', 'hide'].map((key) => [key, text]));
        }""", text)
    opened.settle()
    opened.page.evaluate("location.hash = ''")
    opened.settle()


def test_the_page_asks_for_nothing_and_says_nothing_on_the_console(opened: Opened) -> None:
    _use_everything(opened)
    opened.click(0)
    opened.settle()
    assert opened.page.is_visible("#panel")


@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "bypassed"])
def test_hostile_texts_never_run(page_browser: Browser, page_folder: Path, bypass: bool) -> None:
    path = page_folder / f"hostile-{bypass}.html"
    network = hostile_network()
    order = [node.name for node in sorted(network.nodes, key=lambda node: node.id)]
    write_page(network, path, title=HOSTILE[2], lang="es", focus=network.nodes[0].id)
    opened = open_page(page_browser, path, bypass=bypass)
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
    _follow_paths_and_addresses(opened)
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
    page_browser: Browser, office_page: Path, page_folder: Path, html: str, bypass: bool
) -> None:
    path = page_folder / "injected.html"
    path.write_text(office_page.read_text(encoding="utf-8").replace("<main>", f"<main>{html}", 1), encoding="utf-8")
    opened = open_page(page_browser, path, bypass=bypass)
    assert opened.ask("window.canary ?? null") == (1 if bypass else None)
    assert bool(opened.said) is not bypass
    opened.page.context.close()


def test_the_policy_names_the_styles_that_the_library_really_adds(opened: Opened) -> None:
    added = opened.ask("[...document.querySelectorAll('style')].map((one) => one.textContent)")
    own = opened.page.content().split("<style>", 1)[1].split("</style>", 1)[0]
    digests = [hashlib.sha256(text.encode()).digest() for text in added if text != own]
    recorded = json.loads(INJECTED.read_text(encoding="utf-8"))
    assert {"sha256-" + base64.b64encode(digest).decode() for digest in digests} == set(recorded)
