"""Whether a post or a body beside capital words says that they are a person's name."""

from __future__ import annotations

from kb.gazetteers import cities_named, country_names, given_names, territories
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
    "electo electa interino interina encargado encargada saliente entrante asuntos".split()
)


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
    """Whether a city, country or state stands here, and the name after it: "Alcalde de Imabari Shigeki …"."""
    if position < 2 or tokens[position - 1].key != "de":
        return False
    key = tokens[position].key
    place = bool(cities_named(tokens[position].text)) or key in country_names() or key in territories()
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    named = key not in given_names() and following and following.is_capital and following.key in given_names()
    return place and (is_role(tokens[position - 2]) or bool(named))


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
    if any(
        t.text in ",:" for t in tokens[back + 1 : position]
    ):  # a comma: the post's own complement may stand before it, "embajador de Finlandia, …"
        for _step in range(18):
            if back < 0 or is_role(tokens[back]) or not _in_complement(tokens, back):
                break
            back -= 1
    return back >= 0 and (is_role(tokens[back]) or _after_topic(tokens, back))


def _in_complement(tokens: list[Token], position: int) -> bool:
    """Whether a word may stand between a post and its holder: "representante de la Agencia de … (AB), …"."""
    token = tokens[position]
    bracket = token.text == ")" and position > 1 and tokens[position - 1].is_acronym
    bracket = bracket or (token.text == "(" and tokens[position + 1].is_acronym)
    return token.is_capital or token.key in _COMPLEMENT or bracket


def _after_topic(tokens: list[Token], last: int) -> bool:
    """Whether what a post is of ends here: "el ministro de Cultura …"."""
    for at in range(last - 1, last - min(5, last), -1):
        post = tokens[at].key in ("de", "del") and at > 0 and is_role(tokens[at - 1])
        if post and fold(" ".join(t.text for t in tokens[at + 1 : last + 1])) in function_phrases():
            return True
    return False
