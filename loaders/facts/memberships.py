"""Memberships: who belongs to a network, and since when; hosting or working with one is not belonging to it."""

from __future__ import annotations

import re

from kb.names import fold, plain
from kb.records import Passage
from loaders.calendar.dates import Period, find_dates, find_years
from loaders.entities.both_cities import BOTH, both_cities, governed_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton
from loaders.spans import Span

_BELONGING = re.compile(
    r"\b(?:form(?:a|o|an|aron) parte(?: \w+)?"
    r"(?:,? desde (?:el )?[^.;,ⒷⒸ]{4,30}?,?)? (?:de|del)|(?:es|son|"
    r"fue) (?:\w+ )?(?:miembros?|soci[oa]s?|signatari[oa]s?|afiliad[oa]s?)(?: \w+)? (?:de|del|a)|"
    r"integr(?:a|an|o)\b(?! (?:del?|a)\b)|pertenece(?:n)?(?: \w+)? a|"
    r"(?:sigu|continu)[ea]n? (?:perteneciendo a|(?:siendo|formando) (?:parte|miembros?) de)|"
    r"se (?:incorpor|integr|adhiri|uni|sum|afili)\w+ (?:formalmente |oficialmente )?a|ingres\w+ a|"
    r"fue (?:admitid|aceptad|incorporad)[oa][^.;ⒷⒸ]{0,30} (?:en|a)|"
    r"miembro(?: \w+)? de|adhesion (?:de Ⓒ )?a|"
    r"(?:ingreso|incorporacion|adhesion) (?:del? (?:la ciudad de )?(?P<joining>[ⒸⒷ]) )?a)(?: la| el|l)?"
    r"(?: (?:las |l[oa]s siguientes |diversas |distintas |varias )?"
    r"(?:redes|asociaciones|organizaciones|alianzas|plataformas)(?: [a-z]{3,}){0,4}"
    r"(?:,? (?:tales )?como|,? entre ellas|,? a saber)?)?:? ?"
    r"(?P<networks>Ⓑ(?:(?:, |"
    r" y (?:de |a )?(?:la |el )?|, y )Ⓑ)*)"
)
_BELONGS = re.compile(rf"(?P<subject>[ⒸⒷ])?[^.;ⒷⒸ]{{0,80}}?{_BELONGING.pattern}")
# "la Red …, de la cual la ciudad es miembro desde 2017"
_WHOSE = re.compile(
    r"(?P<network>Ⓑ)(?: ?\(Ⓑ\))?,? (?:de la (?:cual|que)|del (?:cual|que)|a la (?:cual|que)|que) "
    r"(?:la |el )?(?P<subject>[ⒷⒸ])? ?(?:\w+ ){0,3}?(?:es (?:miembro|soci[oa]|signatari[oa]|integrante)|"
    r"forma parte|pertenece|integra)(?: desde (?:el )?(?P<when>[^.;,]{4,30}))?"
)
# "las redes de las que la ciudad es parte: Ⓑ, Ⓑ y Ⓑ", "redes a las que pertenece Ⓒ: Ⓑ"
_LISTED = re.compile(
    r"\b(?:redes|asociaciones|alianzas|organizaciones)\b[^.;:ⒷⓅ]{0,30} (?:de|a|en) l[ao]s (?:que|cuales) "
    r"(?P<who>[^.;:ⒷⓅ]{0,60}?\b(?:es|son|somos|forma[n]?|formamos|pertenece[n]?|pertenecemos|participa(?:n|mos)?|integra(?:n|mos)?)"
    r"\b[^.;:ⒷⓅ]{0,40}): ?(?:el |la )?(?P<networks>Ⓑ(?: ?\(Ⓑ\))?(?:(?:, | y (?:la |el )?|, y | e )Ⓑ(?: ?\(Ⓑ\))?)*)"
)
_NOT = re.compile(r"\b(?:no|ni|tampoco|nunca|jamas|ya no|aun no|todavia no)\b")
# "la red", where the document speaks of one only
_THE_NETWORK = re.compile(
    r"(?P<subject>Ⓒ),? (?:que )?(?:integra|es miembro de|forma parte de|pertenece a|se incorporo a|se sumo a) "
    r"(?:la|esta) (?:red|iniciativa|alianza|asociacion)\b(?: (?:desde|en) (?:el )?(?P<when>[^.;,]{4,30}?)(?=[.;,]|"
    r" y |$))?"
)
# what both cities belong to, called so where the document speaks of one network only
_BOTH_IN = re.compile(
    r"\b(?:ambas|las dos) (?:ciudades|urbes|capitales|localidades|metropolis|municipalidades|alcaldias)\b"
    r"[^.;ⒷⒸⓅ]{0,30}?\b(?:pertenecen a|integran|son miembros de|forman parte de|"
    r"(?:siguen|continuan) (?:perteneciendo a|siendo (?:parte|miembros) de|formando parte de)) "
    r"(?:la|esta|dicha|esa) (?:red|organizacion|asociacion|alianza|union)\b"
)
_ADMITTED = re.compile(
    r"\b(?:ingreso|incorporacion|adhesion|admision) de (?:la ciudad de |las ciudades de |los municipios de )?"
    r"(?P<members>Ⓒ(?: ?\(Ⓚ\)|, Ⓚ)?(?:(?:, | y (?:de )?)Ⓒ(?: ?\(Ⓚ\)|, Ⓚ)?)*)(?! a (?:la |el )?Ⓑ)"
)
_IN_YEAR = re.compile(
    r"(?P<subject>Ⓒ),? (?:se )?(?:adhiri|ingres|incorpor|uni|sum|integr)\w+ en (?P<year>(?:19|20)\d\d)|"
    r"(?P<member>Ⓒ) es miembro desde (?:el ano )?(?P<since>(?:19|20)\d\d)"
)
_RENAMED = re.compile(
    r"(?P<one>Ⓑ),? ?\(?(?:ahora|hoy|actualmente|antes|anteriormente)(?: (?:llamad|denominad|conocid)[oa](?: como)?)? ?"
    r"(?:la )?[“\"«]?(?P<other>Ⓑ)"
)
_NOT_YET = re.compile(
    r"\b(?:no|solicit\w+|busca|evalua|interes\w* en|pretende|aspira a|gestiona|posible|podria|invit\w+ a)\b[^.;]{0,50}$"
)

