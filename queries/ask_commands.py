"""The arguments of each command that a question can ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kb.gazetteers import country_spanish
from kb.names import fold
from kb.stores.base import Store
from queries.ask_names import Name
from queries.ask_points import shifted
from queries.ask_words import meant, small_words, words
from queries.catalogue import rows
from queries.period import Period

PERIOD = "<p>"  # that a command took the period
_BODIES = ("directorate", "partner", "network", "person", "city", "country", "project", "call", "place")
_CITIES = ("city", "directorate", "partner", "network", "person", "country", "place", "project", "call")
_OWNERS = ("person", "directorate", "partner", "network")
_TOP = words(r"(?:top|los|las|primer[oa]s|mejores|first|the) (?P<count>\d{1,2})|(?P<other>\d{1,2}) "
             r"(?:soci\w+|contrapartes|partners|personas|people|que mas|principales|main)")


@dataclass(frozen=True)
class Asked:
    """What is in a question: its folded text, names, names of countries, period, and words that are no others'.

    What a command takes of it is noted in `taken`: the words of names, and PERIOD. The rest has to be told.
    """

    store: Store
    text: str
    names: Sequence[Name]
    countries: Sequence[Name]
    period: Period | None
    today: date
    home: str | None
    left: Sequence[str]
    taken: set[str] = field(default_factory=set)

    def name(self, index: int = 0, types: Sequence[str] = _BODIES) -> str:
        """Return what to call the entity of a name: its own name, or its id where others are called so too."""
        name = self.names[index]
        self.taken.add(name.text)
        entity = name.entity(types) or name.entity()
        if entity is None:
            return name.text
        same = {row["id"] for row in rows(self.store, "names_by_key", keys=[fold(entity["name"])])}
        return str(entity["name"] if same == {entity["id"]} else entity["id"])

    def embassy(self, index: int = 0) -> str | None:
        """Return the name of the one embassy of the country that a name stands for; None where it is no country's."""
        name = self.names[index]
        entity = name.entity()
        if not name.country or entity is None or entity["type"] != "country":
            return None
        found = [row["name"] for row in rows(self.store, "embassies") if row["country"] == name.country]
        if len(found) != 1:
            return None
        self.taken.add(name.text)
        return str(found[0])


def arguments(command: str, asked: Asked) -> list[str]:
    """Return the command with the names and options that the question gives it."""
    return [command, *_COMMANDS.get(command, _nothing)(asked)]


def _nothing(asked: Asked) -> list[str]:
    return []


def _named(asked: Asked) -> list[str]:
    return [asked.name()]


def _show(asked: Asked) -> list[str]:
    """Who held a post can be asked of a time; the rest that is known of somebody cannot.

    Posts are of bodies: a country's are those of its embassy.
    """
    if meant("post", asked.text) is None:
        return [asked.name()]
    given = [asked.embassy() or asked.name()]
    if asked.period and asked.period.since == asked.period.until:
        asked.taken.add(PERIOD)
        given += ["--as-of", str(asked.period.since)]
    return given


def _who(asked: Asked) -> list[str]:
    given = [asked.name()]
    if found := meant("with", asked.text):
        given += ["--with", found[0]]
    if top := _count(asked.text):
        given += ["--top", top]
    return given + _bounds(asked)


def _count(text: str) -> str | None:
    """Return how many are asked for."""
    if match := _TOP.search(text):
        return match["count"] or match["other"]
    found = meant("number", text)
    return found[0] if found else None


def _bounds(asked: Asked, since: str = "--since", until: str = "--until") -> list[str]:
    if asked.period is None:
        return []
    asked.taken.add(PERIOD)
    return [*([since, asked.period.since] if asked.period.since else []),
            *([until, asked.period.until] if asked.period.until else [])]


def _between(asked: Asked) -> list[str]:
    chains = ["--chains"] if meant("chains", asked.text) else []
    return [asked.name(0), asked.name(1), *chains, *_bounds(asked)]


def _sister_cities(asked: Asked) -> list[str]:
    given = _tied(asked)
    if asked.period:
        asked.taken.add(PERIOD)
        day = asked.period.until
        given += ["--as-of", day] if day else ["--since", str(asked.period.since)]
    if found := meant("status", asked.text):
        given += ["--status", found[0]]
    return given


