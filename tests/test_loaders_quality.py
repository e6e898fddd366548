"""How well documents are read: floors over the real reports and the samples, and no rule made for one of them."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from kb.names import fold
from tests.kb_command import KB, environment

ROOT = Path(__file__).parent.parent
# lists of names of the general population: a person's name may stand there in its parts
GENERAL = {
    ROOT / "kb" / "gazetteers" / name for name in ("given_names.txt", "surnames.txt", "cities.tsv", "countries.tsv")
}


def scores(shared_reports: Path, suite: Path, home: Path) -> dict[str, Any]:
    """Run the scorer on a folder of documents with gold, as it is run by hand, and return its report."""
    scorer = shared_reports.parent / "score.py"
    done = subprocess.run(
        [sys.executable, scorer, "--json", "--suite", suite, "--predict", f"{shlex.quote(str(KB))} extract {{file}}"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(home),
        timeout=300,
        check=True,
    )
    assert "FAILED" not in done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def f1(report: dict[str, Any], category: str) -> float:
    """The F1 of a category over all documents of a report that have it."""
    parts = [document["categories"][category] for document in report.values() if category in document["categories"]]
    hits = float(sum(part["tp"] for part in parts))
    wrong = float(sum(len(part["spurious"]) + len(part["missed"]) for part in parts))
    return 2 * hits / (2 * hits + wrong)


def check_floor(report: dict[str, Any]) -> None:
    macro = sum(document["macro_f1"] for document in report.values()) / len(report)
    assert [hit for document in report.values() for hit in document["forbidden_hits"]] == []
    assert f1(report, "activities") >= 0.90
    assert f1(report, "people") >= 0.85
    assert f1(report, "participants") >= 0.80
    assert macro >= 0.90, {name: round(document["macro_f1"], 3) for name, document in report.items()}


def test_the_real_reports_are_read_well(shared_reports: Path, tmp_path: Path) -> None:
    report = scores(shared_reports, shared_reports, tmp_path)
    assert len(report) == len(list(shared_reports.glob("*.txt")))
    check_floor(report)


def test_the_samples_are_read_well(shared_reports: Path, tmp_path: Path) -> None:
    suite = tmp_path / "suite"
    suite.mkdir()
    for file in [*(ROOT / "examples").glob("*.docx"), *(ROOT / "tests" / "data" / "examples").glob("*.json")]:
        shutil.copy(file, suite)
    report = scores(shared_reports, suite, tmp_path)
    assert len(report) == 3
    check_floor(report)


def sources() -> list[Path]:
    files = [
        file
        for folder in ("kb", "loaders")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in (".py", ".tsv", ".txt", ".toml", ".po", ".cypher")
    ]
    return [file for file in files if file not in GENERAL]


def named(gold: Path) -> set[str]:
    """The folded names of two words and more of the people of a gold file."""
    people = json.loads(gold.read_text(encoding="utf-8")).get("people", [])
    names = {name for person in people for name in (person["name"], *person.get("aliases", []))}
    return {fold(name) for name in names if len(fold(name).split()) > 1}


def test_no_person_of_the_real_reports_stands_in_the_rules(shared_reports: Path) -> None:
    names = set().union(*(named(gold) for gold in shared_reports.glob("*.gold.json")))
    assert names
    files = {file: f" {fold(file.read_text(encoding='utf-8'))} " for file in sources()}
    assert len(files) > 50
    found = [(file.name, name) for file, text in files.items() for name in names if f" {name} " in text]
    assert found == []


def test_no_sentence_of_the_real_reports_stands_in_the_project(shared_reports: Path) -> None:
    pieces = {
        fold(piece)
        for report in shared_reports.glob("*.txt")
        for piece in re.split(r"[.;:\n\t]", report.read_text(encoding="utf-8"))
        if len(piece.split()) >= 8
    }
    assert len(pieces) > 20
    folders = ("kb", "loaders", "queries", "views", "cli", "tests", "examples", "tools", "docs")
    files = [
        file
        for folder in folders
        for file in (ROOT / folder).rglob("*")
        if file.suffix in (".py", ".tsv", ".txt", ".toml", ".md", ".po", ".csv", ".json")
    ]
    texts = {
        file: fold(file.read_text(encoding="utf-8", errors="replace")) for file in files if file not in GENERAL
    }
    found = [
        (file.relative_to(ROOT).as_posix(), piece) for file, text in texts.items() for piece in pieces if piece in text
    ]
    assert found == []
