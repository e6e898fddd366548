"""How alike two tellings of activities are: company, words, kind, day and place decide, and what a text says it did.

The rules are conservative: to count one event twice does less harm than to lose one. What was only announced counts as
no event, so that an announcement and what another document says came of it need less in common.
"""

from __future__ import annotations

import re

from kb.dates import overlap
from kb.names import fold
from kb.telling import Telling, stems

_STRICT = 0.6  # of the words of the shorter telling, how many the other has: two tellings as exact as each other
_RATIO = 0.5  # the same where they are of one day in one document, or say little
_LITTLE = 0.4  # of the words of a title, how many the other telling has where more speaks for it
_ENOUGH = 4  # points
_SHARED = 4  # words and participants in common of two tellings as exact as each other
_SAME_DAY = 2  # words in common of an announcement of a day and of what another document tells of that day
_LONG = 5  # letters of a word of a title that is looked at as it stands
# kinds by which one and the same event may be called; a coordination, a request or "other" may retell anything
_ALIKE = (
    {"meeting", "visit", "call"}, {"webinar", "workshop", "seminar", "course", "conference"},
    {"ceremony", "unveiling", "signing", "visit"},
)
_ANY = {"coordination", "request", "other", "survey"}
_TALKS = {"meeting", "call", *_ANY}
PLANNED = "planned"
# no telling of one says the other: what was held was not called off
_APART = ({"held", "cancelled"}, {"held", "postponed"}, {"cancelled", "postponed"})
# words of bodies' names that are nobody's own
_GENERIC = frozenset(stems(
    "internacional internacionales nacional municipal municipales social urbana general generales pública exteriores "
    "ambiental humanos local locales cultura comunidad desarrollo cooperación comunicación alcalde gestión servicios"))
# the words of a text that name an event; by them it tells one, whatever kind it was given
_NAMED = (
    ("meeting", r"reunion(?:es)?|sesion(?:es)?|encuentros?|audiencia|almuerzo|meetings?"),
    ("call", r"(?:video)?llamadas?|videoconferencia"),
    ("visit", r"visitas? (?:de cortesia|de|al?|oficial)|recorrido|visits?"),
    ("webinar", r"webinars?|webinario"),
    ("workshop", r"taller(?:es)?|workshops?"),
    ("seminar", r"seminarios?|conversatorio|seminars?"),
    ("course", r"cursos?|capacitacion|courses?"),
    ("conference", r"conferencia|congreso|foro|cumbre|jornadas?|feria"),
    ("signing", r"(?:la |de |se )?firm(?:a|o|aron)|suscripcion|suscribio|signing"),
    ("ceremony", r"acto|ceremonia|inauguracion|entrega|clausura|homenaje|ofrenda|lanzamiento"),
    ("unveiling", r"develacion|develo"),
)
_EVENT = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _NAMED)
_KIND_WORDS = frozenset(
    "actividad encuentro encuentros meeting recorrido reunion reuniones sesion taller talleres visit visita visitas "
    "webinar".split())
# what goes on for weeks is no one event
_GOING_ON = re.compile(
    r"\btodo lo (?:concerniente|relacionado|referente)|\b(?:planific|coordin|gestion|tramit|organiz)(?:ando|a|an)\b|"
    r"\ben (?:la )?(?:planificacion|coordinacion|organizacion) de\b")
# to prepare an event is not to hold it; a meeting may be about preparing one
_PREPARES = re.compile(
    r"\bse (?:organiz|coordin|planific|prepar|tramit|gestion)(?:o|aron)\b|\blogistica\b|\bpreparativos\b|"
    r"\bse (?:convoc|invit)(?:o|aron)\b")
_HELD = re.compile(
    r"\b(?:realiz|particip|asisti|sostuv|celebr|llevo a cabo|llevaron a cabo|tuvo lugar|reuni(?:o|eron)|held|took)")
# what is done in a meeting, by which a text without the word tells one
_TALKED = re.compile(
    r"\b(?:se )?(?:acord|revis|defin|convers|trat|abord|dialog|discut|analiz|evalu|propus|intercambi|"
    r"present)(?:o|io|aron|ieron|uso)\b|\b(?:agreed|discussed|reviewed)\b")


