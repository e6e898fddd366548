"""The sentences of an agenda week in Spanish and English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Protocol

from views.briefing_en_state import counted
from views.briefing_es_state import feminine
from views.briefing_text import capital, closed
from views.dates import MONTHS, parts, written

_DAYS = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


class WeekWords(Protocol):
    """What is said of a week; days come in as ISO text."""

    headings: Mapping[str, str]

    def title(self, first: str, last: str) -> str:
        """Return "Agenda of the week of 23–29 January 2023", without a stop."""

    def count(self, held: int, planned: int) -> str:
        """Say how many activities the week has, those that were held and those that are announced."""

    def nothing(self) -> str:
        """Say that the documents have nothing on a day of this week."""

    def vague(self, count: int) -> str:
        """Say how many activities have only the month written, and may have been in this week."""

    def earlier(self, together: str) -> str:
        """Say that what `together` tells was before this week."""

    def no_earlier(self, subject: str) -> str:
        """Say that no activity with somebody is recorded before this week."""


class SpanishWeek:
    """A week in Spanish; see the protocol."""

    headings: Mapping[str, str] = MappingProxyType({
        "week": "La semana en breve", "vague": "Con mes pero sin día", "due": "Vence esta semana",
        "parties": "Con quién", "unknown": "Lo que no sabemos", "sources": "Fuentes"})

    def title(self, first: str, last: str) -> str:
        """Say it."""
        return f"Agenda de la semana del {_span(first, last, 'es')}"

    def count(self, held: int, planned: int) -> str:
        """Say it."""
        said = [f"{feminine(held)} {'realizada' if held == 1 else 'realizadas'}"] if held else []
        said += [f"{feminine(planned)} {'anunciada' if planned == 1 else 'anunciadas'}"] if planned else []
        total = held + planned
        what = "actividad" if total == 1 else "actividades"
        how = f": {' y '.join(said)}"
        if len(said) == 1:
            how = f", {said[0].split()[1]}" if total == 1 else f", todas {said[0].split()[1]}"
        return f"Los documentos registran {feminine(total)} {what} con día en esta semana{how}."

    def nothing(self) -> str:
        """Say it."""
        return "Los documentos consultados no registran ninguna actividad con día en esta semana."

    def vague(self, count: int) -> str:
        """Say it."""
        have = "actividad tiene" if count == 1 else "actividades tienen"
        may = "pudo ser" if count == 1 else "pudieron ser"
        return f"{capital(feminine(count))} {have} escrito solo el mes y {may} en esta semana o en otra."

    def earlier(self, together: str) -> str:
        """Say it."""
        return f"Antes de esta semana, {together[:1].lower()}{together[1:]}"

    def no_earlier(self, subject: str) -> str:
        """Say it."""
        return closed(f"Los documentos consultados no registran antes de esta semana ninguna actividad con {subject}")


class EnglishWeek:
    """A week in English; see the protocol."""

    headings: Mapping[str, str] = MappingProxyType({
        "week": "The week in short", "vague": "With a month but no day", "due": "Due this week",
        "parties": "Who with", "unknown": "What we do not know", "sources": "Sources"})

    def title(self, first: str, last: str) -> str:
        """Say it."""
        return f"Agenda of the week of {_span(first, last, 'en')}"

    def count(self, held: int, planned: int) -> str:
        """Say it."""
        said = [f"{part} {word}" for part, word in ((held, "held"), (planned, "announced")) if part]
        how = f": {' and '.join(said)}"
        if len(said) == 1:
            how = f", {'' if held + planned == 1 else 'all '}{said[0].split()[1]}"
        return f"The documents record {counted(held + planned, 'activity', 'activities')} with a day in this week{how}."

    def nothing(self) -> str:
        """Say it."""
        return "The documents searched record no activity with a day in this week."

    def vague(self, count: int) -> str:
        """Say it."""
        have = capital(counted(count, "activity has", "activities have"))
        return f"{have} only a month written and may have been in this week or another."

    def earlier(self, together: str) -> str:
        """Say it."""
        return f"Before this week, {together[:1].lower()}{together[1:]}"

    def no_earlier(self, subject: str) -> str:
        """Say it."""
        return closed(f"The documents searched record no activity with {subject} before this week")


def week_words(lang: str) -> WeekWords:
    """Return the words of a language, "es" or "en"."""
    return SpanishWeek() if lang == "es" else EnglishWeek()


def weekday(iso: str, lang: str) -> str:
    """Return a day with its name: "Lunes 23 de enero de 2023", "Monday 23 January 2023"."""
    return capital(f"{_DAYS[lang][date.fromisoformat(iso).weekday()]} {written(iso, lang)}")


def _span(first: str, last: str, lang: str) -> str:
    """Return "23 al 29 de enero de 2023", "30 de enero al 5 de febrero de 2023"; "23 to 29 January 2023"."""
    link, word = (" de ", "al") if lang == "es" else (" ", "to")
    year, month, day = parts(first)
    begin = str(day)
    if first[:7] != last[:7]:
        begin += link + MONTHS[lang][month - 1]
    if first[:4] != last[:4]:
        begin += f"{link}{year}"
    return f"{begin} {word} {written(last, lang)}"
