"""Tables on a narrow terminal: broken between words, without the columns that say least."""

from __future__ import annotations

from itertools import pairwise

from cli.fitting import BETWEEN, Measured, kept, measured, widths


def test_a_column_may_be_as_narrow_as_its_longest_word() -> None:
    column = measured("Qué es", ["organización no gubernamental", "", "red"], folds=True)
    assert (column.natural, column.least, column.filled) == (29, 13, 2)
    assert measured("Última", ["2023-10-03"], folds=False) == Measured(10, 10, 1)


def test_a_word_without_an_end_may_be_broken() -> None:
    assert measured("Nota", ["x" * 200], folds=True).least == 24


def test_columns_share_the_room_and_the_widest_give_way() -> None:
    columns = [Measured(40, 10, 3), Measured(30, 12, 3), Measured(8, 8, 3)]
    found = widths(columns, 60)
    assert sum(found) + BETWEEN * 2 == 60
    assert all(width >= column.least for width, column in zip(found, columns, strict=True))
    assert found[2] == 8
    assert all(a >= b for a, b in pairwise(found))


def test_what_has_room_is_left_as_it_is() -> None:
    columns = [Measured(10, 5, 2), Measured(20, 8, 2)]
    assert (kept(columns, 80), widths(columns, 80)) == ([0, 1], [10, 20])


def test_what_says_least_is_left_out_but_never_the_first() -> None:
    columns = [Measured(30, 20, 1), Measured(20, 20, 9), Measured(15, 15, 2), Measured(15, 15, 9)]
    assert kept(columns, 80) == [0, 1, 2, 3]
    assert kept(columns, 60) == [0, 1, 3]
    assert kept(columns, 10) == [0]
