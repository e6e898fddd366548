"""Tables of activities: columns by their headers, dates in their month, and what each cell names."""

import pytest

from kb.records import Activity, Record
from loaders.blocks import Blocks, Counter, make_table, make_text
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, bodies, people, read, took_part

HEADER = ("ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "FECHA")


def table(*rows: tuple[str, ...], heading: str = "MARZO 2024", header: tuple[str, ...] = HEADER) -> Record:
    lines = ["\n".join(f"\t{cell}" for cell in row) + "\n" for row in (header, *rows)]
    return read(f"{heading}\n\n" + "\n".join(lines))


def row(*cells: str, header: tuple[str, ...] = HEADER) -> Activity:
    (found,) = table(cells, header=header).activities
    return found


def test_a_row_is_one_activity_with_its_day_its_kind_and_who_took_part() -> None:
    found = row("REUNIÓN", "OCI, Embajada de Noruega", "Sobre el plan de riego", "4")
    assert (found.kind, found.start, found.end, found.status) == ("meeting", "2024-03-04", None, "held")
    assert took_part(found) == {"OCI", "Embajada de Noruega"}
    assert found.title == "El plan de riego"


def test_the_passage_says_where_the_row_is_and_holds_its_words() -> None:
    record = table(("TALLER", "OCI", "Poda", "4"), ("FORO", "DPU", "Riego", "5"))
    passages = [found.passage for found in record.activities]
    assert [passage.locator for passage in passages if passage] == ["tabla 1, fila 2", "tabla 1, fila 3"]
    assert passages[1] is not None
    assert "FORO | DPU | Riego | 5" in passages[1].text


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("6 y 7", "2024-03-06", "2024-03-07"),
        ("del 13 al 17", "2024-03-13", "2024-03-17"),
        ("jueves 7", "2024-03-07", None),
        ("", "2024-03", None),
    ],
)
def test_the_day_is_one_of_the_headings_month(cell: str, start: str, end: str | None) -> None:
    found = row("TALLER", "OCI", "Poda", cell)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("cell", "start", "message"),
    [
        ("32", "2024-03", "there is no day 32/3/2024"),
        ("31 de abril", "2024-04", "there is no day 31/4/2024"),
        ("lunes 7", "2024-03-07", "7/3/2024 was not a Monday"),
        ("por definir", "2024-03", "the date 'por definir' is not understood"),
    ],
)
def test_a_date_that_is_wrong_gives_a_warning_with_its_row(cell: str, start: str, message: str) -> None:
    record = table(("TALLER", "OCI", "Poda", cell))
    assert record.activities[0].start == start
    assert [(warning.locator, warning.message) for warning in record.warnings] == [("tabla 1, fila 2", message)]


def test_each_month_heading_begins_a_new_month() -> None:
    record = read(
        "ENERO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n\tTALLER\n\tOCI\n\t4\n\n"
        "FEBRERO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n\tFORO\n\tOCI\n\t5\n"
    )
    assert [found.start for found in record.activities] == ["2024-01-04", "2024-02-05"]


def test_a_header_that_is_repeated_is_no_activity() -> None:
    record = table(
        ("TALLER", "OCI", "Poda", "4"), ("ACTIVIDAD/", "ENTIDAD", "INFORMACIÓN", "FECHA"), ("FORO", "OCI", "Riego", "5")
    )
    assert [found.kind for found in record.activities] == ["workshop", "conference"]


def test_columns_are_known_by_their_words_in_any_order() -> None:
    found = row(
        "4",
        "Sobre el plan de riego",
        "Embajada de Noruega",
        "Reunión",
        header=("Día", "Asunto", "Institución", "Tipo de actividad"),
    )
    assert (found.kind, found.start) == ("meeting", "2024-03-04")
    assert took_part(found) == {"Embajada de Noruega"}


def test_columns_of_place_and_responsible_are_read() -> None:
    found = row(
        "TALLER", "4", "Teatro Balboa", "Dirección de Turismo", header=("Actividad", "Fecha", "Lugar", "Responsable")
    )
    assert found.places == ["Teatro Balboa"]
    assert took_part(found) == {"Dirección de Turismo"}


