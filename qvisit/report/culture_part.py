"""The closed-culture view: a level, its reasons, the methods used. Never a percentage."""

from collections.abc import Sequence

from qvisit.report.blocks import Beside, Block, Column, Columns, Room
from qvisit.report.content import CultureView, MethodLine, SignLine, VisitReport
from qvisit.report.figures import AnswerSign, Drawing
from qvisit.report.look import FRAME, RULE, SECONDARY, TEXT, TINT
from qvisit.report.paragraphs import (
    BODY,
    SMALL_QUIET,
    TABLE,
    TABLE_HEAD_RIGHT,
    TABLE_NUMBER,
    Run,
    Type,
    Words,
    listed,
)
from qvisit.report.parts import lead, part_title, quiet, section_title, stacked
from qvisit.report.pen import Paint, Pen
from qvisit.report.tables import Plan, Row, Table, block_cell, cell, head_cell, row

PLACE = "culture"
LADDER = (
    ("No concern seen", "Usual cycle"),
    ("Watch", "Look again within 6\N{NO-BREAK SPACE}months"),
    ("Heightened", "Director of nursing told; out-of-hours visit within 4\N{NO-BREAK SPACE}weeks"),
    ("High", "Executive review within 24\N{NO-BREAK SPACE}hours; safeguarding advice"),
    ("Immediate", "Make safe now; rating paused"),
)
SIGNS = {"used": "full", "not_used": "crossed", "not_possible": "dash", "not_recorded": "dash"}


def culture(report: VisitReport) -> list[Block]:
    """The blocks of the closed-culture view."""
    view = report.culture
    return [
        Room(FRAME * (0.3 if view.restricted else 0.45)),
        part_title("Closed-culture view", PLACE),
        lead([Run(f"{view.word}. ", bold=True), view.sentence]),
        Ladder(view.level),
        *([] if view.restricted else _detail(view)),
        quiet(
            "Signs carry no points and are never added up. A visit cannot say whether a "
            f"{report.heading.thing} has a closed culture. It can say what to look at next."
        ),
    ]


def _detail(view: CultureView) -> list[Block]:
    why = [
        section_title("Why this level"),
        Words([Run("Known before the visit. ", bold=True), view.inherent], BODY),
        Words([Run("Seen on the visit. ", bold=True), view.strength], BODY),
        *(Words(reason, Type(9.8, 13.4, below=4)) for reason in view.reasons),
    ]
    methods = stacked(section_title("How we looked"), _methods(view.methods))
    signs = _signs("Signs the panel recorded", view.warning)
    return [Columns(Column(6, stacked(*why)), Column(6, methods)), *signs]


def _methods(methods: Sequence[MethodLine]) -> Block:
    heads = (
        head_cell("Method", scope="Column"),
        head_cell("Used", TABLE_HEAD_RIGHT, scope="Column"),
    )
    return Table(Plan((178, 62), heads), [_method(line) for line in methods])


def _method(line: MethodLine) -> Row:
    said: list[str | Run] = [Run(line.name, bold=True)]
    if line.reason:
        said.append(Run(f"\n{line.reason}", colour=SECONDARY))
    sign = AnswerSign(SIGNS[line.state], centred=False, radius=4)
    name = Beside(sign, 16, Words(said, TABLE))
    return row(block_cell(name), cell(line.state_words, TABLE_NUMBER))


def _signs(title: str, signs: Sequence[SignLine]) -> list[Block]:
    if not signs:
        return []
    heads = [head_cell(head, scope="Column") for head in ("Sign", "What it is", "Seen")]
    rows = [row(head_cell(one.code), cell(one.label), cell(one.seen)) for one in signs]
    return [section_title(title), Table(Plan((66, 297, 130), tuple(heads)), rows)]


class Ladder(Drawing):
    """The five levels side by side, with what each leads to; this visit's has a thick border."""

    TALL = 84.0

    def __init__(self, level: int | None) -> None:
        here = "not enough evidence for a level" if level is None else f"this visit is at {level}"
        super().__init__(self.TALL, f"Levels 0 to 4, from no concern seen to immediate: {here}.")
        self._level = level
        self.above = 4.0
        self.below = 8.0

    def in_words(self) -> Block:
        """The same as a list, for pages on which five boxes have no room beside one another."""
        levels: list[tuple[str, list[str | Run]]] = []
        for step, (name, leads_to) in enumerate(LADDER):
            here = [Run(" This visit.", bold=True)] if step == self._level else []
            levels.append((str(step), [Run(f"{name}. ", bold=True), f"{leads_to}.", *here]))
        return listed(levels)

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the five boxes and their words."""
        wide = (width - 4 * 8) / 5
        for step, (name, leads_to) in enumerate(LADDER):
            x = left + step * (wide + 8)
            here = step == self._level
            pen.area(
                (x, top - self.TALL),
                (wide, self.TALL),
                Paint(
                    fill=TINT if here else None,
                    edge=TEXT if here else RULE,
                    thick=1.8 if here else 0.7,
                ),
            )
            inner = wide - 14
            Words(str(step), Type(11, 14, bold=True)).draw(pen, x + 7, top - 5, inner)
            Words(name, Type(9.3, 12, bold=True)).draw(pen, x + 7, top - 20, inner)
            Words(leads_to, Type(8, 10, colour=SMALL_QUIET.colour)).draw(
                pen, x + 7, top - 34, inner
            )
            if here:
                Words("This visit", Type(8.5, 11, bold=True)).draw(
                    pen, x + 7, top - self.TALL + 16, inner
                )
