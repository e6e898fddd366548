"""Posts whose body another sentence names, and who is meant by a post or a delegation alone."""

from __future__ import annotations

from tests.loader_reading import bullet, posts, read, took_part

LEAD = (
    "Panamá, 14 de mayo de 2024.- Una delegación de la Alcaldía de Medellín visitó este martes la ciudad de Panamá, "
    "donde la recibió el alcalde Ramiro Solís Peña.\n"
)


def test_a_post_is_of_the_unit_that_is_named_further_on() -> None:
    record = read(
        LEAD + "\nAl encuentro asistió la secretaria de Ambiente y Espacio Público, Noelia Tróssera.\n\n"
        "La Secretaría de Ambiente y Espacio Público prepara un informe para los vecinos de la ciudad capital.\n"
    )
    assert ("Noelia Tróssera", "Secretaría de Ambiente y Espacio Público") in {(p, o) for p, _r, o in posts(record)}
    assert "Secretaría de Ambiente y Espacio Público" in took_part(record.activities[0])


def test_that_city_is_the_one_named_before() -> None:
    told = "La idea nació en París, en una reunión con la alcaldesa adjunta de esa ciudad, Sophie Arnaud.\n"
    record = read(f"{LEAD}\n{told}")
    assert ("Sophie Arnaud", "alcaldesa adjunta", "París") in posts(record)


def test_a_citys_adjective_after_a_post_names_its_city_hall() -> None:
    record = read(
        LEAD + "\nHabrá el lunes 20 una videollamada con el Ayuntamiento de Barcelona, en la que participará el "
        "concejal barcelonés Jordi Puigdemont Vila.\n"
    )
    assert ("Jordi Puigdemont Vila", "concejal", "Ayuntamiento de Barcelona") in posts(record)


def test_a_nationality_is_no_consulate() -> None:
    record = read(LEAD + "\nAl acto asistió también el consultor mexicano Efraín Lozano Treviño.\n")
    assert not [body for body in record.organizations if "Consulado" in body.name]


def test_an_embassy_keeps_the_article_of_its_country() -> None:
    record = read(LEAD + "\nAl acto asistió también la embajadora del Japón, Naoko Fujita.\n")
    assert "Embajada del Japón" in {body.name for body in record.organizations}


def test_the_mayor_and_the_delegation_are_known_without_their_names() -> None:
    record = read(
        LEAD + "\nEl jueves 16 la delegación participó en el seminario sobre barrios en el Teatro Balboa.\n\n"
        "El viernes 17, el alcalde entregó las llaves de la ciudad a la escritora Zoe Barrantes Gil.\n"
    )
    seminar, keys = record.activities[1:]
    assert "Alcaldía de Medellín" in took_part(seminar)
    assert "Ramiro Solís Peña" in took_part(keys)


def test_a_sentence_may_tell_what_was_and_what_is_to_come() -> None:
    told = "La delegación visitó ayer la represa Alajuela, y mañana miércoles recorrerá el río Cabuya.\n"
    record = read(f"{LEAD}\n{told}")
    assert ("2024-05-15", "planned") in {(a.start, a.status) for a in record.activities}


def test_a_units_own_description_is_no_news() -> None:
    record = read(
        "Dirección de Cultura\n\nLa Dirección de Cultura y Educación Ciudadana tiene como misión promover las artes en "
        "los barrios de la ciudad de Panamá.\n\nRealizó talleres y celebró encuentros con artistas de todos los "
        "corregimientos, y mantiene una red de bibliotecas abiertas al público.\n"
    )
    assert record.activities == []


def test_the_directress_alone_is_of_the_direction_that_reports() -> None:
    memory = "Dirección de Turismo — Memoria del año 2023\n\nMEMORIA 2023\n\n"
    record = read(memory + "9 de mayo. Feria del mar. La directora, Mgtr. Lina Mora Paz, la abrió.\n")
    assert posts(record) == {("Lina Mora Paz", "directora", "Dirección de Turismo")}


