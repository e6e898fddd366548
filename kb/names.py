"""Folded names: the form in which two writings of a name are compared."""

import re
import unicodedata
from functools import cache, lru_cache

_PUNCTUATION = re.compile(r"[\W_]+")
_ACCENT = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # all of them are combining marks
_MAYBE_MARK = re.compile("[\u034f\u0370-\U0010ffff]+")  # some of these are
# Reading a report asks some 100,000 times for the forms of some 2,600 different words and lines of it
_KEPT = 8192
_LONGEST = 500  # characters; longer texts seldom come twice and would fill the memory


def plain(text: str) -> str:
    """Return the text without accents, in lower case, with punctuation as it was."""
    return _plain_kept(text) if len(text) <= _LONGEST else _plain(text)


def fold(text: str) -> str:
    """Return the key of a name: no accents, lower case, every run of punctuation or spaces one space."""
    return _folded_kept(text) if len(text) <= _LONGEST else _folded(text)


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    try:
        quick = text.encode("latin-1").translate(_western())
    except UnicodeEncodeError:
        return _decomposed(text)
    return _decomposed(text) if _NOT_ONE in quick else quick.decode("latin-1")


_NOT_ONE = b"\0"  # stands for a letter whose form is no single letter: "ß"


@cache
def _western() -> bytes:
    """Return the forms of the 256 characters of western languages: to take each from a table is four times as fast."""
    forms = (_decomposed(chr(code)) for code in range(256))
    return b"".join(form.encode("latin-1") if len(form) == 1 and form < "\u0100" else _NOT_ONE for form in forms)


def _decomposed(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = _ACCENT.sub("", decomposed)
    return bare if bare.isascii() else _MAYBE_MARK.sub(_without_marks, bare)


def _without_marks(found: re.Match[str]) -> str:
    return "".join(c for c in found.group() if not unicodedata.combining(c))


def _folded(text: str) -> str:
    key = plain(text)
    return key if key.isalnum() else _PUNCTUATION.sub(" ", key).strip()  # most are one word, without punctuation


_plain_kept = lru_cache(_KEPT)(_plain)
_folded_kept = lru_cache(_KEPT)(_folded)
