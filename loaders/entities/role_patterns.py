"""How a text writes a person's post beside the name: patterns over a skeleton."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicon import demonyms
from loaders.names.person_names import role_nouns

ADJECTIVES = (
    "consejer[oa]|extern[oa]|honor[ií]fic[oa]|general|ejecutiv[oa]|nacional|municipal|adjunt[oa]|encargad[oa]|interin[oa]|cultural|comercial|regional|"
    "residente|honorari[oa]|alterno|alterna|tecnic[oa]|academic[oa]|financier[oa]|administrativ[oa]|juridic[oa]|"
    "distrital|metropolitan[oa]|departamental|provincial|plenipotenciari[oa]|extraordinari[oa]|principal|"
    "senior|junior|politic[oa]|economic[oa]|consular|militar|pedagogic[oa]|internacional|local|mayor|suplente|"
    "designad[oa]|entrante|saliente|en funciones|elect[oa]|primer[oa]|comunal|zonal|capitalin[oa]|protocolar|"
    "estatal|federal|ambiental|legal|sectorial|operativ[oa]|artistic[oa]|cientific[oa]|social|territorial|pastoral|"
    "fundador[a]?|emerit[oa]"
)
# posts of several words, and those whose first word alone is no post
_PHRASES = "teniente (?:de )?alcald(?:e|esa|ia)|jef[ea] de gobierno|primera dama|alt[oa] representante|alto comisionado"
# a nationality after a post or a body: "el embajador argentino", "la Cancillería argentina"
FROM = rf"(?: (?:{'|'.join(sorted(demonyms(), key=len, reverse=True))}))?"
# an adjective that may be a city's, right before a name: "el concejal barcelonés Ⓟ"
_GENTILE = r"(?: (?P<gentile>[a-z]{3,}(?:ense|es|esa|eno|ena|ano|ana|ino|ina))(?= Ⓟ|, Ⓟ))?"
_OF = r"(?:de los|de las|de la|del|de|en la|en el|en|ante la|ante|por)"
_PEOPLE = r"Ⓟ(?:(?:, | y | e |, y )(?:el |la |los |las )?Ⓟ)*"
# people each with a body or city of their own: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)"
EACH = r"Ⓟ ?\([^()]{1,60}\)(?:(?:, | y | e |, y |; )(?:S\.E\. )?Ⓟ ?\([^()]{1,60}\))+"
# what joins two posts of one person: "la alcaldesa de Ⓒ y copresidenta …"
AND = r"(?: ?\([ⒷⒸⓀ]\))?,? y "


@cache
def _nouns() -> str:
    """Return the alternatives of a role noun, by first letter: tried one by one at every word they take long."""
    groups: dict[str, list[str]] = {}
    for noun in sorted(role_nouns(), key=len, reverse=True):
        groups.setdefault(noun[0], []).append(noun[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items())


@cache
def role_pattern() -> str:
    """Return the pattern of a post: its noun with rank and adjectives, and what it is of where that is no name."""
    there = r"(?: de (?:esa|dicha|esta|la misma) (?:ciudad|comuna|urbe|entidad|institucion|organizacion)\b)"
    topic = r"(?: (?:de la|del|de) (?!(?:la |el |los |las )?[ⒷⒸⓀⓁⓅ])[a-z]+"
    topic += r"(?: [a-z]+(?:ales|ari[oa]s|ic[oa]s|iv[oa]s|an[oa]s|iles))?(?: y (?!la\b|el\b|las\b|los\b)[a-z]+)?)"
    rank = r"(?:(?:primer|primera|segund[oa]|tercer|tercera|alt[oa]) )?"
    adjective = rf"(?:{ADJECTIVES})\b"
    # "la visita oficial" is no officer's, "el equipo técnico" is no technician
    nouns_before = "visita agenda gira viaje acto equipo personal comite grupo apoyo asistencia".split()
    official = "".join(f"(?<!{word} )" for word in nouns_before)
    # a topic that was put as one word may stand without "de"
    noun = rf"(?:{_PHRASES}|{_nouns()})\b(?:[ -]{adjective})*(?: x{{6,}})?"
    return rf"{official}(?P<role>\b{rank}{noun}(?:{there}|(?:{topic}(?: {adjective})?){{0,2}}))"


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the ways of writing a person's post and body, named, in the order in which they count."""
    role = role_pattern()
    body = r"(?P<body>[ⒷⒸⓀⓁ])"
    parent = r"(?: ?\([ⒷⒸⓀ]\)| (?:de la |del |de |en el |en la |en )[ⒷⒸⓀ]| en (?:el )?[a-z]+(?: [a-z]+)?(?=,))?"
    return (
        ("parentheses", re.compile(rf"(?P<people>Ⓟ) ?\(\s*(?:{role}[ ,–-]*)?(?:{_OF} )?{body}?"
                                   r"(?: del? (?:la |el )?Ⓑ)?\s*\)")),
        (
            "after",
            re.compile(
                rf"(?P<people>{_PEOPLE}) ?(?:,|–|-|:)? ?(?:quien es |pasa a ser |asume como |asumio como |"
                rf"fue designad[oa] (?:como )?|es |como |actual |nuev[oa] |el |la |los |las )?"
                rf"{role}(?:(?: (?:{_OF} |\()|, (?=Ⓑ(?: ?\(Ⓑ\))?\s*(?:[.;]|$))){body})?"
            ),
        ),
        (
            "before",
            re.compile(
                rf"{role}(?: {_OF} {body}{FROM}{parent}(?:, ?[ⓀⒸ])?)?{FROM}(?: en (?:ese|este|el) pais)?"
                rf"(?: ?\((?:[ⒷⒸⓀ]|e)\))?{_GENTILE}[ ,:–-]*(?:el |la |los |las |"
                rf"a )?(?P<people>{_PEOPLE})"
            ),
        ),
        ("of", re.compile(rf"(?P<people>{_PEOPLE}),? (?:\(?amb[oa]s |tod[oa]s )?(?:{_OF}) (?:la |el )?(?P<body>[Ⓑ])")),
        (
            "apposition",
            re.compile(
                r"(?P<body>[Ⓑ])(?: ?\(Ⓑ\))?,? ?(?:a traves de |representad[oa] por |por medio de |, |– |"
                r"- )?(?:el |la )?(?<=[, ])(?P<people>Ⓟ)"
            ),
        ),
        ("possessive", re.compile(rf"(?P<body>[Ⓑ])(?: ?\(Ⓑ\))?(?:,| [a-z ]{{2,20}}\b) ?su {role}"
                       rf"(?: para [^.,;ⒷⓅ]{{2,40}})?,? (?P<people>Ⓟ)")),
        ("led", re.compile(rf"(?P<body>Ⓑ)(?: ?\(Ⓑ\))?, (?:que|la cual|el cual) "
                       rf"(?:lidera|encabeza|dirige|preside|conduce) (?:el |la )?{role} (?P<people>Ⓟ)")),
        ("asked", re.compile(r"\b(?:solicitud|peticion|nota|carta|propuesta|invitacion|oficio|requerimiento)"
                             r"(?: [a-z]+)? (?:de la|del|de) (?P<body>Ⓑ)(?: ?\(Ⓑ\))?,? "
                             r"(?:presentad|entregad|remitid|enviad|cursad|firmad|suscrit|formulad|hech)[oa] por "
                             r"(?:el |la )?(?P<people>Ⓟ)")),
        ("dash", re.compile(r"(?P<people>Ⓟ) [–—-] (?P<body>Ⓑ)(?=(?: ?\([ⒷⒸⓀ]\)|, [ⒸⓀ])?\s*(?:[.;]|$))")),
        ("holder", re.compile(rf"(?P<body>[Ⓑ]) ?\((?:{role}[ ,:–-]*)?(?P<people>{_PEOPLE})(?:, [^()ⒷⓅ]{{3,60}})?\)")),
    )


