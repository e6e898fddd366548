"""What may differ between two writings of one document without a difference in what is read, over our own documents."""

from __future__ import annotations

import json
import re
import types
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from kb.names import fold, plain
from kb.records import Date, Record, dump_record, parse_record
from kb.settings import make_home
from loaders.formats.text import TextLoader
from loaders.lines import classify_line, is_bullet
from tests.tool_modules import tool

expected = tool("expected")
TEXTS: list[Path] = [path for path in expected.documents() if path.suffix in (".txt", ".md")]
# names of the shapes that the documents have, whose words stand in none of them; as for "Marcela" and "Adela", the
# gazetteer knows the first names: others need a post, an honorific or a body beside them
NAMES = {
    2: ["Ulises Ferrando", "Casilda Montero", "Teodoro Lacayo"],
    3: ["Ulises Ferrando Ibáñez", "Casilda Montero Prieto"],
    4: ["Luz Casilda Montero Prieto"],
}
_quiet = settings(deadline=None, derandomize=True, database=None, max_examples=40)
_document = st.sampled_from(TEXTS)
_SPACES = r"(?<=[\w,.]) (?=[\w“])"


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def read(path: Path, text: str) -> Record:
    """Read a text as that of a document."""
    home = expected.homes()[path.stem]
    return TextLoader().extract(path, text.encode(), make_home(home["institution"], home["city"], home["country"]))


def told(record: Record) -> list[tuple[str, ...]]:
    """What a record's activities say, in an order of its own, however their words are spaced."""
    return sorted(
        (each.kind, fold(each.title), each.start or "", each.end or "", each.status) for each in record.activities
    )


def titles(record: Record) -> list[str]:
    """The titles of a record's activities."""
    return sorted(fold(each.title) for each in record.activities)


def taking_part(record: Record) -> list[tuple[str, ...]]:
    """Who took part in each of a record's activities, in the order of their titles."""
    return sorted(
        (fold(each.title), *sorted(fold(participant.name) for participant in each.participants))
        for each in record.activities
    )


