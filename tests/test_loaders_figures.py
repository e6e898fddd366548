"""Figures: what is counted, in which unit, for which year; and numbers that count nothing."""

import pytest

from kb.records import Record
from loaders.facts.figures import number, only_counts
from tests.loader_reading import bullet, read


def figures(record: Record) -> list[tuple[str, float, str | None]]:
    return [(figure.label, figure.value, figure.unit) for figure in record.figures]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42,750", 42750),
        ("42.750", 42750),
        ("1.250", 1250),
        ("1,250", 1250),
        ("1.250.000", 1250000),
        ("1,250,000", 1250000),
        ("1.250,50", 1250.5),
        ("1,250.50", 1250.5),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("44", 44),
        ("0", 0),
        ("2023", 2023),
    ],
)
def test_a_group_of_three_is_thousands_and_one_or_two_are_decimals(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "12,34,56"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        number(text)


@pytest.mark.parametrize("mark", ["-", "–", "·", "•", "- "])
def test_a_count_after_a_bullets_mark_is_positive(mark: str) -> None:
    record = read(f"MARZO 2024\n\n{mark}44 becas otorgadas en el trimestre\n")
    assert figures(record) == [("becas otorgadas en el trimestre", 44, "becas")]
    assert record.figures[0].period == "2024"


def test_a_bullet_that_only_counts_is_no_activity() -> None:
    assert bullet("44 becas otorgadas en el trimestre").activities == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Monto aprox.  B/ 42,750 (todo financiado)", 42750, "PAB"),
        ("Monto aprox. B/. 42,750.50", 42750.5, "PAB"),
        ("Presupuesto: US$ 1.250", 1250, "USD"),
        ("Inversión total de 3,500 euros", 3500, "EUR"),
        ("Monto total: € 300", 300, "EUR"),
    ],
)
def test_a_sum_of_money_has_its_currency(text: str, value: float, unit: str) -> None:
    assert [(found, code) for _label, found, code in figures(bullet(text))] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Se celebró el 34° aniversario de la plaza con la OCI.",
        "Se planificaron los 100 años del parque con la OCI.",
        "Se coordinó con la OCI la reunión de las 10:30 del 4 de marzo.",
        "Se citó el Acuerdo Municipal N.º 87[1] ante la OCI.",
        "Se coordinó con la OCI la Agenda 2030.",
        "Se cerró la calle 12 por 3 días con la OCI.",
    ],
)
def test_ages_dates_hours_and_notes_are_no_figures(text: str) -> None:
    assert figures(bullet(text)) == []


def test_a_year_in_the_text_is_the_figures_period() -> None:
    (figure,) = bullet("12 becas otorgadas durante 2022").figures
    assert figure.period == "2022"


def test_a_count_said_within_a_sentence_is_a_figure_beside_the_activity() -> None:
    record = bullet("Se realizó el taller con la OCI, con la participación de 35 vecinos del barrio.")
    assert [(value, unit) for _label, value, unit in figures(record)] == [(35, "vecinos")]
    assert len(record.activities) == 1


def test_a_figure_has_its_passage() -> None:
    (figure,) = bullet("44 becas otorgadas").figures
    assert figure.passage is not None
    assert (figure.passage.locator, figure.passage.text) == ("viñeta 1", "44 becas otorgadas")


@pytest.mark.parametrize(
    "text",
    [
        "44 invitaciones recibidas",
        "Becas otorgadas: 12",
        "En resumen, se otorgaron 12 becas.",
        "Monto aproximado de B/ 300",
    ],
)
def test_a_block_that_only_counts_is_known(text: str) -> None:
    assert only_counts(text)


@pytest.mark.parametrize("text", ["Se otorgaron becas a la OCI.", "Reunión con 12 vecinos."])
def test_a_block_that_tells_something_does_not_only_count(text: str) -> None:
    assert not only_counts(text)


def test_a_verb_of_keeping_announces_counts_and_a_part_of_them() -> None:
    text = "Al cierre de 2024 se administraban 9 mercados y 1 846 puestos, de los cuales 212 estaban desocupados."
    assert {(label, value) for label, value, _unit in figures(bullet(text))} == {
        ("mercados", 9), ("puestos", 1846), ("puestos desocupados", 212)
    }


def test_a_sum_at_the_end_of_a_list_of_counts_has_the_words_after_it() -> None:
    found = figures(bullet("En resumen: 23 invitaciones recibidas, 9 becas difundidas y B/. 12,500 en donaciones."))
    assert ("donaciones", 12500, "PAB") in found
    assert [value for _label, value, _unit in found].count(12500) == 1


def test_rows_of_a_label_and_a_number_are_figures_without_a_header() -> None:
    record = read("MARZO 2024\n\n\tTotal de contactos\t15\n\n\tContactos sin correo\t4\n")
    assert [(figure.label, figure.value) for figure in record.figures] == [
        ("Total de contactos", 15), ("Contactos sin correo", 4)
    ]
    assert record.warnings == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Se firmó un crédito de 150 millones de euros para el transporte.", 150_000_000, "EUR"),
        ("Anunció una inversión de US$ 4.5 millones en la cuenca.", 4_500_000, "USD"),
        ("Anunció una inversión de $us 4.500 millones en el país.", 4_500_000_000, "USD"),
        ("La donación fue de 3 mil millones de dólares.", 3_000_000_000, "USD"),
    ],
)
def test_sums_in_millions(text: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in bullet(text).figures] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "-87[1] funcionarios capacitados",
        "87(1) funcionarios capacitados",
        "87² funcionarios capacitados",
        "87 (ochenta y siete) funcionarios capacitados.",
    ],
)
def test_a_mark_or_words_beside_a_number_do_not_hide_what_is_counted(text: str) -> None:
    found = bullet(text)
    assert figures(found) == [("funcionarios capacitados", 87, "funcionarios")]
    assert found.activities == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("-B/. 42,750 en donaciones gestionadas", ("donaciones gestionadas", 42750, "PAB")),
        ("US$ 5,000 para becas.", ("becas", 5000, "USD")),
        ("42 750 balboas en donaciones gestionadas", ("donaciones gestionadas", 42750, "PAB")),
        ("€ 1.200", ("monto", 1200, "EUR")),
        ("Monto gestionado: B/. 42,750.", ("Monto gestionado", 42750, "PAB")),
    ],
)
def test_a_block_that_is_a_sum_of_money_tells_no_activity(text: str, figure: tuple[str, float, str]) -> None:
    found = bullet(text)
    assert figures(found) == [figure]
    assert found.activities == []


