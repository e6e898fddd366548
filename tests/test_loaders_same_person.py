"""One person under two writings of the name in one document."""

from kb.records import Passage
from loaders.names.same_person import leaves_out_a_name, same_person
from tests.loader_reading import MONTH, people, read

ONE, OTHER = Passage(locator="p. 1", text="una"), Passage(locator="p. 2", text="otra")


def test_a_second_given_name_may_be_left_out() -> None:
    record = read(f"{MONTH}· Se invitó a Juan Kowalski a la feria.\n\n· Visita de Juan Pablo Kowalski a la feria.\n")
    assert people(record) == {"Juan Pablo Kowalski"}


def test_a_first_surname_may_not() -> None:
    record = read(f"{MONTH}· Se invitó a Juan Kowalski a la feria.\n\n· Visita de Juan Gómez Kowalski a la feria.\n")
    assert people(record) == {"Juan Kowalski", "Juan Gómez Kowalski"}


def test_two_names_in_one_passage_are_two_people() -> None:
    assert leaves_out_a_name("Juan Ríos", "Juan Pablo Ríos", (ONE, OTHER))
    assert not leaves_out_a_name("Juan Ríos", "Juan Pablo Ríos", (ONE, ONE))


def test_two_rows_of_tables_are_two_people() -> None:
    rows = (Passage(locator="tabla 1, fila 1", text="una"), Passage(locator="tabla 1, fila 2", text="otra"))
    assert not leaves_out_a_name("Juan Ríos", "Juan Pablo Ríos", rows)
    assert leaves_out_a_name("Juan Ríos", "Juan Pablo Ríos", (rows[0], OTHER))


def test_initials_and_lone_surnames_are_the_same_person() -> None:
    assert same_person("Raúl P. Soto", "Raúl Pedro Soto")
    assert same_person("Soto", "Raúl Pedro Soto")
    assert not same_person("Raúl Vega", "Raúl Pedro Soto")


def test_a_letter_written_twice_makes_no_other_person() -> None:
    assert same_person("Mario Kenedi", "Mario Kennedi")
    assert not same_person("Mario Kenedi", "Mario Kendi")
