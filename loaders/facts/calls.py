"""Calls for projects, and the projects that go to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.names import fold, plain
from kb.records import Passage, ProjectStatus
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton

_CALL = re.compile(
    r"\b[Cc]onvocatoria(?P<rest>(?: (?P<named>(?:[A-ZÁÉÍÓÚ][\w-]+ )"
    r"(?:(?:(?:de|del|la|el|los|las|para|por|al?) )*[A-ZÁÉÍÓÚ][\w-]+ ){0,7}"
    r"(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?\b)|(?: de(?: la| los)?| del)? (?P<own>Ⓑ)(?= (?:19|20)\d\d\b))?"
    r"(?: de [A-ZÁÉÍÓÚ][\w -]{3,40}(?= \d{4}))?(?: \d{4}(?: ?[-–/] ?\d{4})?)?"
    r"(?: ?[“\"«][^”\"»]{4,120}[”\"»])?(?: \d{4}(?: ?[-–/] ?\d{4})?)?"
    r"(?:(?<=\d) de (?:los )?[A-ZÁÉÍÓÚ][^“”\"().,;ⒷⒸ]{6,80}?(?= de la Ⓑ| del Ⓑ| de Ⓑ| ?\(Ⓑ|[.,;]|$))?)"
)
_ISSUER = re.compile(
    r"^ ?\((?P<near>Ⓑ)\)|^,? ?(?:de|del|por|lanzada por|abierta por|que (?:lanzo|abrio|administra|gestiona|convoca)) ?"
    r"(?:la |el |La |El )?(?P<issuer>Ⓑ)"
)
# a body that was named before: "que administra esa embajada"
_THAT_BODY = re.compile(
    r",? que (?:lanzo|abrio|administra|gestiona|convoca|financia) (?:esa|dicha|esta|ese|dicho|este|la misma|el mismo) "
    r"(?P<head>\w+)"
)
# a title that begins a bullet under a heading of calls: "Premio … a la Innovación: cierra el 30"
_LISTED = re.compile(
    r"(?P<name>(?:Premio|Fondo|Concurso|Becas?|Reto|Desaf[ií]o|Certamen|Galard[oó]n)\b"
    r"[^.:;,\n]{4,90}?)\s*(?:[:.(;]|\s[–—-]\s)"
)
_STATUSES: tuple[tuple[ProjectStatus, re.Pattern[str]], ...] = (
    ("draft", re.compile(r"\bse (?:postul|present|remit|envi)\w*aran?\b")),
    (
        "rejected",
        re.compile(r"\brechazad|\bno fue seleccionad|\bno result\w+ seleccionad|\bdescartad|\bno fue aprobad"),
    ),
    ("returned", re.compile(r"\bdevuelt")),
    ("preselected", re.compile(r"\bpre ?-? ?seleccionad")),
    (
        "approved",
        re.compile(r"\baprobad|\baprobacion del? (?:la )?(?:proyecto|propuesta)|\bseleccionad|\bganador|\badjudicad"),
    ),
    ("submitted", re.compile(r"\bremiti|\benvi|\bpresent|\bpostul|\bsometi|\binscri")),
    ("draft", re.compile(r"\bborrador\b")),
    (
        "draft",
        re.compile(
            r"\b(?:arm|prepar|elabor|formul|redact|alist|disen|trabaj)(?:a|an|amos|ando|ara|aran) (?:en )?"
            r"(?:el|la|un|una|su|sus|los|las) (?:proyectos?|propuestas?|perfil(?:es)?)\b"
        ),
    ),
)
_PROJECTS = re.compile(
    r"\b(?:proyectos?|propuestas?|perfil(?:es)?(?= [“\"«]))\b"
    r"(?: (?:de|del|sobre|titulad[oa]s?|denominad[oa]s?|llamad[oa]s?|que se (?:llama|titula|denomina)n?))?:? ?"
)
# one of these is in every text that sends a project: most have none, and to look further in them takes long
_SENT = ("proyecto", "propuesta", "perfil", "postul", "edicion anterior")
_QUOTED = re.compile(r"[“\"«](?P<title>[^”\"»]{6,160})[”\"»]")
# a title in quotes that is none of a project
_OF_ANOTHER = re.compile(r"(?:[Cc]onvocatoria|[Cc]urso|[Tt]aller|[Ss]eminario|[Ww]ebinar)[\w \d–/-]{0,20}$")
# a title without quotes: capitals, after its noun, that a comma or its body ends
_CAPITALIZED = re.compile(
    r"\b(?:proyecto|perfil)(?: (?:titulado|denominado|llamado))? "
    r"(?P<title>[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?: (?:(?:de|del|la|el|los|las|y|para|por|con|en) ){0,3}[A-ZÁÉÍÓÚ]\w+){1,7})"
    r"(?=[,.;(]| de la Ⓑ| del? Ⓑ)"
)
# what became of the only project that a text names: "Fue preseleccionado.", "El proyecto no resultó seleccionado"
_LATER = re.compile(
    r"\. (?:(?:el|este|dicho) (?:proyecto|perfil) |(?:la|esta|dicha) propuesta )?(?:ya )?"
    r"(?P<state>(?:no )?(?:fue|resulto|quedo|ha sido|result[oa]) (?:\w+ )?\w+[ao]d[oa]\b)"
)
_SEGMENT = re.compile(r"(?P<names>[^().;]{6,220}?) ?\((?P<bodies>[^()]*Ⓑ[^()]*)\)")


# what a table's column of states says beside the words of `_STATUSES`
_STATES: tuple[tuple[ProjectStatus, re.Pattern[str]], ...] = (
    (
        "rejected",
        re.compile(r"\bno (?:fue |result\w+ )?\w+ad[oa]s?\b|\bdesestimad|\bno favorecid|\bsin exito|\bdenegad"),
    ),
    ("draft", re.compile(r"\ben (?:elaboracion|formulacion|preparacion|redaccion|diseno)\b")),
    ("submitted", re.compile(r"\ben (?:evaluacion|revision|estudio|tramite|concurso|espera)\b|\bentregad")),
    ("approved", re.compile(r"\ben (?:ejecucion|marcha|curso)\b|\bfinanciad|\bconcedid|\botorgad")),
    ("returned", re.compile(r"\bsubsana|\bobservad|\bcorreg")),
)


def project_status(words: str) -> ProjectStatus | None:
    """Return the status that a cell of a table says of a project, None if it says none that is known."""
    key = plain(words)
    if _STATES[0][1].search(key):
        return "rejected"
    return next((status for status, pattern in (*_STATUSES, *_STATES) if pattern.search(key)), None)


def read_calls(text: str, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the calls that a text names with a title or a year, and the projects that it sends to them or hears of."""
    skeleton = mentions.skeleton
    known = len(draft.links.get("calls", ()))
    _read_calls(skeleton, mentions, passage, draft)
    _read_listed(text, passage, draft)
    _read_funds(skeleton, mentions, passage, draft)
    if any(word in skeleton.text for word in _SENT):
        new = draft.links.get("calls", [])[known:]
        _read_sent(skeleton, mentions, new[0].values["name"] if len(new) == 1 else None, passage, draft)


