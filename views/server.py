"""The pages over the live store, for the browser of this machine: the network, and a page for each entity.

The store is opened to read for each answer and closed again, so that a load can run beside the server. One answer is
made at a time: a process opens an embedded store only once, and the language belongs to the process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.utils import redirect

from kb.errors import KbError
from kb.home import Home
from kb.language import _, language
from kb.stores.base import Store, StoreError
from queries.find import AmbiguousName, UnknownName, find
from views.entity_page import PlainPage, candidates_page, entity_page, entity_path, failure_page, render_plain
from views.entity_page import unknown_page as unknown
from views.guard import HEADERS, refusal
from views.headings import of_institution

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html; charset=utf-8"
_ROUTES = Map([
    Rule("/", endpoint="whole"), Rule("/find", endpoint="find"), Rule("/entity/<path:id_>", endpoint="entity"),
    Rule("/network/<path:id_>", endpoint="surroundings"), Rule("/briefing/<path:id_>", endpoint="briefing"),
])


@dataclass(frozen=True)
class Site:
    """What the server shows: how its store is opened, whose office it is, and which day it is."""

    open_store: Callable[[], Store]
    home: Home
    today: Callable[[], date]


class Application:
    """The WSGI application; `port` is the one that it is reached at on this machine."""

    def __init__(self, site: Site, port: int) -> None:
        self._site = site
        self._port = port
        self._turn = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        request = Request(environ)
        response = self._answer(request)
        response.headers.update(HEADERS)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if status := refusal(request, self._port):
            return Response(status=status, mimetype="text/plain", headers={"Allow": "GET, HEAD"})
        if request.path == "/favicon.ico":
            return Response(status=204)  # browsers ask for one unasked, and tell of it where there is none
        try:
            endpoint, values = _ROUTES.bind_to_environ(request.environ).match()
            with self._turn, self._site.open_store() as store:
                answer: Response = getattr(self, f"_{endpoint}")(store, request, **values)
                return answer
        except HTTPException as error:
            return _plain(failure_page(_("There is no page at this address.")), error.code or 404)
        except AmbiguousName as error:
            return _plain(candidates_page(error.name, error.candidates), 300)
        except UnknownName as error:
            return _plain(unknown(error.name, error.nearest), 404)
        except KbError as error:
            return _plain(failure_page(str(error)), 503 if isinstance(error, StoreError) else 500)

    def _whole(self, store: Store, _request: Request) -> Response:
        title = of_institution(_("Relations of {institution}"), self._site.home.institution)
        return _network(store, title, None)

    def _surroundings(self, store: Store, _request: Request, id_: str) -> Response:
        return _network(store, find(store, id_).name, id_)

    def _find(self, store: Store, request: Request) -> Response:
        type_ = request.args.get("type")
        found = find(store, request.args.get("name", ""), [type_] if type_ else None)
        return redirect(entity_path(found.id), 303)

    def _entity(self, store: Store, _request: Request, id_: str) -> Response:
        from queries.card import card

        return _plain(entity_page(card(store, id_, beside=True, once=True)))

    def _briefing(self, store: Store, _request: Request, id_: str) -> Response:
        from queries.briefing_background import briefing_rows
        from views.briefing import briefing
        from views.briefing_docx import docx_bytes

        home = self._site.home
        rows = briefing_rows(store, id_, home)
        material = briefing(rows.card, rows.others, rows.ties, lang=language(), today=self._site.today(),
                            institution=home.institution, background=rows.background)
        response = Response(docx_bytes(material), mimetype=WORD)
        response.headers.set("Content-Disposition", "attachment", filename=_("briefing.docx"))
        return response


def _network(store: Store, title: str, id_: str | None) -> Response:
    from queries.network import network
    from views.page import render_page
    from views.page_network import page_policy

    html = render_page(network(store, id_), title=title, lang=language(), focus=id_, served="/entity/")
    return _page(html, page_policy())


def _plain(page: PlainPage, status: int = 200) -> Response:
    html, policy = render_plain(page)
    return _page(html, policy, status)


def _page(html: str, policy: str, status: int = 200) -> Response:
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}
    return Response(html.encode("utf-8", errors="replace"), status=status, headers=headers, content_type=HTML)


def make_server(site: Site, port: int) -> Any:
    """Return a server on 127.0.0.1 that listens already: `port` (0 for any free one) is its `port`.

    Call its `serve_forever`, and `shutdown` from another thread. Raises OSError when the port cannot be had.
    """
    import socket

    from werkzeug import serving

    class Quiet(serving.WSGIRequestHandler):
        def log_request(self, *_arguments: object) -> None:
            """Say nothing: what was asked for is nobody's business."""

        def version_string(self) -> str:
            """Return what the server calls itself: no versions, which are of use to an attacker only."""
            return "kb"

    with socket.create_server(("127.0.0.1", port)) as listening:
        port = listening.getsockname()[1]
        server = serving.make_server("127.0.0.1", port, Application(site, port), threaded=True, request_handler=Quiet,
                                     fd=listening.fileno())
    return server
