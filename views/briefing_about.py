"""What the documents say of the matter that a meeting is about."""

from __future__ import annotations

from collections.abc import Iterator

from kb.names import fold
from queries.rows import Evidence
from views.briefing_activities import commitment_item, event_told
from views.briefing_material import Material, gathered, item
from views.briefing_model import Paragraph, Section
from views.briefing_text import capital, closed, shorten
from views.dates import period

_SHORTEST = 3  # letters of a word that says anything
_TEXT = 80


def about(material: Material) -> Section | None:
    """Return what speaks of the words asked for, that which has most of them first; None where none are asked for.

    A word of the question is found at the beginning of a word of the text: "beca" finds "becas".
    """
    if not material.about or not (wanted := _words(material.about)):
        return None
    found = sorted(_found(material, wanted), key=lambda pair: -pair[0])
    entries = [paragraph for _score, paragraph in found[:material.limits.plans]]
    if rest := found[material.limits.plans:]:
        notes = [note for _score, paragraph in rest for sentence in paragraph.sentences for note in sentence.notes]
        entries.append(item(material.phrases.more(len(rest)), notes))
    text = shorten(material.about, _TEXT)
    if not entries:
        entries = [item(material.phrases.nothing_about(text, material.subject), material.searched)]
    return Section("about", material.phrases.heading("about", text, material.card.type), tuple(entries))


def _found(material: Material, wanted: set[str]) -> Iterator[tuple[int, Paragraph]]:
    told: set[Evidence] = set()
    for event in material.events:
        if score := _score(wanted, event.title, *(passage.text for passage in event.evidence)):
            lead = period(event.start, event.end, material.phrases.lang) or material.phrases.undated()
            own = (material.card.name, *material.card.aliases)
            yield score, item(event_told(material.phrases, event, own, material.limits), event.evidence,
                              capital(closed(lead)))
            told.update(event.evidence)
    for row in material.card.commitments:
        if (score := _score(wanted, row.text)) and not told.issuperset(row.evidence):
            yield score, commitment_item(material.phrases, row, material.today, material.limits.title)
            told.update(row.evidence)
    named = [*material.card.evidence, *gathered(material.card.relations)]
    for passage in dict.fromkeys(named):
        if (score := _score(wanted, passage.text)) and passage not in told:
            yield score, item(material.phrases.mention(shorten(passage.text, material.limits.title)), [passage])


def _words(text: str) -> set[str]:
    every = fold(text).split()
    return {word for word in every if len(word) >= _SHORTEST} or set(every)


def _score(wanted: set[str], *texts: str) -> int:
    words = {word for text in texts for word in fold(text).split()}
    return sum(any(word.startswith(start) for word in words) for start in wanted)
