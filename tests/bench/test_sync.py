"""What a sync costs, against copying the same words and photos as plain files in the same run.

`QVISIT_BENCH_VISITS` sets another number of visits than 1,000; `QVISIT_BENCH_SMALL` makes it 50.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.bench.sync_world import Scale, World, a_copy, build_world, change_some
from tests.usecases.trust import WORDS, Trust

SMALL = "QVISIT_BENCH_SMALL" in os.environ
VISITS = int(os.environ.get("QVISIT_BENCH_VISITS", "50" if SMALL else "1000"))
ITEMS, FEW_ITEMS = 150, 3
ROUNDS = 3
MOST_CALLS_FIRST, MOST_CALLS_CHANGED = 100, 20
MOST_GROWTH = 3.0  # of ten times the visits; a busy machine makes 2 of 1
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
RESTIC = ("restic", "-r", "{target}", "--password-command", "echo words")
PEERS: Mapping[str, Sequence[str]] = {
    "rclone": ("rclone", "copy", "{plain}", "{target}"),
    "restic": (*RESTIC, "backup", "{plain}", "-q"),
    "unison": ("unison", "{plain}", "{target}", "-batch", "-silent"),
}


class Told(NamedTuple):
    """What one process told of its syncs."""

    ms: list[float]
    calls: list[int]
    sent: int
    fetched: int
    set_aside: int
    before: float
    most: float


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Many whole visits with photos, made once."""
    return build_world(tmp_path_factory.mktemp("world"), Scale(VISITS, ITEMS, photos=True))


@pytest.fixture
def trust(world: World, tmp_path: Path) -> Iterator[Trust]:
    """The world afresh."""
    with a_copy(world, tmp_path / "trust") as trust:
        yield trust


@pytest.mark.bench
def test_a_first_sync_against_copying_plain_files(trust: Trust, world: World) -> None:
    copied = statistics.median(_copy_ms(world.plain, trust.folder / "plain") for _ in range(ROUNDS))

    done = _sync(trust, "hazel", 1)

    _tell(f"first sync of {VISITS:,} visits of {ITEMS} items, 10 % with two photos", done, copied)
    _tell_share(trust, world.plain)
    for name, rows in _peers(world.plain, trust.folder).items():
        _say(f"  {name} on the same plain files: {rows:,.0f} ms, {rows / copied:.1f} × the copy")
    assert done.set_aside == 0
    assert done.calls[0] < MOST_CALLS_FIRST


@pytest.mark.bench
def test_what_follows_a_first_sync(trust: Trust, world: World) -> None:
    _sync(trust, "hazel", 1)
    pulled_in = trust.folder / "pulled"
    copied = _copy_ms(world.plain, pulled_in)

    all_of_it = _sync(trust, "linden", 1)
    _tell(f"governance pulls all {VISITS:,} visits", all_of_it, copied)
    own = _sync(trust, "ash", 1)
    _tell("a second laptop pulls its own 5 visits", own, copied)
    _sync(trust, "hazel", 2)
    _sync(trust, "linden", 2)
    for name, who in (("hazel", "who wrote all"), ("linden", "governance")):
        nothing = _sync(trust, name, ROUNDS + 2)
        _tell(f"nothing new after {VISITS:,} visits, {who}", nothing, _update_ms(world, pulled_in))
        assert nothing.sent + nothing.fetched == 0
    changed = change_some(trust, world.extra)
    ten = _sync(trust, "hazel", 1)
    _tell("10 changed visits", ten, _update_ms(world, pulled_in, touched=10))
    pulled = _sync(trust, "linden", 1)
    _tell("10 changed visits, pulled by governance", pulled, copied)

    assert all_of_it.set_aside + own.set_aside == 0
    assert ten.sent == changed
    assert ten.calls[0] <= MOST_CALLS_CHANGED


@pytest.mark.bench
def test_nothing_new_does_not_grow_with_the_visits(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Visits of few items, so that there can be ten times as many of them."""
    taken: dict[int, float] = {}
    for many in (VISITS, 10 * VISITS):
        folder = tmp_path_factory.mktemp(f"light-{many}")
        light = build_world(folder, Scale(many, FEW_ITEMS, photos=False))
        with a_copy(light, folder / "trust") as trust:
            _sync(trust, "hazel", 1)
            _sync(trust, "linden", 2)
            _sync(trust, "hazel", 2)
            for name in ("hazel", "linden"):
                done = _sync(trust, name, 2 * ROUNDS)
                taken[many] = max(taken.get(many, 0.0), statistics.median(done.ms[1:]))
                _say(
                    f"nothing new after {many:,} visits of {FEW_ITEMS} items, {name}: "
                    f"{statistics.median(done.ms[1:]):.0f} ms, {done.calls[-1]} calls"
                )
        shutil.rmtree(folder)

    least, most = sorted(taken.values())
    _say(f"  ten times the visits: {most / least:.2f} × the time (at most {MOST_GROWTH:g} ×)")
    assert most / least <= MOST_GROWTH


def _sync(trust: Trust, name: str, times: int) -> Told:
    """Let a laptop sync in a process of its own."""
    trust.close(name)
    command = (sys.executable, "-m", "tests.bench.sync_child")
    done = subprocess.run(
        (*command, str(trust.vaults[name].folder), str(trust.share), str(times)),
        input=f"{WORDS}\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return Told(**json.loads(done.stdout))


def _copy_ms(plain: Path, target: Path) -> float:
    """Copy all files as `cp -r` does, and flush them."""
    shutil.rmtree(target, ignore_errors=True)
    return _run_ms(("sh", "-c", f'cp -r "{plain}" "{target}" && sync -f "{target}"'))


def _update_ms(world: World, target: Path, touched: int = 0) -> float:
    """Copy what is newer as `cp -ru` does, and flush it."""
    for path in sorted(world.plain.glob("*.json"))[:touched]:
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    return _run_ms(("sh", "-c", f'cp -ru "{world.plain}/." "{target}" && sync -f "{target}"'))


def _peers(plain: Path, folder: Path) -> dict[str, float]:
    """What other programs that are installed take for the same plain files, in ms."""
    found = {}
    for name, words in PEERS.items():
        if shutil.which(name):
            target = folder / name
            if name == "restic":
                _run_ms([word.format(target=target) for word in (*RESTIC, "init", "-q")])
            command = [word.format(plain=plain, target=target) for word in words]
            found[name] = _run_ms(command) + _run_ms(("sync", "-f", str(folder)))
    return found


def _run_ms(words: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return (time.perf_counter() - begun) * 1_000


def _tell(what: str, done: Told, floor: float) -> None:
    ms = statistics.median(done.ms)
    _say(
        f"{what}: {ms:,.0f} ms, {ms / floor:.1f} × the copy ({floor:,.0f} ms); "
        f"{done.calls[-1]} calls on the share; {done.sent:,} changes sent, {done.fetched:,} "
        f"fetched; at most {done.most:.0f} MB, {done.before:.0f} MB before"
    )


def _tell_share(trust: Trust, plain: Path) -> None:
    for what, folder in (("on the share", trust.share), ("as plain files", plain)):
        sizes = [one.stat().st_size for one in folder.rglob("*") if one.is_file()]
        _say(f"  {what}: {len(sizes):,} files, {sum(sizes) / 1e6:.1f} MB")


def _say(row: str) -> None:
    sys.stdout.write(f"\n{row}")
