"""Roles: only what is written beside the name, never a neighbour's."""

import pytest

from tests.loader_reading import bullet, posts


def of(text: str) -> set[tuple[str, str | None, str | None]]:
    return posts(bullet(text))


@pytest.mark.parametrize(
    "text",
    [
        "Se reunió con Elena Marín, directora de la Fundación Río Claro.",
        "Se reunió con la Dra. Elena Marín, directora de la Fundación Río Claro, por la tarde.",
        "Se reunió con Elena Marín – directora de la Fundación Río Claro.",
        "Se reunió con Elena Marín, quien es directora de la Fundación Río Claro.",
        "Se reunió con Elena Marín (directora de la Fundación Río Claro).",
        "Se reunió con la directora de la Fundación Río Claro, Elena Marín.",
        "Se reunió con la directora de la Fundación Río Claro, Dra. Elena Marín.",
        "Se reunió con la Fundación Río Claro (directora Elena Marín).",
    ],
)
def test_a_role_is_read_wherever_it_is_written(text: str) -> None:
    assert of(text) == {("Elena Marín", "directora", "Fundación Río Claro")}


@pytest.mark.parametrize(
    "text",
    [
        "Con Elena Marín, de la Fundación Río Claro, se coordinó la feria.",
        "Con Elena Marín (Fundación Río Claro) se coordinó la feria.",
        "Con Elena Marín de la Fundación Río Claro se coordinó la feria.",
        "Con la Fundación Río Claro, Elena Marín, se coordinó la feria.",
        "Con la Fundación Río Claro (Elena Marín) se coordinó la feria.",
        "Con la Fundación Río Claro, representada por Elena Marín, se coordinó la feria.",
    ],
)
def test_a_role_that_is_not_written_is_null(text: str) -> None:
    assert of(text) == {("Elena Marín", None, "Fundación Río Claro")}


def test_a_surname_in_capitals_before_the_given_name_is_one_person() -> None:
    record = bullet("Reunión con PEÑA SOLANO, Marta, de la Universidad del Litoral.")
    assert posts(record) == {("PEÑA SOLANO, Marta", None, "Universidad del Litoral")}


def test_a_name_alone_has_no_affiliation() -> None:
    assert of("Con Elena Marín se coordinó la feria de la Fundación Río Claro.") == set()


def test_a_body_is_shared_by_those_who_are_named_together() -> None:
    assert of("Con Elena Marín y Tomás Vega, de la Fundación Río Claro, se coordinó.") == {
        ("Elena Marín", None, "Fundación Río Claro"),
        ("Tomás Vega", None, "Fundación Río Claro"),
    }


def test_a_plural_role_is_shared() -> None:
    assert of("Asistieron los psicólogos de la Fundación Río Claro, Elena Marín y Tomás Vega.") == {
        ("Elena Marín", "psicólogo", "Fundación Río Claro"),
        ("Tomás Vega", "psicólogo", "Fundación Río Claro"),
    }


def test_cities_in_parentheses_after_a_plural_are_each_ones_own() -> None:
    found = of("Participaron los alcaldes Bruno Lara (Quito) e Inés Cobo (Lima).")
    assert {(who, city) for who, _role, city in found} == {("Bruno Lara", "Quito"), ("Inés Cobo", "Lima")}


@pytest.mark.parametrize(
    "text",
    [
        "Se reunió con el Director de Turismo, y con la Arq. Elena Marín (DPU).",
        "Se reunió con el Director de Turismo y la Arq. Elena Marín (DPU).",
        "Se reunió con el Director de DPU y la Arq. Elena Marín (DPU).",
    ],
)
def test_a_neighbours_role_is_not_taken(text: str) -> None:
    assert of(text) == {("Elena Marín", None, "DPU")}


def test_the_assistants_role_is_not_the_ambassadors() -> None:
    found = of("Con la Embajada de Noruega, Sra. Nora Lund, asistente del embajador, S.E. Erik Solberg, se coordinó.")
    assert found == {
        ("Nora Lund", "asistente del embajador", "Embajada de Noruega"),
        ("Erik Solberg", "embajador", "Embajada de Noruega"),
    }


