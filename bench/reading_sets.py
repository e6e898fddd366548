"""The documents with gold, set by set, what the loaders read in them, and how it scores.

The scorer and the two real reports lie beside the project (`../shared`); the others are in `tests/data` and `examples`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from kb.errors import KbError
from kb.home import Home

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATA = ROOT / "tests" / "data"
Item = dict[str, Any]


class BenchError(KbError):
    """Something that a measurement needs is not there; the message says what, and how to have it."""


@dataclass(frozen=True)
class Document:
    """A document, the set that it is of, its gold, what is neither right nor wrong in it, and whose office it is of."""

    path: Path
    set: str
    gold: Item
    ambiguous: Item
    home: Home


def documents() -> list[Document]:
    """Return all documents with gold: the real reports where they are, the samples, and those written blind."""
    found = [*_in_folder("reports", SHARED / "reports", {}), *_samples()]
    for folder in blind_folders():
        found += _in_folder(folder.name, folder, json.loads((folder / "homes.json").read_text(encoding="utf-8")))
    return found


def blind_folders() -> list[Path]:
    """Return the folders of documents by people who had not read the rules, in the order in which they were written."""
    return sorted(path.parent for path in DATA.glob("unseen*/homes.json"))


def scorer() -> ModuleType:
    """Return the scorer; raises BenchError where it does not lie beside the project."""
    path = SHARED / "score.py"
    if not path.is_file():
        raise BenchError("bench: the scorer is missing; put the folder `shared` with score.py beside the project")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None  # noqa: S101 - the file is there
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


def read(document: Document) -> Item:
    """Return the record that the loaders read, as JSON would have it."""
    import loaders
    from kb.records import dump_record

    return dict(json.loads(dump_record(loaders.extract(document.path, document.home))))


def grouped(every: Iterable[Document]) -> dict[str, list[Document]]:
    """Return documents by set, in their order."""
    found: dict[str, list[Document]] = {}
    for document in every:
        found.setdefault(document.set, []).append(document)
    return found


def _samples() -> list[Document]:
    folder = DATA / "examples"
    golds = sorted(folder.glob("*.gold.json"))
    return [_document(ROOT / "examples" / f"{_stem(gold)}.docx", "samples", gold, {}) for gold in golds]


def _in_folder(name: str, folder: Path, homes: Mapping[str, Mapping[str, str]]) -> list[Document]:
    return [_document(path, name, gold, homes.get(_stem(gold), {})) for gold in sorted(folder.glob("*.gold.json"))
            for path in sorted(folder.glob(f"{_stem(gold)}.*")) if path.suffix != ".json"]


def _document(path: Path, name: str, gold: Path, home: Mapping[str, str]) -> Document:
    from kb.settings import make_home

    side = gold.with_name(f"{_stem(gold)}.ambiguous.json")
    ambiguous = json.loads(side.read_text(encoding="utf-8")) if side.is_file() else {}
    whose = make_home(home["institution"], home["city"], home["country"]) if home else Home()
    return Document(path, name, json.loads(gold.read_text(encoding="utf-8")), ambiguous, whose)


def _stem(gold: Path) -> str:
    return gold.name.removesuffix(".gold.json")
