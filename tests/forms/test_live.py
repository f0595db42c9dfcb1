"""Scores that follow each answer: the same as if everything were worked out anew each time."""

from collections.abc import Sequence
from fractions import Fraction
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    AnswerError,
    options,
    value_of,
)
from qvisit.forms.asked import asked_items
from qvisit.forms.asking_order import conditions_on
from qvisit.forms.conditions import ORDERING
from qvisit.forms.item import KEY_QUESTIONS, Item, Scale
from qvisit.forms.live import LiveForm, Touched
from qvisit.forms.scoring import score_key_questions, tally_items
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from tests.forms.made import make_item, make_section, make_template, some_reply
from tests.forms.test_asked import rule

SCALES: dict[Kind, tuple[Scale, ...]] = {
    "standards": (
        *("MET3", "LEVEL4", "YES_NO", "COUNT", "NUMBER", "CHOICE", "MULTI"),
        *("TEXT", "DATE", "TIME", "DATE_TIME", "PHOTO"),
    ),
    "closed_culture": ("SIGN", "YES_NO", "CHOICE"),
    "sustainability": ("MARKER", "YES_NO", "NUMBER"),
    "voices": ("LEVEL4", "TEXT", "YES_NO"),
}
FIELDS: dict[Kind, dict[str, object]] = {
    "standards": {},
    "closed_culture": {"key_question": None, "group": "A", "control": None},
    "sustainability": {"key_question": None, "group": "social", "control": "ward"},
    "voices": {"key_question": None, "group": None, "control": None},
}
NUMBERS = ("1", "1.0", "2.5", "-3")


def replies_to(item: Item) -> list[str]:
    """Several replies that fit, of each kind of question."""
    if item.scale == "NUMBER":
        return list(NUMBERS)
    if item.scale == "MULTI":
        return ["day", "night", "day,night", "day,evening,night"]
    offered = [option.reply for option in options(item)]
    return offered or [some_reply(item), some_reply(item, 1)]


def a_condition(draw: st.DrawFn, items: Sequence[Item]) -> tuple[str, str, str]:
    on = draw(st.sampled_from(items))
    sign = draw(st.sampled_from(["exists", "=", "!=", "<", "<=", ">", ">="]))
    if sign == "exists":
        return on.code, sign, draw(st.sampled_from(["true", "false"]))
    if on.scale in ("CHOICE", "MULTI", "TEXT", "PHOTO") and sign in ORDERING:
        sign = "="
    known = ["day", "night"] if on.scale == "MULTI" else replies_to(on)
    if sign in ("=", "!="):
        known = [*known, NOT_APPLICABLE, DONT_KNOW]
    return on.code, sign, draw(st.sampled_from(known))


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """Up to 40 items in up to 6 sections, whose conditions look back; then shuffled."""
    sections: list[Section] = []
    known: list[Item] = []
    for above in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(sorted(SCALES)))
        a_section_rule = perhaps_a_rule(draw, known)
        items: list[Item] = []
        for number in range(draw(st.integers(1, 7))):
            a_rule = perhaps_a_rule(draw, [*known, *items])
            fields = dict(FIELDS[kind])
            if kind == "standards":
                fields["key_question"] = draw(st.sampled_from(KEY_QUESTIONS))
            scale = draw(st.sampled_from(SCALES[kind]))
            weight = draw(st.integers(1, 3))
            items.append(
                make_item(f"S{above}-{number}", scale, weight=weight, enable_when=a_rule, **fields)
            )
        known += items
        shuffled = draw(st.permutations(items))
        sections.append(make_section(*shuffled, kind=kind, enable_when=a_section_rule))
    return make_template(*draw(st.permutations(sections)))


def perhaps_a_rule(draw: st.DrawFn, items: Sequence[Item]) -> dict[str, object] | None:
    if not items or not draw(st.booleans()):
        return None
    conditions = [a_condition(draw, items) for _ in range(draw(st.integers(1, 3)))]
    return rule(*conditions, match=draw(st.sampled_from(["all", "any"])))


def a_step(draw: st.DrawFn, template: Template) -> tuple[str, str | None]:
    item = draw(st.sampled_from(template.items))
    reply = draw(st.sampled_from([None, *sorted(NON_ANSWERS), *replies_to(item) * 2]))
    return item.code, reply


