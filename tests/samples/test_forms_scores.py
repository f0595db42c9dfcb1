"""Answers to the sample templates are worth for ever what they were worth when they were given.

The numbers here never change: reports that people hold in their hands say them.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from qvisit.forms.answers import DONT_KNOW, NOT_APPLICABLE, options
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS, SignReport, concern_level
from qvisit.forms.loading import load_template
from qvisit.forms.rating import CapFacts, rate
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.scoring import is_failed, score_key_questions, score_standards
from qvisit.forms.sustainability import profile
from qvisit.forms.template import Template

FOLDER = Path(__file__).parent / "forms-1"
RULES = Path(__file__).parents[2] / "resources" / "rule_sets"


def sample(name: str) -> Template:
    path = FOLDER / f"{name}.yaml"
    return load_template(path.read_bytes(), path.name)


def replies(template: Template) -> dict[str, str]:
    """An answer to each question in turn: the best one most often, and some that are none."""
    said = {}
    for place, item in enumerate(template.items):
        offered = [option.reply for option in options(item)]
        ladder = [offered[0], offered[0], offered[1], offered[0], offered[-1], offered[0]]
        said[item.code] = [*ladder, NOT_APPLICABLE, offered[0], DONT_KNOW][place % 9]
    return said


def test_the_five_key_questions_of_the_first_standards() -> None:
    form = sample("fundamental-standards")

    scores = score_key_questions([form], {form.id: replies(form)})

    found = {
        question: (one.compliance.points, one.compliance.weight, one.compliance.coverage)
        for question, one in scores.items()
    }
    assert found == {
        "safe": (Fraction(21), 25, Fraction(9, 10)),
        "effective": (Fraction(77, 6), 17, Fraction(7, 8)),
        "caring": (Fraction(7), 7, Fraction(3, 5)),
        "responsive": (Fraction(13), 15, Fraction(1)),
        "well_led": (Fraction(5), 9, Fraction(1)),
    }


def test_each_of_the_first_standards() -> None:
    form = sample("fundamental-standards")

    found = {one.section_id: one.compliance.share for one in score_standards(form, replies(form))}

    assert found == {
        "person-centred-care": Fraction(14, 15),
        "visiting": Fraction(3, 5),
        "dignity-and-respect": Fraction(1),
        "consent": Fraction(13, 20),
        "safe-care": Fraction(11, 12),
        "safeguarding": Fraction(5, 8),
        "food-and-drink": Fraction(1),
        "complaints": Fraction(1),
        "governance": Fraction(5, 9),
        "staffing": Fraction(1),
        "candour": Fraction(1),
    }


@pytest.mark.parametrize(
    ("rules", "ratings"),
    [
        ("qvisit-internal-1", "good good good good requires_improvement requires_improvement"),
        (
            "cqc-aggregation-2022-1",
            "good good outstanding good requires_improvement requires_improvement",
        ),
        ("local-four-level-1", "good good not_rated good requires_improvement not_rated"),
        (
            "judgement-only-1",
            "panel_judges panel_judges panel_judges panel_judges panel_judges panel_judges",
        ),
    ],
)
def test_the_ratings_under_the_first_rule_sets(rules: str, ratings: str) -> None:
    form, file = sample("fundamental-standards"), RULES / f"{rules}.yaml"
    rule_set, said = load_rule_set(file.read_bytes(), file.name), replies(form)
    failed: dict[str, tuple[str, ...]] = {}
    for item in form.items:
        if item.is_critical and item.key_question and is_failed(item, said[item.code]):
            failed[item.key_question] = (*failed.get(item.key_question, ()), item.code)
    scores = score_key_questions([form], {form.id: said}, rule_set.coverage_threshold)
    heard = dict.fromkeys(("safe", "caring", "well_led"), True)

    rated = rate(rule_set, scores, CapFacts(failed, concern_level=1, voice=heard))

    questions = [one.capped for one in rated.questions]
    assert [*questions, rated.overall.capped] == ratings.split()


def test_the_first_markers() -> None:
    form = sample("sustainability-markers")
    said = {
        item.code: [DONT_KNOW, "3", "1", "2", "0"][place % 5]
        for place, item in enumerate(form.items)
    }

    found = [(one.group, one.points, one.possible, one.too_few) for one in profile(form, said)]

    assert found == [
        ("environmental", 6, 12, False),
        ("social", 5, 9, True),
        ("financial", 1, 3, True),
    ]


@pytest.mark.parametrize(
    ("present", "seen", "level"),
    [
        ((), {}, 0),
        (("IR3", "IR4"), {}, 1),
        (("IR1",), {"WS-C2": ("once",)}, 1),
        (("IR1", "IR6", "IR7"), {"WS-B4": ("once", "once")}, 3),
        ((), {"WS-A1": ("once",)}, 4),
        (("IR2", "IR9"), {"WS-A8": ("once",)}, 2),
        (("IR1",), {"WS-E2": ("serious",)}, 3),
    ],
)
def test_the_first_signs(
    present: tuple[str, ...], seen: dict[str, tuple[str, ...]], level: int
) -> None:
    form = sample("closed-culture-signs")
    signs = {
        code: tuple(SignReport(reply, "staff", "observe") for reply in given)
        for code, given in seen.items()
    }

    found = concern_level(
        {code: "yes" if code in present else "no" for code in INHERENT_RISK_FACTORS},
        signs,
        dict.fromkeys(("M1", "M3", "M4", "M7", "M8"), "used"),
        risk_now=False,
        asked=form.items,
    )

    assert found.level == level
