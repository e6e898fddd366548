"""What only the whole document tells: facts of its units, themes, who asked whom, where it contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.blocks import Block
from loaders.entities.draft import Draft
from loaders.facts.contradictions import note_contradictions
from loaders.facts.requests import read_requests
from loaders.facts.themes import read_themes
from loaders.facts.unit_facts import read_unit_facts


def read_whole(blocks: Sequence[Block], draft: Draft) -> None:
    """Note them in a draft that has been read to its end."""
    read_unit_facts(blocks, draft)
    read_themes(blocks, draft)
    read_requests(draft)
    note_contradictions(blocks, draft)
