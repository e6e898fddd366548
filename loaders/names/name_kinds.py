"""What a name is by the words around it: a title, a venue, a body that somebody leads."""

from __future__ import annotations

import re

from kb.names import fold
from loaders.spans import Span

# a fund to which a project goes is a call: "la convocatoria Fondo …", "presentó el proyecto “…” al Fondo …"
_CALLED = re.compile(
    r"\b[Cc]onvocatoria $|\b(?:proyecto|propuesta|perfil)\b[^.;]{0,140}\b(?:al|a la|ante el|ante la) $|"
    r"\b(?:present|postul|remit|somet|inscri)\w+ (?:el |la |una? )?(?:proyecto|propuesta|perfil)\b[^.;]{0,140}\bal? $"
)


def _is_fund(name: str) -> bool:
    return fold(name).split()[0] in ("fondo", "programa", "premio", "concurso", "beca", "becas", "reto", "iniciativa")


# a title that begins with a body's or a place's word: "el proyecto “Casa Abierta”", "la propuesta “Escuela de …”"
_TITLED = re.compile(
    r"\b(?:proyectos?|propuestas?|perfil(?:es)?|iniciativas?|campañas?|convocatorias?|exposici[oó]n|libro|documental|"
    r"(?:aprob|rechaz|postul|(?:pre)?seleccion)ad[oa]s?|devuelt[oa]s?)\b[^.]{0,200}[“«\"]$",
    re.IGNORECASE,
)


def is_title(span: Span, text: str) -> bool:
    """Whether a name is a project's or a course's: all that stands between quotation marks, or what begins its title.

    A network's or a foundation's name may stand so too.
    """
    if span.kind in ("body", "place") and _begins_a_title(span, text):
        return True
    quoted = text[: span.start].endswith(("“", "«", '"')) and text[span.end :].startswith(("”", "»", '"'))
    if span.kind == "body" and _is_fund(span.name) and _CALLED.search(text[: span.start]):
        return True
    return span.kind == "body" and quoted and not fold(span.name).startswith(("red ", "fundacion ", "asociacion "))


def _begins_a_title(span: Span, text: str) -> bool:
    known = span.text != span.name or fold(span.name).startswith(("red ", "fundacion ", "asociacion ", "embajada "))
    before = text[: span.start]
    opened = before.endswith(("“", "«", '"')) and not before[:-1].endswith((" la ", " el ", " del ", " al "))
    return opened and not known and _TITLED.search(text[max(0, span.start - 260) : span.start]) is not None


_LENT = frozenset("museo biblioteca hospital colegio escuela mercado teatro".split())

_THERE = re.compile(
    r"\b(?:en|auditorio|sal[oó]n|sede|instalaciones) (?:el |la |del |de la )$|"
    r"\b(?:[Vv]isit\w+|[Rr]ecorri\w+|[Cc]onoci\w+|atractivos\b[^.;]{0,60}, como) (?:a |al )?(?:el |la |los |las )?$"
)


def venue(span: Span, text: str) -> Span:
    """Return a place for a museum, library or school in which something was done ("en el Museo de …")."""
    if span.kind != "body" or not (fold(span.name).split()[0] in _LENT or _is_a_building(span)):
        return span
    there = _THERE.search(text[: span.start])
    return Span("place", span.start, span.end, span.text, span.name) if there else span
_LEADS = re.compile(
    r"\b(?:director|directora|presidente|presidenta|representante|gerente|gerenta|coordinador|coordinadora|curadora?|"
    r"administradora?|encargad[oa])(?: general| ejecutiv[oa])? (?:de la|del|de) $",
    re.IGNORECASE,
)


def led(span: Span, text: str) -> Span:
    """Return a body for a cultural centre, museum or theatre that somebody leads: "la directora del Centro …"."""
    if span.kind == "place" and fold(span.name).startswith("centro ") and _LEADS.search(text[: span.start]):
        return Span("body", span.start, span.end, span.text, span.name)
    return span


def _is_a_building(span: Span) -> bool:
    """Whether "Centro" is what stands there ("Centro Administrativo …"), and no body that does something."""
    words = fold(span.name).split()
    return words[0] == "centro" and words[1:2] != ["de"]


def is_venue(span: Span) -> bool:
    """Whether a place's head of several words is surer than a body's of one ("Centro de Convenciones")."""
    return fold(span.name).startswith(
        ("centro cultural", "centro de convenciones", "centro historico", "jardin botanico")
    )
