"""What a document says of units: mission, functions, legal acts, creation, programmes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx.document import Document

from kb.home import Home
from kb.records import Record
from loaders import extract
from loaders.facts.legal_acts import date_in
from loaders.facts.unit_sentences import acts_in
from tests.loader_reading import MONTH, bullet, entity_names, read
from tests.loader_word import add_table, word_bytes

Fact = tuple[str, str, str, str | None]
TURISMO = "Dirección de Turismo"
DESCRIPTION = """Dirección de Turismo

Creación
La Dirección fue creada mediante Acuerdo Municipal N° 27 de 15 de marzo de 2016, con diez funcionarios.

Misión de la Dirección de Turismo
Dar a conocer los barrios del distrito. Se renueva cada año.

VISIÓN
Ser la oficina más visitada de la región.

Funciones
- Promover los atractivos del distrito;
- Coordinar con los gremios del sector.

El equipo atiende en tres quioscos de la ciudad.

Base legal
- Ley 106 de 8 de octubre de 1973, sobre régimen municipal.
- Decreto Alcaldicio N.° 12-2018, que aprueba su manual.

PROGRAMAS
- Rutas del Casco: recorridos guiados por estudiantes.
- Anfitriones del Barrio
"""
FACTS: list[Fact] = [
    (
        TURISMO,
        "creation",
        "La Dirección fue creada mediante Acuerdo Municipal N° 27 de 15 de marzo de 2016, con diez funcionarios",
        "2016-03-15",
    ),
    (TURISMO, "legal_act", "Acuerdo Municipal N° 27 de 15 de marzo de 2016", "2016-03-15"),
    (TURISMO, "mission", "Dar a conocer los barrios del distrito", None),
    (TURISMO, "function", "Promover los atractivos del distrito", None),
    (TURISMO, "function", "Coordinar con los gremios del sector", None),
    (TURISMO, "legal_act", "Ley 106 de 8 de octubre de 1973", "1973-10-08"),
    (TURISMO, "legal_act", "Decreto Alcaldicio N.° 12-2018", "2018"),
    (TURISMO, "programme", "Rutas del Casco: recorridos guiados por estudiantes", None),
    (TURISMO, "programme", "Anfitriones del Barrio", None),
]


def facts(record: Record) -> list[Fact]:
    return [(fact.organization, fact.kind, fact.text, fact.date) for fact in record.unit_facts]


def test_a_description_under_headings_is_read_whole() -> None:
    record = read(DESCRIPTION)
    assert facts(record) == FACTS
    assert record.unit_facts[3].passage is not None
    assert record.unit_facts[3].passage.locator == "viñeta 1"
    assert {fact.organization for fact in record.unit_facts} <= entity_names(record)


def test_paragraphs_may_begin_with_their_own_heading() -> None:
    assert facts(
        read(
            "Dirección de Turismo\n\nMisión. Dar a conocer los barrios. Es breve.\n\n"
            "Funciones: Promover el distrito; coordinar con los gremios. La integran doce personas.\n\n"
            "Programas. Se ejecutan “Rutas del Casco” y “Anfitriones”.\n\n"
            "Visión. Ser la oficina más visitada de la región.\n"
        )
    ) == [
        (TURISMO, "mission", "Dar a conocer los barrios", None),
        (TURISMO, "function", "Promover el distrito", None),
        (TURISMO, "function", "Coordinar con los gremios", None),
        (TURISMO, "programme", "Rutas del Casco", None),
        (TURISMO, "programme", "Anfitriones", None),
    ]


@pytest.mark.parametrize("announcement", [
    "Las funciones de la Dirección de Turismo, que fija su manual, son las siguientes:",
    "La dirección tiene las siguientes funciones:",
])
def test_a_line_with_a_colon_announces_the_list_after_it_and_no_more(announcement: str) -> None:
    text = (f"Dirección de Turismo\n\n{announcement}\na) Promover el distrito entero.\n"
            "b) Atender a los gremios del sector.\n\nAtender a la prensa es tarea de otra oficina.\n")
    assert facts(read(text)) == [
        (TURISMO, "function", "Promover el distrito entero", None),
        (TURISMO, "function", "Atender a los gremios del sector", None),
    ]


@pytest.mark.parametrize(("sentence", "kind", "text", "date"), [
    ("La Dirección de Turismo tiene como misión dar a conocer los barrios.", "mission",
     "Dar a conocer los barrios", None),
    ("La misión de la Dirección de Turismo es dar a conocer los barrios.", "mission",
     "Dar a conocer los barrios", None),
    ("La Dirección de Turismo tiene la función de promover el distrito.", "function", "Promover el distrito", None),
    ("La Dirección de Turismo es la unidad encargada de promover el distrito.", "function",
     "Promover el distrito", None),
    ("La Dirección de Turismo ejecuta el programa “Rutas del Casco”.", "programme", "Rutas del Casco", None),
    ("La Dirección de Turismo se rige por la Ley 90 de 2019.", "legal_act", "Ley 90 de 2019", "2019"),
    ("Las funciones de la Dirección de Turismo están en el Acuerdo Municipal N° 8 de 3 de mayo de 2011.",
     "legal_act", "Acuerdo Municipal N° 8 de 3 de mayo de 2011", "2011-05-03"),
    ("La Dirección de Turismo fue creada en 2016.", "creation", "La Dirección de Turismo fue creada en 2016", "2016"),
    ("El 4 de abril de 2017 se creó la Dirección de Turismo.", "creation",
     "El 4 de abril de 2017 se creó la Dirección de Turismo", "2017-04-04"),
    ("The Dirección de Turismo was established on 15 March 2016.", "creation",
     "The Dirección de Turismo was established on 15 March 2016", "2016-03-15"),
    ("The Dirección de Turismo is responsible for the museums of the district.", "function",
     "The museums of the district", None),
])
def test_a_sentence_says_it_of_the_unit_that_it_names(sentence: str, kind: str, text: str, date: str | None) -> None:
    assert facts(read(sentence + "\n")) == [(TURISMO, kind, text, date)]


def test_the_sentence_after_goes_on_about_the_unit_before() -> None:
    record = read("La Dirección de Turismo fue creada en 2016. Su misión es dar a conocer los barrios. "
                  "Se rige por la Ley 90 de 2019 y la Ordenanza 3-2020.\n")
    assert [(fact[0], fact[1], fact[3]) for fact in facts(record)] == [
        (TURISMO, "creation", "2016"), (TURISMO, "mission", None),
        (TURISMO, "legal_act", "2019"), (TURISMO, "legal_act", "2020")]


def test_another_body_has_a_fact_only_where_an_act_made_it() -> None:
    made = facts(read("Mediante Ordenanza Metropolitana 0213 de 2021 se creó la Fundación Museos del Río.\n"))
    assert [fact[:2] for fact in made] == [
        ("Fundación Museos del Río", "creation"), ("Fundación Museos del Río", "legal_act")]
    assert facts(read("La Fundación Museos del Río fue creada en 1990 y tiene como misión cuidar el agua.\n")) == []


@pytest.mark.parametrize("text", [
    "La Dirección de Turismo se encarga de la logística del acto del 5 de mayo de 2024.",
    "La reunión con la Dirección de Turismo se rige por el Acuerdo 3 de 2020.",
    "Una misión técnica de la Embajada de Francia visitó la ciudad el 4 de mayo de 2024.",
    "La Dirección de Turismo creó empleo en 2016 y firmó la Ley 3.",
    "Creación de empleo: se firmó el convenio con la Dirección de Turismo en 2016.",
    "Se propuso que la Dirección de Turismo tenga funciones nuevas.",
    "La Dirección de Turismo ejecuta el programa de becas.",
])
def test_what_is_no_fact_of_a_unit(text: str) -> None:
    assert facts(read(text + "\n")) == []


def test_programmes_of_a_monthly_report_are_activities() -> None:
    record = read(f"{MONTH}Programas\n· Se coordinó con la Embajada de Francia el intercambio de estudiantes.\n")
    assert len(record.activities) == 1
    assert record.unit_facts == []


def test_without_a_unit_there_is_no_fact() -> None:
    assert facts(read("Misión\n\nDar a conocer los barrios del distrito.\n")) == []
    assert facts(bullet("Misión: dar a conocer los barrios del distrito.")) == []


def test_each_unit_of_a_document_has_its_own_facts() -> None:
    record = read("Alcaldía de Panamá\n\nDIRECCIÓN DE TURISMO\n\nMisión\n\nMostrar los barrios a todos.\n\n"
                  "DIRECCIÓN DE CULTURA\n\nMisión\n\nLlevar las artes a cada barrio.\n")
    assert [(fact[0], fact[2]) for fact in facts(record)] == [
        ("DIRECCIÓN DE TURISMO", "Mostrar los barrios a todos"),
        ("DIRECCIÓN DE CULTURA", "Llevar las artes a cada barrio")]


@pytest.mark.parametrize(("text", "acts"), [
    ("el Decreto Ejecutivo Nº 4 de 2 de enero de 2020 y la Ley Orgánica 7/1985", [
        ("Decreto Ejecutivo Nº 4 de 2 de enero de 2020", "2020-01-02"), ("Ley Orgánica 7/1985", "1985")]),
    ("Resolución Administrativa No. 123-A del 7 de mayo de 2015", [
        ("Resolución Administrativa No. 123-A del 7 de mayo de 2015", "2015-05-07")]),
    ("Municipal Ordinance No. 12 of March 15, 2016", [("Municipal Ordinance No. 12 of March 15, 2016", "2016-03-15")]),
    ("se acordó la ley del mercado en 2016, el acuerdo de 2 ciudades", []),
])
def test_legal_acts_have_a_number(text: str, acts: list[tuple[str, str | None]]) -> None:
    assert acts_in(text) == acts


@pytest.mark.parametrize(("text", "date"), [
    ("el 4 de abril de 2017", "2017-04-04"), ("desde mayo de 2017", "2017-05"), ("en 2016", "2016"),
    ("con 2016 becas", None), ("on 3 June 2011", "2011-06-03"), ("hoy", None)])
def test_the_date_of_an_act_is_as_exact_as_the_text(text: str, date: str | None) -> None:
    assert date_in(text) == date


def _description(document: Document) -> None:
    for line in DESCRIPTION.splitlines():
        if line.startswith("- "):
            document.add_paragraph(line[2:], "List Bullet")
        elif line and line[-1] not in ".;" and len(line.split()) < 8:
            document.add_heading(line, 2)
        elif line:
            document.add_paragraph(line)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, soffice: str) -> Path:
    """The description in Word, and in what LibreOffice makes of it."""
    folder = tmp_path_factory.mktemp("unit")
    file = folder / "unidad.docx"
    file.write_bytes(word_bytes(_description))
    profile = (folder / "profile").as_uri()
    for kind in ("pdf", "odt", "doc", "html"):
        subprocess.run([soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir",
                        str(folder), str(file)], check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.parametrize("kind", ["docx", "pdf", "odt", "doc", "html"])
def test_every_prose_format_gives_the_same_facts(folder: Path, kind: str) -> None:
    record = extract(folder / f"unidad.{kind}", Home())
    wanted = sorted((fact[1:] for fact in FACTS if fact[2] != "Anfitriones del Barrio"), key=str)
    found = sorted((fact[1:] for fact in facts(record)), key=str)
    assert [fact for fact in found if fact[1] != "Anfitriones del Barrio"] == wanted
    assert {fact.organization for fact in record.unit_facts} == {TURISMO}


def test_a_table_may_have_the_headings_in_its_first_column(tmp_path: Path) -> None:
    file = tmp_path / "ficha.docx"
    file.write_bytes(word_bytes(lambda document: [
        document.add_heading("Dirección de Turismo", 1),
        add_table(document, [["Misión", "Dar a conocer los barrios."],
                             ["Funciones", "Promover el distrito entero\nAtender a los gremios"],
                             ["Teléfono", "555-0100"]])]))
    assert facts(extract(file, Home())) == [
        (TURISMO, "mission", "Dar a conocer los barrios", None),
        (TURISMO, "function", "Promover el distrito entero", None),
        (TURISMO, "function", "Atender a los gremios", None)]
