"""Rows for the tests of the briefing: an invented embassy and those around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from queries.briefing_rows import Background, Searched
from queries.rows import (
    ActivityRow,
    Card,
    CardRelation,
    CommitmentRow,
    Evidence,
    SisterTie,
    TieSource,
    Who,
)

TODAY = date(2024, 3, 5)
INSTITUTION = "Alcaldía de Puerto Sereno"
JANUARY, FEBRUARY = "informe-2024-01.docx", "informe-2024-02.docx"


def said(words: str, locator: str = "tabla 1, fila 2", document: str = JANUARY) -> Evidence:
    return Evidence(document, locator, words)


def relation(
    name: str, other: str, type_: str, *, outgoing: bool = True, role: str | None = None, since: str | None = None,
    until: str | None = None, status: str | None = None, words: str | None = None,
) -> CardRelation:
    passage = said(words or f"{name}: {other}", f"viñeta {len(other)}")
    return CardRelation(name, outgoing, other, type_, role, since, until, status, [passage])


def activity(
    number: int, title: str, start: str | None, *, status: str = "held", kind: str = "meeting",
    participants: tuple[str, ...] = (), places: tuple[str, ...] = (), event: str | None = None, end: str | None = None,
) -> ActivityRow:
    passage = said(f"{title} (acta {number})", f"tabla 1, fila {number}")
    return ActivityRow(
        f"activity:{number}", event or f"event:{number}", kind, title, status, start, end, list(participants),
        list(places), [passage],
    )


def embassy() -> Card:
    """An embassy with people, activities of every status, commitments and relations."""
    return Card(
        id="partner:embajada de noruega", name="Embajada de Noruega", type="partner", kind="embassy", country="NO",
        city=None, honorific=None, aliases=["Misión noruega"], first="2023-11", last="2024-02-14",
        documents=[JANUARY, FEBRUARY],
        relations=[
            relation("REPRESENTS", "Noruega", "country"),
            relation("WORKS_FOR", "Ingrid Solberg", "person", outgoing=False, role="embajadora", since="2023-08"),
            relation("WORKS_FOR", "Teo Quintero", "person", outgoing=False),
            relation("WORKS_FOR", "Olav Brekke", "person", outgoing=False, role="embajador", until="2023"),
            relation("MEMBER_OF", "Red de Puertos Verdes", "network", since="2019-05"),
            relation("PROPOSED", "Muelles limpios", "project"),
        ],
        activities=[
            activity(1, "Limpieza de la bahía", "2024-02-14", places=("Parque del Muelle",),
                     participants=("Oficina de Cooperación", "Embajada de Noruega")),
            activity(2, "Presentación del plan de playas", "2024-01", kind="workshop", event="event:plan",
                     participants=("Dirección de Ambiente", "Embajada de Noruega")),
            activity(3, "Plan de playas", "2024-01-17", kind="other", event="event:plan",
                     participants=("Embajada de Noruega", "Ingrid Solberg")),
            activity(4, "Visita al astillero", None, kind="visit", participants=("Embajada de Noruega",)),
            activity(5, "Feria del mar", "2024-01-20", status="cancelled", kind="ceremony"),
            activity(6, "Firma del convenio de becas", "2024-04", status="planned", kind="signing"),
            activity(7, "Curso de náutica", "2024-02-02", status="planned", kind="course"),
        ],
        commitments=[
            CommitmentRow("Enviar la lista de becarios", "Oficina de Cooperación", "2024-02-28",
                          [said("Se enviará la lista de becarios.", "viñeta 4")]),
            CommitmentRow("Revisar el convenio", None, None, [said("Queda por revisar el convenio.", "viñeta 5")]),
        ],
        facts=[],
        evidence=[said("La Embajada de Noruega abrió el curso."), said("La Misión noruega saludó.", "viñeta 9")],
    )


def bare(type_: str = "partner", name: str = "COPRENO", kind: str | None = None) -> Card:
    """An entity that one document names and of which it says nothing else."""
    return Card(
        id=f"{type_}:x", name=name, type=type_, kind=kind, country=None, city=None, honorific=None, aliases=[],
        first=None, last=None, documents=[JANUARY], relations=[], activities=[], commitments=[], facts=[],
        evidence=[said(f"Se invitó a {name}.")],
    )


def busy(count: int = 200) -> Card:
    """The embassy with `count` activities, one a day going back from the end of 2023."""
    days = [f"{2023 - month // 12}-{12 - month % 12:02d}-{28 - day:02d}" for month in range(20) for day in range(28)]
    names = ("Embajada de Noruega", "Oficina de Cooperación")
    rows = [activity(n, f"Mesa de trabajo {n}", day, participants=names) for n, day in enumerate(days[:count], 1)]
    return replace(embassy(), activities=rows)


def ties() -> list[SisterTie]:
    ledger = "hermanas.csv"
    return [
        SisterTie("Puerto Sereno", "Bergen", "NO", "active", "1998-06-03", False,
                  [TieSource(ledger, "fila 2", "active", "1998-06-03")],
                  [Evidence(ledger, "fila 2", "Bergen, 3 de junio de 1998")]),
        SisterTie("Puerto Sereno", "Ibsenia", "NO", "active", "2001", True,
                  [TieSource(ledger, "fila 3", "active", "2001"),
                   TieSource(FEBRUARY, "viñeta 2", "in_negotiation", "2005-04")],
                  [Evidence(ledger, "fila 3", "Ibsenia, 2001"),
                   Evidence(FEBRUARY, "viñeta 2", "Se negocia con Ibsenia.")]),
        SisterTie("Puerto Sereno", "Lomas", "AR", "letter_of_intent", None, False,
                  [TieSource(ledger, "fila 4", "letter_of_intent", None)], [Evidence(ledger, "fila 4", "Lomas")]),
    ]


def others() -> list[Who]:
    return [
        Who("Oficina de Cooperación", "directorate", None, 4, 3, "2023-11", "2024-02-14",
            [said("Oficina", "viñeta 1")]),
        Who("Dirección de Ambiente", "directorate", None, 1, 0, "2024-01-17", "2024-01-17",
            [said("Ambiente", "viñeta 2")]),
        Who("Puertos Unidos", "partner", "company", 2, 0, "2024-01", "2024-02", [said("Puertos", "viñeta 3")]),
    ]


def searched() -> Background:
    """A background that knows only the documents."""
    return Background(searched=[Searched(JANUARY, "2024-01"), Searched(FEBRUARY, "2024-02"),
                                Searched("hermanas.csv", None)])


def heavy() -> Card:
    """The embassy with more of everything than two pages hold, under long names."""
    long = "Dirección Nacional de Coordinación Interinstitucional para el Desarrollo Sostenible de los Puertos"
    card = busy(200)
    posts = [relation("WORKS_FOR", f"Persona Apellido Compuesto de Nombre Largo {number}", "person", outgoing=False,
                      role="consejera de asuntos económicos, comerciales y de cooperación", since="2021-03",
                      words=f"Persona {number}, consejera") for number in range(40)]
    joined = [relation("MEMBER_OF", f"{long} {number}", "network", since="2019") for number in range(30)]
    owed = [CommitmentRow(f"Enviar a la {long} el informe número {number} con sus anexos y firmas", long, "2024-01-15",
                          [said(f"Se enviará el informe {number}.", f"viñeta {200 + number}")]) for number in range(30)]
    plans = [activity(900 + number, f"Mesa técnica {number} de la {long}", "2024-05-02", status="planned",
                      participants=(long, "Embajada de Noruega")) for number in range(20)]
    told = [replace(row, title=f"{row.title} sobre la {long}", participants=[*row.participants, long, "COPRENO", "AMP"],
                    evidence=[replace(row.evidence[0], text=f"{row.title}: {long}. " * 6)]) for row in card.activities]
    return replace(
        card, name=f"{long} del Reino de Noruega", aliases=[f"{long} {letter}" for letter in "ABCDEFGH"],
        relations=[*card.relations, *posts, *joined], commitments=owed, activities=[*plans, *told],
        facts=[("function", f"Función {number}: {long}", None) for number in range(20)],
        facts_evidence=[[said(f"Función {number}")] for number in range(20)])
