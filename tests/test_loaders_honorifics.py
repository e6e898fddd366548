"""Honorifics before a name, beyond the listed ones of one word."""

import pytest

from tests.loader_reading import bullet, people, person, posts


def test_an_honorific_of_two_words_may_be_in_lower_case() -> None:
    record = bullet("El embajador de Italia, su excelencia Xqelthu Vrandoni, entregó los libros.")
    assert posts(record) == {("Xqelthu Vrandoni", "embajador", "Embajada de Italia")}
    assert person(record, "Xqelthu Vrandoni").honorific == "su excelencia"


@pytest.mark.parametrize("degree", ["P.M.", "C.P.", "M.A.E."])
def test_initials_after_an_article_are_a_degree(degree: str) -> None:
    assert people(bullet(f"Lo elaboró el {degree} Tomás Vega Soto, por la tarde.")) == {"Tomás Vega Soto"}


def test_initials_without_an_article_are_the_names_own() -> None:
    assert people(bullet("Se reunió con J. M. Tomás Vega, por la tarde.")) == {"J. M. Tomás Vega"}


@pytest.mark.parametrize("post", ["cónsul Mayor", "Oficial Mayor", "alcalde Mayor"])
def test_mayor_is_a_rank_of_the_post_before_it(post: str) -> None:
    record = bullet(f"Recibió la visita del {post} Tomás Vega, por la tarde.")
    assert {(p, r) for p, r, _o in posts(record)} == {("Tomás Vega", post)}
    assert person(record, "Tomás Vega").honorific is None


def test_a_mayor_of_the_police_keeps_the_honorific() -> None:
    assert person(bullet("Habló con el Mayor Tomás Vega, por la tarde."), "Tomás Vega").honorific == "Mayor"