def test_each_keeps_the_role_that_follows_the_name() -> None:
    assert of(
        "Asistieron Elena Marín, directora de la Fundación Río Claro, "
        "y Tomás Vega, rector de la Universidad del Litoral."
    ) == {("Elena Marín", "directora", "Fundación Río Claro"), ("Tomás Vega", "rector", "Universidad del Litoral")}


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Se recibió al embajador de Noruega, S.E. Erik Solberg.", "embajador", "Embajada de Noruega"),
        ("Se recibió a S.E. Erik Solberg, embajador de Noruega.", "embajador", "Embajada de Noruega"),
        ("Se recibió al cónsul de Noruega, Erik Solberg.", "cónsul", "Consulado de Noruega"),
        ("Se recibió al alcalde de Cuenca, Erik Solberg.", "alcalde", "Cuenca"),
        (
            "Se recibió a Erik Solberg, segundo secretario de la Embajada de Noruega.",
            "segundo secretario",
            "Embajada de Noruega",
        ),
        (
            "Se recibió a Erik Solberg, director general de la Fundación Río Claro.",
            "director general",
            "Fundación Río Claro",
        ),
        (
            "Se recibió a Erik Solberg, agregado cultural de la Embajada de Noruega.",
            "agregado cultural",
            "Embajada de Noruega",
        ),
        ("Se recibió a la alcaldesa encargada de Cuenca, Eva Solberg.", "alcaldesa encargada", "Cuenca"),
        ("Se recibió a Erik Solberg (Enlace-DPU).", "Enlace", "DPU"),
    ],
)
def test_posts_of_missions_cities_and_of_several_words(text: str, role: str, body: str) -> None:
    ((_who, found_role, found_body),) = of(text)
    assert (found_role, found_body) == (role, body)


def test_a_role_without_a_body_is_kept_without_one() -> None:
    assert of("Se entrevistó a la geógrafa Elena Marín por la mañana.") == {("Elena Marín", "geógrafa", None)}


def test_an_affiliation_has_its_passage() -> None:
    (role,) = bullet("Con Elena Marín, de la Fundación Río Claro, se coordinó la feria.").roles
    assert role.passage is not None
    assert role.passage.locator == "viñeta 1"
    assert "Fundación Río Claro" in role.passage.text


def test_a_nationality_says_whose_embassy_it_is() -> None:
    found = of("Se reunió con el embajador argentino en ese país, Enrique Salas.")
    assert found == {("Enrique Salas", "embajador", "Embajada de Argentina")}


def test_what_a_post_is_of_may_be_several_words() -> None:
    found = of("Participaron la secretaria de Ambiente y Espacio Público, Lic. Nora Trosso, y Rita Salas.")
    assert ("Nora Trosso", "secretaria de Ambiente y Espacio Público", None) in found


def test_a_post_with_an_article_is_of_the_person_after_it() -> None:
    found = of("Se coordinó con Elena Marín, el secretario de la Fundación Río Claro, Bruno Acosta, y su equipo.")
    assert ("Bruno Acosta", "secretario", "Fundación Río Claro") in found
    assert not any(person == "Elena Marín" and role == "secretario" for person, role, _body in found)


def test_a_colon_after_a_body_gives_it_the_people_of_the_list() -> None:
    found = of("Fundación Río Claro: Elena Marín, directora; Bruno Acosta, vocal\nEmbajada de Noruega: Liv Hansen")
    assert found == {
        ("Elena Marín", "directora", "Fundación Río Claro"),
        ("Bruno Acosta", "vocal", "Fundación Río Claro"),
        ("Liv Hansen", None, "Embajada de Noruega"),
    }


