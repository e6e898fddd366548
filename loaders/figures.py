"""Figures that a report counts: "-44 invitaciones internacionales", "B/. 42,750"."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.dates import Period, find_years
from loaders.draft import Draft

_CURRENCY = {
    "b/": "PAB",
    "b/.": "PAB",
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euros": "EUR",
    "dolares": "USD",
    "bs": "BOB",
    "s/": "PEN",
    "s/.": "PEN",
    "q": "GTQ",
    "balboas": "PAB",
    "soles": "PEN",
    "pesos": "",
}
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_LEADING = re.compile(rf"^\s*[-–·•]?\s*(?P<number>{_NUMBER})\s+(?P<label>[A-Za-zÁÉÍÓÚáéíóúñ].*)$", re.DOTALL)
_MONEY = re.compile(
    rf"(?P<before>.{{0,60}}?)(?P<sign>B/\.?|US\$|USD|EUR|€|S/\.?|Bs\.?|\$)\s*(?P<number>{_NUMBER})"
    rf"|(?P<before2>.{{0,60}}?)(?P<number2>{_NUMBER})(?P<thousand> mil)?\s*(?P<sign2>euros|dólares|balboas|soles|"
    rf"EUR|USD)\b",
    re.DOTALL,
)
_LABELLED = re.compile(
    rf"(?P<label>[A-ZÁÉÍÓÚ][^:;.\d]{{3,60}}):\s*(?:[A-Z$/.]{{1,4}}\s?)?(?P<number>{_NUMBER})(?:,? de (?:ell[oa]s|"
    rf"los cuales|las cuales) (?P<part>{_NUMBER}) (?P<what>\w+))?\.?"
)
_COUNTED = re.compile(rf"(?<![\d/.-])(?P<number>{_NUMBER})\s+(?P<label>[a-záéíóúñ]+(?:\s+[a-záéíóúñ]+){{0,5}})")
# what a sentence counts beside what it tells
_SAID = re.compile(
    rf"\b(?:m[aá]s de|un total de|alrededor de|participaci[oó]n de|asistencia de|participaron|asistieron|"
    rf"recibieron(?: \w+)?|"
    rf"capacit(?:ó|aron) a) (?P<number>{_NUMBER})\s+(?P<label>[a-záéíóúñ]+(?:\s+[a-záéíóúñ]+){{0,6}})"
)
# what is counted in a sentence when nothing announces the count
_COUNTABLE = re.compile(
    rf"(?<![\d/.,-])(?P<number>{_NUMBER}) (?P<label>(?:personas|funcionari[oa]s|municipi\w+|municipalidades|ciudades|"
    r"convenios|proyectos|hermanamientos|cartas|acuerdos|memorandos|kits|trajes|emergencias|equipos|plazas|cupos|"
    r"pasantías|reuniones|talleres|cursos|visitas|misiones|habitantes|comunidades|barrios|escuelas|viviendas|participantes|becas|becari[oa]s|delegaciones|empresas|técnicos|servidores|mujeres|jóvenes|niñas|"
    r"familias|integrantes|representantes|estudiantes|voluntari[oa]s|solicitudes|invitaciones|toneladas|árboles|"
    r"postulaciones|organizaciones|emprendedor[ae]s|docentes|países|alcaldes|alcaldesas|asistentes|expertos|viviendas)"
    r"(?:\s+[a-záéíóúñ]+){0,4})"
)
_NOT_COUNTED = frozenset(
    "de del anos ano dias dia horas hora aniversario edicion siglo mes meses semanas semana por km "
    "y al a p m am pm hrs minutos metros".split()
)


def number(text: str) -> float:
    """Return the value of a number: a group of three digits after a mark is thousands, one or two are decimals."""
    match = re.fullmatch(r"(?P<whole>\d{1,3}(?:[.,]\d{3})*|\d+)(?:[.,](?P<part>\d{1,2}))?", text)
    if match is None:
        raise ValueError(f"not a number: {text}")
    whole = re.sub(r"[.,]", "", match["whole"])
    return float(f"{whole}.{match['part'] or 0}")


def currency_in(text: str) -> str | None:
    """Return the ISO 4217 code of the currency whose sign or name a text has, None if it has none."""
    key = plain(text)
    return next(
        (code for sign, code in _CURRENCY.items() if code and re.search(rf"(?<![a-z]){re.escape(sign)}(?![a-z])", key)),
        None,
    )


def only_counts(text: str) -> bool:
    """Whether a block only counts: it begins with a number, is an amount, or announces the counts that follow."""
    key = plain(text)
    return (
        bool(_LEADING.match(text))
        or bool(_LABELLED.fullmatch(text.strip()))
        or bool(re.match(r"\s*(?:monto|total|presupuesto|inversion)\b.{0,30}\d", key))
        or bool(
            re.match(
                r"\s*(?:en resumen|resumen:|en numeros|se finaliza consolidad|consolidado|cifras|estadistica|"
                r"balance\b.{0,12}:|totales)",
                key,
            )
        )
    )


def read_figures(text: str, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the figures of a block that only counts, and the sums of money of any block."""
    years = find_years(text)
    when = years[0] if len(set(years)) == 1 else (str(period.year) if period.year else None)
    labelled = _LABELLED.fullmatch(text.strip())
    leading = _LEADING.match(text)
    if labelled and not _MONEY.search(text):
        _figure(draft, passage, _label(labelled["label"]), number(labelled["number"]), when)
        if labelled["part"]:
            _figure(draft, passage, f"{_label(labelled['label'])} {labelled['what']}", number(labelled["part"]), when)
    elif leading:
        _figure(draft, passage, _label(leading["label"]), number(leading["number"]), when)
    elif only_counts(text):
        for match in _COUNTED.finditer(text):
            if plain(match["label"]).split()[0] in _CURRENCY:
                continue
            if plain(match["label"]).split()[0] not in _NOT_COUNTED and not find_years(match["number"]):
                _figure(draft, passage, _label(match["label"]), number(match["number"]), when)
    else:
        found = {m.start("number"): m for pattern in (_COUNTABLE, _SAID) for m in pattern.finditer(text)}
        for match in found.values():
            if plain(match["label"]).split()[0] not in _NOT_COUNTED:
                _figure(draft, passage, _label(match["label"]), number(match["number"]), when)
    for match in _MONEY.finditer(text):
        sign = plain(match["sign"] or match["sign2"])
        before = re.split(r"[.;:]\s", text[: match.start("sign" if match["sign"] else "number2")])[-1]
        label = " ".join(before.split()[-12:]).strip(" (") or "monto"
        draft.link(
            "figures",
            passage,
            label=label[-80:],
            value=number(match["number"] or match["number2"]) * (1000 if match["thousand"] else 1),
            unit=_CURRENCY.get(sign) or _CURRENCY.get(sign.rstrip(".")) or None,
            period=when,
        )


def _label(words: str) -> str:
    return " ".join(re.split(r"[(;]|, | y \d", words)[0].split())[:120]


def _figure(draft: Draft, passage: Passage, label: str, value: float, period: str | None) -> None:
    draft.link(
        "figures", passage, label=label, value=value, unit=plain(label).split()[0] if label else None, period=period
    )
