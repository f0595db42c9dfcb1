"""Backups, restoring, checking and remaking from the settings, with words for all that happens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from qvisit.store import drafts
from qvisit.store.drafts import Draft, Field
from qvisit.ui.background import Background
from qvisit.ui.backup_card import BackupCard
from qvisit.ui.backup_desk import BackupDesk
from qvisit.ui.choosers import Choosers
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_page import SAFETY, SettingsPage
from qvisit.ui.theme import current_look
from qvisit.usecases.backups import keep_number, list_backups, make_backup, number_kept
from qvisit.usecases.restoring import older_texts
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.settings_pages import FACTS
from tests.usecases.trust import TEMPLATE, Trust

Show = Callable[[str], BackupCard]


@pytest.fixture
def stick(trust: Trust) -> Path:
    """Where backups go, and whence they come."""
    folder = trust.folder / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def show(trust: Trust, stick: Path, qtbot: QtBot) -> Show:
    """The settings of somebody, at their backups; whatever is asked for is found on the stick."""

    kept: list[SettingsPage] = []

    def shown(name: str) -> BackupCard:
        background = Background()
        choosers = Choosers(
            folder=lambda *_: stick, backup=lambda *_: next(iter(sorted(stick.iterdir())), None)
        )
        desk = BackupDesk(trust[name], background, choosers, background)
        card = desk.card()
        page = SettingsPage(Preferences(look=current_look()), FACTS, safety=card)
        qtbot.addWidget(page)
        background.setParent(page)
        kept.append(page)
        show_page(page)
        page.columns.show_section(SAFETY)
        settle(page)
        return card

    return shown


def done(qtbot: QtBot, card: BackupCard, words: str) -> str:
    """What the card says once it says these words."""
    qtbot.waitUntil(lambda: words in words_on(card), timeout=15_000)
    return words_on(card)


def test_a_backup_goes_where_the_person_says(show: Show, stick: Path, qtbot: QtBot) -> None:
    card = show("ash")
    before = words_on(card)

    press(card.backup, Qt.Key.Key_Return)
    during = (card.check.reason, focused() is card.stop)
    said = done(qtbot, card, "The backup is written and checked:")

    assert "QVisit has kept no backup on this laptop yet." in before
    assert during == ("Something else is still being done.", True)
    assert "away from this laptop" in said
    assert len(list(stick.glob("*.qvisitbackup"))) == 1
    assert card.check.reason == ""
    assert not card.stop.isVisible()
    assert focused() is card.check


def test_what_a_backup_holds_is_added(show: Show, trust: Trust, stick: Path, qtbot: QtBot) -> None:
    where = Field(trust.visit, TEMPLATE, "W-1", "note")
    for words, minute in (("older words", "10"), ("newer words", "20")):
        with trust["ash"].writing.begin() as session:
            drafts.save_draft(session, Draft(where, words, f"2027-03-09T15:{minute}:00Z"))
        if words == "older words":
            make_backup(trust["ash"], stick)
    card = show("ash")

    press(card.restore, Qt.Key.Key_Return)
    said = done(qtbot, card, "What you wrote was here already. It has stayed as it is.")
    press(card.forget, Qt.Key.Key_Return)

    assert "Older texts stand below." in said
    assert "older words" in said
    assert older_texts(trust["ash"]) == []
    assert not card.forget.isVisible()


def test_a_file_that_is_no_backup_is_told_on_the_card(
    show: Show, stick: Path, qtbot: QtBot
) -> None:
    (stick / "holiday.qvisitbackup").write_text("a photo of a beach")
    card = show("ash")

    press(card.restore, Qt.Key.Key_Return)

    said = done(qtbot, card, "holiday.qvisitbackup is not a backup that QVisit can read.")
    assert "Nothing was changed." in said


def test_a_backup_with_words_of_its_own_asks_for_them(show: Show) -> None:
    card = show("ash")
    heard: list[str] = []
    card.words_given.connect(heard.append)
    before = card.words.isVisible()

    card.ask_words()
    type_words(card.words.edit, "otter lantern")
    press(card.words.edit, Qt.Key.Key_Return)

    assert not before
    assert heard == ["otter lantern"]
    card.hide_outcome()
    assert not card.words.isVisible()


def test_checking_tells_what_is_wrong_and_remaking_mends_it(
    show: Show, trust: Trust, qtbot: QtBot
) -> None:
    card = show("hazel")
    press(card.check, Qt.Key.Key_Return)
    well = done(qtbot, card, "All is well.")
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DELETE FROM visits"))

    press(card.check, Qt.Key.Key_Return)
    worse = done(qtbot, card, "1 thing needs a look.")
    press(card.rebuild, Qt.Key.Key_Return)
    done(qtbot, card, "The lists of 1 visit were remade from the record.")
    press(card.check, Qt.Key.Key_Return)

    done(qtbot, card, "All is well.")
    assert "changes were checked" in well
    assert "The record is safe. Remake the lists" in worse


def test_the_number_that_stays_is_chosen(show: Show, trust: Trust) -> None:
    keep_number(trust["ash"], 2)
    card = show("ash")

    before = card.numbers.value
    card.number_chosen.emit(8)

    assert before == "2"
    assert number_kept(trust["ash"]) == 8
    assert list_backups(trust["ash"]) == []


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(show: Show) -> None:
    card = show("ash")
    card.show_outcome("amber", "2 things need a look.", "One.\n\nTwo.")
    card.ask_words()
    card.show_older(["From today at 14:02: the long corridor smells of paint"])

    page = card.window()
    assert isinstance(page, SettingsPage)
    assert_page_is_sound(page)
