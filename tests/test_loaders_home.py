"""Whose office it is: a setting alone makes the reading another city's."""

from kb.home import Home
from loaders import rules_digest
from loaders.names.lens import home_names, is_home
from loaders.names.spelling import spells
from tests.loader_reading import PANAMA, body, posts, read, took_part

QUITO = Home("Municipio de Quito", "Quito", "EC")
REPORT = """SECRETARÍA DE RELACIONES INTERNACIONALES

ABRIL 2024

\tACTIVIDAD
\tENTIDAD
\tINFORMACIÓN
\tFECHA

\tREUNIÓN
\tSecretaría de Ambiente, Alcaldía de Panamá
\tSobre el plan de riego
\t4

· El Municipio de Quito coordinó con la Secretaría de Cultura la feria.
· Reunión con la Alcaldía de Panamá; Nora Lund, de la Embajada de Panamá, no asistió.
· La ciudad forma parte de la Red de Ciudades Ribereñas desde 2019.
· Se celebró el hermanamiento con Bergen, firmado en 2001.
"""


def test_its_own_units_are_directorates_and_the_other_city_hall_is_a_partner() -> None:
    record = read(REPORT, QUITO)
    types = {found.name: found.type for found in record.organizations}
    assert (
        types["Secretaría de Ambiente"]
        == types["Secretaría de Cultura"]
        == types["Municipio de Quito"]
        == "directorate"
    )
    panama = body(record, "Alcaldía de Panamá")
    assert (panama.type, panama.kind, panama.city) == ("partner", "municipality", "Panamá")
    assert body(record, "Embajada de Panamá").country == "PA"


def test_the_same_report_read_at_home_in_panama_turns_the_two_around() -> None:
    record = read(REPORT, PANAMA)
    assert body(record, "Alcaldía de Panamá").type == "directorate"
    quito = body(record, "Municipio de Quito")
    assert (quito.type, quito.city, quito.country) == ("partner", "Quito", "EC")


def test_its_city_is_the_one_that_belongs_and_is_twinned() -> None:
    record = read(REPORT, QUITO)
    assert [(link.member, link.since) for link in record.memberships] == [("Quito", "2019")]
    assert [(tie.a, tie.b, tie.since) for tie in record.sister_cities] == [("Quito", "Bergen", "2001")]


def test_the_issuer_is_the_unit_at_the_head() -> None:
    assert read(REPORT, QUITO).document.issuer == "SECRETARÍA DE RELACIONES INTERNACIONALES"


def test_acronyms_of_one_home_mean_nothing_in_another() -> None:
    text = "ABRIL 2024\n\n· Se coordinó con la OCI la feria.\n· La Oficina de Cooperación Internacional respondió.\n"
    assert [found.aliases for found in read(text, PANAMA).organizations] == [["OCI"]]
    assert all("OCI" not in found.aliases for found in read(text, QUITO).organizations)


def test_a_foreign_city_hall_takes_part_and_its_own_does_not() -> None:
    text = "ABRIL 2024\n\n· Se coordinó la feria: la Alcaldía de Panamá se reunió con el Municipio de Quito.\n"
    assert took_part(read(text, QUITO).activities[0]) == {"Alcaldía de Panamá"}
    assert took_part(read(text, PANAMA).activities[0]) == {"Municipio de Quito"}


def test_the_short_name_of_a_ministry_is_that_of_the_countrys() -> None:
    text = "ABRIL 2024\n\n· Con Elena Marín, de la Cancillería, se coordinó la cena.\n"
    assert posts(read(text, Home("Municipalidad de Lima", "Lima", "PE"))) == {("Elena Marín", None, "Cancillería")}
    lima = read(text, Home("Municipalidad de Lima", "Lima", "PE")).organizations[0]
    assert (lima.type, lima.kind, lima.country) == ("partner", "ministry", "PE")


def test_the_home_is_known_by_its_name_its_aliases_and_each_head_word() -> None:
    assert {"Alcaldía de Panamá", "MUPA", "Ayuntamiento de Panamá", "Municipio de la Ciudad"} <= set(home_names(PANAMA))
    assert is_home("MUNICIPIO DE PANAMA", PANAMA)
    assert is_home("la Alcaldía".removeprefix("la "), PANAMA)
    assert not is_home("Alcaldía de Colón", PANAMA)
    assert not is_home("Alcaldía de Panamá", QUITO)


def test_an_acronym_spells_the_beginnings_of_the_words_in_order() -> None:
    assert spells("AART", "Asociación Amigos del Río Turbio")
    assert spells("FUNRIC", "Fundación Río Claro")
    assert not spells("DXQ", "Oficina de Cooperación Internacional")
    assert not spells("DCI", "Oficina de Cooperación Internacional")
    assert not spells("O", "Oficina")


def test_the_digest_of_the_rules_is_stable_and_changes_with_the_home() -> None:
    digests = {
        rules_digest(home)
        for home in (
            PANAMA,
            QUITO,
            Home("Municipio de Quito", "Quito", "PE"),
            Home("Municipio de Quito", "Cuenca", "EC"),
            Home("Municipio de Cuenca", "Quito", "EC"),
        )
    }
    assert len(digests) == 5
    assert rules_digest(Home()) == rules_digest(PANAMA)
    assert all(len(digest) == 16 for digest in digests)
