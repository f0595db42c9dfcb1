"""How easy the words must be."""

import pytest

from qvisit.forms.check.wording import check_wording, easy_age, standard_age
from qvisit.forms.item import Choice
from qvisit.forms.template import HardWord
from tests.forms.check.clean import clean_item, clean_section, clean_template, codes, item_of

LONG = "Do staff " + "go to the door of the room and " * 2 + "look in?"


def found(**fields: object) -> list[str]:
    return codes(check_wording(clean_template(clean_section(item_of(fields)))))


def test_plain_words_pass() -> None:
    assert found() == []
    assert (
        found(
            text_standard="Staff knock on bedroom doors and wait for a reply.",
            text_easy="Do staff wait for people to say “come in”?",
            hint_easy="Think about the last week, day and night.",
            say_aloud="Do staff knock on your door and wait? You can say no.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("field", "hard"),
    [
        ("text_easy", "Do practitioners facilitate individualised therapeutic interventions?"),
        ("hint_easy", "Consider multidisciplinary documentation and contemporaneous entries."),
        ("say_aloud", "Were alternatives to medication communicated appropriately to you?"),
        (
            "text_standard",
            "Organisational governance arrangements systematically facilitate "
            "multidisciplinary accountability.",
        ),
    ],
)
def test_hard_words_are_remarked_on(field: str, hard: str) -> None:
    assert "hard-to-read" in found(**{field: hard})


def test_what_is_easy_enough_for_a_statement_can_be_too_hard_for_easy_read() -> None:
    words = "people in seclusion seen by an experienced nurse at night"

    assert "hard-to-read" not in found(text_standard=f"There are {words}.")
    assert "hard-to-read" in found(text_easy=f"Are {words}?")


def test_a_word_that_is_explained_is_no_longer_hard() -> None:
    section = clean_section(clean_item(text_easy="Is the door shut?", code="A1"))
    hard = clean_section(
        clean_item(text_easy="Are the ligature incompatibility mitigations ready?", code="B1")
    )
    word = HardWord(word="ligature incompatibility mitigation", meaning="A made-up word.")

    assert "hard-to-read" in codes(check_wording(clean_template(section, hard)))
    explained = codes(check_wording(clean_template(section, hard, hard_words=(word,))))
    assert "hard-to-read" not in explained


@pytest.mark.parametrize(
    ("field", "most", "end"),
    [
        ("text_easy", 15, "?"),
        ("hint_easy", 15, "."),
        ("text_standard", 25, "."),
        ("say_aloud", 20, "."),
        ("guidance", 25, "."),
    ],
)
def test_a_sentence_has_a_limit(field: str, most: int, end: str) -> None:
    assert "long-sentence" not in found(**{field: "go " * (most - 1) + "on" + end})
    assert "long-sentence" in found(**{field: "go " * most + "on" + end})


def test_what_is_said_aloud_is_short_on_average() -> None:
    eighteen = "go " * 17 + "on. "

    assert "long-sentences" in found(say_aloud=eighteen * 2)
    assert "long-sentences" not in found(say_aloud=eighteen + "You can say no.")


def test_choices_are_short_in_their_easy_words() -> None:
    text = "go " * 15 + "on"
    long = (Choice(id="a", text=text), Choice(id="b", text="No"))
    short = (Choice(id="a", text=text, easy="Yes"), Choice(id="b", text="No"))

    assert "long-sentence" in found(scale="MULTI", choices=long)
    assert "long-sentence" not in found(scale="MULTI", choices=short)


def test_the_words_before_and_after_a_talk_are_looked_at() -> None:
    section = clean_section(opening="Hello. " + "go " * 25 + "on.", closing="Thank you.")

    (remark,) = check_wording(clean_template(section))

    assert (remark.code, remark.section) == ("long-sentence", section.id)
    assert "“opening” has a sentence of 26 words" in remark.words


def test_the_note_before_a_hard_section_is_in_easy_words() -> None:
    section = clean_section(content_note="It asks about " + "hard " * 12 + "things.")

    (remark,) = check_wording(clean_template(section))

    assert (remark.code, remark.section) == ("long-sentence", section.id)
    assert "“content_note” has a sentence of 16 words. The most is 15." in remark.words


def test_the_wording_of_another_service_is_looked_at_too() -> None:
    other = {"service": "community_team", "text_easy": LONG}

    assert found(service_wordings=[other]) == ["long-sentence"]


def test_all_easy_words_together_must_be_easier_than_each_may_be() -> None:
    hardish = "Do people get help with language, faith and going online?"
    template = clean_template(clean_section(clean_item(text_easy=hardish)))

    (remark,) = check_wording(template)

    assert remark.code == "easy-age-of-all"
    assert 9 < easy_age(template) <= 11
    assert standard_age(template) < 9
