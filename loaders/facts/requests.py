"""Requests: who asked whom for something, where the words of an activity say so; nothing is guessed.

What is looked for, and what keeps a form from being taken, is in `loaders.facts.request_words`. A side that is not
written stays empty. A text that names nobody who asks ("se solicitó a la Embajada …") means the office that issues the
report, and is taken only in a document that has an issuer and is no news item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kb.gazetteers import country_names
from kb.names import fold, plain
from loaders.entities.asked import Asked
from loaders.entities.draft import Draft, Told
from loaders.facts.request_words import forms
from loaders.names.registry import Entry
from loaders.sentences import sentences
from loaders.skeleton import JOINED_NAMES, Skeleton, skeleton
from loaders.spans import Span

_CELLS = re.compile(r" \| ")
_QUOTES = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
# a name that a preposition leads to: what stands after its comma may go on with it ("con la Ⓑ, Ⓟ, solicitó …")
_LED_TO = re.compile(
    r"\b(?:con|a|al|de|del|por|para|ante|en|entre|desde) (?:el |la |los |las )?[ⒷⓅⓀⒸⓁ](?: ?\([^()]*\))?$"
)
_PLURAL = re.compile(r"(?:n|ron|do)$")
_VERB_AFTER = re.compile(r"(?: ?\([^()]*\))?,? (?:se )?[a-z]+(?:o|aron|ieron|io)\b")


@dataclass(frozen=True)
class _Sides:
    """The names of both sides as marks of one skeleton; `ours` where the words mean the office that writes."""

    asked_by: tuple[Span, ...]
    asked_of: tuple[Span, ...]
    ours: bool


def read_requests(draft: Draft) -> None:
    """Note with each activity the request that its words tell; to be asked when all names are known.

    Of activities with one passage the first has it: the others are what it announces.
    """
    seen: set[tuple[str, str]] = set()
    for told in draft.links.get("activities", ()):
        key = (told.passage.locator, told.passage.text)
        if key not in seen and forms().hint.search(plain(told.passage.text)):
            told.asked = _request(told, draft)
        seen.add(key)


def _request(told: Told, draft: Draft) -> Asked | None:
    """Return the first request of a passage whose names are entities of the document."""
    text = told.passage.text
    for start, end in _clauses(text):
        words = text[start:end].strip()
        found = _sides(words, draft) if forms().hint.search(plain(words)) else None
        if found is None or (found.ours and (draft.issuer is None or draft.news)):
            continue
        by = _entries(found.asked_by, told, draft)
        of = [entry for entry in _entries(found.asked_of, told, draft) if entry not in by]
        if by or (of and found.ours):
            return Asked(" ".join(words.split()), by, of)
    return None


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield each sentence, of a table's row those of each cell."""
    bounds = [0, *(match.end() for match in _CELLS.finditer(text)), len(text) + 3]
    for start, end in pairwise(bounds):
        cell = text[start : end - 3]
        yield from ((start + first, start + last) for first, last in sentences(cell))


def _sides(words: str, draft: Draft) -> _Sides | None:
    spans = [span for span in draft.lens.names(words) if not _is_home_country(span, draft)]
    return sides(skeleton(words, spans)) if spans else None


def _is_home_country(span: Span, draft: Draft) -> bool:
    same = span.kind == "country" and country_names().get(fold(span.name)) == draft.lens.home.country
    return same and fold(span.name) == fold(draft.lens.home.city)


def sides(marked: Skeleton) -> _Sides | None:
    """Return who asked whom in a sentence, None where it does not say."""
    for ours, patterns in ((False, forms().named), (True, forms().ours)):
        for pattern in patterns:
            for match in pattern.finditer(marked.text):
                if _counts(match, marked.text):
                    return _found(match, marked, ours)
    return None


