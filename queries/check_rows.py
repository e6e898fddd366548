"""What the checks give to one another."""

from __future__ import annotations

from dataclasses import dataclass, field

from queries.rows import Evidence


@dataclass
class Problem:
    """Something odd: a code, of what, the values that its sentence needs, and the passages that show it.

    `evidence` stands for the passages where there is none in the graph.
    """

    code: str
    name: str
    values: list[str] = field(default_factory=list)
    passages: set[str] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)
