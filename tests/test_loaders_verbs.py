"""Verbs that tell an event: every form of the past, the passive and the future; nouns and other tenses are none."""

from __future__ import annotations

import pytest

from loaders.activities.verbs import ahead, deeds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ambos alcaldes firmaron el acta.", "signing"),
        ("La ocasión fue propicia para que los alcaldes firmaran una carta de intención.", "signing"),
        ("El convenio fue suscrito por las dos ciudades.", "signing"),
        ("La embajadora visitó el mercado.", "visit"),
        ("La delegación fue recibida por la vicealcaldesa.", "visit"),
        ("El intendente recibió este martes en su despacho al embajador.", "visit"),
        ("La cónsul fue declarada huésped de honor.", "ceremony"),
        ("Ambas autoridades dialogaron sobre el agua.", "meeting"),
        ("El rector sostuvo una reunión con la cónsul.", None),
    ],
)
def test_each_form_of_the_past_tells_the_event_and_its_kind(text: str, kind: str | None) -> None:
    assert [deed.kind for deed in deeds(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "El diálogo abierto es esencial para la región.",
        "Las ciudades firmarán un convenio después.",
        "El alcalde recibió un certificado de calidad.",
        "Recorren lugares que han recibido apoyo de la agencia japonesa.",
        "La reunión será en mayo.",
    ],
)
def test_nouns_the_future_and_things_received_tell_no_event(text: str) -> None:
    assert deeds(text) == []


def test_without_any_accent_the_form_alone_decides() -> None:
    assert [deed.kind for deed in deeds("El alcalde firmo el acta con la embajadora.")] == ["signing"]


def test_the_future_is_known_by_its_accent() -> None:
    (found,) = ahead("La alcaldesa visitará la escuela de música.")
    assert found.kind == "visit"
    assert [deed.kind for deed in ahead("Los alcaldes sostendrán una reunión y firmarán el acta.")] == [None, "signing"]
    assert ahead("La alcaldesa visitó la escuela.") == []
