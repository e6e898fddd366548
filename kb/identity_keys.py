"""The keys of a name: what identity compares, derived here and nowhere else.

A *strong* key is a full form ("embajada india" for "Embajada de la India"): two mentions that share one are one
entity. A *weak* key is a single word or an acronym ("oci"): it stands for the one full form that claims it, and for
nothing where several do. A name that only its own document can explain ("la Oficina") is *bound*: it has no key that
another document could have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from kb.identity_acronyms import is_acronym, opened
from kb.identity_halls import HEAD, HEADS, Names, hall_words, hall_writings
from kb.identity_numbers import plain_numbers
from kb.identity_people import person_name
from kb.identity_sound import sound_key
from kb.identity_words import SMALL, expand, of_country, plain_country, spell, without_legal_form
from kb.names import fold

Known = Callable[[str, str | None], Iterable[str]]
"""All writings of a public body, by one of them and the body's country (or None); nothing for an unknown one."""


class Writings(tuple[str, ...]):
    """The known writings of a body, the official name first, and the country that they are understood in."""

    nation: str | None

    def __new__(cls, writings: Iterable[str], nation: str | None) -> Writings:
        """Make them of writings and a code of two letters."""
        made = super().__new__(cls, writings)
        made.nation = nation
        return made


# only where a name begins with them: "este despacho", but "Ciudad del Este"
_POINTING = frozenset("dicha dicho esa ese esta este misma mismo nuestra nuestro propia propio su sus".split())
# words that say what a thing is and not which one; alone, or with each other, they name nothing outside a document
_GENERIC = frozenset("""
    administracion alcaldia asociacion autoridad ayuntamiento ayuntamientos barrio biblioteca camara capital
    capitalina capitalino centro ciudad citada citado comision comite comuna comunidad concejo consejo consulado
    convocatoria coordinacion corporacion cuerpo delegacion departamento despacho direccion directiva distrito
    embajada empresa entidad equipo escuela evento facultad federacion fundacion general gerencia gestion gobierno
    grupo institucion institucional instituto instalaciones internacional intendencia junta legacion local localidad
    mesa ministerio mision municipal municipalidad municipio nacional oficina ong organismo organizacion pais palacio
    parque plaza prefectura programa proyecto red salon secretaria sede seccion subdireccion teatro tesoreria union
    unidad universidad urbe viceministerio
    city council department directorate embassy ministry municipality network office university
""".split())
# head words that never stand for one another: an embassy is no consulate, a ministry no department of it
_FAMILIES = {word: family for family, words in {
    "embassy": "embajada embassy",
    "consulate": "consulado consulate",
    "mission": "mision legacion mission",
    "ministry": "ministerio cancilleria ministry",
    "vice-ministry": "viceministerio",
    "municipality": " ".join(sorted(HEADS | {"intendencia", "prefectura"})),
    "council": "concejo",
    "city": "ciudad city",
    "university": "universidad university",
    "faculty": "facultad escuela",
    "unit": "direccion oficina directorate office unidad gerencia",
    "department": "departamento department seccion",
    "under-directorate": "subdireccion",
    "secretariat": "secretaria",
    "committee": "comite comision",
    "association": "asociacion",
    "foundation": "fundacion",
    "network": "red network",
    "union": "union",
    "museum": "museo", "park": "parque", "bank": "banco", "school": "colegio", "police": "policia",
}.items() for word in words.split()}
# one institution under several common names
_SYNONYMS = {**dict.fromkeys(HEADS, HEAD), "embassy": "embajada"}
_WITH_COUNTRY = re.compile(r"^(.*\S)\s*[,(]\s*([^,()]+?)\s*\)?$")
_CITY_OF = re.compile(r"^(?:la )?(?:ciudad (?:autonoma )?de|city of) (?=\S)")
_CITY_END = re.compile(r"(?<=\S) (?:d c|dc|d f|df)$")


@dataclass(frozen=True)
class Keys:
    """What identity knows of one writing of an entity and its aliases.

    Attributes:
        anchor: folded writing that stands for the mention, in its id as well; `word@document` if it is bound.
        strong: full forms.
        weak: acronyms and single words.
        full: the writings, as they are, that may serve as the name that is shown.
    """

    anchor: str
    strong: frozenset[str]
    weak: frozenset[str] = frozenset()
    full: tuple[str, ...] = ()

    @property
    def shared(self) -> frozenset[str]:
        """The keys that another document may have as well."""
        return frozenset(key for key in self.strong | self.weak if "@" not in key)


