"""The head words of bodies and places, and what a body is by its head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from kb.names import fold, plain
from loaders.lexicon import lines
from loaders.tokens import Token, tokenize

# heads that are everyday words too: only with a capital letter do they begin a name
_EVERYDAY = frozenset(
    [
        "red",
        "redes",
        "centro",
        "centros",
        "programa",
        "grupo",
        "grupos",
        "comunidad",
        "canal",
        "radio",
        "fondo",
        "banco",
        "bancos",
        "seccion",
        "secciones",
        "corte",
        "escuela",
        "escuelas",
        "empresa",
        "empresas",
        "agencia",
        "agencias",
        "junta",
        "juntas",
        "unidad",
        "unidades",
        "union",
        "uniones",
        "sociedad",
        "movimiento",
        "alianza",
        "alianzas",
        "gobierno",
        "gobiernos",
        "comision",
        "comisiones",
        "consejo",
        "consejos",
        "comite",
        "comites",
        "coordinacion",
        "coordinaciones",
        "administracion",
        "administraciones",
        "federacion",
        "asociacion",
        "fundacion",
        "organizacion",
        "organizaciones",
        "revista",
        "diario",
        "autoridad",
        "autoridades",
        "tribunal",
        "academia",
        "colegio",
        "colegios",
        "instituto",
        "hospital",
        "hospitales",
        "museo",
        "observatorio",
        "gremio",
        "colectivo",
        "sindicato",
        "servicio",
        "sistema",
        "compania",
        "companias",
        "cooperativa",
        "asesoria",
        "facultad",
        "plataforma",
        "liga",
        "ligas",
        "partido",
        "frente",
        "loteria",
        "parlamento",
        "senado",
        "coordinadora",
        "laboratorio",
        "ente",
        "cluster",
        "programas",
        "despacho",
        "jefatura",
        "club",
        "comando",
        "ejercito",
        "legislatura",
    ]
)
# everyday heads that begin a name in lower case too, right before it: "la fundación Agua Viva"
_NAMED_IN_LOWER_CASE = frozenset(("fundacion", "asociacion", "cooperativa"))
UNIT_WORDS = frozenset("municipal municipales distrital distritales metropolitana metropolitano comunal zonal".split())
NATIONAL_WORDS = frozenset(["nacional", "republica", "estado"])
CITY_NETWORK_WORDS = frozenset("ciudades municipios municipalidades alcaldes alcaldias ayuntamientos".split())


@dataclass(frozen=True)
class Head:
    """A head: its folded words, the kind of body, whose it is ("home", "other", "city", "network"), its reach."""

    words: tuple[str, ...]
    kind: str
    belongs: str
    wide: bool
    plural: bool
    singular: str

    @property
    def everyday(self) -> bool:
        """Whether it is an everyday word too, and begins a name only with a capital letter."""
        return len(self.words) == 1 and self.words[0] in _EVERYDAY


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Return the heads of bodies by their first word, the longest first."""
    found: dict[str, list[Head]] = {}
    for line in lines("heads.tsv"):
        singular, plural, kind, belongs, reach = line.split("\t")
        for name in filter(None, (singular, plural)):
            words = tuple(fold(name).split())
            found.setdefault(words[0], []).append(Head(words, kind, belongs, reach == "wide", name == plural, singular))
    return {word: tuple(sorted(group, key=lambda h: -len(h.words))) for word, group in found.items()}


@cache
def place_heads() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the heads of places by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("places.txt"):
        words = tuple(fold(line).split())
        found.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(group, key=lambda w: -len(w))) for word, group in found.items()}


@cache
def function_phrases() -> frozenset[str]:
    """Return the folded phrases that name municipal units where they stand alone."""
    return frozenset(fold(line) for line in lines("functions.txt"))


@cache
def function_words() -> frozenset[str]:
    """Return the folded words with which the phrases of municipal units begin."""
    return frozenset(phrase.partition(" ")[0] for phrase in function_phrases())


@lru_cache(maxsize=2048)
def names_a_unit(name: str) -> bool:
    """Whether a name without head is a municipal unit's: a phrase that is listed, or one joined to words of such."""
    if fold(name) in function_phrases():
        return True
    if "," in name:
        return False
    parts = fold(name).split(" y ")
    listed = [part in function_phrases() for part in parts]
    return len(parts) == 2 and any(listed) and not all(listed) and all(_is_common(part) for part in parts)


def _is_common(words: str) -> bool:
    """Whether words are such as units are called by: the last of them is in some phrase that is listed."""
    return words.split()[-1] in {word for phrase in function_phrases() for word in phrase.split()}


@cache
def common_words() -> frozenset[str]:
    """Return the folded words of every lexicon: words that make nobody's name."""
    words: set[str] = set()
    for name in ("heads.tsv", "functions.txt", "places.txt", "roles.txt"):
        for line in lines(name):
            cells = line.split("\t")[:2] if name == "heads.tsv" else [line]
            words.update(token.key for cell in cells for token in tokenize(cell))
    return frozenset(words)


def head_at(tokens: list[Token], position: int) -> Head | None:
    """Return the head that begins at a token, a typing error of one letter in a long one forgiven."""
    token = tokens[position]
    for head in heads().get(token.key, ()):
        if len(head.words) == 1 or [t.key for t in tokens[position : position + len(head.words)]] == list(head.words):
            after = tokens[position + len(head.words)] if position + len(head.words) < len(tokens) else None
            named = after is not None and after.is_capital
            if head.everyday and not token.is_capital:
                return head if named and token.key in _NAMED_IN_LOWER_CASE else None
            if not token.is_capital and named and head.belongs == "city":
                return None  # "la teniente de alcaldía Marta …"
            return head
    return _misspelt(tokens, position) if token.is_capital and len(token.key) >= _LONG else None


_LONG = 7  # letters of a word in which a typing error is forgiven


def _misspelt(tokens: list[Token], position: int) -> Head | None:
    token = tokens[position]
    if token.key in common_words():
        return None
    follows = position + 1 < len(tokens) and tokens[position + 1].key in ("de", "del")
    return _nearest(token.key) if follows else None


@cache
def _long_heads() -> dict[int, list[tuple[str, Head]]]:
    """Return the long first words of heads by their length, each with the shortest of its heads."""
    found: dict[int, list[tuple[str, Head]]] = {}
    for word, group in heads().items():
        if len(word) >= _LONG:
            found.setdefault(len(word), []).append((plain(word), group[-1]))
    return found


@lru_cache(maxsize=2048)
def _nearest(key: str) -> Head | None:
    """Return the only head of one long word from which a word is at most one typing error away."""
    from rapidfuzz.distance import OSA

    near = [
        head
        for length in (len(key) - 1, len(key), len(key) + 1)
        for word, head in _long_heads().get(length, ())
        # a plural is no error
        if len(head.words) == 1 and key != f"{word}s" and OSA.distance(word, key, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None
