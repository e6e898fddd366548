"""`kb ask`: the command that was understood, then its answer, the same as that command gives."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from cli.app import build_app
from cli.ask import command_line
from cli.main import run
from tests.ask_office import ask_store
from tests.kb_command import Terminal, kb_process, one_line
from tests.places import embedded
from tests.test_queries_ask import ways


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with the names of the questions."""
    place = embedded(tmp_path_factory.mktemp("ask") / "base")
    with place.open() as store:
        ask_store(store)
    return place.address


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("KB_TODAY", "2023-02-15")
    return Terminal(capsys, office)


@pytest.mark.parametrize("question", [
    "¿con quién se reunió la DPU en diciembre?", "¿cuáles son las ciudades hermanas?", "lista de embajadas",
    "¿qué sabemos de Mercociudades?", "busca el monumento", "¿qué han hecho juntos la DPU y la Embajada de Japón?"])
def test_the_answer_is_that_of_the_command(kb: Terminal, question: str) -> None:
    asked = kb("ask", question)
    line, _newline, answer = asked.out.partition("\n\n")
    direct = kb(*shlex.split(line)[1:])
    assert (asked.code, answer, asked.err) == (direct.code, direct.out, direct.err)
    assert direct.code == 0


def test_json_alone_goes_to_the_output(kb: Terminal) -> None:
    result = kb("ask", "con quien se reunio la DPU en diciembre", "--format", "json", "--evidence")
    names = [row["name"] for row in json.loads(result.out)]
    assert names == ["Embajada de Japón", "Oficina de Cooperación Internacional"]
    assert "tabla 1, fila 1" in result.out
    assert result.err == 'kb who "Dirección de Planificación Urbana" --since 2022-12 --until 2022-12\n'


def test_only_the_command_when_that_is_wanted(kb: Terminal) -> None:
    result = kb("ask", "--only-command", "¿Con", "quién", "trabaja", "la", "DPU?")
    assert (result.out, result.err) == ('kb who "Dirección de Planificación Urbana"\n', "")


def test_a_word_that_makes_it_another_question_is_told_and_nothing_answered(kb: Terminal) -> None:
    result = kb("ask", "ciudades hermanas sin fecha")
    assert one_line(result, 1) == ("Error: «sin fecha» no se puede preguntar, y sin eso la pregunta es otra; "
                                   "esa sería: kb sister-cities")


def test_a_briefing_is_not_written_unasked(kb: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = kb("ask", "prepara una nota para la reunión con la embajada japonesa")
    assert result.out == 'kb brief "Embajada de Japón"\n'
    assert "-o ARCHIVO" in result.err
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_understood_gets_ways_of_asking(kb: Terminal) -> None:
    line = one_line(kb("ask", "¿Lloverá mañana en el istmo?"), 1)
    assert line.startswith("Error: no se entendió la pregunta; pregunte, por ejemplo: ")
    assert line.count("·") == 2
    assert "ask for example: " in one_line(kb("ask", "how many whales", lang="en"), 1)


def test_words_without_a_part_are_told(kb: Terminal) -> None:
    assert "no se entendió «fútbol»" in kb("ask", "con quien se reunio la DPU para hablar de fútbol").err


def test_an_unknown_name_gets_the_nearest(kb: Terminal) -> None:
    result = kb("ask", "¿Con quién trabaja la Embajada de Japonia?")
    assert result.code == 1
    assert result.out.startswith('kb who "Embajada de Japonia"')
    assert "Embajada de Japón" in result.err


@pytest.mark.parametrize(("arguments", "line"), [
    (["kb", "show", "UCCI"], "kb show UCCI"),
    (["kb", "show", "Embajada de Japón"], 'kb show "Embajada de Japón"'),
    (["kb", "show", "$(rm -rf ~)"], "kb show '$(rm -rf ~)'"),
    (["kb", "show", 'a"; reboot; "'], "kb show 'a\"; reboot; \"'"),
    (["kb", "show", "`id`"], "kb show '`id`'"),
    (["kb", "show", "¡Hola! \\x"], "kb show '¡Hola! \\x'"),
])
def test_a_line_can_be_pasted_whatever_a_name_holds(arguments: list[str], line: str) -> None:
    assert command_line(arguments) == line
    assert shlex.split(command_line(arguments)) == arguments


@pytest.mark.parametrize("way", [*ways("asking.tsv"), *ways("asking_blind.tsv")], ids=lambda way: way.question)
def test_every_command_expected_is_one_that_can_be_called(way: object) -> None:
    _kb, name, *rest = shlex.split(way.command)  # type: ignore[attr-defined]
    command = get_command(build_app()).commands[name]  # type: ignore[attr-defined]
    with command.make_context(name, [*rest, *(["-o", "x.docx"] if name == "brief" else [])]) as context:
        assert context.command is command


def test_as_a_program(office: str, tmp_path: Path) -> None:
    result = kb_process("--store", office, "--lang", "en", "ask", "list of embassies", cwd=tmp_path)
    assert result.code == 0
    assert result.out.startswith("kb list partners --kind embassy\n\n")


def test_without_a_store_there_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["--store", str(tmp_path / "nothing"), "ask", "lista de embajadas"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
