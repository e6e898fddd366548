"""Codes of the rows in words of the chosen language."""

from __future__ import annotations

from kb.language import _, language
from kb.locators import located
from views import labels


def type_in_words(type_: str, kind: str | None = None) -> str:
    """Return what an entity is: a partner's kind where it is known, or else the type."""
    noun = labels.KINDS.get(kind) if type_ == "partner" and kind not in (None, "other") else None
    return (noun or labels.TYPES[type_]).text(language())


def tie_in_words(status: str) -> str:
    """Return the status of a tie between two cities."""
    return labels.TIES[status][language()]


def place_in_words(locator: str | None) -> str:
    """Return where in its document a passage stands; "" where that is not known."""
    return located(locator, language())


def relation_in_words(name: str, outgoing: bool, status: str | None = None) -> str:
    """Return how a relation reads from the entity that it is shown for; a tie of cities reads by its status."""
    return labels.relation_label(name, outgoing, status, language())


def status_in_words(status: str | None) -> str:
    """Return the status of a project, a tie or an activity; "" where there is none or it goes without saying."""
    if not status or status == "held":
        return ""
    found = labels.PROJECTS.get(status) or labels.TIES.get(status)
    return found[language()] if found else activity_status(status)


def activity_status(status: str) -> str:
    """Return the status of an activity."""
    return {"held": _("held"), "planned": _("planned"), "cancelled": _("cancelled"),
            "postponed": _("postponed")}.get(status, status)
