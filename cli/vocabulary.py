"""The values that options take from a list, in the words of either language.

Each has its code, which scripts write and the rows hold, and a word in each language. Whoever writes a command may use
any of them, in the singular or the plural, with or without accents; messages, help and completion name the words of
the chosen language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import typer

from kb.language import _, language

_VOWELS = "aeiou"


@dataclass(frozen=True)
class Value:
    """A value: its code, which is the English word unless `en` is given, its Spanish word, and other words for it."""

    code: str
    es: str
    en: str = ""
    others: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The word in the chosen language."""
        return self.es if language() == "es" else self.en or self.code

    def writings(self) -> Iterator[str]:
        """Give every way to write it, folded."""
        from kb.names import fold

        for text in (self.code, self.es, self.en, *self.others):
            if key := fold(text):
                yield from (key, *_plurals(key))


Values = tuple[Value, ...]
Check = Callable[[str | None], str | None]

KINDS: Values = (
    Value("embassy", "embajada", others=("consulado", "consulate")), Value("ministry", "ministerio"),
    Value("municipality", "municipio", others=("alcaldía", "city hall", "ayuntamiento")),
    Value("university", "universidad"),
    Value("ngo", "ong", others=("organización no gubernamental", "non-governmental organization")),
    Value("international_organization", "organismo",
          others=("organismo internacional", "organización internacional", "organismos internacionales",
                  "organizaciones internacionales")),
    Value("government", "gobierno", others=("entidad de gobierno", "government body")), Value("company", "empresa"),
    Value("media", "medio", others=("medio de comunicación", "medios de comunicación", "media outlet", "prensa")),
    Value("committee", "comité"),
)
OTHER_KIND = Value("other", "otra", others=("otro", "entidad", "organization"))
TYPES: Values = (
    Value("person", "persona", others=("people", "gente")),
    Value("directorate", "dependencia",
          others=("dependencia municipal", "dirección", "unidad", "unit", "municipal unit")),
    Value("partner", "contraparte", others=("socio", "aliado")),
    Value("network", "red", others=("red de ciudades",)), Value("city", "ciudad"),
    Value("country", "país"), Value("place", "lugar", others=("sitio",)), Value("project", "proyecto"),
    Value("call", "convocatoria", others=("call for projects", "calls for projects")),
)
LISTS: Values = (
    Value("partners", "contrapartes", others=("partner", "contraparte", "socios", "aliados")),
    Value("directorates", "dependencias", others=("directorate", "dependencia", "direcciones", "unidades", "units")),
    Value("people", "personas", others=("person", "persona", "gente")),
    Value("networks", "redes", others=("network", "red")), Value("cities", "ciudades", others=("city", "ciudad")),
    Value("projects", "proyectos", others=("project", "proyecto")),
    Value("calls", "convocatorias", others=("call", "convocatoria")),
)
TIES: Values = (
    Value("active", "vigente", others=("activo", "activa", "hermanada")),
    Value("in_negotiation", "en_negociación", others=("negociación", "negotiation")),
    Value("letter_of_intent", "carta_de_intención", others=("intención", "intent")),
    Value("friendship", "amistad", others=("amiga", "ciudades amigas")),
    Value("expired", "vencido", others=("vencida",)),
    Value("not_a_tie", "sin_hermanamiento", others=("ninguno", "none")),
    Value("unknown", "desconocido", others=("desconocida",)),
)
CHECKS: Values = (
    Value("participants", "participantes"), Value("bodies", "entidades", others=("instituciones",)),
    Value("acronyms", "siglas"), Value("dates", "fechas"), Value("duplicates", "duplicados"),
    Value("contradictions", "contradicciones"), Value("reading", "lectura"),
)
FRAMEWORKS: Values = (
    Value("axis", "eje", others=("ejes estratégicos", "eje estratégico", "axes")),
    Value("sdg", "ods"), Value("priority", "prioridad"),
)
TABLE, JSON, CSV, ICS = (Value("table", "tabla"), Value("json", "json"), Value("csv", "csv"),
                         Value("ics", "ics", others=("calendario", "calendar")))


def chosen(text: str, values: Values) -> str:
    """Return the code of the value that a text is; a usage error that names the words to use otherwise."""
    from kb.names import fold

    for value in values:
        if fold(text) and fold(text) in value.writings():
            return value.code
    raise typer.BadParameter(_("'{value}' is not possible; use {allowed}").format(value=text, allowed=listed(values)))


def listed(values: Values) -> str:
    """Return the words of values in the chosen language, one after the other."""
    return ", ".join(value.word for value in values)


def some(values: Values, *, several: bool = False) -> str:
    """Return the first words of values as a place-holder: `embassy|ministry|…`; of several `partner,network,…`."""
    mark = "," if several else "|"
    words = [value.word for value in values[:2]]
    return mark.join([*words, "…"] if len(values) > len(words) or several else words)


def every(values: Values) -> str:
    """Return all words of values as a place-holder: `table|json|csv`."""
    return "|".join(value.word for value in values)


def one_of(values: Values) -> Check:
    """Return the callback of an option or argument that takes one of these values: it gives the value's code."""
    def check(value: str | None) -> str | None:
        return None if value is None else chosen(value, values)

    return _offering(check, values)


def several_of(values: Values) -> Check:
    """Return the callback of an option that takes values with commas between: it gives their codes so."""
    def check(value: str | None) -> str | None:
        return None if value is None else ",".join(chosen(one, values) for one in value.split(","))

    return _offering(check, values)


def offered(callback: object) -> Sequence[Value]:
    """Return the values that the callback of a parameter takes, none of one that takes no such values."""
    found: Sequence[Value] = getattr(callback, "offered", ())
    return found


def _offering(check: Check, values: Values) -> Check:
    vars(check)["offered"] = values
    return check


def _plurals(key: str) -> Iterator[str]:
    """Give the plurals that a word may have in either language."""
    yield f"{key}s"
    if key[-1] not in _VOWELS:
        yield f"{key}es"
    if key.endswith("y"):
        yield f"{key[:-1]}ies"
