"""Reminders of a concern's limit: at 10, 5 and 1 minutes at most, in words without a countdown."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.concern_reminder import ConcernReminder
from qvisit.usecases.concerns import Limit

UNTIL = datetime(2027, 3, 9, 11, 12, tzinfo=UTC)
LIMIT = Limit("visit", "concern", UNTIL, "11:12")


class Watch:
    """A reminder whose clock stands where a test puts it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.left = timedelta(minutes=30)
        self.said: list[str] = []
        self.holder = QWidget()
        qtbot.addWidget(self.holder)
        self.reminder = ConcernReminder(lambda: UNTIL - self.left, self.holder)
        self.reminder.due.connect(self.said.append)

    def at(self, *minutes: float) -> int:
        for one in minutes:
            self.left = timedelta(minutes=one)
            self.reminder.look()
        return len(self.said)


def test_it_speaks_once_at_each_mark(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    watch.reminder.watch([LIMIT])

    counts = [watch.at(one) for one in (29, 11, 10, 9, 6, 5, 4, 1.5, 1, 0.5, 0, -3)]

    assert counts == [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3]
    assert set(watch.said) == {
        "A concern is not told yet. Phone the senior manager on call by 11:12."
    }


def test_one_who_comes_late_is_reminded_once(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    watch.left = timedelta(minutes=4)

    watch.reminder.watch([LIMIT])

    assert watch.at(3.5, 2) == 1
    assert watch.at(0.9) == 2


def test_whoever_was_told_is_reminded_of_nothing(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    watch.reminder.watch([LIMIT])
    watch.reminder.watch([])

    assert watch.at(9, 4, 0.5) == 0


def test_a_limit_that_has_passed_is_not_spoken_of(qtbot: QtBot) -> None:
    watch = Watch(qtbot)
    watch.left = timedelta(minutes=-1)

    watch.reminder.watch([LIMIT])

    assert watch.said == []
