"""Ties that are to be renewed, and ties that ended."""

from __future__ import annotations

import pytest

from tests.loader_reading import read

REGISTER = "Informe de junio de 2024\n\nHermanamientos:\n\n· Cali (Colombia). Convenio de 1998, vencido.\n\n"


def test_that_a_tie_is_to_be_renewed_is_no_second_tie() -> None:
    record = read(f"{REGISTER}Gestiones:\n\n· Se trató la renovación del hermanamiento con Cali.\n")
    assert [(tie.b, tie.status) for tie in record.sister_cities] == [("Cali", "expired")]


def test_a_renewal_that_was_signed_is_a_statement() -> None:
    record = read(f"{REGISTER}Gestiones:\n\n· Se firmó la renovación del hermanamiento con Cali.\n")
    assert len(record.sister_cities) == 2


@pytest.mark.parametrize(
    ("item", "tie"),
    [
        ("Cali (Colombia): convenio de mayo de 2001. Venció en mayo de 2011.", ("2001-05", "2011-05", "expired")),
        ("Cali (Colombia), desde 2009.", ("2009", None, "active")),
        ("Cali (Colombia), desde mayo de 2013.", ("2013-05", None, "active")),
        ("Cali, Valle (Colombia). Suscrito el 7 de junio de 1996.", ("1996-06-07", None, "active")),
        ("Cali (Colombia). Acuerdo de amistad del año 2001, que no llegó a hermandad.", ("2001", None, "friendship")),
    ],
)
def test_an_item_of_a_list_gives_the_days_of_its_tie(item: str, tie: tuple[str, str | None, str]) -> None:
    record = read(f"Informe de junio de 2024\n\nHermanamientos:\n\n· {item}\n")
    assert [(found.since, found.until, found.status) for found in record.sister_cities] == [tie]
    assert record.activities == []


def test_what_took_place_with_the_city_of_an_item_is_told_beside_its_tie() -> None:
    item = "Cali (Colombia). Convenio de 1998. El 4 de junio se tuvo una reunión virtual con la Alcaldía de Cali."
    record = read(f"Informe de junio de 2024\n\nHermanamientos:\n\n· {item}\n")
    assert [(found.kind, found.start) for found in record.activities] == [("meeting", "2024-06-04")]
    assert [(tie.b, tie.since) for tie in record.sister_cities] == [("Cali", "1998")]
