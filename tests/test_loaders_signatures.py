"""Who signs a letter or mail, by the lines under its closing words."""

from __future__ import annotations

import pytest

from tests.loader_reading import posts, read

LETTER = "MARZO 2024\n\nLa Fundación Río Claro enviará los planos del vivero.\n\n"


@pytest.mark.parametrize(
    "closing",
    ["Saludos,", "Atentamente,", "Un cordial saludo.", "Cordialmente", "Muchas gracias.", "Saludos cordiales,"],
)
def test_the_post_and_body_under_the_closing_words_are_the_writers(closing: str) -> None:
    text = f"{LETTER}{closing}\n\nMarcela Quirós\n\nDirectora de Proyectos\n\nFundación Río Claro\n"
    assert posts(read(text)) == {("Marcela Quirós", "Directora de Proyectos", "Fundación Río Claro")}


def test_the_passage_has_all_the_lines_of_the_statement() -> None:
    (role,) = read(f"{LETTER}Saludos,\n\nMarcela Quirós\n\nDirectora\n\nFundación Río Claro\n").roles
    assert role.passage is not None
    assert (role.passage.locator, role.passage.text) == ("párrafo 3", "Marcela Quirós\nDirectora\nFundación Río Claro")


@pytest.mark.parametrize(
    "text",
    [
        "Saludos,\n\nMarcela Quirós\n",
        "Saludos,\n\nEl equipo de la feria\n\nDirectora\n",
        "Marcela Quirós\n\nDirectora de Proyectos\n",
        "Saludos,\n\nMarcela Quirós\n\nCalle Primera 12, piso 3\n",
    ],
)
def test_lines_that_are_no_signature_tell_no_post(text: str) -> None:
    assert posts(read(LETTER + text)) == set()
