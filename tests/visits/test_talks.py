"""What several people said in talks, taken together, and what follows from one talk."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import NON_ANSWERS, PREFER_NOT, is_reply, position_of
from qvisit.forms.item import Item, Scale
from qvisit.visits.change import Change
from qvisit.visits.kinds import Payload
from qvisit.visits.own_kinds import (
    AnswerGiven,
    Band,
    ItemFlagged,
    NoteWritten,
    TalkHeld,
    Told,
    VoicesCounted,
)
from qvisit.visits.talks import THEME, Heard, Said, follows, heard_in, people_in, together
from qvisit.visits.visit import Sheet
from tests.forms.made import make_item
from tests.visits.panel import VISIT, Panel, an_id, new_panel
from tests.visits.test_consensus_scales import REPLIES

TOLD_SCALES = tuple(scale for scale in REPLIES if scale != "PHOTO")
ITEMS: Mapping[tuple[str, str], Item] = {
    ("core", "A1"): make_item("A1", "LEVEL4", method="ask_patient", say_aloud="Well?"),
    ("core", "A2"): make_item("A2", "TEXT", method="ask_patient", say_aloud="Well?"),
}


def _choices(scale: Scale) -> Item:
    listed = [{"id": one, "text": one.capitalize()} for one in ("day", "evening", "night")]
    more: dict[str, object] = {"unit": "days"} if scale == "NUMBER" else {}
    if scale in ("CHOICE", "MULTI"):
        more["choices"] = listed
    return make_item("A1", scale, **more)


def _said(*replies: str) -> list[Said]:
    return [Said(number, reply, 1) for number, reply in enumerate(replies, start=1)]


def _reply(scale: Scale, *replies: str) -> str:
    heard = together(_choices(scale), _said(*replies))
    assert heard is not None
    return heard.reply


class Reviewer:
    """One reviewer whose talks and what follows from them are written as the program does."""

    def __init__(self) -> None:
        self.panel: Panel = new_panel()
        self.who = self.panel.reviewer
        self.sheet = Sheet(VISIT, self.who.person)
        self._changes: list[Change] = []

    def says(self, *said: Payload) -> None:
        self._changes += [self.who.says(one, stream=self.who.answers) for one in said]
        self.sheet = self.panel.sheet_of(self.who, *self._changes)

    def talks(self, said: TalkHeld) -> None:
        self.says(said, *follows(self.sheet, said, ITEMS.get))

    @property
    def counts(self) -> tuple[int, int, int]:
        said = self.sheet.voices.said if self.sheet.voices else None
        return (said.patients, said.carers, said.staff) if said else (0, 0, 0)

    @property
    def answer(self) -> AnswerGiven:
        return self.sheet.answers["core", "A1"].said


def talk(
    name: str,
    reply: str = "",
    people: int = 1,
    *,
    band: Band = "patient",
    taken_back: bool = False,
) -> TalkHeld:
    replies = (Told(template="core", item="A1", reply=reply),) if reply else ()
    return TalkHeld(
        talk=an_id(name), band=band, people=people, replies=replies, taken_back=taken_back
    )


@pytest.mark.parametrize(
    ("scale", "replies", "stands"),
    [
        ("LEVEL4", ("4", "1"), "1"),
        ("LEVEL4", ("4", "3", "1"), "3"),
        ("LEVEL4", ("4", "4", "2", "1"), "2"),
        ("MET3", ("met", "not_met"), "not_met"),
        ("YES_NO", ("yes", "no"), "no"),
        ("YES_NO", ("yes", "no", "yes"), "yes"),
        ("COUNT", ("1/2", "2/4"), "3/6"),
        ("MULTI", ("night", "day"), "day,night"),
        ("CHOICE", ("night", "day", "night"), "night"),
        ("CHOICE", ("day", "night"), "night"),
        ("TEXT", ("The music.", "The garden.", "The music."), "The music.\nThe garden."),
        ("SIGN", ("none", "once"), "once"),
        ("SIGN", ("once", "none", "once"), "repeated"),
        ("SIGN", ("once", "serious"), "serious"),
        ("NUMBER", ("3", "10", "5"), "5"),
        ("LEVEL4", (PREFER_NOT, "4"), "4"),
        ("LEVEL4", (PREFER_NOT, PREFER_NOT), PREFER_NOT),
        ("LEVEL4", (PREFER_NOT, "dont_know"), "dont_know"),
    ],
)
def test_replies_are_taken_together_by_the_rule_of_their_scale(
    scale: Scale, replies: tuple[str, ...], stands: str
) -> None:
    assert _reply(scale, *replies) == stands


def test_for_a_safety_critical_item_the_lowest_stands() -> None:
    item = make_item(scale="MET3", is_critical=True)

    heard = together(item, _said("met", "met", "not_met"))

    assert heard is not None
    assert heard.reply == "not_met"


def test_a_talk_with_several_people_counts_for_all_of_them() -> None:
    item = make_item(scale="YES_NO")

    heard = together(item, [Said(1, "yes", 3), Said(2, "no", 2)])

    assert heard == Heard("yes", 5, 2, (("yes", 3), ("no", 2)))


def test_words_that_one_answer_cannot_hold_stay_in_the_talks() -> None:
    long, short = "a" * 20_000, "Short."

    assert _reply("TEXT", short, long) == short
    assert is_reply(_choices("TEXT"), _reply("TEXT", long, short))


@given(st.data())
def test_the_order_of_talks_does_not_matter(data: st.DataObject) -> None:
    scale = data.draw(st.sampled_from(TOLD_SCALES))
    item = _choices(scale)
    replies = data.draw(
        st.lists(st.sampled_from((*REPLIES[scale], *sorted(NON_ANSWERS))), min_size=1, max_size=7)
    )
    people = data.draw(st.lists(st.integers(1, 4), min_size=len(replies), max_size=len(replies)))
    said = [Said(at, *one) for at, one in enumerate(zip(replies, people, strict=True))]

    heard = together(item, said)

    assert heard is not None
    assert heard == together(item, Random(data.draw(st.integers())).sample(said, len(said)))
    assert is_reply(item, heard.reply)
    assert heard.asked == sum(people)
    assert (heard.reply in NON_ANSWERS) == all(one in NON_ANSWERS for one in replies)


@given(st.lists(st.sampled_from(("4", "3", "2", "1")), min_size=1, max_size=9))
def test_no_more_than_half_said_less_than_what_stands(replies: list[str]) -> None:
    item = make_item(scale="LEVEL4")

    stands = position_of(item, _reply("LEVEL4", *replies)) or 0

    places = [position_of(item, one) or 0 for one in replies]
    assert 2 * sum(place < stands for place in places) < len(replies)
    assert 2 * sum(place > stands for place in places) <= len(replies)


talks = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(("4", "3", "2", "1", PREFER_NOT, "")),
        st.integers(1, 4),
        st.sampled_from(("patient", "carer", "staff")),
    ),
    max_size=8,
)


@given(talks, st.sampled_from(("4", "1")), st.integers(1, 5))
def test_taking_a_talk_back_restores_what_was_before(
    told: list[tuple[int, str, int, Band]], reply: str, people: int
) -> None:
    reviewer = Reviewer()
    for name, said, count, band in told:
        reviewer.talks(talk(f"talk {name}", said, count, band=band))
    before = reviewer.counts, heard_in(reviewer.sheet, ITEMS["core", "A1"], ("core", "A1"))
    answered = reviewer.sheet.reply("core", "A1")

    reviewer.talks(talk("one more", reply, people))
    reviewer.talks(talk("one more", reply, people, taken_back=True))

    now = heard_in(reviewer.sheet, ITEMS["core", "A1"], ("core", "A1"))
    assert (reviewer.counts, now) == before
    assert reviewer.sheet.reply("core", "A1") == answered == (now.reply if now else None)


@given(talks)
def test_the_answer_and_the_count_always_say_what_the_talks_say(
    told: list[tuple[int, str, int, Band]],
) -> None:
    reviewer = Reviewer()

    for name, said, count, band in told:
        reviewer.talks(talk(f"talk {name}", said, count, band=band))

    heard = heard_in(reviewer.sheet, ITEMS["core", "A1"], ("core", "A1"))
    assert reviewer.sheet.reply("core", "A1") == (heard.reply if heard else None)
    people = people_in(reviewer.sheet)
    assert reviewer.counts == (people["patient"], people["carer"], people["staff"])


def test_an_own_answer_stands_and_only_the_number_of_people_follows() -> None:
    reviewer = Reviewer()
    reviewer.talks(talk("first", "4"))
    own = AnswerGiven(template="core", item="A1", reply="2", asked=1)
    reviewer.says(own)

    reviewer.talks(talk("second", "1", 2))

    assert reviewer.answer == own.model_copy(update={"asked": 3})
    reviewer.talks(talk("second", "1", 2, taken_back=True))
    assert reviewer.answer == own


def test_an_answer_that_the_person_took_away_comes_back_only_with_something_new() -> None:
    reviewer = Reviewer()
    reviewer.talks(talk("first", "4"))
    reviewer.says(AnswerGiven(template="core", item="A1", reply=None))

    reviewer.talks(talk("first", "4").model_copy(update={"words": "It is loud at night."}))

    assert reviewer.sheet.reply("core", "A1") is None
    reviewer.talks(talk("second", "2"))
    assert reviewer.answer == AnswerGiven(
        template="core", item="A1", reply="2", asked=2, from_talks=True
    )


def test_a_count_that_was_corrected_goes_on_from_there_and_never_below_none() -> None:
    reviewer = Reviewer()
    reviewer.talks(talk("first", people=3))
    reviewer.says(VoicesCounted(patients=2, carers=0, staff=0, not_heard="Who was on leave."))

    reviewer.talks(talk("second", people=2))
    assert reviewer.counts == (4, 0, 0)
    reviewer.talks(talk("second", people=2, taken_back=True))
    reviewer.talks(talk("first", people=3, taken_back=True))

    assert reviewer.counts == (0, 0, 0)
    assert reviewer.sheet.voices is not None
    assert reviewer.sheet.voices.said.not_heard == "Who was on leave."


def test_a_talk_that_was_with_somebody_else_moves_in_the_count() -> None:
    reviewer = Reviewer()
    reviewer.talks(talk("first", people=2))

    reviewer.talks(talk("first", people=1, band="carer"))

    assert reviewer.counts == (0, 1, 0)


def test_every_version_is_kept_and_the_last_one_counts_in_any_order_of_arrival() -> None:
    panel = new_panel()
    who = panel.reviewer
    note = NoteWritten(note=an_id("n"), template="", item="", text="Bins", method="observe")
    said: list[Payload] = [
        talk("first", "4"),
        talk("first", "2"),
        talk("second"),
        note,
        note.model_copy(update={"text": "Full bins"}),
        ItemFlagged(template="core", item="A1", on=True),
        ItemFlagged(template="core", item="A2", on=True),
        ItemFlagged(template="core", item="A2", on=False),
    ]
    changes = [who.says(one, stream=who.answers) for one in said]

    sheets = [panel.sheet_of(who, *Random(seed).sample(changes, len(changes))) for seed in range(9)]

    assert all(sheet == sheets[0] for sheet in sheets)
    (sheet, *_) = sheets
    first, _second = sheet.talks.values()
    assert [one.said.replies[0].reply for one in first] == ["4", "2"]
    assert [one.said.text for one in sheet.note_history[an_id("n")]] == ["Bins", "Full bins"]
    assert [jot.said.text for jot in sheet.jots] == ["Full bins"]
    assert sheet.is_flagged("core", "A1")
    assert not sheet.is_flagged("core", "A2")
    assert not sheet.is_flagged("core", "A9")


def test_own_words_stand_in_the_order_of_the_talks_whatever_order_they_are_read_in() -> None:
    said = _said("The music.", "The garden.")

    heard = together(make_item(scale="TEXT"), reversed(said))

    assert heard is not None
    assert heard.reply == "The music.\nThe garden."


@pytest.mark.parametrize(
    ("replies", "stands"),
    [
        (("day", "day,night"), "day"),
        (("night", "day,night", "day"), "day,night"),
        (("day", "night"), None),
    ],
)
def test_a_theme_is_what_at_least_two_people_talked_about(
    replies: tuple[str, ...], stands: str | None
) -> None:
    item = _choices("MULTI").model_copy(update={"tags": (THEME,)})

    heard = together(item, _said(*replies))

    assert (heard.reply if heard else None) == stands


def test_a_theme_of_one_talk_with_two_people_has_two_voices() -> None:
    item = _choices("MULTI").model_copy(update={"tags": (THEME,)})

    heard = together(item, [Said(1, "evening", 2)])

    assert heard is not None
    assert heard.reply == "evening"
