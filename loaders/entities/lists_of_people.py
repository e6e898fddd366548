"""Several people named together: what is said of one of them, or of their body, is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.entities.affiliation import Affiliation, is_plural, names_a_unit
from loaders.entities.role_patterns import EACH, SIDE, SIDE_AFTER, role_pattern
from loaders.names.person_names import singular_post
from loaders.skeleton import Skeleton
from loaders.spans import Span


def of_lists(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give the people that a cell lists after a body and a colon to that body: "Ⓑ: Ⓟ, alcalde; Ⓟ, síndica"."""
    for match in re.finditer(r"(?P<body>Ⓑ)(?: ?\([^()]*\))?(?: ?:| [-–](?= ?Ⓟ)) ?(?P<list>[^Ⓑ\n]*)", skeleton.text):
        body = skeleton.span_at(match.start("body"))
        for person in skeleton.spans_in(match.start("list"), match.end("list")):
            if person.kind == "person":
                known = found.get(person, Affiliation(person, None, None))
                found[person] = replace(known, body=body)


# what stands between a post in the plural and those who have it
_GROUPED = (
    r"(?:,? (?:que )?(?:estuvo |estuvieron |fue |estaba )?(?:integrad|conformad|compuest|formad|representad)[oa]s? por|"
    r"[a-z ,]{0,60}:)?"
)


def each_with_the_post(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give a post in the plural to each of those after it: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)", "Ⓟ de Ⓒ; Ⓟ de Ⓒ".

    Between them may stand who they are, or that they were a group: "la delegación de alcaldes, integrada por Ⓟ de Ⓒ …".
    """
    searched = re.search(EACH, skeleton.text) is not None  # part of the long pattern, for which few texts need it
    pattern = rf"{role_pattern()}{_GROUPED} (?P<people>{EACH})"
    for match in re.finditer(pattern, skeleton.text) if searched else ():
        role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
        if not is_plural(role):
            continue
        if skeleton.text[: match.start("people")].endswith(": "):
            role = role.split(" de ")[0]  # "los concejales de tres ciudades: Ⓟ (Ⓒ)"
        named = skeleton.spans_in(match.start("people"), match.end("people"))
        for person, following in zip(named, [*named[1:], None], strict=True):
            if person.kind == "person":
                known = found.get(person, Affiliation(person, None, None))
                own = following if following and following.kind in ("city", "body", "country") else None
                found[person] = replace(known, role=known.role or singular_post(role), body=known.body or own)


def both_of(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give the last two people to the body of "Ⓟ, asistente del embajador, Ⓟ, ambos de la Ⓑ"."""
    for match in re.finditer(r"\bamb[oa]s (?:de la|del|de) (?P<body>Ⓑ)", skeleton.text):
        body = skeleton.span_at(match.start("body"))
        begin = max(skeleton.text.rfind(stop, 0, match.start()) for stop in (". ", ";", "\n"))
        people = [s for s in skeleton.spans_in(max(begin, 0), match.start()) if s.kind == "person"]
        for person in people[-2:]:
            known = found.get(person, Affiliation(person, None, None))
            found[person] = replace(known, body=known.body or body)


