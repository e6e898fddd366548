"""The office that the tests of questions ask: its bodies, people and cities, each stated by one passage."""

from __future__ import annotations

from kb.stores.base import Store
from tests.query_graph import Graph

HOME = "Panamá"
_COUNTRIES = (("Japón", "JP"), ("Francia", "FR"), ("Colombia", "CO"), ("Italia", "IT"), ("Corea", "KR"), ("Perú", "PE"),
              ("México", "MX"))


def ask_graph() -> Graph:
    """Return a graph with every name that `tests/data/asking*.tsv` asks for."""
    graph = Graph()
    graph.document("d1", name="informe.docx", period="2022-12",
                   issuer="directorate:oficina de cooperacion internacional")
    passage = graph.passage("d1", "tabla 1, fila 1", "REUNIÓN | OCI, DPU, Embajada de Japón | 12")
    for type_, name, aliases, more in (
        ("directorate", "Oficina de Cooperación Internacional", ["OCI"], {}),
        ("directorate", "Dirección de Planificación Urbana", ["DPU"], {}),
        ("directorate", "Dirección de Gestión Ambiental", ["DGA"], {}),
        ("directorate", "Dirección de Resiliencia", [], {}), ("directorate", "Despacho del Alcalde", [], {}),
        ("partner", "Cruz Roja Panameña", [], {"kind": "ngo"}),
        ("partner", "Embajada de Japón", [], {"kind": "embassy", "country": "JP"}),
        ("partner", "Embajada de Francia", [], {"kind": "embassy", "country": "FR"}),
        ("partner", "Embajada de los Países Bajos", [], {"kind": "embassy", "country": "NL"}),
        ("partner", "Ministerio de Relaciones Exteriores", ["MIRE"], {"kind": "ministry", "country": "PA"}),
        ("partner", "Universidad Tecnológica de Panamá", ["UTP"], {"kind": "university", "country": "PA"}),
        ("partner", "PNUD", [], {"kind": "international_organization"}),
        ("network", "Unión de Ciudades Capitales Iberoamericanas", ["UCCI"], {}),
        ("network", "Mercociudades", [], {}),
        ("person", "Ana Lucía Ferrer", [], {}), ("person", "Ricardo Batista", [], {}),
        ("city", HOME, ["Ciudad de Panamá"], {"country": "PA"}), ("country", HOME, [], {"code": "PA"}),
        ("country", "Japón", [], {"code": "JP"}), ("country", "Francia", [], {"code": "FR"}),
        ("city", "Madrid", [], {"country": "ES"}), ("city", "Ciudad de México", [], {"country": "MX"}),
        ("city", "Taipéi", [], {"country": "TW"}), ("city", "Imabari", [], {"country": "JP"}),
    ):
        graph.entity(type_, name, passage, aliases=aliases, **more)
    graph.activity(passage, "Reunión sobre el monumento", [
        "directorate:direccion de planificacion urbana", "partner:embajada de japon"], "2022-12-12")
    return graph


def staff_graph() -> Graph:
    """Return a graph with the names and the months of documents that `tests/data/asking_staff.tsv` asks for."""
    graph = Graph()
    for month in ("2023-10", "2023-11", "2024-01"):
        graph.document(month, name=f"informe-{month}.docx", period=month,
                       issuer="directorate:oficina de cooperacion internacional")
    passage = graph.passage("2023-10", "tabla 1, fila 1", "REUNIÓN | OCI, Embajada de Japón | 12")
    for type_, name, aliases, more in (
        ("directorate", "Oficina de Cooperación Internacional", ["OCI"], {}), ("directorate", "DPU", [], {}),
        ("directorate", "Dirección de Mercados", [], {}), ("directorate", "Dirección de Turismo", [], {}),
        ("directorate", "Dirección de Cultura", ["Cultura"], {}),
        ("directorate", "Dirección de Gestión Ambiental", [], {}),
        ("directorate", "Clínica Municipal", [], {}), ("person", "Aiko Morishita", [], {}),
        ("person", "Julien Marchand", [], {}), ("person", "Yariela Batista", [], {}),
        *(("partner", f"Embajada de {country}", [], {"kind": "embassy", "country": code})
          for country, code in _COUNTRIES if country != "México"),
        *(("country", country, [], {"code": code}) for country, code in _COUNTRIES if country != "México"),
        ("partner", "Agencia de Cooperación Internacional del Japón", ["JICA"], {"kind": "government"}),
        ("partner", "Cruz Roja Panameña", [], {"kind": "ngo"}),
        ("partner", "Ministerio de Relaciones Exteriores", ["MIRE"], {"kind": "ministry", "country": "PA"}),
        ("partner", "Universidad Tecnológica de Panamá", ["UTP"], {"kind": "university", "country": "PA"}),
        ("partner", "ONU-Habitat", [], {"kind": "international_organization"}),
        ("network", "Unión de Ciudades Capitales Iberoamericanas", ["UCCI"], {}),
        ("project", "Mercados sin plástico", [], {}), ("project", "Rutas seguras para la niñez", [], {}),
        ("city", HOME, [], {"country": "PA"}), ("city", "Incheon", [], {"country": "KR"}),
        ("city", "Ciudad de México", ["México"], {"country": "MX"}),
    ):
        graph.entity(type_, name, passage, aliases=aliases, **more)
    return graph


def ask_store(store: Store) -> Store:
    """Write the graph to a store and return it."""
    ask_graph().save(store)
    return store
