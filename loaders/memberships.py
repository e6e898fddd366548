"""Memberships: who belongs to a network, and since when; hosting or working with one is not belonging to it."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.dates import Period, find_dates, find_years
from loaders.draft import Draft
from loaders.mentions import Mentions
from loaders.registry import Entry
from loaders.skeleton import Skeleton
from loaders.spans import Span

_BELONGS = re.compile(
    r"(?P<subject>[ⒸⒷ])?[^.;ⒷⒸ]{0,60}?\b(?:form(?:a|o|an|aron) parte(?: \w+)? (?:de|del)|(?:es|son|"
    r"fue) (?:\w+ )?miembros?(?: \w+)? (?:de|del)|"
    r"integr(?:a|an|o)\b(?! (?:del?|a)\b)|pertenece(?:n)?(?: \w+)? a|se (?:incorpor|integr|adhiri|uni|sum|"
    r"afili)\w+ (?:formalmente |oficialmente )?a|ingres\w+ a|fue (?:admitid|aceptad|"
    r"incorporad)[oa][^.;ⒷⒸ]{0,30} (?:en|a)|"
    r"miembro(?: \w+)? de|adhesion (?:de Ⓒ )?a|ingreso (?:de Ⓒ )?a)(?: la| el|l)? ?(?P<networks>Ⓑ(?:(?:, |"
    r" y (?:de |a )?(?:la |el )?|, y )Ⓑ)*)"
)
# "la Red …, de la cual la ciudad es miembro desde 2017"
_WHOSE = re.compile(
    r"(?P<network>Ⓑ),? (?:de la (?:cual|que)|del (?:cual|que)|a la (?:cual|que)|que) (?:la |el )?(?P<subject>[ⒷⒸ])? ?"
    r"(?:\w+ ){0,3}?(?:es miembro|forma parte|pertenece|integra)(?: desde (?:el )?(?P<when>[^.;,]{4,30}))?"
)
# "la red", where the document speaks of one only
_THE_NETWORK = re.compile(
    r"(?P<subject>Ⓒ),? (?:que )?(?:integra|es miembro de|forma parte de|pertenece a|se incorporo a|se sumo a) "
    r"(?:la|esta) (?:red|iniciativa|alianza|asociacion)\b(?: (?:desde|en) (?:el )?(?P<when>[^.;,]{4,30}?)(?=[.;,]|"
    r" y |$))?"
)
_RENAMED = re.compile(
    r"(?P<one>Ⓑ),? ?\(?(?:ahora|hoy|actualmente|antes|anteriormente)(?: (?:llamad|denominad|conocid)[oa](?: como)?)? ?"
    r"(?:la )?[“\"«]?(?P<other>Ⓑ)"
)
_NOT_YET = re.compile(
    r"\b(?:no|solicit\w+|busca|evalua|interes\w* en|pretende|aspira a|gestiona|posible|podria|invit\w+ a)\b[^.;]{0,50}$"
)


def read_memberships(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the memberships that a text states; the city of the office is the member where no other is named."""
    skeleton = mentions.skeleton
    for match in _RENAMED.finditer(skeleton.text):
        one, other = skeleton.span_at(match.start("one")), skeleton.span_at(match.start("other"))
        draft.registry.merge(mentions.entries[one], mentions.entries[other])
    for match in _WHOSE.finditer(skeleton.text):
        network = mentions.entries[skeleton.span_at(match.start("network"))]
        member = _member(
            skeleton.span_at(match.start("subject")) if match["subject"] else None, mentions, draft, passage
        )
        if draft.registry.class_of(network).type == "network":
            draft.link("memberships", passage, member=member, network=network, since=_said(match["when"], period))
    networks = [e for e in draft.registry.of("body") if draft.registry.class_of(e).type == "network"]
    for match in _THE_NETWORK.finditer(skeleton.text) if len(networks) == 1 else ():
        member = _member(skeleton.span_at(match.start("subject")), mentions, draft, passage)
        draft.link("memberships", passage, member=member, network=networks[0], since=_said(match["when"], period))
    for match in _BELONGS.finditer(skeleton.text):
        if _NOT_YET.search(plain(skeleton.text[: match.start("networks")])[-80:].split("Ⓑ")[-1]):
            continue
        member = _member(
            skeleton.span_at(match.start("subject")) if match["subject"] else None, mentions, draft, passage
        )
        for span in _networks(skeleton, match):
            network = mentions.entries[span]
            if draft.registry.class_of(network).type == "network" and network is not member:
                draft.link("memberships", passage, member=member, network=network, since=_since(text, span, period))


def _said(when: str | None, period: Period) -> str | None:
    """Return the date that the words after "desde" give."""
    if not when:
        return None
    return next((d.start for d in find_dates(when, period)), None) or next(iter(find_years(when)), None)


def _networks(skeleton: Skeleton, match: re.Match[str]) -> list[Span]:
    """Return the networks of a statement, those that "y a" adds after a date too."""
    found = skeleton.spans_in(match.start("networks"), match.end("networks"))
    position = match.end("networks")
    while more := re.compile(r"[^.;ⒷⒸⓅ]{0,60}?(?:,| y) (?:a |de )?(?:la |el )?(?P<other>Ⓑ)").match(
        skeleton.text, position
    ):
        found.append(skeleton.span_at(more.start("other")))
        position = more.end()
    return found


def _member(subject: Span | None, mentions: Mentions, draft: Draft, passage: Passage) -> Entry:
    if subject is not None and not (
        subject.kind == "body" and draft.registry.class_of(mentions.entries[subject]).type == "network"
    ):
        return mentions.entries[subject]
    city = draft.lens.home.city
    return draft.registry.called(city, "city") or draft.entity(Span("city", 0, len(city), city, city), passage)


def _since(text: str, network: Span, period: Period) -> str | None:
    """Return the date that "desde" or the sentence's verb of joining gives."""
    start = text.rfind(". ", 0, network.start) + 1
    end = text.find(". ", network.end)
    sentence = text[start : end if end >= 0 else len(text)]
    following = re.match(
        r"(?:[^.;]{0,6}\([^)]*\))?[^.;A-Z]{0,4}\bdesde (?:el )?(?P<when>[^.;,]{4,30}?)(?=[.;,]| y |$)",
        text[network.end :],
    )
    if following:
        when = _said(following["when"], period)
        if when:
            return when
    dates = list(find_dates(sentence, period))
    said = re.search(r"\bdesde (?:el )?(?:ano )?(?P<year>(?:19|20)\d\d)\b", plain(sentence))
    if said:
        return said["year"]
    since = [
        d
        for d in dates
        if re.search(r"\b(?:desde|en|el|a partir de|a partir del)\s*(?:el )?$", plain(sentence[: d.span[0]]))
    ]
    if since:
        return since[0].start
    year = re.search(r"\ben (?:el ano )?(?P<year>(?:19|20)\d\d)\b", plain(sentence))
    return year["year"] if year and not dates else (dates[0].start if len(dates) == 1 else None)
