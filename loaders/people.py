"""People in a text: by honorific, by role, by given name and surname; never out of a park, a prize or a ship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kb.gazetteers import country_names, given_names, surnames
from kb.names import fold, plain
from loaders.heads import common_words, head_at, heads, place_heads
from loaders.lexicon import lines
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_PARTICLES = frozenset("de del da das do dos di della van von der den la las los y e bin al el san".split())
_NAMED_AFTER = frozenset(
    "parque plaza plazoleta teatro calle avenida av carrera via monumento busto bustos estatua efigie placa premio "
    "medalla orden beca becas catedra escuela colegio liceo hospital clinica fundacion biblioteca museo buque fragata "
    "barco velero ley torre edificio huracan tormenta copa torneo natalicio legado obra memoria aniversario homenaje "
    "salon auditorio sala estadio gimnasio coliseo puente aeropuerto barrio casa sector urbanizacion corregimiento "
    "festival concurso certamen programa proyecto centro instituto comite universidad pabellon galeria".split())
_CALENDAR = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes "
    "miercoles jueves viernes sabado domingo".split())
_NOT_NAMES = frozenset(
    "ciudad ciudades mundial internacional nacional foro semana dia dias mes proyecto convocatoria plan estrategia "
    "agenda acuerdo convenio ley decreto resolucion objetivo objetivos eje ejes smart cities global america latina "
    "iberoamericana iberoamericano caribe centroamerica cumbre congreso encuentro feria taller seminario curso "
    "webinar reunion visita acto memorando carta informe san santa santo rio norte sur este oeste república "
    "republica reino estados unidos monto total nota primera primer segundo segunda tercera cooperacion desarrollo "
    "sostenible urbano urbana social publico publica popular federal estado pais gobierno local locales".split())
_FUNCTION_WORDS = frozenset(
    "a al ante con de del desde durante en entre hacia hasta para por segun sin sobre tras el la los las un una unos "
    "unas y e o u que se su sus lo le les no si este esta estos estas ese esa dicho dicha nuestro nuestra como cuando "
    "donde mediante asi ademas tambien posteriormente asimismo igualmente dando dandole atendiendo participacion "
    "gracias todo todos todas toda otro otra otros otras cada junto conjunto hoy ayer".split())


@cache
def _honorifics() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("honorifics.txt"):
        keys = tuple(t.key for t in tokenize(line) if t.is_word)
        found.setdefault(keys[0], []).append(keys)
    return {word: tuple(sorted(group, key=lambda g: -len(g))) for word, group in found.items()}


def honorific_keys() -> frozenset[str]:
    """Return the folded first words of honorifics."""
    return frozenset(_honorifics())


@cache
def role_nouns() -> dict[str, str]:
    """Return every form of a role noun (masculine, feminine, plural; folded), and its masculine singular."""
    forms: dict[str, str] = {}
    for line in lines("roles.txt"):
        singular, *feminine = line.split() if not line.startswith("alto ") else [line]
        for form in (singular, *feminine):
            key = plain(form)
            forms[key] = singular
            forms[key + ("es" if key[-1] not in "aeiou" else "s")] = singular
    return forms


def is_role(token: Token) -> bool:
    """Whether a word is a role noun."""
    return token.key in role_nouns()


def find_people(text: str) -> Iterator[Span]:
    """Yield the people named in a text, without their honorifics in the name."""
    tokens = tokenize(text)
    position = 0
    while position < len(tokens):
        honorific, start = _past_honorifics(tokens, position)
        end = _name_end(tokens, start)
        if end > start and _is_person(tokens, position, start, end, honorific is not None):
            name = _name(text, tokens, start, end)
            yield Span("person", tokens[position].start, tokens[end - 1].end, name, name, honorific)
            position = end
        else:
            position += 1


def _past_honorifics(tokens: list[Token], position: int) -> tuple[str | None, int]:
    """Return the honorifics that begin here, as written, and the position after them."""
    start = position
    while position < len(tokens):
        length = next((len(keys) for keys in _honorifics().get(tokens[position].key, ())
                       if [t.key for t in tokens[position : position + len(keys)]] == list(keys)), 0)
        if not length or not tokens[position].is_capital:
            break
        position += length
        while position < len(tokens) and tokens[position].text == ".":
            position += 1
    if position == start or position >= len(tokens):
        return None, start
    return " ".join(_abbreviations(tokens[start:position])), position


def _abbreviations(tokens: list[Token]) -> Iterator[str]:
    joined = ""
    for token in tokens:
        joined += token.text
        if not re.fullmatch(r"[A-Z]\.", token.text):
            yield joined
            joined = ""
    if joined:
        yield joined


def _name_end(tokens: list[Token], start: int) -> int:
    """Return the position after the capital words, initials and particles that begin at `start`."""
    position = end = start
    while position < len(tokens) and position - start < 9:
        token = tokens[position]
        if _is_name_word(token, tokens, position):
            position += 1
            end = position
        elif position > start and not token.is_capital and _is_particle(tokens, position, start):
            position += 1
        else:
            break
    return end


def _is_particle(tokens: list[Token], position: int, start: int) -> bool:
    """Whether a word or hyphen joins two parts of one name: "y" joins two people unless a lone surname follows it."""
    token = tokens[position]
    if token.text == "-":
        return tokens[position - 1].end == token.start
    if token.key in ("y", "e"):
        after = tokens[position + 1 : position + 3]
        lone = bool(after) and after[0].is_capital and not (len(after) > 1 and after[1].is_capital)
        return lone and position - start > 1 and after[0].key in surnames() and after[0].key not in given_names()
    return token.key in _PARTICLES


def _is_name_word(token: Token, tokens: list[Token], position: int) -> bool:
    if not (token.is_word and token.is_capital) or any(c.isdigit() for c in token.text):
        return False
    if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.?", token.text):
        return True
    if token.is_acronym and not (token.key in given_names() or token.key in surnames() or _all_capitals(tokens)):
        return False
    return not (token.key in _CALENDAR or token.key in _FUNCTION_WORDS or is_role(token) or token.key in _NOT_NAMES
                or _starts_name(tokens, position))


def _starts_name(tokens: list[Token], position: int) -> bool:
    """Whether a body or place begins here, so that no name goes over it."""
    token = tokens[position]
    return bool(head_at(tokens, position)) or token.key in place_heads()


def _is_person(tokens: list[Token], outer: int, start: int, end: int, honorific: bool) -> bool:
    words = [t for t in tokens[start:end] if t.is_word and t.key not in _PARTICLES and len(t.key) > 1]
    if not words or _named_after(tokens, outer):
        return False
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if phrase in country_names() or all(w.key in common_words() for w in words):
        return False
    if honorific:
        return True
    if all(w.is_acronym for w in words) and not _all_capitals(tokens):
        return len(words) > 1 and words[0].key in given_names() and words[-1].key in surnames()
    before = next((t for t in reversed(tokens[:outer]) if t.is_word and t.key not in ("el", "la", "los", "las")), None)
    if before and is_role(before) and len(words) > 1:
        return True
    if len(words) < 2 or any(w.key in common_words() for w in words):
        return False
    given = words[0].key in given_names()
    family = words[-1].key in surnames() and not any(t.key in _PARTICLES for t in tokens[start:end])
    return given or (family and not words[0].key.endswith(("cion", "dad", "es", "os", "as")))


def _all_capitals(tokens: list[Token]) -> bool:
    letters = [c for t in tokens for c in t.text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _named_after(tokens: list[Token], position: int) -> bool:
    """Whether the name is that of a street, a prize, a ship …: such a word stands before it, or before "de" before it."""
    back = position - 1
    while back >= 0 and (tokens[back].key in ("de", "del", "a", "al", "la", "el", "los", "las") or tokens[back].text in "“\"«'"):
        back -= 1
    return back >= 0 and tokens[back].key in _NAMED_AFTER and (position - back) <= 4


def _name(text: str, tokens: list[Token], start: int, end: int) -> str:
    written = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
    if written.isupper():
        written = " ".join(w.capitalize() if plain(w) not in _PARTICLES else w.lower() for w in written.split())
    last = tokens[end - 1]
    return written if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.?", last.text) or not written.endswith(".") else written[:-1]


__all__ = ["find_people", "heads", "honorific_keys", "is_role", "role_nouns"]
