"""`kb between`: what two did together, and the chains from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.choices import Explicit
from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.occasions import FIELDS as OCCASION
from cli.occasions import dates_of, others_of, title_of
from cli.options import Evidence, Format, Top
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.subjects import tell_country
from cli.tables import Column, write_heading, write_table
from cli.text import closed
from kb.errors import KbError
from kb.language import _, ngettext

if TYPE_CHECKING:
    from kb.stores.base import Store
    from queries.chains import Chain
    from queries.occasions import Occasion
    from queries.subject import Subject

FIELDS = ("section", "chain", "step", "source", "target", "relation", "events", *OCCASION)
_TOGETHER = "TOGETHER"

_NAME = _("A name, in quotes if it has several words; accents and capitals do not matter.")


class SameEntityError(KbError):
    """Both names stand for one entity."""

    def __init__(self, a: str, b: str, name: str) -> None:
        super().__init__(_("'{a}' and '{b}' are both {name}; give two names").format(a=a, b=b, name=name))


@dataclass(frozen=True)
class Answer:
    """What is known between two: what they did together, and chains if they were asked for or nothing else is.

    `cut` is true where there may be more that they did together, and only so much was asked for.
    """

    a: str
    b: str
    together: list[Occasion]
    chains: list[Chain] | None
    cut: bool = False


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("between", cls=KbCommand, help=_(
        "Show what two did together, and through whom one reaches the other."), epilog=examples(
        'kb between "Embajada de Japón" OCI --since 2023-11',
        'kb between "Embajada de Japón" "Embajada de Francia" --chains'))(between)


def between(
    ctx: typer.Context,
    a: Annotated[str, typer.Argument(metavar="A", show_default=False, help=_NAME)],
    b: Annotated[str, typer.Argument(metavar="B", show_default=False, help=_("The other name, written likewise."))],
    chains: Annotated[bool, typer.Option(
        "--chains", help=_("Add the shortest chains from one to the other; they are shown anyway where the two did "
                           "nothing together."))] = False,
    since: Since = None,
    until: Until = None,
    top: Top = None,
    explicit: Explicit = False,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show what two did together."""
    from queries.between import between as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        one, other = _both(store, a, b)
        together = query(store, one.ids, other.ids, explicit=explicit, period=period, top=top, evidence=evidence)
        found = _chains(store, one, other, top) if chains or not together else None
    answer = Answer(one.name, other.name, together, found, cut=len(together) == top)
    if format == "json":
        write_json({"a": one.name, "b": other.name, "together": [as_data(row, evidence=evidence) for row in together],
                    "chains": [as_data(chain, evidence=evidence) for chain in found or []]})
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, by_passage(_lines(answer, evidence), evidence=evidence))
    else:
        _show(answer, evidence=evidence, limited=period.bounded)
    tell_country(one, format)
    tell_country(other, format)


def _both(store: Store, a: str, b: str) -> tuple[Subject, Subject]:
    """Return both; of a country what the other is not, as an embassy and its country are asked for."""
    from queries.subject import subject

    one, other = subject(store, a), subject(store, b)
    one, other = one.without(other), other.without(one)
    if not one.ids or not other.ids:
        raise SameEntityError(a, b, one.name)
    return one, other


def _chains(store: Store, one: Subject, other: Subject, top: int | None) -> list[Chain]:
    """Return the chains between two, of a country the shortest of those to anything that is of it."""
    from queries.chains import TOP
    from queries.chains import chains as query

    most = top or TOP
    found = [chain for a in one.ids for b in other.ids for chain in query(store, a, b, top=most)]
    return sorted(found, key=lambda chain: len(chain.steps))[:most]


def _lines(answer: Answer, evidence: bool) -> Iterator[dict[str, Any]]:
    for row in answer.together:
        yield {**as_data(row, evidence=evidence), "section": "together", "source": answer.a, "target": answer.b}
    for number, chain in enumerate(answer.chains or [], 1):
        for place, step in enumerate(chain.steps, 1):
            head = {"section": "chain", "chain": number, "step": place, "source": step.source, "target": step.target}
            for tie in step.ties:
                yield {**head, **as_data(tie, evidence=evidence), "start": tie.since, "end": tie.until}
            for row in step.occasions:
                yield {**head, "relation": _TOGETHER, "events": step.events, **as_data(row, evidence=evidence)}


def _show(answer: Answer, *, evidence: bool, limited: bool) -> None:
    names = {"a": answer.a, "b": answer.b}
    if answer.together:
        _show_together(answer, evidence)
    elif limited:
        write(_("Within these limits the documents tell of nothing that {a} and {b} did together.").format(**names))
    else:
        write(_("The documents tell of nothing that {a} and {b} did together.").format(**names))
    if answer.chains is None:
        return
    from cli.chains import write_chains

    write()
    if not answer.chains:
        write(closed(_("Nor does any chain lead from {a} to {b}.").format(**names) if not answer.together else
                     _("No other chain leads from {a} to {b}.").format(**names)))
        return
    write_heading(_("From {a} to {b}, the shortest chains").format(**names))
    write_chains(answer.chains, evidence=evidence)


def _show_together(answer: Answer, evidence: bool) -> None:
    rows: Sequence[Occasion] = answer.together
    said = (_("{a} and {b}: the latest {count} of their activities together") if answer.cut else
            ngettext("{a} and {b}: {count} activity together", "{a} and {b}: {count} activities together", len(rows)))
    write_heading(said.format(a=answer.a, b=answer.b, count=len(rows)))
    write_table([Column(_("Date"), folds=False), Column(_("Activity")), Column(_("With"))],
                [(dates_of(row), title_of(row), others_of(row, (answer.a, answer.b))) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.title, row.evidence)
    if any(row.implicit for row in rows):
        warn(_("implicit: the document does not name the office that wrote it, which is taken to have been there. "
               "--explicit leaves it out."))
