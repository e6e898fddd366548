"""How long the network page takes to be painted, beside stock pyvis and cytoscape.js: `make bench-page`.

For 100, 500, 2,000 and 5,000 entities (all visible) the same nodes and edges are given to three pages, which one
Chromium opens in turns: ours (`--all`), pyvis as it comes, and cytoscape.js with its own layout (cose). What is timed
is from the start of the navigation to the first frame after the page has everything in its place: for pyvis the end of
its stabilization, for cytoscape.js the end of its layout. A page that takes longer than LIMIT is not waited for, nor
opened at the larger sizes.

cytoscape.js comes from npm, in the version below, into `.cache/bench`. Needs Chromium and npm.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
CACHE = ROOT / ".cache" / "bench"
REPORT = ROOT / "docs" / "bench-page.md"
CYTOSCAPE = "3.34.4"
SIZES = (100, 500, 2000, 5000)
LIMIT = 60.0  # seconds
ROUNDS = {100: 3, 500: 3, 2000: 3, 5000: 2}
SLOW = 10.0  # seconds; a page that takes this long is opened once
# put into the page before its own scripts: a page's security policy lets nothing be evaluated in it later
_WATCH = """window.painted = new Promise((done) => {{
  const told = () => done(performance.now() / 1000);
  const look = () => requestAnimationFrame({ready} ? told : look);
  requestAnimationFrame(look);
}});"""


def ours(network: Any, folder: Path) -> Path:
    """Write our page."""
    from views.page import write_page

    path = folder / "ours.html"
    write_page(network, path, title="Red", lang="es", show_all=True)
    return path


def pyvis(network: Any, folder: Path) -> Path:
    """Write the page of pyvis as it comes, its libraries inside; only the end of its stabilization is noted."""
    from pyvis.network import Network

    made = Network(cdn_resources="in_line")
    for node in network.nodes:
        made.add_node(node.id, label=node.name)
    for edge in network.edges:
        made.add_edge(edge.source, edge.target)
    html = made.generate_html().replace(
        "network = new vis.Network(container, data, options);",
        "network = new vis.Network(container, data, options);"
        "network.once('stabilizationIterationsDone', () => { window.settled = true; });")
    path = folder / "pyvis.html"
    path.write_text(html, encoding="utf-8")
    return path


def cytoscape(network: Any, folder: Path) -> Path:
    """Write a page of cytoscape.js with the layout of its own."""
    elements = [{"data": {"id": node.id, "label": node.name}} for node in network.nodes]
    elements += [{"data": {"source": edge.source, "target": edge.target}} for edge in network.edges]
    path = folder / "cytoscape.html"
    path.write_text(f"""<!doctype html><meta charset="utf-8"><div id="cy" style="position:absolute;inset:0"></div>
<script>{_library()}</script><script>
const cy = cytoscape({{ container: document.getElementById('cy'), elements: {json.dumps(elements)},
  style: [{{ selector: 'node', style: {{ label: 'data(label)' }} }}], layout: {{ name: 'preset' }} }});
const layout = cy.layout({{ name: 'cose', animate: false }});
layout.one('layoutstop', () => {{ window.settled = true; }});
layout.run();
</script>""", encoding="utf-8")
    return path


PAGES: dict[str, tuple[Callable[[Any, Path], Path], str]] = {
    "ours": (ours, "typeof vinculos !== 'undefined' && vinculos.page !== undefined"),
    "pyvis": (pyvis, "window.settled === true"),
    "cytoscape.js": (cytoscape, "window.settled === true"),
}


def _library() -> str:
    """Return cytoscape.js, fetched once."""
    archive = CACHE / f"cytoscape-{CYTOSCAPE}.tgz"
    if not archive.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "pack", "--silent", f"cytoscape@{CYTOSCAPE}"], cwd=CACHE, check=True,
                       stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as files:
        found = files.extractfile("package/dist/cytoscape.min.js")
        assert found is not None  # noqa: S101 - the package of this version has it
        return found.read().decode()


def seconds(browser: Browser, path: Path, ready: str) -> float | None:
    """Return how long a page takes until it is painted; None where that is longer than LIMIT."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    page.add_init_script(_WATCH.format(ready=ready))
    try:
        page.goto(path.as_uri(), wait_until="commit")
        taken: float | None = page.evaluate(f"""Promise.race([window.painted,
            new Promise((done) => setTimeout(() => done(null), {LIMIT * 1000:.0f}))])""")
    finally:
        context.close()
    return taken if taken is not None and taken <= LIMIT else None  # a layout that blocks the page outlasts the timer


def measure(browser: Browser, size: int, folder: Path, given_up: set[str]) -> dict[str, float | None]:
    """Return the median seconds of each page at a size, opened in turns.

    `given_up` are the pages that took too long at a smaller size: they are not opened, and what gives up is added.
    """
    from tests.page_networks import crowd

    network = crowd(size)
    paths = {name: write(network, folder) for name, (write, _ready) in PAGES.items() if name not in given_up}
    taken: dict[str, list[float | None]] = {name: [] for name in PAGES}
    for _round in range(ROUNDS[size]):
        for name, path in paths.items():
            if all(one is not None and one < SLOW for one in taken[name]):
                taken[name].append(seconds(browser, path, PAGES[name][1]))
                print(f"{size} {name}: {_text(taken[name][-1])}", flush=True)
    given_up |= {name for name, found in taken.items() if None in found}
    return {name: None if name in given_up else median(one for one in found if one is not None)
            for name, found in taken.items()}


def report(found: dict[int, dict[str, float | None]], version: str) -> str:
    """Return the results as the page of the docs."""
    lines = [
        "# How fast the network page is painted", "",
        "Written by `make bench-page` (`bench/page.py` says what is timed). Seconds from the start of the navigation",
        "until everything is painted in its place, all entities visible; the median of up to three openings, in turns.",
        f"What took longer than {LIMIT:.0f} s was not waited for, nor opened at the larger sizes.",
        f"Chromium {version}, {os.cpu_count()} cores, {platform.machine()}. Ratios are to our page in the same run.",
        "",
        "| entities | ours | stock pyvis | ratio | cytoscape.js (cose) | ratio |", "|---:|---:|---:|---:|---:|---:|",
    ]
    for size, by_page in found.items():
        own = by_page["ours"]
        cells = [f"{size:,}", _text(own)]
        for name in ("pyvis", "cytoscape.js"):
            other = by_page[name]
            least = LIMIT if other is None else other
            cells += [_text(other), "-" if own is None else f"{'> ' if other is None else ''}{least / own:.0f} ×"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _text(taken: float | None) -> str:
    return f"> {LIMIT:.0f} s" if taken is None else f"{taken:.2f} s"


def main() -> None:
    """Measure every page at every size and write the results."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("bench: no Chromium found; install it (apt install chromium)")
    found: dict[int, dict[str, float | None]] = {}
    given_up: set[str] = set()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for size in SIZES:
            found[size] = measure(browser, size, Path(folder), given_up)
        version = browser.version
        browser.close()
    REPORT.write_text(report(found, version), encoding="utf-8")
    print(report(found, version))


if __name__ == "__main__":
    main()
