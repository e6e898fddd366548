"""City halls under the names that they have in several languages: "Ajuntament de Barcelona", "Comune di Milano"."""

from __future__ import annotations

from collections.abc import Callable

Names = Callable[[str, str | None], tuple[str, ...]]
"""All names of a city, by one of them and its country, or None where that is not said."""

HEAD = "municipio"  # under which all of them are compared
_ANYWHERE = "alcaldia ayuntamiento municipalidad municipio municipality"
# the heads of one language, and the countries where a city hall is called so
_LOCAL = {head: tuple(countries.split()) for head, countries in {
    "ajuntament": "ES AD", "concello": "ES", "comune": "IT CH SM", "prefeitura": "BR",
    "mairie": "FR BE CA CH LU MC HT SN CI CM ML MA TN DZ BF BJ TG NE GA CG CD MG",
    "gemeente": "NL BE SR", "stadt": "DE AT CH", "stadtverwaltung": "DE AT CH", "landeshauptstadt": "DE AT",
}.items()}
# heads of several words
_PHRASES = tuple(phrase.split() for phrase in (
    "gobierno autonomo descentralizado municipal", "gobierno autonomo municipal", "gobierno municipal"))
_OF_MORE = ("intendencia", "prefectura")  # these may be of a province: they stay what they are called
_CAMARA = "camara municipal"  # the city hall in Portugal, the council in Brazil and in Spanish
_CAMARA_COUNTRIES = ("PT", "AO", "MZ", "CV", "ST", "GW")
# what stands beside the head word and tells nothing: "Alcaldía Mayor de Bogotá D.C."
_FILLERS = frozenset(
    "autonoma autonomo ciudad distrital distrito honorable ilustre mayor metropolitana metropolitano municipal".split())
_JOINING = frozenset("d dell della dello der di l van von".split())
_HONOURS = ("ilustre", "honorable")

HEADS = frozenset((*_ANYWHERE.split(), *_LOCAL))


def hall_words(words: list[str], folded: str) -> list[str]:
    """Return the telling words of a city hall's name, its head the common one; other names as they are.

    `folded` is the whole name, by which "City of …" is told from a name that begins with "City".
    """
    words = _after_honour(words)
    for phrase in _PHRASES:
        if words[:len(phrase)] == phrase and len(words) > len(phrase):
            return [HEAD, *_city(words[len(phrase):], _FILLERS)]
    if folded.startswith("city of ") and len(words) > 1 and words[0] == "city":
        return [HEAD, *_city(words[1:], _FILLERS)]
    if words[0] in _OF_MORE:
        return [words[0], *_city(words[1:], _FILLERS)]
    if words[0] in HEADS:
        return [HEAD, *_city(words[1:], _FILLERS | _JOINING if words[0] in _LOCAL else _FILLERS)]
    return words


def hall_writings(words: list[str], country: str | None, names: Names) -> tuple[str, ...]:
    """Return the writings of a city hall by the other names of its city: "Comune di Milano", "Municipio de Milán".

    `words` are the telling words of its name. Without a country the head word has to tell it ("Comune"), or there is
    but one city of that name.
    """
    city, countries = _parts(words)
    if not city or (country and countries and country not in countries):
        return ()
    if country:
        found = names(city, country)
    elif countries:
        several = [each for code in countries if (each := names(city, code))]
        found = several[0] if len(several) == 1 else ()
    else:
        found = _only(names(city, None))
    if not found and country and countries == _CAMARA_COUNTRIES:
        found = (city,)
    return tuple(f"{HEAD} de {name}" for name in found)


def _parts(words: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return the city that a city hall's name tells and the countries that its head word does."""
    words = _after_honour(words)
    if " ".join(words[:2]) == _CAMARA:
        return " ".join(words[2:]), _CAMARA_COUNTRIES
    if words and words[0] in HEADS:
        return " ".join(_city(words[1:], _FILLERS | _JOINING)), _LOCAL.get(words[0], ())
    return "", ()


def _only(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a city, none where cities of several countries have one of them."""
    from kb.gazetteers import cities_named

    countries = {city.country for name in names for city in cities_named(name)}
    return names if len(countries) == 1 else ()


def _after_honour(words: list[str]) -> list[str]:
    return words[1:] if words[:1] and words[0] in _HONOURS and words[1:2] and words[1] in (*HEADS, *_OF_MORE) else words


def _city(words: list[str], fillers: frozenset[str]) -> list[str]:
    """Return the words behind a head without those that tell nothing, where others are left."""
    while len(words) > 1 and words[0] in fillers:
        words = words[1:]
    if len(words) > 2 and words[-2:] in (["d", "c"], ["d", "f"]):
        words = words[:-2]
    return words[:-1] if len(words) > 1 and words[-1] in ("dc", "df") else words

