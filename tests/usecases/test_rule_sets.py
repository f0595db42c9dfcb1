"""Visits by the rules that governance chose: rated, signed, shown and compared in their words."""

import re
from pathlib import Path

import pytest

from qvisit.forms.agreed_rating import RatingError
from qvisit.forms.rule_set import load_rule_set
from qvisit.paths import resources_folder
from qvisit.usecases import debrief, reports
from qvisit.usecases.assessing import rerate
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.templates import (
    NoFileError,
    NoRuleSetError,
    check_rule_sets,
    find_rule_set,
    newest_of_each,
    rating_title,
    rule_set_name,
    rule_sets_in,
    shipped_rule_sets,
)
from qvisit.usecases.visit_list import look_visits
from tests.usecases.rated_by import QUESTIONS, debriefed_by, judge, scored_by
from tests.usecases.trust import Trust, score

LOCAL, JUDGED = "local-four-level 1.0.0", "judgement-only 1.0.0"
USUAL, CQC = "qvisit-internal 1.0.0", "cqc-aggregation-2022 1.0.0"


def test_four_sets_of_rules_are_shipped_and_the_usual_one_comes_first() -> None:
    assert [rule_set_name(one) for one in shipped_rule_sets()] == [USUAL, CQC, JUDGED, LOCAL]


def test_a_rule_set_is_found_by_name_and_by_id_alone() -> None:
    assert find_rule_set(LOCAL) == find_rule_set(" Local-Four-Level ") == shipped_rule_sets()[3]
    with pytest.raises(NoRuleSetError) as refused:
        find_rule_set("local-four-level 9.0.0")
    assert "Known: qvisit-internal 1.0.0; cqc-" in str(refused.value)


def test_one_more_file_is_one_more_rule_set_newer_versions_first(tmp_path: Path) -> None:
    shipped = resources_folder() / "rule_sets"
    text = (shipped / "local-four-level-1.yaml").read_text("utf-8")
    for version in ("1.0.0", "1.9.0", "1.10.0"):
        own = text.replace("version: 1.0.0", f"version: {version}").replace("Plus", f"P{version}")
        (tmp_path / f"local-{version}.yaml").write_text(own, "utf-8")
    (tmp_path / "usual.yaml").write_bytes((shipped / "qvisit-internal-1.yaml").read_bytes())

    found = rule_sets_in(tmp_path)

    assert [one.version for one in found] == ["1.0.0", "1.10.0", "1.9.0", "1.0.0"]
    assert (found[0].id, found[1].title_of("outstanding")) == ("qvisit-internal", "Good P1.10.0")
    assert newest_of_each(found) == found[:2]


def test_a_rating_by_rules_that_are_not_here_is_worded_by_its_place() -> None:
    assert rating_title(LOCAL, "outstanding") == "Good Plus"
    assert rating_title("local-four-level 3.0.0", "outstanding") == "Step 4 of 4"
    assert rating_title("local-four-level 3.0.0", "not_rated") == "Not rated"


def test_a_file_of_rules_is_checked_for_its_author(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    text = (resources_folder() / "rule_sets" / "local-four-level-1.yaml").read_text("utf-8")
    good.write_text(text, "utf-8")
    bad.write_text(text.replace("from_share: 0.70", "from_share: 0.90"), "utf-8")

    checked = {Path(one.path).name: one for one in check_rule_sets(tmp_path)}

    assert checked["good.yaml"].problem == ""
    assert "bad.yaml was not used. Line " in checked["bad.yaml"].problem
    assert checked["bad.yaml"].hint == "Check the four numbers."
    with pytest.raises(NoFileError):
        check_rule_sets(tmp_path / "nothing.yaml")


def test_a_visit_is_signed_and_listed_in_the_words_of_its_rules(trust: Trust) -> None:
    scored_by(trust, LOCAL)
    opened = debriefed_by(trust)

    signed = reports.sign_off(trust["linden"], opened)

    visit = next(one for one in reports.ratings_now(signed) if one.about == "visit")
    listed = next(one for one in look_visits(trust["linden"]) if one.visit == trust.visit)
    assert (visit.final, listed.rating) == ("outstanding", "outstanding")
    assert rating_title(listed.rule_set, listed.rating) == "Good Plus"
    assert "Three or more key questions are Good Plus and the others are Good." in visit.reasons


def test_a_judged_visit_goes_from_answers_to_a_signature(trust: Trust) -> None:
    opened = scored_by(trust, JUDGED)
    with pytest.raises(RatingError, match="needs a reason"):
        debrief.agree_rating(trust["hazel"], opened, "safe", "good", " ")
    judge(trust, **dict.fromkeys(QUESTIONS, "good"))
    opened = judge(trust, safe="outstanding", caring="outstanding")
    before = {one.about: one.final for one in reports.ratings_now(opened)}

    signed = reports.sign_off(trust["linden"], debriefed_by(trust))

    assert signed.shared.signed is not None
    kept = {one.about: one for one in signed.shared.signed.said.ratings}
    assert {about: one.final for about, one in kept.items()} == before
    assert (kept["safe"].computed, kept["safe"].capped) == ("panel_judges", "panel_judges")
    assert (kept["safe"].agreed, kept["safe"].final) == ("outstanding", "outstanding")
    assert kept["safe"].reasons[-1] == "What we saw of safe."
    assert (kept["visit"].computed, kept["visit"].final) == ("panel_judges", "outstanding")


def test_a_judged_visit_may_be_signed_before_the_panel_judged_it(trust: Trust) -> None:
    scored_by(trust, JUDGED)

    signed = reports.sign_off(trust["linden"], debriefed_by(trust))

    assert {one.final for one in reports.ratings_now(signed)} == {"not_rated"}


def test_the_same_answers_are_rated_by_every_set_each_with_its_reasons(trust: Trust) -> None:
    opened = scored_by(trust, LOCAL)

    rated = {rule_set_name(one.rules): one for one in rerate(opened)}

    assert list(rated) == [USUAL, CQC, JUDGED, LOCAL]
    assert [one.own for one in rated.values()] == [False, False, False, True]
    overall = {name: one.rating.overall.capped for name, one in rated.items()}
    assert overall == {
        USUAL: "good",  # held at Good for want of a panel statement
        CQC: "outstanding",
        JUDGED: "panel_judges",
        LOCAL: "outstanding",
    }
    for one in rated.values():
        assert one.rating.overall.reasons
        assert all(question.reasons for question in one.rating.questions)
    assert trust.seen_by("hazel") == opened


def test_nothing_is_rated_by_other_rules_while_scores_are_hidden(trust: Trust) -> None:
    score(trust, "hazel")

    with pytest.raises(NotAllowedError) as refused:
        rerate(trust.seen_by("hazel"))

    assert "scores stay hidden until everyone is done" in str(refused.value)


def test_the_rule_set_in_the_authors_guide_is_sound() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "ratings.md").read_text("utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)

    rules = load_rule_set(example.encode(), "example.yaml")

    assert rules.title_of("inadequate") == "At risk"
    assert [rule_set_name(one) for one in shipped_rule_sets() if rule_set_name(one) in guide] == [
        rule_set_name(one) for one in shipped_rule_sets()
    ]
