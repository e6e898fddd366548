"""Who works for whom, and as what: only what the text writes beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.names import plain
from loaders.entities.role_patterns import AND, EACH, FROM, each_with_the_post, patterns, topics, two_posts
from loaders.lexicon import demonyms
from loaders.names.person_names import role_nouns, singular_post
from loaders.names.registry import Entry
from loaders.skeleton import MARKS, Skeleton
from loaders.spans import Span

# parts of long patterns, for which few texts need to be searched
_EACH = re.compile(EACH)
_AND_ANOTHER = re.compile(rf"[ⒷⒸ]{AND}")


@dataclass(frozen=True)
class Affiliation:
    """A person, the role as written (None where none is), and the name of the body, city or country if there is one.

    `country` is the code of the country whose adjective follows the post: "el embajador argentino, Ⓟ"; `entry` is the
    body, where another passage names it; `gentile` is an adjective after the post that may be of a city.
    """

    person: Span
    role: str | None
    body: Span | None
    country: str | None = None
    entry: Entry | None = None
    gentile: str | None = None


def affiliations(skeleton: Skeleton) -> list[Affiliation]:
    """Return the affiliations that a text writes, one a person and body; a role is never a neighbour's."""
    if MARKS["person"] not in skeleton.text:
        return []
    found: dict[Span, Affiliation] = {}
    text = _with_topics_as_words(skeleton)
    for name, pattern in patterns():
        for match in pattern.finditer(text):
            for affiliation in _read(skeleton, name, match):
                known = found.get(affiliation.person)
                if known is None:
                    found[affiliation.person] = affiliation
                elif name == "of" and _comes_from_elsewhere(known) and known.person != _last_person(skeleton, match):
                    continue  # "la consultora uruguaya Ⓟ y Ⓟ, de la Ⓑ": only the second is of it
                elif known.body is None and affiliation.body is not None and _near(skeleton, affiliation):
                    found[affiliation.person] = replace(
                        known, role=known.role or affiliation.role, body=affiliation.body
                    )
                elif known.role is None and affiliation.role is not None and affiliation.body in (None, known.body):
                    found[affiliation.person] = replace(known, role=affiliation.role)
    _of_lists(skeleton, found)
    _each_with_the_post(skeleton, found)
    _both_of(skeleton, found)
    _each_of_its_city(skeleton, found)
    told = [_with_body_before(skeleton, _of_one(found[p])) for p in sorted(found, key=lambda s: s.start)]
    return [*(a for a in told if not _says_nothing(a)), *_second_posts(skeleton, found, text)]


def _says_nothing(affiliation: Affiliation) -> bool:
    """Whether "su homólogo" is all that is said of somebody: the post of whom was named before, of no body."""
    return affiliation.body is None and plain(affiliation.role or "") in ("homologo", "homologa")


def _second_posts(skeleton: Skeleton, found: dict[Span, Affiliation], text: str) -> Iterator[Affiliation]:
    """Yield the first of two posts of one person: "la alcaldesa de Ⓒ y copresidenta de la Ⓑ, Ⓟ"."""
    for match in two_posts().finditer(text) if _AND_ANOTHER.search(text) else ():
        person = skeleton.span_at(match.start("person"))
        body = skeleton.span_at(match.start("body"))
        known = found.get(person)
        if known is not None and known.body != body:
            role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
            yield Affiliation(person, role, body)


def _each_with_the_post(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give a post in the plural to each of those after it: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)"."""
    for match in each_with_the_post().finditer(skeleton.text) if _EACH.search(skeleton.text) else ():
        role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
        if not _is_plural(role):
            continue
        for person in skeleton.spans_in(match.start("people"), match.end("people")):
            if person.kind == "person":
                known = found.get(person, Affiliation(person, None, None))
                found[person] = replace(known, role=known.role or singular_post(role))


