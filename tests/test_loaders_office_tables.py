"""Papers of offices: rows under a month, units without their head, lines of a cell, houses, stretches of months."""

from __future__ import annotations

import pytest

from kb.records import Record
from loaders.blocks import Blocks, Counter, make_table, make_text
from loaders.periods import named_month, names_months
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, bodies, bullet, posts, read, took_part
from tests.test_loaders_tables import table

HEADER = ("FECHA", "ACTIVIDAD", "PARTICIPANTES", "TEMA")


def of_a_quarter(*rows: tuple[str, ...]) -> Record:
    counter = Counter()
    heading = make_text("heading", "Informe trimestral enero-marzo 2023", counter)
    return read_blocks(Blocks((heading, make_table((HEADER, *rows), counter))), PANAMA, name="informe")


def test_a_month_alone_heads_the_rows_under_it_in_the_year_of_the_document() -> None:
    record = of_a_quarter(
        ("ENERO", "", "", ""),
        ("18", "Reunión", "Embajada de Noruega", "Riego"),
        ("FEBRERO", "", "", ""),
        ("9 y 10", "Taller", "Embajada de Noruega", "Poda"),
        ("miérc. 22", "Charla", "Embajada de Noruega", "Faros"),
    )
    assert [(a.start, a.end) for a in record.activities] == [
        ("2023-01-18", None),
        ("2023-02-09", "2023-02-10"),
        ("2023-02-22", None),
    ]
    assert record.document.period == "2023"


@pytest.mark.parametrize(
    ("line", "several"),
    [
        ("enero-marzo 2023", True),
        ("INFORME DE ABRIL A JUNIO DE 2024", True),
        ("Informe (enero, febrero y marzo) 2023", True),
        ("Informe de marzo de 2023", False),
        ("Acto del 3 de marzo, informe de abril de 2022", False),
        ("noviembre 2022 – enero 2023", False),
    ],
)
def test_a_stretch_of_months_is_no_month(line: str, *, several: bool) -> None:
    assert names_months(line) == several
    assert several == (named_month(line) is None)


def test_a_bullet_of_a_year_that_begins_with_its_month_is_of_it() -> None:
    text = "INFORME ENERO-MARZO 2023\n\n· En febrero se coordinó la poda con la Embajada de Noruega.\n"
    record = read(text)
    assert [found.start for found in record.activities] == ["2023-02"]


def test_the_day_by_which_a_call_closes_is_not_the_day_of_sharing_it() -> None:
    words = "Se compartió con la Dirección de Turismo la convocatoria, con fecha de cierre 28 de marzo."
    assert [found.start for found in bullet(words).activities] == ["2024-03"]


def test_a_unit_without_its_head_is_the_one_that_the_document_has_named_with_it() -> None:
    record = table(
        ("REUNIÓN", "Oficina de Faros Costeros", "Riego", "4"),
        ("REUNIÓN", "Embajada de Noruega; Faros Costeros", "Poda", "5"),
    )
    assert "Faros Costeros" not in bodies(record)
    assert took_part(record.activities[1]) == {"Embajada de Noruega", "Oficina de Faros Costeros"}


def test_a_name_does_not_go_over_two_lines_of_a_cell_that_are_names() -> None:
    record = of_a_quarter(("10/02", "Visita", "Despacho Superior\nOCI\nEmbajada de Noruega", "Cortesía"))
    assert {"Despacho Superior", "Embajada de Noruega"} <= took_part(record.activities[0])


