"""A question is shown with the hard words that a reader meets in it, and with no others."""

import pytest

from qvisit.forms.hard_words import hard_words_in, hard_words_in_easy
from qvisit.forms.item import Choice, Item, Prompt
from qvisit.forms.template import HardWord, Template
from tests.forms.made import make_item, make_template

LIGATURE = HardWord(word="ligature point", meaning="Anything a cord could be tied to.")
PRN = HardWord(word="PRN", meaning="Medicine given when it is needed.")


def _item(**words: object) -> Item:
    plain = {"text_standard": "The room is safe.", "text_easy": "Is the room safe?"}
    usual = make_item("A1", "YES_NO").model_dump()
    return Item.model_validate({**usual, **plain, **words})


def _template(item: Item) -> Template:
    return make_template(item, hard_words=(LIGATURE, PRN))


@pytest.mark.parametrize(
    "words",
    [
        {"text_standard": "Ligature points are known."},
        {"guidance": "Is there a LIGATURE POINT?"},
        {"prompts": (Prompt(kind="probe", text="Which ligature point is new?"),)},
        {
            "scale": "CHOICE",
            "choices": (
                Choice(id="one", text="A ligature point"),
                Choice(id="two", text="Something else"),
            ),
        },
    ],
)
def test_a_hard_word_is_found_wherever_it_stands_and_in_the_plural(
    words: dict[str, object],
) -> None:
    item = _item(**words)

    assert hard_words_in(_template(item), item) == (LIGATURE,)


def test_easy_readers_are_told_the_words_that_they_meet_and_no_others() -> None:
    item = _item(text_easy="Is the ligature point on the list?", guidance="Ask about PRN.")

    assert hard_words_in_easy(_template(item), item) == (LIGATURE,)
    assert hard_words_in(_template(item), item) == (LIGATURE, PRN)


def test_a_word_inside_another_is_not_it() -> None:
    item = _item(text_standard="The sprn and the ligature pointer are safe.")

    assert hard_words_in(_template(item), item) == ()