def likeness(a: Telling, b: Telling) -> float:
    """Return how alike two tellings are, 0 when they cannot be of one event or too little says that they are."""
    if not (a.month and a.month == b.month and same_time(a, b) and same_kind(a, b) and _same_status(a, b)):
        return 0
    if a.document == b.document and not _may_retell(a, b):
        return 0
    if a.document == b.document and {a.form, b.form} == {"row", "text"}:
        row, text = (a, b) if a.form == "row" else (b, a)
        return _retold(row, text) if _tells(text, row) else 0
    if a.document != b.document and PLANNED in (a.status, b.status) and a.status != b.status:
        plan, other = (a, b) if a.status == PLANNED else (b, a)
        return _alike(plan, other) or _came_true(plan, other)
    return _alike(a, b)


def same_time(a: Telling, b: Telling) -> bool:
    """Return whether two tellings may be of one time."""
    return bool(a.start and b.start) and overlap((a.start or "", a.end), (b.start or "", b.end))


def _may_retell(a: Telling, b: Telling) -> bool:
    """Whether two tellings of one document may be of one event: not two bullets, nor two rows of its table."""
    if a.form and b.form and a.form != b.form:
        return True
    return a.exact != b.exact or (a.exact and a.kind != b.kind and a.form != "row")


def _alike(a: Telling, b: Telling) -> float:
    """Compare two tellings by whom and what they share: the company must be the same, and most of the words."""
    strict = a.exact == b.exact
    company = _company(a, b)
    names = a.named | b.named
    first, second = a.words - names, b.words - names
    common = first & second
    one_day = a.exact and b.exact and _cover(a, b) == 1
    if not company or len(common) < 2 or len(common) + len(company) + one_day < _SHARED:
        return 0
    ratio = len(common) / min(len(first), len(second))
    if ratio < (_STRICT if strict else _RATIO):
        return 0
    return _points(a, b, common, cover=_cover(a, b), ratio=ratio)


def _came_true(plan: Telling, other: Telling) -> float:
    """Compare what was announced with what another document says came of it.

    On the day that was announced, a kind of its own with somebody who was to be there and a word or two of it is
    enough; so is a proper name with most of the words, where nobody is named in both. Where one of the two gives no
    day, the words of the announcement's title must be there.
    """
    company, names = _company(plan, other), plan.named | other.named
    common = ((plan.heading & other.words) | (other.heading & plan.words)) - names
    own_kind = plan.kind == other.kind and plan.kind not in _ANY
    if plan.exact and plan.start == other.start:
        few = own_kind and plan.kind not in _TALKS
        told = bool(company) and len(common) + len(_titled(plan, other)) >= _SAME_DAY - few
        named = own_kind and len(common) > 2 and bool(plan.proper & other.proper & common)
        fits = told or (named and (plan.end == other.end or not (plan.end and other.end)))
    else:
        title = plan.heading - names
        fits = own_kind and bool(company) and len(common) > 1 and len(title & other.words) >= _STRICT * len(title)
    return _points(plan, other, common, cover=_cover(plan, other), ratio=_ratio(plan, other, names)) if fits else 0


def _titled(a: Telling, b: Telling) -> set[str]:
    """Return the posts and the like that both titles have (`embajadora`); not the kind, nor a participant's name."""
    names = {word for name in (*a.names, *b.names) for word in fold(name).split()}
    words = set(fold(a.title).split()) & set(fold(b.title).split()) - names
    return {word for word in words if len(word) >= _LONG and word not in _KIND_WORDS and stems(word)
            and not {*stems(word)} & (a.heading | b.heading)}


