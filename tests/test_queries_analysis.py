"""Brokers and communities, on networks small enough to see, and betweenness against a plain computation."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import replace
from itertools import combinations

import pytest

from kb.stores.base import Store
from queries.analysis import acting
from queries.analysis_betweenness import betweenness, estimated
from queries.analysis_brokers import Group, brokers, components
from queries.analysis_communities import communities
from queries.period import Period
from tests.query_graph import Graph

PORT, FAIR = ("Puerto", "Aduana", "Muelle"), ("Feria", "Museo", "Teatro")
BRIDGE = "Dirección de Enlace"


def two_circles() -> Graph:
    """Two circles of partners, each of which meets among itself; one unit meets both; an office writes it all."""
    graph = Graph()
    graph.entity("directorate", "Oficina Escribiente", id_="directorate:oficina")
    graph.entity("directorate", BRIDGE, id_="directorate:enlace")
    graph.document("d1", name="acta.docx", issuer="directorate:oficina")
    for name in (*PORT, *FAIR):
        graph.entity("partner", name, id_=f"partner:{name.lower()}", country="XA" if name in PORT else "XB")
    number = 0
    for circle, title in ((PORT, "Dragado de la bahía"), (FAIR, "Muestra de acuarelas")):
        for a, b in combinations(circle, 2):
            number += 1
            passage = graph.passage("d1", f"fila {number}", f"{title} {number}")
            there = [f"partner:{a.lower()}", f"partner:{b.lower()}"]
            graph.activity(passage, title, there, f"2026-0{number}")
    for name in ("puerto", "feria"):
        number += 1
        passage = graph.passage("d1", f"fila {number}", name)
        graph.activity(passage, "Encuentro", ["directorate:enlace", f"partner:{name}"], "2026-09")
    return graph


@pytest.fixture
def circles(store: Store) -> Store:
    two_circles().save(store)
    return store


def test_a_broker_links_groups_that_have_no_tie_of_their_own(circles: Store) -> None:
    network = acting(circles)
    assert network.offices == ["Oficina Escribiente"]
    first, *others = brokers(circles, network, evidence=True)
    assert (first.name, first.share, first.contacts, first.apart, first.alone) == (BRIDGE, 0.6, 2, 1.0, 2)
    assert first.groups == [Group(1, ["Feria"]), Group(1, ["Puerto"])]
    assert [one.text for one in first.evidence] == ["puerto", "feria"]
    assert [(one.name, one.share) for one in others] == [("Feria", 0.533333), ("Puerto", 0.533333)]
    assert brokers(circles, network, 1) == [brokers(circles, network)[0]]


def test_the_office_that_writes_hides_the_others_unless_it_is_left_out(circles: Store) -> None:
    network = acting(circles, office=True)
    assert network.offices == []
    assert brokers(circles, network)[0].name == "Oficina Escribiente"
    assert acting(circles, explicit=True, office=True).entities.keys() == network.entities.keys()
    assert brokers(circles, acting(circles, explicit=True, office=True))[0].name == BRIDGE


def test_communities_say_what_their_members_have_in_common(circles: Store) -> None:
    found, total = communities(circles, acting(circles), evidence=True)
    assert total == 2
    assert communities(circles, acting(circles), 1) == ([replace(found[0], evidence=[])], 2)
    assert [{member.name for member in one.members} - {BRIDGE} for one in found] in (
        [set(PORT), set(FAIR)], [set(FAIR), set(PORT)])
    port = next(one for one in found if "Muelle" in {member.name for member in one.members})
    assert port.countries == ["XA"]
    assert port.words == ["bahía", "dragado"]
    assert port.activities == 3 + (len(port.members) == 4)
    assert port.hub == ("Puerto", len(port.members) - 1)
    assert "Dragado de la bahía 1" in {one.text for one in port.evidence}


def test_the_dates_of_a_community_are_the_most_exact_and_what_was_announced_makes_none(store: Store) -> None:
    graph = two_circles()
    bullet, row = graph.passage("d1", "viñeta 1", "bullet"), graph.passage("d1", "fila 99", "row")
    graph.activity(bullet, "Dragado", ["partner:puerto", "partner:muelle"], "2026-12", "e99")
    graph.activity(row, "Dragado", ["partner:puerto", "partner:aduana"], "2026-12-12", "e99")
    graph.activity(row, "Muestra", ["partner:muelle", "partner:museo"], "2027-01", "e100", status="planned")
    graph.save(store)
    network = acting(store)
    assert ("partner:muelle", "partner:museo") not in network.pairs
    found, _total = communities(store, network)
    port = next(one for one in found if "Muelle" in {member.name for member in one.members})
    assert port.last == "2026-12-12"


def test_a_period_leaves_what_was_in_it(circles: Store) -> None:
    network = acting(circles, Period("2026-01", "2026-03"))
    assert {end for pair in network.pairs for end in pair} == {"partner:puerto", "partner:aduana", "partner:muelle"}
    assert brokers(circles, network) == []


def test_posts_and_memberships_tie_too(store: Store) -> None:
    graph = two_circles()
    graph.entity("person", "Inés Faro")
    graph.state("WORKS_FOR", "person:ines faro", "partner:muelle", "d1#fila 1")
    graph.state("PART_OF", "partner:teatro", "partner:muelle", "d1#fila 2")
    graph.save(store)
    network = acting(store)
    assert network.ties == {("partner:muelle", "person:ines faro"): {"d1#fila 1"},
                            ("partner:muelle", "partner:teatro"): {"d1#fila 2"}}
    assert brokers(store, network)[0].name == "Muelle"
    assert acting(store, Period("2026-01", "2026-03")).ties == {}


def test_an_empty_store_has_neither(store: Store) -> None:
    network = acting(store)
    assert brokers(store, network) == []
    assert communities(store, network) == ([], 0)


def test_components_are_of_the_ties_among_themselves() -> None:
    neighbours = {"a": {"b"}, "b": {"a", "c"}, "c": {"b", "d"}, "d": {"c"}}
    assert sorted(map(sorted, components(neighbours, {"a", "b", "d"}))) == [["a", "b"], ["d"]]


@pytest.mark.parametrize("seed", range(5))
def test_betweenness_is_what_walking_every_shortest_chain_gives(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a graph to test with
    names = [f"n{number}" for number in range(14)]
    neighbours: dict[str, set[str]] = {}
    for a, b in combinations(names, 2):
        if rng.random() < 0.2:
            neighbours.setdefault(a, set()).add(b)
            neighbours.setdefault(b, set()).add(a)
    assert betweenness(neighbours) == _walked(neighbours)


def test_betweenness_of_a_large_network_is_estimated_from_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(9)  # noqa: S311 - a graph to test with
    neighbours: dict[str, set[str]] = {f"n{number:03}": set() for number in range(400)}
    for number in range(1, 400):  # a few that many attach to
        for other in {int(number * rng.random() ** 2) for _time in range(2)} - {number}:
            neighbours[f"n{number:03}"].add(f"n{other:03}")
            neighbours[f"n{other:03}"].add(f"n{number:03}")
    exact = betweenness(neighbours)
    monkeypatch.setattr("queries.analysis_betweenness.EXACT", 399)
    assert estimated(neighbours)
    sampled = betweenness(neighbours)
    first = sorted(exact, key=lambda id_: -exact[id_])[:5]
    assert set(first) <= set(sorted(sampled, key=lambda id_: -sampled[id_])[:7])
    assert max(abs(exact[id_] - sampled[id_]) for id_ in exact) < 0.02


def _walked(neighbours: dict[str, set[str]]) -> dict[str, float]:
    shares = dict.fromkeys(neighbours, 0.0)
    for start, end in combinations(sorted(neighbours), 2):
        chains = _shortest(neighbours, start, end)
        for chain in chains:
            for one in chain[1:-1]:
                shares[one] += 1 / len(chains)
    pairs = (len(neighbours) - 1) * (len(neighbours) - 2) / 2
    return {one: round(share / pairs, 6) for one, share in shares.items()}


def _shortest(neighbours: dict[str, set[str]], start: str, end: str) -> list[list[str]]:
    queue, found = deque([[start]]), list[list[str]]()
    while queue:
        chain = queue.popleft()
        if found and len(chain) >= len(found[0]):
            break
        for other in sorted(neighbours[chain[-1]] - set(chain)):
            (found if other == end else queue).append([*chain, other])
    return [chain for chain in found if len(chain) == len(found[0])]
