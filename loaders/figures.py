"""Figures that a report counts: "-44 invitaciones internacionales", "B/. 42,750"."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.calendar_words import MONTHS
from loaders.dates import Period, find_years
from loaders.draft import Draft

_CURRENCY = {
    "b/": "PAB",
    "b/.": "PAB",
    "us$": "USD",
    "$us": "USD",
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
# thousands may be parted by a space too, a narrow or unbroken one among them: "1 846 puestos"
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[  \u202f]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?"
# a date's day counts nothing: "4 de septiembre", "17 y 18 de mayo", "28 abril 2019"
_NO_DAY = rf"(?!(?:de\s+|del\s+)?(?:{'|'.join(MONTHS)})\b|(?:y|e|al?|o)\s+\d)"
_LEADING = re.compile(
    rf"^\s*[-–·•]?\s*(?P<number>{_NUMBER})\s+(?i:{_NO_DAY})(?P<label>[A-Za-zÁÉÍÓÚáéíóúñ].*)$", re.DOTALL
)
_MONEY = re.compile(
    rf"(?P<before>.{{0,60}}?)(?P<sign>B/\.?|US\$|\$us|USD|EUR|€|S/\.?|Bs\.?|\$)\s*(?P<number>{_NUMBER})"
    r"(?P<scale> (?:mil )?mill[oó]n(?:es)?)?"
    rf"|(?P<before2>.{{0,60}}?)(?P<number2>{_NUMBER})(?P<scale2> (?:mil )?mill[oó]n(?:es)?(?: de)?| mil)?\s*"
    rf"(?P<sign2>euros|dólares|balboas|soles|"
    rf"EUR|USD)\b",
    re.DOTALL,
)
# what every sum has: most texts have none, and to look for sums in them takes long
_SCALES = {"": 1, "mil": 1_000, "millones": 1_000_000, "mil millones": 1_000_000_000}
_CURRENCY_WRITTEN = re.compile(r"B/|S/|Bs|[$€]|USD|EUR|euros|dólares|balboas|soles")
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
# a verb that announces counts, which "y" and commas add to: "se administran 9 mercados y 300 puestos"
_KEPT = re.compile(
    r"\b(?:se administr\w+|cuentan? con|contaban? con|dispone[n]? de|sum(?:an|aron)|totaliz\w+|se contabiliz\w+|"
    r"se registra(?:n|ron|ban)) (?:un total de |m[aá]s de |alrededor de |cerca de )?(?=\d)"
)
_ONE_KEPT = re.compile(
    rf"(?P<number>{_NUMBER})\s+(?P<label>[a-záéíóúñ]+(?:\s+(?!y \d)[a-záéíóúñ]+){{0,5}})(?:,| y|, y)?\s*"
)
_OF_WHAT = re.compile(r"\s+(?:(?:en|de|para|por)\s+)?(?P<label>[^.;:,\d]{3,80})")
# what part of a count is something more: "12 solicitudes, de las cuales 9 fueron resueltas"
_PART = re.compile(
    rf"(?<![\d/.,-])(?:{_NUMBER})\s+(?P<whole>[a-záéíóúñ]+(?: (?:de|del|con|para) [a-záéíóúñ]+)?)[^.;:,\d]{{0,60}},? "
    rf"de (?:ell[oa]s|l[oa]s cuales),? (?P<number>{_NUMBER}) (?:(?:fueron|estaban|están|son|eran|resultaron|quedaron|"
    r"han sido|siguen|permanecen) )?(?P<what>[a-záéíóúñ]+)"
)
_NOT_COUNTED = frozenset(
    "de del anos ano dias dia horas hora aniversario edicion siglo mes meses semanas semana por km "
    "y al a p m am pm hrs minutos metros".split()
)


def number(text: str) -> float:
    """Return the value of a number: a group of three digits after a mark is thousands, one or two are decimals."""
    match = re.fullmatch(r"(?P<whole>\d{1,3}(?:[.,  \u202f]\d{3})*|\d+)(?:[.,](?P<part>\d{1,2}))?", text)
    if match is None:
        raise ValueError(f"not a number: {text}")
    whole = re.sub(r"\D", "", match["whole"])
    return float(f"{whole}.{match['part'] or 0}")


def _scale(match: re.Match[str]) -> str:
    """Return what a sum is counted in: "", "mil", "millones" or "mil millones"."""
    written = plain(match["scale"] or match["scale2"] or "").strip().removesuffix(" de")
    return re.sub(r"millon$", "millones", written)


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
                r"balance\b.{0,12}:|totales|"
                r"(?:cierre|balance|el ano|gestion)\b.{0,40}\ben (?:cifras|numeros)\b[^.]*:\s*$)",
                key,
            )
        )
    )


_COUNTS = re.compile(
    r"\b(?:en numeros|cifras|estadisticas?|balance|consolidado|resumen|cierre|indicadores|totales|resultados)\b"
)


def counted_year(text: str) -> Period | None:
    """Return the year that a heading or leading bullet gives to the counts under it ("Año 2023 en cifras:")."""
    years = set(find_years(text)) if len(text) < 160 and _COUNTS.search(plain(text)) else set()
    return Period(int(years.pop())) if len(years) == 1 else None


def read_figures(text: str, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the figures of a block that only counts, and the sums of money of any block."""
    years = find_years(text)
    when = years[0] if len(set(years)) == 1 else (str(period.year) if period.year else None)
    sums = list(_MONEY.finditer(text)) if _CURRENCY_WRITTEN.search(text) else []
    labelled, leading = _LABELLED.fullmatch(text.strip()), _LEADING.match(text)
    if labelled and not sums:
        _figure(draft, passage, _label(labelled["label"]), number(labelled["number"]), when)
        if labelled["part"]:
            _figure(draft, passage, f"{_label(labelled['label'])} {labelled['what']}", number(labelled["part"]), when)
    elif leading:
        _figure(draft, passage, _label(leading["label"]), number(leading["number"]), when)
    elif only_counts(text):
        money = {match.start("number" if match["number"] else "number2") for match in sums}
        _note_counts([m for m in _COUNTED.finditer(text) if m.start("number") not in money], when, passage, draft)
    else:
        found = {m.start("number"): m for pattern in (_COUNTABLE, _SAID) for m in pattern.finditer(text)}
        _note_counts(list(found.values()), when, passage, draft)
        _read_kept(text, set(found), when, passage, draft)
    for match in sums:
        _read_money(text, match, when, passage, draft)


