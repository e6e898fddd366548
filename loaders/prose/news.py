"""News items: what tells one from a report or memo, its headline, and the day on which it came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kb.home import Home
from kb.names import fold, plain
from loaders.blocks import Block, Blocks, Text
from loaders.calendar.dates import Period, find_dates, month_period
from loaders.facts.legal_acts import without_acts
from loaders.lexicon import words

# the lines with which letters, memos, reports and descriptions of units begin or are divided
_NO_NEWS = re.compile(
    r"(?:memorand|memoria (?:anual|institucional|de (?:gestion|labores|actividades|vinculacion|trabajo)|\d)|"
    r"cronologia\b|circular\b|oficio\b|acta\b|informe\b|boletin mensual|resumen\b|plan (?:de|operativo)\b|directorio\b|"
    r"(?:para|de|asunto|ref|referencia|a|cc) ?:|mision\b|vision\b|funciones\b|objetivos?\b|antecedentes\b|base legal|"
    r"actividades\b|agenda\b|logros\b|compromisos\b|pendientes\b|senor(?:a|es)?\b|estimad[oa]s?\b)"
)
# the lines under which a page lists other stories
_OTHER_STORIES = re.compile(
    r"(?:noticias? (?:relacionadas?|recientes)|relacionad[oa]s?|(?:tambien )?(?:te|le) puede interesar|"
    r"lo mas leido|mas noticias|otras noticias|ultimas noticias|articulos relacionados|entradas recientes|comentarios|"
    r"deja (?:un|una|tu) (?:comentario|respuesta))\b"
)
# lines of a page's own
_AROUND = re.compile(
    r"(?:lea (?:tambien|ademas|mas)|vea tambien|ver (?:tambien|mas)|por si no lo viste|te recomendamos|leer mas|"
    r"compart(?:ir|e|a)(?: esto)?\b|etiquetas? ?:|tags? ?:|siganos|siguenos|suscrib(?:ase|ete)|©|\(c\) ?(?:19|20)|"
    r"todos los derechos|fotos? ?:|fotografias? ?:|imagen ?:|video ?:|publicidad$|utilizamos cookies|este sitio u[st]|"
    r"inicio (?:>|»|/)|volver (?:al|a la)\b|imprimir$|gentileza|\(con informacion de)"
)
# what a unit's own description says of it, and no event
_DESCRIBES = re.compile(
    r"[^.]{0,160}?\b(?:tiene|tendra|cumple|ejerce|desempena) (?:como|por|a su|la|las|el|los) (?:principal )?"
    r"(?:mision|objet\w+|finalidad|fin|funci\w+|cargo|responsabilidad|proposito)\b|"
    r"[^.]{0,160}?\b(?:es|sera) (?:la|el|una?) (?:unidad|direccion|dependencia|instancia|oficina|organo|area|ente|"
    r"departamento)\b[^.]{0,60}\b(?:encargad|responsable|rector|asesor|adscrit|que|de)\w*|"
    r"[^.]{0,160}?\bse encarga de\b"
)
_PROSE = 80  # characters from which on a paragraph is prose, not a line of data
_HEADLINE = 200  # characters that a headline has at most
_LEADING = 6
_TOP = 30  # blocks of a page in which a story begins
_STOPS = (".", "”", "\"", "»")
_MENU = 6  # short lines one after another from which on they are a page's menu
_REPEATED = 40  # characters from which on a line said twice is the same line, not a label
_ENTRIES = 2  # blocks that begin with their day, from which on a document is a chronology
# the lines over a headline that say what kind of paper it is
_LABEL = re.compile(
    r"(?:comunicado|boletin|nota (?:de|informativa)|para publicacion|sala de prensa|noticias?\b.{0,20}$)"
)
_DATELINE = re.compile(r"^(?:[^.–-]{0,60}?,|\(.{0,40}?[–-]|.{0,30}\bde)\s*(?:a |el )?(?:[^\W\d]{3,10} )?\d")
# how a sentence begins that tells what was done on a day
_TELLS = re.compile(r"(?:El|En|Del|Desde|Entre|Durante|Este) (?!Salvador\b)")
_EVENT = re.compile(r"\b(?:visit|reuni|firm|recib|celebr|particip|inaugur|llev|encuentro|taller)")
# words beside the day of publication in a line of its own
_BESIDE = frozenset(
    "publicado publicada actualizado actualizada fecha el de del a las am pm hrs hs h por redaccion lunes martes "
    "miercoles jueves viernes sabado domingo noticias noticia nota prensa comunicado boletin no date".split()
)


def without_boilerplate(blocks: Blocks) -> Blocks:
    """Return a page without what stands around its story: links to other stories, the publisher's own lines."""
    kept: list[Block] = []
    for block in _said_once(_without_menu(blocks.blocks)):
        text = plain(block.text) if isinstance(block, Text) else ""
        if _OTHER_STORIES.match(text) and (len(text) < 60 or block is blocks.blocks[-1]):
            break
        if not _AROUND.match(text):
            kept.append(block)
    return replace(blocks, blocks=tuple(kept)) if kept else blocks


