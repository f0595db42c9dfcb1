"""Put files on a share and stop dead at the n-th line of the program that does it.

Usage: python put_and_stop.py FOLDER. For each n it works in FOLDER/n, in a process of its own,
until that process gets to its end; the last n has a file named "ended" beside the share.
"""

import os
import sys
from itertools import count
from pathlib import Path
from types import FrameType

from qvisit.sync import folder as under_test
from qvisit.sync.folder import FolderShare

FILES = {"root.json": b"root" * 10, "packs/a/1.pack": b"one" * 5000, "packs/a/2.pack": b"two" * 9}


def put_all(place: Path) -> None:
    """What a sync writes, in its order."""
    share = FolderShare(place)
    for name, data in FILES.items():
        share.put_new(name, data)


def stop_at(line: int) -> None:
    """Leave without any tidying when the n-th line of the folder's program comes up."""
    passed = count(1)

    def trace(frame: FrameType, event: str, _: object) -> object:
        if frame.f_code.co_filename != under_test.__file__:
            return None
        if event == "line" and next(passed) == line:
            os._exit(1)
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]


def main(place: Path) -> None:
    """Stop at every line there is."""
    for line in count(1):
        share = place / str(line) / "share"
        share.mkdir(parents=True)
        child = os.fork()
        if child == 0:
            stop_at(line)
            put_all(share)
            sys.settrace(None)
            (share.parent / "ended").touch()
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
