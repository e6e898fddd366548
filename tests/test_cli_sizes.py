"""Every command that answers, over nothing, one and ten thousand: as a table of 80 and 200 columns, as JSON, as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.main import get_command

from cli.app import build_app
from tests.kb_command import Result, Terminal
from tests.places import embedded
from tests.query_graph import Graph

MANY = 10_000
PATIENCE = 60.0  # seconds on a busy machine of two cores; none needs 10 alone
BOX = re.compile("[\u2500-\u257f]")
COLOUR = re.compile(r"\x1b\[[\d;]*[34]\d")
ANSI = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
OFFICE, FIRST = "Oficina Central", "Embajada 0"
# the arguments that each command is asked with; a new command that answers has to be added
ASKED: dict[str, list[str]] = {
    "who": [OFFICE], "between": [OFFICE, FIRST], "sister-cities": [], "timeline": [OFFICE], "agenda": [], "pending": [],
    "dormant": [], "show": [OFFICE], "search": ["embajada", "--limit", "20000"], "list": ["partners"], "networks": [],
    "directory": [], "matrix": [], "brokers": [], "communities": [], "changes": ["2022-03"], "figures": [],
    "themes": [], "check": [], "stats": [], "ask": [f"con quien trabaja la {OFFICE}"],
    "cypher": ["MATCH (e:Partner) RETURN e.name AS name, e.country AS country ORDER BY name", "--limit", "20000"],
    "judgements": [], "review": ["--list", "--top", "50"],
}
NAMELESS = {"who", "between", "timeline", "show", "ask"}  # of these an empty store knows no name
LONG = {"who", "timeline", "list", "search", "cypher", "sister-cities", "pending", "agenda", "figures"}


def office(count: int) -> Graph:
    """An office that met so many embassies, and promised, planned, counted and tied as many things, each in a passage.

    A document has 200 passages and one embassy in ten a person.
    """
    graph = Graph()
    hub = graph.entity("directorate", OFFICE)
    home = graph.entity("city", "Panamá", country="PA")
    for number in range(count):
        document = f"d{number // 200}"
        if number % 200 == 0:
            graph.document(document, name=f"informe-{number // 200}.docx", period="2022-03", issuer=hub)
        passage = graph.passage(document, f"fila {number}", f"Texto {number}, con «comillas» y =fórmulas")
        body = graph.entity("partner", f"Embajada {number}", passage, kind="embassy", country="JP")
        done = graph.activity(passage, f"=Reunión {number} sobre un asunto de nombre bastante largo", [hub, body],
                              f"2022-{number % 12 + 1:02}-{number % 27 + 1:02}")
        if number < 30:
            theme = graph.item("Theme", passage, name=f"ODS {number % 17}", framework="sdg")
            graph.state("ABOUT", done, theme, passage)
        graph.activity(passage, f"Visita {number}", [body], "2024-05-06", status="planned")
        graph.state("OWES", hub, graph.item("Commitment", passage, text=f"Enviar la carta {number}", due="2024-07"),
                    passage)
        graph.item("Figure", passage, label=f"cursos {number}", value=float(number), unit="cursos", period="2022")
        tied = graph.entity("city", f"Ciudad {number}", passage, country="JP")
        graph.state("SISTER_CITY_OF", home, tied, passage, status="active", since="2001")
        if number % 10 == 0:
            graph.state("WORKS_FOR", graph.entity("person", f"Ana {number}", passage), body, passage, role="agregada")
    return graph


def store_of(folder: Path, graph: Graph | None) -> str:
    """Write a graph to a new store and return the store's address."""
    place = embedded(folder / "base")
    with place.open() as store:
        if graph is not None:
            graph.save(store)
    return place.address


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The stores of none, one and ten thousand."""
    return {"none": store_of(tmp_path_factory.mktemp("none"), None),
            "one": store_of(tmp_path_factory.mktemp("one"), office(1)),
            "many": store_of(tmp_path_factory.mktemp("many"), office(MANY))}


Ask = Callable[..., Result]


@pytest.fixture
def ask(
    addresses: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> Ask:
    """Ask a command of one of the stores, in a pipe or on a terminal of a width."""
    monkeypatch.setenv("KB_TODAY", "2023-02-15")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def asked(size: str, name: str, *options: str, width: int | None = None) -> Result:
        monkeypatch.setattr("sys.stdout.isatty", lambda: width is not None, raising=False)
        monkeypatch.setenv("COLUMNS", str(width or 80))
        monkeypatch.setenv("TERM", "xterm-256color")
        begin = time.monotonic()
        result = Terminal(capsys, addresses[size])(name, *ASKED[name], *options)
        assert time.monotonic() - begin < PATIENCE, name
        assert "Traceback" not in result.err
        assert "inesperad" not in result.err, result.err
        return result

    return asked


def test_every_command_that_answers_is_asked() -> None:
    commands = get_command(build_app()).commands  # type: ignore[attr-defined]
    formats = {name for name, command in commands.items() for parameter in command.params
               if "--format" in parameter.opts and "table" in (parameter.metavar or "")}
    assert formats <= set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_of_nothing_there_is_a_plain_word(ask: Ask, name: str) -> None:
    result = ask("none", name)
    if name in NAMELESS:
        assert result.code == 1
        assert len(result.err.splitlines()) == 1
        return
    assert result.code == 0, result
    assert (result.out + result.err).strip()
    assert ask("none", name, width=80).code == 0
    data = json.loads(ask("none", name, "--format", "json").out)
    found = data.get("rows", data.get("cells", [])) if isinstance(data, dict) and name != "stats" else data
    assert name == "stats" or not found
    written = list(csv.reader(io.StringIO(ask("none", name, "--format", "csv").out)))
    assert len(written) <= (30 if name == "stats" else 1)


def check_rows(result: Result, form: str) -> int:
    """Check that a result has nothing but rows; return how many a table's, JSON's or CSV's lines are."""
    assert result.code == 0, result.err
    assert not BOX.search(result.out)
    assert "\x1b" not in result.out
    if form == "csv":
        rows = list(csv.reader(io.StringIO(result.out)))
        assert len({len(row) for row in rows}) <= 1
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
        return len(rows)
    if form == "json":
        return len(json.loads(result.out))
    return len(result.out.splitlines())


