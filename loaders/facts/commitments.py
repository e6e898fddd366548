"""Commitments: what was promised or is pending, by whom, until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kb.names import plain
from kb.records import Passage
from loaders.activities.relative_dates import month_alone
from loaders.calendar.dates import Period, find_dates
from loaders.calendar.stretches import find_stretch
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.sentences import sentences
from loaders.skeleton import JOINED_NAMES, Skeleton
from loaders.spans import Span

_PROMISE = re.compile(
    r"\bqued(?:a|o|an|aron) (?:\w+ )?pendientes?\b|\bse compromet\w+|\bcomprometiendose\b|\bse comprometieron\b|"
    r"\bcompromiso de (?=que\b|\w+(?:ar|er|ir)(?:se|nos|l[eoa]s?)?\b)|"
    r"\bpromet(?:io|ieron) (?:que\b|\w+(?:ar|er|ir)\b)|\bqued(?:o|aron) en \w+(?:ar|er|ir)(?:nos|se|les?|l[oa]s?)?\b|"
    r"\bofreci(?:o|eron) (?:que\b|\w+(?:ar|er|ir)\b)|\bobligan? a (?:la |el |los )?|"
    r"\ba mas tardar\b|\bresponsables?: |"
    r"\b(?:se acordo|acordaron)\b(?! (?:el|la|los|las|un|una) (?:cronograma|calendario|agenda|"
    r"programa|fechas?|temario|metodologia|texto|hoja de ruta)\b)|"
    r"\bqued(?:a|o) en (?:enviar|remitir|entregar|presentar|responder)|"
    r"\bdebe(?:n|ra|ran)? (?:enviar|remitir|entregar|presentar|responder|confirmar|llegar|emitir|decidir|aprobar|"
    r"definir|designar|resolver|pronunciar|revisar|tramitar|completar|devolver|informar|firmar|nombrar|elaborar)"
    r"(?:se|nos|les?|l[oa]s?)?\b|"
    r"\bpendiente de (?:envi|respuesta|confirm|remi|firma|entreg)"
)
_HANDS_OVER = (
    r"(?:remitir|enviar|entregar|presentar|responder|confirmar|suministrar|compartir|definir|designar|informar|"
    r"comunicar|notificar|aportar|facilitar|proporcionar|elaborar|tramitar|gestionar|financiar|pagar|asumir)an?\b|"
    r"(?:cubrir|emitir|remitir|transmitir)an?\b|daran? respuesta\b"
)
# who a list of what is to be done begins with, and what it then does: "La Ⓑ consultará a la Ⓑ …"
_WILL = re.compile(
    r"\s*(?:el |la |los |las )?(?P<owner>[ⒷⓅ])(?: ?\([^()]*\))?,? (?:[a-z]+ ){0,2}?[a-z]+(?:ar|er|ir)an?\b"
)
# who has to do it, in brackets at the end: "(URIGF)", "(responsable: …)"
_IN_BRACKETS = re.compile(r"\((?:responsables?:? |a cargo de |encarga:? )?(?:el |la )?(?P<owner>[ⒷⓅ])[^()]{0,40}\)\W*$")
_PROMISED = re.compile(
    rf"(?P<owner>[ⒷⓅ]|\bla embajada\b|\bla oficina\b)(?: (?:de la|del|de) Ⓑ)?(?: \([^)]*\))?,? (?:le |les |"
    rf"nos )?{_HANDS_OVER}"
)
# who promises is the one told of before: "Quedaron en enviarnos …"
_TO_US = re.compile(
    r"\W*(?:(?:ellos|ellas|nos)? ?qued(?:o|aron) en (?:enviar|remitir|hacer|entregar|compartir|mandar|confirmar|"
    r"responder|avisar|informar|dar|facilitar|presentar)(?:nos|se)?|(?:nos )?(?:ofreci|prometi|compromet)\w+)\b"
)
# words that only say in what state something is: "Pendiente de respuesta."
_NOBODY_S = re.compile(
    r"(?:(?:esta|estan|queda|quedan|se encuentra|a la espera|pendientes?) ?){1,2}(?:de|a) (?:\w+ ?){1,3}"
)
_DUE = re.compile(
    r"\b(?:a mas tardar|antes|hasta|para|plazo|vence|en|a fines)\s*(?:el|del|de|al)?\s*(?:fin de|"
    r"fines de)?\s*(?:dia\s*)?(?:\w+,?\s*)?$"
)
_OWNER = re.compile(
    rf"(?P<owner>[ⒷⓅ])(?: (?:de la|del|de) Ⓑ)?[^ⒷⓅ.;]{{0,40}}?(?:\b(?:se compromet|debe(?:n|ra|ran)?|"
    rf"daran? respuesta|qued(?:an?|o|aron) en|"
    rf"comprometiendose)|\b{_HANDS_OVER})"
)
# "queda pendiente que la Ⓑ confirme …"
_PENDING = re.compile(r"\bpendientes? (?:de )?que (?:la |el |los |las )?(?P<owner>[ⒷⓅ])")
# those named with an owner, after it: "por parte de la Ⓑ y de la Ⓑ"
_MORE = re.compile(r"(?: ?\([^()]*\))?(?:(?:, | y | e |, y )(?:de )?(?:la |el |los |las |del )?[ⒷⓅ])*")
_PLURAL = re.compile(r"n(?: en| respuesta)?$")
_BY = re.compile(r"(?:por parte de|a cargo de|responsable:?|de parte de),? (?:la |el |los |las )?(?P<owner>[ⒷⓅ])")


def read_commitments(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note each sentence that promises or leaves something pending, with its owner and due date where written."""
    for start, end in _clauses(text):
        sentence = text[start:end].strip(" .;")
        if not _PROMISE.search(plain(sentence)) and not _promises(start, end, mentions.skeleton):
            continue
        owners = _owners(start, end, mentions) or _named_before(text, start, mentions, draft)
        if owners or not _NOBODY_S.fullmatch(plain(sentence)):
            note_commitment(sentence, owners, None, period, passage, draft)


