"""A backup is kept every week by itself, quietly; an open visit goes on when the device changes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from qvisit.store import own_devices
from qvisit.store.vault import DeviceSecret, replace_device
from qvisit.sync.keys import new_device_keys
from qvisit.ui.background import Background
from qvisit.ui.backup_desk import BackupDesk, before_words, keep_every_week
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.sync_page import SyncPage
from qvisit.usecases import scoring
from qvisit.usecases.backups import list_backups
from tests.ui.page_checks import words_on
from tests.usecases.trust import TEMPLATE, Trust, answer, arrive


def test_it_is_kept_once_a_week_and_a_failure_stands_on_the_card(
    trust: Trust, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws, background = trust["ash"], Background()
    desk = BackupDesk(ws, background, Choosers(), background)
    card = desk.card()
    qtbot.addWidget(card)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    desk.backup_if_due()
    qtbot.waitUntil(lambda: not desk.work.running, timeout=15_000)
    fresh = list_backups(ws)
    keep_every_week(desk)
    watched = [one.interval() for one in desk.findChildren(QTimer) if one.isActive()]
    trust.clock.now += timedelta(days=8)
    monkeypatch.setattr("os.fsync", full)
    desk.backup_if_due()
    qtbot.waitUntil(lambda: "is full" in words_on(card), timeout=15_000)
    monkeypatch.undo()
    desk.backup_if_due()
    qtbot.waitUntil(
        lambda: "Last backup on this laptop: today at" in words_on(card), timeout=15_000
    )

    assert fresh == []
    assert 3_600_000 in watched  # a window may stay open for weeks
    assert "is full" not in words_on(card)
    assert len(list_backups(ws)) == 1


def test_a_window_goes_on_when_a_sync_made_the_profile_a_new_device(
    trust: Trust, qtbot: QtBot
) -> None:
    arrive(trust)
    ws = trust["ash"]
    window = Background()
    editor = VisitEditor(ws, window)
    editor.open(trust.visit)
    keys, old = new_device_keys(), ws.keys
    former = own_devices.FormerDevice(
        old.device,
        old.sign_public,
        old.box_public,
        keys.device,
        own_devices.COPIED,
        "2027-03-09T14:02:00Z",
    )
    with ws.writing.begin() as session:
        own_devices.note_successor(session, former)
        secret = DeviceSecret(ws.person, keys.device, keys.signing_seed, keys.box_secret)
        ws.identity.become(replace_device(ws.vault, secret))

    kept = editor.apply(
        lambda now, opened: scoring.give_answer(now, opened, TEMPLATE, "W-1", "met")
    )

    assert kept
    assert editor.current.me.device == keys.device
    assert editor.current.sheet.answers[TEMPLATE, "W-1"].said.reply == "met"
    assert "A copy of this profile was found today at 14:02." in before_words(ws)[0]


def test_a_copied_profile_is_told_of_in_the_window(trust: Trust, qtbot: QtBot) -> None:
    background = Background()
    shown = SyncPage(trust.copy_laptop("ash", "ash copy"), background, Choosers())
    background.setParent(shown)
    for part in (shown, shown.action):
        qtbot.addWidget(part)
    answer(trust, "ash")
    trust.sync("ash")

    with qtbot.waitSignal(shown.synced, timeout=15_000):
        shown.run.start(trust.share)

    qtbot.waitUntil(lambda: not background.busy, timeout=15_000)  # it looks at the share again
    assert "goes on as a new laptop of yours. Nothing is lost." in words_on(shown)