@pytest.mark.parametrize("name", ASKED)
def test_in_a_pipe_there_is_nothing_but_the_rows(ask: Ask, name: str) -> None:
    for form in ("table", "json", "csv"):
        check_rows(ask("one", name, "--format", form), form)


@pytest.mark.parametrize("name", ASKED)
def test_ten_thousand(ask: Ask, name: str) -> None:
    """One form for each, as what is slow is the question; `test_cli_output.py` has the forms themselves."""
    form = "json" if name in ("who", "directory") else "table" if name in ("list", "search", "ask") else "csv"
    count = check_rows(ask("many", name, "--format", form), form)
    assert name not in LONG or count >= MANY


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("name", ASKED)
def test_on_a_terminal_every_line_fits(ask: Ask, name: str, width: int) -> None:
    fits(ask("one", name, width=width), width)


@pytest.mark.parametrize("name", ["matrix", "communities", "themes", "list"])
def test_on_a_terminal_ten_thousand_fit_too(ask: Ask, name: str) -> None:
    fits(ask("many", name, width=80), 80)


def fits(result: Result, width: int) -> None:
    """Check that no line of a table is wider than the terminal; the terminal itself folds a plain sentence."""
    assert result.code == 0, result.err
    lines = ANSI.sub("", result.out).splitlines() if BOX.search(result.out) else []
    longest = max(map(cell_len, lines), default=0)
    assert longest <= width, result.out[:2000]


@pytest.mark.parametrize("name", ASKED)
def test_no_colour_where_none_is_wanted(ask: Ask, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    result = ask("one", name, width=80)
    assert result.code == 0
    assert not COLOUR.search(result.out)