def _note_counts(found: list[re.Match[str]], when: str | None, passage: Passage, draft: Draft) -> None:
    for match in found:
        first = plain(match["label"]).split()[0]
        if first not in _NOT_COUNTED and first not in _CURRENCY and not find_years(match["number"]):
            _figure(draft, passage, _label(match["label"]), number(match["number"]), when)


def _read_money(text: str, match: re.Match[str], when: str | None, passage: Passage, draft: Draft) -> None:
    """Note a sum of money under the words before it; the last of a list of counts has its own words after it."""
    sign = plain(match["sign"] or match["sign2"])
    before = re.split(r"[.;:]\s", text[: match.start("sign" if match["sign"] else "number2")])[-1]
    if re.search(r"\d [^.;:]*(?:,|\b[ye])\s*$", before):
        after = _OF_WHAT.match(text, match.end())
        before = after["label"] if after else ""
    label = " ".join(before.split()[-12:]).strip(" (") or "monto"
    draft.link(
        "figures",
        passage,
        label=label[-80:],
        value=number(match["number"] or match["number2"]) * _SCALES[_scale(match)],
        unit=_CURRENCY.get(sign) or _CURRENCY.get(sign.rstrip(".")) or None,
        period=when,
    )


def _read_kept(text: str, known: set[int], when: str | None, passage: Passage, draft: Draft) -> None:
    """Note the counts after a verb that announces them and the parts of counts, save those that begin at `known`."""
    for verb in _KEPT.finditer(text):
        position = verb.end()
        while match := _ONE_KEPT.match(text, position):
            counted = plain(match["label"]).split()[0] not in _NOT_COUNTED | frozenset(_CURRENCY)
            if counted and match.start("number") not in known:
                _figure(draft, passage, _label(match["label"]), number(match["number"]), when)
            position = match.end()
    for match in _PART.finditer(text):
        _figure(draft, passage, f"{match['whole']} {match['what']}", number(match["number"]), when)


def _label(words: str) -> str:
    return " ".join(re.split(r"[(;]|, | y \d", words)[0].split())[:120]


def _figure(draft: Draft, passage: Passage, label: str, value: float, period: str | None) -> None:
    draft.link(
        "figures", passage, label=label, value=value, unit=plain(label).split()[0] if label else None, period=period
    )
