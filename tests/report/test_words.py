"""What has no points stands in words: read back from real documents of a visit of every kind."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.item_rows import HELD_BACK
from qvisit.report.pdf import visit_report_pdf
from tests.report.larch import Case
from tests.report.reading import pages_of, parts_of, plain, text_of
from tests.report.whole_visit import KEPT, SPOKEN, shipped_now, whole_case

POINTS = re.compile(r"weighted|\bof [34]\b|[0-9] points|\bscore")
"""How a part would look if its answers were scored."""
FEW = {"patients": 11, "carers": 3, "staff": 4}
BARE = ("first-impressions", "voices", "team-culture")


@pytest.fixture(scope="module")
def made() -> Case:
    return whole_case()


@pytest.fixture(scope="module")
def pdf(made: Case) -> bytes:
    return visit_report_pdf(made.report())


@pytest.fixture(scope="module")
def parts(pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return parts_of(pdf, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def few() -> Case:
    return whole_case(shipped_now(*BARE), people=FEW)


def test_a_visit_of_every_kind_has_every_part_once_in_this_order(parts: dict[str, str]) -> None:
    assert list(parts) == [
        "About this visit",
        "In this report",
        "Summary",
        "Scores by key question and standard",
        "First impressions",
        "Whose voices were heard",
        "Team culture",
        "Different stories",
        "Two views of the ward",
        "Equity: did everyone get the same?",
        "Closed-culture view",
        "Findings and actions",
        "Sustainability profile",
        "Every item, every answer",
        "Method, limits and words",
    ]


@pytest.mark.parametrize("title", ["First impressions", "Team culture", "Different stories"])
def test_what_is_never_scored_says_so_and_shows_no_points(
    title: str, parts: dict[str, str]
) -> None:
    words = parts[title]

    assert words.startswith("No points. ")
    assert not POINTS.search(words)


def test_voices_are_told_without_points(parts: dict[str, str]) -> None:
    _, told = parts["Whose voices were heard"].split("What people told us ")

    assert told.startswith("No points. ")
    assert not POINTS.search(told)


def test_no_score_counts_a_question_that_has_no_points(made: Case) -> None:
    report = made.report()

    titles = {one.title for group in report.scores for one in group.standards}
    bare = [one for one in made.templates if one.kind != "standards"]
    assert len(bare) == 5
    assert not titles & {section.title for one in bare for section in one.sections}


def test_first_impressions_count_who_said_what(made: Case, parts: dict[str, str]) -> None:
    words = parts["First impressions"]

    told = made.report().first_impressions
    assert told
    rows = [row for group in told.groups for row in group.rows]
    assert len(rows) > 15
    assert all(f"{row.question} {row.code}" in words for row in rows)
    assert all(plain(row.said) in words for row in rows)
    assert "In brackets: how many of 6 reviewers said so." in words


def test_own_words_stand_in_the_report_only_where_the_panel_agreed_them(
    made: Case, parts: dict[str, str], tmp_path: Path
) -> None:
    report = parts["First impressions"] + parts["Whose voices were heard"] + parts["Team culture"]
    annex = text_of(annex_pdf(made.annex()), tmp_path)

    assert "“As a panel: " in report
    assert not any(f"“{words}”" in report for words in SPOKEN)
    assert all(f"“{words}”" in annex for words in SPOKEN)
    assert report.count("in words that the panel has not agreed: see the annex.") == 3


def test_a_different_view_stands_beside_what_the_panel_agreed(parts: dict[str, str]) -> None:
    for title in ("First impressions", "Whose voices were heard", "Team culture"):
        assert f"LX reviewer 1 keeps a different view: “{KEPT}”" in parts[title]


def test_people_are_counted_by_group_and_few_are_not_counted_out(parts: dict[str, str]) -> None:
    words = parts["Whose voices were heard"]

    assert "11 patients, fewer than 5 carers and 14 members of staff" in words
    assert "The panel counted each person once." in words
    assert "3" not in words.split("What people told us")[0]


def test_with_few_staff_nobody_is_quoted_and_no_group_is_named(few: Case, tmp_path: Path) -> None:
    parts = parts_of(visit_report_pdf(few.report()), tmp_path)

    held = "Fewer than 5 staff were heard. So nobody is quoted, and their groups are not named."
    for title in ("Whose voices were heard", "Team culture"):
        assert held in parts[title]
    talk = parts["Whose voices were heard"].split("A talk with staff")[1]
    assert "As a panel" not in talk + parts["Team culture"]
    assert not {"VS-1", "TC-1", "VS-10"} & set(re.findall(r"[A-Z]+-\d+", talk))
    assert "As a panel" in parts["Whose voices were heard"]
    assert "VS-3" in talk


def test_what_few_staff_said_stands_in_the_annex_as_the_panel_agreed_it(
    few: Case, tmp_path: Path
) -> None:
    annex = few.annex()

    words = text_of(annex_pdf(annex), tmp_path)

    rows = {row.code: row for part in annex.held for group in part.groups for row in group.rows}
    assert {"VS-1", "VS-10", "TC-1", "TC-2"} <= set(rows)
    assert all("As a panel" in rows[code].words for code in ("VS-10", "TC-2"))
    assert plain(rows["TC-2"].words) in words
    assert "see the annex" not in words


def test_nobody_counted_gives_no_table_of_noughts(tmp_path: Path) -> None:
    made = whole_case(shipped_now("follow-up-visit"))

    words = parts_of(visit_report_pdf(made.report()), tmp_path)["Whose voices were heard"]

    assert words == "No reviewer has recorded how many people they spoke with."


def test_both_sides_of_different_stories_stand_there(made: Case, parts: dict[str, str]) -> None:
    found = made.report().stories

    words = parts["Different stories"]
    assert len(found) == 3
    for one in found:
        for side in (one.better, one.worse):
            assert plain(f"{side.voice}: “{side.said}” {side.text} {side.code}") in words
    assert "nothing is averaged" in words


def test_sustainability_stands_apart_with_markers_for_others(
    made: Case, parts: dict[str, str]
) -> None:
    profile, words = made.report().sustainability, parts["Sustainability profile"]

    assert profile
    assert words.startswith("This stands apart. It never changes the rating.")
    assert "Only markers that the ward itself controls are counted here." in words
    others = words.split("For estates or the trust")[1].split("Measured figures")[0]
    assert {"SE-02", "SE-16"} <= set(re.findall(r"SE-\d+", others))
    assert all(f"{one.code} {one.stage} {one.who}" in others for one in profile.others)
    own = words.split("For estates or the trust")[0]
    assert not any(f"{one.code} " in own for one in profile.others)
    assert all(f"{one.code} {plain(one.amount)}" in words for one in profile.measured)


def test_a_follow_up_tells_first_what_became_of_the_actions(tmp_path: Path) -> None:
    made = whole_case(shipped_now("first-impressions", "follow-up-visit"))
    data = visit_report_pdf(made.report())

    parts = parts_of(data, tmp_path)

    assert list(parts)[3:5] == ["Actions of last time", "First impressions"]
    words = parts["Actions of last time"]
    assert words.startswith("No points. ")
    assert re.search(r"How many of the agreed actions are done\? FU-1 \d+ of \d+ \(\d+ %\)", words)
    assert not POINTS.search(words)
    assert "Scores by key question and standard" not in parts
    assert "no rating from this visit: nothing asked has points." in parts["Summary"]


@pytest.mark.parametrize("lines", [0, 1, 2])
def test_the_cover_gives_way_to_what_is_said_about_the_visit(
    lines: int, made: Case, tmp_path: Path
) -> None:
    report = made.report()
    more = tuple((f"Line {number}", "One more.") for number in range(lines))
    report = replace(report, about=(*report.about[:-1], *more, report.about[-1]))

    cover = pages_of(visit_report_pdf(report), tmp_path)[0]

    assert "Signed off by Not signed off yet" in cover
    assert "This goes on" not in cover


def test_who_looked_at_what_stands_in_the_method(made: Case, parts: dict[str, str]) -> None:
    words = parts["Method, limits and words"]

    for line in made.report().shares:
        assert plain(f"{line.who} {' '.join(line.parts)}") in words


def test_at_level_3_no_sign_story_or_talk_about_it_stands_in_the_wards_copy(
    tmp_path: Path,
) -> None:
    made = whole_case(serious=True)
    data, annex = visit_report_pdf(made.report()), annex_pdf(made.annex())

    words, parts = text_of(data, tmp_path), parts_of(data, tmp_path)

    culture = parts["Closed-culture view"]
    assert "Level 3, High. A matter was raised and passed on." in culture
    assert "Why this level" not in culture
    assert "Different stories" not in parts
    assert words.count(f" {HELD_BACK}") == made.report().heading.counts.held_back > 35
    assert "Serious" not in parts["Every item, every answer"]
    whole = text_of(annex, tmp_path)
    assert "Items held back from the ward's copy" in whole
    assert "graded serious" in whole
    assert "Different stories" in whole


@pytest.mark.parametrize("serious", [False, True])
def test_no_foot_is_cut_and_no_page_is_nearly_empty(*, serious: bool, tmp_path: Path) -> None:
    made = whole_case(serious=serious)

    pages = pages_of(visit_report_pdf(made.report()), tmp_path)

    assert all("6 findings · 3 actions" in page for page in pages)
    assert not any("…" in page for page in pages)
    assert min(len(page) for page in pages) > 700
