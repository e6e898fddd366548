"""Heads and feet of pages: a page's number is nobody's words, alone or beside others."""

from __future__ import annotations

import pytest

from loaders.margins import margin_lines


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Dirección de Turismo Página 1", "Dirección de Turismo"),
        ("Informe de mayo | Página 3 de 9", "Informe de mayo"),
        ("Pág. 4 – Dirección de Turismo", "Dirección de Turismo"),
        ("Informe de mayo de 2024", "Informe de mayo de 2024"),
        ("Página Social del Municipio", "Página Social del Municipio"),
    ],
)
def test_a_number_beside_words_is_left_out(line: str, left: str) -> None:
    assert margin_lines([line]) == (left,)


def test_lines_that_only_differ_in_their_number_are_one() -> None:
    assert margin_lines(["Dirección de Turismo Página 1", "Dirección de Turismo Página 2", "Página 3"]) == (
        "Dirección de Turismo",
    )
