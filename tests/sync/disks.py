"""Small disks of one's own, where the machine lets a test make some."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, options: str) -> Iterator[Path]:
    """A disk in memory at a folder that is made for it; skips the test where nobody may."""
    place.mkdir()
    with mounted(place, "-t", "tmpfs", "-o", options, "tmpfs"):
        yield place


@contextmanager
def read_only(folder: Path, place: Path) -> Iterator[Path]:
    """The same files at another folder, where they can only be read."""
    place.mkdir()
    with mounted(place, "--bind", str(folder)):
        _mount("-o", "remount,bind,ro", str(place))
        yield place


@contextmanager
def mounted(place: Path, *words: str) -> Iterator[None]:
    """Something mounted at a folder; it is taken away afterwards."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a disk")
    _mount(*words, str(place))
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _mount(*words: str) -> None:
    if subprocess.run(["mount", *words], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a disk")
