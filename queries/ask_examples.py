"""Ways of asking that are understood, to be offered where a question was not."""

from __future__ import annotations

from pathlib import Path

from kb.names import fold

_FILE = Path(__file__).parent / "ask_examples.tsv"
_OFFERED = 3


def examples(lang: str) -> list[str]:
    """Return the ways of asking in a language, es or en (`ask_examples.tsv`)."""
    rows = (line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#"))
    return [question for language, question in rows if language == lang]


def nearest(question: str, lang: str) -> list[str]:
    """Return the ways of asking whose words are most like the question's."""
    from rapidfuzz import fuzz, process

    found = process.extract(fold(question), examples(lang), scorer=fuzz.token_set_ratio, processor=fold,
                            limit=_OFFERED)
    return [text for text, _score, _index in found]
