"""Chains told as sentences, each step with the place that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cli.output import write
from cli.passages import write_quotes
from cli.tables import write_heading, write_paragraph
from cli.text import closed, shorten
from cli.words import place_in_words, relation_in_words, tie_in_words
from kb.language import _, language, ngettext

if TYPE_CHECKING:
    from queries.chains import Chain, Step, Tie
    from queries.rows import Evidence

_TITLE = 90  # letters of a title inside a sentence


def write_chains(chains: Sequence[Chain], *, evidence: bool) -> None:
    """Write each chain under its number, a sentence a step; then its passages if they are wanted."""
    for number, chain in enumerate(chains, 1):
        if number > 1:
            write()
        write_heading(_("{number}. In {count}").format(number=number, count=_steps(len(chain.steps))))
        for step in chain.steps:
            for sentence, passages in sentences(step):
                write_paragraph(f"{sentence} {_reference(passages)}".rstrip())
                if evidence:
                    write_quotes(passages)


def _steps(count: int) -> str:
    return ngettext("{count} step", "{count} steps", count).format(count=count)


def sentences(step: Step) -> Iterator[tuple[str, list[Evidence]]]:
    """Give what a step says, a sentence for each statement and one for the events, with the passages of each."""
    for tie in step.ties:
        yield _tie(step, tie), tie.evidence
    if step.events:
        newest = step.occasions[0]
        when = f" ({newest.start})" if newest.start else ""
        said = ngettext("{a} and {b} took part in “{title}”{when}.",
                        "{a} and {b} took part in {count} activities together, the latest “{title}”{when}.",
                        step.events)
        yield (said.format(a=step.source, b=step.target, count=step.events, title=shorten(newest.title, _TITLE),
                           when=when), [passage for occasion in step.occasions for passage in occasion.evidence])


def _tie(step: Step, tie: Tie) -> str:
    source, target = (step.source, step.target) if tie.outgoing else (step.target, step.source)
    detail = ", ".join(filter(None, (
        tie.role, _("since {date}").format(date=tie.since) if tie.since else None,
        _("until {date}").format(date=tie.until) if tie.until else None, _status(tie))))
    if tie.relation == "SISTER_CITY_OF":
        return closed(f"{source} – {target}: {detail}.")
    said = f"{source} {relation_in_words(tie.relation, True)} {target}"
    return f"{said} ({detail})." if detail else closed(f"{said}.")


def _status(tie: Tie) -> str | None:
    if tie.relation == "SISTER_CITY_OF":
        return tie_in_words(tie.status or "unknown")
    from views.labels import PROJECTS

    return PROJECTS[tie.status][language()] if tie.status else None


def _reference(passages: Sequence[Evidence]) -> str:
    if not passages:
        return ""
    more = ngettext(" and {count} more", " and {count} more", len(passages) - 1).format(count=len(passages) - 1)
    return f"[{passages[0].document}, {place_in_words(passages[0].locator)}{more if len(passages) > 1 else ''}]"
