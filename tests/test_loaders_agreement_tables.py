"""Registers of agreements: rows that tie two cities, and rows that two bodies signed."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import bodies, posts, took_part
from tests.test_loaders_tables import table

HEADER = ("N°", "Instrumento", "Parte A", "Parte B", "País", "Fecha de firma", "Estado", "Observaciones")


def register(*row: str) -> Record:
    return table(("1", *row), header=HEADER, heading="REGISTRO")


@pytest.mark.parametrize(
    ("instrument", "party", "state", "status"),
    [
        ("Hermanamiento", "Cádiz", "Vigente", "active"),
        ("Convenio de hermanamiento", "Ciudad de Cádiz", "Vencido", "expired"),
        ("Hermanamiento", "Ayuntamiento de Cádiz", "En trámite", "in_negotiation"),
        ("Carta de intención", "Cádiz", "Vigente", "letter_of_intent"),
        ("Acuerdo de amistad", "Cádiz", "Vigente", "friendship"),
    ],
)
def test_a_row_between_two_cities_is_a_tie(instrument: str, party: str, state: str, status: str) -> None:
    record = register(instrument, "Ciudad de Panamá", party, "España", "2009-10-19", state, "")
    assert [(tie.a, tie.b, tie.since, tie.status) for tie in record.sister_cities] == [
        ("Panamá", "Cádiz", "2009-10-19", status)
    ]
    assert record.activities == []
    assert [city.country for city in record.cities if city.name == "Cádiz"] == ["ES"]


def test_the_office_may_be_the_second_party() -> None:
    record = register("Hermanamiento", "Cádiz", "Ciudad de Panamá", "España", "1998", "Vigente", "")
    assert [(tie.b, tie.since) for tie in record.sister_cities] == [("Cádiz", "1998")]


@pytest.mark.parametrize("party", ["Universidad del Litoral Norte", "Fundación Río Claro"])
def test_a_row_between_two_bodies_is_a_signing_and_no_tie(party: str) -> None:
    record = register("Convenio marco", "Municipio de Panamá", party, "Panamá", "2018-02-01", "Vigente", "")
    assert record.sister_cities == []
    assert party in bodies(record)
    (signing,) = record.activities
    assert (signing.kind, signing.start) == ("signing", "2018-02-01")
    assert party in took_part(signing)


def test_an_agreement_with_a_city_that_ties_nothing_is_no_tie() -> None:
    record = register("Convenio específico", "Municipio de Panamá", "Cádiz", "España", "2018", "Vigente", "")
    assert record.sister_cities == []


def test_whom_a_remark_names_is_of_the_body_beside_the_name() -> None:
    remark = "responde Rosa Cueto Lara, Ayuntamiento de Cádiz"
    record = register("Hermanamiento", "Ciudad de Panamá", "Cádiz", "España", "1998", "Vigente", remark)
    assert posts(record) == {("Rosa Cueto Lara", None, "Ayuntamiento de Cádiz")}


def test_a_register_without_a_column_of_the_office_ties_its_city() -> None:
    header = ("Instrumento", "Contraparte", "País", "Fecha de firma", "Objeto")
    rows = (
        ("Hermanamiento", "Cádiz", "España", "1998", "Cultura"),
        ("Convenio", "Fundación Río Claro", "Panamá", "3 de marzo de 2024", "Poda"),
    )
    record = table(*rows, header=header, heading="REGISTRO")
    assert [(tie.b, tie.since) for tie in record.sister_cities] == [("Cádiz", "1998")]
    assert [(a.kind, a.title) for a in record.activities] == [("signing", "Poda")]


def test_a_list_of_laws_is_no_register_of_agreements() -> None:
    header = ("Norma", "Institución", "Fecha")
    assert table(("Ley 12", "Asamblea Vecinal", "2018"), header=header, heading="NORMAS").activities == []