def each_of_its_city(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give each of a list its own place and the post of the first: "el alcalde de Ⓒ, Ⓟ; de Ⓒ, Ⓟ; y el de Ⓒ, Ⓟ"."""
    item = r"(?:Ⓒ(?:, Ⓚ| ?\(Ⓚ\))?|Ⓚ), Ⓟ"
    for match in re.finditer(rf"{item}(?P<more>(?:[;,] (?:y )?(?:el |la )?(?:de (?:la )?)?{item})+)", skeleton.text):
        spans = skeleton.spans_in(match.start(), match.end())
        first = next((found.get(span) for span in spans if span.kind == "person"), None)
        if first is None or first.role is None or first.body is None or first.body.kind == "body":
            continue
        role, body = singular_post(first.role), first.body
        for span in spans:
            if span.kind == first.body.kind:
                body = span
            elif span.kind == "person" and (span not in found or found[span].role is None):
                found[span] = Affiliation(span, role, body)


_TOWNS = r"Ⓒ(?:, Ⓒ)* y (?:de )?Ⓒ"
_HOLDERS = r"Ⓟ(?:, Ⓟ)* y Ⓟ"


def respectively(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Read "los alcaldes de Ⓒ y Ⓒ, Ⓟ y Ⓟ": as many people as cities, in the same order."""
    if re.search(_TOWNS, skeleton.text) is None:
        return
    for match in re.finditer(rf"{role_pattern()} de (?P<towns>{_TOWNS}),? (?P<people>{_HOLDERS})", skeleton.text):
        towns = skeleton.spans_in(*match.span("towns"))
        people = skeleton.spans_in(*match.span("people"))
        role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
        if len(towns) == len(people) and is_plural(role):
            found.update((p, Affiliation(p, singular_post(role), town)) for p, town in zip(people, towns, strict=True))


_IN_BRACKETS = r"(?:Ⓒ(?:, Ⓚ)?|Ⓚ|Ⓛ) ?\(Ⓟ\)"
_OTHERS = r"(?:[a-z]+ ){0,4}sus? (?:colegas?|homolog[oa]s?|par(?:es)?|contrapartes?) |el |la |los |las |al "
_BY_CITY = re.compile(
    rf"{_IN_BRACKETS}(?P<more>(?:[;,]? ?(?:y,? )?(?:{_OTHERS})?(?:de (?:la )?)?{_IN_BRACKETS})+)"
)


def in_brackets_after_their_city(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Read "el alcalde de Ⓒ (Ⓟ) y sus colegas de Ⓒ (Ⓟ); de Ⓒ (Ⓟ)": each has the post of the first in the own city."""
    if re.search(_IN_BRACKETS, skeleton.text) is None:
        return
    for match in re.finditer(rf"{role_pattern()} (?:de la|del|de) (?P<first>{_IN_BRACKETS})", skeleton.text):
        role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
        series = _BY_CITY.match(skeleton.text, match.start("first"))
        spans = skeleton.spans_in(match.start("first"), series.end() if series else match.end())
        for place, person in pairwise(spans):
            if person.kind == "person" and (person not in found or found[person].body is None):
                found[person] = Affiliation(person, singular_post(role), place)


# who has a post of a city, and comes with somebody of the same one
_OF_A_CITY = re.compile(r"(?:vice)?(?:alcald|intendent|prefect)|concejal|corporad|regidor|sindic|edil")


def of_the_accompanied(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give "la alcaldesa de Ⓒ, Ⓟ, acompañada por los concejales Ⓟ y Ⓟ" each of them to the city of the first."""
    if "acompanad" not in skeleton.text:
        return
    company = rf"\bacompanad[oa]s? (?:de|por) (?:los |las |el |la |sus? )?{role_pattern()},? "
    company += r"(?P<people>Ⓟ(?:(?:, | y | e )Ⓟ)*)"
    for match in re.finditer(company, skeleton.text):
        begin = max(skeleton.text.rfind(stop, 0, match.start()) for stop in (". ", ";", "\n"))
        before = [found.get(s) for s in skeleton.spans_in(max(begin, 0), match.start()) if s.kind == "person"]
        body = before[-1].body if before and before[-1] else None
        if body is None or body.kind == "country" or not _OF_A_CITY.match(match["role"]):
            continue
        for person in skeleton.spans_in(match.start("people"), match.end("people")):
            known = found.get(person)
            if known and known.body is None and not known.gentile and not known.country:
                found[person] = replace(known, body=body)


# those who were there for the body that writes: "por esta Oficina asistieron …"
_OWN_SIDE = re.compile(
    r"\b(?:por|por parte de|de parte de|en representacion de|en nombre de) (?:esta|nuestra) "
    r"(?:oficina|direccion|secretaria|unidad|gerencia|subdireccion|institucion|alcaldia),? "
    r"(?:tambien )?(?:asistio|asistieron|participo|participaron|acudio|acudieron|estuvo|estuvieron|intervino|"
    r"intervinieron|firmo|acompano|acompanaron)(?: presentes?)?:? (?=[^.ⒷⓀⒸ]{0,60}Ⓟ)"
)


def of_this_office(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give "por esta Oficina asistieron la directora Ⓟ y el analista Ⓟ" each of them to the body that writes."""
    for match in _OWN_SIDE.finditer(skeleton.text):
        for person in _listed_from(skeleton, match.end()):
            known = found.get(person, Affiliation(person, None, None))
            if not known.body and not known.gentile and not known.country:
                found[person] = replace(known, of_issuer=True)


def of_a_side(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give those who were there for a body to it: "por parte de la Ⓑ asistieron Ⓟ, Ⓟ, asesora, y Ⓟ"."""
    for match in (*SIDE.finditer(skeleton.text), *SIDE_AFTER.finditer(skeleton.text)):
        body = skeleton.span_at(match.start("body"))
        for person in _listed_from(skeleton, match.end()):
            known = found.get(person, Affiliation(person, None, None))
            if not known.body and not known.gentile and not known.country and not names_a_unit(known.role or ""):
                found[person] = replace(known, body=body)


# what follows one of these is no more of those who were there for a body
_LEAVES_THE_LIST = re.compile(
    r"\b(?:quien|quienes|que|con|junto|por|ante|para|tambien|ademas|acompanad[oa]s?|recib[a-z]+|a|al)\b"
)


def _listed_from(skeleton: Skeleton, start: int) -> Iterator[Span]:
    """Yield the people of the list that begins at a place of a skeleton, up to another name or who is no more of it."""
    stop = re.search(r"[.ⒷⒸⓀ]|$", skeleton.text[start:])
    last = start
    for person in skeleton.spans_in(start, start + (stop.start() if stop else 0)):
        place = skeleton.places[skeleton.spans.index(person)]
        if person.kind != "person" or _LEAVES_THE_LIST.search(skeleton.text[last:place]):
            return
        yield person
        last = place + 1
