"""Records written as JSON: what `kb extract` prints, as staff corrected it."""

from __future__ import annotations

from pathlib import Path

from kb.home import Home
from kb.records import Record, parse_record
from loaders.base import Loader
from loaders.formats.text import decode


class RecordLoader(Loader):
    """Reads .json files that hold one record."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .json."""
        return path.suffix.lower() == ".json"

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the record as it is; a field that is wrong is named."""
        return parse_record(decode(path, data), path.name)
