"""Figures that a report counts: "-44 invitaciones internacionales", "B/. 42,750"."""

from __future__ import annotations

import re
from functools import lru_cache

from kb.names import plain
from kb.records import Passage
from loaders.activities.event_words import EVENT_NOUN
from loaders.calendar.calendar_words import MONTHS
from loaders.calendar.dates import Period, find_years
from loaders.entities.draft import Draft
from loaders.facts.currencies import CURRENCIES, NAME, SIGN

# thousands may be parted by a space too, a narrow or unbroken one among them: "1 846 puestos"
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[  \u202f]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?"
# a date's day counts nothing: "4 de septiembre", "17 y 18 de mayo", "28 abril 2019"
_NO_DAY = rf"(?!(?:de\s+|del\s+)?(?:{'|'.join(MONTHS)}|{'|'.join(m[:3] for m in MONTHS)}|sept)\b|(?:y|e|al?|o)\s+\d)"
_DIGIT = re.compile(r"\d")
_LEADING = re.compile(
    rf"^\s*[-–·•]?\s*(?P<number>{_NUMBER})\s+(?i:{_NO_DAY})(?P<label>[A-Za-zÁÉÍÓÚáéíóúñ].*)$", re.DOTALL
)
_MONEY = re.compile(
    rf"(?P<before>.{{0,60}}?)(?P<sign>{SIGN})\s*(?P<number>{_NUMBER})"
    r"(?P<scale> (?:mil )?mill[oó]n(?:es)?)?"
    rf"|(?P<before2>.{{0,60}}?)(?P<number2>{_NUMBER})(?P<scale2> (?:mil )?mill[oó]n(?:es)?(?: de)?| mil)?\s*"
    rf"(?P<sign2>{NAME})\b",
    re.DOTALL,
)
# the mark of a note after a number, and the number again in words: "87[1] funcionarios", "12 (doce) convenios"
_BESIDE_NUMBER = re.compile(
    r"(?<=\d)(?:\[\w{1,3}\]|\(\d{1,2}\)|[¹²³⁰⁴-⁹]+)(?=\s)|(?<=\d) \((?:\d{1,3}|(?i:un[oa]?|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veint\w+|(?:treinta|cuarenta|cincuenta|sesenta|"
    r"setenta|ochenta|noventa)(?: y \w+)?|cien(?:to)?(?: \w+){0,3}))\)(?= )"
)
# a block that only gives a sum: it begins with it and says of what, in no sentence
_SCALE = r"(?: mil| (?:mil )?mill[oó]n(?:es)?(?: de)?)?"
_AMOUNT = re.compile(
    rf"\s*[-–·•]?\s*(?:(?:{SIGN})\s*(?:{_NUMBER}){_SCALE}|(?:{_NUMBER}){_SCALE}\s*(?:{NAME})\b)"
)
_SENTENCE = re.compile(r"\b(?:fue|fueron|es|son|sera|seran|se) [a-z]+|\b[a-z]+(?:aron|ieron)\b")
# what every sum has: most texts have none, and to look for sums in them takes long
_SCALES = {"": 1, "mil": 1_000, "millones": 1_000_000, "mil millones": 1_000_000_000}
_CURRENCY_WRITTEN = re.compile(rf"{SIGN}|{NAME}")
_LABELLED = re.compile(
    rf"(?P<label>[A-ZÁÉÍÓÚ][^:;.\d]{{3,60}}):\s*(?:[A-Z$/.]{{1,4}}\s?)?(?P<number>{_NUMBER})(?:(?:,? de (?:ell[oa]s|"
    rf"los cuales|las cuales) | ?\()(?P<part>{_NUMBER}) (?P<what>\w+)\)?| ?\([^()\d]{{3,60}}\)|"
    rf" (?!{'|'.join(MONTHS)})(?P<unit>[a-záéíóúñ]{{4,}})(?=[.;]?\s*$))?[.;]?(?=\s|$)"
)
_COUNTED = re.compile(rf"(?<![\d/.-])(?P<number>{_NUMBER})\s+(?P<label>[a-záéíóúñ]+(?:\s+[a-záéíóúñ]+){{0,5}})")
# what a sentence counts beside what it tells
_SAID = re.compile(
    rf"\b(?:m[aá]s de|un total de|alrededor de|participaci[oó]n de|asistencia de|participaron|asistieron|"
    rf"recibieron(?: \w+)?|se ha[n]? \w+[aií]do(?: a)?|"
    r"se (?:capacit|atendi|benefici|form|entreg|recibi|envi|firm|gestion)\w+(?: a)?|"
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
    r"se registra(?:n|ron|ban)|[Dd]onaci[oó]n de|[Dd]on(?:ó|aron)|[Ee]ntrega de) "
    r"(?:un total de |m[aá]s de |alrededor de |cerca de )?[“\"]?(?=\d)"
)
_ONE_KEPT = re.compile(
    rf"(?P<number>{_NUMBER})(?P<scale> mil(?: millones(?: de)?)?| mill[oó]n(?:es)?(?: de)?)?\s+"
    r"(?P<label>[a-záéíóúñ-]+(?:\s+(?!y \d)[a-záéíóúñ-]+){0,5})(?:,| y|, y)?\s*"
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
    "y al a p m am pm hrs minutos metros mil millon millones".split()
)


