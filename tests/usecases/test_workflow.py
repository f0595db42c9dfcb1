"""A report's way through the use cases: who may, what is refused, and what the record keeps."""

from datetime import date, timedelta

import pytest

from qvisit.report.build import build_report
from qvisit.report.content import Edition
from qvisit.report.words import NBSP
from qvisit.usecases import debrief, reports, workflow
from qvisit.usecases.assessing import assess_visit, rules_of
from qvisit.usecases.privacy_print import TellsWhoError
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.visits.issues import issues_of
from qvisit.visits.report_way import draft_status, not_carried_out, report_dates
from tests.usecases.drafted import (
    LATE_DAYS,
    comment_of,
    drafted,
    finding_of,
    received,
    sent,
)
from tests.usecases.published import index, published
from tests.usecases.trust import FINDING, Trust, debriefed, signed_off

ROLE = {"from_role": "Ward manager", "how": "e_mail"}


def put_right(trust: Trust, name: str, text: str) -> None:
    """Let somebody write the trust's finding anew."""
    finding = finding_of(trust)
    opened = trust.seen_by(name)
    replaces = tuple(one.change for one in opened.shared.findings[finding].versions)
    said = {**FINDING, "finding": finding, "text": text, "replaces": replaces}
    debrief.record_finding(trust[name], opened, said)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("ash", "Only the panel lead of this visit may do this."),
        ("linden", "Only the panel lead of this visit may do this."),
    ],
)
def test_only_the_lead_shares_a_draft(trust: Trust, name: str, why: str) -> None:
    debriefed(trust)
    trust.sync(name)

    with pytest.raises(NotAllowedError) as refused:
        workflow.share_draft(trust[name], trust.seen_by(name))

    assert str(refused.value) == why


def test_the_panel_comments_and_the_lead_settles(trust: Trust) -> None:
    drafted(trust)
    place = {"part": "finding", "about": finding_of(trust)}
    workflow.comment_draft(trust["rowan"], trust.seen_by("rowan"), "Say which corridor.", place)
    trust.sync("rowan", "hazel")
    lead = trust.seen_by("hazel")
    (comment,) = lead.shared.workflow.comments
    with pytest.raises(NotAllowedError):
        workflow.comment_draft(trust["linden"], trust.seen_by("linden"), "Too long.")
    with pytest.raises(workflow.NotThereError):
        workflow.comment_draft(trust["hazel"], lead, "Why?", {"part": "item", "item": "X-9"})

    lead = workflow.settle_comment(trust["hazel"], lead, comment, "The long one. Said so now.")

    assert lead.shared.workflow.open_comments == ()
    assert lead.shared.workflow.settled[comment].now.said.words == "The long one. Said so now."


def test_a_draft_that_changed_since_does_not_go_to_the_ward(trust: Trust) -> None:
    drafted(trust)
    put_right(trust, "hazel", "Two doors on the long corridor stay open.")
    with pytest.raises(workflow.DraftChangedError):
        workflow.send_draft(trust["hazel"], trust.seen_by("hazel"), "Ward manager")
    assert draft_status(trust.seen_by("hazel").shared) == "Draft 1, changed since"

    opened = workflow.share_draft(trust["hazel"], trust.seen_by("hazel"))
    shown = draft_status(opened.shared)
    opened = workflow.send_draft(trust["hazel"], opened, "Ward manager")

    assert shown == "Draft 2"
    assert draft_status(opened.shared) == "Draft 2, sent for accuracy check"
    assert opened.shared.status == "accuracy_check"


@pytest.mark.parametrize("day", ["2027-03-08", "2027-03-10"])
def test_a_draft_was_sent_neither_before_the_visit_nor_tomorrow(trust: Trust, day: str) -> None:
    opened = drafted(trust)

    with pytest.raises(workflow.DayNotYetError):
        workflow.send_draft(trust["hazel"], opened, "Ward manager", on=day)


def test_the_wards_words_are_entered_as_theirs_and_decided_by_the_panel(trust: Trust) -> None:
    opened = received(trust)
    comment = comment_of(opened)
    seen = trust.seen_by("linden")
    with pytest.raises(NotAllowedError) as by_governance:
        workflow.decide_accuracy(trust["linden"], seen, comment, accepted=True, words="Yes.")
    with pytest.raises(WrongEntryError):
        workflow.decide_accuracy(trust["hazel"], opened, comment, accepted=False, words=" ")

    words = "Both doors lock since 8 March."
    opened = workflow.decide_accuracy(trust["hazel"], opened, comment, accepted=True, words=words)

    assert str(by_governance.value) == "Only the panel lead of this visit may do this."
    assert workflow.check_now(trust["hazel"], opened).state == "done"
    assert [one.comment for one in not_carried_out(opened.shared)] == [comment]
    put_right(trust, "hazel", "One door does not lock.")
    assert not_carried_out(trust.seen_by("hazel").shared) == ()


