"""Large visits: all of one by keyboard, one that is too large, a clock set back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.forms.answers import options
from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.visit.chapter_box import ChapterBox
from qvisit.ui.visit.entry_list import EntryList
from qvisit.ui.widgets.segmented import SegmentButton
from tests.ui.keyboard import click, focused, press, the, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button
from tests.ui.visit.conftest import Open
from tests.ui.visit.evening import Evening
from tests.ui.visit.large_visits import made_form, plan_large, shipped_form
from tests.ui.visit.panel_pages import words_on
from tests.usecases.trust import TEMPLATE, Stage, Trust

ALL = settings().max_examples > 25  # the long run answers every one of them
FEW = 40
Large = Callable[[Sequence[Template]], Evening]
W1, W2 = (TEMPLATE, "W-1"), (TEMPLATE, "W-2")


@pytest.fixture
def large(stage: Stage, tmp_path: Path, qtbot: QtBot, background: Background) -> Iterator[Large]:
    """Opens the whole window at the scoring of a visit with some templates."""
    made: list[tuple[Trust, Evening]] = []

    def open_it(forms: Sequence[Template]) -> Evening:
        planned = plan_large(stage, tmp_path / "large", forms)
        trust = Trust(planned.folder, dict(planned.vaults), planned.visit, planned.recovery_code)
        made.append((trust, Evening(trust, "ash", qtbot, background)))
        return made[-1][1]

    yield open_it
    for trust, evening in made:
        evening.leave()
        trust.close()


def test_a_visit_of_120_questions_is_scored_by_keyboard(large: Large) -> None:
    evening = large(shipped_form())
    items = evening.view.items
    asked = evening.view.part.order if ALL else evening.view.part.order[:FEW]
    press(focused(), Qt.Key.Key_F3)

    for _ in asked:
        assert items.current is not None
        item = evening.view.part.form.item(items.current)
        type_words(focused(), options(item)[0].key.lower())
        press(focused(), Qt.Key.Key_F3)

    sheet = evening.trust.seen_by("ash").sheet
    assert len(evening.view.part.order) >= 120
    answered = [key for key in evening.view.part.order if sheet.reply(*key) is not None]
    assert len(answered) == len(asked)
    assert evening.failures == []


def test_a_template_of_1000_questions_opens_and_scrolls(large: Large) -> None:
    evening = large(made_form(1000))
    evening.view.show_section(evening.view.part.form.chapters[-1].key)
    chips = evening.view.tools.findChildren(SegmentButton)
    click(next(one for one in chips if one.words == "All 1000"))
    settle(evening.window)
    last = evening.view.items.order[-1]

    evening.view.go_to(last, focus=True)
    settle(evening.window)
    type_words(focused(), "n")

    row = evening.view.items.row(last)
    boxes = evening.view.items.page.content.findChildren(ChapterBox)
    assert [one.chapter for one in boxes] == [*evening.view.part.form.chapters]  # as it is read
    assert len(evening.view.items.order) == 1000
    assert not row.visibleRegion().isEmpty()
    assert evening.trust.seen_by("ash").sheet.reply(*last) == "not_met"
    made = sum(evening.view.items.row(key).is_made for key in evening.view.items.order)
    assert made < 200  # the others are made when they come into sight

    evening.view.sections.done.click()
    listed = the(evening.view.done, EntryList)
    some = listed.keys()
    button(evening.view.done, "Show 100 more").click()

    assert (len(some), len(listed.keys())) == (100, 200)
    assert listed.isAncestorOf(focused())


def test_a_clock_set_back_a_day_changes_no_order_and_is_told(
    on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    type_words(focused(), "m")

    on_the_ward.clock.now -= timedelta(days=1)
    type_words(focused(), "n")
    type_words(focused(), "p")

    seen = on_the_ward.seen_by("ash")
    history = seen.sheet.history[W1]
    assert [one.said.reply for one in history] == ["met", "not_met", "partly"]
    assert [one.doubted for one in history] == [False, True, True]
    assert seen.sheet.reply(*W1) == "partly"
    told = words_on(shown.view.side)
    assert told.index("Partly met") < told.index("Not met")
    assert told.count("clock doubted") == 2  # until it is later than what was written before