def _counts(match: re.Match[str], text: str) -> bool:
    """Whether a form says what it seems to: not quoted, not denied, its first name the one that asks."""
    if any(quote.start() < match.start() < quote.end() for quote in _QUOTES.finditer(text)):
        return False
    groups = match.groupdict()
    verb = match.start("verb") if groups.get("verb") else match.start()
    if forms().leads_elsewhere.search(groups.get("matter") or ""):
        return False
    if forms().denied.search(text[:verb]) or forms().denied.search(text[: match.start()]):
        return False
    if groups.get("by") and match.group().startswith(", "):
        bare = match.start("by") == match.start() + 2
        return not (bare and _LED_TO.search(text[: match.start()]))
    if not groups.get("by"):
        reported = re.search(r"(?<!\blo )\b(?:que|cual) $", text[:verb])
        return not (reported or _elsewhere(match))
    return True


def _elsewhere(match: re.Match[str]) -> bool:
    """Whether the name after "a" is not whom something is asked of: "solicitó una visita a la Ⓑ"."""
    groups = match.groupdict()
    return bool(groups.get("thing") and forms().leads_elsewhere.search(groups["thing"]))


def _found(match: re.Match[str], marked: Skeleton, ours: bool) -> _Sides:
    groups = match.groupdict()
    by: list[Span] = []
    of: list[Span] = []
    if groups.get("by"):
        place = match.start("by")
        by = [marked.span_at(place)]
        if groups.get("verb"):
            by = [*_joined_before(match, marked, place), *by]
        else:
            by += _joined_after(marked, place, forms().after_by)
    if groups.get("of") and not _elsewhere(match):
        place = match.start("of")
        of = [marked.span_at(place), *_joined_after(marked, place, forms().after_of)]
    return _Sides(tuple(by), tuple(of), ours)


def _joined_before(match: re.Match[str], marked: Skeleton, place: int) -> list[Span]:
    """Return the other subjects of a verb in the plural: "la Ⓑ y la Ⓑ solicitaron"."""
    joined = JOINED_NAMES.search(marked.text[:place]) if _PLURAL.search(match["verb"]) else None
    return marked.spans_in(joined.start(), place) if joined else []


def _joined_after(marked: Skeleton, place: int, form: re.Pattern[str]) -> list[Span]:
    """Return the names joined to the one at a place, none of which is the subject of what follows.

    After "a" they have an "a" of their own, unless they share a head: "a las direcciones de Ⓑ, Ⓑ y Ⓑ".
    """
    shared = forms().shared.search(marked.text[:place])
    form = forms().listed if shared else form
    found: list[Span] = []
    end = place + 1
    while more := form.match(marked.text, end):
        if not shared and not _belongs(more, marked.text):
            break
        found.append(marked.span_at(more.start("more")))
        end = more.end()
    return found


def _belongs(more: re.Match[str], text: str) -> bool:
    """Whether a name goes on with those before it, and neither explains them nor begins what follows."""
    groups = more.groupdict()
    if groups.get("from"):  # "de la Ⓑ y de la Ⓑ"
        return True
    explains = "from" in groups and more["comma"]
    return not explains and not _VERB_AFTER.match(text, more.end())


def _entries(spans: Iterable[Span], told: Told, draft: Draft) -> list[Entry]:
    """Return the entities that names stand for, a person followed by the body that it speaks for in the passage."""
    found: list[Entry] = []
    for span in spans:
        entry = draft.registry.called(span.text, span.kind) or draft.registry.called(span.name, span.kind)
        if entry is not None:
            found += [one for one in (entry, *_employers(entry, told, draft)) if one not in found]
    return found


def _employers(person: Entry, told: Told, draft: Draft) -> Iterator[Entry]:
    for link in draft.links.get("roles", ()) if person.kind == "person" else ():
        body = link.values.get("organization")
        same = link.passage.locator == told.passage.locator and link.values.get("person") is person
        if same and isinstance(body, Entry) and body.kind == "body":
            yield body
