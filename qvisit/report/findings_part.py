"""Findings with their risk, the actions that answer them, and immediate concerns."""

from collections.abc import Sequence

from qvisit.report.blocks import Beside, Block, Column, Columns, Room
from qvisit.report.clock_part import clock_blocks
from qvisit.report.content import ActionLine, ConcernRecord, Finding, FindingGroup, VisitReport
from qvisit.report.figures import Alarm, RiskGrid, Tick
from qvisit.report.labels import Labels
from qvisit.report.look import FRAME, RED, SECONDARY
from qvisit.report.paragraphs import (
    H2,
    TABLE,
    TABLE_QUIET,
    HeadingWords,
    Run,
    Type,
    Words,
)
from qvisit.report.parts import lead, part_title, quiet, section_title, stacked
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
from qvisit.report.words import plural

PLACE = "findings"
ACTIONS = "actions"
CONCERNS = "concerns"
WORST = 4


def findings(report: VisitReport) -> list[Block]:
    """The blocks of findings and actions."""
    count = report.heading.counts
    actions = plural(count.actions, "action has", "actions have")
    owned = f"{actions} an owner, a measure and a day."
    said = f"The panel recorded {plural(count.findings, 'finding')}. "
    said += owned if count.actions else "No action is agreed yet."
    return [
        Room(FRAME * 0.3),
        part_title("Findings and actions", PLACE),
        lead(said),
        *findings_table(report.findings),
        *_risk(report.findings),
        *actions_table(report.actions),
    ]


def findings_table(groups: Sequence[FindingGroup]) -> list[Block]:
    """The findings in their groups."""
    if not groups:
        return [Words("No finding is recorded.")]
    heads = tuple(
        head_cell(head, scope="Column") for head in ("Ref", "Finding", "How we know", "Risk")
    )
    rows: list[Row] = []
    for group in groups:
        again = continued(group.title)
        title = Type(10, 12.4, bold=True)
        rows.append(group_row(Words(group.title, title), Words(again, title), 4))
        rows += [_finding(one) for one in group.findings]
    return [Table(Plan((30, 260, 125, 78), heads), rows)]


def _finding(one: Finding) -> Row:
    known: list[str | Run] = [", ".join(one.methods).capitalize() or "Not stated"]
    if one.sources:
        seen = f"{plural(one.sources, 'independent source')}, {plural(one.reviewers, 'reviewer')}"
        known.append(Run(f"\n{seen}", colour=SECONDARY))
    known.append(Run(f"\n{one.question}", colour=SECONDARY))
    if one.items:
        known.append(Run(f"\nItems {', '.join(one.items)}", colour=SECONDARY))
    if one.regulations:
        named = f"Regulation{'s' if len(one.regulations) > 1 else ''} {', '.join(one.regulations)}"
        known.append(Run(f"\n{named}", colour=SECONDARY))
    said: list[str | Run] = [one.text]
    said += [Run(f"\n{words}", colour=SECONDARY) for words in (one.differs, one.sharing) if words]
    return row(head_cell(one.ref), cell(said), cell(known), cell(_risk_lines(one.risk)))


def _risk_lines(risk: str) -> list[str | Run]:
    band, _, parts = risk.partition(", ")
    return [Run(band, bold=bool(parts)), f"\n{parts}"] if parts else [band]


def _risk(groups: Sequence[FindingGroup]) -> list[Block]:
    scored = [
        (one.ref, one.consequence, one.likelihood)
        for group in groups
        for one in group.findings
        if one.consequence is not None and one.likelihood is not None
    ]
    if not scored:
        return []
    first, *others = [f"{ref} {one} and {odds}" for ref, one, odds in scored[:5]]
    listed = ". ".join([f"Consequence and likelihood: {first}", *others])
    alt = f"5 by 5 risk grid. {listed}."
    words: list[Block] = [
        HeadingWords("Risk: consequence × likelihood", 3, H2),
        Words(
            "The score is for the day of the visit, before any action. Bands: 1 to 3 low, "
            "4 to 6 moderate, 8 to 12 high, 15 to 25 extreme. Darker fields are higher bands.",
            TABLE,
        ),
        quiet("The grid is a guide for the order of work. It is not a measurement."),
    ]
    grave = [ref for ref, consequence, _ in scored if consequence >= WORST]
    if grave:
        words.insert(
            2,
            Words(
                [
                    Run(f"{', '.join(grave)} could do major harm", bold=True),
                    " (consequence 4 or 5), so it stays marked even if it becomes unlikely.",
                ],
                Type(9.3, 12.4, above=5, below=5),
            ),
        )
    return [Columns(Column(4, RiskGrid(scored, alt)), Column(8, stacked(*words)))]


def actions_table(actions: Sequence[ActionLine]) -> list[Block]:
    """The actions; nothing where there are none."""
    if not actions:
        return []
    heads = tuple(
        head_cell(head, scope="Column")
        for head in (
            "Ref",
            "For",
            "What will change",
            "Owner",
            "Due and state",
            "Weight",
        )
    )
    return [
        section_title("Actions", ACTIONS),
        Table(Plan((28, 28, 203, 88, 98, 48), heads), [_action(one) for one in actions]),
        quiet("Must: a regulation or a safety-critical item asks for it. Should: better practice."),
    ]


def _action(one: ActionLine) -> Row:
    said = [
        Run(one.aim),
        Run("\nMeasure: ", colour=SECONDARY),
        Run(one.measure),
        Run("\nBaseline: ", colour=SECONDARY),
        Run(one.baseline),
        Run(f"\nRisk {one.risk}", colour=SECONDARY),
    ]
    if one.checks:
        said.append(Run(f"\n{one.checks}", colour=SECONDARY))
    owner: list[str | Run] = [one.owner]
    if one.sponsor:
        owner.append(Run(f"\nSponsor: {one.sponsor}", colour=SECONDARY))
    return row(
        head_cell(one.ref),
        cell(one.finding),
        cell(said),
        cell(owner),
        cell([Run(one.due, bold=True), f"\n{one.state}"]),
        cell(one.weight),
    )


def concerns(report: VisitReport) -> list[Block]:
    """The blocks about immediate concerns; none where nothing was raised."""
    if not report.concerns:
        return []
    return [
        Room(FRAME * 0.4),
        part_title("Immediate concerns", CONCERNS),
        lead(report.concern_summary),
        *(block for one in report.concerns for block in concern_blocks(one)),
    ]


def concern_blocks(one: ConcernRecord, level: int = 3) -> list[Block]:
    """One concern under a heading of a level: its state, the facts, who was told, its clock."""
    colour = RED if one.is_open else None
    state: Block = Words(Run(one.state, bold=True, colour=colour), TABLE)
    if one.is_open or one.is_closed:  # between the two it is in hands: no alarm, and no tick
        state = Beside(Alarm() if one.is_open else Tick(), 17, state)
    facts: list[tuple[str, str | Run]] = [("What was seen", one.what), *one.facts]
    blocks: list[Block] = [
        HeadingWords(f"Concern {one.ref}", level, H2),
        state,
        Labels(facts, 110, TABLE, TABLE_QUIET),
    ]
    if one.told:
        heads = tuple(
            head_cell(head, scope="Column")
            for head in ("Told (role)", "How", "When", "Their answer")
        )
        rows = [
            row(head_cell(told.role), cell(told.how), cell(told.when), cell(told.reply))
            for told in one.told
        ]
        blocks.append(Table(Plan((110, 70, 128, 185), heads), rows))
    return [*blocks, *clock_blocks(one.clock, level + 1)]
