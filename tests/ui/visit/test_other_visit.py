"""What is shown or written of one visit does not stand in the next one that is opened."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from qvisit.forms.loading import load_template
from qvisit.ids import VisitId
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.steps import DEBRIEF, RATING, SCORE
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.ui.window import MainWindow
from qvisit.usecases import debrief, scoring, visits, wards
from qvisit.usecases.templates import publish_templates
from tests.ui.keyboard import click, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.visit.panel_pages import words_on
from tests.usecases.trust import FINDING, PANEL, Trust, new_visit, score_all
from tests.usecases.ward_walk import TEXT

OTHER = "night-walk"


def other_visit(trust: Trust) -> VisitId:
    """Plan a visit to another ward that asks other questions, and let the panel score it."""
    first, ws = trust.visit, trust["linden"]
    asked = load_template(TEXT.replace("ward-walk", OTHER).replace("W-", "N-").encode(), "n.yaml")
    ward = wards.enter_ward(ws, "Larch Ward", "LAR", "Northfield Hospital", "Acute")
    new = replace(new_visit(trust, ward), templates=publish_templates(ws, [asked]))
    trust.visit = visits.plan_visit(ws, new)
    trust.sync("linden", *PANEL)
    for name in PANEL:
        opened = visits.start_visit(trust[name], trust.seen_by(name))
        for item, reply in {"N-1": "not_met", "N-2": "met", "N-3": "3"}.items():
            opened = scoring.give_answer(trust[name], opened, OTHER, item, reply, asked=2)
        visits.finish_reviewer(trust[name], opened)
    trust.sync(*PANEL, *PANEL)
    other, trust.visit = trust.visit, first
    return other


def test_the_next_visit_shows_nothing_of_the_one_before(
    trust: Trust, seat: Callable[[str, Choosers], MainWindow]
) -> None:
    score_all(trust)
    debrief.record_finding(trust["hazel"], trust.seen_by("hazel"), FINDING)
    other = other_visit(trust)
    window = seat("hazel", Choosers())
    window.open_visit(trust.visit)
    page = window.pages.visit
    page.show_step(SCORE)
    done = page.score.view.done
    type_words(done.reason.edit, "Willow again")
    page.show_step(RATING)
    culture, talk = page.later.rating.culture, page.later.debrief
    press(culture.change, Qt.Key.Key_Return)
    type_words(culture.reason.edit, "Willow was locked")
    page.show_step(DEBRIEF)
    settle(window)
    item = talk.list.item
    chips = talk.list.view.findChildren(SegmentButton)
    click(next(one for one in chips if "Findings" in one.words))
    finding = talk.list.entries.button(talk.list.entries.keys()[-1])
    assert finding is not None
    press(finding, Qt.Key.Key_Return)
    settle(window)
    shown = talk.finding.text.text()

    window.open_visit(other)
    page.show_step(DEBRIEF)
    settle(window)
    next_item, on_it = talk.list.item, words_on(talk)
    page.show_step(SCORE)
    settle(window)
    ended = done.isVisible(), done.reason.text()
    page.show_step(RATING)
    settle(window)

    assert item == "ward-walk/W-1"
    assert shown == FINDING["text"]
    assert (next_item, talk.item.key) == (f"{OTHER}/N-1", (OTHER, "N-1"))
    assert "W-1" not in on_it
    assert talk.item.isVisibleTo(talk)
    assert not talk.finding.isVisibleTo(talk)
    assert culture.change.isVisible()
    assert culture.reason.text() == ""
    assert ended == (True, "")
    window.open_visit(trust.visit)
    page.show_step(RATING)
    press(culture.change, Qt.Key.Key_Return)
    assert culture.reason.text() == "Willow was locked"
