"""Places in documents, in the words of the reader's language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kb.locators import located, words_of

PAIRS = [
    ("viñeta 7", "bullet 7"), ("tabla 1, fila 3", "table 1, row 3"), ("p. 2, párrafo 5", "p. 2, paragraph 5"),
    ("título 1", "heading 1"), ("hoja Mayo, junio, fila 3", "sheet Mayo, junio, row 3"), ("encabezado", "header"),
    ("documento", "document"), ("registro", "record"),
]


@pytest.mark.parametrize(("spanish", "english"), PAIRS)
def test_a_place_is_said_in_either_language(spanish: str, english: str) -> None:
    assert located(spanish, "en") == located(english, "en") == english
    assert located(english, "es") == located(spanish, "es") == spanish


OTHERS = ["", "viñeta de Ana", "la fila 3", "fila", "hoja", "encabezado 2", "p. 2", "Anexo A, 4"]


@pytest.mark.parametrize("other", OTHERS)
def test_other_words_stay_as_they_are(other: str) -> None:
    assert located(other, "en") == other


def test_no_place_has_no_words() -> None:
    assert located(None, "en") == ""


def test_every_place_that_a_loader_writes_is_understood() -> None:
    """The golden records hold the places of every format; none keeps a Spanish word in English."""
    spanish = set(words_of("en"))
    for path in (Path(__file__).parent / "documents").glob("*.expected.json"):
        for place in _places(json.loads(path.read_text(encoding="utf-8"))):
            first = {part.split()[0] for part in located(place, "en").split(", ") if part}
            assert not first & spanish, (path.name, place)


def _places(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {value["locator"]} if isinstance(value.get("locator"), str) else set()
        return own.union(*map(_places, value.values()))
    return set().union(*map(_places, value)) if isinstance(value, list) else set()
