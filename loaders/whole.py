"""What only the whole document tells: the facts of its units, its themes, and where it contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.blocks import Block
from loaders.contradictions import note_contradictions
from loaders.draft import Draft
from loaders.themes import read_themes
from loaders.unit_facts import read_unit_facts


def read_whole(blocks: Sequence[Block], draft: Draft) -> None:
    """Note them in a draft that has been read to its end."""
    read_unit_facts(blocks, draft)
    read_themes(blocks, draft)
    note_contradictions(blocks, draft)
