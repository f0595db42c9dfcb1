"""What stands for a panel, against the rules said once more in a test's own words."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW, NON_ANSWERS, NOT_APPLICABLE, NOT_ASSESSED, PREFER_NOT
from qvisit.forms.item import Scale
from qvisit.forms.template import Share
from tests.forms.made import make_item
from tests.visits.seen import Person, core, views

WORST_FIRST: dict[Scale, list[str]] = {
    "MET3": ["not_met", "partly", "met"],
    "LEVEL4": ["1", "2", "3", "4"],
    "YES_NO": ["no", "yes"],
    "COUNT": ["0/7", "1/3", "1/2", "3/4", "12/12"],
    "MARKER": ["0", "1", "2", "3"],
}
LOOK = Share(id="look", title="Look", for_whom="Anyone.", methods=("observe", "ask_patient"))
READ = Share(id="read", title="Read", for_whom="Anyone.", methods=("check_record",))


@st.composite
def people(draw: st.DrawFn, scale: Scale) -> list[Person]:
    """A panel; whoever reads records alone is not to look at the question."""
    valued = st.sampled_from([*WORST_FIRST[scale] * 2, *sorted(NON_ANSWERS), None, "nonsense"])
    unvalued = st.sampled_from([*[NOT_APPLICABLE] * 4, None, DONT_KNOW])
    reply = draw(st.sampled_from([valued, unvalued]))
    return [
        Person(
            {"A1": draw(reply)},
            shares=draw(st.sampled_from([("core/look",), ("core/read",), ()])),
            asked=draw(st.integers(0, 2)),
            has_begun=draw(st.sampled_from([True, True, True, False])),
        )
        for _ in range(draw(st.integers(1, 6)))
    ]


def expected(scale: Scale, panel: list[Person], *, critical: bool, asks: bool) -> str:
    """What the programme's rules say stands for the question."""
    ladder = WORST_FIRST[scale]
    shared_out = any("core/look" in one.shares for one in panel)
    begun = [one for one in panel if one.has_begun]
    values = sorted(
        ladder.index(reply)
        for one in begun
        if (reply := one.replies["A1"]) in ladder and (one.asked or not asks)
    )
    if values:
        return ladder[values[0] if critical else values[(len(values) - 1) // 2]]
    said = [one.replies["A1"] for one in begun]
    non_answers = {reply for reply in said if reply in NON_ANSWERS}
    # Who is not to look and said nothing is nobody's gap.
    looking = [
        one for one in begun if not shared_out or "core/look" in one.shares or one.replies["A1"]
    ]
    everyone_spoke = all(one.replies["A1"] in NON_ANSWERS for one in looking)
    if looking and everyone_spoke and non_answers == {NOT_APPLICABLE}:
        return NOT_APPLICABLE
    if NOT_ASSESSED in non_answers:
        return NOT_ASSESSED
    return next((one for one in (DONT_KNOW, PREFER_NOT) if one in non_answers), NOT_ASSESSED)


@given(st.sampled_from(sorted(WORST_FIRST)), st.booleans(), st.booleans(), st.data())
def test_what_stands_is_what_the_rules_say(
    scale: Scale, critical: bool, asks: bool, data: st.DataObject
) -> None:
    critical = critical and scale != "MARKER"
    item = make_item(
        scale=scale,
        is_critical=critical,
        escalate=["nurse_in_charge"] if critical else [],
        method="ask_patient" if asks else "observe",
        say_aloud="Is it so?",
    )
    record = make_item("R1", scale, method="check_record")
    kind = "sustainability" if scale == "MARKER" else "standards"
    form = core(item, record, kind=kind, shares=(LOOK, READ))
    panel = data.draw(people(scale))

    seen = views(form, *panel)["A1"]

    assert seen.reply == expected(scale, panel, critical=critical, asks=asks)
    assert not seen.agreed


@given(st.lists(st.sampled_from(WORST_FIRST["LEVEL4"]), min_size=2, max_size=6))
def test_the_spread_and_what_is_talked_about_follow_from_the_ends(said: list[str]) -> None:
    form = core(make_item(scale="LEVEL4"))

    seen = views(form, *(Person({"A1": reply}) for reply in said))["A1"]

    steps = max(int(reply) for reply in said) - min(int(reply) for reply in said)
    assert seen.spread == Fraction(steps, 3)
    assert seen.to_discuss == (steps >= 2)
