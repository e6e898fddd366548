"""Languages: Spanish from the catalogue, English from the code."""

from kb.language import LANGUAGES, _, language, mark, ngettext, reason, use_language

ONE, MANY = "{count} document", "{count} documents"


def test_english_is_the_text_of_the_code() -> None:
    use_language("en")
    assert language() == "en"
    assert _("the file is empty; nothing to read in it") == "the file is empty; nothing to read in it"
    assert ngettext(ONE, MANY, 1) == ONE
    assert ngettext(ONE, MANY, 2) == MANY
    assert ngettext(ONE, MANY, 0) == MANY


def test_a_text_that_no_catalogue_has_is_left_as_it_is() -> None:
    use_language("es")
    assert language() == "es"
    assert _("zzz no such text") == "zzz no such text"
    assert ngettext("zzz one", "zzz many", 2) == "zzz many"


def test_a_language_without_a_catalogue_shows_the_code() -> None:
    use_language("xx")
    assert _("the file is empty; nothing to read in it") == "the file is empty; nothing to read in it"


def test_a_marked_text_is_itself() -> None:
    assert mark("Permission denied") == "Permission denied"


def test_the_systems_reason_is_said_and_an_error_without_one_is_itself() -> None:
    assert reason(FileNotFoundError(2, "No such file or directory", "x")) == "No such file or directory"
    assert reason(OSError("odd")) == "odd"


def test_the_languages_are_two() -> None:
    assert LANGUAGES == ("es", "en")