def test_a_column_of_status_says_whether_it_took_place() -> None:
    header = ("Actividad", "Entidad", "Fecha", "Estado")
    assert row("TALLER", "OCI", "4", "Cancelado", header=header).status == "cancelled"
    assert row("TALLER", "OCI", "4", "Reprogramado", header=header).status == "postponed"


@pytest.mark.parametrize(
    "cell",
    [
        "OCI, Embajada de Noruega",
        "OCI- Embajada de Noruega",
        "OCI – Embajada de Noruega",
        "OCI / Embajada de Noruega",
        "OCI y Embajada de Noruega",
        "OCI; Embajada de Noruega",
        "OCI\nEmbajada de Noruega",
        "OCI  ,Embajada  de  Noruega",
    ],
)
def test_bodies_of_one_cell_are_parted_by_any_mark(cell: str) -> None:
    assert took_part(row("REUNIÓN", cell, "Riego", "4")) == {"OCI", "Embajada de Noruega"}


def test_units_may_stand_without_their_head() -> None:
    assert took_part(row("REUNIÓN", "OCI, Comunicación Social, Obras y Construcciones", "Riego", "4")) == {
        "OCI",
        "Comunicación Social",
        "Obras y Construcciones",
    }


def test_a_venue_in_the_cell_of_the_bodies_is_a_place_and_not_a_participant() -> None:
    found = row("ACTO", "OCI, Teatro Balboa", "Aniversario", "4")
    assert took_part(found) == {"OCI"}
    assert found.places == ["Teatro Balboa"]


@pytest.mark.parametrize(
    "cell", ["Municipios Varios", "Varios", "Público en general", "Todas las embajadas", "Invitados"]
)
def test_generic_words_are_nobody(cell: str) -> None:
    assert row("REUNIÓN", f"OCI, {cell}", "Riego", "4").participants == row("REUNIÓN", "OCI", "Riego", "4").participants


def test_people_in_the_topic_who_took_part_are_named_with_their_body() -> None:
    found = row("REUNIÓN", "OCI", "Reunión con la Dra. Elena Marín, directora de la Fundación Río Claro", "4")
    assert took_part(found) == {"OCI", "Elena Marín", "Fundación Río Claro"}


def test_a_table_that_is_not_understood_gives_one_warning_with_its_first_row() -> None:
    record = table(("pan", "3", "kg"), ("vino", "2", "l"), header=("PRODUCTO", "CANTIDAD", "MEDIDA"))
    assert record.activities == []
    (warning,) = record.warnings
    assert warning.locator == "tabla 1"
    assert "PRODUCTO" in warning.message


def test_a_directory_gives_people_and_their_posts_and_no_activity() -> None:
    record = table(
        ("Elena Marín", "Fundación Río Claro", "Directora"),
        ("Vacante", "Embajada de Noruega", "Agregado"),
        heading="DIRECTORIO",
        header=("Nombre", "Institución", "Cargo"),
    )
    assert record.activities == []
    assert people(record) == {"Elena Marín"}
    assert bodies(record) == {"Fundación Río Claro", "Embajada de Noruega"}
    assert [(role.person, role.role, role.organization) for role in record.roles] == [
        ("Elena Marín", "Directora", "Fundación Río Claro")
    ]


def test_a_table_of_ties_gives_ties_and_no_activity() -> None:
    record = table(
        ("Bergen", "Noruega", "7 de marzo de 2001", "Vigente"),
        ("Malmö", "Suecia", "2005", "Carta de intención"),
        ("Turku", "Finlandia", "1999", "Vencido"),
        heading="HERMANAMIENTOS",
        header=("Ciudad", "País", "Fecha de firma", "Estado"),
    )
    assert record.activities == []
    assert [(tie.a, tie.b, tie.since, tie.status) for tie in record.sister_cities] == [
        ("Panamá", "Bergen", "2001-03-07", "active"),
        ("Panamá", "Malmö", "2005", "letter_of_intent"),
        ("Panamá", "Turku", "1999", "expired"),
    ]


