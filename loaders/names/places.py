"""Places in a text: venues, parks, squares and monuments."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, given_names, surnames
from kb.names import fold
from loaders.calendar.calendar_words import MONTHS
from loaders.names.cities import OF, SAINTS, begins_a_city
from loaders.names.heads import head_at, place_heads
from loaders.spans import Span
from loaders.tokens import Token, tokenize

# what the name of a building or square begins with, before its head
_BEFORE_A_HEAD = ("Antiguo", "Antigua", "Gran", "Nuevo", "Nueva")
# heads that are written in lower case too, right before the name
_LOWER = frozenset(
    "calle avenida edificio rambla plaza teatro hotel estadio restaurante vivero kiosco parque paseo puente represa "
    "rio quebrada laguna lago cerro playa isla convento iglesia catedral basilica mirador malecon sala parroquia "
    "capilla ermita santuario templo sinagoga mezquita alameda glorieta planetario muelle auditorio gimnasio coliseo "
    "polideportivo biblioteca mercado cementerio bulevar torre volcan bahia aeropuerto".split()
)
# heads that "de" joins to their name in lower case too: "el aeropuerto de Palmares"
_WITH_OF = frozenset("aeropuerto bahia volcan isla playa laguna".split())
# places that have no other name
_ALONE = frozenset(
    ("palacio municipal", "casco antiguo", "cinta costera", "centro historico", "ciudad universitaria", "zona colonial")
)


def find_places(text: str) -> Iterator[Span]:
    """Yield the venues, parks, squares and monuments named in a text."""
    tokens, heads = tokenize(text), place_heads()
    for position, token in enumerate(tokens):
        for words in heads.get(token.key, ()):
            after = position + len(words)
            if [t.key for t in tokens[position:after]] != list(words) or _inside_a_name(tokens, position):
                continue
            if begins_a_city(tokens, position):
                continue
            alone = after if " ".join(words) in _ALONE and token.is_capital else None
            end = _without_country(tokens, after, _tail(tokens, after, token)) or alone
            start = position - (position > 0 and token.is_capital and tokens[position - 1].text in _BEFORE_A_HEAD)
            if end and (
                token.is_capital
                or token.key == "monumento"
                or (token.key in _LOWER and _named_at_once(tokens, after))
            ):
                written = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
                if fold(written) in country_names():
                    break  # "Puerto Rico"
                yield Span("place", tokens[start].start, tokens[end - 1].end, written, written)
            break


def _named_at_once(tokens: list[Token], position: int) -> bool:
    """Whether a name follows a head in lower case, "de" passed over before a saint's: "el convento de San …"."""
    if tokens[position].is_capital:
        return True
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if tokens[position].key != "de" or following is None or not following.is_capital:
        return False
    return following.key in SAINTS or tokens[position - 1].key in _WITH_OF


def _inside_a_name(tokens: list[Token], position: int) -> bool:
    """Whether a head is a word of a city's or a person's name: "Boca del Río", "Inés Castillo"."""
    if not position or not tokens[position].is_capital:
        return False
    before = tokens[position - 1]
    if before.is_capital and before.key in given_names():
        return tokens[position].key in surnames()
    if before.key not in ("de", "del") or position < 2 or not tokens[position - 2].is_capital:
        return False
    following = tokens[position + 1] if position + 1 < len(tokens) else before
    if tokens[position - 2].key in given_names() and {tokens[position].key, following.key} & surnames():
        return True  # "Ernesto del Río López"
    phrase = " ".join(t.text for t in tokens[position - 2 : position + 1])
    return any(cities_named(phrase))


def _without_country(tokens: list[Token], start: int, end: int | None) -> int | None:
    """Return the end of a place's name without the country in which it is: "Plaza … de la Paz de El Salvador"."""
    for at in range(start + 2, (end or start) - 1):
        name = [t for t in tokens[start:at] if t.is_capital]
        last = " ".join(t.key for t in tokens[at + 1 : end])
        if tokens[at].key == "de" and len(name) > 2 and last in country_names():
            return at
    return end


def _tail(tokens: list[Token], position: int, head: Token) -> int | None:
    """Return the position after a place's own name, None if it has none."""
    end = None
    start = position
    while position < len(tokens):
        token = tokens[position]
        if end and position > end and token.key in place_heads():
            break  # "Salón … del Palacio …": another place
        if (
            token.is_word
            and (token.is_capital or (token.text.isdigit() and len(token.text) < 4))
            and not (end and head_at(tokens, position))
        ):
            if token.is_acronym and end and position > end:
                break  # "Teatro … de la USFQ": whose it is
            position += 1
            end = position
        elif (
            token.key in OF
            or (token.key == "a" and head.key == "monumento")
            or (
                token.key in ("y", "e")
                and end
                and _capital_after(tokens, position)
                and head.key in ("parque", "plaza", "casa")
            )
        ):
            position += 1
        elif end and token.key in MONTHS and tokens[position - 1].key == "de":
            position += 1
            end = position
        else:
            break
    return end if end and end > start else None


def _capital_after(tokens: list[Token], position: int) -> bool:
    return position + 1 < len(tokens) and tokens[position + 1].is_capital and not head_at(tokens, position + 1)