# what follows a network that is only thought of: "la adhesión a la Ⓑ, en cambio, sigue en estudio"
_STILL_OPEN = re.compile(
    r"[^.;ⒷⒸ]{0,40}?\b(?:sigue|siguen|continua|continuan|esta|estan|permanece|queda|quedo) "
    r"(?:aun |todavia )?(?:(?:en|bajo|por|sin|a) )?(?:estudio|evaluacion|analisis|tramite|revision|consulta|pendiente|"
    r"definir|confirmar|decidir|firmar|ratificar|concretar|la espera|discusion)"
)
_THE_MUNICIPALITY = re.compile(
    r"\b(?:el|este|nuestro|la|esta|nuestra) (?:municipio|alcaldia|municipalidad|ayuntamiento|intendencia)\b"
)


def read_memberships(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the memberships that a text states; the city of the office is the member where no other is named."""
    skeleton = mentions.skeleton
    for match in _RENAMED.finditer(skeleton.text):
        one, other = skeleton.span_at(match.start("one")), skeleton.span_at(match.start("other"))
        draft.registry.merge(mentions.entries[one], mentions.entries[other])
    _read_whose(skeleton, mentions, period, passage, draft)
    _read_listed(skeleton, mentions, passage, draft)
    networks = [e for e in draft.registry.of("body") if draft.registry.class_of(e).type == "network"]
    _admitted(skeleton, mentions, networks, passage, draft)
    if len(networks) == 1:
        _read_of_the_network(skeleton, mentions, networks[0], period, passage, draft)
    _read_belonging(text, mentions, period, passage, draft)
    _joined_later(mentions, passage, draft)


def _read_whose(skeleton: Skeleton, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the membership that a network's name is followed by: "la Ⓑ, de la que la ciudad es socia desde …"."""
    for match in _WHOSE.finditer(skeleton.text):
        if _NOT.search(match.group()):
            continue
        network = mentions.entries[skeleton.span_at(match.start("network"))]
        member = _member(
            skeleton.span_at(match.start("subject")) if match["subject"] else None, mentions, draft, passage
        )
        if draft.registry.class_of(network).type == "network":
            draft.link("memberships", passage, member=member, network=network, since=_said(match["when"], period))


def _read_listed(skeleton: Skeleton, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the networks that a text lists: "las redes de las que la ciudad es parte: Ⓑ, Ⓑ y Ⓑ"."""
    for match in _LISTED.finditer(skeleton.text):
        cities = [span for span in skeleton.spans_in(*match.span("who")) if span.kind == "city"]
        member = _member(cities[0] if cities else None, mentions, draft, passage)
        for span in skeleton.spans_in(*match.span("networks")) if not _NOT.search(match["who"]) else ():
            if draft.registry.class_of(mentions.entries[span]).type == "network":
                draft.link("memberships", passage, member=member, network=mentions.entries[span], since=None)


def _read_of_the_network(
    skeleton: Skeleton, mentions: Mentions, network: Entry, period: Period, passage: Passage, draft: Draft
) -> None:
    """Note who is said to belong to "la red", the only one that the document names."""
    for match in _THE_NETWORK.finditer(skeleton.text):
        member = _member(skeleton.span_at(match.start("subject")), mentions, draft, passage)
        draft.link("memberships", passage, member=member, network=network, since=_said(match["when"], period))
    both = both_cities(draft) if _BOTH_IN.search(skeleton.text) else None
    for member in both or ():
        _belongs(member, network, None, passage, draft)


def _read_belonging(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the memberships that a verb states: "la ciudad pertenece a la Ⓑ y a la Ⓑ"."""
    skeleton = mentions.skeleton
    for match in _BELONGS.finditer(skeleton.text) if _BELONGING.search(skeleton.text) else ():
        if _NOT_YET.search(plain(skeleton.text[: match.start("networks")])[-80:].split("Ⓑ")[-1]):
            continue
        if _STILL_OPEN.match(skeleton.text, match.end("networks")):
            continue
        spans = _networks(skeleton, match)
        for span in spans:
            network = mentions.entries[span]
            for member in _members(match, mentions, draft, passage):
                if draft.registry.class_of(network).type == "network" and network is not member:
                    _belongs(member, network, _since(text, span, spans[0], period), passage, draft)


def _belongs(member: Entry, network: Entry, since: str | None, passage: Passage, draft: Draft) -> None:
    """Note a membership; one of a news item that is told again only gains its date."""
    for link in draft.links.get("memberships", ()) if draft.news else ():
        if link.values["network"] is network and _city_key(link.values["member"], draft) == _city_key(member, draft):
            link.values["since"] = link.values["since"] or since
            return
    draft.link("memberships", passage, member=member, network=network, since=since)


def _city_key(member: Entry, draft: Draft) -> str:
    """Return the folded city of a member: a city and its city hall are one member."""
    return governed_city(member, draft) or fold(member.name).removeprefix("ciudad de ")


def _members(match: re.Match[str], mentions: Mentions, draft: Draft, passage: Passage) -> list[Entry]:
    """Return whom a statement says to belong to a network: its subject, both cities, else the office's own."""
    skeleton = mentions.skeleton
    at = next((match.start(name) for name in ("joining", "subject") if match[name]), None)
    between = skeleton.text[at if at is not None else max(0, match.start() - 40) : match.start("networks")]
    cities = both_cities(draft) if BOTH.search(between) else None
    if cities is not None:
        return list(cities)
    if at is None and draft.news and not re.search(r"\b(?:la|nuestra|esta) ciudad\b", between):
        before = [span for span in skeleton.spans_in(0, match.start("networks")) if _may_join(span, mentions, draft)]
        if before:
            return [mentions.entries[before[-1]]]
    if at is None and draft.elsewhere:
        return []
    if at is None and _THE_MUNICIPALITY.search(match.group()):
        return [_home_body(draft, passage)]
    return [_member(skeleton.span_at(at) if at is not None else None, mentions, draft, passage)]


def _home_body(draft: Draft, passage: Passage) -> Entry:
    """Return the home municipality's entry, made if the document has not named it yet."""
    name = draft.lens.home.institution
    return draft.registry.called(name, "body") or draft.entity(Span("body", 0, len(name), name, name), passage)


def _may_join(span: Span, mentions: Mentions, draft: Draft) -> bool:
    municipal = span.kind == "body" and draft.registry.class_of(mentions.entries[span]).kind == "municipality"
    return span.kind == "city" or municipal


def _admitted(skeleton: Skeleton, mentions: Mentions, networks: list[Entry], passage: Passage, draft: Draft) -> None:
    """Note who a text says was admitted, where the network is the only one that the document speaks of."""
    for match in _ADMITTED.finditer(skeleton.text) if len(networks) == 1 else ():
        for span in skeleton.spans_in(match.start("members"), match.end("members")):
            if span.kind == "city":
                _belongs(mentions.entries[span], networks[0], None, passage, draft)


def _joined_later(mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Complete a membership by a later clause: "…; Ⓒ adhirió en 2014"; "Ⓒ es miembro desde 2017" is of the last one."""
    for match in _IN_YEAR.finditer(mentions.skeleton.text):
        named = "subject" if match["subject"] else "member"
        member = mentions.entries[mentions.skeleton.span_at(match.start(named))]
        links, since = draft.links.get("memberships", []), match["year"] or match["since"]
        known = next((link for link in reversed(links) if link.values["member"] is member), None)
        if known is not None:
            known.values["since"] = known.values["since"] or since
        elif links and match["member"]:
            _belongs(member, links[-1].values["network"], since, passage, draft)


def _said(when: str | None, period: Period) -> str | None:
    """Return the date that the words after "desde" give."""
    if not when:
        return None
    return next((d.start for d in find_dates(when, period)), None) or next(iter(find_years(when)), None)


def _networks(skeleton: Skeleton, match: re.Match[str]) -> list[Span]:
    """Return the networks of a statement, those that "y a" adds after a date too."""
    found = skeleton.spans_in(match.start("networks"), match.end("networks"))
    position = match.end("networks")
    while more := re.compile(r"(?: ?\(Ⓑ\))?[^.;ⒷⒸⓅ]{0,60}?(?:,| y) (?:al? |del? )?(?:la |el )?(?P<other>Ⓑ)").match(
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


def _since(text: str, network: Span, first: Span, period: Period) -> str | None:
    """Return the date that "desde" or the sentence's verb of joining gives, not one of a network named before it."""
    start = text.rfind(". ", 0, network.start) + 1
    end = text.find(". ", network.end)
    sentence = text[start : end if end >= 0 else len(text)]
    following = re.match(
        r"(?:[^.;]{0,6}\([^)]*\))?[^.;A-Z]{0,4}\b(?:desde|en) (?:el )?(?:ano )?(?P<when>[^.;,]{4,30}?)"
        r"(?=[.;,]| y |$)",
        text[network.end :],
    )
    if following:
        when = _said(following["when"], period)
        if when:
            return when
    if find_years(text[first.end : network.start]):
        sentence = f"{text[start : first.start]} {text[network.end : end if end >= 0 else len(text)]}"
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