def _without_menu(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks without the menu at a page's top: many short lines that say nothing, before the headline."""
    top = next((n for n, b in enumerate(blocks) if not isinstance(b, Text) or len(b.text) >= _PROSE), 0)
    lines = [block for block in blocks[:top] if isinstance(block, Text)]
    said = [n for n, line in enumerate(lines) if _whole_day(line.text) or line.text.rstrip()[-1:] in _STOPS]
    end = min(said, default=top) - 1  # the line before the date is the headline
    menu = end >= _MENU and all(len(line.text.split()) <= 10 for line in lines[:end])
    return blocks[end:] if menu else blocks


def _said_once(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks without those that say word by word what one before said; a first line said twice is a headline."""
    lines = [plain(block.text) if isinstance(block, Text) else "" for block in blocks]
    first = next((at for at, line in enumerate(lines) if len(line.split()) > 3), None)
    for at, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if len(line) > _REPEATED and line in lines[:at]:
            continue
        if isinstance(block, Text) and at == first and len(line) <= _HEADLINE and line in lines[at + 1 : _LEADING]:
            yield replace(block, kind="heading")
        else:
            yield block


def is_news(blocks: Blocks) -> bool:
    """Say whether a document is a news item: paragraphs of prose without tables, no memo, letter or description."""
    texts = [block for block in blocks.blocks if isinstance(block, Text)]
    if len(texts) != len(blocks.blocks):
        return False
    prose = [t for t in texts if t.kind == "paragraph" and len(t.text) >= _PROSE]
    bullets = [t for t in texts if t.kind == "bullet"]
    if (prose and _describes(prose)) or sum(map(begins_with_its_day, texts)) >= _ENTRIES:
        return False
    labels = [t for t in texts[:_LEADING] if len(t.text) < _HEADLINE] + [t for t in texts if t.kind == "heading"]
    return len(prose) >= max(1, len(bullets)) and not any(_NO_NEWS.match(plain(t.text)) for t in labels)


def begins_with_its_day(block: Text) -> bool:
    """Whether a block begins with a day and a stop, as the entries of a chronology do: "14 de febrero. Visita …"."""
    found = next(find_dates(block.text[:60], Period(2000)), None)
    begins = found is not None and not re.search(r"\w{4}", block.text[: found.span[0]])
    return bool(found and begins and re.match(r"\s?[.:]\s+\S", block.text[found.span[1] :]))


def _describes(prose: list[Text]) -> bool:
    """Whether the first paragraph says what a unit is for, and no paragraph gives a whole day with an event."""
    told = any(_EVENT.search(plain(text.text)) and _whole_day(text.text) for text in prose)
    return not told and _DESCRIBES.match(plain(prose[0].text)) is not None


def headline(blocks: Blocks) -> Text | None:
    """Return the headline: a leading line of words without a full stop, before the first paragraph of prose."""
    for block in blocks.blocks[:4]:
        if not isinstance(block, Text) or (block.kind == "paragraph" and block.text.rstrip(" ”\"»")[-1:] in (".", ":")):
            return None
        few = len(block.text.split()) > 3 and len(block.text) <= _HEADLINE and not _LABEL.match(plain(block.text))
        if block.kind != "bullet" and few and not _only_date(block):
            return block
    return None


def published_on(blocks: Blocks) -> str | None:
    """Return the ISO day on which a news item came out, by its dateline or a line of its own; None without one."""
    if any(not isinstance(b, Text) for b in blocks.blocks):
        return None
    leading = list(_before_the_story(blocks))
    days = [(block, found) for block in leading if (found := _day_at_the_head(block))]
    lines = [day for block, (day, _start) in days if _only_date(block)]
    if lines:
        return lines[-1]  # a page's head may give the day of reading before
    for block, (day, start) in days:
        named = _DATELINE.match(block.text) or _only_names(block.text[:start])
        if block.kind != "bullet" and not _TELLS.match(block.text) and named:
            return day
    return first_day(blocks.blocks)


def _day_at_the_head(block: Text) -> tuple[str, int] | None:
    """Return the whole day near the head of a block and where it stands, none that is the date of a legal act."""
    head = block.text[:110]
    return _whole_day(head) if _whole_day(without_acts(head)) else None


def _before_the_story(blocks: Blocks) -> Iterator[Text]:
    """Yield the lines up to the second paragraph of prose: the first may stand under the headline, before the date."""
    prose = 0
    for block in blocks.blocks[:_TOP]:
        if isinstance(block, Text):
            yield block
            prose += block.kind == "paragraph" and len(block.text) >= _PROSE and block.text.rstrip()[-1:] in _STOPS
            if prose > 1:
                return


def first_day(blocks: Iterable[Block]) -> str | None:
    """Return the first whole day of a short text without table: a news item speaks of that day."""
    listed = list(blocks)
    texts = [b for b in listed if isinstance(b, Text)]
    if len(texts) != len(listed) or any(b.kind == "bullet" for b in texts) or len(texts) > 12:
        return None
    for block in texts:
        found = next((f for f in find_dates(block.text, Period()) if f.start and len(f.start) == 10), None)
        if found and _EVENT.search(block.text):
            return found.end or found.start
    return None


def names_month(text: str) -> bool:
    """Say whether a heading names a month, and not a day: under it stands what was done in that month."""
    return month_period(text) is not None and _whole_day(text) is None


def names_home(texts: Iterable[str], home: Home) -> bool:
    """Say whether texts name the home city or municipality."""
    names = {fold(home.city), fold(home.institution)}
    return any(f" {name} " in f" {fold(text)} " for text in texts for name in names)


def only_month(blocks: Iterable[Block]) -> Period | None:
    """Return the month of a document's whole days, None where they are of several or there are none."""
    days = {
        found.start[:7]
        for block in blocks
        if isinstance(block, Text)
        for found in find_dates(block.text, Period())
        if found.start and len(found.start) == 10
    }
    return Period(*map(int, days.pop().split("-"))) if len(days) == 1 else None


def _whole_day(text: str) -> tuple[str, int] | None:
    found = next(find_dates(text, Period()), None)
    if found is None or found.start is None or len(found.start) != 10 or found.end is not None:
        return None
    return found.start, found.span[0]


def _only_date(block: Text) -> bool:
    """Whether a line only says when something came out: "05/03/2016", "Publicado el martes, 8 de mayo de 2012 |"."""
    found = next(find_dates(block.text, Period()), None)
    if found is None or len(block.text) > 90:
        return False
    around = f"{block.text[: found.span[0]]} {block.text[found.span[1] :]}"
    left = [word for word in fold(around).split() if word not in _BESIDE and not word[0].isdigit()]
    return len(left) <= 3


def _only_names(text: str) -> bool:
    """Whether only capital words stand before a date: "SANTO DOMINGO, República Dominicana (" and no "El"."""
    found = re.findall(r"[^\W\d_]+", text)
    named = all(word[0].isupper() or word in ("de", "del", "la", "el") for word in found)
    return bool(found) and named and fold(found[0]) not in words("function_words.txt")
