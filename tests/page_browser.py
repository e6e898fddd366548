"""A finished page in a real browser: what it asks for, what it says on the console, and where its nodes stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, Page

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--disable-component-update", "--no-first-run", "--disable-sync"]
WIDE = (1366, 768)
_POINT = """(id) => {
  const { canvas } = vinculos.page;
  const room = canvas.pane.getBoundingClientRect();
  const at = canvas.network.canvasToDOM(canvas.network.getPositions([id])[id]);
  return [room.x + at.x, room.y + at.y];
}"""


@dataclass
class Opened:
    """A page and all that it has asked for and said since it was opened."""

    page: Page
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def point(self, entity: int) -> tuple[float, float]:
        """Return where an entity stands in the window, in CSS pixels."""
        x, y = self.page.evaluate(_POINT, entity)
        return x, y

    def click(self, entity: int) -> None:
        """Click an entity where it is drawn."""
        x, y = self.point(entity)
        self.page.mouse.move(x, y)
        self.page.mouse.click(x, y)

    def settle(self) -> None:
        """Wait until the picture has been drawn again and the library has told a click from a double click."""
        self.page.wait_for_timeout(350)

    def count(self, selector: str) -> int:
        """Return how many elements a selector finds."""
        return self.page.locator(selector).count()

    def text(self, selector: str) -> str:
        """Return the text of the one element that a selector finds, as it is shown."""
        return self.page.locator(selector).inner_text()

    def ask(self, script: str) -> Any:
        """Return what an expression is worth on the page."""
        return self.page.evaluate(script)


def open_page(
    browser: Browser, path: Path, *, size: tuple[int, int] = WIDE, bypass: bool = False, dark: bool = False
) -> Opened:
    """Open a file in a new window; see `open_address`."""
    return open_address(browser, path.as_uri(), size=size, bypass=bypass, dark=dark)


def open_address(
    browser: Browser, address: str, *, size: tuple[int, int] = WIDE, bypass: bool = False, dark: bool = False
) -> Opened:
    """Open an address in a new window; `bypass` turns its security policy off. Close its context when done."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, bypass_csp=bypass, reduced_motion="reduce",
        color_scheme="dark" if dark else "light", accept_downloads=True,
    )
    context.set_default_timeout(10_000)
    opened = Opened(context.new_page())

    def dismiss(dialog: Dialog) -> None:
        opened.dialogs.append(dialog.message)
        dialog.dismiss()

    opened.page.on("request", lambda request: opened.requests.append(request.url))
    opened.page.on("console", lambda message: opened.said.append(message.text))
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("dialog", dismiss)
    opened.page.goto(address)
    opened.page.wait_for_function("document.fonts.status === 'loaded'")
    opened.settle()
    return opened


def drawn(opened: Opened) -> tuple[int, int]:
    """Return how many entities and links the picture holds."""
    nodes, links = opened.ask("[Object.keys(DRAWN.nodes).length, Object.keys(DRAWN.edges).length]".replace(
        "DRAWN", "vinculos.page.canvas.network.body"))
    return nodes, links
