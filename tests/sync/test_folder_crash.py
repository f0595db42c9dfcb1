"""Pulling the plug at any line leaves a share that reads, and on which one can go on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qvisit.sync.folder import FolderShare
from tests.sync import put_and_stop
from tests.sync.put_and_stop import FILES, put_all


@pytest.mark.skipif(os.name != "posix", reason="a process can be stopped like this on POSIX only")
def test_stopping_at_any_line_leaves_whole_files_only(tmp_path: Path) -> None:
    subprocess.run([sys.executable, put_and_stop.__file__, str(tmp_path)], check=True)
    stops = sorted(tmp_path.iterdir(), key=lambda one: int(one.name))

    assert len(stops) > 60
    assert [one.name for one in stops if (one / "ended").exists()] == [stops[-1].name]
    halves = 0
    for stop in stops:
        share, order = FolderShare(stop / "share"), list(FILES)
        there = [name for name in order if (stop / "share" / name).exists()]
        halves += bool(list((stop / "share").rglob(".*.part")))

        assert there == order[: len(there)]
        assert all(share.read(name) == FILES[name] for name in there)
        listed = [*share.list(""), *share.list("packs"), *share.list("packs/a")]
        assert {name for name in listed if "." in name} == {Path(name).name for name in there}
        put_all(stop / "share")
        assert all(share.read(name) == data for name, data in FILES.items())
    assert halves > 3
