"""Questions that ask one thing, lead nobody, and ask what a reviewer can know."""

import pytest

from qvisit.forms.check.questions import check_questions
from qvisit.forms.section import Kind
from tests.forms.check.clean import clean_section, codes, item_of
from tests.forms.made import make_template


def found(kind: Kind = "standards", **fields: object) -> list[str]:
    if kind != "standards":
        fields["key_question"] = None
    section = clean_section(item_of(fields))
    return codes(check_questions(make_template(section, kind=kind)))


@pytest.mark.parametrize(
    "text",
    [
        "Do staff knock and wait?",
        "Did you see, hear and smell anything that worried you?",
        "Is it easy to see when and where people can have visitors?",
        "Is there a sign of what people said and what changed?",
        "How well does the ward respect people's gender and who they love?",
        "Is the food good, hot and right for each faith?",
        "Do people get help and support at night?",
        "Can people make and take calls in private?",
        "Can people read and understand what they are given?",
        "Do staff take time to listen to people?",
        "Do staff know what to do if someone says they were hit?",
        "Do staff who know the person well sit and talk with them?",
        "Did staff avoid a question, or ask who else has talked?",
    ],
)
def test_one_thing_with_several_words_passes(text: str) -> None:
    assert found(text_easy=text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Is the bag sealed and/or in date?",
        "Which are the biggest risks and what is being done?",
        "Are advocates here often, and do people know them?",
        "Do staff know who can stop a visit, and why?",
        "Is the room clean or is it dirty?",
        "Does the ward know its dangerous places and make them safer?",
        "Do staff listen to people and write down what they say?",
    ],
)
def test_two_things_in_a_question_are_remarked_on(text: str) -> None:
    assert found(text_easy=text) == ["double-question"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Food is good, hot, and right for people's faith and health.", []),
        ("Staff speak to people with warmth and respect.", []),
        ("Staff who speak up are thanked and come to no harm by it.", []),
        ("Information can be found and read.", []),
        ("Food is good, and there is enough of it.", ["double-question"]),
        ("This shift has its staff, and all observations are covered.", ["double-question"]),
        ("People live near home; those who do not have a plan.", ["double-question"]),
        ("Staff explain medicines and ask whether people agree.", ["double-question"]),
    ],
)
def test_a_statement_is_about_one_matter(text: str, expected: list[str]) -> None:
    assert found(text_standard=text) == expected


def test_a_hint_asks_nothing() -> None:
    assert found(hint_easy="Think of day and night.") == []
    assert found(hint_easy="Is it so at night?") == ["double-question"]


def test_words_to_say_may_ask_leave_but_then_one_thing() -> None:
    leave = "May I ask you about this ward? Do staff listen to you? You can say no."

    assert found(say_aloud=leave) == []
    assert found(say_aloud="Do staff knock? Do they wait?") == ["double-question"]


def test_the_wording_for_another_service_must_be_one_question_too() -> None:
    other = {"service": "community_team", "text_easy": "Is it open? Is it warm?"}

    assert found(service_wordings=[other]) == ["double-question"]


@pytest.mark.parametrize(
    "text",
    [
        "Don't people feel safe here?",
        "Can’t people go out?",
        "People feel safe here, don't they?",
        "Is it true that staff are kind?",
        "Is the ward, of course, clean?",
        "Do staff obviously care?",
        "Is it safe, right?",
        "Would you agree that the ward is clean?",
    ],
)
def test_a_question_that_leads_is_remarked_on(text: str) -> None:
    assert "leading-question" in found("first_impressions", text_easy=text)


@pytest.mark.parametrize(
    "text",
    [
        "Can people go out when they want to?",
        "Is it clear that people may leave?",
        "Do people know the right way to complain?",
        "Is the course of care agreed?",
    ],
)
def test_a_question_that_leads_nobody_passes(text: str) -> None:
    assert found(text_easy=text) == []


def test_of_what_is_said_only_the_questions_can_lead() -> None:
    assert found(say_aloud="Do you feel safe? Of course you can say no.") == []
    assert found(say_aloud="Surely you feel safe?") == ["leading-question"]


def test_a_prompt_can_lead_too() -> None:
    assert found(prompts=[{"kind": "probe", "text": "Isn't the garden nice?"}]) == [
        "leading-question"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Did you help to make your plan?",
        "Do staff knock on your door?",
        "Do you feel safe here?",
        "Are you able to go out?",
        "Have staff held you?",
        "Did you get enough to eat?",
    ],
)
def test_a_reviewers_own_care_is_not_asked_about(text: str) -> None:
    assert found(text_easy=text) == ["own-care"]


@pytest.mark.parametrize(
    "text",
    [
        "Did you see a clean and calm ward?",
        "Did you feel that people were afraid?",
        "What do you see near the door?",
        "Can you hear alarms all the time?",
        "Which staff group are you talking with?",
        "When did you arrive?",
        "What did you offer to people before the talk?",
        "Did people tell you that they worry?",
        "Do people help to make their plans?",
    ],
)
def test_a_reviewers_own_senses_and_doings_are(text: str) -> None:
    assert found(text_easy=text) == []


def test_first_impressions_are_the_reviewers_own() -> None:
    own = "Would you want this ward for your family?"

    assert found("first_impressions", text_easy=own) == []
    assert found("voices", text_easy=own) == ["own-care"]


def test_a_statement_speaks_of_people_and_never_to_somebody() -> None:
    assert found("first_impressions", text_standard="Your room is warm.") == ["own-care"]
    assert found("first_impressions", text_standard="Rooms are warm.") == []
