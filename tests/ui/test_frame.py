"""The window shows one page at a time, and every part of it is reached by keyboard."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.announce import announce
from qvisit.ui.frame import HELP, Frame
from qvisit.ui.help_page import HelpPage
from qvisit.ui.page_menu import MenuEntry, PageMenu
from qvisit.ui.rail import RailButton
from qvisit.ui.shortcuts import KEYS, shortcuts
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.widgets.buttons import MainButton, WordButton
from qvisit.ui.widgets.words import Heading
from tests.ui.keyboard import CTRL, SHIFT, click, focused, press, the
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    settle,
)

PAGES = {name.lower(): name for name in ("Home", "Visits", "Templates", "Sync", "Settings")}


class Page(QWidget):
    """A page as others write them."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.context = "23 visits on this laptop"
        self.action: QWidget | None = None
        self.header: QWidget | None = None
        self.rail = True
        self.column = QVBoxLayout(self)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(f"Find in {title}")
        self.column.addWidget(self.edit)


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    """A window with five pages, on the first."""
    frame = Frame([("Where your work lies", "/home/amara/.local/share/QVisit")])
    qtbot.addWidget(frame)
    for key, word in PAGES.items():
        frame.add_page(key, word, key, partial(Page, word))
    frame.set_person("Amara")
    frame.show_page("home")
    frame.resize(1366, 690)
    activate(frame)
    return frame


def _rail_button(frame: Frame, word: str) -> RailButton:
    return next(one for one in frame.rail.findChildren(RailButton) if one.text() == word)


@pytest.mark.parametrize(("number", "key"), list(enumerate(PAGES, start=1)))
def test_ctrl_and_a_number_opens_a_page(qtbot: QtBot, frame: Frame, number: int, key: str) -> None:
    if number == 1:
        frame.show_page("visits")

    with qtbot.waitSignal(frame.page_chosen) as heard:
        press(frame, Qt.Key(Qt.Key.Key_0 + number), CTRL)

    assert heard.args == [key]
    assert frame.current == key
    assert frame.header.title.text() == PAGES[key]


def test_the_navigation_opens_a_page_and_says_which_is_current(qtbot: QtBot, frame: Frame) -> None:
    with qtbot.waitSignal(frame.page_chosen):
        press(_rail_button(frame, "Visits"), Qt.Key.Key_Return)

    assert _rail_button(frame, "Visits").accessibleName() == "Visits, current page"
    assert _rail_button(frame, "Home").accessibleName() == "Home"
    assert frame.windowTitle() == "Visits – QVisit"


def test_what_waits_is_shown_on_its_page(frame: Frame) -> None:
    frame.set_badge("sync", 3)

    assert _rail_button(frame, "Sync").accessibleName() == "Sync, 3 waiting"


def test_f6_goes_round_the_areas(qtbot: QtBot, frame: Frame) -> None:
    announce(frame, "Answer taken back: FS12-3")
    settle(frame)
    frame.rail.findChildren(RailButton)[0].setFocus()
    areas = []

    for _ in range(5):
        press(focused(), Qt.Key.Key_F6)
        areas.append(focused())

    assert areas[0] is frame.header.help
    assert isinstance(areas[1], QLineEdit)
    assert frame.strip.isAncestorOf(areas[2])
    assert areas[3] is frame.status
    assert frame.rail.isAncestorOf(areas[4])


def test_shift_f6_goes_back(qtbot: QtBot, frame: Frame) -> None:
    frame.header.help.setFocus()

    press(focused(), Qt.Key.Key_F6, SHIFT)

    assert frame.rail.isAncestorOf(focused())


def test_f1_shows_help_and_escape_comes_back(qtbot: QtBot, frame: Frame) -> None:
    frame.show_page("visits")

    press(frame, Qt.Key.Key_F1)
    shown = frame.current
    press(focused(), Qt.Key.Key_Escape)

    assert shown == HELP
    assert frame.current == "visits"


def test_help_tells_every_key_and_where_work_lies(frame: Frame) -> None:
    frame.open_help()

    text = the(frame, HelpPage).text.toPlainText()

    assert [each.words for each in shortcuts() if each.words not in text] == []
    assert "/home/amara/.local/share/QVisit" in text
    assert "999" in text


