"""The events that a news item tells: mostly one, spread over its paragraphs, and sometimes another after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.names import plain
from kb.records import ActivityKind, Passage
from loaders.activities.event_words import EVENT, EVENT_NOUN, FUTURE, GOES_ON
from loaders.activities.kinds import kind_done, kind_named, status
from loaders.activities.participants import named_in, venues_in
from loaders.activities.relative_dates import day_of, month_alone, month_of, year_ahead
from loaders.blocks import Text
from loaders.calendar.dates import Found, Period
from loaders.entities.coreference import delegation_named, holders_meant, means_the_delegation
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.prose.story_words import (
    ABOUT_IT,
    ALSO,
    AND_THEN,
    BACKGROUND,
    BEFORE_IT,
    BESIDES_IT,
    DEADLINE,
    DUTY,
    LATER,
    NEWS_EVENT,
    OF_ITS_OWN,
    PRESS,
    RETURN,
    SERVED,
    SPEAKER,
    WILL,
    WILL_BE_THERE,
    WILL_DO,
)
from loaders.sentences import sentences, shortened

_DECK = 250  # characters that a line under the headline has at most


@dataclass
class Story:
    """What a news item has told so far: its first event, the last one, the last one to come, and what may be one."""

    lead: Told | None = None
    last: Told | None = None
    coming: Told | None = None
    likely: _Sentence | None = None
    dated: bool = True  # whether the first event has a day of its own
    visitors: Entry | None = None  # the body whose delegation it has spoken of

    def tell(self, told: Told) -> None:
        """Note one more event."""
        self.lead = self.lead or told
        self.last = told

    def end(self) -> None:
        """Tell what the first sentence that names an event and people says, where no sentence has a verb of doing."""
        if self.likely is not None and self.lead is None and self.coming is None:
            self.tell(self.likely.activity(self.likely.when))


def read_story(block: Text, mentions: Mentions, period: Period, draft: Draft, story: Story) -> None:
    """Read a paragraph of a news item; an event that is the only one of its paragraph has all of it as its passage."""
    before = len(draft.links.get("activities", ()))
    if story.lead is None and story.coming is None and _is_a_deck(block):
        story.likely = story.likely or _Sentence(block, 0, len(block.text), mentions, period, draft)
        return
    for start, end in (part for whole in sentences(block.text) for part in _parts(block.text, *whole)):
        _Sentence(block, start, end, mentions, period, draft).read(story)
    told = draft.links.get("activities", [])[before:]
    if len(told) == 1:
        told[0].passage = Passage(locator=block.locator, text=block.text)


def _is_a_deck(block: Text) -> bool:
    """Whether a line under the headline sums the story up, without a full stop: the story tells it again."""
    return block.kind == "paragraph" and len(block.text) <= _DECK and block.text.rstrip()[-1:].isalnum()


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or in two where it goes on with another day to come: "…, y mañana recorrerá …"."""
    match = AND_THEN.search(text, start, end)
    middle = match.start() if match else end
    yield start, middle
    if match:
        yield match.end(), end


