"""The events that a news item tells: mostly one, spread over its paragraphs, and sometimes another after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kb.records import ActivityKind, Passage
from loaders.blocks import Text
from loaders.calendar.dates import Found, Period
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.prose.story_sentence import StorySentence
from loaders.prose.story_words import AND_THEN, DATELINE, PRESS, RETURN, SERVED, WILL_BE_THERE
from loaders.sentences import sentences

_BOTH_SIDES = 2  # people and bodies that a sentence names at least which tells who met whom
_DECK = 250  # characters that a line under the headline has at most


@dataclass
class Story:
    """What a news item has told so far: its first event, the last one, the last one to come, and what may be one."""

    lead: Told | None = None
    last: Told | None = None
    coming: Told | None = None
    likely: StorySentence | None = None
    begun: bool = False  # whether a paragraph has been read that is more than a line under the headline
    dated: bool = True  # whether the first event has a day of its own
    weak: bool = False  # whether the first event was told without a day and without those on both sides
    kinds: set[ActivityKind] = field(default_factory=set)  # of the events told
    visitors: Entry | None = None  # the body whose delegation it has spoken of

    def read(self, sentence: StorySentence) -> None:
        """Tell a new event, go on about one, or tell none."""
        self.visitors = sentence.mean(self.visitors)
        if sentence.is_put_off() and self.lead is not None:
            sentence.activity(sentence.when or sentence.month)
        elif self.coming is not None and sentence.when is None and WILL_BE_THERE.match(sentence.key):
            sentence.draft.join(self.coming, sentence.people, sentence.venues)
        elif sentence.is_to_come():
            self._announce(sentence)
        elif self.last is not None and sentence.goes_on() and not sentence.has_a_day_of_its_own(self.last):
            _join(self.last, sentence)
        else:
            self._tell_or_go_on(sentence)

    def begin(self, sentence: StorySentence) -> None:
        """Give the event that the lines before a dateline summed up the words of the first sentence after it."""
        if self.lead is not None:
            self._retell(self.lead, sentence, sentence.when or sentence.month)

    def end(self) -> None:
        """Tell what the first sentence that names an event and people says, where no sentence has a verb of doing."""
        if self.likely is not None and self.lead is None:
            self._tell(self.likely.activity(self.likely.when))

    def _nothing_yet(self) -> bool:
        return self.lead is None and self.coming is None

    def _tell(self, told: Told) -> None:
        self.lead = self.lead or told
        self.last = told
        self.kinds.add(told.values["kind"])

    def _tell_or_go_on(self, sentence: StorySentence) -> None:
        if self._nothing_yet() and self.likely is not None and self.likely.is_dated_and_done():
            self.end()
        nothing_yet = self._nothing_yet()
        if sentence.tells() or (sentence.has_an_event_as_subject() if nothing_yet else sentence.goes_on()):
            self._event(sentence)
        elif PRESS.search(sentence.key) and sentence.when:
            self._tell(sentence.activity(sentence.when))
        elif self.last is not None and sentence.block.kind == "bullet":
            _join(self.last, sentence, ())
        elif self.lead is not None:
            self._let_speak(sentence, self.lead)
        elif self.likely is None and self.coming is None and sentence.may_tell():
            self.likely = sentence

    def _let_speak(self, sentence: StorySentence, lead: Told) -> None:
        """Add those who speak to the event of the paragraph, else to the first one."""
        here = self.last is not None and self.last.passage.locator == sentence.block.locator
        there = self.last if here or SERVED.search(sentence.key) else None
        sentence.people = sentence.speakers()
        _join(there or lead, sentence, ())

    def _event(self, sentence: StorySentence) -> None:
        when, last = sentence.when, self.last
        if last is None:
            self._first_event(sentence)
        elif when and not self.dated and last is self.lead and not sentence.is_background():
            self._retell(last, sentence, when)
            self.dated, self.weak = True, False
        elif self._is_summed_up(sentence):
            self._retell(last, sentence, when)
            self.weak = False
        elif sentence.is_another(last) or sentence.is_of_another_kind(self.kinds):
            if self.visitors is not None and not sentence.people and when is None:
                sentence.people = [(self.visitors, None)]  # "Después recorrieron …": those who were just spoken of
            self._tell(sentence.activity(when or sentence.same_day(last)))
        elif sentence.is_past(last):
            sentence.activity(sentence.month)
        elif not sentence.is_background():
            sentence.people = sentence.those_there()
            _join(last, sentence)

    def _first_event(self, sentence: StorySentence) -> None:
        named = sentence.people or sentence.venues or sentence.when or sentence.names_any()
        if sentence.people if self.coming is not None else named:
            self.dated = sentence.when is not None
            self.weak = sentence.when is None and len(sentence.people) < _BOTH_SIDES
            self._tell(sentence.activity(sentence.when or sentence.month))

    def _is_summed_up(self, sentence: StorySentence) -> bool:
        """Whether the first event, told without a day and both sides, is told again here with those who took part."""
        first = self.weak and self.last is self.lead and len(sentence.people) >= _BOTH_SIDES
        return first and sentence.names_doers() and not sentence.is_of_another_kind(self.kinds)

    def _retell(self, told: Told, sentence: StorySentence, when: Found | None) -> None:
        sentence.retell(told, when)
        self.kinds.add(told.values["kind"])
        _join(told, sentence)

    def _announce(self, sentence: StorySentence) -> None:
        if RETURN.search(sentence.key):
            return
        when = sentence.day_to_come()
        if when is None and self.coming is not None and sentence.says_again(self.coming):
            sentence.draft.join(self.coming, sentence.people, sentence.venues)
        elif when is not None or sentence.announces_one_more() or self._nothing_yet():
            self.coming = sentence.activity(when, planned=True)


def _join(told: Told, sentence: StorySentence, venues: Sequence[Entry] | None = None) -> None:
    """Add those whom a sentence names to an event that was held."""
    if told.values["status"] == "held":
        sentence.draft.join(told, sentence.people, sentence.venues if venues is None else venues)


def read_story(block: Text, mentions: Mentions, period: Period, draft: Draft, story: Story) -> None:
    """Read a paragraph of a news item; an event that is the only one of its paragraph has all of it as its passage."""
    before = len(draft.links.get("activities", ()))
    if not story.begun and _is_a_deck(block):
        story.likely = story.likely or StorySentence(block, 0, len(block.text), mentions, period, draft)
        return
    anew = story.begun and story.lead is not None and story.lead is story.last and bool(DATELINE.match(block.text))
    story.begun = True
    for start, end in (part for whole in sentences(block.text) for part in _parts(block.text, *whole)):
        sentence = StorySentence(block, start, end, mentions, period, draft)
        if anew and sentence.tells():
            story.begin(sentence)
            anew = False
        else:
            story.read(sentence)
    told = draft.links.get("activities", [])[before:]
    if len(told) == 1 and told[0].passage.locator == block.locator:
        told[0].passage = Passage(locator=block.locator, text=block.text)


def _is_a_deck(block: Text) -> bool:
    """Whether a line under the headline sums the story up, as a bullet or without a full stop: the story tells it."""
    return block.kind == "bullet" or (len(block.text) <= _DECK and block.text.rstrip()[-1:].isalnum())


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or in two where it goes on with another day to come: "…, y mañana recorrerá …"."""
    match = AND_THEN.search(text, start, end)
    middle = match.start() if match else end
    yield start, middle
    if match:
        yield match.end(), end
