"""Where in a document a passage stands, in the words of a language: "viñeta 7", "bullet 7".

Records keep locators as the loaders write them, in Spanish (`docs/reading.md`); they are put into words when they are
shown. Whatever else stands in one, a sheet's name or the words of a record written by hand, stays as it is.
"""

from __future__ import annotations

import re

_NUMBERED = {"título": "heading", "párrafo": "paragraph", "viñeta": "bullet", "tabla": "table", "fila": "row"}
_NAMED = {"hoja": "sheet"}
_ALONE = {"encabezado": "header", "documento": "document", "registro": "record"}
_SPANISH = {**_NUMBERED, **_NAMED, **_ALONE}
_WITH_NUMBER = {*_NUMBERED, *_NUMBERED.values()}
_WITH_NAME = {*_NAMED, *_NAMED.values()}
_PART = re.compile(r"(?P<word>\w+)(?P<rest>| .+)")
_SEPARATOR = ", "


def words_of(lang: str) -> dict[str, str]:
    """Return what the words of locators in the other language are in this one."""
    return {english: spanish for spanish, english in _SPANISH.items()} if lang == "es" else dict(_SPANISH)


def located(locator: str | None, lang: str) -> str:
    """Return a locator in the words of a language, es or en; "" of none."""
    words = words_of(lang)
    return _SEPARATOR.join(_part(part, words) for part in (locator or "").split(_SEPARATOR))


def _part(part: str, words: dict[str, str]) -> str:
    match = _PART.fullmatch(part)
    if not match or match["word"] not in words:
        return part
    word, rest = match.groups()
    fits = rest[1:].isdecimal() if word in _WITH_NUMBER else bool(rest) == (word in _WITH_NAME)
    return f"{words[word]}{rest}" if fits else part
