"""How a text writes a person's post beside the name: patterns over a skeleton."""

from __future__ import annotations

import re
from functools import cache

from kb.gazetteers import demonyms
from loaders.names.person_names import role_nouns

ADJECTIVES = (
    "consejer[oa]|extern[oa]|honor[ií]fic[oa]|general|ejecutiv[oa]|nacional|municipal|adjunt[oa]|encargad[oa]|interin[oa]|cultural|comercial|regional|"
    "residente|honorari[oa]|alterno|alterna|tecnic[oa]|academic[oa]|financier[oa]|administrativ[oa]|juridic[oa]|"
    "distrital|metropolitan[oa]|departamental|provincial|plenipotenciari[oa]|extraordinari[oa]|principal|"
    "senior|junior|politic[oa]|economic[oa]|consular|militar|pedagogic[oa]|internacional|local|mayor|suplente|"
    "designad[oa]|entrante|saliente|en funciones|elect[oa]|primer[oa]|comunal|zonal|capitalin[oa]|protocolar|"
    "estatal|federal|ambiental|legal|sectorial|operativ[oa]|artistic[oa]|cientific[oa]|social|territorial|pastoral|"
    "fundador[a]?|emerit[oa]|presidencial|gubernamental|ministerial|parlamentari[oa]|legislativ[oa]|comunitari[oa]|"
    "educativ[oa]|deportiv[oa]|turistic[oa]|diplomatic[oa]|tecnologic[oa]|sanitari[oa]|vecinal|cantonal|barrial|"
    "parroquial|policial|judicial|electoral|contable|tributari[oa]|asociad[oa]|urban[oa]|portuari[oa]|"
    "anfitrion|anfitriona|subrogante|constitucional|visitante|reelect[oa]|en ejercicio"
)
# the second of two, which say of what a post is: "directora administrativa y financiera"
_SUBJECTS = (
    "cultural|comercial|tecnic[oa]|academic[oa]|financier[oa]|administrativ[oa]|juridic[oa]|politic[oa]|economic[oa]|"
    "consular|militar|pedagogic[oa]|ambiental|legal|operativ[oa]|artistic[oa]|cientific[oa]|social|territorial|"
    "ejecutiv[oa]|educativ[oa]|deportiv[oa]|turistic[oa]|contable|tributari[oa]|tecnologic[oa]"
)
# posts of several words, and those whose first word alone is no post
_PHRASES = (
    "teniente (?:de )?alcald(?:e|esa|ia)|jef[ea] de gobierno|primera dama|alt[oa] representante|alto comisionado|"
    r"(?<=\bsu )(?:par|colega|contraparte)"
)
# a nationality after a post or a body: "el embajador argentino", "la Cancillería argentina"
FROM = rf"(?: (?:{'|'.join(sorted(demonyms(), key=len, reverse=True))}))?"
# what joins a person to the post
_IS = (
    "es|como|pasa a ser|asume como|asumio como|fue designad[oa](?: como)?|funge como|ejerce como|ejerce de|"
    "se desempena como|ocupa el cargo de"
)
# an adjective that may be a city's, right before a name: "el concejal barcelonés Ⓟ"
_GENTILE = r"(?: (?P<gentile>[a-z]{3,}(?:ense|es|esa|eno|ena|ano|ana|ino|ina))(?= Ⓟ|, Ⓟ))?"
# what joins a post to its body; before "de" a nationality may stand: "alcaldesa del municipio colombiano de Ⓒ"
OF = (
    rf"(?:(?:(?:{'|'.join(sorted(demonyms(), key=len, reverse=True))}) )?(?:de los|de las|de la|del|de)|"
    r"en la|en el|en|ante la|ante|por)(?: (?:honorable|ilustre|propi[oa]))?"
)
_PEOPLE = r"Ⓟ(?:(?:, | y | e |, y )(?:el |la |los |las )?Ⓟ)*"
# people each with a body or city of their own: "los alcaldes Ⓟ (Ⓒ), Ⓟ (Ⓒ) y Ⓟ (Ⓒ)"
_EACH = r"Ⓟ(?: ?\([^()]{1,60}\)| de (?:la |el )?[ⒷⒸⓀ](?: ?[–-] ?Ⓚ|, Ⓚ| ?\(Ⓚ\))?)"
EACH = rf"{_EACH}(?:(?:, | y | e |, y |; |; y )(?:S\.E\. )?{_EACH})+"


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
    there = r"(?: de (?:esa|dicha|esta|la (?:misma|mencionada|citada|referida)) "
    there += r"(?:ciudad|comuna|urbe|entidad|institucion|organizacion)\b|"
    there += r" (?:del gobierno|de la alcaldia|del municipio) de (?:esta|nuestra|la) (?:ciudad|capital)\b)"
    topic = r"(?: (?:de la|del|de) (?!(?:la |el |los |las )?[ⒷⒸⓀⓁⓅ]|(?:esa|dicha|esta|misma|mencionada|citada|"
    topic += r"referida) |"
    topic += r"(?:gobierno|alcaldia|municipio) de (?:esta|nuestra|la) (?:ciudad|capital))[a-z]+"
    topic += r"(?: [a-z]+(?:ales|ari[oa]s|ic[oa]s|iv[oa]s|an[oa]s|iles))?(?: y (?!la\b|el\b|las\b|los\b)[a-z]+)?"
    topic += r"| para (?:los |las |la |el )?[a-z]{4,} [a-z]+(?:ales|ic[oa]s|iv[oa]s|ari[oa]s|an[oa]s|al|ic[oa])\b)"
    rank = r"(?:(?:primer|primera|segund[oa]|tercer|tercera|alt[oa]) )?"
    adjective = rf"(?:{ADJECTIVES})\b"
    # "la visita oficial" is no officer's, "el equipo técnico" is no technician
    nouns_before = "visita agenda gira viaje acto equipo personal comite grupo apoyo asistencia".split()
    official = "".join(f"(?<!{word} )" for word in nouns_before)
    # a topic that was put as one word may stand without "de"
    second = rf"(?: y (?:{_SUBJECTS})\b| y (?:de la|del|de) x{{6,}}| y (?:{_nouns()})\b(?= (?:de la|del|de) Ⓑ))?"
    noun = rf"(?:(?:vice|sub|ex|co)[ -]?)?(?:{_PHRASES}|{_nouns()})\b(?:[ -]{adjective})*{second}(?: x{{6,}})?"
    return rf"{official}(?P<role>\b{rank}{noun}(?:{topic}(?: {adjective})?){{0,2}}{there}?)"


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the ways of writing a person's post and body, named, in the order in which they count."""
    role = role_pattern()
    body = r"(?P<body>[ⒷⒸⓀⓁ])"
    parent = r"(?: ?(?:[–-] ?)?\((?:[ⒷⒸⓀ]|[a-z]{2,12})\))?(?: (?:de la |del |de |en el |en la |en )(?:[ⒷⒸⓀ]|"
    parent += r"(?:institucion|entidad|organizacion|organismo)(?: [a-z]+)?(?=,))|"
    parent += r" en (?:el )?[a-z]+(?: [a-z]+)?(?=,)|"
    parent += r",? (?:region|provincia|departamento|estado) (?:de la |del |de )?[a-z]+(?: [a-z]+)?(?=,))?"
    return (
        ("parentheses", re.compile(rf"(?P<people>Ⓟ) ?\(\s*(?:{role}[ ,–-]*)?(?:{OF} )?{body}?"
                                   r"(?: del? (?:la |el )?Ⓑ)?\s*(?:\)|, (?=Ⓟ ?\())")),
        (
            "after",
            re.compile(
                rf"(?P<people>{_PEOPLE}) ?(?:,|–|-|:)? ?"
                rf"(?:(?:quien |que )?(?:(?:tambien|ademas|a su vez|actualmente) )?(?:{_IS}) (?:el |la )?|"
                rf"tambien |actual |nuev[oa] |el |la |los |las )?"
                rf"{role}(?:(?: (?:{OF} |\(|(?=Ⓑ))|, (?=Ⓑ(?: ?\(Ⓑ\))?\s*(?:[.;]|$))){body})?"
            ),
        ),
        (
            "before",
            re.compile(
                rf"{role}(?: \((?:e|i|s)\))?(?: {OF} {body}{FROM}{parent}(?:(?:, ?| ?[–-] ?| )[ⓀⒸ])?)?{FROM}"
                rf"(?: en (?:ese|este|el) pais| en [ⒸⓀ])?(?: ?\((?:[ⒷⒸⓀ]|e)\))?{_GENTILE}[ ,:–-]*(?:el |la |los |las |"
                rf"a )?(?P<people>{_PEOPLE})"
            ),
        ),
        ("of", re.compile(rf"(?P<people>{_PEOPLE}),? (?:\(?amb[oa]s |tod[oa]s )?(?:{OF}) (?:la |el )?(?P<body>[Ⓑ])")),
        (
            "apposition",
            re.compile(
                # what was done in it is not by it; after a person it is one more of a list, or that person's
                r"(?<!\ben )(?<!\ben la )(?<!\ben el )(?<!Ⓟ, )(?P<body>[Ⓑ])(?: ?\(Ⓑ\))?,? ?"
                r"(?:a traves de |representad[oa] por |por medio de |, |– |"
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


# those who were there for a body: "por parte de la Ⓑ asistieron Ⓟ, Ⓟ y Ⓟ"
_FOR_A_BODY = r"(?:la |el )?(?P<body>Ⓑ)(?: ?\([ⒷⒸⓀ]\))?,? "
SIDE_AFTER = re.compile(  # "asistieron por la Ⓑ el rector Ⓟ y la decana Ⓟ"
    r"\b(?:asistio|participo|acudio|intervino|firmo|suscribio|asistieron|participaron|acudieron|intervinieron|firmaron|"
    rf"suscribieron),? (?:por parte de |por |en representacion de ){_FOR_A_BODY}(?=[^.;ⒷⓀⒸ]{{0,40}}Ⓟ)"
)
SIDE = re.compile(
    r"(?:\b(?:por parte|en representacion|en nombre|a nombre|por|desde)|^de|[;.] de)"
    r"(?: del?)?(?: (?:la|el|los|las))? (?P<body>Ⓑ)(?: ?\([ⒷⒸⓀ]\))?(?: (?:de|del|en) (?:la |el )?[ⒸⓀⒷ])?,? "
    r"(?:tambien )?(?:estuvo|asistio|participo|acudio|acompano|intervino|firmo|suscribio|vino|llego|hablo|"
    r"estuvieron|asistieron|participaron|acudieron|acompanaron|intervinieron|firmaron|suscribieron|vinieron|llegaron|"
    r"hablaron)(?: presentes?)?:? (?=[^.ⒷⓀⒸ]{0,60}Ⓟ)"
)


@cache
def topics() -> re.Pattern[str]:
    """Return the pattern of what a post is of, written in capitals: "la secretaria de Ambiente y Espacio Público"."""
    word = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+"
    join = r"(?:,? (?:y |e |de |del |de la |de los |a la |al |a los |a las |a |para la |para el )?)"
    posts = rf"(?i:\b(?:{_nouns()}|vicealcaldesa|teniente))"
    joint = rf"(?:(?: y)? (?:de la|del|de)|(?! (?i:{ADJECTIVES})))"
    return re.compile(rf"{posts}(?: (?i:{ADJECTIVES}))*{joint} (?P<topic>{word}(?:{join}{word})+)")
