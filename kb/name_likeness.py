"""Why two names may be of one: the reasons for which a person is asked, and the blocks in which they are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.decisions import Keyed
from kb.identity_acronyms import is_acronym, spells
from kb.identity_keys import head_family, is_generic
from kb.identity_people import with_title
from kb.identity_words import country_of, one_edit
from kb.language import _, mark

REASONS = {
    "same_name": mark("the same name; the documents do not say that it is one"),
    "misspelt": mark("one letter is different"),
    "spaces": mark("the same letters, with other spaces"),
    "order": mark("the same words in another order"),
    "initials": mark("an initial may stand for a name"),
    "nickname": mark("one may be the short form of the other's name"),
    "surname": mark("one has a name or surname more"),
    "title": mark("a title with the other's surname, of the same body in one document"),
    "words": mark("one has words more"),
    "place": mark("one has the name of a country or a body behind it"),
    "acronym": mark("the letters may be its acronym"),
    "unit": mark("the same words behind another kind of unit"),
    "language": mark("the same words in another language, or others that mean the same"),
}
_UNITS = frozenset(("unit", "department", "under-directorate", "secretariat", None))
_ENGLISH = {english: spanish for spanish, several in {
    "agencia": "agency", "ambiente": "environment", "asociacion": "association", "banco": "bank",
    "camara": "chamber", "centro": "center centre", "ciencia": "science", "ciudad": "city", "ciudades": "cities",
    "comercio": "commerce trade", "consejo": "council", "cooperacion": "cooperation", "cultura": "culture",
    "departamento": "department", "desarrollo": "development", "direccion": "directorate", "economia": "economy",
    "educacion": "education", "embajada": "embassy", "exteriores": "foreign", "finanzas": "finance",
    "fondo": "fund", "fundacion": "foundation", "instituto": "institute", "internacional": "international",
    "justicia": "justice", "latina": "latin", "mundial": "world global", "municipio": "municipality",
    "nacional": "national", "naciones": "nations", "oficina": "office", "organizacion": "organization organisation",
    "programa": "program programme", "red": "network", "relaciones": "affairs relations", "salud": "health",
    "tecnologia": "technology", "turismo": "tourism", "unidas": "united", "universidad": "university",
    "ministerio": "ministry", "japon": "japan", "francia": "france", "espana": "spain", "alemania": "germany",
    "brasil": "brazil", "italia": "italy", "corea": "korea", "mexico": "mexico", "canada": "canada",
    "resilientes": "resilient", "clima": "climate", "mujeres": "women", "educadoras": "educating",
}.items() for english in several.split()}

# two words that mean the same
_MEANS = {"viejo": "antiguo", "vieja": "antigua", "infancia": "ninez", "planeamiento": "planificacion",
          "planeacion": "planificacion", "comunicaciones": "comunicacion", "salon": "sala", "auditorium": "auditorio",
          "comision": "comite"}
_OFFICES = {"despacho superior": "despacho alcalde"}  # two names of the mayor's own office
_FAMILIAR = {short: name for name, several in {
    "alberto": "beto", "alejandro": "alex jano", "antonio": "tono toni", "carlos": "charlie carlitos",
    "dolores": "lola", "eduardo": "lalo edu", "enrique": "quique kike", "ernesto": "neto", "fernando": "fer nando",
    "francisco": "paco pancho kiko", "gabriela": "gaby gabi", "graciela": "chela", "guadalupe": "lupe",
    "guillermo": "memo", "gustavo": "gus", "ignacio": "nacho", "isabel": "isa chabela", "jesus": "chuy chucho",
    "jorge": "coque", "jose": "pepe chepe", "juan": "juancho", "leonardo": "leo", "luis": "lucho",
    "manuel": "manolo manny", "margarita": "mago", "maria": "mary mari", "mercedes": "meche", "miguel": "micky",
    "patricia": "paty pati", "pedro": "perucho", "rafael": "rafa", "ramon": "moncho", "ricardo": "richi",
    "roberto": "robert", "rosario": "chayo", "salvador": "chava", "santiago": "chago", "teresa": "tere",
    "victoria": "vicky",
}.items() for short in several.split()}


@dataclass(frozen=True)
class Likeness:
    """How alike two names are, from 0 to 1, and the key of the reason."""

    score: float
    reason: str


def in_words(reason: str) -> str:
    """Return a reason in the user's language."""
    return _(REASONS[reason])


