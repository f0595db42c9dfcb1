"""Opening a profile by each of its doors, and being kept out."""

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qvisit.ids import DeviceId, PersonId
from qvisit.store.key_file import Limits, VaultDamagedError
from qvisit.store.keyring_door import KeyringClosedError, keyring_available
from qvisit.store.profiles import ProfileName, list_profiles
from qvisit.store.refusals import TooSoonError
from qvisit.store.vault import (
    DeviceSecret,
    Doors,
    NoSuchDoorError,
    NotACodeError,
    OpenVault,
    ProfileExistsError,
    WeakWordsError,
    WrongWordsError,
    add_keyring,
    add_recovery_code,
    change_words,
    create_vault,
    drop_keyring,
    open_with_keyring,
    open_with_recovery,
    open_with_words,
    prove,
    replace_device,
)
from tests.store.key_store import MemoryKeyring
from tests.store.key_store import key_store as key_store

QUICK = Limits(ops=1, mem=8_192)
WORDS = "otter lantern pebble orchard"
NOON = datetime(2027, 3, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed", [WORDS, "Otter-Lantern  PEBBLE\torchard ", "otter‑lantern pebble orchard"]
)
def test_words_open_the_profile_however_they_are_typed(vault: OpenVault, typed: str) -> None:
    opened = open_with_words(vault.folder, typed, NOON)

    assert opened == vault
    assert len(opened.data_key) == 32


def test_other_words_do_not_and_the_way_out_is_named(vault: OpenVault) -> None:
    with pytest.raises(WrongWordsError) as refused:
        open_with_words(vault.folder, "otter lantern pebble meadow", NOON)

    assert "safe" in refused.value.message
    assert "recovery card" in refused.value.hint
    assert "nothing is deleted" in refused.value.hint


def test_nothing_secret_stands_in_the_files(vault: OpenVault, secret: DeviceSecret) -> None:
    code = add_recovery_code(vault, limits=QUICK)

    written = b"".join(file.read_bytes() for file in vault.folder.iterdir())

    secrets = [vault.data_key, secret.signing_seed, secret.box_secret]
    forms = [form(one) for one in secrets for form in (bytes, _hex, base64.b64encode)]
    assert not [form for form in forms if form in written]
    assert not [word for word in (*WORDS.split(), *code.split("-")) if word.encode() in written]


def test_an_opened_profile_does_not_print_its_keys(vault: OpenVault, secret: DeviceSecret) -> None:
    shown = repr(vault) + repr(secret) + repr(Doors(WORDS))

    assert repr(vault.data_key) not in shown
    assert repr(secret.signing_seed) not in shown
    assert "otter" not in shown


def test_weak_words_are_refused(tmp_path: Path, secret: DeviceSecret, vault: OpenVault) -> None:
    with pytest.raises(WeakWordsError):
        create_vault(tmp_path / "new", name="Ada", secret=secret, doors=Doors("password"))
    with pytest.raises(WeakWordsError):
        change_words(vault, "a b c d")

    assert not (tmp_path / "new").exists()


def test_a_profile_is_never_written_over(vault: OpenVault, secret: DeviceSecret) -> None:
    before = (vault.folder / "keys.json").read_bytes()

    with pytest.raises(ProfileExistsError):
        create_vault(vault.folder, name="Other", secret=secret, doors=Doors(WORDS, limits=QUICK))

    assert (vault.folder / "keys.json").read_bytes() == before


def test_new_words_replace_the_old_ones_and_keep_the_data_key(vault: OpenVault) -> None:
    change_words(vault, "meadow copper violin thistle", limits=QUICK)

    opened = open_with_words(vault.folder, "meadow copper violin thistle", NOON)
    with pytest.raises(WrongWordsError):
        open_with_words(vault.folder, WORDS, NOON)

    assert opened.data_key == vault.data_key


def test_the_recovery_code_opens_however_it_is_typed(vault: OpenVault) -> None:
    code = add_recovery_code(vault, limits=QUICK)

    typed = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")

    assert open_with_recovery(vault.folder, typed, NOON) == vault


