"""Bodies that share one head: "las Direcciones de A, de B y C", "la Dirección de A y la de B"."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, territories
from kb.names import fold
from loaders.names.body_names import written
from loaders.names.heads import CITY_NETWORK_WORDS, Head, head_at, place_heads
from loaders.names.spelling import spells
from loaders.spans import Span
from loaders.tokens import Token

_OF = frozenset(("de", "del"))
_LONGEST = 14  # words of what brackets say of a member
_ARTICLES = frozenset(("la", "las", "el", "los"))
_REGIONS = frozenset(
    (
        "america", "america latina", "latinoamerica", "caribe", "iberoamerica", "centroamerica", "america central",
        "sudamerica", "suramerica", "america del sur", "norteamerica", "america del norte", "europa", "asia", "africa",
        "oceania", "mundo", "region", "pais", "paises", "mercosur", "union europea",
    )
)
_SERVED = frozenset("servicio servicios atencion apoyo ayuda asistencia proteccion acceso orientacion".split())
_PLURAL_ADJECTIVES = frozenset(
    "distritales municipales nacionales generales provinciales metropolitanas regionales".split()
)


def same_head(text: str, tokens: list[Token], position: int, head: Head) -> Iterator[Span]:
    """Spell out "la Dirección de Cultura y la de Turismo": the second body has the head of the first."""
    if [t.key for t in tokens[position : position + 3]][1:] not in (["la", "de"], ["el", "de"]) or tokens[
        position
    ].key not in ("y", ","):
        return
    end = _item_end(tokens, position + 3, False)
    if end > position + 3:
        words = written(text, tokens, position + 3, end)
        yield Span("body", tokens[position + 3].start, tokens[end - 1].end, words, f"{head.singular} de {words}")


def members(text: str, tokens: list[Token], position: int, head: Head) -> Iterator[Span]:
    """Spell out an ellipsis: "las Direcciones de Obras y Construcciones, de Turismo y Resiliencia" is three."""
    if not tokens[position].is_capital and head.everyday:
        return
    after = position + len(head.words)
    adjective = ""
    if after < len(tokens) and tokens[after].key in _PLURAL_ADJECTIVES:
        word = tokens[after].text
        adjective = f" {word.removesuffix('es') if word.endswith('les') else word[:-1]}"
        after += 1
    items = _items(tokens, after)
    if _is_one_name(tokens, items) or (_calls_nobody_so(head) and not _each_may_be(tokens, items)):
        return
    if items and any(head_at(tokens, start) for start, _end in items[:1]):
        return  # "Autoridades del Ministerio de X y Y": those of another body
    if len(items) < 2 or {t.key for t in tokens[position : items[-1][1]]} & CITY_NETWORK_WORDS - {tokens[position].key}:
        return
    named = [fold(" ".join(t.text for t in tokens[start:end])) for start, end in items]
    if (
        any(name in _REGIONS for name in named)
        or (head.belongs == "city" and all(name in country_names() for name in named))
        or (head.singular == "Departamento" and all(name in territories("department") for name in named))
    ):
        return  # "municipios de América Latina y el Caribe", "alcaldías de Costa Rica, Guatemala y Honduras"
    for start, end in items:
        words = written(text, tokens, start, end)
        joint = "de" if not _feminine_country(words, head) else "de la"
        yield Span(
            "body", tokens[start].start, tokens[end - 1].end, words, f"{head.singular}{adjective} {joint} {words}"
        )


def _is_one_name(tokens: list[Token], items: list[tuple[int, int]]) -> bool:
    """Whether an acronym in parentheses spells the whole list: "las Casas de Cultura, Arte y Deporte (CACUD)"."""
    end = items[-1][1] if items else len(tokens)
    if [t.text for t in tokens[end : end + 1]] != ["("] or not tokens[end + 1 : end + 2] or len(items) < 2:
        return False
    capitals = [n for n in range(items[0][0], items[0][1]) if tokens[n].is_capital]
    acronym = tokens[end + 1]
    return acronym.is_acronym and any(
        spells(acronym.text, " ".join(t.text for t in tokens[n:end] if t.is_word)) for n in capitals
    )


def _calls_nobody_so(head: Head) -> bool:
    """Whether bodies of a kind have names of their own, so that a list after their plural may be one of topics."""
    return head.belongs == "other" and head.kind in ("university", "other", "company", "ngo", "media")


def _each_may_be(tokens: list[Token], items: list[tuple[int, int]]) -> bool:
    """Whether each member of a list has its own "de", or is where such a body may be: a city, a country."""
    named = [" ".join(t.text for t in tokens[start:end]) for start, end in items]
    marked = all(tokens[start - 1].key in _OF | _ARTICLES for start, _end in items)
    return marked or all(fold(name) in country_names() or any(cities_named(name)) for name in named)


def _feminine_country(words: str, head: Head) -> bool:
    return head.kind == "embassy" and fold(words) in ("india",)


def _items(tokens: list[Token], position: int) -> list[tuple[int, int]]:
    """Return the (start, end) of each member of a list that begins with "de" after a plural head."""
    if position >= len(tokens) or tokens[position].key not in _OF:
        return []
    repeated = False
    items: list[tuple[int, int]] = []
    while position < len(tokens):
        goes_on = repeated and tokens[position - 1].text == "," and _is_of_the_last(tokens, items[-1][0], position)
        while position < len(tokens) and _is_joint(tokens[position]):
            repeated = repeated or bool(items)
            position += 1
        start = position
        if start < len(tokens) and tokens[start].key in place_heads():
            break
        position = _item_end(tokens, position, repeated)
        if position == start:
            break
        if goes_on:
            return [*items[:-1], (items[-1][0], position)]
        items.append((start, position))
        position = _past_brackets(tokens, _past_acronym(tokens, position))
        if position >= len(tokens) or (tokens[position].text != "," and tokens[position].key not in ("y", "e")):
            return items if _closes(tokens, items) else [*items[:-1], *_split_last(tokens, *items[-1])]
        while position < len(tokens) and (tokens[position].text == "," or tokens[position].key in ("y", "e")):
            position += 1
        if head_at(tokens, position) if position < len(tokens) else True:
            break
    return items


def _is_of_the_last(tokens: list[Token], last: int, position: int) -> bool:
    """Whether "y de" closed a list before: "de Salud y de Educación, Recreación y Deporte" ends with one name."""
    while tokens[last - 1].key in _OF | _ARTICLES:
        last -= 1
    return tokens[last - 1].key in ("y", "e") and tokens[position].key not in _OF | _ARTICLES


def _closes(tokens: list[Token], items: list[tuple[int, int]]) -> bool:
    """Whether "y de" stands before the last member: a further "y" is of its name, "y de Cultura y Deporte"."""
    start = items[-1][0]
    first = next(n for n in range(start, -1, -1) if not _is_joint(tokens[n - 1]))
    return len(items) > 1 and first < start and tokens[first - 1].key in ("y", "e")


def _split_last(tokens: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Split the last member of a list at its "y", which ends the list, unless the whole is a unit's name."""
    from loaders.names.heads import function_phrases

    joined = [n for n in range(start + 1, end - 1) if tokens[n].key in ("y", "e")]
    whole = fold(" ".join(t.text for t in tokens[start:end])) in function_phrases()
    return [(start, end)] if whole or not joined else [(start, joined[-1]), (joined[-1] + 1, end)]


