"""What may change from version to version."""

import pytest

from qvisit.forms.check.history import check_history
from qvisit.forms.item import Choice
from qvisit.forms.template import Template, Withdrawn
from qvisit.forms.versions import version_order
from tests.forms.check.clean import clean_section, clean_template, codes, item_of
from tests.forms.made import CHOICES

GONE = Withdrawn(code="A2", text_standard="The lamp is lit.", reason="Never answered.")


def version(number: str, *items: dict[str, object], **more: object) -> Template:
    made = [item_of(item) for item in (items or ({},))]
    fields = {"change_note": f"What {number} brings.", **more}
    return clean_template(clean_section(*made), version=number, **fields)


def found(template: Template, previous: Template) -> list[str]:
    return codes(check_history(template, previous))


FIRST = version("1.0.0", {}, {"code": "A2"})


def test_a_new_version_may_add_and_withdraw() -> None:
    second = version("1.1.0", {}, {"code": "A3"}, withdrawn=(GONE,))

    assert found(second, FIRST) == []


def test_the_same_version_may_be_checked_against_itself() -> None:
    assert found(FIRST, FIRST) == []


def test_a_code_does_not_vanish() -> None:
    (remark,) = check_history(version("1.1.0"), FIRST)

    assert remark.code == "lost-code"
    assert "A2" in remark.words


def test_a_withdrawal_is_not_forgotten() -> None:
    second = version("1.1.0", withdrawn=(GONE,))
    third = version("1.2.0", {"guidance": "Other words than before, but as many as needed."})

    assert found(third, second) == ["lost-code"]


def test_a_withdrawn_code_does_not_come_back() -> None:
    second = version("1.1.0", withdrawn=(GONE,))
    third = version("1.2.0", {}, {"code": "A2"})

    assert found(third, second) == ["code-reused"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"scale": "MET3"}, {"scale": "YES_NO"}),
        ({"method": "observe"}, {"method": "check_record"}),
        ({"is_critical": False}, {"is_critical": True}),
        ({"scale": "LEVEL4"}, {"scale": "LEVEL4", "answer_words": "ease"}),
        ({"scale": "NUMBER", "unit": "kg"}, {"scale": "NUMBER", "unit": "g"}),
        ({"scale": "MULTI"}, {"scale": "MULTI", "choices": CHOICES[1:]}),
    ],
)
def test_a_new_meaning_needs_a_new_code(
    before: dict[str, object], after: dict[str, object]
) -> None:
    assert found(version("1.1.0", after), version("1.0.0", before)) == ["changed-meaning"]


def test_a_choice_may_be_added() -> None:
    more = (*CHOICES, Choice(id="weekend", text="At the weekend"))

    second = version("1.1.0", {"scale": "MULTI", "choices": more})

    assert found(second, version("1.0.0", {"scale": "MULTI"})) == []


def test_new_wording_is_shown_beside_the_old_one() -> None:
    second = version("1.1.0", {"text_easy": "Is the door well shut?"})

    (remark,) = check_history(second, version("1.0.0"))

    assert (remark.level, remark.code) == ("note", "reworded")
    assert remark.words == "“text_easy” was: “Is the door closed?”"


@pytest.mark.parametrize("number", ["1.0.0", "0.9.0", "1.0.0-draft"])
def test_new_content_raises_the_version(number: str) -> None:
    changed = version(number, {}, {"code": "A2"}, {"code": "A3"})

    assert found(changed, FIRST) == ["version-not-raised"]


def test_a_new_version_brings_something_new() -> None:
    assert found(version("1.1.0", {}, {"code": "A2"}), FIRST) == ["nothing-changed"]


def test_a_new_version_says_what_changed() -> None:
    second = version("1.1.0", {}, {"code": "A2"}, {"code": "A3"}, change_note=FIRST.change_note)

    assert found(second, FIRST) == ["old-change-note"]


def test_versions_of_two_templates_are_not_compared() -> None:
    assert found(version("1.1.0", id="other"), FIRST) == ["other-template"]


def test_versions_are_ordered_by_their_numbers_and_drafts_come_first() -> None:
    rising = ["0.9.0", "1.0.0-2", "1.0.0-10", "1.0.0-draft", "1.0.0", "1.9.0", "1.10.0"]

    assert sorted(set(rising), key=version_order) == rising
