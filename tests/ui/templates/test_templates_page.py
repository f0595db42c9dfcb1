"""Templates are looked at as visitors meet them: searched, narrowed down, chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.theme import Look, apply_look, tokens
from qvisit.usecases.templates import publish_templates, shipped_templates
from tests.ui.keyboard import CTRL, focused, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, words_on
from tests.ui.templates.window import LATER, Answers, Idle, Shown, evening, templates_of
from tests.usecases.trust import Trust


@pytest.fixture
def shown(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Iterator[Shown]:
    """The window of governance on its templates page, on the template of these tests."""
    publish_templates(trust["linden"], [evening()])
    with templates_of(trust["linden"], qtbot, background, idle, Answers()) as shown:
        yield shown


def test_the_list_says_what_each_template_is_and_is_narrowed_down(shown: Shown) -> None:
    entries, box = shown.browser.list.entries, shown.browser.list.filter.box
    keys = entries.keys()

    assert len(keys) == len(shipped_templates()) + 2  # the visit's own, and that of these tests
    assert {"ward-walk 1.0.0", "evening 1.0.0"} <= set(keys)
    practice = {f"{one.id} {one.version}" for one in shipped_templates() if one.practice}
    assert set(keys[len(keys) - len(practice) :]) == practice  # practice comes last
    assert shown.entry("evening 1.0.0") == (
        "An evening on the ward, Counts for the rating, 4 items · 1.0.0, "
        "check: 1 to put right, current"
    )

    entries.take_focus()
    press(focused(), Qt.Key.Key_Home)
    press(focused(), Qt.Key.Key_Return)
    settle(shown.window)

    current = shown.browser.current
    assert current is not None
    assert current.key == keys[0]
    assert len(shown.codes()) == len(current.template.items)

    box.setFocus()
    while box.currentText() != "Crisis teams":
        before = box.currentIndex()
        press(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, "crisis teams are not offered"
    settle(shown.window)

    assert entries.keys() == ["evening 1.0.0"]

    shown.browser.show_template("voices 1.0.0")

    assert len(entries.keys()) > 1
    assert shown.entry("voices 1.0.0").endswith("current")


def test_nothing_is_read_while_the_window_waits(
    trust: Trust, qtbot: QtBot, background: Background, idle: Idle
) -> None:
    with templates_of(trust["linden"], qtbot, background, idle, Answers()) as shown:
        publish_templates(trust["linden"], [evening()])

        shown.page.refresh()

        assert "evening 1.0.0" not in shown.browser.list.entries.keys()  # noqa: SIM118
        idle()
        assert "evening 1.0.0" in shown.browser.list.entries.keys()  # noqa: SIM118


class Windows(QObject):
    """Hears which windows come up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_the_page_is_ever_a_window_of_its_own(
    qapp: QApplication, trust: Trust, qtbot: QtBot, background: Background, idle: Idle
) -> None:
    publish_templates(trust["linden"], [evening(), evening("1.0.1", LATER)])
    windows = Windows()
    qapp.installEventFilter(windows)

    with templates_of(trust["linden"], qtbot, background, idle, Answers()) as shown:
        shown.browser.show_template("evening 1.0.1")
        shown.choose("EV-2")
        shown.search("lamps")
        shown.browser.side.version.changes.click()
        idle()

        assert shown.page.changes.isVisible()
        assert windows.seen == [shown.window]
    qapp.removeEventFilter(windows)


def test_a_search_leaves_what_holds_all_the_words_says_so_and_marks_them(shown: Shown) -> None:
    items = shown.browser.items

    def left(words: str) -> list[str]:
        shown.search(words)
        return shown.codes()

    def marked() -> bool:
        image = items.list.viewport().grab().toImage()
        line = QColor(tokens().amber).rgb()
        return any(
            image.pixel(x, y) == line
            for y in range(image.height())
            for x in range(0, image.width(), 4)
        )

    assert not marked()
    assert left("CAFE") == ["EV-1"]  # written with an accent
    assert left("lit lamps") == ["EV-4"]  # in any order
    assert left("yesterday") == ["EV-1"]  # the words to say
    assert left("regulation 12") == ["EV-2", "EV-3", "EV-4"]
    assert left("r62 act code") == ["EV-2"]  # requirement and source
    assert left("lamps seclusion") == []
    assert left("") == ["EV-1", "EV-2", "EV-3", "EV-4"]

    shown.choose("EV-4")
    shown.search("lamps")

    assert marked()
    assert items.list.key == "EV-4"  # what was chosen stays chosen while words are typed
    assert shown.browser.side.switch.value == "question"
    assert items.found.text() == "1 of 4 items"
    assert items.search.edit.accessibleDescription() == "1 of 4 items"

    shown.window.go("home")
    shown.window.go("templates")
    shown.idle()

    assert items.search.text() == "lamps"  # the screen stays as it is when nothing is new
    assert items.list.key == "EV-4"

    shown.search("zebra")

    assert "Try fewer words, or choose all questions above." in words_on(items)
    assert not items.list.isVisible()

    button(items, "Show all again").click()

    assert shown.codes() == ["EV-1", "EV-2", "EV-3", "EV-4"]
    assert items.list.isVisible()
    assert focused() is items.search.edit

    box = items.filter.box
    box.setFocus()
    while box.currentText() != "Records":
        press(box, Qt.Key.Key_Down)

    assert shown.codes() == ["EV-2", "EV-3"]

    shown.search("team")

    assert shown.codes() == ["EV-3"]  # a filter and a search are taken together


def test_everything_is_reached_by_keyboard(qapp: QApplication, shown: Shown) -> None:
    items, side = shown.browser.items, shown.browser.side

    press(shown.window, Qt.Key.Key_F, CTRL)
    assert focused() is items.search.edit

    press(focused(), Qt.Key.Key_Return)
    assert focused() is items.list
    assert items.list.key == "talk"

    press(focused(), Qt.Key.Key_Down)
    assert "EV-1" in words_on(side)

    press(focused(), Qt.Key.Key_Return)
    assert focused() is not items.list
    assert side.isAncestorOf(focused())

    shown.choose("EV-2")
    buttons = items.view.findChildren(QWidget)
    chosen = next(one for one in buttons if one.accessibleName() == "Side by side, chosen, 2 of 3")
    chosen.setFocus()
    press(chosen, Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Space)
    settle(shown.window)

    assert "Is the seclusion room used well?" in shown.said("EV-2")
    assert "as the law says" not in shown.said("EV-2")
    assert items.list.key == "EV-2"

    apply_look(qapp, Look(text_percent=200))  # a narrow window: one column at a time
    settle(shown.window)
    shown.browser.columns.show_column("list")
    shown.browser.list.entries.take_focus()
    press(focused(), Qt.Key.Key_Return)
    settle(shown.window)
    assert items.isVisible()

    items.take_focus()
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    settle(shown.window)

    assert side.isVisible()
    assert "EV-3" in words_on(side)


def test_no_words_are_cut_at_any_size_on_any_screen(qapp: QApplication, shown: Shown) -> None:
    for percent in (200, 150, 100):
        apply_look(qapp, Look(text_percent=percent))
        shown.search("lamps")
        for column in ("list", "items", "side"):
            shown.browser.columns.show_column(column)
            assert_page_is_sound(shown.page)

        shown.choose("EV-4")
        shown.browser.columns.show_column("side")
        assert_page_is_sound(shown.page)

    shown.browser.show_template("fundamental-standards 2.0.0")
    for width in (1024, 1366, 1920):
        shown.window.resize(width, 690)
        assert_page_is_sound(shown.page)