class _Sentence:
    """One sentence of a news item: its words, who and what place it names."""

    def __init__(self, block: Text, start: int, end: int, mentions: Mentions, period: Period, draft: Draft) -> None:
        self.block, self.mentions, self.period, self.draft = block, mentions, period, draft
        self.start, self.end = start, end
        self.text = block.text[start:end].strip()
        self.key = plain(self.text)
        self.people = named_in(mentions, draft, start, end, with_home=True)
        self.venues = venues_in(mentions, start, end)
        future, past = FUTURE.search(self.key) or WILL.search(self.text), EVENT.search(self.key)
        ahead = bool(future and not (past and past.start() < future.start()))
        found = day_of(self.text, draft.lens, ahead=ahead)
        whole = found is not None and len(found.start or "") == 10
        self.when = found if whole else None
        self.month = month_of(self.text, draft.lens.period) or (None if whole else found)

    def read(self, story: Story) -> None:
        """Tell a new event, go on about one, or tell none."""
        self._who_is_meant(story)
        goes_on = GOES_ON.match(self.key) or ABOUT_IT.match(self.key)
        if self._is_put_off() and story.lead is not None:
            self.activity(self.when or self.month)
        elif story.coming is not None and self.when is None and WILL_BE_THERE.match(self.key):
            self.draft.join(story.coming, self.people, self.venues)
        elif self._is_to_come():
            self._coming(story)
        elif story.last is not None and goes_on and not self._has_a_day_of_its_own(story.last):
            self._join(story.last, self.people, self.venues)
        elif goes_on or EVENT.search(self.key) or NEWS_EVENT.search(self.key):
            self._event(story)
        elif PRESS.search(self.key) and self.when:
            story.tell(self.activity(self.when))
        elif story.last is not None and self.block.kind == "bullet":
            self._join(story.last, self.people)
        elif story.lead is not None:
            same = story.last is not None and story.last.passage.locator == self.block.locator
            there = same or SERVED.search(self.key)
            self._join(story.last if there and story.last else story.lead, self._speakers())
        elif story.likely is None and self.people and (self.when or EVENT_NOUN.search(self.key)):
            story.likely = self

    def _who_is_meant(self, story: Story) -> None:
        """Add those whom the sentence means without naming them: the delegation, the mayor."""
        skeleton = self.mentions.skeleton
        first, last = skeleton.place_of(self.start), skeleton.place_of(self.end)
        if story.visitors is not None and means_the_delegation(self.key):
            self.people.append((story.visitors, None))
        story.visitors = story.visitors or delegation_named(skeleton, self.mentions.entries, first, last)
        self.people += [(person, None) for person in holders_meant(skeleton.text[first:last], self.draft)]

    def _is_to_come(self) -> bool:
        future = FUTURE.search(self.key) or WILL.search(self.text)
        past = EVENT.search(self.key)
        if future is None or (past and past.start() < future.start()) or self._is_promised():
            return False
        if (FUTURE.search(self.key) or WILL_DO.search(self.key)) and EVENT_NOUN.search(self.key):
            return True
        return bool(self.when and (self.people or FUTURE.search(self.key) or EVENT_NOUN.search(self.key)))

    def _is_promised(self) -> bool:
        """Whether somebody has to do it by that day: "deberá remitir … antes del 20 de agosto"."""
        before = self.key[: self.when.span[0]] if self.when else ""
        return bool(DUTY.search(self.key) or DEADLINE.search(before))

    def _is_put_off(self) -> bool:
        return status(self.text) in ("cancelled", "postponed") and bool(EVENT_NOUN.search(self.key))

    def _has_a_day_of_its_own(self, last: Told) -> bool:
        """Whether the sentence gives a day of the month, with its number, on which the last event was not."""
        start, end = last.values["start"] or "", last.values["end"] or last.values["start"] or ""
        day = self.when.start if self.when else None
        numbered = re.search(r"\b\d{1,2} de [a-z]+|\b\d{1,2}/\d{1,2}", self.key)
        return bool(day and numbered and len(start) == 10 and not start <= day <= end)

    def _event(self, story: Story) -> None:
        if story.last is None:
            if self.people or self.venues or self.when:
                story.dated = self.when is not None
                story.tell(self.activity(self.when or self.month))
        elif self.when and not story.dated and story.last is story.lead and not BACKGROUND.search(self.key):
            self._tells_it_in_full(story.last, self.when)
            story.dated = True
        elif self._is_another(story.last):
            if story.visitors is not None and not self.people and self.when is None:
                self.people = [(story.visitors, None)]  # "Después recorrieron …": those who were just spoken of
            story.tell(self.activity(self.when or self._same_day(story.last)))
        elif self._is_past(story.last):
            self.activity(self.month)
        elif not BACKGROUND.search(self.key):
            self._join(story.last, self.people, self.venues)

    def _tells_it_in_full(self, told: Told, when: Found) -> None:
        """Give an event that a summary told without its day the day, the kind and the words of this sentence."""
        words = " ".join(self.text.split())
        told.values.update(start=when.start, end=when.end, kind=self._kind(), title=shortened(words))
        told.passage = Passage(locator=self.block.locator, text=self.text)
        self._join(told, self.people, self.venues)

    def _is_past(self, last: Told) -> bool:
        """Whether the sentence tells what was done in another month than the last event, and gives that month."""
        month = self.month.start if self.month else None
        told = EVENT.search(self.key) or EVENT_NOUN.search(self.key)
        return bool(month and told and self.when is None and not (last.values["start"] or "").startswith(month))

    def _speakers(self) -> list[tuple[Entry, str | None]]:
        """Return the people of the sentence who say something, each with the body it speaks for."""
        skeleton = self.mentions.skeleton
        first, last = skeleton.place_of(self.start), skeleton.place_of(self.end)
        found: list[tuple[Entry, str | None]] = []
        for match in SPEAKER.finditer(skeleton.text, first, last):
            span = skeleton.span_at(match.start("before") if match["before"] else match.start("after"))
            found.append((self.mentions.entries[span], None))
            found += [(entry, None) for entry in self.mentions.bodies_of(span)]
        return found

    def _is_another(self, last: Told) -> bool:
        """Whether the sentence tells another event than the last: on a day of its own, or said to be one more."""
        if BESIDES_IT.match(self.key) and EVENT.search(self.key):
            return True
        if self.when is not None:
            return (self.when.start, self.when.end) != (last.values["start"], last.values["end"])
        also = ALSO.search(self.key) and not GOES_ON.match(self.key)
        more = LATER.search(self.key) or BEFORE_IT.search(self.key) or also
        return bool(more and OF_ITS_OWN.search(self.key))

    def _same_day(self, last: Told) -> Found | None:
        """Return the day of the event before, where the sentence says that this one came right after it."""
        start, end = last.values["start"], last.values["end"]
        return Found(start, None, (0, 0)) if LATER.search(self.key) and start and end is None else None

    def _coming(self, story: Story) -> None:
        future = FUTURE.search(self.key) or WILL.search(self.text)
        rest = self.text[future.start() :] if future else ""
        when = day_of(rest, self.draft.lens, ahead=True) or month_of(rest, self.period)
        when = when or self.when or self.month or month_alone(self.text, self.period)
        when = when or year_ahead(self.text, self.period)
        if RETURN.search(self.key):
            return
        named = self.people or self.venues or EVENT_NOUN.search(self.key)
        more = ALSO.search(self.key) and WILL_DO.search(self.key) and named
        if when is not None or more or (story.lead is None and story.coming is None):
            story.coming = self.activity(when, planned=True)

    def _kind(self) -> ActivityKind:
        """Return what was done, by the verb and the noun after it: "la delegación participó en el seminario"."""
        verb = EVENT.search(self.key) or NEWS_EVENT.search(self.key)
        after = self.text[verb.start() :][:90] if verb else ""
        if verb and re.match(r"(?:se )?(?:firm|suscrib|rubric)", verb.group()):
            return "signing"
        return kind_named(after) or kind_named(self.text) or kind_done(self.text) or "other"

    def _join(self, told: Told, people: list[tuple[Entry, str | None]], venues: Sequence[Entry] = ()) -> None:
        if told.values["status"] == "held":
            self.draft.join(told, people, venues)

    def activity(self, when: Found | None, *, planned: bool = False) -> Told:
        """Add what the sentence tells as an activity and return it."""
        self.draft.doubts(when, self.block.locator)
        return self.draft.activity(
            Passage(locator=self.block.locator, text=self.text),
            self.people,
            self.venues,
            kind=self._kind(),
            title=shortened(" ".join(self.text.split())),
            start=when.start if when else self.period.iso(),
            end=when.end if when else None,
            status=status(self.text, planned=planned),
        )
