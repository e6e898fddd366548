"""A Cypher text that somebody gives: only what reads the graph, and rows that look the same from every store.

The stores themselves refuse every write (`Store.read`). What they do not refuse is refused here: LOAD CSV reads any
file or address that the store's process can, procedures do what they like, and the rest is administration.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kb.errors import KbError
from kb.language import _
from kb.stores.base import Store, StoreError

# what can hide a word that is no keyword, or is taken for one: strings, quoted names, comments
_HIDDEN = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:[^`]|``)*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_REFUSED = (
    ("LOAD CSV", r"LOAD\s+CSV"),
    ("CALL", r"CALL\s+\w+\s*[.(]"),  # a procedure; CALL { … } and CALL (x) { … } are subqueries
    ("CALL", r"CALL\s+\w+\s*(?:$|YIELD)"), ("USING PERIODIC COMMIT", r"USING\s+PERIODIC\s+COMMIT"),
    ("IN TRANSACTIONS", r"IN\s+(?:\S+\s+){0,2}TRANSACTIONS"),
    *((name, rf"(?:^|(?<=[;{{]))\s*{name}\s+\w") for name in ("SHOW", "TERMINATE", "USE")),
)
# a keyword follows none of these: n.call, :Call, |CALL, $call
_PATTERNS = tuple((name, re.compile(rf"(?<![\w.:|$&!]){pattern}", re.IGNORECASE)) for name, pattern in _REFUSED)
_WRITES = ("AccessMode", "QueryNotIdempotent")  # how the stores say that a text would write


class GivenTextError(KbError):
    """A text that is not run, or that the store cannot run; the message says why."""


def run(store: Store, text: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Run one text that only reads and return its rows: columns by name, values as JSON has them.

    A node is the map of its properties. Raises GivenTextError when the text would do more than read the graph, has a
    mistake or lacks a parameter.
    """
    check(text)
    try:
        found = store.read(text, dict(parameters))
    except StoreError as error:
        raise _explained(error) from error
    return [{name: _plain(value) for name, value in row.items()} for row in found]


def check(text: str) -> None:
    """Raise GivenTextError for a text that asks for more than reading the graph."""
    shown = _HIDDEN.sub(_put_aside, text)
    if not shown.strip(" '\t\r\n;"):
        raise GivenTextError(_("the text is empty; write one such as MATCH (p:Partner) RETURN p.name"))
    for name, pattern in _PATTERNS:
        if pattern.search(shown):
            raise GivenTextError(_("{keyword} is not allowed here: only what reads the knowledge base is").format(
                keyword=name))


def _put_aside(hidden: re.Match[str]) -> str:
    """Return what stands for a string, a quoted name or a comment where keywords are looked for."""
    return {"`": "q", "'": " '' ", '"': " '' "}.get(hidden[0][0], " ")


def _explained(error: StoreError) -> GivenTextError | StoreError:
    """Say what the store found wrong with the text; a failure of the store itself stays what it is."""
    cause = error.__cause__
    code = str(getattr(cause, "code", ""))
    if any(word in f"{code} {cause}" for word in _WRITES):
        return GivenTextError(_("the text would write; kb cypher only reads"))
    if code and not code.startswith(("Neo.ClientError.Statement", "Neo.ClientError.Procedure")):
        return error
    chain = getattr(cause, "java_chain", None)
    why = " ".join(str(chain[0][1] if chain else getattr(cause, "message", None) or cause).split())
    return GivenTextError(_("the text cannot be run: {why}").format(why=why)) if cause else error


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, without what a store numbers itself."""
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value) if not key.startswith("@")}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)
