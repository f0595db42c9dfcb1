"""What is asked of apt-get, with stand-ins for it and its relatives."""

import os
from pathlib import Path

import pytest

from installer import apt
from installer.needs import Need, has_program
from installer.talk import SetupError
from tests.installer.doubles import program

BELL = Need("ward-bell", ("ward-bell",), "rings", has_program)
DRUM = Need("ward-drum", ("ward-drum-t64", "ward-drum"), "beats", has_program, ("ward-stick",))
KNOWS_BOTH_DRUMS = """
echo 'ward-drum-t64:'; echo '  Installed: (none)'; echo '  Candidate: 2.1-1'
echo 'ward-drum:'; echo '  Installed: (none)'; echo '  Candidate: 2.0-1'
"""
KNOWS_THE_OLD_DRUM = """
echo 'ward-drum-t64:'; echo '  Installed: (none)'; echo '  Candidate: (none)'
echo 'ward-drum:'; echo '  Installed: (none)'; echo '  Candidate: 2.0-1'
"""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stand-ins that write down how they are called; nothing is known to apt yet."""
    programs = tmp_path / "bin"
    note = f'echo "$(basename $0) $*" >> {tmp_path / "called"}'
    program(programs / "apt-get", f'{note}; echo "$DEBIAN_FRONTEND" > {tmp_path / "frontend"}')
    program(programs / "dpkg", note)
    program(programs / "apt-cache", "true")
    program(programs / "sudo", 'test "$1" = -n || exit 1; shift; exec "$@"')
    monkeypatch.setenv("PATH", os.pathsep.join((str(programs), "/usr/bin", "/bin")))
    return tmp_path


def calls(system: Path) -> list[str]:
    """The calls so far, each as the program and its words without the options."""
    lines = (system / "called").read_text(encoding="utf-8").splitlines()
    return [
        " ".join(word for word in line.split() if word[0] != "-" and ":" not in word)
        for line in lines
    ]


def test_all_that_is_missing_is_installed_in_one_go(system: Path) -> None:
    apt.install((BELL, DRUM))

    asked = [call for call in calls(system) if call.startswith("apt-get")]
    assert [call.split()[1] for call in asked] == ["check", "update", "install"]
    assert asked[-1].endswith("ward-bell ward-drum ward-stick")


def test_apt_is_told_to_ask_nothing(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEBIAN_FRONTEND", raising=False)

    apt.install((BELL,))

    assert (system / "frontend").read_text(encoding="utf-8") == "noninteractive\n"


@pytest.mark.parametrize(
    ("known", "name"),
    [(KNOWS_BOTH_DRUMS, "ward-drum-t64"), (KNOWS_THE_OLD_DRUM, "ward-drum"), ("", "ward-drum")],
)
def test_the_newest_name_that_apt_knows_is_taken(system: Path, known: str, name: str) -> None:
    program(system / "bin" / "apt-cache", known or "true")

    assert apt.packages_for((DRUM,)) == (name, "ward-stick")


def test_half_an_installation_is_finished_first(system: Path) -> None:
    dpkg = (system / "bin" / "dpkg").read_text(encoding="utf-8")
    program(system / "bin" / "dpkg", f'{dpkg}\ntest "$1" = --audit && echo a mess')

    apt.install((BELL,))

    done = (system / "called").read_text(encoding="utf-8")
    order = [done.index(word) for word in ("--configure -a", "update", "--fix-broken", "ward-bell")]
    assert order == sorted(order)


def test_lists_that_cannot_be_fetched_do_not_stop_it(system: Path) -> None:
    note = (system / "bin" / "apt-get").read_text(encoding="utf-8")
    program(system / "bin" / "apt-get", f'{note}\ntest "$1" != update')

    apt.install((BELL,))

    assert calls(system)[-1].endswith("ward-bell")


def test_what_apt_said_is_shown_with_the_command_when_it_does_not_manage(
    system: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(system / "bin" / "apt-get", "echo no room on the disk >&2; exit 100")

    with pytest.raises(SetupError, match="apt-get install --no-install-recommends ward-bell"):
        apt.install((BELL,))

    assert "no room on the disk" in capsys.readouterr().out


def test_without_rights_the_command_is_told(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(system / "bin" / "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(SetupError) as stopped:
        apt.install((BELL, DRUM))

    assert (
        "sudo apt-get update && sudo apt-get install --no-install-recommends "
        "ward-bell ward-drum ward-stick\n" in str(stopped.value)
    )
    assert not (system / "called").exists()


def test_root_needs_no_sudo_and_others_need_one_that_does_not_ask(system: Path) -> None:
    sudo = str(system / "bin" / "sudo")

    assert apt.rights_of(0) == ()
    assert apt.rights_of(1000) == (sudo, "-n")
