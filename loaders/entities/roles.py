"""Who works for whom, and as what: only what the text writes beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kb.gazetteers import demonyms
from kb.names import plain
from loaders.entities.affiliation import Affiliation, is_plural, names_a_unit
from loaders.entities.leaders import of_what_they_lead
from loaders.entities.lists_of_people import (
    both_of,
    each_of_its_city,
    each_with_the_post,
    in_brackets_after_their_city,
    of_a_side,
    of_lists,
    of_the_accompanied,
    of_this_office,
    respectively,
)
from loaders.entities.role_patterns import FROM, patterns, topics
from loaders.entities.second_posts import second_posts
from loaders.names.person_names import role_nouns, singular_post
from loaders.skeleton import MARKS, Skeleton
from loaders.spans import Span


def affiliations(skeleton: Skeleton) -> list[Affiliation]:
    """Return the affiliations that a text writes, one a person and body; a role is never a neighbour's."""
    if MARKS["person"] not in skeleton.text:
        return []
    found: dict[Span, Affiliation] = {}
    others: list[Affiliation] = []  # second posts
    text = _with_topics_as_words(skeleton)
    for name, pattern in patterns():
        for match in pattern.finditer(text):
            for affiliation in _read(skeleton, name, match):
                known = found.get(affiliation.person)
                if name == "possessive" and _is_counterpart(affiliation):
                    continue  # "…, y fue recibido por su homóloga, Ⓟ" is of another body
                if name == "of" and known and _comes_from_elsewhere(known) and not _is_last(known, skeleton, match):
                    continue  # "la consultora uruguaya Ⓟ y Ⓟ, de la Ⓑ": only the second is of it
                _take(affiliation, found, others, skeleton)
    of_lists(skeleton, found)
    each_with_the_post(skeleton, found)
    both_of(skeleton, found)
    each_of_its_city(skeleton, found)
    in_brackets_after_their_city(skeleton, found)
    respectively(skeleton, found)
    of_what_they_lead(skeleton, found)
    of_a_side(skeleton, found)
    of_this_office(skeleton, found)
    of_the_accompanied(skeleton, found)
    told = [_with_body_before(skeleton, _of_one(found[p]), others) for p in sorted(found, key=lambda s: s.start)]
    return [*(a for a in told if not _says_nothing(a)), *others, *second_posts(skeleton, found, text)]


def _take(
    affiliation: Affiliation, found: dict[Span, Affiliation], others: list[Affiliation], skeleton: Skeleton
) -> None:
    """Add what a pattern says of a person to what earlier ones said, as a second post to `others` where it is one."""
    known = found.get(affiliation.person)
    if known is None:
        found[affiliation.person] = affiliation
    elif _is_another_post(known, affiliation):
        others.append(affiliation)
    elif _belongs_to_one(affiliation, others):
        return  # the body of the other post
    elif known.body is None and affiliation.body is not None and _near(skeleton, affiliation):
        found[affiliation.person] = replace(known, role=known.role or affiliation.role, body=affiliation.body)
    elif known.role is None and affiliation.role is not None and affiliation.body in (None, known.body):
        found[affiliation.person] = replace(known, role=affiliation.role)


def _is_counterpart(affiliation: Affiliation) -> bool:
    return plain(affiliation.role or "") in _COUNTERPARTS


def _says_nothing(affiliation: Affiliation) -> bool:
    """Whether "su homólogo" is all that is said of somebody: the post of whom was named before, of no body."""
    named = affiliation.body is not None and affiliation.body.kind != "country"
    return not named and _is_counterpart(affiliation)


_COUNTERPARTS = frozenset("homologo homologa par colega contraparte".split())


def _of_one(affiliation: Affiliation) -> Affiliation:
    """Give each of several people the post in the singular: "los técnicos Ⓟ y Ⓟ"."""
    return replace(affiliation, role=singular_post(affiliation.role)) if affiliation.role else affiliation


def _is_another_post(known: Affiliation, affiliation: Affiliation) -> bool:
    """Whether what a text says after a name is another post than before it: "el rector de la Ⓑ, Ⓟ, vocal de …"."""
    first, second = (plain(role).split()[:1] for role in (known.role or "", affiliation.role or ""))
    return bool(first and second) and first != second and known.body is None and affiliation.body is not None


