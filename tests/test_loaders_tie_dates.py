"""The day of a signature beside a tie is the tie's; the day of a visit is not."""

from __future__ import annotations

import pytest

from tests.loader_reading import bullet


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Se firmó el hermanamiento con Tapachula el 10 de noviembre de 2023.", "2023-11-10"),
        ("Se firmó el hermanamiento con Tapachula (México) el 10 de noviembre de 2023.", "2023-11-10"),
        ("El 10 de noviembre de 2023 se suscribió el hermanamiento con Tapachula.", "2023-11-10"),
        ("El 10-11-2023 se suscribió el convenio de hermanamiento con Tapachula.", "2023-11-10"),
        ("Se formalizó el 10 de noviembre de 2023 el hermanamiento con Tapachula.", "2023-11-10"),
        ("Se firmó el hermanamiento con Tapachula, cuya delegación llegó el 9 de marzo.", None),
        ("La delegación de Turín, ciudad hermana, visitó el vivero el 12 de marzo.", None),
    ],
)
def test_the_day_of_a_tie_is_that_of_its_signature(text: str, since: str | None) -> None:
    (tie,) = bullet(text).sister_cities
    assert tie.since == since