def _read_sent(skeleton: Skeleton, mentions: Mentions, call: str | None, passage: Passage, draft: Draft) -> None:
    """Note the projects that a text sends somewhere or hears of; `call` is the only one that it names."""
    key = skeleton.text
    status = next((status for status, pattern in _STATUSES if pattern.search(key)), None)
    called = max((m.end() for m in _CALL.finditer(skeleton.written) if m["rest"].strip()), default=0)
    start = (
        _PROJECTS.search(key, called)
        or _PROJECTS.search(key[: key.find("convocatoria")])
        or re.search(r"\bpostul|\bedicion anterior", key)
    )
    if start is None or status is None:
        return
    segments = _segments(skeleton.written, start.end())
    for match in segments:
        bodies = [mentions.entries[s] for s in skeleton.spans_in(*match.span("bodies")) if s.kind == "body"]
        for name in _names(skeleton.restored(match.start("names"), match.end("names"))):
            draft.project(name, bodies, _status_after(key, match.end()) or status, passage, call)
    if segments:
        return
    sent = Sent(status, call, passage)
    if not _quoted(skeleton, mentions, start.start(), sent, draft) and called:
        _unquoted(skeleton, mentions, sent, draft)


def _segments(text: str, position: int) -> list[re.Match[str]]:
    """Return the "Title (Ⓑ)" pieces that follow one another from a position on; none if a quoted title stands there."""
    found: list[re.Match[str]] = []
    while match := _SEGMENT.match(text, position):
        if re.search(r"[ⓅⒷ]", match["names"]):
            break
        if re.match(r"\s*[“\"«]", match["names"]) and not match["names"].rstrip().endswith(("”", '"', "»")):
            break
        found.append(match)
        position = match.end()
    return found


