"""Take the pictures of the network page that the READMEs show: `make pictures`. Needs Chromium.

The page is that of the samples, in Spanish. What each picture shows is in the fragment of its address.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "img"


@dataclass(frozen=True)
class Picture:
    """A view of the page (the fragment of its address) in a window of a width and a height in CSS pixels."""

    name: str
    fragment: str
    width: int
    height: int


JAPAN = "at=partner:embajada+de+japon"
PICTURES = (
    Picture("network.png", JAPAN, 1366, 768),
    Picture("network-wide.png", f"{JAPAN}&theme=dark", 1920, 1080),
    Picture("network-phone.png", JAPAN, 390, 844),
    Picture("map.png", "view=map", 1366, 768),
    Picture("map-phone.png", "view=map", 390, 844),
)
_KB = Path(sys.executable).with_name("kb")


def browser() -> str:
    """Return the path of this machine's Chromium or Chrome; ends the program where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or sys.exit("pictures: no Chromium found; install it (apt install chromium)")


def take(chromium: Browser, page_file: Path, picture: Picture) -> None:
    """Open a view of the page and take the picture of what is seen."""
    page = chromium.new_page(viewport={"width": picture.width, "height": picture.height}, reduced_motion="reduce")
    page.goto(f"{page_file.as_uri()}#{picture.fragment}")
    page.wait_for_timeout(1200)
    page.screenshot(path=str(FOLDER / picture.name))
    page.close()


def main() -> None:
    """Load the samples, draw their page and take its pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run([_KB, "--lang", "es", "demo", "-o", folder], check=True, stdout=subprocess.DEVNULL)
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-gpu"])
        for picture in PICTURES:
            take(chromium, Path(folder) / "red.html", picture)
        chromium.close()


if __name__ == "__main__":
    main()
