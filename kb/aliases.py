"""The table of aliases: short names that mean the same full name in every document. Staff edit it, the store keeps it.

What a document itself says of a short name goes before the table; the table goes before the gazetteers.
"""

from __future__ import annotations

from dataclasses import dataclass

from kb.errors import KbError
from kb.identity_keys import name_key
from kb.language import _
from kb.running import run, texts
from kb.stores.base import Row, Store, Transaction


@dataclass(frozen=True)
class Alias:
    """A short name and the full name that it means; `who` added it, `when` is an ISO time in UTC."""

    short: str
    name: str
    who: str
    when: str

    @property
    def id(self) -> str:
        """The folded short name: one short name means one full name."""
        return name_key(self.short)

    @property
    def properties(self) -> Row:
        """What its node holds."""
        return {"id": self.id, "short": self.short, "name": self.name, "who": self.who, "when": self.when}


class AliasTakenError(KbError):
    """A short name that means another name already."""

    def __init__(self, found: Alias) -> None:
        message = _("'{short}' means {name} already; take that out first with kb alias remove \"{short}\"")
        super().__init__(message.format(short=found.short, name=found.name))


class UnknownAliasError(KbError):
    """A short name that is not in the table."""

    def __init__(self, short: str) -> None:
        super().__init__(_("'{short}' is not in the table of aliases; see it with kb alias list").format(short=short))


class SameAliasError(KbError):
    """A short name that is the full name, too."""

    def __init__(self, short: str) -> None:
        super().__init__(_("'{short}' is the same name; give the short name and the full one").format(short=short))


def aliases(source: Store | Transaction) -> list[Alias]:
    """Return the table, by short name."""
    name = "all_aliases"
    rows = run(source, name) if isinstance(source, Transaction) else source.read(texts()[name].text)
    return [Alias(row["short"], row["name"], row["who"], row["when"]) for row in rows]


def find_alias(source: Store | Transaction, short: str) -> Alias:
    """Return the alias of a short name. Raises UnknownAliasError."""
    for alias in aliases(source):
        if alias.id == name_key(short):
            return alias
    raise UnknownAliasError(short)


def write_alias(transaction: Transaction, alias: Alias) -> Alias:
    """Put an alias into the table and return it; one that is there already stays as it is.

    This alone changes no entity: `kb.judging.add_alias` does. Raises AliasTakenError, SameAliasError.
    """
    if name_key(alias.name) == alias.id:
        raise SameAliasError(alias.short)
    for found in aliases(transaction):
        if found.id == alias.id:
            if name_key(found.name) != name_key(alias.name):
                raise AliasTakenError(found)
            return found
    run(transaction, "create_alias", properties=alias.properties)
    return alias


def delete_alias(transaction: Transaction, alias: Alias) -> None:
    """Take an alias out of the table."""
    run(transaction, "delete_alias", id=alias.id)
