"""People: every way in which a name is written, and the many capital words that are nobody."""

import pytest

from tests.loader_reading import bullet, people, person, read


def of(text: str) -> set[str]:
    return people(bullet(text))


@pytest.mark.parametrize(
    ("written", "honorific"),
    [
        ("Dra.", "Dra."),
        ("Dr.", "Dr."),
        ("Ing.", "Ing."),
        ("Arq.", "Arq."),
        ("Lic.", "Lic."),
        ("Licdo.", "Licdo."),
        ("Licda.", "Licda."),
        ("Mgtr.", "Mgtr."),
        ("Sra.", "Sra."),
        ("Sr.", "Sr."),
        ("S.E.", "S.E."),
        ("Excmo.", "Excmo."),
        ("Hon.", "Hon."),
        ("Prof.", "Prof."),
        ("Señora", "Señora"),
        ("doña", "doña"),
        ("ingeniero", "ingeniero"),
        ("S.E. Sr.", "S.E. Sr."),
        ("Excmo. Sr.", "Excmo. Sr."),
    ],
)
def test_an_honorific_announces_a_person_and_is_no_part_of_the_name(written: str, honorific: str) -> None:
    record = bullet(f"Se coordinó la feria con {written} Elena Marín, por la tarde.")
    assert people(record) == {"Elena Marín"}
    assert person(record, "Elena Marín").honorific == honorific


@pytest.mark.parametrize(
    "name",
    [
        "Elena Marín",
        "Elena Marín Quiroga",
        "Raúl P. Soto",
        "Raúl Soto P.",
        "Tomás de la Vega",
        "María del Carmen Ríos",
        "Carlos E. Moura de Brito e Lima",
        "Ana Lucía Peña-Solano",
        "Erik van der Berg",
        "Sofía O'Brien",
        "Íñigo Ñúñez",
        "José María de los Ríos",
    ],
)
def test_a_name_is_read_whole(name: str) -> None:
    assert of(f"Se coordinó la feria con la Sra. {name} y se entregó el plan.") == {name}


@pytest.mark.parametrize("name", ["Elena Marín", "Tomás de la Vega", "Ana Lucía Solano", "Raúl P. Soto"])
def test_a_name_needs_no_honorific(name: str) -> None:
    assert of(f"Se coordinó la feria con {name}, por la tarde.") == {name}


def test_a_name_that_no_list_knows_is_read_after_a_post() -> None:
    assert of("Asistió el embajador Xqelthu Vrandoni, por la tarde.") == {"Xqelthu Vrandoni"}
    assert of("Asistió Xqelthu Vrandoni, director de la Fundación Río Claro.") == {"Xqelthu Vrandoni"}


@pytest.mark.parametrize(
    "text",
    [
        "Se reunió con LUIS ALBERTO MENA, director de la Fundación Río Claro.",
        "Se reunió con la Sra. LUIS ALBERTO MENA.",
    ],
)
def test_a_name_in_capitals_is_written_as_a_name(text: str) -> None:
    assert of(text) == {"Luis Alberto Mena"}


@pytest.mark.parametrize(
    "text",
    [
        "Con Sofía Arce y Tomás Vega se coordinó la feria.",
        "Con Sofía Arce, Tomás Vega, se coordinó la feria.",
        "Asistieron: Sofía Arce; Tomás Vega.",
        "Participaron Sofía Arce y Tomás Vega.",
        "Se coordinó la feria con Sofía Arce / Tomás Vega.",
        "Se coordinó la feria con la Dra. Sofía Arce y el Ing. Tomás Vega.",
    ],
)
def test_names_in_a_row_are_several_people(text: str) -> None:
    assert of(text) == {"Sofía Arce", "Tomás Vega"}


