"""Directories: a person a row, with institution and post."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from kb.gazetteers import country_names
from kb.names import fold
from kb.records import Passage
from loaders.blocks import Row
from loaders.entities.draft import Draft
from loaders.entities.roles import affiliations
from loaders.names.classify import classify, head_of
from loaders.names.heads import common_words
from loaders.names.honorifics import past_honorifics
from loaders.names.people import find_people
from loaders.names.person_names import PARTICLES, in_order
from loaders.names.registry import Entry
from loaders.skeleton import skeleton
from loaders.spans import Span
from loaders.tables.cells import participants_in_cell
from loaders.tables.contacts import contacts_in
from loaders.tables.directory_columns import called_also, located, read_remark, unit_of
from loaders.tokens import tokenize

# what a cell of names says of a post without a holder: "(vacante)", "Por nombrar", "En proceso de designación"
_NOBODY = re.compile(
    r"(?:(?:puesto |cargo |plaza )?vacante|por (?:definir|designar|confirmar|nombrar|asignar)|sin \w+|n a\b|pendiente|"
    r"en (?:proceso|concurso|tramite)|acefal|a designar|se busca|no (?:aplica|hay|designad)).*|"
)
# what stands for the cell above
_THE_SAME = frozenset(("idem", "id", "lo mismo", "igual"))
_ACRONYM_AFTER = re.compile(r"[^()]+ \([A-ZÁÉÍÓÚÑ][\w-]{1,14}\)")
# what parts a body from its unit in one cell: "Universidad …, Escuela de …", "Ministerio … / Dirección …"
_PARTED = re.compile(r"\s*(?:\([\w.-]+\)\s*)?[,/\n–—-]\s*")
_INNER = frozenset(
    "direccion departamento division escuela facultad oficina unidad seccion gerencia viceministerio subsecretaria "
    "instituto centro coordinacion jefatura subdireccion secretaria".split()
)
_LEGAL_FORM = re.compile(r"(?:S\. ?A|S\. ?de R\. ?L|S\. ?A\. ?S|Inc|Ltda?|Corp)\.?")
# whom a remark names as the one to write to, with the body beside the name: "Contacto: Ⓟ, Ⓑ"
_CONTACT = re.compile(
    r"(?:contacto|enlace|interlocutor[a]?|punto focal|persona de (?:contacto|enlace)|responde|contesta|atiende|"
    r"(?:lo |la |le )?da seguimiento|hablar con|escribir a|dirigirse a)(?: es)?:? (?:el |la )?"
    r"(?P<person>Ⓟ)(?:(?:,| ?\(| [–-]) ?(?:de )?(?:la |el |del )?(?P<body>Ⓑ))?"
)
# what stands between a post and the body that it names: "Jefe del ", "Subdirectora en funciones de la "
_OF = re.compile(r"(?:,| de la| del| de| en el| en la)?\s*$")


def is_directory(places: dict[str, int]) -> bool:
    """Whether a table's columns are those of a directory: a person and an institution or post, no dates."""
    return (
        "person" in places and bool({"participants", "post"} & set(places)) and not {"activity", "date"} & set(places)
    )


def read_directory_row(
    row: Row, places: dict[str, int], draft: Draft, *, over: str = "", within: str = ""
) -> None:
    """Note the people of one row and their posts, a line of the cells each; a post without a holder is no person.

    `over` heads the row: its table's section, or the document's heading; `within` is the row that the table stands in.
    Both may name the body of people who stand without one.
    """
    cells = _by_unit({name: row.cells[at].strip() if at < len(row.cells) else "" for name, at in places.items()})
    passage = Passage(locator=row.locator, text=" | ".join(" ".join(c.split()) for c in row.cells if c.strip()))
    listed = "participants" in places
    named = cells.get("participants", "") if listed else ""
    body = _institution(named, passage, draft) if named else _headed(over, within, passage, draft)
    if body is not None and named:
        _represents(body, cells.get("country", ""), passage, draft)
        called_also(body, cells.get("acronym", ""), passage, draft)
    city, country = (" ".join(cells.get(name, "").split()) for name in ("city", "country"))
    located(body, city, country, passage, draft)
    employed = (unit_of(cells.get("unit", ""), body, passage, draft) if named else None) or body
    posts = [" ".join(line.split()) for line in cells.get("post", "").split("\n")]
    for words, post in zip_longest(cells["person"].split("\n"), posts, fillvalue=""):
        role, employer = (post, employed) if listed else _post(post, body, passage, draft)
        _person(" ".join(words.split()), role, employer, passage, draft)
    for column in [name for name in cells if name.startswith("person ")]:  # "Titular | Enlace"
        _person(" ".join(cells[column].split()), "", employed, passage, draft)
    for column in [name for name in cells if name.split()[0] in ("note", "topic", "remark")]:
        words = " ".join(cells[column].split())
        read_remark(words, body, city, passage, draft)
        noted(words, body, passage, draft)


