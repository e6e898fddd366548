"""People in a text: by honorific, by role, by given name and surname; never out of a park, a prize or a ship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kb.gazetteers import cities_named, country_names, given_names, surnames
from kb.names import fold, plain
from loaders.heads import common_words, head_at, heads, place_heads
from loaders.lexicon import lines
from loaders.spans import Span
from loaders.tokens import Token, tokenize

# an honorific of a whole word may stand in lower case: "doña", "el ingeniero"
_SPELT_OUT = 3
_PARTICLES = frozenset("de del da do das dos di della van von der den la las los y e i bin al el san vda le".split())
_NAMED_AFTER = frozenset(
    "parque plaza plazoleta teatro calle avenida av carrera via monumento busto bustos estatua efigie placa premio "
    "medalla orden beca becas catedra escuela colegio liceo hospital clinica fundacion biblioteca museo buque fragata "
    "barco velero ley torre edificio huracan tormenta copa torneo natalicio legado obra memoria aniversario homenaje "
    "vivero banda condecoracion distincion restaurante hospicio rotonda kiosco rambla edificio corredor avda salon auditorio sala estadio gimnasio coliseo puente aeropuerto barrio casa sector urbanizacion corregimiento "
    "festival concurso certamen programa proyecto centro instituto comite universidad pabellon galeria fragata corbeta bergantin crucero lancha goleta".split())
_SHIPS = frozenset("fragata buque corbeta bergantin crucero goleta velero barco lancha".split())
_REMEMBERED = frozenset(("recordo a", "recordaron a", "recordar a", "honor a", "honor de", "memoria de", "nombre de", "homenajeo a",
                         "dedicado a", "dedicada a", "obra de", "legado de", "pensamiento de", "vida de", "natalicio de"))
_COMPLEMENT = frozenset("de del la las el los y e en general".split())
_LINKING = frozenset("de del a al la el los las".split())
_TRIBUTES = frozenset("monumento homenaje busto estatua placa ofrenda tributo merito".split())
_CALENDAR = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes "
    "miercoles jueves viernes sabado domingo".split())
_NOT_NAMES = frozenset(
    "ciudad ciudades mundial internacional nacional foro semana dia dias mes proyecto convocatoria plan estrategia "
    "agenda acuerdo convenio ley decreto resolucion objetivo objetivos eje ejes smart cities global america latina "
    "iberoamericana iberoamericano caribe centroamerica cumbre congreso encuentro feria taller seminario curso "
    "webinar reunion visita acto memorando carta informe san santa santo rio norte sur este oeste república "
    "republica reino estados unidos monto total nota primera primer segundo segunda tercera cooperacion desarrollo "
    "distritales municipales nacionales generales provinciales metropolitanas regionales grito "
    "honorario honoraria ejecutivo ejecutiva general adjunto adjunta encargado municipal metropolitana distrital "
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
        singular, *feminine = line.split()
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
    last = -1  # where the person before ended
    while position < len(tokens):
        if _is_governed(tokens, position):
            position += 1
            continue
        honorific, start = _past_honorifics(tokens, position)
        listed = _listed(tokens, start)
        end = _name_end(tokens, start, strong=listed or honorific is not None or _after_role(tokens, start))
        joined = last >= 0 and position == last + 1 and tokens[last].key in ("y", "e")
        if end > start and (_is_person(tokens, position, start, end, honorific is not None)
                            or listed or (joined and _full_name(tokens[start:end]))):
            written = _name(text, tokens, start, end)
            yield Span("person", tokens[position].start, tokens[end - 1].end, written, _in_order(written), honorific)
            position = last = end
        else:
            position += 1


def _listed(tokens: list[Token], position: int) -> bool:
    """Whether a name stands as in a list: "LÓPEZ URREA, Sandra"."""
    end = position
    while end < len(tokens) and tokens[end].is_acronym and tokens[end].key.isalpha() and len(tokens[end].key) > 2:
        end += 1
    return end > position and end < len(tokens) and tokens[end].text == "," and _surname_first(tokens, position, end)


def _in_order(name: str) -> str:
    """Return "Sandra López Urrea" for "LÓPEZ URREA, Sandra"."""
    if name.count(",") != 1:
        return name
    family, given = (part.strip() for part in name.split(","))
    return f"{given} {family.title() if family.isupper() else family}"


def _past_honorifics(tokens: list[Token], position: int) -> tuple[str | None, int]:
    """Return the honorifics that begin here, as written, and the position after them."""
    start = position
    while position < len(tokens):
        length = next((len(keys) for keys in _honorifics().get(tokens[position].key, ())
                       if [t.key for t in tokens[position : position + len(keys)]] == list(keys)), 0)
        if not length or not (tokens[position].is_capital or (length == 1 and _spelt_out(tokens[position]))):
            break
        position += length
        while position < len(tokens) and tokens[position].text == ".":
            position += 1
    if position + 1 < len(tokens) and tokens[position].text == "D." and tokens[position + 1].key in given_names():
        position += 1
    if position == start or position >= len(tokens) or not tokens[position].is_capital:
        return None, start
    return " ".join(_abbreviations(tokens[start:position])), position


def _spelt_out(token: Token) -> bool:
    return len(token.key) > _SPELT_OUT and "." not in token.text or token.key == "don"


def _abbreviations(tokens: list[Token]) -> Iterator[str]:
    joined = ""
    for token in tokens:
        if joined and not re.fullmatch(r"[A-Z]\.", token.text):
            yield joined
            joined = ""
        joined += token.text
        if not re.fullmatch(r"[A-Z]\.", token.text):
            yield joined
            joined = ""
    if joined:
        yield joined


def _before_body(tokens: list[Token], position: int) -> bool:
    """Whether "…, de la Alianza Francesa" follows: a name and the body it belongs to."""
    after = [t for t in tokens[position : position + 4] if t.key not in ("la", "el")]
    return (len(after) > 2 and after[0].text == "," and after[1].key in ("de", "del") and after[2].is_capital
            and bool(head_at(after, 2)))


def _is_governed(tokens: list[Token], position: int) -> bool:
    """Whether the city or country of a post stands here: "Alcalde de Imabari Shigeki …"."""
    return (position > 1 and tokens[position - 1].key == "de" and is_role(tokens[position - 2])
            and (bool(cities_named(tokens[position].text)) or tokens[position].key in country_names()))


def _before_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun follows a name in apposition: "…, segundo secretario de"."""
    after = tokens[position : position + 3]
    return (len(after) > 1 and after[0].text in ",(" and (is_role(after[1]) or (
        len(after) > 2 and after[1].key in ("el", "la", "segundo", "segunda", "primer", "primera", "tercer") and is_role(after[2]))))


