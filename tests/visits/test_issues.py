"""Published versions of a report: which one stands, which were withdrawn, and who may say so."""

from itertools import permutations

import pytest

from qvisit.visits import kinds
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared
from qvisit.visits.issues import IssueState, issues_of, next_version
from qvisit.visits.members import GOVERNANCE, LEAD
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.roles import why_not
from qvisit.visits.visit import Shared
from qvisit.visits.workflow_kinds import ReportAmended
from tests.visits.fold_steps import signed
from tests.visits.panel import VISIT, Panel, laptop, new_panel

OTHER = "1" * 64


def _published(panel: Panel, version: int) -> Change:
    said = kinds.ReportPublished(
        version=version, path=f"Reports/2027/Willow/v{version}.pdf", sha256=f"{version}" * 64
    )
    return panel.say(panel.governance, said)


def _withdrawn(panel: Panel, report: Change, version: int = 1) -> Change:
    said = ReportWithdrawn(report=report.id, version=version, reason="A number was wrong.")
    return panel.say(panel.governance, said)


def _done() -> Panel:
    return signed(new_panel().planned().scored().debriefed())


def _states(shared: Shared) -> list[tuple[str, IssueState, str]]:
    return [(one.label, one.state, one.successor) for one in issues_of(shared)]


def test_nothing_is_published_before_the_first_version() -> None:
    assert issues_of(_done().fold()) == ()
    assert next_version(_done().fold()) == 1


def test_a_new_version_supersedes_the_one_before_it() -> None:
    panel = _done()
    _published(panel, 1)
    alone = _states(panel.fold())
    _published(panel, 2)

    assert alone == [("1", "current", "")]
    assert _states(panel.fold()) == [("1", "superseded", "2"), ("2", "current", "")]
    assert next_version(panel.fold()) == 3


def test_a_version_says_what_the_one_before_was_amended_for() -> None:
    panel = _done()
    first = _published(panel, 1)
    for reason in ("A first look.", "The count was wrong."):
        said = ReportAmended(report=first.id, version=1, reason=reason, what="One door, not two.")
        panel.say(panel.governance, said)
    waiting = [one.amendment for one in issues_of(panel.fold())]
    _published(panel, 2)
    _published(panel, 2)
    _published(panel, 3)

    shown = [one.amendment.said.reason if one.amendment else "" for one in issues_of(panel.fold())]

    assert waiting == [None]
    assert shown == ["", "The count was wrong.", "The count was wrong.", ""]


def test_a_withdrawn_version_stays_withdrawn_when_another_follows() -> None:
    panel = _done()
    first = _published(panel, 1)
    _withdrawn(panel, first)
    before = _states(panel.fold())
    _published(panel, next_version(panel.fold()))

    assert before == [("1", "withdrawn", "")]
    assert _states(panel.fold()) == [("1", "withdrawn", "2"), ("2", "current", "")]


def test_two_laptops_that_publish_at_once_both_stand_under_their_own_label() -> None:
    panel = _done()
    _published(panel, 1)
    other = laptop("Alder at home", GOVERNANCE, person="Alder")
    members = {**panel.members, other.member.device: other.member}
    said = kinds.ReportPublished(version=2, path="Reports/2027/Willow/v2.pdf", sha256=OTHER)
    here = panel.governance.says(said, after=panel.log)
    there = other.says(said, after=panel.log)

    seen = {
        tuple(_states(fold_shared(VISIT, [*panel.log, *order], members)))
        for order in permutations((here, there))
    }

    assert seen == {
        (("1", "superseded", "2"), ("2", "superseded", "2b"), ("2b", "current", "")),
    }
    assert next_version(fold_shared(VISIT, [*panel.log, here, there], members)) == 3


def test_any_order_of_publishing_withdrawing_and_stamping_ends_alike() -> None:
    panel = _done()
    first = _published(panel, 1)
    withdrawn = _withdrawn(panel, first)
    stamp = ReportStamped(report=first.id, state="withdrawn", sha256=OTHER)
    stamped = panel.say(panel.governance, stamp)
    second = _published(panel, 2)
    late = [first, withdrawn, stamped, second]
    early = [one for one in panel.log if one not in late]

    folded = [fold_shared(VISIT, [*order, *early], panel.members) for order in permutations(late)]

    assert all(one == folded[0] for one in folded)
    one, _ = issues_of(folded[0])
    assert one.stamp is not None
    assert one.hashes == {OTHER}


def test_a_file_may_be_as_published_until_its_stamp_is_recorded() -> None:
    panel = _done()
    first = _published(panel, 1)
    _withdrawn(panel, first)
    (before,) = issues_of(panel.fold())
    panel.say(panel.governance, ReportStamped(report=first.id, state="withdrawn", sha256="a" * 64))
    (after,) = issues_of(panel.fold())

    assert before.stamp is None
    assert before.hashes == {OTHER}
    assert after.hashes == {"a" * 64}


def test_only_governance_that_did_not_lead_withdraws() -> None:
    panel = _done()
    first = _published(panel, 1)
    said = ReportWithdrawn(report=first.id, version=1, reason="A number was wrong.")
    shared = panel.fold()

    may = [
        one for one in panel.laptops if not why_not(shared, one.member, "report.withdrawn", said)
    ]

    assert may == [panel.governance, panel.impostor]  # who is in governance too, as himself


def test_who_led_the_panel_cannot_withdraw_its_report_even_in_governance() -> None:
    panel = new_panel()
    panel.lead = laptop("Hazel", LEAD, GOVERNANCE)
    signed(panel.planned().scored().debriefed())
    first = _published(panel, 1)
    said = ReportWithdrawn(report=first.id, version=1, reason="I do not like it.")

    reason = why_not(panel.fold(), panel.lead.member, "report.withdrawn", said)

    assert reason == (
        "You led this panel, so you cannot withdraw its report. Others in governance can."
    )


@pytest.mark.parametrize("state", ["withdrawn", "superseded"])
def test_a_report_that_stands_bears_no_stamp(state: str) -> None:
    panel = _done()
    first = _published(panel, 1)
    said = ReportStamped.model_validate({"report": first.id, "state": state, "sha256": OTHER})

    reason = why_not(panel.fold(), panel.governance.member, "report.stamped", said)

    assert reason == "This version stands as it was published."


def test_nothing_is_withdrawn_twice_or_before_it_was_published() -> None:
    panel = _done()
    unknown = ReportWithdrawn(report=OTHER, version=1, reason="Never there.")
    early = why_not(panel.fold(), panel.governance.member, "report.withdrawn", unknown)
    first = _published(panel, 1)
    _withdrawn(panel, first)
    _withdrawn(panel, first)

    assert early == "This version was never published."
    assert [one.reason for one in panel.fold().refused] == ["This version was withdrawn already."]
