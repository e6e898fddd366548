"""The Spanish catalogue is complete, compiled, and says the same as the code."""

from __future__ import annotations

import gettext
import io
import re
import string
from types import ModuleType

import pytest

from tests.tool_modules import tool

CALLS = re.compile(r"\b(kb \w[\w-]*|--[a-z]+|-o\b|KB_[A-Z0-9_]+|[\w-]+://|kb\.toml)")


@pytest.fixture(scope="module")
def messages() -> ModuleType:
    return tool("messages")


def forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (str(text),)


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def test_the_catalogue_has_exactly_the_texts_of_the_code(messages: ModuleType) -> None:
    known = {forms(message.id) for message in messages.read_catalogue() if message.id}
    assert known == {forms(message.id) for message in messages.texts_in_code() if message.id}, "run `make messages`"


def test_every_text_has_a_translation(messages: ModuleType) -> None:
    assert [message.id for message in messages.untranslated(messages.read_catalogue())] == []


def test_translations_have_the_same_fields_and_commands(messages: ModuleType) -> None:
    for message in messages.read_catalogue():
        for source, translated in zip(forms(message.id), forms(message.string), strict=True):
            assert fields(source) == fields(translated), source
            assert set(CALLS.findall(source)) == set(CALLS.findall(translated)), source


def test_no_plural_in_brackets(messages: ModuleType) -> None:
    for message in messages.read_catalogue():
        for text in forms(message.id) + forms(message.string):
            assert not re.search(r"\w\((s|es|as|os|a)\)", text), text


def test_the_compiled_catalogue_is_that_of_the_source(messages: ModuleType) -> None:
    def texts(data: bytes) -> dict[object, str]:
        found = dict(gettext.GNUTranslations(io.BytesIO(data))._catalog)  # type: ignore[attr-defined]
        found.pop("", None)
        return found

    assert texts(messages.MO.read_bytes()) == texts(messages.compiled(messages.read_catalogue()))
