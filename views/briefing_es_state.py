"""What a briefing says in Spanish of the state of a relation: how fresh, how often, who met whom, what is drawn."""

# ruff: noqa: D102  -- what each method says is written once, in the protocol

from __future__ import annotations

from collections.abc import Sequence

from views.briefing_phrases import Count, Silence
from views.briefing_spanish import listed
from views.briefing_text import closed
from views.dates import MONTHS, written

_STATES = {
    "steady": "la relación mantiene su ritmo", "cooling": "la relación se enfría",
    "dormant": "la relación está dormida",
}
_NUMBERS = {1: "uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve"}
_FEMININE = {**_NUMBERS, 1: "una"}


def masculine(number: int) -> str:
    """Return a number as it counts a masculine noun: "un", "dos", "12"."""
    return "un" if number == 1 else _NUMBERS.get(number, str(number))


def feminine(number: int) -> str:
    """Return a number as it counts a feminine noun: "una", "dos", "12"."""
    return _FEMININE.get(number, str(number))


def duration(days: int) -> str:
    """Return a time in the unit that suits its length: "tres días", "una semana", "14 meses", "dos años"."""
    if days < 14:
        return f"{masculine(days)} {'día' if days == 1 else 'días'}" if days else "menos de un día"
    if days < 60:
        return f"{feminine(round(days / 7))} semanas"
    months = round(days / 30.44)
    if months < 24:
        return f"{masculine(months)} meses"
    return f"{masculine(round(days / 365.25))} años"


class SpanishState:
    """Phrases on the state of a relation; see the protocol for what each says."""

    def freshness(self, documents: int, newest: str | None, months: int) -> str:
        age = f", hace {masculine(months)} {'mes' if months == 1 else 'meses'}" if months > 0 else ""
        if documents == 1:
            return f"Se consultó un solo documento, de {written(newest, 'es')}{age}." if newest else (
                "Se consultó un solo documento, que no dice de qué mes es.")
        which = f"De los {masculine(documents)} documentos consultados"
        if newest is None:
            return f"{which}, ninguno dice de qué mes es."
        return f"{which}, el más reciente es de {written(newest, 'es')}{age}."

    def rhythm(self, silence: Silence) -> str:
        day = written(silence.until, "es")
        end = f"el {day}, último día que cubren los documentos" if silence.covered else f"hoy, {day}"
        if silence.gap == 0:
            since = f"la última llega hasta {end}"
        else:
            passed = "pasó" if silence.gap == 1 else "pasaron"
            since = f"desde la última hasta {end}, {passed} {duration(silence.gap)}"
        return f"Lo habitual es una actividad cada {duration(silence.usual)}; {since}: {_STATES[silence.state]}."

    def no_rhythm(self, dates: int) -> str:
        have = {0: "Sin ninguna fecha escrita", 1: "Con una sola fecha"}.get(dates, "Con solo dos fechas")
        return f"{have} no se puede decir cada cuánto hay actividad."

    def addressed(self, honorific: str) -> str:
        return closed(f"Tratamiento en los documentos: {honorific}")

    def met(self, counts: Sequence[Count]) -> str:
        said = [f"en {feminine(count)} {'actividad' if count == 1 else 'actividades'} con {listed(names)}"
                for count, names in counts]
        return closed("Coincidió " + "; ".join(said))

    def bodies(self, names: Sequence[str], subject: str) -> str:
        noun = "Entidad" if len(names) == 1 else "Entidades"
        return closed(f"{noun} de {subject} en los documentos: {listed(names)}")

    def shared_network(self, network: str, ours: str, theirs: str) -> str:
        return closed(f"{listed([ours, theirs])} son miembros de {network}")

    def mention(self, words: str) -> str:
        return closed(f"Mención: «{words}»")

    def nothing_about(self, text: str, subject: str) -> str:
        return f"Ningún pasaje sobre {subject} menciona «{text}»."

    def unexplained(self, names: Sequence[str]) -> str:
        quoted = listed([f"«{name}»" for name in names])
        return f"Los documentos no explican {'la sigla' if len(names) == 1 else 'las siglas'} {quoted}."

    def timeline_caption(self, planned: bool) -> str:
        more = "; en blanco, las anunciadas" if planned else ""
        return f"Actividades a lo largo del tiempo{more}."

    def timeline_alt(self, counts: Sequence[tuple[str, int, int]]) -> str:
        said = [f"{written(iso, 'es')}, {_bar(held, planned)}" for iso, held, planned in counts]
        return closed("Actividades a lo largo del tiempo: " + "; ".join(said))

    def surroundings_caption(self, ours: bool, theirs: bool) -> str:
        sides = [side for there, side in ((ours, "a la izquierda, el municipio"), (theirs, "a la derecha, los demás"))
                 if there]
        return f"Con quién coincide: {'; '.join(sides)}; entre paréntesis, en cuántas actividades."

    def surroundings_alt(self, subject: str, ours: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]) -> str:
        sides = [f"{side}, {listed([f'{name} ({count})' for name, count in entries])}"
                 for side, entries in (("del municipio", ours), ("de fuera", theirs)) if entries]
        return closed(f"Con quién coincide {subject} y en cuántas actividades: {'; '.join(sides)}")

    def tick(self, iso: str) -> str:
        year, _, month = iso.partition("-")
        return f"{MONTHS['es'][int(month) - 1][:3]} {year}" if month else year


def _bar(held: int, planned: int) -> str:
    said = [f"{held} {'realizada' if held == 1 else 'realizadas'}"] if held or not planned else []
    said += [f"{planned} {'anunciada' if planned == 1 else 'anunciadas'}"] if planned else []
    return listed(said)
