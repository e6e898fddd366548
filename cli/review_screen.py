"""One question of `kb review` on a screen: two names, what tells them apart, and the keys."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cli.output import write
from cli.tables import write_heading, write_paragraph
from cli.text import excerpt, one_line
from cli.words import place_in_words, relation_in_words, type_in_words
from kb.language import _, language, ngettext
from views.labels import country_name

if TYPE_CHECKING:
    from queries.rows import CardRelation
    from queries.suggested import Pair, Side

SAME, DIFFERENT, UNSURE, SKIP, QUIT = "same", "different", "unsure", "skip", "quit"
_KEYS = {
    "es": {"i": SAME, "d": DIFFERENT, "n": UNSURE, "s": SKIP, "q": QUIT},
    "en": {"s": SAME, "d": DIFFERENT, "n": UNSURE, "k": SKIP, "q": QUIT},
}
_TIES = 4  # that are shown of one side
_ALIASES = 6
_LONG = 210  # characters of a passage: three lines of a narrow screen


def keys() -> dict[str, str]:
    """Return what each key means in the user's language."""
    return _KEYS[language()]


def show_question(number: int, total: int, pair: Pair, sides: tuple[Side, Side]) -> None:
    """Write a question: its number, why it is asked, and both sides."""
    from kb.name_likeness import in_words

    write()
    write_heading(_("{number} of {total}: are these one?").format(number=number, total=total))
    write_paragraph(_("Why it is asked: {reason}").format(reason=in_words(pair.reason)), indent=0)
    for letter, side, name in zip("AB", sides, (pair.a_name, pair.b_name), strict=True):
        write()
        write_heading(f"{letter}. {side.card.name}")
        for line in _lines(side, name):
            write_paragraph(line, indent=3)
    write()


def ask() -> None:
    """Write the keys and leave the cursor behind them."""
    # the letter of each key stands in the word, so that it is remembered by it
    words = {
        "es": "[i]gual  [d]istinto  [n]o sé  [s]altar  [q] salir",
        "en": "[s]ame  [d]ifferent  [n]ot sure  s[k]ip  [q]uit",
    }[language()]
    sys.stdout.write(f"{words} ? ")
    sys.stdout.flush()


def show_answer(answer: str, number: int | None) -> None:
    """Write what was answered behind the question, and how it is taken back."""
    said = {SAME: _("the same"), DIFFERENT: _("different"), UNSURE: _("not sure"), SKIP: _("skipped"),
            QUIT: _("the end")}[answer]
    write(said if number is None else _("{answer} (kb undo {number} takes it back)").format(
        answer=said, number=number))


def _lines(side: Side, name: str) -> Iterator[str]:
    card = side.card
    place = ", ".join(filter(None, (card.city, country_name(card.country, language()) if card.country else None)))
    yield ", ".join(filter(None, (type_in_words(card.type, card.kind), card.honorific, place)))
    for tie in side.ties[:_TIES]:
        yield _tie(tie)
    if card.aliases:
        names = card.aliases[:_ALIASES] + ["…"] * (len(card.aliases) > _ALIASES)
        yield _("Also written: {names}").format(names="; ".join(names))
    yield _seen(side)
    for passage in side.passages:
        yield _("{document}, {locator}: “{text}”").format(
            document=passage.document, locator=place_in_words(passage.locator), text=excerpt(passage.text, name, _LONG))


def _tie(tie: CardRelation) -> str:
    dates = (_("since {date}").format(date=tie.since) if tie.since else None,
             _("until {date}").format(date=tie.until) if tie.until else None)
    about = ", ".join(filter(None, (tie.role, *dates)))
    text = f"{relation_in_words(tie.relation, tie.outgoing, tie.status)} {tie.name}"
    return one_line(f"{text} ({about})" if about else text)


def _seen(side: Side) -> str:
    """Say in how many documents it is, and the dates of its activities."""
    card, count = side.card, len(side.card.documents)
    documents = ngettext("in {count} document", "in {count} documents", count).format(count=count)
    dates = " – ".join(dict.fromkeys(filter(None, (card.first, card.last))))
    activities = len({each.event for each in card.activities})
    if not activities:
        return documents
    took = ngettext("{count} activity", "{count} activities", activities).format(count=activities)
    return f"{documents}; {took} ({dates})" if dates else f"{documents}; {took}"