def block_keys(block: str, key: str, keyed: Keyed) -> Iterator[tuple[str, ...]]:
    """Return what a name shares with those that it may be one with, whatever the reason; `keyed` has the name."""
    words = key.split()
    yield "all", key
    yield "letters", "".join(words)
    yield "order", *_meaning(words)
    for i, word in enumerate(words):
        rest = (*words[:i], *words[i + 1:])
        if len(word) > 4:
            for j in range(len(word)):
                yield "shape", *rest, word[:j] + word[j + 1:]
            yield "shape", *rest, word
    yield from _person_keys(words, keyed) if block == "person" else _thing_keys(block, words)


def _person_keys(words: list[str], keyed: Keyed) -> Iterator[tuple[str, ...]]:
    for body in keyed.mention.bodies:
        for word in words[1:]:
            yield "title", keyed.mention.document, body, word
    first = _FAMILIAR.get(words[0], words[0])
    for word in words[1:]:
        if len(word) > 2:
            for letter in {words[0][0], first[0]}:
                yield "initial", letter, word


def _thing_keys(block: str, words: list[str]) -> Iterator[tuple[str, ...]]:
    for length in range(max(2, len(words) - 4) if block == "body" else 1, len(words)):
        yield "head", *words[:length]
    if len(words) > 2:
        for i in range(1, len(words) - 1):
            yield "head", *words[:i], *words[i + 1:]
        yield "head", *words[1:]
    yield "head", *words
    if block != "body":
        return
    if len(words) > 1:
        yield "rest", *words[1:]
        yield "acronym", "".join(word[0] for word in words)
        for length in (2, 3):
            yield "prefix", words[0][:length], words[1][0]
    elif len(words[0]) < 11:
        yield "acronym", words[0]
        for length in (2, 3):
            yield "prefix", words[0][:length], words[0][length:length + 1]


def likeness(block: str, a: str, b: str, first: Keyed, second: Keyed) -> Likeness | None:
    """Return how alike two keys of a block are, None where nothing says that they may be one.

    `first` and `second` are mentions that have them.
    """
    if block == "person":
        return _people(a.split(), b.split(), first, second)
    if block == "body" and a != b and _is_its_acronym(a, first) and _is_its_acronym(b, second):
        return None  # the acronyms of two names: that they look alike tells nothing
    found = _things(block, a.split(), b.split())
    if found and _apart(first, second):
        return None
    if found is None and block == "body":
        found = _acronym(a, b, first, second)
    return found


def _is_its_acronym(key: str, keyed: Keyed) -> bool:
    """Return whether a key is the acronym or single word of a body that has a full form as well."""
    return key in keyed.keys.weak and bool(keyed.keys.strong)


def _apart(first: Keyed, second: Keyed) -> bool:
    """Return whether two mentions are of two countries, which no likeness bridges."""
    countries = {each.mention.country or each.mention.nation for each in (first, second)} - {None}
    return len(countries) > 1 and bool(first.typed.scope or second.typed.scope)


def _people(a: list[str], b: list[str], first: Keyed, second: Keyed) -> Likeness | None:
    shared = bool(set(first.mention.bodies) & set(second.mention.bodies))
    unsaid = not first.mention.bodies or not second.mention.bodies
    near = 0.15 if shared else 0.0 if unsaid else -0.25  # a body in common says more, two bodies say less
    if a == b:
        return Likeness(0.85 if unsaid else 0.45, "same_name")
    if sorted(a) == sorted(b):
        return Likeness(0.75 + near, "order")
    if "".join(a) == "".join(b):
        return Likeness(0.8 + near, "spaces")
    if len(a) == len(b) and _one_misspelt(a, b):
        return Likeness(0.7 + near, "misspelt")
    if len(a) < len(b):
        a, b = b, a
    titled = shared and first.mention.document == second.mention.document and _titled(a, b)
    return titled or _shorter(a, b, near) or _familiar(a, b, near) or _married(a, b, near)


def _titled(long: list[str], short: list[str]) -> Likeness | None:
    """Return the likeness of a title with a surname and the name of whom it may be."""
    return Likeness(0.55, "title") if with_title(short) and short[1] in long[1:] and not with_title(long) else None


def _shorter(long: list[str], short: list[str], near: float) -> Likeness | None:
    """Return the likeness of a name and one with fewer words, or initials; first names have to agree."""
    if not _agree(short[0], long[0]) or not _in_order(short, long):
        return None
    if any(len(word) == 1 for word in (*short, *long)):
        full = sum(len(word) > 1 for word in short)
        return Likeness((0.65 if full > 1 else 0.5) + near, "initials") if full else None
    return Likeness((0.75 if len(short) > 1 else 0.45) + near, "surname")