def test_a_house_in_the_column_of_places_is_a_place_and_nobody() -> None:
    header = ("ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "LUGAR", "FECHA")
    record = table(("TALLER", "Embajada de Noruega", "Poda", "Museo Elena Marín, Sala 2", "4"), header=header)
    assert "Museo Elena Marín" in {place.name for place in record.places}
    assert "Museo Elena Marín" not in bodies(record)


def test_a_house_that_took_part_stays_a_body() -> None:
    header = ("ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "LUGAR", "FECHA")
    record = table(("TALLER", "Museo Elena Marín", "Poda", "Museo Elena Marín", "4"), header=header)
    assert "Museo Elena Marín" in bodies(record)


def test_fees_that_are_pending_do_not_end_a_membership() -> None:
    header = ("Red", "Desde", "Situación")
    paid = table(("Mercociudades", "2018", "Miembro. Cuota 2023 pendiente"), header=header, heading="REDES")
    asked = table(("Mercociudades", "2018", "Solicitud pendiente"), header=header, heading="REDES")
    assert ([m.network for m in paid.memberships], asked.memberships) == (["Mercociudades"], [])


def test_networks_that_are_only_listed_are_memberships_and_took_no_part() -> None:
    words = "Se entregó a Cultura el informe de las redes de las que la ciudad es parte: UCCI, C40 y CIDEU."
    record = bullet(words)
    assert {m.network for m in record.memberships} == {"UCCI", "C40", "CIDEU"}
    assert not {"UCCI", "C40", "CIDEU"} & took_part(record.activities[0])


@pytest.mark.parametrize(
    "words", ["las redes de las que la ciudad no es parte: UCCI", "las redes en las que hay foros: UCCI"]
)
def test_networks_that_are_not_the_citys_are_no_memberships(words: str) -> None:
    assert bullet(f"Se entregó el informe de {words}.").memberships == []


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("La Dirección de Turismo debe emitir su criterio antes del 5 de abril.", "Dirección de Turismo", "2024-04-05"),
        (
            "Por la Embajada de Noruega estuvo Elena Marín. Quedaron en enviarnos el plan en abril.",
            "Embajada de Noruega",
            "2024-04",
        ),
    ],
)
def test_who_is_to_decide_or_to_send_owns_the_commitment(text: str, owner: str, due: str) -> None:
    assert [(c.owner, c.due) for c in bullet(text).commitments] == [(owner, due)]


def test_that_an_answer_is_awaited_is_no_commitment_of_anybody() -> None:
    assert bullet("Se envió el proyecto a la Embajada de Noruega. Pendiente de respuesta.").commitments == []


def test_brackets_after_the_members_of_a_list_say_who_stood_for_each() -> None:
    members = "de Cali (Arq. Elena Marín) y de Los Robles (Lic. Hugo Ant. Prado)"
    record = bullet(f"Se acordó con las alcaldías {members} un plan de poda.")
    assert {"Alcaldía de Cali", "Alcaldía de Los Robles"} <= bodies(record)
    assert {("Elena Marín", "Alcaldía de Cali"), ("Hugo Ant. Prado", "Alcaldía de Los Robles")} <= {
        (person, body) for person, _role, body in posts(record)
    }


def test_a_list_that_y_de_closes_ends_with_one_name() -> None:
    record = bullet("Se compartió con las Direcciones de Turismo, de Aseo y de Cultura y Enlace Ciudadano la nota.")
    assert {"Dirección de Turismo", "Dirección de Aseo", "Dirección de Cultura y Enlace Ciudadano"} <= bodies(record)


def test_who_gave_a_talk_took_part() -> None:
    found = bullet("La conferencia sobre poda estuvo a cargo de la Dra. Elena Marín.").activities[0]
    assert "Elena Marín" in took_part(found)


def test_a_planned_visit_whose_days_stand_first_is_to_come() -> None:
    visit = "la visita de una delegación de Cali, encabezada por Elena Marín Soto"
    (found,) = bullet(f"Se tiene programada del 20 al 23 de mayo {visit}.").activities
    assert (found.kind, found.start, found.end, found.status) == ("visit", "2024-05-20", "2024-05-23", "planned")
    assert took_part(found) == {"Elena Marín Soto"}


def test_who_only_pays_for_a_visit_did_not_prepare_it() -> None:
    visit = "la visita de una delegación de Cali"
    record = bullet(f"Se tiene programada del 20 al 23 de mayo {visit}. El hospedaje lo cubre la Fundación Río Claro.")
    assert [(found.kind, took_part(found)) for found in record.activities] == [("visit", set())]