@cache
def two_posts() -> re.Pattern[str]:
    """Return the pattern of two posts of one person: "la alcaldesa de Ⓒ y copresidenta de la Ⓑ, Ⓟ"."""
    second = role_pattern().replace("?P<role>", "?P<second>")
    return re.compile(
        rf"{role_pattern()} {_OF} (?P<body>[ⒷⒸ]){AND}{second}(?: {_OF} [ⒷⒸ])?(?: en la ciudad)?"
        r"(?: ?\([ⒷⒸⓀ]\))?,? (?P<person>Ⓟ)"
    )


@cache
def each_with_the_post() -> re.Pattern[str]:
    """Return the pattern of people who all have the post before them: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)"."""
    return re.compile(rf"{role_pattern()} (?P<people>{EACH})")


@cache
def topics() -> re.Pattern[str]:
    """Return the pattern of what a post is of, written in capitals: "la secretaria de Ambiente y Espacio Público"."""
    word = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+"
    join = r"(?:,? (?:y |e |de |del |de la |de los |a la |para la |para el )?)"
    posts = rf"(?i:\b(?:{_nouns()}|vicealcaldesa|teniente))"
    joint = rf"(?: (?:de la|del|de)|(?! (?i:{ADJECTIVES})))"
    return re.compile(rf"{posts}(?: (?i:{ADJECTIVES}))*{joint} (?P<topic>{word}(?:{join}{word})+)")
