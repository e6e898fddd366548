"""Folded names: the form in which two writings of a name are compared."""

import re
import unicodedata

_PUNCTUATION = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return the text without accents, in lower case, with punctuation as it was."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return the key of a name: no accents, lower case, every run of punctuation or spaces one space."""
    return _PUNCTUATION.sub(" ", plain(text)).strip()
