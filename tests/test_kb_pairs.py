"""The labelled pairs of names: floors under the scores that docs/quality.md tells."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tests.tool_modules import script

BENCH = Path(__file__).parent.parent / "bench"
CATEGORIES = {"same", "unsure-same", "different"}


@cache
def bench() -> ModuleType:
    return script(BENCH / "pairs.py")


def test_there_are_enough_pairs_and_as_many_that_are_not_one() -> None:
    own, blind, second = map(bench().read_pairs, ("own", "blind", "blind2"))
    every = [*own, *blind, *second]
    assert len(every) >= 300
    assert 3 * (len(blind) + len(second)) >= len(every)
    assert {pair.verdict for pair in every} == CATEGORIES
    assert 0.4 < sum(not bench().same(pair) for pair in every) / len(every) < 0.6


@pytest.mark.parametrize(("name", "precision", "recall", "asked"), [
    ("own", 1.0, 0.97, 1.0), ("blind", 0.96, 0.98, 1.0), ("blind2", 1.0, 0.96, 0.98)])
def test_merges_are_right_and_what_is_one_is_merged_or_asked_about(
    name: str, precision: float, recall: float, asked: float,
) -> None:
    pairs = bench().read_pairs(name)
    sure = bench().scores((bench().same(pair), bench().merged(pair)) for pair in pairs if pair.verdict != "unsure-same")
    assert sure.precision >= precision
    assert sure.recall >= recall
    assert sure.f1 >= 0.95
    found = bench().scores((bench().same(pair), bench().merged(pair) or bench().suggested(pair)) for pair in pairs)
    assert found.recall >= asked


def test_scores_are_what_they_are_called() -> None:
    found = bench().scores([(True, True), (True, False), (False, True), (False, False), (True, True)])
    assert (found.precision, found.recall) == (2 / 3, 2 / 3)
    assert found.f1 == pytest.approx(2 / 3)
    assert bench().scores([]) == bench().Scores(None, None, None)
