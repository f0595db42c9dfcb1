"""`qvisit stick` and `qvisit sync --share`: laptops that meet by stick alone."""

import json
from pathlib import Path

import pytest

from qvisit.cli.share_folder import NoShareFolderError, share_folder
from qvisit.settings import load_settings, save_settings
from qvisit.usecases.sticks import Stick, prepare_stick
from tests.cli.command import Command, refused
from tests.usecases.trust import Trust, answer, packs_on


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_stick_is_made_once_and_carries_what_was_written(
    trust: Trust, command: Command, stick: Path
) -> None:
    answer(trust, "ash")
    device = trust["ash"].device
    trust.close()

    made = command("ash", "stick", stick)
    again = json.loads(command("hazel", "stick", stick, "--json").stdout)

    assert f"{stick} is a copy of the share now." in made.stdout
    assert "Sent 1 change and fetched" in made.stdout
    assert packs_on(stick, device)
    assert (again["made"], again["folder"]) == (False, str(stick))
    assert again["fetched_packs"] >= 1


def test_a_stick_with_other_files_gets_a_folder_of_its_own(
    trust: Trust, command: Command, stick: Path
) -> None:
    (stick / "rota.xlsx").write_bytes(b"x")
    (trust["hazel"].folder / "carried").write_bytes(b"where others' files would lie")
    trust.close()

    made = json.loads(command("ash", "stick", stick, "--json").stdout)
    synced = command("hazel", "sync", "--share", stick)

    assert (made["made"], made["folder"]) == (True, str(stick / "QVisit"))
    assert synced.returncode == 0
    assert "Not all that others wrote could be passed on. This laptop has no room" in synced.stdout
    assert sorted(one.name for one in stick.iterdir()) == ["QVisit", "rota.xlsx"]


def test_a_stick_that_is_not_there_is_said_in_words(
    trust: Trust, command: Command, stick: Path
) -> None:
    said = refused(command("ash", "stick", stick / "nowhere"))

    assert "cannot be reached" in said
    assert "Everything you wrote is safe" in said


def test_the_folder_is_the_same_wherever_a_command_was_started(
    trust: Trust, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = trust["hazel"]
    prepare_stick(ws, Stick(stick / "QVisit", ready=False))
    monkeypatch.chdir(stick.parent)

    assert share_folder(ws, None) == trust.share
    assert share_folder(ws, Path(stick.name)) == stick / "QVisit"
    save_settings(ws.folder, load_settings(ws.folder).model_copy(update={"share_folder": ""}))
    with pytest.raises(NoShareFolderError, match="does not know where its share is"):
        share_folder(ws, None)
