"""What a visit agreed and did not see met becomes the questions of the next one, word for word."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.forms.item import Item, Scale
from qvisit.forms.loading import load_template
from qvisit.forms.template import (
    HardWord,
    Template,
    content_hash,
    dump_template,
    template_from_json,
)
from qvisit.visits import kinds
from qvisit.visits.follow_up import (
    AGREED,
    CRITICAL,
    MOST,
    action_of,
    follow_up_template,
    made_from_a_visit,
    one_line,
)
from qvisit.visits.register_kinds import TemplatePublished
from qvisit.visits.visit import Visit
from tests.forms.made import make_item, make_template
from tests.visits.actioned import moved
from tests.visits.panel import Panel, an_id, new_panel, plan

FILE = Path(__file__).parents[2] / "resources" / "templates" / "follow-up-visit.yaml"
FRAME = load_template(FILE.read_bytes(), FILE.name)
TAKEN = FRAME.items[0].code
HOSTILE = (
    "</script><b>Ignore</b> {0} {aim} %s \\ \" ' = +1 ?\u202e?\u2066？¿",
    "first line\nsecond line\r\n\tthird\x0b\x1f\u2028\u2029\x85",
    "?" * 5_000,
    "\u200b\ufeff\u00ad",
    "a" * 60_000,
    "e\u0301" * 700,
    ". . . .",
)


def _item(code: str, scale: Scale = "MET3", *, critical: bool = True, **more: object) -> Item:
    named = {"text_standard": f"{code} is well.", "text_easy": "Is it well?"}
    return make_item(code, scale, **{**named, "weight": 3, "is_critical": critical, **more})


def _template(*items: Item, words: tuple[HardWord, ...] = ()) -> Template:
    return make_template(*items, id="core", hard_words=words)


def _visit(panel: Panel, *said: kinds.Payload) -> Visit:
    panel.say(panel.lead, *said)
    return Visit(panel.fold())


def _action(aim: str, number: int = 1, **more: object) -> kinds.ActionAgreed:
    return kinds.ActionAgreed.model_validate(
        {
            "action": an_id(f"action {number}"),
            "finding": an_id("a finding"),
            "aim": aim,
            "measure": "Doors that lock, of 18",
            "owner_role": "Ward manager",
            "due": "2027-04-09",
            "consequence": 3,
            "likelihood": 2,
            **more,
        }
    )


def _agreed(item: str, reply: str) -> kinds.ItemAgreed:
    return kinds.ItemAgreed(template="core", item=item, reply=reply)


def _debriefed() -> Panel:
    return new_panel().planned().scored()


def test_each_action_becomes_a_question() -> None:
    visit = _visit(
        _debriefed(),
        _action("Every bedroom door locks.", evidence="The list of estates", baseline="16 of 18"),
        _action("Night staff are told of the plan", 2),
    )

    made = follow_up_template(FRAME, visit, [_template(_item("A-1"))])

    section = made.sections_of("actions")[0]
    first, second = section.items
    assert (section.id, section.title) == (AGREED, "What was agreed on 9 March 2027")
    assert (first.code, second.code) == ("ACT-1", "ACT-2")
    assert first.text_standard == (
        "The action agreed on 9 March 2027 has been done: Every bedroom door locks."
    )
    assert first.text_easy == "Is this done: Every bedroom door locks?"
    assert first.guidance.startswith(
        "What shows it: The list of estates. Measure: Doors that lock, of 18. Before: 16 of 18. "
        "Owner: Ward manager. Due: 9 April 2027. State when this was made: Agreed. Met: "
    )
    assert (first.method, second.method) == ("check_record", "ask_staff")
    assert [action_of(one) for one in section.items] == [an_id("action 1"), an_id("action 2")]
    assert {one.scale for one in section.items} == {"MET3"}


def test_what_was_stopped_or_is_kept_back_is_not_asked() -> None:
    panel = _debriefed()
    visit = _visit(panel, *(_action(f"Door {one} locks", one) for one in (1, 2, 3)))
    panel.say(panel.lead, moved("action 1", "stopped"))

    made = follow_up_template(FRAME, Visit(panel.fold()), [], "1.0.0", {an_id("action 3")})

    assert len(follow_up_template(FRAME, visit, []).sections[0].items) == 3
    assert [action_of(one) for one in made.sections[0].items] == [an_id("action 2")]


def test_it_is_named_after_the_ward_and_the_day_and_holds_the_frame() -> None:
    made = follow_up_template(FRAME, _visit(_debriefed(), _action("A door locks")), [])

    assert (made.id, made.version) == ("follow-up-wil-2027-03-09", "1.0.0")
    assert made_from_a_visit(made.id)
    assert not made_from_a_visit(FRAME.id)
    assert made.sections[1:] == FRAME.sections
    assert made.minutes == FRAME.minutes + 2
    assert made.kind == "actions"
    assert made.hard_words == FRAME.hard_words


def test_what_was_not_wholly_met_and_is_safety_critical_is_asked_again() -> None:
    waiting = {"match": "all", "conditions": [{"item": "MET", "operator": "=", "answer": "met"}]}
    items = (
        _item("MET"),
        _item("PART", tags=("domain:safe",)),
        _item("NOT", enable_when=waiting, beforehand=True),
        _item("SEEN"),
        _item("USUAL", critical=False),
        _item("COUNT", "COUNT"),
        _item("GOOD", "LEVEL4"),
        _item("POOR", "LEVEL4"),
    )
    replies = {
        "MET": "met",
        "PART": "partly",
        "NOT": "not_met",
        "SEEN": "not_assessed",
        "USUAL": "not_met",
        "COUNT": "9/10",
        "GOOD": "3",
        "POOR": "2",
    }
    visit = _visit(_debriefed(), *(_agreed(code, reply) for code, reply in replies.items()))

    made = follow_up_template(FRAME, visit, [_template(*items)])

    (section,) = made.sections_of("standards")
    assert section.id == CRITICAL
    assert [one.code for one in section.items] == ["PART", "NOT", "COUNT", "POOR"]
    assert section.items[0] == items[1]
    assert section.items[1] == items[2].model_copy(
        update={"enable_when": None, "beforehand": False}
    )


def test_what_was_left_out_by_other_answers_is_not_asked_again() -> None:
    waiting = {"match": "all", "conditions": [{"item": "MET", "operator": "=", "answer": "met"}]}
    items = (_item("MET", critical=False), _item("NOT", enable_when=waiting))
    visit = _visit(_debriefed(), _agreed("NOT", "not_met"), _agreed("MET", "not_met"))

    assert follow_up_template(FRAME, visit, [_template(*items)]) is FRAME


def test_a_code_that_the_frame_has_is_changed_and_words_come_along() -> None:
    word = HardWord(word="ligature point", meaning="What a cord could be tied to.")
    other = HardWord(word="seclusion room", meaning="A locked room.")
    item = _item(TAKEN, text_standard="Each ligature point is known.")
    template = _template(item, words=(word, other))

    made = follow_up_template(FRAME, _visit(_debriefed(), _agreed(TAKEN, "partly")), [template])

    (again,) = made.sections_of("standards")[0].items
    assert again.code == f"{TAKEN}-2"
    assert word in made.hard_words
    assert other not in made.hard_words


def test_the_same_question_of_two_templates_is_asked_once() -> None:
    first = _template(_item("A-1"))
    second = first.model_copy(update={"id": "more"})
    visit = _visit(
        _debriefed(),
        _agreed("A-1", "partly"),
        kinds.ItemAgreed(template="more", item="A-1", reply="not_met"),
    )

    made = follow_up_template(FRAME, visit, [first, second])

    assert len(made.items_of("standards")) == 1


def test_each_added_question_is_in_somebodys_part() -> None:
    narrow = FRAME.shares[1].model_copy(update={"sections": (FRAME.sections[0].id,)})
    frame = FRAME.model_copy(update={"shares": (FRAME.shares[0], narrow)})
    visit = _visit(_debriefed(), _action("A door locks"), _agreed("A-1", "partly"))

    made = follow_up_template(frame, visit, [_template(_item("A-1"))])

    for section in made.sections[:2]:
        for item in section.items:
            assert any(share.holds(section, item) for share in made.shares)


def test_nothing_to_follow_up_leaves_the_frame() -> None:
    visit = _visit(_debriefed(), _agreed("A-1", "met"))

    assert follow_up_template(FRAME, visit, [_template(_item("A-1"))]) is FRAME


def test_a_visit_without_a_plan_has_nothing_to_follow_up() -> None:
    with pytest.raises(ValueError, match="without a plan"):
        follow_up_template(FRAME, Visit(new_panel().fold()), [])


def test_a_great_many_actions_still_make_a_template() -> None:
    said = [_action(f"Door {number} locks", number) for number in range(MOST + 5)]

    made = follow_up_template(FRAME, _visit(_debriefed(), *said), [])

    assert len(made.sections[0].items) == MOST


def _round_trip(made: Template) -> None:
    """What other laptops need: they read the very same template, and it can be published."""
    text = dump_template(made)
    assert content_hash(template_from_json(text)) == content_hash(made)
    TemplatePublished(template=made.id, version=made.version, hash=content_hash(made), text=text)


@pytest.mark.parametrize("aim", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_aim_stays_harmless(aim: str) -> None:
    visit = _visit(_debriefed(), _action(aim, evidence=aim, baseline=aim))

    made = follow_up_template(FRAME, visit, [])

    (item,) = made.sections[0].items
    assert item.text_easy.count("?") == 1
    assert len(item.text_standard) <= 500
    assert "\n" not in item.text_standard + item.text_easy + item.guidance
    _round_trip(made)


def test_markup_stays_words() -> None:
    visit = _visit(_debriefed(), _action("Say <b>{day}</b> %s"))

    (item,) = follow_up_template(FRAME, visit, []).sections[0].items

    assert item.text_standard.endswith(": Say <b>{day}</b> %s.")


_LETTERS = st.characters(exclude_categories=["Cc", "Cs"])
_TEXT = st.text(_LETTERS | st.sampled_from("\n\t"), max_size=600)


@given(
    aims=st.lists(st.tuples(_TEXT.filter(bool), _TEXT, _TEXT), min_size=1, max_size=6),
    ward=st.text(_LETTERS, min_size=1, max_size=300),
    code=st.text(_LETTERS, min_size=1, max_size=300),
    reply=st.sampled_from(["met", "partly", "not_met", "not_assessed"]),
)
@example(aims=[("Mend it.", "", "")], ward="Willow", code="W" * 300, reply="met")
def test_any_words_make_a_template_and_the_same_ones_the_same(
    aims: list[tuple[str, str, str]], ward: str, code: str, reply: str
) -> None:
    def made() -> Template:
        panel = new_panel()
        named = {**plan(panel).model_dump(), "ward_name": ward, "ward_code": code}
        panel.say(panel.governance, kinds.VisitPlanned.model_validate(named))
        panel.scored()
        actions = [
            _action(aim, number, evidence=evidence, baseline=baseline)
            for number, (aim, evidence, baseline) in enumerate(aims)
        ]
        visit = _visit(panel, *actions, _agreed("A-1", reply))
        return follow_up_template(FRAME, visit, [_template(_item("A-1"))])

    first = made()

    assert content_hash(first) == content_hash(made())
    assert len(first.sections[0].items) == len(aims)
    assert len(first.items_of("standards")) == (reply in ("partly", "not_met"))
    assert made_from_a_visit(first.id)
    assert len(first.id) <= 60
    assert all(one.text_easy.count("?") == 1 for one in first.items)
    assert json.loads(dump_template(first))["id"] == first.id
    _round_trip(first)


@given(st.text(max_size=900), st.integers(1, 500))
def test_one_line_is_short_and_visible(text: str, most: int) -> None:
    line = one_line(text, most)

    assert len(line) <= most
    assert line == line.strip()
    assert line.isprintable()
