"""Whether a post or a body beside capital words says that they are a person's name."""

from __future__ import annotations

from kb.gazetteers import cities_named, country_names, demonyms, given_names, territories
from kb.names import fold
from loaders.names.heads import function_phrases, head_at
from loaders.names.person_names import (
    PARTICLES,
    is_role,
)
from loaders.tokens import Token

_COMPLEMENT = frozenset(
    "de del la las los el y e en general distrito ciudad canton provincia comuna municipio departamento partido "
    "ambos ambas capital invitado invitada adjunto adjunta residente ejecutivo ejecutiva regional nacional comercial "
    "cultural "
    "municipal municipales generales nacionales departamental provincial distrital metropolitano metropolitana "
    "electo electa interino interina encargado encargada saliente entrante asuntos "
    "division institucion organismo entidad seccion area unidad oficina direccion gerencia programa empresa agencia "
    "fundacion asociacion organizacion universidad facultad escuela embajada consulado camara junta consejo comision "
    "comite red instituto centro museo sede filial gobierno alcaldia ayuntamiento municipalidad intendencia "
    "corregimiento parroquia localidad sector region estado condado prefectura".split()
)
# who are spoken of as many: after a comma stands another of a list, and none of them by name
_MANY = frozenset(
    "representantes delegados delegadas miembros integrantes funcionarios funcionarias voluntarios voluntarias "
    "estudiantes docentes expertos expertas especialistas tecnicos tecnicas".split()
)


# "miembro de X" says something of the name before it; "ciudades miembro", "los miembros Ⓑ" tell no person
_APPOSED = frozenset("miembro miembros integrante integrantes".split())


def before_body(tokens: list[Token], position: int) -> bool:
    """Whether "…, de la Alianza Francesa" follows: a name and the body it belongs to."""
    after = [t for t in tokens[position : position + 4] if t.key not in ("la", "el")]
    if len(after) > 2 and after[0].text == "(" and after[1].is_capital and head_at(after, 1):
        return _opens_a_clause(tokens, position)  # "con Amaia Ibarra (Área de Turismo)"
    return (
        len(after) > 2
        and after[0].text == ","
        and after[1].key in ("de", "del")
        and after[2].is_capital
        and (bool(head_at(after, 2)) or (after[2].is_acronym and _opens_a_clause(tokens, position)))
    )


def _opens_a_clause(tokens: list[Token], end: int) -> bool:
    """Whether "con" or "por" stands before the name that ends here: "Con Yoshiko Tanabe, de ONU-Hábitat"."""
    start = end - 1
    while start > 0 and (tokens[start - 1].is_capital or tokens[start - 1].key in PARTICLES):
        start -= 1
    return (start > 0 and tokens[start - 1].key in ("con", "por", "a")) or (
        start == 0 and tokens[0].key == "con"
    )


def is_governed(tokens: list[Token], position: int) -> bool:
    """Whether a city, country or state stands here, and the name after it: "Alcalde de Hakone Kenji …"."""
    if position < 2 or tokens[position - 1].key != "de":
        return False
    key = tokens[position].key
    place = bool(cities_named(tokens[position].text)) or key in country_names() or key in territories()
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    named = key not in given_names() and following and following.is_capital and following.key in given_names()
    return place and (is_role(tokens[position - 2]) or bool(named))


_MAYORS = frozenset("alcalde alcaldesa intendente intendenta vicealcalde vicealcaldesa exalcalde exalcaldesa".split())


def is_of_a_mayor(tokens: list[Token], position: int) -> bool:
    """Whether a word of the city's name stands here, whose mayor's name follows: "el alcalde de Villa Nube Hugo …"."""
    if tokens[position].key in given_names():
        return False
    back = position
    while back > 0 and (tokens[back - 1].is_capital or tokens[back - 1].key in ("de", "del", "la", "las", "los", "el")):
        back -= 1
    if back < 1 or tokens[back].key not in ("de", "del"):
        return False
    end = position + 1
    while end < len(tokens) and tokens[end].is_capital and tokens[end].key not in given_names():
        end += 1
    named = end + 1 < len(tokens) and tokens[end].is_capital and tokens[end + 1].is_capital
    mayors = {t.key for t in tokens[max(0, back - 2) : back]} & _MAYORS
    return named and bool(mayors)