def _after_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun stands right before, a comma and an article passed over."""
    back = position - 1
    while back >= 0 and (tokens[back].text in ",:" or tokens[back].key in ("el", "la")):
        back -= 1
    if any(t.text in ",:" for t in tokens[back + 1 : position]):  # a comma: the post's own complement may stand before it, "embajador de Finlandia, …"
        for _step in range(8):
            if back < 0 or is_role(tokens[back]) or not (tokens[back].is_capital or tokens[back].key in _COMPLEMENT):
                break
            back -= 1
    return back >= 0 and is_role(tokens[back])


def _name_end(tokens: list[Token], start: int, *, strong: bool) -> int:
    """Return the position after the capital words, initials and particles that begin at `start`.

    `strong` says that an honorific or a role announces the name, so that it may be written in capitals.
    """
    position = end = start
    while position < len(tokens) and position - start < 9:
        token = tokens[position]
        capitals = strong and token.is_acronym and len(token.key) > 2 and all(
            t.is_acronym or len(t.key) < 3 or t.key in _PARTICLES for t in tokens[start:position] if t.is_word)
        if _is_name_word(token, tokens, position, capitals=capitals):
            position += 1
            end = position
        elif end > start and position == end and tokens[end - 1].is_capital and token.text == "," and _surname_first(tokens, start, end):
            position += 1
        elif position > start and tokens[position - 1].text == "-" and token.is_word and not token.text[0].isdigit():
            position += 1
            end = position
        elif position > start and not token.is_capital and _is_particle(tokens, position, start):
            position += 1
        else:
            break
    return end


def _surname_first(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name begins "LÓPEZ URREA, Sandra": capitals, then a given name after the comma."""
    words = [t for t in tokens[start:end] if t.is_word and t.key not in _PARTICLES]
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    return bool(after and words and all(w.is_acronym for w in words) and after.is_capital and not after.is_acronym
                and after.key in given_names())


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb in the past ("Participó", "Asistieron"), which a capital begins only in a sentence."""
    return len(token.text) > 4 and (token.text.endswith("ó") or token.key.endswith(("aron", "ieron", "yeron")))


def _is_particle(tokens: list[Token], position: int, start: int) -> bool:
    """Whether a word or hyphen joins two parts of one name: "y" joins two people unless a lone surname follows it."""
    token = tokens[position]
    if token.text == "-":
        return tokens[position - 1].end == token.start
    if token.key in ("y", "e"):
        after = tokens[position + 1 : position + 3]
        lone = bool(after) and after[0].is_capital and not after[0].text.endswith(".") and not (
            len(after) > 1 and after[1].is_capital)
        known = token.key == "e" or (after and after[0].key in surnames() and after[0].key not in given_names())
        return lone and position - start > 1 and bool(known)
    return token.key in _PARTICLES


def _is_name_word(token: Token, tokens: list[Token], position: int, *, capitals: bool) -> bool:
    if re.fullmatch(r"[dlDL]['’][A-ZÁÉÍÓÚ][\w’']+", token.text):
        return True
    if not (token.is_word and token.is_capital) or any(c.isdigit() for c in token.text):
        return False
    if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.?|M[aª]\.?", token.text):
        return True
    if token.key in ("de", "del", "la", "le") and position + 1 < len(tokens) and tokens[position + 1].is_capital:
        return True
    if token.is_acronym and not (capitals or token.key in given_names() or token.key in surnames() or _all_capitals(tokens)):
        return False
    if (token.key in _honorifics() and token.text.endswith(".")) or _is_verb(token):
        return False
    return not (token.key in _CALENDAR or token.key in _FUNCTION_WORDS or is_role(token) or token.key in _NOT_NAMES
                or token.key in _NAMED_AFTER or _starts_name(tokens, position))


def _starts_name(tokens: list[Token], position: int) -> bool:
    """Whether a body or place begins here, so that no name goes over it."""
    token = tokens[position]
    return bool(head_at(tokens, position)) or token.key in place_heads()


def _is_person(tokens: list[Token], outer: int, start: int, end: int, honorific: bool) -> bool:
    words = [t for t in tokens[start:end] if t.is_word and t.key not in _PARTICLES and len(t.key) > 1]
    if not words or _named_after(tokens, outer) or (_quoted(tokens, outer) and not honorific):
        return False
    if _has_initial(tokens, start, end) and len(words[0].key) > 1 and words[0].key not in common_words():
        return len(words) > 1 or re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.", tokens[start].text) is not None
    if any(t.key in _SHIPS for t in tokens[max(0, outer - 4) : outer]) or any(t.key in _SHIPS for t in tokens[max(0, start - 3) : start]):
        return False
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if phrase in country_names() or all(w.key in common_words() for w in words):
        return False
    if honorific:
        return True
    if all(w.is_acronym for w in words) and not _all_capitals(tokens):
        return len(words) > 1 and words[0].key in given_names() and words[-1].key in surnames()
    if len(words) > 1 and (_after_role(tokens, outer) or _before_role(tokens, end) or (outer and _is_governed(tokens, outer - 1))):
        return True
    if outer and tokens[outer - 1].key == "en":
        return False
    if len(words) > 1 and _before_body(tokens, end) and not any(w.key in common_words() for w in words):
        return True
    if len(words) > 1 and outer and tokens[outer - 1].text in "–—" and words[-1].key in surnames():
        return True
    if len(words) < 2 or any(w.key in common_words() for w in words):
        return False
    given = words[0].key in given_names()
    family = words[-1].key in surnames() and not any(t.key in _PARTICLES for t in tokens[start:end])
    return given or (family and not words[0].key.endswith(("cion", "dad", "es", "os", "as")))


def _full_name(tokens: list[Token]) -> bool:
    """Whether words that "y" joins to a person read as another's name and surname."""
    words = [t for t in tokens if t.is_word and t.key not in _PARTICLES]
    return len(words) > 1 and not any(w.key in common_words() or w.is_acronym for w in words)


