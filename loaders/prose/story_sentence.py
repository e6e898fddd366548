"""One sentence of a news item: what it tells, of which day, whom it names, and how it stands to the events before."""

from __future__ import annotations

import re
from functools import cached_property

from kb.names import plain
from kb.records import ActivityKind, Passage
from loaders.activities.event_words import EVENT, EVENT_NOUN, FUTURE, GOES_ON
from loaders.activities.kinds import kind_done, kind_named, status
from loaders.activities.participants import named_in, venues_in
from loaders.activities.relative_dates import day_of, month_alone, month_of, year_ahead
from loaders.activities.verbs import Deed, ahead, deeds
from loaders.blocks import Text
from loaders.calendar.dates import Found, Period
from loaders.entities.coreference import delegation_named, holders_meant, means_the_delegation
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions
from loaders.names.registry import Entry
from loaders.prose.story_words import (
    A_DAY,
    ABOUT_IT,
    AFTER_IT,
    ALSO,
    BACKGROUND,
    BEFORE_IT,
    BESIDES_IT,
    DATELINE,
    DEADLINE,
    DUTY,
    LATER,
    NEWS_EVENT,
    NOT_DONE,
    OF_BEFORE,
    OF_ITS_OWN,
    ONE_MORE,
    PAST,
    QUOTED,
    SAYS,
    SEEN,
    SPEAKER,
    SUBJECT,
    WERE_THERE,
    WILL,
    WILL_DO,
)
from loaders.sentences import shortened
from loaders.skeleton import Skeleton
from loaders.spans import Span

_BESIDE = 90  # characters after a verb in which the noun stands that says what was done
_MARKS = '“"«”»'
_IN_A_YEAR = re.compile(r"\ben (?:el )?(?:ano )?(?P<year>(?:19|20)\d\d)\b")
_NUMBERED = re.compile(r"\b\d{1,2} de [a-z]+|\b\d{1,2}/\d{1,2}")


