"""Which unit belongs to which body, where a text says so in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions, mention_all
from loaders.names.lens import is_home

_ARTICLE = r"(?:la |el |los |las |l )?"
_BELONGS = re.compile(
    r"(?P<unit>Ⓑ)[^.;ⒷⒸⓅ]{0,40}?\b(?:adscrit[oa]s? a|dependientes? de|depende(?:n)? de|unidad de|perteneciente a|"
    r"pertenece a|"
    rf"forma(?:n)? parte de|integrad[oa] a)l? {_ARTICLE}(?P<parent>Ⓑ)"
)
_OWN = re.compile(r"(?P<parent>Ⓑ)(?: ?\(Ⓑ\))?,? (?:a traves de|por medio de|mediante) su (?P<unit>Ⓑ)")
_MADE_UP = re.compile(
    rf"\b(?:(?:la|lo|le) integran|esta(?:n)? (?:integrad|conformad|compuest)[oa]s? por|se compone de) "
    rf"{_ARTICLE}(?P<units>Ⓑ(?:(?:, | y ){_ARTICLE}Ⓑ)*)"
)

# "Alcaldía de … – Dirección de …" on a line of its own, or at the head of the pages
_LETTERHEAD = re.compile(r"(?P<parent>Ⓑ) ?[–—|·/,-]? ?(?P<unit>Ⓑ)(?: ?\(Ⓑ\))?\.?")
_OF_THE_CITY = re.compile(r"(?P<unit>Ⓑ)(?: ?\([^()]{1,12}\))? (?:de la|del) (?P<parent>Ⓑ)")


def read_units(mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the parents that a text gives its units; a network's members are not its units."""
    skeleton = mentions.skeleton
    for pattern in (_BELONGS, _OWN):
        for match in pattern.finditer(skeleton.text):
            unit, parent = (mentions.entries[skeleton.span_at(match.start(name))] for name in ("unit", "parent"))
            if unit is not parent and draft.registry.class_of(parent).type != "network":
                draft.belongs(unit, parent, passage)
    _read_own(mentions, passage, draft)
    for match in _MADE_UP.finditer(skeleton.text):
        before = [s for s in skeleton.spans_in(0, match.start()) if s.kind == "body"]
        for span in skeleton.spans_in(match.start("units"), match.end("units")) if before else ():
            if mentions.entries[span] is not mentions.entries[before[0]]:
                draft.belongs(mentions.entries[span], mentions.entries[before[0]], passage)


def read_letterhead(lines: Sequence[str], draft: Draft) -> None:
    """Note the unit that a line at the head of the pages names beside its city hall."""
    for line in lines:
        spans = draft.lens.names(line)
        if len(spans) > 1 and all(span.kind == "body" for span in spans):
            passage = Passage(locator="encabezado", text=line)
            _read_own(mention_all(line, passage, draft), passage, draft)
        elif len(spans) == 1 and is_home(spans[0].text, draft.lens.home) and spans[0].text.strip() == line.strip(" ."):
            draft.entity(spans[0], Passage(locator="encabezado", text=line))


def _read_own(mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the units of the home municipality that a text names beside it: in a letterhead, or "la Ⓑ de la Ⓑ"."""
    skeleton = mentions.skeleton
    head = _LETTERHEAD.fullmatch(skeleton.text.strip())
    for match in filter(None, (head, *_OF_THE_CITY.finditer(skeleton.text))):
        offset = len(skeleton.text) - len(skeleton.text.lstrip()) if match is head else 0
        named, above = (skeleton.span_at(match.start(name) + offset) for name in ("unit", "parent"))
        unit, parent = mentions.entries[named], mentions.entries[above]
        own = is_home(above.text, draft.lens.home) and not is_home(named.text, draft.lens.home)
        if own and unit is not parent and draft.registry.class_of(unit).type == "directorate":
            draft.belongs(unit, parent, passage)
