"""Bodies that no list and no head word knows, where the words around them say that they are bodies.

Only what a text says beyond doubt counts: "la empresa X", "delegados de la X", an acronym in parentheses that the words
before it spell, an acronym with an article, a name that stands in a list between two bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from kb.gazetteers import City, cities_named, country_names, given_names, is_capital_name, surnames, territories
from kb.names import fold
from loaders.lexicon import words
from loaders.names.heads import common_words, function_phrases, head_at, place_heads
from loaders.names.spelling import spells
from loaders.spans import Span
from loaders.tokens import Token, letters_and_capitals, tokenize

# a word of a name, as a part of patterns
CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w’'&.-]*[\w’'&]"
_NAME = rf"(?:[A-Z] )?{CAPITAL}(?: (?:de |del |la |e |y |& )?{CAPITAL}){{0,5}}"
# common nouns that are followed by a body's own name
_APPOSITION = re.compile(
    r"\b(?:empresa|compañía|firma|consultora|constructora|productora|aerolínea|organización|ONG|agencia|cadena|corporación|"
    r"startup|multinacional|fábrica|naviera|petrolera|consorcio|operadora|editorial|inmobiliaria|minera|hidroeléctrica|"
    rf"automotriz|confederación|central (?=sindical|obrera))(?: ?[a-zñáéíóú]{{4,}})? (?P<name>{_NAME})"
)
_MEMBERS = re.compile(
    r"\b(?:representantes?|delegad[oa]s?|integrantes|directiv[oa]s|voluntari[oa]s|personal|técnic[oa]s|expert[oa]s|"
    rf"funcionari[oa]s|autoridades|gerentes?|ejecutiv[oa]s) (?:de la|del) (?P<name>{CAPITAL}(?: {CAPITAL})+)"
)
# who leads or speaks for a body that has a name of its own: "la directora ejecutiva de Nexo Urbano, …"
_LED = re.compile(
    r"\b(?:[Dd]irector(?:a)?|[Gg]erenta?e?|[Pp]resident[ea]|[Vv]icepresident[ea]|[Ss]ecretari[oa]|[Rr]epresentante|"
    r"[Vv]ocer[oa]|[Ff]undador(?:a)?|CEO)"
    r"(?: (?i:general|ejecutiv[oa]|regional|comercial|legal|residente|nacional|internacional)){0,2} de "
    rf"(?P<name>{CAPITAL}(?: (?:de |del |la |y |& )?{CAPITAL}){{1,4}})(?=,| \(| en | para |\.)"
)
# who leads what has letters for its name, "de" written or not: "gerente general de ABCD", "la presidenta ABCD"
_LEADS = (
    r"(?:[Dd]irector(?:a)?|[Gg]erenta?e?|(?:[Vv]ice)?[Pp]resident[ea]|[Ss]ecretari[oa]|[Rr]epresentante|[Vv]ocer[oa]|"
    r"[Ff]undador(?:a)?|[Rr]ector(?:a)?|[Aa]dministrador(?:a)?|CEO)(?: (?i:general|ejecutiv[oa]|regional|comercial|"
    r"residente|nacional|internacional|titular|saliente|encargad[oa])){0,2}"
)
_LED_LETTERS = re.compile(rf"\b{_LEADS} (?:de |del |de la )?(?P<name>[A-ZÁÉÍÓÚÑ]{{4,12}})(?=[ ,.;)])(?! [A-ZÁÉÍÓÚÑ])")
# what has an owner or a manager is a house of business: "el gerente del Hostal …"
_OWNED = re.compile(
    r"\b(?:[Gg]erenta?e?|[Pp]ropietari[oa]s?|[Dd]ueñ[oa]s?|[Ff]undador(?:a|es|as)?|CEO)(?: (?i:general|comercial))? "
    rf"(?:del|de la) (?P<name>{CAPITAL}(?: (?:de |del |la |y |& )*{CAPITAL}){{1,4}})(?=,| \(| en |\.)"
)
# one word that somebody leads is a body's name where the document also says what was done with it
_LED_ONE = re.compile(rf"\b{_LEADS} de (?P<name>{CAPITAL})(?=[,.;)]| \()")
_WITH_ONE = re.compile(rf"\b(?:con|por|ante|entre|junto a|a través de|mediante) (?P<name>{CAPITAL})(?! [A-ZÁÉÍÓÚÑ])\b")
# the body of a French conurbation: "Nantes Métropole"
_METROPOLIS = re.compile(rf"\b{CAPITAL}(?: {CAPITAL})? Métropole\b")
_ACRONYM = re.compile(
    r"(?:\b(?:[Ee]l|[Ll]a|del|al|de la|con la|por la|[Cc]on|[Jj]unto a|representante de|delegad[oa] de|apoyo de|"
    r"colaboración de|participación de|personal de|experto de|experta de|consultora de|consultor de|"
    r"(?:representantes|delegad[oa]s|técnic[oa]s|funcionari[oa]s|integrantes)(?: [a-zñáéíóú]{4,})? de|"
    r"(?:realizad|organizad|convocad|impulsad|coordinad|liderad|financiad|apoyad|auspiciad)[oa]s? por) |"
    r"\b(?:, | y )(?:el|la) )(?P<name>[A-ZÁÉÍÓÚÑ]{3,9})(?: [-–] (?P<pair>[A-ZÁÉÍÓÚÑ]{3,9}))?"
    r"(?=[ ,.;)])(?! (?:\(|[A-ZÁÉÍÓÚÑ]))"
)
# of whom, or of what territory, something is: "Teatro X de la ABC", "los barrios del ABC"
_OWNER = re.compile(
    rf"(?:{CAPITAL}|\b(?:barrios|calles|habitantes|parroquias|vecinos|sectores|territorio|ciudadanos|población)) $"
)
_DEFINED = re.compile(
    r"\((?P<acronym>(?P<letters>[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑa-z]{2,11})(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)?)\)"
)
_BETWEEN = re.compile(
    rf"(?:,? (?:y )?(?:el|la) (?P<name>{_NAME})|, (?P<acronym>[A-ZÁÉÍÓÚÑ]{{3,9}}))"
    r"(?:,| y| e|, y)(?: el| la| los| las)? ?"
)
_NO_BODY = words("not_bodies.txt")
# parts of long patterns, for which few texts need to be searched: who leads or owns a body, letters as a name
_LEADERS = ("irector", "erent", "resident", "ecretari", "epresentante", "ocer", "undador", "ector", "dministrador",
            "ropietari", "ueñ", "CEO")
_LETTERS = re.compile(r"[A-ZÁÉÍÓÚÑ]{3}")


def introduced(text: str) -> Iterator[str]:
    """Yield the names of a text that its words say to be of bodies."""
    for match in _METROPOLIS.finditer(text) if "Métropole" in text else ():
        yield match.group()
    for pattern in (_APPOSITION, _MEMBERS, _LED, _OWNED) if _names_a_leader(text) else (_APPOSITION, _MEMBERS):
        for match in pattern.finditer(text):
            whole = pattern in (_LED, _OWNED)
            name = match["name"] if whole else _trimmed(match["name"])
            if name and may_be_a_body(name) and (not whole or _is_a_proper_name(name)):
                yield name
    letters, capitals = letters_and_capitals(text)
    if capitals * 2 < letters and _LETTERS.search(text):
        yield from (m["name"] for m in _LED_LETTERS.finditer(text) if is_acronym_of_a_body(m["name"]))
        for match in _ACRONYM.finditer(text):
            owner = match.group()[0] == "d" and _OWNER.search(text[: match.start()])
            if not owner:  # "Teatro X de la ABC": whose the place is
                yield from (one for one in match.group("name", "pair") if one and is_acronym_of_a_body(one))


def led_alone(texts: Iterable[str]) -> set[str]:
    """Return the names of one word that somebody leads in one of the texts and something was done with in another.

    "La gerente de X" may lead a subject ("Mercadeo"); nobody coordinates with a subject.
    """
    led: set[str] = set()
    done_with: set[str] = set()
    searched = list(texts)
    for text in filter(_names_a_leader, searched):
        led.update(match["name"] for match in _LED_ONE.finditer(text))
    for text in searched if led else ():
        done_with.update(match["name"] for match in _WITH_ONE.finditer(text))
    return {name for name in led & done_with if _is_nobody(fold(name)) and not cities_named(name)
            and may_be_a_body(name) and _is_a_proper_name(name)}


@lru_cache(maxsize=512)  # asked of a text for names of several words, and for those of one
def _names_a_leader(text: str) -> bool:
    return any(word in text for word in _LEADERS)


def _is_nobody(key: str) -> bool:
    """Whether a folded word is nobody's name and no territory's."""
    return not any(key in names for names in (given_names(), surnames(), territories()))


def defined(text: str) -> Iterator[tuple[str, str]]:
    """Yield (acronym, name) for each acronym in parentheses that the capital words before it spell."""
    tokens = tokenize(text)
    for match in _DEFINED.finditer(text):
        before = [token for token in tokens if token.end <= match.start()]
        for start in _starts(before):
            name = " ".join(text[before[start].start : before[-1].end].split())
            place = match["acronym"].removeprefix(match["letters"]).strip()
            core = name.split(place)[0] if place else name  # "(ACI Medellín)" spells what stands before the city
            if before[start].key[0] == fold(match["letters"])[0] and spells(match["letters"], core):
                yield match["acronym"], name
                break


def in_brackets(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the names in parentheses after a person where another person's body stands so: "Ⓟ (Ⓑ), Ⓟ (X)"."""
    people = [span for span in spans if span.kind == "person"]
    opened = [person for person in people if text[person.end : person.end + 2] == " ("]
    if not any(span.kind == "body" and span.start == person.end + 2 for person in opened for span in spans):
        return
    for person in opened:
        match = re.compile(rf"(?P<name>{_NAME})\)").match(text, person.end + 2)
        if match and may_be_a_body(match["name"]) and not any(s.start == match.start() for s in spans):
            yield Span("body", match.start("name"), match.end("name"), match["name"], match["name"])