class StorySentence:
    """A sentence, with those it names as taking part (`people`), its places (`venues`), its day and its month."""

    def __init__(self, block: Text, start: int, end: int, mentions: Mentions, period: Period, draft: Draft) -> None:
        self.block, self.mentions, self.period, self.draft = block, mentions, period, draft
        self.start, self.end = start, end
        self.text = block.text[start:end].strip()
        self.key = plain(self.text)
        dateline = DATELINE.match(self.text) if not start else None
        self._body = self.text[dateline.end() :] if dateline else self.text
        self.people = named_in(mentions, draft, start, end, with_home=True)
        self.venues = venues_in(mentions, start, end)
        self.future = FUTURE.search(self.key) or WILL.search(self.text)
        self._past = EVENT.search(self.key)
        found = self._day()
        whole = found is not None and len(found.start or "") == 10
        self.when = found if whole else None
        self.month = month_of(self.text, draft.lens.period) or (None if whole else found) or self._year()

    def _day(self) -> Found | None:
        """Return the day that the sentence gives, none that it gives something before: "firmado el 3 de mayo"."""
        lens = self.draft.lens
        found = day_of(self._body, lens, ahead=self._looks_ahead())
        if found is None or OF_BEFORE.search(plain(self._body[: found.span[0]])):
            return None
        long_ago = found.start and lens.published and int(found.start[:4]) < int(lens.published[:4]) - 1
        return None if long_ago else found

    def _year(self) -> Found | None:
        """Return the year before the document's in which it says that something was done: "en 2006 realizaron"."""
        match, year = _IN_A_YEAR.search(self.key), self.draft.lens.period.year
        done = bool(self.deeds) and not any(mark in self.text for mark in _MARKS)
        before = match is not None and done and (year is None or int(match["year"]) < year)
        return Found(match["year"], None, match.span()) if match and before else None

    def _looks_ahead(self) -> bool:
        starts = [deed.start for deed in self.deeds] + ([self._past.start()] if self._past else [])
        return bool(self.future and not (starts and min(starts) < self.future.start()))

    def mean(self, visitors: Entry | None) -> Entry | None:
        """Add those whom the sentence means without naming them; return the body whose delegation is spoken of."""
        skeleton, first, last = self._stretch()
        if visitors is not None and means_the_delegation(self.key):
            self.people.append((visitors, None))
        self.people += [(person, None) for person in holders_meant(skeleton.text[first:last], self.draft)]
        return visitors or delegation_named(skeleton, self.mentions.entries, first, last)

    def speakers(self) -> list[tuple[Entry, str | None]]:
        """Return the people of the sentence who say something, each with the body it speaks for."""
        skeleton, first, last = self._stretch()
        found: list[tuple[Entry, str | None]] = []
        for match in SPEAKER.finditer(skeleton.text, first, last):
            span = skeleton.span_at(match.start("before") if match["before"] else match.start("after"))
            found.append((self.mentions.entries[span], None))
            found += [(entry, None) for entry in self.mentions.bodies_of(span)]
        return found

    def _stretch(self) -> tuple[Skeleton, int, int]:
        """Return the skeleton of the block, and where the sentence stands in it."""
        skeleton = self.mentions.skeleton
        return skeleton, skeleton.place_of(self.start), skeleton.place_of(self.end)

    def _spans(self) -> list[Span]:
        """Return the names that stand in the sentence."""
        return [span for span in self.mentions.skeleton.spans if self.start <= span.start < self.end]

    def those_there(self) -> list[tuple[Entry, str | None]]:
        """Return those whom it adds to the event of the day: people, and bodies only where it says who was there."""
        if WERE_THERE.search(self.key):
            return self.people
        of_people = {id(body) for span in self._spans() for body in self.mentions.bodies_of(span)}
        return [(e, role) for e, role in self.people if e.kind == "person" or id(e) in of_people]

    @cached_property
    def deeds(self) -> list[Deed]:
        """What its verbs tell that took place."""
        return deeds(self.text)

    def tells(self) -> bool:
        """Whether a verb of the sentence says that something took place."""
        return bool(self._past or NEWS_EVENT.search(self.key) or self.deeds)

    def goes_on(self) -> bool:
        """Whether it begins as sentences do that go on about the event before: "Al encuentro asistieron …"."""
        return bool(GOES_ON.match(self.key) or ABOUT_IT.match(self.key))

    def has_an_event_as_subject(self) -> bool:
        """Whether an event is its subject, as in first sentences: "La primera mesa técnica entre … y …"."""
        return bool(SUBJECT.match(plain(self._body)))

    def may_tell(self) -> bool:
        """Whether it names people, and a day or an event: told if no sentence of the story has a verb of doing."""
        return bool(self.people and (self.when or EVENT_NOUN.search(self.key)))

    def is_dated_and_done(self) -> bool:
        """Whether it says what those it names did on a day, with a verb that is none of saying."""
        done = PAST.search(self.text)
        return bool(done and self.when and self.people) and not re.match(SAYS, plain(done.group()) if done else "")

    def is_background(self) -> bool:
        """Whether it tells what took place at another time than the event of the day."""
        return bool(BACKGROUND.search(self.key))

    def names_doers(self) -> bool:
        """Whether it says, in the text's own words, who took part in what a verb of it tells."""
        own = QUOTED.sub("", self.text)
        if self.is_background() or any(mark in own for mark in _MARKS):
            return False
        told = self.deeds if own == self.text else deeds(own)
        return bool(self.people) and any(deed.kind for deed in told)

    def names_any(self) -> bool:
        """Whether it names a body, a person or a city."""
        return any(span.kind in ("body", "person", "city") for span in self._spans())

    def is_of_another_kind(self, kinds: set[ActivityKind]) -> bool:
        """Whether a verb tells an event of a kind that is not among those told, and the sentence says who took part."""
        return self.names_doers() and any(d.kind and d.kind not in kinds for d in self._done(self.deeds))

    def _done(self, found: list[Deed]) -> list[Deed]:
        """Return the deeds that no negation stands before: "no asistió", "tampoco recibirá"."""
        return [deed for deed in found if not NOT_DONE.search(self.key[: deed.start])]

    def is_put_off(self) -> bool:
        """Whether an event is cancelled or postponed."""
        return status(self.text) in ("cancelled", "postponed") and bool(EVENT_NOUN.search(self.key))

    def is_to_come(self) -> bool:
        """Whether it announces an event."""
        if self.future is None or not self._looks_ahead() or self._is_promised():
            return False
        if NOT_DONE.search(self.key[: self.future.start()]):
            return False
        said = FUTURE.search(self.key)
        if (said or WILL_DO.search(self.key)) and EVENT_NOUN.search(self.key):
            return True
        if self.people and self._will_do():
            return True
        return bool(self.when and (self.people or said or EVENT_NOUN.search(self.key)))

    def _will_do(self) -> bool:
        """Whether a verb says what event somebody will hold or go to: "visitará", "asistirá al congreso", no gift."""
        said = kind_named(self.text) or A_DAY.search(self.key)
        return any(deed.kind or said for deed in self._done(ahead(self.text)))

    def _is_promised(self) -> bool:
        """Whether somebody has to do it by that day: "deberá remitir … antes del 20 de agosto"."""
        before = self.key[: self.when.span[0]] if self.when else ""
        return bool(DUTY.search(self.key) or DEADLINE.search(before))

    def day_to_come(self) -> Found | None:
        """Return the day, month or year for which it announces something."""
        rest = self.text[self.future.start() :] if self.future else ""
        when = day_of(rest, self.draft.lens, ahead=True) or month_of(rest, self.period)
        when = when or self.when or self.month or month_alone(self.text, self.period)
        return when or year_ahead(self.text, self.period)

    def announces_one_more(self) -> bool:
        """Whether what it announces is something besides: "también visitará", "habrá talleres"."""
        named = self.people or self.venues or EVENT_NOUN.search(self.key)
        besides = ALSO.search(self.key) and WILL_DO.search(self.key) and named
        then = LATER.search(self.key) and EVENT_NOUN.search(self.key)
        does = self.people and self._will_do()
        return bool(besides or then or does or ONE_MORE.search(self.key) or self._is_on_a_day_without_a_year())

    def _is_on_a_day_without_a_year(self) -> bool:
        return bool(A_DAY.search(self.key) and FUTURE.search(self.key) and EVENT_NOUN.search(self.key))

    def says_again(self, told: Told) -> bool:
        """Whether it announces what was announced: of the same kind, without a day, and not one more."""
        anew = ONE_MORE.search(self.key) or ALSO.search(self.key) or A_DAY.search(self.key)
        return not anew and self.kind() == told.values["kind"]

    def has_a_day_of_its_own(self, last: Told) -> bool:
        """Whether it gives a day of the month, with its number, on which the last event was not."""
        start, end = last.values["start"] or "", last.values["end"] or last.values["start"] or ""
        day = self.when.start if self.when else None
        return bool(day and _NUMBERED.search(self.key) and len(start) == 10 and not start <= day <= end)

    def is_another(self, last: Told) -> bool:
        """Whether it tells another event than the last: on a day of its own, or said to be one more."""
        if (BESIDES_IT.match(self.key) or AFTER_IT.match(self.key)) and self._past:
            return True
        if self.when is not None:
            return (self.when.start, self.when.end) != (last.values["start"], last.values["end"])
        also = ALSO.search(self.key) and not GOES_ON.match(self.key)
        more = LATER.search(self.key) or BEFORE_IT.search(self.key) or also
        if more and (OF_ITS_OWN.search(self.key) or self.names_doers()):
            return True
        return self.goes_to_see()

    def goes_to_see(self) -> bool:
        """Whether it tells whom or what somebody went to see: "visitó el mercado", "recorrieron las obras"."""
        own = QUOTED.sub("", self.key)
        seen = SEEN.search(own)
        return seen is not None and not self.is_background() and not NOT_DONE.search(own[: seen.start()])

    def same_day(self, last: Told) -> Found | None:
        """Return the day of the event before, where it says that this one came right after it."""
        start, end = last.values["start"], last.values["end"]
        right_after = LATER.search(self.key) or AFTER_IT.match(self.key)
        return Found(start, None, (0, 0)) if right_after and start and end is None else None

    def is_past(self, last: Told) -> bool:
        """Whether it tells what was done in another month or year than the last event, and gives that one."""
        then = self.month.start if self.month else None
        told = self._past or EVENT_NOUN.search(self.key)
        return bool(then and told and self.when is None and not (last.values["start"] or "").startswith(then))

    def kind(self) -> ActivityKind:
        """Return what was done, by the verb and the noun after it: "la delegación participó en el seminario"."""
        verb = self._past or NEWS_EVENT.search(self.key)
        after = self.text[verb.start() :][:_BESIDE] if verb else ""
        if verb and re.match(r"(?:se )?(?:firm|suscrib|rubric)", verb.group()):
            return "signing"
        done = next((deed.kind for deed in self.deeds if deed.kind), None)
        return kind_named(after) or kind_named(self.text) or kind_done(self.text) or done or "other"

    def retell(self, told: Told, when: Found | None) -> None:
        """Give an event that a summary told the kind and the words of this sentence, and its day if it has one."""
        told.values.update(kind=self.kind(), title=self._title())
        if when is not None:
            told.values.update(start=when.start, end=when.end)
        told.passage = Passage(locator=self.block.locator, text=self.block.text)

    def activity(self, when: Found | None, *, planned: bool = False) -> Told:
        """Add what it tells as an activity and return it."""
        self.draft.doubts(when, self.block.locator)
        return self.draft.activity(
            Passage(locator=self.block.locator, text=self.text),
            self.people,
            self.venues,
            kind=self.kind(),
            title=self._title(),
            start=when.start if when else self.period.iso(),
            end=when.end if when else None,
            status=status(self.text, planned=planned),
        )

    def _title(self) -> str:
        """Return its words without the dateline before them."""
        return shortened(" ".join(self._body.split()))
