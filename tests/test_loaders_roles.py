"""Roles: only what is written beside the name, never a neighbour's."""

import pytest

from tests.loader_reading import MONTH, bullet, posts, read


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


@pytest.mark.parametrize("word", ["miembro", "integrante"])
def test_a_member_of_a_body_has_that_post(word: str) -> None:
    assert of(f"Se reunió con Elena Marín, {word} de la Fundación Río Claro.") == {
        ("Elena Marín", word, "Fundación Río Claro")
    }


def test_a_second_post_after_the_first_is_of_the_same_person() -> None:
    assert of("Vino Elena Marín, miembro de la Fundación Río Claro y vicealcaldesa de Lugo, con su equipo.") == {
        ("Elena Marín", "miembro", "Fundación Río Claro"),
        ("Elena Marín", "vicealcaldesa", "Lugo"),
    }


def test_a_second_post_before_another_name_is_of_that_one() -> None:
    assert of("Vino Elena Marín, directora de la Fundación Río Claro, y la alcaldesa de Lugo, Ana Ruiz.") == {
        ("Elena Marín", "directora", "Fundación Río Claro"),
        ("Ana Ruiz", "alcaldesa", "Lugo"),
    }


@pytest.mark.parametrize(
    "post",
    [
        "asistente jurídica y administrativa",
        "directora administrativa y financiera",
        "secretaria general y de Relaciones Internacionales",
        "vocera presidencial",
    ],
)
def test_a_post_of_two_subjects_is_whole(post: str) -> None:
    assert of(f"Asistió Elena Marín, {post} de la Fundación Río Claro.") == {
        ("Elena Marín", post, "Fundación Río Claro")
    }


def test_a_prefix_may_stand_apart() -> None:
    found = of("Vino el vice alcalde ejecutivo de Lugo, Tomás Vega.")
    assert found == {("Tomás Vega", "vice alcalde ejecutivo", "Lugo")}


@pytest.mark.parametrize(
    "opening",
    [
        "Por parte de la Fundación Río Claro asistieron",
        "En representación de la Fundación Río Claro participaron",
        "Por la Fundación Río Claro estuvieron presentes",
        "De la Fundación Río Claro acudieron:",
    ],
)
def test_those_who_were_there_for_a_body_are_of_it(opening: str) -> None:
    assert of(f"{opening} Elena Marín, asesora; y Tomás Vega.") == {
        ("Elena Marín", "asesora", "Fundación Río Claro"),
        ("Tomás Vega", None, "Fundación Río Claro"),
    }


@pytest.mark.parametrize(
    "rest", ["quien se reunió con Tomás Vega", "junto a Tomás Vega", "también el consejero comercial, Tomás Vega"]
)
def test_who_comes_after_the_list_is_not_of_the_body(rest: str) -> None:
    found = of(f"Por parte de la Fundación Río Claro asistió Elena Marín, {rest}.")
    assert {body for person, _role, body in found if person == "Tomás Vega"} <= {None}
    assert ("Elena Marín", None, "Fundación Río Claro") in found


def test_who_received_what_a_body_gave_is_not_of_it() -> None:
    assert of("Por parte de la Fundación Río Claro se entregó un aporte a Elena Marín.") == set()


def test_a_second_post_takes_no_body_from_the_first() -> None:
    found = of("Eligió a la directora de la Fundación Río Claro, Elena Marín, como presidenta de la junta.")
    assert ("Elena Marín", "presidenta de la junta", "Fundación Río Claro") not in found
    assert ("Elena Marín", "directora", "Fundación Río Claro") in found


def test_a_post_with_its_article_after_a_country_is_of_who_comes_next() -> None:
    assert of("Asistieron Felipe Vicino, el embajador de Italia en España, Tomás Vega, y otros.") == {
        ("Tomás Vega", "embajador", "Embajada de Italia")
    }


def test_what_somebody_also_is() -> None:
    assert of("Elena Marín, quien también es vicepresidenta de Cultura de la Fundación Río Claro, habló.") == {
        ("Elena Marín", "vicepresidenta de Cultura", "Fundación Río Claro")
    }


def test_each_of_a_list_has_the_post_in_a_country_of_its_own() -> None:
    assert of("Vinieron los cónsules de Italia, Marco Rosso; de Francia, Luc Moral; y de Japón, Kenji Seto.") == {
        ("Marco Rosso", "cónsul", "Consulado de Italia"),
        ("Luc Moral", "cónsul", "Consulado de Francia"),
        ("Kenji Seto", "cónsul", "Consulado de Japón"),
    }


