"""From several replies to the panel's, and what a panel should talk about."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import (
    DONT_KNOW,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    rank_of,
)
from qvisit.forms.conditions import Condition, EnableWhen
from qvisit.forms.item import Item, Method, Scale
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits import kinds
from qvisit.visits.consensus import (
    ItemView,
    View,
    lower_median,
    panel_reply,
    ranked_to_discuss,
    replies,
    view_items,
)
from qvisit.visits.lead_kinds import ItemReopened
from qvisit.visits.visit import Sheet
from tests.visits.panel import Laptop, Panel, agreement, answer, new_panel, seat

LEVELS = st.lists(st.sampled_from(["1", "2", "3", "4"]), min_size=1, max_size=7)
SEAT = seat(new_panel().visitor, "Ash", "visitor")


def _item(
    code: str = "A1",
    scale: Scale = "LEVEL4",
    method: Method = "observe",
    weight: int = 1,
    *,
    critical: bool = False,
) -> Item:
    kind = _kind_of(scale)
    return Item(
        code=code,
        text_standard="Staff knock before they come in.",
        text_easy="Do staff knock?",
        say_aloud="Do staff knock on your door?",
        guidance="Watch three doors.",
        method=method,
        scale=scale,
        weight=weight,
        is_critical=critical,
        key_question="caring" if kind == "standards" else None,
        group={"closed_culture": "A", "sustainability": "social"}.get(kind),
        control="ward" if kind == "sustainability" else None,
        source="A made-up source",
    )


def _kind_of(scale: Scale) -> Kind:
    kinds_of: dict[Scale, Kind] = {"SIGN": "closed_culture", "MARKER": "sustainability"}
    return kinds_of.get(scale, "standards")


def _template(*items: Item) -> Template:
    return Template(
        id="core",
        version="1.0.0",
        title="Core",
        kind=_kind_of(items[0].scale),
        purpose="To test.",
        for_whom="Testers.",
        minutes=10,
        sources=("A made-up source",),
        not_covered="Nothing.",
        change_note="First.",
        sections=(Section(id="one", title="One", items=items),),
    )


def _views(*given: str | None) -> list[View]:
    return [View(SEAT, reply, counts=reply is not None) for reply in given]


def _sheets(
    panel: Panel, said: Mapping[str, Mapping[str, str | None]], asked: Mapping[str, int]
) -> dict[PersonId, Sheet]:
    found = {}
    for name, replied in said.items():
        who: Laptop = getattr(panel, name)
        made = [
            who.says(answer(reply, item, asked.get(name, 0)), stream=who.answers)
            for item, reply in replied.items()
        ]
        found[who.person] = panel.sheet_of(who, *made)
    return found


def _seen(
    template: Template,
    said: Mapping[str, Mapping[str, str | None]],
    asked: Mapping[str, int] | None = None,
) -> tuple[ItemView, ...]:
    panel = new_panel().planned()
    return view_items(template, panel.fold(), _sheets(panel, said, asked or {}))


def _one(item: Item, *given: str | None, asked: tuple[int, int, int] = (0, 0, 0)) -> ItemView:
    names = ("lead", "reviewer", "visitor")
    said = {name: {"A1": reply} for name, reply in zip(names, given, strict=False)}
    return _seen(_template(item), said, dict(zip(names, asked, strict=True)))[0]


@pytest.mark.parametrize(
    ("given", "median", "lowest"),
    [
        (["4", "2"], "2", "2"),
        (["1", "3", "4"], "3", "1"),
        (["2", "3", "3", "4"], "3", "2"),
        (["3"], "3", "3"),
        (["4", "1", "3", "2"], "2", "1"),
    ],
)
def test_the_lower_median_stands_and_for_critical_items_the_lowest(
    given: list[str], median: str, lowest: str
) -> None:
    assert lower_median(_item(), given) == median
    assert lower_median(_item(critical=True), given) == lowest


def test_counts_are_ranked_by_their_share_and_words_by_their_worth() -> None:
    assert lower_median(_item(scale="COUNT"), ["9/10", "1/2", "30/40"]) == "30/40"
    assert lower_median(_item(scale="MET3"), ["met", "not_met", "partly"]) == "partly"


def test_no_reply_has_no_median() -> None:
    with pytest.raises(ValueError, match="no reply"):
        lower_median(_item(), [])


@given(LEVELS)
def test_what_stands_was_said_by_somebody_and_half_are_no_lower(given: list[str]) -> None:
    stands = lower_median(_item(), given)

    assert stands in given
    assert sum(one <= stands for one in given) * 2 >= len(given)
    assert sum(one >= stands for one in given) * 2 > len(given)
    assert lower_median(_item(), sorted(given)) == stands
    assert lower_median(_item(critical=True), given) == min(given)


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ((), NOT_ASSESSED),
        ((None, None), NOT_ASSESSED),
        ((NOT_APPLICABLE, NOT_APPLICABLE), NOT_APPLICABLE),
        ((NOT_APPLICABLE, None), NOT_ASSESSED),
        ((NOT_APPLICABLE, NOT_ASSESSED), NOT_ASSESSED),
        ((NOT_APPLICABLE, DONT_KNOW), DONT_KNOW),
        ((DONT_KNOW, None), DONT_KNOW),
        ((DONT_KNOW, NOT_ASSESSED), NOT_ASSESSED),
        ((PREFER_NOT, NOT_APPLICABLE), PREFER_NOT),
        ((PREFER_NOT, DONT_KNOW), DONT_KNOW),
        ((NOT_APPLICABLE, "3"), "3"),
        ((DONT_KNOW, DONT_KNOW, "1"), "1"),
    ],
)
def test_a_non_answer_stands_only_when_nobody_gave_a_value(
    given: tuple[str | None, ...], stands: str
) -> None:
    assert panel_reply(_item(), _views(*given)) == stands


def test_of_signs_the_strongest_stands() -> None:
    assert panel_reply(_item(scale="SIGN"), _views("none", "serious", "once")) == "serious"


def test_what_nobody_is_asked_any_more_is_not_open_again() -> None:
    only_if_met = EnableWhen(conditions=(Condition(item="A1", operator="=", answer="4"),))
    items = (_item(), _item("A2").model_copy(update={"enable_when": only_if_met}))
    panel = new_panel().planned().scored()
    agreed = [
        panel.say(panel.lead, agreement("4").model_copy(update={"item": code}))
        for code in ("A1", "A2")
    ]
    opened = ItemReopened(template="core", item="A2", agreed=(agreed[1].id,))
    panel.say(panel.visitor, opened)
    before = view_items(_template(*items), panel.fold(), {})

    panel.say(panel.lead, agreement("1", (agreed[0].id,)))
    after = view_items(_template(*items), panel.fold(), {})

    assert [(one.asked, one.reopened) for one in before] == [(True, False), (True, True)]
    assert [(one.asked, one.reopened) for one in after] == [(True, False), (False, False)]


def test_only_those_who_asked_somebody_count_for_what_is_asked() -> None:
    item = _item(method="ask_patient")

    view = _one(item, "1", "4", "4", asked=(0, 2, 1))
    nobody = _one(item, "1", "4", "4")

    assert view.reply == "4"
    assert [(one.counts, one.reason) for one in view.views] == [
        (False, "Asked nobody"),
        (True, ""),
        (True, ""),
    ]
    assert nobody.reply == NOT_ASSESSED


def test_nobody_need_be_asked_for_a_non_answer_or_an_observation() -> None:
    assert _one(_item(method="ask_staff"), PREFER_NOT).reply == PREFER_NOT
    assert _one(_item(), "2").reply == "2"


def test_who_gave_no_answer_or_took_it_back_has_no_vote() -> None:
    view = _one(_item(), "4", None)

    assert [one.reason for one in view.views] == ["", "No answer"]
    assert view.reply == "4"


def test_a_reply_of_another_scale_has_no_vote_and_breaks_nothing() -> None:
    view = _one(_item(critical=True), "4", "banana", "met")

    assert view.reply == "4"
    assert [one.reason for one in view.views] == [
        "",
        "Not one of the answers",
        "Not one of the answers",
    ]
    assert not view.to_discuss


def test_what_the_panel_agreed_stands_whatever_the_rule_says() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, agreement("4"))
    sheets = _sheets(panel, {"reviewer": {"A1": "1"}}, {})

    (view,) = view_items(_template(_item()), panel.fold(), sheets)

    assert (view.agreed, view.reply) == (True, "4")


def test_an_agreement_that_is_no_answer_is_passed_over() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, agreement("excellent"))
    sheets = _sheets(panel, {"reviewer": {"A1": "1"}}, {})

    (view,) = view_items(_template(_item()), panel.fold(), sheets)

    assert (view.agreed, view.reply) == (False, "1")


def test_only_seats_of_the_panel_are_seen() -> None:
    views = _seen(_template(_item()), {"outsider": {"A1": "1"}, "lead": {"A1": "4"}})

    assert [one.seat.name for one in views[0].views] == ["Hazel"]
    assert replies(views) == {"A1": "4"}


@pytest.mark.parametrize(
    ("item", "given", "talk"),
    [
        (_item(), ("4", "3"), False),
        (_item(), ("4", "2"), True),
        (_item(), ("4", "3", "3"), False),
        (_item(critical=True), ("4", "3"), True),
        (_item(critical=True), ("4", "4"), False),
        (_item(critical=True), ("4", DONT_KNOW), False),
        (_item(scale="MET3"), ("met", "partly"), False),
        (_item(scale="MET3"), ("met", "not_met"), True),
        (_item(scale="MARKER"), ("3", "2"), False),
        (_item(scale="MARKER"), ("3", "1"), True),
        (_item(scale="COUNT"), ("10/10", "6/10"), False),
        (_item(scale="COUNT"), ("10/10", "5/10"), True),
        (_item(scale="SIGN"), ("none", "repeated"), False),
        (_item(scale="SIGN"), ("none", "serious"), True),
        (_item(scale="SIGN"), ("serious",), True),
        (_item(), (NOT_APPLICABLE, "4"), True),
        (_item(), (NOT_APPLICABLE, DONT_KNOW), False),
        (_item(), (), False),
    ],
)
def test_a_panel_talks_about_wide_differences(
    item: Item, given: tuple[str, ...], talk: bool
) -> None:
    assert _one(item, *given).to_discuss is talk


def test_the_spread_is_the_distance_of_highest_and_lowest() -> None:
    assert _one(_item(), "4", "3", "1").spread == 1
    assert _one(_item(), "4", "3").spread == Fraction(1, 3)
    assert _one(_item(), DONT_KNOW, "3").spread == 0


def test_the_widest_and_weightiest_come_first_and_ties_keep_the_templates_order() -> None:
    items = (
        _item("A1"),
        _item("A2", weight=3),
        _item("A3", critical=True),
        _item("A4", weight=3),
        _item("A5"),
    )
    said = {
        "lead": {"A1": "4", "A2": "4", "A3": "4", "A4": "4", "A5": "4"},
        "visitor": {"A1": "1", "A2": "1", "A3": "3", "A4": "1", "A5": "4"},
    }

    order = [view.item.code for view in ranked_to_discuss(_seen(_template(*items), said))]

    assert order == ["A2", "A4", "A3", "A1"]


@given(
    st.lists(
        st.sampled_from(["1", "2", "3", "4", DONT_KNOW, NOT_APPLICABLE, "?"]),
        min_size=1,
        max_size=3,
    )
)
def test_who_sits_where_does_not_matter(given: list[str]) -> None:
    here, there = _one(_item(), *given), _one(_item(), *reversed(given))

    assert (here.reply, here.spread, here.to_discuss) == (
        there.reply,
        there.spread,
        there.to_discuss,
    )
    assert here.reply in given or here.reply == NOT_ASSESSED
    if here.reply in ("1", "2", "3", "4"):
        assert rank_of(_item(), here.reply) is not None


def test_minority_views_are_kept_in_their_own_words() -> None:
    panel = new_panel().planned().scored()
    words = kinds.MinorityView(person=panel.reviewer.person, words="It felt like a cage.")
    panel.say(panel.lead, agreement("met").model_copy(update={"minority": (words,)}))

    assert panel.fold().agreed["core", "A1"].now.said.minority == (words,)
