"""Where the name of a body ends that begins with a head: the grammar of Spanish names of bodies."""

from __future__ import annotations

from functools import cached_property

from kb.gazetteers import cities_named, country_names, demonyms, given_names, surnames
from loaders.names.heads import CITY_NETWORK_WORDS, Head, common_words, head_at, place_heads
from loaders.names.joined_names import exhorts, follows_and, is_government_affairs, is_national, stands_apart
from loaders.names.known_names import KnownNames
from loaders.names.name_numbers import past_number
from loaders.tokens import Token

_OF = frozenset(("de", "del"))
_ARTICLES = frozenset(("la", "las", "el", "los"))
_WIDE = frozenset(("para", "por", "a", "al", "contra", "en", "con", "sin"))
_SERVED = frozenset(
    "servicio servicios atencion apoyo ayuda asistencia proteccion acceso orientacion combate lucha derecho fomento "
    "respuesta".split()
)
_ADJECTIVES = frozenset(
    "general nacional municipal distrital metropolitana metropolitano regional provincial ejecutiva "
    "permanente tecnica superior".split()
)
_STRONG = frozenset(
    "universidad ministerio embajada alcaldia municipio municipalidad ayuntamiento secretaria gobierno "
    "presidencia cancilleria viceministerio intendencia prefectura gobernacion banco asamblea".split()
)
# bodies that are called after somebody, honorific and all
_BEAR_NAMES = frozenset(
    "universidad escuela colegio liceo instituto hospital fundacion academia conservatorio museo politecnico".split()
)
_UNIT_LIKE = frozenset(["home", "other"])
_OFFICIALS = frozenset(
    "alcalde alcaldesa alcaldia intendente intendenta prefecto prefecta gobernador gobernadora presidente "
    "presidenta ministro ministra primera".split()
)


def written(text: str, tokens: list[Token], start: int, end: int) -> str:
    """Return the words of the tokens from `start` to before `end` as the text has them, in single spaces."""
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())


