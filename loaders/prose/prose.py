"""Bullets and paragraphs: the activities that they tell, and the facts that they state."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.activities.announced import Announced, announced, only_to_come, prepares
from loaders.activities.event_words import EVENT, EVENT_NOUN, FUTURE, GOES_ON
from loaders.activities.infinitives import begins_with_infinitive
from loaders.activities.kinds import bullet_kind, kind_named, kind_told, put_off, status
from loaders.activities.participants import named_in, venues_in
from loaders.activities.relative_dates import month_alone
from loaders.activities.row_status import lies_ahead
from loaders.blocks import Text
from loaders.calendar.dates import Found, Period
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions, mention_all
from loaders.facts.commitments import read_listed_commitment
from loaders.facts.facts import read_facts
from loaders.facts.figures import counted_year, only_counts, read_figures
from loaders.facts.project_lists import note_announced, read_listed_project
from loaders.facts.tie_lists import only_states_a_tie
from loaders.facts.ties import read_ties, tie_heading
from loaders.prose.coming_lists import read_listed_to_come
from loaders.prose.dated_entries import DatedEntry, dated_entry, entry_of_day, read_dated_entry
from loaders.prose.days_told import month_named, own_day, told_day, when_told
from loaders.prose.no_events import only_an_amount, only_presents, only_tallies
from loaders.prose.opening_dates import opening_date
from loaders.prose.story import Story, read_story
from loaders.sentences import first_end, sentences, shortened

# how a bullet of a report without a table of activities says that something was done
_DONE_BY_THE_OFFICE = re.compile(
    r"^\s*(?:con |en conjunto|reunion|participacion|visita|taller|llamada|apoyo|atencion|seguimiento|coordinacion|"
    r"webinar|"
    r"seminario|firma|entrega|a solicitud)|\bse [a-z]+(?:o|aron|ieron|io)\b"
)
# the verb by which a bullet of a quarter's or a year's report tells what was done: "pidió", "atendimos", "enviaron"
_TOLD = re.compile(
    r"\b[a-zñáéíóú]{2,}(?:ó|aron|ieron|amos|imos)\b|\b(?:hizo|hubo|dijo|puso|tuvo|vino|dio|trajo|pudo|estuvo)\b|"
    r"\bfue(?:ron)? \w+[ai]d[oa]s?\b", re.IGNORECASE
)
# how a sentence promises, and the words before the day by which something is due
_PROMISED = re.compile(
    r"\b(?:(?:se )?acord(?:o|aron|amos) (?:en )?(?:que\b|[a-z]+(?:ar|er|ir)(?:se|les?|l[oa]s?)?\b)|se compromet\w+|"
    r"nos comprometimos|qued(?:o|aron|amos) en (?:que\b|[a-z]+(?:ar|er|ir)\b)|deber(?:a|an)\b|"
    r"tiene[n]? (?:plazo|hasta)\b)"
)
_TO_HOLD = re.compile(
    r"\b(?:acord|decid|conv|resolv)\w+ (?:en )?(?:realizar|celebrar|efectuar|organizar|sostener|llevar a cabo) "
    rf"(?:\w+ ){{0,3}}?{EVENT_NOUN.pattern}"
)
# a heading under which what is listed is still to be done
_PROMISES = re.compile(
    r"\b(?:compromisos|pendientes|(?:proximos|siguientes) pasos|tareas|acuerdos y compromisos|por hacer|"
    r"acciones (?:siguientes|a seguir|por realizar|pendientes|futuras)|(?:proximas|siguientes) acciones|lo que sigue)\b"
)


def read_prose(
    block: Text, period: Period, draft: Draft, *, reporting: bool, last: Told | None, story: Story | None = None
) -> Told | None:
    """Read a bullet or paragraph and return the activity that what follows may go on about.

    `reporting` says that the document reports on a month; `last` is the activity told before; `story` is what has been
    told of a news item, None in any other document.
    """
    if read_listed_project(block, draft) is not None:
        return last
    note_announced(block, draft)
    passage = Passage(locator=block.locator, text=block.text)
    mentions = mention_all(block.text, passage, draft)
    counts = only_counts(block.text)
    if counts and block.text.rstrip().endswith(":"):
        draft.counted = counted_year(block.text) or draft.counted
    elif block.kind == "bullet" and not counts:
        draft.counted = None
    read_figures(block.text, (draft.counted if counts else None) or period, passage, draft)
    if counts:
        return None
    read_facts(block.text, mentions, period, passage, draft)
    if block.kind == "bullet" and _PROMISES.search(plain(draft.section)):
        read_listed_commitment(block.text, mentions, period, passage, draft)
        return None
    if begins_with_infinitive(block.text) or len(block.text) < 20:
        return None
    if _is_listed_tie(block, draft):
        _after_the_tie(block, mentions, period, draft)
        return None
    if not draft.news and _tells_nothing(block.text, mentions):
        return last
    entry = dated_entry(block.text, period) if story is None and block.note_of is None else None
    if entry is None and block.kind == "paragraph" and story is None and block.note_of is None and draft.day:
        entry = entry_of_day(block.text, draft.day)
    if entry is not None and not _runs_on(block, entry, period):
        return read_dated_entry(block, entry, mentions, draft)
    if block.kind == "bullet" and story is not None:
        read_story(block, mentions, period, draft, story)
        return None
    if block.kind == "bullet":
        key = plain(block.text)
        dated = (opening_date(block.text, period) or told_day(block.text, period)) is not None
        done = period.month and (reporting or _DONE_BY_THE_OFFICE.search(key))
        telling = dated or done or EVENT.search(key) or (reporting and period.year and _TOLD.search(block.text))
        if not (telling or any(True for _ in announced(block.text, period))):
            return None
        return _bullet(block, mentions, period, passage, draft)
    if story is not None:
        read_story(block, mentions, period, draft, story)
        return None
    if block.note_of is not None:
        last = _told_at(block.note_of, draft)
    for start, end in sentences(block.text):
        last = _sentence(block, start, end, mentions, period, draft, last)
    return last


def _tells_nothing(text: str, mentions: Mentions) -> bool:
    """Whether a block of one sentence presents the report or only counts, or a block is a sum of money."""
    if only_an_amount(text):
        return True
    if first_end(text) < len(text.rstrip(" .:")):
        return False
    return only_presents(text) or only_tallies(text, names=bool(mentions.entries))


def _is_listed_tie(block: Text, draft: Draft) -> bool:
    """Whether a bullet under a heading of ties begins with the tie that it states, and not with an event."""
    listed = block.kind == "bullet" and not draft.news
    under = listed and tie_heading(draft.section, about_ties=draft.about_ties)
    if not under or EVENT.search(plain(block.text[: first_end(block.text)])):
        return False
    return only_states_a_tie(block.text, block.locator, draft)


def _after_the_tie(block: Text, mentions: Mentions, period: Period, draft: Draft) -> None:
    """Read the sentences of an item of a list of ties that tell what took place with its city on a day of its own."""
    for start, end in sentences(block.text)[1:]:
        if EVENT.search(plain(block.text[start:end])) and own_day(block.text[start:end].strip(), draft):
            _sentence(block, start, end, mentions, period, draft, None)


def _runs_on(block: Text, entry: DatedEntry, period: Period) -> bool:
    """Whether a bullet of a month goes on after its day in one sentence: it may announce another event."""
    one = block.kind == "bullet" and period.month is not None and first_end(block.text) > entry.start
    return one and opening_date(block.text, period) is not None


def _told_at(locator: str, draft: Draft) -> Told | None:
    """Return the last activity that what stands at a locator tells, which a note there goes on about."""
    told = draft.links.get("activities", [])
    return next((activity for activity in reversed(told) if activity.passage.locator == locator), None)


def read_headline(block: Text, period: Period, draft: Draft) -> None:
    """Read the headline of a news item: it names and may state a tie; what took place is told under it."""
    passage = Passage(locator=block.locator, text=block.text)
    mentions = mention_all(block.text, passage, draft)
    read_ties(block.text, mentions, period, passage, draft)


def _bullet(block: Text, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> Told | None:
    """A bullet of a report is one activity, and one more for each event that it announces."""
    listed = read_listed_to_come(block, mentions, period, draft)
    if listed is not None:
        _prepared(block, first_end(block.text), mentions, period, passage, draft)
        return listed
    events = list(announced(block.text, period))
    if events and events[0].whole:
        told = _coming(events[0], first_end(block.text), mentions, passage, draft)
        _prepared(block, first_end(block.text), mentions, period, passage, draft)
    else:
        told = _told(block, bool(events), mentions, period, passage, draft)
    for event in events[1:] if events and events[0].whole else events:
        _coming(event, event.end, mentions, passage, draft)
    return told


def _told(
    block: Text, announces: bool, mentions: Mentions, period: Period, passage: Passage, draft: Draft
) -> Told:
    """Add what a bullet says was done; what it `announces` beside it is not what it tells."""
    when = when_told(block.text, period)
    day = when or draft.day
    ahead = _ahead(when, draft) or (opening_date(block.text, period) is not None and only_to_come(block.text))
    draft.doubts(when, block.locator)
    return draft.activity(
        passage,
        named_in(mentions, draft, 0, len(block.text)),
        venues_in(mentions, 0, len(block.text)),
        kind="coordination" if prepares(block.text) else bullet_kind(block.text),
        title=shortened(" ".join(block.text.split())),
        start=day.start if day else period.iso(),
        end=day.end if day else None,
        status=put_off(block.text) or ("held" if announces else status(block.text, planned=ahead)),
    )


def _ahead(when: Found | None, draft: Draft) -> bool:
    return when is not None and lies_ahead(when.start, draft.lens.published)


def _coming(event: Announced, until: int, mentions: Mentions, passage: Passage, draft: Draft) -> Told:
    """Add an event that a bullet announces; of those it names only visitors are sure to take part."""
    kind = kind_named(event.title) or "other"
    visitors = [
        found
        for span, place in zip(mentions.skeleton.spans, mentions.skeleton.places, strict=True)
        if kind == "visit" and span.kind == "person" and event.start <= span.start < until
        and " con " not in mentions.skeleton.text[mentions.skeleton.place_of(event.start) : place]
        for found in [mentions.entries[span], *mentions.bodies_of(span)]
    ]
    return draft.activity(
        passage,
        [(entry, None) for entry in visitors],
        venues_in(mentions, event.start, until),
        kind=kind,
        title=shortened(event.title),
        start=event.when.start,
        end=event.when.end,
        status=put_off(passage.text) or "planned",
    )


def _prepared(
    block: Text, start: int, mentions: Mentions, period: Period, passage: Passage, draft: Draft
) -> None:
    """Add what the sentences after an announcement say was done about it, where they name somebody."""
    taking_part = named_in(mentions, draft, start, len(block.text))
    if taking_part:
        draft.activity(
            passage,
            taking_part,
            [],
            kind="coordination",
            title=shortened(" ".join(block.text[start:].split())),
            start=period.iso(),
            end=None,
            status="held",
        )


def _sentence(
    block: Text, start: int, end: int, mentions: Mentions, period: Period, draft: Draft, last: Told | None
) -> Told | None:
    """A sentence of a paragraph tells an activity if it has a verb of doing and a day; or it goes on about the last."""
    sentence = block.text[start:end].strip()
    if not draft.news and only_presents(sentence):
        return last
    key = plain(sentence)
    same_block = last is not None and last.passage.locator == block.locator
    taking_part = named_in(mentions, draft, start, end, with_home=True)
    if last is not None and GOES_ON.match(key) and last.values["status"] == "held":
        draft.join(last, taking_part, venues_in(mentions, start, end))
        return last
    venues = venues_in(mentions, start, end)
    when = own_day(sentence, draft) or month_named(sentence, period)
    to_hold = when is not None and _TO_HOLD.search(key) is not None
    if _only_promises(key, when) and not to_hold:
        return last
    planned = to_hold or (bool(FUTURE.search(key)) and bool(EVENT_NOUN.search(key)))
    if planned:
        when = when or month_alone(sentence, period)
    elif last is not None and same_block and when is None and EVENT.search(key) and last.values["status"] == "held":
        draft.join(last, taking_part, venues)
        return last
    elif not (EVENT.search(key) and (when or period.month) and (when or taking_part or venues)):
        return last
    if planned and when is None:
        return last
    day = when or draft.day
    draft.doubts(when, block.locator)
    passage = Passage(locator=block.locator, text=sentence)
    told = draft.activity(
        passage,
        taking_part,
        venues,
        kind=kind_told(sentence),
        title=shortened(" ".join(sentence.split())),
        start=day.start if day else period.iso(),
        end=day.end if day else None,
        status=status(sentence, planned=planned),
    )
    return last if planned and last is not None else told


def _only_promises(key: str, when: Found | None) -> bool:
    """Whether a folded sentence tells no event but a promise: "Se acordó que … enviará …"."""
    promise = _PROMISED.search(key)
    before = key[: promise.start()] if promise else key
    dated = when is not None and when.span[0] < len(before) and EVENT_NOUN.search(before)
    return promise is not None and not EVENT.search(before) and not dated
