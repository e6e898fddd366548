"""Lists after a plural head: which are several bodies, and which are one name or none."""

from __future__ import annotations

from kb.settings import make_home
from loaders.names.lens import Lens

HOME = make_home("Alcaldía de Panamá", "Panamá", "PA")


def names(text: str) -> list[str]:
    lens = Lens(HOME)
    lens.learn([text])
    return [span.name for span in lens.names(text) if span.kind == "body"]


def test_units_share_their_head() -> None:
    found = names("Se coordinó con las Direcciones de Cultura, Turismo y Deporte la feria.")
    assert found == ["Dirección de Cultura", "Dirección de Turismo", "Dirección de Deporte"]


def test_schools_share_theirs_only_where_each_is_marked() -> None:
    assert names("Llegaron alumnos de las Facultades de Derecho y de Medicina.") == [
        "Facultad de Derecho", "Facultad de Medicina"]
    assert names("Llegaron jóvenes de las Escuelas de Música de los Centros de Danza, Teatro y Canto.") == []


def test_universities_may_share_theirs_with_cities() -> None:
    assert names("Vinieron de las Universidades de Chile, Salamanca y Buenos Aires.") == [
        "Universidad de Chile", "Universidad de Salamanca", "Universidad de Buenos Aires"]


def test_an_acronym_that_spells_the_whole_list_says_that_it_is_one_name() -> None:
    found = names("Vinieron de las Escuelas de Oficio de los Puntos de Cultura, Luz, Arte y Saber (PCLAS) del sur.")
    assert set(found) == {"Puntos de Cultura, Luz, Arte y Saber"}


def test_what_follows_the_last_marked_member_is_of_its_name() -> None:
    found = names("Se escribió a las Secretarías de Agua, de Salud y de Educación, Recreación y Deporte del distrito.")
    assert found == ["Secretaría de Agua", "Secretaría de Salud", "Secretaría de Educación, Recreación y Deporte"]
    found = names("Se escribió a las Direcciones de Ambiente, de Turismo, Cultura y de Salud del distrito.")
    assert found == ["Dirección de Ambiente", "Dirección de Turismo", "Dirección de Cultura", "Dirección de Salud"]
