"""The look of a briefing in Word: styles, page, header and footer, and the language of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from views.briefing_endnotes import REFERENCE_STYLE, TEXT_STYLE, element, field_runs
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
    "Normal": (10.5, INK, False, 0, 6), "Body Text": (10.5, INK, False, 0, 6), "List Bullet": (10.5, INK, False, 0, 3),
    "Title": (22, ACCENT, True, 0, 2), "Subtitle": (11, GREY, False, 0, 10), "Heading 1": (13, ACCENT, True, 12, 4),
    "Header": (9, GREY, False, 0, 0), "Footer": (9, GREY, False, 0, 0), "endnote text": (9, INK, False, 0, 3),
}


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


def furnish(document: Document, briefing: Briefing) -> None:
    """Put the institution in the header, the title and the page's number in the footer."""
    section = document.sections[0]
    section.header.paragraphs[0].text = shorten(briefing.institution)
    footer = section.footer.paragraphs[0]
    footer.text = f"{shorten(briefing.title, 60)} · {briefing.furniture.page} "
    footer._p.extend(field_runs(" PAGE ", "1"))
    footer.add_run(f" {briefing.furniture.of} ")
    footer._p.extend(field_runs(" NUMPAGES ", "1"))


def _add_note_styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm

    text: Any = document.styles.add_style("endnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.element.set(_w("styleId"), TEXT_STYLE)
    text.base_style = document.styles["Normal"]
    text.paragraph_format.left_indent, text.paragraph_format.first_line_indent = Cm(0.6), Cm(-0.6)
    mark: Any = document.styles.add_style("endnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.element.set(_w("styleId"), REFERENCE_STYLE)
    mark.font.superscript = True


def _set_look(style: BaseStyle, size: float, colour: str, bold: bool, before: float, after: float) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = cast("ParagraphStyle", style)
    _set_font(paragraph)
    paragraph.font.size, paragraph.font.bold, paragraph.font.italic = Pt(size), bold, False
    paragraph.font.color.rgb = RGBColor.from_string(colour)
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1
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
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2)


def _set_language(document: Document, locale: str) -> None:
    for language in document.styles.element.iter(_w("lang")):
        language.set(_w("val"), locale)
    for language in document.settings.element.iter(_w("themeFontLang")):
        language.set(_w("val"), locale)
    normal: Any = document.styles["Normal"].element
    normal.get_or_add_rPr().append(element("w:lang", val=locale))


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