def _both_of(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give the last two people to the body of "Ⓟ, asistente del embajador, Ⓟ, ambos de la Ⓑ"."""
    for match in re.finditer(r"\bamb[oa]s (?:de la|del|de) (?P<body>Ⓑ)", skeleton.text):
        body = skeleton.span_at(match.start("body"))
        begin = max(skeleton.text.rfind(stop, 0, match.start()) for stop in (". ", ";", "\n"))
        people = [s for s in skeleton.spans_in(max(begin, 0), match.start()) if s.kind == "person"]
        for person in people[-2:]:
            known = found.get(person, Affiliation(person, None, None))
            found[person] = replace(known, body=known.body or body)


def _each_of_its_city(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give each of a list its own city and the post of the first: "el alcalde de Ⓒ, Ⓟ; de Ⓒ, Ⓟ; y el de Ⓒ, Ⓟ"."""
    item = r"Ⓒ(?:, Ⓚ| ?\(Ⓚ\))?, Ⓟ"
    for match in re.finditer(rf"{item}(?P<more>(?:[;,] (?:y )?(?:el |la )?(?:de (?:la )?)?{item})+)", skeleton.text):
        spans = skeleton.spans_in(match.start(), match.end())
        first = next((found.get(span) for span in spans if span.kind == "person"), None)
        if first is None or first.role is None or first.body is None or first.body.kind != "city":
            continue
        role, body = singular_post(first.role), first.body
        for span in spans:
            if span.kind == "city":
                body = span
            elif span.kind == "person" and (span not in found or found[span].role is None):
                found[span] = Affiliation(span, role, body)


def _of_one(affiliation: Affiliation) -> Affiliation:
    """Give each of several people the post in the singular: "los técnicos Ⓟ y Ⓟ"."""
    return replace(affiliation, role=singular_post(affiliation.role)) if affiliation.role else affiliation


def _comes_from_elsewhere(known: Affiliation) -> bool:
    return known.country is not None or known.gentile is not None


def _last_person(skeleton: Skeleton, match: re.Match[str]) -> Span:
    return skeleton.spans_in(match.start("people"), match.end("people"))[-1]


def _of_lists(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give the people that a cell lists after a body and a colon to that body: "Ⓑ: Ⓟ, alcalde; Ⓟ, síndica"."""
    for match in re.finditer(r"(?P<body>Ⓑ)(?: ?\([^()]*\))?(?: ?:| [-–](?= ?Ⓟ)) ?(?P<list>[^Ⓑ\n]*)", skeleton.text):
        body = skeleton.span_at(match.start("body"))
        for person in skeleton.spans_in(match.start("list"), match.end("list")):
            if person.kind == "person":
                known = found.get(person, Affiliation(person, None, None))
                found[person] = replace(known, body=body)


def _with_topics_as_words(skeleton: Skeleton) -> str:
    """Return the skeleton's text with what a post is of, if it stands in capitals, as one word of the same length.

    "la secretaria de Ambiente y Espacio Público, Ⓟ" then reads as "la secretaria de xxxxxxxxxxxxxxxxxxxxxxxxxx, Ⓟ".
    """
    text = skeleton.text
    for match in topics().finditer(skeleton.written):
        start, end = match.span("topic")
        text = f"{text[:start]}{'x' * (end - start)}{text[end:]}"
    return text


def _read(skeleton: Skeleton, name: str, match: re.Match[str]) -> Iterator[Affiliation]:
    groups = match.groupdict()
    role = None
    if groups.get("role"):
        more = re.match(r"(?: (?:y |e |de )?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)*", skeleton.written[match.end("role") :])
        end = match.end("role") + (more.end() if more and name != "before" else 0)
        role = " ".join(skeleton.written[match.start("role") : end].split())
    body = skeleton.span_at(match.start("body")) if groups.get("body") else None
    people = [s for s in skeleton.spans_in(match.start("people"), match.end("people")) if s.kind == "person"]
    if name == "before" and role and _is_a_label(role, skeleton.text[match.end("role") : match.start("people")]):
        return  # "(responsable: Ⓟ)": who is to do it, no post
    if name == "before" and len(people) > 1 and not _is_plural(role or ""):
        people = people[:1]
    if name == "after" and len(people) > 1 and not _is_plural(role or ""):
        people = people[-1:]
    if name == "after" and len(people) == 1 and role and _is_plural(role) and not _is_joined(skeleton, match):
        return  # "con Ⓟ, secretarios del gabinete y empresarios": others
    if name == "before" and _belongs_to_another(skeleton, match):
        superior = re.search(r" del? (?:la )?(?P<noun>\w+)$", role or "")
        if superior is None or plain(superior["noun"]) not in role_nouns():
            return
        role, body = superior["noun"], None  # "asistente del embajador, S.E. Ⓟ" names the ambassador
    if name == "after" and (_is_next_in_list(skeleton, match) or _begins_anew(skeleton, match)):
        return  # "Ⓟ, el secretario de la Ⓑ, Ⓟ": the post is of the next one
    from_there = re.match(FROM, skeleton.text[match.end("role") :]) if groups.get("role") and body is None else None
    country = demonyms().get(from_there.group().strip()) if from_there else None
    for person in people:
        yield Affiliation(person, role, body, country, gentile=groups.get("gentile"))


def _is_next_in_list(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether an article after the comma and a person after the post say that the post is of who comes next."""
    between = skeleton.text[match.end("people") : match.start("role")]
    rest = skeleton.text[match.end() :]
    if re.search(r"^,? ?(?:y )?(?:el|la|los|las) (?:sra?\. )?$", between) is None:
        return False
    following = rf"{FROM}(?: \([^)]*\)| en [a-zⒸⓀ ]{{2,20}})?[,;]? Ⓟ|(?: [a-z]+){{1,5}}[,;] Ⓟ"
    return re.match(following, rest) is not None


def _is_a_label(role: str, between: str) -> bool:
    """Whether "responsable", "contacto" or "enlace" stands before a colon: what somebody is here, and no post."""
    return ":" in between and plain(role).split()[0] in ("responsable", "responsables", "contacto", "enlace")


def _is_joined(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether another name stands right before the person whom a post in the plural follows."""
    return re.search(r"Ⓟ[^Ⓟ.;]{0,80}(?:,| y| e) ?(?:S\.E\. )?$", skeleton.text[: match.start("people")]) is not None


def _begins_anew(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a post with its article is the next clause's subject: "…, en presencia de Ⓟ, el alcalde de Ⓒ firmó"."""
    article = re.search(r"^, (?:el|la|los|las) $", skeleton.text[match.end("people") : match.start("role")])
    return article is not None and re.match(r" (?!y |e |en |ante |para )[a-z]+(?:o|aron|ieron)\b",
                                            skeleton.text[match.end() :]) is not None


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
    return replace(affiliation, body=body)