def test_a_sentence_that_begins_with_a_sum_tells_what_was_done() -> None:
    found = bullet("B/. 4,000 fueron entregados por la Fundación Río Claro el 3 de marzo.")
    assert figures(found) == [("monto", 4000, "PAB")]
    assert [activity.start for activity in found.activities] == ["2024-03-03"]


def test_the_label_of_a_sum_in_a_long_sentence_is_cut_at_a_word() -> None:
    who = "Las direcciones de la ribera y la Fundación Río Claro"
    words = f"{who} suscribieron este miércoles con la junta un convenio por"
    ((label, value, unit),) = figures(bullet(f"{words} USD 5,000."))
    assert (value, unit) == (5000, "USD")
    assert words.endswith(f" {label}")
    assert 40 < len(label) <= 80


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Se gestionaron L 3,480,000.00 en cooperación no reembolsable.", 3480000.0, "HNL"),
        ("Se gestionaron ₡250.000 en cooperación no reembolsable.", 250000.0, "CRC"),
        ("Se gestionaron 12,000 bolivianos en cooperación no reembolsable.", 12000.0, "BOB"),
        ("Se gestionaron RD$ 90,000 en cooperación no reembolsable.", 90000.0, "DOP"),
    ],
)
def test_sums_in_the_currencies_of_the_region_are_read(text: str, value: float, unit: str) -> None:
    assert (value, unit) in {(figure.value, figure.unit) for figure in bullet(text).figures}


def test_counts_that_a_sentence_joins_are_each_a_figure() -> None:
    text = (
        "En el año se han recibido 6 misiones técnicas, se ha capacitado a 41 colaboradores y se han gestionado "
        "L 3,480.00 en fondos."
    )
    found = {(figure.label, figure.value) for figure in bullet(text).figures}
    assert found == {("misiones técnicas", 6.0), ("colaboradores", 41.0), ("fondos", 3480.0)}


def test_labelled_counts_that_run_together_are_each_one() -> None:
    record = read("INFORME DE GESTIÓN 2024\n\nConvenios suscritos: 3 Guías formados: 88\n")
    assert {(f.label, f.value, f.period) for f in record.figures} == {
        ("Convenios suscritos", 3, "2024"),
        ("Guías formados", 88, "2024"),
    }


def test_a_part_in_parentheses_is_a_figure_and_the_block_no_activity() -> None:
    record = bullet("Guías formados: 58 (39 mujeres)")
    assert {(f.label, f.value) for f in record.figures} == {("Guías formados", 58), ("Guías formados mujeres", 39)}
    assert record.activities == []


def test_a_summary_gives_each_of_its_counts() -> None:
    record = read("INFORME DE GESTIÓN 2024\n\nEn síntesis: 6 acuerdos hallados y 23 notas atendidas en el año.\n")
    assert {f.value for f in record.figures} == {6, 23}


def test_the_year_over_a_column_counts_nothing() -> None:
    record = read("INFORME DE GESTIÓN 2024\n\n\tIndicador\n\t2024\n\n\tGuías formados\n\t112\n\n\tBecas\n\t7\n")
    assert 2024 not in {f.value for f in record.figures}


def test_a_label_may_be_followed_by_its_count_and_what_is_counted() -> None:
    (found,) = bullet("Personal capacitado con apoyo externo: 134 servidores").figures
    assert (found.label, found.value, found.unit) == ("Personal capacitado con apoyo externo", 134, "servidores")


@pytest.mark.parametrize("text", ["Duración: 3 meses", "Taller de compostaje en el vivero: 40 asistentes"])
def test_a_length_or_an_event_before_the_colon_is_no_label(text: str) -> None:
    assert text.split(":")[0] not in {found.label for found in bullet(text).figures}


def test_what_is_given_is_counted_with_its_thousands() -> None:
    text = "El alcalde recibió una donación de 20 mil vacunas y 480 sillas de ruedas, de parte del Club del Sur."
    assert {(f.label, f.value) for f in bullet(text).figures} == {("vacunas", 20000.0), ("sillas de ruedas", 480.0)}
    text = "Donaron “12 motores diésel-eléctricos y 9 coches de dos pisos” que vendrán por mar."
    assert {(f.label, f.value) for f in bullet(text).figures} == {
        ("motores diésel-eléctricos", 12.0), ("coches de dos pisos", 9.0)}


def test_millions_of_a_currency_are_one_sum() -> None:
    (found,) = bullet("El molino compró más de 6.5 millones de dólares de trigo.").figures
    assert (found.value, found.unit) == (6_500_000, "USD")


@pytest.mark.parametrize("text", ["23 may 2017 , 05:45", "La donación de 2023 fue recibida.", "4 sept 2020, 8:00"])
def test_a_day_and_a_year_count_nothing(text: str) -> None:
    assert bullet(text).figures == []
