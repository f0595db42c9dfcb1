import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.difference import ITEM_FIELDS, SECTION_FIELDS, TEMPLATE_FIELDS, differences
from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from tests.forms.made import make_item, make_section, make_template

GATE = {"conditions": [{"item": "A1", "operator": "=", "answer": "met"}]}


def test_the_same_template_has_no_differences_whatever_its_version() -> None:
    old = make_template(make_item())

    assert differences(old, make_template(make_item(), version="2.0.0", change_note="More.")) == ()


def test_new_items_changed_words_and_withdrawn_items_are_told_in_sentences() -> None:
    old = make_template(make_section(make_item("A1"), make_item("A2"), id="doors"))
    new = make_template(
        make_section(
            make_item("A1", text_standard="The door is shut."), make_item("A3"), id="doors"
        ),
        withdrawn=[
            {"code": "A2", "text_standard": "The door is closed.", "reason": "Nobody knew."}
        ],
    )

    assert differences(old, new) == (
        "A1: the standard wording changed from “The door is closed.” to “The door is shut.”",
        "A3 is new: “The door is closed.”",
        "A2 is no longer asked: “The door is closed.” Reason: Nobody knew.",
    )


def test_a_condition_is_told_in_words() -> None:
    old = make_template(make_item("A1"), make_item("A2"))
    new = make_template(make_item("A1"), make_item("A2", enable_when=GATE))

    assert differences(old, new) == (
        "A2: when it is asked is new: “Asked only when the answer to A1 is “Met”.”",
    )


def test_moved_and_reordered_items_are_told() -> None:
    first, second, third = make_item("A1"), make_item("A2"), make_item("A3")
    old = make_template(
        make_section(first, second, id="one"), make_section(third, id="two", title="Two")
    )
    new = make_template(
        make_section(second, first, id="one"),
        make_section(third, id="two", title="Two"),
        make_section(make_item("A4"), id="three", title="Three"),
    )

    assert differences(old, new) == (
        "Section “Three” is new, with 1 item.",
        "The items of “A part” stand in another order.",
        "A4 is new: “The door is closed.”",
    )


def test_shares_are_told() -> None:
    share = {"id": "looking", "title": "Looking", "for_whom": "You.", "methods": ["observe"]}
    old = make_template(make_item(), shares=[share])
    new = make_template(make_item(), shares=[{**share, "roles": ["visitor"]}])

    assert differences(old, new) == (
        "The share “Looking” changed: observe in all sections, for visitor.",
    )


def test_every_field_has_words_so_that_no_change_goes_untold() -> None:
    assert set(ITEM_FIELDS) == set(Item.model_fields) - {"code"}
    assert set(SECTION_FIELDS) == set(Section.model_fields) - {"id", "items"}
    told_apart = {"id", "version", "change_note", "sections", "shares", "withdrawn"}
    assert set(TEMPLATE_FIELDS) == set(Template.model_fields) - told_apart


@pytest.mark.parametrize("field", ["guidance", "weight", "tags", "seconds", "prompts"])
def test_one_changed_field_is_one_sentence(field: str) -> None:
    changes: dict[str, object] = {
        "guidance": "Look twice.",
        "weight": 3,
        "tags": ["equity"],
        "seconds": 90,
        "prompts": [{"kind": "equity", "text": "For whom is it not?"}],
    }
    changed = Item.model_validate({**make_item().model_dump(), field: changes[field]})

    found = differences(make_template(make_item()), make_template(changed))

    assert len(found) == 1
    assert found[0].startswith(f"A1: {ITEM_FIELDS[field]} ")


@given(st.lists(st.sampled_from(["A1", "A2", "A3", "A4"]), unique=True, min_size=1), st.data())
def test_different_content_is_never_without_a_sentence(
    codes: list[str], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(codes)) if data.draw(st.booleans()) else [*codes[:-1], "B1"]
    old = make_template(make_section(*(make_item(code) for code in codes), id="one"))
    new = make_template(make_section(*(make_item(code) for code in other), id="one"))

    assert bool(differences(old, new)) == (old.sections != new.sections)
