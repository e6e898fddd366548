"""The tables of ties between cities: those that count, those that do not, and where the sources disagree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.output import write
from cli.passages import write_passages
from cli.tables import Column, is_narrow, write_heading, write_paragraph, write_table
from cli.text import shorten
from kb.language import _, language, ngettext
from kb.names import fold

if TYPE_CHECKING:
    from queries.rows import SisterTie, TieContact, TieSource

_NO_TIES = ("letter_of_intent", "friendship", "not_a_tie")
_SAID = 100  # letters of what a source says of a tie that is none
_ADDRESS = re.compile(r"https?://\S+")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_CODE = 3  # letters of a country's code, at most
_FIRST = 5  # columns that a narrow terminal has room for: city, other city, country, status, since


def show_ties(
    ties: Sequence[SisterTie], *, evidence: bool = False, day: str | None = None, limited: bool = False,
) -> None:
    """Write the table of ties, the disagreements under it, or say that there is none."""
    if not ties:
        write(_("The documents tell of no sister city like that.") if limited else
              _("The documents tell of no sister city."))
        return
    own = [tie for tie in ties if tie.own]
    _write_ties(_("Sister cities"), [tie for tie in own if tie.status not in _NO_TIES], day)
    _write_ties(_("Not sister cities"), [tie for tie in own if tie.status in _NO_TIES], day, says=True)
    _write_ties(_("Between other cities, not counted"), [tie for tie in ties if not tie.own], day, says=True)
    for tie in ties:
        if evidence:
            write_passages(f"{tie.a} – {tie.b}", tie.evidence)
            if tie.contact:
                write_passages(_("Last contact: {name}, {date}").format(
                    name=tie.contact.name, date=tie.contact.date), tie.contact.evidence)
        elif tie.conflict:
            write_paragraph(_("{a} – {b}: the sources do not agree: {sources}").format(
                a=tie.a, b=tie.b, sources="; ".join(map(source_in_words, tie.sources))), indent=0)


def source_in_words(source: TieSource) -> str:
    """Return what one source says, and where."""
    from cli.words import place_in_words, tie_in_words

    status = tie_in_words(source.status)
    if source.since:
        status = _("{status}, since {date}").format(status=status, date=source.since)
    if source.until:
        status = _("{status}, until {date}").format(status=status, date=source.until)
    return f"{source.document}, {place_in_words(source.locator)}: {status}"


def _write_ties(title: str, ties: Sequence[SisterTie], day: str | None, *, says: bool = False) -> None:
    """Write one table; `says` adds the source's words, which tell why a tie is none."""
    if not ties:
        return
    # a column that says the same on every line is left out, and said once above
    alone = ties[0].a if ties[0].own and len({tie.a for tie in ties}) == 1 else None
    title = _("{title} of {city}").format(title=title, city=alone) if alone else title
    write_heading(_dated(title, day) if day else title)
    if not says:
        write_paragraph(_counted(ties, dated=day is not None), indent=0)
    columns = [*_columns(), *([Column(_("The source says"))] if says else [])]
    rows = [("" if alone else tie.a, *_row(tie), _said(tie))[:len(columns)] for tie in ties]
    if is_narrow():
        columns, rows = columns[:_FIRST], _narrow(columns, rows)
    write_table(columns, rows)
    write()


def _narrow(columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the first columns, each row followed by lines of what the others say: words are not cut in a terminal."""
    lines: list[tuple[str, ...]] = []
    for row in rows:
        lines.append(row[:_FIRST])
        lines += [("",) * (_FIRST - 3) + (f"{column.title}: {cell}", "", "")
                  for column, cell in zip(columns[_FIRST:], row[_FIRST:], strict=True) if cell]
    return lines


def _dated(title: str, day: str) -> str:
    return (_("{title} on {day}") if len(day) == len("2022-06-15") else _("{title} in {day}")).format(
        title=title, day=day)


def _counted(ties: Sequence[SisterTie], *, dated: bool) -> str:
    """Return how many are in force, and how many of each other status stand in the list without being counted."""
    from cli.words import tie_in_words

    counted = [tie for tie in ties if tie.counted]
    said = [ngettext("{count} sister city.", "{count} sister cities.", len(counted)).format(count=len(counted))]
    if dated and (vague := sum(not tie.since for tie in counted)):
        said.append(ngettext("Of {count} of them no source says since when.",
                             "Of {count} of them no source says since when.", vague).format(count=vague))
    if rest := Counter(tie.status for tie in ties if not tie.counted):
        said.append(_("Not counted: {listed}.").format(listed="; ".join(
            f"{tie_in_words(status)}: {many}" for status, many in sorted(rest.items()))))
    return " ".join(said)


def _columns() -> list[Column]:
    return [Column(_("City")), Column(_("Other city")), Column(_("Country")), Column(_("Status")),
            Column(_("Since"), folds=False), Column(_("Until"), folds=False), Column(_("Sources")),
            Column(_("Last contact")), Column(_("Note"))]


def _row(tie: SisterTie) -> tuple[str, ...]:
    from cli.words import tie_in_words
    from views.labels import country_name

    country = country_name(tie.country, language()) if tie.country else ""
    return (tie.b, country, tie_in_words(tie.status), tie.since or "", tie.until or "",
            _("disagree") if tie.conflict else "", _contact(tie.contact), _namesakes(tie.namesakes))


def _contact(contact: TieContact | None) -> str:
    if contact is None:
        return ""
    return _("{date}, only the embassy").format(date=contact.date) if contact.embassy else contact.date


def _namesakes(names: Sequence[str]) -> str:
    return _("another city of that name: {names}").format(names="; ".join(names)) if names else ""


def _said(tie: SisterTie) -> str:
    """Return the words of the last source without the codes and addresses of a ledger's row; else the status."""
    from cli.words import tie_in_words
    from views.labels import TIES

    cells = [_ADDRESS.sub("", cell).strip() for cell in tie.evidence[-1].text.split(" | ")] if tie.evidence else []
    bare = {fold(text) for text in (tie.a, tie.b, *TIES)}
    words = [cell for cell in cells if len(fold(cell)) > _CODE and not _DATE.fullmatch(cell) and fold(cell) not in bare]
    return shorten(words[-1], _SAID) if words else tie_in_words(tie.status)
