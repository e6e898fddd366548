"""Bodies without head word in a list of those who sent somebody; people at its end stay people."""

from __future__ import annotations

from tests.loader_reading import bodies, bullet, people


def test_what_stands_between_bodies_of_such_a_list_is_a_body() -> None:
    record = bullet(
        "Asistieron representantes de la Fundación Río Claro, Reciplástica, Cielo Abierto, la Cooperativa Agraria del "
        "Sur, Felipe Ochoa, el Banco Popular, entre otros."
    )
    assert bodies(record) >= {"Fundación Río Claro", "Reciplástica", "Cielo Abierto", "Felipe Ochoa",
                              "Cooperativa Agraria del Sur", "Banco Popular"}
    assert people(record) == set()


def test_people_at_the_end_of_a_list_are_people() -> None:
    record = bullet(
        "Asistieron representantes de la Fundación Río Claro, la Cámara de Artesanos, Ana Ruiz Paz y Luis Paz Soto."
    )
    assert people(record) == {"Ana Ruiz Paz", "Luis Paz Soto"}


def test_one_body_makes_no_list_and_subjects_are_none() -> None:
    record = bullet("Asistieron representantes de la Fundación Río Claro, Reciplástica y otros.")
    assert "Reciplástica" not in bodies(record)
    record = bullet("Asistieron representantes de la Fundación Río Claro, Cultura, Turismo y la Cámara de Artesanos.")
    assert not {"Cultura", "Turismo"} & bodies(record)