@pytest.mark.parametrize(
    "text",
    [
        "Se limpió el Parque Julio Berrocal.",
        "Se limpió la Plaza Elena Marín.",
        "Se pintó el busto de Ana Villar.",
        "Se cerró la Calle Tomás Vega.",
        "Se cerró la avenida Tomás Vega.",
        "Se entregó el Premio Sofía Arce.",
        "Se entregó la Medalla Tomás Vega al mérito.",
        "Arribó el buque Elena Marín.",
        "Arribó la fragata Almirante Tomás Vega.",
        "Se visitó el Hospital Elena Marín.",
        "Se visitó la Escuela Tomás Vega.",
        "Se ofreció una cena en el Teatro Sofía Arce.",
        "Se conmemoró el natalicio de Elena Marín.",
        "Se discutió la Ley Tomás Vega.",
        "Se colocó la estatua de Sofía Arce en la Plaza Mayor.",
        "Se presentó la obra “Elena Marín”.",
        "Se presentó el libro «Cartas de Tomás Vega».",
        "Se siguió el Huracán Sofía.",
    ],
)
def test_what_is_named_after_a_person_is_no_person(text: str) -> None:
    assert of(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Se asistió al Foro Mundial de Ciudades.",
        "Smart Cities Expo se celebra en mayo.",
        "La Agenda Urbana se aprobó.",
        "Plan de Acción Regional en marcha.",
        "El Reino Unido participó.",
        "Estados Unidos de América participó.",
        "Se celebró el Día de la Madre.",
        "América Latina y el Caribe se reúnen.",
        "Nueva Zelanda y Costa Rica participaron.",
        "Women Deliver y Making Cities Resilient.",
        "En Semana Santa se cerró.",
        "El Jueves Santo se cerró.",
        "Salud Mental y Bienestar Social se trataron.",
        "Desarrollo Económico Local se trató.",
    ],
)
def test_capital_words_that_are_no_name_are_nobody(text: str) -> None:
    assert of(text) == set()


def test_a_shorter_writing_is_the_same_person() -> None:
    record = read(
        "MARZO 2024\n\n· Con la Dra. Elena Marín Quiroga se coordinó la feria.\n· Se escribió a la Dra. Marín.\n"
        "· Elena Marín respondió por la tarde.\n"
    )
    (found,) = record.people
    assert found.name == "Elena Marín Quiroga"
    assert set(found.aliases) == {"Elena Marín", "Marín"}


def test_namesakes_by_initial_stay_apart() -> None:
    record = read("MARZO 2024\n\n· Con el Ing. Raúl A. Soto se coordinó.\n· Con el Ing. Raúl B. Soto se coordinó.\n")
    assert people(record) == {"Raúl A. Soto", "Raúl B. Soto"}


def test_near_names_stay_apart() -> None:
    record = read("MARZO 2024\n\n· Con Patricia Solano se coordinó.\n· Con Patricio Solano se coordinó.\n")
    assert people(record) == {"Patricia Solano", "Patricio Solano"}


