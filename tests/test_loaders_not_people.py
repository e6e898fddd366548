"""Capital words that read as a name and are nobody's: titles, datelines, addresses, nouns, places, topics of posts."""

import pytest

from tests.loader_reading import bullet, people, posts


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("En el marco del plan 'Tunja Camina Unida' se reunió con Ana Ruiz.", {"Ana Ruiz"}),
        ("El programa ‘Marta Crece Contigo’ y la campaña 'Rosa Cuida' fueron presentados.", set()),
        ("Ante la campaña “Lucía Lee” habló Ana Ruiz.", {"Ana Ruiz"}),
        ("En los '80 nació Ana Ruiz, y en los '90 Elena Marín.", {"Ana Ruiz", "Elena Marín"}),
        ("'Recibimos con gusto', dijo Ana Ruiz a Elena Marín, 'y volveremos'.", {"Ana Ruiz", "Elena Marín"}),
    ],
)
def test_a_title_in_single_quotation_marks_is_nobody(text: str, named: set[str]) -> None:
    assert people(bullet(text)) == named


@pytest.mark.parametrize("place", ["Santiago de Surco", "Santiago de Cali", "San Pedro de Macorís"])
def test_a_dateline_is_a_place(place: str) -> None:
    assert people(bullet(f"{place}, 15 de diciembre de 2025")) == set()
    assert people(bullet(f"{place}, viernes 3 de marzo. Se firmó el convenio.")) == set()


def test_a_day_after_somebodys_name_makes_no_place_of_it() -> None:
    assert people(bullet("Elena Marín, 15 de marzo: entregó el plan.")) == {"Elena Marín"}


@pytest.mark.parametrize("address", ["Jorge W. Alder, Edificio 711, Balboa", "Jorge W. Alder, Casa N.º 12"])
def test_a_street_with_its_building_is_nobody(address: str) -> None:
    assert people(bullet(address)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Avanzan a través del Marco Regional de Puertos.",
        "Se presentó el Marco Estratégico Común.",
        "La Luz Eléctrica y el Mar Caribe fueron los temas.",
    ],
)
def test_an_article_makes_a_noun_of_a_given_name(text: str) -> None:
    assert people(bullet(text)) == set()


def test_the_same_given_names_without_an_article_are_people() -> None:
    found = people(bullet("Asistieron Marco Quiroga y Luz Marina Soto."))
    assert found == {"Marco Quiroga", "Luz Marina Soto"}


@pytest.mark.parametrize(
    ("topic", "city"),
    [("Seguridad Ciudadana", "Sogamoso"), ("Salud Mental", "Duitama"), ("Cultura Viva", "Duitama")],
)
def test_the_words_of_what_a_post_is_of_are_nobody(topic: str, city: str) -> None:
    record = bullet(f"El secretario de {topic} de {city}, Elías Quiroga, destacó el encuentro.")
    assert people(record) == {"Elías Quiroga"}
    assert posts(record) == {("Elías Quiroga", f"secretario de {topic}", city)}


def test_an_adjective_of_the_topic_is_no_part_of_the_name_after_it() -> None:
    assert people(bullet("Habló el director de Salud Mental Elías Quiroga.")) == {"Elías Quiroga"}


def test_a_minister_of_whom_no_list_knows_is_still_read_after_the_topic() -> None:
    assert people(bullet("Habló el ministro de Cultura Xqelthu Vrandoni.")) == {"Xqelthu Vrandoni"}


@pytest.mark.parametrize("town", ["Villa Alegre", "Puerto Rosario", "Colonia Tovar"])
def test_a_towns_first_word_is_nobodys_given_name(town: str) -> None:
    assert people(bullet(f"Se llevó la feria a San Rafael y {town}, por la tarde.")) == set()


@pytest.mark.parametrize("city", ["Rosario – Argentina", "Quito (Ecuador)", "Lima, Perú", "Medellín"])
def test_the_city_that_somebody_comes_from_is_no_surname(city: str) -> None:
    assert people(bullet(f"Se reunió con Elena Marín Quiroga de {city}; y se entregó el plan.")) == {
        "Elena Marín Quiroga"
    }


@pytest.mark.parametrize("name", ["Teresa Robles de Córdoba", "Inés Marín de León", "Tomás de la Vega"])
def test_a_surname_that_is_a_city_too_stays(name: str) -> None:
    assert people(bullet(f"Se reunió con {name}, y se entregó el plan.")) == {name}


def test_quarters_in_a_list_and_a_citys_nickname_are_no_people() -> None:
    assert people(bullet("Se trabaja en zonas vulnerables como la Nueva Aurora, Flor del Río y Villa Rosa.")) == set()
    assert people(bullet("Se recorrieron los barrios Rosa Prado y Flor del Río con Eva Soto.")) == {"Eva Soto"}
    assert people(bullet("Asistieron líderes de los barrios, Eva Soto y Luis Mora.")) == {"Eva Soto", "Luis Mora"}
    assert people(bullet("Se invirtió en la Perla del Norte con Luis Mora Gil.")) == {"Luis Mora Gil"}
