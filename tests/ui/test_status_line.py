"""The line at the bottom says what is true, and nothing before it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from qvisit.ui.status_line import StatusLine
from qvisit.ui.widgets.words import Words
from tests.ui.keyboard import click, press
from tests.ui.layout_checks import settle


def _line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(1200, 32)
    settle(line)
    return line


def _shown(line: StatusLine) -> list[str]:
    return [words.text() for words in line.findChildren(Words) if words.isVisible()]


def test_it_says_nothing_of_saving_before_it_is_told(qtbot: QtBot) -> None:
    line = _line(qtbot)

    assert _shown(line) == []
    assert "Saved" not in line.accessibleName()


def test_it_says_what_it_is_told(qtbot: QtBot) -> None:
    line = _line(qtbot)

    line.show_saved("14:02")
    line.show_waiting(3)
    line.show_share("Share not reachable. Scoring carries on.")
    line.show_concerns(1)

    assert _shown(line) == [
        "Saved on this laptop 14:02",
        "3 changes wait for the share",
        "Share not reachable. Scoring carries on.",
        "1 concern: not told yet",
    ]


def test_one_change_is_said_as_one(qtbot: QtBot) -> None:
    line = _line(qtbot)

    line.show_waiting(1)
    one = _shown(line)
    line.show_waiting(0)

    assert one == ["1 change waits for the share"]
    assert _shown(line) == []


def test_short_words_keep_their_meaning_and_the_full_name(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_saved("14:02")
    line.show_waiting(3)
    line.show_concerns(2)
    line.show_share("Share reached.")

    line.set_short(True)

    assert _shown(line) == ["Saved on this laptop 14:02", "3 waiting", "2 concerns: not told yet"]
    assert line.accessibleName() == (
        "2 concerns: not told yet. Saved on this laptop 14:02. 3 changes wait for the share. "
        "Share reached"
    )


def test_it_is_one_button(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_saved("14:02")

    with qtbot.waitSignal(line.clicked):
        press(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(line.clicked):
        click(line)

    assert QAccessible.queryAccessibleInterface(line).role() == QAccessible.Role.Button


def test_it_grows_when_its_words_need_two_rows(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_saved("14:02")
    line.show_waiting(12)
    line.show_share("The share can be reached, but its disk is full. Ask governance.")
    line.show_concerns(1)

    assert line.heightForWidth(420) > line.heightForWidth(1400)


def test_new_words_have_their_room_at_once(qtbot: QtBot) -> None:
    line = _line(qtbot)
    line.show_saved("14:02")
    line.show_share("Share not reachable. Scoring carries on.")

    for count in (1, 111, 13, 7, 100):
        line.show_waiting(count)
        shown = [words for words in line.findChildren(Words) if words.isVisible()]
        assert all(words.width() >= words.sizeHint().width() for words in shown)
