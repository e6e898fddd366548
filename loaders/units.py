"""Which unit belongs to which body, where a text says so in words."""

from __future__ import annotations

import re

from kb.records import Passage
from loaders.draft import Draft
from loaders.mentions import Mentions

_ARTICLE = r"(?:la |el |los |las |l )?"
_BELONGS = re.compile(
    r"(?P<unit>Ⓑ)[^.;ⒷⒸⓅ]{0,40}?\b(?:adscrit[oa]s? a|dependientes? de|depende(?:n)? de|unidad de|perteneciente a|"
    r"pertenece a|"
    rf"forma(?:n)? parte de|integrad[oa] a)l? {_ARTICLE}(?P<parent>Ⓑ)"
)
_OWN = re.compile(r"(?P<parent>Ⓑ)(?: ?\(Ⓑ\))?,? (?:a traves de|por medio de|mediante) su (?P<unit>Ⓑ)")
_MADE_UP = re.compile(rf"\b(?:la|lo|le) integran {_ARTICLE}(?P<units>Ⓑ(?:(?:, | y ){_ARTICLE}Ⓑ)*)")


def read_units(mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the parents that a text gives its units; a network's members are not its units."""
    skeleton = mentions.skeleton
    for pattern in (_BELONGS, _OWN):
        for match in pattern.finditer(skeleton.text):
            unit, parent = (mentions.entries[skeleton.span_at(match.start(name))] for name in ("unit", "parent"))
            if unit is not parent and draft.registry.class_of(parent).type != "network":
                draft.belongs(unit, parent, passage)
    for match in _MADE_UP.finditer(skeleton.text):
        before = [s for s in skeleton.spans_in(0, match.start()) if s.kind == "body"]
        for span in skeleton.spans_in(match.start("units"), match.end("units")) if before else ():
            if mentions.entries[span] is not mentions.entries[before[0]]:
                draft.belongs(mentions.entries[span], mentions.entries[before[0]], passage)
