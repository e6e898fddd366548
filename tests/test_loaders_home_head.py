"""The home city hall by its head word alone."""

from __future__ import annotations

from kb.home import Home
from kb.settings import make_home
from loaders.names.lens import Lens

CORINTO = make_home("Alcaldía de Corinto", "Corinto", "CO")


def names(*texts: str, home: Home = CORINTO) -> list[tuple[str, str]]:
    lens = Lens(home)
    lens.learn(texts)
    return [(span.text, span.name) for text in texts for span in lens.names(text) if span.kind == "body"]


def test_the_head_word_alone_is_the_homes_where_no_other_is_named() -> None:
    assert names("En el acto, la Alcaldía presentó la muestra.") == [("Alcaldía", "Alcaldía de Corinto")]
    assert names("Los técnicos del municipio y de la Alcaldía fueron al acto.") == [("Alcaldía", "Alcaldía de Corinto")]


def test_it_says_nothing_beside_another_city_hall() -> None:
    assert names("Vino la Alcaldía de Cali al acto.", "Luego la Alcaldía presentó la muestra.") == [
        ("Alcaldía de Cali", "Alcaldía de Cali")]


def test_another_head_word_or_one_in_lower_case_is_not_it() -> None:
    assert names("La Intendencia presentó la muestra y la alcaldía la recibió.") == []
    assert names("La Alcaldía presentó la muestra.", home=make_home("Gobierno de Corinto", "Corinto", "CO")) == []
