"""The rules of accessibility, as axe-core checks them on a page in a real browser."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def violations(page: Page) -> list[str]:
    """Return each rule of WCAG 2.2 AA that the page breaks as it stands, with the first element that breaks it."""
    found = Axe().run(page, options=_RULES).response
    assert len(found["passes"]) > 5  # the check has looked at something
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary']}"
            for one in found["violations"]]
