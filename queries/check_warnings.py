"""What was seen in documents and not understood when they were read."""

from __future__ import annotations

from kb.retold import retold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.check_rows import Problem
from queries.evidence import document_name
from queries.rows import Evidence


def reading_warnings(store: Store) -> list[Problem]:
    """Return the warnings of the documents' records, in the chosen language whatever the one in which each was read."""
    found = []
    for row in rows(store, "document_warnings"):
        name = document_name(row["document"], row["title"], row["sha256"])
        for locator, message in zip(row["locators"], row["messages"], strict=True):
            said = retold(message)
            found.append(Problem("reading", name, [said], evidence=[Evidence(name, locator, said)]))
    return found
