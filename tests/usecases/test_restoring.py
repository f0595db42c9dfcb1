"""A lost laptop's work goes on elsewhere; a bad backup, or a wrong word, changes nothing."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from qvisit.ids import DeviceId
from qvisit.store import own_devices
from qvisit.store.backup import read_header, write_backup
from qvisit.store.backup_errors import (
    BackupClosedError,
    BackupDamagedError,
    NotABackupError,
)
from qvisit.store.engine import open_engine
from qvisit.store.profile_folder import hold
from qvisit.store.vault import (
    ProfileExistsError,
    add_recovery_code,
    change_words,
    open_with_words,
)
from qvisit.usecases import visits
from qvisit.usecases.adding import CameIn, unsigned_words
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.restoring import (
    OwnProfileHereError,
    Unlocking,
    former_devices,
    look_at,
    restore_into,
    restore_profile,
    typed_in,
)
from qvisit.usecases.verify import verify
from qvisit.workspace import keep_backup, open_workspace, owner_of
from tests.samples.test_profile_samples import SAMPLES
from tests.usecases.restores import (
    backed_up,
    begin_anew,
    drafts_of,
    elsewhere,
    ids,
    write_draft,
)
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Hands, Trust, answer

NOTE = "The long corridor smells of paint."


def test_a_backup_says_whose_it_is(trust: Trust) -> None:
    path = backed_up(trust, "ash")

    found = look_at(path)

    assert (found.name, found.person) == ("Ash", trust.person("ash"))
    assert found.device == trust["ash"].device


def test_a_damaged_backup_changes_nothing(trust: Trust) -> None:
    answer(trust, "ash")
    path = backed_up(trust, "ash")
    content = path.read_bytes()
    path.write_bytes(content[:-5_000] + bytes(5_000))
    with trust["ash"].writing.begin() as session:
        session.execute(text("DELETE FROM drafts"))
    before = ids(trust["ash"])

    with pytest.raises(BackupDamagedError):
        restore_into(trust["ash"], path)
    with pytest.raises(BackupDamagedError):
        restore_profile(
            path, Unlocking(WORDS), [], trust.folder / "laptops" / "x", clock=trust.clock
        )
    with pytest.raises(NotABackupError):
        look_at(trust.vaults["ash"].folder / "keys.json")

    assert ids(trust["ash"]) == before
    assert not (trust.folder / "laptops" / "x").exists()
    assert not list(trust["ash"].folder.glob(".backup*"))


def test_what_was_typed_may_be_words_or_a_code(trust: Trust) -> None:
    code = add_recovery_code(trust["ash"].vault, limits=QUICK)
    header = read_header(backed_up(trust, "ash"))

    assert typed_in(WORDS).open(header) == typed_in(code).open(header)
    for typed in ("meadow copper violin thistle", code[:-1] + ("2" if code[-1] != "2" else "3")):
        with pytest.raises(BackupClosedError):
            typed_in(typed).open(header)


def test_other_words_restore_nothing(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    folder = trust.folder / "laptops" / "x"

    with pytest.raises(BackupClosedError):
        restore_profile(
            path, Unlocking("meadow copper violin thistle"), [], folder, clock=trust.clock
        )

    assert not folder.exists()


def test_a_folder_with_a_profile_is_left_as_it_is(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    folder = trust.vaults["hazel"].folder
    before = {one.name: one.stat().st_size for one in folder.iterdir()}

    with pytest.raises(ProfileExistsError):
        restore_profile(path, Unlocking(WORDS), [], folder, clock=trust.clock)

    assert {one.name: one.stat().st_size for one in folder.iterdir()} == before


def test_where_profiles_are_chosen_the_one_that_is_here_is_added_to(trust: Trust) -> None:
    answer(trust, "ash")
    path = backed_up(trust, "ash")
    change_words(trust["ash"].vault, "meadow copper violin thistle", limits=QUICK)
    trust.close()
    known = [one.folder for one in trust.vaults.values()]
    new = trust.folder / "laptops" / "new"

    restored = restore_profile(path, Unlocking(WORDS), known, new, clock=trust.clock)

    assert restored.vault.folder == trust.vaults["ash"].folder
    assert restored.vault.device == trust.vaults["ash"].device
    assert restored.came_in == CameIn()
    assert not new.exists()


def test_it_opens_with_the_recovery_card_and_half_a_profile_of_before_goes(trust: Trust) -> None:
    code = add_recovery_code(trust["ash"].vault, limits=QUICK)
    path = backed_up(trust, "ash")
    laptops = trust.folder / "laptops"
    cut_off, under_way, another = (laptops / name for name in ("cut", "under way", "another"))
    for folder in (cut_off, under_way, another):
        folder.mkdir()
        (folder / f".backup-{'0' * 16}.db").write_bytes(b"half of a profile")
    (another / "letter.txt").write_text("Dear Ash")

    with hold(under_way):
        restored = restore_profile(
            path, Unlocking(code=code), [], laptops / "new", clock=trust.clock
        )

    assert unlock_with_words(laptops / "new", WORDS).person == restored.vault.person
    assert not cut_off.exists()
    assert len(list(another.iterdir())) == len(list(under_way.iterdir())) == 2


def test_a_lost_laptop_goes_on_as_a_new_device_of_the_same_person(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "partly")
    write_draft(trust["ash"], trust.visit, NOTE, "2027-03-09T15:00:00Z")
    before, old = ids(trust["ash"]), trust["ash"].device
    path = backed_up(trust, "ash")

    ws = elsewhere(trust, "ash", path)

    assert (ws.person, ws.device != old) == (trust.person("ash"), True)
    assert ids(ws) == before
    assert drafts_of(ws, trust.visit) == [NOTE]
    assert [(one.device, one.successor) for one in former_devices(ws)] == [(old, ws.device)]
    assert trust.seen_by("ash").sheet.answers[TEMPLATE, "W-1"].said.reply == "partly"
    assert verify(ws).faults == ()


def test_what_is_written_before_one_is_let_in_again_is_seen_at_once(trust: Trust) -> None:
    ws = elsewhere(trust, "ash", backed_up(trust, "ash"))

    answer(trust, "ash", "W-2", "not_met")

    opened = trust.seen_by("ash")
    assert opened.sheet.answers[TEMPLATE, "W-2"].said.reply == "not_met"
    assert opened.me.device == ws.device
    assert opened.me.roles == {"visitor"}


def test_unsent_work_of_a_lost_laptop_is_carried_as_it_was_signed(trust: Trust) -> None:
    answer(trust, "ash")
    old = trust["ash"].device
    path = backed_up(trust, "ash")

    ws = elsewhere(trust, "ash", path)

    with ws.reading() as session:
        carried = own_devices.carried_packs(session, ws.device)
        assert {one.device for one in carried} == {DeviceId(old)}
        assert all(own_devices.carried_content(session, one) for one in carried)


def test_a_practice_visit_stays_ones_own(trust: Trust) -> None:
    visit = begin_practice(trust["ash"])
    opened = visits.open_visit(trust["ash"], visit)
    opened = visits.start_visit(trust["ash"], opened)
    ws = elsewhere(trust, "ash", backed_up(trust, "ash"))

    again = visits.open_visit(ws, visit)

    assert again.plan == opened.plan
    assert again.shared.status == opened.shared.status == "in_progress"


def test_the_settings_come_with_it(trust: Trust) -> None:
    folder = trust.vaults["ash"].folder
    (folder / "preferences.json").write_text('{"easy_words": true}', encoding="utf-8")
    path = backed_up(trust, "ash")

    ws = elsewhere(trust, "ash", path)

    assert (ws.folder / "preferences.json").read_text(encoding="utf-8") == '{"easy_words": true}'
    assert (ws.folder / "settings.json").exists()


def test_one_that_is_damaged_beyond_use_is_left_and_a_new_one_made(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    trust.close()
    known = [one.folder for one in trust.vaults.values()]
    new = trust.folder / "laptops" / "new"

    restored = restore_profile(path, Unlocking(WORDS), known, new, as_new=True, clock=trust.clock)

    assert restored.came_in is None
    assert restored.vault.device != trust.vaults["ash"].device
    assert trust["ash"].device == trust.vaults["ash"].device


def test_a_backup_of_an_older_qvisit_is_restored_with_lists_of_today(tmp_path: Path) -> None:
    old, stick = tmp_path / "old", tmp_path / "stick"
    shutil.copytree(SAMPLES / "profile-3", old)
    stick.mkdir()
    vault = open_with_words(old, WORDS, Hands()())
    engine = open_engine(old / "profile.db", vault.data_key)
    path = write_backup(engine, owner_of(vault), stick, Hands()()).path
    engine.dispose()

    restored = restore_profile(path, Unlocking(WORDS), [], tmp_path / "new", clock=Hands())

    with open_workspace(restored.vault, Hands()) as ws:
        assert verify(ws).faults == ()
    assert {one.name for one in (tmp_path / "new").iterdir()} >= {"profile.db", "keys.json"}


def test_what_the_lost_laptop_never_signed_is_told(trust: Trust) -> None:
    answer(trust, "ash")
    ws = trust["ash"]
    path = keep_backup(ws.engine, ws.vault, ws.clock).path  # as before a migration
    new = trust.folder / "laptops" / "new"

    restored = restore_profile(path, Unlocking(WORDS), [], new, clock=trust.clock)

    assert restored.unsigned == 1
    (words,) = unsigned_words(restored.unsigned)
    assert "1 change was not signed before the backup was made." in words
    assert unsigned_words(0) == ()


def test_another_profile_of_the_same_person_is_not_doubled(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    begin_anew(trust)
    trust.close()
    known, new = [trust.vaults["elm"].folder], trust.folder / "laptops" / "new"

    with pytest.raises(OwnProfileHereError) as here:
        restore_profile(path, Unlocking(WORDS), known, new, clock=trust.clock)
    apart = restore_profile(path, Unlocking(WORDS), known, new, as_new=True, clock=trust.clock)

    assert here.value.folder == known[0]
    assert "Nothing was changed" in here.value.message
    assert apart.vault.person == trust.person("ash")