def number(text: str) -> float:
    """Return the value of a number: a group of three digits after a mark is thousands, one or two are decimals."""
    match = re.fullmatch(r"(?P<whole>\d{1,3}(?:[.,  \u202f]\d{3})*|\d+)(?:[.,](?P<part>\d{1,2}))?", text)
    if match is None:
        raise ValueError(f"not a number: {text}")
    whole = re.sub(r"\D", "", match["whole"])
    return float(f"{whole}.{match['part'] or 0}")


def _scale(words: str | None) -> str:
    """Return what a number is counted in: "", "mil", "millones" or "mil millones"."""
    written = plain(words or "").strip().removesuffix(" de")
    return re.sub(r"millon$", "millones", written)


def _is_amount(text: str) -> bool:
    return bool(_AMOUNT.match(text)) and not _SENTENCE.search(plain(text))


def _without_notes(text: str) -> str:
    """Return a text without the marks and words beside its numbers; where no number stands there are none."""
    return _BESIDE_NUMBER.sub("", text) if _DIGIT.search(text) else text


@lru_cache(maxsize=512)  # asked of a block by its prose, its figures and the warnings
def only_counts(text: str) -> bool:
    """Whether a block only counts: it begins with a number, is an amount, or announces the counts that follow."""
    text = _without_notes(text)
    key = plain(text)
    return (
        bool(_LEADING.match(text))
        or _is_amount(text)
        or bool(_labelled(text))
        or bool(re.match(r"\s*(?:monto|total|presupuesto|inversion)\b.{0,30}\d", key))
        or bool(
            re.match(
                r"\s*(?:en resumen|en sintesis\W+\d|resumen:|"
                r"en numeros|se finaliza consolidad|consolidado|cifras|estadistica|"
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
    if not _DIGIT.search(text):
        return
    text = _without_notes(text)
    years = find_years(text)
    when = years[0] if len(set(years)) == 1 else (str(period.year) if period.year else None)
    sums = list(_MONEY.finditer(text)) if _CURRENCY_WRITTEN.search(text) else []
    labelled, leading = _labelled(text), _LEADING.match(text)
    if labelled and not sums:
        _note_labelled(labelled, when, passage, draft)
    elif leading and not _AMOUNT.match(text):
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


def read_count(cell: str, period: Period, passage: Passage, draft: Draft) -> None:
    """Note what a cell that is only a count says: "32 asistentes"."""
    match = _COUNTED.fullmatch(cell.strip(" ."))
    if match:
        _note_counts([match], period.iso(), passage, draft)


def _labelled(text: str) -> list[re.Match[str]]:
    """Return the figures of a text that is nothing else, lines that a page runs together too: "Cursos: 3 Becas: 8"."""
    found: list[re.Match[str]] = []
    position, text = 0, text.strip()
    while match := _LABELLED.match(text, position):
        if match["unit"] and (plain(match["unit"]) in _NOT_COUNTED or EVENT_NOUN.match(plain(match["label"]))):
            break  # "Duración: 3 meses", "Taller: 40 asistentes"
        found.append(match)
        position = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return found if position == len(text) else []


def _note_labelled(labelled: list[re.Match[str]], when: str | None, passage: Passage, draft: Draft) -> None:
    for match in labelled:
        _figure(draft, passage, _label(match["label"]), number(match["number"]), when, match["unit"] or "")
        if match["part"]:
            _figure(draft, passage, f"{_label(match['label'])} {match['what']}", number(match["part"]), when)


def _note_counts(found: list[re.Match[str]], when: str | None, passage: Passage, draft: Draft) -> None:
    for match in found:
        first = plain(match["label"]).split()[0]
        if first not in _NOT_COUNTED and first not in CURRENCIES and not find_years(match["number"]):
            _figure(draft, passage, _label(match["label"]), number(match["number"]), when)


_LEAD = re.compile(r":\s*$")
_LABEL = 80  # letters of the label of a sum at most, cut at a word


def _read_money(text: str, match: re.Match[str], when: str | None, passage: Passage, draft: Draft) -> None:
    """Note a sum of money under the words before it; the last of a list of counts has its own words after it."""
    sign = plain(match["sign"] or match["sign2"])
    until = match.start("sign" if match["sign"] else "number2")
    before = re.split(r"[.;:]\s", text[:until])[-1]
    joined = re.search(r"\d [^.;:]*(?:,|\b[ye])(?: se (?:ha[n]? )?\w+)?\s*$", before)
    if joined or _AMOUNT.fullmatch(text[: match.end()]):
        after = _OF_WHAT.match(text, match.end())
        before = after["label"] if after and not _SENTENCE.match(plain(after["label"])) else ""
    label = " ".join((before.strip() or _LEAD.split(text[:until])[0]).split()[-12:]).strip(" (:.-–·•") or "monto"
    draft.link(
        "figures",
        passage,
        label=label if len(label) <= _LABEL else label[-_LABEL:].partition(" ")[2],
        value=number(match["number"] or match["number2"]) * _SCALES[_scale(match["scale"] or match["scale2"])],
        unit=CURRENCIES.get(sign) or CURRENCIES.get(sign.rstrip(".")) or None,
        period=when,
    )


def _read_kept(text: str, known: set[int], when: str | None, passage: Passage, draft: Draft) -> None:
    """Note the counts after a verb that announces them and the parts of counts, save those that begin at `known`."""
    for verb in _KEPT.finditer(text):
        position = verb.end()
        while match := _ONE_KEPT.match(text, position):
            counted = plain(match["label"]).split()[0] not in _NOT_COUNTED | frozenset(CURRENCIES)
            if counted and match.start("number") not in known and not find_years(match["number"]):
                value = number(match["number"]) * _SCALES[_scale(match["scale"])]
                _figure(draft, passage, _label(match["label"]), value, when)
            position = match.end()
    for match in _PART.finditer(text):
        _figure(draft, passage, f"{match['whole']} {match['what']}", number(match["number"]), when)


_TRAILING = re.compile(r"(?: (?:el|la|los|las|de|del|al?|en|y|e|con|para|por|una?|que|se))+$")


def _label(words: str) -> str:
    label = " ".join(re.split(r"[(;]|, | y \d| y se ", words)[0].split())[:120].rstrip(" .:")
    return _TRAILING.sub("", label) or label


def _figure(draft: Draft, passage: Passage, label: str, value: float, period: str | None, unit: str = "") -> None:
    unit = unit or (plain(label).split() or [""])[0]
    draft.link("figures", passage, label=label, value=value, unit=unit or None, period=period)
