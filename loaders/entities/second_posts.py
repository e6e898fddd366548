"""A second post of one person beside the name: in another body, or taken over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.entities.affiliation import Affiliation, is_plural
from loaders.entities.role_patterns import OF, role_pattern
from loaders.skeleton import Skeleton
from loaders.spans import Span

# what joins two posts of one person: "la alcaldesa de Ⓒ y copresidenta …"
_AND = r"(?: ?\([ⒷⒸⓀ]\))?,? y "
# part of the long patterns, for which few texts need to be searched
_SEARCHED = re.compile(rf"[ⒷⒸ]{_AND}|Ⓟ y |\bla (?:vice)?presidencia\b|\bsu [a-z]+ y ")
_ARTICLE = r"(?:el |la )?"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return the ways of writing a post beside another one, with its person and its body, each after a part of it."""
    long = _long_patterns()
    parts = (rf"[ⒷⒸ]{_AND}", r"[ⒷⒸⓀ)],? y ", r"[ⒷⒸ],? Ⓟ y ", r"\bsu ", r"\bla (?:vice)?presidencia\b")
    return tuple(zip(map(re.compile, parts), long, strict=True))


def _long_patterns() -> tuple[re.Pattern[str], ...]:
    role = role_pattern()
    other = role.replace("?P<role>", "?P<other>")
    rest = rf"(?: {OF} [ⒷⒸ])?(?: en la ciudad)?(?: ?\([ⒷⒸⓀ]\))?"
    more = r"(?: a la [a-z]+)?(?: (?:de la|del|de|por el|por la|por) [ⒷⒸⓁ]| (?:de la|del) [a-z]+)?"
    more += r"(?: ?\([^()]{1,20}\))?"
    return (
        # "la alcaldesa de Ⓒ y copresidenta de la Ⓑ, Ⓟ", "el alcalde de Ⓒ y candidato a la presidencia por el Ⓑ, Ⓟ"
        re.compile(rf"{role} {OF} (?P<body>[ⒷⒸ]){_AND}{other}(?:{rest}|{more}),? {_ARTICLE}(?P<person>Ⓟ)"),
        # "Ⓟ, miembro de la Ⓑ y vicealcalde de Ⓒ"
        re.compile(
            rf"(?P<person>Ⓟ),? (?:\(|–|-)? ?{other} {OF} [ⒷⒸⓀ](?: ?\([ⒷⒸⓀ]\)| del? (?:la |el )?[ⒷⒸⓀ])?,? y "
            rf"{role} {OF} (?P<body>[ⒷⒸ])(?!(?: ?\([ⒷⒸⓀ]\))?,? {_ARTICLE}Ⓟ)"
        ),
        # "el alcalde de Ⓒ Ⓟ y vicepresidente de la Ⓑ"
        re.compile(rf"[ⒷⒸ],? (?P<person>Ⓟ) y {role} {OF} (?P<body>[ⒷⒸ])(?!(?: ?\([ⒷⒸⓀ]\))?,? {_ARTICLE}Ⓟ)"),
        # "la Ⓑ, su presidente y alcalde de Ⓒ, Ⓟ"
        re.compile(
            rf"(?P<body>Ⓑ)(?: ?\(Ⓑ\))?,?(?: [a-z]{{4,12}})? su {role} y "
            rf"{other}{rest},? {_ARTICLE}(?P<person>Ⓟ)"
        ),
        # "el concejal de Ⓒ, Ⓟ, asumió la presidencia del Ⓑ"
        re.compile(
            r"(?P<person>Ⓟ)(?:, [^.;ⓅⒷ]{3,60},|,)? (?:quien |que )?(?:asumio|asume|asumira|ocupa|ocupo|ejerce|ejercio) "
            r"la (?P<role>(?:vice)?presidencia(?: pro tempore)?) (?:de la|del|de) (?P<body>Ⓑ)"
        ),
    )


def second_posts(skeleton: Skeleton, found: dict[Span, Affiliation], text: str) -> Iterator[Affiliation]:
    """Yield the posts of people who have another one beside their names: "la alcaldesa de Ⓒ y copresidenta de la Ⓑ, Ⓟ".

    `text` is that of the skeleton, with what a post is of as one word.
    """
    possible = [long for part, long in _patterns() if part.search(text)] if _SEARCHED.search(text) else []
    for match in (match for pattern in possible for match in pattern.finditer(text)):
        person = skeleton.span_at(match.start("person"))
        body = skeleton.span_at(match.start("body"))
        role = " ".join(skeleton.written[match.start("role") : match.end("role")].split())
        known, other = found.get(person), match.groupdict().get("other") or ""
        if is_plural(role) or (other and is_plural(other)) or (known is not None and known.body == body):
            continue
        yield Affiliation(person, role, body)