@pytest.mark.parametrize(
    "wrong", [{"evidence": ""}, {"sort": "opinion"}, {"from_role": ""}, {"text": ""}]
)
def test_a_comment_without_what_it_needs_is_not_entered(
    trust: Trust, wrong: dict[str, str]
) -> None:
    with pytest.raises(WrongEntryError):
        received(trust, **wrong)


def test_nothing_is_entered_before_the_draft_is_sent(trust: Trust) -> None:
    opened = drafted(trust)

    with pytest.raises(NotAllowedError) as refused:
        workflow.confirm_facts(trust["hazel"], opened, ROLE)

    assert str(refused.value) == "The draft was not sent to the ward yet."


def test_no_word_of_the_ward_by_the_day_ends_the_check(trust: Trust) -> None:
    sent(trust)
    trust.clock.now += timedelta(days=LATE_DAYS)
    opened = trust.seen_by("linden")
    assert workflow.check_now(trust["linden"], opened).state == "no_comments"

    signed = reports.sign_off(trust["linden"], opened).shared.signed

    assert signed is not None
    assert signed.said.unchecked == ""


def test_a_report_is_signed_while_its_facts_are_checked_only_with_a_reason(trust: Trust) -> None:
    sent(trust)
    with pytest.raises(workflow.FactsOpenError):
        reports.sign_off(trust["linden"], trust.seen_by("linden"), " ")

    why = "The board meets tomorrow, and people are at risk."
    opened = reports.sign_off(trust["linden"], trust.seen_by("linden"), why)

    assert opened.shared.signed is not None
    assert opened.shared.signed.said.unchecked == why
    with pytest.raises(NotAllowedError):
        workflow.confirm_facts(trust["linden"], opened, ROLE)


def test_a_reason_that_tells_who_somebody_is_signs_nothing(trust: Trust) -> None:
    sent(trust)
    why = "Mrs Jane Smith of bed 7 complained."
    with pytest.raises(reports.UncheckedTellsWhoError):
        reports.sign_off(trust["linden"], trust.seen_by("linden"), why)

    assert trust.seen_by("linden").shared.signed is None


def test_a_visit_without_any_draft_is_signed_as_before(trust: Trust) -> None:
    assert signed_off(trust).shared.signed is not None


def test_a_shared_draft_that_was_never_sent_needs_a_reason(trust: Trust) -> None:
    drafted(trust)

    with pytest.raises(workflow.FactsOpenError):
        reports.sign_off(trust["linden"], trust.seen_by("linden"))


def test_the_ward_that_finds_nothing_wrong_ends_the_check(trust: Trust) -> None:
    sent(trust)

    opened = workflow.confirm_facts(trust["linden"], trust.seen_by("linden"), ROLE)

    assert workflow.check_now(trust["linden"], opened).state == "confirmed"
    assert reports.sign_off(trust["linden"], opened).shared.signed is not None


def test_decisions_that_differ_keep_it_from_being_signed(trust: Trust) -> None:
    opened = received(trust)
    comment = comment_of(opened)
    hazel, seen = trust["hazel"], trust.seen_by("hazel")
    for accepted in (True, False):  # from one laptop, as two laptops of the lead would
        workflow.decide_accuracy(hazel, seen, comment, accepted=accepted, words="As it is.")
    trust.sync("hazel", "linden")

    with pytest.raises(reports.ContestedError) as refused:
        reports.sign_off(trust["linden"], trust.seen_by("linden"), "It cannot wait.")

    assert "a decision on a comment of the ward" in str(refused.value)


def test_an_amended_report_is_published_anew_and_the_old_one_stamped(trust: Trust) -> None:
    opened = published(trust)
    with pytest.raises(NotAllowedError):
        put_right(trust, "linden", "One door does not lock.")
    with pytest.raises(WrongEntryError):
        workflow.amend_report(trust["linden"], opened, " ", "The count of doors.")
    with pytest.raises(workflow.AmendmentTellsWhoError):
        workflow.amend_report(trust["linden"], opened, "Mr Sorrel asked.", "The count of doors.")

    workflow.amend_report(trust["linden"], opened, "The count was wrong.", "One door, not two.")
    put_right(trust, "linden", "One door does not lock.")
    after = reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)

    assert [one.state for one in issues_of(after.shared)] == ["superseded", "current"]
    assert issues_of(after.shared)[0].stamp is not None
    assert (trust.share / issues_of(after.shared)[0].published.said.path).is_file()
    assert "Amended because: <bdi>The count was wrong.</bdi>" in index(trust)
    with pytest.raises(NotAllowedError):
        put_right(trust, "linden", "No door locks.")


