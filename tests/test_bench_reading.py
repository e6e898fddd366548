"""The tables of docs/quality.md: they have the sets and categories that there are, and the command measures."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench import reading, reading_spacy
from bench.reading_sets import DATA, ROOT, BenchError, Document, blind_folders, documents, scorer
from bench.reading_times import timed
from kb.home import Home


def tables() -> list[list[list[str]]]:
    """The tables of the written section, each as rows of cells."""
    section = reading.PAGE.read_text(encoding="utf-8").partition(reading.BEGIN)[2].partition(reading.END)[0]
    blocks = re.findall(r"(?:^\|.*\n)+", section, re.MULTILINE)
    return [[cells(line) for line in block.splitlines() if "---" not in line] for block in blocks]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|\n").split("|")]


@pytest.mark.usefixtures("shared_reports")
def test_the_page_has_every_set_and_category() -> None:
    scores, fields, names, times = tables()
    sets = ["reports", "samples", *(folder.name for folder in blind_folders()), "all"]
    assert [scores[0][1:], fields[0][1:], names[0][1:]] == [sets] * 3, "run `make bench-reading`"
    module = scorer()
    assert [row[0] for row in scores[1:]] == [
        "documents", *module.CATEGORIES, "participants", "macro F1 of a document, mean",
        "names that must not come out"]
    counts = [sum(name in (document.set, "all") for document in documents()) for name in sets]
    assert scores[1][1:] == [str(count) for count in counts], "run `make bench-reading`"
    assert {row[0].split(":")[0] for row in names[1:]} == {"people", "organizations", "places"}
    assert len(times) == 1 + sum(document.set in ("reports", "samples") for document in documents())


@pytest.mark.usefixtures("shared_reports")
def test_it_scores_one_document_without_spacy() -> None:
    file = DATA / "unseen" / "w1_enero.docx"
    done = subprocess.run([sys.executable, "-m", "bench.reading", "--without-spacy", file], cwd=ROOT, check=True,
                          capture_output=True, encoding="utf-8")
    values = {row[0]: row[1] for row in map(cells, done.stdout.splitlines())}
    assert values[""] == "unseen"
    assert values["documents"] == "1"
    assert float(values["people"].split(" / ")[2]) >= 0.9
    assert float(values["macro F1 of a document, mean"]) >= 0.8


def test_a_file_without_gold_is_refused_in_one_line() -> None:
    with pytest.raises(BenchError, match=r"^README\.md: no gold for this file"):
        reading.of_paths(["README.md"])


def test_a_page_without_marks_is_refused_and_one_with_them_keeps_the_rest() -> None:
    page = f"before\n{reading.BEGIN}\nold\n{reading.END}\nafter\n"
    assert reading.written(page, "new") == f"before\n{reading.BEGIN}\n\nnew\n\n{reading.END}\nafter\n"
    with pytest.raises(BenchError, match="has lost its marks"):
        reading.written("nothing", "new")


def document() -> Document:
    gold = {
        "people": [{"name": "Nadia Ferrer Luz", "aliases": []}],
        "organizations": [{"name": "Embajada de Italia", "aliases": ["Embajada italiana"], "type": "partner"}],
        "cities": [{"name": "Milán", "aliases": []}],
        "countries": [{"name": "Italia", "code": "IT"}],
        "places": [{"name": "Parque Omar", "aliases": []}],
    }
    return Document(Path("acta.txt"), "own", gold, {}, Home())


def found(*names: tuple[str, str]) -> reading_spacy.Found:
    return reading_spacy.Found(list(names), 1.0, 1.0)


@pytest.mark.usefixtures("shared_reports")
def test_names_of_spacy_become_entities_to_its_favour() -> None:
    names = found(("Nadia Ferrer Luz", "PER"), ("Ferrer", "PER"), ("Embajada italiana", "ORG"), ("Milán", "LOC"),
                  ("la Embajada de Italia", "ORG"), ("Panamá", "LOC"), ("Reunión", "MISC"), ("Acta", "LOC"))
    record = reading_spacy.as_record(names, document(), scorer())
    assert [person["name"] for person in record["people"]] == ["Nadia Ferrer Luz"]
    assert [body["name"] for body in record["organizations"]] == ["la Embajada de Italia"]
    assert [place["name"] for place in record["places"]] == ["Milán", "Acta"]  # not the office's own city
    score = scorer().Score(reading_spacy.named(document().gold), {}, record)
    assert score.tallies["people"].prf == score.tallies["organizations"].prf == (1, 1, 1)
    assert score.tallies["places"].prf == (1 / 2, 1 / 3, 2 / 5)


@pytest.mark.usefixtures("shared_reports")
def test_a_wrong_label_counts_only_under_any() -> None:
    names = found(("Embajada de Italia", "LOC"))
    module = scorer()
    assert reading_spacy.as_record(names, document(), module)["organizations"] == []
    record = reading_spacy.as_record(names, document(), module, any_label=True)
    assert [body["name"] for body in record["organizations"]] == ["Embajada de Italia"]


@pytest.mark.parametrize("path", sorted({d.path.suffix: d.path for d in documents() if d.set != "reports"}.values()),
                         ids=lambda path: path.suffix)
def test_spacy_is_given_the_text_of_every_format(path: Path) -> None:
    texts = reading_spacy.texts(next(document for document in documents() if document.path == path))
    assert len(texts) > 5
    assert len(" ".join(texts).split()) > 100


def test_a_call_is_timed_by_clock_and_processor() -> None:
    idle, busy = timed(lambda: time.sleep(0.05)), timed(lambda: sum(range(2_000_000)))
    assert idle.ms >= 50
    assert idle.cpu_ms < 40
    assert busy.cpu_ms > 5
