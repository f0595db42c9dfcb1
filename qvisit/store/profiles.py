"""Which profiles lie on this laptop. Read before the window is painted, so it imports little."""

import json
from pathlib import Path
from typing import NamedTuple

from qvisit.ids import DeviceId

KEYS_FILE = "keys.json"
DATABASE_FILE = "profile.db"
_MOST_BYTES = 64_000


class ProfileName(NamedTuple):
    """A profile to choose from: its folder, the name its person gave, its device.

    `keyring` says whether this computer's own sign-in was set up to open it.
    """

    folder: Path
    name: str
    device: DeviceId
    keyring: bool = False


def list_profiles(profiles_folder: Path) -> list[ProfileName]:
    """The profiles in a folder, by name; what cannot be read is left out, never touched."""
    try:
        folders = [folder for folder in profiles_folder.iterdir() if folder.is_dir()]
    except OSError:
        return []
    found = [profile for folder in folders if (profile := _read_name(folder))]
    return sorted(found, key=lambda profile: (profile.name.casefold(), profile.folder.name))


def _read_name(folder: Path) -> ProfileName | None:
    try:
        with (folder / KEYS_FILE).open("rb") as file:
            document = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(document, dict):
        return None
    name, device = document.get("name"), document.get("device")
    if not isinstance(name, str) or not isinstance(device, str):
        return None
    doors = document.get("doors")
    listed = doors if isinstance(doors, list) else []
    kinds = [door.get("kind") for door in listed if isinstance(door, dict)]
    return ProfileName(folder, name, DeviceId(device), "keyring" in kinds)
