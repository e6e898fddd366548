"""Take the picture of the network page that the READMEs show: `make pictures`. Needs Chromium.

The page is that of the samples, in Spanish, with the panel of the Embassy of Japan open.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "img" / "network.png"
ASKED = "embajada de japon"
_KB = Path(sys.executable).with_name("kb")


def browser() -> str:
    """Return the path of this machine's Chromium or Chrome; ends the program where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or sys.exit("pictures: no Chromium found; install it (apt install chromium)")


def take(page_file: Path, picture: Path) -> None:
    """Open the page, look for a name in it and take the picture of what is seen."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page(viewport={"width": 1366, "height": 768})
        page.goto(page_file.as_uri())
        page.keyboard.press("/")
        page.keyboard.type(ASKED)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1500)
        page.screenshot(path=str(picture))
        chromium.close()


def main() -> None:
    """Load the samples, draw their page and take its picture."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([_KB, "--lang", "es", "demo", "-o", folder], check=True, stdout=subprocess.DEVNULL)
        take(Path(folder) / "red.html", PICTURE)


if __name__ == "__main__":
    main()