def test_marks_and_code_in_a_cell_stay_words() -> None:
    record = table(("REUNIÓN", "OCI", 'Sobre <script>alert(1)</script> & "comillas"', "4"))
    passage = record.activities[0].passage
    assert passage is not None
    assert '<script>alert(1)</script> & "comillas"' in passage.text


def test_who_stayed_away_or_is_only_a_post_did_not_take_part() -> None:
    cell = "Embajada de Noruega; Alcalde\nSe excusó: Embajada de Suecia\nLa Embajada de Francia no asistió"
    assert took_part(row("ACTO", cell.replace("\n", "; "), "Riego", "4")) == {"Embajada de Noruega"}


def test_a_second_column_of_words_only_comments_and_may_say_who_was_there() -> None:
    header = ("FECHA", "TIPO", "TEMA", "ENTIDAD", "OBSERVACIÓN")
    record = table(("4", "Visita", "Riego", "Embajada de Noruega", "Acompañó Rosa Cueto Lara"), header=header)
    assert took_part(record.activities[0]) == {"Embajada de Noruega", "Rosa Cueto Lara"}
    assert record.activities[0].title == "Riego"


def test_what_y_joins_to_a_body_is_another() -> None:
    cell = "Secretaría General y Relaciones Públicas"
    assert took_part(row("REUNIÓN", cell, "Riego", "4")) == {"Secretaría General", "Relaciones Públicas"}


def test_a_name_that_is_no_spanish_word_is_a_body_of_its_own() -> None:
    cell = "Secretaría de Gestión Ambiental y Helvetwork"
    assert took_part(row("REUNIÓN", cell, "Riego", "4")) == {"Secretaría de Gestión Ambiental", "Helvetwork"}


@pytest.mark.parametrize("cell", ["Asistirá la Vicealcaldía", "Participó la Vicealcaldía", "Por la Vicealcaldía"])
def test_a_verb_before_a_name_is_no_part_of_it(cell: str) -> None:
    assert took_part(row("REUNIÓN", cell, "Riego", "4")) == {"Vicealcaldía"}


def test_a_country_may_end_a_name_without_head() -> None:
    found = row("REUNIÓN", "Universidad del Istmo, Kolping Argentina", "Riego", "4")
    assert took_part(found) == {"Universidad del Istmo", "Kolping Argentina"}


def test_two_units_of_common_words_are_one_name() -> None:
    assert took_part(row("REUNIÓN", "OCI, Parques y Áreas Verdes", "Riego", "4")) == {"OCI", "Parques y Áreas Verdes"}


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("10 y 11/03/2024", "2024-03-10", "2024-03-11"),
        ("del 12 al\n16/03/2024", "2024-03-12", "2024-03-16"),
        ("lun 4", "2024-03-04", None),
        ("mar 5 y mié 6", "2024-03-05", "2024-03-06"),
        ("sáb. 9", "2024-03-09", None),
    ],
)
def test_days_before_a_numeric_month_and_short_weekdays_are_read(cell: str, start: str, end: str | None) -> None:
    record = read_blocks(
        Blocks(
            (
                make_text("heading", "MARZO 2024", counter := Counter()),
                make_table([HEADER, ("TALLER", "OCI", "Poda", cell)], counter),
            )
        ),
        PANAMA,
        name="informe",
    )
    assert [(found.start, found.end) for found in record.activities] == [(start, end)]
    assert record.warnings == []


def test_a_signing_gives_its_day_to_the_tie_that_it_makes() -> None:
    record = table(("FIRMA", "OCI", "Carta de intención de hermanamiento con Tampico, México", "12"))
    assert [(tie.b, tie.since, tie.status) for tie in record.sister_cities] == [
        ("Tampico", "2024-03-12", "letter_of_intent")
    ]


def test_a_place_in_the_topic_is_where_it_was_held() -> None:
    assert row("ACTO", "OCI", "Aniversario de la ciudad en la Plaza Cervantes", "4").places == ["Plaza Cervantes"]


