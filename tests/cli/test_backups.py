"""`qvisit backup`, `restore`, `rebuild` and `words` on a real profile; a second program says so."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from qvisit.store.vault import change_words
from qvisit.usecases import visits
from qvisit.usecases.profiles import ways_in
from tests.cli.command import Command, refused, run, run_alone
from tests.store.key_store import key_store as key_store
from tests.usecases.restores import begin_anew
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Trust, answer

NEW = "meadow copper violin thistle"


@pytest.fixture
def backup(trust: Trust, command: Command) -> Path:
    """A backup of a person who has answered one question, made by the command."""
    answer(trust, "ash")
    stick = trust.folder / "stick"
    stick.mkdir()
    done = command("ash", "backup", "--out", stick, "--json")
    return Path(json.loads(done.stdout)["saved"])


def test_a_backup_is_restored_as_a_new_profile_when_the_laptop_is_gone(
    trust: Trust, command: Command, backup: Path
) -> None:
    trust.close()
    shutil.rmtree(trust.vaults["ash"].folder)

    done = command("ash", "restore", backup)
    checked = command("ash", "verify")
    again = command("ash", "restore", backup)

    assert "Ash’s profile is here again:" in done.stdout
    assert "Ask to be let in again" in done.stdout
    assert "all is well." in checked.stdout
    assert f"Added to Ash’s profile: {trust.vaults['ash'].folder}" in again.stdout
    assert "Everything in the backup was here already." in again.stdout


def test_a_backup_is_added_to_another_profile_of_its_person_as_in_the_window(
    trust: Trust, command: Command, backup: Path
) -> None:
    change_words(begin_anew(trust).vault, NEW, limits=QUICK)
    own = trust.folder / "own.txt"
    own.write_text(NEW, encoding="utf-8")

    without = refused(command("elm", "restore", backup))
    done = command("elm", "restore", backup, "--own-words-from", own)

    assert "These are not the words of this profile." in without
    assert f"Added to Ash’s profile: {trust.vaults['elm'].folder}" in done.stdout
    assert "Changes: " in done.stdout
    assert len(list((trust.folder / "laptops").iterdir())) == len(trust.vaults)
    opened = visits.open_visit(trust["elm"], trust.visit)
    assert opened.sheet.answers[TEMPLATE, "W-1"].said.reply == "met"


def test_a_backup_that_cannot_be_used_is_refused_in_one_line(
    trust: Trust, command: Command, backup: Path
) -> None:
    damaged = backup.with_name("damaged.qvisitbackup")
    damaged.write_bytes(backup.read_bytes()[:-1])

    said = [
        refused(command("ash", "restore", trust.folder / "gone.qvisitbackup")),
        refused(command("ash", "restore", damaged)),
        refused(run(*command.opening("ash", NEW), "restore", backup)),
        refused(command("ash", "backup", "--out", trust.folder / "no stick")),
    ]

    assert "is not a backup that QVisit can read" in said[0]
    assert "is not whole, or was altered" in said[1]
    assert "That does not open this backup." in said[2]
    assert "is not there, so no backup was written" in said[3]


def test_beside_the_profile_and_lists_remade(trust: Trust, command: Command) -> None:
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DELETE FROM visits"))

    kept = command("hazel", "backup")
    done = command("hazel", "rebuild")

    assert "The backup is written and checked:" in kept.stdout
    assert len(list((trust.vaults["hazel"].folder / "backups").iterdir())) == 1
    assert "The lists of 1 visit were remade from the record." in done.stdout
    assert "all is well." in command("hazel", "verify").stdout


def test_words_are_changed_without_ever_being_said_in_the_command(
    trust: Trust, command: Command
) -> None:
    new = trust.folder / "new.txt"
    new.write_text(NEW, encoding="utf-8")

    weak = run(*command.opening("ash")[:2], "words", "change", given=f"{WORDS}\na b\n")
    done = command("ash", "words", "change", "--new-from", new)
    old = command("ash", "words", "keyring", "off")
    opened = run(*command.opening("ash", NEW), "words", "keyring", "off")

    assert "too easy to guess" in refused(weak)
    assert "Your new words unlock the profile" in done.stdout
    assert NEW not in done.stdout
    assert "These are not the words of this profile." in refused(old)
    assert "asks for your words from now on" in opened.stdout


def test_a_recovery_card_opens_the_way_to_new_words(trust: Trust, command: Command) -> None:
    before = ways_in(trust.vaults["ash"])

    done = command("ash", "words", "recovery-code", "--out", trust.folder)

    assert (trust.folder / "QVisit recovery card.pdf").read_bytes().startswith(b"%PDF")
    assert "Print it, then delete the file." in done.stdout
    assert ways_in(trust.vaults["ash"]) == before | {"recovery"}
    bad = run(*command.opening("ash", "2222"), "words", "change", "--with-code")
    assert "A recovery code has 28 letters and digits" in refused(bad)


@pytest.mark.usefixtures("key_store")
def test_where_the_sign_in_opens_the_words_are_asked_for_before_anything_is_changed(
    trust: Trust, command: Command
) -> None:
    assert command("ash", "words", "keyring", "on").returncode == 0
    opening = command.opening("ash", NEW)

    opens = run(*opening, "verify")
    tries = [
        run(*opening, "words", "change", "--new-from", opening[-1]),
        run(*opening, "words", "recovery-code", "--out", trust.folder),
        run(*opening, "words", "keyring", "off"),
    ]

    assert opens.returncode == 0
    for one in tries:
        assert "These are not the words of this profile." in refused(one)
    assert ways_in(trust.vaults["ash"]) == {"words", "keyring"}


def test_without_a_key_store_the_sign_in_cannot_be_used(trust: Trust, command: Command) -> None:
    said = refused(command("ash", "words", "keyring", "on"))

    assert "key store did not open the profile" in said
    assert "keyring" not in ways_in(trust.vaults["ash"])


def test_a_second_program_on_one_profile_says_so(trust: Trust, command: Command) -> None:
    opening = command.opening("ash")
    with trust["ash"].reading():  # as a window holds it
        said = refused(run_alone(*opening, "verify"))

    assert "QVisit is already open for this person on this laptop." in said
