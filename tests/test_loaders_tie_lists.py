"""Lists of ties: an item that only states a tie tells no activity."""

from __future__ import annotations

import pytest

from tests.loader_reading import read

LIST = "Informe de junio de 2024\n\nHermanamientos:\n\n· {item}\n"


@pytest.mark.parametrize(
    ("item", "city", "status"),
    [
        ("Caxias do Sul (Brasil). El hermanamiento de 1999 venció en 2019 y no se renovó.", "Caxias do Sul", "expired"),
        ("Con Monterrey no hay hermanamiento: existe un convenio entre universidades.", "Monterrey", "not_a_tie"),
        ("Cali (Colombia). El convenio no se renovó.", "Cali", "expired"),
    ],
)
def test_it_states_its_tie_and_no_activity(item: str, city: str, status: str) -> None:
    record = read(LIST.format(item=item))
    assert [(tie.b, tie.status) for tie in record.sister_cities] == [(city, status)]
    assert record.activities == []


def test_what_was_done_with_a_sister_city_is_an_activity() -> None:
    record = read(LIST.format(item="El 4 de junio se realizó una reunión con la Alcaldía de Cali."))
    assert [found.start for found in record.activities] == ["2024-06-04"]


def test_the_day_of_an_instrument_is_read_in_rioplatense_spelling_too() -> None:
    item = "Bilbao (España). Convenio de hermanamiento suscripto el 3 de julio de 2002, vigente."
    assert [tie.since for tie in read(LIST.format(item=item)).sister_cities] == ["2002-07-03"]
