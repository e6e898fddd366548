"""Numbers within names: "Quinto Centenario", "V Centenario" and "5.º Centenario" are one name."""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = {word: str(number) for number, words in {
    1: "primer primero primera first", 2: "segundo segunda second", 3: "tres tercer tercero tercera third three",
    4: "cuatro cuarto cuarta fourth four", 5: "cinco quinto quinta fifth five", 6: "seis sexto sexta sixth six",
    7: "siete septimo septima setimo setima seventh seven", 8: "ocho octavo octava eighth eight",
    9: "nueve noveno novena ninth nine", 10: "diez decimo decima tenth ten", 11: "once undecimo undecima",
    12: "doce duodecimo duodecima twelve", 15: "quince fifteen", 20: "veinte vigesimo vigesima twenty",
    21: "veintiuno", 30: "treinta thirty", 50: "cincuenta fifty", 100: "cien hundred",
}.items() for word in words.split()}
_ORDINAL = re.compile(r"0*(\d{1,3})(?:er|ero|era|[rdtmvn]?[oa]|st|nd|rd|th)")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")  # to 39; C, D, L and M are letters more often than numbers
_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def plain_numbers(words: list[str]) -> list[str]:
    """Return the folded words of a name with its numbers in digits; a first word is no Roman numeral."""
    return [_number(word) or (index and _roman(word)) or word for index, word in enumerate(words)]


@lru_cache(maxsize=100_000)
def _number(word: str) -> str | None:
    found = _ORDINAL.fullmatch(word)
    return found[1] if found else _WORDS.get(word)


@lru_cache(maxsize=100_000)
def _roman(word: str) -> str | None:
    found = _ROMAN.fullmatch(word)
    return str(10 * len(found[1]) + _ONES[found[2]]) if word and found else None
