"""The committee paper of a quarter: who may make it, of which visits, and where it goes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from qvisit.insight.quarter import Quarter
from qvisit.usecases import actions, committee
from qvisit.usecases.committee import NoSuchQuarterError, PaperStoppedError
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.progress import Step
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.verify_document import verify_code, verify_file
from tests.report.read_back import read_back
from tests.usecases.published import published
from tests.usecases.trust import Trust, signed_off

SPRING = Quarter(2026, 4)


def test_only_governance_makes_it(trust: Trust) -> None:
    with pytest.raises(NotAllowedError, match="Only governance"):
        committee.quarter_facts(trust["hazel"], SPRING)

    assert committee.may_make(trust["linden"])
    assert not committee.may_make(trust["hazel"])


def test_both_files_tell_of_the_quarters_visits_with_their_ratings(trust: Trust) -> None:
    signed_off(trust)
    folder = trust.folder / "papers"

    made = committee.save_papers(trust["linden"], SPRING, folder)

    assert made.visits == 1
    assert sorted(path.name for path in folder.iterdir()) == [
        "Committee paper 2026-Q4, made 2027-03-09.docx",
        "Committee paper 2026-Q4, made 2027-03-09.pdf",
    ]
    for path in (made.pdf, made.word):
        found = read_back(path.read_bytes(), path.suffix, trust.folder)
        assert found.has_row("Willow Ward", "9 March 2027", "Done, signed off")
        assert found.says("What we do not know")


def test_it_rests_on_a_version_that_anybody_in_governance_can_check_by_its_code(
    trust: Trust,
) -> None:
    ws, opened = trust["linden"], published(trust)
    (action,) = opened.shared.actions
    actions.move_action(ws, opened, action, "in_progress")

    (visit,) = committee.quarter_facts(ws, SPRING).visits
    made = committee.save_papers(ws, SPRING, trust.folder / "papers")

    checked = verify_code(ws, visit.report.code)
    assert (visit.report.version, checked.verdict, checked.visit) == ("1", "current", trust.visit)
    assert (visit.report.dates.published, visit.report.dates.acted) == ("2027-03-09",) * 2
    found = read_back(made.pdf.read_bytes(), ".pdf", trust.folder)
    assert found.has_row("Willow Ward", "Version 1, published", visit.report.code)
    assert verify_file(ws, made.pdf).verdict == "no_code"


def test_no_file_that_is_there_is_written_over(trust: Trust) -> None:
    folder = trust.folder / "papers"
    first = committee.save_papers(trust["linden"], SPRING, folder)

    second = committee.save_papers(trust["linden"], SPRING, folder)

    assert second.pdf.name == "Committee paper 2026-Q4, made 2027-03-09 (2).pdf"
    assert first.pdf.exists()
    assert first.pdf.read_bytes() == second.pdf.read_bytes()


def test_practice_and_other_quarters_never_count(trust: Trust) -> None:
    begin_practice(trust["linden"])

    facts = committee.quarter_facts(trust["linden"], SPRING)
    before = committee.quarter_facts(trust["linden"], Quarter(2026, 3))

    assert [one.ward for one in facts.visits] == ["Willow Ward"]
    assert before.visits == ()
    assert list(committee.list_quarters(trust["linden"])) == [SPRING]


def test_a_planned_visit_is_overdue_once_its_day_is_over(trust: Trust) -> None:
    ws = trust["linden"]
    planned = committee.quarter_facts(ws, SPRING)
    trust.clock.now = datetime(2027, 4, 20, 9, 0, tzinfo=UTC)

    late = committee.quarter_facts(ws, SPRING)

    assert [one.state for one in planned.visits] == ["planned"]
    assert [one.state for one in late.visits] == ["late"]
    assert ("late", ("Willow Ward",)) in late.unknown


def test_it_says_what_it_reads_and_stops_when_asked(trust: Trust, tmp_path: Path) -> None:
    heard: list[Step] = []

    def stop(step: Step) -> bool:
        heard.append(step)
        return False

    with pytest.raises(PaperStoppedError, match="No paper was written"):
        committee.save_papers(trust["linden"], SPRING, tmp_path / "out", stop)

    assert heard == [Step("Willow Ward", 0, 1)]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["2026", "spring", "2026-Q9"])
def test_a_quarter_that_is_none_is_refused_in_words(name: str) -> None:
    with pytest.raises(NoSuchQuarterError, match="is no quarter"):
        committee.find_quarter(name)
