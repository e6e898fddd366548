"""Sister-city ties: who, since when, and whether it is one at all."""

import pytest

from kb.home import Home
from loaders.facts.ties import tie_status
from tests.loader_reading import bullet, read

QUITO = Home("Municipio de Quito", "Quito", "EC")


def of(text: str, home: Home | None = None) -> set[tuple[str, str, str | None, str]]:
    return {(tie.a, tie.b, tie.since, tie.status) for tie in bullet(text, home or Home()).sister_cities}


@pytest.mark.parametrize(
    ("text", "since", "status"),
    [
        ("Panamá y Bergen son ciudades hermanas.", None, "active"),
        ("Se celebró el hermanamiento con Bergen, firmado en 2001.", "2001", "active"),
        ("Se celebró el hermanamiento con Bergen, vigente desde el 7 de mayo de 2001.", "2001-05-07", "active"),
        ("Se negocia el hermanamiento con Bergen.", None, "in_negotiation"),
        ("Se suscribió una carta de intención de hermanamiento con Bergen.", None, "letter_of_intent"),
        ("El hermanamiento con Bergen está vencido.", None, "expired"),
        ("No existe hermanamiento con Bergen.", None, "not_a_tie"),
        ("Hay un acuerdo de amistad, no de ciudad hermana, con Bergen.", None, "friendship"),
    ],
)
def test_a_tie_has_the_status_and_date_that_the_words_say(text: str, since: str | None, status: str) -> None:
    assert {(since_, status_) for _a, _b, since_, status_ in of(text)} == {(since, status)}
    assert {frozenset((a, b)) for a, b, _since, _status in of(text)} == {frozenset(("Panamá", "Bergen"))}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("carta de intención", "letter_of_intent"),
        ("vencido", "expired"),
        ("sin vigencia", "expired"),
        ("en negociación", "in_negotiation"),
        ("en trámite", "in_negotiation"),
        ("no es hermanamiento", "not_a_tie"),
        ("acuerdo de amistad", "friendship"),
        ("vigente", "active"),
        ("renovado", "active"),
        ("", None),
        ("otra cosa", None),
    ],
)
def test_a_status_by_its_words(words: str, status: str | None) -> None:
    assert tie_status(words) == status


def test_several_cities_of_one_sentence_keep_their_own_status() -> None:
    assert of("La ciudad tiene hermanamiento con Bergen, vigente desde 2001; y con Turku, vencido.") == {
        ("Panamá", "Bergen", "2001", "active"),
        ("Panamá", "Turku", None, "expired"),
    }


def test_the_home_city_is_that_of_the_setting() -> None:
    assert {a for a, _b, _since, _status in of("Se celebró el hermanamiento con Bergen.", QUITO)} == {"Quito"}


def test_a_city_that_no_list_knows_is_read_after_con() -> None:
    assert {b for _a, b, _since, _status in of("Se celebró el hermanamiento con Xqelthu del Mar.")} == {
        "Xqelthu del Mar"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Se coordinó con la ciudad de Bergen la feria.",
        "Se visitó Bergen con la OCI.",
        "La hermana del alcalde visitó Bergen.",
    ],
)
def test_without_the_word_there_is_no_tie(text: str) -> None:
    assert of(text) == set()


def test_a_tie_has_its_passage() -> None:
    (tie,) = bullet("Se celebró el hermanamiento con Bergen.").sister_cities
    assert tie.passage is not None
    assert tie.passage.locator == "viñeta 1"


LIST = "MEMORANDO\n\nASUNTO: HERMANAMIENTOS\n\nHERMANAMIENTOS Y CARTAS DE INTENCIÓN\n\n"


@pytest.mark.parametrize(
    ("item", "city", "since", "status"),
    [
        ("San Juan de Puerto Rico: carta de intención del 7 de mayo de 2019.", "San Juan de Puerto Rico", "2019-05-07",
         "letter_of_intent"),
        ("Villa Nueva del Río (Ecuador): se la nombra por error. No existe hermanamiento.", "Villa Nueva del Río", None,
         "not_a_tie"),
        ("Nueva York. Dos informes hablan de un lazo con esa ciudad desde 1983, pero no consta acto alguno.",
         "Nueva York", None, "not_a_tie"),
    ],
)
def test_an_item_of_a_list_is_about_the_city_that_it_begins_with(
    item: str, city: str, since: str | None, status: str
) -> None:
    record = read(f"{LIST}· {item}\n")
    assert [(tie.b, tie.since, tie.status) for tie in record.sister_cities] == [(city, since, status)]
    assert record.places == []


def test_a_question_about_ties_in_general_states_none() -> None:
    assert of("Se atendió la consulta de la Municipalidad de Bergen sobre los requisitos para hermanamientos.") == set()


