"""The language of what a user reads: English texts in the code, catalogues beside it."""

from __future__ import annotations

import errno
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


# What an operating system says of the failures that files meet most often; by number, as its own words may be in
# whatever language it speaks
_REASONS = {
    errno.ENOENT: mark("No such file or directory"), errno.EACCES: mark("Permission denied"),
    errno.EPERM: mark("Operation not permitted"), errno.EISDIR: mark("Is a directory"),
    errno.ENOTDIR: mark("Not a directory"), errno.EEXIST: mark("File exists"),
    errno.ENOTEMPTY: mark("Directory not empty"), errno.EROFS: mark("Read-only file system"),
    errno.ENOSPC: mark("No space left on device"), errno.ENAMETOOLONG: mark("File name too long"),
    errno.EIO: mark("Input/output error"),
}


def reason(error: OSError) -> str:
    """Return why the operating system refused, in the chosen language where it is a common reason."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
