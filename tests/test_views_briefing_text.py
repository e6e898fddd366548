from __future__ import annotations

import pytest

from views.briefing_text import capital, closed, printable, shorten


@pytest.mark.parametrize(("text", "expected"), [
    ("a\x00b\x0bc\ufffe", "abc"), ("  dos\n  líneas ", "dos líneas"), ("celda\tcelda\t\totra", "celda | celda | otra"),
    ("\u202eal revés\u2066", "al revés"), ("\ud800🎉", "🎉"), ("<b>&\"'", "<b>&\"'"),
])
def test_text_is_one_line_that_xml_can_hold(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_long_text_is_cut_at_a_word_and_says_so() -> None:
    assert shorten("uno dos tres cuatro", 14) == "uno dos tres…"
    assert shorten("x" * 30, 10) == "x" * 10 + "…"
    assert shorten("uno dos", 7) == "uno dos"


def test_letters_that_run_right_to_left_do_not_take_the_stop_along() -> None:
    assert shorten("Casa בית") == "Casa בית‎"


@pytest.mark.parametrize(("text", "expected"), [
    ("Bogotá", "Bogotá."), ("Bogotá D.C.", "Bogotá D.C."), ("«¿Cuántas?»", "«¿Cuántas?»"), ("cortado…", "cortado…"),
    ("(una)", "(una)."), ("dijo «sí»", "dijo «sí»."),
])
def test_a_sentence_has_one_stop(text: str, expected: str) -> None:
    assert closed(text) == expected


def test_a_capital_leaves_the_rest_alone() -> None:
    assert (capital("índice DPU"), capital("")) == ("Índice DPU", "")