# what is handed over at a ceremony is an event to come: "entregará el diploma al alcalde"
_HONOUR = re.compile(
    r"entregaran? (?:\w+ ){0,2}(?:diplomas?|llaves?|medallas?|placas?|reconocimientos?|distincion(?:es)?|premios?|"
    r"pergaminos?|condecoracion(?:es)?|presentes?|obsequios?)\b"
)


def _promises(start: int, end: int, skeleton: Skeleton) -> bool:
    """Whether somebody named will hand something over: "la Ⓑ enviará …", not "después de que Ⓟ le entregara …"."""
    match = _PROMISED.search(skeleton.text, skeleton.place_of(start), skeleton.place_of(end))
    if match is None or _HONOUR.match(skeleton.text, match.end() - len(match.group().split()[-1])):
        return False
    return skeleton.written.isascii() or "á" in skeleton.written[match.start() : match.end()]


def _named_before(text: str, start: int, mentions: Mentions, draft: Draft) -> list[Entry]:
    """Return who promises the office something in a clause without a subject ("Quedaron en enviarnos …").

    It is the only body from outside that the sentence before names.
    """
    if not _TO_US.match(plain(text[start:])):
        return []
    before = next((bounds for bounds in reversed(_clauses(text)) if bounds[1] <= start), (0, 0))
    named = [(span, entry) for span, entry in mentions.entries.items() if before[0] <= span.start < start]
    bodies = [entry for span, entry in named if span.kind == "body"]
    guests = {id(entry): entry for entry in bodies if draft.registry.class_of(entry).type != "directorate"}
    return list(guests.values()) if len(guests) == 1 else []


def note_commitment(
    words: str, owners: Sequence[Entry], due: str | None, period: Period, passage: Passage, draft: Draft
) -> None:
    """Note a commitment, once for each of its owners; without a `due` date of its own, its words may say one."""
    text, due = " ".join(words.split()), due or _due(words, period)
    each: Sequence[Entry | None] = owners or [None]
    for owner in each:
        draft.link("commitments", passage, text=text, owner=owner, due=due)


def _due(words: str, period: Period) -> str | None:
    """Return the day or month by which something is due; of a quarter, its last month."""
    dates = [d for d in find_dates(words, period) if _DUE.search(plain(words[: d.span[0]]))]
    found = dates[0] if dates else month_alone(words, period)
    if found:
        return found.start
    stretch = find_stretch(words, period)
    return (stretch.end or stretch.start) if stretch else None


def read_listed_commitment(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note a block that a heading says is a commitment, where its own words have not been taken for one."""
    known = [link.passage.locator for link in draft.links.get("commitments", ())]
    if passage.locator in known or len(text) < 15:
        return
    note_commitment(text.rstrip(". \n"), owners_in(text, mentions), None, period, passage, draft)


def owners_in(text: str, mentions: Mentions) -> list[Entry]:
    """Return who has to do what an item of a list of commitments says."""
    skeleton = mentions.skeleton
    for pattern in (_IN_BRACKETS, _WILL):
        match = pattern.search(skeleton.text) if pattern is _IN_BRACKETS else pattern.match(skeleton.text)
        if match:
            return [mentions.entries[skeleton.span_at(match.start("owner"))]]
    return _owners(0, len(text), mentions)


def _clauses(text: str) -> list[tuple[int, int]]:
    """Return the stretches between full stops and semicolons."""
    found = []
    for start, end in sentences(text):
        bounds = [start, *(m.end() for m in re.finditer(r";\s", text[:end]) if m.start() > start), end]
        found += list(pairwise(bounds))
    return found


def _owners(start: int, end: int, mentions: Mentions) -> list[Entry]:
    """Return who has to do what a stretch of a text promises."""
    skeleton = mentions.skeleton
    for pattern in (_BY, _PENDING, _OWNER):
        for match in pattern.finditer(skeleton.text):
            if start <= skeleton.span_at(match.start("owner")).start < end:
                named = _named_together(match, skeleton, start) if pattern is _OWNER else _named_after(match, skeleton)
                return [mentions.entries[span] for span in named]
    return []


def _named_after(match: re.Match[str], skeleton: Skeleton) -> list[Span]:
    place = match.start("owner")
    more = _MORE.match(skeleton.text, place + 1)
    after = skeleton.spans_in(place + 1, more.end()) if more and skeleton.text[more.end() - 1] in "ⒷⓅ" else []
    return [skeleton.span_at(place), *(span for span in after if span.kind in ("body", "person"))]


def _named_together(match: re.Match[str], skeleton: Skeleton, start: int) -> list[Span]:
    """Return the owner that a pattern found, the others joined to it before a verb in the plural among them."""
    place = match.start("owner")
    verb = re.match(r"\w*", skeleton.text[match.end() :])
    plural = _PLURAL.search(match.group() + (verb.group() if verb else ""))
    others = JOINED_NAMES.search(skeleton.text[skeleton.place_of(start) : place]) if plural else None
    if others:
        return skeleton.spans_in(place - len(others.group()), place + 1)
    holder = re.search(r"Ⓑ(?: ?\([^()]*\))?, ?(?:el |la )?$", skeleton.text[:place])
    if skeleton.text[place] == "Ⓟ" and holder and skeleton.text[place + 1 : place + 2] == ",":
        return [skeleton.span_at(holder.start())]  # "la Ⓑ, Ⓟ, debe …": the person only stands for the body
    return [skeleton.span_at(place)]
