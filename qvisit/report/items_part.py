"""Every item with what the panel agreed. Nobody's own answer stands here."""

from qvisit.report.blocks import Beside, Block, Room, Stack
from qvisit.report.content import ItemGroup, ItemPart, ItemRow, VisitReport
from qvisit.report.figures import AnswerSign
from qvisit.report.look import FRAME, RED, SECONDARY
from qvisit.report.paragraphs import (
    BODY,
    LEAD,
    SMALL,
    TABLE,
    TABLE_CENTRED,
    Run,
    Type,
    Words,
)
from qvisit.report.parts import part_title, quiet, section_title, small_title, stacked
from qvisit.report.tables import (
    Plan,
    Row,
    Table,
    block_cell,
    cell,
    continued,
    group_row,
    head_cell,
    row,
)
from qvisit.report.words import plural

PLACE = "items"
WIDTHS = (214.0, 72.0, 74.0, 133.0)
RESULT = 1
LONGEST_NOTE = 12 * 12.4 + 0.1
NOTE_WIDTH = WIDTHS[3] - 8
KEY = (
    ("full", "met"),
    ("half", "partly met"),
    ("crossed", "not met"),
    ("dash", "not seen, not known"),
    ("slash", "does not apply"),
)


def items(report: VisitReport) -> list[Block]:
    """The blocks of the item table, one table for each template."""
    shape = report.heading.counts
    blocks: list[Block] = [
        Room(FRAME * 0.35),
        part_title("Every item, every answer", PLACE),
        Words(
            "Each reviewer scored alone, before any score was shown. This is what the panel "
            "agreed, or what the rules make of the scores where it agreed nothing.",
            LEAD,
        ),
        _key(),
        Words(f"All {shape.items} items are listed.{_not_asked(shape.not_asked)}", SMALL),
    ]
    notes: list[Block] = []
    for part in report.parts:
        blocks += part_blocks(part, notes, shape.items)
    if notes:
        blocks += [section_title("Notes to the items"), *notes]
    return blocks


def _not_asked(count: int) -> str:
    if not count:
        return ""
    were = plural(count, "more was", "more were")
    return f" {were} not asked, because other answers left {'it' if count == 1 else 'them'} out."


def _key() -> Block:
    line: Block = Words("", SMALL)
    for sign, words in reversed(KEY):
        wide = 13 + 4.4 * len(words) + 8
        entry = Beside(AnswerSign(sign, centred=False, radius=3.8), 12, Words(words, SMALL))
        line = Beside(entry, wide, line)
    return line


def part_blocks(part: ItemPart, notes: list[Block], total: int) -> list[Block]:
    """The table of one template.

    Args:
        part: Its items.
        notes: Where notes go that are too long for their row.
        total: The number of items in the whole document.
    """
    heads = (
        head_cell("Item", scope="Column"),
        head_cell("Panel’s answer", Type(9.3, 12.4, bold=True, align=1), scope="Column"),
        head_cell("Reviewers who gave a value", scope="Column"),
        head_cell("Note", scope="Column"),
    )
    rows: list[Row] = []
    for group in part.groups:
        rows.append(group_row(_group(group), _group(group, again=True), len(heads)))
        rows += [_item(one, notes) for one in group.rows]
    plan = Plan(WIDTHS, heads, tinted=RESULT, total=total)
    table: list[Block] = [Table(plan, rows)] if rows else []
    rest = [quiet(part.left_out, keep_next=bool(rows))] if part.left_out else []
    return [section_title(part.title), *rest, *table]


def _group(group: ItemGroup, *, again: bool = False) -> Block:
    said: list[str | Run] = [Run(continued(group.title) if again else group.title, bold=True)]
    if group.score and not again:
        said.append(Run(f"   {group.score}", colour=SECONDARY))
    return Words(said, TABLE)


def _item(one: ItemRow, notes: list[Block]) -> Row:
    head: list[str | Run] = [Run(f"{one.code} · {one.method}", colour=SECONDARY)]
    if one.critical:
        head.append(Run("  critical", bold=True, colour=RED))
    head.append(f"\n{one.text}")
    result = Stack([AnswerSign(one.sign), Words(Run(one.result, bold=True), TABLE_CENTRED)])
    seen: list[str | Run] = [one.given]
    if one.apart:
        seen.append(Run(f"\n{one.apart}", colour=SECONDARY))
    return row(
        head_cell(head, TABLE),
        block_cell(result),
        cell(seen),
        cell(_note(one, notes)),
        items=1,
        failed=one.failed,
    )


def _note(one: ItemRow, notes: list[Block]) -> list[str | Run]:
    said: list[str | Run] = [Run("Differed. ", bold=True)] if one.differed else []
    rest: list[str | Run] = ["\n".join(words for words in (one.words, one.reason) if words)]
    for kept in one.kept:
        gap = "\n" if any(rest) else ""
        rest += [f"{gap}{kept.who} keeps a different view: “{kept.words}”"]
    whole = Words([*said, *rest], TABLE)
    if whole.height(NOTE_WIDTH) <= LONGEST_NOTE:
        return [*said, *rest]
    number = len(notes) + 1
    notes.append(stacked(small_title(f"Note {number}, on {one.code}"), Words(rest, BODY)))
    return [*said, f"See note {number} after the last table."]
