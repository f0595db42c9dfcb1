"""Whose voices were heard, whose were not, and what they said."""

from qvisit.report.account_part import account_blocks
from qvisit.report.accounts import VoiceLine, Voices
from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.figures import Dots
from qvisit.report.look import FRAME
from qvisit.report.paragraphs import Run, Words
from qvisit.report.parts import lead, note, part_title, quiet, section_title
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, row
from qvisit.report.words import FEWEST_SHOWN, NBSP

PLACE = "voices"


def voices(report: VisitReport) -> list[Block]:
    """The blocks about voices."""
    heard = report.voices
    return [
        Room(FRAME * 0.35),
        part_title("Whose voices were heard", PLACE),
        lead(heard.lead),
        *_numbers(heard),
        *(note("Who could not be heard.", words) for words in heard.not_heard),
        *_said(heard),
    ]


def _numbers(heard: Voices) -> list[Block]:
    """How many people of each kind; nothing where nobody counted, since 0 would be untrue."""
    if not heard.lines:
        return []
    heads = tuple(
        head_cell(head, scope="Column")
        for head in ("Who", f"People (1{NBSP}dot each)", "Number counted")
    )
    return [
        Table(Plan((110, 215, 168), heads), [_line(line) for line in heard.lines]),
        quiet(
            f"1 to {FEWEST_SHOWN - 1} people are shown as fewer than {FEWEST_SHOWN}, to protect "
            f"them. {_how_counted(heard)}"
        ),
    ]


def _how_counted(heard: Voices) -> str:
    if heard.by_panel:
        return "The panel counted each person once."
    return (
        "The reviewers' own counts are added up, so a person who spoke with two reviewers is "
        "counted twice."
    )


def _line(line: VoiceLine) -> Row:
    dots = cell("none") if line.dots == 0 else block_cell(Dots(line.dots))
    return row(head_cell(line.who), dots, cell(line.number))


def _said(heard: Voices) -> list[Block]:
    if heard.said is None:
        return []
    return [
        section_title("What people told us"),
        Words(
            [
                Run("No points. ", bold=True),
                "Themes come first, then the talks they rest on. A reviewer's answer joins what "
                "several people said.",
            ]
        ),
        *account_blocks(heard.said),
    ]
