"""Bodies in a text: known ones by their writings, any other by its head word and the grammar of Spanish names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.gazetteers import country_names, given_names
from kb.names import fold
from loaders.heads import CITY_NETWORK_WORDS, Head, common_words, head_at, heads
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_OF = frozenset(("de", "del"))
_ARTICLES = frozenset(("la", "las", "el", "los"))
_WIDE = frozenset(("para", "por", "a", "al", "contra", "en", "con", "sin"))
_SERVED = frozenset("servicio servicios atencion apoyo ayuda asistencia proteccion acceso orientacion".split())
_ADJECTIVES = frozenset(
    "general nacional municipal distrital metropolitana metropolitano regional provincial ejecutiva "
    "permanente tecnica superior".split())
_PLURAL_ADJECTIVES = frozenset("distritales municipales nacionales generales provinciales metropolitanas regionales".split())
_STRONG = frozenset(
    "universidad ministerio embajada alcaldia municipio municipalidad ayuntamiento secretaria gobierno "
    "presidencia cancilleria viceministerio intendencia prefectura gobernacion banco asamblea".split())
_UNIT_LIKE = frozenset(["home", "other"])
_OFFICIALS = frozenset(
    "alcalde alcaldesa intendente intendenta prefecto prefecta gobernador gobernadora presidente "
    "presidenta ministro ministra primera".split())


@dataclass(frozen=True)
class Known:
    """A name to look for: its folded words, the name it stands for, whether its capitals matter (an acronym)."""

    words: tuple[str, ...]
    name: str
    acronym: bool


class KnownNames:
    """Writings of known bodies, found in a text by their first word."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take (writing, name it stands for) pairs; the first pair of a writing counts."""
        self._by_word: dict[str, dict[tuple[str, ...], Known]] = {}
        for writing, name in names:
            words = tuple(fold(writing).split())
            acronym = len(words) == 1 and sum(c.isupper() for c in writing) > 1
            if words:
                self._by_word.setdefault(words[0], {}).setdefault(words, Known(words, name, acronym))

    def at(self, tokens: list[Token], position: int) -> tuple[Known, int] | None:
        """Return the longest known name that begins at a token, and the position after it."""
        best: tuple[Known, int] | None = None
        for known in self._by_word.get(tokens[position].key, {}).values():
            end = _match(tokens, position, known.words)
            right_case = tokens[position].is_acronym if known.acronym else tokens[position].is_capital
            if end and right_case and (best is None or end > best[1]):
                best = known, end
        return best


def _match(tokens: list[Token], position: int, words: tuple[str, ...]) -> int | None:
    """Return the position after `words`, hyphens and commas between them passed over."""
    for n, word in enumerate(words):
        while n and position < len(tokens) and tokens[position].text in "-–,&":
            position += 1
        if position >= len(tokens) or tokens[position].key != word:
            return None
        position += 1
    return position


def find_bodies(text: str, known: KnownNames) -> Iterator[Span]:
    """Yield the bodies named in a text; the spans may overlap, a longer one being the better reading."""
    tokens = tokenize(text)
    position = 0
    while position < len(tokens):
        spans = list(_bodies_at(text, tokens, position, known))
        yield from spans
        end = max((span.end for span in spans), default=0)
        position += 1
        while position < len(tokens) and tokens[position].start < end:
            position += 1


def _bodies_at(text: str, tokens: list[Token], position: int, known: KnownNames) -> Iterator[Span]:
    if not tokens[position].is_word:
        return
    listed = known.at(tokens, position)
    head = head_at(tokens, position)
    if head and _is_post(tokens, position, head):
        head = None
    if head and head.plural:
        yield from _members(text, tokens, position, head)
    elif head:
        end = _Name(tokens, position, head, known).end()
        if end and (listed is None or end > listed[1]):
            written = _written(text, tokens, position, end)
            yield Span("body", tokens[position].start, tokens[end - 1].end, written, written)
            yield from _same_head(text, tokens, end, head)
            return
    if listed:
        written = _written(text, tokens, position, listed[1])
        yield Span("body", tokens[position].start, tokens[listed[1] - 1].end, written, listed[0].name)


def _same_head(text: str, tokens: list[Token], position: int, head: Head) -> Iterator[Span]:
    """Spell out "la Dirección de Cultura y la de Turismo": the second body has the head of the first."""
    if [t.key for t in tokens[position : position + 3]][1:] not in (["la", "de"], ["el", "de"]) or tokens[position].key not in ("y", ","):
        return
    end = _item_end(tokens, position + 3, False)
    if end > position + 3:
        words = _written(text, tokens, position + 3, end)
        yield Span("body", tokens[position + 3].start, tokens[end - 1].end, words, f"{head.singular} de {words}")


def _written(text: str, tokens: list[Token], start: int, end: int) -> str:
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())


