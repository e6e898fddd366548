"""The words of a person's name: where it begins and ends, how it is written; the nouns of posts."""

from __future__ import annotations

import re
from functools import cache

from kb.gazetteers import given_names, surnames
from kb.names import plain
from loaders.lexicon import lines, words
from loaders.names.heads import function_phrases, head_at, place_heads
from loaders.names.honorifics import honorifics, is_mayors_rank
from loaders.tokens import Token, letters_and_capitals

PARTICLES = frozenset(
    "de del da do das dos di della van von der den la las los y e i bin al el san vda viuda le".split()
)
_CALENDAR = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes "
    "miercoles jueves viernes sabado domingo".split()
)


@cache
def role_nouns() -> dict[str, str]:
    """Return every form of a role noun (masculine, feminine, plural; folded), and its masculine singular."""
    forms: dict[str, str] = {}
    for line in lines("roles.txt"):
        singular, *feminine = line.split()
        for form in (singular, *feminine):
            key = plain(form)
            forms[key] = singular
            forms[key + ("es" if key[-1] not in "aeiou" else "s")] = singular
    return forms


@cache
def _singulars() -> dict[str, str]:
    """Return the singular form of the same gender by each folded plural form of a role noun."""
    nouns = [form for line in lines("roles.txt") for form in line.split()]
    plurals = {plain(noun) + ("es" if plain(noun)[-1] not in "aeiou" else "s"): noun for noun in nouns}
    return {key: noun for key, noun in plurals.items() if key not in {plain(noun) for noun in nouns}}


def singular_post(post: str) -> str:
    """Return a post in the singular if its noun is plural, its adjectives with it ("técnicos municipales")."""
    noun, *rest = post.split()
    singular = _singulars().get(plain(noun))
    if singular is None:
        return post
    of = next((at for at, word in enumerate(rest) if len(word) < 4 or not word.islower() or word[-1] != "s"), len(rest))
    adjectives = [re.sub(r"(?<=[lrnd])es$|s$", "", word) for word in rest[:of]]
    head = singular.capitalize() if noun[:1].isupper() else singular
    return " ".join([head, *adjectives, *rest[of:]])


_RANKS = ("ex", "vice", "sub", "co")  # what may be joined to the noun of a post: "exconcejal", "vicecoordinadora"


def is_role(token: Token) -> bool:
    """Whether a word is a role noun, with its rank joined to it or not."""
    nouns = role_nouns()
    if token.key in nouns or not token.key.startswith(_RANKS):
        return token.key in nouns
    return any(token.key.removeprefix(rank) in nouns for rank in _RANKS)


def surname_comes_first(tokens: list[Token], position: int) -> bool:
    """Whether a name stands as in a list: "LÓPEZ URREA, Sandra"."""
    end = position
    while end < len(tokens) and tokens[end].is_acronym and tokens[end].key.isalpha() and len(tokens[end].key) > 2:
        end += 1
    family = end - position > 1 or (end > position and tokens[position].key in surnames())
    return family and end < len(tokens) and tokens[end].text == "," and _surname_first(tokens, position, end)


def in_order(name: str) -> str:
    """Return "Sandra López Urrea" for "LÓPEZ URREA, Sandra"."""
    if name.count(",") != 1:
        return name
    family, given = (part.strip() for part in name.split(","))
    return f"{given} {family.title() if family.isupper() else family}"


def name_end(tokens: list[Token], start: int, *, strong: bool) -> int:
    """Return the position after the capital words, initials and particles that begin at `start`.

    `strong` says that an honorific or a role announces the name, so that it may be written in capitals.
    """
    position = end = start
    while position < len(tokens) and position - start < 9:
        token = tokens[position]
        capitals = (
            strong
            and token.is_acronym
            and len(token.key) > 2
            and all(t.is_acronym or len(t.key) < 3 or t.key in PARTICLES for t in tokens[start:position] if t.is_word)
        )
        if _is_name_word(token, tokens, position, capitals=capitals):
            position += 1
            end = position
        elif (
            end > start
            and position == end
            and tokens[end - 1].is_capital
            and token.text == ","
            and _surname_first(tokens, start, end)
        ):
            position += 1
        elif position > start and tokens[position - 1].text == "-" and token.is_word and not token.text[0].isdigit():
            position += 1
            end = position
        elif position > start and not token.is_capital and _is_particle(tokens, position, start):
            position += 1
        elif position == end and position > start and _nickname(tokens, position, known=strong):
            position += 3
        else:
            break
    return end


