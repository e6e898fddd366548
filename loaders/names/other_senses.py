"""Where a head word names no body: a post, a territory, a founding, a canal, an address, half of a word."""

from __future__ import annotations

from kb.gazetteers import cities_named, given_names, surnames, territories
from loaders.names.heads import Head, place_heads
from loaders.names.honorifics import honorific_keys
from loaders.tokens import Token

_AFTER_POST = frozenset("general ejecutiva tecnica nacional adjunta".split())
# what "de Gobierno" is said of: a post, a building, a ministry
_GOVERNED = frozenset(
    "jefe jefa jefatura casa palacio ministro ministra secretario secretaria junta programa plan".split()
)
_TREATIES = frozenset("acuerdo tratado convenio memorando".split())
_ANNIVERSARIES = frozenset(
    "aniversario centenario bicentenario tricentenario sesquicentenario anos acta actas fecha conmemoracion".split()
)
# feminine posts that are written like a body: with a capital, or without the accent of the body's word
_POSTS = ("Secretaria", "Subsecretaria", "Vicesecretaria", "Coordinadora")
# what tells one office of a body from its others, and is no name: "Oficina sede", "OFICINA SUB SEDE"
_PREMISES = frozenset("sede sub subsede central matriz principal virtual movil fisica temporal".split())
_BEFORE_A_NETWORK = frozenset("red asociacion organizacion de a con por en y e la entre ante miembro".split())
# what a "Frente" of a town is called by, and no party
_SIDES = frozenset("costero maritimo portuario fluvial ribereno urbano norte sur este oeste atlantico pacifico".split())
# a canal of these is a work or a watercourse
_WATERWAYS = frozenset("seco interoceanico principal pluvial hidraulico aliviador".split())
_CITY = 50_000  # inhabitants from which on "fundación de" a city is its founding


