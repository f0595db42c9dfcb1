"""Whether a folder lies on a stick: by where this system shows such drives."""

import ctypes
import sys
from pathlib import Path, PurePath

from qvisit.store.mounts import network_type, read_mounts

_WINDOWS_REMOVABLE_DRIVE = 2
_POINTS = ("/media", "/run/media", "/Volumes")


def is_removable(folder: Path, mounts: str | None = None) -> bool:
    """Whether a folder lies on a drive that somebody can pull out, as far as can be told.

    Args:
        folder: Any absolute folder; it need not be there.
        mounts: As `read_mounts` gives it; asked for only if it matters, when None.
    """
    if sys.platform == "win32":
        drive = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        return bool(drive == _WINDOWS_REMOVABLE_DRIVE)
    under = any(PurePath(point) in folder.parents for point in _POINTS)
    if not under:
        return False
    return network_type(folder, read_mounts() if mounts is None else mounts) is None
