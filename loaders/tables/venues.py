"""A cell that says where a row was held: places, cities, bodies, and rooms that no list knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, known_body
from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions, mention_all
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tables.cells import names_nobody

# what a cell says of meetings that have no place, or of how they were held
_ELSEWHERE = re.compile(
    r"\b(?:virtual|zoom|teams|meet|webex|skype|whatsapp|en linea|online|telefon|llamada|correo|formulario|plataforma|"
    r"presencial|hibrid|mixt[oa]|remot|por (?:definir|confirmar)|a distancia|vari[oa]s\b|divers[oa]s\b|n a\b)"
)
# what has a door: as a venue it is a place, not somebody who took part
_HOUSE = re.compile(
    r"(?:museo|galeria|pinacoteca|planetario|escuela|colegio|liceo|casa (?:de|del|comunal)|"
    r"centro (?:cultural|comunitario|civico|deportivo|comercial|parroquial|"
    r"de (?:visitantes|interpretacion|convenciones|exposiciones|eventos)))\b"
)
_PIECE = re.compile(r"[^,;\n/|]+")
_LONGEST = 8  # words of a place


def venues_in_cell(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return where a row was held: what its place cell names, and the pieces of it that name a place of their own.

    A line that only says how ("Presencial", "Virtual") is none.
    """
    lines = [" ".join(line.split()) for line in cell.split("\n") if not names_nobody(line)]
    words = "\n".join(line for line in lines if line and not (_ELSEWHERE.match(plain(line)) and len(line.split()) < 4))
    pieces = [match.group().strip(" .") for match in _PIECE.finditer(words)]
    houses = [piece for piece in pieces if _is_a_house(piece, draft)]
    if houses:
        words = ", ".join(piece for piece in pieces if piece not in houses)
    return [*(_place(house, passage, draft) for house in houses), *_venues(words, passage, draft)]


def destinations_in_cell(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return where a cell of destinations says that somebody went: the city that it only names, else its venues."""
    words = " ".join(cell.split())
    if not cities_named(words) or fold(words) in country_names():
        return venues_in_cell(cell, passage, draft)
    return [draft.entity(Span("city", 0, len(words), words, words), passage)]


def _is_a_house(piece: str, draft: Draft) -> bool:
    """Whether a piece is the name of a house where things are held, of which the document says nothing else."""
    words = piece.split()
    named = len([word for word in words if word[0].isupper()]) > 1 and len(words) <= _LONGEST and "(" not in piece
    listed = named and bool(_HOUSE.match(plain(piece))) and known_body(piece, draft.lens.home.country) is None
    return listed and draft.registry.called(piece, "body") is None


def _venues(words: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return the places, cities and bodies that words name, and the rooms beside them."""
    mentions = mention_all(words, passage, draft)
    named = {span: entry for span, entry in mentions.entries.items() if span.kind in ("place", "city", "body")}
    whole = words.strip()
    abroad = _city_of_country(whole, mentions, passage, draft) if not named else None
    if abroad is not None:
        return abroad
    if not named:
        return [_place(whole, passage, draft)] if _may_be_whole(whole) else []
    rooms = [_place(piece, passage, draft) for piece in _rooms(words, list(mentions.entries))]
    return [*named.values(), *rooms]


def _city_of_country(words: str, mentions: Mentions, passage: Passage, draft: Draft) -> list[Entry] | None:
    """Return the city before its country in a cell that says no more ("Sucre, Bolivia"); None for any other cell."""
    last = next((span for span in mentions.entries if span.kind == "country" and span.end >= len(words)), None)
    name = words[: last.start].strip(" ,(") if last else ""
    if last is None or len(name.split()) > 4 or any(mark in name for mark in ",;\n"):
        return None
    if not name:
        return []
    city = draft.entity(Span("city", 0, len(name), name, name), passage)
    city.country = city.country or country_names().get(fold(last.name))
    return [city]


def _may_be_whole(words: str) -> bool:
    fits = bool(words) and words[0].isupper() and len(words.split()) <= _LONGEST
    return fits and "\n" not in words and not _ELSEWHERE.search(plain(words))


def _rooms(words: str, spans: list[Span]) -> Iterator[str]:
    """Yield the pieces between commas in which nothing was found and that have a name: "salón Simón Bolívar"."""
    for match in _PIECE.finditer(words):
        piece = match.group().strip(" .")
        free = all(span.end <= match.start() or match.end() <= span.start for span in spans)
        capitals = [word for word in piece.split() if word[0].isupper()]
        if free and len(capitals) > 1 and len(piece.split()) <= _LONGEST and not _ELSEWHERE.search(plain(piece)):
            yield piece


def _place(words: str, passage: Passage, draft: Draft) -> Entry:
    return draft.entity(Span("place", 0, len(words), words, words), passage)