def test_a_new_recovery_code_ends_the_one_before(vault: OpenVault) -> None:
    old = add_recovery_code(vault, limits=QUICK)
    new = add_recovery_code(vault, limits=QUICK)

    assert open_with_recovery(vault.folder, new, NOON) == vault
    with pytest.raises(WrongWordsError):
        open_with_recovery(vault.folder, old, NOON)


def test_half_a_recovery_code_is_told_apart_and_costs_no_try(vault: OpenVault) -> None:
    code = add_recovery_code(vault, limits=QUICK)

    with pytest.raises(NotACodeError):
        open_with_recovery(vault.folder, code[:-1], NOON)

    assert not (vault.folder / "unlock.json").exists()


def test_a_door_that_was_never_made_is_named_as_such(vault: OpenVault) -> None:
    with pytest.raises(NoSuchDoorError):
        open_with_recovery(vault.folder, "0000-" * 7, NOON)
    with pytest.raises(NoSuchDoorError):
        open_with_keyring(vault.folder)


def _refuse(folder: Path, times: int, at: datetime) -> datetime:
    """Type wrong words so many times, waiting as long as asked."""
    for _ in range(times):
        try:
            open_with_words(folder, "wrong", at)
        except TooSoonError as soon:
            at += timedelta(seconds=soon.wait_seconds)
            with pytest.raises(WrongWordsError):
                open_with_words(folder, "wrong", at)
        except WrongWordsError:
            continue
    return at


@pytest.mark.parametrize(
    ("refused", "wait"), [(3, 2), (4, 4), (6, 16), (10, 256), (11, 300), (40, 300)]
)
def test_the_wait_doubles_from_the_third_refusal_on(
    vault: OpenVault, refused: int, wait: int
) -> None:
    last = _refuse(vault.folder, refused, NOON)

    with pytest.raises(TooSoonError) as soon:
        open_with_words(vault.folder, WORDS, last)

    assert soon.value.wait_seconds == wait
    assert f"{wait} seconds" in soon.value.message
    assert open_with_words(vault.folder, WORDS, last + timedelta(seconds=wait)) == vault


def test_two_refusals_cost_no_wait(vault: OpenVault) -> None:
    last = _refuse(vault.folder, 2, NOON)

    assert open_with_words(vault.folder, WORDS, last) == vault


def test_opening_forgets_the_refusals(vault: OpenVault) -> None:
    last = _refuse(vault.folder, 2, NOON)
    open_with_words(vault.folder, WORDS, last)

    _refuse(vault.folder, 2, last)

    assert open_with_words(vault.folder, WORDS, last) == vault


def test_a_clock_set_back_years_locks_nobody_out(vault: OpenVault) -> None:
    _refuse(vault.folder, 20, NOON)
    years_before = NOON - timedelta(days=2_000)

    with pytest.raises(TooSoonError) as soon:
        open_with_words(vault.folder, WORDS, years_before)

    assert soon.value.wait_seconds <= 300
    assert open_with_words(vault.folder, WORDS, years_before + timedelta(seconds=300)) == vault


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"[1]", b'{"refusals":"3","last":"x"}', b"\xff\xfe"]
)
def test_a_damaged_count_locks_nobody_out(vault: OpenVault, damage: bytes) -> None:
    (vault.folder / "unlock.json").write_bytes(damage)

    assert open_with_words(vault.folder, WORDS, NOON) == vault


def test_an_open_profile_is_proved_by_words_or_code_and_guessing_is_slowed(
    vault: OpenVault,
) -> None:
    code = add_recovery_code(vault, limits=QUICK)
    for good in (WORDS.upper(), code, code.lower().replace("-", " ")):
        prove(vault, good, NOON)

    for _ in range(3):
        with pytest.raises(WrongWordsError):
            prove(vault, "meadow copper violin thistle", NOON)

    with pytest.raises(TooSoonError):
        prove(vault, WORDS, NOON)
    with pytest.raises(TooSoonError):  # nor are there more tries at the door
        open_with_words(vault.folder, WORDS, NOON)
    prove(vault, WORDS, NOON + timedelta(seconds=10))
    open_with_words(vault.folder, WORDS, NOON + timedelta(seconds=10))