@pytest.mark.parametrize("of_the_city", ["", "del distrito ", "de la ciudad ", "del cantón "])
def test_a_mayors_post_is_the_same_with_what_the_city_is_called(of_the_city: str) -> None:
    assert of(f"La alcaldesa de Lugo, Ana Ruiz, habló. Ana Ruiz, alcaldesa {of_the_city}de Lugo, firmó.") == {
        ("Ana Ruiz", "alcaldesa", "Lugo")
    }


def test_the_head_of_a_government_is_called_so() -> None:
    assert ("Jorge Macía", "jefe de Gobierno", "Gobierno de la Ciudad de Buenos Aires") in of(
        "Se recibió al jefe de Gobierno de la Ciudad de Buenos Aires, Jorge Macía."
    )
    assert ("Rosa Mora", "jefa", "Gobierno Regional de Arequipa") in of(
        "Se recibió a la jefa del Gobierno Regional de Arequipa, Rosa Mora."
    )


def test_an_acting_rector_keeps_the_post() -> None:
    assert of("Se reunió con el rector (e) de la Universidad del Litoral, Óscar Ramírez.") == {
        ("Óscar Ramírez", "rector", "Universidad del Litoral")
    }


def test_each_of_a_list_has_the_post_in_the_city_after_the_name() -> None:
    assert of("Vinieron los concejales Elena Marín de Rosario – Argentina; Tomás Soto de Quito – Ecuador.") == {
        ("Elena Marín", "concejal", "Rosario"),
        ("Tomás Soto", "concejal", "Quito"),
    }


def test_a_consul_of_a_nationality_serves_in_a_city() -> None:
    assert of("Se recibió a la cónsul argentina en Salto, Carola del Ríos.") == {
        ("Carola del Ríos", "cónsul", "Consulado de Argentina")
    }


def test_a_nationality_or_region_beside_a_city_does_not_hide_it() -> None:
    assert of("Vino Luz Giral, alcaldesa del municipio italiano de Lugo.") == {("Luz Giral", "alcaldesa", "Lugo")}
    assert of("Se recibió al alcalde de Lugo, provincia de Galia, Tomás Vega.") == {("Tomás Vega", "alcalde", "Lugo")}


def test_a_body_where_something_happens_is_nobodys_employer() -> None:
    assert of("Tras la reunión en la Fundación Río Claro, Elena Marín y Tomás Vega hablaron.") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Reunión con el alcalde de Lima (Ana Ruiz); y con sus colegas de Heredia (Luis Mora); de Quito (Eva Soto).",
            {("Ana Ruiz", "alcalde", "Lima"), ("Luis Mora", "alcalde", "Heredia"), ("Eva Soto", "alcalde", "Quito")},
        ),
        (
            "El grupo de alcaldes fue integrado por Ana Ruiz de Turrialba, Luis Mora de Heredia y Eva Soto de Lima.",
            {
                ("Ana Ruiz", "alcalde", "Turrialba"),
                ("Luis Mora", "alcalde", "Heredia"),
                ("Eva Soto", "alcalde", "Lima"),
            },
        ),
        (
            "Con las concejalas de tres ciudades: Ana Ruiz (Heredia), Marta Mora (Turrialba) y Eva Soto (Lima).",
            {
                ("Ana Ruiz", "concejala", "Heredia"),
                ("Marta Mora", "concejala", "Turrialba"),
                ("Eva Soto", "concejala", "Lima"),
            },
        ),
        (
            "Reunión con los alcaldes de Heredia y Cartago, Luis Mora y Eva Soto.",
            {("Luis Mora", "alcalde", "Heredia"), ("Eva Soto", "alcalde", "Cartago")},
        ),
    ],
)
def test_each_of_a_list_has_the_post_in_the_own_city(text: str, told: set[tuple[str, str, str]]) -> None:
    assert of(text) == told


def test_as_many_people_as_cities_are_needed_to_tell_whose_each_is() -> None:
    told = of("Reunión con los alcaldes de Heredia y Cartago, Luis Mora.")
    assert not {role for role in told if role[2] == "Heredia"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Reunión con el alcalde de Heredia y presidente de la Fundación Río Claro, Luis Mora.",
            {("Luis Mora", "alcalde", "Heredia"), ("Luis Mora", "presidente", "Fundación Río Claro")},
        ),
        (
            "Reunión con el Alcalde de Heredia Luis Mora y Presidente de la Fundación Río Claro.",
            {("Luis Mora", "Alcalde", "Heredia"), ("Luis Mora", "Presidente", "Fundación Río Claro")},
        ),
        (
            "Por la Fundación Río Claro firmó su Presidente y Alcalde de Heredia, Luis Mora.",
            {("Luis Mora", "Alcalde", "Heredia"), ("Luis Mora", "Presidente", "Fundación Río Claro")},
        ),
        (
            "El alcalde de Heredia, Luis Mora, asumió la presidencia de la Fundación Río Claro.",
            {("Luis Mora", "alcalde", "Heredia"), ("Luis Mora", "presidencia", "Fundación Río Claro")},
        ),
    ],
)
def test_a_second_post_beside_the_name_is_read(text: str, told: set[tuple[str, str, str]]) -> None:
    assert of(text) == told


