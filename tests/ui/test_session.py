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
from qvisit.usecases import scoring, visits
from qvisit.usecases.exchanging import exchange_locally
from tests.usecases.trust import TEMPLATE, Trust


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


def test_who_locks_leaves_their_work_for_the_next_one_on_the_laptop(
    trust: Trust, qtbot: QtBot
) -> None:
    exchange_locally(trust["ash"], lending=True)
    trust.close()
    owner = QObject()
    first = Session(trust.vaults["ash"], Choosers(), owner)
    qtbot.addWidget(first.window)
    qtbot.waitUntil(lambda: not first.background.busy)
    for item, reply in {"W-1": "met", "W-2": "met", "W-3": "3"}.items():
        opened = visits.open_visit(first.ws, trust.visit)
        scoring.give_answer(first.ws, opened, TEMPLATE, item, reply, asked=2)
    visits.finish_reviewer(first.ws, visits.open_visit(first.ws, trust.visit))

    with qtbot.waitSignal(first.ended):
        first.end()
    second = Session(trust.vaults["hazel"], Choosers(), owner)
    qtbot.addWidget(second.window)
    with qtbot.waitSignal(second.window.syncing.fetched):
        pass

    shared = visits.open_visit(second.ws, trust.visit).shared
    assert trust.person("ash") in shared.finished
    second.end_now()
