"""First impressions, team culture and actions of last time: in words, without points."""

from collections.abc import Sequence

from qvisit.report.accounts import Account, WordGroup, WordRow
from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.look import FRAME, SECONDARY
from qvisit.report.paragraphs import TABLE, Run, Type, Words
from qvisit.report.parts import lead, part_title, quiet
from qvisit.report.tables import (
    Plan,
    Row,
    Table,
    cell,
    continued,
    group_row,
    head_cell,
    row,
)

FIRST_IMPRESSIONS = "first-impressions"
TEAM_CULTURE = "team-culture"
FOLLOW_UP = "follow-up"
WIDTHS = (205.0, 288.0)


def first_impressions(report: VisitReport) -> list[Block]:
    """The blocks of the first impressions; none where nobody was asked for them."""
    return _part(
        report.first_impressions,
        ("First impressions", FIRST_IMPRESSIONS),
        "What reviewers saw, heard and felt on a first walk, each for themselves. It says where to "
        "look closer, and it never changes the rating.",
    )


def team_culture(report: VisitReport) -> list[Block]:
    """The blocks of the team culture; none where it was not asked about."""
    return _part(
        report.team_culture,
        ("Team culture", TEAM_CULTURE),
        "How it is to work here, as staff tell it. What they say stands in themes, without names, "
        "and it never changes the rating.",
    )


def follow_up(report: VisitReport) -> list[Block]:
    """The blocks on what was agreed at the visit before; none where it was not asked about."""
    return _part(
        report.follow_up,
        ("Actions of last time", FOLLOW_UP),
        "What was agreed at the visit before, and whether it is done and has lasted.",
    )


def _part(account: Account | None, title: tuple[str, str], words: str) -> list[Block]:
    if account is None:
        return []
    return [
        Room(FRAME * 0.35),
        part_title(*title),
        lead([Run("No points. ", bold=True), words]),
        *account_blocks(account),
    ]


def account_blocks(account: Account) -> list[Block]:
    """Where the rest is, then what was said, section by section."""
    table: list[Block] = [_table(account.groups)] if account.groups else []
    return [*(quiet(remark, keep_next=bool(table)) for remark in account.remarks), *table]


def _table(groups: Sequence[WordGroup]) -> Block:
    heads = (
        head_cell("Question", scope="Column"),
        head_cell("What was seen and said", scope="Column"),
    )
    title = Type(10, 12.4, bold=True)
    rows: list[Row] = []
    for group in groups:
        again = Words(continued(group.title), title)
        rows.append(group_row(Words(group.title, title), again, len(heads)))
        rows += [_row(one) for one in group.rows]
    return Table(Plan(WIDTHS, heads), rows)


def _row(one: WordRow) -> Row:
    asked: list[str | Run] = [one.question, Run(f"  {one.code}", colour=SECONDARY)]
    said: list[str | Run] = [Run(one.said, bold=not one.quoted)]
    if one.note:
        said.append(Run(f"\n{one.note}", colour=SECONDARY))
    said += [f"\n{kept.who} keeps a different view: “{kept.words}”" for kept in one.kept]
    return row(head_cell(asked, TABLE), cell(said))
