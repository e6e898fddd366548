"""Reported figures beside what is counted; themes."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.figure_words import Countable, countable
from queries.figures import figures
from queries.period import Period
from queries.themes import themes
from tests.query_graph import Graph


@pytest.mark.parametrize(("label", "expected"), [
    ("reuniones", Countable("reunion", ("meeting",))),
    ("Reuniones realizadas", Countable("reunion", ("meeting",))),
    ("3 talleres", Countable("taller", ("workshop",))),
    ("webinars", Countable("webinar", ("webinar",))),
    ("seminarios web", Countable("webinar", ("webinar",))),
    ("seminarios", Countable("seminario", ("seminar",))),
    ("actividades", Countable("actividad")),
    ("Activities", Countable("activity")),
    ("embassies", Countable("embassy", type="partner", kind="embassy")),
    ("redes", Countable("red", type="network")),
    ("reuniones con embajadas y universidades",
     Countable("reunion", ("meeting",), withs=("embassy", "university"))),
    ("meetings with embassies", Countable("meeting", ("meeting",), withs=("embassy",))),
    ("reuniones con los vecinos de la costa", Countable("reunion", ("meeting",), loose=True)),
    ("proyectos aprobados por la red", Countable("proyecto", type="project", loose=True)),
])
def test_what_a_label_counts(label: str, expected: Countable) -> None:
    assert countable(label) == expected


@pytest.mark.parametrize("label", [
    "invitaciones a eventos y cursos", "personas en reuniones", "monto", "participantes de talleres", "beca", "", "44",
    "reunionismo"])
def test_what_cannot_be_counted(label: str) -> None:
    assert countable(label) is None


def year() -> Graph:
    """Return a year with two meetings told three times, a workshop, a meeting of another year, and figures."""
    graph = Graph()
    graph.document("d1", name="anuario.docx", period="2026")
    graph.document("d2", name="memoria.docx", period="2026")
    row = [graph.passage("d1", f"fila {number}", f"renglón {number}") for number in range(9)]
    embassy = graph.entity("partner", "Embajada de Islandia", kind="embassy")
    port = graph.entity("partner", "Puerto Sur", kind="company")
    graph.activity(row[0], "Reunión", [embassy], "2026-01-02", "e1")
    graph.activity(row[1], "Reunión otra vez", [embassy, port], "2026-01", "e1")
    graph.activity(row[2], "Reunión", [port], "2026-03", "e2")
    graph.activity(row[3], "Taller", [port], "2026-03", "e3", kind="workshop")
    graph.activity(row[4], "Reunión prevista", [port], "2026-12", "e4", status="planned")
    graph.activity(row[5], "Reunión de antes", [port], "2025-12", "e5")
    graph.entity("project", "Faros", row[6])
    for label, value, passage, period in (
        ("reuniones", 5.0, row[6], "2026"), ("reuniones", 4.0, graph.passage("d2", "p. 1", "cuatro reuniones"), "2026"),
        ("reuniones con embajadas", 1.0, row[6], "2026"), ("embajadas", 3.0, row[7], "2026"),
        ("proyectos", 1.0, row[7], None), ("invitaciones", 44.0, row[8], "2026"),
        ("reuniones", 1.0, row[8], "2025")):
        graph.item("Figure", passage, label=label, value=value, **({"period": period} if period else {}))
    return graph


def test_figures_stand_beside_what_is_counted(store: Store) -> None:
    year().save(store)
    rows = [(row.period, row.label, row.value, row.counted, row.difference, row.conflict) for row in figures(store)]
    assert rows == [
        ("2025", "reuniones", 1.0, 1, 0.0, False),
        ("2026", "reuniones", 5.0, 2, 3.0, True),
        ("2026", "reuniones con embajadas", 1.0, 1, 0.0, False),
        ("2026", "embajadas", 3.0, 1, 2.0, False),
        ("2026", "proyectos", 1.0, 1, 0.0, False),
        ("2026", "invitaciones", 44.0, None, None, False),
        ("2026", "reuniones", 4.0, 2, 2.0, True),
    ]


def test_figures_of_one_period_with_their_passages(store: Store) -> None:
    year().save(store)
    row, = figures(store, Period("2025", "2025"))
    assert [(one.document, one.locator) for one in row.evidence] == [("anuario.docx", "fila 8")]
    assert figures(store, Period("2030", "2030")) == []


def test_the_same_value_twice_is_one_figure(store: Store) -> None:
    graph = Graph()
    for document in ("d1", "d2"):
        graph.document(document, name=f"{document}.docx", period="2026-01")
        graph.item("Figure", graph.passage(document, "p. 1", "dos talleres"), label="talleres", value=2.0)
    graph.save(store)
    row, = figures(store)
    assert (row.period, row.conflict) == ("2026-01", False)
    assert [one.document for one in row.evidence] == ["d1.docx", "d2.docx"]


def test_themes_count_the_events_that_name_them(store: Store) -> None:
    graph = Graph()
    graph.document("d1", name="acta.docx")
    passages = [graph.passage("d1", f"fila {number}", f"renglón {number}") for number in range(4)]
    partner, network = graph.entity("partner", "Puerto Sur"), graph.entity("network", "Red de Faros")
    first = graph.activity(passages[0], "Limpieza", [partner, network], "2026-02", "e1")
    again = graph.activity(passages[1], "Limpieza de playas", [partner], "2026-02-03", "e1")
    later = graph.activity(passages[2], "Faros", [partner], "2026-05", "e2")
    sea, city, axis = (graph.item("Theme", passages[3], name=name, framework=framework) for name, framework in (
        ("ODS 14 Vida submarina", "sdg"), ("ODS 6 Agua", "sdg"), ("Ciudad abierta", "axis")))
    for activity, theme, passage in ((first, sea, passages[0]), (again, sea, passages[1]), (later, sea, passages[2]),
                                     (later, axis, passages[2])):
        graph.state("ABOUT", activity, theme, passage)
    graph.save(store)
    assert [(row.framework, row.name, row.activities, row.partners, row.first, row.last) for row in themes(store)] == [
        ("axis", "Ciudad abierta", 1, ["Puerto Sur"], "2026-05", "2026-05"),
        ("sdg", "ODS 6 Agua", 0, [], None, None),
        ("sdg", "ODS 14 Vida submarina", 2, ["Puerto Sur", "Red de Faros"], "2026-02-03", "2026-05"),
    ]
    assert [row.name for row in themes(store, Period("2026-03"), framework="sdg")] == ["ODS 14 Vida submarina"]
    assert [[one.locator for one in row.evidence] for row in themes(store)] == [
        ["fila 2"], ["fila 3"], ["fila 0", "fila 1", "fila 2"]]
    assert city


def test_a_store_without_figures_or_themes(store: Store) -> None:
    assert figures(store) == []
    assert themes(store) == []
