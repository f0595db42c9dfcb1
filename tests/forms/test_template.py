import json
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from qvisit.forms.item import Item
from qvisit.forms.template import (
    Template,
    TemplateError,
    content_hash,
    dump_template,
    template_from_json,
)

Fields = dict[str, object]
ITEM: Fields = {
    "code": "A-1",
    "text_standard": "The door is closed.",
    "text_easy": "Is the door closed?",
    "guidance": "Look at it.",
    "method": "observe",
    "scale": "MET3",
    "weight": 1,
    "key_question": "safe",
    "source": "Test",
}
TEMPLATE: Fields = {
    "id": "test-form",
    "version": "1.0.0",
    "title": "Test form",
    "kind": "standards",
    "purpose": "To test.",
    "for_whom": "Testers.",
    "minutes": 10,
    "sources": ["Test"],
    "not_covered": "All else.",
    "change_note": "New.",
}


def form(*items: Fields, **changes: object) -> Template:
    sections = [{"id": "one", "title": "One", "items": [{**ITEM, **item} for item in items]}]
    return Template.model_validate({**TEMPLATE, "sections": sections, **changes})


def test_an_item_is_found_by_its_code() -> None:
    asked = form({}, {"code": "A-2"})

    assert [item.code for item in asked.items] == ["A-1", "A-2"]
    assert asked.item("A-2") is asked.items[1]
    with pytest.raises(KeyError):
        asked.item("A-3")


def test_a_template_never_changes() -> None:
    with pytest.raises(ValidationError):
        form({}).title = "Other"  # type: ignore[misc]


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "fs12-3"},
        {"text_standard": ""},
        {"text_standard": " \n "},
        {"text_standard": "Two\nlines."},
        {"text_standard": "x" * 501},
        {"guidance": "x" * 2001},
        {"text_standard": "A bell \x07."},
        {"text_standard": "Turned \u202eround."},
        {"text_standard": "Cafe\u0301"},
        {"text_easy": "Is it closed? Is it locked?"},
        {"text_easy": "It is closed."},
        {"method": "ask_patient"},
        {"method": "ask_carer"},
        {"method": "guess"},
        {"scale": "SIGN"},
        {"scale": "MARKER"},
        {"weight": 0},
        {"weight": 4},
        {"key_question": None},
        {"group": "A"},
        {"control": "ward"},
        {"is_abuse_sign": True},
        {"tags": ["Two Words"]},
        {"points": 3},
    ],
)
def test_an_item_that_cannot_be_asked_or_scored_is_refused(changes: Fields) -> None:
    assert form({})

    with pytest.raises(ValidationError):
        form(changes)


@pytest.mark.parametrize("method", ["ask_patient", "ask_carer"])
def test_what_is_asked_of_people_has_words_to_say(method: str) -> None:
    asked = form({"method": method, "say_aloud": "Is the door closed?"})

    assert asked.items[0].say_aloud == "Is the door closed?"


MARKER: Fields = {
    "scale": "MARKER",
    "key_question": None,
    "group": "social",
    "control": "ward",
}
SIGN: Fields = {"scale": "SIGN", "key_question": None, "group": "E"}


@pytest.mark.parametrize(
    ("kind", "item", "changes"),
    [
        ("sustainability", MARKER, {"control": None}),
        ("sustainability", MARKER, {"group": "A"}),
        ("sustainability", MARKER, {"group": None}),
        ("sustainability", MARKER, {"scale": "MET3"}),
        ("sustainability", MARKER, {"is_critical": True}),
        ("sustainability", MARKER, {"key_question": "safe"}),
        ("closed_culture", SIGN, {"group": "F"}),
        ("closed_culture", SIGN, {"group": None}),
        ("closed_culture", SIGN, {"scale": "LEVEL4"}),
        ("closed_culture", SIGN, {"control": "ward"}),
    ],
)
def test_each_kind_of_template_keeps_to_its_own_fields(
    kind: str, item: Fields, changes: Fields
) -> None:
    assert form(item, kind=kind).kind == kind

    with pytest.raises(ValidationError):
        form({**item, **changes}, kind=kind)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "Test Form"},
        {"version": "1.0"},
        {"version": "1.0.0 "},
        {"version": "01.0.0"},
        {"kind": "survey"},
        {"minutes": 0},
        {"sources": []},
        {"sections": []},
        {"author": "me"},
    ],
)
def test_a_template_that_is_not_whole_is_refused(changes: Fields) -> None:
    with pytest.raises(ValidationError):
        form({}, **changes)


def test_no_two_items_share_a_code_even_in_other_sections() -> None:
    with pytest.raises(ValidationError, match="Another item also has the code “A-1”"):
        form({}, {})


