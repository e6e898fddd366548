"""The briefing on an agenda week: what is on each day, what falls due, and the state of things with those who come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kb.dates import interval
from queries.briefing_rows import Searched, Week, WeekParty
from queries.rows import Evidence
from views.briefing import fitting, headings
from views.briefing_activities import commitment_item, event_told
from views.briefing_events import Event, events, tally_of
from views.briefing_limits import FULL, SHORT, Limits
from views.briefing_material import gathered, item
from views.briefing_model import Briefing, Paragraph, Section, Sentence
from views.briefing_phrases import Phrases, phrases
from views.briefing_text import capital, closed, printable, shorten
from views.briefing_week_words import WeekWords, week_words, weekday

_DAY = len("2023-01-23")


@dataclass(frozen=True)
class _WeekMaterial:
    """The rows of a week and what its sections need to tell them."""

    week: Week
    searched: tuple[Evidence, ...]
    events: list[Event]
    phrases: Phrases
    words: WeekWords
    today: date
    limits: Limits

    @property
    def dated(self) -> list[Event]:
        """The events of which a day of the week is written, the earliest first."""
        exact = [event for event in self.events if len(event.start or event.end or "") == _DAY]
        return sorted(exact, key=lambda event: event.start or event.end or "")

    def section(self, key: str, paragraphs: Sequence[Paragraph], heading: str | None = None) -> Section | None:
        """Return a section, None where there is nothing in it."""
        return Section(key, heading or self.words.headings[key], tuple(paragraphs)) if paragraphs else None


def week_briefing(
    week: Week, searched: Sequence[Searched], *, lang: str, today: date, institution: str, full: bool = False,
) -> Briefing:
    """Return the briefing on a week in a language, "es" or "en", as of `today`.

    `searched` are the documents of the store. As with an entity's, two pages unless all is asked for.
    """
    documents = tuple(Evidence(name, "", "") for name in dict.fromkeys(one.name for one in searched))
    told = events(week.activities)

    def made(limits: Limits) -> Briefing:
        material = _WeekMaterial(week, documents, told, phrases(lang), week_words(lang), today, limits)
        found = [_short(material), *_days(material), _vague(material), _due(material), _parties(material),
                 _sources(material)]
        return Briefing(
            title=material.words.title(week.first, week.last), subtitle=material.phrases.subtitle(today.isoformat()),
            institution=printable(institution), prepared=today.isoformat(), locale=material.phrases.locale,
            sections=tuple(section for section in found if section), furniture=material.phrases.furniture,
            headings=headings(searched, lang), quoted=limits.quoted, whole=limits.whole)

    return fitting((FULL,) if full else SHORT, made)


def _short(material: _WeekMaterial) -> Section | None:
    counted = [event for event in material.dated if event.status in ("held", "planned", "postponed")]
    held = sum(event.status == "held" for event in counted)
    if counted:
        said = Sentence(material.words.count(held, len(counted) - held), gathered(counted))
    else:
        said = Sentence(material.words.nothing(), material.searched)
    return material.section("week", [Paragraph((said,))])


def _days(material: _WeekMaterial) -> Iterator[Section | None]:
    """Give a section for each day that has something; what began before the week stands on its first day."""
    left, days = material.limits.activities * 2, dict.fromkeys(_day(material, event) for event in material.dated)
    for day in days:
        found = [event for event in material.dated if _day(material, event) == day]
        entries = [_entry(material, event) for event in found[:left]]
        if rest := found[left:]:
            entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
        left = max(left - len(entries), 1)
        yield material.section(f"day-{day}", entries, weekday(day, material.phrases.lang))


def _day(material: _WeekMaterial, event: Event) -> str:
    return max(event.start or event.end or "", material.week.first)


def _entry(material: _WeekMaterial, event: Event) -> Paragraph:
    text = item(event_told(material.phrases, event, (), material.limits), event.evidence)
    if event.ahead and event.passed(material.today):
        return Paragraph((*text.sentences, Sentence(material.phrases.passed(), event.evidence)), listed=True)
    return text


def _vague(material: _WeekMaterial) -> Section | None:
    """Return what is announced for the month without a day, and how much else has no day."""
    vague = [event for event in material.events if len(event.start or event.end or "") != _DAY]
    announced, others = [e for e in vague if e.ahead], [e for e in vague if not e.ahead]
    entries = [_entry(material, event) for event in announced[:material.limits.plans]]
    if rest := announced[material.limits.plans:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
    if others:
        entries.append(item(material.words.vague(len(others)), gathered(others)))
    return material.section("vague", entries)


def _due(material: _WeekMaterial) -> Section | None:
    rows, most = material.week.due, material.limits.commitments
    entries = [commitment_item(material.phrases, row, material.today, material.limits.title) for row in rows[:most]]
    if rest := rows[most:]:
        entries.append(item(material.phrases.more(len(rest)), [note for row in rest for note in row.evidence]))
    return material.section("due", entries)


def _parties(material: _WeekMaterial) -> Section | None:
    """Return, for each body that comes, what there was with it before the week and what is open."""
    rows, most = material.week.parties, material.limits.others
    entries = [_party(material, party) for party in rows[:most]]
    if rest := rows[most:]:
        notes = [note for party in rest for event in _before(material, party) for note in event.evidence]
        entries.append(item(material.phrases.more(len(rest)), notes or material.searched))
    return material.section("parties", entries)


def _party(material: _WeekMaterial, party: WeekParty) -> Paragraph:
    earlier = _before(material, party)
    subject = material.phrases.named(shorten(party.name), party.type, party.kind)
    if earlier:
        first = Sentence(material.words.earlier(material.phrases.together(tally_of(earlier), 0)), gathered(earlier),
                         capital(closed(shorten(party.name))))
    else:
        first = Sentence(material.words.no_earlier(subject), material.searched, capital(closed(shorten(party.name))))
    owed = [commitment_item(material.phrases, row, material.today, material.limits.title).sentences[0]
            for row in party.commitments[:1]]
    return Paragraph((first, *owed), listed=True)


def _before(material: _WeekMaterial, party: WeekParty) -> list[Event]:
    held = [event for event in events(party.activities) if event.status == "held" and event.dates()]
    return [event for event in held if interval(event.end or event.start or "")[1] < material.week.first]


def _sources(material: _WeekMaterial) -> Section | None:
    if not material.searched:
        return None
    text = material.phrases.sources(len(material.searched))
    return material.section("sources", [Paragraph((Sentence(text),))])