def _retold(row: Telling, text: Telling) -> float:
    """Compare a row of a table with a text of the same document, which may be brief and speak of more."""
    names = row.named | text.named
    common = (row.words & text.words) - names
    cover, ratio = _cover(row, text), _ratio(row, text, names)
    met = bool(_company(row, text)) or bool(_called(row, text))
    if not common or not (met or _own_name(row, text, common)):
        return 0
    if len(common) == 1 and not (ratio == 1 and cover == 1):
        return 0
    if row.exact and text.exact and (len(common) < 2 or ratio < _RATIO):
        return 0
    if not _says_event(text) and not (len(common) > 2 and cover == 1 and ratio >= _RATIO):
        return 0
    points = _points(row, text, common, cover=cover, ratio=ratio)
    return points if points >= _ENOUGH and (ratio >= _LITTLE or bool(_called(row, text))) else 0


def _points(a: Telling, b: Telling, common: frozenset[str], *, cover: float, ratio: float) -> float:
    """Add up what speaks for one event; the ratio of words decides between equals."""
    company = _company(a, b)
    people = sum(1 for who in company if who.startswith("person:"))
    return (
        len(common) + len(_pairs(a, b)) + 2 * cover + min(people, 2) + min(len(_called(a, b)), 2)
        + (a.kind == b.kind or bool(_events(a) & {b.kind}) or bool(_events(b) & {a.kind}))
        + bool(a.proper & b.proper & common) + bool(a.places & b.places) + (a.exact and a.start == b.start) + ratio)


def _pairs(a: Telling, b: Telling) -> list[tuple[str, str]]:
    """Return the words that stand side by side in both, those of the participants' names aside."""
    names = a.named | b.named
    return [pair for pair in a.pairs & b.pairs if not set(pair) <= names]


def _company(a: Telling, b: Telling) -> frozenset[str]:
    return (a.participants & b.participants) - a.issuers - b.issuers


def _cover(a: Telling, b: Telling) -> float:
    """Return how much of the smaller company the other telling has."""
    return len(_company(a, b)) / max(1, min(len(a.company), len(b.company)))


def _called(row: Telling, text: Telling) -> set[str]:
    """Return the participants' own words ("Málaga" of its city hall) in a text that names none of them and the kind."""
    if _company(row, text):
        return set()
    if not (row.kind == text.kind and row.kind not in _ANY) and row.kind not in _events(text):
        return set()
    own = {stem for name in row.names for stem in stems(name)[1:]} - _GENERIC
    return own & text.proper - text.named


def _own_name(row: Telling, text: Telling, common: frozenset[str]) -> bool:
    """Whether they share a proper name and what happened, though not who was there ("la delegación de Incheon")."""
    same_kind = row.kind == text.kind and row.kind not in _ANY
    return same_kind and len(common) > 1 and bool(row.proper & text.proper & common)


def _ratio(a: Telling, b: Telling, names: frozenset[str]) -> float:
    """Return how many of the words of the one's title the other has, for the title of which it has more."""
    return max(len(title & words) / len(title) if title else 0.0 for title, words in (
        (a.heading - names, b.words), (b.heading - names, a.words)))


def _tells(text: Telling, row: Telling) -> bool:
    """Whether a text that tells of something may tell of the row's event: not of what goes on, or comes before it."""
    key = fold(text.title or text.text)
    if text.kind in _ANY and not _HELD.search(key) and not {"meeting", row.kind} & _events(text):
        if _GOING_ON.search(key):
            return False
        if not _events(text) and row.kind in _TALKS and not _TALKED.search(key):
            return False
    return row.kind in _TALKS or not _PREPARES.search(key) or bool(_HELD.search(key))


def _says_event(text: Telling) -> bool:
    return text.kind not in _ANY or bool(_events(text))


def _events(telling: Telling) -> set[str]:
    """Return the kinds of event that the words of a title name."""
    key = fold(telling.title or telling.text)
    return {kind for kind, pattern in _EVENT if pattern.search(key)}


def same_kind(a: Telling, b: Telling) -> bool:
    """Return whether one event may be of the kinds of both tellings."""
    kinds = {a.kind, b.kind}
    return len(kinds) == 1 or bool(kinds & _ANY) or any(kinds <= alike for alike in _ALIKE)


def _same_status(a: Telling, b: Telling) -> bool:
    return {a.status, b.status} not in _APART
