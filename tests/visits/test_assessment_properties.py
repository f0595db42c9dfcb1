"""What always holds from each person's answer to the visit's rating, under every rule set."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW, NON_ANSWERS, NOT_APPLICABLE
from qvisit.forms.item import KEY_QUESTIONS, Item, Scale
from qvisit.forms.rating import OverallRating, QuestionRating
from qvisit.forms.rule_set import NOT_RATED, PAUSED, RATINGS, load_rule_set, steps_down
from qvisit.forms.template import Share, Template
from qvisit.visits import kinds
from qvisit.visits.assessment import Assessment, assess, final_ratings, join_overall
from tests.forms.made import make_item, make_section
from tests.visits.seen import Person, core, visit_of

Rated: TypeAlias = QuestionRating | OverallRating
FOLDER = Path(__file__).parents[2] / "resources" / "rule_sets"
SETS = [load_rule_set(path.read_bytes(), path.name) for path in sorted(FOLDER.glob("*.yaml"))]

WORST_FIRST: Mapping[Scale, tuple[str, ...]] = {
    "MET3": ("not_met", "partly", "met"),
    "LEVEL4": ("1", "2", "3", "4"),
    "YES_NO": ("no", "yes"),
    "COUNT": ("0/7", "1/3", "1/2", "3/4", "12/12"),
}
SHARES = (
    Share(id="look", title="Look", for_whom="Anyone.", methods=("observe",)),
    Share(id="talk", title="Talk", for_whom="Anyone.", methods=("ask_patient",)),
)


def of_question(number: int, question: str) -> list[Item]:
    """Questions of each kind about one key question; one of them is safety-critical."""
    name = f"Q{number}"
    routes = ["nurse_in_charge"]
    return [
        make_item(f"{name}-1", key_question=question, is_critical=True, escalate=routes, weight=3),
        make_item(f"{name}-2", "LEVEL4", key_question=question, weight=2),
        make_item(
            f"{name}-3", "YES_NO", key_question=question, method="ask_patient", say_aloud="Is it?"
        ),
        make_item(f"{name}-4", "COUNT", key_question=question, is_critical=True, escalate=routes),
    ]


def template(*more: Item) -> Template:
    """All five key questions, some signs, and `more` with the first of them."""
    parts = [of_question(number, question) for number, question in enumerate(KEY_QUESTIONS)]
    parts[0].extend(more)
    signs = make_section(
        make_item("WS-1", "SIGN"), make_item("WS-2", "SIGN"), kind="closed_culture"
    )
    return core(*(make_section(*part) for part in parts), signs, shares=SHARES)


FORM = template()
LADDERS = {item.code: WORST_FIRST[item.scale] for item in FORM.items if item.scale in WORST_FIRST}
UNSAID = (*sorted(NON_ANSWERS), None)
# Most is well, so that one bad answer among good ones is drawn too.
KNOWN = {code: (*ladder[-1:] * 24, *ladder, *UNSAID) for code, ladder in LADDERS.items()}
KNOWN |= dict.fromkeys(("WS-1", "WS-2"), (*("none",) * 8, "once", "serious", DONT_KNOW, None))
people = st.lists(
    st.builds(
        Person,
        replies=st.fixed_dictionaries({code: st.sampled_from(own) for code, own in KNOWN.items()}),
        role=st.sampled_from(["visitor", "lived_experience_reviewer"]),
        shares=st.sampled_from([(), ("core/look",), ("core/talk",), ("core/look", "core/talk")]),
        asked=st.integers(0, 1),
    ),
    min_size=1,
    max_size=4,
)


def assessed(*panel: Person, form: Template = FORM) -> list[Assessment]:
    """What this panel's answers come to under each rule set that is shipped."""
    visit = visit_of(*panel)
    return [assess(visit, [form], rules) for rules in SETS]


def levels(found: Assessment) -> list[int | str]:
    """How far down each rating and each cap is, or the word for no rating."""
    rated: list[Rated] = [*found.rating.questions, found.rating.overall]
    return [
        steps_down(rating) if rating in RATINGS else rating
        for one in rated
        for rating in (one.computed, one.capped, one.ceiling)
    ]


