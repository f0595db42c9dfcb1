"""One profile from unlocking to locking: what it holds while it is open, and lets go of after."""

import gc
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qvisit.ui.choosers import Choosers
from qvisit.ui.session import Session
from qvisit.ui.shell import Shell
from tests.usecases.trust import Trust


def test_what_started_is_not_searched_for_garbage_while_the_profile_is_open(
    trust: Trust, qtbot: QtBot
) -> None:
    owner = QObject()
    session = Session(trust.vaults["ash"], Choosers(), owner)
    qtbot.addWidget(session.window)

    open_now = _is_searched(session.window)
    session.end_now()

    assert not open_now
    assert _is_searched(session.window)
    assert gc.get_freeze_count() == 0


def _is_searched(window: QWidget) -> bool:
    """Whether a search for garbage looks at a window."""
    return any(one is window for one in gc.get_objects())


class _Page(QWidget):
    """A page with many parts."""

    def rows(self) -> Sequence[QWidget]:
        return self.findChildren(QLabel)


def test_a_page_that_goes_loses_its_rows_first(qtbot: QtBot) -> None:
    shell, page, gone = Shell(), _Page(), list[str]()
    qtbot.addWidget(shell)
    page.destroyed.connect(lambda: gone.append("page"))
    for _ in range(2):
        QLabel(page).destroyed.connect(lambda: gone.append("row"))
    shell.show_page(page)

    shell.show_page(QWidget())
    qtbot.waitUntil(lambda: not isValid(page))

    assert gone == ["row", "row", "page"]
