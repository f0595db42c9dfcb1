"""Different stories: both sides of each, never joined and never averaged."""

from collections.abc import Sequence

from qvisit.report.accounts import Story, StorySide
from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.look import FRAME, SECONDARY
from qvisit.report.paragraphs import TABLE, Run, Said
from qvisit.report.parts import lead, part_title
from qvisit.report.tables import Plan, Table, cell, head_cell, row
from qvisit.report.words import plural

PLACE = "stories"
TITLE = "Different stories"


def different_stories(report: VisitReport) -> list[Block]:
    """The blocks on stories that differ; none where none do, or where the annex tells them."""
    if not report.stories:
        return []
    matters = plural(len(report.stories), "matter")
    return [
        Room(FRAME * 0.35),
        part_title(TITLE, PLACE),
        lead(
            [
                Run("No points. ", bold=True),
                f"On {matters}, one kind of voice says that things go well and another says that "
                "they do not. Both stand here, and nothing is averaged. We do not decide who is "
                "right: it is a reason to look closer.",
            ]
        ),
        stories_table(report.stories),
    ]


def stories_table(stories: Sequence[Story]) -> Block:
    """Each story on one side, the other beside it."""
    heads = (
        head_cell("It goes well", scope="Column"),
        head_cell("It does not", scope="Column"),
    )
    rows = [
        row(head_cell(_side(story.better), TABLE), cell(_side(story.worse))) for story in stories
    ]
    return Table(Plan((246, 247), heads), rows)


def _side(side: StorySide) -> Said:
    return [
        Run(f"{side.voice}: “{side.said}”", bold=True),
        f"\n{side.text}",
        Run(f"  {side.code}", colour=SECONDARY),
    ]
