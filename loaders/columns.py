"""What a table's columns mean, by the words of their headers and not by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kb.names import fold
from loaders.lexicon import pairs


@cache
def _meanings() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the meanings, and one pattern with a group "c0", "c1" … for each, the first of which counts."""
    names, patterns = zip(*pairs("columns.tsv"), strict=True)
    return names, re.compile("|".join(f"(?P<c{n}>{pattern})" for n, pattern in enumerate(patterns)))


# the endings of both genders or of one and many: "Delegado(a)", "Responsable(s)", "Funcionario/a"
_ENDINGS = re.compile(r"\((?:a|o|as|os|s|es)\)|/(?:a|o|as|os)\b")


@lru_cache(maxsize=1024)
def meaning(header: str) -> str | None:
    """Return what a column is for ("activity", "participants", "topic", "date", …), None if its header is not known."""
    key = fold(_ENDINGS.sub("", header))
    names, pattern = _meanings()
    match = pattern.fullmatch(key)
    return names[int(match.lastgroup[1:])] if match and match.lastgroup else None


# a header may have a few columns of its own beside those that are known
_ENOUGH, _SHARE = 3, 0.6


def is_whole_header(cells: Sequence[str]) -> bool:
    """Say whether every filled cell is a column's name, at least two of them different."""
    found = [meaning(cell) for cell in cells if cell.strip()]
    return len(found) > 1 and all(found) and len(set(found)) > 1


def is_header(cells: Sequence[str]) -> bool:
    """Say whether the filled cells are columns' names: all of them, or of many most, the others being labels too."""
    filled = [cell for cell in cells if cell.strip()]
    found = [name for name in map(meaning, filled) if name]
    if len(found) == len(filled):
        return is_whole_header(cells)
    labels = all(_is_label(cell) for cell in filled)
    if labels and meaning(filled[0]) == "indicator":
        return True
    return labels and len(set(found)) >= _ENOUGH and len(found) >= _SHARE * len(filled)


def _is_label(cell: str) -> bool:
    """Whether a cell may be a column's name: a few words with a capital, no sentence and no number but a year."""
    words = cell.split()
    begins = cell.strip().lstrip("¿¡(")[:1].isupper()
    short = len(words) <= 7 and len(cell) <= 40 and begins and cell.strip()[-1] not in ".;,"
    return short and all(word.isdigit() and len(word) == 4 for word in words if any(map(str.isdigit, word)))


# of these a table may have several: "Áreas municipales" and "Contraparte", "Resultado" and "Observaciones"
_SEVERAL = ("participants", "remark", "note", "person")
# the columns of a table that only counts
_COUNTED = frozenset(("topic", "activity", "remark", "number", "amount", "note", "source"))
# who is listed, where the table gives each a post: "Delegados | Cargo"
_PEOPLE = re.compile(r"(?:delegad|participante|asistente|invitad|involucrad|responsable|encargad)")
# in a table of projects: whose it is, and who only pays for it
_OF_THE_MUNICIPALITY = re.compile(r"(?:dependencia|area|unidad|direccion|oficina|secretaria|gerencia|participante)")
_PAYS = re.compile(r"(?:cooperante|socio|aliado|contraparte|organismo)")


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the position of each meaning; the first column of a meaning has it.

    Of columns that a table may have several of, the others are called "participants 2", "remark 2" and so on.
    """
    positions: dict[str, int] = {}
    for position, cell in enumerate(cells):
        name = meaning(cell)
        if name == "topic" and name in positions:  # "Tema | … | Detalle": the second only comments
            name = "remark"
        if name in _SEVERAL and name in positions:
            name = next(f"{name} {n}" for n in range(2, len(cells) + 2) if f"{name} {n}" not in positions)
        if name:
            positions.setdefault(name, position)
    _settle(positions, cells)
    if "indicator" in positions and "amount" not in positions:  # "Indicador | Meta | Logrado": each column is a number
        positions |= {f"amount {' '.join(c.split())}": n for n, c in enumerate(cells) if c.strip() and not meaning(c)}
    return positions


def _settle(positions: dict[str, int], cells: Sequence[str]) -> None:
    """Decide what columns mean beside the others: "Evento" is the topic where "Tipo" says the kind."""
    if "month" in positions and "date" not in positions:
        positions["date"] = positions.pop("month")
    if "amount" in positions and set(positions) <= _COUNTED:  # "Descripción | Cantidad"
        label = next((name for name in ("topic", "activity", "remark") if name in positions), None)
        if label and "indicator" not in positions:
            positions["indicator"] = positions.pop(label)
    if "person" in positions and "source" in positions and fold(cells[positions["source"]]) == "enlace":
        positions.setdefault("person 2", positions.pop("source"))
    if "kind" in positions:
        event, topic = positions.pop("activity", None), positions.get("topic")
        positions["activity"] = positions.pop("kind")
        if event is not None:
            positions["topic"] = event
            positions |= {} if topic is None else {"remark 0": topic}
    if "unit" in positions:
        unit = positions.pop("unit")
        if not any(name in positions for name in ("participants", "indicator", "proposer")):
            positions["participants"] = unit
        elif {"participants", "person"} <= set(positions) and not {"activity", "topic", "date"} & set(positions):
            positions["unit"] = unit  # of the body of a directory's row
    if {"call", "project"} & set(positions):
        _settle_calls(positions, cells)
    if "post" in positions and not {"person", "activity", "topic", "date"} & set(positions):
        listed = next((n for n in ("participants", "owner") if n in positions), None)
        if listed and _PEOPLE.match(fold(cells[positions[listed]])):
            positions["person"] = positions.pop(listed)


def _settle_calls(positions: dict[str, int], cells: Sequence[str]) -> None:
    """Say which body of a table of calls and projects calls and which proposes."""
    for name in [name for name in positions if name.startswith("participants")]:
        header = fold(cells[positions[name]])
        own = _OF_THE_MUNICIPALITY.match(header) or ("call" not in positions and not _PAYS.match(header))
        if own or "call" in positions:
            positions.setdefault("proposer" if own else "issuer", positions[name])
    if "owner" in positions:
        positions.setdefault("proposer", positions["owner"])
