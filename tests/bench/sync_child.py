"""One sync in a process of its own, measured from inside.

Usage: python -m tests.bench.sync_child PROFILE SHARE TIMES, with the words of the profile on the
input. Tells one line of JSON: the milliseconds of each sync and its calls on the share; of the last
one its changes; the most memory of the process, and what it had before it synced (MB).
"""

import json
import sys
import time
from pathlib import Path

from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.syncing import sync
from qvisit.workspace import open_workspace


def main(folder: Path, share: Path, times: int) -> None:
    """Sync some times, and tell."""
    words = sys.stdin.readline().strip()
    with open_workspace(unlock_with_words(folder, words)) as ws:
        before = _most_memory()
        taken, calls = [], []
        for _ in range(times):
            begun = time.perf_counter()
            done = sync(ws, share)
            taken.append((time.perf_counter() - begun) * 1_000)
            calls.append(done.share_calls)
        told = {
            "ms": taken,
            "calls": calls,
            "sent": done.sent_changes,
            "fetched": done.fetched_changes,
            "set_aside": len(done.set_aside),
            "before": before,
            "most": _most_memory(),
        }
    sys.stdout.write(json.dumps(told) + "\n")


def _most_memory() -> float:
    """The most that this process ever took, in MB; not what its parent did before it was made."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    most = next(line for line in lines if line.startswith("VmHWM:"))
    return int(most.split()[1]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