def _by_unit(cells: dict[str, str]) -> dict[str, str]:
    """Return a row's cells with a second column of bodies as "unit", where one of the two names a part of the other."""
    one, other = (cells.get(name, "") for name in ("participants", "participants 2"))
    inner = [fold(cell).split()[:1] != [] and fold(cell).split()[0] in _INNER for cell in (one, other)]
    if not one or not other or "unit" in cells or inner[0] == inner[1]:
        return cells
    whole, unit = (other, one) if inner[0] else (one, other)
    return {**cells, "participants": whole, "unit": unit}


def contacts_of(
    cells: Mapping[str, str], body: Entry | None, passage: Passage, draft: Draft, columns: Sequence[str] = ("person",)
) -> list[Entry]:
    """Note the people whom the columns of a register name, of the body in their post, else of the row's own.

    Returns them and the bodies that the posts name.
    """
    noted_here: list[Entry] = []
    for column in columns:
        for name, beside in contacts_in(cells.get(column, "")):
            role, employer = beside or cells.get("post", ""), body
            if any(span.kind == "body" for span in draft.lens.names(role)):
                role, employer = _post(role, body, passage, draft)
            person = _person(name, role, employer, passage, draft)
            noted_here += [one for one in (person, employer) if person is not None and one not in (None, body)]
    return noted_here


def _headed(over: str, within: str, passage: Passage, draft: Draft) -> Entry | None:
    """Return the body that a section's row names alone ("Embajada de Chile"), or the only guest of the row around."""
    spans = [span for span in draft.lens.names(over) if span.kind == "body"]
    head = head_of(spans[0].name) if len(spans) == 1 else None
    if head is not None and not head.plural and len(spans[0].text) * 3 > len(over) * 2:
        return draft.entity(spans[0], passage)
    around = [span for span in draft.lens.names(within) if span.kind == "body"]
    guests = {span.name: span for span in around if classify(span.name, draft.lens.home).type == "partner"}
    return draft.entity(next(iter(guests.values())), passage) if len(guests) == 1 else None


def _institution(cell: str, passage: Passage, draft: Draft) -> Entry | None:
    """Return the institution of a row; "ídem" is that of the row before, a name without head word the whole cell."""
    words = " ".join(cell.split())
    if fold(words) in _THE_SAME:
        return draft.last_body
    if _is_one_name(words, draft):
        found = [draft.entity(Span("body", 0, len(words), words, words), passage)]
    else:
        found = [entry for entry in participants_in_cell(cell, passage, draft) if entry.kind == "body"]
    if len(found) == 2 and _ACRONYM_AFTER.fullmatch(words):  # an acronym that lists know by a slightly other name
        draft.registry.merge(*found)
        found = found[:1]
    draft.last_body = _unit(found, cell, passage, draft) or (found[0] if found else None)
    return draft.last_body


def _unit(found: list[Entry], cell: str, passage: Passage, draft: Draft) -> Entry | None:
    """Return the unit that a cell names beside the body that it is part of, in either order."""
    if len(found) != 2:
        return None
    parts = [part for part in _PARTED.split(cell) if part]
    inner = [fold(entry.name).split()[0] in _INNER for entry in found]
    if len(parts) < 2 or inner == [True, True] or not any(inner) or found[0] is found[1]:
        return None
    unit, parent = found if inner[0] else reversed(found)
    if draft.registry.class_of(parent).type != "directorate":
        draft.belongs(unit, parent, passage)
    return unit


