"""Ties listed as cities with their countries, in a document that is about ties."""

from __future__ import annotations

from kb.records import Passage
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.city_lists import find_city_list


def read_inventory(text: str, mentions: Mentions, passage: Passage, draft: Draft) -> bool:
    """Note the tie of the home city with each city of a list of such, and say whether the text is one.

    The caller knows that the text is about ties.
    """
    listed = {(city.start, city.end) for city in find_city_list(text)}
    home = home_city(draft, passage) if listed else None
    for span, entry in mentions.entries.items():
        if home is not None and (span.start, span.end) in listed and entry is not home:
            draft.link("sister_cities", passage, a=home, b=entry, status="active", since=None)
    return bool(listed)
