"""The words of names as identity reads them: abbreviations, misspellings, the names of countries.

A misspelling is read as a word only where that is certain: the word is long, no list has it, and exactly one word of
the list is one letter away: a letter too many, too few, another, or two in the wrong order. The first letter is never
taken for wrong, nor is the last, which tells number and gender: "cultura" and "culturas" are two words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from kb.names import fold

SMALL = frozenset("""
    a al and con da das de del di do dos du e el en for la las le les lo los o of para por the to u y
""".split())
_SHORTEST = 6  # letters of a word that may be misspelt
_ABBREVIATIONS = {short: word for word, shorts in {
    "administracion": "admon", "agencia": "ag", "asociacion": "asoc", "autoridad": "aut", "cooperacion": "coop",
    "departamento": "depto dpto dept depart", "desarrollo": "des", "direccion": "dir direcc", "embajada": "emb",
    "facultad": "fac", "fundacion": "fund fundac", "general": "gral", "gobierno": "gob", "instituto": "inst",
    "internacional": "intl internac", "ministerio": "min minist", "municipal": "mpal", "municipio": "mcpio mpio",
    "nacional": "nac nal nacl", "oficina": "ofic", "organizacion": "org", "programa": "prog", "secretaria": "sec",
    "subdireccion": "subdir", "universidad": "univ u", "relaciones": "rel rr", "exteriores": "ext ee",
}.items() for short in shorts.split()}
_HEAD_ONLY = frozenset("ag aut des u rel ext rr ee min dir sec org emb prog coop fac gob".split())
_LONG_FORMS = {  # official names of countries that the gazetteer has under a shorter one
    "reino unido gran bretana irlanda norte": "reino unido", "estados unidos america": "estados unidos",
    "estados unidos norteamerica": "estados unidos", "ee uu": "estados unidos", "eeuu": "estados unidos",
    "eua": "estados unidos", "usa": "estados unidos", "republica corea": "corea sur", "corea": "corea sur",
    "republica popular china": "china", "republica china taiwan": "taiwan", "federacion rusia": "rusia",
    "federacion rusa": "rusia",
    "republica bolivariana venezuela": "venezuela", "estado plurinacional bolivia": "bolivia",
    "republica federal alemania": "alemania", "republica federativa brasil": "brasil", "paises bajos": "paises bajos",
    "reino paises bajos": "paises bajos", "holanda": "paises bajos", "reino espana": "espana",
    "reino belgica": "belgica",
    "reino marruecos": "marruecos", "republica oriental uruguay": "uruguay", "estados unidos mexicanos": "mexico",
    "republica francesa": "francia", "republica italiana": "italia", "republica argentina": "argentina",
    "republica checa": "chequia", "estado israel": "israel", "estado qatar": "catar", "qatar": "catar",
    "confederacion suiza": "suiza", "gran bretana": "reino unido", "republica arabe egipto": "egipto",
    "republica islamica iran": "iran", "republica socialista vietnam": "vietnam",
}
# an adjective that only names of embassies use for a country: "Embajada Americana"
_OF_EMBASSIES = {"americana": "US"}
# what a company or an association is by law, behind its name, folded: "S. A. de C. V."
_LEGAL_FORMS = frozenset((
    "a c", "bv", "b v", "e v", "eirl", "gmbh", "inc", "llc", "ltd", "ltda", "n v", "plc", "s a", "sa", "s a c", "sac",
    "s a de c v", "sa de cv", "s a s", "sas", "s de r l", "s l", "s p a", "s r l", "srl"))
_INSIDE = {"ue": "union europea", "onu": "naciones unidas"}  # letters that stand for a body within another's name
# of these a country's own "República de" tells nothing; two countries share the rest of the others' names
_PLAIN_REPUBLICS = frozenset("""
    argentina bolivia brasil chile colombia cuba ecuador guatemala haiti honduras india indonesia nicaragua panama
    paraguay peru portugal turquia uruguay venezuela mexico finlandia polonia croacia costa+rica el+salvador salvador
    eslovenia bulgaria chipre malta serbia filipinas singapur trinidad+tobago
""".replace("+", " ").split())


def without_legal_form(name: str) -> str:
    """Return a name without what its body is by law, where two words that tell are left; it may be folded."""
    words = name.split()
    for length in range(5, 0, -1):
        rest = words[:-length]
        if fold(" ".join(words[-length:])) in _LEGAL_FORMS and sum(fold(word) not in SMALL for word in rest) > 1:
            return " ".join(rest).rstrip(",")
    return name


def of_country(key: str, country: str) -> str:
    """Return the key of a body with its country's name behind it: "cruz roja panama" for "cruz roja panamena".

    `country` is the key of the body's own country. A name of one word is left alone, and one that would be.
    """
    head, *rest = key.split()
    others = [word for word in rest if _adjectives().get(word) != country]
    if not rest or (len(others) < len(rest) and not others) or key.endswith(country):
        return key
    return " ".join((head, *others, country))


def expand(words: list[str]) -> list[str]:
    """Return the words with abbreviations written out; some are read so only where a name begins."""
    if len(words) > 1 and words[0] in ("vice", "sub") and len(words[1]) > 3:  # "Vice Alcaldía"
        words = [words[0] + words[1], *words[2:]]
    return [_ABBREVIATIONS.get(word, word) if index == 0 or word not in _HEAD_ONLY else word
            for index, word in enumerate(words)]


def spell(words: list[str]) -> list[str]:
    """Return the words of a body's name with what is certainly a misspelling put right."""
    return [corrected(word, "body") if len(word) >= _SHORTEST else word for word in words]