def _belongs_to_one(affiliation: Affiliation, others: list[Affiliation]) -> bool:
    """Whether a body is that of another post of the same person: "el rector de la Ⓑ, Ⓟ, como vocal de la junta"."""
    return any(other.person == affiliation.person and other.body == affiliation.body for other in others)


def _comes_from_elsewhere(known: Affiliation) -> bool:
    return known.country is not None or known.gentile is not None


def _is_last(known: Affiliation, skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether somebody is the last of the people whom a match names."""
    return known.person == skeleton.spans_in(match.start("people"), match.end("people"))[-1]


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
    if name == "before" and role and _are_others(skeleton, match):
        return
    if name == "before" and len(people) > 1 and not is_plural(role or ""):
        people = people[:1]
    if name == "after" and len(people) > 1 and not is_plural(role or ""):
        people = people[-1:]
    if name == "after" and len(people) == 1 and role and is_plural(role) and not _is_joined(skeleton, match):
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
    between = skeleton.text[match.end("role") : match.start("body")] if role and body else ""
    role = _whole_post(role, body, between) if role else None
    for person in people:
        yield Affiliation(person, role, body, country, gentile=groups.get("gentile"))


_OF_ITS_TERRITORY = re.compile(
    r"(?P<post>(?:ex|vice)?(?:alcald|intendent)\w+(?: \w+)?) "
    r"(?:del (?:distrito|municipio|canton)|de la (?:ciudad|comuna))(?: capital)?"
)


def _whole_post(role: str, body: Span | None, between: str) -> str:
    """Return a post without what its city is called ("alcaldesa del distrito" of Ⓒ), or with its government's word.

    "Jefe de | Gobierno de la Ciudad" is the "Jefe de Gobierno" of that body.
    """
    role = re.sub(r" (?:anfitri[oó]na?|visitante)$", "", role)  # what the holder is here
    territory = _OF_ITS_TERRITORY.fullmatch(plain(role)) if body is not None and body.kind == "city" else None
    if territory:
        return role[: territory.end("post")]
    government = body is not None and re.match(r"gobierno\b", body.text, re.IGNORECASE)
    heads_it = between == " de " and plain(role) in ("jefe", "jefa")
    return f"{role} de {government.group()}" if government and heads_it else role


def _is_next_in_list(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether an article after the comma and a person after the post say that the post is of who comes next."""
    between = skeleton.text[match.end("people") : match.start("role")]
    rest = skeleton.text[match.end() :]
    if re.search(r"^,? ?(?:y )?(?:el|la|los|las) (?:sra?\. )?$", between) is None:
        return False
    following = rf"{FROM}(?: \([^)]*\)| en [a-zⒸⓀ ]{{1,30}})?[,;]? Ⓟ|(?: [a-z]+){{1,5}}[,;] Ⓟ"
    return re.match(following, rest) is not None


_MANY = re.compile(r"(?:representantes|delegad[oa]s|integrantes|miembros|funcionari[oa]s|estudiantes|voluntari[oa]s)\b")


def _are_others(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a list goes on after those who are not named: "participaron representantes de X, Ⓟ y Ⓟ"."""
    listed = _MANY.match(match["role"]) is not None and match["body"] is None
    between = skeleton.text[match.end("role") : match.start("people")]
    article = re.search(r"\b(?:l[oa]s|est[oa]s|sus) (?:[a-z]+ )?$", skeleton.text[: match.start("role")])
    return listed and between.strip() == "," and article is None


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


def _near(skeleton: Skeleton, affiliation: Affiliation) -> bool:
    return affiliation.body is not None and abs(affiliation.body.start - affiliation.person.end) < 120


def _with_body_before(skeleton: Skeleton, affiliation: Affiliation, others: list[Affiliation]) -> Affiliation:
    """Give a person without a body the one that opens the clause: "Con la Ⓑ, Ⓟ, asistente del embajador"."""
    if affiliation.body is not None or affiliation.role is None or names_a_unit(affiliation.role):
        return affiliation
    place = skeleton.places[skeleton.spans.index(affiliation.person)]
    clause = re.split(r"[.;]", skeleton.text[:place])[-1]
    match = re.search(r"Ⓑ((?:, ?(?:el |la )?(?:Ⓟ|[a-z ]+)){0,3}), ?(?:el |la )?$", clause)
    if not match:
        return affiliation
    body = skeleton.span_at(place - len(clause) + match.start())
    fuller = replace(affiliation, body=body)
    return affiliation if _belongs_to_one(fuller, others) else fuller
