"""The named query texts of this package, and the one way to run them."""

from __future__ import annotations

from typing import Any

from kb.errors import KbError
from kb.language import _
from kb.stores.base import Row, Store
from kb.stores.texts import Text, load_texts


class QueryError(KbError):
    """A query that was asked for with parameters that it does not take, or without one that it does."""


def query(name: str) -> Text:
    """Return the text `name`, which is alone in `cypher/NAME.cypher`; only that file is read and checked.

    Raises kb.stores.texts.TextError when there is no such file or it has a mistake.
    """
    return load_texts(__package__, name)[name]


def rows(store: Store, name: str, **parameters: Any) -> list[Row]:
    """Run the text `name` on the store and return its rows.

    Raises QueryError when the parameters are not exactly those that the text declares.
    """
    text = query(name)
    if wrong := sorted(set(text.parameters) ^ set(parameters)):
        raise QueryError(_("query {name}: takes the parameters ({declared}); check '{wrong}'").format(
            name=name, declared=", ".join(text.parameters), wrong=wrong[0]))
    return store.read(text.text, parameters)
