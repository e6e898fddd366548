"""Units and their parents, where a letterhead or a sentence names both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.records import Record
from loaders.formats.text import text_blocks
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, bullet, read


def parents(record: Record) -> set[tuple[str, str]]:
    return {(link.unit, link.parent) for link in record.part_of}


@pytest.mark.parametrize("mark", ["–", "-", "|", "·"])
def test_a_letterhead_of_one_line_says_whose_the_unit_is(mark: str) -> None:
    record = read(f"Alcaldía de Panamá {mark} Dirección de Riego\n\nInforme de marzo de 2024.\n")
    assert parents(record) == {("Dirección de Riego", "Alcaldía de Panamá")}


def test_a_sentence_says_it_too() -> None:
    text = "Se visitó la Dirección de Riego (DRG) de la Alcaldía de Panamá para ver las obras."
    assert ("Dirección de Riego", "Alcaldía de Panamá") in parents(bullet(text))


def test_an_embassy_beside_the_city_hall_is_no_unit_of_it() -> None:
    assert parents(read("Alcaldía de Panamá – Embajada de Noruega\n\nNota de marzo de 2024.\n")) == set()


def test_the_home_alone_at_the_head_of_the_pages_is_registered() -> None:
    blocks = replace(text_blocks("Se revisó el plan.\n"), margins=("Municipio de Panamá", "Memoria de marzo"))
    record = read_blocks(blocks, PANAMA, name="memoria")
    assert [(found.name, found.type) for found in record.organizations] == [("Municipio de Panamá", "directorate")]
