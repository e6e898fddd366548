"""Records of an invented office, as files that `kb load` takes, for the tests of the commands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

OCI = "Oficina de Cooperación Internacional"
EMBASSY = "Embajada de Ruritania"


def passage(locator: str, text: str) -> dict[str, str]:
    return {"locator": locator, "text": text}


def march() -> dict[str, Any]:
    """A report of March: three activities, two namesakes in two bodies, a tie and a promise."""
    return {
        "document": {"title": "Informe de marzo", "issuer": OCI, "period": "2023-03", "path": "marzo.docx"},
        "people": [{"name": "Zoila Quintero", "honorific": "Licda."}, {"name": "Zoila Ardines"}],
        "organizations": [
            {"name": OCI, "aliases": ["OCI"], "type": "directorate"},
            {"name": EMBASSY, "type": "partner", "kind": "embassy", "country": "XR"},
            {"name": "Red de Ciudades Ribereñas", "aliases": ["RCR"], "type": "network"},
        ],
        "cities": [{"name": "Panamá", "country": "PA"}, {"name": "Strelsau", "country": "XR"}],
        "activities": [
            {"kind": "meeting", "title": "Reunión sobre becas de música", "start": "2023-03-07",
             "participants": [{"name": "OCI"}, {"name": EMBASSY}],
             "passage": passage("tabla 1, fila 2", "Reunión sobre becas de música: OCI, Embajada de Ruritania")},
            {"kind": "visit", "title": "Visita de cortesía", "start": "2023-03-21",
             "participants": [{"name": EMBASSY}, {"name": "Zoila Quintero"}],
             "passage": passage("viñeta 1", "Visita de cortesía de la Embajada de Ruritania")},
            {"kind": "workshop", "title": "=Taller de ríos", "start": "2023-03-28", "status": "planned",
             "participants": [{"name": "RCR"}],
             "passage": passage("viñeta 2", "Taller de ríos con la RCR")},
        ],
        "roles": [
            {"person": "Zoila Quintero", "role": "agregada cultural", "organization": EMBASSY,
             "passage": passage("viñeta 1", "la Licda. Zoila Quintero, agregada cultural")},
            {"person": "Zoila Ardines", "role": None, "organization": "RCR"},
        ],
        "memberships": [{"member": "Panamá", "network": "RCR", "since": "2017-05"}],
        "sister_cities": [{"a": "Panamá", "b": "Strelsau", "since": "1998", "status": "active",
                           "passage": passage("viñeta 3", "hermanadas desde 1998")}],
        "commitments": [{"text": "enviar el programa de becas", "owner": "OCI", "due": "2023-04-15",
                         "passage": passage("viñeta 4", "queda pendiente enviar el programa de becas")}],
        "warnings": [{"locator": "tabla 1, fila 9", "message": "día 32: no es una fecha"}],
    }


def april() -> dict[str, Any]:
    """A report of April: the embassy and the office again, and another date of the tie."""
    return {
        "document": {"title": "Informe de abril", "issuer": OCI, "period": "2023-04", "path": "abril.docx"},
        "organizations": [
            {"name": OCI, "aliases": ["OCI"], "type": "directorate"},
            {"name": EMBASSY, "type": "partner", "kind": "embassy", "country": "XR"},
        ],
        "cities": [{"name": "Panamá", "country": "PA"}, {"name": "Strelsau", "country": "XR"}],
        "activities": [
            {"kind": "call", "title": "Llamada sobre el concierto", "start": "2023-04-03",
             "participants": [{"name": "OCI"}, {"name": EMBASSY}],
             "passage": passage("tabla 1, fila 1", "Llamada sobre el concierto")},
        ],
        "sister_cities": [{"a": "Panamá", "b": "Strelsau", "since": "2001-06", "status": "active",
                           "passage": passage("viñeta 1", "hermanadas en junio de 2001")}],
    }


def write_record(record: dict[str, Any], folder: Path, name: str) -> Path:
    """Write a record as a JSON file and return its path."""
    path = folder / name
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path
