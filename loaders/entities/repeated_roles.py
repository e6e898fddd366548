"""Posts told more than once: the fullest telling stays."""

from __future__ import annotations

from kb.names import fold
from kb.records import Role


def without_repeats(roles: list[Role]) -> list[Role]:
    """Drop a role without a body if its person has the same post in a body, or more fully: "Director" is said again."""
    fuller = [role for role in roles if not any(_repeats(role, other) for other in roles)]
    once = {_key(role): role for role in reversed(fuller)}  # the first of those that are the same but for capitals
    return [role for role in fuller if once[_key(role)] is role]


def _key(role: Role) -> tuple[str, str | None, str]:
    return role.person, role.organization, fold(role.role or "")


def _repeats(role: Role, other: Role) -> bool:
    if role is other or role.person != other.person or not _same_post(role.role, other.role):
        return False
    fuller = len(role.role or "") < len(other.role or "")
    if role.organization is None:
        return other.organization is not None or fuller
    begins = fold(other.role or "").startswith(f"{fold(role.role or '')} ")  # "alcalde", "alcalde metropolitano"
    return fuller and begins and role.organization == other.organization


def _same_post(one: str | None, other: str | None) -> bool:
    """Whether two posts begin with the same noun ("alcaldes", "Alcalde encargado"); none is as good as any."""
    if one is None or other is None:
        return one is None
    first, second = fold(one).split()[0], fold(other).split()[0]
    return first.rstrip("s") == second.rstrip("s")
