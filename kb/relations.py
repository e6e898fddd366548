"""The relations of the graph, declared once: the constraints, the docs and the legends come from here."""

from dataclasses import dataclass

ENTITY_TYPES = ("Person", "Directorate", "Partner", "Network", "City", "Country", "Place", "Project", "Call")
BODIES = ("Directorate", "Partner", "Network")
OTHER_LABELS = ("Activity", "Theme", "Commitment", "Figure", "UnitFact", "Passage", "Document", "Name", "Judgement",
                "Alias")


@dataclass(frozen=True)
class Relation:
    """A type of relationship: its ends, and how it reads from each end in Spanish and English.

    `properties` are those beside `document`, `passage`, `from_name` and `to_name`, which every statement has.
    """

    name: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    label: dict[str, str]
    reverse: dict[str, str]
    properties: tuple[str, ...] = ()


def _relation(
    name: str, sources: tuple[str, ...], targets: tuple[str, ...], es: tuple[str, str], en: tuple[str, str],
    *properties: str,
) -> Relation:
    return Relation(name, sources, targets, {"es": es[0], "en": en[0]}, {"es": es[1], "en": en[1]}, properties)


_ALL = (*ENTITY_TYPES, "Activity", "Theme", "Commitment", "Figure", "UnitFact")

RELATIONS = {relation.name: relation for relation in (
    _relation("PARTICIPATED_IN", ("Person", *BODIES), ("Activity",),
              ("participó en", "con la participación de"), ("took part in", "with"), "role"),
    _relation("WORKS_FOR", ("Person",), (*BODIES, "City", "Country"),
              ("trabaja en", "tiene a"), ("works for", "has"), "role", "since", "until"),
    _relation("PART_OF", BODIES, BODIES, ("es parte de", "incluye a"), ("is part of", "includes")),
    _relation("REPRESENTS", BODIES, ("Country",), ("representa a", "está representado por"),
              ("represents", "is represented by")),
    _relation("MEMBER_OF", (*BODIES, "City"), BODIES, ("es miembro de", "tiene como miembro a"),
              ("is a member of", "has as a member"), "since"),
    _relation("SISTER_CITY_OF", ("City",), ("City",), ("es ciudad hermana de", "es ciudad hermana de"),
              ("is a sister city of", "is a sister city of"), "since", "until", "status"),
    _relation("GOVERNS", BODIES, ("City",), ("gobierna", "es gobernada por"), ("governs", "is governed by")),
    _relation("LOCATED_IN", (*BODIES, "City", "Place"), ("City", "Country"), ("está en", "tiene en su territorio a"),
              ("is in", "is home to")),
    _relation("HELD_AT", ("Activity",), ("Place", "City", *BODIES), ("se realizó en", "fue lugar de"),
              ("was held at", "was the venue of")),
    _relation("ASKED", ("Person", *BODIES), ("Activity",), ("pidió", "fue pedido por"),
              ("asked for", "was asked for by")),
    _relation("ASKED_OF", ("Activity",), ("Person", *BODIES), ("se pidió a", "recibió el pedido de"),
              ("was asked of", "was asked for")),
    _relation("ABOUT", ("Activity",), ("Theme",), ("trata de", "es tema de"), ("is about", "is the theme of")),
    _relation("PROPOSED", ("Person", *BODIES), ("Project",), ("propuso", "fue propuesto por"),
              ("proposed", "was proposed by")),
    _relation("SUBMITTED_TO", ("Project",), ("Call",), ("se presentó a", "recibió"),
              ("was submitted to", "received"), "status"),
    _relation("ISSUED", BODIES, ("Call",), ("convocó", "fue convocada por"), ("issued", "was issued by")),
    _relation("OWES", ("Person", *BODIES), ("Commitment",), ("debe", "es compromiso de"), ("owes", "is owed by")),
    _relation("HAS_FACT", BODIES, ("UnitFact",), ("tiene como dato", "es dato de"), ("has the fact", "is a fact of")),
    _relation("RECORDED_IN", _ALL, ("Passage",), ("consta en", "da constancia de"),
              ("is recorded in", "records"), "name"),
    _relation("PASSAGE_OF", ("Passage",), ("Document",), ("es pasaje de", "contiene"),
              ("is a passage of", "contains")),
    _relation("ISSUED_BY", ("Document",), BODIES, ("fue emitido por", "emitió"), ("was issued by", "issued")),
)}
