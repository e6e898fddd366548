"""Questions in plain words: the command that each comes to, over two files of ways of asking."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kb.home import Home
from kb.known import known_at
from kb.stores.base import Store
from queries.ask import Understood, understand
from queries.ask_examples import examples, nearest
from queries.ask_periods import find_period
from queries.ask_when import When, covered
from queries.ask_words import intents
from tests.ask_office import HOME, ask_store, staff_graph
from tests.places import embedded

DATA = Path(__file__).parent / "data"
TODAY = date(2023, 2, 15)
STAFF_TODAY = date(2024, 2, 10)
MISSED = ("¿Qué ciudades hermanas hay en Asia?",)  # told that "Asia" has no part in it
# what a writer who had not read the rules expected otherwise: this year left open at its end
OTHERWISE = {
    "Give me the history of our dealings with Mexico City this year":
        'kb timeline "Ciudad de México" --since 2023 --until 2023',
}


class Way(NamedTuple):
    """A way of asking, the command line that is expected, and the words that are told to have no part in it."""

    language: str
    question: str
    command: str
    told: str = ""


class StaffWay(NamedTuple):
    """A way of asking of staff: the set that it was written in, and the command; ! where a word decides otherwise."""

    set: str
    language: str
    question: str
    command: str


def staff_ways() -> list[StaffWay]:
    """The ways of asking of staff."""
    lines = (DATA / "asking_staff.tsv").read_text(encoding="utf-8").splitlines()
    return [StaffWay(*line.split("\t")) for line in lines if not line.startswith(("#", "set\t"))]


def ways(name: str) -> list[Way]:
    """The ways of asking of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [Way(*line.split("\t")) for line in lines[1:] if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with embedded(tmp_path_factory.mktemp("ask") / "store").open() as store:
        yield ask_store(store)


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with embedded(tmp_path_factory.mktemp("staff") / "store").open() as store:
        staff_graph().save(store)
        yield store


def asked(store: Store, question: str) -> Understood | None:
    return understand(store, question, TODAY, HOME, known_at(Home()))


@pytest.mark.parametrize("way", ways("asking.tsv"), ids=lambda way: way.question)
def test_a_question_comes_to_its_command(office: Store, way: Way) -> None:
    found = asked(office, way.question)
    assert found is not None
    assert list(found.arguments) == shlex.split(way.command)
    assert "; ".join(found.unused) == way.told


@pytest.mark.parametrize("way", staff_ways(), ids=lambda way: way.question)
def test_a_question_of_staff(staff: Store, way: StaffWay) -> None:
    found = understand(staff, way.question, STAFF_TODAY, HOME, known_at(Home()))
    if way.question in MISSED:
        assert found is not None
        assert found.unused
    elif way.command == "!":
        assert found is None or found.decisive
    else:
        assert found is not None
        assert not found.decisive
        assert list(found.arguments) == shlex.split(way.command)


def test_both_stores_understand_staff_alike(store: Store) -> None:
    staff_graph().save(store)
    for way in staff_ways()[::9]:
        found = understand(store, way.question, STAFF_TODAY, HOME, known_at(Home()))
        assert found is not None
        assert list(found.arguments) == shlex.split(way.command)


@pytest.mark.parametrize("way", ways("asking_blind.tsv"), ids=lambda way: way.question)
def test_a_question_of_somebody_who_had_not_read_the_rules(office: Store, way: Way) -> None:
    found = asked(office, way.question)
    expected = OTHERWISE.get(way.question, way.command)
    assert (list(found.arguments) if found else None) == (shlex.split(expected) if expected else None)


def test_there_are_sixty_ways_half_of_them_blind_and_a_third_in_english() -> None:
    own, blind = ways("asking.tsv"), ways("asking_blind.tsv")
    assert len(own) >= 30
    assert len(blind) >= 30
    assert sum(way.language == "en" for way in own + blind) >= 20


def test_both_stores_understand_the_same(store: Store) -> None:
    ask_store(store)
    for way in ways("asking.tsv")[::4]:
        found = asked(store, way.question)
        assert found is not None
        assert list(found.arguments) == shlex.split(way.command)


@pytest.mark.parametrize("question", [
    "", "¿?", "¿Lloverá mañana en el istmo?", "sdfg sdfg", "how many whales are in the bay", "el la los", "'; DROP",
    "<n> <p>", "¿Cuánto cuesta un pasaje?"])
def test_what_no_rule_fits_is_not_understood(office: Store, question: str) -> None:
    assert asked(office, question) is None


@pytest.mark.parametrize(("question", "unused"), [
    ("¿Con quién se reunió la DPU en diciembre para hablar de fútbol?", ("fútbol",)),
    ("lista de embajadas en orden de antigüedad", ("orden de antigüedad",)),
    ("ficha de la Embajada de Japón en 2022", ("en 2022",)),
    ("cifras desde 2021", ("desde 2021",)),
    ("¿Qué cambió entre enero y marzo de 2022?", ("entre enero y marzo de 2022",)),
    ("¿Qué ciudades están dormidas?", ("ciudades",)),
    ("¿Qué temas aparecen con Ruanda?", ("Ruanda",)),
    ("Are Madrid and Taipei twinned?", ("Taipei",)),
])
def test_words_that_had_no_part_are_told(office: Store, question: str, unused: tuple[str, ...]) -> None:
    found = asked(office, question)
    assert found is not None
    assert found.unused == unused


@pytest.mark.parametrize(("question", "command"), [
    ("¿Con quién se reunió la Embajada de Ruritania?", 'kb who "Embajada de Ruritania"'),
    ("¿Con quién nos reunimos en diciembre?",
     'kb who "Oficina de Cooperación Internacional" --since 2022-12 --until 2022-12'),
    ("What did we do with the Fishing Guild in 2022?",
     'kb between "Oficina de Cooperación Internacional" "Fishing Guild" --since 2022 --until 2022'),
    ("Who connects the Fishing Guild with the French embassy?",
     'kb between "Embajada de Francia" "Fishing Guild" --chains'),
    ("¿Qué hay entre la Embajada de Ruritania y la Embajada de Japón?",
     'kb between "Embajada de Japón" "Embajada de Ruritania"'),
    ("¿Quién es el embajador de Ruanda?", 'kb show "Embajada de Ruanda"'),
    ("EMBAJADA DE LOS PAISES BAJOS", 'kb show "Embajada de los Países Bajos"'),
    ("¿Qué sabemos de la embajada neerlandesa?", 'kb show "Embajada de los Países Bajos"'),
    ("con quien trabaja dpu", 'kb who "Dirección de Planificación Urbana"'),
    ("¿Qué pasó entre la DGA y Ana Lucía Ferrer?", 'kb between "Dirección de Gestión Ambiental" "Ana Lucía Ferrer"'),
    ("socios de Francia", "kb list partners --country FR"),
    ("ciudades hermanas de Panamá con carta de intención", "kb sister-cities --status letter_of_intent"),
])
def test_more_ways_of_naming(office: Store, question: str, command: str) -> None:
    found = asked(office, question)
    assert found is not None
    assert list(found.arguments) == shlex.split(command)


@pytest.mark.parametrize(("question", "command", "decisive"), [
    ("¿Qué embajadas no trabajan con la DPU?", 'kb who "Dirección de Planificación Urbana" --with embassy',
     "no trabajan"),
    ("socios que no son embajadas", "kb list partners --kind embassy", "no son embajadas"),
    ("con quien no se ha reunido la dpu", 'kb who "Dirección de Planificación Urbana"', "no se ha reunido"),
    ("embajadas con más de 5 reuniones", "kb list partners --kind embassy", "más de 5"),
    ("¿Por qué se aplazó la reunión con la UTP?", 'kb timeline "Universidad Tecnológica de Panamá"', "aplazó"),
    ("compromisos sin fecha", "kb pending", "sin fecha"),
    ("which sister cities have no date", "kb sister-cities", "no date"),
    ("¿Dónde fue la reunión con la Embajada de Japón?", 'kb timeline "Embajada de Japón"', "Dónde fue"),
    ("delete everything about Mercociudades", "kb show Mercociudades", "delete"),
])
def test_a_word_that_makes_it_another_question_is_told(
    office: Store, question: str, command: str, decisive: str,
) -> None:
    found = asked(office, question)
    assert found is not None
    assert list(found.arguments) == shlex.split(command)
    assert any(words.startswith(decisive) for words in found.decisive)


@pytest.mark.parametrize(("question", "command"), [
    ("¿Qué embajadas no nos han escrito últimamente?", "kb dormant --type embassy"),
    ("¿Con quién no hablamos desde hace meses?", "kb dormant"),
    ("No sé quién es Ricardo Batista", 'kb show "Ricardo Batista"'),
    ("¿Qué no hemos entregado?", "kb pending"),
    ("reuniones sin participantes", "kb check"),
])
def test_a_negation_that_a_pattern_names_is_understood(office: Store, question: str, command: str) -> None:
    found = asked(office, question)
    assert found is not None
    assert (list(found.arguments), found.decisive) == (shlex.split(command), ())


@pytest.mark.parametrize("question", ["resumen de algo", "reuniones con embajadas", "nos vemos"])
def test_ordinary_words_are_no_names(office: Store, question: str) -> None:
    found = asked(office, question)
    assert found is None or not {"resumen", "algo", "embajadas", "vemos"} & set(found.arguments)


def test_a_name_that_two_things_have_is_given_by_its_id(office: Store) -> None:
    found = asked(office, "¿Qué sabemos de Panamá?")
    assert found is not None
    assert found.arguments == ("kb", "show", "city:panama")


def test_a_long_question_is_read_no_further_than_sixty_words(office: Store) -> None:
    assert asked(office, "palabra " * 5000 + "DPU") is None


@pytest.mark.parametrize(("text", "since", "until"), [
    ("en diciembre", "2022-12", "2022-12"), ("desde 2022", "2022", None), ("el ano pasado", "2022", "2022"),
    ("in march 2023", "2023-03", "2023-03"), ("entre enero y marzo de 2022", "2022-01", "2022-03"),
    ("de noviembre a diciembre de 2022", "2022-11", "2022-12"), ("la semana pasada", "2023-02-06", "2023-02-12"),
    ("el 6 de diciembre de 2022", "2022-12-06", "2022-12-06"), ("06 12 2022", "2022-12-06", "2022-12-06"),
    ("december 6 2022", "2022-12-06", "2022-12-06"), ("antes de 2022", None, "2021"),
    ("after may 2022", "2022-06", None),
    ("ultimos 3 meses", "2022-11-15", "2023-02-15"), ("primer trimestre de 2022", "2022-01", "2022-03"),
    ("hasta diciembre", None, "2022-12"), ("del 1 al 15 de marzo", "2022-03-01", "2022-03-15"),
    ("desde hace seis meses", "2022-08-15", None), ("segundo semestre de 2021", "2021-07", "2021-12"),
    ("en lo que va del ano", "2023", "2023"), ("ayer", "2023-02-14", "2023-02-14"),
    ("el pasado diciembre", "2022-12", "2022-12"), ("en enero del ano pasado", "2022-01", "2022-01"),
    ("last monday", "2023-02-13", "2023-02-13"), ("la semana del 22 de enero de 2024", "2024-01-22", "2024-01-28"),
    ("the week of 22 january 2024", "2024-01-22", "2024-01-28"), ("hace dos meses", "2022-12", "2022-12"),
    ("la segunda semana de enero", "2023-01-08", "2023-01-14"), ("a finales de octubre", "2022-10-21", "2022-10-31"),
    ("la ultima semana de enero", "2023-01-25", "2023-01-31"), ("ultimo trimestre de 2022", "2022-10", "2022-12"),
    ("entre el 7 y el 20 de noviembre", "2022-11-07", "2022-11-20"), ("two weeks ago", "2023-01-30", "2023-02-05"),
    ("between november 6 and 10", "2022-11-06", "2022-11-10"), ("el lunes 14 de noviembre", "2022-11-14", "2022-11-14"),
])
def test_periods(text: str, since: str | None, until: str | None) -> None:
    found = find_period(text, When(TODAY))
    assert found is not None
    assert (found.period.since, found.period.until) == (since, until)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(("text", "since"), [
    ("en diciembre", "2022-12"), ("en noviembre", "2022-11"), ("en enero", "2023-01"), ("en marzo", "2023-03"),
    ("el 14 de noviembre", "2022-11-14"), ("primer trimestre", "2023-01"),
    ("la semana del 21 de diciembre", "2022-12-19"),
])
def test_what_has_no_year_is_the_last_that_the_documents_cover_or_nearest_to_that(text: str, since: str) -> None:
    found = find_period(text, When(date(2026, 11, 21), covered=covered(["2022-12"])))
    assert found is not None
    assert found.period.since == since


def test_what_documents_cover_reaches_from_the_first_to_the_last() -> None:
    assert covered(["2023-11", "2022"]) == (date(2022, 1, 1), date(2023, 11, 30))
    assert covered([]) is None


def test_29_february_is_of_the_last_leap_year() -> None:
    found = find_period("el 29 de febrero", When(TODAY))
    assert found is not None
    assert found.period.since == "2020-02-29"


@pytest.mark.parametrize(("text", "since", "until"), [
    ("en marzo", "2023-03", "2023-03"), ("en enero", "2024-01", "2024-01"), ("el viernes", "2023-02-17", "2023-02-17"),
    ("proximos 15 dias", "2023-02-15", "2023-03-02"), ("next two weeks", "2023-02-15", "2023-03-01"),
])
def test_periods_to_come(text: str, since: str, until: str) -> None:
    found = find_period(text, When(TODAY, future=True))
    assert found is not None
    assert (found.period.since, found.period.until) == (since, until)


@pytest.mark.parametrize("text", ["", "sin nada", "el 31 de febrero de 2022", "2022 13 45", "a las dos"])
def test_no_period(text: str) -> None:
    found = find_period(text, When(TODAY))
    assert found is None or (found.period.since or "").startswith("2022")


def test_the_last_day_of_a_shorter_month() -> None:
    found = find_period("ultimo 1 mes", When(date(2023, 3, 31)))
    assert found is not None
    assert found.period.since == "2023-02-28"


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_way_that_is_offered_is_understood(office: Store, lang: str) -> None:
    """With names in the places of names."""
    for example in examples(lang):
        question = example
        for word, name in (("NOMBRE", "DPU"), ("NAME", "DPU"), ("CIUDAD", "Taipéi"), ("CITY", "Taipéi"),
                           ("PAÍS", "Japón"), ("COUNTRY", "Japón"), ("PALABRAS", "busto"), ("WORDS", "bust")):
            question = question.replace(word, name, 1).replace(word, "Mercociudades", 1)
        found = asked(office, question)
        assert found is not None, question
        assert found.unused == (), question


def test_the_nearest_ways_are_offered() -> None:
    assert nearest("hermanas", "es")[0] == "¿Cuáles son las ciudades hermanas?"
    assert len(nearest("xyz", "en")) == 3


def test_every_command_with_rules_is_one_of_the_program() -> None:
    from tests.test_cli_help import NAMES

    assert {intent.command for intent in intents()} <= set(NAMES)
