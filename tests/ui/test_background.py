"""Slow work runs elsewhere and its outcome comes back here."""

import sys
import threading
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from qvisit.ui.background import Background, Progress


def _fail(error: Exception) -> None:
    raise AssertionError(error)


def test_work_runs_on_another_thread_and_its_outcome_comes_back(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    heard: list[tuple[int, int]] = []
    window_thread = threading.get_ident()

    background.run(
        owner,
        threading.get_ident,
        lambda worker: heard.append((worker, threading.get_ident())),
        _fail,
    )
    qtbot.waitUntil(lambda: not background.busy)

    assert heard[0][0] != window_thread
    assert heard[0][1] == window_thread


def test_what_work_raises_reaches_failed(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    heard: list[Exception] = []

    background.run(owner, lambda: 1 // 0, lambda _result: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))

    assert isinstance(heard[0], ZeroDivisionError)


def test_nobody_hears_of_work_whose_owner_is_gone(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    go = threading.Event()
    heard: list[bool] = []

    background.run(owner, lambda: go.wait(5), heard.append, _fail)
    owner.deleteLater()
    qtbot.wait(20)
    go.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert heard == []


def test_every_outcome_of_many_arrives(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    heard: list[int] = []

    for number in range(500):
        background.run(owner, partial(abs, number), heard.append, _fail)
    qtbot.waitUntil(lambda: len(heard) == 500)

    assert sorted(heard) == list(range(500))


def test_the_newest_report_is_delivered_here(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    heard: list[tuple[int, int, str, bool]] = []
    progress = Progress(
        lambda done, total, words: heard.append(
            (done, total, words, QThread.currentThread() is background.thread())
        )
    )

    def work(told: Progress) -> str:
        for done in range(1, 101):
            told.report(done, 100, f"{done} of 100")
        return "done"

    background.run(owner, work, lambda _result: None, _fail, progress)
    qtbot.waitUntil(lambda: not background.busy)

    assert heard[-1] == (100, 100, "100 of 100", True)


def test_work_can_be_cancelled(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    heard: list[int] = []
    progress = Progress()

    def work(told: Progress) -> int:
        steps = 0
        while not told.cancelled and steps < 10_000:
            steps += 1
            threading.Event().wait(0.001)
        return steps

    background.run(owner, work, heard.append, _fail, progress)
    progress.cancel()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard[0] < 10_000


def test_busy_is_told_once_for_each_change(qtbot: QtBot) -> None:
    background, owner = Background(), QObject()
    told: list[bool] = []
    background.busy_changed.connect(told.append)

    for _ in range(5):
        background.run(owner, lambda: None, lambda _result: None, _fail)
    assert background.busy
    assert background.wait_for_done(5000)
    QCoreApplication.processEvents()

    assert told == [True, False]


def test_work_that_outlives_its_window_tells_nobody(qtbot: QtBot) -> None:
    background, owner, progress = Background(), QObject(), Progress()
    gone = threading.Event()

    def work(told: Progress) -> None:
        gone.wait(5)
        told.report(1, 2)

    background.run(owner, work, lambda _result: None, _fail, progress)
    threading.Timer(0.2, gone.set).start()
    with qtbot.captureExceptions() as raised:
        delete(background)  # waits for the work, as closing a window does

    assert gone.is_set()
    assert not raised


def test_emitting_does_not_wear_out_true() -> None:
    emitter = Background()
    before = sys.getrefcount(True)

    for _ in range(1000):
        emitter.busy_changed.emit(True)

    assert sys.getrefcount(True) >= before
