"""What goes to the share with a report is ticked; publishing says how far it is, and can stop."""

from PySide6.QtCore import Qt

from qvisit.usecases import visits
from qvisit.usecases.published_files import USUAL
from qvisit.visits.issues import issues_of
from tests.ui.keyboard import press
from tests.ui.page_checks import words_on
from tests.ui.visit.report_pages import Idle, Open, open_report, viewer
from tests.ui.waiting import Held
from tests.usecases.photographed import unfetched
from tests.usecases.trust import Trust, new_visit, signed_off

__all__ = ["open_report", "viewer"]


def test_what_is_ticked_goes_to_the_share_with_the_report(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    signed_off(trust)
    card = open_report("linden").publishing
    boxes = card.documents.boxes
    ticked = {name for name, box in boxes.items() if box.isChecked()}
    for name, box in boxes.items():
        if box.isChecked() and name != "easy-read":
            press(box, Qt.Key.Key_Space)

    press(card.publish, Qt.Key.Key_Return)
    idle()

    (issue,) = issues_of(trust.seen_by("linden").shared)
    assert ticked == set(USUAL)
    assert [one.id for one in issue.files] == ["report", "easy-read"]
    assert "With it: Easy read" in words_on(card)
    assert not card.line.isVisible()


def test_what_was_ticked_for_one_visit_is_not_so_for_the_next(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    signed_off(trust)
    step = open_report("linden")
    documents = step.publishing.documents
    press(documents.boxes["easy-read"], Qt.Key.Key_Space)
    chosen = documents.chosen
    step.show_visit(trust.seen_by("linden"))
    same = documents.chosen
    other = visits.plan_visit(trust["linden"], new_visit(trust))

    step.show_visit(visits.open_visit(trust["linden"], other))
    idle()

    assert "easy-read" not in chosen
    assert same == chosen
    assert set(documents.chosen) == set(USUAL)


def test_publishing_is_stopped_before_a_file_is_written(
    trust: Trust, open_report: Open, held: Held, idle: Idle
) -> None:
    signed_off(trust)
    card = open_report("linden").publishing

    with held():
        press(card.publish, Qt.Key.Key_Return)
        begun = words_on(card.line)
        press(card.line.stop, Qt.Key.Key_Space)
        asked = card.line.stop.reason
    idle()

    assert "Getting ready" in begun
    assert asked == "It stops after this document."
    assert "You stopped it. Nothing was published." in words_on(card)
    assert not (trust.share / "Reports").exists()
    assert not card.line.isVisible()
    assert not card.publish.reason


def test_photos_that_cannot_be_fetched_stop_it_until_somebody_leaves_them_out(
    trust: Trust, open_report: Open, idle: Idle
) -> None:
    unfetched(trust)
    (trust.share / "files").rename(trust.folder / "away")
    card = open_report("linden").publishing
    idle()
    before, offered = words_on(card), card.without.isVisible()
    for box in card.documents.boxes.values():
        box.setChecked(False)

    press(card.publish, Qt.Key.Key_Return)
    idle()
    stopped = trust.seen_by("linden").shared.published, words_on(card), card.without.isVisible()
    press(card.without, Qt.Key.Key_Space)
    press(card.publish, Qt.Key.Key_Return)
    idle()

    assert "Photos that publishing fetches from the share: 2." in before
    assert not offered
    assert (stopped[0], stopped[2]) == ((), True)
    assert "2 photos of this report could not be fetched" in stopped[1]
    assert "publish without them" in stopped[1]
    (said,) = (one.said for one in trust.seen_by("linden").shared.published)
    assert said.photos == ()
    assert not card.without.isVisible()
