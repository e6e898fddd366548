"""What an analysis of the network leaves out, said after it."""

from __future__ import annotations

from collections.abc import Sequence

from cli.output import warn
from kb.language import _


def warn_of_offices(offices: Sequence[str]) -> None:
    """Say which offices were left out because they write the documents; nothing where none was."""
    if offices:
        warn(_("Left out, because it writes the documents and is in most of them: {names}. --with-office counts it."
               ).format(names="; ".join(offices)))
