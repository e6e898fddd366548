"""`kb sister-cities`: the ties between cities and what each source says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, joined
from cli.output import write_json
from cli.period import Since, Until, parse_date, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import Session, session_of
from cli.sister_tables import show_ties, source_in_words
from cli.vocabulary import TIES, listed, several_of, some
from kb.language import _

if TYPE_CHECKING:
    from kb.stores.base import Store
    from queries.rows import SisterTie
    from queries.sister_cities import Question

FIELDS = ("a", "b", "country", "status", "counted", "since", "until", "conflict", "contact", "contact_with",
          "namesakes", "sources")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("sister-cities", cls=KbCommand, help=_(
        "Count and list the sister cities, with what each source says of the tie and the last contact. That is an "
        "activity with the city or a body of it, or else with the embassy of its country."), epilog=examples(
        "kb sister-cities", "kb sister-cities --as-of 2019", "kb sister-cities Incheon --evidence",
        "kb sister-cities --status in_negotiation,unknown"))(sister_cities)


def sister_cities(
    ctx: typer.Context,
    city: Annotated[list[str] | None, typer.Argument(
        metavar=_("CITY"), show_default=False,
        help=_("Only the ties of this city, or of the cities of this country."))] = None,
    as_of: Annotated[str | None, typer.Option(
        "--as-of", metavar=_("DATE"), callback=parse_date, show_default=False,
        help=_("How things were on this date, like 2019 or 2019-04-28."))] = None,
    status: Annotated[str | None, typer.Option(
        "--status", metavar=some(TIES, several=True), callback=several_of(TIES), show_default=False,
        help=_("Only ties of these statuses: {statuses}.").format(statuses=listed(TIES)))] = None,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the ties between cities; --since and --until are about when they began."""
    from queries.sister_cities import Question

    statuses = {one.strip() for one in status.split(",")} if status else None
    asked = Question(None, as_of, statuses, period_of(since, until))
    session = session_of(ctx)
    with session.open_store() as store:
        ties = ask(store, session, asked, joined(city) if city is not None else None)
    if format == "json":
        write_json([_data(tie, evidence) for tie in ties])
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, (row for tie in ties for row in by_passage(
            [_flat(tie, evidence)], evidence=evidence)))
    else:
        show_ties(ties, evidence=evidence, day=as_of, limited=bool(city) or asked != Question())


def ask(store: Store, session: Session, question: Question, city: str | None) -> list[SisterTie]:
    """Return the ties that are asked for, of the home city first, or of the city or country that a name stands for."""
    from dataclasses import replace

    from queries.find import find
    from queries.sister_cities import sister_cities as query

    if city is not None and (code := _country(store, city)):
        question = replace(question, country=code)
    elif city is not None:
        question = replace(question, city=find(store, city, ["city"]).id)
    return query(store, session.settings.home.city, question, today=session.today.isoformat())


def _country(store: Store, name: str) -> str | None:
    """Return the code of the country that a name stands for, None where it is none, or a city is just called so."""
    from kb.names import fold
    from queries.catalogue import rows
    from views.labels import country_code

    code = country_code(name)
    known = {row["type"]: row["country"] for row in rows(store, "names_by_key", keys=[fold(name)])
             if row["type"] != "city" or not code or fold(row["name"]) == fold(name)}
    return None if "city" in known else known.get("country") or code


def _data(tie: SisterTie, evidence: bool) -> dict[str, Any]:
    data = as_data(tie, evidence=evidence)
    if not evidence:
        del data["evidence"]
    return data


def _flat(tie: SisterTie, evidence: bool) -> dict[str, Any]:
    contact = tie.contact
    return {**as_data(tie, evidence=evidence), "sources": [source_in_words(source) for source in tie.sources],
            "contact": contact.date if contact else None, "contact_with": contact.name if contact else None}
