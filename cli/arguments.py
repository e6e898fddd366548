"""What has to be known of the arguments before the commands exist: the language of their help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kb.errors import KbError
from kb.language import LANGUAGES
from kb.settings import load_settings

GLOBAL_OPTIONS = ("--store", "--lang", "--config", "--today")
DEFAULT_LANGUAGE = "es"


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the code of the language that the arguments, the environment or the settings file ask for.

    What is wrong with any of them is left for the command to report; until then Spanish is spoken.
    """
    given = global_values(arguments)
    if given.get("--lang") in LANGUAGES:
        return given["--lang"]
    config = given.get("--config")
    try:
        return load_settings(Path(config) if config else None, environment).lang
    except KbError:
        return DEFAULT_LANGUAGE


def global_values(arguments: Sequence[str]) -> dict[str, str]:
    """Return the values of the global options, which stand before the command."""
    values: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in GLOBAL_OPTIONS:
            values[name] = value if equals else next(rest, "")
        elif not argument.startswith("-"):
            break
    return values
