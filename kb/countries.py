"""Countries by their codes and their names in the languages of the program, from the gazetteer (Unicode CLDR)."""

from __future__ import annotations

from kb.gazetteers import country_english, country_names, country_spanish
from kb.names import fold


def country_name(code: str, lang: str) -> str:
    """Return a country's name in a language, es or en, or the code itself where the gazetteer has none."""
    return (country_spanish() if lang == "es" else country_english()).get(code.upper(), code)


def country_code(name: str) -> str | None:
    """Return the code of a country by its name in either language, None where the gazetteer has it not."""
    return country_names().get(fold(name))
