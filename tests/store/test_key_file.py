"""Key files and counts that somebody damaged or forged."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.store.key_file import Limits, VaultDamagedError, VaultTooNewError
from qvisit.store.profiles import list_profiles
from qvisit.store.vault import (
    DeviceSecret,
    Doors,
    OpenVault,
    create_vault,
    open_with_words,
)

QUICK = Limits(ops=1, mem=8_192)
WORDS = "otter lantern pebble orchard"
NOON = datetime(2027, 3, 9, 12, tzinfo=UTC)


def _written(vault: OpenVault) -> dict[str, object]:
    found: dict[str, object] = json.loads((vault.folder / "keys.json").read_text())
    return found


def _with_door(field: str, value: object) -> Callable[[dict[str, object]], None]:
    def change(keys: dict[str, object]) -> None:
        doors = keys["doors"]
        assert isinstance(doors, list)
        doors[0] = {**doors[0], field: value}

    return change


def _with(field: str, value: object) -> Callable[[dict[str, object]], None]:
    return lambda keys: keys.update({field: value})


@pytest.mark.parametrize(
    "hostile",
    [
        _with_door("limits", {"ops": 3, "mem": 10 * 2**30}),
        _with_door("limits", {"ops": 10**6, "mem": 8_192}),
        _with_door("limits", {"ops": 0, "mem": 8_192}),
        _with_door("salt", "AAAA"),
        _with_door("salt", "!"),
        _with_door("box", "A" * 5_000),
        _with_door("kind", "back"),
        _with("person", "somebody-else"),
        _with("device", "another-device"),
        _with("device_secret", "AAAA"),
        _with("doors", [{}] * 20),
        _with("more", 1),
    ],
)
def test_a_hostile_key_file_is_refused_in_plain_words(
    vault: OpenVault, hostile: Callable[[dict[str, object]], None]
) -> None:
    keys = _written(vault)
    hostile(keys)
    (vault.folder / "keys.json").write_text(json.dumps(keys))

    with pytest.raises(VaultDamagedError) as refused:
        open_with_words(vault.folder, WORDS, NOON)

    assert "Nothing is deleted" in refused.value.hint


def test_a_box_of_another_profile_opens_nothing(
    vault: OpenVault, tmp_path: Path, secret: DeviceSecret
) -> None:
    doors = Doors(WORDS, limits=QUICK)
    other = create_vault(tmp_path / "eve", name="Eve Moor", secret=secret, doors=doors)
    keys = _written(vault)
    keys["doors"] = _written(other)["doors"]
    (vault.folder / "keys.json").write_text(json.dumps(keys))

    with pytest.raises(VaultDamagedError):
        open_with_words(vault.folder, WORDS, NOON)


def test_a_key_file_of_a_newer_qvisit_says_what_to_install(vault: OpenVault) -> None:
    (vault.folder / "keys.json").write_text('{"format":2,"name":"Ada","device":"d"}')

    with pytest.raises(VaultTooNewError):
        open_with_words(vault.folder, WORDS, NOON)


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(VaultDamagedError):
        open_with_words(tmp_path / "nobody", WORDS, NOON)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
)
files = st.binary(max_size=300) | json_values.map(lambda value: json.dumps(value).encode())


@given(files)
def test_no_key_file_whatever_causes_anything_but_plain_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("profile")
    (folder / "keys.json").write_bytes(content)

    with pytest.raises(QVisitError):
        open_with_words(folder, WORDS, NOON)

    assert len(list_profiles(folder.parent)) <= len(list(folder.parent.iterdir()))


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_flipped_bit_opens_another_identity(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    folder = tmp_path_factory.mktemp("profiles") / "ada"
    secret = DeviceSecret(PersonId("person-a"), DeviceId("dev-a"), bytes(32), bytes(32))
    doors = Doors(WORDS, limits=QUICK)
    made = create_vault(folder, name="Ada Vale", secret=secret, doors=doors)
    content = bytearray((folder / "keys.json").read_bytes())
    content[place % len(content)] ^= 1 << bit
    (folder / "keys.json").write_bytes(content)

    try:
        opened = open_with_words(folder, WORDS, NOON)
    except QVisitError:
        return

    assert (opened.person, opened.device) == (made.person, made.device)
    assert (opened.data_key, opened.signing_seed) == (made.data_key, made.signing_seed)