def test_whoever_led_the_panel_does_not_amend_its_report(trust: Trust) -> None:
    published(trust)
    trust.sync("linden", "hazel")

    with pytest.raises(NotAllowedError) as refused:
        workflow.amend_report(trust["hazel"], trust.seen_by("hazel"), "Wrong.", "A number.")

    assert str(refused.value) == "Only governance may do this."


def test_the_days_of_a_report_are_told_together(trust: Trust) -> None:
    opened = received(trust)
    comment = comment_of(opened)
    workflow.decide_accuracy(
        trust["hazel"], opened, comment, accepted=False, words="An opinion is not a correction."
    )
    trust.sync("hazel", "linden")
    signed = reports.sign_off(trust["linden"], trust.seen_by("linden"))

    days = report_dates(signed.shared, date(2027, 4, 1))

    assert (days.visited, days.draft, days.sent) == ("2027-03-09",) * 3
    assert (days.due, days.checked, days.signed) == ("2027-03-23", "2027-03-09", "2027-03-09")
    assert days.published == ""
    assert days.days_since_visit(days.due) == 14
    assert days.days_since_visit(days.published) is None


def told(trust: Trust, name: str = "linden") -> dict[str, str]:
    """What the method part says of the way to this copy."""
    opened = trust.seen_by(name)
    made_of = (opened.visit, opened.templates, assess_visit(opened), rules_of(opened))
    report = build_report(*made_of, Edition("Draft", 1, "An invented trust", "2027-03-10"))
    lines = ((step.replace(NBSP, " "), words) for step, words in report.around)
    return {step: words.replace(NBSP, " ") for step, words in lines}


def test_the_method_says_who_commented_and_what_the_ward_put_right(trust: Trust) -> None:
    opened = received(trust)
    workflow.comment_draft(trust["ash"], trust.seen_by("ash"), "Say how many doors there are.")
    trust.sync("ash", "hazel")
    comment = comment_of(opened)
    words = "One door, not two."
    opened = trust.seen_by("hazel")
    workflow.decide_accuracy(trust["hazel"], opened, comment, accepted=True, words=words)
    trust.sync("hazel", "linden")
    reports.sign_off(trust["linden"], trust.seen_by("linden"))

    assert told(trust) == {
        "Draft": "Draft 1 shared with the panel on 9 March 2027. "
        "1 comment from 1 of 3 on the panel, 1 not settled.",
        "Facts checked by the ward": "Sent on 9 March 2027 to: Ward manager. "
        "1 comment: 1 accepted, 0 not accepted.",
        "Comment B, a fact that is wrong": "On finding F1. Accepted: One door, not two.",
    }


def test_the_method_says_why_the_facts_were_not_checked_and_what_was_amended(trust: Trust) -> None:
    sent(trust)
    why = "People are at risk."
    reports.sign_off(trust["linden"], trust.seen_by("linden"), why)
    opened = reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    workflow.amend_report(trust["linden"], opened, "The count was wrong.", "One door, not two.")

    said = told(trust)

    assert said["Facts checked by the ward"].endswith(
        "No comments yet. The last day is 23 March 2027."
    )
    assert said["Signed before that was over"] == f"Why: {why}"
    assert said["Amended, 9 March 2027"] == (
        "Put right after version 1: One door, not two. Why: The count was wrong."
    )


def test_the_panels_own_words_stand_after_the_rating(trust: Trust) -> None:
    opened = drafted(trust)
    with pytest.raises(WrongEntryError):
        workflow.word_summary(trust["hazel"], opened, "a" * 1_300)
    opened = workflow.word_summary(trust["hazel"], opened, "  A kind ward.  ")
    made_of = (opened.visit, opened.templates, assess_visit(opened), rules_of(opened))

    report = build_report(*made_of, Edition("Draft", 1, "An invented trust", "2027-03-10"))

    assert report.lead.endswith("to improve. A kind ward.")
    assert report.heading.facts.status == "Draft 1, changed since"


def test_what_the_ward_wrote_is_looked_through_before_it_is_printed(trust: Trust) -> None:
    comment = comment_of(received(trust))
    words = "Ring 01632 960 123 and ask."
    opened = trust.seen_by("hazel")
    workflow.decide_accuracy(trust["hazel"], opened, comment, accepted=True, words=words)
    trust.sync("hazel", "linden")

    with pytest.raises(TellsWhoError):
        reports.sign_off(trust["linden"], trust.seen_by("linden"))
