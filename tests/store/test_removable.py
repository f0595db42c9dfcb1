"""A stick is told from a share by where the system shows it."""

import sys
from pathlib import Path

import pytest

from qvisit.store.removable import is_removable

_MOUNTS = "//server/panel /media/panel cifs rw 0 0\n/dev/sdb1 /media/amara/STICK vfat rw 0 0\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked for its drives")


@pytest.mark.parametrize(
    ("folder", "removable"),
    [
        ("/media/amara/STICK/QVisit", True),
        ("/run/media/amara/STICK", True),
        ("/media/panel/QVisit", False),
        ("/srv/quality visits", False),
        ("/home/media/share", False),
    ],
)
def test_only_what_can_be_pulled_out_is_a_stick(folder: str, removable: bool) -> None:
    assert is_removable(Path(folder), _MOUNTS) is removable
