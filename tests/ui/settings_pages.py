"""The page of the settings, and how its controls are found."""

import pytest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.personal_desk import show_preferences
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_cards import ProfileFacts
from qvisit.ui.settings_page import ALOUD, READING, SCORING, SettingsPage
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.words import Words
from tests.ui.layout_checks import activate, settle

FACTS = ProfileFacts("Amara", "/home/amara/.local/share/QVisit/profiles/k3j4", "0.1.0")


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(Preferences(), FACTS)
    qtbot.addWidget(page)
    page.resize(1278, 620)
    activate(page)
    return page


@pytest.fixture
def live(page: SettingsPage) -> SettingsPage:
    """The page with all that it changes behind it, as in the window."""
    page.changed.connect(show_preferences)
    return page


def tile(page: SettingsPage, words: str) -> QRadioButton:
    """The tile that says so; its section is shown as the person would."""
    found = next(
        one
        for part in (page.reading, page.scoring, page.aloud)
        for one in part.findChildren(QRadioButton)
        if one.accessibleName() == words
    )
    show(page, found)
    return found


def box(page: SettingsPage, words: str) -> TickBox:
    """The box that says so; its section is shown."""
    found = next(one for one in page.findChildren(TickBox) if one.accessibleName() == words)
    show(page, found)
    return found


def show(page: SettingsPage, control: QWidget) -> None:
    """Show the section in which a control stands."""
    parts = {READING: page.reading, SCORING: page.scoring, ALOUD: page.aloud}
    key = next(key for key, part in parts.items() if part.isAncestorOf(control))
    page.columns.show_section(key)
    settle(page)


def said(page: QWidget) -> str:
    """All words that are to be seen."""
    return " ".join(each.text() for each in page.findChildren(Words) if each.isVisibleTo(page))
