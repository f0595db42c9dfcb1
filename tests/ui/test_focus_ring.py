"""The ring is round what has the focus, and that is in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.focus_ring import AROUND, FocusRing
from qvisit.ui.theme import Look, apply_look, colour
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.scroll_page import ScrollPage
from tests.ui.keyboard import the
from tests.ui.layout_checks import (
    activate,
    settle,
)


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    ring = FocusRing(qapp)
    yield ring
    qapp.focusChanged.disconnect(ring._on_focus_changed)
    ring.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a long page of buttons."""
    window = QWidget()
    qtbot.addWidget(window)
    page = ScrollPage()
    for number in range(30):
        page.body.addWidget(PlainButton(f"Button {number}"))
    QVBoxLayout(window).addWidget(page)
    window.resize(500, 400)
    activate(window)
    return window


def _buttons(window: QWidget) -> list[PlainButton]:
    return window.findChildren(PlainButton)


def _place(control: QWidget) -> QRect:
    return QRect(control.mapTo(control.window(), QPoint(0, 0)), control.size())


def _overlay(ring: FocusRing) -> QWidget:
    assert ring.overlay is not None
    return ring.overlay


def test_the_ring_lies_five_pixels_outside_the_control(ring: FocusRing, window: QWidget) -> None:
    button = _buttons(window)[2]

    button.setFocus()

    assert _overlay(ring).isVisible()
    assert _overlay(ring).geometry() == _place(button).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    assert _overlay(ring).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_what_gets_the_focus_is_scrolled_fully_into_view(ring: FocusRing, window: QWidget) -> None:
    for at in (20, 29, 3, 0):
        button = _buttons(window)[at]

        button.setFocus()

        seen = the(window, ScrollPage).viewport()
        assert seen.rect().contains(QRect(button.mapTo(seen, QPoint(0, 0)), button.size()))
        assert _overlay(ring).geometry().contains(_place(button))


def test_the_ring_follows_scrolling_and_resizing(ring: FocusRing, window: QWidget) -> None:
    button = _buttons(window)[6]
    button.setFocus()

    the(window, ScrollPage).verticalScrollBar().setValue(60)
    after_scrolling = _overlay(ring).geometry().center(), _place(button).center()
    window.resize(700, 500)
    settle(window)

    assert after_scrolling[0] == after_scrolling[1]
    assert _overlay(ring).geometry().center() == _place(button).center()


def test_the_ring_goes_when_its_control_is_scrolled_away(ring: FocusRing, window: QWidget) -> None:
    _buttons(window)[0].setFocus()

    the(window, ScrollPage).verticalScrollBar().setValue(900)

    assert not _overlay(ring).isVisible()


def test_the_ring_goes_with_a_hidden_control(ring: FocusRing, window: QWidget) -> None:
    button = _buttons(window)[1]
    button.setFocus()

    button.hide()

    assert not _overlay(ring).isVisible() or ring.target is not button


def test_a_closed_window_takes_no_ring_along(
    qtbot: QtBot, ring: FocusRing, window: QWidget
) -> None:
    first = QWidget()
    button = PlainButton("Close", "cross")
    QVBoxLayout(first).addWidget(button)
    activate(first)
    button.setFocus()
    first.deleteLater()
    qtbot.wait(20)

    activate(window)
    _buttons(window)[0].setFocus()
    qtbot.waitUntil(lambda: ring.overlay is not None)

    assert _overlay(ring).window() is window


@pytest.mark.parametrize(("theme", "roles"), [("light", "focusedge"), ("dark", "focus")])
def test_the_outer_edge_can_be_seen_on_its_ground(
    qapp: QApplication, ring: FocusRing, window: QWidget, theme: str, roles: str
) -> None:
    apply_look(qapp, Look(theme=theme))
    settle(window)
    button = _buttons(window)[2]
    button.setFocus()
    overlay = _overlay(ring)

    drawn = window.grab().toImage()

    middle = overlay.geometry().center().x()
    top = overlay.geometry().top()
    assert drawn.pixelColor(middle, top).name() == colour(roles).name()
