"""The PDF, HTML and Markdown forms, and that nothing of a document is markup in any of them."""

from __future__ import annotations

import re
import subprocess
import zlib
from base64 import a85decode, b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from markdown_it import MarkdownIt
from PIL import Image

from kb.files import FileError
from queries.rows import Card
from tests.briefing_samples import INSTITUTION, TODAY, bare, busy, embassy, heavy, others, said, searched, ties
from views.briefing import Occasion, briefing
from views.briefing_citations import cited
from views.briefing_files import ENDINGS, UnknownForm, form_bytes, write_form
from views.briefing_html import html_bytes
from views.briefing_limits import PAGES
from views.briefing_look import Look, LookError, load_logo
from views.briefing_md import escaped, markdown_bytes
from views.briefing_model import Briefing
from views.briefing_notes import number
from views.briefing_pdf import pdf_bytes
from views.briefing_pictures import Bar, surroundings, timeline
from views.briefing_png import png
from views.briefing_svg import svg

HOSTILE = ("<script>alert(1)</script> [x](http://e.example) ![i](http://e.example/i.png) `c` *a* _b_ | www.e.example "
           "&lt; </style> <super>9</super> {{ page.title }} # \" ' 1. 2")


def made(card: Card, lang: str = "es", *, full: bool = False) -> Briefing:
    return briefing(card, others(), ties(), lang=lang, today=TODAY, institution=INSTITUTION, background=searched(),
                    occasion=Occasion(full=full))


def hostile() -> Card:
    rows = [replace(row, title=HOSTILE, participants=[HOSTILE, "x"], places=[HOSTILE],
                    evidence=[said(HOSTILE, HOSTILE, HOSTILE)]) for row in embassy().activities]
    return replace(embassy(), name=HOSTILE, aliases=[HOSTILE], documents=[HOSTILE], activities=rows)


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-"))


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("card", [embassy(), bare(), busy()], ids=["embassy", "bare", "busy"])
def test_a_pdf_holds_every_sentence_and_every_note(card: Card, lang: str) -> None:
    told = made(card, lang)
    # a number that is raised stands on a line of its own for who reads the letters: words are compared, not lines
    printed = squeezed(" ".join(page_texts(pdf_bytes(told))))
    for sentence in told.sentences():
        for word in set(sentence.text.split()):
            assert word.rstrip(".,;:") in printed, word
    for note in number(told).notes:
        assert all(word in printed for line in cited(note, told) for word in line.split())


def test_a_pdf_has_pages_numbers_links_bookmarks_and_properties() -> None:
    data = pdf_bytes(made(busy()))
    document = pypdfium2.PdfDocument(data)
    pages = page_texts(data)
    assert len(pages) == PAGES
    for place, text in enumerate(pages, 1):
        assert INSTITUTION in text
        assert f"Página {place} de {len(pages)}" in text
    headings = [mark.get_title() for mark in document.get_toc()]
    assert headings == [section.heading for section in made(busy()).sections]
    properties = document.get_metadata_dict()
    assert (properties["Title"], properties["Author"]) == ("Embajada de Noruega", INSTITUTION)
    assert b"/Link" in data
    assert data == pdf_bytes(made(busy()))


def test_the_font_is_in_the_pdf_and_the_pictures_have_their_words() -> None:
    data = pdf_bytes(made(embassy()))
    assert re.search(rb"/FontFile2", data)
    assert not re.search(rb"/BaseFont /(Helvetica|Times)", data)
    assert "Año, pingüino, ¿qué?, Łódź, İzmir" in squeezed(
        page_texts(pdf_bytes(made(bare(name="Año, pingüino, ¿qué?, Łódź, İzmir"))))[0])
    alts = [section.figure.alt for section in made(embassy()).sections if section.figure]
    streams = b"".join(_streams(data))
    for alt in alts:
        assert b"/Alt <FEFF" + alt.encode("utf-16-be").hex().upper().encode() in streams


