"""What a briefing says in English of the state of a relation: how fresh, how often, who met whom, what is drawn."""

# ruff: noqa: D102  -- what each method says is written once, in the protocol

from __future__ import annotations

from collections.abc import Sequence

from views.briefing_phrases import Count, Silence
from views.briefing_text import closed
from views.dates import MONTHS, written

_STATES = {"steady": "the relation keeps its pace", "cooling": "the relation is cooling",
           "dormant": "the relation is dormant"}
_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "one day", "12 days"."""
    return f"{_NUMBERS.get(number, str(number))} {one if number == 1 else many}"


def duration(days: int) -> str:
    """Return a time in the unit that suits its length: "three days", "two weeks", "14 months", "two years"."""
    if days < 14:
        return counted(days, "day", "days") if days else "less than a day"
    if days < 60:
        return counted(round(days / 7), "week", "weeks")
    months = round(days / 30.44)
    return counted(months, "month", "months") if months < 24 else counted(round(days / 365.25), "year", "years")


def series(names: Sequence[str]) -> str:
    """Return "A, B and C", with semicolons between names that have commas of their own."""
    comma = "; " if any("," in name for name in names) else ", "
    return " and ".join([comma.join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


class EnglishState:
    """Phrases on the state of a relation; see the protocol for what each says."""

    def freshness(self, documents: int, newest: str | None, months: int) -> str:
        age = f", {counted(months, 'month', 'months')} ago" if months > 0 else ""
        if documents == 1:
            return f"Only one document was searched, of {written(newest, 'en')}{age}." if newest else (
                "Only one document was searched, which does not say of which month it is.")
        which = f"Of the {counted(documents, 'document', 'documents')} searched"
        if newest is None:
            return f"{which}, none says of which month it is."
        return f"{which}, the newest is of {written(newest, 'en')}{age}."

    def rhythm(self, silence: Silence) -> str:
        day = written(silence.until, "en")
        end = f"{day}, the last day that the documents cover" if silence.covered else f"today, {day}"
        since = f"from the last one to {end}, {duration(silence.gap)} passed" if silence.gap else (
            f"the last one reaches {end}")
        return f"There is usually an activity every {duration(silence.usual)}; {since}: {_STATES[silence.state]}."

    def no_rhythm(self, dates: int) -> str:
        have = {0: "Without any date written", 1: "With one date only"}.get(dates, "With only two dates")
        return f"{have} it cannot be said how often there is an activity."

    def addressed(self, honorific: str) -> str:
        return closed(f"Addressed in the documents as {honorific}")

    def met(self, counts: Sequence[Count]) -> str:
        said = [f"in {counted(count, 'activity', 'activities')} with {series(names)}" for count, names in counts]
        return closed("Took part " + "; ".join(said))

    def bodies(self, names: Sequence[str], subject: str) -> str:
        noun = "Body" if len(names) == 1 else "Bodies"
        return closed(f"{noun} of {subject} in the documents: {series(names)}")

    def shared_network(self, network: str, ours: str, theirs: str) -> str:
        return closed(f"{series([ours, theirs])} are both members of {network}")

    def mention(self, words: str) -> str:
        return closed(f"Mentioned: “{words}”")

    def nothing_about(self, text: str, subject: str) -> str:
        return f"No passage on {subject} mentions “{text}”."

    def unexplained(self, names: Sequence[str]) -> str:
        quoted = series([f"“{name}”" for name in names])
        return f"The documents do not explain the {'acronym' if len(names) == 1 else 'acronyms'} {quoted}."

    def timeline_caption(self, planned: bool) -> str:
        return f"Activities over time{'; in white, those announced' if planned else ''}."

    def timeline_alt(self, counts: Sequence[tuple[str, int, int]]) -> str:
        said = [f"{written(iso, 'en')}, {_bar(held, planned)}" for iso, held, planned in counts]
        return closed("Activities over time: " + "; ".join(said))

    def surroundings_caption(self, ours: bool, theirs: bool) -> str:
        sides = [side for there, side in ((ours, "left, the municipality"), (theirs, "right, everyone else")) if there]
        return f"Who it takes part with: {'; '.join(sides)}; in brackets, in how many activities."

    def surroundings_alt(self, subject: str, ours: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]) -> str:
        sides = [f"{side}, {series([f'{name} ({count})' for name, count in entries])}"
                 for side, entries in (("of the municipality", ours), ("from outside", theirs)) if entries]
        return closed(f"Who {subject} takes part with and in how many activities: {'; '.join(sides)}")

    def tick(self, iso: str) -> str:
        year, _, month = iso.partition("-")
        return f"{MONTHS['en'][int(month) - 1][:3]} {year}" if month else year


def _bar(held: int, planned: int) -> str:
    said = [f"{held} held"] if held or not planned else []
    return series(said + ([f"{planned} announced"] if planned else []))
