"""Networks for the tests of the page: an office's year with invented names, a hostile one, and large ones."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from queries.rows import Evidence, Network, PageEdge, PageNode

HOSTILE = (
    "<script>window.canary=1</script>", '"onmouseover="window.canary=1', "</script><script>window.canary=1</script>",
    "javascript:window.canary=1", "<img src=x onerror=window.canary=1>", "'\"`><svg/onload=window.canary=1>",
    "<a href=\"javascript:window.canary=1\">href</a>", "<!--<script>", "{{7*7}}{% raw %}", "\u2028\u2029]]>",
    "__proto__", "constructor", "\u202eodaibmac", "${window.canary=1}",
    "<iframe srcdoc='<script>parent.canary=1</script>'>",
)

_BODIES = {
    "directorate": ("Oficina de Vínculos", "Dirección de Parques", "Dirección de Cultura y Memoria",
                    "Planificación Costera", "Resiliencia Urbana",
                    "Secretaría de Turismo", "Movilidad Sostenible", "Participación Vecinal",
                    "Tecnología Municipal", "Educación Ciudadana"),
    "partner": ("Embajada de Islandia", "Embajada de Nueva Zelandia", "Embajada de Finlandia", "Embajada de Ghana",
                "Agencia Nórdica de Cooperación", "Universidad del Estrecho", "Fundación Marea Alta",
                "Cámara de los Oficios", "Ministerio de Puertos",
                "Programa Regional de Ciudades Costeras y Cambio Climático del Sur",
                "Banco de Semillas", "Instituto Austral del Agua", "Delegación de las Islas Feroe"),
    "network": ("Red de Ciudades del Litoral", "Unión de Puertos Hermanos", "RCL", "Ciudades Lectoras",
                "Alianza de Municipios Verdes"),
    "city": ("Reikiavik", "Wellington", "Turku", "Acra", "Tórshavn", "Valdivia"),
    "country": ("Islandia", "Finlandia", "Ghana"),
    "place": ("Teatro de la Bahía", "Parque de las Garzas"),
    "project": ("Huertas de barrio", "Faro digital", "Rutas sin barreras"),
    "call": ("Convocatoria Litoral 2023",),
}
_COUNTRIES = {"Reikiavik": "IS", "Wellington": "NZ", "Turku": "FI", "Valdivia": "CL"}
_PEOPLE = ("Sigrún Ósk Haraldsdóttir", "Matías Quirós", "Ama Boateng", "Leena Virtanen", "Rocío del Alba Núñez",
           "Tane Walker", "Bruno Carvalhal", "Inés Ulloa", "Pilar Montero", "Gael Ortuño", "Dora Landa",
           "Iker Salvatierra", "Noa Brandt", "Elías Camargo")
_MONTHS = ("2022-03", "2022-06-14", "2022-09", "2022-12-01", "2023-02-20", "2023-05", "2023-08-30", "2023-11")


def passage(number: int, about: str) -> Evidence:
    """Return an invented passage that speaks of `about`."""
    return Evidence(f"informe-{1 + number % 3}.docx", f"tabla 1, fila {number}",
                    f"Reunión de trabajo con {about} para revisar la agenda común y los compromisos del trimestre.")


def office_network() -> Network:
    """Return 57 entities with ties of every kind, two of them without ties; the same each time."""
    chance = random.Random(8)  # noqa: S311  # invented data, not secrets
    nodes = [_node(type_, name, i) for type_, names in _BODIES.items() for i, name in enumerate(names)]
    nodes += [_node("person", name, i) for i, name in enumerate(_PEOPLE)]
    ids = {node.name: node.id for node in nodes}
    edges = [*_meetings(ids, chance), *_posts(ids), *_institutions(ids)]
    return Network(nodes, edges)


def _node(type_: str, name: str, i: int) -> PageNode:
    busy = type_ in ("directorate", "partner", "network")
    kind = "embassy" if name.startswith("Embajada") else None
    country = "IS" if name.endswith("Islandia") else _COUNTRIES.get(name)
    return PageNode(f"{type_}:{name.lower()}", name, type_, kind, country,
                    ["OV", "la Oficina"] if name == "Oficina de Vínculos" else [], 1 + (7 * i) % 12 if busy else 0,
                    "2022-03" if busy else None, "2023-11" if busy else None, [passage(i, name)])


def _meetings(ids: dict[str, str], chance: random.Random) -> list[PageEdge]:
    directorates, partners = list(_BODIES["directorate"]), [*_BODIES["partner"], *_BODIES["network"]]
    pairs = [(directorates[0], partner) for partner in partners if partner != "Banco de Semillas"]
    pairs += [(unit, partner) for unit in directorates[1:] for partner in chance.sample(partners, 3)]
    return [_together(ids[a], ids[b], chance.choice((1, 1, 1, 2, 3, 5)), chance, f"{a} y {b}")
            for a, b in dict.fromkeys(pairs) if "Banco de Semillas" not in (a, b)]


def _together(a: str, b: str, weight: int, chance: random.Random, about: str) -> PageEdge:
    dates = sorted(chance.choices(_MONTHS, k=weight))
    passages = [passage(chance.randrange(30), about) for _ in range(weight)]
    return PageEdge(a, b, "TOGETHER", weight, None, dates, passages)


def _posts(ids: dict[str, str]) -> list[PageEdge]:
    bodies = [name for type_ in ("partner", "directorate", "network") for name in _BODIES[type_]][: len(_PEOPLE)]
    return [PageEdge(ids[person], ids[body], "WORKS_FOR", 1, "Agregada cultural" if i % 3 else "Director", [],
                     [passage(i, person)]) for i, (person, body) in enumerate(zip(_PEOPLE, bodies, strict=True))]


_LASTING: Mapping[str | None, tuple[str | None, str | None]] = {
    "active": ("2023-04", None), "expired": ("1990", "2022-06"), "1998-05-04": ("1998-05-04", None),
}


def _institutions(ids: dict[str, str]) -> list[PageEdge]:
    ties: Sequence[tuple[str, str, str, str | None]] = (
        ("Embajada de Islandia", "Islandia", "REPRESENTS", None),
        ("Embajada de Finlandia", "Finlandia", "REPRESENTS", None),
        ("Embajada de Ghana", "Ghana", "REPRESENTS", None), ("Reikiavik", "Islandia", "LOCATED_IN", None),
        ("Turku", "Finlandia", "LOCATED_IN", None), ("Acra", "Ghana", "LOCATED_IN", None),
        ("Reikiavik", "Valdivia", "SISTER_CITY_OF", "active"), ("Acra", "Valdivia", "SISTER_CITY_OF", "not_a_tie"),
        ("Tórshavn", "Valdivia", "SISTER_CITY_OF", "expired"),
        ("Wellington", "Valdivia", "SISTER_CITY_OF", "in_negotiation"),
        ("Turku", "Valdivia", "SISTER_CITY_OF", "1998-05-04"),
        ("Valdivia", "Red de Ciudades del Litoral", "MEMBER_OF", None),
        ("Oficina de Vínculos", "Huertas de barrio", "PROPOSED", None),
        ("Dirección de Parques", "Faro digital", "PROPOSED", None),
        ("Huertas de barrio", "Convocatoria Litoral 2023", "SUBMITTED_TO", "preselected"),
        ("Faro digital", "Convocatoria Litoral 2023", "SUBMITTED_TO", "rejected"),
        ("Red de Ciudades del Litoral", "Convocatoria Litoral 2023", "ISSUED", None),
        ("Rutas sin barreras", "Convocatoria Litoral 2023", "SUBMITTED_TO", "draft"),
        ("Dirección de Cultura y Memoria", "Oficina de Vínculos", "PART_OF", None),
        ("Teatro de la Bahía", "Valdivia", "LOCATED_IN", None),
    )
    return [PageEdge(ids[a], ids[b], relation, 1, detail, ["2022"] if detail else [], [passage(i, f"{a} y {b}")],
                     "2022-04" if detail == "active" else None, _LASTING.get(detail, (None, None)))
            for i, (a, b, relation, detail) in enumerate(ties)]


def hostile_network() -> Network:
    """Return a network whose every text tries to run, end its place or break the page."""
    nodes, edges = [], []
    for i, text in enumerate(HOSTILE):
        shown = Evidence(text, text, text)
        nodes.append(PageNode(f"{i}{text}", text, text if i % 2 else "partner", text, text, [text, f"alias {text}"], i,
                              text, text, [shown]))
        nodes.append(PageNode(f"{i}b{text}", f"{text} {text}", "person", None, None, [], 1, None, None, []))
        relation = text if i % 2 else "WORKS_FOR"
        edges.append(PageEdge(
            f"{i}{text}", f"{i}b{text}", relation, i + 1, text, [text, "2022"], [shown], lasts=(text, "2022")))
        if i:
            edges.append(PageEdge(nodes[0].id, f"{i}{text}", "TOGETHER", i, text, ["2021-05", text], [shown]))
    nodes += [PageNode(f"city{i}", text, "city", None, None, ["Turku"] if i % 2 else [], 0, None, None, [])
              for i, text in enumerate(HOSTILE)]
    nodes.append(PageNode("league", HOSTILE[0] * 2, "network", None, None, [], 0, None, None, []))
    for i, text in enumerate(HOSTILE):
        status = (text, "active", "not_a_tie")[i % 3]
        edges.append(PageEdge("city0", f"city{i}", "SISTER_CITY_OF", 1, status, [text], [shown], text))
        edges.append(PageEdge(f"city{i}", "league", "MEMBER_OF", 1, text, [], [shown]))
    return Network(nodes, edges)


def crowd(count: int) -> Network:
    """Return a network of `count` entities and about three times as many ties, a few entities holding most."""
    chance = random.Random(count)  # noqa: S311  # invented data, not secrets
    types = ("partner", "directorate", "network", "person", "city")
    nodes = [PageNode(f"{i:05}", f"Entidad número {i}", types[i % 5], None, None, [], i % 9, "2022", "2023", [])
             for i in range(count)]
    ends = [(i, chance.randrange(max(2, i // 4 + 1))) for i in range(1, count)]
    ends += [(chance.randrange(count), chance.randrange(count)) for _ in range(2 * count)]
    pairs = sorted({(min(a, b), max(a, b)) for a, b in ends if a != b})
    edges = [PageEdge(f"{a:05}", f"{b:05}", "TOGETHER", 1 + (a + b) % 3, None, ["2022"], []) for a, b in pairs]
    return Network(nodes, edges)


OFFICE = office_network()
