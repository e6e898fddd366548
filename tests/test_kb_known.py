from kb.home import Home
from kb.known import known_at
from tests.kb_office import body, ids, record


def test_units_and_acronyms_of_the_home_are_known_there_and_nowhere_else() -> None:
    here = known_at(Home())
    elsewhere = known_at(Home("Municipio de Alba", "Alba", "NB"))
    assert "Oficina de Cooperación Internacional" in here("OCI", None)
    assert set(here("Oficina de Cooperación", "PA")) == set(here("oci", None))
    assert not set(here("OCI", "CO")) & {"Oficina de Cooperación"}
    assert not elsewhere("Oficina de Cooperación", None)


def test_the_city_hall_itself_is_known_by_all_its_writings() -> None:
    assert {"Alcaldía de Panamá", "Municipio de Panamá", "MUPA"} <= set(known_at(Home())("municipio de panama", None))
    assert tuple(known_at(Home("Municipio de Alba", "Alba", "NB"))("Municipio de Alba", "NB")) == ("Municipio de Alba",)


def test_a_short_writing_means_the_body_of_the_country_of_the_home() -> None:
    here, there = known_at(Home()), known_at(Home("Municipalidad de Lima", "Lima", "PE"))
    assert "MIRE" in here("Cancillería", None)
    assert "MIRE" not in there("Cancillería", None)
    assert "RREE" in here("Cancillería", "PE")


def test_a_ministry_with_many_names_is_one_body() -> None:
    records = [record(name, organizations=[body(name)]) for name in (
        "MIRE", "Cancillería", "Ministerio de Relaciones Exteriores")]
    assert len(ids(*records)) == 3
    assert len(ids(*records, known=known_at(Home()))) == 1