def _streams(pdf: bytes) -> list[bytes]:
    """Return the contents of the pages, which are packed and then written in letters."""
    packed = re.findall(rb"/ASCII85Decode /FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    return [zlib.decompress(a85decode(b"<~" + one.strip(), adobe=True)) for one in packed]


@pytest.mark.parametrize("card", [embassy(), bare(), busy(), heavy(), hostile()],
                         ids=["embassy", "bare", "busy", "heavy", "hostile"])
def test_two_pages_are_enough_for_a_pdf(card: Card) -> None:
    assert len(page_texts(pdf_bytes(made(card)))) <= PAGES


def test_letters_that_the_font_lacks_and_very_long_words_do_not_break_a_pdf() -> None:
    odd = replace(embassy(), name="東京都 🎉 بيت " + "x" * 300)
    assert INSTITUTION in page_texts(pdf_bytes(made(odd)))[0]
    assert len(page_texts(pdf_bytes(made(heavy(), full=True)))) > PAGES


class _Page(HTMLParser):
    """The tags of a page with their attributes, and the letters outside them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.letters: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.letters.append(data)


def parsed(html: bytes) -> _Page:
    page = _Page()
    page.feed(html.decode("utf-8"))
    return page


def test_html_says_everything_and_every_number_leads_to_its_note() -> None:
    told = made(embassy())
    page = parsed(html_bytes(told))
    text = squeezed("".join(page.letters))
    for sentence in told.sentences():
        assert squeezed(sentence.text) in text
    ids = {values["id"] for _tag, values in page.tags if "id" in values}
    links = [str(values["href"]) for tag, values in page.tags if tag == "a"]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    assert [section.heading for section in told.sections] == re.findall(r"<h2>(.*?)</h2>", html_bytes(told).decode())
    assert ("html", {"lang": "es-PA"}) in page.tags


def test_html_runs_nothing_and_asks_for_nothing() -> None:
    html = html_bytes(made(hostile()))
    page = parsed(html)
    assert {tag for tag, _values in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "header", "span", "main", "h1", "bdi", "p", "section", "h2",
        "ul", "ol", "li", "strong", "sup", "a", "br", "figure", "figcaption", "svg", "line", "rect", "text"}
    assert not [values for _tag, values in page.tags for name in values if name.startswith("on")]
    assert "<script>alert(1)</script>" in "".join(page.letters)
    policy, = [str(values["content"]) for tag, values in page.tags if tag == "meta" and "http-equiv" in values]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    style = re.search(r"<style>(.*?)</style>", html.decode(), re.DOTALL)
    assert style
    assert b64decode(policy.split("'sha256-")[1].split("'")[0]) == sha256(style[1].encode()).digest()


def test_markdown_has_headings_lists_and_a_footnote_for_each_number() -> None:
    told = made(embassy())
    text = markdown_bytes(told).decode("utf-8")
    body, notes = text.split("\n[^1]:", 1)
    assert text.startswith("# Embajada de Noruega\n\nNota informativa, preparada el 5 de marzo de 2024")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [section.heading for section in told.sections]
    used = {int(value) for value in re.findall(r"\[\^(\d+)\]", body)}
    assert used == {note.number for note in number(told).notes}
    assert len(re.findall(r"^\[\^\d+\]:", "[^1]:" + notes, re.MULTILINE)) == len(used)
    assert "- **14 de febrero de 2024.** Reunión: Limpieza de la bahía." in text


def test_markdown_shows_what_documents_say_and_no_more() -> None:
    text = re.sub(r"\[\^\d+\]:?", "", markdown_bytes(made(hostile())).decode("utf-8"))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "table_open",
                        "code_block", "hr", "ordered_list_open", "blockquote_open"}
    assert all(child.content == "" or "alert" not in child.content or child.type == "text"
               for token in tokens for child in token.children or ())


@pytest.mark.parametrize("text", [
    "1. x", "1) x", "- x", "+ x", "# x", "> x", "<b>x</b>", "[a](http://x)", "http://e.example", "www.e.example", "`c`",
    "*a* _b_", "a | b", "&amp; &lt;", "\\", "~~~", "===", "2023. Foo", "a\\*b", "<!-- -->", "***", "[^1]: x", ": x",
])
def test_escaped_markdown_reads_as_it_was_written(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_a_file_whose_ending_is_of_no_form_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(UnknownForm, match=r"b\.odt.*\.docx, \.pdf, \.html, \.md"):
        write_form(made(bare()), tmp_path / "b.odt")
    with pytest.raises(FileError):
        write_form(made(bare()), tmp_path / "nowhere" / "b.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_equal_briefings_give_equal_bytes_in_every_form(ending: str) -> None:
    assert form_bytes(made(embassy()), ending, Look()) == form_bytes(made(embassy()), ending, Look())


def picture(folder: Path, name: str = "logo.png", size: tuple[int, int] = (90, 30), form: str = "PNG") -> Path:
    Image.new("RGB", size, "#1f3864").save(folder / name, form)
    return folder / name


def test_a_logo_is_in_the_head_of_every_form_that_has_one(tmp_path: Path) -> None:
    logo = load_logo(picture(tmp_path))
    assert (logo.format, logo.width, logo.height) == ("PNG", 90, 30)
    html = html_bytes(made(embassy()), logo).decode()
    assert f"data:image/png;base64,{b64encode(logo.data).decode()}" in html
    assert f'alt="{INSTITUTION}"' in html
    assert len(pdf_bytes(made(embassy()), logo)) > len(pdf_bytes(made(embassy())))
    with_it, without = (_first_page(pdf_bytes(made(embassy()), one)) for one in (logo, None))
    assert with_it.getpixel((130, 75)) == (31, 56, 100)
    assert without.getpixel((130, 75)) == (255, 255, 255)


def _first_page(pdf: bytes) -> Image.Image:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("RGB")
    return image


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n broken", b"<svg/>"])
def test_a_logo_that_is_no_picture_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(LookError, match=r"logo\.png: the logo is not a picture") as failure:
        load_logo(tmp_path / "logo.png")
    assert "\n" not in str(failure.value)


def test_a_logo_of_another_kind_or_missing_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(LookError, match="not a PNG or JPEG"):
        load_logo(picture(tmp_path, "logo.gif", form="GIF"))
    with pytest.raises(LookError, match=r"nothing\.png: the logo cannot be read \(No such file"):
        load_logo(tmp_path / "nothing.png")
    assert load_logo(picture(tmp_path, "logo.jpg", form="JPEG")).format == "JPEG"


def test_pictures_are_drawn_the_same_each_time_and_nothing_leaves_them() -> None:
    names = [("Dirección de nombre muy largo que no cabe en el sitio que hay para él en la figura", 7), ("OCI", 1)]
    drawing = surroundings("Embajada de un país de nombre también muy largo para su caja", names, names[:1])
    assert png(drawing) == png(drawing)
    image = Image.open(BytesIO(png(drawing))).convert("L")
    for x in (0, image.width - 1):
        darkest: Any = image.crop((x, 0, x + 1, image.height)).getextrema()
        assert darkest[0] > 250
    assert "…" in svg(drawing, "x")


def test_the_timeline_shows_each_stretch_and_its_labels_do_not_touch() -> None:
    bars = [Bar(f"mes {number}", number % 4, int(number == 5)) for number in range(36)]
    drawing = timeline(bars)
    text = svg(drawing, 'a "quoted" <alt>')
    assert 'aria-label="a &quot;quoted&quot; &lt;alt&gt;"' in text
    labels = [float(x) for x in re.findall(r'<text x="([\d.]+)"[^>]*>mes', text)]
    assert all(after - before > 20 for before, after in pairwise(labels))
    assert text.count("<rect") == sum(1 for bar in bars if bar.held) + 1


def test_the_pdf_opens_in_another_reader(tmp_path: Path) -> None:
    from tests.needs import program

    write_form(made(embassy()), tmp_path / "b.pdf")
    reader = program(("pdftotext",), "pdftotext", "apt install poppler-utils")
    done = subprocess.run([reader, "-layout", str(tmp_path / "b.pdf"), "-"], check=True, capture_output=True, text=True)
    assert "La relación en breve" in done.stdout
    assert done.stderr == ""