@lru_cache(maxsize=100_000)
def corrected(word: str, what: str) -> str:
    """Return the one listed word that a word misspells, or the word itself.

    `what` says which list: `body` for words of bodies and countries, `person` for given names and surnames.
    """
    listed = _listed(what)
    if len(word) < _SHORTEST or word in listed or not word.isalpha() or (what == "body" and word in _listed("person")):
        return word
    near = {other for shape in _shapes(word) for other in _index(what).get(shape, ()) if _misspells(word, other)}
    return near.pop() if len(near) == 1 else word


def plain_country(words: list[str]) -> list[str]:
    """Return the words with a country that ends them under its one common name; the first word is left alone."""
    words = [*words[:1], *(part for word in words[1:] for part in _INSIDE.get(word, word).split())]
    if len(words) == 2 and words[0] in ("embajada", "consulado") and words[1] in _adjectives():
        return [words[0], *_adjectives()[words[1]].split()]
    for start in range(1, len(words)):
        rest = words[start:]
        short = _LONG_FORMS.get(" ".join(rest))
        if short is None and rest[0] == "republica" and " ".join(rest[1:]) in _PLAIN_REPUBLICS:
            short = " ".join(rest[1:])
        if short is None:
            short = _spanish_country(" ".join(rest))
        if short is not None:
            return [*words[:start], *short.split()]
    return words


def country_of(adjective: str) -> str | None:
    """Return the folded name of the country that an adjective is of: "panamá" for "panameño"."""
    return _adjectives().get(adjective)


@cache
def _adjectives() -> dict[str, str]:
    """Return the folded names of the countries, without articles and prepositions, by their adjectives."""
    from kb.gazetteers import country_spanish, demonyms

    codes = demonyms() | _OF_EMBASSIES
    names = {code: fold(name).split() for code, name in country_spanish().items()}
    return {word: " ".join(w for w in names[code] if w not in SMALL) for word, code in codes.items() if code in names}


@lru_cache(maxsize=10_000)
def _spanish_country(name: str) -> str | None:
    """Return the folded Spanish name of a country by an English one."""
    from kb.gazetteers import country_names, country_spanish

    code = country_names().get(name)
    spanish = fold(country_spanish()[code]) if code else name
    return spanish if spanish != name and len(spanish.split()) < 3 else None


@cache
def _listed(what: str) -> frozenset[str]:
    from kb.gazetteers import FOLDER, country_names, given_names, surnames

    if what == "person":
        return frozenset(word for name in given_names() | surnames() for word in name.split())
    lines = (FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()
    written = {word for line in lines if not line.startswith("#") for word in line.split()}
    written |= {f"{word}s" for word in written if word[-1] in "aeo"}
    written |= _adjectives().keys()  # "alemana" is no misspelt "Alemania"
    return frozenset(written | {word for name in country_names() for word in name.split() if len(word) >= _SHORTEST})


@cache
def _index(what: str) -> dict[str, tuple[str, ...]]:
    """Return the listed words by their shapes."""
    found: dict[str, list[str]] = {}
    for word in sorted(_listed(what)):
        if len(word) >= _SHORTEST - 1:
            for shape in _shapes(word):
                found.setdefault(shape, []).append(word)
    return {shape: tuple(words) for shape, words in found.items()}


def _shapes(word: str) -> Iterable[str]:
    """Return the word, and the word without each of its letters but the first; words one edit apart share one."""
    return {word, *(word[:i] + word[i + 1:] for i in range(1, len(word)))}


def _misspells(word: str, other: str) -> bool:
    """Return whether one edit between the first and the last letter makes a word of another."""
    turned = sorted(word) == sorted(other)  # two letters that changed places tell nothing of number and gender
    return word[0] == other[0] and (word[-1] == other[-1] or turned) and one_edit(word, other)


def one_edit(a: str, b: str) -> bool:
    """Return whether two words differ by one letter: more, less, another, or two that changed places."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1 or a == b:
        return False
    start = next((i for i in range(len(a)) if a[i] != b[i]), len(a))
    if len(b) > len(a):
        return a[start:] == b[start + 1:]
    return a[start + 1:] == b[start + 1:] or (
        a[start + 2:] == b[start + 2:] and a[start:start + 2] == b[start:start + 2][::-1])

