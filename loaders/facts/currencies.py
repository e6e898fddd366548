"""The signs and names of currencies, and the code of each."""

from __future__ import annotations

import re

from kb.names import plain

# ISO 4217; "" where the name alone does not tell which
CURRENCIES = {
    "b/": "PAB",
    "b/.": "PAB",
    "us$": "USD",
    "$us": "USD",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euros": "EUR",
    "dolares": "USD",
    "bs": "BOB",
    "s/": "PEN",
    "s/.": "PEN",
    "soles": "PEN",
    "pen": "PEN",
    "q": "GTQ",
    "quetzales": "GTQ",
    "l": "HNL",
    "lps": "HNL",
    "lempiras": "HNL",
    "₡": "CRC",
    "colones": "CRC",
    "c$": "NIO",
    "cordobas": "NIO",
    "₲": "PYG",
    "gs": "PYG",
    "guaranies": "PYG",
    "r$": "BRL",
    "reales": "BRL",
    "rd$": "DOP",
    "bolivianos": "BOB",
    "£": "GBP",
    "¥": "JPY",
    "yenes": "JPY",
    "balboas": "PAB",
    "pesos": "",
}
# one letter is a currency's only before an amount with thousands: "L 3,480,000.00"
SIGN = (
    r"B/\.?|US\$|\$us|RD\$|R\$|C\$|USD|EUR|€|S/\.?|Bs\.?|[₡₲£¥]|\bGs\.?(?=\s?\d)|\bLps\.?|"
    r"\b[LQ]\.?(?=\s?\d{1,3}[.,]\d)|\$"
)
NAME = (
    r"euros|dólares|balboas|soles|bolivianos|lempiras|quetzales|colones|córdobas|guaraníes|reales|yenes|EUR|USD"
)


def _written(sign: str) -> str:
    """Return the pattern of a currency's sign; of one letter only before an amount."""
    return rf"(?<![a-z]){re.escape(sign)}" + (r"\.?\s?\d" if len(sign) == 1 and sign.isalpha() else r"(?![a-z])")


def currency_in(text: str) -> str | None:
    """Return the ISO 4217 code of the currency whose sign or name a text has, None if it has none."""
    key = plain(text)
    return next(
        (code for sign, code in CURRENCIES.items() if code and re.search(_written(sign), key)),
        None,
    )
