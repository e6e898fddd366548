"""What they asked for and what we asked of them, in the briefing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from queries.briefing_rows import Background, RequestRow
from queries.rows import Card, CommitmentRow
from tests.briefing_samples import INSTITUTION, TODAY, activity, bare, embassy, said
from views.briefing import Occasion, briefing
from views.briefing_model import Briefing


def request(
    text: str, start: str | None = "2024-02-03", *, asked: bool = True, ours: bool = True, event: str = "event:asked",
    title: str | None = None,
) -> RequestRow:
    passage = said(f"{text}. Se tomó nota.", "viñeta 3")
    return RequestRow(text, title or text, event, start, None, asked, [], [],
                      implicit=False, ours=ours, evidence=[passage])


def told(card: Card, *requests: RequestRow, lang: str = "es", full: bool = False) -> Briefing:
    return briefing(card, [], [], lang=lang, today=TODAY, institution=INSTITUTION,
                    background=Background(requests=list(requests)), occasion=Occasion(full=full))


def sections(found: Briefing) -> dict[str, tuple[str, list[str]]]:
    """Return the heading and the items of each section by its key."""
    return {part.key: (part.heading, [f"{one.lead} {one.text}" for paragraph in part.paragraphs
                                      for one in paragraph.sentences]) for part in found.sections}


THEY = request("La Embajada de Noruega pidió el muelle")
WE = request("se solicitó a la Embajada la lista de becas", "2024-01", asked=False, event="event:other")


def test_both_directions_stand_after_what_is_open_each_with_its_passage() -> None:
    found = told(embassy(), THEY, WE)
    by_key = sections(found)
    assert by_key["they_asked"] == (
        "Lo que pidieron", ["3 de febrero de 2024. La Embajada de Noruega pidió el muelle."])
    assert by_key["we_asked"] == (
        "Lo que les pedimos", ["Enero de 2024. Se solicitó a la Embajada la lista de becas."])
    keys = list(by_key)
    assert keys[keys.index("open"):keys.index("ahead")] == ["open", "they_asked", "we_asked"]
    notes = [sentence.notes for part in found.sections if part.key == "they_asked"
             for paragraph in part.paragraphs for sentence in paragraph.sentences]
    assert notes == [tuple(THEY.evidence)]


def test_a_day_that_the_words_hold_may_be_of_what_was_asked_for() -> None:
    rows = (request("Pidieron sillas para la feria del 3 de febrero"), request("Pidieron 13 sillas", event="event:b"))
    assert sorted(sections(told(embassy(), *rows))["they_asked"][1]) == [
        "3 de febrero de 2024. Pidieron 13 sillas.",
        "Febrero de 2024. Pidieron sillas para la feria del 3 de febrero."]


def test_few_words_stand_after_the_title_of_what_they_are_about() -> None:
    put_off = request("Pospuesta a solicitud de la Embajada", title="Taller de redes")
    assert sections(told(embassy(), put_off))["they_asked"][1] == [
        "3 de febrero de 2024. Taller de redes: Pospuesta a solicitud de la Embajada."]
    long = request("La Embajada de Noruega pidió el muelle para la regata de abril", title="Taller de redes")
    assert sections(told(embassy(), long))["they_asked"][1] == [
        "3 de febrero de 2024. La Embajada de Noruega pidió el muelle para la regata de abril."]


def test_nothing_asked_is_not_spoken_of() -> None:
    assert {"they_asked", "we_asked", "requests"}.isdisjoint(sections(told(embassy())))


@pytest.mark.parametrize(
    ("card", "lang", "they", "we"),
    [
        (embassy(), "en", "What they asked for", "What we asked of them"),
        (bare("person", "Eva Solar"), "es", "Lo que pidió", "Lo que le pedimos"),
        (bare("directorate", "Dirección de Cultura"), "es", "Lo que pidió", "Lo que se le pidió"),
        (bare("directorate", "Dirección de Cultura"), "en", "What it asked for", "What was asked of it"),
        (bare("network", "Red de Puertos"), "es", "Lo que pidieron", "Lo que les pedimos"),
    ],
)
def test_headings_fit_what_the_briefing_is_on(card: Card, lang: str, they: str, we: str) -> None:
    by_key = sections(told(card, THEY, WE, lang=lang))
    assert (by_key["they_asked"][0], by_key["we_asked"][0]) == (they, we)


def test_what_others_asked_of_a_partner_is_not_ours_but_a_unit_has_all() -> None:
    others = request("El Ministerio pidió un mapa a la Embajada", asked=False, ours=False)
    assert "we_asked" not in sections(told(embassy(), others))
    assert "we_asked" in sections(told(bare("directorate", "Dirección de Cultura"), others))


def test_a_request_without_direction_stays_by_itself_and_one_with_it_is_told_once() -> None:
    card = replace(embassy(), activities=[
        activity(1, "La Embajada de Noruega pidió el muelle", "2024-02-03", kind="request", event="event:asked"),
        activity(2, "Solicitud de voluntarios", "2024-02-04", kind="request")])
    by_key = sections(told(card, THEY))
    assert by_key["requests"] == ("Otras solicitudes", ["4 de febrero de 2024. Solicitud de voluntarios."])
    assert "together" not in by_key
    assert sections(told(card))["requests"][0] == "Solicitudes"


def test_a_coordination_told_as_a_request_is_no_activity_again_but_a_meeting_is() -> None:
    words = "La Embajada de Noruega pidió el muelle"
    rows = [activity(1, words, "2024-02-03", kind="coordination", event="event:asked")]
    assert "together" not in sections(told(replace(embassy(), activities=rows), THEY))
    rows = [activity(1, "Reunión por el muelle", "2024-02-03", event="event:asked")]
    assert "together" in sections(told(replace(embassy(), activities=rows), THEY))


def test_what_is_open_with_a_day_is_not_told_again_as_asked() -> None:
    promise = CommitmentRow("Se solicitó a la Embajada la lista de becas", "Embajada de Noruega", "2024-03-01",
                            [said("Se solicitó a la Embajada la lista de becas.", "viñeta 3")])
    assert "we_asked" not in sections(told(replace(embassy(), commitments=[promise]), WE))


def test_many_are_cut_and_the_rest_counted_with_notes_unless_all_is_asked_for() -> None:
    many = [replace(request(f"Pidió el muelle {number}", event=f"event:{number}"),
                    evidence=[said(f"Pidió el muelle {number}", f"viñeta {number}")]) for number in range(30)]
    _heading, items = sections(told(embassy(), *many))["they_asked"]
    assert len(items) < 12
    assert items[-1].strip() == f"Y {30 - len(items) + 1} más."
    assert len(sections(told(embassy(), *many, full=True))["they_asked"][1]) == 30


def test_words_of_documents_are_cut_and_stay_words() -> None:
    hostile = request("<b>pidió</b> \x07 [x](javascript:1) " + "muelle " * 200)
    (item,) = sections(told(embassy(), hostile))["they_asked"][1]
    assert "\x07" not in item
    assert len(item) < 360
