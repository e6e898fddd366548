"""The sentences of a briefing in English; names and quoted words stay as the documents write them."""

# ruff: noqa: D102  -- what each method says is written once, in the protocol

from __future__ import annotations

from collections.abc import Sequence

from views import labels
from views.briefing_en_state import EnglishState
from views.briefing_model import Furniture
from views.briefing_phrases import Tally, Tenure
from views.briefing_text import capital, closed
from views.dates import between, on, since, until, written

_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_HEADINGS = {
    "who": "Who they are", "short": "The relation in short", "people": "People and roles", "posts": "Roles",
    "together": "Activities, newest first", "open": "Agreed and open",
    "requests": "Requests", "other_requests": "Other requests", "ahead": "Ahead", "ties": "Ties",
    "unknown": "What we do not know", "sources": "Sources",
}

# for a unit of the municipality, for anybody else
_ASKED = {
    "they_asked": ("What it asked for", "What they asked for"),
    "we_asked": ("What was asked of it", "What we asked of them"),
}


def _number(number: int) -> str:
    return _NUMBERS.get(number, str(number))


def _count(number: int, one: str, many: str) -> str:
    """Return "one activity", "two activities", "12 activities"; `one` is whole."""
    return one if number == 1 else f"{_number(number)} {many}"


class English(EnglishState):
    """Phrases in English; see the protocol for what each says."""

    lang = "en"
    locale = "en-US"
    furniture = Furniture(page="Page", of="of", quotes=("“", "”"), whole_document="whole document",
                          documents="and {count} more", notes="Notes")

    def heading(self, section: str, subject: str, type_: str) -> str:
        if section == "about":
            return f"On “{subject}”"
        if section == "others":
            return "Who it works with" if type_ == "directorate" else f"Who in the municipality works with {subject}"
        if section in _ASKED:
            return _ASKED[section][0 if type_ == "directorate" else 1]
        if section == "who" and type_ not in ("partner", "directorate", "network", "person"):
            return "General facts"
        return _HEADINGS[section]

    def subtitle(self, day: str, meeting: str | None = None) -> str:
        purpose = f" for the meeting of {written(meeting, 'en')}" if meeting else ""
        return f"Briefing{purpose}, prepared {on(day, 'en')}"

    def named(self, name: str, type_: str, kind: str | None = None) -> str:
        if type_ in ("project", "call"):
            return f"“{name}”"
        return labels.country_written(name, "en") if type_ == "country" else name

    def listed(self, names: Sequence[str]) -> str:
        comma = "; " if any("," in name for name in names) else ", "
        return " and ".join([comma.join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

    def based_on(self, documents: Sequence[str]) -> str:
        if len(documents) > 5:
            return f"It was prepared from {len(documents)} documents, which the notes cite."
        count = _count(len(documents), "one document", "documents")
        return closed(f"It was prepared from {count}: {self.listed(documents)}")

    def what_it_is(self, type_: str, kind: str | None, institution: str, own: bool) -> str:
        if own:
            return "It is the institution itself."
        if type_ == "directorate":
            return closed(f"It is a unit of {institution}")
        noun = labels.KINDS.get(kind or "") if type_ == "partner" else labels.TYPES[type_]
        return f"It is {(noun or labels.KINDS['other']).indefinite('en')}."

    def country(self, name: str) -> str:
        return closed(f"Country: {name}")

    def aliases(self, names: Sequence[str]) -> str:
        return closed("Also written " + self.listed([f"“{name}”" for name in names]))

    def relation(self, name: str, outgoing: bool, subject: str, other: str, tenure: Tenure, status: str | None) -> str:
        verb = labels.relation_label(name, outgoing, status, "en")
        table = labels.TIES if name == "SISTER_CITY_OF" else labels.PROJECTS
        state = f" ({table.get(status, {}).get('en', status)})" if status else ""
        return closed(f"{capital(subject)} {verb} {other}{state}{_dates(tenure)}")

    def located(self, names: Sequence[str], subject: str) -> str:
        return closed(f"In {subject}: {self.listed(names)}")

    def fact(self, kind: str, text: str, day: str | None) -> str:
        when = f" ({written(day, 'en')})" if day else ""
        return closed(f"{labels.FACTS.get(kind, labels.FACTS['function'])['en']}{when}: {text}")

    def activity_count(self, tally: Tally, subject: str, type_: str) -> str:
        what = _count(tally.count, "one activity", "activities")
        link = f"with {subject}"
        if type_ in ("city", "country"):
            link = f"related to {subject}"
        elif type_ not in ("person", "partner", "network"):
            link = f"in which {subject} {'took part' if type_ == 'directorate' else 'appears'}"
        when = f", {between(tally.first, tally.last, 'en')}" if tally.first and tally.last else ""
        return closed(f"The documents record {what} {link}{when}")

    def last_contact(self, day: str) -> str:
        return f"The last recorded contact was {on(day, 'en')}."

    def tenures(self, tenures: Sequence[Tenure]) -> str:
        return closed(capital("; ".join(f"{tenure.role or 'no role written'}{_dates(tenure)}" for tenure in tenures)))

    def undated(self) -> str:
        return "No date"

    def activity(
        self, kind: str, title: str, status: str, others: Sequence[str], places: Sequence[str], also: bool = True,
    ) -> str:
        noun = labels.ACTIVITIES.get(kind, labels.ACTIVITIES["other"])
        state = f"{status} " if status != "held" else ""
        plain = kind == "other" or noun.said_in(title)
        opening = f"{capital(state + noun.en)}: " if state or not plain else ""
        verb = "named" if state else "there"
        who = f"Also {verb}" if also else ("Named" if state else "Took part")
        said = [closed(f"{opening}{capital(title)}")]
        said += [closed(f"{who}: {self.listed(others)}")] if others else []
        said += [closed(f"{'Place' if len(places) == 1 else 'Places'}: {self.listed(places)}")] if places else []
        return " ".join(said)

    def more_activities(self, count: int) -> str:
        said = _count(count, "one more activity, older or undated, is", "more activities, older or undated, are")
        return f"{capital(said)} not detailed here."

    def commitment(self, text: str, owner: str | None, due: str | None, overdue: bool) -> str:
        who = closed(f"Owner: {owner}") if owner else "No owner written."
        when = f"Due: {written(due, 'en')}{', now past' if overdue else ''}." if due else "No due date written."
        return f"{closed(capital(text))} {who} {when}"

    def passed(self) -> str:
        return "The date has passed and the documents do not say whether it took place."

    def tie(self, a: str, b: str, status: str, since: str | None) -> str:
        return closed(f"{self.listed([a, b])}: {_tie(status, since)}")

    def tie_conflict(self, a: str, b: str) -> str:
        return f"{self.listed([a, b])}: the sources disagree."

    def tie_source(self, source: str, status: str, since: str | None) -> str:
        return closed(f"According to {source}: {_tie(status, since)}")

    def together(self, tally: Tally, implicit: int) -> str:
        said = capital(_count(tally.count, "one activity", "activities"))
        if tally.last:
            said += f", {on(tally.last, 'en')}" if tally.count == 1 else f", the last {on(tally.last, 'en')}"
        if implicit:
            which = "implicit" if tally.count == 1 else _count(implicit, "one implicit", "implicit")
            said += f" ({which}: the report does not name its writer)"
        return closed(said)

    def more(self, count: int) -> str:
        return f"And {self.left_out(count)}."

    def left_out(self, count: int) -> str:
        return f"{_number(count)} more"

    def no_activity(self, subject: str, type_: str) -> str:
        link = "held with" if type_ in ("person", "partner", "network") else "involving"
        return closed(f"The documents searched record no activity {link} {subject}")

    def no_contact(self) -> str:
        return "No contact person is named."

    def no_role(self, names: Sequence[str]) -> str:
        return closed(f"No role is written for {self.listed(names)}")

    def stale(self, day: str) -> str:
        return f"No activity is recorded after {written(day, 'en')}."

    def without_date(self, count: int) -> str:
        return f"{capital(_count(count, 'one activity has', 'activities have'))} no date written."

    def unfinished(self, owner: int, due: int) -> str:
        lacks = [(number, what) for number, what in ((owner, "an owner"), (due, "a due date")) if number]
        number, what = lacks[0]
        count = _count(number, "one commitment", "commitments")
        said = [f"There {'is' if number == 1 else 'are'} {count} without {what}"]
        return closed(self.listed(said + [f"{_number(number)} without {what}" for number, what in lacks[1:]]))

    def ties_without_date(self, cities: Sequence[str]) -> str:
        return closed(f"Nothing says since when the tie with {self.listed(cities)} exists")

    def acronym(self, name: str) -> str:
        return f"The documents do not explain the acronym “{name}”."

    def sources(self, documents: int) -> str:
        where = "the document" if documents == 1 else "the documents"
        return f"Each number in the text points to a passage of {where}, with its place and its words."


def _dates(tenure: Tenure) -> str:
    return "".join(f", {said}" for said in (
        since(tenure.since, "en") if tenure.since else "", until(tenure.until, "en") if tenure.until else "",
    ) if said)


def _tie(status: str, day: str | None) -> str:
    said = labels.TIES.get(status, labels.TIES["unknown"])["en"]
    if status == "not_a_tie" and not day:
        return said
    return f"{said}, {since(day, 'en') if day else 'no date written'}"
