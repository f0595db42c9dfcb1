"""One look restyles everything, at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.fonts import BUNDLED, load_fonts
from qvisit.ui.theme import (
    Look,
    apply_look,
    colour,
    current_look,
    look_from,
    suggested_look,
    tokens,
    type_font,
)
from qvisit.ui.tokens import THEMES
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.words import Words

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda each: st.lists(each), max_leaves=3
)


def test_the_bundled_font_is_used() -> None:
    assert load_fonts()
    assert QFontInfo(type_font("body")).family() == BUNDLED


def test_eleven_points_are_14_67_pixels() -> None:
    screen = QApplication.primaryScreen()

    pixels = type_font("body").pointSizeF() * screen.logicalDotsPerInchY() / 72

    assert pixels == pytest.approx(14.67, abs=0.01)


def test_200_percent_doubles_every_size(qapp: QApplication) -> None:
    small = type_font("title").pointSizeF()

    apply_look(qapp, Look(text_percent=200))

    assert type_font("title").pointSizeF() == pytest.approx(2 * small)


def test_a_new_look_restyles_what_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    words, button = Words("Larkspur Ward"), PlainButton("Check")
    for widget in (words, button):
        qtbot.addWidget(widget)
        widget.show()
    before = words.sizeHint(), button.sizeHint()

    apply_look(qapp, Look(theme="dark", text_percent=200))

    assert words.sizeHint().width() > 1.8 * before[0].width()
    assert button.sizeHint().height() > before[1].height()
    assert button.grab().toImage().pixelColor(8, 8) == colour("surface")


def test_a_new_look_reaches_what_was_never_shown(qtbot: QtBot, qapp: QApplication) -> None:
    words = Words("Larkspur Ward")
    qtbot.addWidget(words)
    small = words.font().pointSizeF()

    apply_look(qapp, Look(text_percent=200))

    assert words.font().pointSizeF() == pytest.approx(2 * small)


def test_keeping_still_stops_the_blinking_and_gives_it_back(qapp: QApplication) -> None:
    before = qapp.cursorFlashTime()

    apply_look(qapp, Look(reduced_motion=True))
    still = qapp.cursorFlashTime()
    apply_look(qapp, Look())

    assert before > 0
    assert still == 0
    assert qapp.cursorFlashTime() == before


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_can_be_applied(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    label = QLabel("Seen")
    label.setProperty("tone", "red")
    qtbot.addWidget(label)

    apply_look(qapp, Look(theme=theme))
    label.show()

    assert current_look().theme == theme
    assert label.palette().windowText().color() == colour("redtext")


def test_the_suggested_look_is_one_of_ours(qapp: QApplication) -> None:
    assert suggested_look(qapp).theme in THEMES


def test_a_saved_look_is_read_back() -> None:
    saved = {"theme": "cream", "text_percent": 175, "font": "system", "line_spacing": 150}

    assert look_from(saved) == Look("cream", 175, "system", 150)


@given(
    st.dictionaries(
        st.sampled_from(["theme", "text_percent", "font", "line_spacing", "reduced_motion"]),
        anything,
    )
    | anything
)
def test_whatever_a_file_says_gives_a_look_that_can_be_shown(saved: object) -> None:
    look = look_from(saved)

    assert look.theme in THEMES
    assert 100 <= look.text_percent <= 200
    assert isinstance(look.reduced_motion, bool)


def test_a_new_look_is_told_each_widget_once_however_deep_it_lies(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Each time costs all that the widget measures anew."""
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = outer
    for _ in range(12):
        inner = QWidget(inner)
    told: list[QEvent.Type] = []

    class Listener(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            told.append(event.type())
            return False

    outer.show()
    listener = Listener()
    inner.installEventFilter(listener)

    apply_look(qapp, Look(theme="dark", text_percent=150))

    assert told.count(QEvent.Type.StyleChange) == 1
    assert inner.palette().color(QPalette.ColorRole.Window) == QColor(tokens().page)
    assert inner.font().pointSizeF() == type_font("body").pointSizeF()
