"""Sentences of a report that tell no event: they present the report itself, or only say how many there were."""

from __future__ import annotations

import re

from kb.names import plain

_ACTIVITIES = (
    r"(?:actividades|gestiones|acciones|labores|tareas|reuniones|visitas|eventos|coordinaciones|logros|resultados|"
    r"avances|datos|cifras|proyectos|convenios|compromisos)"
)
_PRESENT = r"(?:present|detall|describ|enumer|enlist|list|resum|expon|recog|reun|inform|muestr|relacion|adjunt|ofrec)"
# "A continuación se presenta el detalle …", "El presente informe recoge …", "Se detallan las actividades realizadas …"
_PRESENTS = re.compile(
    r"\W*(?:(?:a continuacion|seguidamente|en (?:el presente|este|el siguiente) (?:informe|documento|cuadro)),? "
    rf"(?:[^.;]{{0,60}} )?(?:se |les? )?{_PRESENT}(?:a|e|an|en|amos|imos)\b|"
    rf"(?:el|la|este|esta) (?:(?:presente|siguiente) )?(?:informe|documento|cuadro|reporte|tabla|listado) "
    rf"(?:de(?:l| la)? (?:\w+ ){{1,4}})?{_PRESENT}(?:a|e|an|en)\b|"
    rf"(?:(?:durante|en|para|de) [^.;]{{0,60}}, )?(?:se {_PRESENT}(?:a|e|an|en)|{_PRESENT}(?:amos|imos)) "
    r"(?:a continuacion )?"
    rf"(?:(?:el|un|los|la) (?:\w+ )?(?:detalle|resumen|informe|listado|relacion|recuento|consolidado)s? (?:\w+ )?"
    rf"(?:de|sobre|con) )?(?:(?:las?|los) )?(?:\w+ )?{_ACTIVITIES} (?:mas relevantes |principales )?"
    r"(?:realizad|ejecutad|desarrollad|atendid|gestionad|efectuad|cumplid|llevad|del (?:mes|trimestre|ano)))"
)
_COUNTED = re.compile(
    r"\W*(?:[^.;:,\d]{0,30}, )?"
    r"se (?:recib|atend|envi|tramit|emit|respond|gestion|registr|elabor|proces|contest|capacit)"
    r"(?:io|ieron|o|aron) (?:un total de )?(?P<number>\d[\d.,]*) "
)
# "Monto aprox. de la cooperación recibida: B/. 118,350.00", "Aporte de la contraparte – USD 3 mil"
_AMOUNT = re.compile(
    r"[^\W\d][^:\n\d]{2,90}(?::| [–—-]) ?(?:[a-z]{0,3}[/$€.]{1,3}|[a-z]{3}\b|us\$?) ?\d[\d.,]*"
    r"(?: (?:mil|millones))?\W*"
    r"(?:[a-z]{3,8})?\W*"
)


def only_presents(sentence: str) -> bool:
    """Whether a sentence presents what the report tells: "A continuación se presenta el detalle …"."""
    return _PRESENTS.match(plain(sentence)) is not None


def only_an_amount(text: str) -> bool:
    """Whether a text is a label and a sum of money: "Monto aprox. recibido: B/. 118,350.00"."""
    return _AMOUNT.fullmatch(plain(text)) is not None


def only_tallies(sentence: str, *, names: bool) -> bool:
    """Whether a sentence that has no `names` only says how many there were: "Se recibieron 12 solicitudes"."""
    return not names and _COUNTED.match(plain(sentence)) is not None