def test_each_person_has_the_passage_that_names_them_first() -> None:
    record = read("MARZO 2024\n\n· Con Sofía Arce se coordinó la feria.\n· Sofía Arce y Tomás Vega asistieron.\n")
    assert {found.name: found.passage.locator for found in record.people if found.passage} == {
        "Sofía Arce": "viñeta 1",
        "Tomás Vega": "viñeta 2",
    }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Se reunió con el concejal Carlos “Tito” Andrade Ruiz.", {"Carlos “Tito” Andrade Ruiz"}),
        ("Asistió la asambleísta de California Carla Ríos Peña.", {"Carla Ríos Peña"}),
        ("Pero la Gaceta publicó el acuerdo y se coordinó la feria.", set()),
        ("De profesión Ingeniero Industrial, coordinó la feria.", set()),
        ("Se celebró la entrega de la Rosa de la Amistad en el parque.", set()),
        ("Se entregó la donación en la Biblioteca Municipal “Dr. Horacio Becerra Vidal”.", set()),
        ("El rey Felipe VI recibió a la delegación.", {"Felipe VI"}),
        ("Participó el alcalde Mayor de Bogotá, Luis Prado Gil.", {"Luis Prado Gil"}),
        ("Asistió con su esposa Yaritza Arauz a la cena.", {"Yaritza Arauz"}),
        ("El ministro de Cultura Dwigth Pezzaro entregó el diploma.", {"Dwigth Pezzaro"}),
        ("La representante adjunta de la Agencia del Sur (ADS), Katsumi Shiro, entregó la placa.", {"Katsumi Shiro"}),
        ("Con Xu Meiyin y Bo-yeon Park, voluntarias, se preparó la guía.", {"Xu Meiyin", "Bo-yeon Park"}),
        ("Con Yoshiko Tanabe, de ONU-Hábitat, se coordinó el taller.", {"Yoshiko Tanabe"}),
        ("La carta fue firmada por el compañero Harold Baltazar.", {"Harold Baltazar"}),
        ("Asistieron los secretarios de Producción, Registros Urbanos y Tránsito.", set()),
        ("“Para nosotros es un paso que abre una etapa\", dijo el alcalde, Pablo Muñoz, en la sala.", {"Pablo Muñoz"}),
    ],
)
def test_names_as_news_items_have_them(text: str, named: set[str]) -> None:
    assert of(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Se reunió con el embajador de Méjico, Ernesto Mario del Río Peña.", {"Ernesto Mario del Río Peña"}),
        ("Alcaldes de Santiago y Fort Myers se reunieron.", set()),
        ("El alcalde de Santiago, Nuevo León, visitó la feria.", set()),
        ("“A pesar de que Santiago de Compostela recibe muchas solicitudes, se avanzó”, dijo la oficina.", set()),
        ("El mural muestra a Santiago Apóstol junto al río.", set()),
    ],
)
def test_names_of_cities_states_and_saints_are_nobodys(text: str, named: set[str]) -> None:
    assert of(text) == named


def test_a_surname_is_no_city() -> None:
    record = bullet("Así mismo, Anderson fue declarado visitante de la feria.")
    assert record.cities == []


def test_a_name_by_marriage_may_end_as_a_verb_does() -> None:
    assert of("Asistió la alcaldesa de Duitama, Teresa Robles de Garrobó; y otros.") == {"Teresa Robles de Garrobó"}
    assert of("Asistió Ana Pineda viuda de Castro, por la tarde.") == {"Ana Pineda viuda de Castro"}


@pytest.mark.parametrize("name", ["Pedro Castillo", "Ana Plaza", "Raúl Puente", "Daniel Puerto"])
def test_a_places_word_after_a_given_name_is_a_surname(name: str) -> None:
    assert of(f"A la feria asistió {name}, por la tarde.") == {name}


@pytest.mark.parametrize("place", ["la Casa Puerto", "Santa Ana Puerto", "Carmen Calle 45", "la Villa Marina Capilla"])
def test_a_places_word_in_a_places_name_is_no_surname(place: str) -> None:
    assert of(f"Se visitó {place}, por la tarde.") == set()


def test_each_of_a_plural_post_is_read_after_a_country_of_its_own() -> None:
    found = of("Asistieron los embajadores de Chile, Xqelthu Vrandoni, y de Marruecos, Mbrano Vzalek.")
    assert found == {"Xqelthu Vrandoni", "Mbrano Vzalek"}


@pytest.mark.parametrize(
    "post", ["cónsul honorario de Finlandia", "oficial de programas de ONU-Hábitat", "presidente municipal de Lugo"]
)
def test_a_posts_adjective_or_topic_may_stand_between_it_and_the_name(post: str) -> None:
    assert of(f"Asistió el {post}, Xqelthu Vrandoni, por la tarde.") == {"Xqelthu Vrandoni"}


@pytest.mark.parametrize(
    "text",
    [
        "Las organizaciones miembro Xqelthu Vrandoni y Agua Viva firmaron.",
        "Los embajadores visitaron las obras de Chile, Torre Norte, y de Marruecos, Jardín Bahía.",
        "El secretario recorrió la muestra de Italia, Xqelthu Vrandoni.",
    ],
)
def test_a_post_further_off_tells_no_person(text: str) -> None:
    assert of(text) == set()


