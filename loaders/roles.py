"""Who works for whom, and as what: only what the text writes beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kb.names import plain
from loaders.person_names import role_nouns
from loaders.skeleton import Skeleton
from loaders.spans import Span

_ADJECTIVES = (
    "consejer[oa]|extern[oa]|honor[ií]fic[oa]|general|ejecutiv[oa]|nacional|municipal|adjunt[oa]|encargad[oa]|interin[oa]|cultural|comercial|regional|"
    "residente|honorari[oa]|alterno|alterna|tecnic[oa]|academic[oa]|financier[oa]|administrativ[oa]|juridic[oa]|"
    "distrital|metropolitan[oa]|departamental|provincial|plenipotenciari[oa]|extraordinari[oa]|principal|"
    "senior|junior|politic[oa]|economic[oa]|consular|militar|pedagogic[oa]|internacional|local|mayor|suplente|designad[oa]|entrante|saliente"
)
_OF = r"(?:de los|de las|de la|del|de|en la|en el|en|ante la|ante|por)"
_PEOPLE = r"Ⓟ(?:(?:, | y | e |, y )(?:el |la |los |las )?Ⓟ)*"
# people each with a body or city of their own: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)"
_EACH = r"Ⓟ(?: ?\([ⒷⒸⓀ]\))?(?:(?:, | y | e |, y )Ⓟ(?: ?\([ⒷⒸⓀ]\))?)*"


@dataclass(frozen=True)
class Affiliation:
    """A person, the role as written (None where none is), and the name of the body, city or country if there is one."""

    person: Span
    role: str | None
    body: Span | None


@cache
def _role_pattern() -> str:
    nouns = "|".join(sorted(role_nouns(), key=len, reverse=True))
    topic = r"(?: (?:de la|del|de) (?!(?:la |el |los |las )?[ⒷⒸⓀⓁⓅ])[a-z]+(?: y (?!la\b|el\b|las\b|los\b)[a-z]+)?)"
    rank = r"(?:(?:primer|primera|segund[oa]|tercer|tercera|alt[oa]) )?"
    adjective = rf"(?:{_ADJECTIVES})\b"
    return rf"(?P<role>\b{rank}(?:{nouns})\b(?:[ -]{adjective})*(?:{topic}(?: {adjective})?){{0,2}})"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    role = _role_pattern()
    body = r"(?P<body>[ⒷⒸⓀⓁ])"
    parent = r"(?: ?\([ⒷⒸⓀ]\)| (?:de la |del |de |en el |en la |en )[ⒷⒸⓀ]| en (?:el )?[a-z]+(?: [a-z]+)?(?=,))?"
    return (
        ("parentheses", re.compile(rf"(?P<people>Ⓟ) ?\(\s*(?:{role}[ ,–-]*)?(?:{_OF} )?{body}?\s*\)")),
        (
            "after",
            re.compile(
                rf"(?P<people>{_PEOPLE}) ?(?:,|–|-|:)? ?(?:quien es |pasa a ser |asume como |asumio como |"
                rf"fue designad[oa] (?:como )?|es |como |actual |nuev[oa] |el |la |los |las )?"
                rf"{role}(?: {_OF} {body})?"
            ),
        ),
        (
            "before",
            re.compile(
                rf"{role}(?: {_OF} {body}{parent}(?:, ?[ⓀⒸ])?)?(?: ?\([ⒷⒸⓀ]\))?[ ,:–-]*(?:el |la |los |las |"
                rf"a )?(?P<people>{_PEOPLE})"
            ),
        ),
        ("of", re.compile(rf"(?P<people>{_PEOPLE}),? (?:\(?amb[oa]s |tod[oa]s )?(?:{_OF}) (?:la |el )?(?P<body>[Ⓑ])")),
        (
            "apposition",
            re.compile(
                r"(?P<body>[Ⓑ])(?: ?\(Ⓑ\))?,? ?(?:a traves de |representad[oa] por |por medio de |, |– |"
                r"- )?(?:el |la )?(?<=[, ])(?P<people>Ⓟ)"
            ),
        ),
        ("possessive", re.compile(rf"(?P<body>[Ⓑ])(?: ?\(Ⓑ\))? [a-z ]{{2,20}}\bsu {role},? (?P<people>Ⓟ)")),
        ("holder", re.compile(rf"(?P<body>[Ⓑ]) ?\((?:{role}[ ,:–-]*)?(?P<people>{_PEOPLE})(?:, [^()ⒷⓅ]{{3,60}})?\)")),
    )


def affiliations(skeleton: Skeleton) -> list[Affiliation]:
    """Return the affiliations that a text writes, one a person and body; a role is never a neighbour's."""
    found: dict[Span, Affiliation] = {}
    for name, pattern in _patterns():
        for match in pattern.finditer(skeleton.text):
            for affiliation in _read(skeleton, name, match):
                known = found.get(affiliation.person)
                if known is None:
                    found[affiliation.person] = affiliation
                elif known.body is None and affiliation.body is not None and _near(skeleton, affiliation):
                    found[affiliation.person] = Affiliation(
                        known.person, known.role or affiliation.role, affiliation.body
                    )
                elif known.role is None and affiliation.role is not None and affiliation.body in (None, known.body):
                    found[affiliation.person] = Affiliation(known.person, affiliation.role, known.body)
    return [_with_body_before(skeleton, found[p]) for p in sorted(found, key=lambda s: s.start)]


