"""Blocks: their locators, and one blank where a document has several."""

from __future__ import annotations

import pytest

from loaders.blocks import Counter, make_table, make_text, one_blank


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mesa  de   trabajo", "mesa de trabajo"),
        ("mesa\tde\xa0trabajo\u202f", "mesa de trabajo "),
        ("uno  \n  dos\n\ntres", "uno \n dos\n\ntres"),
        ("mesa de trabajo", "mesa de trabajo"),
        ("", ""),
    ],
)
def test_runs_of_blanks_become_one_and_lines_stay(text: str, read: str) -> None:
    assert one_blank(text) == read


def test_texts_and_cells_have_single_blanks_and_their_locators() -> None:
    counter = Counter()
    text, table = make_text("bullet", "el  vivero", counter), make_table([["a  b", "c\nd"], ["", " e"]], counter)
    assert (text.text, text.locator) == ("el vivero", "viñeta 1")
    assert [(row.cells, row.locator) for row in table.rows] == [
        (("a b", "c\nd"), "tabla 1, fila 1"),
        (("", " e"), "tabla 1, fila 2"),
    ]
