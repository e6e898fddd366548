"""Calls for projects, and the projects that go to them."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage, ProjectStatus
from loaders.draft import Draft
from loaders.mentions import Mentions
from loaders.skeleton import Skeleton

_CALL = re.compile(
    r"\b[Cc]onvocatoria(?P<rest>(?: de [A-ZÁÉÍÓÚ][\w ]{3,40}(?= \d{4}))?(?: \d{4}(?: ?[-–/] ?\d{4})?)?"
    r"(?: ?[“\"«][^”\"»]{4,120}[”\"»])?(?: \d{4}(?: ?[-–/] ?\d{4})?)?"
    r"(?:(?<=\d) de (?:los )?[A-ZÁÉÍÓÚ][^“”\"().,;ⒷⒸ]{6,80}?(?= de la Ⓑ| del Ⓑ| de Ⓑ| ?\(Ⓑ|[.,;]|$))?)"
)
_ISSUER = re.compile(
    r"^ ?\((?P<near>Ⓑ)\)|^,? ?(?:de|del|por|lanzada por|abierta por|que (?:lanzo|abrio)) ?(?:la |el |La |"
    r"El )?(?P<issuer>Ⓑ)"
)
_STATUSES: tuple[tuple[ProjectStatus, re.Pattern[str]], ...] = (
    (
        "rejected",
        re.compile(r"\brechazad|\bno fue seleccionad|\bno result\w+ seleccionad|\bdescartad|\bno fue aprobad"),
    ),
    ("returned", re.compile(r"\bdevuelt")),
    ("preselected", re.compile(r"\bpre ?-? ?seleccionad")),
    ("approved", re.compile(r"\baprobad|\bseleccionad|\bganador|\badjudicad")),
    ("submitted", re.compile(r"\bremiti|\benvi|\bpresent|\bpostul|\bsometi|\binscri")),
)
_PROJECTS = re.compile(
    r"\b(?:proyectos?|propuestas?)\b(?: (?:de|del|sobre|titulad[oa]s?|denominad[oa]s?|llamad[oa]s?))?:? ?"
)
_QUOTED = re.compile(r"[“\"«](?P<title>[^”\"»]{6,160})[”\"»]")
_SEGMENT = re.compile(r"(?P<names>[^().;]{6,220}?) ?\((?P<bodies>[^()]*Ⓑ[^()]*)\)")


def read_calls(text: str, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the calls that a text names with a title or a year, and the projects that it sends to them or hears of."""
    skeleton = mentions.skeleton
    _read_calls(skeleton, mentions, passage, draft)
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
        bodies = [
            mentions.entries[s]
            for s in skeleton.spans_in(match.start("bodies"), match.end("bodies"))
            if s.kind == "body"
        ]
        for name in _names(skeleton.restored(match.start("names"), match.end("names"))):
            draft.project(name, bodies, _status_after(key, match.end()) or status, passage)
    if not segments:
        _quoted(skeleton, mentions, start.start(), status, passage, draft)


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
        title = re.search(r"[“\"«](?P<title>[^”\"»]+)[”\"»]", rest)
        dated = re.match(r"\d{4}|de ", rest)
        draft.call(
            f"Convocatoria {rest}" if dated or not title else title["title"].strip(),
            body,
            titled=bool(title),
            passage=passage,
        )


def _quoted(
    skeleton: Skeleton, mentions: Mentions, start: int, status: ProjectStatus, passage: Passage, draft: Draft
) -> None:
    """A project by its title in quotes, of the body that stands right before the title."""
    for match in _QUOTED.finditer(skeleton.written, start):
        title = skeleton.restored(match.start("title"), match.end("title"))
        if re.search(
            r"(?:[Cc]onvocatoria|[Cc]urso|[Tt]aller|[Ss]eminario|[Ww]ebinar)[\w \d–/-]{0,20}$",
            skeleton.written[: match.start()],
        ):
            continue
        before = re.search(r"Ⓑ,? ?$", skeleton.written[: match.start()])
        after = re.match(r",? ?(?:de la|del|de|presentad[oa] por (?:la |el )?) ?(?=Ⓑ)", skeleton.written[match.end() :])
        place = match.end() + after.end() if after else before.start() if before else None
        bodies = [mentions.entries[skeleton.span_at(place)]] if place is not None else []
        draft.project(
            " ".join(title.split()),
            bodies,
            _status_after(skeleton.text, match.end()) or _status_before(skeleton.text, match.start()) or status,
            passage,
        )


def _status_before(text: str, position: int) -> ProjectStatus | None:
    """Return the status that the words of the same clause before a title say."""
    clause = re.split(r"[;.]", text[:position])[-1]
    return next((status for status, pattern in _STATUSES if pattern.search(clause)), None)


def _status_after(text: str, position: int) -> ProjectStatus | None:
    """Return the status that the words up to the next title or full stop say."""
    clause = re.split(r"[;.“«\"]", text[position : position + 200])[0]
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
