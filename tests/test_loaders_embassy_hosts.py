"""An embassy's name with the country where it is."""

from __future__ import annotations

from tests.loader_reading import body, bullet


def test_an_embassy_here_has_both_names() -> None:
    record = bullet("Se coordinó con la Embajada de Noruega en Panamá la feria; la Embajada de Noruega aceptó.")
    found = body(record, "Embajada de Noruega en Panamá")
    assert (found.aliases, found.country) == (["Embajada de Noruega"], "NO")
    assert [(told.organization, told.country) for told in record.represents] == [
        ("Embajada de Noruega en Panamá", "Noruega")]


def test_an_embassy_in_another_country_is_not_called_by_its_country_alone() -> None:
    record = bullet("Se coordinó con la Embajada de Noruega en Colombia la feria.")
    assert body(record, "Embajada de Noruega en Colombia").aliases == []
    assert {country.name for country in record.countries} >= {"Noruega", "Colombia"}


def test_a_city_after_an_embassy_is_where_its_act_was() -> None:
    record = bullet("Se coordinó con la Embajada de Noruega en Colón la feria.")
    assert body(record, "Embajada de Noruega").aliases == []


def test_a_consulate_is_in_a_city() -> None:
    record = bullet("Se coordinó con el Consulado General de Italia en Colón la feria.")
    assert body(record, "Consulado General de Italia en Colón").kind == "embassy"