def _is_one_name(words: str, draft: Draft) -> bool:
    """Whether a cell is a name that no head word begins: capitals throughout ("Naviera Mar del Sur, S. A.")."""
    tokens = [token for token in tokenize(words) if token.is_word]
    spans = draft.lens.names(words)
    known = any(span.kind in ("body", "person") and not _LEGAL_FORM.fullmatch(span.text) for span in spans)
    capitals = [token for token in tokens if token.is_capital]
    named = all(token.is_capital or len(token.key) < 4 for token in tokens)
    whole = any(span.kind in ("city", "country", "place") and span.text == words for span in spans)
    return len(capitals) > 1 and len(tokens) < 9 and tokens[0].is_capital and named and not known and not whole


def _represents(body: Entry, country: str, passage: Passage, draft: Draft) -> None:
    """Note whom a mission represents whose name does not say it ("Nunciatura Apostólica"), by its country column."""
    belongs = draft.registry.class_of(body)
    name = " ".join(country.split())
    if belongs.kind == "embassy" and belongs.country is None and fold(name) in country_names():
        entry = draft.entity(Span("country", 0, len(name), name, name), passage)
        draft.link("represents", passage, organization=body, country=entry)


def _post(words: str, headed: Entry | None, passage: Passage, draft: Draft) -> tuple[str, Entry | None]:
    """Return a post and its body in a table without institutions: named in the post, over the table, or the issuer."""
    inside = next((span for span in draft.lens.names(words) if span.kind == "body"), None)
    if inside is not None:
        role = _OF.sub("", words[: inside.start])
        return (role or words), draft.entity(inside, passage)
    if headed is not None:
        return words, headed
    above = next((span for span in draft.lens.names(draft.section) if span.kind == "body"), draft.issuer)
    return words, draft.entity(above, passage) if above else None


def noted(words: str, body: Entry | None, passage: Passage, draft: Draft) -> None:
    """Note the people whom a remark names, of the row's institution where no other is written."""
    spans = draft.lens.names(words)
    if body is None or not any(span.kind == "person" for span in spans):
        return
    text = skeleton(words, spans)
    said = affiliations(text)
    for known in said:
        person = draft.entity(known.person, passage)
        other = draft.entity(known.body, passage) if known.body and known.body.kind == "body" else body
        draft.link("roles", passage, person=person, role=known.role, organization=other)
    contact = _CONTACT.search(text.text)
    if contact and text.span_at(contact.start("person")) not in {known.person for known in said}:
        found = contact.start("body")
        other = draft.entity(text.span_at(found), passage) if found >= 0 else body
        person = draft.entity(text.span_at(contact.start("person")), passage)
        draft.link("roles", passage, person=person, role=None, organization=other)


def is_nobody(words: str) -> bool:
    """Whether a cell of names only says that there is nobody: empty, "Vacante", "A designar"."""
    return _NOBODY.fullmatch(fold(words)) is not None


def _person(words: str, post: str, body: Entry | None, passage: Passage, draft: Draft) -> Entry | None:
    if is_nobody(words) or not _is_a_name(words):
        return None
    found = next(find_people(words), None) or next(find_people(f"Sr. {words}"), None)
    name = in_order(words) if words.count(",") == 1 and not _begins_with_post(words) else found.name if found else words
    honorific = found.honorific if found and found.honorific != "Sr." else None
    person = draft.entity(Span("person", 0, len(words), name, name, honorific), passage)
    if body is not None:
        draft.link("roles", passage, person=person, role=post or None, organization=body)
    return person


def _is_a_name(words: str) -> bool:
    """Whether a cell names somebody: two words that make a name, or one after an honorific; no desk, no office."""
    tokens = [token for token in tokenize(words) if token.is_word]
    _honorific, start = past_honorifics(tokens, 0)
    left = [token for token in tokens[start:] if token.key not in PARTICLES]
    capitals = [token for token in left if token.is_capital]
    if not capitals or capitals[0].text.isdigit():
        return False
    return any(True for _ in find_people(words)) or (
        (len(capitals) > 1 or start > 0) and not any(token.key in common_words() for token in left)
    )


def _begins_with_post(words: str) -> bool:
    return fold(words.split(",")[1]).split()[:1] == [] or fold(words.split(",")[1]).split()[0] in common_words()
