"""Reports on visits by other rules than the usual: in their words, with their numbers."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from qvisit.forms.item import KEY_QUESTIONS
from qvisit.report.content import VisitReport
from qvisit.report.pdf import visit_report_pdf
from qvisit.visits import kinds
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    VISITOR,
    Case,
    Log,
    case,
    plan,
    rules,
    score,
    shipped,
)
from tests.report.larch_visit import larch_case
from tests.report.reading import lines_of, text_of

LOCAL, JUDGED = "local-four-level-1", "judgement-only-1"
NAMES = {LOCAL: "local-four-level 1.0.0", JUDGED: "judgement-only 1.0.0"}
ALL_GOOD = dict.fromkeys((str(question) for question in KEY_QUESTIONS), "good")


def made(by: str, agreed: Mapping[str, str], failed: str = "", unseen: str = "") -> Case:
    """A visit by these rules: all is met or well, but for an item that failed or was not seen."""
    log, templates = Log(), shipped("fundamental-standards")
    log.say(GOVERNOR, plan(templates, rule_set=NAMES[by]))
    other = {failed: "not_met", unseen: "not_assessed"}
    score(log, templates, dict.fromkeys((LEAD, LIVED, VISITOR), other))
    for about, rating in agreed.items():
        said = {"about": about, "rating": rating, "reason": f"Seen of {about}."}
        log.say(LEAD, kinds.RatingAgreed.model_validate(said))
    log.say(LEAD, kinds.DebriefFinished())
    return case(log, templates, rules(by))


def words_of(report: VisitReport) -> dict[str, str]:
    return {one.name: one.word for one in report.questions}


def test_a_report_speaks_the_words_of_the_visits_rules(tmp_path: Path) -> None:
    report = made(LOCAL, {"safe": "inadequate"}).report()

    said = text_of(visit_report_pdf(report), tmp_path)

    assert words_of(report)["Safe"] == "Needs support"
    assert report.rating.word == "Needs support"
    assert report.rating.scale == ("Needs support", "Requires improvement", "Good", "Good Plus")
    assert dict(report.about)["Rating rules"] == "Local four levels, version\u00a01.0.0"
    assert "3. Apply the rules Local four levels, version 1.0.0." in said
    assert "Step 1 of 4: Needs support, Requires improvement, Good, Good Plus" in said
    assert "We rate Larch Ward as Needs support." in said
    for foreign in ("Outstanding", "Inadequate"):
        assert foreign not in said


def test_ticks_stand_where_the_ratings_of_the_visits_rules_begin(tmp_path: Path) -> None:
    local, judged = made(LOCAL, {}).report(), made(JUDGED, {}).report()

    assert (local.ticks, judged.ticks) == ((40, 70, 85), ())
    assert "Ticks stand at 40, 70 and 85" in text_of(visit_report_pdf(local), tmp_path)
    said = text_of(visit_report_pdf(judged), tmp_path)
    assert "No score gives a rating: the panel judges." in said
    assert "Ticks stand" not in said


def test_a_draft_shows_what_follows_from_the_questions_that_the_panel_lowered() -> None:
    report = made(LOCAL, {"caring": "inadequate"}).report()

    steps = {step.name: step.word for step in report.rating.steps}
    assert report.rating.word == "Needs support"
    assert report.rating.stage == "by our rules, not agreed by the panel yet"
    assert (steps["Agreed"], steps["Final"]) == ("Not agreed yet", "Not signed off yet")
    assert not report.rating.capped


def test_a_judged_visit_is_not_rated_before_the_panel_judged_it() -> None:
    report = made(JUDGED, {"safe": "good"}).report()

    assert words_of(report) == {**dict.fromkeys(words_of(report), "Not rated"), "Safe": "Good"}
    assert (report.rating.word, report.rating.filled) == ("Not rated", None)
    assert report.rating.stage == "not judged by the panel yet"
    caring = next(one for one in report.questions if one.name == "Caring")
    assert caring.reasons[-1] == "The panel has not judged it yet."
    assert "%" not in caring.score


def test_a_judged_visit_is_joined_and_every_judgement_has_its_reason() -> None:
    report = made(JUDGED, ALL_GOOD).report()

    safe = report.questions[0]
    assert report.rating.word == "Good"
    assert report.rating.stage == "judged by the panel, not signed off yet"
    assert report.rating.steps[0].reason == (
        "No score gives a rating. The panel judges each key question."
    )
    assert "The panel agreed Good. Seen of safe." in safe.reasons
    assert not safe.capped
    assert "scores alone" not in report.rating.why
    assert "The panel judges each key question" in report.method[2].reason


def test_a_cap_on_a_judged_question_is_told_and_holds_it() -> None:
    report = made(JUDGED, ALL_GOOD, failed="FS12-3").report()

    safe = report.questions[0]
    assert (safe.word, safe.capped) == ("Requires improvement", True)
    assert "Safe is capped at Requires improvement because FS12-3 failed." in safe.reasons
    assert "A cap that came after the panel's agreement holds it there." in safe.reasons
    assert report.rating.word == "Requires improvement"
    assert report.rating.capped


@pytest.mark.parametrize(
    ("threshold", "has_result"), [(Fraction(1), False), (Fraction(1, 9), True)]
)
def test_a_standard_has_a_result_by_the_coverage_of_the_visits_rules(
    threshold: Fraction, has_result: bool
) -> None:
    done = made(LOCAL, {}, unseen="FS12-3")
    own = done.rules.model_copy(update={"coverage_threshold": threshold})
    sections = done.templates[0].sections
    title = next(one.title for one in sections if any(i.code == "FS12-3" for i in one.items))

    report = Case(done.visit, done.templates, done.assessment, own).report()

    (ours,) = (one for one in report.scores[0].standards if one.title == title)
    assert (ours.percent is not None) == has_result


@pytest.mark.parametrize("by", [LOCAL, JUDGED])
def test_the_longest_words_of_a_rating_stand_on_one_line_of_the_cover(
    by: str, tmp_path: Path
) -> None:
    done = made(by, ALL_GOOD)
    longest = "Wwwwwww improvement wwww"
    levels = tuple(
        level.model_copy(update={"title": longest[: 24 - place]})
        for place, level in enumerate(done.rules.levels)
    )
    own = done.rules.model_copy(update={"levels": levels})
    report = Case(done.visit, done.templates, done.assessment, own).report()

    cover = lines_of(visit_report_pdf(report), tmp_path)[0]

    assert any(line.startswith(longest[:23]) for line in cover)


def test_a_paused_rating_is_no_rating() -> None:
    made = larch_case(serious=True)
    said = made.assessment
    overall = replace(said.rating.overall, capped="paused", ceiling="paused")
    level = replace(said.facts, concern_level=4)
    said = replace(said, rating=replace(said.rating, overall=overall), facts=level)

    report = replace(made, assessment=said).report()

    assert (report.rating.word, report.rating.filled) == ("Rating paused", None)
    assert report.easy is not None
    told = [row.strong for part in report.easy.parts for row in part.rows]
    assert "We gave this ward no rating this time." in told
