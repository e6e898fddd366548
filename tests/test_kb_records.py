"""Records: JSON both ways, dates as exact as the text, and errors that name the field."""

import json
from typing import Any, get_args

import pytest

from kb.records import ActivityStatus, Record, RecordError, TieStatus, dump_record, parse_record
from kb.relations import RELATIONS

PASSAGE = {"locator": "tabla 1, fila 2", "text": "REUNIÓN | Fundación Río Claro"}
FULL: dict[str, Any] = {
    "document": {
        "title": "Informe",
        "issuer": "OCI",
        "period": "2024-03",
        "path": "a.docx",
        "sha256": "0" * 64,
        "media_type": "x/y",
    },
    "people": [{"name": "Elena Marín", "aliases": ["Marín"], "honorific": "Dra.", "passage": PASSAGE}],
    "organizations": [
        {
            "name": "Fundación Río Claro",
            "aliases": [],
            "type": "partner",
            "kind": "ngo",
            "country": "NO",
            "city": "Bergen",
            "passage": PASSAGE,
        }
    ],
    "cities": [{"name": "Bergen", "aliases": [], "country": "NO", "passage": PASSAGE}],
    "countries": [{"name": "Noruega", "code": "NO", "passage": PASSAGE}],
    "places": [{"name": "Teatro Balboa", "aliases": [], "passage": PASSAGE}],
    "activities": [
        {
            "kind": "meeting",
            "title": "Poda",
            "start": "2024-03-04",
            "end": "2024-03-05",
            "status": "planned",
            "participants": [{"name": "Elena Marín", "role": "ponente"}],
            "places": ["Teatro Balboa"],
            "themes": ["agua"],
            "request": {
                "text": "La Fundación Río Claro pidió plantones a la OCI",
                "asked_by": ["Fundación Río Claro"],
                "asked_of": ["OCI"],
            },
            "passage": PASSAGE,
        }
    ],
    "roles": [
        {
            "person": "Elena Marín",
            "role": None,
            "organization": "Fundación Río Claro",
            "since": "2020",
            "until": None,
            "passage": PASSAGE,
        }
    ],
    "part_of": [{"unit": "A", "parent": "B", "passage": PASSAGE}],
    "represents": [{"organization": "A", "country": "Noruega", "passage": PASSAGE}],
    "memberships": [{"member": "Bergen", "network": "A", "since": "2017-05", "passage": PASSAGE}],
    "sister_cities": [
        {"a": "Bergen", "b": "Turku", "since": "2001", "until": None, "status": "expired", "passage": PASSAGE}
    ],
    "calls": [{"name": "Ríos Vivos", "issuer": "A", "passage": PASSAGE}],
    "projects": [
        {"name": "Orillas", "proposed_by": ["A"], "call": "Ríos Vivos", "status": "draft", "passage": PASSAGE}
    ],
    "figures": [{"label": "becas", "value": 44.0, "unit": "becas", "period": "2024", "passage": PASSAGE}],
    "commitments": [{"text": "Enviar el plan", "owner": "A", "due": "2024-04-05", "passage": PASSAGE}],
    "themes": [{"name": "agua", "framework": "sdg", "passage": PASSAGE}],
    "unit_facts": [
        {"organization": "A", "kind": "mission", "text": "Cuidar el agua", "date": None, "passage": PASSAGE}
    ],
    "warnings": [{"locator": "fila 3", "message": "no se entiende"}],
}


def test_a_record_with_everything_goes_to_json_and_back_unchanged() -> None:
    record = parse_record(FULL)
    assert set(FULL) == set(Record.model_fields)
    assert json.loads(dump_record(record)) == FULL
    assert parse_record(dump_record(record)) == record
    assert parse_record(dump_record(record).encode()) == record


def test_accents_are_written_as_they_are() -> None:
    assert "Fundación Río Claro" in dump_record(parse_record(FULL))