def _surname_first(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name begins "LÓPEZ URREA, Sandra": capitals, then a given name after the comma."""
    words = [t for t in tokens[start:end] if t.is_word and t.key not in PARTICLES]
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    return bool(
        after
        and words
        and all(w.is_acronym for w in words)
        and after.is_capital
        and not after.is_acronym
        and after.key in given_names()
    )


def _nickname(tokens: list[Token], position: int, *, known: bool) -> bool:
    """Whether what somebody is called stands between name and surname: "Carlos “Tito” Andrade"."""
    words = tokens[position : position + 4]
    return (
        len(words) == 4
        and words[0].text in "“\"«"
        and words[1].is_capital
        and words[2].text in "”\"»"
        and words[3].is_capital
        and (known or tokens[position - 1].key in given_names() or words[3].key in surnames())
    )


_PAST = ("aron", "ieron", "yeron")


def _is_verb(tokens: list[Token], position: int) -> bool:
    """Whether a word is a verb in the past ("Participó", "Asistieron"), which a capital begins only in a sentence."""
    token, before = tokens[position], tokens[position - 1]
    if not token.text.endswith("ó") and not token.key.endswith(_PAST):
        return False
    if before.key in ("de", "del"):
        return False  # "Teresa Robles de Garrobó"
    if token.text.endswith("ó") and _ends_a_name(tokens, position):
        return False  # "Tomás Vega Lledó, director de …"
    return len(token.text) > 4


def _ends_a_name(tokens: list[Token], position: int) -> bool:
    """Whether a word stands after a given name and a surname, and a comma, a bracket or "y" follows it."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    closed = following is None or following.text in ",);:–—" or following.key in ("y", "e")
    before = tokens[max(0, position - 3) : position]
    named = len(before) > 1 and before[-1].is_capital and not before[-1].is_acronym
    return closed and named and any(t.is_capital and t.key in given_names() for t in before[:-1])


def _is_particle(tokens: list[Token], position: int, start: int) -> bool:
    """Whether a word or hyphen joins two parts of one name: "y" joins two people unless a lone surname follows it."""
    token = tokens[position]
    if token.text == "-":
        return tokens[position - 1].end == token.start
    if token.key in ("y", "e"):
        after = tokens[position + 1 : position + 3]
        lone = (
            bool(after)
            and after[0].is_capital
            and not after[0].text.endswith(".")
            and not (len(after) > 1 and after[1].is_capital)
        )
        known = token.key == "e" or (after and after[0].key in surnames() and after[0].key not in given_names())
        return lone and position - start > 1 and bool(known)
    return token.key in PARTICLES and not (position - start > 1 and _begins_a_unit(tokens, position + 1))


def _begins_a_unit(tokens: list[Token], position: int) -> bool:
    """Whether the words after "de" are what units are called by: "el Ing. Luis Paz Soto de Gestión Ambiental"."""
    words = [token.key for token in tokens[position : position + 4]]
    return any(" ".join(words[:n]) in function_phrases() for n in range(2, len(words) + 1))


_ELIDED = re.compile(r"[dlDL]['’][A-ZÁÉÍÓÚ][\w’']+")
_INITIAL = re.compile(r"[A-ZÁÉÍÓÚÑ]\.?|M[aª]\.?")


