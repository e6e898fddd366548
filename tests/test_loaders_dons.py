"""Honorifics of one letter: "D." and "M." before a name."""

from __future__ import annotations

import pytest

from loaders.names.people import find_people


@pytest.mark.parametrize(
    ("text", "name", "honorific"),
    [
        ("Firmó el alcalde visitante, M. Fabien Lormont-Dacier.", "Fabien Lormont-Dacier", "M."),
        ("Se habló con D. Vicent Ferrer Soler.", "Vicent Ferrer Soler", "D."),
        ("Se habló con Mme. Claude Perrin Dacier.", "Claude Perrin Dacier", "Mme."),
        ("Se habló con el Ing. Agr. Elías Montes Rey.", "Elías Montes Rey", "Ing. Agr."),
    ],
)
def test_it_is_no_part_of_the_name(text: str, name: str, honorific: str) -> None:
    assert [(found.name, found.honorific) for found in find_people(text)] == [(name, honorific)]


def test_an_initial_before_two_surnames_stays() -> None:
    assert [found.name for found in find_people("Se habló con la Dra. M. García Soto.")] == ["M. García Soto"]