def test_help_shows_what_it_is_told_as_words(qtbot: QtBot) -> None:
    page = HelpPage([("<b>Place</b>", "<img src=x>")])
    qtbot.addWidget(page)

    assert "<b>Place</b>" in page.text.toPlainText()
    assert "<img src=x>" in page.text.toPlainText()


def test_no_key_is_bound_twice(frame: Frame) -> None:
    assert len(set(KEYS.values())) == len(KEYS)


def test_lock_is_asked_for_by_button_and_key(qtbot: QtBot, frame: Frame) -> None:
    with qtbot.waitSignal(frame.lock_requested):
        press(frame.rail.lock, Qt.Key.Key_Space)
    with qtbot.waitSignal(frame.lock_requested):
        press(frame, Qt.Key.Key_L, CTRL)


def test_the_person_leads_to_the_settings(qtbot: QtBot, frame: Frame) -> None:
    press(frame.rail.person, Qt.Key.Key_Return)

    assert frame.rail.person.accessibleName() == "Amara"
    assert frame.current == "settings"


def test_help_is_in_one_corner_on_every_page(frame: Frame) -> None:
    corners = set()
    plain = Page("Ward")
    plain.action = MainButton("Plan a visit", "plus")
    frame.add_page("plan", "", "", lambda: plain)
    own = Page("Larkspur")
    own.header = Heading("Larkspur Ward, LK2, Alderbeck Hospital, 9 March 2027", 1)
    frame.add_page("visit", "", "", lambda: own, under="visits")

    for key in ("home", "plan", "visit", "settings"):
        frame.show_page(key)
        settle(frame)
        help_button = frame.header.help
        corners.add(help_button.mapTo(frame, QPoint(help_button.width(), 0)).toTuple())

    assert len(corners) == 1


def test_a_page_may_bring_its_own_header(frame: Frame) -> None:
    own = Page("Larkspur")
    header = own.header = Heading("Larkspur Ward, LK2", 1)
    frame.add_page("visit", "", "", lambda: own, under="visits")

    frame.show_page("visit")
    settle(frame)
    during = header.isVisible(), frame.header.title.isVisible()
    frame.show_page("home")
    settle(frame)

    assert during == (True, False)
    assert (header.isVisible(), frame.header.title.isVisible()) == (False, True)
    assert _rail_button(frame, "Home").accessibleName() == "Home, current page"


def test_a_page_that_changes_its_title_can_say_so(frame: Frame) -> None:
    page = Page("Two")
    frame.add_page("two", "", "", lambda: page)
    frame.show_page("two")

    page.context = "24 visits on this laptop"
    frame.refresh_header()

    assert frame.header.context.text() == "24 visits on this laptop"


def test_the_focus_follows_into_the_new_page(qtbot: QtBot, frame: Frame) -> None:
    frame.findChildren(QLineEdit)[0].setFocus()

    frame.show_page("visits")

    assert focused().accessibleName() == "Find in Visits"


@pytest.mark.parametrize(
    ("percent", "width", "compact"),
    [
        (100, 1366, False),
        (100, 1024, False),
        (150, 1366, True),
        (200, 1366, True),
        (100, 800, True),
    ],
)
def test_the_rail_becomes_a_menu_where_there_is_no_room(
    qapp: QApplication, frame: Frame, percent: int, width: int, compact: bool
) -> None:
    apply_look(qapp, Look(text_percent=percent))
    frame.resize(width, 690)
    settle(frame)

    assert frame.rail.isVisible() is not compact
    assert frame.header.menu.isVisible() is compact
    assert (frame.width(), frame.height()) == (width, 690)


def test_a_change_of_text_size_never_grows_the_window(qapp: QApplication, frame: Frame) -> None:
    for percent in (200, 100, 150, 100):
        apply_look(qapp, Look(text_percent=percent))
        settle(frame)

        assert (frame.width(), frame.height()) == (1366, 690)


