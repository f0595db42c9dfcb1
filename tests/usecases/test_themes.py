"""“You said, we did” on real laptops: whose words, what is missing, who is told, where to begin."""

from collections.abc import Mapping

import pytest

from qvisit.ids import new_id
from qvisit.usecases import talks, themes
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.theme_starts import starts
from qvisit.visits.own_kinds import TalkHeld
from tests.usecases.trust import Trust, debriefed, signed_off

TALK = "Nights feel thin when one of us goes with an escort."
SAID: Mapping[str, object] = {
    "words": "Evenings are long.",
    "groups": ("patients",),
    "people": 8,
}
DONE: Mapping[str, object] = {
    "state": "done",
    "did": "Music on Tuesday.",
    "by_role": "Ward manager",
}


def test_a_theme_and_its_answer_come_to_every_laptop_and_count_after_the_sign_off(
    trust: Trust,
) -> None:
    opened = signed_off(trust)
    opened, theme = themes.say_theme(trust["linden"], opened, SAID)
    themes.answer_theme(trust["linden"], opened, theme, DONE)
    trust.sync("linden", "hazel")

    (line,) = themes.theme_lines(trust["hazel"], trust.seen_by("hazel"))

    assert (line.said.said.words, line.said.said.heard_from) == ("Evenings are long.", 8)
    assert (line.state, line.wait, line.told) == ("done", None, False)
    assert line.answer is not None
    assert line.answer.said.by_role == "Ward manager"


def test_a_theme_is_written_again_and_keeps_its_links_or_is_taken_back(trust: Trust) -> None:
    debriefed(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    (finding,) = opened.shared.findings
    first = {"words": "Two doors do not lock.", "source": "seen", "findings": (finding,)}
    opened, theme = themes.say_theme(ws, opened, first)

    opened, same = themes.say_theme(
        ws, opened, {"words": "Two doors stay open.", "source": "seen"}, theme
    )

    assert same == theme
    (line,) = themes.theme_lines(ws, opened)
    assert (line.said.said.words, line.said.said.findings) == ("Two doors stay open.", (finding,))
    assert not line.contested
    assert themes.theme_lines(ws, themes.take_theme_back(ws, opened, theme)) == ()


def test_only_lead_and_governance_write_themes(trust: Trust) -> None:
    debriefed(trust)

    assert themes.why_not_themes(trust.seen_by("hazel")) == ""
    assert themes.why_not_themes(trust.seen_by("ash")) != ""
    with pytest.raises(NotAllowedError):
        themes.say_theme(trust["ash"], trust.seen_by("ash"), SAID)


def test_one_person_s_words_are_no_theme_but_somewhere_to_begin(trust: Trust) -> None:
    said = TalkHeld(talk=new_id(), band="staff", people=2, words=TALK)
    talks.keep_talk(trust["hazel"], trust.seen_by("hazel"), said)
    assert starts(trust.seen_by("hazel")) == ()
    debriefed(trust)
    opened = trust.seen_by("hazel")

    for words, told in (
        (TALK, "one person’s own sentence"),
        (f"Staff say: {TALK.upper()}", "one person’s own sentence"),
        ("They say “it is cold”.", "Quotation marks"),
        ("", "Nothing is written here"),
    ):
        with pytest.raises(WrongEntryError, match=told):
            themes.say_theme(trust["hazel"], opened, {**SAID, "words": words})
    found = {one.about: one for one in starts(opened)}
    links = {"findings": found["A finding"].findings, "items": ("W-1",)}
    opened, _ = themes.say_theme(trust["hazel"], opened, {**SAID, **links})

    assert (found["A talk"].words, found["A talk"].groups) == (TALK, ("staff",))
    assert found["A talk"].people == 2
    assert [one.about for one in starts(opened)] == ["A talk"]


def test_an_answer_says_what_is_missing(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["hazel"]
    opened, theme = themes.say_theme(ws, trust.seen_by("hazel"), SAID)

    for answer, told in (
        ({"state": "cannot_do"}, "why it cannot be done"),
        ({"state": "working_on_it", "did": "Asked."}, "by which day there is news"),
        ({"state": "heard"}, "by which day there is news"),
        ({"state": "done", "did": " "}, "what is done about it"),
        ({"state": "done", "did": "Yes.", "by_role": ""}, "which role answers"),
        ({"state": "gone", "did": "Yes."}, "make it shorter"),
    ):
        with pytest.raises(WrongEntryError) as caught:
            themes.answer_theme(ws, opened, theme, {"by_role": "Ward manager", **answer})
        assert told in str(caught.value.hint)

    assert opened.shared.themes.answered == {}


def test_who_was_told_is_kept_and_who_was_not_is_seen(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["hazel"]
    opened, theme = themes.say_theme(ws, trust.seen_by("hazel"), SAID)
    opened = themes.answer_theme(ws, opened, theme, DONE)
    assert len(opened.shared.themes.untold) == 1
    assert [one.told_on for one in themes.reviewer_lines(opened)] == [""]

    opened = themes.tell_people(ws, opened, "Community meeting", "Read out", "2027-03-08")
    opened = themes.tell_reviewer(ws, opened, trust.person("rowan"), "2027-03-08", "By phone")

    assert opened.shared.themes.untold == ()
    assert themes.theme_lines(ws, opened)[0].told
    assert [(one.told_on, one.how) for one in themes.reviewer_lines(opened)] == [
        ("2027-03-08", "By phone")
    ]
    for day in ("2027-03-20", "soon"):
        with pytest.raises(WrongEntryError):
            themes.tell_people(ws, opened, "Community meeting", "", day)
    with pytest.raises(NotAllowedError):
        themes.tell_reviewer(ws, opened, trust.person("ash"), "2027-03-08")


@pytest.mark.parametrize(
    ("people", "kept"), [(0, ""), (1, ""), (2, "few"), (4, "few"), (5, 5), (2_000, 1_000)]
)
def test_small_numbers_are_kept_as_few(people: int, kept: object) -> None:
    assert themes.counted(people) == kept


def test_plain_words_are_told_from_hard_ones() -> None:
    assert themes.plainness("Doors bang at night.").plain
    assert not themes.plainness(
        "Therapeutic engagement opportunities are inadequately prioritised by management."
    ).plain
    assert not themes.plainness(" ".join(["so"] * 16)).plain
