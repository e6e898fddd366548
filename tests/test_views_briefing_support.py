"""Each sentence of each briefing on the real reports and on the samples is supported by its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kb.home import Home
from kb.names import fold
from kb.settings import Settings
from kb.stores.base import Store
from kb.stores.opening import open_store
from queries.briefing_background import BriefingRows, briefing_rows, searched
from queries.briefing_week import week
from tests.briefing_support import (
    Library,
    cited,
    counted,
    dated,
    entries,
    holds,
    library,
    names_of,
    recounted,
    resolved,
    undated,
    unnamed,
)
from tests.kb_command import EXAMPLES, kb_process
from views.briefing import Occasion, briefing
from views.briefing_events import events
from views.briefing_model import Briefing
from views.briefing_week import week_briefing

TODAY = date(2024, 2, 20)
HOME = Home()
TYPES = ("partner", "network", "directorate", "country", "city", "person")


@dataclass(frozen=True)
class Reader:
    """A store, what its documents hold, and the rows of every entity's briefing."""

    store: Store
    library: Library
    rows: dict[str, BriefingRows]

    def told(self, lang: str, *, full: bool) -> Iterator[tuple[BriefingRows, Briefing]]:
        """Give each entity's rows with its briefing."""
        occasion = Occasion(TODAY, "convenio", full)
        for rows in self.rows.values():
            yield rows, briefing(rows.card, rows.others, rows.ties, lang=lang, today=TODAY,
                                 institution=HOME.institution, background=rows.background, occasion=occasion)


