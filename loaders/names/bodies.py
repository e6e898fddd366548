"""Bodies in a text: known ones by their writings, any other by its head word and the grammar of its name."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import given_names, surnames, territories
from loaders.names.body_names import BodyName, written
from loaders.names.ellipsis import members, same_head
from loaders.names.heads import CITY_NETWORK_WORDS, Head, head_at, heads, place_heads
from loaders.names.known_names import KnownNames
from loaders.names.person_names import honorific_keys
from loaders.spans import Span
from loaders.tokens import Token, tokenize

# what these begin is a plan's or a course's name, unless a list of bodies has it
_KNOWN_ONLY = frozenset(("programa", "programas"))


def find_bodies(text: str, known: KnownNames) -> Iterator[Span]:
    """Yield the bodies named in a text; the spans may overlap, a longer one being the better reading."""
    tokens = tokenize(text)
    end = 0  # where those that were found last end
    for position in _beginnings(tokens):
        if tokens[position].start < end:
            continue
        spans = list(_bodies_at(text, tokens, position, known))
        yield from spans
        end = max((span.end for span in spans), default=0)


def _beginnings(tokens: list[Token]) -> list[int]:
    """Return where a body's name may begin: most words cannot begin one, and that is soon seen."""
    keys = heads()
    return [n for n, token in enumerate(tokens) if token.is_capital or token.key in keys]


def _bodies_at(text: str, tokens: list[Token], position: int, known: KnownNames) -> Iterator[Span]:
    if not tokens[position].is_word:
        return
    listed = known.at(tokens, position)
    head = head_at(tokens, position)
    if head and (head.words[0] in _KNOWN_ONLY or _names_no_body(tokens, position, head)):
        head = None
    if head and head.plural:
        yield from members(text, tokens, position, head)
    elif head:
        end = BodyName(tokens, position, head, known).end()
        if end and (listed is None or end > listed[1]) and not _is_edition(tokens[end - 1]):
            parent = _parent_at_the_end(tokens, position, end, head, known)
            if parent is not None:
                yield _span(text, tokens, parent, end)
                end = parent - 1 - (tokens[parent - 1].key == "la")
                if _is_edition(tokens[end - 1]):
                    return
            yield _span(text, tokens, position, end)
            yield from same_head(text, tokens, end, head) if parent is None else ()
            return
    if listed:
        name = written(text, tokens, position, listed[1])
        yield Span("body", tokens[position].start, tokens[listed[1] - 1].end, name, listed[0].name)


def _span(text: str, tokens: list[Token], start: int, end: int) -> Span:
    name = written(text, tokens, start, end)
    if "(" in name and ")" not in name and tokens[end : end + 1] and tokens[end].text == ")":
        return _span(text, tokens, start, end + 1)  # "Embajada de la República de China (Taiwán)"
    return Span("body", tokens[start].start, tokens[end - 1].end, name, name)


def _parent_at_the_end(tokens: list[Token], start: int, end: int, head: Head, known: KnownNames) -> int | None:
    """Return where the known body begins to which a unit's name says that it belongs: "Unidad Temática de X de Ⓑ"."""
    for position in range(start + len(head.words) + 2, end):
        listed = known.at(tokens, position)
        joined = tokens[position - 1].key in ("de", "del") or [t.key for t in tokens[position - 2 : position]] == [
            "de",
            "la",
        ]
        own = tokens[position].is_acronym and head.belongs == "home"  # "Dirección de Cultura del ADN"
        if listed and listed[1] == end and joined and (own or head.words[0] in _UNITS_OF):
            return position if head_at(tokens, position) is None or tokens[position].is_acronym else None
    return None


# what a network or an agency calls its parts
_UNITS_OF = frozenset("fondo secretaria unidad oficina comision division departamento seccion centro".split())


