"""City halls with English names, the head last."""

from __future__ import annotations

import pytest

from loaders.names.english_names import city_in_english, find_english_names, is_english_city_hall
from tests.loader_reading import body, bullet


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reunión con el Kingston City Council.", "Kingston City Council"),
        ("la Sra. X (Kingston and St. Andrew Municipal Corporation)", "Kingston and St. Andrew Municipal Corporation"),
        ("Oficial de intercambio, Busan Metropolitan City", "Busan Metropolitan City"),
        ("del Belize City Council y otros", "Belize City Council"),
    ],
)
def test_a_name_ends_with_its_head(text: str, name: str) -> None:
    assert [span.text for span in find_english_names(text)] == [name]


@pytest.mark.parametrize("text", ["El City Hall.", "la City de Londres", "Municipality", "un Council de la ciudad"])
def test_a_head_alone_is_no_name(text: str) -> None:
    assert list(find_english_names(text)) == []


def test_the_city_is_the_one_that_the_gazetteer_has() -> None:
    assert city_in_english("Kingston City Council") == "Kingston"
    assert city_in_english("Kingston and St. Andrew Municipal Corporation") is None
    assert city_in_english("Ayuntamiento de Cádiz") is None
    assert not is_english_city_hall("Kingston")


def test_it_is_a_municipality() -> None:
    found = body(bullet("Se coordinó con el Kingston City Council el envío de libros."), "Kingston City Council")
    assert (found.type, found.kind, found.city) == ("partner", "municipality", "Kingston")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ardmore University", "university"), ("NEBS Business School", "university"), ("Blue River Foundation", "ngo")],
)
def test_schools_and_foundations_are_partners(name: str, kind: str) -> None:
    found = body(bullet(f"Se coordinó con la {name} el envío de libros."), name)
    assert (found.type, found.kind) == ("partner", kind)


@pytest.mark.parametrize("text", ["La University abrió.", "el College del barrio", "un partido de College"])
def test_their_heads_alone_are_no_names(text: str) -> None:
    assert list(find_english_names(text)) == []
