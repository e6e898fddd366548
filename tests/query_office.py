"""An invented office and its documents, small enough to count by hand: the graph that the query tests ask."""

from __future__ import annotations

from tests.query_graph import Graph

OFFICE = "directorate:oficina de enlace"
TOURISM = "directorate:direccion de turismo"
TOWN_HALL = "partner:alcaldia de bahia clara"
ICELAND = "partner:embajada de islandia"
NEW_ZEALAND = "partner:embajada de nueva zelandia"
NETWORK = "network:red de puertos"
MARINA_SOL = "person:marina sol@embajada de islandia"
MARINA_PAZ = "person:marina paz@embajada de nueva zelandia"
HOME_CITY = "city:puerto luna"


def office_graph() -> Graph:
    """Return two reports of an office, a ledger of sister cities and a memo without a name or an issuer."""
    graph = Graph()
    _documents(graph)
    _bodies(graph)
    _people(graph)
    _activities(graph)
    _promises(graph)
    _ties(graph)
    return graph


def _documents(graph: Graph) -> None:
    graph.document("d1", name="enero.docx", title="Informe", period="2026-01", issuer=OFFICE)
    graph.document("d2", name="febrero.docx", period="2026-02", issuer=OFFICE)
    graph.document("d3", name="hermanas.csv")
    graph.document("d4", title="Memoria de la red", period="2025")
    graph.document("5f0c1d2e3a4b5c6d7e8f")
    for document, locator, text in (
        ("d1", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12"),
        ("d1", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo"),
        ("d1", "p. 1, viñeta 2", "Con Marina Paz, la muestra de cine"),
        ("d2", "tabla 1, fila 1", "REUNIÓN | OE, Embajada de Islandia | 3"),
        ("d2", "p. 1, viñeta 1", "Turismo e Islandia preparan la gira"),
        ("d3", "fila 2", "Puerto Luna; Bahía Clara; 2015"),
        ("d3", "fila 3", "Puerto Luna; Akureyri; 2010"),
        ("d3", "fila 4", "Akureyri; Bahía Clara"),
        ("d4", "p. 1", "La red une a las ciudades del mar"),
        ("d4", "p. 2", "Hermanada en julio de 2015"),
        ("5f0c1d2e3a4b5c6d7e8f", "p. 1", "Con Akureyri hay desde 2012 una carta de intención"),
    ):
        graph.passage(document, locator, text)


def _bodies(graph: Graph) -> None:
    graph.entity("directorate", "Oficina de Enlace", "d1#tabla 1, fila 1", aliases=["OE"], kind="municipality")
    graph.state("RECORDED_IN", OFFICE, "d2#tabla 1, fila 1", "d2#tabla 1, fila 1", name="OE")
    graph.entity("directorate", "Dirección de Turismo", "d1#tabla 1, fila 1", aliases=["Turismo"], kind="municipality")
    graph.entity("partner", "Embajada de Islandia", "d1#tabla 1, fila 1", kind="embassy", country="IS")
    graph.state("RECORDED_IN", ICELAND, "d2#tabla 1, fila 1", "d2#tabla 1, fila 1", name="Embajada de Islandia")
    graph.entity("partner", "Embajada de Nueva Zelandia", "d1#p. 1, viñeta 2", kind="embassy", country="NZ")
    graph.entity("partner", "Alcaldía de Bahía Clara", "d4#p. 2", kind="municipality", city="Bahía Clara")
    graph.entity("network", "Red de Puertos", "d4#p. 1", aliases=["RDP", "Red Portuaria"])
    graph.entity("city", "Puerto Luna", "d3#fila 2", aliases=["Ciudad de Puerto Luna"], country="PL")
    graph.entity("city", "Bahía Clara", "d3#fila 2", country="XA")
    graph.entity("city", "Akureyri", "d3#fila 3", country="IS")
    graph.entity("city", "Singapur", "d4#p. 1", country="SG")
    graph.entity("country", "Singapur", "d4#p. 1", code="SG")
    graph.entity("country", "Islandia", "d1#tabla 1, fila 1", code="IS")
    graph.entity("place", "Teatro del Faro", "d1#tabla 1, fila 1")
    graph.state("REPRESENTS", ICELAND, "country:islandia", "d1#tabla 1, fila 1")
    graph.state("LOCATED_IN", "city:singapur", "country:singapur", "d4#p. 1")
    graph.state("GOVERNS", TOWN_HALL, "city:bahia clara", "d4#p. 2")
    graph.state("MEMBER_OF", HOME_CITY, NETWORK, "d4#p. 1", since="2017-05")
    graph.state("MEMBER_OF", HOME_CITY, NETWORK, "d1#p. 1, viñeta 2")


def _people(graph: Graph) -> None:
    graph.entity("person", "Marina Sol", "d1#p. 1, viñeta 1", id_=MARINA_SOL, honorific="Lic.")
    graph.entity("person", "Marina Paz", "d1#p. 1, viñeta 2", id_=MARINA_PAZ)
    graph.state("WORKS_FOR", MARINA_SOL, ICELAND, "d1#p. 1, viñeta 1")
    graph.state("WORKS_FOR", MARINA_SOL, ICELAND, "d2#p. 1, viñeta 1", role="Agregada")
    graph.state("WORKS_FOR", MARINA_SOL, ICELAND, "d4#p. 1", role="agregada", since="2025")
    graph.state("WORKS_FOR", MARINA_SOL, ICELAND, "d4#p. 2", role="cónsul")
    graph.state("WORKS_FOR", MARINA_PAZ, NEW_ZEALAND, "d1#p. 1, viñeta 2")


def _activities(graph: Graph) -> None:
    graph.activity("d1#tabla 1, fila 1", "Reunión sobre el folleto", [OFFICE, TOURISM, ICELAND], "2026-01-12", "e1",
                   places=["place:teatro del faro"])
    graph.activity("d1#p. 1, viñeta 1", "Entrega del folleto", [ICELAND, MARINA_SOL, TOURISM], "2026-01", "e1",
                   kind="coordination")
    graph.activity("d1#p. 1, viñeta 2", "Muestra de cine", [NEW_ZEALAND, MARINA_PAZ], "2026-01", "e2")
    graph.activity("d2#tabla 1, fila 1", "Reunión de seguimiento", [OFFICE, ICELAND], "2026-02-03", "e3")
    graph.activity("d2#p. 1, viñeta 1", "Gira de otoño", [TOURISM, ICELAND], "2026-02", "e4", status="planned")


def _promises(graph: Graph) -> None:
    for passage, text, due, owner in (
        ("d1#p. 1, viñeta 1", "Enviar el folleto", "2026-03", TOURISM),
        ("d2#tabla 1, fila 1", "Confirmar la fecha", None, None),
        ("d1#p. 1, viñeta 2", "Reservar la sala", "2026-02-10", NEW_ZEALAND),
    ):
        commitment = graph.item("Commitment", passage, text=text, **({"due": due} if due else {}))
        if owner:
            graph.state("OWES", owner, commitment, passage)
    mission = graph.item("UnitFact", "d4#p. 1", kind="mission", text="Unir a las ciudades del mar")
    graph.state("HAS_FACT", NETWORK, mission, "d4#p. 1")
    graph.item("Figure", "d2#p. 1, viñeta 1", label="viajes", value=4.0, unit="viajes", period="2026")
    graph.entity("project", "Faros Abiertos", "d2#p. 1, viñeta 1")
    graph.entity("call", "Convocatoria 2026", "d2#p. 1, viñeta 1")
    graph.state("PROPOSED", TOURISM, "project:faros abiertos", "d2#p. 1, viñeta 1")
    graph.state("SUBMITTED_TO", "project:faros abiertos", "call:convocatoria 2026", "d1#p. 1, viñeta 1",
                status="submitted")
    graph.state("SUBMITTED_TO", "project:faros abiertos", "call:convocatoria 2026", "d2#p. 1, viñeta 1",
                status="preselected")
    graph.state("ISSUED", NETWORK, "call:convocatoria 2026", "d2#p. 1, viñeta 1")


def _ties(graph: Graph) -> None:
    for a, b, passage, status, since in (
        (HOME_CITY, "city:bahia clara", "d3#fila 2", "active", "2015"),
        ("city:bahia clara", HOME_CITY, "d4#p. 2", "active", "2015-07-18"),
        (HOME_CITY, "city:akureyri", "d3#fila 3", "active", "2010"),
        (HOME_CITY, "city:akureyri", "5f0c1d2e3a4b5c6d7e8f#p. 1", "letter_of_intent", "2012"),
        ("city:bahia clara", "city:akureyri", "d3#fila 4", "unknown", None),
    ):
        graph.state("SISTER_CITY_OF", a, b, passage, status=status, since=since)
