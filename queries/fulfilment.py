"""Whether a later document says that what was promised was done: a cautious rule over the words of both."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Row

_STEM = 4  # letters: "envíe" and "envió", "presupuesto" and "presupuestos"
_ENOUGH = 3  # words that a promise must have to be recognised
# what promises are made of, whatever they are about
_TALK = frozenset(word[:_STEM] for word in """
    acordo acuerda acuerdo antes ante asimismo cada como compromete compromiso con contra cual cuando debe deben debera
    deberan del desde donde entre enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
    noviembre diciembre esta estas este esto estos fecha hacia hasta informacion lunes martes miercoles jueves viernes
    luego marco manera mismo oficina para parte pendiente plazo por quedo queda quedan queden que realizar respecto
    respuesta semana sera seran segun sobre solicita solicito solicitud tardar tiene trimestre ultima tras una unas
    unos about after agreed before from have must office pending shall should that the this will with
""".split())
_NOT_YET = re.compile(
    r"\b(no|ni|sin|a[uú]n|todav[ií]a|pendientes?|falta|faltan|sigue|siguen|not|yet|pending|will|shall)\b"
    r"|\w(?:ará|erá|irá|arán|erán|irán)\b", re.IGNORECASE)


def fulfilled(text: str, owners: Iterable[str], told: Iterable[str], deeds: Iterable[Row]) -> Row | None:
    """Return the first of an owner's deeds that says that a promise was kept; None where none does.

    A deed says so when its document is of a later period than every document that tells the promise, when its passage
    has all the words of the promise (their first four letters; not the owner's name, dates and words of promising,
    three words at least), and when nothing in it speaks of what is still to come or has not been done.

    Args:
        text: the promise.
        owners: the names of those who owe it.
        told: the periods of the documents that tell it.
        deeds: rows of `deeds_of` of those who owe it.
    """
    words = _stems(text) - _stems(" ".join(owners)) - _TALK
    last = max((interval(period)[1] for period in told), default=None)
    if last is None or len(words) < _ENOUGH:
        return None
    later = [row for row in deeds if interval(row["period"])[0] > last]
    return next((row for row in sorted(later, key=lambda row: (row["period"], row["passage"]))
                 if words <= _stems(row["text"]) and not _NOT_YET.search(row["text"])), None)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > 3 and not word.isdecimal())
