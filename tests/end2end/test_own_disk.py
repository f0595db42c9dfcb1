"""The laptop's own disk fills up in the middle of a sync: words, and nothing lost."""

import shutil
from dataclasses import replace
from pathlib import Path

from qvisit.store.profile_folder import DiskFullError
from qvisit.usecases.syncing import list_set_aside, sync
from qvisit.usecases.verify import verify
from tests.end2end.hostile import finished
from tests.sync.disks import small_disk
from tests.usecases.trust import Trust, answer, record_of

BLOCK = 4096
ROOM = (1, 4, 8, 16, 32, 64, 128)  # blocks: the more, the further a sync comes


def test_a_profile_whose_disk_fills_up_during_a_sync(delivered: Trust, tmp_path: Path) -> None:
    answer(delivered, "hazel")
    delivered.close("hazel")
    with small_disk(tmp_path / "disk", "size=8m") as disk:
        vault, folder = delivered.vaults["hazel"], disk / "profile"
        shutil.copytree(vault.folder, folder)
        delivered.vaults["hazel"] = replace(vault, folder=folder)
        try:
            fill_and_sync(delivered, disk)
        finally:
            delivered.close("hazel")


def fill_and_sync(delivered: Trust, disk: Path) -> None:
    """Let one sync after another find a little more room, until one fits."""
    ws, filler = delivered["hazel"], disk / "filler"
    saved = record_of(ws)
    told = []
    for room in ROOM:
        filler.unlink(missing_ok=True)
        filler.write_bytes(bytes(shutil.disk_usage(disk).free - room * BLOCK))
        try:
            sync(ws, delivered.share)
        except DiskFullError as error:
            told.append(str(error))
        now = record_of(ws)
        assert all(set(said) <= set(now[stream]) for stream, said in saved.items())

    assert 2 <= len(told) < len(ROOM)
    assert all("is full. All that was shown as saved is safe" in words for words in told)
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}
    assert list_set_aside(ws) == []
    assert verify(ws).faults == ()
