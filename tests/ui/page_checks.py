"""What holds for every page of an open profile."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from qvisit.ui.widgets.buttons import WordButton
from tests.ui.heard_tree import assert_can_be_heard
from tests.ui.layout_checks import (
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    settle,
)

WIDE, HIGH = 1278, 630  # what the frame leaves of a small laptop's screen


def show_page(page: QWidget, width: int = WIDE, height: int = HIGH) -> None:
    """Show a page as large as the frame would."""
    page.resize(width, height)
    page.show()


def assert_page_is_sound(page: QWidget) -> None:
    """Fail if words are cut, a control has no name, or Tab or a screen reader jumps about."""
    assert_nothing_cut(page)
    assert_can_be_heard(page)
    assert_all_named(page)
    assert_tab_order_is_reading_order(page)


def main_buttons(page: QWidget) -> list[str]:
    """What the green buttons of a page say, its header's action among them."""
    settle(page)
    action = getattr(page, "action", None)
    found = [one for one in page.findChildren(WordButton) if one.isVisibleTo(page)]
    found += [action] if isinstance(action, WordButton) else []
    return [one.words for one in found if one.property("kind") == "main" and not one.reason]


def button(page: QWidget, words: str) -> WordButton:
    """The button that says `words`, or that screen readers know by them."""
    found = [
        one
        for one in page.findChildren(QPushButton)
        if isinstance(one, WordButton) and words in (one.words, one.accessibleName())
    ]
    assert found, f"no button says {words!r}"
    return found[0]


def words_on(page: QWidget) -> str:
    """Everything that a page says, one text a line."""
    settle(page)
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))