def _is_name_word(token: Token, tokens: list[Token], position: int, *, capitals: bool) -> bool:
    if token.text[1:2] in ("'", "’") and _ELIDED.fullmatch(token.text):
        return True
    if not (token.is_word and token.is_capital) or (not token.text.isalpha() and any(map(str.isdigit, token.text))):
        return False
    if len(token.text) < 4 and _INITIAL.fullmatch(token.text):
        return True
    if token.key in ("de", "del", "la", "le") and position + 1 < len(tokens) and tokens[position + 1].is_capital:
        return True
    if token.is_acronym and not (
        capitals or token.key in given_names() or token.key in surnames() or all_capitals(tokens)
    ):
        return False
    if (token.key in honorifics() and token.text.endswith(".")) or _is_verb(tokens, position):
        return False
    if is_mayors_rank(tokens, position):
        return False
    if _is_saints_surname(tokens, position):
        return True
    if token.key in _CALENDAR and token.key in given_names():  # Julio, Abril, Domingo
        return position + 1 < len(tokens) and tokens[position + 1].is_capital
    return not (
        token.key in _CALENDAR
        or token.key in words("function_words.txt")
        or is_role(token)
        or (token.key in words("not_names.txt") and not _after_given_name(tokens, position))
        or (not _after_given_name(tokens, position) and token.key in words("named_after.txt"))
        or _starts_name(tokens, position)
    )


# surnames of two words: "Alejandro Vega San Martín", "Diego Santa Cruz"
_SAINTS = {"san": ("martin", "roman", "miguel", "millan", "segundo", "emeterio"), "santa": ("cruz", "maria", "coloma")}


def _is_saints_surname(tokens: list[Token], position: int) -> bool:
    """Whether "San" or "Santa" begins the second part of a surname here."""
    following = _SAINTS.get(tokens[position].key)
    if following is None:
        return False
    after = tokens[position + 1].key if position + 1 < len(tokens) else ""
    before = tokens[position - 1] if position else None
    known = before is not None and (before.key in given_names() or before.key in surnames())
    second = position > 1 and tokens[position - 2].is_capital  # a surname that no list has
    if before is None or not before.is_capital or not (known or second):
        return False
    return after in following


def _starts_name(tokens: list[Token], position: int) -> bool:
    """Whether a body or place begins here, so that no name goes over it."""
    if _after_given_name(tokens, position):
        return False
    return bool(head_at(tokens, position)) or tokens[position].key in place_heads()


def _after_given_name(tokens: list[Token], position: int) -> bool:
    """Whether a surname that is another word too follows a given name: "Inés Castillo", "Ana Plaza"."""
    back = position - 1
    while back > 0 and tokens[back].key in ("de", "del", "la") and not tokens[back].is_capital:
        back -= 1  # "Ernesto del Río"
    if position - back == 1 and tokens[position].key in surnames() and _ends_a_name(tokens, position):
        return True  # the second surname: "Karla Vega Cámara, directora de …"
    given = back >= 0 and tokens[back].is_capital and tokens[back].key in given_names()
    following = tokens[position + 1] if back < position - 1 and position + 1 < len(tokens) else tokens[position]
    return given and (is_surname(tokens[position].key) or (following.is_capital and following.key in surnames()))


# surnames that the list lacks, being places' words
_PLACES_TOO = frozenset("puerto calle isla capilla canal".split())


def is_surname(key: str) -> bool:
    """Say whether a folded word is a surname, a place's word that is one too included ("Puerto")."""
    return key in surnames() or key in _PLACES_TOO


def all_capitals(tokens: list[Token]) -> bool:
    """Say whether a text is written in capitals, more than four letters in five."""
    letters, capitals = letters_and_capitals("".join(t.text for t in tokens))
    return capitals > 0.8 * letters


def written_name(text: str, tokens: list[Token], start: int, end: int) -> str:
    """Return a name as the text has it; one in capitals with capitals at its words' beginnings."""
    written = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
    if written.isupper():
        written = " ".join(w.capitalize() if plain(w) not in PARTICLES else w.lower() for w in written.split())
    last = tokens[end - 1]
    return written if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.?", last.text) or not written.endswith(".") else written[:-1]