def test_a_nickname_is_read_in_a_name_that_no_list_knows() -> None:
    assert of("El alcalde de Duitama, Vrando “Tito” Xqelthu, saludó.") == {"Vrando “Tito” Xqelthu"}


def test_a_name_of_two_words_is_known_when_it_comes_again() -> None:
    told = (
        "Tunja, 4 de marzo de 2025.- El alcalde recibió este martes a Zhou Bei, vicealcalde de Shanghái.\n\n"
        "La ocasión fue propicia para que Zhou Bei y Ana Ruiz firmaran una carta de intención.\n"
    )
    record = read(told)
    assert people(record) == {"Zhou Bei", "Ana Ruiz"}
    assert {p.name for a in record.activities for p in a.participants} >= {"Zhou Bei"}


@pytest.mark.parametrize("name", ["Alejandro Vega San Martín", "Diego Santa Cruz", "Elena Xqelthu San Román"])
def test_a_saint_may_be_part_of_a_surname(name: str) -> None:
    assert of(f"Se reunió con la delegación el Sr. {name}, por la tarde.") == {name}


def test_a_city_of_a_saint_is_no_surname() -> None:
    assert of("El Sr. Alejandro Vega, San José y San Salvador firmaron.") == {"Alejandro Vega"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Participó PARK Jimin, agregado cultural de la Embajada de Corea.", {"PARK Jimin"}),
        ("La Fundación Río Claro, representada por Kenta Morisaki, firmó el acta.", {"Kenta Morisaki"}),
        ("Recibió al director de la Agencia de Cooperación Internacional del Japón (Jica), Kenta Morisaki.",
         {"Kenta Morisaki"}),
        ("Habló el gerente de la división de Cultura de la institución municipal, Jeong Sangmin.", {"Jeong Sangmin"}),
        ("Se entrevistó con la fiscal general uruguaya, Telma Quispeal.", {"Telma Quispeal"}),
        ("Integran el jurado Ana Ruiz, Gihane Sabbagh, Luis Mora y Elena Marín.",
         {"Ana Ruiz", "Gihane Sabbagh", "Luis Mora", "Elena Marín"}),
        ("Asistieron Ana Vega Cámara, directora del archivo, y Luis Mora Puente.",
         {"Ana Vega Cámara", "Luis Mora Puente"}),
        ("Con el Sr. Tomás Vega Lledó, coordinador, se revisó el plan.", {"Tomás Vega Lledó"}),
        ("El alcalde de Villa Nube Luis Mora firmó el acta.", {"Luis Mora"}),
        ("Saludó a Ana Ruiz de Villa Nube y a Luis Mora.", {"Ana Ruiz", "Luis Mora"}),
    ],
)
def test_a_name_that_no_list_has_is_told_by_the_words_around_it(text: str, named: set[str]) -> None:
    assert of(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Participaron representantes de Cáritas, Agua Limpia, Pedro Montes, Banco Andino y otros.",
        "Se firmó en el salón de reuniones Rosa Elena Vega de la Alcaldía.",
        "El curso es de las universidades de Salamanca y Juan Carlos Mora.",
        "Agrega Zapata que el plan avanza, y Señala Pérez lo mismo.",
        "La ciudad estadounidense de Carol Gables celebra su fiesta.",
        "El Plan Binacional Capítulo Ecuador aportó los fondos.",
        "El evento estuvo encabezado por Parque Industrial y otros.",
        "Los alcaldes de Villa Nube y Santa Rosa - México firmaron.",
    ],
)
def test_bodies_rooms_schools_towns_and_verbs_are_nobody(text: str) -> None:
    assert of(text) == set()


def test_a_body_between_two_people_of_a_list_is_nobody() -> None:
    assert of("Integran el jurado Ana Ruiz, Banco Andino, Luis Mora y Elena Marín.") == {
        "Ana Ruiz", "Luis Mora", "Elena Marín"
    }