@lru_cache(maxsize=100_000)
def name_key(text: str) -> str:
    """Return the folded name; the text in lower case where folding leaves nothing of it."""
    return fold(text) or text.strip().casefold()


@lru_cache(maxsize=100_000)
def core(text: str) -> str:
    """Return the words of a name that tell, in order: no articles, no prepositions, "alcaldía" as "municipio"."""
    folded = without_legal_form(fold(text))
    words = _content(folded)
    if not words:
        return name_key(text)
    words = plain_numbers(_one_city(hall_words(words, folded)))
    return " ".join([_SYNONYMS.get(words[0], words[0]), *plain_country(words)[1:]])


def is_generic(text: str) -> bool:
    """Return whether all that a name says is what kind of thing it is: "la Oficina", "Alcaldía de la Ciudad"."""
    return all(word in _GENERIC for word in _content(text)) and bool(fold(text))


def head_family(text: str) -> str | None:
    """Return what kind of body a name's first word says it is; None if it says nothing."""
    words = _content(text)
    return _FAMILIES.get(words[0]) if words else None


def body_keys(
    name: str, aliases: Iterable[str], document: str, known: Iterable[str], country: str | None = None,
) -> Keys:
    """Return the keys of a directorate, partner or network.

    `known` are its gazetteer writings, the official first; `country` is the Spanish name of its country, where other
    documents may have it behind the name: "Banco Nacional", "Banco Nacional de Panamá".
    """
    name, aliases = opened(name, aliases)
    full = _full_forms(name, aliases)
    if not full and is_generic(name):
        return _bound(name, document)
    weak = {core(writing) for writing in aliases if _is_acronym_of(writing, name)}
    weak |= {core(writing) for writing in (name, *known) if not _is_long(writing) and not is_generic(writing)}
    spelled = [writing for writing in known if _is_long(writing)]
    strong = frozenset(core(writing) for writing in (*full, *spelled))
    if country:
        strong |= set(map(partial(of_country, country=core(country)), strong))
    anchor = min(map(name_key, full[:1] if _is_long(name) else full or spelled[:1]), default=core(name))
    return Keys(anchor, strong, frozenset(weak) - strong, tuple(dict.fromkeys((name, *full))))


def telling_form(name: str, aliases: Iterable[str]) -> str:
    """Return the writing of a body by which gazetteers are asked for others.

    A full form that the document itself gives goes before what a gazetteer would make of its acronym.
    """
    name, aliases = opened(name, aliases)
    return min(_full_forms(name, aliases) if not _is_long(name) else (), key=name_key, default=name)


def city_hall_writings(name: str, country: str | None, names: Names) -> tuple[str, ...]:
    """Return other writings of a city hall, by the names that its city has in other languages.

    `country` is its code or None; `names` gives the names of a city.
    """
    own = core(name)
    return tuple(each for each in hall_writings(_content(name), country, names) if core(each) != own)


def city_keys(name: str, aliases: Iterable[str], document: str, known: Iterable[str] = ()) -> Keys:
    """Return the keys of a city: "Ciudad de Panamá" is "Panamá", "Bogotá D.C." is "Bogotá".

    `known` are its names in other languages.
    """
    if is_generic(name) and not _is_long(name):
        return _bound(name, document)
    full = [name, *(alias for alias in aliases if not is_generic(alias))]
    return Keys(_city(name), frozenset(map(_city, (*full, *known))), full=tuple(dict.fromkeys(full)))


def thing_keys(name: str, aliases: Iterable[str], document: str) -> Keys:
    """Return the keys of a place, a project or a call."""
    if is_generic(name) and not _is_long(name):
        return _bound(name, document)
    full = [name, *(alias for alias in aliases if _is_long(alias) and not is_generic(alias))]
    return Keys(name_key(name), frozenset(map(core, full)), full=tuple(dict.fromkeys(full)))


