"""What activities are about: the words that their titles have more often than those of all activities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kb.gazetteers import given_names
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows

_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones say nothing
_MOST = 4  # words that are given
_LEAST = 2  # events that have a word before it says anything
_LIFT = 1.5  # how many times more often than everywhere
# what is said of any activity of an office, in both languages, and who does it; words of four letters or more
_TALK = frozenset("""
    actividad actividades activity activities acuerdo agenda agregada agregado alcalde alcaldesa alcaldia apoyo
    asistencia asistente atencion atender ciudad ciudades comercial comparte compartio consejero consejera conjunto
    consul coordinacion coordinaciones coordinar coordino correspondientes cual cuales cuando desde director directora
    donde durante embajador embajadora embajada entre entrega envio esta este excelencia fecha from gestion hacia hasta
    informacion information jefa jefe licda licdo mgtr para participacion participar participo pero por presentacion
    presento proximo realiza realizacion realizar realizo recibe recibio referente remitio respecto reunion reuniones
    secretaria secretario seguimiento solicita solicito solicitud sobre suministra tambien tema temas that this toda
    todas todo todos traves virtual visita with
""".split())


@dataclass(frozen=True)
class Words:
    """The words of every event's titles, folded, by the event's id; how they are written most; how many have each."""

    by_event: dict[str, frozenset[str]]
    written: dict[str, str]
    events: Counter[str]

    @classmethod
    def of(cls, store: Store) -> Words:
        """Return the words of all activities."""
        by_event: dict[str, set[str]] = defaultdict(set)
        writings: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows(store, "all_activities"):
            for word in _WORD.findall(row["title"]):
                if (key := fold(word)) not in _TALK:
                    by_event[row["event"]].add(key)
                    writings[key][word.lower()] += 1
        written = {key: min(found, key=lambda word: (-found[word], word)) for key, found in writings.items()}
        return cls({event: frozenset(found) for event, found in by_event.items()}, written,
                   Counter(word for found in by_event.values() for word in found))

    def typical(self, events: Collection[str], names: Iterable[str]) -> list[str]:
        """Return the few words that these events have notably more often than all do; no given name, and none
        of those in `names`.
        """
        known = {word for name in names for word in fold(name).split()} | given_names()
        here = Counter(word for event in events for word in self.by_event.get(event, ()) if word not in known)
        share = {word: count / len(events) for word, count in here.items() if count >= _LEAST}
        everywhere = {word: self.events[word] / len(self.by_event) for word in share}
        told = [word for word in share if share[word] >= everywhere[word] * _LIFT]
        ordered = sorted(told, key=lambda word: (everywhere[word] - share[word], word))
        return [self.written[word] for word in ordered[:_MOST]]
