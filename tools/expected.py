"""Write the expected records of `tests/documents` anew: `make expected`, then read `git diff`.

Beside each document stands its record as `kb extract` prints it. A document of `known_gaps.json` has a record corrected
by hand, which says what should be read: what it says is left as it is. The homes are in `homes.json`.

Usage: python tools/expected.py
"""

from __future__ import annotations

import json
from pathlib import Path

from kb.language import use_language
from kb.records import dump_record, parse_record
from kb.settings import make_home
from loaders import extract

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "documents"


def homes() -> dict[str, dict[str, str]]:
    """Return whose office each document is read for, by the document's name without ending."""
    found: dict[str, dict[str, str]] = json.loads((FOLDER / "homes.json").read_text(encoding="utf-8"))
    return found


def known_gaps() -> dict[str, str]:
    """Return what is read wrongly, by the document's name without ending."""
    found: dict[str, str] = json.loads((FOLDER / "known_gaps.json").read_text(encoding="utf-8"))
    return found


def documents() -> list[Path]:
    """Return the documents in the order of their names: the files of which a home is told."""
    told = homes()
    return sorted(path for path in FOLDER.iterdir() if path.stem in told)


def expected_path(document: Path) -> Path:
    """Return where the expected record of a document stands."""
    return document.with_name(f"{document.stem}.expected.json")


def record_text(document: Path) -> str:
    """Return the record of a document as `kb extract` prints it in Spanish.

    Raises loaders.base.LoadError when the document cannot be read.
    """
    home = homes()[document.stem]
    return dump_record(extract(document, make_home(home["institution"], home["city"], home["country"]))) + "\n"


def write_expected() -> tuple[list[Path], list[Path]]:
    """Write the records that are not as they were; return the files written and those left alone as known gaps."""
    use_language("es")
    gaps = known_gaps()
    written, left = [], []
    for document in documents():
        target = expected_path(document)
        if document.stem in gaps:
            left.append(target)
        if _replace(target, _same(target) if document.stem in gaps else record_text(document)):
            written.append(target)
    return written, left


def _same(target: Path) -> str:
    """Return a record as it says, in the shape that records have now: a new field is there, and empty."""
    return dump_record(parse_record(target.read_text(encoding="utf-8"), target.name)) + "\n"


def _replace(target: Path, text: str) -> bool:
    """Write a text where it is another one; say whether it was."""
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return False
    target.write_text(text, encoding="utf-8", newline="\n")
    return True


if __name__ == "__main__":
    changed, untouched = write_expected()
    for path in changed:
        print(f"{path.name}: written")
    gaps = known_gaps()
    for path in untouched:
        print(f"{path.name}: a known gap, what it says is left alone: {gaps[path.name.split('.')[0]]}")
    print(f"{len(changed)} of {len(documents())} records written")
