"""Whatever goes wrong, the command ends with one plain sentence and never with a traceback."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.cli.command import QVISIT, Command, refused, run, run_alone, start
from tests.store.conftest import in_own_mounts
from tests.usecases.trust import WORDS, Trust

__all__ = ["in_own_mounts"]

BROKEN = """\
import json, sys

def broken(*_, **__):
    raise RuntimeError("what a visitor typed")

json.dumps = broken
from qvisit.__main__ import main
sys.exit(main({words!r}))
"""


def test_wrong_words_open_nothing_and_hint_at_nothing(command: Command) -> None:
    near, far, part = (
        refused(run(*command.opening("hazel", words), "visit", "list"))
        for words in ("otter lantern pebble orchids", "entirely other words here", WORDS[:-1])
    )

    assert near == far == part
    assert "These are not the words of this profile. Your saved work is safe." in near


def test_many_wrong_tries_must_wait_longer_and_longer(command: Command) -> None:
    wrong = (*command.opening("hazel", "entirely other words here"), "visit", "list")
    for _ in range(3):
        refused(run(*wrong))

    waits = [refused(run(*wrong))]
    opening = Path(str(command.opening("hazel")[1])) / "unlock.json"
    kept = json.loads(opening.read_text())
    opening.write_text(json.dumps({**kept, "refusals": 8}))
    waits.append(refused(run(*wrong)))

    seconds = [int(re.findall(r"Please wait ([0-9]+) second", said)[0]) for said in waits]
    assert 1 <= seconds[0] <= 4
    assert 50 <= seconds[1] <= 64


def test_words_can_be_typed_or_piped(trust: Trust) -> None:
    trust.close()
    folder = trust.vaults["hazel"].folder

    piped = run("--data", folder, "visit", "list", "--json", given=WORDS + "\n")
    dash = run("--data", folder, "--words-from", "-", "visit", "list", "--json", given=WORDS)
    none = refused(run("--data", folder, "visit", "list"))

    assert json.loads(piped.stdout) == json.loads(dash.stdout)
    assert "These are not the words" in none


def test_a_file_of_words_that_cannot_be_read(trust: Trust) -> None:
    (trust.folder / "odd.txt").write_bytes(b"\xff\xfe\xff")
    folder = trust.vaults["hazel"].folder

    for name in ("none.txt", "odd.txt"):
        path = trust.folder / name
        said = refused(run("--data", folder, "--words-from", path, "visit", "list"))
        assert f"{path} cannot be read. Check its name." in said


def test_a_folder_without_a_profile(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        said = refused(run("--data", folder, "visit", "list"))
        assert f"There is no profile in {folder}." in said


def test_a_laptop_without_a_profile() -> None:
    assert "There is no profile on this laptop yet." in refused(run("visit", "list"))


def test_a_profile_whose_database_is_gone_is_not_begun_anew(trust: Trust, command: Command) -> None:
    folder = trust.vaults["hazel"].folder
    (folder / "profile.db").rename(folder / "elsewhere.db")

    said = refused(command("hazel", "visit", "list"))

    assert f"QVisit cannot find its files in {folder}." in said
    assert "QVisit has deleted nothing." in said
    assert not (folder / "profile.db").exists()


def test_a_database_of_somebody_else(trust: Trust, command: Command) -> None:
    trust.close()
    folder = trust.vaults["hazel"].folder
    (folder / "profile.db").write_bytes((trust.vaults["ash"].folder / "profile.db").read_bytes())

    said = refused(command("hazel", "visit", "list"))

    assert "does not open with this profile's key" in said


def test_a_key_file_that_is_damaged(trust: Trust, command: Command) -> None:
    path = trust.vaults["hazel"].folder / "keys.json"
    path.write_bytes(path.read_bytes()[:-40])

    refused(command("hazel", "visit", "list"))


def test_a_profile_that_is_open_elsewhere(trust: Trust, command: Command) -> None:
    opening = command.opening("hazel")
    assert trust["hazel"].folder == opening[1]

    said = refused(run_alone(*opening, "visit", "list"))

    assert "QVisit is already open for this person on this laptop." in said


def test_a_profile_that_a_newer_version_has_used(trust: Trust, command: Command) -> None:
    with trust["hazel"].writing.begin() as session:
        session.execute(text("PRAGMA user_version = 99"))

    said = refused(command("hazel", "visit", "list"))

    assert "A newer QVisit has used this profile. Your saved work is safe." in said


def test_a_folder_that_is_synchronised_is_refused(trust: Trust) -> None:
    trust.close()
    synced = trust.folder / "OneDrive - Northfield"
    synced.mkdir()
    (trust.folder / "laptops" / "hazel").rename(synced / "hazel")
    (trust.folder / "words.txt").write_text(WORDS)

    said = refused(
        run("--data", synced / "hazel", "--words-from", trust.folder / "words.txt", "visit", "list")
    )

    assert "This folder is synchronised by OneDrive." in said


@pytest.mark.skipif(sys.platform != "linux", reason="mounts of one's own are Linux's")
def test_a_folder_that_may_not_be_written(
    trust: Trust, in_own_mounts: Callable[[str, str], str]
) -> None:
    trust.close()
    folder = trust.vaults["hazel"].folder
    (trust.folder / "words.txt").write_text(WORDS)
    words = ["--data", str(folder), "--words-from", str(trust.folder / "words.txt")]
    program = (
        "import subprocess, sys\n"
        f"done = subprocess.run({[*QVISIT, *words, 'visit', 'list']!r}, capture_output=True)\n"
        "print(done.returncode, done.stderr.decode())"
    )

    said = in_own_mounts(f"mount --bind '{folder}' '{folder}' && "
                         f"mount -o remount,ro,bind '{folder}'", program)  # fmt: skip

    assert said.startswith("1 qvisit: ")
    assert f"QVisit may not write in {folder}." in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zzz",), "No such command 'zzz'. Try: qvisit --help."),
        (("visit", "show"), "Missing argument"),
        (("visit", "list", "--colour"), "No such option"),
        (("--data",), "requires an argument"),
    ],
)
def test_words_that_the_command_does_not_know(words: tuple[str, ...], said: str) -> None:
    assert said in refused(run(*words))


def test_help_says_what_each_command_does() -> None:
    done = run_alone("--help")

    assert done.returncode == 0
    for name in ("demo", "sync", "report", "verify", "screenshots", "template", "visit"):
        assert name in done.stdout


def test_a_window_without_a_screen_says_so() -> None:
    env = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}

    said = refused(start(QVISIT, env))

    assert "There is no screen here, so the window cannot open." in said


def test_a_bug_ends_in_plain_words_and_a_log_without_content(home: Path) -> None:
    words = ["template", "list", "--json"]
    env = {**os.environ, "XDG_DATA_HOME": str(home / "data")}

    done = start([sys.executable, "-c", BROKEN.format(words=words)], env)

    log = home / "data" / "QVisit" / "qvisit.log"
    first, second = done.stderr.splitlines()
    assert done.returncode == 1
    assert first == "qvisit: Something went wrong in QVisit. Saved work is safe."
    assert f"Please report it with the file {log}." in second
    assert "builtins.RuntimeError" in log.read_text()
    assert "what a visitor typed" not in done.stderr + log.read_text()


def test_a_bug_with_an_open_profile_is_logged_beside_it(trust: Trust, command: Command) -> None:
    words = [str(one) for one in (*command.opening("hazel"), "visit", "list", "--json")]
    folder = trust.vaults["hazel"].folder

    done = start([sys.executable, "-c", BROKEN.format(words=words)])
    again = run(*words)

    assert done.returncode == 1
    assert str(folder / "qvisit.log") in done.stderr
    assert "RuntimeError" in (folder / "qvisit.log").read_text()
    assert len(json.loads(again.stdout)) == 1  # and the profile opens as before


def test_a_bug_where_no_log_can_be_written_is_told_at_once(home: Path) -> None:
    (home / "data").write_text("a file where a folder should be")
    env = {**os.environ, "XDG_DATA_HOME": str(home / "data")}

    words = ["template", "list", "--json"]
    done = start([sys.executable, "-c", BROKEN.format(words=words)], env)

    assert done.returncode == 1
    assert "Please report it with these lines." in done.stderr
    assert "builtins.RuntimeError" in done.stderr
    assert "what a visitor typed" not in done.stderr


def _hear_interrupts() -> None:
    """As a terminal starts a program: where the tests run in the background, Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are not Windows's")
def test_control_c_ends_at_once_and_says_that_all_is_safe(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*QVISIT, "demo", "--out", tmp_path / "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_hear_interrupts,
    ) as playing:
        assert playing.stdout is not None
        assert playing.stdout.readline().startswith("The administrator creates the share.")
        playing.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, said = playing.communicate(timeout=20)

    assert said == "qvisit: Stopped. Everything that was saved is safe.\n"
    assert playing.returncode != 0
    assert time.monotonic() - began < 10


def test_a_console_with_few_letters_still_gets_its_answer(command: Command) -> None:
    few = {"PYTHONIOENCODING": "ascii"}
    opening = command.opening("hazel")

    listed = run_alone(*opening, "visit", "list", env=few)
    shown = run_alone(*opening, "visit", "show", "WIL", "--json", env=few)

    assert "Willow" in listed.stdout
    assert json.loads(shown.stdout)["ward"] == "Willow Ward"


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    with subprocess.Popen(
        [*QVISIT, "template", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        listing.stdout.close()
        said = listing.stderr.read()

    assert "Traceback" not in said
