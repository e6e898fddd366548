"""Texts that the program has made and kept, put into the language of whoever reads them.

A document's warnings are kept as they were said when it was read. The catalogue has what each text is in the other
language, so that its sentence can be found again, whatever stands in its places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from string import Formatter
from struct import iter_unpack, unpack_from

from kb.language import LANGUAGES, LOCALE, language
from kb.locators import located

_CODE_LANGUAGE = "en"  # of the texts as the code has them
_LEAST = 8  # letters of its own that a text must have to be known again
_DEEPEST = 3  # texts within texts


@dataclass(frozen=True)
class _Sentence:
    """A text of the program: its pieces around the places, in the language in which it was made, and both wholes."""

    pieces: tuple[str, ...]
    made: str
    said: str

    @property
    def own(self) -> int:
        """How many letters are the text's own."""
        return sum(map(len, self.pieces))


def retold(text: str) -> str:
    """Return a text in the chosen language that the program made in the other one; any other text as it is."""
    return _retold(text, 0)


def _retold(text: str, depth: int) -> str:
    for sentence in _sentences(language()):
        if all(piece in text for piece in sentence.pieces) and (values := _values(sentence.made, text)) is not None:
            deeper = {name: _inside(value, depth) for name, value in values.items()}
            return sentence.said.format(**deeper)
    return text


def _inside(value: str, depth: int) -> str:
    """Return what stands in a place of a text: a text itself, a place in the document, or any words."""
    return located(_retold(value, depth + 1) if depth < _DEEPEST else value, language())


@cache
def _sentences(lang: str) -> tuple[_Sentence, ...]:
    """Return the texts in the languages that are not the chosen one, those with most letters of their own first."""
    found = [_Sentence(pieces, made, said) for made, said in _pairs(lang)
             if made != said and sum(map(len, pieces := _pieces(made))) >= _LEAST and _places(said) <= _places(made)]
    return tuple(sorted(found, key=lambda one: (-one.own, one.made, one.said)))


def _pairs(lang: str) -> Iterator[tuple[str, str]]:
    """Give each text of the program as it is in the other languages, with what it is in this one."""
    for other in LANGUAGES:
        if other != _CODE_LANGUAGE:
            for english, own in _catalogue(other):
                yield (own, english) if lang == _CODE_LANGUAGE else (english, own)


def _catalogue(lang: str) -> Iterator[tuple[str, str]]:
    """Give each text of the code with its translation, singulars and plurals apart.

    The compiled catalogue is read as its format says (GNU gettext manual, section 10.3): the standard library keeps
    no plural of the code's own language.
    """
    data = (LOCALE / lang / "LC_MESSAGES" / "kb.mo").read_bytes()
    _magic, _revision, count, own, other = unpack_from("<5I", data)
    tables = (iter_unpack("<2I", data[start:start + 8 * count]) for start in (own, other))
    for (length, at), (said_length, said_at) in zip(*tables, strict=True):
        texts = data[at:at + length].decode().split("\0")
        said = data[said_at:said_at + said_length].decode().split("\0")
        yield from ((text, translated) for text, translated in zip(texts, said, strict=False) if text)


def _pieces(text: str) -> tuple[str, ...]:
    try:
        return tuple(piece for piece, *_rest in Formatter().parse(text) if piece)
    except ValueError:  # a text with braces of its own
        return ()


def _places(text: str) -> set[str]:
    return {name for _piece, name, *_rest in Formatter().parse(text) if name}


def _values(made: str, text: str) -> dict[str, str] | None:
    """Return what stands in the places of a text that was made from a sentence; None where it was not."""
    match = _pattern(made).fullmatch(text)
    return match.groupdict() if match else None


@cache
def _pattern(made: str) -> re.Pattern[str]:
    pattern, seen = "", set[str]()
    for piece, name, *_rest in Formatter().parse(made):
        pattern += re.escape(piece)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    return re.compile(pattern, re.DOTALL)
