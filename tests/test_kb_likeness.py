"""Which tellings are of one event: the labelled scenes, and the rules one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.events import events, form_of, likeness
from kb.telling import stems
from tests.retelling_scenes import Scene, scenes, scores

SCENES = scenes()


def scene(name: str) -> Scene:
    return next(each for each in SCENES if each.name == name)


def test_the_set_has_enough_pairs_of_both_verdicts() -> None:
    pairs, right, _wrong, missed = scores(SCENES)
    assert pairs >= 100
    assert 25 <= right + missed <= pairs - 25


def test_the_labelled_scenes_are_joined_as_labelled() -> None:
    _pairs, right, wrong, missed = scores(SCENES)
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.9


@pytest.mark.parametrize("name", ["mismo día", "b misma junta"])
def test_two_meetings_with_one_partner_on_one_day_stay_two(name: str) -> None:
    found = events(scene(name).tellings)
    assert len({event.id for event in found.values()}) == 2


@pytest.mark.parametrize("name", ["serie", "b café"])
def test_a_series_told_in_one_bullet_is_as_many_events_as_its_days(name: str) -> None:
    told = scene(name)
    days = [telling for telling in told.tellings if telling.form == "row"]
    found = events(told.tellings)
    assert len({found[day.id].id for day in days}) == len(days) == 3
    assert len({event.id for event in found.values()}) == len(set(told.told.values()))


def test_bullets_that_fit_two_days_alike_tell_them_in_their_order() -> None:
    told = scene("comité")
    rows, bullets = told.tellings[:2], told.tellings[2:]
    plain = [replace(bullet, text="Reunión del comité del bicentenario del faro, para los actos",
                     title="Reunión del comité del bicentenario del faro, para los actos") for bullet in bullets]
    alike = [replace(row, text="Comité del bicentenario del faro: agenda de actos") for row in rows]
    alike = [replace(row, title=row.text) for row in alike]
    found = events([*alike, *plain])
    assert [found[bullet.id].id for bullet in plain] == [row.id for row in rows]
    alone = events([*alike, plain[0]])
    assert alone[plain[0].id].id == plain[0].id


def test_the_order_of_tellings_and_their_neighbours_make_no_difference() -> None:
    every = [replace(telling, id=f"{number}{telling.id}", document=f"{number}{telling.document}",
                     participants=frozenset(f"{who}{number}" for who in telling.company), issuers=frozenset())
             for number, each in enumerate(SCENES) for telling in each.tellings]
    whole = events(every)
    for order in (every[::-1], every[1::2] + every[::2], sorted(every, key=lambda telling: telling.title)):
        assert events(order) == whole
    for number, each in enumerate(SCENES):
        documents = {f"{number}{telling.document}" for telling in each.tellings}
        ours = [telling for telling in every if telling.document in documents]
        assert events(ours) == {telling.id: whole[telling.id] for telling in ours}


def test_likeness_is_the_same_both_ways() -> None:
    for each in SCENES:
        for a in each.tellings:
            for b in each.tellings:
                if a is not b:
                    assert likeness(a, b) == likeness(b, a)


def test_without_company_only_its_own_document_can_tell_it_again() -> None:
    row, text, _lunch = scene("delegación").tellings
    assert likeness(row, text) > 0
    assert likeness(row, replace(text, document="b")) == 0


def test_without_a_day_the_place_and_the_people_decide() -> None:
    for name in ("lugar", "gente"):
        told = scene(name)
        first, second, again = told.tellings
        assert likeness(second, again) > likeness(first, again) + 0.5


@pytest.mark.parametrize(("locator", "form"), [
    ("tabla 1, fila 3", "row"), ("p. 2, tabla 1, fila 12", "row"), ("hoja Marzo, fila 4", "row"),
    ("viñeta 5", "text"), ("p. 2, párrafo 5", "text"), ("registro", None), (None, None)])
def test_a_locator_tells_rows_from_texts(locator: str | None, form: str | None) -> None:
    assert form_of(locator) == form


def test_days_years_and_months_are_no_words_of_an_event() -> None:
    assert stems("Los 100 años del parque, 12 de marzo de 2024") == ["100", "anos", "parque"]
