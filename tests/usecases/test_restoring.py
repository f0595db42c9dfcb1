"""A restore adds what is missing and replaces nothing; a lost laptop's work goes on elsewhere."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from qvisit.ids import DeviceId, VisitId
from qvisit.store import changes, drafts, keys_due, own_devices
from qvisit.store.backup import read_header, write_backup
from qvisit.store.backup_errors import (
    BackupClosedError,
    BackupDamagedError,
    NotABackupError,
    OtherPersonError,
)
from qvisit.store.drafts import Draft, Field
from qvisit.store.engine import open_engine
from qvisit.store.profile_folder import hold
from qvisit.store.vault import (
    ProfileExistsError,
    add_recovery_code,
    change_words,
    open_with_words,
)
from qvisit.usecases import shares, visits
from qvisit.usecases.adding import CameIn, unsigned_words
from qvisit.usecases.backups import make_backup
from qvisit.usecases.photos import add_photo
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.progress import Step
from qvisit.usecases.restoring import (
    OwnProfileHereError,
    Unlocking,
    forget_older_texts,
    former_devices,
    look_at,
    older_texts,
    restore_into,
    restore_profile,
    typed_in,
)
from qvisit.usecases.verify import verify
from qvisit.workspace import Workspace, keep_backup, open_workspace, owner_of
from tests.samples.test_profile_samples import SAMPLES
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import PANEL, QUICK, TEMPLATE, WORDS, Hands, Trust, answer, arrive, score

NOTE = "The long corridor smells of paint."


def backed_up(trust: Trust, name: str) -> Path:
    """A backup of a laptop on a stick."""
    stick = trust.folder / "stick"
    stick.mkdir(exist_ok=True)
    return make_backup(trust[name], stick).path


def elsewhere(trust: Trust, name: str, path: Path, words: str = WORDS) -> Workspace:
    """Restore a backup on a new laptop after the old one is gone, and open it."""
    trust.close(name)
    shutil.rmtree(trust.vaults[name].folder)
    folder = trust.folder / "laptops" / f"new {name}"
    restored = restore_profile(path, Unlocking(words), [], folder, clock=trust.clock)
    assert restored.came_in is None
    trust.vaults[name] = restored.vault
    return trust[name]


def write_draft(ws: Workspace, visit: str, words: str, saved_at: str) -> Field:
    """Text that is being written at a place of a visit."""
    where = Field(VisitId(visit), TEMPLATE, "W-1", "note")
    with ws.writing.begin() as session:
        drafts.save_draft(session, Draft(where, words, saved_at))
    return where


def drafts_of(ws: Workspace, visit: str) -> list[str]:
    with ws.reading() as session:
        return [one.text for one in drafts.read_drafts(session, VisitId(visit))]


def ids(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return {
            one.id
            for stream in changes.streams(session)
            for one in changes.read_stream(session, stream)
        }


def set_aside(trust: Trust, name: str) -> Path:
    """Copy a profile as it is now."""
    trust.close(name)
    kept = trust.folder / f"{name} before"
    return Path(shutil.copytree(trust.vaults[name].folder, kept))


def put_back(trust: Trust, name: str, kept: Path) -> None:
    """Put a copy of a profile in its place, as somebody might by hand."""
    trust.close(name)
    shutil.rmtree(trust.vaults[name].folder)
    shutil.copytree(kept, trust.vaults[name].folder)


class PowerCutError(Exception):
    """The lights are out."""


def test_a_backup_says_whose_it_is(trust: Trust) -> None:
    path = backed_up(trust, "ash")

    found = look_at(path)

    assert (found.name, found.person) == ("Ash", trust.person("ash"))
    assert found.device == trust["ash"].device


def test_the_present_profile_needs_nothing_from_its_backup(trust: Trust) -> None:
    answer(trust, "ash")
    path = backed_up(trust, "ash")
    answer(trust, "ash", "W-2")
    before = ids(trust["ash"])

    came_in = restore_into(trust["ash"], path)

    assert not came_in.anything
    assert "was here already" in came_in.words
    assert ids(trust["ash"]) == before
    assert verify(trust["ash"]).faults == ()


def test_a_profile_that_was_put_back_by_hand_gets_its_later_work_again(trust: Trust) -> None:
    answer(trust, "ash")
    before = set_aside(trust, "ash")
    answer(trust, "ash", "W-2", "partly")
    write_draft(trust["ash"], trust.visit, NOTE, "2027-03-09T15:00:00Z")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)

    came_in = restore_into(trust["ash"], path)

    assert (came_in.changes, came_in.drafts, came_in.packs) == (1, 1, 1)
    assert trust.seen_by("ash").sheet.answers[TEMPLATE, "W-2"].said.reply == "partly"
    assert drafts_of(trust["ash"], trust.visit) == [NOTE]
    assert restore_into(trust["ash"], path) == CameIn()
    answer(trust, "ash", "W-3", "3")
    trust.sync("ash")
    assert verify(trust["ash"]).faults == ()
    assert former_devices(trust["ash"]) == []


def test_two_ends_of_one_chain_that_a_profile_put_back_by_hand_makes_are_both_kept(
    trust: Trust,
) -> None:
    before = set_aside(trust, "ash")
    answer(trust, "ash", "W-1", "partly")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)
    answer(trust, "ash", "W-2", "not_met")  # before its person thinks of the backup

    came_in = restore_into(trust["ash"], path)
    answer(trust, "ash", "W-3", "3")
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    for name in ("hazel", "rowan"):
        score(trust, name)
    for _ in range(3):
        trust.sync(*PANEL)

    assert came_in.changes >= 1
    sheet = trust.seen_by("hazel").visit.sheets[trust.person("ash")].answers
    assert {item: one.said.reply for (_, item), one in sheet.items()} == {
        "W-1": "partly",
        "W-2": "not_met",
        "W-3": "3",
    }
    for name in PANEL:
        assert verify(trust[name]).faults == (), name


def test_a_person_goes_on_scoring_while_a_backup_is_added(trust: Trust) -> None:
    before = set_aside(trust, "ash")
    score(trust, "ash")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)
    steps: list[str] = []

    def hear(step: Step) -> bool:
        steps.append(step.words)
        where = Field(trust.visit, TEMPLATE, "W-1", f"note {len(steps)}")
        with trust["ash"].writing.begin() as session:
            drafts.save_draft(session, Draft(where, "typed", "2027-03-09T15:00:00Z"))
        return True

    restore_into(trust["ash"], path, report=hear)

    assert len(steps) >= 3
    assert drafts_of(trust["ash"], trust.visit) == ["typed"] * len(steps)


def test_a_restore_that_is_cut_off_at_any_step_is_done_again_and_loses_nothing(
    trust: Trust,
) -> None:
    arrive(trust)
    before = set_aside(trust, "ash")
    add_photo(trust["ash"], trust.seen_by("ash"), photo_of((TEMPLATE, "W-1"), "A door."))
    score(trust, "ash")
    held, path = ids(trust["ash"]), backed_up(trust, "ash")
    cut_at = 0
    while True:
        put_back(trust, "ash", before)
        told: list[str] = []

        def cut(step: Step, told: list[str] = told, last: int = cut_at) -> bool:
            told.append(step.words)
            if len(told) > last:
                raise PowerCutError
            return True

        try:
            restore_into(trust["ash"], path, report=cut)
        except PowerCutError:
            trust.close("ash")
        else:
            break
        restore_into(trust["ash"], path)
        assert ids(trust["ash"]) == held, told
        assert verify(trust["ash"]).faults == (), told
        cut_at += 1

    assert cut_at >= 3


def test_of_two_drafts_the_newer_stands_and_the_older_is_kept(trust: Trust) -> None:
    ws = trust["ash"]
    write_draft(ws, trust.visit, "in the backup", "2027-03-09T15:00:00Z")
    path = backed_up(trust, "ash")
    write_draft(ws, trust.visit, "newer", "2027-03-09T16:00:00Z")

    came_in = restore_into(ws, path)
    stands = drafts_of(ws, trust.visit)
    older = [one.text for one in older_texts(ws)]
    write_draft(ws, trust.visit, "older", "2027-03-09T14:00:00Z")
    restore_into(ws, path)

    assert (came_in.drafts, came_in.older_drafts) == (0, 1)
    assert stands == ["newer"]
    assert older == ["in the backup"]
    assert drafts_of(ws, trust.visit) == ["in the backup"]
    assert {one.text for one in older_texts(ws)} == {"in the backup", "older"}
    forget_older_texts(ws)
    assert older_texts(ws) == []


def test_a_draft_that_was_recorded_since_does_not_come_back_in_its_place(trust: Trust) -> None:
    ws = trust["ash"]
    where = write_draft(ws, trust.visit, "half a note", "2027-03-09T14:00:00Z")
    path = backed_up(trust, "ash")
    with ws.writing.begin() as session:
        drafts.drop_draft(session, where)
    answer(trust, "ash")

    restore_into(ws, path)

    assert drafts_of(ws, trust.visit) == []
    assert [one.text for one in older_texts(ws)] == ["half a note"]


def test_removed_words_do_not_come_back(trust: Trust) -> None:
    score(trust, "ash")
    path = backed_up(trust, "ash")
    ws = trust["ash"]
    with ws.reading() as session:
        stream = next(iter(changes.streams(session, f"answers.{trust.visit}.")))
        removed = changes.read_stream(session, stream)[0].id
    with ws.writing.begin() as session:
        changes.remove_payload(session, removed)

    restore_into(ws, path)

    with ws.reading() as session:
        assert changes.read_stream(session, stream)[0].payload is None


def test_somebody_elses_backup_is_not_merged(trust: Trust) -> None:
    path = backed_up(trust, "hazel")
    before = ids(trust["ash"])

    with pytest.raises(OtherPersonError) as refused:
        restore_into(trust["ash"], path)

    assert "Nothing was changed" in refused.value.hint
    assert ids(trust["ash"]) == before


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


def test_a_change_that_was_altered_in_the_backup_stays_out_and_is_told(trust: Trust) -> None:
    before = set_aside(trust, "ash")
    answer(trust, "ash")
    with trust["ash"].writing.begin() as session:
        guard = session.scalar(text("SELECT sql FROM sqlite_master WHERE name LIKE '%as_written'"))
        session.execute(text("DROP TRIGGER changes_stay_as_written"))
        session.execute(text("UPDATE changes SET payload = x'7b7d' WHERE kind = 'answer.given'"))
        session.execute(text(guard))
    ws = trust["ash"]
    path = keep_backup(ws.engine, ws.vault, ws.clock).path
    stick = Path(shutil.copy(path, trust.folder))
    put_back(trust, "ash", before)

    came_in = restore_into(trust["ash"], stick)

    assert came_in.altered == 1
    assert "1 change in the backup was altered" in came_in.warnings[0]
    assert (TEMPLATE, "W-1") not in trust.seen_by("ash").sheet.answers
    assert verify(trust["ash"]).faults == ()


def test_keys_from_an_old_backup_are_not_taken_for_new_ones(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    with trust["ash"].writing.begin() as session:
        session.execute(text("DELETE FROM stream_keys"))
        session.execute(text("INSERT INTO withdrawn_devices VALUES ('lost', 0)"))

    came_in = restore_into(trust["ash"], path)

    with trust["ash"].reading() as session:
        last = session.scalar(text("SELECT max(row) FROM stream_keys"))
        assert keys_due.withdrawn_after(session) == {"lost": last}
    assert came_in.keys == last > 0


def test_another_profile_of_the_same_person_is_not_doubled(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    ws, ash = trust.new_laptop("elm", "visitor"), trust.person("ash")
    shares.ask_to_join(ws, trust.share)
    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",), as_person=ash)
    trust.sync("alder", "elm")
    trust.close()
    known, new = [trust.vaults["elm"].folder], trust.folder / "laptops" / "new"

    with pytest.raises(OwnProfileHereError) as here:
        restore_profile(path, Unlocking(WORDS), known, new, clock=trust.clock)
    apart = restore_profile(path, Unlocking(WORDS), known, new, as_new=True, clock=trust.clock)

    assert here.value.folder == known[0]
    assert "Nothing was changed" in here.value.message
    assert apart.vault.person == ash
