"""Lists of ties in words: an item begins with its city ("Caracas: suscrito en 1991…", "Cali. El expediente dice…")."""

from __future__ import annotations

import re

from kb.gazetteers import cities_named, country_names
from kb.names import fold
from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tokens import CAPITAL_WORD

_OF = r"(?:de|del|do|da|dos|das|di|du|la|le|el|los|las|of|sur)"
_LEAD = re.compile(
    rf"\s*(?P<name>{CAPITAL_WORD}(?: (?:{_OF} )*{CAPITAL_WORD}){{0,5}})"
    rf"(?:(?:, {CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,2}})? ?\((?P<country>[^()]{{3,40}})\))?"
    r"\s*(?::|\.(?= [A-ZÁÉÍÓÚÑ])|\s[–—-]\s|,(?= (?:desde|con (?:convenio|acuerdo|acta)|convenio|acuerdo|acta|carta|"
    r"suscrit[oa]|firmad[oa]|hermanad[oa]|vigente|venci[dó]|en (?:tr[aá]mite|negociaci[oó]n)|(?:del? )?"
    r"(?:\d{1,2} de |[a-z]+ de )?(?:19|20)\d\d)\b))"
)


def leading_city(text: str, mentions: Mentions, passage: Passage, draft: Draft) -> tuple[Entry, int] | None:
    """Return the city that an item of a list begins with and where its name ends, if the item names no other.

    It is one that the gazetteer has, or that stands before its country in parentheses; a country's name is none.
    """
    match = _LEAD.match(text)
    if match is None or fold(match["name"]) in country_names():
        return None
    name, at = " ".join(match["name"].split()), match.start("name")
    if not (cities_named(name) or fold(match["country"] or "") in country_names()):
        return None
    spans = mentions.skeleton.spans
    inside = [span for span in spans if span.start < match.end("name")]
    if any(span.kind in ("body", "person") for span in inside):
        return None
    if any(span.kind == "city" and span not in inside and not _is_home(span, draft) for span in spans):
        return None
    for span in inside:
        _forget(mentions.entries[span], name, passage, draft)
    city = draft.entity(Span("city", at, match.end("name"), name, name), passage)
    country = country_names().get(fold(match["country"] or ""))
    city.country = city.country or country
    return city, match.end()


def only_states_a_tie(text: str, locator: str | None, draft: Draft) -> bool:
    """Whether an item of a list of ties has stated one and begins with its city, or says that there is none."""
    told = [link for link in draft.links.get("sister_cities", ()) if link.passage.locator == locator]
    return bool(told) and (_LEAD.match(text) is not None or told[-1].values["status"] == "not_a_tie")


def _is_home(span: Span, draft: Draft) -> bool:
    return fold(span.name).removeprefix("ciudad de ") == fold(draft.lens.home.city)


def _forget(entry: Entry, name: str, passage: Passage, draft: Draft) -> None:
    """Drop what was read out of the city's own name ("Puerto Rico" out of "San Juan de Puerto Rico"), if only there."""
    part = entry.passage == passage and fold(entry.name) != fold(name)
    if part and entry in draft.registry.entries and not _is_named_otherwise(entry, draft):
        draft.registry.entries.remove(entry)


def _is_named_otherwise(entry: Entry, draft: Draft) -> bool:
    return any(value is entry for links in draft.links.values() for told in links for value in told.values.values())
