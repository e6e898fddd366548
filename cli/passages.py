"""The passages that stand behind a row, under the table."""

from __future__ import annotations

from collections.abc import Sequence

from cli.tables import write_heading, write_paragraph
from cli.words import place_in_words
from kb.language import _
from queries.rows import Evidence


def write_passages(title: str, evidence: Sequence[Evidence]) -> None:
    """Write what is claimed and, under it, each passage with its document and place."""
    write_heading(title)
    write_quotes(evidence, indent=2)


def write_quotes(evidence: Sequence[Evidence], indent: int = 4) -> None:
    """Write each passage with its document and place."""
    for passage in evidence:
        write_paragraph(_("{document}, {locator}: “{text}”").format(
            document=passage.document, locator=place_in_words(passage.locator), text=passage.text), indent)