def _read(skeleton: Skeleton, name: str, match: re.Match[str]) -> Iterator[Affiliation]:
    groups = match.groupdict()
    role = None
    if groups.get("role"):
        more = re.match(r"(?: (?:y |e |de )?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)*", skeleton.written[match.end("role") :])
        end = match.end("role") + (more.end() if more and name != "before" else 0)
        role = " ".join(skeleton.written[match.start("role") : end].split())
    body = skeleton.span_at(match.start("body")) if groups.get("body") else None
    people = [s for s in skeleton.spans_in(match.start("people"), match.end("people")) if s.kind == "person"]
    if name == "before" and len(people) > 1 and not _is_plural(role or ""):
        people = people[:1]
    if name == "after" and len(people) > 1 and not _is_plural(role or ""):
        people = people[-1:]
    if name == "before" and _belongs_to_another(skeleton, match):
        superior = re.search(r" del? (?:la )?(?P<noun>\w+)$", role or "")
        if superior is None or plain(superior["noun"]) not in role_nouns():
            return
        role, body = superior["noun"], None  # "asistente del embajador, S.E. Ⓟ" names the ambassador
    for person in people:
        yield Affiliation(person, role, body)


def _is_plural(role: str) -> bool:
    return role.split()[0].endswith("s") if role else True


def _belongs_to_another(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether the role before a name is the apposition of the person before it: "Ⓟ, directora de Ⓑ, Ⓟ"."""
    before = skeleton.text[: match.start()].rstrip()
    commas = before.endswith((",", "–", "-")) and before[:-1].rstrip().endswith("Ⓟ")
    article = skeleton.text[max(0, match.start() - 4) : match.start()].strip() in (
        "el",
        "la",
        "los",
        "las",
        "al",
        "del",
    )
    separated = "," in skeleton.text[match.end("role") : match.start("people")]
    return commas and separated and not article


def _names_a_unit(role: str) -> bool:
    """Whether a role says of what ("directora de Turismo"), so that the body before it need not be its own."""
    complement = re.search(r" (?:de la|del|de) (?P<noun>\w+)", role)
    return bool(complement and plain(complement["noun"]) not in role_nouns())


def _near(skeleton: Skeleton, affiliation: Affiliation) -> bool:
    return affiliation.body is not None and abs(affiliation.body.start - affiliation.person.end) < 120


def _with_body_before(skeleton: Skeleton, affiliation: Affiliation) -> Affiliation:
    """Give a person without a body the one that opens the clause: "Con la Ⓑ, Ⓟ, asistente del embajador"."""
    if affiliation.body is not None or affiliation.role is None or _names_a_unit(affiliation.role):
        return affiliation
    place = skeleton.places[skeleton.spans.index(affiliation.person)]
    clause = re.split(r"[.;]", skeleton.text[:place])[-1]
    match = re.search(r"Ⓑ((?:, ?(?:el |la )?(?:Ⓟ|[a-z ]+)){0,3}), ?(?:el |la )?$", clause)
    if not match:
        return affiliation
    body = skeleton.span_at(place - len(clause) + match.start())
    return Affiliation(affiliation.person, affiliation.role, body)
