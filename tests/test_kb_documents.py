from datetime import UTC, datetime

import pytest

from kb.documents import (
    AmbiguousDocumentError,
    DocumentInfo,
    UnknownDocumentError,
    document_node,
    documents,
    file_name,
    find_document,
)
from kb.stores.base import Store
from tests.kb_office import NOW, body, load, record


def info(id_: str, name: str | None, title: str | None = None) -> DocumentInfo:
    return DocumentInfo(id_, name, title, "OE", "2030-05", None, None)


MAY, JUNE, OTHER = info("aa11", "mayo.docx"), info("aa22", "junio.docx"), info("bb33", None, "Acta de junio")


@pytest.mark.parametrize(("text", "found"), [
    ("aa11", MAY), ("mayo.docx", MAY), ("MAYO.DOCX", MAY), ("AA2", JUNE), ("bb", OTHER), ("acta de junio", OTHER)])
def test_a_document_is_found_by_name_or_identifier(text: str, found: DocumentInfo) -> None:
    assert find_document([MAY, JUNE, OTHER], text) == found


def test_an_ambiguous_document_lists_the_candidates() -> None:
    with pytest.raises(AmbiguousDocumentError) as caught:
        find_document([MAY, JUNE, OTHER], "aa")
    assert str(caught.value) == (
        "'aa' may be any of 2 documents; give the identifier: aa11 (mayo.docx · OE · 2030-05); "
        "aa22 (junio.docx · OE · 2030-05)")


@pytest.mark.parametrize("text", ["", "  ", "cc", "julio.docx"])
def test_an_unknown_document(text: str) -> None:
    with pytest.raises(UnknownDocumentError, match="is not a document of the store"):
        find_document([MAY, JUNE, OTHER], text)


@pytest.mark.parametrize(("path", "name"), [
    ("a/b/mayo.docx", "mayo.docx"), (r"C:\actas\mayo.docx", "mayo.docx"), ("mayo.docx", "mayo.docx"), (None, None),
    ("", None)])
def test_only_the_file_name_is_kept(path: str | None, name: str | None) -> None:
    assert file_name(path) == name


def test_the_content_of_a_document_does_not_depend_on_its_folder() -> None:
    one = record("mayo.docx", organizations=[body("Banco Azul")])
    moved = one.model_copy(update={"document": one.document.model_copy(update={"path": "otra/mayo.docx"})})
    assert document_node(one, "r", NOW) == document_node(moved, "r", NOW)
    assert document_node(one, "r", datetime(2031, 1, 2, 3, 4, 5, 6, UTC))["loaded"] == "2031-01-02T03:04:05+00:00"


def test_documents_are_listed_by_period_and_name(store: Store) -> None:
    load(store, record("b.docx", period="2030-06"), record("z.docx", period="2030-05"), record("a.docx", title="Acta"))
    found = documents(store)
    assert [(each.name, each.period, each.title) for each in found] == [
        ("a.docx", None, "Acta"), ("z.docx", "2030-05", None), ("b.docx", "2030-06", None)]
    assert found[0].loaded == "2024-05-01T00:00:00+00:00"
