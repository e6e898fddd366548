"""Whether the notes of a briefing support its sentences: what a careful reader with the store at hand would check."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.briefing_background import BriefingRows
from queries.rows import Evidence
from views.briefing_events import Event
from views.briefing_model import Briefing, Paragraph, Sentence
from views.dates import MONTHS

_NUMBERS = {
    **{word: number for number, word in enumerate(
        ("cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"))}, "un": 1, "uno": 1,
    **{word: number for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))},
}
_COUNT = re.compile(r"\b(\w+) (?:actividad|activity|activities)", re.IGNORECASE)
_STEM = 6  # letters by which "embajador" and "embajada", "direcciones" and "dirección" are one word


@dataclass
class Library:
    """The documents of a store as a reader has them: passages, what each document is of, writings, tellings."""

    passages: dict[tuple[str, str], set[str]]
    periods: dict[str, str]
    writings: dict[str, list[str]]
    tellings: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)


def library(store: Store) -> Library:
    """Read the whole of a store, by texts of its own that share nothing with the briefing's."""
    passages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in store.read("MATCH (p:Passage)-[:PASSAGE_OF]->(d:Document) "
                          "RETURN d.name AS document, p.locator AS locator, p.text AS text", {}):
        passages[row["document"], row["locator"]].add(row["text"])
    periods = {row["name"]: row["period"] or "" for row in store.read(
        "MATCH (d:Document) RETURN d.name AS name, d.period AS period", {})}
    writings: dict[str, list[str]] = defaultdict(list)
    for row in store.read("MATCH (e:Entity) RETURN e.name AS name, e.aliases AS aliases, e.search AS search", {}):
        known = [row["name"], *(row["aliases"] or []), *(row["search"] or "").split(" | ")]
        writings[fold(row["name"])] += [fold(one) for one in known if one]
    tellings: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in store.read(
            "MATCH (a:Activity)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document) "
            "OPTIONAL MATCH (d)-[:ISSUED_BY]->(i:Entity) "
            "RETURN a.id AS id, a.event AS event, a.status AS status, d.name AS document, p.locator AS locator, "
            "i.name AS issuer", {}):
        row["there"] = {fold(name["name"]) for name in store.read(
            "MATCH (a:Activity {id: $id})-[:PARTICIPATED_IN|HELD_AT]-(e:Entity) RETURN e.name AS name",
            {"id": row["id"]})}
        tellings[row["document"], row["locator"]].append(row)
    return Library(dict(passages), periods, dict(writings), dict(tellings))


def resolved(library: Library, sentence: Sentence) -> list[str]:
    """Return what is wrong with a sentence's notes themselves: none at all, or one that no document has."""
    wrong = [] if sentence.notes else [f"no note: {sentence.text}"]
    for note in sentence.notes:
        if not note.locator and not note.text:
            wrong += [] if note.document in library.periods else [f"no such document: {note.document}"]
        elif note.text not in library.passages.get((note.document, note.locator), ()):
            wrong.append(f"no such passage: {note}")
    return wrong


def cited(library: Library, notes: tuple[Evidence, ...]) -> str:
    """Return, folded, the words that notes lead to, each under the heading of its document."""
    months = {document: f"{MONTHS['es'][int(period[5:7]) - 1]} {period[:4]}" if len(period) == 7 else period
              for document, period in library.periods.items()}
    return " ".join(fold(f"{months.get(note.document, '')} {note.text}") for note in notes)


def undated(library: Library, event: Event) -> list[str]:
    """Return the parts of an event's dates that its passages and their headings do not hold."""
    return [iso for iso in event.dates() if not dated(cited(library, event.evidence), iso)]


QUARTERS = {"03": "primer", "06": "segundo", "09": "tercer", "12": "cuarto"}


def dated(text: str, iso: str) -> bool:
    """Whether a folded text has a date, as it stands in ISO form or its day and month in words.

    The year may be missing where the month is there: it is the heading's, or that of the month last named. The last
    month of a quarter may stand as the quarter.
    """
    year, *rest = iso.split("-")
    words = {word.lstrip("0") or word for word in text.split()}
    wanted = {year} if not rest else {MONTHS["es"][int(rest[0]) - 1]}
    if len(rest) == 2:
        wanted.add(str(int(rest[1])))
    quarter = len(rest) == 1 and f"{QUARTERS.get(rest[0], '-')} trimestre" in text
    return wanted <= words or fold(iso) in text or quarter


def unnamed(library: Library, event: Event) -> list[str]:
    """Return the participants whom no passage of the event names, by any writing that the documents use of them."""
    text = f" {cited(library, event.evidence)} "
    return [name for name in event.participants if not holds(text, library.writings[fold(name)])]


def holds(text: str, writings: list[str]) -> bool:
    """Whether a text has one of the writings, or at least half of the telling words of one by their stems.

    The second is how reports write most bodies: "el embajador de la India", "las Direcciones de Turismo y Mercados",
    "esta oficina".
    """
    for writing in writings:
        telling = [word[:_STEM] for word in writing.split() if len(word) > 3]
        if f" {writing} " in text or (telling and 2 * sum(f" {stem}" in text for stem in telling) >= len(telling)):
            return True
    return False


def counted(sentence: Sentence) -> int:
    """Return the number of activities that a sentence tells."""
    found = _COUNT.search(sentence.text)
    assert found, sentence.text
    word = fold(found[1])
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def recounted(
    library: Library, sentence: Sentence, names: set[str], other: str | None = None, within: set[str] | None = None,
) -> int:
    """Count again the events that were held in a sentence's passages: one of them says so, one names those concerned.

    Args:
        library: the documents.
        sentence: the one with the number.
        names: folded, those with whom: one of them is there; empty where whoever is told of counts.
        other: folded, somebody else who has to be there too, if only as the body that issued the document.
        within: only these events; a passage may tell another beside the one it is cited for.
    """
    held, concerned = set(), set()
    for note in sentence.notes:
        for telling in library.tellings.get((note.document, note.locator), ()):
            there = telling["there"]
            issued = other is not None and fold(telling["issuer"] or "") == other
            if telling["status"] == "held":
                held.add(telling["event"])
            if (not names or names & there) and (other is None or other in there or issued):
                concerned.add(telling["event"])
    return len(held & concerned if within is None else held & concerned & within)


def entries(told: Briefing, *keys: str) -> list[Paragraph]:
    """Return the paragraphs of some sections."""
    return [paragraph for section in told.sections if section.key in keys for paragraph in section.paragraphs]


def names_of(rows: BriefingRows) -> set[str]:
    """Return, folded, the names of an entity and of the bodies whose activities count as its own."""
    return {fold(rows.card.name), *(fold(body.name) for body in rows.background.bodies)}