def test_ending_the_program_during_a_try_wins_no_try(vault: OpenVault) -> None:
    _refuse(vault.folder, 2, NOON)
    (vault.folder / "keys.json").rename(vault.folder / "away.json")
    damaged = json.loads((vault.folder / "away.json").read_text())
    damaged["doors"][0]["salt"] = "AAAA"  # the try ends in the middle
    (vault.folder / "keys.json").write_text(json.dumps(damaged))
    with pytest.raises(VaultDamagedError):
        open_with_words(vault.folder, WORDS, NOON)
    (vault.folder / "away.json").replace(vault.folder / "keys.json")

    with pytest.raises(TooSoonError):
        open_with_words(vault.folder, WORDS, NOON)


def test_the_key_store_opens_without_words(vault: OpenVault, key_store: MemoryKeyring) -> None:
    assert keyring_available()

    add_keyring(vault)

    assert open_with_keyring(vault.folder) == vault
    assert list(key_store.held) == [("QVisit", vault.device)]
    assert vault.data_key not in base64.b64decode(key_store.held["QVisit", vault.device])


def test_a_profile_can_have_the_key_store_from_its_beginning(
    tmp_path: Path, secret: DeviceSecret, key_store: MemoryKeyring
) -> None:
    doors = Doors(WORDS, keyring=True, limits=QUICK)

    made = create_vault(tmp_path / "new", name="Ada Vale", secret=secret, doors=doors)

    assert open_with_keyring(tmp_path / "new") == made


def test_a_key_store_that_lost_the_key_or_is_locked_leads_to_the_words(
    vault: OpenVault, key_store: MemoryKeyring
) -> None:
    add_keyring(vault)
    key_store.locked = True
    with pytest.raises(KeyringClosedError) as closed:
        open_with_keyring(vault.folder)
    key_store.locked = False
    key_store.held.clear()
    with pytest.raises(KeyringClosedError):
        open_with_keyring(vault.folder)

    assert "words" in closed.value.hint
    assert open_with_words(vault.folder, WORDS, NOON) == vault


def test_dropping_the_key_store_takes_the_key_out_of_it(
    vault: OpenVault, key_store: MemoryKeyring
) -> None:
    add_keyring(vault)

    drop_keyring(vault)

    assert not key_store.held
    with pytest.raises(NoSuchDoorError):
        open_with_keyring(vault.folder)


def test_a_machine_without_a_key_store_says_so(vault: OpenVault) -> None:
    assert not keyring_available()
    with pytest.raises(KeyringClosedError):
        add_keyring(vault)


def test_a_copied_profile_goes_on_as_a_new_device(vault: OpenVault) -> None:
    new = DeviceSecret(PersonId("person-a"), DeviceId("dev-b"), bytes([3]) * 32, bytes([4]) * 32)

    changed = replace_device(vault, new)

    assert open_with_words(vault.folder, WORDS, NOON) == changed
    assert (changed.device, changed.signing_seed) == ("dev-b", bytes([3]) * 32)
    assert changed.data_key == vault.data_key


def test_profiles_are_listed_by_name_and_damaged_ones_left_out(
    tmp_path: Path, secret: DeviceSecret
) -> None:
    profiles, doors = tmp_path / "profiles", Doors(WORDS, limits=QUICK)
    create_vault(profiles / "2", name="zoë Hill", secret=secret, doors=doors)
    create_vault(profiles / "1", name="Ada Vale", secret=secret, doors=doors)
    for name, content in [("3", b"{"), ("4", b'{"name":1,"device":"d"}'), ("5", b"[" * 60_000)]:
        (profiles / name).mkdir()
        (profiles / name / "keys.json").write_bytes(content)
    (profiles / "stray.txt").write_text("x")

    found = list_profiles(profiles)

    assert found == [
        ProfileName(profiles / "1", "Ada Vale", secret.device),
        ProfileName(profiles / "2", "zoë Hill", secret.device),
    ]
    assert list_profiles(tmp_path / "nowhere") == []


def _hex(content: bytes) -> bytes:
    return content.hex().encode()
