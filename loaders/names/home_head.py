"""The home city hall by its head word alone: "la Alcaldía presentó …", where the document names no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kb.home import Home
from kb.names import fold
from loaders.names.heads import head_at
from loaders.spans import Span
from loaders.tokens import tokenize

_SAID_ALONE = frozenset(("alcaldia", "municipalidad", "ayuntamiento", "intendencia"))


def home_by_its_head(text: str, home: Home) -> Iterator[Span]:
    """Yield the home municipality where a text calls it by its head word, with its article and a capital."""
    pattern = _pattern(home)
    for match in pattern.finditer(text) if pattern is not None else ():
        yield Span("body", match.start("head"), match.end("head"), match["head"], home.institution)


@lru_cache(maxsize=8)
def _pattern(home: Home) -> re.Pattern[str] | None:
    head = home.institution.split()[0]
    if fold(head) not in _SAID_ALONE:
        return None
    goes_on = r"(?! (?:del?\b|[A-ZÁÉÍÓÚÑ]|[a-z]+(?:al|ana|or)\b))"  # "la Alcaldía Mayor", "la Alcaldía municipal"
    return re.compile(rf"(?<!\w)(?:[Ll]a|[Ee]l|[Dd]el|[Aa]l) (?P<head>{head})\b{goes_on}")


def another_is_named(names: Iterable[str], home_names: Iterable[str]) -> bool:
    """Whether one of the bodies' names is that of a city hall other than the home's."""
    own = {fold(name) for name in home_names}
    for name in names:
        head = head_at(list(tokenize(name)), 0)
        if head is not None and head.belongs == "city" and fold(name) not in own:
            return True
    return False
