from kb.known import no_writings
from kb.mentions import local_mentions
from kb.records import Record
from kb.statements import Contents, contents
from tests.kb_office import activity, body, people, record, role


def written(one: Record) -> Contents:
    document = one.document.sha256 or ""
    return contents(one, local_mentions(one, document, no_writings), {"id": document})


def said(one: Record, type_: str) -> list[tuple[str, str]]:
    return [tuple(end if isinstance(end, str) else f"{end.type}:{end.name}" for end in (each.source, each.target))  # type: ignore[misc]
            for each in written(one).statements if each.type == type_]


def test_participants_are_people_before_bodies_and_places_may_be_cities_or_bodies() -> None:
    one = record("a", people=people("Marina Sol"), organizations=[body("Marina Sol"), body("Banco Azul", "BA")],
                 cities=[{"name": "Nubaria"}], places=[{"name": "Parque Lineal"}],
                 activities=[activity("Encuentro", ["Marina Sol", "BA"],
                                      places=["Nubaria", "Parque Lineal", "banco azul"])])
    id_ = f"{one.document.sha256}"[:16] + ":a0"
    assert said(one, "PARTICIPATED_IN") == [("person:Marina Sol", id_), ("partner:Banco Azul", id_)]
    assert said(one, "HELD_AT") == [
        (id_, "city:Nubaria"), (id_, "place:Parque Lineal"), (id_, "partner:Banco Azul")]


def test_statements_keep_the_names_as_written_and_the_passage() -> None:
    one = record("a", people=people("Ana Pérez"), organizations=[body("Oficina de Enlace", "OE")],
                 roles=[role("Ana Pérez", "OE", role="jefa", since="2022-05",
                             passage={"locator": "p. 1", "text": "Ana Pérez, jefa de la OE"})])
    found = [each.properties for each in written(one).statements if each.type == "WORKS_FOR"]
    assert found == [{"document": one.document.sha256, "passage": f"{one.document.sha256}#p. 1", "role": "jefa",
                      "since": "2022-05", "from_name": "Ana Pérez", "to_name": "OE"}]


def test_a_role_without_a_body_stays_with_the_mention() -> None:
    passage = {"locator": "p. 2", "text": "la alcaldesa Ana Pérez"}
    one = record("a", people=people("Ana Pérez"),
                 roles=[{"person": "Ana Pérez", "role": "alcaldesa", "passage": passage}])
    found = [(each.target, each.properties.get("role")) for each in written(one).statements
             if each.type == "RECORDED_IN"]
    assert found == [(f"{one.document.sha256}#registro", None), (f"{one.document.sha256}#p. 2", "alcaldesa")]


def test_a_reference_that_names_nothing_is_left_out_with_a_warning() -> None:
    one = record("a", organizations=[body("Banco Azul")], roles=[role("Ana Pérez", "Banco Azul")],
                 activities=[activity("Encuentro", ["Banco Azul", "Banco Rojo"], themes=["agua"])], issuer="Oficina")
    found = written(one)
    assert found.warnings == [
        "document.issuer: 'Oficina' names nothing that the record lists there; add it to the record",
        "activities.0: 'Banco Rojo' names nothing that the record lists there; add it to the record",
        "activities.0: 'agua' names nothing that the record lists there; add it to the record",
        "roles.0: 'Ana Pérez' names nothing that the record lists there; add it to the record"]
    assert said(one, "WORKS_FOR") == []
    assert len(said(one, "PARTICIPATED_IN")) == 1


def test_a_city_hall_governs_its_city_and_all_else_is_located_there() -> None:
    one = record(
        "a", cities=[{"name": "San Marcos", "country": "GT"}], countries=[{"name": "Guatemala", "code": "GT"}],
        organizations=[
            body("Municipio de San Marcos", kind="municipality", city="San Marcos", country="GT"),
            body("Dirección de Aguas", type_="directorate", kind="municipality", city="San Marcos"),
            body("Alcaldía de San Marcos", type_="directorate", kind="municipality", city="San Marcos"),
            body("Embajada de Guatemala", kind="embassy", country="GT"),
            body("Banco Azul", city="Quito")])
    assert said(one, "GOVERNS") == [
        ("partner:Municipio de San Marcos", "city:San Marcos"),
        ("directorate:Alcaldía de San Marcos", "city:San Marcos")]
    assert said(one, "LOCATED_IN") == [
        ("partner:Municipio de San Marcos", "country:Guatemala"), ("directorate:Dirección de Aguas", "city:San Marcos"),
        ("city:San Marcos", "country:Guatemala")]


def test_a_unit_of_a_municipality_does_not_govern_its_city() -> None:
    one = record("a", cities=[{"name": "San Marcos"}], organizations=[
        body("Municipio de San Marcos", kind="municipality"),
        body("Concejo", kind="municipality", city="San Marcos")],
        part_of=[{"unit": "Concejo", "parent": "Municipio de San Marcos"}])
    assert said(one, "GOVERNS") == []


