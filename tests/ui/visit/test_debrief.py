"""The debrief: who is missing, who saw what, what is agreed, whose different view is kept."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt

from qvisit.store import files
from qvisit.ui.visit.debrief_step import DebriefStep
from qvisit.ui.visit.photos.strip import PhotoView
from qvisit.ui.visit.view_card import ViewCard
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.usecases import debrief, leading, notes, photos, visits
from qvisit.visits.kinds import ItemAgreed
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import FINDING, PANEL, TEMPLATE, Trust, answer, score, score_all

DIFFERING: Mapping[str, Mapping[str, str]] = {
    "hazel": {"W-1": "met", "W-3": "4"},
    "ash": {"W-1": "met", "W-3": "3"},
    "rowan": {"W-1": "not_met", "W-3": "1"},
}


@pytest.fixture
def differing(on_the_ward: Trust) -> Trust:
    """The trust whose panel saw different things; everyone is done and knows it."""
    for name in PANEL:
        said = notes.Noted(f"{name.title()} tried one door")
        notes.keep_note(on_the_ward[name], on_the_ward.seen_by(name), (TEMPLATE, "W-1"), said)
        if name != "rowan":
            alt = f"The door that {name} tried"
            new = photo_of((TEMPLATE, "W-1"), alt, 100 + len(name))
            photos.add_photo(on_the_ward[name], on_the_ward.seen_by(name), new)
        score(on_the_ward, name, DIFFERING[name])
    on_the_ward.sync(*PANEL, *PANEL)
    return on_the_ward


def test_who_is_not_done_sees_a_lock_that_says_who_else_is_not(
    on_the_ward: Trust, show: Open
) -> None:
    score(on_the_ward, "ash")
    on_the_ward.sync("ash", "rowan")
    shown = show("rowan")
    tab = shown.page.header.tabs.tab("debrief")

    press(tab, Qt.Key.Key_Space)

    said = "Opens once scoring is done. Not done yet: Panel lead and LX reviewer 1."
    assert (tab.reason, shown.page.step) == (said, "score")
    assert tab.accessibleName() == "Debrief, locked"


def test_who_is_done_leads_when_the_lead_is_not_there(on_the_ward: Trust, show: Open) -> None:
    score(on_the_ward, "ash")
    shown = _debrief(show, "ash")
    waiting = shown.page.later.debrief.waiting
    before = words_on(waiting)

    press(waiting.lead.take, Qt.Key.Key_Return)
    asked = words_on(waiting)
    type_words(waiting.lead.reason.edit, "Hazel fell")
    shown.page.leave()  # the window is locked
    shown = _debrief(show, "ash")
    waiting = shown.page.later.debrief.waiting
    half = waiting.lead.reason.text()
    type_words(waiting.lead.reason.edit, " ill")
    press(waiting.lead.take, Qt.Key.Key_Return)
    settle(shown.frame)
    type_words(waiting.reason.edit, "The others")
    shown.page.leave()
    shown = _debrief(show, "ash")
    waiting = shown.page.later.debrief.waiting
    type_words(waiting.reason.edit, " left")
    press(button(waiting, "Close scoring"), Qt.Key.Key_Return)
    settle(shown.frame)

    assert "Only if Hazel is not there. Governance confirms it afterwards." in before
    assert "What comes later stands beside" not in before
    assert "Write why" in asked
    assert half == "Hazel fell"
    shared = on_the_ward.seen_by("ash").shared
    assert shared.scoring_closed is not None
    assert shared.scoring_closed.said.model_dump()["reason"] == "The others left"
    assert shared.is_led_by(on_the_ward.person("ash"))
    assert "What the panel agrees" in words_on(shown.page)


def test_a_late_view_is_marked_and_anybody_on_the_panel_opens_the_item_again(
    on_the_ward: Trust, show: Open
) -> None:
    for name in ("hazel", "ash"):
        score(on_the_ward, name)
    answer(on_the_ward, "rowan", "W-3", "1")
    on_the_ward.sync("ash", "hazel")
    ws = on_the_ward["hazel"]
    debrief.agree_rest(ws, visits.close_scoring(ws, on_the_ward.seen_by("hazel"), "Rowan left"))
    on_the_ward.sync("hazel", "rowan", "ash", "hazel")
    shown = _debrief(show, "ash")
    step = shown.page.later.debrief
    step.list.view.chosen.emit("all")

    step.list.go_to(f"{TEMPLATE}/W-3")
    settle(shown.frame)
    late = words_on(step.item)
    press(step.item.reopen, Qt.Key.Key_Space)
    settle(shown.frame)

    assert "Came after you agreed" in late
    listed = step.list.entries.button(f"{TEMPLATE}/W-3")
    assert listed is not None
    assert "a view came late" in listed.accessibleName()
    assert "Open again" in words_on(step.item)
    assert "You agreed on this before, and it is open again." in words_on(step.item)


def test_the_lead_sees_who_is_missing_and_closes_scoring_with_a_reason(
    on_the_ward: Trust, show: Open
) -> None:
    score(on_the_ward, "hazel")
    shown = _debrief(show, "hazel")
    waiting = shown.page.later.debrief.waiting
    said = words_on(waiting)

    press(button(waiting, "Close scoring"), Qt.Key.Key_Return)
    asked = words_on(waiting)
    type_words(waiting.reason.edit, "Ash fell ill")
    press(button(waiting, "Close scoring"), Qt.Key.Key_Return)
    settle(shown.frame)

    assert "Not done yet: Visitor 1 and LX reviewer 1." in said
    assert "Write a reason" in asked
    assert on_the_ward.seen_by("hazel").shared.scoring_closed is not None
    assert "What the panel agrees" in words_on(shown.page)


def test_what_each_saw_stands_side_by_side_by_role(differing: Trust, show: Open) -> None:
    shown = _debrief(show, "hazel")

    cards = shown.page.findChildren(ViewCard)
    said = [words_on(card).splitlines() for card in cards]

    assert [lines[0] for lines in said] == ["Panel lead", "Visitor 1", "LX reviewer 1"]
    assert [lines[1] for lines in said] == ["Met", "Met", "Not met"]
    assert "Ash tried one door" in said[1]
    pictures = [one for card in cards for one in card.findChildren(PhotoView)]
    assert [one.is_here for one in pictures] == [True, True]  # they came with the answers
    assert "The door that hazel tried" in said[0]
    assert "The door that ash tried" in said[1]
    assert "Rowan" not in words_on(shown.page).replace("Rowan tried", "")


def test_a_photo_that_has_not_come_yet_says_so_and_what_it_shows(
    differing: Trust, show: Open
) -> None:
    (taken,) = differing.seen_by("ash").sheet.photos.values()
    with differing["hazel"].writing.begin() as session:
        files.drop_file(session, taken[-1].said.sha256)

    cards = _debrief(show, "hazel").page.findChildren(ViewCard)

    (picture,) = cards[1].findChildren(PhotoView)
    assert not picture.is_here
    assert "This photo is not here yet. It shows:\nThe door that ash tried" in words_on(cards[1])
    assert cards[0].findChildren(PhotoView)[0].is_here


def test_what_differs_most_pressingly_comes_first_and_no_word_ranks_people(
    differing: Trust, show: Open
) -> None:
    step = _debrief(show, "hazel").page.later.debrief

    said = words_on(step).casefold()

    assert step.list.entries.keys() == ["ward-walk/W-1", "ward-walk/W-3"]
    assert "0 of 2 to talk about are agreed" in said
    assert "lower" not in said
    assert "gap" not in said.replace("gapless", "")


def test_the_lead_agrees_by_keys_and_goes_to_the_next(differing: Trust, show: Open) -> None:
    step = _debrief(show, "hazel").page.later.debrief
    step.item.take_focus()
    type_words(focused(), "p")
    type_words(step.item.why.edit, "Two of three locked")

    press(step.item.why.edit, Qt.Key.Key_Return, CTRL)

    agreed = _agreed(differing, "W-1")
    assert (agreed.reply, agreed.reason) == ("partly", "Two of three locked")
    assert step.item.key == (TEMPLATE, "W-3")
    assert step.item.why.text() == ""
    assert "1 of 2 to talk about are agreed" in words_on(step)


def test_a_different_view_is_kept_in_its_authors_words(differing: Trust, show: Open) -> None:
    step = _debrief(show, "hazel").page.later.debrief
    card = step.item.findChildren(ViewCard)[2]
    press(button(card, "Keep a different view of LX reviewer 1"), Qt.Key.Key_Space)
    type_words(focused(), "Mine did not lock at all")

    press(step.item.agree, Qt.Key.Key_Return)

    (kept,) = _agreed(differing, "W-1").minority
    assert (kept.person, kept.words) == (differing.person("rowan"), "Mine did not lock at all")


def test_the_rest_is_agreed_in_one_step_and_then_the_debrief_can_end(
    differing: Trust, show: Open
) -> None:
    step = _debrief(show, "hazel").page.later.debrief
    early = step.list.finish.reason

    press(button(step, "Agree the rest as they stand (3)"), Qt.Key.Key_Space)
    press(step.list.finish, Qt.Key.Key_Space)

    assert early == "Agree all items first: 3 are open."
    assert _agreed(differing, "W-1").reply == "not_met"  # critical: the most careful answer
    assert _agreed(differing, "W-3").reply == "3"
    assert differing.seen_by("hazel").shared.debriefed is not None


def test_who_may_change_what_is_agreed_is_told_so_and_nobody_else(
    differing: Trust, show: Open
) -> None:
    lead = _debrief(show, "hazel").page.later.debrief
    lead.item.take_focus()
    type_words(focused(), "p")
    press(lead.item.agree, Qt.Key.Key_Return)
    lead.list.go_to(f"{TEMPLATE}/W-1")
    differing.sync(*PANEL)
    other = _debrief(show, "ash").page.later.debrief
    other.list.go_to(f"{TEMPLATE}/W-1")

    assert "You agreed: Partly met. You can still change it." in words_on(lead.item)
    assert "You agreed: Partly met." in words_on(other.item)
    assert "still change" not in words_on(other.item)


def test_the_others_read_along_and_see_who_records(differing: Trust, show: Open) -> None:
    shown = _debrief(show, "ash")
    step = shown.page.later.debrief

    press(step.list.rest, Qt.Key.Key_Space)

    said = words_on(shown.page)
    assert "Only the panel lead can record what you agree." in said
    assert "Hazel leads this panel and records it." in said
    assert not step.item.agree.isVisible()
    assert not differing.seen_by("ash").shared.agreed


def test_somebody_leads_the_debrief_when_the_lead_left(differing: Trust, show: Open) -> None:
    shown = _debrief(show, "ash")
    step = shown.page.later.debrief

    press(button(step, "Is Hazel not there?"), Qt.Key.Key_Space)
    type_words(focused(), "Hazel was called away")
    press(step.lead.take, Qt.Key.Key_Return)
    settle(shown.frame)
    press(button(step, "Agree the rest as they stand (3)"), Qt.Key.Key_Space)

    assert step.item.agree.isVisible()
    assert "Only the panel lead can record what you agree." not in words_on(step)
    assert len(differing.seen_by("ash").shared.agreed) == 3


def test_the_others_read_who_leads_now(differing: Trust, show: Open) -> None:
    leading.take_lead(differing["ash"], differing.seen_by("ash"), "Hazel was called away")
    differing.sync("ash", "rowan")

    said = words_on(_debrief(show, "rowan").page)

    assert "Ash leads this panel and records it." in said


def test_the_lead_writes_a_finding(differing: Trust, show: Open) -> None:
    step = _findings(_debrief(show, "hazel"))
    form = step.finding
    type_words(form.text.edit, "One door did not lock")
    type_words(form.items.edit, "w-1")
    for box, steps in ((form.risk.consequence.box, 3), (form.risk.likelihood.box, 2)):
        for _ in range(steps):
            press(box, Qt.Key.Key_Down)
    said = words_on(step)

    press(form.save, Qt.Key.Key_Return)

    (standing,) = differing.seen_by("hazel").shared.findings.values()
    finding = standing.now.said
    assert "3 × 2 = 6, moderate" in said
    assert "It rests on one source: seen. Reviewers who saw it: 3. Regulation 9." in said
    assert (finding.kind, finding.text, finding.items) == (
        "improvement",
        "One door did not lock",
        ("W-1",),
    )
    assert (finding.consequence, finding.likelihood, finding.methods) == (3, 2, ("observe",))
    assert step.list.entries.keys()[1:] == [finding.finding]


def test_a_finding_can_be_written_anew(on_the_ward: Trust, show: Open) -> None:
    score_all(on_the_ward)
    shown = _debrief(show, "hazel")
    shown.editor.debrief.finding(FINDING)
    step = _findings(shown)
    (name,) = on_the_ward.seen_by("hazel").shared.findings
    step.list.finding_chosen.emit(name)
    press(step.finding.text.edit, Qt.Key.Key_End, CTRL)
    type_words(step.finding.text.edit, " Staff know.")

    press(step.finding.save, Qt.Key.Key_Return)

    (standing,) = on_the_ward.seen_by("hazel").shared.findings.values()
    assert standing.now.said.text.endswith("do not lock. Staff know.")
    assert not standing.contested


def test_a_half_written_finding_is_there_again(differing: Trust, show: Open) -> None:
    shown = _debrief(show, "hazel")
    form = _findings(shown).finding
    press(form.kind.tile("concern"), Qt.Key.Key_Space)
    type_words(form.text.edit, "A door")
    type_words(form.items.edit, "W-1")
    press(form.risk.consequence.box, Qt.Key.Key_End)
    shown.page.leave()  # the window is locked

    again = _findings(_debrief(show, "hazel")).finding

    assert (again.kind.value, again.text.text()) == ("concern", "A door")
    assert (again.items.text(), again.risk.consequence.value) == ("W-1", "5")
    assert again.risk.isVisible()


def test_good_practice_says_whether_others_may_learn_from_it(differing: Trust, show: Open) -> None:
    form = _findings(_debrief(show, "hazel")).finding
    form.kind.chosen.emit("good_practice")
    form.kind.show_value("good_practice")
    type_words(form.text.edit, "The ward reads menus aloud")
    form.sharing.answer.show_value("yes")
    form.sharing.answer.chosen.emit("yes")
    type_words(form.sharing.by.edit, "ward manager")

    press(form.save, Qt.Key.Key_Return)

    (standing,) = differing.seen_by("hazel").shared.findings.values()
    assert (standing.now.said.shared, standing.now.said.shared_by) == ("yes", "ward manager")


def test_a_finding_says_what_it_lacks(differing: Trust, show: Open) -> None:
    step = _findings(_debrief(show, "hazel"))
    said = []
    for words, code in (("", ""), ("A door", "X-9"), ("", "")):
        type_words(step.finding.text.edit, words)
        step.finding.items.set_text(code)
        press(step.finding.save, Qt.Key.Key_Return)
        said.append(words_on(step.finding))

    assert "Write what the panel found." in said[0]
    assert "No item has the code X-9." in said[1]
    assert "Say how bad it would be, and how likely it is." in said[2]
    assert not differing.seen_by("hazel").shared.findings


def _debrief(show: Open, name: str) -> Shown:
    shown = show(name)
    shown.page.show_step("debrief")
    settle(shown.frame)
    assert shown.page.step == "debrief"
    return shown


def _findings(shown: Shown) -> DebriefStep:
    step = shown.page.later.debrief
    chips = step.list.view.findChildren(SegmentButton)
    click(next(one for one in chips if one.words.startswith("Findings")))
    settle(shown.frame)
    return step


def _agreed(trust: Trust, item: str) -> ItemAgreed:
    return trust.seen_by("hazel").shared.agreed[TEMPLATE, item].now.said
