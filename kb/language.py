"""The language of what a user reads: English texts in the code, catalogues beside it."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("es", "en")
_chosen: gettext.NullTranslations = gettext.NullTranslations()
_code = "en"


def use_language(code: str) -> None:
    """Choose the language of every text from now on: "es" or "en" (the texts as the code has them)."""
    global _chosen, _code
    _code = code
    _chosen = gettext.translation("kb", LOCALE, [code], fallback=True)
    # the command-line library asks the process's own domain for its texts
    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain("kb", str(LOCALE))
    gettext.textdomain("kb")


def language() -> str:
    """Return the code of the chosen language."""
    return _code


def _(text: str) -> str:
    """Return the text in the chosen language."""
    return _chosen.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that fits a count, in the chosen language."""
    return _chosen.ngettext(one, many, count)


def mark(text: str) -> str:
    """Return the text as it is: it is marked for the catalogue, and translated where it is shown."""
    return text


# What operating systems say of the failures that files meet most often
_SYSTEM_TEXTS = (
    mark("No such file or directory"), mark("Permission denied"), mark("Is a directory"), mark("Not a directory"),
    mark("File exists"), mark("Read-only file system"), mark("No space left on device"), mark("File name too long"),
    mark("Input/output error"), mark("Directory not empty"), mark("Operation not permitted"),
)


def reason(error: OSError) -> str:
    """Return why the operating system refused, in the chosen language where it is a common reason."""
    return _(error.strerror) if error.strerror else str(error)