class BodyName:
    """Where the name of a body ends that begins with a head."""

    def __init__(self, tokens: list[Token], position: int, head: Head, known: KnownNames) -> None:
        self.tokens, self.start, self.head, self.known = tokens, position, head, known

    @cached_property
    def all_capitals(self) -> bool:
        """Whether most longer words of the text are in capitals."""
        longer = [t.is_acronym for t in self.tokens if len(t.key) > 3]
        return 2 * sum(longer) > len(longer)

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
        stands_alone = len(self.head.words) > 1 or self.head.words[0] in ("cancilleria", "vicealcaldia")
        return after if stands_alone and self.tokens[self.start].is_capital else None

    def _country(self, after: int) -> int | None:
        """An embassy ends with its country, or with an adjective in capitals ("Embajada Británica")."""
        position = after
        while position < len(self.tokens) and self.tokens[position].key in _OF | _ARTICLES:
            position += 1
        longest = next(
            (
                end
                for end in range(min(position + 6, len(self.tokens)), position, -1)
                if " ".join(t.key for t in self.tokens[position:end] if t.is_word) in country_names()
                and self.tokens[end - 1].is_word
            ),
            None,
        )
        if longest:
            return longest
        if position == after and position < len(self.tokens) and self.tokens[position].key in demonyms():
            return position + 1
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
            numbered = past_number(self.tokens, position)
            if numbered:
                position = end = numbered
            elif self._goes_on(position, end) or (
                token.key in _ADJECTIVES and position == self.start + len(self.head.words)
            ):
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
                position == end and len(token.text) == 4 and position > self.start + len(self.head.words)
            )
        if not token.is_capital or (self._is_honorific(position) and not self._named_for(position)):
            return False
        if position == self.start + len(self.head.words) and self.head.belongs == "city" and self._is_person(position):
            return False  # "el director de la Municipalidad Daniel Pereira"
        return position == end or self._may_follow(position)

    def _is_honorific(self, position: int) -> bool:
        """Whether an honorific stands here: abbreviated, or before a given name ("Mayor" is a word of names too)."""
        token = self.tokens[position]
        following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
        return (
            token.key in _honorifics()
            and not self.all_capitals
            and (token.text.endswith(".") or bool(following and following.key in given_names()))
        )

    def _named_for(self, position: int) -> bool:
        """Whether a school, hospital or foundation bears a name with its honorific: "Hospital Doctor Luis …"."""
        return position == self.start + len(self.head.words) and self.head.words[0] in _BEAR_NAMES

    def _may_follow(self, position: int) -> bool:
        """Whether a capital word after a connector belongs to the name."""
        connector, article = self._connector(position)
        other = head_at(self.tokens, position)
        if connector in ("y", "e") and article and not self._has_article(position - 2):
            return False
        if other and connector in _OF and follows_and(self.tokens, position):
            return False  # "Gerencia de A y de la Gerencia de B"
        if connector in ("y", "e", "-", ","):
            acronym = self.tokens[position].is_acronym and not self.all_capitals
            listed = self.known.at(self.tokens, position)
            return not (
                other
                or acronym
                or listed
                or self._is_person(position)
                or stands_apart(self.tokens, position, self.start, self.head)
                or self.head.belongs == "city"
                or self.head.words[0] in ("universidad", "politecnico")
            )
        return is_government_affairs(self.tokens, position, self.start, self.head) or not (
            other
            and not other.plural
            and other.words[0] in _STRONG
            and self.head.belongs in _UNIT_LIKE
            and self.head.kind not in ("ngo", "international_organization")
        )

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
        return bool(
            self.tokens[position].key in given_names()
            and following
            and following.is_capital
            and self.tokens[position].key not in common_words()
        )

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
        elif first.key == "al" and exhorts(self.tokens[position - 1]):
            position += 1
        elif first.key in ("a", "al"):
            distance = position + 1 < len(self.tokens) and self.tokens[position + 1].key == "distancia"
            if self.tokens[position - 1].key not in _SERVED and not distance:
                return None
            position += 1
        elif first.key == "para" and position == self.start + len(self.head.words) and self._is_for(position + 1):
            position += 1
        elif first.key == "entre" and self._are_cities(position + 1):
            return position + 1
        elif first.key in _WIDE and self.head.wide:
            if first.key == "en" and self._is_somewhere(position + 1):
                return None
            position += 1
        while position < len(self.tokens) and self.tokens[position].key in _OF | _ARTICLES:
            position += 1
        if position == start or position >= len(self.tokens) or position - start > 4:
            return None
        token = self.tokens[position]
        return position if (token.is_capital or token.text.isdigit()) and self._goes_on(position, end) else None

    def _are_cities(self, position: int) -> bool:
        """Whether "entre" is followed by the members: "Alianza … de Cooperación entre Ciudades"."""
        return position < len(self.tokens) and self.tokens[position].is_capital and (
            self.tokens[position].key in CITY_NETWORK_WORDS
        )

    def _is_for(self, position: int) -> bool:
        """Whether "la Igualdad" follows "Asesoría para": what a unit of a municipality is for."""
        words = self.tokens[position : position + 2]
        articled = len(words) == 2 and words[0].key in _ARTICLES and words[1].is_capital and not words[1].is_acronym
        return articled and self.head.belongs == "home" and not head_at(self.tokens, position + 1)

    def _repeats_head(self, position: int) -> bool:
        """Whether "y la de Turismo" follows: another body of the same head."""
        return [t.key for t in self.tokens[position + 1 : position + 3]] in (
            ["la", "de"],
            ["las", "de"],
            ["el", "de"],
            ["los", "de"],
            ["la", "del"],
            ["el", "del"],
        )

    def _past_comma(self, position: int) -> int | None:
        """A list inside a ministry's name: "Ministerio de Comercio, Industrias y Turismo"."""
        if not is_national(self.tokens, self.start) and self.head.kind != "ministry" and self.head.words[0] not in (
            "secretaria",
            "camara",
            "viceministerio",
            "gerencia",
            "division",
        ):
            return None
        words = self.tokens[position + 1 : position + 6]
        if position == self.start + len(self.head.words):
            return None  # "en la Cancillería, Alba y Ríos …": a list goes on from its first item
        if len(words) < 3 or not words[0].is_capital or head_at(self.tokens, position + 1) or words[0].is_acronym:
            return None
        joined = next((n for n, t in enumerate(words) if t.key in ("y", "e")), None)
        stop = next((n for n, t in enumerate(words) if t.text in ".;:()"), len(words))
        if joined is None or joined > stop or joined + 1 >= len(words) or not words[joined + 1].is_capital:
            return None
        after = position + 1 + joined + 1
        return (
            None
            if head_at(self.tokens, after)
            or self._is_person(position + 1)
            or self._is_person(after)
            or {words[0].key, words[joined + 1].key} <= surnames()
            else position + 1
        )

    def _is_somewhere(self, position: int) -> bool:
        """Whether a place, a city or a country follows "en": where something was done, not a word of the name."""
        while position < len(self.tokens) and self.tokens[position].key in _ARTICLES:
            position += 1
        if position >= len(self.tokens):
            return False
        token = self.tokens[position]
        return token.key in place_heads() or token.key in country_names() or bool(cities_named(token.text))


def _honorifics() -> frozenset[str]:
    from loaders.names.honorifics import honorific_keys

    return honorific_keys()
