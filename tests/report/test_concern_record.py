"""A page for each concern, with its clock to scale; no clock where it would not be true."""

from dataclasses import replace
from pathlib import Path

import pdfua
import pytest

from qvisit.report.brand import PLAIN
from qvisit.report.clock_part import ClockLine
from qvisit.report.clock_view import clock_of
from qvisit.report.concern_clock import ClockMark, ConcernClock
from qvisit.report.documents import document, make_document
from qvisit.report.material import Material
from qvisit.report.pages import Edges, draw_document
from qvisit.report.tagging import About
from qvisit.visits.visit import Concern
from tests.report.larch import PUBLISHED, Case
from tests.report.larch_visit import larch_case
from tests.report.reading import lines_of, structure_of, text_of


@pytest.fixture(scope="module")
def made() -> Case:
    return larch_case(signed=True)


@pytest.fixture
def concern(made: Case) -> Concern:
    (one,) = made.visit.shared.concerns.values()
    return one


def test_a_concern_has_its_record_and_its_clock_in_words(made: Case, tmp_path: Path) -> None:
    pdf = make_document(document("concern-records"), Material(made.report(PUBLISHED), PLAIN))
    path = tmp_path / "records.pdf"
    path.write_bytes(pdf)

    words = text_of(pdf, tmp_path)

    assert not pdfua.validate(str(path)).findings
    assert "Closed with an outcome" in words
    effect = "Safe is capped at Requires improvement because FS12-3 failed. Making it safe does not"
    assert effect in words
    assert "Safe: Safe" not in words
    assert "1 immediate concern was raised. It is closed with an outcome." in words
    assert "Pascal Underhill" not in words
    assert "Figure" in structure_of(pdf, tmp_path)


def test_the_clock_counts_from_when_it_was_seen_to_the_limit(concern: Concern) -> None:
    clock = clock_of(concern)

    assert clock is not None
    assert clock.words == (
        "Seen 15:02, manager on call told after 12, receipt confirmed after 29 minutes. "
        "Limit for telling: 30."
    )


def test_words_of_the_clock_never_lie_on_one_another(tmp_path: Path) -> None:
    names = [f"{letter}-role told" for letter in "ABCDEF"]
    marks = tuple(ClockMark(name, "15:02", at // 4) for at, name in enumerate(names))
    edges = Edges("Larch Ward", "", "Record", (("", ""),))

    pdf = draw_document([ClockLine(ConcernClock(marks, 30))], edges, About("Record", "A trust"))

    (lines,) = lines_of(pdf, tmp_path)
    for name in names:
        assert any(line.startswith(f"{name}, ") and line.count("told") == 1 for line in lines)


def test_no_clock_is_drawn_where_nobody_was_told_or_clocks_were_wrong(concern: Concern) -> None:
    nobody = replace(concern, told=(), confirmed=None)
    early = concern.told[0].said.model_copy(update={"told_at": "2027-03-09T14:00:00Z"})
    wrong = replace(concern, told=(replace(concern.told[0], said=early),))

    assert clock_of(nobody) is None
    assert clock_of(wrong) is None


def test_a_rating_is_held_down_by_the_item_itself_not_by_one_that_begins_alike(
    made: Case, tmp_path: Path
) -> None:
    report = made.report(PUBLISHED)
    (one,) = report.concerns
    facts = tuple((k, "FS12-1" if k == "Item" else said) for k, said in one.facts)
    question = replace(report.questions[0], reasons=("Capped because FS12-11 failed.",))
    other = replace(report, concerns=(replace(one, facts=facts),), questions=(question,))

    pdf = make_document(document("concern-records"), Material(other, PLAIN))

    assert "Effect on the rating" not in text_of(pdf, tmp_path)
    assert one.facts != facts
