"""Bodies that share one head: "las Direcciones de A, de B y C", "la Dirección de A y la de B"."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import country_names, territories
from kb.names import fold
from loaders.names.body_names import written
from loaders.names.heads import CITY_NETWORK_WORDS, Head, head_at, place_heads
from loaders.spans import Span
from loaders.tokens import Token

_OF = frozenset(("de", "del"))
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


def _feminine_country(words: str, head: Head) -> bool:
    return head.kind == "embassy" and fold(words) in ("india",)


def _items(tokens: list[Token], position: int) -> list[tuple[int, int]]:
    """Return the (start, end) of each member of a list that begins with "de" after a plural head."""
    if position >= len(tokens) or tokens[position].key not in _OF:
        return []
    repeated = False
    items: list[tuple[int, int]] = []
    while position < len(tokens):
        while position < len(tokens) and tokens[position].key in _OF | _ARTICLES:
            repeated = repeated or bool(items)
            position += 1
        start = position
        if start < len(tokens) and tokens[start].key in place_heads():
            break
        position = _item_end(tokens, position, repeated)
        if position == start:
            break
        items.append((start, position))
        position = _past_acronym(tokens, position)
        if position >= len(tokens) or (tokens[position].text != "," and tokens[position].key not in ("y", "e")):
            return [*items[:-1], *_split_last(tokens, *items[-1])]
        while position < len(tokens) and (tokens[position].text == "," or tokens[position].key in ("y", "e")):
            position += 1
        if head_at(tokens, position) if position < len(tokens) else True:
            break
    return items


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