def _is_post(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "secretaria" in lower case is the post of a person: "la secretaria de Ambiente, Lic. …"."""
    token = tokens[position]
    return token.text == "secretaria" and position + 1 < len(tokens) and tokens[position + 1].key in ("de", "del")


class _Name:
    """Where the name of a body ends that begins with a head."""

    def __init__(self, tokens: list[Token], position: int, head: Head, known: KnownNames) -> None:
        self.tokens, self.start, self.head, self.known = tokens, position, head, known
        self.all_capitals = sum(t.is_acronym for t in tokens if len(t.key) > 3) > sum(
            not t.is_acronym for t in tokens if len(t.key) > 3)

    def end(self) -> int | None:
        """Return the position after the name, None when the head has no name after it."""
        after = self.start + len(self.head.words)
        if self.head.kind == "embassy":
            return self._country(after)
        if self.head.words == ("despacho",):
            return self._official(after)
        end = self._tail(after)
        if end > after:
            return end
        stands_alone = len(self.head.words) > 1 or self.head.words[0] == "cancilleria"
        return after if stands_alone and self.tokens[self.start].is_capital else None

    def _country(self, after: int) -> int | None:
        """An embassy ends with its country, or with an adjective in capitals ("Embajada Británica")."""
        position = after
        while position < len(self.tokens) and self.tokens[position].key in _OF | _ARTICLES:
            position += 1
        longest = next((end for end in range(min(position + 6, len(self.tokens)), position, -1)
                        if " ".join(t.key for t in self.tokens[position:end] if t.is_word) in country_names()
                        and self.tokens[end - 1].is_word), None)
        if longest:
            return longest
        end = self._tail(after)
        return end if end > after else None

    def _official(self, after: int) -> int | None:
        position = after
        while position < len(self.tokens) and self.tokens[position].key in _OF | _ARTICLES:
            position += 1
        if position < len(self.tokens) and position > after and self.tokens[position].key in _OFFICIALS:
            return position + (2 if self.tokens[position].key == "primera" else 1)
        end = self._tail(after)
        return end if end > after else (after if self.tokens[self.start].is_capital else None)

    def _tail(self, position: int) -> int:
        end = position
        while position < len(self.tokens):
            token = self.tokens[position]
            if self._goes_on(position, end) or (token.key in _ADJECTIVES and position == self.start + len(self.head.words)):
                position += 1
                end = position
            else:
                following = self._past_connectors(position, end)
                if following is None:
                    break
                position = following
        return end

    def _goes_on(self, position: int, end: int) -> bool:
        """Whether the token is one more word of the name."""
        token = self.tokens[position]
        if not token.is_word:
            return False
        if token.text.isdigit():
            following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
            return bool(following and following.is_capital and position > end) or (
                position == end and len(token.text) == 4 and position > self.start + len(self.head.words))
        if not token.is_capital or self._is_honorific(position):
            return False
        return position == end or self._may_follow(position)

    def _is_honorific(self, position: int) -> bool:
        """Whether an honorific stands here: abbreviated, or before a given name ("Mayor" is a word of names too)."""
        token = self.tokens[position]
        following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
        return token.key in _honorifics() and not self.all_capitals and (
            token.text.endswith(".") or bool(following and following.key in given_names()))

    def _may_follow(self, position: int) -> bool:
        """Whether a capital word after a connector belongs to the name."""
        connector, article = self._connector(position)
        other = head_at(self.tokens, position)
        if connector in ("y", "e") and article and not self._has_article(position - 2):
            return False
        if connector in ("y", "e", "-", ","):
            acronym = self.tokens[position].is_acronym and not self.all_capitals
            listed = self.known.at(self.tokens, position)
            return not (other or acronym or listed or self._is_person(position) or self.head.belongs == "city"
                        or self.head.kind == "university")
        return not (other and not other.plural and other.words[0] in _STRONG and self.head.belongs in _UNIT_LIKE
                    and self.head.kind not in ("ngo", "international_organization"))

    def _connector(self, position: int) -> tuple[str, bool]:
        """Return the word that joins the token to what is before it, and whether an article stands between."""
        back = position - 1
        article = self.tokens[back].key in _ARTICLES
        return self.tokens[back - article].key, article

    def _has_article(self, before: int) -> bool:
        """Whether the name has an article already, so that "de la Mujer y la Niñez" is one name."""
        return any(t.key in _ARTICLES for t in self.tokens[self.start : before])

    def _is_person(self, position: int) -> bool:
        following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
        return bool(self.tokens[position].key in given_names() and following and following.is_capital
                    and self.tokens[position].key not in common_words())

    def _past_connectors(self, position: int, end: int) -> int | None:
        """Return the position of the capital word or number that connectors lead to, None if they lead to none."""
        start = position
        first = self.tokens[position]
        if first.text == "-" and position + 1 < len(self.tokens):
            following = self.tokens[position + 1]
            tight = first.end == following.start and self.tokens[position - 1].end == first.start
            return position + 1 if tight and following.is_capital and not following.is_acronym else None
        if first.text == ",":
            return self._past_comma(position)
        if first.key in ("y", "e"):
            if self._repeats_head(position):
                return None
            position += 1
        elif first.key in ("a", "al"):
            distance = position + 1 < len(self.tokens) and self.tokens[position + 1].key == "distancia"
            if self.tokens[position - 1].key not in _SERVED and not distance:
                return None
            position += 1
        elif first.key in _WIDE and self.head.wide:
            if first.key == "en" and self._is_city(position + 1):
                return None
            position += 1
        while position < len(self.tokens) and self.tokens[position].key in _OF | _ARTICLES:
            position += 1
        if position == start or position >= len(self.tokens) or position - start > 4:
            return None
        token = self.tokens[position]
        return position if (token.is_capital or token.text.isdigit()) and self._goes_on(position, end) else None

    def _repeats_head(self, position: int) -> bool:
        """Whether "y la de Turismo" follows: another body of the same head."""
        return [t.key for t in self.tokens[position + 1 : position + 3]] in (
            ["la", "de"], ["las", "de"], ["el", "de"], ["los", "de"], ["la", "del"], ["el", "del"])

    def _past_comma(self, position: int) -> int | None:
        """A list inside a ministry's name: "Ministerio de Comercio, Industrias y Turismo"."""
        if self.head.kind != "ministry" and self.head.words[0] not in ("secretaria", "camara", "viceministerio", "gerencia", "division"):
            return None
        words = self.tokens[position + 1 : position + 6]
        if len(words) < 3 or not words[0].is_capital or head_at(self.tokens, position + 1) or words[0].is_acronym:
            return None
        joined = next((n for n, t in enumerate(words) if t.key in ("y", "e")), None)
        stop = next((n for n, t in enumerate(words) if t.text in ".;:()"), len(words))
        if joined is None or joined > stop or joined + 1 >= len(words) or not words[joined + 1].is_capital:
            return None
        after = position + 1 + joined + 1
        return None if head_at(self.tokens, after) or self._is_person(position + 1) or self._is_person(after) \
            else position + 1

    def _is_city(self, position: int) -> bool:
        from kb.gazetteers import cities_named

        return position < len(self.tokens) and (
            bool(cities_named(self.tokens[position].text)) or self.tokens[position].key in country_names())


def _honorifics() -> frozenset[str]:
    from loaders.people import honorific_keys

    return honorific_keys()


def _members(text: str, tokens: list[Token], position: int, head: Head) -> Iterator[Span]:
    """Spell out an ellipsis: "las Direcciones de Obras y Construcciones, de Turismo y Resiliencia" is three."""
    if not tokens[position].is_capital and head.everyday:
        return
    after = position + len(head.words)
    adjective = ""
    if after < len(tokens) and tokens[after].key in _PLURAL_ADJECTIVES:
        adjective = f" {tokens[after].text.removesuffix('es') if tokens[after].key.endswith('les') else tokens[after].text[:-1]}"
        after += 1
    items = _items(tokens, after)
    if len(items) < 2 or {t.key for t in tokens[position : items[-1][1]]} & CITY_NETWORK_WORDS - {tokens[position].key}:
        return
    for start, end in items:
        words = _written(text, tokens, start, end)
        joint = "de" if not _feminine_country(words, head) else "de la"
        yield Span("body", tokens[start].start, tokens[end - 1].end, words, f"{head.singular}{adjective} {joint} {words}")


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
    from loaders.heads import function_phrases

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
    while position < len(tokens) and (tokens[position].is_capital or tokens[position].key in _OF | _ARTICLES
                                      or (tokens[position].key == "a" and tokens[position - 1].key in _SERVED)
                                      or (tokens[position].key in ("y", "e") and _joins(tokens, position, repeated))):
        if tokens[position].is_capital:
            end = position + 1
        position += 1
    return end


def _joins(tokens: list[Token], position: int, repeated: bool) -> bool:
    """Whether "y" is inside a member: it is where the members are marked with "de" and what follows it is not."""
    from loaders.heads import function_phrases

    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or not following.is_capital:
        return False
    if repeated:
        return True
    before = next((n for n in range(position - 1, -1, -1) if not tokens[n].is_capital), -1)
    phrase = fold(" ".join(t.text for t in tokens[before + 1 : position + 2]))
    return phrase in function_phrases()


def is_city_network(name: str) -> bool:
    """Whether a body's name says that its members are cities or municipalities."""
    tokens = tokenize(name)
    head = head_at(tokens, 0) if tokens else None
    words = {t.key for t in tokens[1:]}
    return bool(head and (words & CITY_NETWORK_WORDS) and head.words[0] in (
        "red", "union", "asociacion", "federacion", "confederacion", "alianza", "organizacion", "coalicion",
        "corporacion", "centro", "foro", "conferencia"))


__all__ = ["Known", "KnownNames", "find_bodies", "heads", "is_city_network"]
