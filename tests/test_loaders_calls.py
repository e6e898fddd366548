"""Calls for projects, and the projects that were sent to them."""

import pytest

from tests.loader_reading import bullet, read

CALL = "Atendiendo la Convocatoria 2024 “Ríos Vivos” de la Red de Ciudades Ribereñas, se escribió a las direcciones."


def projects(text: str) -> list[tuple[str, list[str], str | None]]:
    return [(project.name, project.proposed_by, project.status) for project in bullet(text).projects]


def test_a_call_has_its_title_and_its_issuer() -> None:
    (call,) = bullet(CALL).calls
    assert "Ríos Vivos" in call.name
    assert call.issuer == "Red de Ciudades Ribereñas"


def test_a_call_by_its_year_alone_is_named_by_it() -> None:
    (call,) = bullet("Se compartió la Convocatoria 2024 de la Red de Ciudades Ribereñas.").calls
    assert (call.name, call.issuer) == ("Convocatoria 2024", "Red de Ciudades Ribereñas")


def test_a_call_without_title_or_year_is_none() -> None:
    assert bullet("Se compartió una convocatoria de la Red de Ciudades Ribereñas.").calls == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("se remitió", "submitted"),
        ("fue preseleccionado", "preselected"),
        ("fue pre- seleccionado", "preselected"),
        ("fue aprobado", "approved"),
        ("fue rechazado", "rejected"),
        ("no fue seleccionado", "rejected"),
        ("fue devuelto", "returned"),
    ],
)
def test_a_project_in_quotes_has_the_status_that_the_words_say(words: str, status: str) -> None:
    assert projects(f"Por la convocatoria {words} el proyecto “Orillas para todos” de la Dirección de Turismo.") == [
        ("Orillas para todos", ["Dirección de Turismo"], status)
    ]


def test_projects_listed_with_their_units_in_parentheses() -> None:
    assert projects(
        "Se remitieron los proyectos de Orillas Limpias y Seguras (Dirección de Turismo), "
        "de Huertos de Barrio (Oficina de Cultura)."
    ) == [
        ("Orillas Limpias y Seguras", ["Dirección de Turismo"], "submitted"),
        ("Huertos de Barrio", ["Oficina de Cultura"], "submitted"),
    ]


def test_what_a_later_passage_says_of_a_project_is_its_status_and_the_only_call_is_its() -> None:
    record = read(
        f"MARZO 2024\n\n· {CALL}\n· Se remitió el proyecto “Orillas para todos” de la Dirección de Turismo.\n"
        "· Fue preseleccionado el proyecto “Orillas para todos”.\n"
    )
    (project,) = record.projects
    assert (project.status, project.proposed_by) == ("preselected", ["Dirección de Turismo"])
    assert project.call == record.calls[0].name


def test_a_course_in_quotes_is_no_project() -> None:
    assert projects("Se presentó el curso “Riego para todos” de la Fundación Río Claro.") == []


def test_a_call_by_its_own_name_and_of_the_body_named_before() -> None:
    text = "Se envió a la Embajada de Noruega «Ríos» a la convocatoria Fondo Claro 2025, que administra esa embajada."
    assert [(call.name, call.issuer) for call in bullet(text).calls] == [("Fondo Claro 2025", "Embajada de Noruega")]


def test_a_prize_under_a_heading_of_calls_is_one() -> None:
    record = read("MARZO 2024\n\nCONVOCATORIAS Y PROYECTOS\n\n· Premio Ribera a la Innovación: cierra el 30 de mayo.\n")
    assert [call.name for call in record.calls] == ["Premio Ribera a la Innovación"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("El proyecto “Laderas Vivas” se postulará a la convocatoria Fondo Azul Costero de la CAF.", "CAF"),
        ("Se presentó el proyecto “Laderas Vivas” al Fondo Azul Costero de la CAF.", "CAF"),
        ("Se remitió la propuesta “Laderas Vivas” al Fondo Azul Costero.", None),
    ],
)
def test_a_fund_that_a_project_goes_to_is_a_call_and_no_body(text: str, issuer: str | None) -> None:
    record = bullet(text)
    assert [(call.name, call.issuer) for call in record.calls] == [("Fondo Azul Costero", issuer)]
    assert "Fondo Azul Costero" not in {body.name for body in record.organizations}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La Embajada comunicó la aprobación del proyecto “Laderas Vivas”, presentado por la OCI.", "approved"),
        ("Se elaboró el proyecto “Laderas Vivas”, que se postulará al Fondo Azul Costero.", "draft"),
        ("La OCI presentó el proyecto “Techos Frescos” y trabaja en el borrador de “Laderas Vivas”.", "draft"),
    ],
)
def test_what_became_of_a_project_is_said_around_its_title(text: str, status: str) -> None:
    found = {project.name: project.status for project in bullet(text).projects}
    assert found["Laderas Vivas"] == status


@pytest.mark.parametrize(
    ("words", "name", "issuer"),
    [
        ("la Convocatoria UCCI 2023", "Convocatoria UCCI 2023", "UCCI"),
        ("la Convocatoria Iberagua 2023-2024", "Iberagua 2023-2024", None),
        (
            "la Convocatoria de Cooperación Norte-Sur 2023 de la Red de Ciudades Ribereñas",
            "Convocatoria de Cooperación Norte-Sur 2023",
            "Red de Ciudades Ribereñas",
        ),
    ],
)
def test_a_call_by_its_body_its_years_or_a_hyphen(words: str, name: str, issuer: str | None) -> None:
    (call,) = bullet(f"Se compartió {words}.").calls
    assert (call.name, call.issuer) == (name, issuer)


def test_calls_of_two_bodies_are_two_and_a_project_is_of_the_one_beside_it() -> None:
    record = read(
        "MARZO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n"
        "· Se compartió la Convocatoria 2024 de la Red de Ciudades Ribereñas.\n\n"
        "· El proyecto “Riberas vivas” fue aprobado en la Convocatoria UCCI 2023.\n"
    )
    assert {call.issuer for call in record.calls} == {"Red de Ciudades Ribereñas", "UCCI"}
    assert [project.call for project in record.projects] == ["Convocatoria UCCI 2023"]


def test_a_later_sentence_says_what_became_of_the_only_project() -> None:
    text = "Se presentó el proyecto “Riberas vivas”, de la Dirección de Viveros. Fue preseleccionado."
    assert projects(text) == [("Riberas vivas", ["Dirección de Viveros"], "preselected")]


def test_a_project_that_is_being_written_is_a_draft() -> None:
    text = "La Dirección de Viveros está armando una propuesta que se llama “Riberas vivas”."
    assert [(name, status) for name, _by, status in projects(text)] == [("Riberas vivas", "draft")]


def test_a_title_in_capitals_is_one_where_a_call_is_named() -> None:
    sent = "Se sometió a la Convocatoria Verde 2024 el proyecto Riberas Vivas, elaborado por los vecinos."
    assert [name for name, _by, _status in projects(sent)] == ["Riberas Vivas"]
    assert projects("Se presentó el proyecto Riberas Vivas, elaborado por los vecinos.") == []
