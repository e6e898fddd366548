"""`kb show --as-of`: who held which post at a date, and the name of that time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cli.csvfile import write_csv
from cli.output import write, write_json
from cli.passages import write_passages
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.tables import Column, write_heading, write_paragraph, write_table
from cli.words import place_in_words
from kb.language import _, language
from kb.names import fold
from views.dates import period

if TYPE_CHECKING:
    from kb.stores.base import Store
    from queries.naming import Naming
    from queries.posts import Holding
    from queries.subject import Subject

FIELDS = ("role", "person", "honorific", "body", "since", "until", "first", "last", "sure")


def show_as_of(store: Store, meant: Subject, when: str, *, evidence: bool, format: str) -> None:
    """Write who held the posts of a body at a date, of the bodies of a country, or the posts that a person held."""
    from queries.naming import names_over_time, names_then
    from queries.posts import posts_at

    entity = meant.entity
    held = posts_at(store, entity, when, meant.ids if meant.whole_country else ())
    every = names_over_time(store, entity.id) if entity.id else []
    names = names_then(every, when)
    data = [as_data(each, evidence=evidence) for each in held]
    if format == "json":
        write_json({"id": entity.id or None, "name": meant.name, "as_of": when, "posts": data,
                    "names": [as_data(each, evidence=evidence) for each in names]})
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, by_passage(data, evidence=evidence))
    else:
        _write(meant, when, held, (names, every), evidence)


def write_names(names: Sequence[Naming], *, evidence: bool) -> None:
    """Write the names over time, where the name changed."""
    from queries.naming import changed

    if not changed(names):
        return
    write()
    write_heading(_("Names over time"))
    write_table(
        [Column(_("Name")), Column(_("First"), folds=False), Column(_("Last"), folds=False), Column(_("Note"))],
        [(each.name, each.first or "", each.last or "", _("former name") if each.former else "") for each in names])
    for each in names if evidence else ():
        write_passages(each.name, each.evidence)


def _write(
    meant: Subject, when: str, held: Sequence[Holding], called: tuple[Sequence[Naming], Sequence[Naming]],
    evidence: bool,
) -> None:
    """Write the answer; `called` are the names of then and those of all times."""
    from queries.naming import called_now

    entity, (names, every) = meant.entity, called
    title = _("{name} in {date}") if len(when) < len("2022-06-15") else _("{name} on {date}")
    write_heading(title.format(name=called_now(every, entity.name) or meant.name, date=period(when, None, language())))
    for name in (one.name for one in every if one.former and not one.first):
        write_paragraph(_("It was once called {name}; no document dates the change.").format(name=name))
    if other := [each.name for each in names if fold(each.name) != fold(entity.name)]:
        write_paragraph(_("Documents of the time call it: {names}").format(names="; ".join(other)))
    if not held:
        write_paragraph(_("No document says who held a post then."))
        return
    person, several = entity.type == "person", meant.whole_country
    write_table(
        [Column(_("Post")), Column(_("Who")), Column(_("Body")), Column(_("Since"), folds=False),
         Column(_("Until"), folds=False), Column(_("Note"))],
        [(each.role or "", "" if person else each.person, each.body if person or several else "", each.since or "",
          each.until or "", _note(each)) for each in held])
    for each in held:
        if evidence:
            write_passages(" – ".join(filter(None, (each.role, each.person))), each.evidence)
        else:
            write_paragraph(_source(each))


def _note(one: Holding) -> str:
    """Say what its being held then rests on."""
    if one.sure:
        return "" if one.since and one.until else _named(one)
    if not one.known:
        return _("without a date")
    return _("last known of in {date}; nothing says that it ended").format(date=one.known)


def _named(one: Holding) -> str:
    dates = " – ".join(dict.fromkeys(filter(None, (one.first, one.last))))
    return _("named in documents of {dates}").format(dates=dates) if dates else ""


def _source(one: Holding) -> str:
    """Return the places where it is said, in one line."""
    return f"{one.person}: " + "; ".join(_places(one))


def _places(one: Holding) -> Iterator[str]:
    for passage in one.evidence:
        yield _("{document}, {locator}").format(document=passage.document, locator=place_in_words(passage.locator))
