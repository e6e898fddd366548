"""Projects that a paragraph announces and bullets list: "presentó tres iniciativas: - Nombre (UNIDAD): descripción"."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.blocks import Text
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions, mention_all
from loaders.facts.calls import project_status
from loaders.names.registry import Entry
from loaders.spans import Span

_ANNOUNCED = re.compile(
    r"\b(?:present|postul|propus|propon|remit|somet|formul|inscri|envi|seleccion|aprob|adjudic)\w*\b[^.:;]{0,80}"
    r"\b(?:proyectos|iniciativas|propuestas|perfiles)\b|"
    r"\b(?:proyectos|iniciativas|propuestas|perfiles)\b[^.:;]{0,80}"
    r"\b(?:present|postul|propuest|remit|somet|formulad|inscrit|enviad|seleccionad|aprobad|adjudicad)\w*"
)
_ENDS_OPEN = re.compile(r"(?::|…|\.\.\.)\s*$")
_TITLE = re.compile(
    r"\s*(?P<title>[“«\"]?[A-ZÁÉÍÓÚÑ][^:–—()\n]{5,150}?)"
    r"(?: ?\((?P<by>[^()]{2,80})\)|\s[–—-]\s(?P<unit>[^:–—\n]{4,140}?))?"
    r"(?P<stop>\s*:\s|\s*[.;,]?\s*$)"
)
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,12}")


def note_announced(block: Text, draft: Draft) -> None:
    """Note the status of the projects that a paragraph announces, which bullets of its section list after it."""
    if block.kind != "bullet":
        status = _announced(block.text)
        draft.projects_listed = (status, draft.section) if status else None


def _announced(text: str) -> str | None:
    announced = _ANNOUNCED.search(plain(text)) if _ENDS_OPEN.search(text) else None
    return project_status(announced.group()) if announced else None


def _listed(draft: Draft) -> str | None:
    """Return the status of the projects that the bullet being read is one of: its paragraph's, or its heading's."""
    status, section = draft.projects_listed or (None, "")
    return status if status and section == draft.section else _announced(draft.section)


def read_listed_project(block: Text, draft: Draft) -> Mentions | None:
    """Note the project that a bullet of such a list names, with the unit beside it; None for any other bullet.

    The words of its title name nobody.
    """
    status = _listed(draft) if block.kind == "bullet" else None
    match = _TITLE.match(block.text) if status else None
    if match is None or _names_somebody(match, draft):
        return None
    passage = Passage(locator=block.locator, text=block.text)
    rest = " " * match.end("title") + block.text[match.end("title") :]
    mentions = mention_all(rest, passage, draft)
    title = " ".join(match["title"].strip(' “”«»".').split())
    draft.project(title, _proposers(match, mentions, passage, draft), status, passage)
    return mentions


def _names_somebody(match: re.Match[str], draft: Draft) -> bool:
    """Whether what would be a title is a body's, a person's or a city's name: a list of those who got the projects."""
    start, end = match.start("title"), len(match["title"].rstrip(' ”»"')) + match.start("title")
    return any(span.start <= start + 1 and span.end >= end for span in draft.lens.names(match.string))


def _proposers(match: re.Match[str], mentions: Mentions, passage: Passage, draft: Draft) -> list[Entry]:
    """Return the bodies beside a title; an acronym alone is one."""
    group = "by" if match["by"] else "unit"
    if not match[group]:
        return []
    named = [entry for span, entry in mentions.entries.items()
             if span.kind == "body" and match.start(group) <= span.start < match.end(group)]
    if named or not _ACRONYM.fullmatch(match[group]):
        return named
    return [draft.entity(Span("body", *match.span(group), match[group], match[group]), passage)]
