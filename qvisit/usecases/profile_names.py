"""Which people have a profile on this laptop. Read before the window is painted: imports little."""

from collections.abc import Sequence
from pathlib import Path

from qvisit.store import profiles
from qvisit.store.profiles import ProfileName

__all__ = ["ProfileName", "list_profiles", "profile_in"]


def list_profiles(profiles_folder: Path) -> Sequence[ProfileName]:
    """The profiles in a folder, by name; what cannot be read is left out, never touched."""
    return profiles.list_profiles(profiles_folder)


def profile_in(folder: Path) -> ProfileName | None:
    """The profile that a folder itself is, or None while it is none."""
    known = profiles.list_profiles(folder.absolute().parent)
    return next((one for one in known if one.folder == folder.absolute()), None)
