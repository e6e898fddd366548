"""What the codes of the records are called in Spanish and English, for the views.

Labels are data with one entry a language rather than catalogue messages: a view may be written in another language
than the screen's. Spanish nouns come with their gender ("f" or "m"), on which the words around them depend.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kb import gazetteers
from kb.names import fold
from kb.relations import RELATIONS


@dataclass(frozen=True)
class Noun:
    """A noun in both languages; `gender` is the Spanish one's."""

    es: str
    gender: str
    en: str

    def text(self, lang: str) -> str:
        """Return the noun in a language."""
        return self.es if lang == "es" else self.en

    def said_in(self, title: str) -> bool:
        """Whether a title already says the noun, in either language."""
        return any(fold(noun) in fold(title) for noun in (self.es, self.en))

    def indefinite(self, lang: str) -> str:
        """Return the noun with its indefinite article: "una embajada", "an embassy"."""
        if lang == "es":
            return f"{'una' if self.gender == 'f' else 'un'} {self.es}"
        return f"{'an' if self.en[0] in 'aeio' else 'a'} {self.en}"


TYPES = {
    "person": Noun("persona", "f", "person"),
    "directorate": Noun("dependencia municipal", "f", "municipal unit"),
    "partner": Noun("contraparte", "f", "partner"),
    "network": Noun("red de ciudades o municipios", "f", "network of cities or municipalities"),
    "city": Noun("ciudad", "f", "city"),
    "country": Noun("país", "m", "country"),
    "place": Noun("lugar", "m", "place"),
    "project": Noun("proyecto", "m", "project"),
    "call": Noun("convocatoria", "f", "call for projects"),
}

KINDS = {
    "embassy": Noun("embajada", "f", "embassy"),
    "ministry": Noun("ministerio", "m", "ministry"),
    "municipality": Noun("municipio", "m", "municipality"),
    "university": Noun("universidad", "f", "university"),
    "ngo": Noun("organización no gubernamental", "f", "non-governmental organization"),
    "international_organization": Noun("organismo internacional", "m", "international organization"),
    "government": Noun("entidad de gobierno", "f", "government body"),
    "company": Noun("empresa", "f", "company"),
    "media": Noun("medio de comunicación", "m", "media outlet"),
    "committee": Noun("comité", "m", "committee"),
    "other": Noun("entidad", "f", "organization"),
}

ACTIVITIES = {
    "meeting": Noun("reunión", "f", "meeting"),
    "call": Noun("llamada", "f", "call"),
    "visit": Noun("visita", "f", "visit"),
    "webinar": Noun("seminario web", "m", "webinar"),
    "workshop": Noun("taller", "m", "workshop"),
    "seminar": Noun("seminario", "m", "seminar"),
    "course": Noun("curso", "m", "course"),
    "conference": Noun("conferencia", "f", "conference"),
    "ceremony": Noun("acto", "m", "ceremony"),
    "unveiling": Noun("develación", "f", "unveiling"),
    "signing": Noun("firma", "f", "signing"),
    "coordination": Noun("coordinación", "f", "coordination"),
    "request": Noun("solicitud", "f", "request"),
    "survey": Noun("encuesta", "f", "survey"),
    "other": Noun("actividad", "f", "activity"),
}

TIES = {
    "active": {"es": "ciudades hermanas", "en": "sister cities"},
    "in_negotiation": {"es": "hermanamiento en negociación", "en": "sister-city tie under negotiation"},
    "letter_of_intent": {"es": "carta de intención, sin hermanamiento", "en": "letter of intent, no sister-city tie"},
    "friendship": {"es": "ciudades amigas, sin hermanamiento", "en": "friendship cities, no sister-city tie"},
    "expired": {"es": "hermanamiento vencido", "en": "sister-city tie that has expired"},
    "not_a_tie": {"es": "no hay hermanamiento", "en": "no sister-city tie"},
    "unknown": {"es": "hermanamiento de estado desconocido", "en": "sister-city tie of unknown status"},
}

# how a tie reads from either of its cities; only one in force makes them sister cities
TIE_VERBS = {
    "active": {"es": "es ciudad hermana de", "en": "is a sister city of"},
    "in_negotiation": {"es": "negocia un hermanamiento con", "en": "is negotiating a sister-city tie with"},
    "letter_of_intent": {"es": "tiene una carta de intención con", "en": "has a letter of intent with"},
    "friendship": {"es": "es ciudad amiga de", "en": "is a friendship city of"},
    "expired": {"es": "fue ciudad hermana de", "en": "was a sister city of"},
    "not_a_tie": {"es": "no es ciudad hermana de", "en": "is not a sister city of"},
    "unknown": {"es": "tiene un hermanamiento de estado desconocido con",
                "en": "has a sister-city tie of unknown status with"},
}

PROJECTS = {
    "draft": {"es": "en borrador", "en": "draft"},
    "submitted": {"es": "presentado", "en": "submitted"},
    "preselected": {"es": "preseleccionado", "en": "preselected"},
    "approved": {"es": "aprobado", "en": "approved"},
    "rejected": {"es": "rechazado", "en": "rejected"},
    "returned": {"es": "devuelto", "en": "returned"},
}

FACTS = {
    "mission": {"es": "Misión", "en": "Mission"},
    "function": {"es": "Función", "en": "Function"},
    "legal_act": {"es": "Base legal", "en": "Legal basis"},
    "creation": {"es": "Creación", "en": "Creation"},
    "programme": {"es": "Programa", "en": "Programme"},
}


def relation_label(name: str, outgoing: bool, status: str | None, lang: str) -> str:
    """Return how a relation (a key of `kb.relations.RELATIONS`) reads from the end that it starts at, or the other.

    A tie between cities reads by its status: a letter of intent makes no sister cities.
    """
    relation = RELATIONS[name]
    if name == "SISTER_CITY_OF" and status in TIE_VERBS:
        return TIE_VERBS[status][lang]
    return (relation.label if outgoing else relation.reverse)[lang]


@cache
def _country_names(lang: str) -> dict[str, str]:
    """Return each country's name by its ISO 3166 code, from the gazetteer (Unicode CLDR)."""
    column = 1 if lang == "es" else 2
    text = (gazetteers.FOLDER / "countries.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[column] for row in rows}


def country_name(code: str, lang: str) -> str:
    """Return a country's name in a language, or the code itself where the gazetteer has none."""
    return _country_names(lang).get(code.upper(), code)


def country_code(name: str) -> str | None:
    """Return the code of a country by its name in either language, None where the gazetteer has it not."""
    return gazetteers.country_names().get(fold(name))


def country_written(name: str, lang: str) -> str:
    """Return a country's name, known by either language's, in the language asked for; any other name as it is."""
    code = country_code(name)
    return country_name(code, lang) if code else name
