"""A report on its way in the window: drafts, comments, the ward's facts, decisions, amendments."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.draft_forms import FoldedForm
from qvisit.ui.visit.report_versions import ReportVersions
from qvisit.ui.visit.workflow_card import OnItsWay
from qvisit.usecases import debrief, visits, workflow
from qvisit.visits.issues import issues_of
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.page_checks import assert_page_is_sound, words_on
from tests.ui.visit.panel_pages import keep_drafts
from tests.ui.visit.report_column import Open
from tests.usecases.drafted import WARDS, comment_of, drafted, finding_of, received, sent
from tests.usecases.next_visits import next_visit
from tests.usecases.published import published
from tests.usecases.trust import TEMPLATE, Trust, debriefed
from tests.visits.test_workflow import PUBLISHED, amend, published_panel

ENTER = Qt.Key.Key_Return


def second_draft(trust: Trust) -> VisitId:
    """The next visit to the ward, of which the lead shared a draft too."""
    first, trust.visit = trust.visit, next_visit(trust)
    trust.sync("linden", "hazel")
    ws = trust["hazel"]
    opened = visits.start_visit(ws, trust.seen_by("hazel"))
    opened = visits.close_scoring(ws, opened, "The others are ill.")
    workflow.share_draft(ws, debrief.finish_debrief(ws, debrief.agree_rest(ws, opened)))
    second, trust.visit = trust.visit, first
    return second


def test_the_lead_shares_a_draft_and_everybody_sees_who_is_next(
    trust: Trust, look_at: Open
) -> None:
    debriefed(trust)
    way = look_at("hazel").way
    before = words_on(way)

    press(way.draft.share, ENTER)

    assert "The panel lead shares it, the same day if you can." in before
    assert "Draft 1 shared" in words_on(way)
    assert "Hazel, today" in words_on(way)
    assert "The lead or governance sends the draft. 10 working days." in words_on(way)
    assert way.draft.share.reason == "Nothing changed since draft 1 was shared."
    assert trust.seen_by("hazel").shared.status == "draft_report"


def test_somebody_on_the_panel_comments_and_the_lead_says_what_came_of_it(
    trust: Trust, look_at: Open
) -> None:
    drafted(trust)
    way = look_at("ash").way
    press(way.comments.write, ENTER)
    begun = focused() is way.comments.form.text.edit
    way.comments.form.place.place.show_value(f"finding:{finding_of(trust)}")
    way.comments.form.text.set_text("Say which corridor.")
    press(way.comments.form.save, ENTER)
    assert begun
    assert not way.draft.isVisible()
    assert "F1: To improve" in words_on(way.comments)
    trust.sync("ash", "hazel")

    lead = look_at("hazel").way
    (comment,) = trust.seen_by("hazel").shared.workflow.comments
    heard = lead.comments.buttons[f"settle {comment}"].accessibleName()
    press(lead.comments.buttons[f"settle {comment}"], ENTER)
    press(lead.comments.settling.save, ENTER)
    missing = words_on(lead.comments)
    lead.comments.settling.words.set_text("The long one. It says so now.")
    press(lead.comments.settling.save, ENTER)

    assert heard == "Say what came of it: Say which corridor."
    assert "Write what came of it." in missing
    assert "What came of it: The long one. It says so now." in words_on(lead.comments)
    assert "1 of 3 on the panel, all settled" in words_on(lead.stages)


def test_a_comment_without_words_or_with_an_unknown_item_stays_in_the_form(
    trust: Trust, look_at: Open
) -> None:
    drafted(trust)
    way = look_at("ash").way
    press(way.comments.write, ENTER)
    press(way.comments.form.save, ENTER)
    empty = words_on(way.comments)
    way.comments.form.place.show_value("item", "X-9")
    way.comments.form.text.set_text("Why?")

    press(way.comments.form.save, ENTER)

    assert "Write what should change." in empty
    assert "No item of this visit has this code." in words_on(way.comments)
    assert trust.seen_by("ash").shared.workflow.comments == {}


def test_what_was_typed_is_there_again(trust: Trust, look_at: Open) -> None:
    drafted(trust)
    way = look_at("ash").way
    press(way.comments.write, ENTER)
    press(way.comments.form.place.place.box, Qt.Key.Key_End)
    type_words(way.comments.form.place.code.edit, "W-1")
    type_words(way.comments.form.text.edit, "Half a sen")
    keep_drafts(way)

    again = look_at("ash").way
    press(again.comments.write, ENTER)

    assert again.comments.form.text.text() == "Half a sen"
    assert again.comments.form.place.code.isVisible()
    assert again.comments.form.place.code.text() == "W-1"


def test_the_draft_goes_to_the_ward_with_its_day(trust: Trust, look_at: Open) -> None:
    drafted(trust)
    way = look_at("hazel").way
    away = way.accuracy.isVisible()
    press(way.draft.send, ENTER)
    way.draft.form.role.set_text("")
    press(way.draft.form.save, ENTER)
    missing = words_on(way.draft)
    way.draft.form.role.set_text("Ward manager")

    press(way.draft.form.save, ENTER)

    assert not away
    assert "Write to which role it went." in missing
    assert "The last day is 23 March 2027. 14 days are left." in words_on(way.accuracy)
    assert "Draft 1 went to: Ward manager, 9 March 2027." in words_on(way.draft)


def test_a_draft_that_changed_does_not_go(trust: Trust, look_at: Open) -> None:
    opened = drafted(trust)
    workflow.word_summary(trust["hazel"], opened, "A kind ward.")

    way = look_at("hazel").way

    why = "The report changed since the draft was shared. Share it again first."
    assert way.draft.send.reason == why
    assert way.draft.share.words == "Share draft 2"
    assert way.draft.share.reason == ""


def test_the_lead_says_something_in_the_panels_own_words(trust: Trust, look_at: Open) -> None:
    drafted(trust)
    card = look_at("hazel").way.draft
    folded = card.summary.isVisible()
    press(card.word, ENTER)
    QGuiApplication.clipboard().setText("a" * 1_300)
    press(card.summary.text.edit, Qt.Key.Key_V, CTRL)
    refused = words_on(card.summary)
    card.summary.text.set_text("A kind ward with cold rooms.")

    press(card.summary.save, ENTER)

    assert not folded
    assert "This is full at 1,200 letters. All up to there is kept." in refused
    assert focused() is card.word
    assert trust.seen_by("hazel").shared.workflow.summary == "A kind ward with cold rooms."


def test_words_that_somebody_else_wrote_for_the_summary_are_seen_before_they_are_replaced(
    trust: Trust, look_at: Open
) -> None:
    drafted(trust)
    card = look_at("hazel").way.draft
    ws, editor = trust["hazel"], card._editor
    press(card.word, ENTER)
    workflow.word_summary(ws, trust.seen_by("hazel"), "A kind ward.")
    editor.reload()
    taken_up = card.summary.text.text(), words_on(card.summary)
    type_words(card.summary.text.edit, " Cold rooms.")
    workflow.word_summary(ws, trust.seen_by("hazel"), "A quiet ward.")

    editor.reload()

    assert taken_up[0] == "A kind ward."
    assert "It says now" not in taken_up[1]
    assert card.summary.text.text() == "A kind ward. Cold rooms."
    said = "It says now: “A quiet ward.” What you save stands in its place."
    assert said in words_on(card.summary)


def test_signing_while_the_facts_are_open_asks_for_a_reason(trust: Trust, look_at: Open) -> None:
    sent(trust)
    signing = look_at("linden").signing
    press(signing.sign, ENTER)
    asked = words_on(signing)
    press(signing.confirm, ENTER)
    refused = words_on(signing)
    signing.unchecked.set_text("People are at risk.")

    press(signing.confirm, ENTER)

    signed = trust.seen_by("linden").shared.signed
    assert "The ward’s check is not over." in asked
    assert "Say why it cannot wait, or wait for the ward’s check." in refused
    assert signed is not None
    assert signed.said.unchecked == "People are at risk."


def test_the_question_before_the_signature_stands_until_other_ratings_would_be_signed(
    trust: Trust, look_at: Open
) -> None:
    sent(trust)
    signing = look_at("linden").signing
    editor = signing._editor
    press(signing.sign, ENTER)
    type_words(signing.unchecked.edit, "People are")
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    workflow.receive_accuracy(ws, opened, {**WARDS, "part": "report"})
    trust.sync("hazel", "linden")
    editor.reload()
    stays = focused() is signing.unchecked.edit
    opened = trust.seen_by("hazel")
    agreed = opened.shared.agreed[TEMPLATE, "W-1"]
    ends = tuple(one.change for one in agreed.versions)
    said = agreed.now.said.model_copy(update={"reply": "not_met", "replaces": ends})
    visits.write_shared(ws, opened, said)
    trust.sync("hazel", "linden")

    editor.reload()

    assert stays
    assert not signing.confirm.isVisible()
    assert focused() is signing.sign
    press(signing.sign, ENTER)
    assert signing.unchecked.text() == "People are"


def test_governance_opens_a_published_report_for_amendment(trust: Trust, look_at: Open) -> None:
    published(trust)
    before = look_at("linden").way
    press(before.amending.open, ENTER)
    type_words(before.amending.form.what.edit, "One do")
    keep_drafts(before)
    card = look_at("linden").way.amending
    press(card.open, ENTER)
    half = card.form.what.text()
    card.form.what.set_text("")
    press(card.form.save, ENTER)
    missing = words_on(card)
    card.form.reason.set_text("Mr Sorrel asked for it.")
    card.form.what.set_text("One door, not two.")
    press(card.form.save, ENTER)
    refused = words_on(card)
    card.form.reason.set_text("The count was wrong.")

    press(card.form.save, ENTER)

    assert half == "One do"
    assert "Write a reason." in missing
    assert "This may tell who somebody is." in refused
    assert "Version 1 is being amended." in words_on(card)


def test_the_versions_say_what_was_put_right_and_why(qtbot: QtBot) -> None:
    panel = published_panel()
    panel.say(panel.governance, amend(panel), PUBLISHED.model_copy(update={"version": 2}))
    versions = ReportVersions()
    qtbot.addWidget(versions)

    versions.show_issues(
        issues_of(panel.fold()), datetime(2027, 4, 1, tzinfo=UTC), may_withdraw=False
    )

    assert words_on(versions).count("Amended because: A wrong number.") == 1
    assert "Put right: 18, not 17." in words_on(versions)


def test_what_was_checked_is_listed(trust: Trust, look_at: Open, qtbot: QtBot) -> None:
    received(trust)
    card = look_at("linden").way.checked

    qtbot.waitUntil(card.isVisible)

    said = words_on(card)
    assert "Agreed items in it: 3 of 3." in said
    assert "Findings in it: 1 of 1." in said
    assert "Actions in it: 1 of 1." in said
    assert "All concerns told and confirmed." in said
    assert "1 comment of the ward is not decided." in said
    assert "PDF" not in said  # nobody made it yet


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(trust: Trust, look_at: Open) -> None:
    comment = comment_of(received(trust))
    column = look_at("hazel")
    press(column.way.comments.write, ENTER)
    press(column.way.draft.send, ENTER)
    press(column.way.accuracy.enter, ENTER)
    assert_page_is_sound(column)

    press(column.way.accuracy.buttons[comment], ENTER)

    assert_page_is_sound(column)


def test_a_form_of_one_visit_is_not_filled_in_for_another(
    trust: Trust, qtbot: QtBot, background: Background
) -> None:
    drafted(trust)
    other = second_draft(trust)
    editor = VisitEditor(trust["hazel"])
    editor.open(trust.visit)
    way = OnItsWay(background, editor)
    editor.setParent(way)
    qtbot.addWidget(way)
    way.show_visit(editor.current)
    way.show()
    press(way.draft.word, ENTER)
    type_words(way.draft.summary.text.edit, "Cold rooms.")
    press(way.comments.write, ENTER)
    type_words(way.comments.form.text.edit, "Say which room.")

    qtbot.waitUntil(way.checked.isVisible)
    editor.open(other)
    way.show_visit(editor.current)
    stale = way.checked.isVisible()
    stays = [one for one in way.findChildren(FoldedForm) if not one.isHidden()]
    press(way.draft.word, ENTER)
    press(way.comments.write, ENTER)
    later = way.draft.summary.text.text(), way.comments.form.text.text()
    editor.open(trust.visit)
    way.show_visit(editor.current)
    press(way.comments.write, ENTER)

    assert not stale
    assert stays == []
    assert later == ("", "")
    assert way.comments.form.text.text() == "Say which room."
