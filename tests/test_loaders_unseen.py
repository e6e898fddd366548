"""Documents of people who had not read the rules: news, memos, directories, workbooks, reports of other cities."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import Any

import pytest

import loaders
from kb.records import dump_record
from kb.settings import make_home

NAMES = ("unseen", "unseen3", "unseen4", "unseen5", "unseen6", "unseen7")
FOLDERS = [Path(__file__).parent / "data" / name for name in NAMES]
HOMES: dict[str, dict[str, str]] = {
    name: home
    for folder in FOLDERS
    for name, home in json.loads((folder / "homes.json").read_text(encoding="utf-8")).items()
}
DOCUMENTS = sorted(
    path
    for folder in FOLDERS
    for path in folder.iterdir()
    if path.with_name(f"{path.stem}.gold.json").exists() and path.suffix != ".json"
)
# the least mean and the least score of one document that the reading has reached over each folder
FLOORS = {
    "unseen": (0.95, 0.8),
    "unseen3": (0.905, 0.77),
    "unseen4": (0.98, 0.945),
    "unseen5": (0.975, 0.94),
    "unseen6": (0.965, 0.89),
    "unseen7": (0.94, 0.82),
}
# the marks that stand for names while a text is read; none may come out
MARKS = "ⒷⓅⓁⒸⓀ"


def read(path: Path) -> str:
    home = HOMES[path.stem]
    return dump_record(loaders.extract(path, make_home(home["institution"], home["city"], home["country"])))


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    path = Path(__file__).parent.parent.parent / "shared" / "score.py"
    if not path.is_file():
        pytest.skip("needs ../shared/score.py beside the project")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def test_there_are_documents_of_each_kind() -> None:
    assert {path.suffix for path in DOCUMENTS} == {
        ".txt", ".docx", ".doc", ".odt", ".xlsx", ".pdf", ".html", ".md", ".eml", ".csv",
    }
    assert len(DOCUMENTS) == len(HOMES) == 72


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_mark_of_the_reading_comes_out(path: Path) -> None:
    text = read(path)
    assert not set(text) & set(MARKS)


@pytest.mark.shared
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_they_are_read_well_and_nobody_is_invented(scorer: ModuleType, folder: Path) -> None:
    scored: dict[str, Any] = {}
    for path in (document for document in DOCUMENTS if document.parent == folder):
        gold, ambiguous = (
            json.loads(path.with_name(f"{path.stem}.{kind}.json").read_text(encoding="utf-8"))
            for kind in ("gold", "ambiguous")
        )
        scored[path.stem] = scorer.Score(gold, ambiguous, json.loads(read(path)))
    assert {name: score.forbidden for name, score in scored.items() if score.forbidden} == {}
    macro = {name: round(score.macro_f1, 3) for name, score in scored.items()}
    mean, least = FLOORS[folder.name]
    assert fmean(macro.values()) >= mean, macro
    assert min(macro.values()) >= least, macro
