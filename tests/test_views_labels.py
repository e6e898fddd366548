from __future__ import annotations

from typing import get_args

import pytest

from kb import records
from kb.relations import ENTITY_TYPES
from views import labels


@pytest.mark.parametrize(("codes", "table"), [
    (get_args(records.OrganizationKind), labels.KINDS),
    (get_args(records.ActivityKind), labels.ACTIVITIES),
    (get_args(records.TieStatus), labels.TIES),
    (get_args(records.ProjectStatus), labels.PROJECTS),
    (get_args(records.UnitFact.model_fields["kind"].annotation), labels.FACTS),
    (tuple(name.lower() for name in ENTITY_TYPES), labels.TYPES),
])
def test_every_code_has_its_label_and_no_other(codes: tuple[str, ...], table: dict[str, object]) -> None:
    assert set(table) == set(codes)


def test_nouns_take_the_article_of_their_gender_and_sound() -> None:
    assert labels.KINDS["embassy"].indefinite("es") == "una embajada"
    assert labels.KINDS["ministry"].indefinite("es") == "un ministerio"
    assert labels.KINDS["embassy"].indefinite("en") == "an embassy"
    assert labels.KINDS["university"].indefinite("en") == "a university"


def test_countries_are_known_by_code_and_by_either_name() -> None:
    assert labels.country_name("NO", "es") == "Noruega"
    assert labels.country_code("noruega") == labels.country_code("Norway") == "NO"
    assert labels.country_written("Noruega", "en") == "Norway"
    assert labels.country_written("Atlantis", "en") == "Atlantis"
    assert labels.country_name("ZZ", "es") == "ZZ"