def _past_acronym(tokens: list[Token], position: int) -> int:
    """Step over "-DPU" or "(DPU)" after a member."""
    if position + 1 < len(tokens) and tokens[position].text in "-–(" and tokens[position + 1].is_acronym:
        position += 2
        if position < len(tokens) and tokens[position].text == ")":
            position += 1
    return position


def _is_joint(token: Token) -> bool:
    """Whether a word only joins a member to its head: "de", "la"; not the article of a name, "Los Olivos"."""
    return token.key in _OF or (token.key in _ARTICLES and not token.text.istitle())


def _past_brackets(tokens: list[Token], position: int) -> int:
    """Step over what brackets say of a member, mostly who stood for it: "(Ing. Ana Paz)"."""
    if position >= len(tokens) or tokens[position].text != "(":
        return position
    close = next((n for n in range(position, min(position + _LONGEST, len(tokens))) if tokens[n].text == ")"), None)
    return position if close is None else close + 1


def _item_end(tokens: list[Token], position: int, repeated: bool) -> int:
    """Return where a member ends: "y" goes on inside it where each member has its own "de"."""
    end = position
    while position < len(tokens) and (
        tokens[position].is_capital
        or tokens[position].key in _OF
        or (tokens[position].key in _ARTICLES and not tokens[position - 1].is_capital)
        or (tokens[position].key == "a" and tokens[position - 1].key in _SERVED)
        or (tokens[position].key in ("y", "e") and _joins(tokens, position, repeated))
    ):
        if tokens[position].is_capital:
            end = position + 1
        position += 1
    return end


def _joins(tokens: list[Token], position: int, repeated: bool) -> bool:
    """Whether "y" is inside a member: it is where the members are marked with "de" and what follows it is not."""
    from loaders.names.heads import function_phrases

    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or not following.is_capital:
        return False
    if repeated:
        return True
    before = next((n for n in range(position - 1, -1, -1) if not tokens[n].is_capital), -1)
    phrase = fold(" ".join(t.text for t in tokens[before + 1 : position + 2]))
    return phrase in function_phrases()
