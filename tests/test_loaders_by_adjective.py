"""The home city hall by its city's adjective."""

from __future__ import annotations

import pytest

from kb.home import Home
from kb.settings import make_home
from loaders.lexicon import lines
from loaders.names.by_adjective import home_by_adjective, is_home_by_adjective
from loaders.names.lens import Lens

BUENOS_AIRES = make_home("Gobierno de la Ciudad de Buenos Aires", "Buenos Aires", "AR")
LIMA = make_home("Municipalidad Metropolitana de Lima", "Lima", "PE")
ROSARIO = make_home("Municipalidad de Rosario", "Rosario", "AR")


@pytest.mark.parametrize(
    ("home", "text", "written"),
    [
        (BUENOS_AIRES, "El Gobierno porteño presentó la muestra.", "Gobierno porteño"),
        (BUENOS_AIRES, "La comuna porteña presentó la muestra.", "comuna porteña"),
        (BUENOS_AIRES, "El gobierno capitalino presentó la muestra.", "gobierno capitalino"),
        (LIMA, "La municipalidad limeña presentó la muestra.", "municipalidad limeña"),
        (ROSARIO, "La intendencia rosarina presentó la muestra.", "intendencia rosarina"),
    ],
)
def test_the_home_city_hall_is_called_by_its_citys_adjective(home: Home, text: str, written: str) -> None:
    assert [(span.text, span.name) for span in home_by_adjective(text, home)] == [(written, home.institution)]
    assert is_home_by_adjective(written, home)
    assert written in [span.text for span in Lens(home).names(text) if span.kind == "body"]


@pytest.mark.parametrize(
    ("home", "text"),
    [
        (BUENOS_AIRES, "El gobierno bonaerense presentó la muestra."),  # the province
        (LIMA, "El gobierno limeño presentó la muestra."),  # the region has the city's name
        (LIMA, "La comuna porteña presentó la muestra."),
        (ROSARIO, "La comuna capitalina presentó la muestra."),
        (ROSARIO, "El barrio rosarino presentó la muestra."),
    ],
)
def test_an_adjective_of_another_is_not_the_homes(home: Home, text: str) -> None:
    assert list(home_by_adjective(text, home)) == []


def test_every_line_of_the_adjectives_has_its_four_cells() -> None:
    for line in lines("city_demonyms.tsv"):
        adjectives, city, country, alone = line.split("\t")
        assert (adjectives.lower(), city.strip(), len(country)) == (adjectives, city, 2)
        assert alone in ("yes", "no")
