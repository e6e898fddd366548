"""Whose body somebody leads without a post: "la Dirección de X, a cargo de Ⓟ", "de Ⓒ, presidida por su alcalde Ⓟ"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.entities.affiliation import Affiliation
from loaders.skeleton import Skeleton
from loaders.spans import Span

_LED = re.compile(
    r"(?P<body>Ⓑ)(?: ?\([ⒷⒸ]\))?(?: (?:de la|del|de) Ⓑ)?,? "
    r"(?:(?:que )?(?:esta |estuvo )?a cargo de|(?:dirigid|liderad|encabezad|presidid)[oa] por|"
    r"que (?:dirige|lidera|encabeza|preside)) (?P<person>Ⓟ)"
)
# what else may be led or be in somebody's charge, and stands before the body: "la reunión con la Ⓑ, encabezada por Ⓟ"
_EVENTS = re.compile(
    r"\b(?:reunion|encuentro|visita|mesa|jornada|sesion|actividad|acto|ceremonia|gira|recorrido|capacitacion|charla|"
    r"conferencia|presentacion|firma|inauguracion|agenda|convenio|taller|curso|evento|feria|proyecto|programa|plan|"
    r"iniciativa|obra|organizacion|coordinacion|comitiva|mision|instalacion|apertura|palabras|foro|seminario|panel|"
    r"campana|acuerdo|comision|equipo|grupo|negociacion|estudio|muestra|exposicion)(?:es|s)?\b"
)
# after these words the body itself is led, whatever the clause tells of
_ITSELF = re.compile(r"(?:\ba cargo de|\bpor|\bmediante|\ba traves de|\bparte de|^\W*)(?: la| el|l)? ?$")
_MAYOR = r"su (?P<role>(?:vice)?(?:alcalde|alcaldesa|intendente|intendenta|prefecto|prefecta)),? (?P<person>Ⓟ)"
_OWN_MAYOR = re.compile(
    rf"(?P<city>Ⓒ)(?:, Ⓚ| ?\(Ⓚ\))?,? (?:encabezad|liderad|presidid|integrad|representad)[oa] por {_MAYOR}"
)
_SIGNED = re.compile(  # "por Ⓒ firmó su alcalde, Ⓟ"
    rf"\bpor (?:la )?(?P<city>Ⓒ),? (?:firmo|suscribio|asistio|participo|acudio|hablo|"
    rf"estuvo(?: presente)?) {_MAYOR}"
)
_LEADS = re.compile(
    r"(?P<person>Ⓟ),? (?:quien|que) (?:preside|dirige|lidera|encabeza|coordina|representa a|representa|integra) "
    r"(?:la |el |al )?(?P<body>Ⓑ)"
)


def of_what_they_lead(skeleton: Skeleton, found: dict[Span, Affiliation]) -> None:
    """Give people without a body the one that they lead, or the city whose mayor they are said to be."""
    for match in _LED.finditer(skeleton.text):
        clause = re.split(r"[.;:]", skeleton.text[: match.start()])[-1]
        if _ITSELF.search(clause):
            clause = ""
        person = skeleton.span_at(match.start("person"))
        known = found.get(person, Affiliation(person, None, None))
        if known.body is None and known.role is None and not _EVENTS.search(clause):
            found[person] = replace(known, body=skeleton.span_at(match.start("body")))
    for match in _LEADS.finditer(skeleton.text):
        person = skeleton.span_at(match.start("person"))
        if found.get(person, Affiliation(person, None, None)).body is None:
            found[person] = Affiliation(person, None, skeleton.span_at(match.start("body")))
    for match in (*_OWN_MAYOR.finditer(skeleton.text), *_SIGNED.finditer(skeleton.text)):
        person = skeleton.span_at(match.start("person"))
        role = skeleton.written[match.start("role") : match.end("role")]
        found[person] = Affiliation(person, role, skeleton.span_at(match.start("city")))
