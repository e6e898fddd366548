"""The sample documents in any order, in one call or many: one and the same store; merged and parted again, the same."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from kb.export import export
from kb.home import Home
from kb.identity import resolve
from kb.ingest import ingest, remove
from kb.judgements import Judgement, judgements
from kb.judging import judge, undo
from kb.known import known_at
from kb.mentions import local_mentions
from kb.records import Record
from kb.stores.base import Store
from kb.subjects import subjects_of
from loaders import documents, extract
from tests.kb_command import EXAMPLES
from tests.kb_office import NOW
from tests.places import StorePlace, embedded

ORDERS = 200
SEED = 8
REAL = int(os.environ.get("KB_TEST_ORDERS", "8"))  # orders that go through a store, at about a second each


@cache
def samples() -> tuple[Record, ...]:
    return tuple(extract(path, Home()) for path in documents([EXAMPLES]))


def put(store: Store, record: Record) -> None:
    ingest(store, record, digest="rules", now=NOW, known=known_at(Home()))


def orders(count: int) -> list[list[list[int]]]:
    """Random orders of the samples, each cut into calls at random."""
    chance = random.Random(SEED)  # noqa: S311 - orders, not secrets
    found = []
    for _ in range(count):
        order = chance.sample(range(len(samples())), len(samples()))
        cuts = sorted(chance.sample(range(1, len(order)), chance.randrange(len(order))))
        found.append([order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)])
    return found


def in_calls(place: StorePlace, calls: Sequence[Sequence[int]]) -> bytes:
    """Load the samples with the store opened anew for each call, and return its export."""
    for call in calls:
        with place.open() as store:
            for number in call:
                put(store, samples()[number])
    with place.open(writable=False) as store:
        return export(store)


def test_identity_is_the_same_in_two_hundred_orders() -> None:
    every = {number: list(local_mentions(record, record.document.sha256 or "", known_at(Home())).mentions)
             for number, record in enumerate(samples())}
    found = set()
    for calls in orders(ORDERS):
        mentions = [mention for call in calls for number in call for mention in every[number]]
        random.Random(SEED).shuffle(mentions)  # noqa: S311 - as above
        found.add(str([(group.id, group.properties(), sorted(group.names)) for group in resolve(mentions)]))
    assert len(found) == 1


def test_stores_made_in_any_order_and_number_of_calls_hold_the_same(tmp_path: Path) -> None:
    found = {in_calls(embedded(tmp_path / str(number)), calls) for number, calls in enumerate(orders(REAL)[:8])}
    assert len(found) == 1


def test_one_store_emptied_and_filled_in_every_order_holds_the_same(embedded_place: StorePlace) -> None:
    found = set()
    with embedded_place.open() as store:
        for calls in orders(REAL):
            for number in (number for call in calls for number in call):
                put(store, samples()[number])
            found.add(export(store))
            for record in samples():
                remove(store, record.document.sha256 or "")
    assert len(found) == 1


@pytest.mark.parametrize("seed", range(3))
def test_merging_and_undoing_gives_back_the_store_of_before(embedded_place: StorePlace, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - as above
    subjects = sorted({str(subject) for record in samples()
                       for mention in local_mentions(record, record.document.sha256 or "", known_at(Home())).mentions
                       for subject in subjects_of(mention)})
    with embedded_place.open() as store:
        for record in samples():
            put(store, record)
        plain = export(store)
        for number in range(12):
            block = chance.choice(("body", "body", "person", "city"))
            pair = chance.sample([each for each in subjects if each.startswith(f"{block}:")], 2)
            judge(store, Judgement(chance.choice(("same", "same", "different")), tuple(pair), None, "Eva",
                                   f"2030-01-01T00:00:{number:02}+00:00"))
        assert export(store) != plain
        while found := judgements(store):
            undo(store, chance.choice(found).number)
        assert export(store) == plain