def test_the_menu_opens_moves_and_closes_by_keyboard(
    qtbot: QtBot, qapp: QApplication, frame: Frame
) -> None:
    apply_look(qapp, Look(text_percent=200))
    settle(frame)
    menu = the(frame, PageMenu)
    frame.set_badge("sync", 2)

    press(frame.header.menu, Qt.Key.Key_Return)
    settle(frame)
    opened = menu.isVisible(), frame.rect().contains(menu.geometry())
    press(focused(), Qt.Key.Key_Escape)
    closed = menu.isVisible(), focused() is frame.header.menu
    press(frame.header.menu, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        press(focused(), key)
    said = focused().accessibleName()
    with qtbot.waitSignal(frame.page_chosen) as heard:
        press(focused(), Qt.Key.Key_Return)

    assert opened == (True, True)
    assert closed == (False, True)
    assert said == "Sync, 2 waiting"
    assert heard.args == ["sync"]
    assert not menu.isVisible()


def test_a_press_beside_the_menu_closes_it(qapp: QApplication, frame: Frame) -> None:
    apply_look(qapp, Look(text_percent=200))
    settle(frame)
    frame.header.menu.click()
    settle(frame)

    beside = frame.childAt(QPoint(1200, 500))
    assert beside is not None
    click(beside)

    assert the(frame, PageMenu).isHidden()
    assert frame.current == "home"


def test_the_menu_wraps_nothing_inside_a_word(qapp: QApplication, frame: Frame) -> None:
    apply_look(qapp, Look(text_percent=200))
    settle(frame)

    frame.header.menu.click()
    settle(frame)

    entries = frame.findChildren(MenuEntry)
    assert all(entry.width() >= entry.minimumSizeHint().width() for entry in entries)


def test_a_page_without_navigation_gets_none(frame: Frame) -> None:
    page = Page("One thing")
    page.rail = False
    frame.add_page("guided", "", "", lambda: page)

    frame.show_page("guided")
    settle(frame)
    during = frame.rail.isVisible()
    frame.show_page("home")
    settle(frame)

    assert (during, frame.rail.isVisible()) == (False, True)


def test_nothing_is_cut_and_everything_is_named(frame: Frame, look: Look) -> None:
    frame.status.show_saved("14:02")
    frame.status.show_waiting(12)
    frame.status.show_share("Share not reachable. Scoring carries on.")
    frame.status.show_concerns(1)
    announce(frame, "Answer taken back: FS12-3. It was Not met.")
    frame.set_badge("sync", 12)

    assert_nothing_cut(frame)
    assert_all_named(frame)
    assert_tab_order_is_reading_order(frame)


def test_nothing_is_cut_at_1024_pixels(frame: Frame) -> None:
    frame.resize(1024, 690)
    frame.status.show_concerns(2)

    assert_nothing_cut(frame)


def test_the_strip_takes_room_of_its_own(frame: Frame) -> None:
    announce(frame, "All scores of Larkspur Ward are in.")
    settle(frame)

    content = the(frame, Page)
    place = QRect(content.mapTo(frame, QPoint(0, 0)), content.size())
    assert frame.strip.isVisible()
    assert not place.intersects(frame.strip.geometry())


def test_escape_takes_the_strip_away(qtbot: QtBot, frame: Frame) -> None:
    announce(frame, "All scores of Larkspur Ward are in.")
    settle(frame)
    close = the(frame.strip, WordButton)
    close.setFocus()

    press(close, Qt.Key.Key_Escape)

    assert not frame.strip.isVisible()


def test_tab_goes_through_all_of_it_and_comes_round(qtbot: QtBot, frame: Frame) -> None:
    late = QLineEdit()
    late.setAccessibleName("Added later")
    home = next(page for page in frame.findChildren(Page) if page.title == "Home")
    home.column.addWidget(late)
    settle(frame)
    first = _rail_button(frame, "Home")
    first.setFocus()
    names: list[str] = []

    while len(names) < 30 and (not names or focused() is not first):
        names.append(focused().accessibleName())
        press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Tab, SHIFT)

    assert names == [
        "Home, current page",
        "Visits",
        "Templates",
        "Sync",
        "Settings",
        "Amara",
        "Lock",
        "Help",
        "Find in Home",
        "Added later",
        "Nothing is waiting",
    ]
    assert focused() is frame.status


def test_f11_fills_the_screen_and_makes_room(frame: Frame) -> None:
    before = frame.rail.isVisible()
    press(frame, Qt.Key.Key_F11)
    settle(frame)
    filled = frame.window().isFullScreen(), frame.rail.isVisible()
    press(frame, Qt.Key.Key_F11)
    settle(frame)

    assert before
    assert filled == (True, False)
    assert (frame.window().isFullScreen(), frame.rail.isVisible()) == (False, True)
