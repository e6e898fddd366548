"""A row of a table that is one activity: its day, its kind, what it was about, who took part and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kb.language import _
from kb.names import plain
from kb.records import Passage
from loaders.activities.event_words import EVENT_NOUN
from loaders.activities.kinds import kind_named, row_kind
from loaders.activities.participants import named_with, venues_in
from loaders.activities.row_status import row_status
from loaders.blocks import Row
from loaders.calendar.dates import Found, Period, day_cell, month_period
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions, mention_all
from loaders.facts.facts import read_facts
from loaders.facts.figures import read_count
from loaders.names.registry import Entry
from loaders.sentences import shortened
from loaders.tables.cells import lines_apart, participants_in_cell
from loaders.tables.commitment_tables import read_commitment_cell
from loaders.tables.contacts import body_of_row
from loaders.tables.directories import contacts_of
from loaders.tables.row_parts import parts_of
from loaders.tables.sections import is_note
from loaders.tables.venues import destinations_in_cell, venues_in_cell

_TOLD = 3  # words: a longer cell of activities says more than a kind
_TELLING = ("activity", "topic", "remark")  # columns whose words may say who was there and where
Taking = list[tuple[Entry, str | None]]


@dataclass(frozen=True)
class Under:
    """What a row stands under: the document's heading, the table's section, and the month or year of both."""

    heading: str
    section: str
    period: Period


def read_activity_row(row: Row, places: Mapping[str, int], under: Under, draft: Draft) -> None:
    """Note the activity of one row, or of each event that it tells, and what its cells state beside it."""
    cells = _cells(row, places)
    if not any(cells.values()) or is_note(row):
        return
    parts = parts_of(cells, under.period)
    for part in parts:
        _read_part(row, part, row.cells if len(parts) == 1 else tuple(part.values()), "signed" in places, under, draft)


def _read_part(
    row: Row, cells: Mapping[str, str], told: Sequence[str], agreement: bool, under: Under, draft: Draft
) -> None:
    """Note one event of a row, `told` in these cells; an `agreement` is one that the row lists with its signing."""
    words = " | ".join(dict.fromkeys(" ".join(cell.split()) for cell in told if cell.strip()))
    passage = Passage(locator=row.locator, text=f"{under.heading} | {words}" if month_period(under.heading) else words)
    activity, topic = cells.get("activity", ""), cells.get("topic", "")
    when = _until(_when(cells.get("date", ""), under.period, row, draft), cells.get("until", ""), under.period)
    day = when or draft.day
    taking_part, venues = _participants(cells, passage, draft)
    _facts(cells, under.period, passage, draft)
    if agreement and when is None:
        return  # an agreement that nobody has signed is no event
    own = kind_named(topic) if told is not row.cells else None  # one of several events says its kind itself
    kind = "signing" if agreement else own or row_kind(activity, topic)
    if kind == "signing" and when:
        _signed_on(when.start, passage, draft)
    draft.activity(
        passage,
        taking_part,
        venues,
        kind=kind,
        title=_title(activity, topic) or words[:120],
        start=day.start if day else under.period.iso(),
        end=day.end if day else None,
        status=row_status(
            words, cells, when, f"{under.heading} | {under.section}", draft.lens.published, under.period
        ),
    )


def _cells(row: Row, places: Mapping[str, int]) -> dict[str, str]:
    """Return a row's cells by their meaning, all that comments together as "note".

    Where no column says what an activity was about, the first comment is kept apart as "remark"; it is the topic where
    the activity's own cell only says the kind.
    """
    cells = {name: _clean(row.cells[at]) if at < len(row.cells) else "" for name, at in places.items()}
    if not cells.get("topic") and cells.get("remark") and _only_says_the_kind(cells.get("activity", "")):
        cells["topic"] = cells.pop("remark")
    kept = "" if cells.get("topic") else "remark"
    notes = [cells.pop(name) for name in list(cells) if name.split()[0] in ("remark", "note") and name != kept]
    cells["note"] = "\n".join(filter(None, notes))
    return cells


def _only_says_the_kind(cell: str) -> bool:
    """Whether a cell of activities is a kind ("Visita de cortesía"): few words, and no name among them."""
    words = cell.split()
    named = not cell.isupper() and any(word.strip("“\"«(")[:1].isupper() for word in words[1:])
    return len(words) <= _TOLD and not named


def _clean(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.split("\n") if line.strip())


def _when(cell: str, period: Period, row: Row, draft: Draft) -> Found | None:
    found = day_cell(cell, period) if cell else None
    if cell and found is None:
        draft.warn(row.locator, _("the date '{text}' is not understood").format(text=cell))
    for problem in found.problems if found else ():
        draft.warn(row.locator, problem)
    return found


def _until(when: Found | None, cell: str, period: Period) -> Found | None:
    """Return a row's days with the end that a column of its own gives."""
    last = day_cell(cell, period) if cell and when and when.end is None else None
    return replace(when, end=last.end or last.start) if when and last and last.start != when.start else when


