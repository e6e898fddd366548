"""Judgements and aliases as a text file that two offices may share: one a line, readable, in an order of its own.

    # vinculos judgements 1
    same<TAB>body:embajada de japon<TAB>body:emb japon<TAB>Eva<TAB>2024-05-01T10:00:00+00:00

The columns are the kind of judgement, what it is about, the second name (of same, different, unsure) or the value (of
rename and retype) or nothing (close), who decided, and when. A line `alias` has the short name and the full one. A
tab, a line break or a backslash within a text is written \\t, \\n, \\\\. Lines that begin with # are remarks. What a
store numbers itself is not in it; the same decisions give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from kb.aliases import Alias
from kb.errors import KbError
from kb.identity_keys import name_key
from kb.judgements import KINDS, PAIRED, Judgement
from kb.language import _
from kb.mentions import BODY_TYPES
from kb.relations import ENTITY_TYPES
from kb.subjects import parse_subject

HEADER = "# vinculos judgements 1"
_REMARK = "# judgement, name, other name or value, who, when; columns are separated by tabs"
_ALIAS = "alias"
_COLUMNS = 5
_TYPES = tuple(label.lower() for label in ENTITY_TYPES)
_BLOCKS = {"body", *_TYPES} - set(BODY_TYPES)
_WRITTEN = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_READ = {written: character for character, written in _WRITTEN.items()}


class JudgementFileError(KbError):
    """A file of judgements with a damaged line; the message names file and line."""

    def __init__(self, file: str, line: int, why: str) -> None:
        super().__init__(_("{file}, line {line}: {why}; nothing was taken in, correct the line").format(
            file=file, line=line, why=why))


class NotJudgementsError(KbError):
    """A file that is something else."""

    def __init__(self, file: str) -> None:
        super().__init__(_("{file}: is not a file of judgements; write one with kb judgements --export").format(
            file=file))


def as_text(judged: Iterable[Judgement], table: Iterable[Alias]) -> str:
    """Return judgements and aliases as the text of a file, sorted."""
    lines = [_line(each.kind, each.subjects[0], _second(each), each.who, each.when) for each in judged]
    lines += [_line(_ALIAS, each.short, each.name, each.who, each.when) for each in table]
    return "\n".join([HEADER, _REMARK, *sorted(lines)]) + "\n"


def read_text(content: bytes, file: str) -> tuple[list[Judgement], list[Alias]]:
    """Return the judgements and aliases of a file's content; `file` is what errors call it.

    Raises NotJudgementsError, JudgementFileError.
    """
    try:
        lines = content.decode("utf-8-sig").split("\n")  # with the mark that some editors put first
    except UnicodeDecodeError as error:
        raise NotJudgementsError(file) from error
    if lines[0].strip() != HEADER:
        raise NotJudgementsError(file)
    judged: list[Judgement] = []
    table: list[Alias] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            found = _parsed(line.removesuffix("\r"))
        except ValueError as error:
            raise JudgementFileError(file, number, str(error)) from error
        if isinstance(found, Alias):
            table.append(found)
        else:
            judged.append(found)
    return judged, table


def _second(judgement: Judgement) -> str:
    return judgement.subjects[1] if judgement.kind in PAIRED else judgement.value or ""


def _line(*texts: str) -> str:
    return "\t".join(re.sub(r"[\\\t\n\r]", lambda found: _WRITTEN[found[0]], text) for text in texts)


def _parsed(line: str) -> Judgement | Alias:
    """Return what a line says. Raises ValueError, which says what is wrong with it."""
    texts = [_unescaped(text) for text in line.split("\t")]
    if len(texts) != _COLUMNS:
        raise ValueError(_("has {count} columns instead of {expected}").format(count=len(texts), expected=_COLUMNS))
    kind, first, second, who, when = texts
    if not first.strip() or not who.strip():
        raise ValueError(_("lacks a name, or who decided"))
    moment = _moment(when)
    if kind == _ALIAS:
        if not second.strip() or name_key(first) == name_key(second):
            raise ValueError(_("lacks the short name or the full one"))
        return Alias(first, second, who, moment)
    if kind not in KINDS:
        raise ValueError(_("'{kind}' is not a judgement").format(kind=kind))
    return _judgement(kind, first, second, who, moment)


def _judgement(kind: str, first: str, second: str, who: str, when: str) -> Judgement:
    names = (first, second) if kind in PAIRED else (first,)
    for name in names if kind != "close" else ():
        _check_name(name)
    if kind in PAIRED and first == second:
        raise ValueError(_("names the same name twice"))
    if (kind == "rename" and not second.strip()) or (kind == "retype" and second not in _TYPES) or (
            kind == "close" and second):
        raise ValueError(_("'{value}' is not a value of '{kind}'").format(value=second, kind=kind))
    return Judgement(kind, names, second if kind in ("rename", "retype") else None, who, when)


def _check_name(text: str) -> None:
    subject = parse_subject(text)
    if subject.block not in _BLOCKS or not subject.key.strip():
        raise ValueError(_("'{name}' is not a name as kb judgements writes it, like body:embajada de japon").format(
            name=text))


def _moment(text: str) -> str:
    """Return an ISO time in UTC, so that times compare as texts."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(_("'{time}' is not a time like 2024-05-01T10:00:00+00:00").format(time=text)) from error
    if moment.tzinfo is None:
        raise ValueError(_("'{time}' is not a time like 2024-05-01T10:00:00+00:00").format(time=text))
    return moment.astimezone(UTC).isoformat()


def _unescaped(text: str) -> str:
    """Return a text as it was. Raises ValueError for a backslash before anything else."""
    def character(found: re.Match[str]) -> str:
        if found[0] not in _READ:
            raise ValueError(_("has a backslash that means nothing; write two"))
        return _READ[found[0]]

    return re.sub(r"\\.?", character, text)
