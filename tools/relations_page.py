"""Write docs/relations.md from the declared relations: `make docs`. A test refuses a page that is not up to date."""

from __future__ import annotations

from pathlib import Path

from kb.relations import RELATIONS, Relation

PAGE = Path(__file__).resolve().parent.parent / "docs" / "relations.md"
_HEAD = """# Relations

Made from `kb/relations.py` by `make docs`; do not edit by hand.

Every relationship is a *statement*: one for each passage that says so. It holds `document` and `passage`, where it
was read, and `from_name` and `to_name`, the names as written there. The properties below are its own.

| Relation | From | To | Properties | Read from its start | Read from its end |
|---|---|---|---|---|---|
"""


def page() -> str:
    """Return the page's text."""
    return _HEAD + "".join(_line(relation) for relation in RELATIONS.values())


def _line(relation: Relation) -> str:
    cells = (f"`{relation.name}`", ", ".join(relation.sources), ", ".join(relation.targets),
             ", ".join(f"`{name}`" for name in relation.properties),
             f"{relation.label['es']} / {relation.label['en']}", f"{relation.reverse['es']} / {relation.reverse['en']}")
    return "| " + " | ".join(cells) + " |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
