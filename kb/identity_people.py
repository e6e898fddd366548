"""The key of a person's name: without titles, given names first, misspelt names put right where that is certain."""

from __future__ import annotations

from functools import cache, lru_cache

from kb.identity_words import corrected
from kb.names import fold

_TITLES = frozenset("""
    abg abogada abogado alcalde alcaldesa arq arquitecta arquitecto capitan comisionada comisionado concejal
    concejala consejera consejero consul consulesa coronel decana decano diputada diputado director directora
    doctor doctora don dona doutor doutora dr dra embajador embajadora exc excelencia excelentisima
    excelentisimo excma excmo frau fray gobernador gobernadora herr hon honorable ing ingeniera ingeniero lady
    lcda lcdo lic licda licdo licenciada licenciado lord madame mademoiselle mag magister mba mg mgs mgter
    mgtr ministra ministro miss mlle mme monsenor monsieur mr mrs ms msc phd prefecta prefecto presidenta
    presidente prof profa profesor profesora rector rectora rev reverendo secretaria secretario senador
    senadora senor senora senorita signor signora sir sor sr sra srta su subdirector subdirectora vicealcalde
    vicealcaldesa viceministra viceministro
""".split())
_SHORTENED = {"ma": "maria", "fco": "francisco", "fca": "francisca"}


@lru_cache(maxsize=100_000)
def person_name(text: str, *, put_right: bool = True) -> str:
    """Return the key of a person's name; empty where folding leaves nothing of it.

    Misspelt names stay as they are written unless they are to be `put_right`.

    "APELLIDO, Nombre" reads "Nombre Apellido", as do surnames before given names where the lists of names leave no
    doubt. Titles before and after the name are left out as long as two words remain.
    """
    surname, comma, given = text.partition(",")
    if comma and "," not in given and given.strip() and not _is_title(given):
        words = _without_titles(fold(given).split(), 1) + _without_titles(fold(surname).split(), 1)
    else:
        words = _without_titles(fold(text).split(), 2)
    words = [_SHORTENED.get(word, word) if len(words) > 1 else word for word in words]
    if put_right and len(words) > 1:
        words = [corrected(word, "person") for word in words]
    return " ".join(_given_first(words))


def with_title(words: list[str]) -> bool:
    """Return whether the words of a person's key are a title and a surname: "Licda. Samudio"."""
    return len(words) == 2 and words[0] in _TITLES and words[1] not in _TITLES


def _is_title(text: str) -> bool:
    return all(word in _TITLES for word in fold(text.replace(".", "")).split())


def _without_titles(words: list[str], least: int) -> list[str]:
    while len(words) > least and words[0] in _TITLES:
        words = words[1:]
    if words[:2] == ["s", "e"] and len(words) >= least + 2:  # S. E.
        words = _without_titles(words[2:], least)
    while len(words) > max(least, 2) and words[-1] in ("phd", "msc", "mba", "mgtr"):
        words = words[:-1]
    return words


def _given_first(words: list[str]) -> list[str]:
    """Return surnames before given names the other way round, where the lists of names leave no doubt."""
    given, family, only = _lists()
    for start in range(1, len(words)):
        head, tail = words[:start], words[start:]
        if given.isdisjoint(head) and given.issuperset(tail) and all(word in family or len(word) > 3 for word in head):
            sure = tail[0] in only or (len(head) > 1 and len(tail) > 1)
            return [*tail, *head] if sure else words
    return words


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return given names, surnames, and what is a given name only."""
    from kb.gazetteers import given_names, surnames

    return given_names(), surnames(), given_names() - surnames()
