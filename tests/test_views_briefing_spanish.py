from __future__ import annotations

import pytest

from views.briefing_spanish import article, joined_to, listed, named


@pytest.mark.parametrize(("name", "expected"), [
    ("Embajada de Noruega", "la"), ("MINISTERIO DE PUERTOS", "el"), ("Dirección de Ambiente", "la"),
    ("Naciones Amigas", "las"), ("Parques del Sur", "los"), ("Comités Vecinales", "los"),
    ("La Gaceta", ""), ("COPRENO", None), ("Ambiente", None),
])
def test_the_first_noun_decides_the_article(name: str, expected: str | None) -> None:
    assert article(name) == expected


def test_a_name_of_unknown_gender_is_introduced_by_what_it_is() -> None:
    assert named("COPRENO", "red") == "la red COPRENO"
    assert named("COPRENO", "organismo", "m") == "el organismo COPRENO"
    assert named("COPRENO", None) == "COPRENO"
    assert named("La Gaceta", "empresa") == "La Gaceta"


def test_de_and_a_contract_with_el_only() -> None:
    assert joined_to("es parte de", "el Ministerio") == "es parte del Ministerio"
    assert joined_to("representa a", "el Consejo") == "representa al Consejo"
    assert joined_to("es parte de", "la Oficina") == "es parte de la Oficina"
    assert joined_to("es parte de", "El Salvador") == "es parte de El Salvador"
    assert joined_to("trabaja en", "el Museo") == "trabaja en el Museo"


@pytest.mark.parametrize(("items", "expected"), [
    ([], ""), (["Ana"], "Ana"), (["Ana", "Luis"], "Ana y Luis"), (["Ana", "Inés"], "Ana e Inés"),
    (["Ana", "Hilda"], "Ana e Hilda"), (["cobre", "hierro"], "cobre y hierro"),
    (["Ana", "Luis", "Rosa"], "Ana, Luis y Rosa"), (["Puertos, S.A.", "Ana", "Luis"], "Puertos, S.A.; Ana y Luis"),
])
def test_lists_end_in_y_or_e_by_the_sound_that_follows(items: list[str], expected: str) -> None:
    assert listed(items) == expected
