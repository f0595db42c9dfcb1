"""The committee paper in the window: chosen, saved, stopped, and never offered to others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.committee_card import CommitteeCard, offer_committee_paper
from qvisit.ui.theme import Look
from qvisit.ui.visits_page import VisitsPage
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, show_page, words_on
from tests.ui.waiting import Held
from tests.usecases.trust import Trust, signed_off

Shown = tuple[VisitsPage, CommitteeCard]


@pytest.fixture
def shown(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> Callable[[Path | None], Shown]:
    """The page of visits on governance's laptop, with the card open."""

    def make(folder: Path | None) -> Shown:
        choosers = Choosers(folder=lambda _window, _title: folder)
        page = VisitsPage(trust["linden"], background)
        card = CommitteeCard(trust["linden"], background, choosers)
        offer_committee_paper(page, card)
        qtbot.addWidget(page)
        qtbot.addWidget(page.action)
        page.allow_planning(True)
        show_page(page)
        page.refresh()
        idle()
        button(page, "Committee paper").click()
        idle()
        settle(page)
        return page, card

    return make


def test_both_files_are_saved_and_said(
    trust: Trust, shown: Callable[[Path | None], Shown], idle: Callable[[], None]
) -> None:
    signed_off(trust)
    folder = trust.folder / "papers"
    page, card = shown(folder)

    card.save.click()
    idle()

    assert card.quarter.value == "2026-Q4"
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".pdf"]
    said = words_on(page)
    assert "The committee paper is saved." in said
    assert "Committee paper 2026-Q4, made 2027-03-09.pdf and " in said
    assert card.folder.isVisible()
    assert card.stop.isHidden()
    card.folder.click()  # there is no program for folders here
    assert f"The folder could not be opened.\nIt is here: {folder}" in words_on(page)


def test_no_folder_chosen_is_no_paper(shown: Callable[[Path | None], Shown]) -> None:
    _page, card = shown(None)

    card.save.click()

    assert not card.work.running
    assert card.outcome.isHidden()


def test_it_can_be_stopped_and_says_so(
    trust: Trust, shown: Callable[[Path | None], Shown], held: Held, idle: Callable[[], None]
) -> None:
    folder = trust.folder / "papers"
    page, card = shown(folder)

    with held():
        card.save.click()
        assert focused() is card.stop
        card.stop.click()
    idle()

    assert not folder.exists()
    assert "You stopped it. No paper was written." in words_on(page)
    assert focused() is card.save


def test_a_folder_that_takes_nothing_is_said_in_words(
    trust: Trust, shown: Callable[[Path | None], Shown], idle: Callable[[], None]
) -> None:
    file = trust.folder / "a file"
    file.write_text("x")
    page, card = shown(file)

    card.save.click()
    idle()

    assert "could not be written. The visit itself is safe." in words_on(page)


def test_closing_gives_the_focus_back(shown: Callable[[Path | None], Shown]) -> None:
    page, card = shown(None)
    assert focused() is card.quarter.box

    card.close_button.setFocus()
    press(card.close_button, Qt.Key.Key_Space)

    assert page.table.isVisible()
    assert focused() is button(page, "Committee paper")


def test_only_governance_is_offered_it(
    trust: Trust, qtbot: QtBot, background: Background, shown: Callable[[Path | None], Shown]
) -> None:
    page, card = shown(None)

    page.allow_planning(False)

    assert not card.isVisible()
    assert button(page, "Committee paper").isHidden()


def test_it_is_sound_in_every_look(look: Look, shown: Callable[[Path | None], Shown]) -> None:
    page, _card = shown(None)

    settle(page)

    assert_page_is_sound(page)