@given(people, st.data())
def test_who_sits_where_changes_no_rating(panel: list[Person], data: st.DataObject) -> None:
    turned = data.draw(st.permutations(panel))

    assert assessed(*panel) == assessed(*turned)


@given(people, st.data())
def test_a_better_answer_of_one_person_lowers_no_rating(
    panel: list[Person], data: st.DataObject
) -> None:
    who = data.draw(st.integers(0, len(panel) - 1))
    code = data.draw(st.sampled_from(sorted(LADDERS)))
    if FORM.item(code).method == "ask_patient":
        # Where some asked and some only watched, a better answer can be another story.
        panel = [replace(one, asked=1) for one in panel]
    worse, better = data.draw(a_step_up(LADDERS[code]))

    before = assessed(*with_reply(panel, who, code, worse))
    after = assessed(*with_reply(panel, who, code, better))

    for one, other in zip(before, after, strict=True):
        assert other.culture == one.culture
        for old, new in zip(levels(one), levels(other), strict=True):
            assert new == old if isinstance(old, str) or isinstance(new, str) else new <= old


def with_reply(panel: Sequence[Person], who: int, code: str, reply: str) -> list[Person]:
    """The panel, of which one says this."""
    replies = {**panel[who].replies, code: reply}
    return [*panel[:who], replace(panel[who], replies=replies), *panel[who + 1 :]]


@st.composite
def a_step_up(draw: st.DrawFn, ladder: Sequence[str]) -> tuple[str, str]:
    """A reply, and a better one."""
    low, high = sorted(
        draw(st.lists(st.integers(0, len(ladder) - 1), min_size=2, max_size=2, unique=True))
    )
    return ladder[low], ladder[high]


@given(people, st.booleans(), st.sampled_from(["ask_patient", "observe"]))
def test_a_question_that_applies_to_nobody_changes_no_rating(
    panel: list[Person], critical: bool, method: str
) -> None:
    routes = ["nurse_in_charge"] if critical else []
    more = make_item(
        "NEW", method=method, say_aloud="Is it?", weight=3, is_critical=critical, escalate=routes
    )
    none = [replace(one, replies={**one.replies, "NEW": NOT_APPLICABLE}) for one in panel]

    before, after = assessed(*panel), assessed(*none, form=template(more))

    for one, other in zip(before, after, strict=True):
        assert levels(other) == levels(one)
        assert other.facts == one.facts
        assert other.rating.overall == one.rating.overall


@given(people, st.dictionaries(st.sampled_from(kinds.QUESTIONS), st.sampled_from(RATINGS)))
def test_no_cap_raises_and_no_panel_gets_past_one(
    panel: list[Person], wanted: dict[str, str]
) -> None:
    visit = visit_of(replace(panel[0], role="panel_lead"), *panel[1:], ratings=wanted)

    for rules in SETS:
        found = assess(visit, [FORM], rules)
        whole = join_overall(found, visit.shared, rules)
        signed = final_ratings(found, visit.shared, rules)

        for one in found.rating.questions:
            if one.computed in RATINGS:
                assert steps_down(one.capped) >= steps_down(one.computed)
        capped: list[Rated] = [*found.rating.questions, whole]
        for rated, kept in zip(capped, signed, strict=True):
            expect_within_caps(rated, kept)
        if found.facts.failed_critical or found.facts.concern_level == 3:
            assert signed[-1].final not in ("outstanding", "good")


def expect_within_caps(rated: Rated, kept: kinds.SignedRating) -> None:
    """What the rules give, and what is signed, are no better than the caps allow."""
    if rated.capped in RATINGS:
        assert steps_down(rated.capped) >= steps_down(rated.ceiling)
    if kept.final in RATINGS:
        assert steps_down(kept.final) >= steps_down(rated.ceiling)
    if kept.final in RATINGS and rated.capped in RATINGS:
        assert steps_down(kept.final) >= steps_down(rated.capped) - 1
    if rated.capped in (NOT_RATED, PAUSED):
        assert kept.final == rated.capped
