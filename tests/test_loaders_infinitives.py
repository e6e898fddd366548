"""What begins with a verb in the infinitive, and what only ends as one does."""

import pytest

from loaders.activities.infinitives import begins_with_infinitive
from tests.loader_reading import activity


@pytest.mark.parametrize(
    "text",
    [
        "Coordinar con las embajadas la agenda del mes.",
        "Reunirse con los gremios.",
        "Asistir y apoyar a las juntas.",
        "  Proponer convenios.",
        "Circular la nota entre las direcciones.",
        "Auxiliar a las juntas en sus trámites.",
    ],
)
def test_a_verb_in_the_infinitive_is_one(text: str) -> None:
    assert begins_with_infinitive(text)


@pytest.mark.parametrize(
    "text",
    [
        "Taller de poda con la Fundación Río Claro.",
        "Lugar: Parque del Río.",
        "Primer encuentro con la Fundación Río Claro.",
        "Tercer foro de la ribera.",
        "Charla sobre el riego con la Fundación Río Claro.",
        "Carlos Batista visitó el vivero.",
        "Pilar Ochoa recibió la placa.",
        "Circular N.° 4 a las direcciones.",
        "Circular de la Secretaría.",
        "Ayer se firmó el acta.",
        "Visita al vivero.",
        "",
        "2 talleres",
    ],
)
def test_a_noun_or_a_name_that_ends_so_is_none(text: str) -> None:
    assert not begins_with_infinitive(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Taller sobre la poda con la Fundación Río Claro.", "workshop"),
        ("Primer encuentro con la Fundación Río Claro por la ribera.", "meeting"),
        ("Carlos Batista, de la Fundación Río Claro, visitó el vivero.", "visit"),
    ],
)
def test_a_bullet_that_begins_so_keeps_its_activity(text: str, kind: str) -> None:
    assert activity(text).kind == kind
