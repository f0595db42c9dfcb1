"""Backups are made by hand and by themselves, hold signed work, and stay a few."""

from datetime import timedelta

import pytest

from qvisit.store import keys_due, outbox
from qvisit.store.backup_errors import BackupPlaceMissingError, CopyStoppedError
from qvisit.store.profile_folder import DiskFullError
from qvisit.usecases import shares
from qvisit.usecases.backups import (
    backup_if_due,
    backup_now,
    is_due,
    keep_number,
    list_backups,
    make_backup,
    number_kept,
)
from qvisit.usecases.progress import Step
from qvisit.usecases.record import record
from qvisit.usecases.syncing import waiting_changes
from qvisit.visits.kinds import ConcernClosed
from qvisit.visits.streams import visit_stream
from tests.usecases.trust import Trust, answer


def test_a_backup_by_hand_tells_how_far_it_is(trust: Trust) -> None:
    stick = trust.folder / "stick"
    stick.mkdir()
    steps: list[Step] = []

    def hear(step: Step) -> bool:
        steps.append(step)
        return True

    made = make_backup(trust["hazel"], stick, hear)

    assert made.path.parent == stick
    assert made.size == made.path.stat().st_size
    assert steps[-1].bytes == steps[-1].of_bytes > 0
    assert list_backups(trust["hazel"]) == []


def test_what_waits_is_sealed_before_it_is_copied(trust: Trust) -> None:
    answer(trust, "ash")
    ws, news = trust["ash"], visit_stream(trust.visit)
    with ws.writing.begin() as session:
        keys_due.mark_news(session, [news])  # of a sync that is under way, or was cut off
    with ws.reading() as session:
        before = len(outbox.sent_names(session, ws.device))

    backup_now(ws)

    with ws.reading() as session:
        assert len(outbox.sent_names(session, ws.device)) == before + 1
        assert keys_due.streams_with_news(session) == [news]
    assert waiting_changes(ws) == 1


def test_what_waits_is_sealed_though_nobody_let_the_laptop_in_yet(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)
    with ws.writing.begin() as session:
        record(ws, session, visit_stream(trust.visit), ConcernClosed(concern="1" * 26, outcome="x"))

    backup_now(ws)

    with ws.reading() as session:
        assert len(outbox.sent_names(session, ws.device)) == 1


def test_a_stopped_backup_leaves_nothing(trust: Trust) -> None:
    with pytest.raises(CopyStoppedError):
        backup_now(trust["hazel"], lambda _step: False)

    assert list_backups(trust["hazel"]) == []


def test_no_folder_is_made_for_a_backup(trust: Trust) -> None:
    with pytest.raises(BackupPlaceMissingError):
        make_backup(trust["hazel"], trust.folder / "stick that was pulled out")


def test_one_is_due_a_week_after_the_first_change_and_after_each_backup(trust: Trust) -> None:
    ws = trust["hazel"]
    fresh = is_due(ws)
    trust.clock.now += timedelta(days=8)

    first = backup_if_due(ws)
    again = backup_if_due(ws)
    trust.clock.now += timedelta(days=8)
    second = backup_if_due(ws)

    assert not fresh
    assert first is not None
    assert again is None
    assert second is not None
    assert [one.path for one in list_backups(ws)] == [second.path, first.path]


def test_a_clock_that_goes_back_stops_no_backup(trust: Trust) -> None:
    trust.clock.now += timedelta(days=4_000)
    backup_now(trust["hazel"])
    trust.clock.now -= timedelta(days=3_900)

    assert is_due(trust["hazel"])


def test_only_as_many_stay_as_the_person_wants(trust: Trust) -> None:
    ws = trust["hazel"]
    usual = number_kept(ws)
    keep_number(ws, 2)
    for _ in range(3):
        backup_now(ws)

    kept = len(list_backups(ws))
    keep_number(ws, 0)

    assert usual == 4
    assert kept == 2
    assert len(list_backups(ws)) == number_kept(ws) == 1


def test_a_full_disk_is_told_in_words(trust: Trust, monkeypatch: pytest.MonkeyPatch) -> None:
    ws = trust["hazel"]

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFullError) as refused:
        backup_now(ws)
    monkeypatch.undo()

    assert "shown as saved is safe" in refused.value.message
    assert list_backups(ws) == []
    assert not list(ws.folder.glob(".copy*"))
