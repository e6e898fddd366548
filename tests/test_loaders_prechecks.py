"""What is looked at first, to leave long patterns and tables alone, leaves out nothing that they would have found."""

from __future__ import annotations

import gc
import unicodedata

import pytest

from kb.gazetteers import cities_named, city_words, country_words, is_capital_name
from kb.home import Home
from kb.names import fold, plain
from loaders.calendar.calendar_words import MONTH_NUMBER
from loaders.calendar.dates import Period, find_dates
from loaders.columns import meaning
from loaders.names.cities import find_cities
from loaders.names.countries import find_countries
from loaders.names.english_names import find_english_names, is_english_city_hall
from loaders.names.introduced import introduced
from loaders.names.lens import Lens
from loaders.names.person_names import is_role
from loaders.names.quarters import find_quarters
from loaders.names.spelling import spells
from loaders.tokens import may_begin, tokenize


def _slowly(text: str) -> str:
    """Return a text without accents, in lower case, as Unicode defines it."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))


def test_the_table_of_western_letters_gives_what_unicode_does() -> None:
    for code in range(0x180):
        for text in (chr(code), f"Ñandú {chr(code)}é", f"“{chr(code)}Ó”"):
            assert plain(text) == (text.lower() if text.isascii() else _slowly(text))


def test_a_word_alone_needs_no_second_look_for_its_key() -> None:
    assert [fold(word) for word in ("Bogotá", "nº", "d'Orsay", "a_b", "  ", "½")] == [
        "bogota", "no", "d orsay", "a b", "", "1 2"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_countries_and_cities_are_found_whichever_way_accents_are_written(form: str) -> None:
    told = "Una delegación de México, de Túnez y de EE. UU. viajó a Córdoba."
    text = unicodedata.normalize(form, told)  # type: ignore[arg-type]
    found = [unicodedata.normalize("NFC", span.text) for span in (*find_countries(text), *find_cities(text, Home()))]
    assert {name.rstrip(".") for name in found} >= {"México", "Túnez", "EE. UU", "Córdoba"}


def test_a_token_may_begin_a_name_when_its_word_does_or_does_not_tell() -> None:
    text = "Bogotá Oficina d’Orsay Oficina\u0301"
    words = [may_begin(token, text, city_words()) for token in tokenize(text) if token.is_word]
    assert words == [True, False, True, True]
    assert {"estados", "mexico"} <= country_words()


def test_a_city_of_the_table_is_made_when_it_is_asked_for() -> None:
    quito = cities_named("quito")[0]
    assert (quito.name, quito.country, quito.population > 1_000_000) == ("Quito", "EC", True)
    assert cities_named("Oficina") == ()
    assert gc.get_freeze_count() > 0  # the tables do not slow down each collection


@pytest.mark.parametrize("month", sorted(MONTH_NUMBER))
def test_a_day_is_found_with_each_name_of_each_month(month: str) -> None:
    assert [found.start for found in find_dates(f"El 7 de {month} de 2023", Period())] == [
        f"2023-{MONTH_NUMBER[month]:02d}-07"]


@pytest.mark.parametrize("written", ["7/3/2023", "07.03.23", "7-3-2023", "2023-03-07"])
def test_a_day_in_numbers_is_found(written: str) -> None:
    assert [found.start for found in find_dates(f"Fecha: {written}", Period())] == ["2023-03-07"]


@pytest.mark.parametrize("head", [
    "City Council", "Town Council", "City Hall", "Municipal Corporation", "Metropolitan City",
    "Metropolitan Government", "City Government", "Municipality"])
def test_each_head_of_an_english_city_hall_is_found(head: str) -> None:
    assert [span.text for span in find_english_names(f"con Kingston {head} ayer")] == [f"Kingston {head}"]
    assert is_english_city_hall(f"Kingston {head}")


@pytest.mark.parametrize("noun", [
    "el corregimiento", "los barrios", "la barriada", "los sectores", "el sector", "la localidad", "las parroquias",
    "la urbanización", "la vereda", "las quebradas", "los ríos", "los cerros", "las lagunas", "los parques",
    "las plazas"])
def test_each_noun_of_a_quarter_is_found(noun: str) -> None:
    assert [span.text for span in find_quarters(f"en {noun} de Curundú ayer", lambda _name: False)] == ["Curundú"]


@pytest.mark.parametrize("post", [
    "directora", "gerente", "presidenta", "vicepresidente", "secretario", "representante", "vocera", "fundador", "CEO"])
def test_the_body_of_each_post_is_found(post: str) -> None:
    assert list(introduced(f"con la {post} de Kivara Dunel, Ana Ruiz")) == ["Kivara Dunel"]


@pytest.mark.parametrize("owner", ["gerente", "propietaria", "dueño", "fundadora", "CEO"])
def test_the_house_of_each_owner_is_found(owner: str) -> None:
    assert "Hostal Brisa" in list(introduced(f"con la {owner} del Hostal Brisa, Ana Ruiz"))


def test_a_role_is_one_with_its_rank_joined_to_it() -> None:
    told = [token.text for token in tokenize("exconcejal vicecoordinadora alcalde cobre examen") if is_role(token)]
    assert told == ["exconcejal", "vicecoordinadora", "alcalde"]


def test_letters_that_a_name_lacks_do_not_spell_it() -> None:
    assert spells("DPU", "Dirección de Proyectos Urbanos")
    assert not spells("DPX", "Dirección de Proyectos Urbanos")


def test_a_shortened_header_has_the_first_and_last_letter_of_its_word() -> None:
    assert (meaning("Obs."), meaning("Fcha."), meaning("Xbs.")) == ("remark", "date", None)


def test_a_count_or_a_day_names_nobody() -> None:
    assert [Lens(Home()).names(text) for text in ("12", "12/03/2024", "")] == [[], [], []]


def test_a_capital_is_known_by_its_country() -> None:
    assert is_capital_name("Andorra la Vella", "AD")
    assert not is_capital_name("Andorra la Vella", "ES")
