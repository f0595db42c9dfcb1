"""Rows of a template say all that a visitor meets, in the wording that is asked for."""

from collections.abc import Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from qvisit.forms.finding import Finder
from qvisit.forms.item import Scale
from qvisit.forms.template import Template
from qvisit.ui.templates.filter import ALL, filters, fits_of, is_of, kinds_and_services
from qvisit.ui.templates.rows import (
    BOTH,
    EASY,
    STANDARD,
    TemplateRow,
    TemplateRows,
    rows_of,
)
from qvisit.ui.templates.words import answers_in_short
from qvisit.ui.widgets.blocks import RowLook
from qvisit.usecases.templates import shipped_templates
from tests.forms.made import make_item
from tests.ui.templates.window import SPOKEN, evening


def found(
    template: Template, wanted: str = "", key: str = ALL, *, brief: bool = False
) -> tuple[TemplateRow, ...]:
    """The rows that a search and a filter leave."""
    return rows_of(template, Finder(template).find(wanted), fits_of(template, key), brief=brief)


def keys(rows: Sequence[TemplateRow]) -> list[str]:
    """What stands in the rows."""
    return [row.key for row in rows]


def codes(rows: Sequence[TemplateRow]) -> list[str]:
    """The questions among the rows."""
    return [row.item.code for row in rows if row.item is not None]


def model_of(rows: Sequence[TemplateRow], view: str = BOTH) -> TemplateRows:
    """A model that shows rows in a wording."""
    model = TemplateRows()
    model.show_rows(rows)
    model.show_wording(view)
    return model


def words_of(look: RowLook) -> list[list[str]]:
    """What is drawn in each cell of a row, a block a line."""
    return [
        [block.words or " ".join(mark.words for mark in block.marks) for block in cell.blocks]
        for cell in look.cells
    ]


def test_qt_finds_the_model_sound(qapp: object) -> None:
    model = TemplateRows()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    model.show_rows(found(evening()))
    model.show_wording(EASY)
    model.show_rows(())

    assert tester.model() is model


def test_sections_stand_over_their_questions_and_talks_have_an_end() -> None:
    assert keys(found(evening())) == [
        *("talk", "EV-1", "talk end"),
        *("safety", "EV-2", "EV-3", "EV-4"),
    ]


def test_both_wordings_stand_beside_each_other_with_picture_words_and_answers() -> None:
    model = model_of(found(evening()))

    look = model.look_of(model.place_of("EV-1"))

    assert words_of(look) == [
        [
            "EV-1 Ask a patient weight 2",
            "People choose what they do in the evening.",
            "Say: “What did you do yesterday? You can say no.”",
            "Answers: Always · Mostly · Sometimes · Never",
        ],
        ["Do people choose what to do in the evening?", "Think about the café."],
    ]
    assert [cell.picture for cell in look.cells] == ["", "speech-bubble"]  # the section's


def test_easy_answers_are_shown_where_they_have_other_words() -> None:
    model = model_of(found(evening()))

    standard, easy = words_of(model.look_of(model.place_of("EV-2")))

    assert standard[-1] == "Answers: Met · Partly met · Not met"
    assert easy[-1] == "Answers: Yes · Partly · No"
    assert model.look_of(model.place_of("EV-2")).cells[1].picture == "lock"  # its own


@pytest.mark.parametrize(
    ("view", "held", "left_out"),
    [
        (STANDARD, "People choose what they do", "Do people choose"),
        (EASY, "Do people choose", "People choose what they do"),
    ],
)
def test_one_wording_can_be_shown_alone(view: str, held: str, left_out: str) -> None:
    model = model_of(found(evening()), view)
    at = model.place_of("EV-1")

    [cell] = words_of(model.look_of(at))
    spoken = model.index(at).data(SPOKEN)

    for text in ("\n".join(cell), spoken):
        assert held in text
        assert left_out not in text
        assert "What did you do yesterday?" in text
        assert "Answers: Always" in text


def test_marks_say_what_is_grave_and_what_is_asked_only_at_times() -> None:
    model = model_of(found(evening()))

    assert words_of(model.look_of(model.place_of("EV-2")))[0][0] == (
        "EV-2 Records weight 3 Safety-critical"
    )
    assert words_of(model.look_of(model.place_of("EV-3")))[0][0].endswith("Asked only at times")


def test_a_screen_reader_hears_the_whole_row() -> None:
    model = model_of(found(evening()))

    assert model.index(model.place_of("EV-1")).data(SPOKEN) == (
        "EV-1, Ask a patient, weight 2. People choose what they do in the evening. "
        "Easy read: Do people choose what to do in the evening? Think about the café. "
        "Words to say: What did you do yesterday? You can say no. "
        "Answers: Always · Mostly · Sometimes · Never."
    )
    assert model.index(model.place_of("talk")).data(SPOKEN) == (
        "A talk about the evening, 1 item, A talk with a patient, 1 more thing to ask. "
        "Say first. Hello. May I ask you about the evening?"
    )
    assert model.index(model.place_of("talk end")).data(SPOKEN) == (
        "Say at the end: Thank you for your words."
    )