def _is_post(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "secretaria" in lower case is the post of a person: "la secretaria de Ambiente, Lic. …"."""
    token = tokens[position]
    if token.text in ("secretaria", "subsecretaria", "vicesecretaria"):
        following = tokens[position + 1].key if position + 1 < len(tokens) else ""
        before = tokens[max(0, position - 3) : position]
        second = tokens[position + 2].key if position + 2 < len(tokens) else ""
        if following in _AFTER_POST and second in ("de", "del") and _holder_follows(tokens, position):
            return True  # "la secretaria general de la Red, Ana Ruiz"
        if following in (*_AFTER_POST, "municipal") and second == "," and _holder_follows(tokens, position):
            return True  # "la secretaria municipal, Ana Ruiz"
        held = len(before) == 3 and before[2].text == "," and before[0].is_capital and before[1].is_capital
        return following in ("de", "del") or (held and following in _AFTER_POST)
    if token.text in _POSTS:
        return _holder_follows(tokens, position) or _holder_stands_before(tokens, position)
    return head.words == ("gobierno",) and _of_government(tokens, position)


def _holder_stands_before(tokens: list[Token], position: int) -> bool:
    """Whether a person's name ends at the comma before: "Ana Ruiz Paz, Secretaria General de la Red"."""
    if position < 2 or tokens[position - 1].text != "," or not tokens[position - 2].is_capital:
        return False
    start = position - 2
    while start > 0 and (tokens[start - 1].is_capital or tokens[start - 1].key in ("de", "del", "la", "y", "-")):
        start -= 1
    name = [token for token in tokens[start : position - 1] if token.is_capital]
    given = [token.key in given_names() for token in name]
    return (len(name) > 1 and given[0]) or name[-1].key in surnames()


def _holder_follows(tokens: list[Token], position: int) -> bool:
    """Whether "Secretaria", no accent written, is the post of who stands after the next comma."""
    for n in range(position + 1, min(position + 10, len(tokens) - 1)):
        if tokens[n].text == ",":
            named = tokens[n + 1]
            return named.key in honorific_keys() or (named.is_capital and named.key in given_names())
        if tokens[n].text in ".;:":
            return False
    return False


def is_common_noun(tokens: list[Token], position: int) -> bool:
    """Whether a network's name is the everyday word here, accent and all: "Congreso de Gobernanza, Metrópolis en …"."""
    if tokens[position].text != "Metrópolis":
        return False
    return position == 0 or tokens[position - 1].key not in _BEFORE_A_NETWORK


def names_no_body(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether a head word means something else here: a post, a territory, a founding, a canal, half of a word."""
    joined = position > 1 and tokens[position - 1].text == "-" and tokens[position - 1].end == tokens[position].start
    treaty = head.words == ("asociacion",) and position > 1 and tokens[position - 2].key in _TREATIES
    following = tokens[position + 1].key if position + 1 < len(tokens) else ""
    waterway = head.words == ("canal",) and (following == "de" or following in _WATERWAYS)
    ranked = head.words == ("autoridad",) and position > 0 and tokens[position - 1].key in ("primera", "maxima")
    side = head.words == ("frente",) and following in _SIDES
    return (
        _is_post(tokens, position, head)
        or _is_territory(tokens, position, head)
        or is_where(tokens, position)
        or _is_founding(tokens, position, head)
        or _is_premises(tokens, position, head)
        or (joined and tokens[position - 2].key in place_heads())  # "Casa-Museo de …"
        or treaty
        or waterway
        or side
        or ranked  # "la primera Autoridad del Distrito"
    )


def is_where(tokens: list[Token], position: int) -> bool:
    """Whether "municipio" is where something is and no city hall: "en el municipio de X", "la comuna de X, donde …"."""
    token = tokens[position]
    if token.text not in ("municipio", "comuna") or [t.key for t in tokens[position + 1 : position + 2]] != ["de"]:
        return False
    before = [t.key for t in tokens[max(0, position - 2) : position]]
    end = position + 2
    while end < len(tokens) and (tokens[end].is_capital or tokens[end].key in ("de", "del", "la", "los", "el")):
        end += 1
    goes_on = [t.key for t in tokens[end : end + 2]] == [",", "donde"]
    return goes_on or (len(before) == 2 and before[0] in ("en", "desde", "hacia") and before[1] in ("el", "la"))


def _is_founding(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "Fundación" is the founding of a city: "el Centenario de la Fundación de la Villa de …"."""
    if head.words != ("fundacion",):
        return False
    of_the_city = [t.key for t in tokens[position + 1 : position + 4]] in (
        ["de", "la", "ciudad"], ["de", "la", "villa"], ["de", "la", "capital"], ["de", "nuestra", "ciudad"])
    before = {t.key for t in tokens[max(0, position - 4) : position]}
    return of_the_city or bool(before & _ANNIVERSARIES) or _is_of_a_city(tokens, position + 1)


def _is_of_a_city(tokens: list[Token], position: int) -> bool:
    """Whether "de" and the whole name of a city stand here: no foundation is called by a city alone."""
    if position + 1 >= len(tokens) or tokens[position].key != "de":
        return False
    end = position + 1
    while end < len(tokens) and (tokens[end].is_capital or tokens[end].key in ("de", "del", "la")):
        end += 1
    name = " ".join(token.text for token in tokens[position + 1 : end])
    return any(city.population >= _CITY for city in cities_named(name))


def _is_premises(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "Oficina" is a house of a body and no unit: "OFICINA SEDE", "Oficina Central: Calle 5"."""
    if head.words[0] != "oficina":
        return False
    end = position + 1
    while end < len(tokens) and tokens[end].key in _PREMISES:
        end += 1
    goes_on = end < len(tokens) and (tokens[end].is_capital or tokens[end].key in ("de", "del", "para"))
    return end > position + 1 and not goes_on


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


def _of_government(tokens: list[Token], position: int) -> bool:
    """Whether "Gobierno" belongs to a post or building: "el jefe de Gobierno", "la Casa de Gobierno"."""
    before = tokens[position - 1] if position > 1 else None
    if before is None:
        return False
    if before.key in ("y", "e") and tokens[position - 2].is_capital:
        return True  # "de Planificación y Gobierno Digital"
    led = tokens[position - 2].key in ("jefe", "jefa")
    city = [t.key for t in tokens[position + 1 : position + 4]] == ["de", "la", "ciudad"]
    return before.key == "de" and tokens[position - 2].key in _GOVERNED and not (led and city)
