"""One profile from unlocking to locking: what it holds while it is open, and lets go of after."""

import gc

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.session import Session
from tests.usecases.trust import Trust


def test_what_started_is_not_searched_for_garbage_while_the_profile_is_open(
    trust: Trust, qtbot: QtBot
) -> None:
    before = gc.get_freeze_count()
    owner = QObject()
    session = Session(trust.vaults["ash"], Choosers(), owner)
    qtbot.addWidget(session.window)

    open_now = gc.get_freeze_count()
    session.end_now()

    assert open_now > before + 10_000
    assert gc.get_freeze_count() == 0
