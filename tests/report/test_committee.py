"""The committee paper: what it says, in print and in Word, and what it never says."""

from dataclasses import replace
from pathlib import Path

import pdfua
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qvisit.insight.quarter import Counted, Look, gather
from qvisit.report.brand import Brand
from qvisit.report.committee_content import CommitteePaper
from qvisit.report.committee_pdf import committee_pdf
from qvisit.report.committee_view import committee_paper
from qvisit.report.office.committee import committee_word
from qvisit.usecases.brought_text import texts_of
from qvisit.visits.fingerprint import codes_in
from tests.report.larch import rules
from tests.report.quarters import HAZEL, LARCH, ON, OVERDUE, QUARTER, quarter_of_three
from tests.report.read_back import ReadBack, read_back
from tests.report.reading import headings_of, lines_of, plain, structure_of
from tests.report.test_hostile import HOSTILE, objects_that_act

RULES = {"qvisit-internal 1.0.0": rules()}
TRUST = "Rivermoor Mental Health Trust"


@pytest.fixture(scope="module")
def paper() -> CommitteePaper:
    return committee_paper(quarter_of_three(), RULES, TRUST)


def both(paper: CommitteePaper, folder: Path) -> tuple[ReadBack, ReadBack]:
    brand = Brand(footer="Ask governance.")
    return (
        read_back(committee_pdf(paper, brand), ".pdf", folder),
        read_back(committee_word(paper, brand), ".docx", folder),
    )


def test_print_and_word_say_the_same_and_all_of_it(paper: CommitteePaper, tmp_path: Path) -> None:
    for found in both(paper, tmp_path):
        for visit in paper.visits:
            assert found.has_row(visit.ward, visit.day, visit.kind, visit.state)
        for rating in paper.ratings:
            assert found.has_row(rating.ward, rating.day, rating.word, rating.reasons)
        for concern in paper.concerns:
            assert found.has_row(concern.level, concern.raised, concern.told, concern.soon)
        for action in paper.overdue:
            assert found.has_row(action.aim, action.ward, action.role, action.due, action.days)
        for theme in paper.themes:
            assert found.has_row(theme.words, theme.who, theme.ward, theme.state, theme.came)
        for report in paper.delays.lines:
            steps = (report.draft, report.sent, report.signed, report.published, report.acted)
            assert found.has_row(report.ward, report.day, *steps, report.state)
        for source in paper.sources:
            assert found.has_row(source.ward, source.day, source.version, source.code or "None yet")
        for unknown in paper.unknown:
            assert found.has_row(unknown.what, unknown.wards, unknown.means)
        assert found.says(paper.title, paper.period, paper.concern_words, *paper.notes)
        assert found.says(paper.delays.words, paper.made)


def test_the_quarter_is_named_and_counted(paper: CommitteePaper) -> None:
    assert plain(paper.title) == "Quality visits in quarter 4 of 2026/27"
    assert plain(paper.period) == "1 January 2027 to 31 March 2027"
    assert dict(paper.counts) == {
        "Visits done": "2",
        "Visits under way": "0",
        "Visits planned, day still to come": "0",
        "Visits overdue, not begun": "1",
        "Services not visited for over a year": "0",
        "Services never visited": "1",
        "Immediate concerns raised": "3",
        "Reports late": "1",
        "Actions overdue": "1",
    }


def test_ratings_stand_with_reasons_and_only_once_they_are_signed(paper: CommitteePaper) -> None:
    assert [one.ward for one in paper.ratings] == ["Larch Ward, Alderbrook House"]
    (rating,) = paper.ratings
    assert (rating.word, rating.filled, rating.capped) == ("Requires improvement", 2, True)
    assert rating.reasons.startswith("Safe is capped: a safety-critical item is not met. ")


def test_a_withdrawn_report_takes_its_rating_with_it() -> None:
    gone = replace(LARCH, withdrawn=True, published=False)

    paper = committee_paper(gather(QUARTER, ON, (gone,), (), ()), RULES, TRUST)

    assert paper.visits[0].state == "Done, report withdrawn"
    assert paper.ratings[0].note == "Its report was withdrawn: do not use this rating."


def test_concerns_stand_by_level_with_the_time_to_told(paper: CommitteePaper) -> None:
    urgent, safe = paper.concerns

    assert (urgent.raised, urgent.told, urgent.soon, urgent.still) == (
        "2",
        "2 of 2, after 12 and 44 minutes",
        "1 of 2",
        "1",
    )
    assert (safe.raised, safe.told, safe.still) == ("1", "0 of 1", "1")


def test_wards_stand_by_name_and_a_high_level_by_number_alone(paper: CommitteePaper) -> None:
    assert [one.ward.split(",")[0] for one in paper.visits] == [
        "Hazel Unit",
        "Larch Ward",
        "Rowan Ward",
    ]
    grave = replace(LARCH, ward="Ash Ward", look=Look(level=3))
    levels = {
        one.level: one.visits
        for one in committee_paper(quarter_of_three(grave), RULES, TRUST).levels
    }
    assert levels["2: Heightened"] == "1"
    assert levels["3 or 4: high or immediate. A matter was raised and passed on."] == "1"


def test_a_level_is_told_only_once_the_wards_own_report_tells_it() -> None:
    gone = replace(LARCH, withdrawn=True, published=False)

    (only,) = (
        {one.level: one.visits for one in paper.levels if one.visits != "0"}
        for paper in [committee_paper(gather(QUARTER, ON, (HAZEL, gone), (), ()), RULES, TRUST)]
    )

    assert only == {"Not signed off yet, or withdrawn": "2"}


