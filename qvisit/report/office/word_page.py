"""A Word document being written: headings, words, tables and pictures in their order."""

import io
from collections.abc import Sequence

from docx import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

from qvisit.report.look import BLUE, Colour
from qvisit.report.office.plain import line, same_every_time
from qvisit.report.office.word_styles import BANNER, CONTENTS, SMALL, set_look
from qvisit.report.office.word_xml import Head, element, field, link, paragraph, table
from qvisit.report.pages import Edges
from qvisit.report.paragraphs import Run, Said

_WIDEST, _TALLEST = Cm(12), Cm(11)
_ABOVE_FOOT = "200"  # in twips: what keeps the last row of a page off the foot


class Paper:
    """Writes one document from top to bottom; headings are in the trust's colour."""

    def __init__(self, colour: Colour = BLUE) -> None:
        self._document = Document()
        set_look(self._document, colour)
        self._colour = colour
        self._end: BaseOxmlElement = self._document.element.body.sectPr
        self._contents = element("w:p")
        self._entries: list[tuple[str, str]] = []
        self._marks = 0
        self._fresh = False

    def title(self, words: str) -> None:
        """The title of the whole."""
        self._add(paragraph(line(words), "Title"))

    def contents(self, title: str) -> None:
        """Here stand links to all parts."""
        self._add(paragraph(Run(title, bold=True)))
        self._add(self._contents)

    def new_page(self) -> None:
        """The next heading begins a page."""
        self._fresh = True

    def heading(self, words: str, level: int = 1) -> None:
        """A heading; those of level 1 stand in the contents."""
        self._marks += 1
        name = f"part{self._marks}"
        if level == 1:
            self._entries.append((line(words), name))
        made = paragraph(line(words), f"Heading{level}", (self._marks, name))
        if self._fresh:
            made.pPr.get_or_add_pageBreakBefore()
        self._fresh = False
        self._add(made)

    def say(self, said: Said, style: str = "Normal", *, keep: bool = False) -> None:
        """A paragraph; `keep` leaves it on one page with the start of what follows."""
        made = paragraph(said, style)
        if keep:
            made.pPr.get_or_add_keepNext()
        self._add(made)

    def small(self, said: Said) -> None:
        """A paragraph in small type."""
        self._add(paragraph(said, SMALL))

    def listed(self, entries: Sequence[Said]) -> None:
        """A list with bullets."""
        for said in entries:
            self._add(paragraph(said, "ListBullet"))

    def table(
        self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Said] | Head]
    ) -> None:
        """A table whose head comes again on every page; nothing where it has no rows."""
        if rows:
            self._add(table(heads, widths, rows))
            self._add(paragraph("", SMALL))

    def facts(self, pairs: Sequence[tuple[Said, Said]]) -> None:
        """A table of labels and what they stand for."""
        self.table((), (3, 10), pairs)

    def picture(self, jpeg: bytes, alt: str, shape: float) -> None:
        """A picture with its words for who cannot see it.

        Args:
            jpeg: Its pixels.
            alt: What it shows.
            shape: Its height divided by its width.
        """
        wide = min(_WIDEST, int(_TALLEST / shape))
        inline = self._document.add_paragraph().add_run().add_picture(io.BytesIO(jpeg), wide)
        inline._inline.docPr.set("descr", line(alt))

    def edges(self, edges: Edges, banner: str = "") -> None:
        """Head and foot of every page: which ward and visit, how final, how many of what."""
        section = self._document.sections[0]
        place: Said = [Run(line(edges.ward), bold=True), f"{_joined(edges.place)}  ·  {edges.name}"]
        above = [paragraph(place, SMALL)]
        above += [paragraph(Run(line(banner), bold=True), BANNER)] if banner else []
        told: list[list[str | Run]] = [
            [Run(line(strong), bold=True), _joined(rest)] for strong, rest in edges.foot
        ]
        told[-1].append("  ·  Page ")
        below = [paragraph(said, SMALL) for said in told]
        below[0].pPr.append(element("w:spacing", before=_ABOVE_FOOT))
        for run in field("PAGE", "1"):
            below[-1].append(run)
        for edge, words in ((section.header, above), (section.footer, below)):
            empty = edge.paragraphs[0]._p
            for one in words:
                empty.addprevious(one)
            edge._element.remove(empty)

    def finished(self, title: str, author: str) -> bytes:
        """The file; the same words give the same bytes."""
        if self._contents.getparent() is not None:
            for words, name in self._entries:
                self._contents.addprevious(link(words, name, CONTENTS, self._colour))
            self._contents.getparent().remove(self._contents)
        out = io.BytesIO()
        self._document.save(out)
        return same_every_time(out.getvalue(), title, author)

    def _add(self, made: BaseOxmlElement) -> None:
        self._end.addprevious(made)


def _joined(words: str) -> str:
    """Words in one line, that stay apart from what stands before them where they were."""
    return f" {line(words)}" if words[:1].isspace() else line(words)
