"""The look of a briefing in Word: styles, page, header and footer, and the language of its text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from views.briefing_footnotes import REFERENCE_STYLE, TEXT_STYLE, element, field_runs
from views.briefing_look import Logo
from views.briefing_model import Briefing
from views.briefing_text import shorten

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle
    from docx.text.parfmt import ParagraphFormat

FONT = "Calibri"
INK, ACCENT, GREY = "1A1A1A", "1F3864", "595959"
# style → points, colour, bold, points before, points after
_LOOK: dict[str, tuple[float, str, bool, float, float]] = {
    "Normal": (9.5, INK, False, 0, 4), "Body Text": (9.5, INK, False, 0, 4), "List Bullet": (9.5, INK, False, 0, 1.5),
    "Title": (20, ACCENT, True, 0, 2), "Subtitle": (10, GREY, False, 0, 6), "Heading 1": (11.5, ACCENT, True, 8, 3),
    "Header": (8.5, GREY, False, 0, 0), "Footer": (8.5, GREY, False, 0, 0), "footnote text": (7.5, INK, False, 0, 1),
    "Caption": (8, GREY, False, 0, 4),
}
_LOGO_HEIGHT, _LOGO_WIDTH = 30.0, 140.0  # points


def style_document(document: Document, locale: str) -> None:
    """Set the styles, the page and the language of a new document."""
    _add_note_styles(document)
    for name, look in _LOOK.items():
        _set_look(document.styles[name], *look)
    # what stands under a heading goes to the next page whole, and then takes its heading along
    _flow(document.styles["Heading 1"]).keep_with_next = True
    _flow(document.styles["List Bullet"]).keep_together = True
    _space_items(document.styles["List Bullet"])
    _set_page(document)
    _set_language(document, locale)


def complete_template(document: Document, locale: str) -> None:
    """Add the styles that an office's own template lacks, and say which language the text is in; the rest stays."""
    from docx.enum.style import WD_STYLE_TYPE

    _add_note_styles(document)
    there = {style.name for style in document.styles}
    for name, look in _LOOK.items():
        if name not in there:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            _set_look(document.styles[name], *look)
    _set_language(document, locale)


def furnish(document: Document, briefing: Briefing, logo: Logo | None = None) -> None:
    """Put the institution and its logo in the header, the title and the page's number in the footer.

    A header or footer that a template has already stays as it is.
    """
    section = document.sections[0]
    if not _filled(section.header):
        _write_header(section.header.paragraphs[0], shorten(briefing.institution), logo)
    if not _filled(section.footer):
        _write_footer(section.footer.paragraphs[0], briefing)


def _filled(part: Any) -> bool:
    return bool("".join(part._element.itertext()).strip()) or any(True for _ in part._element.iter(_w("drawing")))


def _write_header(paragraph: Any, institution: str, logo: Logo | None) -> None:
    from docx.shared import Pt

    if logo:
        scale = min(_LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
        picture = paragraph.add_run().add_picture(BytesIO(logo.data), width=Pt(logo.width * scale))
        describe(picture, institution)
        paragraph.add_run("  ")
    paragraph.add_run(institution)


def describe(picture: Any, alt: str) -> None:
    """Give a picture in a line its alternative text, and no space at its sides (LibreOffice puts some by itself)."""
    picture._inline.docPr.set("descr", alt)
    for side in ("distT", "distB", "distL", "distR"):
        picture._inline.set(side, "0")


def _write_footer(footer: Any, briefing: Briefing) -> None:
    footer.text = f"{shorten(briefing.title, 60)} · {briefing.furniture.page} "
    footer._p.extend(field_runs(" PAGE ", "1"))
    footer.add_run(f" {briefing.furniture.of} ")
    footer._p.extend(field_runs(" NUMPAGES ", "1"))


def _add_note_styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm

    there = {style.name for style in document.styles}
    if "footnote text" not in there:
        text: Any = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.base_style = document.styles["Normal"]
        text.paragraph_format.left_indent, text.paragraph_format.first_line_indent = Cm(0.6), Cm(-0.6)
        _set_look(text, *_LOOK["footnote text"])
    if "footnote reference" not in there:
        mark: Any = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.font.superscript = True
    # the notes name the styles by these ids, whatever a template calls its own
    for name, identifier in (("footnote text", TEXT_STYLE), ("footnote reference", REFERENCE_STYLE)):
        document.styles[name].element.set(_w("styleId"), identifier)


def _set_look(style: BaseStyle, size: float, colour: str, bold: bool, before: float, after: float) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = cast("ParagraphStyle", style)
    _set_font(paragraph)
    paragraph.font.size, paragraph.font.bold, paragraph.font.italic = Pt(size), bold, False
    paragraph.font.color.rgb = RGBColor.from_string(colour)
    for spacing in paragraph.element.rPr.findall(_w("spacing")):
        paragraph.element.rPr.remove(spacing)  # the template's subtitle has its letters set apart
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
    form.widow_control = True


def _flow(style: BaseStyle) -> ParagraphFormat:
    return cast("ParagraphFormat", cast("ParagraphStyle", style).paragraph_format)


def _space_items(style: BaseStyle) -> None:
    """Let items have their space: the template drops it, and LibreOffice then leaves headings alone on a page."""
    properties = style.element.pPr
    for setting in properties.findall(_w("contextualSpacing")):
        properties.remove(setting)


def _set_font(style: CharacterStyle) -> None:
    """Name the font outright: the template's styles take theirs from a theme, which would win."""
    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(_w(theme), None)
    fonts.set(_w("cs"), FONT)


def _set_page(document: Document) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(0.9)


def _set_language(document: Document, locale: str) -> None:
    for language in document.styles.element.iter(_w("lang")):
        language.set(_w("val"), locale)
    for language in document.settings.element.iter(_w("themeFontLang")):
        language.set(_w("val"), locale)
    properties: Any = document.styles["Normal"].element.get_or_add_rPr()
    if properties.find(_w("lang")) is None:
        properties.append(element("w:lang", val=locale))


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
