"""The answers of a scale answer the question."""

import pytest

from qvisit.forms.check.answers import check_answers
from qvisit.forms.item import AnswerWords, Scale
from tests.forms.check.clean import clean_item, clean_section, codes
from tests.forms.made import kind_for, make_template


def found(scale: Scale, text: str, words: AnswerWords = "quality") -> list[str]:
    item = clean_item(scale=scale, text_easy=text, answer_words=words)
    return codes(check_answers(make_template(clean_section(item), kind=kind_for(scale))))


@pytest.mark.parametrize("scale", ["MET3", "YES_NO", "MARKER", "SIGN"])
def test_yes_and_no_answer_a_question_that_begins_with_a_verb(scale: Scale) -> None:
    assert found(scale, "Is the door locked?") == []
    assert found(scale, "At night, do staff knock?") == []
    assert found(scale, "Look at 3 doors. Are they locked?") == []
    assert found(scale, "How well is the door locked?") == ["answer-does-not-fit"]
    assert found(scale, "What is on the door?") == ["answer-does-not-fit"]


@pytest.mark.parametrize(
    ("words", "fitting", "other"),
    [
        ("quality", "How kind are staff?", "How often are staff kind?"),
        ("quality", "What is the food like?", "Is the food good?"),
        ("frequency", "Do staff listen?", "How well do staff listen?"),
        ("frequency", "How often do staff listen?", "How much do staff listen?"),
        ("ease", "How easy is it to find a nurse?", "Is it easy to find a nurse?"),
        ("extent", "How much do people help with plans?", "How good are the plans?"),
    ],
)
def test_each_set_of_four_levels_has_its_own_questions(
    words: AnswerWords, fitting: str, other: str
) -> None:
    assert found("LEVEL4", fitting, words) == []
    assert found("LEVEL4", other, words) == ["answer-does-not-fit"]


@pytest.mark.parametrize(
    ("scale", "fitting", "other"),
    [
        ("COUNT", "How many doors are locked?", "Are all doors locked?"),
        ("COUNT", "Of 5 records, how many are signed?", "How much is signed?"),
        ("NUMBER", "How warm is the room?", "Is the room warm?"),
        ("NUMBER", "What is the stock worth?", "How do staff count stock?"),
        ("NUMBER", "How much food is thrown away?", "How well is food used?"),
        ("CHOICE", "Which time was it?", "Was it night?"),
        ("CHOICE", "In which room did people sit?", "Did people sit?"),
        ("MULTI", "How did staff make contact?", "Did staff make contact?"),
        ("TEXT", "What would people change?", "Would people change it?"),
        ("TEXT", "Is there anything else to say?", "Is there a garden?"),
        ("DATE", "When was the last fire drill?", "How long ago was the fire drill?"),
        ("DATE_TIME", "On what day did it begin?", "Where did it begin?"),
        ("TIME", "What time did the visit start?", "What started the visit?"),
        ("PHOTO", "Is there a photo of the garden?", "Is there a garden?"),
    ],
)
def test_each_scale_has_its_own_questions(scale: Scale, fitting: str, other: str) -> None:
    assert found(scale, fitting) == []
    assert found(scale, other) == ["answer-does-not-fit"]


def test_the_remedy_says_how_to_begin() -> None:
    item = clean_item(scale="LEVEL4", text_easy="Are staff kind?", answer_words="ease")

    (remark,) = check_answers(make_template(clean_section(item)))

    assert remark.words == "The answers of LEVEL4 (ease) do not answer “text_easy”."
    assert remark.remedy.startswith("Begin with How easy;")
    assert (remark.item, remark.section) == ("A1", "a1")
