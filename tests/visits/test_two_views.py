"""Two views of the ward: when figures stand, whose words stand instead, who was on the panel."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits import kinds, own_kinds
from qvisit.visits.consensus import ItemView, View
from qvisit.visits.kinds import Seat, SeatRole
from qvisit.visits.two_views import Figures, StandardViews, panel_share, two_views
from qvisit.visits.visit import Sheet, Visit
from qvisit.visits.words_kinds import WordsAllowed
from tests.visits.panel import Panel, an_id, answer, new_panel, plan

LIVED: SeatRole = "lived_experience_reviewer"
LEVEL = st.sampled_from(["1", "2", "3", "4"])
Replies = Mapping[str, tuple[str | None, ...]]


def _item(code: str, weight: int = 1, scale: Scale = "LEVEL4") -> Item:
    return Item(
        code=code,
        text_standard="Staff knock before they come in.",
        text_easy="Do staff knock?",
        guidance="Watch three doors.",
        method="observe",
        scale=scale,
        weight=weight,
        key_question="caring",
        source="A made-up source",
    )


def _template(*items: Item) -> Template:
    return Template(
        id="core",
        version="1.0.0",
        title="Core",
        kind="standards",
        purpose="To test.",
        for_whom="Testers.",
        minutes=10,
        sources=("A made-up source",),
        not_covered="Nothing.",
        change_note="First.",
        sections=(Section(id="dignity", title="Dignity", items=items),),
    )


def _seat(name: str, role: SeatRole) -> Seat:
    return Seat(person=an_id(name), name=name, role=role)


def _views(items: tuple[Item, ...], lived: Replies, others: Replies) -> list[ItemView]:
    """By item code, what each on either side said."""
    found = []
    for item in items:
        views = [
            View(_seat(f"{side} {at}", role), reply, counts=reply is not None)
            for side, role, said in (("lx", LIVED, lived), ("other", "visitor", others))
            for at, reply in enumerate(said.get(item.code, ()))
        ]
        found.append(
            ItemView("core", item, "standards", tuple(views), Fraction(0), False, False, "3")
        )
    return found


def _seen(items: tuple[Item, ...], lived: Replies, others: Replies) -> StandardViews:
    visit = Visit(new_panel().planned().fold())
    (found,) = two_views([_template(*items)], _views(items, lived, others), visit)
    return found


def test_each_side_has_the_weighted_share_of_what_both_saw() -> None:
    items = (_item("A1", 3), _item("A2", 1), _item("A3", 2))

    found = _seen(
        items,
        {"A1": ("1", "2"), "A2": ("4", "4"), "A3": ("1", "1")},
        {"A1": ("4", "4", "1"), "A2": ("3", None, "3")},
    )

    lived = (3 * Fraction(1, 6) + 1) / 4
    others = (3 * Fraction(2, 3) + Fraction(2, 3)) / 4
    assert found.figures == Figures(lived, others, 2, 2, same=True)
    assert (found.lived, found.others) == (2, 3)


@pytest.mark.parametrize(
    ("lived", "others"), [(("2",), ("3", "3")), (("2", "2"), ("3",)), ((), ("3", "3"))]
)
def test_no_figure_stands_that_one_person_alone_would_make(
    lived: tuple[str, ...], others: tuple[str, ...]
) -> None:
    found = _seen((_item("A1"),), {"A1": lived}, {"A1": others})

    assert found.figures is None
    assert (found.lived, found.others) == (len(lived), len(others))


def test_where_each_side_saw_its_own_items_both_stand_and_are_not_compared() -> None:
    items = (_item("A1"), _item("A2"), _item("A3"))

    found = _seen(items, {"A1": ("1", "1")}, {"A2": ("4", "4"), "A3": ("1", "1")})

    figures = found.figures
    assert figures == Figures(Fraction(0), Fraction(1, 2), 1, 2, same=False)
    assert not figures.is_far
    assert not Figures(Fraction(1, 2), Fraction(1, 2), 1, 1, same=False).is_alike


def test_one_item_of_many_that_both_saw_does_not_speak_for_all() -> None:
    items = tuple(_item(f"A{at}") for at in range(5))
    lived = {"A0": ("1", "1"), "A1": ("4", "4"), "A2": ("4", "4")}
    others = {"A0": ("1", "1"), "A3": ("4", "4"), "A4": ("4", "4")}

    figures = _seen(items, lived, others).figures

    assert figures == Figures(Fraction(2, 3), Fraction(2, 3), 3, 3, same=False)


def test_what_has_no_points_makes_no_figure() -> None:
    assert _seen((_item("A1", scale="DATE"),), {}, {}).figures is None


@pytest.mark.parametrize(
    ("lived", "others", "alike", "far"),
    [
        (Fraction(50, 100), Fraction(54, 100), True, False),
        (Fraction(50, 100), Fraction(55, 100), False, False),
        (Fraction(65, 100), Fraction(50, 100), False, True),
    ],
)
def test_nearness_is_the_same_both_ways(
    lived: Fraction, others: Fraction, alike: bool, far: bool
) -> None:
    for figures in (Figures(lived, others, 3, 3, True), Figures(others, lived, 3, 3, True)):
        assert (figures.is_alike, figures.is_far) == (alike, far)


@given(st.lists(st.tuples(LEVEL, LEVEL, LEVEL, LEVEL), min_size=1, max_size=5))
def test_neither_side_ever_changes_the_others_figure(
    said: list[tuple[str, str, str, str]],
) -> None:
    items = tuple(_item(f"A{at}", weight=1 + at % 3) for at in range(len(said)))
    lived = {item.code: one[:2] for item, one in zip(items, said, strict=True)}
    others = {item.code: one[2:] for item, one in zip(items, said, strict=True)}
    best = {item.code: ("4", "4") for item in items}

    found, beside_best = _seen(items, lived, others), _seen(items, lived, best)
    turned = _seen(items, others, lived)

    assert found.figures
    assert beside_best.figures
    assert turned.figures
    assert beside_best.figures.lived == found.figures.lived
    assert beside_best.figures.others == 1
    assert (turned.figures.lived, turned.figures.others) == (
        found.figures.others,
        found.figures.lived,
    )


def test_items_that_were_not_asked_or_not_shown_say_nothing() -> None:
    items = (_item("A1"), _item("A2"))
    views = _views(items, {"A1": ("2", "2")}, {"A1": ("3", "3")})
    hidden = [ItemView(**{**vars(one), "asked": False}) for one in views]
    visit = Visit(new_panel().planned().fold())

    assert two_views([_template(*items)], [], visit) == ()
    assert two_views([_template(*items)], hidden, visit) == ()


def _with_note(panel: Panel, text: str = "Nights are loud.") -> tuple[Visit, str]:
    who = panel.reviewer
    note = own_kinds.NoteWritten(
        note=an_id("n"), template="core", item="A1", text=text, method="observe"
    )
    made = [who.says(answer("1"), stream=who.answers), who.says(note, stream=who.answers)]
    sheets: dict[PersonId, Sheet] = {who.person: panel.sheet_of(who, *made)}
    return Visit(panel.fold(), sheets), made[-1].id


def test_without_figures_one_persons_words_stand_and_wait_for_their_yes() -> None:
    panel = new_panel().planned()
    visit, change = _with_note(panel)
    items = (_item("A1"),)
    views = _views(items, {"A1": ("1",)}, {"A1": ("3", "3")})

    (before,) = two_views([_template(*items)], views, visit)
    panel.say(panel.reviewer, WordsAllowed(person=panel.reviewer.person, notes=(change,)))
    (after,) = two_views([_template(*items)], views, _with_note(panel)[0])

    assert [(one.person, one.note.said.text, one.allowed) for one in before.words] == [
        (panel.reviewer.person, "Nights are loud.", False)
    ]
    (told,) = after.words
    assert told.note.change != change  # the second was written anew, so nobody has agreed to it
    assert not told.allowed


def test_words_that_were_allowed_may_stand() -> None:
    panel = new_panel().planned()
    visit, change = _with_note(panel)
    panel.say(panel.reviewer, WordsAllowed(person=panel.reviewer.person, notes=(change,)))
    items = (_item("A1"),)

    (found,) = two_views(
        [_template(*items)],
        _views(items, {"A1": ("1",)}, {}),
        Visit(panel.fold(), visit.sheets),
    )

    assert [one.allowed for one in found.words] == [True]


def test_where_figures_stand_no_words_are_taken() -> None:
    panel = new_panel().planned()
    visit, _ = _with_note(panel)
    items = (_item("A1"),)
    views = _views(items, {"A1": ("1", "2")}, {"A1": ("3", "3")})

    (found,) = two_views([_template(*items)], views, visit)

    assert found.figures
    assert found.words == ()


@pytest.mark.parametrize(
    ("wanted", "answers", "met"),
    [(None, True, True), (None, False, False), (1, True, True), (2, True, False)],
)
def test_those_who_took_part_are_held_against_the_plan(
    wanted: int | None, answers: bool, met: bool
) -> None:
    panel = new_panel()
    panel.say(panel.governance, plan(panel).model_copy(update={"intended_lived": wanted}))
    visit, _ = _with_note(panel)

    share = panel_share(visit if answers else Visit(visit.shared))

    assert (share.people, share.lived, share.answered) == (3, 1, int(answers))
    assert (share.intended, share.is_met) == (wanted, met)


def test_a_plan_wants_somebody_or_says_nothing() -> None:
    for wrong in (0, 21):
        said = plan(new_panel()).model_dump() | {"intended_lived": wrong}
        with pytest.raises(ValueError, match="intended_lived"):
            kinds.VisitPlanned.model_validate(said)
