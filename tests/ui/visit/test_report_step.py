"""The report: drafted by anyone on the panel, signed off and published by governance."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from qvisit.ids import PersonId
from qvisit.ui.theme import Look
from qvisit.usecases import debrief, reports
from qvisit.usecases.photos import add_photo
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.visit import Sheet
from tests.ui.keyboard import focused, press
from tests.ui.page_checks import assert_page_is_sound, main_buttons
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.report_pages import Idle, Open, open_report, viewer
from tests.usecases.made_photos import photo_of
from tests.usecases.published import published, withdraw
from tests.usecases.trust import TEMPLATE, Trust, debriefed, signed_off

__all__ = ["open_report", "viewer"]


def without_sheets(opened: OpenVisit, sheets: Mapping[PersonId, Sheet]) -> OpenVisit:
    """The visit as a laptop knows it that has only these answers."""
    return replace(opened, visit=replace(opened.visit, sheets=sheets))


def test_the_panel_reads_who_can_sign_and_publish(trust: Trust, open_report: Open) -> None:
    debriefed(trust)

    step = open_report("hazel")

    said = words_on(step)
    assert "You were on this panel, so you cannot sign it off." in said
    assert "Linden in governance can." in said
    assert "Only governance can publish a report." in said
    assert main_buttons(step) == []


def test_governance_signs_after_one_question(trust: Trust, open_report: Open) -> None:
    debriefed(trust)
    step = open_report("linden")
    signing = step.signing

    press(signing.sign, Qt.Key.Key_Return)
    asked = focused() is signing.unchecked.edit
    signing.unchecked.set_text("No ward manager is there this month.")
    unsigned = trust.seen_by("linden").shared.signed is None
    press(signing.confirm, Qt.Key.Key_Return)

    signed = trust.seen_by("linden").shared.signed
    assert asked
    assert unsigned
    assert signed is not None
    assert len(signed.said.ratings) == 6
    assert "Signed off today at" in words_on(step)
    assert main_buttons(step) == ["Publish to the share"]


def test_not_yet_signs_nothing(trust: Trust, open_report: Open) -> None:
    debriefed(trust)
    step = open_report("linden")

    press(step.signing.sign, Qt.Key.Key_Return)
    press(step.signing.back, Qt.Key.Key_Return)

    assert trust.seen_by("linden").shared.signed is None
    assert focused() is step.signing.sign
    assert main_buttons(step) == ["Sign off this visit"]


def test_what_is_signed_is_shown_with_its_reasons(trust: Trust, open_report: Open) -> None:
    debriefed(trust)

    step = open_report("linden")

    said = words_on(step.signing)
    assert "QVisit internal rating, not a CQC rating." in said
    assert "Computed: Outstanding. After caps: Good. Panel: Good." in said
    assert "Safe is capped at Good: a better rating needs a panel statement" in said
    assert "Not rated: 2 of 5 key questions have no rating." in said


def test_a_raised_rating_is_pointed_out_to_who_signs(trust: Trust, open_report: Open) -> None:
    debriefed(trust)
    opened = trust.seen_by("hazel")
    debrief.agree_rating(trust["hazel"], opened, "responsive", "good", "Two kinds of evidence.")
    trust.sync("hazel", "linden")

    step = open_report("linden")

    said = words_on(step.signing)
    assert "The panel raised it by one step. Signing off approves that." in said
    assert "Two kinds of evidence." in said


def test_answers_that_have_not_arrived_are_told_before_signing(
    trust: Trust, open_report: Open
) -> None:
    debriefed(trust)
    opened = trust.seen_by("linden")
    step = open_report("linden")
    sheets = {trust.person("hazel"): opened.visit.sheets[trust.person("hazel")]}

    step.signing.show_visit(without_sheets(opened, sheets))

    assert "This laptop has no answers of Visitor 1 and LX reviewer 1." in words_on(step.signing)


def test_two_versions_of_a_finding_keep_it_from_being_signed(
    trust: Trust, open_report: Open
) -> None:
    action = debriefed(trust)
    for name in ("hazel", "linden"):
        opened = trust.seen_by(name)
        standing = opened.shared.actions[action]
        replaces = tuple(one.change for one in standing.versions)
        said = {**standing.now.said.model_dump(), "aim": name, "replaces": replaces}
        debrief.agree_action(trust[name], opened, said)
    trust.sync("hazel", "linden")
    step = open_report("linden")

    press(step.signing.sign, Qt.Key.Key_Return)
    step.signing.unchecked.set_text("No ward manager is there this month.")
    press(step.signing.confirm, Qt.Key.Key_Return)

    assert "Two people wrote an action at the same time. Both versions are kept." in words_on(step)
    assert trust.seen_by("linden").shared.signed is None


def test_governance_publishes_and_sees_where_it_lies(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    photo = photo_of((TEMPLATE, "W-1"), "A door that does not lock.")
    add_photo(trust["ash"], trust.seen_by("ash"), photo)
    signed_off(trust)
    step = open_report("linden")
    idle()
    lacking = step.publishing.photos.isVisible()

    press(step.publishing.publish, Qt.Key.Key_Return)
    idle()

    path = "Reports/2027/Willow Ward WIL/2027-03-09 Willow Ward WIL visit report v1.pdf"
    assert (trust.share / path).read_bytes().startswith(b"%PDF")
    assert path in words_on(step)
    assert len(trust.seen_by("linden").shared.published[0].said.photos) == 1
    assert not lacking
    assert "Photos whose pictures are gone: 1." in words_on(step)  # they went just now
    assert step.publishing.publish.words == "Publish it again, as version 2"
    assert main_buttons(step) == []


def test_a_share_that_is_away_is_said_plainly_and_nothing_is_published(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    signed_off(trust)
    step = open_report("linden")
    trust.share.rename(trust.folder / "away")

    press(step.publishing.publish, Qt.Key.Key_Return)
    idle()

    assert str(trust.share) in words_on(step.publishing)
    assert trust.seen_by("linden").shared.published == ()
    assert main_buttons(step) == ["Publish to the share"]


@pytest.mark.parametrize("state", ["panel", "signing", "withdrawing"])
def test_nothing_is_cut_in_any_look(
    trust: Trust, open_report: Open, look: Look, state: str
) -> None:
    if state == "withdrawing":
        again = withdraw(trust, published(trust))
        reports.publish_report(trust["linden"], again, trust.share)
    else:
        debriefed(trust)
    step = open_report("hazel" if state == "panel" else "linden")
    if state == "withdrawing":
        (withdrawing,) = step.publishing.versions.buttons.values()
        press(withdrawing, Qt.Key.Key_Return)
    if state == "signing":
        press(step.signing.sign, Qt.Key.Key_Return)

    assert_page_is_sound(step)
    assert len(main_buttons(step)) <= 1