def _tied(asked: Asked) -> list[str]:
    """Return the city, or the country, whose ties are asked for; the home city goes without saying."""
    home = [name for name in asked.names if asked.home and name.is_called(asked.home)]
    asked.taken.update(name.text for name in home)
    for index, name in enumerate(asked.names):
        if name not in home:
            return [asked.name(index, _CITIES)]
    for country in asked.countries:
        if country not in home:
            asked.taken.add(country.text)
            return [country_spanish().get(str(country.country), country.text)]
    return []


def _timeline(asked: Asked) -> list[str]:
    """What is planned with somebody is what its timeline has from today on."""
    if asked.period is None and meant("planned", asked.text):
        return [asked.name(), "--since", asked.today.isoformat()]
    return [asked.name(), *_bounds(asked)]


def _agenda(asked: Asked) -> list[str]:
    return _bounds(asked, "--from", "--to")


def _pending(asked: Asked) -> list[str]:
    side = "--with" if meant("owed", asked.text) else "--owner"
    given = [side, asked.name(0, _OWNERS)] if asked.names else []
    if meant("overdue", asked.text):
        given.append("--overdue")
    return given + (_bounds(asked) if meant("due", asked.text) else [])


def _list(asked: Asked) -> list[str]:
    found = meant("kind", asked.text)
    given = found[0].split() if found else ["projects" if meant("decided", asked.text) else "partners"]
    return given + _country(asked) + _bounds(asked)


def _country(asked: Asked) -> list[str]:
    if not asked.countries:
        return []
    asked.taken.add(asked.countries[0].text)
    return ["--country", str(asked.countries[0].country)]


def _kind(asked: Asked) -> list[str]:
    """Return the kind of partner that is asked for; the commands that list kinds begin with embassies."""
    found = meant("kind", asked.text)
    kind = found[0].split()[2:] if found else []
    return ["--kind", *kind] if kind and kind != ["embassy"] else []


def _directory(asked: Asked) -> list[str]:
    return _kind(asked) + _country(asked) + _bounds(asked)


def _matrix(asked: Asked) -> list[str]:
    found = meant("kind", asked.text)
    kind = [word for word in (found[0].split() if found else []) if word != "partners"]
    return (kind if len(kind) > 1 else []) + _bounds(asked)


def _dormant(asked: Asked) -> list[str]:
    found = meant("kind", asked.text)
    kind = found[0].split() if found else []
    types = {"partners": kind[2:], "networks": ["network"]}.get(kind[0], []) if kind else []
    return ["--type", *types] if types else []


def _themes(asked: Asked) -> list[str]:
    found = meant("framework", asked.text)
    return (["--framework", found[0]] if found else []) + _bounds(asked)


def _changes(asked: Asked) -> list[str]:
    """The month or year that is asked for; without one, the last month that is over."""
    period = asked.period
    month = ((period and (period.since or period.until)) or "")[:7]
    if period is None or not month:
        return [shifted(asked.today, "month", -1)[0]]
    if month == (period.until or month)[:7]:
        asked.taken.add(PERIOD)
    if period.since and period.until is None and month == shifted(asked.today, "month", -1)[0]:
        return [shifted(asked.today, "month", 0)[0]]  # what has changed since last month is this month's
    return [month]


def _figures(asked: Asked) -> list[str]:
    """The year or month that is asked for; without one, all figures."""
    period = asked.period
    day = (period.until or period.since) if period else None
    if period is None or day is None:
        return []
    if period.since == period.until:
        asked.taken.add(PERIOD)
    return [day[:7] if period.since == period.until else day[:4]]


def _search(asked: Asked) -> list[str]:
    told = [word for text in asked.left for word in text.split()]
    return [word for word in told if fold(word) not in small_words()] or told


_COMMANDS: dict[str, Callable[[Asked], list[str]]] = {
    "who": _who, "between": _between, "sister-cities": _sister_cities, "timeline": _timeline, "agenda": _agenda,
    "pending": _pending, "list": _list, "changes": _changes, "figures": _figures, "show": _show, "brief": _named,
    "search": _search, "directory": _directory, "matrix": _matrix, "themes": _themes, "networks": _bounds,
    "brokers": _bounds, "communities": _bounds, "dormant": _dormant,
}
