"""Which people have a profile on this laptop. Read before the window is painted: imports little."""

from collections.abc import Sequence
from pathlib import Path

from qvisit.store import profiles
from qvisit.store.profiles import ProfileName

__all__ = ["ProfileName", "list_profiles", "profile_in"]


def list_profiles(profiles_folder: Path) -> Sequence[ProfileName]:
    """The profiles in a folder, the one used last first; what cannot be read is left out."""
    return sorted(profiles.list_profiles(profiles_folder), key=_last_used, reverse=True)


def profile_in(folder: Path) -> ProfileName | None:
    """The profile that a folder itself is, or None while it is none."""
    known = profiles.list_profiles(folder.absolute().parent)
    return next((one for one in known if one.folder == folder.absolute()), None)


def _last_used(profile: ProfileName) -> float:
    try:
        return (profile.folder / profiles.DATABASE_FILE).stat().st_mtime
    except OSError:
        return 0.0