def _is_post(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "secretaria" in lower case is the post of a person: "la secretaria de Ambiente, Lic. …"."""
    token = tokens[position]
    if token.text in ("secretaria", "subsecretaria", "vicesecretaria"):
        following = tokens[position + 1].key if position + 1 < len(tokens) else ""
        held = position > 1 and tokens[position - 1].text == "," and tokens[position - 2].key in surnames()
        return following in ("de", "del") or (held and following in _AFTER_POST)
    if token.text in ("Secretaria", "Subsecretaria"):
        return _holder_follows(tokens, position)
    return head.words == ("gobierno",) and _of_government(tokens, position)


def _holder_follows(tokens: list[Token], position: int) -> bool:
    """Whether "Secretaria", no accent written, is the post of who stands after the next comma."""
    for n in range(position + 1, min(position + 10, len(tokens) - 1)):
        if tokens[n].text == ",":
            named = tokens[n + 1]
            return named.key in honorific_keys() or (named.is_capital and named.key in given_names())
        if tokens[n].text in ".;:":
            return False
    return False


def _names_no_body(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether a head word means something else here: a post, a territory, a founding, a canal, half of a word."""
    joined = position > 1 and tokens[position - 1].text == "-" and tokens[position - 1].end == tokens[position].start
    treaty = head.words == ("asociacion",) and position > 1 and tokens[position - 2].key in _TREATIES
    waterway = head.words == ("canal",) and tokens[position + 1 : position + 2] and tokens[position + 1].key == "de"
    return (
        _is_post(tokens, position, head)
        or _is_territory(tokens, position, head)
        or _is_founding(tokens, position, head)
        or (joined and tokens[position - 2].key in place_heads())  # "Casa-Museo de …"
        or treaty
        or bool(waterway)
    )


def _is_founding(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "Fundación" is the founding of a city: "el V Centenario de la Fundación de la Ciudad de …"."""
    if head.words != ("fundacion",):
        return False
    of_the_city = [t.key for t in tokens[position + 1 : position + 4]] in (
        ["de", "la", "ciudad"], ["de", "la", "villa"], ["de", "la", "capital"], ["de", "nuestra", "ciudad"])
    before = {t.key for t in tokens[max(0, position - 4) : position]}
    return of_the_city or bool(before & _ANNIVERSARIES)


_TREATIES = frozenset("acuerdo tratado convenio memorando".split())
_ANNIVERSARIES = frozenset("aniversario centenario bicentenario tricentenario sesquicentenario anos".split())


def _is_territory(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "departamento" is a part of a country here: "el departamento de Cundinamarca"."""
    if head.words != ("departamento",):
        return False
    following = tokens[position + 1 : position + 8]
    if not following or following[0].key not in ("de", "del"):
        return False
    ends = [end for end in range(2, len(following) + 1)
            if " ".join(t.key for t in following[1:end]) in territories("department")]
    after = following[ends[-1]] if ends and ends[-1] < len(following) else None  # "Departamento de Flores y Parques"
    beyond = following[ends[-1] + 1] if ends and ends[-1] + 1 < len(following) else None
    goes_on = after and (after.is_capital or (after.key in ("y", "e") and beyond and beyond.is_capital))
    return bool(ends) and not goes_on


def _is_edition(last: Token) -> bool:
    """Whether a name ends with a year: that of a call or a contest ("Fondo Azul 2025"), not of a body."""
    return len(last.text) == 4 and last.text.isdigit() and last.text[:2] in ("19", "20")


_AFTER_POST = frozenset("general ejecutiva tecnica nacional adjunta".split())
# what "de Gobierno" is said of: a post, a building, a ministry
_GOVERNED = frozenset(
    "jefe jefa jefatura casa palacio ministro ministra secretario secretaria junta programa plan".split()
)


def _of_government(tokens: list[Token], position: int) -> bool:
    """Whether "Gobierno" belongs to a post or building: "el jefe de Gobierno", "la Casa de Gobierno"."""
    before = tokens[position - 1] if position > 1 else None
    if before is None:
        return False
    if before.key in ("y", "e") and tokens[position - 2].is_capital:
        return True  # "de Relaciones Internacionales y Gobierno Abierto"
    led = tokens[position - 2].key in ("jefe", "jefa")
    city = [t.key for t in tokens[position + 1 : position + 4]] == ["de", "la", "ciudad"]
    return before.key == "de" and tokens[position - 2].key in _GOVERNED and not (led and city)


def is_city_network(name: str) -> bool:
    """Whether a body's name says that its members are cities or municipalities."""
    tokens = tokenize(name)
    head = head_at(tokens, 0) if tokens else None
    words = {t.key for t in tokens[1:]}
    return bool(
        head
        and (words & CITY_NETWORK_WORDS)
        and head.words[0]
        in (
            "red",
            "union",
            "asociacion",
            "federacion",
            "confederacion",
            "alianza",
            "organizacion",
            "coalicion",
            "corporacion",
            "centro",
            "foro",
            "conferencia",
        )
    )
