from fractions import Fraction
from pathlib import Path

import pytest

from qvisit.forms.answers import NOT_APPLICABLE, AnswerError
from qvisit.forms.loading import load_template
from qvisit.forms.scoring import score_items, score_key_questions, score_standards
from qvisit.forms.sustainability import markers_for_others, profile

FOLDER = Path(__file__).parents[2] / "resources" / "templates"
MARKERS = load_template((FOLDER / "sustainability-markers.yaml").read_bytes(), "markers")
STANDARDS = load_template((FOLDER / "fundamental-standards.yaml").read_bytes(), "standards")
WORKED = {
    "SE-01": "2",
    "SE-03": "1",
    "SE-05": "3",
    "SE-07": NOT_APPLICABLE,
    "SE-10": "0",
    "SE-17": "2",
    "SE-02": "1",
}


def test_the_worked_example_scores_what_the_ward_controls() -> None:
    environmental, social, financial = profile(MARKERS, WORKED)

    assert environmental.group == "environmental"
    assert (environmental.points, environmental.possible) == (8, 15)
    assert environmental.share == Fraction(8, 15)
    assert not environmental.too_few
    assert environmental.tally.not_applicable == 1
    assert (social.group, financial.group) == ("social", "financial")


def test_fewer_than_four_markers_are_too_few_to_score() -> None:
    three = {"SE-01": "3", "SE-03": "3", "SE-05": "3", "SE-02": "3", "SE-07": NOT_APPLICABLE}

    few, *_ = profile(MARKERS, three)
    enough, *_ = profile(MARKERS, {**three, "SE-10": "3"})

    assert (few.points, few.possible, few.share, few.too_few) == (9, 9, None, True)
    assert enough.share == 1
    assert not enough.too_few


def test_markers_of_estates_and_trust_are_listed_apart() -> None:
    listed = markers_for_others(MARKERS, {**WORKED, "SS-02": NOT_APPLICABLE})

    assert [(marker.code, marker.control, marker.label) for marker in listed] == [
        ("SE-02", "estates", "Started")
    ]


def test_markers_never_enter_compliance_nor_rating() -> None:
    values = {item.code: "0" for item in MARKERS.items}

    assert score_items(MARKERS.items, values).tally.asked == 0
    assert score_standards(MARKERS, values) == ()
    scores = score_key_questions([MARKERS], {MARKERS.id: values})
    assert all(score.standards == () for score in scores.values())


def test_another_kind_of_template_has_no_markers() -> None:
    assert all(group.tally.asked == 0 for group in profile(STANDARDS, {}))
    assert markers_for_others(STANDARDS, {}) == ()


def test_a_reply_of_another_scale_is_refused() -> None:
    with pytest.raises(AnswerError):
        profile(MARKERS, {"SE-01": "met"})