def test_represents_finds_the_country_by_its_code() -> None:
    one = record("a", organizations=[body("Embajada de Nubaria")], countries=[{"name": "Nubaria", "code": "NB"}],
                 represents=[{"organization": "Embajada de Nubaria", "country": "NB"}])
    assert said(one, "REPRESENTS") == [("partner:Embajada de Nubaria", "country:Nubaria")]


def test_what_has_no_passage_is_its_own_and_one_locator_may_hold_two_texts() -> None:
    one = record("a", organizations=[body("Banco Azul"), body("Banco Rojo")], figures=[
        {"label": "becas", "value": 3, "unit": "becas"}])
    passages = [(node["locator"], node["text"]) for node in written(one).nodes["Passage"]]
    assert passages == [
        ("registro", "name: Banco Azul; type: partner"), ("registro", "name: Banco Rojo; type: partner"),
        ("registro", "label: becas; value: 3.0; unit: becas")]
    ids = [node["id"].partition("#")[2] for node in written(one).nodes["Passage"]]
    assert ids == ["registro", "registro (2)", "registro (3)"]
    assert [node["position"] for node in written(one).nodes["Passage"]] == [0, 1, 2]


def test_two_entries_of_one_name_are_one_mention() -> None:
    one = record("a", organizations=[body("Banco Azul", "BA"), body("BANCO AZUL", "Bancazul", kind="company")])
    (mention,) = local_mentions(one, "d", no_writings).mentions
    assert (mention.name, mention.aliases, mention.kind) == ("Banco Azul", ("BA", "BANCO AZUL", "Bancazul"), "company")


def test_a_request_has_its_words_with_the_activity_and_its_sides_as_statements() -> None:
    passage = {"locator": "p. 1", "text": "Banco Azul pidió una sala a Ana Pérez"}
    asked = {"text": passage["text"], "asked_by": ["BA"], "asked_of": ["Ana Pérez", "Nadie"]}
    one = record("a", people=people("Ana Pérez"), organizations=[body("Banco Azul", "BA")],
                 activities=[{"kind": "request", "title": "Sala", "passage": passage, "request": asked}])
    id_ = f"{one.document.sha256}"[:16] + ":a0"
    found = written(one)
    assert [node["asked"] for node in found.nodes["Activity"]] == [passage["text"]]
    assert (said(one, "ASKED"), said(one, "ASKED_OF")) == ([("partner:Banco Azul", id_)], [(id_, "person:Ana Pérez")])
    assert [each.properties for each in found.statements if each.type == "ASKED"] == [
        {"document": one.document.sha256, "passage": f"{one.document.sha256}#p. 1", "from_name": "BA",
         "to_name": passage["text"]}]
    assert found.warnings == [
        "activities.0: 'Nadie' names nothing that the record lists there; add it to the record"]


def test_every_part_of_a_record_is_written() -> None:
    one = record(
        "a", organizations=[body("Red de Puertos", type_="network"), body("Oficina de Enlace", type_="directorate"),
                            body("Municipio de Alba", type_="directorate")],
        cities=[{"name": "Alba"}, {"name": "Brisa"}], people=people("Ana Pérez"),
        part_of=[{"unit": "Oficina de Enlace", "parent": "Municipio de Alba"}],
        memberships=[{"member": "Alba", "network": "Red de Puertos", "since": "2017-05"}],
        sister_cities=[{"a": "Alba", "b": "Brisa", "since": "1999", "status": "active"}],
        calls=[{"name": "Convocatoria 2030", "issuer": "Red de Puertos"}],
        projects=[{"name": "Puerto limpio", "proposed_by": ["Oficina de Enlace", "Ana Pérez"],
                   "call": "Convocatoria 2030", "status": "preselected"}],
        commitments=[{"text": "Enviar la lista", "owner": "Oficina de Enlace", "due": "2030-01"}],
        themes=[{"name": "Agua limpia", "framework": "sdg"}],
        unit_facts=[{"organization": "Oficina de Enlace", "kind": "mission", "text": "Enlazar", "date": "2001"}],
        activities=[activity("Taller", ["Oficina de Enlace"], themes=["agua limpia"])])
    found = written(one)
    assert found.warnings == []
    assert {label: len(nodes) for label, nodes in found.nodes.items()} == {
        "Theme": 1, "Activity": 1, "Commitment": 1, "UnitFact": 1, "Passage": 15}
    assert {each.type for each in found.statements} == {
        "RECORDED_IN", "PARTICIPATED_IN", "ABOUT", "PART_OF", "MEMBER_OF", "SISTER_CITY_OF", "ISSUED", "PROPOSED",
        "SUBMITTED_TO", "OWES", "HAS_FACT", "PASSAGE_OF"}
    assert [each.properties["status"] for each in found.statements if each.type == "SUBMITTED_TO"] == ["preselected"]
