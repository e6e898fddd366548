"""Which body is part of which, by how a text writes the two beside each other."""

from __future__ import annotations

import re

from kb.gazetteers import known_body, known_writings
from kb.names import fold
from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.names.classify import core_of, head_of
from loaders.names.lens import PARTS, is_home
from loaders.names.registry import Entry
from loaders.names.spelling import spells
from loaders.skeleton import Skeleton
from loaders.spans import Span

_OF_THE_WHOLE = re.compile(r"(?:Instituto|Oficina|Centro) (?:de la|del|de) (?P<of>[A-Z]{3,9}) ")
_JOINED = re.compile(r"Ⓑ(?: ?\(Ⓑ\)(?=,? del? ))?(?P<join> (?:de la|del|de) |, (?:de la|del) (?=Ⓑ)| ?\( ?)(?=Ⓑ)")
_THROUGH = re.compile(
    r"(?P<parent>Ⓑ)(?: ?\([ⒷⓀ]\))?,? (?:por (?:medio|conducto|intermedio)|a traves|por via) (?:de la |del |de su |de )"
    r"(?P<unit>Ⓑ)"
)
_ITS_OWN = re.compile(r"(?P<parent>Ⓑ)(?: ?\(Ⓑ\))?[^Ⓑ.]*\bsu (?P<unit>Ⓑ)")
# what a part of a body is called by
_INNER = frozenset(
    "direccion departamento division escuela facultad seccion subdireccion subsecretaria viceministerio unidad oficina "
    "coordinacion gerencia jefatura".split()
)


def _same_words(body: Span, acronym: Span, draft: Draft) -> bool:
    """Whether an acronym in parentheses is of a public body that has two or more words of the name before it."""
    known = known_writings(acronym.text, draft.lens.home.country)
    core = set(core_of(body.name))
    return any(len(core & set(core_of(writing))) >= 2 for writing in known)


def parents_in_names(entries: dict[Span, Entry], passage: Passage, draft: Draft) -> None:
    """Note the parent that stands inside a name: "Instituto de la UNESCO para …", where the text names the UNESCO."""
    for span, entry in list(entries.items()):
        match = _OF_THE_WHOLE.match(span.name)
        parent = draft.registry.called(match["of"], "body") if match and span.kind == "body" else None
        if parent is not None and parent is not entry and draft.registry.class_of(parent).type != "directorate":
            draft.belongs(entry, parent, passage)


def _is_inner(name: str, outer: str) -> bool:
    """Whether a name in parentheses is that of a part of the body before: "Ministerio … (Dirección General de …)"."""
    return fold(name).split()[0] in _INNER and fold(outer).split()[0] not in _INNER


def units_of_the_named(found: Skeleton, entries: dict[Span, Entry], passage: Passage, draft: Draft) -> None:
    """Note the parent of a unit by which it acts, or which is said to be its own: "al Ⓑ, por medio de la Ⓑ"."""
    for match in (m for pattern in (_THROUGH, _ITS_OWN) for m in pattern.finditer(found.text)):
        unit, parent = found.span_at(match.start("unit")), found.span_at(match.start("parent"))
        if not _is_inner(unit.name, parent.name) or entries[unit].parent or entries[unit] is entries[parent]:
            continue
        if not is_home(parent.text, draft.lens.home) and draft.registry.class_of(entries[parent]).type == "partner":
            draft.belongs(entries[unit], entries[parent], passage)


def parents(found: Skeleton, entries: dict[Span, Entry], passage: Passage, draft: Draft) -> None:
    """Note the parent that follows a unit: "Facultad de X de la Universidad Y", "Departamento de X (MIRE)"."""
    for match in _JOINED.finditer(found.text):
        unit, parent = found.span_at(match.start()), found.span_at(match.end())
        head = head_of(unit.name)
        inside = "(" in match["join"]
        if match["join"].startswith(",") and draft.registry.class_of(entries[parent]).kind not in (
            "university",
            "ministry",
        ):
            continue
        if inside and (spells(parent.text, unit.name) or entries[unit] is entries[parent]):
            continue
        if inside and _same_words(unit, parent, draft):
            draft.registry.merge(entries[unit], entries[parent])
            entries[parent] = entries[unit]
            continue
        if entries[unit] is entries[parent] or (head is None and not inside) or is_home(parent.text, draft.lens.home):
            continue
        if inside and (
            head is None
            or (
                known_body(parent.text, draft.lens.home.country) is None
                and parent.text.isupper()
                and not fold(unit.name).startswith(PARTS)
            )
            or _is_inner(parent.name, unit.name)
        ):
            # "CANCILLERIA (DCI)": the unit stands in parentheses
            unit, parent = parent, unit
        draft.belongs(entries[unit], entries[parent], passage)