def test_ties_of_both_cities_and_warm_words_that_are_none() -> None:
    home = "El alcalde de Panamá, Luis Prado, se reunió el 4 de mayo de 2024 con su homólogo de Madrid, Iván Soto.\n\n"
    told = read(home + "En Madrid conversaron sobre temas de Panamá y Madrid, ambas capitales hermanadas.\n")
    assert [(tie.b, tie.status) for tie in told.sister_cities] == [("Madrid", "active")]
    warm = read(home + "El acto busca fortalecer la hermandad y los lazos de amistad entre ambas ciudades.\n")
    assert warm.sister_cities == []


def test_a_tie_of_two_city_halls_by_their_names() -> None:
    record = read(
        "El Municipio de Panamá y el Municipio de San Juan de Sacatepéquez de Guatemala suscribieron el 4 de mayo de "
        "2024 un Acuerdo de Hermanamiento en el Palacio Municipal.\n"
    )
    assert [(tie.a, tie.b) for tie in record.sister_cities] == [("Panamá", "San Juan de Sacatepéquez")]


def test_both_cities_are_the_offices_own_and_the_one_named_before() -> None:
    text = (
        "La alcaldesa de Arica, Sra. Elena Marín, visitó el mercado. Ambas ciudades son hermanas desde el 6 de agosto "
        "de 1998."
    )
    assert [(tie.b, tie.since) for tie in bullet(text).sister_cities] == [("Arica", "1998-08-06")]


@pytest.mark.parametrize("heading", ["Actividades con ciudades hermanas:", "Últimas visitas a ciudades hermanas:"])
def test_what_is_done_with_sister_cities_states_no_tie(heading: str) -> None:
    record = read(f"MARZO 2024\n\n{heading}\n\n· Se realizó una videollamada con la Municipalidad de Bursa.\n")
    assert record.sister_cities == []


def test_a_question_about_the_procedure_states_no_tie() -> None:
    text = "Se respondió a la consulta del Municipio de San Miguelito sobre el trámite para suscribir hermanamientos."
    assert bullet(text).sister_cities == []


@pytest.mark.parametrize(
    ("instrument", "state", "since", "status"),
    [
        ("Acta de hermanamiento", "Vigente", "7 de octubre de 1983", "active"),
        ("Declaración de amistad", "Vigente", "septiembre de 2017", "friendship"),
        ("Carta de intención", "A la espera de convenio definitivo", "12/05/2022", "letter_of_intent"),
        ("Carta de intención", "Vencida", "2012", "expired"),
        ("Protocolo de hermanamiento", "En negociación", "—", "in_negotiation"),
    ],
)
def test_an_instrument_in_force_may_be_less_than_a_tie(instrument: str, state: str, since: str, status: str) -> None:
    header = ("Ciudad", "País", "Instrumento", "Suscripción", "Estado")
    rows = (header, ("Nantes", "Francia", instrument, since, state))
    record = read("HERMANAMIENTOS\n\n" + "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows))
    assert [(tie.b, tie.status) for tie in record.sister_cities] == [("Nantes", status)]
    assert (record.sister_cities[0].since is None) == (since == "—")
    assert record.warnings == []


def test_a_city_where_they_only_met_has_no_tie() -> None:
    record = read(
        "El alcalde de Panamá, Luis Prado, sostuvo el 4 de mayo de 2024 un encuentro en Madrid con la alcaldesa de "
        "Sevilla, Ana Soto, para concretar el hermanamiento de ambas ciudades.\n"
    )
    assert "Madrid" not in {city for tie in record.sister_cities for city in (tie.a, tie.b)}


def test_a_list_of_ties_after_a_sentence_about_them() -> None:
    text = (
        "Se preparó un cuadro de las ciudades hermanas. Están vigentes Bergen (1989) y Turku, Finlandia (1993). "
        "Asunción figura solo con carta de intención de 2019 y con Cádiz, España, sigue en trámite la firma."
    )
    assert of(text) == {
        ("Panamá", "Bergen", "1989", "active"),
        ("Panamá", "Turku", "1993", "active"),
        ("Panamá", "Asunción", "2019", "letter_of_intent"),
        ("Panamá", "Cádiz", None, "in_negotiation"),
    }


def test_what_is_said_before_a_list_is_said_of_each() -> None:
    told = of("Hermanamientos vencidos: con Bergen (1989) y Turku (1993).")
    assert {(city, status) for _home, city, _since, status in told} == {("Bergen", "expired"), ("Turku", "expired")}


def test_a_city_after_a_capital_con_is_one() -> None:
    assert of("Hay hermanamiento con Bergen. Con Turku solo existe un acuerdo de amistad.") == {
        ("Panamá", "Bergen", None, "active"),
        ("Panamá", "Turku", None, "friendship"),
    }


def test_a_person_who_is_called_as_a_city_is_none() -> None:
    assert of("El hermanamiento con Bergen lo atiende Asunción.") == {("Panamá", "Bergen", None, "active")}