def test_a_third_secretary_is_of_the_only_embassy_named() -> None:
    record = bullet("Se recibió a don Rodolfo Vera Pinto, agregado de la Embajada de Noruega, a quien acompañaba la "
                    "Lcda. Lina Mora Paz, tercera secretaria.")
    assert ("Lina Mora Paz", "tercera secretaria", "Embajada de Noruega") in posts(record)


def test_who_hands_in_a_request_is_of_the_body_that_asks() -> None:
    record = bullet("Se atendió la solicitud de la Asociación Amigos del Faro, presentada por don Rodolfo Vera Pinto.")
    assert ("Rodolfo Vera Pinto", None, "Asociación Amigos del Faro") in posts(record)


def test_a_unit_through_which_a_ministry_is_asked_is_part_of_it() -> None:
    record = bullet("Al Ministerio de Relaciones Exteriores, por medio de la Dirección de Asuntos Culturales, se le "
                    "envió el listado.")
    assert [(p.unit, p.parent) for p in record.part_of] == [
        ("Dirección de Asuntos Culturales", "Ministerio de Relaciones Exteriores")
    ]


def test_its_faculty_is_part_of_the_university_named_before() -> None:
    record = bullet("Vinieron seis pasantes de la Universidad de Lugo y Lina Mora Paz, de su Facultad de Turismo.")
    assert [(p.unit, p.parent) for p in record.part_of] == [("Facultad de Turismo", "Universidad de Lugo")]


def test_a_post_of_the_organization_is_of_the_one_named_before() -> None:
    told = "La Red Andina de Ciudades se reunió con Alma Cordero Díaz, secretaria general de la organización.\n"
    assert ("Alma Cordero Díaz", "secretaria general", "Red Andina de Ciudades") in posts(read(f"{LEAD}\n{told}"))


def test_of_two_bodies_neither_is_the_organization() -> None:
    told = (
        "La Red Andina de Ciudades y la Fundación Río Claro se reunieron con Alma Cordero Díaz, secretaria general de "
        "la organización.\n"
    )
    assert {body for name, _post, body in posts(read(f"{LEAD}\n{told}")) if name == "Alma Cordero Díaz"} == {None}


def test_a_post_in_a_city_is_not_told_again_of_its_city_hall() -> None:
    told = (
        "El alcalde de Medellín, Sergio Fajada Lemos, habló en el acto.\n\n"
        "Firmó Sergio Fajada Lemos, alcalde de la Alcaldía de Medellín.\n"
    )
    found = {(post, body) for name, post, body in posts(read(f"{LEAD}\n{told}")) if name == "Sergio Fajada Lemos"}
    assert found == {("alcalde", "Alcaldía de Medellín")}


def test_a_rank_or_article_in_a_post_does_not_hide_its_unit() -> None:
    told = (
        "Asistió la directora general de la Mujer, Noelia Tróssera, y el jefe de Hidrología, Tomás Vega.\n\n"
        "La Dirección de la Mujer y el Departamento de Hidrología preparan un informe para los vecinos.\n"
    )
    found = {(name, body) for name, _post, body in posts(read(f"{LEAD}\n{told}"))}
    assert ("Noelia Tróssera", "Dirección de la Mujer") in found
    assert ("Tomás Vega", "Departamento de Hidrología") in found


def test_the_head_word_alone_in_a_post_is_the_home_city_hall_in_a_news_item() -> None:
    told = "El consejero jurídico del Ayuntamiento, Hugo Mora Paz, destacó la relación con la ciudad de Lima.\n"
    record = read(f"El concejo celebró su sesión el 3 de marzo de 2024 en Panamá.\n\n{told}")
    assert posts(record) == {("Hugo Mora Paz", "consejero jurídico", "Ayuntamiento")}
    assert [body.type for body in record.organizations] == ["directorate"]


def test_the_head_word_alone_is_not_told_where_another_city_hall_is_named() -> None:
    told = posts(read(f"{LEAD}\nEl consejero jurídico del Ayuntamiento, Hugo Mora Paz, destacó la relación.\n"))
    assert {body for name, _post, body in told if name == "Hugo Mora Paz"} == {None}
