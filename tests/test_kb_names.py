"""Folded names: two writings of one name have one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.names import fold, plain


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Embajada del Japón", "embajada del japon"),
        ("EMBAJADA  DEL\nJAPÓN", "embajada del japon"),
        ("S.E. Marín-Quiroga", "s e marin quiroga"),
        ("“Ñandú” (2.º)", "nandu 2 o"),
        ("  ", ""),
        ("", ""),
        ("_a_b_", "a b"),
        ("Straße", "strasse"),
        ("ﬁn", "fin"),
        ("São Paulo", "sao paulo"),
        ("Nu\u0301n\u0303ez", "nunez"),
    ],
)
def test_accents_case_and_punctuation_do_not_count(text: str, key: str) -> None:
    assert fold(text) == key


def test_plain_keeps_punctuation_in_its_place() -> None:
    assert plain("¿Señora Marín, aquí?") == "¿senora marin, aqui?"


def test_different_letters_stay_different() -> None:
    assert fold("Patricia") != fold("Patricio")


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_a_key_of_latin_letters_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text) == fold(text).strip()
    assert "  " not in fold(text)