def between(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the names that stand alone between two bodies of one list: "Ⓑ, el X y el Ⓑ"."""
    bodies = [span for span in spans if span.kind == "body"]
    for one, other in pairwise(bodies):
        match = _BETWEEN.fullmatch(text, one.end, other.start)
        if match is None or any(one.end <= s.start < other.start for s in spans):
            continue
        group = "name" if match["name"] else "acronym"
        if may_be_a_body(match[group]) and (group == "name" or is_acronym_of_a_body(match[group])):
            yield Span("body", match.start(group), match.end(group), match[group], match[group])


def _starts(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield where a name that ends with the last token may begin, the nearest first: at capital words of one phrase."""
    for position in range(len(tokens) - 1, max(-1, len(tokens) - 18), -1):
        token = tokens[position]
        if token.is_capital:
            head = head_at(list(tokens), position)
            one = not token.is_acronym and not (head and head.plural)
            if one and len(tokens) - position > 2 and token.key not in _NO_BODY:
                yield position
        elif token.text != "," and token.key not in _JOINING:
            return


_JOINING = frozenset("de del la las los el y e para por a en con contra al lo su sus".split())


def _trimmed(name: str) -> str:
    """Return a name without a person's or a city's that a connector joined to its end."""
    return re.split(r" (?:de|del|y|e) (?=\S+$)", name)[0] if name.count(" ") > 3 else name


def may_be_a_body(name: str) -> bool:
    """Whether a capital name may be a body's: it is nobody's, no city's, no country's and no topic's."""
    tokens = tokenize(name)
    key = fold(name)
    if key in country_names() or key in function_phrases() or any(_is_well_known(c) for c in cities_named(name)):
        return False
    first = next((token for token in tokens if len(token.key) > 1), tokens[0])
    known = first.key in _NO_BODY or first.key in given_names() or first.key in place_heads()
    return not known and head_at(tokens, 0) is None and first.key not in common_words()


def _is_well_known(city: City) -> bool:
    return city.population > 50_000 or is_capital_name(city.name, city.country)


def _is_a_proper_name(name: str) -> bool:
    """Whether the words before are no post's own complement ("directora de Comunicación Social") and no territory."""
    tokens = [t for t in tokenize(name) if t.is_capital]
    common = any(t.key in _topics() or t.key in common_words() for t in tokens)
    plain = common or any(t.key.endswith(("cion", "dad", "miento")) for t in tokens)
    if tokens and tokens[0].key in ("el", "la", "los", "las"):
        return False  # "representante de Las Lomas": a place that is called so
    country = fold(name) in country_names() or any(fold(t.text) in country_names() for t in tokens[:1])
    return not plain and not country


@cache
def _topics() -> frozenset[str]:
    return frozenset(word for phrase in function_phrases() for word in phrase.split())


def is_acronym_of_a_body(name: str) -> bool:
    """Whether capital letters may be a body's name: no country's, no Roman number, no word that is none."""
    key = fold(name)
    return key not in _NO_BODY and key not in country_names() and not re.fullmatch(r"[ivxlcdm]+", key)
