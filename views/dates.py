"""Dates as they are written in Spanish and English, exact to what the source gives: a day, a month or a year.

Every function takes ISO text (`2022-12-01`, `2022-12`, `2022`) and a language, "es" or "en". English follows the
British order ("12 December 2022"), which is the one embassies use.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kb.dates import interval

MONTHS = {
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}


def parts(iso: str) -> tuple[int, ...]:
    """Return year, month and day as numbers, as many of them as the date has."""
    return tuple(int(part) for part in iso.split("-"))


def earliest(dates: Iterable[str]) -> str | None:
    """Return the date that may begin first; of two that begin alike the more exact, None of none."""
    return min(dates, key=lambda iso: (interval(iso)[0], -len(iso)), default=None)


def over(iso: str, today: date) -> bool:
    """Return whether every day that a date may mean lies before `today`."""
    return interval(iso)[1] < today.isoformat()


def written(iso: str, lang: str) -> str:
    """Return the date in words: "12 de diciembre de 2022", "diciembre de 2022", "2022"."""
    year, *rest = parts(iso)
    if not rest:
        return str(year)
    month = MONTHS[lang][rest[0] - 1]
    link = " de " if lang == "es" else " "
    return link.join([*map(str, rest[1:]), month, str(year)])


def on(iso: str, lang: str) -> str:
    """Return the date as an answer to "when": "el 12 de diciembre de 2022", "en diciembre de 2022"."""
    return f"{_article(iso, lang)}{written(iso, lang)}"


def since(iso: str, lang: str) -> str:
    """Return "desde el 12 de diciembre de 2022", "desde 2022"; "since 12 December 2022"."""
    return f"{'desde' if lang == 'es' else 'since'} {_after_preposition(iso, lang)}"


def until(iso: str, lang: str) -> str:
    """Return "hasta el 12 de diciembre de 2022", "hasta 2022"; "until 12 December 2022"."""
    return f"{'hasta' if lang == 'es' else 'until'} {_after_preposition(iso, lang)}"


def between(first: str, last: str, lang: str) -> str:
    """Return a time from `first` to `last`: "entre diciembre de 2022 y el 24 de enero de 2023".

    Equal dates give what `on` gives, and so do a month and a day of it, as the month.
    """
    if first.startswith(last) or last.startswith(first):
        return on(min(first, last, key=len), lang)
    word, link = ("entre", "y") if lang == "es" else ("between", "and")
    return f"{word} {_after_preposition(first, lang)} {link} {_after_preposition(last, lang)}"


def period(start: str | None, end: str | None, lang: str) -> str | None:
    """Return when an activity was: "13–17 de febrero de 2023", or its day when `end` says no more; None if undated.

    Days of one month share it; other ends are written in full on both sides of a dash.
    """
    if start is None or end is None or start == end:
        only = start or end
        return None if only is None else written(only, lang)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return f"{parts(start)[2]}–{written(end, lang)}"
    return f"{written(start, lang)} – {written(end, lang)}"


def _article(iso: str, lang: str) -> str:
    exact = len(parts(iso)) == 3
    if lang == "es":
        return "el " if exact else "en "
    return "on " if exact else "in "


def _after_preposition(iso: str, lang: str) -> str:
    return on(iso, lang) if lang == "es" and len(parts(iso)) == 3 else written(iso, lang)