def test_reports_are_timed_in_working_days_and_the_late_ones_stand_out(
    paper: CommitteePaper,
) -> None:
    hazel, larch = paper.delays.lines

    assert [plain(one) for one in (larch.draft, larch.sent, larch.signed, larch.published)] == [
        "Same day",
        "2 days",
        "17 days",
        "18 days",
    ]
    assert (larch.acted, larch.state, larch.is_late) == ("Not yet", "In time", False)
    assert (hazel.draft, plain(hazel.state), hazel.is_late) == (
        "Not yet: late",
        "Late by 26 days",
        True,
    )
    assert plain(paper.delays.words) == (
        "Of 2 reports 1 was published in time and 1 is or was late."
    )


def test_it_says_who_made_it_from_what_and_is_taken_for_no_signed_report(
    paper: CommitteePaper,
) -> None:
    synced = committee_paper(quarter_of_three(), RULES, TRUST, "7 April 2027, 09:12")

    assert "which has not synced yet" in paper.made
    assert "by the sync of 7 April 2027, 09:12" in synced.made
    assert [(plain(one.version), one.code) for one in paper.sources] == [
        ("No report yet", ""),
        ("Version 2, published", "7K3M-92QD-X0VT-4HBC"),
    ]
    for made in (committee_pdf(paper), committee_word(paper)):
        assert not any(codes_in(text) for text in texts_of(made))


def test_a_paper_on_one_visit_fills_two_pages(tmp_path: Path) -> None:
    paper = committee_paper(gather(QUARTER, ON, (LARCH,), (), ()), RULES, TRUST)

    pages = lines_of(committee_pdf(paper), tmp_path)

    assert len(pages) == 2
    assert all(len(lines) > 25 for lines in pages)
    assert paper.delays.words == "The report was published in time."


def test_few_people_are_never_counted_out(paper: CommitteePaper) -> None:
    heard = {who: plain(words) for who, words in paper.heard}

    assert heard["Carers and family"] == "Fewer than 5, counted on 1 of 2 visits"
    assert heard["Patients"] == "11, counted on 1 of 2 visits"
    assert [plain(one.who) for one in paper.themes] == [
        "Patients and staff. 8 people",
        "Patients. Fewer than 5 people",
    ]


def test_no_sum_of_visits_tells_a_number_that_a_report_keeps_back() -> None:
    two = replace(LARCH, ward="Ash Ward", look=Look(level=0, heard=Counted(3, 0, 6)))

    paper = committee_paper(gather(QUARTER, ON, (LARCH, two), (), ()), RULES, TRUST)

    heard = {who: plain(words).split(",")[0] for who, words in paper.heard}
    assert heard == {
        "Patients": "12 to 15",  # 11, and fewer than 5
        "Carers and family": "Fewer than 5",
        "Staff": "20",
    }


def test_what_is_missing_is_said_and_never_shown_as_good(paper: CommitteePaper) -> None:
    unknown = {one.what: one.wards for one in paper.unknown}

    assert unknown["Never visited"] == "Sorrel Ward"
    assert unknown["Visit overdue in this quarter"] == "Rowan Ward"
    assert unknown["Visited, not signed off yet"] == "Hazel Unit"
    assert unknown["Nobody counted whom the panel heard"] == "Hazel Unit"


def test_an_empty_quarter_is_no_good_quarter(tmp_path: Path) -> None:
    paper = committee_paper(gather(QUARTER, ON, (), (), ()), RULES, TRUST)

    for found in both(paper, tmp_path):
        assert found.says("No visit falls into this quarter.")
        assert found.says("No visit took place, so no concern could be raised.")
        assert found.says("No visit of this quarter is signed off, so no rating stands.")
    assert paper.levels == ()


def test_no_concern_does_not_mean_no_risk() -> None:
    paper = committee_paper(gather(QUARTER, ON, (HAZEL,), (), ()), RULES, TRUST)

    assert paper.concern_words.endswith("It does not mean that there was no risk.")


def test_a_restricted_action_is_counted_and_not_told() -> None:
    facts = quarter_of_three(overdue=(replace(OVERDUE, aim=None),))

    paper = committee_paper(facts, RULES, TRUST)

    assert paper.overdue[0].aim == "Held in the restricted annex"


def test_a_rule_set_that_is_not_known_here_leaves_the_rating_readable() -> None:
    paper = committee_paper(quarter_of_three(), {}, TRUST)

    assert paper.ratings[0].word == "requires improvement"


def test_a_screen_reader_finds_one_title_and_every_part(
    paper: CommitteePaper, tmp_path: Path
) -> None:
    data = committee_pdf(paper)
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)

    structure = structure_of(data, tmp_path)

    assert pdfua.validate(str(path)).findings == ()
    levels = headings_of(structure)
    assert levels[0] == 1
    assert levels.count(1) == 1
    for part in ("Ratings and why", "Overdue actions", "What we do not know"):
        assert f'"{part}"' in structure


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=60), printed=st.booleans())
def test_no_words_break_the_paper_or_reach_beyond_it(
    text: str, printed: bool, tmp_path: Path
) -> None:
    words = f"x {text.encode(errors='ignore').decode()}"
    theme = replace(LARCH.themes[0], words=words, did=words)
    visit = replace(LARCH, ward=words, site=words, themes=(theme,))
    overdue = replace(OVERDUE, aim=words, role=words)
    paper = committee_paper(gather(QUARTER, ON, (visit,), (overdue,), ()), RULES, TRUST)

    data = committee_pdf(paper) if printed else committee_word(paper)

    assert read_back(data, ".pdf" if printed else ".docx", tmp_path).says(words)
    assert not printed or objects_that_act(data) == []


def test_the_same_paper_gives_the_same_bytes(paper: CommitteePaper) -> None:
    assert committee_pdf(paper) == committee_pdf(paper)
    assert committee_word(paper) == committee_word(paper)
