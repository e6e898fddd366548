from __future__ import annotations

import math

import pytest

from queries.rows import Network
from tests.page_networks import crowd, hostile_network, office_network
from views.page_labels import Label, label_of, text_width, wrap
from views.page_layout import overlapping, positions


def _placed(network: Network) -> tuple[list[Label], list[tuple[int, int]]]:
    number = {node.id: i for i, node in enumerate(network.nodes)}
    labels = [label_of(node.name, node.type, node.activities) for node in network.nodes]
    return labels, positions(labels, [(number[edge.source], number[edge.target]) for edge in network.edges])


@pytest.mark.parametrize("network", [
    office_network(), hostile_network(), crowd(400), Network(crowd(150).nodes, []),
    Network(crowd(30).nodes, crowd(30).edges[:9]),
], ids=["office", "hostile", "crowd", "strangers", "scattered"])
def test_no_two_boxes_overlap(network: Network) -> None:
    labels, places = _placed(network)
    assert overlapping(labels, places) == []


def test_overlapping_boxes_are_seen() -> None:
    label = label_of("Embajada de Islandia", "partner", 1)
    assert overlapping([label, label, label], [(0, 0), (10, 10), (500, 0)]) == [(0, 1)]


def test_the_same_network_is_placed_the_same() -> None:
    assert _placed(office_network()) == _placed(office_network())


def test_neighbours_stand_closer_than_strangers() -> None:
    network = office_network()
    _, places = _placed(network)
    number = {node.id: i for i, node in enumerate(network.nodes)}
    ties = {frozenset((number[edge.source], number[edge.target])) for edge in network.edges}

    def mean(pairs: list[tuple[int, int]]) -> float:
        return sum(math.dist(places[a], places[b]) for a, b in pairs) / len(pairs)

    everyone = [(a, b) for a in range(len(places)) for b in range(a)]
    near = [pair for pair in everyone if frozenset(pair) in ties]
    assert mean(near) < 0.6 * mean([pair for pair in everyone if frozenset(pair) not in ties])


def test_the_picture_has_about_the_shape_of_a_screen() -> None:
    for network in (office_network(), Network(crowd(150).nodes, [])):
        _, places = _placed(network)
        width, height = (max(p[i] for p in places) - min(p[i] for p in places) for i in (0, 1))
        assert 1.0 < width / height < 2.6


def test_nothing_is_placed_for_nobody() -> None:
    assert positions([], []) == []


@pytest.mark.parametrize(("name", "lines"), [
    ("RCL", ("RCL",)),
    ("Embajada de Nueva Zelandia", ("Embajada de Nueva", "Zelandia")),
    ("", ()),
    ("  \n ", ()),
])
def test_names_are_broken_between_words(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name, 13) == lines


def test_a_long_name_ends_in_an_ellipsis_and_a_long_word_is_cut() -> None:
    lines = wrap("Programa Regional de Ciudades Costeras y Cambio Climático del Sur Austral", 13)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    [cut] = wrap("x" * 500, 12)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 128


def test_bodies_grow_with_their_activities_and_others_do_not() -> None:
    assert label_of("A", "partner", 0).radius < label_of("A", "partner", 5).radius < label_of("A", "partner", 40).radius
    assert label_of("A", "partner", 10_000).radius == 20
    assert label_of("A", "person", 0).radius == label_of("A", "person", 40).radius
