from itertools import permutations

import pytest

from kb.known import no_writings
from kb.mentions import Mention, anchor_key, anchor_of, keys_of, local_mentions, match
from tests.kb_office import body, people, record, role

OFFICE = Mention("d", "directorate", "Oficina de Enlace", ("OE", "la Oficina"))
ORCHESTRA = Mention("d", "partner", "OE")
PERSON = Mention("d", "person", "Marina Sol")
SHIP = Mention("d", "partner", "Marina Sol")
LAND = Mention("d", "country", "Nubaria", country="NB")


@pytest.mark.parametrize(("written", "blocks", "found"), [
    ("OE", (), ORCHESTRA),  # a name before an alias
    ("oe", ("body",), ORCHESTRA),
    ("LA OFICINA", ("body",), OFFICE),
    ("Marina Sol", ("person", "body"), PERSON),
    ("Marina Sol", ("body", "person"), SHIP),
    ("marina sol", ("body",), SHIP),
    ("nb", ("country",), LAND),
    ("NB", ("body",), None),
    ("nadie", (), None),
])
def test_a_reference_names_one_mention_whatever_their_order(
    written: str, blocks: tuple[str, ...], found: Mention | None,
) -> None:
    for order in permutations((OFFICE, ORCHESTRA, PERSON, SHIP, LAND)):
        assert match(order, written, blocks) == found


def test_people_have_the_anchors_of_their_bodies() -> None:
    one = record("a", people=people("Ana Pérez", "Luis Mar"), cities=[{"name": "Alba", "country": "nb"}],
                 organizations=[body("Municipio de Alba", kind="municipality", city="Alba", country="NB"),
                                body("Embajada de la Nubaria", kind="embassy", country="NB")],
                 roles=[role("Ana Pérez", "Municipio de Alba"), role("Ana Pérez", "Embajada de la Nubaria")])
    bodies = {mention.name: mention.bodies for mention in local_mentions(one, "d", no_writings).mentions}
    assert bodies["Ana Pérez"] == ("body:embajada de la nubaria", "body:municipio de alba@nb", "city:alba@nb")
    assert bodies["Luis Mar"] == ()


@pytest.mark.parametrize("mention", [
    OFFICE, ORCHESTRA, Mention("d", "city", "Ciudad de Alba", country="NB"),
    Mention("d", "partner", "MSN", known=("Ministerio de Salud de Nubaria", "MSN"), kind="ministry", country="NB")])
def test_an_anchor_leads_to_a_key_of_the_mention(mention: Mention) -> None:
    block, key = anchor_key(anchor_of(mention))
    assert block == mention.block
    assert key in keys_of(mention).shared
