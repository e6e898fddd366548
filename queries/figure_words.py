"""What the words of a reported figure count, where the graph can count the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from kb.names import fold

# the noun of a figure and the kinds of activity that it counts; empty for activities of any kind
_ACTIVITIES: dict[str, tuple[str, ...]] = {
    "actividad": (), "gestion": (), "evento": (), "activity": (), "event": (),
    "reunion": ("meeting",), "meeting": ("meeting",),
    "llamada": ("call",), "call": ("call",),
    "visita": ("visit",), "visit": ("visit",),
    "webinar": ("webinar",), "webinario": ("webinar",), "videoconferencia": ("webinar",),
    "taller": ("workshop",), "workshop": ("workshop",),
    "seminario": ("seminar",), "seminar": ("seminar",),
    "curso": ("course",), "capacitacion": ("course", "workshop"), "course": ("course",),
    "conferencia": ("conference",), "foro": ("conference",), "conference": ("conference",),
    "acto": ("ceremony",), "ceremonia": ("ceremony",), "ceremony": ("ceremony",),
    "develacion": ("unveiling",), "unveiling": ("unveiling",),
    "firma": ("signing",), "signing": ("signing",),
    "coordinacion": ("coordination",), "coordination": ("coordination",),
    "solicitud": ("request",), "request": ("request",),
    "encuesta": ("survey",), "survey": ("survey",),
}
# the noun of a figure and the entities that it counts: those of a type, and of a kind where one is given
_ENTITIES: dict[str, tuple[str, str | None]] = {
    "proyecto": ("project", None), "project": ("project", None),
    "convocatoria": ("call", None),
    "embajada": ("partner", "embassy"), "embassy": ("partner", "embassy"),
    "ministerio": ("partner", "ministry"), "ministry": ("partner", "ministry"),
    "universidad": ("partner", "university"), "university": ("partner", "university"),
    "organismo": ("partner", "international_organization"),
    "empresa": ("partner", "company"), "company": ("partner", "company"),
    "contraparte": ("partner", None), "partner": ("partner", None),
    "red": ("network", None), "network": ("network", None),
    "direccion": ("directorate", None), "directorate": ("directorate", None),
}
# what may stand between the noun and its end without changing what is counted
_EMPTY = frozenset("""
    a al con con de del e el en entre la las los o por se total un una y with and of the held
    realizada realizadas realizado realizados celebrada celebradas celebrado celebrados efectuadas efectuados
    sostenida sostenidas atendida atendidas atendido atendidos gestionada gestionadas gestionado gestionados
    presentado presentados presentada presentadas
""".split())


@dataclass(frozen=True)
class Countable:
    """What a figure counts: activities of some kinds (all where `kinds` is empty), or entities of a type.

    `withs` are the kinds of body that have to have taken part. `loose` is true where the label says more than was
    understood, so that the count is of a wider set than the figure's.
    """

    noun: str
    kinds: tuple[str, ...] = ()
    type: str | None = None
    kind: str | None = None
    withs: tuple[str, ...] = ()
    loose: bool = False


def countable(label: str) -> Countable | None:
    """Return what the label of a figure counts; None where its first noun is nothing that the graph counts.

    The first word decides ("reuniones con embajadas y organismos", "webinars"); "seminarios web" is a webinar. Bodies
    after "con" narrow activities to those in which one of them took part.
    """
    words = fold(label).split()
    while words and words[0].isdigit():
        words = words[1:]
    if not words:
        return None
    noun, rest = _singular(words[0]), [_singular(word) for word in words[1:]]
    if noun == "seminario" and rest[:1] in (["web"], ["virtual"]):
        noun, rest = "webinar", rest[1:]
    if noun in _ACTIVITIES:
        withs = _withs(rest)
        left = [word for word in rest if word not in _EMPTY and not (withs and word in _ENTITIES)]
        return Countable(noun, _ACTIVITIES[noun], withs=withs, loose=bool(left))
    if noun in _ENTITIES:
        type_, kind = _ENTITIES[noun]
        return Countable(noun, type=type_, kind=kind, loose=any(word not in _EMPTY for word in rest))
    return None


def _withs(words: list[str]) -> tuple[str, ...]:
    """Return the kinds of body after "con" or "with"."""
    start = next((index for index, word in enumerate(words) if word in ("con", "with")), None)
    if start is None:
        return ()
    kinds = (_ENTITIES[word][1] for word in words[start + 1:] if word in _ENTITIES)
    return tuple(dict.fromkeys(kind for kind in kinds if kind))


def _singular(word: str) -> str:
    """Return the singular of a folded noun that is known; any other word as it is."""
    forms = [word, word.removesuffix("s"), word.removesuffix("es")]
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith("ces"):
        forms.append(f"{word[:-3]}z")
    return next((form for form in forms if form in _ACTIVITIES or form in _ENTITIES), word)
