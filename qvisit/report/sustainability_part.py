"""The sustainability profile: three group scores, what works, what to try, what is measured."""

from collections.abc import Sequence

from qvisit.report.accounts import Figure, GroupLine, MarkerLine
from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.figures import ScoreBar
from qvisit.report.look import FRAME, SECONDARY
from qvisit.report.paragraphs import TABLE, TABLE_BOLD, TABLE_QUIET, Run, Said
from qvisit.report.parts import lead, part_title, quiet, section_title
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, row

PLACE = "sustainability"


def sustainability(report: VisitReport) -> list[Block]:
    """The blocks of the sustainability profile; none where it was not asked about."""
    profile, thing = report.sustainability, report.heading.thing
    if profile is None:
        return []
    return [
        Room(FRAME * 0.3),
        part_title("Sustainability profile", PLACE),
        lead("This stands apart. It never changes the rating."),
        *_groups(profile.groups, thing),
        *_markers("Already working", profile.working),
        *_markers("Ideas to try", profile.ideas),
        *_others(profile.others, thing),
        *_measured(profile.measured, thing),
    ]


def _groups(groups: Sequence[GroupLine], thing: str) -> list[Block]:
    if not groups:
        return []
    heads = (
        head_cell("Group", scope="Column"),
        head_cell("Score", scope="Column"),
        head_cell("With counts", scope="Column"),
    )
    return [
        quiet(f"Only markers that the {thing} itself controls are counted here.", keep_next=True),
        Table(Plan((132.0, 118.0, 243.0), heads), [_group(one) for one in groups]),
    ]


def _group(one: GroupLine) -> Row:
    return row(
        head_cell(one.name),
        block_cell(ScoreBar(one.percent, ticks=())),
        cell(one.words, TABLE_QUIET),
    )


def _markers(title: str, markers: Sequence[MarkerLine]) -> list[Block]:
    if not markers:
        return []
    heads = (head_cell("Marker", scope="Column"), head_cell("How far", scope="Column"))
    rows = [_named(one.code, one.text, one.stage) for one in markers]
    return [section_title(title), Table(Plan((353, 140), heads), rows)]


def _others(markers: Sequence[MarkerLine], thing: str) -> list[Block]:
    if not markers:
        return []
    heads = tuple(head_cell(head, scope="Column") for head in ("Marker", "How far", "Who"))
    rows = [
        row(head_cell(_name(one.code, one.text), TABLE), cell(one.stage), cell(one.who, TABLE_BOLD))
        for one in markers
    ]
    return [
        section_title("For estates or the trust"),
        quiet(f"The {thing} cannot change these by itself.", keep_next=True),
        Table(Plan((293, 120, 80), heads), rows),
    ]


def _measured(figures: Sequence[Figure], thing: str) -> list[Block]:
    if not figures:
        return []
    heads = (head_cell("What is measured", scope="Column"), head_cell("Figure", scope="Column"))
    rows = [_named(one.code, one.text, one.amount) for one in figures]
    return [
        section_title("Measured figures"),
        quiet(
            f"No points. Compare a figure with its own past, never with another {thing}.",
            keep_next=True,
        ),
        Table(Plan((303, 190), heads), rows),
    ]


def _named(code: str, text: str, said: str) -> Row:
    return row(head_cell(_name(code, text), TABLE), cell(said, TABLE_BOLD))


def _name(code: str, text: str) -> Said:
    return [text, Run(f"  {code}", colour=SECONDARY)]
