from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.page_axe import violations
from tests.page_browser import Opened, open_page

pytest_plugins = ["tests.page_fixtures"]
VIEWS = {
    "start": "", "panel": "at=partner:embajada de islandia", "dark": "theme=dark&at=city:valdivia",
    "table": "view=table",
    "map": "view=map", "dark map": "view=map&theme=dark", "link": "link=city:valdivia&link=city:wellington",
    "path": "path=city:turku&path=partner:embajada de ghana", "dark table": "view=table&theme=dark&lang=en",
    "focus": "focus=city:valdivia",
}


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["wide", "phone"])
def test_no_view_breaks_a_rule_of_accessibility(
    page_browser: Browser, office_page: Path, size: tuple[int, int]
) -> None:
    opened = open_page(page_browser, office_page, size=size, bypass=True)
    found = {name: _shown(opened, fragment) for name, fragment in VIEWS.items()}
    opened.page.context.close()
    assert {name: broken for name, broken in found.items() if broken} == {}


def _shown(opened: Opened, fragment: str) -> list[str]:
    opened.page.evaluate("(text) => { location.hash = text; }", fragment)
    opened.settle()
    return violations(opened.page)


def test_the_check_finds_what_is_wrong(opened: Opened) -> None:
    opened.page.evaluate("document.querySelector('#search').labels[0].remove()")
    opened.page.evaluate("document.querySelector('#search').removeAttribute('placeholder')")
    assert any("label" in one for one in violations(opened.page))
