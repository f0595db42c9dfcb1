"""“You said, we did”: who may say what, any order of words, waiting, and nobody's own sentence."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import Payload, Seat, VisitSignedOff
from qvisit.visits.roles import why_not
from qvisit.visits.theme_counts import most_known, shown_count
from qvisit.visits.theme_kinds import (
    THEME_GROUPS,
    HeardFrom,
    ReviewerTold,
    ThemeAnswered,
    ThemeGroup,
    ThemeSaid,
    ThemeTold,
)
from qvisit.visits.themes import (
    after_working_days,
    is_word_for_word,
    wait_of,
    working_days,
)
from tests.visits.panel import Laptop, Panel, an_id, new_panel

EVERYONE = ("lead", "reviewer", "visitor", "governance", "administrator", "outsider")
LEADS = {"lead", "governance"}
THEME = an_id("evenings")
WORDS = "Evenings are long, with little to do."
TWO_LIVED = [
    Seat(person=an_id(name), name=name, role="lived_experience_reviewer") for name in ("Ash", "Elm")
]


def said(words: str = WORDS, replaces: tuple[str, ...] = ()) -> ThemeSaid:
    return ThemeSaid(theme=THEME, words=words, groups=("patients",), replaces=replaces)


def answered(state: str = "done", replaces: tuple[str, ...] = (), **more: object) -> ThemeAnswered:
    values = {"theme": THEME, "state": state, "by_role": "Ward manager", "did": "Music on Tuesday."}
    return ThemeAnswered.model_validate(values | more | {"replaces": replaces})


def every(panel: Panel) -> tuple[Payload, ...]:
    return (
        said(),
        answered(),
        ThemeTold(told=an_id("told"), where="Community meeting", on="2027-04-01"),
        ReviewerTold(person=panel.reviewer.person, on="2027-04-02"),
    )


def _who_may(panel: Panel, payload: Payload) -> set[str]:
    shared, kind = panel.fold(), KIND_OF[type(payload)]
    people: dict[str, Laptop] = {name: getattr(panel, name) for name in EVERYONE}
    return {
        name for name, one in people.items() if why_not(shared, one.member, kind, payload) is None
    }


@pytest.mark.parametrize("number", range(4))
def test_lead_and_governance_write_it_once_scoring_is_over_and_after_the_sign_off(
    number: int,
) -> None:
    panel = new_panel().planned()
    assert _who_may(panel, every(panel)[number]) == set()
    panel.scored()
    assert _who_may(panel, every(panel)[number]) == LEADS
    panel.debriefed().say(panel.governance, VisitSignedOff(ratings=(), streams={}))

    assert _who_may(panel, every(panel)[number]) == LEADS


def test_only_lived_experience_reviewers_of_the_visit_are_told() -> None:
    panel = new_panel().planned().scored()

    for person in (panel.visitor.person, panel.outsider.person):
        assert _who_may(panel, ReviewerTold(person=person, on="2027-04-02")) == set()


def test_any_order_of_words_ends_in_one_state() -> None:
    panel = new_panel().planned().scored()
    before = list(panel.log)
    panel.say(panel.lead, *every(panel))
    panel.say(panel.governance, answered("cannot_do", why="Too few staff at night."))
    rest = [one for one in panel.log if one not in before]

    states = {
        repr(Panel(**{**vars(panel), "log": [*reversed(order), *before]}).fold().themes)
        for order in permutations(rest)
    }

    assert len(states) == 1
    assert len(panel.fold().themes.answered[THEME].versions) == 2


def test_two_answers_that_did_not_see_each_other_both_stand_until_one_names_both() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, said())
    working = answered("working_on_it", next_news="2027-05-01")
    first = panel.lead.says(answered(), after=panel.log)
    second = panel.governance.says(working, after=panel.log)
    panel.log += [first, second]
    assert panel.fold().themes.answered[THEME].contested

    panel.say(panel.lead, answered(replaces=(first.id, second.id)))

    assert not panel.fold().themes.answered[THEME].contested
    assert panel.fold().themes.state_of(THEME) == "done"


def test_a_theme_without_an_answer_is_heard_and_one_taken_back_is_gone() -> None:
    panel = new_panel().planned().scored()
    first = panel.say(panel.lead, said())
    assert panel.fold().themes.state_of(THEME) == "heard"

    panel.say(panel.lead, said("", (first.id,)))

    assert panel.fold().themes.of("said") == ()


def test_an_answer_counts_as_told_until_there_is_another() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, said())
    first = panel.say(panel.lead, answered("working_on_it", next_news="2027-05-01"))
    assert panel.fold().themes.untold == (first.id,)
    told = ThemeTold(
        told=an_id("told"), where="Community meeting", on="2027-04-01", answers=(first.id,)
    )
    panel.say(panel.lead, told)
    assert panel.fold().themes.untold == ()

    second = panel.say(panel.lead, answered(replaces=(first.id,)))

    assert panel.fold().themes.untold == (second.id,)


@pytest.mark.parametrize(
    "state",
    [
        {"state": "cannot_do"},
        {"state": "cannot_do", "why": "  "},
        {"state": "working_on_it"},
        {"state": "heard"},
    ],
)
def test_what_cannot_be_done_says_why_and_what_is_not_done_when_there_is_news(
    state: dict[str, object],
) -> None:
    with pytest.raises(ValidationError):
        ThemeAnswered.model_validate({"theme": THEME, "by_role": "Ward manager", **state})


def test_you_said_holds_only_what_people_said() -> None:
    with pytest.raises(ValidationError):
        ThemeSaid(theme=THEME, words=WORDS)
    with pytest.raises(ValidationError):
        ThemeSaid(theme=THEME, words=WORDS, source="seen", groups=("patients",))

    assert ThemeSaid(theme=THEME, words=WORDS, source="seen").groups == ()


@pytest.mark.parametrize("number", [1, 4, 1001])
def test_a_small_number_of_people_is_never_kept(number: int) -> None:
    with pytest.raises(ValidationError):
        ThemeSaid(theme=THEME, words=WORDS, groups=("patients",), heard_from=number)


@pytest.mark.parametrize(
    ("number", "groups", "heard", "told"),
    [
        (6, ("patients", "lived_experience"), {}, ""),  # 4 or 5 patients
        (7, ("patients", "lived_experience"), {}, 7),
        (6, ("patients",), {}, 6),
        (6, ("lived_experience",), {}, 6),
        (8, ("patients", "staff"), {"patients": 11, "staff": 14}, 8),
        (8, ("patients", "staff"), {"patients": 5, "staff": 3}, ""),  # 3 of the staff or more
        (9, ("patients", "carers"), {"patients": 8}, ""),  # 1 carer, if all patients said so
        (9, ("patients", "carers"), {}, 9),
        ("few", ("patients", "lived_experience"), {}, "few"),
        ("few", THEME_GROUPS, {}, ""),  # one of each
        ("", ("patients", "staff"), {}, ""),
    ],
)
def test_no_number_is_told_from_which_a_small_one_follows(
    number: HeardFrom, groups: tuple[ThemeGroup, ...], heard: dict[ThemeGroup, int], told: HeardFrom
) -> None:
    assert shown_count(number, groups, most_known(TWO_LIVED, heard)) == told


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(0, 60))
def test_working_days_are_counted_as_they_are_added(start: date, number: int) -> None:
    day = after_working_days(start, number)

    assert working_days(start, day) == number
    assert number == 0 or day.weekday() < 5


def test_silence_is_seen_from_the_day_after_news_was_due() -> None:
    friday, due = date(2027, 3, 5), date(2027, 4, 2)

    on_the_day = wait_of(friday, None, due)
    after = wait_of(friday, None, date(2027, 4, 3))

    assert on_the_day is not None
    assert (on_the_day.days, on_the_day.due, on_the_day.overdue) == (20, due, False)
    assert after is not None
    assert after.overdue
    promised = wait_of(friday, answered("heard", next_news="2027-05-01"), date(2027, 4, 3))
    assert promised is not None
    assert not promised.overdue
    assert wait_of(friday, answered(), date(2027, 9, 1)) is None


TALK = "Nights feel thin when one of us goes with an escort."


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (TALK, True),
        ("NIGHTS feel thin, when one of us goes with an escort", True),
        (f"Staff told us. {TALK} So it is.", True),
        ("nights feel thin when one of us goes", True),
        ("At night there are too few staff when somebody goes out.", False),
        ("Nights feel thin.", False),
        ("", False),
    ],
)
def test_nobodys_own_sentence_becomes_a_theme(text: str, same: bool) -> None:
    assert is_word_for_word(text, ["Thank you.", TALK]) is same