def before_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun follows a name in apposition: "…, segundo secretario de", "… como presidente"."""
    after = tokens[position : position + 3]
    if len(after) > 1 and after[0].key == "como":
        return is_role(after[1])
    return (
        len(after) > 1
        and after[0].text in ",("
        and (
            is_role(after[1])
            or (
                len(after) > 2
                and after[1].key in ("el", "la", "segundo", "segunda", "primer", "primera", "tercer")
                and is_role(after[2])
            )
        )
    )


def after_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun stands right before, a comma and an article passed over."""
    back = position - 1
    while back >= 0 and (tokens[back].text in ",:" or tokens[back].key in ("el", "la")):
        back -= 1
    if _in_a_series(tokens, position):
        return True
    if any(
        t.text in ",:" for t in tokens[back + 1 : position]
    ):  # a comma: the post's own complement may stand before it, "embajador de Finlandia, …"
        for _step in range(18):
            if back < 0 or is_role(tokens[back]) or not (_in_complement(tokens, back) or _after_noun(tokens, back)):
                break
            back -= 1
        if back >= 0 and tokens[back].key in _MANY:
            return False
    return back >= 0 and ((is_role(tokens[back]) and tokens[back].key not in _APPOSED) or _topic_ends(tokens, back))


def _in_a_series(tokens: list[Token], position: int) -> bool:
    """Whether a country or city of its own stands before one more of a post: "los embajadores de A, Ⓟ, y de B, Ⓟ"."""
    if position < 5 or tokens[position - 1].text != ",":
        return False
    back = position - 2
    while back > 0 and (tokens[back].is_capital or tokens[back].key in ("de", "del")) and position - back < 6:
        back -= 1
    place = " ".join(t.text for t in tokens[back + 1 : position - 1]).removeprefix("de ").removeprefix("del ")
    if tokens[back + 1].key not in ("de", "del") or not (fold(place) in country_names() or cities_named(place)):
        return False
    before = tokens[max(0, back - 24) : back + 1]
    joined = tokens[back].text in ",;" or tokens[back].key in ("y", "e")
    plural = next((n for n, t in enumerate(before) if is_role(t) and t.key.endswith("s")), None)
    return joined and plural is not None and not any(t.text == "." for t in before[plural:])


def _after_noun(tokens: list[Token], position: int) -> bool:
    """Whether a post's adjective or topic in lower case stands here: "cónsul honorario de", "oficial de enlace de"."""
    word = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if not word.text.isalpha() or len(word.key) < 4 or word.text.endswith("ó") or following is None:
        return False
    before = tokens[position - 1] if position > 1 and tokens[position - 1].key in ("de", "en") else word
    noun = tokens[position - 2] if before is not word else tokens[position - 1] if position else word
    return is_role(noun) and following.key in ("de", "del", "en")


def _in_complement(tokens: list[Token], position: int) -> bool:
    """Whether a word may stand between a post and its holder: "representante de la Agencia de … (AB), …"."""
    token = tokens[position]
    bracket = token.text == ")" and position > 1 and tokens[position - 2].text == "("
    bracket = bracket or (token.text == "(" and tokens[position + 2].text == ")")
    hyphen = token.text == "-" and tokens[position - 1].end == token.start
    return token.is_capital or token.key in _COMPLEMENT or token.key in demonyms() or bracket or hyphen


def after_topic(tokens: list[Token], position: int) -> bool:
    """Say whether what a post is of stands right before: "la directora de Salud | Mental de …"."""
    return position > 2 and _topic_ends(tokens, position - 1)


def _topic_ends(tokens: list[Token], last: int) -> bool:
    """Whether what a post is of ends here: "el ministro de Cultura …"."""
    for at in range(last - 1, last - min(5, last), -1):
        post = tokens[at].key in ("de", "del") and at > 0 and is_role(tokens[at - 1])
        if post and fold(" ".join(t.text for t in tokens[at + 1 : last + 1])) in function_phrases():
            return True
    return False
