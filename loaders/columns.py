"""What a table's columns mean, by the words of their headers and not by their order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kb.names import fold
from loaders.lexicon import lines, pairs


@cache
def _meanings() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the meanings, and one pattern with a group "c0", "c1" … for each, the first of which counts."""
    names, patterns = zip(*pairs("columns.tsv"), strict=True)
    return names, re.compile("|".join(f"(?P<c{n}>{pattern})" for n, pattern in enumerate(patterns)))


# the endings of both genders or of one and many: "Delegado(a)", "Responsable(s)", "Funcionario/a"
_ENDINGS = re.compile(r"\((?:a|o|as|os|s|es)\)|/(?:a|o|as|os|s|es)\b")


@lru_cache(maxsize=1024)
def meaning(header: str) -> str | None:
    """Return what a column is for ("activity", "participants", "topic", "date", …), None if its header is not known."""
    words = _ENDINGS.sub("", header)
    return _meaning_of(fold(words)) or (_written_out(words) if "." in words else None)


def _meaning_of(key: str) -> str | None:
    names, pattern = _meanings()
    match = pattern.fullmatch(key)
    return names[int(match.lastgroup[1:])] if match and match.lastgroup else None


_SHORT = re.compile(r"[^\W\d_]{3,8}\.")


def _written_out(header: str) -> str | None:
    """Return what a header of shortened words means ("Obs.", "Inst. particip."), None if they may be several things."""
    written = [_in_full(fold(word)) if _SHORT.fullmatch(word) else [fold(word)] for word in header.split()]
    meant = {_meaning_of(" ".join(words)) for words in itertools.product(*written)}
    return meant.pop() if len(meant) == 1 else None


@cache
def _in_full(short: str) -> list[str]:
    """Return the words that a shortened one may stand for: it begins them, or has some of their letters in order."""
    words = lines("header_words.txt")
    return [w for w in words if w.startswith(short)] or [w for w in words if _contracts(short, w)]


def _contracts(short: str, word: str) -> bool:
    """Whether a shortened word has the first and last letter of a word, and between them some others in order."""
    between = iter(word[1:-1])
    return short[0] == word[0] and short[-1] == word[-1] and all(letter in between for letter in short[1:-1])


# a header may have a few columns of its own beside those that are known; more where it has a day and what was done
_ENOUGH, _SHARE = 3, 0.6
_SHARE_OF_EVENTS = 0.4


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
    if labels and "date" in found and {"activity", "topic"} & set(found):
        return len(found) >= _SHARE_OF_EVENTS * len(filled)
    return labels and len(set(found)) >= _ENOUGH and len(found) >= _SHARE * len(filled)


def _is_label(cell: str) -> bool:
    """Whether a cell may be a column's name: a few words with a capital, no sentence and no number but a year."""
    words = cell.split()
    begins = cell.strip().lstrip("¿¡(")[:1].isupper()
    ends = cell.strip()[-1] not in ".;," or _SHORT.fullmatch(words[-1]) is not None
    short = len(words) <= 7 and len(cell) <= 40 and begins and ends
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
    _settle_dates(positions, cells)
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
    _settle_travellers(positions, cells)
    if {"call", "project"} & set(positions):
        _settle_calls(positions, cells)
    if "post" in positions and not {"person", "activity", "topic", "date"} & set(positions):
        listed = next((n for n in ("participants", "owner") if n in positions), None)
        if listed and _PEOPLE.match(fold(cells[positions[listed]])):
            positions["person"] = positions.pop(listed)


# who goes, in a list of missions or courses ("Funcionaria | Destino | Fecha | Motivo"): no contact of an institution
_GOES = re.compile(
    r"(?:funcionari|servidor|emplead|colaborador|delegad|participante|asistente|integrante|viajer|becari|pasante|"
    r"comisionad|designad|apellidos|nombres?(?! de))"
)


def _settle_travellers(positions: dict[str, int], cells: Sequence[str]) -> None:
    """Say that a column of people lists who took part, where a table of what took place has no column of bodies."""
    told = {"date", "topic"} <= set(positions) or {"date", "activity"} <= set(positions)
    others = any(name.split()[0] in ("participants", "attending", "owner") for name in positions)
    if told and not others and "person" in positions and _GOES.match(fold(cells[positions["person"]])):
        positions["traveller"] = positions.pop("person")


_OF_DOING = re.compile(r"fechas? de ejecucion")
_OF_SIGNING = re.compile(r"firma|fechas? (?:de )?(?:la )?(?:firma|suscripcion)|suscripcion|(?:suscrit|firmad)[oa].*")


def _settle_dates(positions: dict[str, int], cells: Sequence[str]) -> None:
    """Say what a day is of: of what was done ("Fecha de ejecución"), or of an agreement's signing ("Firma").

    "signed" is the date's column too in a list of agreements: what they are about, with whom, no kind of activity.
    """
    due, signed = positions.get("due"), next((n for n, cell in enumerate(cells) if fold(cell) == "firma"), None)
    agreed = {"topic", "participants"} <= set(positions) and not {"activity", "kind"} & set(positions)
    done = due is not None and "activity" in positions and not {"date", "commitment"} & set(positions)
    if done and due is not None and _OF_DOING.fullmatch(fold(cells[due])):
        positions["date"] = positions.pop("due")
    if signed is not None and (agreed or {"city", "sister", "twin"} & set(positions)):
        positions.setdefault("date", signed)
    if agreed and "date" in positions and _OF_SIGNING.fullmatch(fold(cells[positions["date"]])):
        positions["signed"] = positions["date"]


def _settle_calls(positions: dict[str, int], cells: Sequence[str]) -> None:
    """Say which body of a table of calls and projects calls and which proposes."""
    for name in [name for name in positions if name.startswith("participants")]:
        header = fold(cells[positions[name]])
        own = _OF_THE_MUNICIPALITY.match(header) or ("call" not in positions and not _PAYS.match(header))
        if own or "call" in positions:
            positions.setdefault("proposer" if own else "issuer", positions[name])
    if "owner" in positions:
        positions.setdefault("proposer", positions["owner"])