def _has_initial(tokens: list[Token], start: int, end: int) -> bool:
    return any(re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.", t.text) for t in tokens[start:end])


def _quoted(tokens: list[Token], position: int) -> bool:
    """Whether a quotation mark stands open: what it holds is a title."""
    marks = [t.text for t in tokens[:position] if t.text in "“”\"«»"]
    opened = sum(m in "“«" for m in marks) - sum(m in "”»" for m in marks) + (marks.count('"') % 2)
    return opened > 0


def _all_capitals(tokens: list[Token]) -> bool:
    letters = [c for t in tokens for c in t.text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _named_after(tokens: list[Token], position: int) -> bool:
    """Whether the name is that of a street, a prize, a ship …: such a word stands before it, or before "de" before it."""
    if " ".join(t.key for t in tokens[max(0, position - 2) : position]) in _REMEMBERED:
        return True
    back = position - 1
    while back >= 0 and (tokens[back].key in _LINKING or tokens[back].text in "“\"«'" or (
            tokens[back].is_capital and tokens[back].key not in _NAMED_AFTER and position - back <= 5
            and not is_role(tokens[back]) and back > 0)):
        if tokens[back].key in ("a", "al") and tokens[back - 1].key not in _TRIBUTES and tokens[back + 1].key != "merito":
            return False
        back -= 1
    return back >= 0 and tokens[back].key in _NAMED_AFTER


def _name(text: str, tokens: list[Token], start: int, end: int) -> str:
    written = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
    if written.isupper():
        written = " ".join(w.capitalize() if plain(w) not in _PARTICLES else w.lower() for w in written.split())
    last = tokens[end - 1]
    return written if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.?", last.text) or not written.endswith(".") else written[:-1]


__all__ = ["find_people", "heads", "honorific_keys", "is_role", "role_nouns"]