def country_keys(name: str, code: str | None) -> Keys:
    """Return the keys of a country: its name, and its code behind an equals sign, which no folded name has."""
    keys = {name_key(name), f"={code.casefold()}"} if code else {name_key(name)}
    return Keys(name_key(name), frozenset(keys), full=(name,))


def person_keys(name: str, aliases: Iterable[str], document: str, *, affiliated: bool) -> Keys:
    """Return the keys of a person; a first name alone binds only beside a body or in its document.

    The weak keys are how the name sounds, by which two people of one body are one.
    """
    key = _person(name)
    if " " not in key and not affiliated:
        return _bound(name, document)
    words = set(key.split())
    full = [name, *(alias for alias in aliases
                    if len(_person(alias).split()) > 1 and words & set(_person(alias).split()))]
    strong = frozenset(map(_person, full))
    written = {*strong, *(person_name(each, put_right=False) for each in full)} if affiliated else ()
    sounds = {sound for each in written if (sound := sound_key(each))}
    return Keys(key, strong, frozenset(sounds), tuple(dict.fromkeys(full)))


def block_key(block: str, text: str) -> str:
    """Return the key of one writing, as names of a block are compared."""
    kinds: dict[str, Callable[[str], str]] = {"city": _city, "person": _person, "country": name_key}
    return kinds.get(block, core)(text)


def with_full(keys: Keys, block: str, name: str, full: str) -> Keys | None:
    """Return the keys of a mention whose name means `full`; None where its document says what it means itself."""
    if {key for key in keys.strong if "@" not in key} - {block_key(block, name)}:
        return None
    found = frozenset({block_key(block, full)})
    if block == "body" and not _is_long(full):
        return replace(keys, weak=keys.weak | found)
    own = frozenset(key for key in keys.strong if "@" not in key)
    return replace(keys, strong=own | found, weak=keys.weak - found)


def _one_city(words: list[str]) -> list[str]:
    """Return the words with "Ciudad Autónoma" as "Ciudad"."""
    return [word for index, word in enumerate(words) if word != "autonoma" or not index or words[index - 1] != "ciudad"]


def _bound(name: str, document: str) -> Keys:
    key = f"{name_key(name)}@{document[:16]}"
    return Keys(key, frozenset({key}), full=(name,))


def _content(text: str) -> list[str]:
    words = fold(text).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ["".join(words)]  # O.C.I.
    while len(words) > 1 and words[0] in _POINTING:
        words = words[1:]
    return spell(expand([word for word in words if word not in SMALL]))


def _is_long(text: str) -> bool:
    return len(_content(text)) > 1


def _full_forms(name: str, aliases: Iterable[str]) -> list[str]:
    """Return the full forms that a document gives, the name first where it is one."""
    return [*((name,) if _is_long(name) else ()), *(alias for alias in aliases if _is_full_alias(alias, name))]


def _is_full_alias(alias: str, name: str) -> bool:
    """Return whether an alias is a full form of its own, which other documents may write too."""
    words, own = _content(alias), _content(name)
    if len(words) < 2 or is_generic(alias):
        return False
    family, own_family = head_family(alias), head_family(name)
    if family and own_family and family != own_family:
        return False
    return family is not None or words[:1] == own[:1] or _is_capitalised(alias)


def _is_capitalised(text: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() for word in re.findall(r"\w+", text) if fold(word) not in SMALL)


def _is_acronym_of(alias: str, name: str) -> bool:
    """Return whether an alias has the shape of an acronym and is not just a word of the name in capitals."""
    key = core(alias)
    return (is_acronym(alias) and " " not in key and not is_generic(alias)
            and (key not in _content(name) or not _is_long(name)))


def city_and_country(name: str) -> tuple[str, str | None]:
    """Return a city's name without the country behind it, and that country's code: "Mérida (México)"."""
    from kb.gazetteers import country_names

    found = _WITH_COUNTRY.match(name)
    code = country_names().get(fold(found[2])) if found else None
    return (found[1], code) if found and code else (name, None)


def _city(name: str) -> str:
    key = name_key(city_and_country(name)[0])
    return _CITY_END.sub("", _CITY_OF.sub("", key)) or key


def _person(name: str) -> str:
    """Return a person's key; "APELLIDO, Nombre" reads "Nombre Apellido"."""
    return person_name(name) or name_key(name)
