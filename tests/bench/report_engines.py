"""One report through several engines: ours, and others that lay out the same words untagged.

`python -m tests.bench.report_engines ENGINE` prints the peak of memory of making it once, in MB.
"""

import importlib
import io
import logging
import re
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.platypus.flowables import Flowable

from qvisit.paths import resources_folder
from qvisit.report.blocks import Beside, Block, Box, Columns, Stack
from qvisit.report.brand import PLAIN
from qvisit.report.content import VisitReport
from qvisit.report.fonts import BOLD, REGULAR, printable, register_fonts
from qvisit.report.labels import LabelRow
from qvisit.report.look import BOTTOM, LEFT, PAGE_HEIGHT, TOP, WIDTH
from qvisit.report.material import Material
from qvisit.report.paragraphs import TABLE, Run, Words, runs_of
from qvisit.report.pdf import report_blocks, visit_report_pdf
from qvisit.report.tables import Table as OurTable
from qvisit.report.web.page import make_web
from tests.report.whole_visit import shipped_now, whole_case

_PRINTED = (
    "@page { size: A4; margin: 24mm 18mm 20mm } body { font: 10.5pt/1.4 sans-serif } .skip { "
    "display: none } table { width: 100%; border-collapse: collapse; font-size: 9.3pt } "
    "th, td { border-bottom: 0.5pt solid #aeb7bd; text-align: left; vertical-align: top }"
)
TEMPLATES = ("fundamental-standards",)
Grid = Sequence[Sequence[Words]]
Piece = Words | tuple[Grid, Sequence[float]]


def report() -> VisitReport:
    """A report of about 25 pages."""
    return whole_case(shipped_now(*TEMPLATES)).report()


def pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    """All words of a document as paragraphs and tables, without drawings."""
    for block in blocks:
        if isinstance(block, Words):
            yield block
        elif isinstance(block, OurTable):
            yield _grid(block), block.plan.widths
        elif isinstance(block, LabelRow):
            yield [(_words(block.name), _words(block.said))], (block.label, WIDTH - block.label)
        else:
            yield from pieces(_inside(block))


def _inside(block: Block) -> Sequence[Block]:
    if isinstance(block, Stack):
        return block.blocks
    if isinstance(block, Columns):
        return [column.block for column in block.columns]
    if isinstance(block, Beside):
        return block.first, block.second
    return [block.inside] if isinstance(block, Box) else ()


def _grid(table: OurTable) -> Grid:
    rows = [tuple(one.block for one in table.plan.head)]
    rows += [tuple(one.block for one in row.cells) for row in table.rows]
    wide = len(table.plan.widths)
    return [[*map(_words, row), *[Words("")] * (wide - len(row))] for row in rows]


def _words(block: Block) -> Words:
    found = [one for one in pieces([block]) if isinstance(one, Words)]
    if len(found) == 1:
        return found[0]
    return Words([run for one in found for run in (*runs_of(one.said), Run(" "))], TABLE)


def ours(said: VisitReport) -> bytes:
    """The visit report as it is made: tagged, bookmarked, with its drawings."""
    return visit_report_pdf(said)


def reportlab_alone(said: VisitReport) -> bytes:
    """The same words in reportlab's own paragraphs and tables, without tags or drawings."""
    register_fonts()
    story = [_flowable(piece) for piece in pieces(report_blocks(said))]
    out = io.BytesIO()
    margins = {"leftMargin": LEFT, "rightMargin": LEFT, "topMargin": PAGE_HEIGHT - TOP}
    document = SimpleDocTemplate(  # type: ignore[no-untyped-call]
        out, pagesize=A4, bottomMargin=BOTTOM, **margins
    )
    document.build(story)  # type: ignore[no-untyped-call]
    return out.getvalue()


def weasyprint(said: VisitReport) -> bytes:
    """Our web page, printed by WeasyPrint with its tags for PDF/UA."""
    printer = importlib.import_module("weasyprint")
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    page = make_web(Material(said, PLAIN)).decode()
    page = re.sub("<style>.*?</style>", f"<style>{_PRINTED}</style>", page, flags=re.DOTALL)
    return cast("bytes", printer.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def fpdf2(said: VisitReport) -> bytes:
    """The same words by fpdf2, without tags or drawings."""
    writer = importlib.import_module("fpdf")
    bold = writer.FontFace(emphasis="BOLD")
    pdf = writer.FPDF(unit="pt", format="A4")
    pdf.set_margins(LEFT, PAGE_HEIGHT - TOP, LEFT)
    pdf.set_auto_page_break(True, BOTTOM)
    folder = resources_folder() / "fonts"
    pdf.add_font("Ours", "", folder / f"{REGULAR}.ttf")
    pdf.add_font("Ours", "B", folder / f"{BOLD}.ttf")
    pdf.add_page()
    for piece in pieces(report_blocks(said)):
        if isinstance(piece, Words):
            pdf.set_font("Ours", "B" if piece.kind.bold else "", piece.kind.size)
            pdf.multi_cell(0, piece.kind.leading, _text(piece), new_x="LMARGIN", new_y="NEXT")
            continue
        grid, widths = piece
        pdf.set_font("Ours", "", TABLE.size)
        with pdf.table(
            col_widths=tuple(widths), line_height=TABLE.leading, headings_style=bold
        ) as table:
            for line in grid:
                table.row([_text(one) for one in line])
    return bytes(pdf.output())


def _flowable(piece: Piece) -> Flowable:
    if isinstance(piece, Words):
        return _paragraph(piece)
    grid, widths = piece
    lines = [[_paragraph(one) for one in line] for line in grid]
    scale = WIDTH / sum(widths)
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, "#aeb7bd"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    columns = [wide * scale for wide in widths]
    return Table(lines, columns, repeatRows=1, style=style)  # type: ignore[no-untyped-call]


def _paragraph(words: Words) -> Paragraph:
    kind = words.kind
    style = ParagraphStyle(  # type: ignore[no-untyped-call]
        "words",
        fontName=BOLD if kind.bold else REGULAR,
        fontSize=kind.size,
        leading=kind.leading,
        textColor=kind.colour.hex,
        spaceBefore=kind.above,
        spaceAfter=kind.below,
    )
    marked = "".join(_marked(run) for run in runs_of(words.said))
    return Paragraph(marked, style)  # type: ignore[no-untyped-call]


def _marked(run: Run) -> str:
    words = escape(printable(run.text)).replace("\n", "<br/>")
    return f"<b>{words}</b>" if run.bold else words


def _text(words: Words) -> str:
    return printable("".join(run.text for run in runs_of(words.said)))


ENGINES: dict[str, Callable[[VisitReport], bytes]] = {
    "reportlab": reportlab_alone,
    "ours": ours,
    "weasyprint": weasyprint,
    "fpdf": fpdf2,
}


def peak() -> int:
    """The most memory that this process ever had, in MB; that of its parent does not count."""
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        return int(found[1]) // 1024 if found else 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    ENGINES[sys.argv[1]](report())
    sys.stdout.write(f"{peak()}\n")
