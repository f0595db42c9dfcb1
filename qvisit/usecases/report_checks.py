"""Checked before a report goes: is all in it, is nothing in it that must not be, what is open."""

from collections.abc import Iterable
from dataclasses import dataclass

from qvisit.clock import today
from qvisit.report.content import Edition, FindingGroup, ItemPart
from qvisit.usecases.assessing import assess_visit, rules_of
from qvisit.usecases.debrief import item_views
from qvisit.usecases.privacy import texts_of
from qvisit.usecases.privacy_print import unsettled_in_print
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.report_way import not_carried_out
from qvisit.workspace import Workspace

_LEAST = 20  # letters: shorter texts stand in many places


@dataclass(frozen=True)
class Counted:
    """How many of something the visit has, and how many of them stand in the report."""

    there: int
    of: int

    @property
    def is_whole(self) -> bool:
        """Whether none is missing."""
        return self.there >= self.of


@dataclass(frozen=True)
class Checked:
    """What was looked at before a report goes.

    `annex_only` counts agreed items that stand in the restricted annex alone, `leaks` texts of it
    that the report holds all the same. `names` counts texts that may tell who somebody is, and
    `certain` those of them that keep it from being signed. `not_put_right` are accepted comments
    of the ward that nobody has carried out.
    """

    items: Counted
    findings: Counted
    actions: Counted
    annex_only: int
    leaks: int
    names: int
    certain: int
    concerns_open: int
    comments_open: int
    undecided: int
    not_put_right: int


def check_report(ws: Workspace, opened: OpenVisit) -> Checked:
    """Look through the report as it stands now: slow, so off the window's thread.

    Raises:
        TakenOffError: The answers are not on this laptop.
    """
    from qvisit.report.build import build_annex, build_report  # noqa: PLC0415 - slow to load

    shared, assessment = opened.shared, assess_visit(opened)
    edition = Edition("Draft", 1, "", today(ws.clock).isoformat())
    report = build_report(opened.visit, opened.templates, assessment, rules_of(opened), edition)
    annex = build_annex(opened.visit, opened.templates, assessment, edition)
    agreed = {one.item.code for one in item_views(opened) if one.asked and one.agreed}
    shown, held = _codes(report.parts), _codes(annex.held)
    places = unsettled_in_print(ws, opened)
    said = [one.text for group in report.findings for one in group.findings]
    return Checked(
        items=Counted(len(agreed & (shown | held)), len(agreed)),
        findings=Counted(len(said), len(shared.findings)),
        actions=Counted(len(report.actions), len(shared.actions)),
        annex_only=len(agreed & (held - shown)),
        leaks=_leaks(annex.findings, said),
        names=texts_of(places),
        certain=texts_of([one for one in places if one.certain]),
        concerns_open=len(shared.open_concerns),
        comments_open=len(shared.workflow.open_comments),
        undecided=len(shared.workflow.undecided),
        not_put_right=len(not_carried_out(shared)),
    )


def _codes(parts: Iterable[ItemPart]) -> frozenset[str]:
    return frozenset(row.code for part in parts for group in part.groups for row in group.rows)


def _leaks(held: Iterable[FindingGroup], said: Iterable[str]) -> int:
    """How many findings of the annex stand in the report word for word."""
    public = "\n".join(said)
    kept = [one.text for group in held for one in group.findings]
    return sum(len(text) >= _LEAST and text in public for text in kept)
