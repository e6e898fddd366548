"""Where the sample documents are: beside this package once installed, at the root of the repository before."""

from __future__ import annotations

from pathlib import Path

from kb.errors import KbError
from kb.language import _

_DOCUMENTS = (".docx", ".csv")


class SamplesError(KbError):
    """An installation without its samples."""


def sample_documents() -> list[Path]:
    """Return the sample documents in the order of their names.

    Raises SamplesError where the installation has none.
    """
    here = Path(__file__).parent
    for folder in (here / "examples", here.parent / "examples"):
        found = sorted(path for path in folder.glob("*") if path.suffix in _DOCUMENTS)
        if found:
            return found
    raise SamplesError(_("the samples are missing from this installation; install the program again"))
