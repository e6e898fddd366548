"""An activity as one document tells it, and the words in it that say what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kb.names import fold

STEM = 6  # letters: "propuesta" and "propuestas", "presenta" and "presentación"
Form = Literal["row", "text"]


def stems(text: str) -> list[str]:
    """Return the stems of a text's words in order, without function words, months, days and years ("100" stays)."""
    words = (word[:STEM] for word in fold(text).split() if len(word) > 2 and not (word.isdigit() and len(word) != 3))
    return [stem for stem in words if stem not in _FUNCTION]


def _stems_of(words: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words.split())


_FUNCTION = _stems_of("""
    con del desde donde durante entre hacia hasta las los para pero por que segun sin sobre sus una unas unos tras
    and for from the this that with about
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    january february march april june july august september october november december
""")
# words with which any activity is told, and posts and titles of those who were there
_TALK = _stems_of("""
    actividad actividades ademas ano asi asistencia atencion atender conjunto cual cuales cuando fecha fue fueron
    gestion informacion llevar mes motivo otros participacion participaron participo pasado proximo realiza realizacion
    realizada realizado realizar realizo referente respecto reunion reuniones sido solicitud tema temas tiene todo todos
    visita agregada agregado alcalde alcaldesa asesor asesora asistente consejera consejero coordinadora director
    directora embajador embajadora encargada encargado jefa jefe licda primer secretaria secretario segundo senor senora
    meeting visit ambassador director head
""")
_CAPITAL = re.compile(r"(?<=[\w,;)] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}")


@dataclass(frozen=True)
class Telling:
    """One activity as one document tells it.

    Attributes:
        start, end: ISO dates as exact as the text.
        text: the title and the words of the passages.
        participants: ids of entities; those of people begin with "person:".
        names: the participants as they are written there; their words tell nothing of the event itself.
        issuers: ids of the bodies that issued the document, which take part in all that it tells.
        places: ids of the entities at which it was held.
        title: what it is called; without one, `text` stands for it.
        form: whether a row of a table or a running text tells it; None where the document does not say.
        position: its place among the activities of the document.
    """

    id: str
    document: str
    kind: str
    status: str
    start: str | None
    end: str | None
    text: str
    participants: frozenset[str]
    names: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    title: str = ""
    form: Form | None = None
    position: int = 0

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """The stems of the text in order."""
        return tuple(stems(self.text))

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the words that tell what it is about."""
        return frozenset(self.sequence) - _TALK

    @cached_property
    def heading(self) -> frozenset[str]:
        """The stems of the title's words that tell what it is about."""
        return frozenset(stems(self.title or self.text)) - _TALK

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The stems that stand side by side, one of the two at least telling what it is about."""
        beside = zip(self.sequence, self.sequence[1:], strict=False)
        return frozenset(pair for pair in beside if not set(pair) <= _TALK)

    @cached_property
    def proper(self) -> frozenset[str]:
        """The stems of words that begin with a capital within a sentence: names of people, places and things."""
        return frozenset(stems(" ".join(_CAPITAL.findall(self.text)))) - _TALK

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems of the participants' names."""
        return frozenset(stem for name in self.names for stem in stems(name))

    @property
    def company(self) -> frozenset[str]:
        """Who took part beside the office that tells it."""
        return self.participants - self.issuers

    @property
    def month(self) -> str | None:
        """The month of the start, `2022-12`; None when it is not known."""
        return self.start[:7] if self.start and len(self.start) >= 7 else None

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.start is not None and len(self.start) == 10


def form_of(locator: str | None) -> Form | None:
    """Return whether a locator ("tabla 1, fila 3", "p. 2, viñeta 5") is of a row or of a running text."""
    if locator is None:
        return None
    words = fold(locator).split()
    if "fila" in words:
        return "row"
    return "text" if {"vineta", "parrafo", "titulo"} & set(words) else None