def test_those_who_come_with_somebody_have_no_post_of_that_name() -> None:
    text = "Reunión con el alcalde de Heredia Luis Mora y representantes de la Fundación Río Claro."
    assert of(text) == {("Luis Mora", "alcalde", "Heredia")}


@pytest.mark.parametrize(
    "text",
    [
        "La Fundación Río Claro, presidida por Elena Marín, entregó los libros.",
        "El traslado está a cargo de la Fundación Río Claro, liderada por Elena Marín.",
        "La Fundación Río Claro, a cargo de Elena Marín, entregó los libros.",
        "Se reunió con Elena Marín, quien preside la Fundación Río Claro.",
    ],
)
def test_who_leads_a_body_is_of_it(text: str) -> None:
    assert of(text) == {("Elena Marín", None, "Fundación Río Claro")}


@pytest.mark.parametrize(
    "text",
    [
        "La reunión con la Fundación Río Claro, presidida por Elena Marín, terminó.",
        "El proyecto de la Fundación Río Claro, dirigido por Elena Marín, terminó.",
    ],
)
def test_who_leads_an_event_is_not_of_the_body_named_in_it(text: str) -> None:
    assert of(text) == set()


def test_those_who_come_with_a_mayor_are_of_the_same_city() -> None:
    text = "Reunión con la alcaldesa de Heredia, Elena Marín, acompañada por los concejales Luis Mora y Eva Soto."
    assert of(text) == {
        ("Elena Marín", "alcaldesa", "Heredia"),
        ("Luis Mora", "concejal", "Heredia"),
        ("Eva Soto", "concejal", "Heredia"),
    }


def test_who_was_there_for_this_office_is_of_the_one_that_writes() -> None:
    head = "Dirección de Cooperación Internacional\nINFORME DE ACTIVIDADES\n"
    text = f"{head}{MONTH}· Por esta Dirección asistieron la directora Elena Marín y el analista Luis Mora.\n"
    assert posts(read(text)) == {
        ("Elena Marín", "directora", "Dirección de Cooperación Internacional"),
        ("Luis Mora", "analista", "Dirección de Cooperación Internacional"),
    }


def test_a_list_after_those_who_are_not_named_has_no_post() -> None:
    assert of("Participaron representantes de Cáritas, Elena Marín y Luis Mora.") == set()


def test_a_counterpart_is_of_the_own_city_and_never_of_the_body_before() -> None:
    assert of("Elena Marín se reunió con su par de Heredia, Luis Mora.") == {("Luis Mora", "par", "Heredia")}
    assert of("Viajó a la reunión de la Fundación Río Claro y fue recibido por su homólogo, Luis Mora.") == set()


def test_a_minister_is_not_of_another_ministry() -> None:
    told = of("La ministra de Cultura, Elena Marín, y el Ministerio de Economía firmaron.")
    assert not {role for role in told if role[2] == "Ministerio de Economía"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reunión con el alcalde anfitrión, Luis Mora.", ("Luis Mora", "alcalde", None)),
        ("Reunión con el excoordinador de la Fundación Río Claro, Luis Mora.",
         ("Luis Mora", "excoordinador", "Fundación Río Claro")),
        ("Reunión con la consejera para asuntos culturales de la Embajada de España, Eva Soto.",
         ("Eva Soto", "consejera para asuntos culturales", "Embajada de España")),
        ("Reunión con el jefe de Atención al Vecino, Luis Mora.", ("Luis Mora", "jefe de Atención al Vecino", None)),
        ("Por la ciudad de Cartago firmó su alcalde, Luis Mora.", ("Luis Mora", "alcalde", "Cartago")),
        ("Visitó la ciudad una delegación de Cartago presidida por su alcalde, Luis Mora.",
         ("Luis Mora", "alcalde", "Cartago")),
        ("Asistió por la Fundación Río Claro la tesorera Eva Soto.", ("Eva Soto", "tesorera", "Fundación Río Claro")),
    ],
)
def test_posts_in_many_ways(text: str, told: tuple[str, str, str | None]) -> None:
    assert of(text) == {told}


def test_a_head_of_state_is_of_the_country_and_nobody_else_is() -> None:
    assert of("Reunión con el presidente de Costa Rica, Luis Mora.") == {("Luis Mora", "presidente", "Costa Rica")}
    assert of("Reunión con la primera ministra de Noruega, Eva Soto.") == {("Eva Soto", "primera ministra", "Noruega")}
    assert {body for _person, _role, body in of("Reunión con la ministra de Salud de Costa Rica, Eva Soto.")} == {None}