def test_a_short_line_over_a_table_is_its_heading() -> None:
    counter = Counter()
    rows = [("Fecha", "Actividad", "Responsables"), ("4 de abril", "Mesa de cooperantes", "OCI")]
    blocks = (
        make_text("heading", "MARZO 2024", counter),
        make_text("paragraph", "Próximas actividades", counter),
        make_table(rows, counter),
    )
    (found,) = read_blocks(Blocks(blocks), PANAMA, name="informe").activities
    assert (found.start, found.status) == ("2024-04-04", "planned")


def test_what_lies_after_the_day_a_mail_was_sent_is_planned() -> None:
    counter = Counter()
    rows = [("Fecha", "Actividad", "Participan"), ("4", "Taller de poda", "OCI"), ("24", "Taller de riego", "OCI")]
    blocks = Blocks(
        (make_text("heading", "Agenda de marzo de 2024", counter), make_table(rows, counter)), published="2024-03-10"
    )
    assert [a.status for a in read_blocks(blocks, PANAMA, name="agenda").activities] == ["held", "planned"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Dir. de Tránsito; Depto. de Obras", {"Dirección de Tránsito", "Departamento de Obras"}),
        ("Univ. del Norte / Emb. de Noruega", {"Universidad del Norte", "Embajada de Noruega"}),
    ],
)
def test_heads_that_a_table_shortens_are_written_out(cell: str, names: set[str]) -> None:
    assert took_part(row("REUNIÓN", cell, "Riego", "4")) == names


def test_a_part_of_a_ministry_in_a_cell_is_no_unit_of_the_home() -> None:
    record = table(("REUNIÓN", "Ministerio de Cultura – Dirección General de Museos", "Riego", "4"))
    assert [(part.unit, part.parent) for part in record.part_of] == [
        ("Dirección General de Museos", "Ministerio de Cultura")
    ]
    assert {found.type for found in record.organizations} == {"partner"}


def test_the_initials_of_the_office_that_heads_the_document_are_its_name() -> None:
    rows = "\n".join(f"\t{cell}" for cell in (*HEADER, "REUNIÓN", "DRI, Embajada de Noruega", "Riego", "4"))
    record = read(f"Dirección de Relaciones Internacionales\n\nMARZO 2024\n\n{rows}\n")
    assert took_part(record.activities[0]) == {"Dirección de Relaciones Internacionales", "Embajada de Noruega"}


MISSIONS = ("Funcionario/a", "Cargo", "Destino", "Fecha", "Motivo")


def test_who_travels_takes_part_with_the_unit_of_the_post() -> None:
    cells = ("Elena Marín", "Asesora, Dirección de Viveros", "Cádiz", "5-8/3", "Asamblea de viveros")
    record = table(cells, header=MISSIONS)
    (found,) = record.activities
    assert (found.start, found.end) == ("2024-03-05", "2024-03-08")
    assert took_part(found) == {"Elena Marín", "Dirección de Viveros"}
    assert [city.name for city in record.cities] == ["Cádiz"]


def test_a_contact_beside_a_counterpart_does_not_travel() -> None:
    header = ("Contacto", "Entidad", "Fecha", "Tema")
    found = row("Elena Marín", "Embajada de Noruega", "5", "La poda", header=header)
    assert took_part(found) == {"Embajada de Noruega"}


@pytest.mark.parametrize(
    ("topic", "status", "title"),
    [
        ("Pasantía de poda (prevista)", "planned", "Pasantía de poda (prevista)"),
        ("CANCELADA por la lluvia. Feria del vivero", "cancelled", "Feria del vivero"),
        ("SUSPENDIDA. Se pasa para abril, agenda de poda", "postponed", "Se pasa para abril, agenda de poda"),
        ("Poda. Se suspendió, sin nueva fecha", "postponed", "Poda"),
        ("Se suspendió por la lluvia", "cancelled", "Se suspendió por la lluvia"),
    ],
)
def test_a_row_says_its_state_before_or_after_its_topic(topic: str, status: str, title: str) -> None:
    found = row("TALLER", "Embajada de Noruega", topic, "5")
    assert (found.status, found.title) == (status, title)


def test_the_stop_of_a_company_ends_no_name_of_the_next_cell() -> None:
    record = table(("REUNIÓN", "OCI, DPU", "Presentación de la consultora Riberalta, S.A.", "5"))
    assert people(record) == set()
