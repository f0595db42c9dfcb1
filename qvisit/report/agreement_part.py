"""How alike reviewers answered: a section of the part on method and limits, and nowhere else."""

from qvisit.report.blocks import Block
from qvisit.report.content import VisitReport
from qvisit.report.fairness import AgreementLine
from qvisit.report.marks import AlphaScale
from qvisit.report.parts import quiet, section_title
from qvisit.report.tables import plain_table


def agreement(report: VisitReport) -> list[Block]:
    """The blocks on agreement; none where no two reviewers answered the same item."""
    found = report.agreement
    if found is None:
        return []
    rows = [(one.scale, str(one.items), one.alike, one.alpha, one.reading) for one in found.lines]
    first = next((one for one in found.lines if one.place is not None), None)
    return [
        section_title("Did reviewers agree?"),
        *(_drawn(first) if first else []),
        plain_table(
            ("Answers", "Items", "Pairs that said the same", "Alpha", "Reading"),
            (120, 45, 120, 75, 133),
            rows,
        ),
        *(quiet(caveat) for caveat in found.caveats),
    ]


def _drawn(line: AgreementLine) -> list[Block]:
    return [quiet(f"Krippendorff’s alpha of “{line.scale}”", keep_next=True), _scale(line)]


def _scale(line: AgreementLine) -> Block:
    alt = (
        f"{line.scale}: alpha {line.alpha}. {line.reading}. The scale runs from 0 to 1; tentative "
        "from 0.667, reliable from 0.800."
    )
    scale = AlphaScale(line.place or 0, line.alpha, alt)
    scale.keep_next = True
    return scale
