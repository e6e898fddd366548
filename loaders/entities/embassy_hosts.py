"""Embassies and consulates with the country or city where they are: "la Embajada de Suecia en Perú" is one name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kb.gazetteers import country_names
from kb.names import fold
from loaders.entities.draft import Draft
from loaders.names.classify import classify
from loaders.names.registry import Entry
from loaders.spans import Span

_IN = re.compile(r"\s+en\s+(?:el |la |los |las )?")


def name_with_hosts(text: str, named: Sequence[Span], entries: Mapping[Span, Entry], draft: Draft) -> None:
    """Give each embassy of a text its name with "en" and the country where it is, a consulate also with its city.

    `named` are all names of the text, those that are no entity too. Where the host is another country than the
    office's own, the name without it is that of another embassy, and only counts where the text writes it so.
    """
    for span, entry in entries.items():
        if span.kind != "body" or classify(span.name, draft.lens.home).kind != "embassy":
            continue
        host = next((one for one in named if _IN.fullmatch(text, span.end, one.start)), None)
        if host is None or not _may_be_host(host, span):
            continue
        written = " ".join(text[span.start : host.end].split())
        if written not in entry.writings:
            entry.writings.append(written)
        abroad = country_names().get(fold(host.name), draft.lens.home.country) != draft.lens.home.country
        if abroad and span.text in entry.writings and entry.passage.text == text:
            entry.writings.remove(span.text)


def _may_be_host(host: Span, mission: Span) -> bool:
    """Whether a mission may be in a place: an embassy in a country; in a city only its event may have been."""
    return fold(host.name) in country_names() or (host.kind == "city" and "consulado" in fold(mission.text))
