"""What the answers say in words: ties by their status, last dates, full stops, refusals of one line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cli.brokers import _percent
from cli.communities import described
from cli.sister_tables import _said, show_ties
from cli.text import closed
from kb.ingest import ingest
from kb.language import use_language
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from queries.analysis_communities import Community, Member
from queries.rows import Evidence, SisterTie
from tests.cli_office import OCI, april, march, passage, write_record
from tests.kb_command import Terminal
from views.headings import of_institution
from views.labels import TIE_VERBS, TIES, relation_label

GRAUSTA = "Embajada de Grausta"


@pytest.fixture(autouse=True)
def spanish() -> None:
    use_language("es")


def plain(text: str) -> str:
    """Return a text with its lines joined."""
    return " ".join(text.split())


def ties() -> dict[str, Any]:
    """A ledger of ties that are none, and a letter from a city that takes part in nothing."""
    note = passage("fila 2", "Panamá | Zenda | XR | not_a_tie | Hermanada con otra | https://example.org/ties/of/zenda")
    return {
        "document": {"title": "Registro", "issuer": OCI, "period": "2023-05", "path": "registro.csv"},
        "organizations": [{"name": OCI, "type": "directorate"}, {"name": GRAUSTA, "type": "partner", "kind": "embassy",
                                                                "country": "FR"}],
        "cities": [{"name": "Panamá", "country": "PA"}, {"name": "Zenda", "country": "FR", "passage": note},
                   {"name": "Hentzau", "country": "FR"}],
        "countries": [{"name": "Francia", "code": "FR"}],
        "activities": [{"kind": "visit", "title": "Delegación que llega", "start": "2023-05-04",
                        "participants": [{"name": OCI}], "passage": passage("fila 2", note["text"])},
                       {"kind": "meeting", "title": "Otra reunión", "start": "2023-05",
                        "participants": [{"name": GRAUSTA}]},
                       {"kind": "meeting", "title": "Reunión con día", "start": "2023-05-12",
                        "participants": [{"name": GRAUSTA}]}],
        "sister_cities": [{"a": "Panamá", "b": "Zenda", "status": "not_a_tie", "passage": note},
                          {"a": "Panamá", "b": "Hentzau", "status": "letter_of_intent",
                           "passage": passage("fila 3", "con Hentzau hay una carta de intención")}],
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("words") / "base"
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in (march(), april(), ties()):
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return str(folder)


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, office)


def test_every_status_of_a_tie_has_its_own_verb() -> None:
    assert TIE_VERBS.keys() == TIES.keys()
    for lang in ("es", "en"):
        assert len({verbs[lang] for verbs in TIE_VERBS.values()}) == len(TIE_VERBS)
    assert relation_label("SISTER_CITY_OF", True, "not_a_tie", "es") == "no es ciudad hermana de"
    assert relation_label("SISTER_CITY_OF", True, None, "es") == "es ciudad hermana de"
    assert relation_label("SUBMITTED_TO", False, "approved", "en") == "received"


def test_show_calls_no_tie_a_sister_city(kb: Terminal) -> None:
    lines = kb("show", "Panamá").out.splitlines()
    assert next(line for line in lines if "Zenda" in line).startswith("no es ciudad hermana de  ")
    assert next(line for line in lines if "Hentzau" in line).startswith("tiene una carta de intención con  ")
    assert sum(line.startswith("es ciudad hermana de") for line in lines) == 2


def test_a_city_shows_the_activities_whose_passage_names_it(kb: Terminal) -> None:
    for command in ("show", "timeline"):
        out = kb(command, "Zenda").out
        assert "Delegación que llega" in out
        assert "Otra reunión" not in out
    assert "Panamá: ciudades hermanas [las fuentes no coinciden]" in kb("timeline", "Strelsau").out


def test_sister_cities_of_a_country(kb: Terminal) -> None:
    out = kb("sister-cities", "Francia").out
    assert "Zenda" in out
    assert "Hentzau" in out
    assert "Strelsau" not in out
    assert "Zenda" in kb("sister-cities", "Zenda").out
    assert kb("sister-cities", "Japón").out == "Los documentos no hablan de ninguna ciudad hermana así.\n"


def test_the_last_contact_is_the_latest_day_that_is_known(kb: Terminal) -> None:
    line = next(line for line in kb("sister-cities", "Francia").out.splitlines() if "Hentzau" in line)
    assert "2023-05-12, solo la embajada" in line


def test_what_a_ledger_says_is_its_note_alone() -> None:
    text = "Panamá | Zenda | XR | not_a_tie | 2019-04 | Hermanada con otra | https://example.org/a/long/path"
    tie = SisterTie("Panamá", "Zenda", "XR", "not_a_tie", None, False, [], [Evidence("a.csv", "fila 2", text)])
    assert _said(tie) == "Hermanada con otra"
    bare = SisterTie("Panamá", "Zenda", "XR", "not_a_tie", None, False, [],
                     [Evidence("a.csv", "fila 2", "Panamá | Zenda | XR | not_a_tie")])
    assert _said(bare) == "no hay hermanamiento"


def test_a_narrow_terminal_cuts_no_word(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("cli.sister_tables.is_narrow", lambda: True)
    tie = SisterTie("Panamá", "Zenda", "FR", "in_negotiation", "2019-04", True, [], [], own=True,
                    namesakes=["Zenda (ES)"])
    show_ties([tie])
    out = capsys.readouterr().out
    assert "Nota: otra ciudad de ese nombre: Zenda (ES)" in out
    assert "Fuentes: no coinciden" in out
    assert "Desde" in out.splitlines()[2]


def test_nobody_sleeps_up_to_the_last_day_of_the_documents(kb: Terminal) -> None:
    said = plain(kb("dormant", "--until", "2030", "--times", "99").out)
    assert "El silencio se cuenta solo hasta el 2023-05-31, último día que abarcan los documentos." in said


@pytest.mark.parametrize("arguments", [["who", "Nadie"], ["who", "Embajada de Lutha"], ["sister-cities", "Lima"]])
def test_a_name_that_nothing_is_like_gets_no_nearest(kb: Terminal, arguments: list[str]) -> None:
    result = kb(*arguments)
    assert result.code == 1
    assert "busque una de sus palabras con kb search" in result.err


def test_a_miswritten_name_gets_the_one_that_is_near(kb: Terminal) -> None:
    assert "el nombre más parecido es: Embajada de Ruritania" in plain(kb("who", "Embjada de Ruritanja").err)


@pytest.mark.parametrize(("arguments", "said"), [
    (["agenda", "-o", "plan.txt"], "plan.txt: un archivo de calendario termina en .ics"),
    (["search", ""], "escriba al menos una palabra que buscar"),
    (["between", "OCI"], "falta B: El otro nombre"),
])
def test_what_cannot_be_done_is_a_usage_error_of_plain(kb: Terminal, arguments: list[str], said: str) -> None:
    result = kb(*arguments)
    assert result.code == 2
    assert said in plain(result.err)


def test_a_missing_file_is_named_with_its_folder(kb: Terminal) -> None:
    assert "/no-such-folder/nope.docx" in plain(kb("load", "/no-such-folder/nope.docx").err)


def test_an_empty_calendar_says_so(kb: Terminal, tmp_path: Path) -> None:
    result = kb("agenda", "--from", "2031", "-o", str(tmp_path / "plan.ics"))
    assert "El calendario queda vacío" in plain(result.err)
    assert (tmp_path / "plan.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


def test_sentences_end_with_one_full_stop() -> None:
    assert closed("Trabaja con Puertos, S.A..") == "Trabaja con Puertos, S.A."
    assert closed("Y así…") == "Y así…"
    assert closed("Y así...") == "Y así..."


def test_the_institution_stands_with_its_article() -> None:
    use_language("es")
    assert of_institution("Relaciones de {institution}", "Alcaldía de Panamá") == "Relaciones de la Alcaldía de Panamá"
    assert of_institution("Agenda de {institution}", "Municipio de Colón") == "Agenda del Municipio de Colón"
    use_language("en")
    assert of_institution("Relations of {institution}", "Alcaldía de Panamá") == "Relations of Alcaldía de Panamá"
    use_language("es")


def test_a_pair_is_not_one_of_the_other_one() -> None:
    pair = Community(1, [Member("Norte", "partner", None, 1), Member("Sur", "partner", None, 1)], ("Norte", 1), [], [],
                     0, None, None)
    assert described(pair)[1] == "Norte tiene vínculo con el otro miembro."


def test_shares_are_written_as_the_language_does() -> None:
    assert [_percent(share) for share in (0.57, 0.009, 0.0)] == ["57 %", "0,9 %", "0 %"]
    use_language("en")
    assert _percent(0.009) == "0.9 %"


def test_a_load_counts_each_thing_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    kb = Terminal(capsys, str(tmp_path / "base"))
    files = [write_record(record, tmp_path, name) for record, name in ((march(), "a.json"), (april(), "b.json"))]
    out = kb("load", *map(str, files)).out
    counted = dict(line.rsplit(None, 1) for line in out.split("En la base", 1)[1].splitlines()[1:] if line)
    stats = dict(line.rsplit(None, 1) for line in kb("stats").out.splitlines()[1:])
    assert counted["Dependencias municipales"] == stats["Dependencias municipales"] == "1"
    assert counted["Ciudades"] == "2"
    assert counted["Actividades"] == "4"
