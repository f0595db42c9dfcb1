"""The easy-read summary as a PDF: a picture on the left, a short sentence on the right."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.report.blocks import Block
from qvisit.report.content import VisitReport
from qvisit.report.easy.band import Band, BandLook, BandWords, warning_of
from qvisit.report.easy.pictures import picture
from qvisit.report.easy.rows import Idea
from qvisit.report.look import BLUE
from qvisit.report.material import Material
from qvisit.report.pages import draw_document, lay_out
from qvisit.report.paragraphs import HeadingWords, Run, Type, Words
from qvisit.report.parts import edges_of
from qvisit.report.stamp import Stamp
from qvisit.report.tagging import About
from qvisit.report.you_said import EasyPart, EasyRead, EasyRow

NAME = "Easy read"
MOST_PAGES = 8
MORE = "There is more in the full report. You can ask for it."
_READ = Type(16, 23, below=2)
_STRONG = Type(16, 23, bold=True, below=2)
_HEAD = Type(20, 26, bold=True, colour=BLUE, above=20, below=4)
_PICTURE, _ROOM = 96.0, 132.0
_FEWEST_ROWS = 1


def easy_read_pdf(material: Material) -> bytes:
    """Draw the summary, on at most 8 pages however much a visit found."""
    report = material.report
    easy = report.easy or EasyRead("", (), ())
    blocks = _fitting(report, easy, material)
    edges = edges_of(report.heading, NAME, brand=material.brand)
    stamp = Stamp(*material.stamp) if material.stamp else None
    title = f"{NAME}: {report.heading.ward}, {report.heading.day}"
    about = About(f"{stamp.word}: {title}" if stamp else title, report.heading.trust)
    return draw_document(blocks, replace(edges, stamp=stamp), about)


def _fitting(report: VisitReport, easy: EasyRead, material: Material) -> list[Block]:
    """All ideas, or as many of each part as let the whole stand on 8 pages."""
    most = max((len(part.rows) for part in easy.parts), default=_FEWEST_ROWS)
    blocks = _blocks(report, easy, material, most)
    while len(lay_out(blocks)) > MOST_PAGES and most > _FEWEST_ROWS:
        most -= 1
        blocks = _blocks(report, easy, material, most)
    return blocks


def _blocks(report: VisitReport, easy: EasyRead, material: Material, most: int) -> list[Block]:
    heading = report.heading
    band = Band(
        BandWords(NAME, easy.title, f"{heading.site}, {heading.day}", warning_of(heading)),
        BandLook(lines=_READ.size, brand=material.brand),
    )
    blocks: list[Block] = [band]
    for number, part in enumerate(easy.parts, start=1):
        blocks += _part(part, f"part{number}", most)
    if easy.hard_words:
        blocks.append(HeadingWords("Hard words", 2, _HEAD, "words"))
        blocks += [
            Words([Run(f"{word}: ", bold=True), meaning], Type(16, 23, below=6))
            for word, meaning in easy.hard_words[: most + 2]
        ]
    return blocks


def _part(part: EasyPart, place: str, most: int) -> list[Block]:
    rows = [_row(one) for one in part.rows[:most]]
    more = part.more or (MORE if len(part.rows) > most else "")
    head: Block = HeadingWords(part.title, 2, _HEAD, place)
    return [head, *rows, *([Words(more, Type(16, 23, above=10, below=4))] if more else [])]


def _row(row: EasyRow) -> Block:
    said: Sequence[Block] = [Words(words, _READ) for words in row.words]
    strong = [Words(row.strong, _STRONG)] if row.strong else []
    return Idea(picture(row.picture, _PICTURE), _ROOM, [*strong, *said])
