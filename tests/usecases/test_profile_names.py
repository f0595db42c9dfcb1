"""The people on a laptop are listed without opening anything."""

import os
import subprocess
import sys
from pathlib import Path

from qvisit.store.key_file import Limits
from qvisit.store.vault import Doors
from qvisit.usecases.profile_names import list_profiles, profile_in
from qvisit.usecases.profiles import NewProfile, begin_profile

WORDS = "otter lantern pebble orchard"


def _begin(folder: Path, name: str) -> Path:
    doors = Doors(WORDS, limits=Limits(ops=1, mem=8_192))
    begin_profile(folder, NewProfile(name, ("visitor",), WORDS), doors)
    (folder / "profile.db").write_bytes(b"")
    return folder


def test_the_one_used_last_comes_first(tmp_path: Path) -> None:
    amara, joss = _begin(tmp_path / "a", "Amara"), _begin(tmp_path / "j", "Joss")
    os.utime(amara / "profile.db", (1_000, 1_000))
    os.utime(joss / "profile.db", (2_000, 2_000))

    names = [one.name for one in list_profiles(tmp_path)]

    assert names == ["Joss", "Amara"]


def test_a_profile_never_opened_comes_last(tmp_path: Path) -> None:
    amara = _begin(tmp_path / "a", "Amara")
    _begin(tmp_path / "j", "Joss")
    (amara / "profile.db").unlink()

    names = [one.name for one in list_profiles(tmp_path)]

    assert names == ["Joss", "Amara"]


def test_a_folder_is_a_profile_or_not(tmp_path: Path) -> None:
    folder = _begin(tmp_path / "a", "Amara")

    found, none = profile_in(folder), profile_in(tmp_path / "nobody")

    assert found is not None
    assert (found.name, found.keyring) == ("Amara", False)
    assert none is None


def test_the_list_loads_neither_database_nor_cryptography() -> None:
    program = (
        "import sys, qvisit.usecases.profile_names;"
        "print([one for one in ('sqlalchemy', 'nacl', 'pydantic') if one in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
