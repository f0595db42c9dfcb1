"""What a template covers, and where its tags lead."""

import pytest

from qvisit.forms.check.coverage import REGULATIONS, check_coverage
from qvisit.forms.framework import Framework, Node
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.section import Section
from tests.forms.check.clean import clean_item, clean_section, clean_template, codes

RIGHTS = Framework(
    id="rights",
    version="1.0.0",
    prefix="hra",
    title="Human rights",
    purpose="To test.",
    source="Test",
    nodes=(Node(id="8", title="Private life"), Node(id="liberty", title="Liberty")),
)


def standards(*regulations: str) -> tuple[Section, ...]:
    return tuple(
        clean_section(
            clean_item(f"FS{name}-1", key_question=KEY_QUESTIONS[place % 5]), regulation=name
        )
        for place, name in enumerate(regulations)
    )


def found(*sections: Section, **more: object) -> list[str]:
    return codes(check_coverage(clean_template(*sections, **more), [RIGHTS]))


def test_there_are_fourteen_fundamental_standards() -> None:
    assert len(REGULATIONS) == 14
    assert found(*standards(*REGULATIONS)) == []


def test_a_gap_among_the_regulations_is_named() -> None:
    template = clean_template(*standards(*REGULATIONS[:-2]))

    gaps = [remark.words for remark in check_coverage(template, [RIGHTS])]

    assert gaps == ["No section covers regulation 20.", "No section covers regulation 20A."]


@pytest.mark.parametrize(
    "said", ["Regulations 19, 20 and 20A.", "Regulation 20, and regulation 20A."]
)
def test_a_gap_that_the_template_owns_up_to_is_only_noted(said: str) -> None:
    template = clean_template(*standards(*REGULATIONS[:-2]), not_covered=f"All else. {said}")

    levels = {remark.code: remark.level for remark in check_coverage(template, [RIGHTS])}

    assert levels == {"regulation-left-out": "note"}


def test_a_template_of_few_regulations_need_not_cover_all() -> None:
    assert found(*standards("9", "10", "11")) == []
    assert found(*standards(*REGULATIONS[:5]), practice=True) == []


def test_all_five_key_questions_are_answered() -> None:
    sections = tuple(
        clean_section(clean_item(f"FS{name}-1", key_question="safe"), regulation=name)
        for name in REGULATIONS
    )

    assert found(*sections) == ["key-question-gap"] * 4


@pytest.mark.parametrize("tag", ["hra:8", "theme:anything", "equity", "content-note"])
def test_known_tags_pass(tag: str) -> None:
    assert found(clean_section(clean_item(tags=(tag,)))) == []


@pytest.mark.parametrize(
    ("tag", "remedy"),
    [
        ("hra:7", "See resources/frameworks."),
        ("hra:libertey", "Did you mean “hra:liberty”?"),
        ("hrb:8", "Begin it with one of hra, theme."),
        ("visiting", "Write “theme:visiting”."),
    ],
)
def test_a_tag_that_leads_nowhere_is_a_problem(tag: str, remedy: str) -> None:
    template = clean_template(clean_section(clean_item(tags=(tag,))))

    (remark,) = check_coverage(template, [RIGHTS])

    assert (remark.level, remark.code, remark.remedy) == ("problem", "unknown-tag", remedy)


def test_without_frameworks_no_tag_is_judged() -> None:
    template = clean_template(clean_section(clean_item(tags=("hrb:8",))))

    assert codes(check_coverage(template, None)) == []


def test_requirements_end_at_80() -> None:
    assert found(clean_section(clean_item(requirements=("R1", "R80")))) == []
    assert found(clean_section(clean_item(requirements=("R81",)))) == ["unknown-requirement"]
