"""Withdrawing a published report: asked once, with a reason, by those who may."""

from PySide6.QtCore import Qt

from qvisit.ids import new_id
from qvisit.usecases import debrief, reports
from qvisit.usecases.removal import remove_words
from qvisit.visits.issues import issues_of
from tests.ui.keyboard import focused, press
from tests.ui.page_checks import main_buttons
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.report_pages import Idle, Open, Viewer, open_report, viewer
from tests.usecases.published import SECOND, WHY, index, published, withdraw
from tests.usecases.trust import ACTION, Trust

__all__ = ["open_report", "viewer"]


def test_a_report_is_withdrawn_with_a_reason_after_one_question(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    opened = published(trust)
    report = opened.shared.published[0].change
    step = open_report("linden")
    card = step.publishing

    press(card.versions.buttons[report], Qt.Key.Key_Return)
    asked = focused() is card.question.reason.edit
    press(card.question.confirm, Qt.Key.Key_Return)
    unreasoned = trust.seen_by("linden").shared.withdrawn
    card.question.reason.edit.setText(WHY)
    press(card.question.confirm, Qt.Key.Key_Return)
    idle()

    said = words_on(step)
    assert "do not say so yet" not in said
    assert asked
    assert unreasoned == ()
    assert issues_of(trust.seen_by("linden").shared)[0].state == "withdrawn"
    assert "Withdrawn: do not use" in said or "Withdrawn today at" in said
    assert f"because: {WHY}" in said
    assert "Version 1 was withdrawn today at" in said
    assert not card.question.isVisible()
    assert card.versions.buttons == {}
    assert focused() is card.publish
    assert WHY in index(trust)


def test_a_report_that_is_kept_gives_the_focus_back(trust: Trust, open_report: Open) -> None:
    report = published(trust).shared.published[0].change
    card = open_report("linden").publishing

    press(card.versions.buttons[report], Qt.Key.Key_Return)
    card.question.reason.edit.setText(WHY)
    press(card.question.back, Qt.Key.Key_Return)

    assert focused() is card.versions.buttons[report]
    assert card.question.reason.text() == ""
    assert trust.seen_by("linden").shared.withdrawn == ()


def test_what_comes_in_meanwhile_leaves_the_reason_that_is_typed(
    trust: Trust, open_report: Open
) -> None:
    opened = published(trust)
    report = opened.shared.published[0].change
    step = open_report("linden")
    card = step.publishing
    press(card.versions.buttons[report], Qt.Key.Key_Return)
    card.question.reason.edit.setText(WHY)

    finding = next(iter(opened.shared.findings.values())).now.said.finding
    debrief.agree_action(
        trust["linden"], opened, {**ACTION, "action": new_id(), "finding": finding}
    )
    step.show_visit(trust.seen_by("linden"))

    assert card.question.reason.text() == WHY
    assert focused() is card.question.reason.edit


def test_a_reason_that_tells_who_somebody_is_stays_to_be_mended(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    report = published(trust).shared.published[0].change
    card = open_report("linden").publishing

    press(card.versions.buttons[report], Qt.Key.Key_Return)
    card.question.reason.edit.setText("It prints 999 000 0018.")
    press(card.question.confirm, Qt.Key.Key_Return)
    idle()

    assert "This reason may tell who somebody is. Nothing was withdrawn." in words_on(card)
    assert card.question.reason.text() == "It prints 999 000 0018."
    assert card.question.confirm.reason == ""


def test_who_may_not_withdraw_reads_why_and_sees_what_became_of_it(
    trust: Trust, open_report: Open
) -> None:
    withdraw(trust, published(trust))
    reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    trust.sync("linden", "hazel")

    card = open_report("hazel").publishing

    assert card.versions.buttons == {}
    assert "Only governance can withdraw a report." in words_on(card)
    assert f"because: {WHY}" in words_on(card)
    assert SECOND in words_on(card)


def test_a_stamp_that_waits_for_the_share_is_said(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    report = published(trust).shared.published[0].change
    card = open_report("linden").publishing
    settled = "wait for the share" in words_on(card)
    trust.share.rename(trust.folder / "away")

    press(card.versions.buttons[report], Qt.Key.Key_Return)
    card.question.reason.edit.setText(WHY)
    press(card.question.confirm, Qt.Key.Key_Return)
    idle()

    assert not settled
    assert "The next sync writes them." in words_on(card)
    assert "Files of it that do not say so yet: 1." in words_on(card)


def test_the_list_of_reports_opens_in_the_computers_own_browser(
    trust: Trust, open_report: Open, viewer: Viewer
) -> None:
    published(trust)
    card = open_report("linden").publishing

    press(card.list, Qt.Key.Key_Return)

    assert viewer.shown == [trust.share / "Reports" / "index.html"]


def test_governance_reads_that_the_published_file_holds_removed_words_until_it_publishes_again(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    opened = published(trust)
    finding = next(iter(opened.shared.findings.values())).now.change
    remove_words(trust["linden"], opened, [finding], "a name was found")
    step = open_report("linden")
    idle()
    told = "Version 1 still holds words that were removed since."
    before, mains = words_on(step), main_buttons(step)

    press(step.publishing.publish, Qt.Key.Key_Return)
    idle()

    assert told in before
    assert mains == ["Publish it again, as version 2"]
    assert told not in words_on(step)
    assert "Superseded by version 2" in words_on(step)
