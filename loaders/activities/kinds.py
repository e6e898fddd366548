"""What kind of activity words name, and whether it took place."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import cast

from kb.names import plain
from kb.records import ActivityKind, ActivityStatus
from loaders.lexicon import pairs

_PLANNED = re.compile(
    r"\b(?:se realizara|se llevara|tendra lugar|se celebrara|queda (?:confirmad|programad|agendad)|esta(?:ra)? previst|"
    r"por confirmar|a realizarse|programad[oa]s? para|previst[oa]s? para|se efectuara|agendad[oa]s? para|visitara)"
)
_DONE = re.compile(
    r"\b(?:se )?(?:realiz|sostuv|sosten|celebr|llev(?:o|aron) a cabo|particip|asist|efectu|desarroll|tuvo lugar|"
    r"acompan|brind|"
    r"recib|atend|organiz|inaugur)\w*\b|\bprimera participacion|\bparticipacion|\bllamada con|\breunion con"
)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"\b(?:{pattern})")) for kind, pattern in pairs("kinds.tsv"))


@cache
def _put_off() -> tuple[tuple[ActivityStatus, re.Pattern[str]], ...]:
    found = ((cast(ActivityStatus, name), pattern) for name, pattern in pairs("status.tsv"))
    return tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in found)


@lru_cache(maxsize=512)  # asked of a text by its kind, its status and the warnings
def put_off(text: str) -> ActivityStatus | None:
    """Return whether a text says that something was cancelled or postponed; None if it says neither."""
    key = plain(text)
    return next((name for name, pattern in _put_off() if pattern.search(key)), None)


def kind_named(text: str) -> ActivityKind | None:
    """Return the kind that the first naming word of a text says, None if it has none."""
    return _first_named(plain(text))[1]


@lru_cache(maxsize=512)
def _first_named(key: str) -> tuple[int, ActivityKind | None]:
    """Return where the first naming word of a folded text stands and its kind."""
    found = [
        (match.start(), order, kind) for order, (kind, pattern) in enumerate(_kinds()) if (match := pattern.search(key))
    ]
    at, _order, kind = min(found) if found else (0, 0, None)
    return at, cast(ActivityKind | None, kind)


_BY_VERB: tuple[tuple[ActivityKind, re.Pattern[str]], ...] = (
    ("signing", re.compile(r"\b(?:suscrib|rubric|formaliz|sell)\w+")),
    ("meeting", re.compile(r"\b(?:se reuni|se reune|sostuv|dialog|convers|mantuv|compart|analizad)\w*")),
    ("visit", re.compile(r"\b(?:recibi|recibe|visit|recorri|viaj|arrib|llego|llegaron|acog)\w*")),
    ("ceremony", re.compile(r"\b(?:entreg|inaugur|declar|condecor|distingui|celebr|conmemor|otorg|lanz|dono\b)\w*")),
)


def kind_done(text: str) -> ActivityKind | None:
    """Return the kind that the verb of a sentence says where no noun names it ("se reunió con"), None if none does."""
    key = plain(text)
    found = [(match.start(), kind) for kind, pattern in _BY_VERB if (match := pattern.search(key))]
    return min(found)[1] if found else None


def row_kind(activity: str, topic: str) -> ActivityKind:
    """Return the kind of a table's row: what its activity cell names, else what its topic does."""
    key = plain(activity)
    first = next((kind for kind, pattern in _kinds() if pattern.search(key)), None)
    return cast(ActivityKind, first) if first else kind_named(topic) or "other"