def test_only_the_document_is_required() -> None:
    record = parse_record({"document": {}})
    assert record == Record.model_validate({"document": {}})
    assert record.activities == []
    assert parse_record(dump_record(record)) == record


def test_spaces_around_words_are_taken_off() -> None:
    assert parse_record({"document": {}, "people": [{"name": "  Elena Marín \n"}]}).people[0].name == "Elena Marín"


@pytest.mark.parametrize("date", ["2022", "2022-12", "2022-12-01"])
def test_a_date_is_as_exact_as_the_text(date: str) -> None:
    assert parse_record({"document": {"period": date}}).document.period == date


@pytest.mark.parametrize(
    "date", ["diciembre", "22", "2022-13", "2022-00", "2022-12-32", "2022-1-1", "01/12/2022", "", "2022-12-01T00:00"]
)
def test_what_is_no_date_is_refused_and_says_how_to_write_one(date: str) -> None:
    with pytest.raises(RecordError, match=r"^record: document\.period: .*write 2022, 2022-12 or 2022-12-01"):
        parse_record({"document": {"period": date}})


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ({"persons": []}, "persons"),
        ({"people": [{"name": ""}]}, "people.0.name"),
        ({"people": [{"name": "Ana", "age": 3}]}, "people.0.age"),
        ({"people": "Ana"}, "people"),
        ({"organizations": [{"name": "A"}]}, "organizations.0.type"),
        ({"organizations": [{"name": "A", "type": "friend"}]}, "organizations.0.type"),
        ({"organizations": [{"name": "A", "type": "partner", "kind": "club"}]}, "organizations.0.kind"),
        ({"activities": [{"title": "x"}]}, "activities.0.kind"),
        ({"activities": [{"kind": "meeting", "title": "x", "status": "done"}]}, "activities.0.status"),
        ({"activities": [{"kind": "meeting", "title": "x", "participants": ["OCI"]}]}, "activities.0.participants.0"),
        ({"activities": [{"kind": "meeting", "title": "x", "passage": {"text": "x"}}]}, "activities.0.passage.locator"),
        ({"activities": [{"kind": "meeting", "title": "x", "request": {"text": "x"}}]}, "activities.0.request"),
        ({"sister_cities": [{"a": "A", "b": "B", "status": "twin"}]}, "sister_cities.0.status"),
        ({"figures": [{"label": "x", "value": "muchos"}]}, "figures.0.value"),
        ({"warnings": [{"locator": "x"}]}, "warnings.0.message"),
    ],
)
def test_an_error_names_the_field_in_one_line(part: dict[str, Any], field: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse_record({"document": {}, **part}, "corregido.json")
    assert str(caught.value).startswith(f"corregido.json: {field}: ")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 1


def test_more_errors_than_one_are_counted() -> None:
    with pytest.raises(RecordError, match=r"\(\+2\)$"):
        parse_record({"document": {}, "people": [{"name": ""}, {"name": ""}, {"name": ""}]})


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '"x"'])
def test_text_that_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match=r"^a\.json: record: "):
        parse_record(text, "a.json")


def test_a_tie_is_active_and_an_activity_held_unless_said_otherwise() -> None:
    record = parse_record(
        {"document": {}, "activities": [{"kind": "other", "title": "x"}], "sister_cities": [{"a": "A", "b": "B"}]}
    )
    assert record.activities[0].status == "held"
    assert record.sister_cities[0].status == "active"


def test_the_statuses_are_those_that_the_design_names() -> None:
    assert set(get_args(ActivityStatus)) == {"held", "planned", "cancelled", "postponed"}
    assert set(get_args(TieStatus)) == {
        "active",
        "in_negotiation",
        "letter_of_intent",
        "friendship",
        "expired",
        "not_a_tie",
        "unknown",
    }


def test_each_relation_reads_from_both_ends_in_both_languages() -> None:
    for name, relation in RELATIONS.items():
        assert relation.name == name
        assert all(relation.label[lang] and relation.reverse[lang] for lang in ("es", "en"))
        assert relation.sources
        assert relation.targets
