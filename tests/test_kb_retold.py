"""Texts that were kept in the language of a load, said again in that of the reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kb.language import _, ngettext, use_language
from kb.retold import retold


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    use_language("en")


def _made(lang: str) -> list[str]:
    """Warnings as the loaders make them, the second with a place in it."""
    use_language(lang)
    count = ngettext(
        "{count} formula was never calculated and reads as empty; open the file in a spreadsheet program and save it",
        "{count} formulas were never calculated and read as empty; open the file in a spreadsheet program and save it",
        3)
    return [_("the acronym {acronym} is not explained in the document").format(acronym="RFM"),
            _("'{label}' is {value} here and {other} in {place}").format(
                label="viajes", value=3, other=4, place={"es": "viñeta 7", "en": "bullet 7"}[lang]),
            _("this sheet is hidden; it was read all the same"), count.format(count=3)]


@pytest.mark.parametrize(("made", "read"), [("es", "en"), ("en", "es"), ("es", "es"), ("en", "en")])
def test_a_warning_is_read_in_the_chosen_language_whatever_it_was_made_in(made: str, read: str) -> None:
    kept, wanted = _made(made), _made(read)
    assert made == read or not set(kept) & set(wanted)
    assert [retold(text) for text in kept] == wanted


@pytest.mark.parametrize("text", ["día 32: no es una fecha de marzo", "", "Convenio con la Red de Faros del Mar"])
def test_words_of_people_stay_as_they_are(text: str) -> None:
    use_language("en")
    assert retold(text) == text
