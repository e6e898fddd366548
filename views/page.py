"""The network page: one HTML file that shows a network, opens without a network and asks nobody for anything.

What the page says in its own words is in `templates/page-texts.json`, in both languages, and not in the gettext
catalogues: the reader switches the language inside the finished file, where no catalogue can follow. What the codes of
the records are called comes from `views.labels`, as in the other views.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from kb.errors import KbError
from kb.files import write_whole
from kb.language import _
from kb.names import fold
from queries.rows import Network, PageNode


class PageError(KbError):
    """A page that cannot be drawn or written; the message names the entity."""


def write_page(
    network: Network, path: Path, *, title: str, lang: str, focus: str | None = None, show_all: bool = False,
    view: str = "network", scope: dict[str, Any] | None = None,
) -> None:
    """Write the page of a network as UTF-8, whole or not at all; the arguments are those of `render_page`.

    Raises PageError when the page cannot be drawn, FileError when the file cannot be written.
    """
    content = render_page(network, title=title, lang=lang, focus=focus, show_all=show_all, view=view,
                          scope=scope)
    write_whole(path, content.encode("utf-8", errors="replace"))


def render_page(
    network: Network, *, title: str, lang: str, focus: str | None = None, show_all: bool = False,
    view: str = "network", served: str | None = None, scope: dict[str, Any] | None = None,
) -> str:
    """Return the page of a network: the same rows, in any order, give the same text.

    `lang` ("es" or "en") is the language it opens in. `focus` is an entity's id, name or alias: the page opens on it.
    Above 300 entities the page opens on the surroundings of one of them and says so, unless `show_all`. `view` is the
    tab that it opens on ("network", "map" where there is one, "table"); `served` and `scope` as in
    `views.page_payload.payload`.
    Raises PageError when two entities have one id, an end of a tie is missing, or nothing is called `focus`.
    """
    from views.page_network import PageNetwork
    from views.page_payload import payload

    checked = _checked(network)
    chosen = _find(checked.nodes, focus) if focus and checked.nodes else None
    page = PageNetwork(payload(checked, title=title, lang=lang, focus=chosen, show_all=show_all, view=view,
                               served=served, scope=scope))
    return page.generate_html()


def _checked(network: Network) -> Network:
    """Return the network in the order of its ids, so that the order of the rows cannot show."""
    nodes = sorted(network.nodes, key=lambda node: node.id)
    ids = {node.id for node in nodes}
    if len(ids) < len(nodes):
        twice = next(a.id for a, b in itertools.pairwise(nodes) if a.id == b.id)
        raise PageError(_("network page: two entities have the id '{id}'; ask for the network again").format(id=twice))
    edges = sorted(network.edges, key=lambda e: (e.source, e.target, e.relation, e.detail or "", e.dates, e.evidence))
    for end in (end for edge in edges for end in (edge.source, edge.target) if end not in ids):
        message = _("network page: a tie names '{id}', which is not among the entities; ask for the network again")
        raise PageError(message.format(id=end))
    return Network(nodes, edges)


def _find(nodes: list[PageNode], asked: str) -> str:
    """Return the id of the entity asked for; its id is tried first, then its name, then its aliases."""
    key = fold(asked)
    for matches in (
        lambda node: node.id == asked,
        lambda node: fold(node.name) == key,
        lambda node: key in map(fold, node.aliases),
    ):
        found = next((node.id for node in nodes if matches(node)), None)
        if found is not None:
            return found
    raise PageError(_("'{name}' is not in this network; ask for the network of that name").format(name=asked))