def test_an_official_visit_is_no_officer() -> None:
    found = of("Se recibió la visita oficial del Embajador de Guatemala, Dr. Herbert Mena.")
    assert found == {("Herbert Mena", "Embajador", "Embajada de Guatemala")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asistieron la alcaldesa de Madrid y copresidenta de la Red del Sur, Ana Prado Gil, y Luis Soto.",
            {("Ana Prado Gil", "alcaldesa", "Madrid"), ("Ana Prado Gil", "copresidenta", "Red del Sur")},
        ),
        (
            "Asistieron el alcalde de Medellín, Colombia, Luis Prado Gil; Melbourne, Australia, Aron Wood; y el de "
            "Bogotá, Ana Soto Ruiz.",
            {("Luis Prado Gil", "alcalde", "Medellín"), ("Aron Wood", "alcalde", "Melbourne"),
             ("Ana Soto Ruiz", "alcalde", "Bogotá")},
        ),
        (
            "Los alcaldes Ana Soto Ruiz (Quito) y Luis Prado Gil (Lima) firmaron el acta.",
            {("Ana Soto Ruiz", "alcalde", "Quito"), ("Luis Prado Gil", "alcalde", "Lima")},
        ),
        (
            "Con Ingrid Sandel, asistente del embajador, S.E. Lars Olman, ambos de la Embajada de Suecia, se habló.",
            {("Ingrid Sandel", "asistente del embajador", "Embajada de Suecia"),
             ("Lars Olman", "embajador", "Embajada de Suecia")},
        ),
        (
            "En presencia del ministro Luis Prado Gil, el alcalde de Lima firmó el convenio.",
            {("Luis Prado Gil", "ministro", None)},
        ),
        ("Se reunió con el equipo técnico del alcalde Luis Prado Gil.", {("Luis Prado Gil", "alcalde", None)}),
        ("El alcalde de Quito, Luis Prado Gil, recibió a su homólogo Aron Wood.",
         {("Luis Prado Gil", "alcalde", "Quito")}),
        ("El secretario ejecutivo de ARPE Soluciones Climáticas, Luis Prado Gil, firmó el acta.",
         {("Luis Prado Gil", "secretario ejecutivo", "ARPE Soluciones Climáticas")}),
        ("El alcalde electo del distrito de Panamá, Luis Prado Gil, visitó el mercado.",
         {("Luis Prado Gil", "alcalde electo", "Panamá")}),
    ],
)
def test_posts_as_news_items_write_them(text: str, expected: set[tuple[str, str | None, str | None]]) -> None:
    assert expected <= of(text)
    assert {person for person, _role, _body in of(text)} == {person for person, _role, _body in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asistieron el encargado de Prensa, Luis Prado Gil, el Asistente Cooperación Internacional, Aron Wood Soto "
            "y la Sra. Encargada de Asuntos Económicos, Ana Soto Ruiz.",
            {("Luis Prado Gil", "encargado de Prensa", None),
             ("Ana Soto Ruiz", "Encargada de Asuntos Económicos", None),
             ("Aron Wood Soto", "Asistente Cooperación Internacional", None)},
        ),
        (
            "La Fundación Río Claro, que preside la doctora Ana Soto Ruiz, donó los árboles.",
            set(),
        ),
        (
            "La Fundación Río Claro, que lidera la directora Ana Soto Ruiz, donó los árboles.",
            {("Ana Soto Ruiz", "directora", "Fundación Río Claro")},
        ),
        ("Se reunió con Luis Prado Gil, secretarios del gabinete y empresarios.", set()),
        ("Asistió el Alcalde de David, Luis Prado Gil, el Alcalde de Pérez Zeledón; Aron Wood Soto.",
         {("Luis Prado Gil", "Alcalde", "David")}),
        ("El Archivo Municipal digitalizará los expedientes (responsable: Lic. Luis Prado Gil).", set()),
    ],
)
def test_a_post_is_of_the_one_beside_it(text: str, expected: set[tuple[str, str | None, str | None]]) -> None:
    assert of(text) == expected


def test_a_post_said_again_in_capitals_is_one_role() -> None:
    record = bullet(
        "Reunión con la Sra. Elena Marín, directora de la Fundación Río Claro. Asistió también la Sra. Elena Marín, "
        "Directora de la Fundación Río Claro."
    )
    assert posts(record) == {("Elena Marín", "directora", "Fundación Río Claro")}
