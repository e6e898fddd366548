"""Spanish grammar that names need: their article, "del" and "al", "y" before i.

The gender of a body's name is that of its first noun. Where that noun is not known the type's noun goes before
the name ("la red UCCI"), so that no gender is ever guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.names import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# first nouns of the names of bodies and places, folded
_FEMININE = _words("""
    academia administracion agencia agregaduria alcaldia alianza asamblea asociacion autoridad avenida
    biblioteca calle camara cancilleria casa catedra catedral cinta clinica comision comuna comunidad
    confederacion consejeria contraloria convocatoria cooperativa coordinacion corporacion corte defensoria
    delegacion direccion embajada empresa escuela facultad federacion fiscalia fundacion gobernacion iglesia
    iniciativa intendencia jefatura junta legacion liga mancomunidad mesa mision municipalidad oficina orden
    organizacion orquesta parroquia plataforma plaza policia prefectura presidencia procuraduria rectoria red
    representacion sala seccion secretaria sociedad subdireccion subsecretaria superintendencia torre unidad
    union universidad vicealcaldia vicepresidencia
""")
_MASCULINE = _words("""
    aeropuerto archivo auditorio ayuntamiento banco cabildo centro circulo colegio comite concejo consejo
    consorcio consulado cuerpo departamento despacho edificio fondo foro gabinete gimnasio gobierno grupo
    hospital hotel instituto mercado ministerio mirador monumento municipio museo observatorio organismo palacio
    parlamento parque patronato plan programa proyecto salon secretariado senado servicio sindicato sistema
    taller teatro tribunal viceministerio
""")
_ARTICLED = frozenset(("el", "la", "los", "las"))
_FEMININE_ENDINGS = ("cion", "sion", "dad", "tad")
_I_SOUND = re.compile(r"h?i(?![aeou])")


def article(name: str) -> str | None:
    """Return the article of a body or a place by its first noun: "el", "la", "los", "las".

    Empty text if the name begins with one of its own; None if the noun's gender is not known.
    """
    head = fold(name).partition(" ")[0]
    if head in _ARTICLED:
        return ""
    for singular in (head, head.removesuffix("s"), head.removesuffix("es")):
        many = singular != head
        if singular in _FEMININE or singular.endswith(_FEMININE_ENDINGS):
            return "las" if many else "la"
        if singular in _MASCULINE:
            return "los" if many else "el"
    return None


def named(name: str, noun: str | None, gender: str = "f") -> str:
    """Return a name as it stands in a sentence: "la Embajada de Japón", "la red UCCI".

    `noun`, of that gender, introduces a name whose own gender is not known; without it such a name stands bare.
    """
    own = article(name)
    if own is None:
        return f"{'la' if gender == 'f' else 'el'} {noun} {name}" if noun else name
    return f"{own} {name}" if own else name


def joined_to(words: str, name: str) -> str:
    """Join words that may end in "de" or "a" to what follows: "es parte del Ministerio", "incluye al Concejo"."""
    if name.startswith("el ") and words.endswith((" de", " a")):
        return f"{words}l {name[3:]}"
    return f"{words} {name}"


def listed(items: Sequence[str]) -> str:
    """Return "A, B y C", with "e" before the sound i and semicolons between items that have commas of their own."""
    if len(items) < 2:
        return "".join(items)
    link = "e" if _I_SOUND.match(fold(items[-1])) else "y"
    comma = "; " if any("," in item for item in items) else ", "
    return f"{comma.join(items[:-1])} {link} {items[-1]}"