def test_a_search_says_where_it_found_a_word_that_is_not_in_sight() -> None:
    model = model_of(found(evening(), "record evening", brief=True))

    assert codes(found(evening(), "record evening")) == ["EV-2"]
    assert (
        model.index(model.place_of("EV-2"))
        .data(SPOKEN)
        .endswith("Found in the guidance and the section")
    )


def test_what_a_search_leaves_has_short_headings_that_count() -> None:
    model = model_of(found(evening(), "EV-1", brief=True))

    assert [words_of(model.look_of(row)) for row in (0,)] == [
        [["A talk about the evening", "1 item · A talk with a patient"]]
    ]
    assert model.rowCount() == 2  # the words at the end of the talk are left out
    assert words_of(model_of(found(evening(), "lamps")).look_of(0)) == [
        ["Regulation 12: Safe in the evening", "1 of 3 items"]
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Patients’ questions", ["EV-1"]),
        ("Look around", ["EV-4"]),
        ("Records", ["EV-2", "EV-3"]),
        ("Safety-critical", ["EV-2"]),
        ("Asked only at times", ["EV-3"]),
        ("About fairness", ["EV-1"]),
        ("Part 1: Talk with people", ["EV-1"]),
        ("Part 2: Look around", ["EV-2", "EV-3", "EV-4"]),
    ],
)
def test_filters_leave_what_they_say(words: str, left: list[str]) -> None:
    offered = {name: key for key, name in filters(evening())}

    assert codes(found(evening(), key=offered[words])) == left


def test_filters_that_leave_nothing_are_not_offered() -> None:
    names = [name for _, name in filters(evening())]

    assert names[0] == "All questions"
    assert not {"Carers’ questions", "Data", "Before the visit, by the manager"} & set(names)
    assert "Standards" not in names  # all of it is of one kind


def test_a_template_of_several_kinds_can_be_narrowed_down_to_one() -> None:
    core = next(one for one in shipped_templates() if one.id == "core-visit")
    offered = {name: key for key, name in filters(core)}

    signs = found(core, key=offered["Signs of a closed culture"])

    assert {row.template.kind_of(row.section) for row in signs} == {"closed_culture"}
    assert 0 < len(codes(signs)) < len(core.items)


def test_words_for_another_service_can_be_found() -> None:
    text = evening().model_dump(mode="json")
    text["sections"][0]["items"][0]["service_wordings"] = [
        {
            "service": "crisis_team",
            "text_standard": "People choose where they are met.",
            "text_easy": "Do people choose where they are met?",
            "say_aloud": "Where did we meet you? You can say no.",
        }
    ]
    template = Template.model_validate(text)
    offered = {name: key for key, name in filters(template)}

    assert codes(found(template, key=offered["Other words for crisis teams"])) == ["EV-1"]
    assert "Other words for wards" not in offered


def test_templates_are_parted_by_kind_and_service() -> None:
    templates = [*shipped_templates(), evening()]

    offered = {name: key for key, name in kinds_and_services(templates)}
    crisis = [one.id for one in templates if is_of(one, offered["Crisis teams"])]
    voices = [one.id for one in templates if is_of(one, offered["Voices"])]

    assert crisis == ["evening"]
    assert voices == ["voices"]
    assert "Wards" not in offered  # all of them are
    assert all(is_of(one, offered["All templates"]) for one in templates)


@pytest.mark.parametrize(
    ("scale", "more", "said"),
    [
        ("NUMBER", {"unit": "lamps", "lowest": "0"}, "Answer: a number, in lamps, at least 0"),
        ("TEXT", {}, "Answer: own words"),
        ("COUNT", {}, "Answer: how many of how many, such as 3 of 5"),
        ("YES_NO", {}, "Answers: Yes · No"),
    ],
)
def test_each_kind_of_answer_is_said_in_a_line(
    scale: Scale, more: dict[str, str], said: str
) -> None:
    item = make_item("A-1", scale=scale, **more)

    assert answers_in_short(item, easy=True) == said


def test_long_lists_of_answers_are_counted() -> None:
    choices = tuple({"id": f"c{n}", "text": f"Choice {n}"} for n in range(6))

    assert answers_in_short(make_item("A-1", scale="CHOICE", choices=choices), easy=False) == (
        "Answers: one of 6"
    )
    assert answers_in_short(make_item("A-1", scale="MULTI", choices=choices[:3]), easy=False) == (
        "Answers: any of 3"
    )
