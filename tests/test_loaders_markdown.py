"""Markdown: its marks are no part of the words, its tables are tables, its front matter names the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.formats.markdown import from_markdown, front_title

MANUAL = """---
titulo: Manual
---

# Dirección de Riego

## Cuadro de personal

| Cargo | Titular |
|:---|---:|
| Directora | **Lcda. Rosa Cueto Lara** |
| Jefe del Departamento de Pozos | Ing. Abel Ríos Mora |
| Subdirector | Vacante |

## Base legal

| Instrumento | Fecha | Materia |
|---|---|---|
| Acuerdo Municipal N.º 12 | 3 de mayo de 2011 | Crea la Dirección |
"""


def test_marks_of_emphasis_links_and_headings_are_taken_off() -> None:
    text, values = from_markdown("---\nfecha: 2025-06-16\n---\n## Uno\n\nEl **Museo** y [la _nota_](http://a.example).\n")
    assert text.split("\n\n") == ["# Uno", "El Museo y la nota.\n"] or text == "# Uno\n\nEl Museo y la nota.\n"
    assert values == ("2025-06-16",)


def test_a_paragraph_and_a_bullet_go_on_over_their_lines() -> None:
    text, _values = from_markdown("- Visita del Instituto de\n  Nutrición\n- Otra\n\nLa ciudad de\nPanamá.\n")
    assert [line for line in text.split("\n") if line] == ["- Visita del Instituto de Nutrición", "- Otra",
                                                           "La ciudad de Panamá."]


def test_an_underlined_title_is_a_heading_and_a_rule_is_nothing() -> None:
    text, _values = from_markdown("Informe\n=======\n\n***\n\nTexto\n")
    assert [line for line in text.split("\n") if line] == ["# Informe", "Texto"]


def test_a_manual_gives_its_people_their_posts_and_its_acts_their_dates(tmp_path: Path) -> None:
    path = tmp_path / "manual.md"
    path.write_text(MANUAL, encoding="utf-8")
    record = extract(path, Home())
    assert {(role.person, role.role, role.organization) for role in record.roles} == {
        ("Rosa Cueto Lara", "Directora", "Dirección de Riego"),
        ("Abel Ríos Mora", "Jefe", "Departamento de Pozos"),
    }
    assert [(fact.kind, fact.date) for fact in record.unit_facts] == [("legal_act", "2011-05-03")]
    assert record.warnings == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Informe de la ribera\nfecha: 2025-06-16\n---\n# Uno\n", "Informe de la ribera"),
        ('---\nautor: X\ntítulo: "Informe de la ribera"\n---\n', "Informe de la ribera"),
        ("---\nTitulo: 'Informe de la ribera'\r\n---\n", "Informe de la ribera"),
        ("---\nfecha: 2025-06-16\n---\n# Uno\n", None),
        ("# title: Uno\n", None),
    ],
)
def test_the_front_matter_gives_the_title(text: str, title: str | None) -> None:
    assert front_title(text) == title


def test_the_title_of_the_front_matter_is_the_documents(tmp_path: Path) -> None:
    path = tmp_path / "manual.md"
    path.write_text(MANUAL.replace("Manual", "Manual de riego"), encoding="utf-8")
    assert extract(path, Home()).document.title == "Manual de riego"
