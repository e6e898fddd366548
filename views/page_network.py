"""The pyvis network with a page of our own: nothing from outside, nothing executed but what the page's policy names.

pyvis's own page asks a CDN for its parts and lets names run as scripts; its network and its data structures stay.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network as PyvisNetwork

_HERE = Path(__file__).parent
_VENDOR = _HERE / "vendor"
_TEMPLATES = _HERE / "templates"
# the page's own scripts, each a function on `vinculos` that the later ones use; the last one starts the page
_SCRIPTS = (
    "page-dom.js", "page-words.js", "page-shapes.js", "page-model.js", "page-place.js", "page-canvas.js",
    "page-path.js", "page-panel.js", "page-filters.js", "page-search.js", "page-table.js", "page-map.js",
    "page-export.js", "page-fragment.js", "page.js",
)
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0, "arrowStrikethrough": False},
    "interaction": {"hover": True, "hoverConnectedEdges": False, "selectConnectedEdges": False, "dragNodes": True,
                    "multiselect": False, "keyboard": False, "navigationButtons": False, "tooltipDelay": 0},
}


class PageNetwork(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network filled from the page's data (`views.page_payload.payload`), with our template."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(heading="", cdn_resources="in_line")
        self.path = "page.html"
        self.templateEnv = Environment(
            loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
        )
        self.options = _OPTIONS
        self.data = data
        for number, (x, y) in enumerate(data["place"]):
            self._place(number, x, y, data["entities"][number]["radius"])
        # pyvis's add_edge looks through all edges for each new one; ours are already one a pair
        self.edges = [{"id": i, "from": link["a"], "to": link["b"]} for i, link in enumerate(data["links"])]

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """Return the whole page; the arguments are pyvis's and change nothing here."""
        data = {key: value for key, value in self.data.items() if key != "place"}
        data["network"] = {"nodes": self.nodes, "edges": self.edges, "options": self.options}
        scripts, styles = _scripts(), [page_style()]
        html: str = self.templateEnv.get_template(self.path).render(
            policy=_policy(scripts, styles), scripts=[_inline(text, "script") for text in scripts],
            styles=[_inline(text, "style") for text in styles], data=safe_json(data),
            title=data["title"], lang=data["lang"], words=data["texts"][data["lang"]], texts=data["texts"],
        )
        return html

    def _place(self, number: int, x: int, y: int, radius: int) -> None:
        """Add a node; pyvis's add_node looks through all nodes and forces a shape and a colour."""
        self.nodes.append({"id": number, "x": x, "y": y, "size": radius})
        self.node_ids.append(number)
        self.node_map[number] = self.nodes[-1]


def safe_json(data: object) -> Markup:
    """Return JSON that can stand inside a script element: nothing in it can end the element or start a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(text.translate(_ESCAPES))  # noqa: S704  # every character that HTML reads has been escaped


def page_policy() -> str:
    """Return the content security policy of every network page; its scripts and styles are always the same."""
    return _policy(_scripts(), [page_style()])


def page_style() -> str:
    """Return the style sheet of the pages, with the font in it."""
    return _font_face() + _file("templates/page.css")


def style_policy(style: str) -> str:
    """Return the content security policy of a page that has this style sheet and no script."""
    return f"default-src 'none'; style-src '{_hash(style)}'; font-src data:; base-uri 'none'; form-action 'self'"


def inline_style(style: str) -> Markup:
    """Return a style sheet of the package as the inside of an element."""
    return _inline(style, "style")


def _scripts() -> list[str]:
    return [_file("vendor/vis-network/vis-network.min.js"), _joined(_SCRIPTS)]


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Return the content security policy: only these scripts and styles, no address, no HTML made from text."""
    # the library puts each of its style sheets into the page while it is still empty, and fills it then
    injected = [_hash(""), *json.loads(_file("vendor/vis-network/injected-styles.json"))]
    return "; ".join((
        "default-src 'none'",
        "script-src " + " ".join(f"'{_hash(text)}'" for text in scripts),
        "style-src " + " ".join(f"'{one}'" for one in [*map(_hash, styles), *injected]),
        "font-src data:", "base-uri 'none'", "form-action 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    ))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _inline(text: str, element: str) -> Markup:
    """Return our own text as the inside of an element; it must not be able to end it."""
    lowered = text.lower()
    if f"</{element}" in lowered or "<!--" in lowered:
        raise AssertionError(f"a packaged {element} of the page holds '</{element}' or '<!--'")
    return Markup(text)  # noqa: S704  # packaged files only, checked above


def _font_face() -> str:
    font = base64.b64encode((_VENDOR / "inter" / "inter-latin-wght-normal.woff2").read_bytes()).decode()
    return (
        "@font-face{font-family:Inter;font-style:normal;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font}) format('woff2')}}\n"
    )


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join(_file(f"templates/{name}") for name in names)


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
