"""Who signs a letter or mail: the name under its closing words, with the post and body on the lines under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.names import plain
from kb.records import Passage
from loaders.blocks import Block, Text
from loaders.entities.draft import Draft
from loaders.entities.mentions import mention_all
from loaders.names.person_names import role_nouns
from loaders.tokens import tokenize

_CLOSING = re.compile(
    r"\W*(?:(?:muy )?(?:atentamente|cordialmente|respetuosamente|atte)|(?:un |reciban? un |con un |nuestros |mis )?"
    r"(?:muy )?(?:cordial(?:es)? |afectuoso |atento |buenos |cordial y afectuoso )?saludos?"
    r"(?: cordial(?:es)?| atent(?:o|amente))?|saludos? (?:y|,) (?:muchas )?gracias|(?:muchas )?gracias|"
    r"sin otro particular\b.{0,60}|quedo atent[oa]\b.{0,30}|con (?:toda|mi|nuestra) (?:mas alta |mayor )?"
    r"(?:consideracion|estima)\b.{0,40}|de usted(?:es)?,? (?:muy )?atentamente|"
    r"firma(?:do)?(?: por)?|elaborado por|preparado por)\W*"
)
_LINES = 6  # lines of a signature at most
_LONG = 90  # characters from which on a line is prose
_UNDERLINE = re.compile(r"[\W_]*")


@dataclass(frozen=True)
class _Line:
    """A line under the closing words and the block that it stands in."""

    text: str
    locator: str


def read_signature(blocks: Sequence[Block], draft: Draft) -> None:
    """Note the post and body of whoever signs; nothing where the lines under the closing words name nobody."""
    lines = _signature(blocks)
    if len(lines) < 2 or not _is_person(lines[0].text, draft):
        return
    post = next((n for n, line in enumerate(lines[1:3], 1) if _is_post(line.text)), None)
    body = next((n for n, line in enumerate(lines[1:], 1) if n != post and _is_body(line.text, draft)), None)
    if post is None:
        return
    kept = [lines[n] for n in sorted({0, post} | ({body} if body is not None and body > post else set()))]
    passage = Passage(locator=kept[0].locator, text="\n".join(line.text for line in kept))
    words = " ".join(lines[post].text.split()).strip(" ,.")
    if any(span.kind == "body" and span.start == 0 for span in draft.lens.names(words)):
        _names_no_body(lines[0].text, words, lines[body].text if body is not None else "", passage, draft)
        return
    mention_all(", ".join(line.text.strip(" ,.") for line in kept), passage, draft)


def _names_no_body(name: str, post: str, body: str, passage: Passage, draft: Draft) -> None:
    """Note a post that only looks like a body ("Coordinadora de Agenda"), in the body under it or the issuer."""
    person = next(entry for entry in mention_all(name, passage, draft).entries.values() if entry.kind == "person")
    found = [entry for entry in mention_all(body, passage, draft).entries.values() if entry.kind == "body"]
    employer = found[0] if found else draft.entity(draft.issuer, passage) if draft.issuer else None
    draft.link("roles", passage, person=person, role=post, organization=employer)


def signed_blocks(blocks: Sequence[Block], draft: Draft) -> frozenset[str]:
    """Return the locators of the blocks that hold the posts of a signature, and tell nothing else."""
    lines = _signature(blocks)
    if len(lines) < 2 or not _is_person(lines[0].text, draft):
        return frozenset()
    return frozenset(line.locator for line in lines[1:3] if _is_post(line.text))


def _signature(blocks: Sequence[Block]) -> list[_Line]:
    """Return the short lines after the last closing words."""
    lines = [_Line(line.strip(), block.locator) for block in blocks if isinstance(block, Text)
             for line in block.text.split("\n")]
    closing = [n for n, line in enumerate(lines) if len(line.text) < _LONG and _CLOSING.fullmatch(plain(line.text))]
    found: list[_Line] = []
    for line in lines[closing[-1] + 1 :] if closing else []:
        if len(line.text) >= _LONG or len(found) == _LINES:
            break
        if not _UNDERLINE.fullmatch(line.text):
            found.append(line)
    return found


def _is_person(text: str, draft: Draft) -> bool:
    return _is_nearly_all(text, "person", draft)


def _is_body(text: str, draft: Draft) -> bool:
    return _is_nearly_all(text, "body", draft)


def _is_nearly_all(text: str, kind: str, draft: Draft) -> bool:
    spans = [span for span in draft.lens.names(text) if span.kind == kind]
    return len(spans) == 1 and (spans[0].end - spans[0].start) * 3 > len(text) * 2


def _is_post(text: str) -> bool:
    """Whether a line begins with the noun of a post: "Directora de Relaciones Internacionales"."""
    words = [token for token in tokenize(text) if token.is_word]
    return bool(words) and words[0].key in role_nouns()
