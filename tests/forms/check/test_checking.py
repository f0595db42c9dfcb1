"""The whole check: its figures, its order, and that it copes with every template."""

import unicodedata
from collections.abc import Mapping
from typing import get_args

from hypothesis import given, reject
from hypothesis import strategies as st
from pydantic import ValidationError

from qvisit.forms.check.checking import check_template
from qvisit.forms.item import KEY_QUESTIONS, AnswerWords, Item, Method, Scale, ServiceType
from qvisit.forms.section import Kind
from qvisit.forms.template import HardWord, Share, Template
from tests.forms.check.clean import clean_item, clean_section, clean_template
from tests.forms.made import CHOICES, kind_for, make_item, make_section, make_template

LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), min_size=1
)
WORDS = st.lists(
    st.sampled_from(
        (
            *("and", "or", "but", "what", "is", "do", "you", "your", "people", "can't", "of"),
            *("know", "tell,", "make", ";", ".", "?", "24/7", "NHS", "__", "—", "and/or", "if"),
            *("safe-guarding", "times", "families", "may", "I", "Is", "it", "true", "that"),
        )
    ),
    min_size=1,
    max_size=40,
).map(" ".join)
TEXT = (
    st.one_of(LETTERS, WORDS)
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(bool)
)
ASKED = TEXT.map(lambda text: text.replace("?", " ").strip() + "?")


def test_a_template_without_fault_has_no_remark() -> None:
    report = check_template(clean_template(), pictures=frozenset({"eye"}), vocabularies=[])

    assert report.remarks == ()
    assert (report.template, report.version) == ("made", "1.0.0")


def test_figures_are_counted() -> None:
    first = clean_section(
        clean_item("A1", is_critical=True, weight=3, escalate=["emergency"], seconds=600),
        clean_item("A2", text_easy="Is there a good view of the door?", picture="moon"),
        regulation="9",
    )
    second = clean_section(
        clean_item("B1", key_question="caring", method="ask_staff", requirements=["R62", "R9"]),
        clean_item("B2", is_critical=True, requirements=["R9"], key_question="caring"),
        regulation="9A",
    )
    share = Share(id="look", title="Look", for_whom="All.", methods=("observe",))

    found = check_template(clean_template(first, second, minutes=15, shares=(share,))).figures

    assert (found.items, found.critical, found.critical_with_route) == (4, 2, 1)
    assert [(one.name, one.items) for one in found.regulations] == [("9", 2), ("9A", 2)]
    assert [(one.name, one.items) for one in found.key_questions] == [("safe", 2), ("caring", 2)]
    assert [(one.name, one.items) for one in found.methods] == [("observe", 3), ("ask_staff", 1)]
    assert found.requirements == ("R9", "R62")
    assert (found.longest_easy.value, found.longest_easy.item) == (8, "A2")
    assert (found.minutes, found.estimated_minutes) == (15, 13)
    assert [(one.id, one.items, one.minutes) for one in found.shares] == [("look", 3, 12)]
    assert found.pictures == 2


def test_remarks_come_in_the_same_order_and_none_twice() -> None:
    other = {"service": "community_team", "say_aloud": "Hello."}
    wrong = "Do you feel your plan is and/or was good?"
    template = make_template(
        make_item("A1", text_easy=wrong),
        make_item("A2", text_easy=wrong, service_wordings=[other]),
    )

    first, again = check_template(template), check_template(template)

    assert first == again
    assert len(set(first.remarks)) == len(first.remarks)
    assert {remark.item for remark in first.remarks} == {"", "A1", "A2"}
    assert first.count("problem") == sum(one.level == "problem" for one in first.remarks)


def test_every_remark_says_what_is_wrong_and_what_to_do() -> None:
    report = check_template(make_template(make_item(is_critical=True, tags=["x"]), minutes=200))

    assert len(report.remarks) >= 4
    assert all(remark.words.endswith((".", "”")) and remark.remedy for remark in report.remarks)


@st.composite
def items(draw: st.DrawFn, code: str, kind: Kind) -> Mapping[str, object]:
    """The fields of an item; not every draw can be loaded."""
    scale: Scale = draw(st.sampled_from(get_args(Scale)).filter(lambda one: kind_for(one) == kind))
    wording = {
        "service": draw(st.sampled_from(get_args(ServiceType))),
        "text_easy": draw(TEXT),
    }
    return {
        "code": code,
        "text_standard": draw(TEXT),
        "text_easy": draw(ASKED),
        "hint_easy": draw(st.none() | TEXT),
        "say_aloud": draw(TEXT),
        "guidance": draw(TEXT),
        "method": draw(st.sampled_from(get_args(Method))),
        "scale": scale,
        "answer_words": draw(st.sampled_from(get_args(AnswerWords)))
        if scale == "LEVEL4"
        else ("quality"),
        "choices": CHOICES if scale in ("CHOICE", "MULTI") else (),
        "unit": "kg" if scale == "NUMBER" else "",
        "weight": draw(st.integers(1, 3)),
        "is_critical": kind == "standards" and draw(st.booleans()),
        "key_question": draw(st.sampled_from(KEY_QUESTIONS)) if kind == "standards" else None,
        "group": {"closed_culture": "A", "sustainability": "social"}.get(kind),
        "control": "ward" if kind == "sustainability" else None,
        "seconds": draw(st.integers(10, 3600)),
        "compares": draw(st.none() | st.sampled_from(["food", "sleep"])),
        "picture": draw(st.none() | st.just("moon")),
        "service_wordings": draw(st.sampled_from([[], [wording]])),
        "requirements": draw(st.lists(st.sampled_from(["R1", "R81"]), max_size=2)),
        "source": "Test",
        "tags": draw(st.lists(st.sampled_from(["hra:8", "equity", "x"]), max_size=2)),
    }


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """Templates of any kind that can be loaded."""
    kind: Kind = draw(st.sampled_from(["standards", "closed_culture", "sustainability"]))
    try:
        sections = [
            make_section(
                *(Item.model_validate(draw(items(f"{name}{n}", kind))) for n in range(count)),
                regulation=draw(st.none() | st.sampled_from(["9", "9A", "20A"])),
                opening=draw(st.none() | TEXT),
            )
            for name, count in zip(
                "ABCDE", draw(st.lists(st.integers(1, 2), min_size=1)), strict=False
            )
        ]
        return make_template(
            *sections,
            kind=kind,
            version=draw(st.sampled_from(["1.0.0", "1.0.0-a.1", "2.10.0"])),
            not_covered=draw(TEXT),
            hard_words=[
                HardWord(word=word, meaning="A word.") for word in draw(st.lists(TEXT, max_size=2))
            ],
            shares=[Share(id="all", title="All", for_whom="All.", methods=("observe", "data"))],
        )
    except ValidationError:
        reject()


@given(templates(), st.none() | templates())
def test_any_template_that_can_be_loaded_can_be_checked(
    template: Template, previous: Template | None
) -> None:
    report = check_template(
        template, previous=previous, pictures=frozenset({"eye"}), vocabularies=[]
    )

    assert report.figures.items == len(template.items)
    assert all(remark.words for remark in report.remarks)
