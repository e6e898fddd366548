"""The passages of one record, each kept once; what has none is its own passage."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kb.names import fold
from kb.records import Passage

RECORD_LOCATOR = "registro"  # where a statement stands that only a record written by hand makes


class Passages:
    """Collects the passages of one document, in the order in which they are first met, as rows in `nodes`."""

    def __init__(self, document: str) -> None:
        self.nodes: list[dict[str, Any]] = []
        self._document = document
        self._ids: dict[tuple[str, str], str] = {}
        self._taken: dict[str, int] = {}

    def of(self, item: BaseModel) -> str:
        """Return the id of an item's passage; without one, the item's values (name: value; …) are its words."""
        passage: Passage | None = getattr(item, "passage", None)
        if passage is None:
            passage = Passage(locator=RECORD_LOCATOR, text=_words(item.model_dump(exclude={"passage"})))
        key = (passage.locator, passage.text)
        if key not in self._ids:
            self._ids[key] = self._new(passage)
        return self._ids[key]

    def _new(self, passage: Passage) -> str:
        count = self._taken[passage.locator] = self._taken.get(passage.locator, 0) + 1
        id_ = f"{self._document}#{passage.locator}" + (f" ({count})" if count > 1 else "")
        self.nodes.append({
            "id": id_, "document": self._document, "locator": passage.locator, "text": passage.text,
            "position": len(self.nodes), "search": fold(passage.text)})
        return id_


def _words(values: dict[str, Any]) -> str:
    return "; ".join(f"{key}: {_value(value)}" for key, value in values.items() if value not in (None, [], ""))


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(str(each) for each in value.values() if each is not None)
    return ", ".join(map(_value, value)) if isinstance(value, list) else str(value)