def _participants(cells: Mapping[str, str], passage: Passage, draft: Draft) -> tuple[Taking, list[Entry]]:
    columns = [name for name in cells if name.split()[0] in ("participants", "attending", "owner")]
    listed = [entry for column in columns for entry in participants_in_cell(cells[column], passage, draft)]
    _contacts(cells, listed, passage, draft)
    listed += contacts_of(cells, None, passage, draft, columns=["traveller"])
    taking_part: Taking = [(entry, None) for entry in listed if entry.kind != "place"]
    venues = [entry for entry in listed if entry.kind == "place"]
    texts = [mention_all(cells.get(name, ""), passage, draft, around=listed) for name in _TELLING]
    taking_part += [found for mentions in texts for found in _named(mentions, draft)]
    note = mention_all(cells["note"], passage, draft, around=listed)
    taking_part += _attended(note, cells["note"])
    if "country" in cells:
        mention_all(cells["country"], passage, draft)
    held = ", ".join(filter(None, (cells.get("place", ""), cells.get("city", ""))))
    venues += venues_in_cell(held, passage, draft)
    venues += destinations_in_cell(cells.get("destination", ""), passage, draft)
    venues += [place for mentions in texts for place in venues_in(mentions, 0, len(mentions.skeleton.text) + 999)]
    venues += [entry for name in ("remark", "note") for entry in _whole_place(cells.get(name, ""), passage, draft)]
    return taking_part, venues


def _contacts(cells: Mapping[str, str], listed: Sequence[Entry], passage: Passage, draft: Draft) -> None:
    """Note whom a row's columns of people name: of its institution, present or not."""
    body = body_of_row([entry for entry in listed if entry.kind == "body"], draft)
    columns = [name for name in cells if name.split()[0] == "person"]
    contacts_of(cells, body, passage, draft, columns=columns)


def _whole_place(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return the place that a comment only names: "Plaza Catedral"."""
    found = mention_all(cell, passage, draft).entries.items() if cell else ()
    return [entry for span, entry in found if span.kind == "place" and span.text == cell.strip(" .")]


def _named(mentions: Mentions, draft: Draft) -> Iterator[tuple[Entry, str | None]]:
    for span in named_with(mentions.skeleton, draft.lens):
        yield mentions.entries[span], None
        yield from ((entry, None) for entry in mentions.bodies_of(span))


# how a remark says that somebody was there too: "Acompañó …", "Delegación encabezada por …"
_ATTENDED = re.compile(
    r"\b(?:acompan|asisti|particip|intervin|concurri|estuv|encabez|lider|presidi|integrad|atendi|recibi)\w+[^.;]*$"
)


def _attended(note: Mentions, words: str) -> Taking:
    people = [span for span in note.skeleton.spans if span.kind == "person"]
    return [(note.entries[span], None) for span in people if _ATTENDED.search(plain(words[: span.start]))]


def _facts(cells: Mapping[str, str], period: Period, passage: Passage, draft: Draft) -> None:
    """Read what the row states beside the activity, its cells put together as one sentence."""
    told = "topic" if cells.get("topic") else "activity"
    words = ". ".join(_sentence(cells[name]) for name in (told, "remark", "participants", "note") if cells.get(name))
    words = lines_apart(words, draft)
    read_facts(words, mention_all(words, passage, draft), period, passage, draft)
    for line in "\n".join((cells.get("remark", ""), cells["note"])).split("\n"):
        read_count(line, period, passage, draft)
    if cells.get("commitment"):
        read_commitment_cell(cells["commitment"], cells.get("due", ""), period, passage, draft)


def _signed_on(day: str | None, passage: Passage, draft: Draft) -> None:
    """Give a tie that the row of its signing states the row's day."""
    for link in draft.links.get("sister_cities", ()):
        if link.passage.locator == passage.locator and link.values["since"] is None:
            link.values["since"] = day


# a cell that ends so ends with an abbreviation: its stop is part of the name ("Áridos del Sur, S.A.")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2}$|\b(?:Inc|Ltda?|Cía|Corp)\.$")


def _sentence(cell: str) -> str:
    ended = cell.rstrip()
    return f"{ended} " if _ABBREVIATED.search(ended) else ended.rstrip(" .")


# what a cell says of its event's state before it says the event: "CANCELADA por lluvia. Feria del libro"
_SAID_OFF = re.compile(
    r"(?i:\W*(?:(?:se )?(?:cancel|suspend|pos(?:pus|pon|puest)|posterg|aplaz|reprogram)\w*)(?: \w+){0,5}[.:;]\s+)"
    r"(?=[A-ZÁÉÍÓÚÑ“\"«])"
)

# when in the row's days, before one of several events: "El día 11, presentación …", "En la tarde visita …"
_WHEN = re.compile(
    r"(?:(?:[Ee]l |[Ll]os )?[Dd][ií]as? \d{1,2}(?: y \d{1,2})?(?:,|:| [–—-])|"
    r"(?:y )?(?:[Ee]n|[Pp]or) la (?:mañana|tarde|noche)[,:]?) "
)


def _title(activity: str, topic: str) -> str:
    """Return what the topic says, shortened at a sentence or clause; the activity's own words where it says nothing."""
    words = _sentence(_WHEN.sub("", _SAID_OFF.sub("", " ".join((topic or activity).split()), count=1), count=1)).strip()
    about = re.sub(r"^[Ss]obre ", "", words)
    if not EVENT_NOUN.match(plain(about)):  # "Sobre visita del alcalde" is no visit
        words = about
    if plain(words).strip(' "“”«».') == "":
        return ""
    return shortened(words)


__all__: Sequence[str] = ("Under", "read_activity_row")
