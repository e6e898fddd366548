"""Cells that a spreadsheet takes for formulas, made harmless."""

from __future__ import annotations

# A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would run it.

    Spreadsheets skip spaces, line ends and control characters before a formula.
    """
    seen = text.lstrip().lstrip("".join(map(chr, range(32))) + "\x7f ")
    return "'" + text if text.startswith(FORMULA) or seen.startswith(FORMULA) else text
