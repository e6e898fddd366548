"""Who may ask the server: this machine's own browser, by its own address, and only to read.

A page of another site can make a browser send requests to this machine, under a host name of its own (DNS rebinding)
or its own origin. Both show in the request's headers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkzeug import Request

_NAMES = ("127.0.0.1", "localhost")
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def refusal(request: Request, port: int) -> int | None:
    """Return the HTTP status with which a request is refused; None for one that may be answered.

    400: another host than this machine's own name and port. 403: another origin, or something that another site
    embeds or fetches; a link on another site may lead here. 405: anything but reading.
    """
    hosts = {f"{name}:{port}" for name in _NAMES} | ({*_NAMES} if port == 80 else set())
    if request.headers.get("Host", "").lower() not in hosts:
        return 400
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return 403
    if request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site") and not _followed(request):
        return 403
    return None if request.method in ("GET", "HEAD") else 405


def _followed(request: Request) -> bool:
    """Whether somebody followed a link: a whole page is asked for, in a window of its own."""
    return (request.headers.get("Sec-Fetch-Mode"), request.headers.get("Sec-Fetch-Dest")) == ("navigate", "document")