def after(replies: dict[str, str], code: str, reply: str | None) -> dict[str, str]:
    """The replies with one given, or taken back."""
    rest = {held: said for held, said in replies.items() if held != code}
    return rest if reply is None else {**rest, code: reply}


def expect_all_as_from_scratch(
    live: LiveForm, replies: dict[str, str], elsewhere: frozenset[str] = frozenset()
) -> None:
    """Compare with what the parts give that know nothing of any step."""
    template = live.template
    asked = asked_items(template, replies, elsewhere)
    assert live.asked == asked
    for section in template.sections:
        held = [item for item in section.items if item.code in asked]
        assert live.tally(section.id) == tally_items(held, replies)
    if not elsewhere:
        scores = score_key_questions([template], {template.id: replies})
        assert {question: live.key_question(question) for question in KEY_QUESTIONS} == scores


@given(templates(), st.data())
def test_after_each_step_all_is_as_if_worked_out_from_scratch(
    template: Template, data: st.DataObject
) -> None:
    live, replies = LiveForm(template, {}), dict[str, str]()
    for _ in range(data.draw(st.integers(1, 15))):
        code, reply = data.draw(st.composite(a_step)(template))
        before, tallies = live.asked, {one.id: live.tally(one.id) for one in template.sections}

        touched = live.answer(code, reply)

        replies = after(replies, code, reply)
        expect_all_as_from_scratch(live, replies)
        expect_touched_is_exact(live, touched, before, code)
        same = {one.id for one in template.sections if live.tally(one.id) is tallies[one.id]}
        assert same == {one.id for one in template.sections} - set(touched.sections)


def expect_touched_is_exact(
    live: LiveForm, touched: Touched, before: frozenset[str], code: str
) -> None:
    """What became asked or hidden, each once, and the sections of these and of the answer."""
    template = live.template
    changed = (*touched.shown, *touched.hidden)
    assert len(set(changed)) == len(changed)
    assert set(touched.shown) == live.asked - before
    assert set(touched.hidden) == before - live.asked
    assert len(set(touched.sections)) == len(touched.sections)
    assert set(touched.sections) == {template.section_of(one).id for one in (code, *changed)}


@given(templates(), st.data())
def test_it_does_not_matter_by_which_steps_one_comes_to_the_same_answers(
    template: Template, data: st.DataObject
) -> None:
    steps = data.draw(st.lists(st.composite(a_step)(template), max_size=12))
    live = LiveForm(template, {})
    for code, reply in steps:
        live.answer(code, reply)
    kept = {code: reply for code, reply in dict(steps).items() if reply is not None}

    anew = LiveForm(template, kept)

    assert live.asked == anew.asked
    assert all(live.tally(one.id) == anew.tally(one.id) for one in template.sections)
    assert all(live.key_question(one) == anew.key_question(one) for one in KEY_QUESTIONS)


@given(templates(), st.data())
def test_one_persons_part_follows_each_step_too(template: Template, data: st.DataObject) -> None:
    codes = [item.code for item in template.items]
    elsewhere = frozenset(data.draw(st.sets(st.sampled_from(codes))))
    live, replies = LiveForm(template, {}, elsewhere=elsewhere), dict[str, str]()
    for _ in range(data.draw(st.integers(1, 10))):
        code, reply = data.draw(st.composite(a_step)(template))
        before = live.asked

        touched = live.answer(code, reply)

        replies = after(replies, code, reply)
        expect_all_as_from_scratch(live, replies, elsewhere)
        expect_touched_is_exact(live, touched, before, code)


@given(templates(), st.data())
def test_a_better_answer_never_lowers_a_score_unless_a_condition_hangs_on_it(
    template: Template, data: st.DataObject
) -> None:
    relied_on = {
        condition.item
        for section in template.sections
        for item in section.items
        for condition in conditions_on(section, item)
    }
    free = [item for item in template.items if item.code not in relied_on]
    replies = dict(
        one for one in data.draw(st.lists(st.composite(a_step)(template), max_size=20)) if one[1]
    )
    live = LiveForm(template, {code: reply for code, reply in replies.items() if reply})
    graded = [item for item in free if worths(item)]
    if not graded:
        return
    item = data.draw(st.sampled_from(graded))
    worse, better = sorted(
        data.draw(st.lists(st.sampled_from(worths(item)), min_size=2, max_size=2))
    )
    live.answer(item.code, worse[1])
    before = shares(live)

    live.answer(item.code, better[1])

    for old, new in zip(before, shares(live), strict=True):
        assert (old is None) == (new is None)
        assert (old or 0) <= (new or 0)