def test_no_two_sections_share_an_id() -> None:
    section = {"id": "one", "title": "One", "items": [ITEM]}
    other = {**section, "items": [{**ITEM, "code": "A-2"}]}

    with pytest.raises(ValidationError, match="Another section also has the id “one”"):
        form(sections=[section, other])


def test_a_template_holds_2000_items_and_no_more() -> None:
    def sections(count: int) -> list[Fields]:
        items = [{**ITEM, "code": f"A-{number}"} for number in range(count)]
        return [
            {"id": "one", "title": "One", "items": items[:1000]},
            {"id": "two", "title": "Two", "items": items[1000:]},
        ]

    assert len(form(sections=sections(2000)).items) == 2000
    with pytest.raises(ValidationError, match="The most is 2000"):
        form(sections=sections(2001))


def test_a_template_travels_byte_for_byte() -> None:
    asked = form({"text_easy": "Is Zoë’s door closed?"}, {"code": "A-2", "tags": ["b", "a"]})
    text = dump_template(asked)

    arrived = template_from_json(text)

    assert arrived == asked
    assert dump_template(arrived) == text
    assert content_hash(arrived) == content_hash(asked)


def test_the_hash_is_that_of_the_canonical_text_for_ever() -> None:
    text = (
        '{"change_note":"New.","for_whom":"Testers.","id":"test-form","kind":"standards",'
        '"minutes":10,"not_covered":"All else.","purpose":"To test.","sections":[{"id":"one",'
        '"items":[{"code":"A-1","guidance":"Look at it.","key_question":"safe",'
        '"method":"observe","scale":"MET3","source":"Test","text_easy":"Is the door closed?",'
        '"text_standard":"The door is closed.","weight":1}],"title":"One"}],'
        '"sources":["Test"],"title":"Test form","version":"1.0.0"}'
    )

    assert dump_template(form({})) == text
    assert content_hash(form({})) == sha256(text.encode()).hexdigest()


def test_the_hash_does_not_depend_on_the_order_of_fields_or_on_defaults_written_out() -> None:
    turned = {**dict(reversed(ITEM.items())), "tags": [], "say_aloud": None, "is_critical": False}

    assert content_hash(form(turned)) == content_hash(form({}))


@pytest.mark.parametrize("changes", [{"weight": 2}, {"code": "A-2"}, {"is_critical": True}])
def test_any_change_of_content_changes_the_hash(changes: Fields) -> None:
    assert content_hash(form(changes)) != content_hash(form({}))


def test_the_order_of_items_is_part_of_the_content() -> None:
    assert content_hash(form({}, {"code": "A-2"})) != content_hash(form({"code": "A-2"}, {}))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", "[" * 100_000, '"\ud800"', '{"id": "\\ud800"}', "1" * 9000],
)
def test_what_is_no_template_is_refused_in_words(text: str) -> None:
    with pytest.raises(TemplateError, match="The template was not used") as refused:
        template_from_json(text)

    assert refused.value.hint


def test_a_template_far_too_large_is_not_even_read() -> None:
    with pytest.raises(TemplateError, match="far larger"):
        template_from_json(" " * 5_000_001)


def test_a_refused_template_is_explained_with_its_place() -> None:
    fields = json.loads(dump_template(form({})))
    fields["sections"][0]["items"][0]["weight"] = 7

    with pytest.raises(TemplateError, match=r"At sections\.0\.items\.0\.weight: “weight” is too"):
        template_from_json(json.dumps(fields))


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_is_a_template_or_is_refused_in_words(text: str) -> None:
    with suppress(TemplateError):
        template_from_json(text)


prose = st.text(min_size=1, max_size=60).map(lambda text: text.replace("?", "."))


@given(prose, prose)
def test_whatever_is_accepted_travels_byte_for_byte(standard: str, guidance: str) -> None:
    with suppress(ValidationError):
        asked = form({"text_standard": standard, "guidance": guidance})

        assert template_from_json(dump_template(asked)) == asked
        assert len(content_hash(asked)) == 64


def test_items_and_sections_are_values() -> None:
    first = form({}).sections[0]

    assert first == form({}).sections[0]
    assert hash(first.items[0]) == hash(Item.model_validate(ITEM))


def test_a_note_before_a_section_is_kept_and_changes_no_hash_where_there_is_none() -> None:
    plain = form({})
    noted = Template.model_validate(
        {
            **TEMPLATE,
            "sections": [
                {"id": "one", "title": "One", "content_note": "It is hard.", "items": [ITEM]}
            ],
        }
    )

    assert "content_note" not in dump_template(plain)
    assert noted.sections[0].content_note == "It is hard."
    assert template_from_json(dump_template(noted)) == noted
    assert content_hash(plain) != content_hash(noted)