def _read_calls(skeleton: Skeleton, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    for match in _CALL.finditer(skeleton.written):
        rest = skeleton.restored(match.start("rest"), match.end("rest")).strip()
        if not rest:
            continue
        issuer = _ISSUER.match(skeleton.written[match.end() :])
        body = (
            mentions.entries[skeleton.span_at(match.end() + issuer.start("issuer" if issuer["issuer"] else "near"))]
            if issuer
            else None
        )
        if body is None and match["own"]:  # "la Convocatoria Ⓑ 2023"
            body = mentions.entries[skeleton.span_at(match.start("own"))]
        that = _THAT_BODY.match(skeleton.text, match.end())
        body = body or (_named_before(skeleton, mentions, match.start(), that["head"]) if that else None)
        if match["named"]:
            draft.call(match["named"].strip(), body, titled=True, passage=passage)
            continue
        title = re.search(r"[“\"«](?P<title>[^”\"»]+)[”\"»]", rest)
        dated = re.match(r"\d{4}|de ", rest)
        draft.call(
            f"Convocatoria {rest}" if dated or not title else title["title"].strip(),
            body,
            titled=bool(title or match["own"]),
            passage=passage,
        )


# "la convocatoria Fondo Verde de la Ⓑ", "presentó el proyecto al Fondo Verde 2023 de la Ⓑ": a fund or prize is called
_FUND = re.compile(
    r"(?:\b[Cc]onvocatoria (?:del |de la |de )?|"
    r"\b(?:[Pp]resent|[Pp]ostul|[Rr]emit|[Ss]omet|[Ii]nscri|[Ee]nvi)\w+\b[^.;]{0,140}?\b(?:al|a la|ante el|ante la) )"
    r"(?P<name>(?:Fondo|Premio|Programa|Concurso|Becas?|Reto|Desaf[ií]o|Iniciativa)"
    r"(?: (?:(?:de|del|la|el|los|las|para|por|y|al?) )*[A-ZÁÉÍÓÚ]\w++){1,8}+(?P<year> (?:19|20)\d\d)?)"
)


def _read_funds(skeleton: Skeleton, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    for match in _FUND.finditer(skeleton.written):
        called = match.group().lower().startswith("convocatoria")
        if called and match["year"]:
            continue  # what `_CALL` reads
        if not called and not _PROJECTS.search(skeleton.text):
            continue
        found = _ISSUER.match(skeleton.written[match.end() :])
        at = match.end() + found.start("issuer" if found["issuer"] else "near") if found else None
        issuer = mentions.entries[skeleton.span_at(at)] if at is not None else None
        draft.call(match["name"], issuer, titled=True, passage=passage)


def _named_before(skeleton: Skeleton, mentions: Mentions, place: int, head: str) -> Entry | None:
    """Return the last body before a place whose name begins with a word ("embajada")."""
    bodies = [span for span in skeleton.spans_in(0, place) if span.kind == "body"]
    return next((mentions.entries[s] for s in reversed(bodies) if fold(s.name).startswith(head)), None)


def _read_listed(text: str, passage: Passage, draft: Draft) -> None:
    """Note a prize or fund that a bullet under a heading of calls begins with."""
    match = _LISTED.match(text) if re.search(r"\bconvocatorias?\b", plain(draft.section)) else None
    if match:
        draft.call(match["name"].strip(), None, titled=True, passage=passage)


@dataclass(frozen=True)
class Sent:
    """What a text says of the projects that it sends: their status, the call that it names alone, its passage."""

    status: ProjectStatus
    call: str | None
    passage: Passage


def _quoted(skeleton: Skeleton, mentions: Mentions, start: int, sent: Sent, draft: Draft) -> bool:
    """Note the projects that a text names by their titles in quotes, and say whether there are any."""
    titles = [match for match in _QUOTED.finditer(skeleton.written, start) if not _titles_another(skeleton, match)]
    later = _LATER.search(skeleton.text, titles[0].end()) if len(titles) == 1 else None
    for match in titles:
        beside = _status_beside(skeleton.text, match.start(), match.end())
        status = (project_status(later["state"]) if later else None) or beside or sent.status
        _note(skeleton, mentions, match, status, sent, draft)
    return bool(titles)


def _titles_another(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a title in quotes is a call's or an event's: "la convocatoria “…”"."""
    before = skeleton.written[: match.start()]
    return _OF_ANOTHER.search(before) is not None


def _unquoted(skeleton: Skeleton, mentions: Mentions, sent: Sent, draft: Draft) -> None:
    """Note a project by its title in capitals, in a text that names a call: "el proyecto Riberas Vivas, de …"."""
    for match in _CAPITALIZED.finditer(skeleton.written):
        _note(skeleton, mentions, match, sent.status, sent, draft)


def _note(
    skeleton: Skeleton, mentions: Mentions, match: re.Match[str], status: ProjectStatus, sent: Sent, draft: Draft
) -> None:
    """Note a project by its title, of the body that stands right before or after it."""
    title = skeleton.restored(match.start("title"), match.end("title"))
    before = re.search(r"Ⓑ,? ?$", skeleton.written[: match.start()])
    after = re.match(r",? ?(?:de la|del|de|presentad[oa] por (?:la |el )?) ?(?=Ⓑ)", skeleton.written[match.end() :])
    place = match.end() + after.end() if after else before.start() if before else None
    bodies = [mentions.entries[skeleton.span_at(place)]] if place is not None else []
    draft.project(" ".join(title.split()), bodies, status, sent.passage, sent.call)


_DRAFTED = re.compile(r"\bborrador (?:de|del)(?: (?:proyecto|perfil|propuesta))?,? ?[“\"«]?$")


def _status_beside(text: str, start: int, end: int) -> ProjectStatus | None:
    """Return what the words around a title say: "la aprobación del proyecto “…”, presentado por …" is approved."""
    if _DRAFTED.search(text[:start]):
        return "draft"
    before, after = _status_before(text, start), _status_after(text, end)
    return before if after == "submitted" and before is not None else after or before


def _status_before(text: str, position: int) -> ProjectStatus | None:
    """Return the status that the words of the same clause before a title say."""
    clause = re.split(r"[;.]", text[:position])[-1]
    return next((status for status, pattern in _STATUSES if pattern.search(clause)), None)


def _status_after(text: str, position: int) -> ProjectStatus | None:
    """Return the status that the words up to the next title or full stop say."""
    clause = _DRAFTED.sub("", re.split(r"[;.“«\"]", text[position : position + 200])[0])  # what the next title is
    return next((status for status, pattern in _STATUSES if pattern.search(clause)), None)


def _names(words: str) -> list[str]:
    """Split "de A, de B y C" into titles: at commas before a capital, and at "y" between two long ones."""
    found: list[str] = []
    for piece in re.split(r",\s*(?:y\s+)?(?:de\s+)?(?=[A-ZÁÉÍÓÚ“\"«])|\s+y\s+de\s+(?=[A-ZÁÉÍÓÚ])", words.strip(" ,;:")):
        title = re.sub(r"^(?:y\s+)?(?:del?\s+)?", "", piece.strip()).strip(' “”"«».,')
        halves = re.split(r"\s+y\s+(?=[A-ZÁÉÍÓÚ])", title)
        whole = any(len(half.split()) < 4 for half in halves)
        found += [title] if whole else halves
    return [
        " ".join(name.split())
        for name in found
        if len(name) > 5
        and name[0].isupper()
        and not re.search(r"[“”\"«»]", name)
        and not plain(name).startswith("convocatoria")
    ]