@st.composite
def _some(draw: st.DrawFn, pattern: str, text: str, instead: str) -> str:
    """A text with some of the places that a pattern has in it written otherwise."""
    places = [match.span() for match in re.finditer(pattern, text)]
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, unique=True)) if places else []
    for start, end in sorted(chosen, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


@_quiet
@given(_document, st.data())
def test_more_blank_lines_change_no_activity(path: Path, data: st.DataObject) -> None:
    text = data.draw(_some(r"\n\n", text_of(path), "\n\n\n"))
    before, after = read(path, text_of(path)), read(path, f"\n{text}\n\n")
    assert told(after) == told(before)
    assert taking_part(after) == taking_part(before)


@_quiet
@given(_document, st.data())
def test_doubled_spaces_lose_no_activity(path: Path, data: st.DataObject) -> None:
    text = data.draw(_some(_SPACES, text_of(path), "  "))
    assert titles(read(path, text)) == titles(read(path, text_of(path)))


def test_doubled_spaces_change_nothing_of_the_activities() -> None:
    doubled = {path: re.sub(_SPACES, "  ", text_of(path)) for path in TEXTS}
    pairs = {path.name: (read(path, text), read(path, text_of(path))) for path, text in doubled.items()}
    assert [name for name, (after, before) in pairs.items() if told(after) != told(before)] == []
    assert [name for name, (after, before) in pairs.items() if taking_part(after) != taking_part(before)] == []


@_quiet
@given(_document, st.data())
def test_headings_without_accents_or_in_other_case_lose_no_activity(path: Path, data: st.DataObject) -> None:
    lines = text_of(path).split("\n")
    for at, line in enumerate(lines):
        if line.strip() and (classify_line(line.strip()) == "heading" or (line.startswith("\t") and line.isupper())):
            lines[at] = data.draw(st.sampled_from([line, line.upper(), line.title(), _without_accents(line)]))
    before, after = read(path, text_of(path)), read(path, "\n".join(lines))
    assert told(after) == told(before)
    assert taking_part(after) == taking_part(before)
    assert after.document.period == before.document.period


def _without_accents(line: str) -> str:
    return "".join(plain(letter).upper() if letter.isupper() else plain(letter) for letter in line)


@_quiet
@given(_document, st.data())
def test_bullets_in_another_order_give_the_same_set(path: Path, data: st.DataObject) -> None:
    lines = text_of(path).split("\n")
    for first, last in _lists(lines):
        lines[first:last] = data.draw(st.permutations(lines[first:last]))
    before, after = read(path, text_of(path)), read(path, "\n".join(lines))
    assert told(after) == told(before)
    assert taking_part(after) == taking_part(before)
    for category in ("people", "organizations", "roles", "commitments", "figures", "memberships", "sister_cities"):
        assert _said(after, category) == _said(before, category), category


def _lists(lines: list[str]) -> list[tuple[int, int]]:
    """The stretches of bullets under one another, as places of their first line and of the line after them."""
    marks = [line[:1] in "·-*" and is_bullet(line) for line in lines] + [False]
    starts = [at for at, mark in enumerate(marks) if mark and (at == 0 or not marks[at - 1])]
    return [(start, marks.index(False, start)) for start in starts]


def _said(record: Record, category: str) -> list[str]:
    items = json.loads(dump_record(record))[category]
    return sorted(json.dumps(_without_order(item), sort_keys=True) for item in items)


def _without_order(item: dict[str, Any]) -> dict[str, Any]:
    """An item without the place of its passage; an entity's passage is where it is met first."""
    return {key: sorted(value) if isinstance(value, list) else value for key, value in item.items() if key != "passage"}


@_quiet
@given(_document, st.data())
def test_a_name_of_the_same_shape_changes_only_that_name(path: Path, data: st.DataObject) -> None:
    text = text_of(path)
    before = read(path, text)
    people = [person.name for person in before.people if _stands_alone(person.name, text)]
    assume(people)
    old = data.draw(st.sampled_from(people))
    new = data.draw(st.sampled_from(NAMES[len(old.split())]))
    after = read(path, text.replace(old, new))
    assert _without_cut_titles(dump_record(after)) == _without_cut_titles(dump_record(before).replace(old, new))


def _stands_alone(name: str, text: str) -> bool:
    """Whether a name is written always in full, in the shape of those that may take its place."""
    words = name.split()
    whole = text.count(name)
    plain_shape = all(word.isalpha() and word.istitle() and len(word) > 2 for word in words) and len(words) in NAMES
    return whole > 0 and plain_shape and all(len(re.findall(rf"\b{word}\b", text)) == whole for word in words)


def _without_cut_titles(record: str) -> Any:
    """A record whose cut titles are cut again, as a longer name leaves room for fewer words."""
    data = json.loads(record)
    for activity in data["activities"]:
        activity["title"] = activity["title"][:60] if activity["title"].endswith("…") else activity["title"]
    return data


def test_the_properties_are_tried_on_names_and_bullets() -> None:
    named = [
        path for path in TEXTS if any(_stands_alone(p.name, text_of(path)) for p in read(path, text_of(path)).people)
    ]
    listed = [path for path in TEXTS if any(last - first > 1 for first, last in _lists(text_of(path).split("\n")))]
    assert len(named) >= 8
    assert len(listed) >= 8


_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(str.strip)
_dates = st.sampled_from(["2023", "2023-02", "2023-02-28", "1998-12-31"])


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of a field of a record by its annotation."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Date:
        return _dates
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is list:
        return st.lists(_values(arguments[0]), max_size=2)
    if origin in (types.UnionType,) or type(None) in arguments:
        return st.one_of(*map(_values, arguments))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _models(annotation)
    if annotation is type(None):
        return st.none()
    return st.floats(allow_nan=False, allow_infinity=False) if annotation is float else _words


def _models(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    hints = get_type_hints(model, include_extras=True)
    fields = st.fixed_dictionaries({name: _values(hints[name]) for name in model.model_fields})
    return fields.filter(lambda values: _is_valid(model, values))


def _is_valid(model: type[BaseModel], values: dict[str, Any]) -> bool:
    """Whether a model takes values that its fields take one by one: some need one of two."""
    try:
        model.model_validate(values)
    except ValidationError:
        return False
    return True


@settings(_quiet, max_examples=30)
@given(_models(Record))
def test_any_record_survives_json(data: dict[str, Any]) -> None:
    record = parse_record(data)
    assert parse_record(dump_record(record)) == record
    assert parse_record(dump_record(record).encode()) == record
    assert dump_record(parse_record(dump_record(record))) == dump_record(record)
