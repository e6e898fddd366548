"""Strategic axes, Sustainable Development Goals and priorities, and the activities that are about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.gazetteers import goals
from kb.home import Home
from kb.records import Record
from loaders import extract
from loaders.facts.axes import axes_in
from loaders.facts.sdgs import goal_name, goals_in
from tests.loader_reading import MONTH, bullet, read
from tests.loader_word import add_table, word_bytes

CITIES, CLIMATE = goal_name(11), goal_name(13)


def themes(record: Record) -> list[tuple[str, str]]:
    return [(theme.framework, theme.name) for theme in record.themes]


def about(record: Record) -> list[list[str]]:
    return [activity.themes for activity in record.activities]


def table(folder: Path, rows: list[list[str]]) -> Record:
    file = folder / "informe.docx"
    file.write_bytes(word_bytes(lambda document: [document.add_heading("MARZO 2024", 1), add_table(document, rows)]))
    return extract(file, Home())


def test_the_seventeen_goals_have_their_titles_in_both_languages() -> None:
    assert sorted(goals()) == list(range(1, 18))
    assert goals()[11] == ("Ciudades y comunidades sostenibles", "Sustainable Cities and Communities")
    assert len({title for titles in goals().values() for title in titles}) == 34


@pytest.mark.parametrize(("text", "numbers"), [
    ("ODS 11 y 13", [11, 13]),
    ("ODS N° 6", [6]),
    ("los ODS 4, 5 y 11 del plan", [4, 5, 11]),
    ("ODS 4, 5", [4, 5]),
    ("ODS 11, 20 participantes", [11]),
    ("la meta ODS 11.2", [11]),
    ("el Objetivo de Desarrollo Sostenible (ODS) 11", [11]),
    ("el Objetivo 5 de Desarrollo Sostenible", [5]),
    ("SDGs 11 and 13", [11, 13]),
    ("Sustainable Development Goal 13", [13]),
    ("el ODS de acción por el clima", [13]),
    ("el ODS 11: Ciudades y comunidades sostenibles", [11]),
    ("the SDG on Quality Education", [4]),
    ("los 17 ODS", []),
    ("la agenda de los ODS 2030", []),
    ("reunión sobre los ODS, 12 y 13 de mayo", []),
    ("taller de igualdad de género", []),
    ("los objetivos del desarrollo sostenible, equidad e inclusión", []),
])
def test_goals_are_found_by_number_or_by_title_beside_the_word(text: str, numbers: list[int]) -> None:
    assert [number for number, _start in goals_in(text)] == numbers


@pytest.mark.parametrize(("text", "names"), [
    ("en el marco del Eje 3: Ciudad sostenible, con la Embajada", ["Eje 3: Ciudad sostenible"]),
    ("del Eje III – Cultura viva: se realizó", ["Eje 3: Cultura viva"]),
    ("el Eje 4 “Gobierno abierto” del plan", ["Eje 4: Gobierno abierto"]),
    ("el eje estratégico de movilidad y ambiente del plan", ["Movilidad y ambiente"]),
    ("los ejes estratégicos de movilidad, ambiente y cultura", ["Movilidad", "Ambiente", "Cultura"]),
    ("los ejes 1 y 3 del plan", ["Eje 1", "Eje 3"]),
    ("la prioridad estratégica de turismo", ["Turismo"]),
    ("Prioridad 2: Agua segura", ["Prioridad 2: Agua segura"]),
    ("under strategic axis 2: Clean mobility", ["Axis 2: Clean mobility"]),
    ("Eje: Movilidad. Se realizó reunión", ["Movilidad"]),
    ("la transformación digital como eje de desarrollo", []),
    ("un eje estratégico de su gestión", []),
    ("como una línea estratégica para la ciudad", []),
    ("las áreas de prioridad de la estrategia", []),
    ("la prioridad es el agua", []),
    ("el cierre del Eje 8 Sur y del eje cafetero", []),
])
def test_axes_have_a_number_or_are_called_strategic(text: str, names: list[str]) -> None:
    assert [named.name for named in axes_in(text)] == names


def test_a_bullet_is_about_what_it_names() -> None:
    record = bullet("Se realizó reunión con la Embajada de Francia sobre el ODS 11, dentro del Eje 2: Barrios vivos.")
    assert themes(record) == [("sdg", CITIES), ("axis", "Eje 2: Barrios vivos")]
    assert about(record) == [[CITIES, "Eje 2: Barrios vivos"]]
    assert record.themes[0].passage is not None
    assert record.themes[0].passage.locator == "viñeta 1"


def test_each_activity_of_a_paragraph_has_the_theme_of_its_sentence() -> None:
    record = read("MARZO 2024\n\nEl 4 de marzo se realizó un taller con la Embajada de Francia sobre el ODS 13. "
                  "El 8 de marzo se firmó un convenio con la Embajada de Suecia.\n")
    assert about(record) == [[CLIMATE], []]


def test_a_column_of_axes_and_one_of_goals(tmp_path: Path) -> None:
    record = table(tmp_path, [
        ["EJE ESTRATÉGICO", "ACTIVIDAD", "ENTIDAD", "FECHA", "ODS"],
        ["Eje 1: Barrios vivos", "TALLER", "Embajada de Francia", "4", "11, 13"],
        ["Eje 1", "REUNIÓN", "Embajada de Suecia", "6", "Acción por el clima"],
        ["Movilidad", "VISITA", "Embajada de Italia", "8", ""],
    ])
    assert about(record) == [
        ["Eje 1: Barrios vivos", CITIES, CLIMATE], ["Eje 1: Barrios vivos", CLIMATE], ["Movilidad"]]
    assert sorted(themes(record)) == [
        ("axis", "Eje 1: Barrios vivos"), ("axis", "Movilidad"), ("sdg", CITIES), ("sdg", CLIMATE)]


def test_how_urgent_something_is_is_no_priority_of_the_city(tmp_path: Path) -> None:
    record = table(tmp_path, [
        ["ACTIVIDAD", "ENTIDAD", "FECHA", "PRIORIDAD"],
        ["TALLER", "Embajada de Francia", "4", "Alta"], ["VISITA", "Embajada de Suecia", "6", "Turismo"]])
    assert themes(record) == [("priority", "Turismo")]
    assert about(record) == [[], ["Turismo"]]


def test_what_is_told_under_the_heading_of_an_axis_is_about_it() -> None:
    record = read(
        "MARZO 2024\n\nEJE 1: BARRIOS VIVOS\n\nActividades:\n"
        "· Se realizó reunión con la Embajada de Francia sobre los mercados.\n\n"
        "EJE 2: AGUA\n\n· Se realizó reunión con la Embajada de Suecia sobre los pozos.\n\n"
        "COORDINACIONES CON EMBAJADAS\n\n· Se realizó visita a la Embajada de Italia.\n")
    assert about(record) == [["Eje 1: BARRIOS VIVOS"], ["Eje 2: AGUA"], []]


def test_a_list_of_axes_has_a_title_for_each() -> None:
    assert themes(read(
        "Ejes de trabajo:\nBarrios vivos: abrir los mercados a la calle y a los vecinos.\n"
        "Promovida y ampliada la obra sin que nada la nombre aquí con sus palabras\n"
    )) == [("axis", "Barrios vivos")]
    assert themes(read("Prioridades estratégicas\n- Turismo\n- Agua segura\n\nEl equipo es breve: son tres.\n")) == [
        ("priority", "Turismo"), ("priority", "Agua segura")]


def test_a_goal_that_is_none_is_a_warning() -> None:
    record = bullet("Se realizó reunión con la Embajada de Francia sobre el ODS 18.")
    assert record.themes == []
    assert [(warning.locator, warning.message) for warning in record.warnings] == [
        ("viñeta 1", "there is no Sustainable Development Goal 18: they go from 1 to 17")]


def test_one_theme_named_twice_is_one() -> None:
    record = read(f"{MONTH}· Se realizó reunión con la Embajada de Francia sobre el ODS 11.\n"
                  "· Se realizó taller con la Embajada de Suecia sobre el Objetivo de Desarrollo Sostenible 11.\n")
    assert themes(record) == [("sdg", CITIES)]
    assert about(record) == [[CITIES], [CITIES]]
