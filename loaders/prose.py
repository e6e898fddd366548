"""Bullets and paragraphs: the activities that they tell, and the facts that they state."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.blocks import Text
from loaders.dates import Found, Period, find_dates
from loaders.draft import Draft
from loaders.facts import read_facts
from loaders.figures import only_counts, read_figures
from loaders.kinds import bullet_kind, status
from loaders.mentions import Mentions, mention_all
from loaders.participants import participants
from loaders.registry import Entry
from loaders.tables import shortened

# a verb in the infinitive, or a noun made of one, begins a function or an aim, not something that took place
_INFINITIVE = re.compile(r"\s*(?:[a-z]+(?:ar|er|ir)(?:se|lo|la|los|las)?)\b(?<!\bayer)")
_EVENT = re.compile(
    r"\b(?:se (?:realiz|sostuv|llev|reuni|celebr|efectu|firm|inaugur|entreg|recib|atend|particip|desarroll|llevaron)\w*|"
    r"sostuv\w+|recibi(?:o|eron)|firmar?(?:on|o)\b|suscribi\w+|visit(?:o|aron)\b|particip(?:o|aron|amos)\b|inaugur(?:o|aron)\b|"
    r"asisti(?:o|eron)\b|reuni(?:o|eron)\b|acogio|encabez(?:o|aron)\b|dialog(?:o|aron)\b|intercambi(?:o|aron)\b|"
    r"acord(?:o|aron)\b|present(?:o|aron)\b|lanz(?:o|aron)\b|organiz(?:o|aron)\b|realiz(?:o|aron)\b|tuvo lugar|convers(?:o|aron)\b)")
_FUTURE = re.compile(r"\b(?:se (?:realizara|llevara|celebrara|espera)|visitara|tendra lugar|llegara|recibira)\b")


def read_prose(block: Text, period: Period, heading: str, draft: Draft, *, reporting: bool) -> None:
    """Read a bullet or paragraph; `reporting` says that the document reports on a month."""
    passage = Passage(locator=block.locator, text=block.text)
    if only_counts(block.text):
        mention_all(block.text, passage, draft)
        read_figures(block.text, period, passage, draft)
        return
    mentions = mention_all(block.text, passage, draft)
    read_figures(block.text, period, passage, draft)
    told = _tells(block, period, reporting)
    read_facts(block, mentions, period, passage, draft)
    if told:
        _activity(block, mentions, period, passage, draft)


def _tells(block: Text, period: Period, reporting: bool) -> bool:
    """Whether a block tells something done: a bullet of a month's report, or prose with a verb of doing."""
    key = plain(block.text)
    if _INFINITIVE.match(key) or len(key) < 20:
        return False
    if block.kind == "bullet" and reporting and period.month:
        return True
    return bool(_EVENT.search(key)) and period.month is not None and not _FUTURE.search(key.split(".")[0])


def _activity(block: Text, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    when = _when(block.text, period)
    for problem in when.problems if when else ():
        draft.warn(block.locator, problem)
    taking_part = _participants(mentions, draft)
    venues = [mentions.entries[span] for span, place in zip(mentions.skeleton.spans, mentions.skeleton.places, strict=True)
              if span.kind == "place" and re.search(r"\ben (?:el |la |los |las )?$", mentions.skeleton.text[:place])]
    draft.activity(passage, taking_part, venues, kind=bullet_kind(block.text), title=shortened(" ".join(block.text.split())),
                   start=when.start if when else period.iso(), end=when.end if when else None,
                   status=status(block.text))


def _participants(mentions: Mentions, draft: Draft) -> list[tuple[Entry, str | None]]:
    taking_part: list[tuple[Entry, str | None]] = []
    for span in participants(mentions.skeleton, draft.lens):
        taking_part.append((mentions.entries[span], None))
        taking_part += [(entry, None) for entry in mentions.bodies_of(span)]
    return taking_part


def _when(text: str, period: Period) -> Found | None:
    """Return the first date of the first sentence if it lies in the period: another date is of what is spoken about."""
    month = period.iso()
    for found in find_dates(re.split(r"(?<=[a-z)])\. ", text)[0], period):
        if month and found.start and len(found.start) == 10 and found.start.startswith(month):
            return found
    return None