def worths(item: Item) -> list[tuple[Fraction, str]]:
    """Its replies with what they are worth."""
    worth = [(value_of(item, reply), reply) for reply in replies_to(item)]
    return [(value, reply) for value, reply in worth if value is not None]


def shares(live: LiveForm) -> list[Fraction | None]:
    return [live.key_question(question).compliance.share for question in KEY_QUESTIONS]


def three_sections() -> Template:
    """A gate, a section that hangs on it, and one that has nothing to do with them."""
    inner = make_section(
        make_item("B1"),
        make_item("B2", enable_when=rule(("B1", "=", "met"))),
        enable_when=rule(("A1", "=", "yes")),
    )
    return make_template(
        make_section(make_item("A1", "YES_NO"), make_item("A2")),
        inner,
        make_section(make_item("C1")),
    )


def test_what_an_answer_changed_is_told() -> None:
    live = LiveForm(three_sections(), {"B1": "met"})

    opened = live.answer("A1", "yes")
    again = live.answer("A1", "yes")
    closed = live.answer("A1", None)

    assert opened == Touched(("B1", "B2"), (), ("a1", "b1"))
    assert again == Touched((), (), ("a1",))
    assert closed == Touched((), ("B1", "B2"), ("a1", "b1"))


def test_an_answer_elsewhere_leaves_a_section_as_it_was() -> None:
    live = LiveForm(three_sections(), {})
    tallies = {name: live.tally(name) for name in ("a1", "b1", "c1")}
    score = live.key_question("safe").standards[-1]

    live.answer("A1", "yes")

    assert [live.tally(name) is tallies[name] for name in ("a1", "b1", "c1")] == [
        False,
        False,
        True,
    ]
    assert live.key_question("safe").standards[-1] is score


def test_an_answer_to_a_hidden_item_is_kept_and_changes_nothing_else() -> None:
    live = LiveForm(three_sections(), {})

    told = live.answer("B1", "met")

    assert told == Touched((), (), ("b1",))
    assert live.tally("b1").asked == 0
    live.answer("A1", "yes")
    assert (live.tally("b1").answered, live.tally("b1").asked) == (1, 2)


def test_an_answer_that_does_not_fit_is_refused_and_nothing_has_changed() -> None:
    live = LiveForm(three_sections(), {"A1": "yes", "A2": "partly"})

    with pytest.raises(AnswerError, match="is not an answer to A2"):
        live.answer("A2", "yes")
    with pytest.raises(KeyError):
        live.answer("Z9", "met")
    with pytest.raises(KeyError):
        live.answer("Z9", None)

    expect_all_as_from_scratch(live, {"A1": "yes", "A2": "partly"})


def test_replies_that_fit_nothing_are_left_out_from_the_start() -> None:
    live = LiveForm(three_sections(), {"A1": "banana", "Z9": "met", "A2": "met"})

    assert live.tally("a1").answered == 1
    expect_all_as_from_scratch(live, {"A2": "met"})


def test_the_threshold_for_enough_evidence_is_the_one_that_was_given() -> None:
    template, replies = three_sections(), {"A1": "no"}

    usual = LiveForm(template, replies).key_question("safe").standards[0]
    low = LiveForm(template, replies, Fraction(1, 2)).key_question("safe").standards[0]

    assert (usual.enough, low.enough) == (False, True)


def test_a_gate_before_2000_items_opens_at_once() -> None:
    gate = make_section(make_item("A1", "YES_NO"))
    rest = make_section(
        *(make_item(f"B{n}") for n in range(1999)), enable_when=rule(("A1", "=", "yes"))
    )
    live = LiveForm(make_template(gate, rest), {})
    begun = process_time()

    told = live.answer("A1", "yes")

    assert len(told.shown) == 1999
    assert process_time() - begun < 0.1  # takes about 15 ms