def _familiar(long: list[str], short: list[str], near: float) -> Likeness | None:
    """Return the likeness of a name and one with a short form of its first name: "Toño" and "Antonio"."""
    plain = [[_FAMILIAR.get(words[0], words[0]), *words[1:]] for words in (long, short)]
    if plain == [long, short] or not _in_order(plain[1], plain[0]):
        return None
    return Likeness(0.6 + near, "nickname")


def _married(long: list[str], short: list[str], near: float) -> Likeness | None:
    """Return the likeness of two names of which one may have a husband's name for the second surname."""
    for one, other in ((long, short), (short, long)):
        if "de" in one[2:] and other[:one.index("de", 2)] == one[:one.index("de", 2)]:
            return Likeness(0.55 + near, "surname")
    return None


def _in_order(short: list[str], long: list[str]) -> bool:
    """Return whether the words of one name, or initials of them, follow one another in a longer name."""
    words = iter(long)
    return all(any(_agree(word, other) for other in words) for word in short)


def _agree(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0]) or (len(a) > 4 and one_edit(a, b))


def _things(block: str, a: list[str], b: list[str]) -> Likeness | None:
    if a == b:
        return Likeness(0.5, "same_name")
    if "".join(a) == "".join(b):
        return Likeness(0.9, "spaces")
    if len(a) == len(b) and _one_misspelt(a, b):
        return Likeness(0.8, "misspelt")
    if sorted(a) == sorted(b):
        return Likeness(0.7, "order")
    if _meaning(a) == _meaning(b):
        return Likeness(0.6 if _OFFICES.keys() & {" ".join(a[:2]), " ".join(b[:2])} else 0.85, "language")
    if len(a) < len(b):
        a, b = b, a
    return _longer(block, a, b)


def _longer(block: str, long: list[str], short: list[str]) -> Likeness | None:
    """Return the likeness of two names of which one has words more, or another head word."""
    if block == "body" and len(long) == len(short) > 1 and long[1:] == short[1:]:
        families = {head_family(long[0]), head_family(short[0])}
        known = len(families) == 2 and families <= _UNITS and None not in families
        return Likeness(0.5, "unit") if known or (families == {"unit"}) else None
    if len(long) == len(short) or is_generic(" ".join(short)):
        return None
    families = {head_family(" ".join(long)), head_family(" ".join(short))}
    if long[:len(short)] == short and (len(short) > 1 or block != "body"):
        behind = long[len(short):]
        if _is_country(behind) or head_family(" ".join(behind)):
            return Likeness(0.75, "place")
        return Likeness(0.6 if len(short) > 2 or block != "body" else 0.45, "words")
    missing = len(long) - len(short)
    if missing == 1 and len(short) > 1 and len(families) == 1 and _subsequence(short, long):
        return Likeness(0.55 if len(short) > 2 else 0.45, "words")
    if missing == 1 and long[1:] == short and len(short) > 1:
        return Likeness(0.5, "words")
    return None


def _acronym(a: str, b: str, first: Keyed, second: Keyed) -> Likeness | None:
    """Return the likeness of letters and a name that they may stand for; those that have a full form do not."""
    for short, letters, full in ((first, a, b), (second, b, a)):
        if " " in letters or " " not in full or short.keys.strong or not is_acronym(short.mention.name):
            continue
        if spells(letters, full):
            exact = letters == "".join(word[0] for word in full.split())
            return Likeness((0.8 if exact else 0.65) - (0.2 if len(letters) < 3 else 0), "acronym")
    return None


def _one_misspelt(a: list[str], b: list[str]) -> bool:
    """Return whether exactly one word differs, and it by one letter; short words have no room for one."""
    other = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(other) == 1 and min(map(len, other[0])) > 3 and one_edit(*other[0])


def _subsequence(short: list[str], long: list[str]) -> bool:
    words = iter(long)
    return all(word in words for word in short)


def _is_country(words: Iterable[str]) -> bool:
    from kb.gazetteers import country_names

    return " ".join(words) in country_names()


def _meaning(words: Sequence[str]) -> list[str]:
    """Return the words of a name sorted, one for all that mean the same, in Spanish: "panameña" as "Panamá"."""
    first = " ".join(words[:2])
    words = [*_OFFICES.get(first, first).split(), *words[2:]]
    return sorted(part for index, word in enumerate(words)
                  for part in ((index and country_of(word)) or _spanish(word)).split())


def _spanish(word: str) -> str:
    """Return the Spanish word for an English one, and one of two that mean the same."""
    return _ENGLISH.get(word) or _MEANS.get(word, word)
