"""Text that was broken at a width reads as paragraphs; lists, tables and headings keep their lines."""

from __future__ import annotations

from loaders.formats.wrapped import unwrapped

WRAPPED = (
    "La Alcaldía recibió este martes a una delegación de la ciudad de Lisboa que\n"
    "estudia los mercados municipales y la manera en que se administran desde que\n"
    "pasaron a manos del distrito. La visita duró tres días y terminó con un\n"
    "recorrido por el casco viejo.\n"
)


def test_a_wrapped_paragraph_is_one_line() -> None:
    assert unwrapped(WRAPPED).count("\n") == 1


def test_a_blank_line_parts_paragraphs() -> None:
    assert len(unwrapped(f"{WRAPPED}\n{WRAPPED}").split("\n\n")) == 2


def test_a_list_of_names_keeps_its_lines() -> None:
    names = ("Embajada del Reino de los Países Bajos", "Embajada de la República Dominicana", "Embajada de los Países")
    text = "\n".join(names * 3)
    assert unwrapped(text) == text


def test_bullets_keep_their_lines_and_take_in_what_goes_on() -> None:
    text = "· Se coordinó con la Oficina la visita de\nla delegación.\n· Se envió la nota.\n"
    assert unwrapped(text) == "· Se coordinó con la Oficina la visita de la delegación.\n· Se envió la nota.\n"


def test_tables_and_headings_keep_their_lines() -> None:
    text = "MARZO 2024\nse celebró el acto\n\tuna celda\n\tdos celdas\n"
    assert unwrapped(text) == text


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = "\n".join(f"{'Palabras largas de un párrafo entero. ' * 5}" for _ in range(4))
    assert unwrapped(text) == text


def test_one_longer_line_does_not_hide_that_a_text_is_wrapped() -> None:
    long = "Local: " + "una línea que nadie partió y que es mucho más larga que las demás de esta página " * 2
    headline = "Un titular de una sola línea entre blancos que es más largo que las líneas de los párrafos de la nota"
    assert unwrapped(f"{headline}\n\n{WRAPPED}\n{WRAPPED}\n{WRAPPED}{long}\n").count("\n") < 10