@pytest.fixture(scope="module", params=["examples", "reports"])
def reader(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("support")
    files = sorted(EXAMPLES.glob("[ci]*.*"))
    if request.param == "reports":
        files = sorted(Path(request.getfixturevalue("shared_reports")).glob("*.txt"))
    loaded = kb_process("--store", folder / "store", "load", *files, cwd=folder)
    assert loaded.code == 0, loaded
    with open_store(str(folder / "store"), Settings(), writable=False) as store:
        found = store.read("MATCH (e:Entity) WHERE e.type IN $types RETURN e.id AS id ORDER BY id",
                           {"types": list(TYPES)})
        assert len(found) > 50
        yield Reader(store, library(store), {row["id"]: briefing_rows(store, row["id"], HOME) for row in found})


@pytest.mark.parametrize("full", [True, False], ids=["full", "short"])
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_sentence_has_notes_and_every_note_is_in_a_document(reader: Reader, lang: str, full: bool) -> None:
    wrong = [problem for _rows, told in reader.told(lang, full=full) for section in told.sections
             if section.key != "sources" for paragraph in section.paragraphs for sentence in paragraph.sentences
             for problem in resolved(reader.library, sentence)]
    assert wrong == []


def test_what_is_told_of_an_event_stands_in_the_passages_it_cites(reader: Reader) -> None:
    checked, wrong = 0, []
    for rows, told in reader.told("es", full=True):
        known = {event.evidence: event for event in events(rows.card.activities)}
        for paragraph in entries(told, "together", "requests", "ahead"):
            event = known[paragraph.sentences[0].notes]
            checked += 1
            wrong += [(rows.card.name, event.title, what)
                      for what in (*undated(reader.library, event), *unnamed(reader.library, event))]
    assert checked > 50
    assert wrong == []


def test_a_post_stands_in_the_passages_it_cites(reader: Reader) -> None:
    checked, wrong = 0, []
    for rows in reader.rows.values():
        for row in rows.card.relations:
            if row.relation != "WORKS_FOR":
                continue
            checked += 1
            text = cited(reader.library, tuple(row.evidence))
            person = row.name if row.type == "person" else rows.card.name
            role = fold((row.role or "").removesuffix(f", {row.name}").split(", ")[0])
            days = [day for day in (row.since, row.until) if day]
            said = all(word in text for word in role.split())  # "los técnicos A y B": each of them is a "técnico"
            if fold(person).split()[0] not in text or not said or not all(dated(text, day) for day in days):
                wrong.append((rows.card.name, row))
    assert checked > 20
    assert wrong == []


def test_a_promise_and_its_day_stand_in_the_passages_it_cites(reader: Reader) -> None:
    promises = [row for rows in reader.rows.values() for row in rows.card.commitments]
    for row in promises:
        text = cited(reader.library, tuple(row.evidence))
        assert fold(row.text.rstrip("…")) in text
        assert row.due is None or dated(text, row.due), row
    assert promises or "000_" in " ".join(reader.library.periods)  # the real reports promise nothing


def test_a_request_stands_in_the_passages_it_cites_with_those_who_are_named(reader: Reader) -> None:
    found = [row for rows in reader.rows.values() for row in rows.background.requests]
    assert found
    for row in found:
        text = f" {cited(reader.library, tuple(row.evidence))} "
        assert fold(row.text) in text
        assert all(dated(text, day) for day in (row.start, row.end) if day)
        named = [*([] if row.implicit else row.asked_by), *row.asked_of]
        assert [name for name in named if not holds(text, reader.library.writings[fold(name)])] == []


def test_a_tie_and_its_day_stand_where_each_source_is_cited(reader: Reader) -> None:
    for rows in reader.rows.values():
        for tie in rows.ties:
            for source in tie.sources:
                words = reader.library.passages[source.document, source.locator]
                text = fold(" ".join(words))
                assert fold(tie.b).split()[0] in text
                assert source.since is None or dated(text, source.since), (tie.b, source)
        break  # the ties are the same in each


def test_every_count_is_counted_again_from_the_passages_it_cites(reader: Reader) -> None:
    checked, wrong = 0, []
    for lang in ("es", "en"):
        for rows, told in reader.told(lang, full=False):
            group = rows.card.type in ("city", "country")
            names = set() if group else names_of(rows)
            for paragraph in entries(told, "short"):
                sentence = paragraph.sentences[0]
                checked += 1
                if counted(sentence) != recounted(reader.library, sentence, names):
                    wrong.append((rows.card.name, sentence.text))
            for paragraph in entries(told, "others"):
                sentence = paragraph.sentences[0]
                other = fold(sentence.lead.rstrip("."))
                if sentence.lead and len(sentence.lead) < 100:
                    checked += 1
                    if counted(sentence) != recounted(reader.library, sentence, names, other):
                        wrong.append((rows.card.name, f"{sentence.lead} {sentence.text}"))
    assert checked > 100
    assert wrong == []


def test_an_absence_cites_every_document_of_the_store(reader: Reader) -> None:
    every = set(reader.library.periods)
    absences = 0
    for _rows, told in reader.told("en", full=False):
        for paragraph in entries(told, "unknown"):
            sentence = paragraph.sentences[0]
            if sentence.text.startswith(("No contact", "The documents searched", "No activity is recorded")):
                absences += 1
                assert {note.document for note in sentence.notes} == every
                assert not any(note.locator or note.text for note in sentence.notes)
    assert absences > 10


def test_a_form_of_address_is_written_where_it_is_cited(reader: Reader) -> None:
    found = [(contact, passage) for rows in reader.rows.values() for contact in rows.background.contacts.values()
             if contact.honorific for passage in contact.addressed]
    assert found
    for contact, passage in found:
        assert fold(f"{contact.honorific} {contact.name.split()[0]}") in fold(passage.text)


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_week_is_supported_too(reader: Reader, lang: str) -> None:
    days = {row["start"] for row in reader.store.read(
        "MATCH (a:Activity) WHERE a.start IS NOT NULL RETURN DISTINCT a.start AS start", {})}
    mondays = {date.fromisoformat(day) for day in days if len(day) == 10}
    assert mondays
    for day in sorted(mondays)[::3]:
        rows = week(reader.store, day)
        told = week_briefing(rows, searched(reader.store), lang=lang, today=TODAY, institution=HOME.institution)
        for section in told.sections[:-1]:
            for paragraph in section.paragraphs:
                for sentence in paragraph.sentences:
                    assert resolved(reader.library, sentence) == []
        first = told.sections[0].paragraphs[0].sentences[0]
        planned = {event for telling in reader.library.tellings.values() for row in telling
                   if row["status"] in ("planned", "postponed") for event in [row["event"]]}
        held = recounted(reader.library, first, set(), within={row.event for row in rows.activities})
        announced = sum(1 for event in events(rows.activities) if event.ahead and len(event.start or "") == 10)
        assert counted(first) >= held
        assert counted(first) <= held + max(announced, len(planned))
