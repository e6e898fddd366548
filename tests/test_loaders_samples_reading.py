"""What the samples taught: words that put a row off, kinds, titles, posts of several, counts of another year."""

from __future__ import annotations

import pytest

from kb.records import Activity, Record
from loaders.activities.kinds import row_kind
from loaders.names.person_names import singular_post
from loaders.sentences import shortened
from tests.loader_reading import bullet, read, took_part


def row(information: str, activity: str = "REUNIÓN") -> Activity:
    """Return the activity of a row of a report of March 2024."""
    header = "MARZO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tINFORMACIÓN\n\tFECHA\n\n"
    (found,) = read(f"{header}\t{activity}\n\tFundación Río Claro\n\t{information}\n\t6\n").activities
    return found


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Plan de riego. Se pospone, queda para mayo.", "postponed"),
        ("Plan de riego. Quedó para el próximo mes.", "postponed"),
        ("Plan de riego. Reunión reprogramada.", "postponed"),
        ("Plan de riego. Fue aplazada.", "postponed"),
        ("Plan de riego. Cancelada por la fundación.", "cancelled"),
        ("Plan de riego. Suspendida por lluvia.", "cancelled"),
        ("Plan de riego. Visita que se celebrará del 4 al 7 de mayo.", "held"),
        ("Plan de riego.", "held"),
    ],
)
def test_a_rows_words_say_that_it_was_put_off(words: str, status: str) -> None:
    found = row(words)
    assert (found.title, found.status, found.start) == ("Plan de riego", status, "2024-03-06")


@pytest.mark.parametrize(
    ("activity", "kind"),
    [
        ("JORNADA GASTRONÓMICA", "other"),
        ("JORNADA DE SALUD", "other"),
        ("JORNADA DE CAPACITACIÓN", "course"),
        ("JORNADAS ACADÉMICAS", "seminar"),
        ("CONFERENCIA", "conference"),
    ],
)
def test_a_day_of_something_is_no_conference(activity: str, kind: str) -> None:
    assert row_kind(activity, "Degustación de cafés") == kind


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("“Ciudades y ríos”, en el teatro.", "“Ciudades y ríos”, en el teatro"),
        ("“Ciudades y ríos”", "Ciudades y ríos"),
        ("Ciudades y ríos”, en el teatro", "Ciudades y ríos, en el teatro"),
        ('"ciudades" y "ríos"', '"Ciudades" y "ríos"'),
        ("«ciudades y ríos» en el teatro", "«Ciudades y ríos» en el teatro"),
    ],
)
def test_a_title_has_both_its_quotation_marks_or_none(words: str, title: str) -> None:
    assert shortened(words) == title


def test_each_of_several_has_the_post_in_the_singular() -> None:
    record = bullet("Con los técnicos Elena Marín y Tomás Vega, de la Dirección de Turismo, se recorrió el río.")
    assert {(role.person, role.role) for role in record.roles} == {
        ("Elena Marín", "técnico"),
        ("Tomás Vega", "técnico"),
    }


@pytest.mark.parametrize(
    ("post", "singular"),
    [
        ("técnicos municipales", "técnico municipal"),
        ("agregadas culturales", "agregada cultural"),
        ("Directores de Cultura y Turismo", "Director de Cultura y Turismo"),
        ("directora de Relaciones", "directora de Relaciones"),
    ],
)
def test_a_posts_adjectives_follow_it_into_the_singular(post: str, singular: str) -> None:
    assert singular_post(post) == singular


COUNTS = "- 38 reuniones con embajadas\n- 12 cursos difundidos\n"


def figures(record: Record) -> list[tuple[float, str | None]]:
    return [(figure.value, figure.period) for figure in record.figures]


@pytest.mark.parametrize(
    "leading", ["· Cierre del año 2023 en cifras, según los registros de la oficina:\n", "CIFRAS DEL AÑO 2023\n\n"]
)
def test_the_year_over_a_list_of_counts_is_theirs_and_tells_no_activity(leading: str) -> None:
    record = read(f"ENERO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n{leading}{COUNTS}")
    assert figures(record) == [(38, "2023"), (12, "2023")]
    assert record.activities == []


def test_the_year_of_a_list_ends_with_it() -> None:
    record = read(
        "ENERO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n"
        "· Cierre del año 2023 en cifras:\n- 38 reuniones con embajadas\n"
        "· Se coordinó con la Fundación Río Claro la feria.\n- 12 cursos difundidos\n"
    )
    assert figures(record) == [(38, "2023"), (12, "2024")]


def test_the_last_of_a_list_is_a_person_after_another_whose_post_stands_in_parentheses() -> None:
    record = bullet(
        "Reunión con la Embajada de Japón: S.E. Haruo Inoue, embajador, "
        "Elena Marín (agregada cultural) y Kenta Orihara."
    )
    (found,) = record.activities
    assert "Kenta Orihara" in took_part(found)