# what the first clause of a bullet does, where no noun names it; no verb that offices use of papers too
_BULLET_VERBS: tuple[tuple[ActivityKind, re.Pattern[str]], ...] = (
    ("meeting", re.compile(r"\b(?:(?:se|nos) reuni(?!ran?\b)\w+|reuni(?:o|eron) con)")),
    (
        "visit",
        re.compile(
            r"\b(?:(?:recibi(?:o|eron|mos)|recibe[n]?) (?:ayer |hoy )?(?:en (?:audiencia|visita|su despacho)|"
            r"la visita|al?\b(?! traves| solicitud| satisfaccion| la fecha| tiempo))|"
            r"(?:fue|fueron|fuimos) recibid[oa]s?|"
            r"visit(?:o|aron|amos)\b|recorri(?:o|eron|mos)\b|acogi(?:o|eron|mos) al?\b|arrib(?:o|aron)\b)"
        ),
    ),
    (
        "ceremony",
        re.compile(
            r"\b(?:(?:inaugur|condecor|homenaje|conmemor)(?:o|aron|amos)\b|distingui(?:o|eron|mos) (?:al?|con)\b|"
            r"entreg(?:o|aron|amos) (?:\w+ )?(?:placas?|llaves?|medallas?|diplomas?|pergaminos?|donacion(?:es)?)\b)"
        ),
    ),
)
# a paper that is sent on is about what its words name: "envió las memorias del taller"
_HANDED_ON = re.compile(
    r"\b(?:respondi(?:o|eron|mos)|notific(?:o|aron|amos)|inform(?:o|aron|amos)|comunic(?:o|aron|amos)|"
    r"(?:re)?envi(?:o|aron|amos)|remiti(?:o|eron|mos)|suministr(?:o|aron|amos)|traslad(?:o|aron|amos)|"
    r"difundi(?:o|eron|mos)|(?:elabor|redact|actualiz)(?:o|aron|amos)|traduj(?:o|eron|imos)|"
    r"(?:comparti(?:o|eron|mos)|public(?:o|aron|amos)|entreg(?:o|aron|amos))(?: \w+){0,7}? (?:el |la |los |las )"
    r"(?:informes?|memorias?|documentos?|documentacion|notas?|cartas?|listados?|listas?|material(?:es)?|copias?|actas?|"
    r"fichas?|formularios?|datos|insumos|fotografias?|presentacion|version|borrador))\b"
)
# what is visited names no kind: "visitaron la feria"
_VISITED = re.compile(r"\b(?:visit|recorri)(?:o|aron|eron|amos|mos) (?:a )?(?:el |la |los |las |al |una? )?$")
_REQUESTED = re.compile(
    r"\s*(?:a (?:la )?(?:solicitud|peticion)|se recibio (?:una |la )?(?:solicitud|nota)|solicitud|se solicit)"
)
_COORDINATED = re.compile(
    r"\s*(?:con |se comparti|se difund|se envi|se remit|se suministr|en conjunto con|se recib|dandole|se dio|"
    r"se coordin|atendiendo)"
)
_FIRST_CLAUSE = re.compile(r"[.;]|, (?:donde|en la cual|en el cual|con el)|\bsobre\b|\bpara\b|\ba fin\b")


def bullet_kind(text: str) -> ActivityKind:
    """Return the kind of a bullet: what its first clause says was held, attended or done, else a coordination."""
    key = plain(text)
    head = _FIRST_CLAUSE.split(key, maxsplit=1)[0][:160]
    if _REQUESTED.match(key):
        return "request"
    if re.search(r"\bencuesta|\bcuestionario", key):
        return "survey"
    met = bool(re.search(r"\breunion\b|\bparticipamos", head))
    received = _verb_of(head) if re.match(r"\s*se recib", key) else None
    if _COORDINATED.match(key) and not met:
        return received or "coordination"
    at, named = _first_named(head)
    if named and _HANDED_ON.search(head[:at]) and not met:
        return "coordination"
    return _named_or_done(head) or "coordination"


def kind_told(sentence: str) -> ActivityKind:
    """Return the kind of what a sentence of a paragraph tells: what its words name, else what its verb does."""
    return _named_or_done(plain(sentence)) or "other"


def _named_or_done(key: str) -> ActivityKind | None:
    """Return what the first noun of a folded text names, save what is only visited or who is only met with."""
    at, named = _first_named(key)
    verb = _verb_of(key)
    if named is None or (verb and _VISITED.search(key[:at])):
        return verb
    met = named == "visit" and verb == "meeting" and _verb_of(key[:at]) == "meeting"  # "se reunió con la delegación"
    return verb if met else named


def _verb_of(head: str) -> ActivityKind | None:
    """Return the kind that the first verb of a folded clause does, None if it has no such verb."""
    found = [(match.start(), kind) for kind, pattern in _BULLET_VERBS if (match := pattern.search(head))]
    return min(found)[1] if found else None


def status(text: str, *, planned: bool = False) -> ActivityStatus:
    """Return whether what a text tells was held, is planned, was cancelled or put off."""
    key = plain(text)
    off = put_off(text)
    if off:
        return off
    ahead = _PLANNED.search(key)
    return "planned" if planned or (ahead and not _DONE.search(key[: ahead.start()])) else "held"
