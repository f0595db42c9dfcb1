"""How a Word document looks: one typeface, clear sizes, British English, A4."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from qvisit.report.look import Colour
from qvisit.report.office.word_xml import element

FONT = "Arial"
WORDS, SMALL, BANNER = "TableWords", "SmallWords", "BannerWords"
LEAD, STRONG, CONTENTS = "LeadWords", "StrongWords", "ContentsWords"
"""Ids of styles that a new document does not have by itself."""
_TEXT = RGBColor(0x21, 0x2B, 0x32)
_QUIET = RGBColor(0x4C, 0x62, 0x72)
_RED = RGBColor(0xB0, 0x1E, 0x13)


def set_look(document: Document, colour: Colour) -> None:
    """Set page, language and styles of a new document, its large headings in a colour."""
    large = RGBColor.from_string(colour.hex.removeprefix("#"))
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.8)
    section.header_distance = section.footer_distance = Cm(1)
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _set_font(defaults)
    defaults.find(qn("w:lang")).set(qn("w:val"), "en-GB")
    for name, size, ink, above in (
        ("Normal", 11.0, _TEXT, 0),
        ("Title", 26.0, _TEXT, 0),
        ("Heading 1", 18.0, large, 18),
        ("Heading 2", 14.0, _TEXT, 12),
        ("Heading 3", 12.0, _TEXT, 9),
        ("List Bullet", 11.0, _TEXT, 0),
    ):
        _set(document.styles[name], size, ink, above)
    document.styles["Title"].font.bold = True
    for name, size, ink, below in (
        (WORDS, 9.5, _TEXT, 2),
        (SMALL, 8.5, _QUIET, 2),
        (BANNER, 9.5, _RED, 2),
        (LEAD, 12.5, _TEXT, 8),
        (STRONG, 20.0, _TEXT, 6),
        (CONTENTS, 10.5, _TEXT, 0),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _set(style, size, ink, 0)
        style.paragraph_format.space_after = Pt(below)
        style.paragraph_format.keep_with_next = name == LEAD


def _set(style: object, size: float, colour: RGBColor, above: int) -> None:
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{style} is no style of paragraphs")
    style.font.size = Pt(size)
    style.font.color.rgb = colour
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.line_spacing = 1.15
    _set_font(style.element.get_or_add_rPr())
    border = style.element.find(f".//{qn('w:pBdr')}")
    if border is not None:  # a line under the title
        border.getparent().remove(border)


def _set_font(look: BaseOxmlElement) -> None:
    """Name the typeface for all letters, where the template names that of a theme."""
    for old in look.findall(qn("w:rFonts")):
        look.remove(old)
    fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    look.insert(0, fonts)
