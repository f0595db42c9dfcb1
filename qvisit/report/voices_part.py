"""Whose voices were heard, and whose were not."""

from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport, VoiceLine
from qvisit.report.figures import Dots
from qvisit.report.look import FRAME
from qvisit.report.paragraphs import LEAD, Words
from qvisit.report.parts import note, part_title, quiet
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, row
from qvisit.report.words import FEWEST_SHOWN, NBSP

PLACE = "voices"


def voices(report: VisitReport) -> list[Block]:
    """The blocks about voices."""
    heard = report.voices
    heads = tuple(
        head_cell(head, scope="Column")
        for head in ("Who", f"People (1{NBSP}dot each)", "Number counted")
    )
    return [
        Room(FRAME * 0.35),
        part_title("Whose voices were heard", PLACE),
        Words(heard.lead, LEAD),
        Table(Plan((110, 215, 168), heads), [_line(line) for line in heard.lines]),
        quiet(
            f"1 to {FEWEST_SHOWN - 1} people are shown as fewer than {FEWEST_SHOWN}, to protect "
            "them. The reviewers' own counts are added up, so a person who spoke with two "
            "reviewers is counted twice."
        ),
        *(note("Who could not be heard.", words) for words in heard.not_heard),
    ]


def _line(line: VoiceLine) -> Row:
    dots = cell("none") if line.dots == 0 else block_cell(Dots(line.dots))
    return row(head_cell(line.who), dots, cell(line.number))
