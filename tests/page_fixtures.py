"""Fixtures of the tests of the page: a browser, a folder, and the office's page, written once and opened anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.page_browser import ARGUMENTS, Opened, open_page
from tests.page_networks import OFFICE
from views.page import write_page


@pytest.fixture(scope="module")
def page_browser(chromium: str) -> Iterator[Browser]:
    """Start a browser without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def page_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that pages are written to."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def office_page(page_folder: Path) -> Path:
    """Write the office's page."""
    path = page_folder / "office.html"
    write_page(OFFICE, path, title="Relaciones internacionales", lang="es")
    return path


@pytest.fixture
def opened(page_browser: Browser, office_page: Path) -> Iterator[Opened]:
    """Open the office's page; whatever a test does on it, it asks for nothing and says nothing on the console."""
    page = open_page(page_browser, office_page)
    yield page
    page.page.context.close()
    assert page.requests == [office_page.as_uri()]
    assert page.said == []
    assert page.dialogs == []
