from __future__ import annotations

from queries.rows import Evidence
from views.briefing_model import Briefing, Furniture, Paragraph, Section, Sentence
from views.briefing_notes import APART, number, ranges


def passage(number_: int) -> Evidence:
    return Evidence("a.docx", f"fila {number_}", f"palabras {number_}")


def of(*cited: tuple[int, ...]) -> Briefing:
    sentences = tuple(Sentence("x", tuple(passage(value) for value in values)) for values in cited)
    return Briefing("t", "s", "i", "2024-01-01", "es-PA", (Section("k", "h", (Paragraph(sentences),)),),
                    Furniture("Página", "de", ("«", "»"), "todo"))


def test_a_passage_cited_twice_has_one_number() -> None:
    notes = number(of((1, 2), (2,), (3, 1)))
    assert notes.shown == ((1, 2), (2,), (1, 3))
    assert [note.passages for note in notes.notes] == [(passage(1),), (passage(2),), (passage(3),)]
    assert [note.anchor for note in notes.notes] == [0, 0, 2]


def test_a_count_refers_forward_and_shares_one_note_among_the_rest() -> None:
    many = tuple(range(1, APART + 4))
    notes = number(of(many, (3,), (1,)))
    assert [note.anchor for note in notes.notes] == [0, 1, 2]
    assert notes.notes[0].passages == tuple(passage(value) for value in many if value not in (1, 3))
    assert notes.shown == ((1, 2, 3), (2,), (3,))


def test_numbers_ascend_in_the_order_of_the_text() -> None:
    notes = number(of(tuple(range(20)), (5,), (4, 7), tuple(range(30))))
    assert [note.number for note in notes.notes] == list(range(1, len(notes.notes) + 1))
    assert [note.anchor for note in notes.notes] == sorted(note.anchor for note in notes.notes)
    cited = {passage_ for note in notes.notes for passage_ in note.passages}
    assert cited == {passage(value) for value in range(30)}


def test_ranges_join_only_neighbours() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert ranges([]) == []
