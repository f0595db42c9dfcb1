"""A share that hangs is left alone: the caller goes on, the program can end, nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from qvisit.sync.bounded import MOST_HANGING, SLICE, BoundedShare, in_time
from qvisit.sync.errors import RefusedFileError, ShareSlowError, ShareUnreachableError
from qvisit.sync.folder import OLD, FolderShare, find_share, open_folder

DATA = b"the bytes of a pack" * 1000
NAME = "packs/one.pack"
LONG = 60.0


class Stuck:
    """A share that answers nothing until it is let go, and then does what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.let_go = Event()
        self._inner = FolderShare(folder)

    def list(self, folder: str) -> list[str]:
        self.let_go.wait()
        return list(self._inner.list(folder))

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self.let_go.wait()
        return self._inner.read(name, offset, length)

    def put_new(self, name: str, data: bytes) -> None:
        self.let_go.wait()
        self._inner.put_new(name, data)


@pytest.fixture
def stuck(tmp_path: Path) -> Iterator[Stuck]:
    share = Stuck(tmp_path)
    yield share
    share.let_go.set()


def test_what_the_share_says_comes_through_and_is_counted(tmp_path: Path) -> None:
    share = open_folder(tmp_path)

    share.put_new(NAME, DATA)

    assert share.list("packs") == ("one.pack",)
    assert share.read(NAME, 4, 5) == DATA[4:9]
    assert share.read(NAME) == DATA
    assert (share.calls, share.bytes_written) == (4, len(DATA))
    assert share.bytes_read == 5 + len(DATA)


def test_a_refusal_comes_through_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError):
        open_folder(tmp_path).read("missing.pack")
    with pytest.raises(ShareUnreachableError):
        find_share(tmp_path / "gone")


@pytest.mark.parametrize("size", [0, 1, SLICE - 1, SLICE, SLICE + 1, 2 * SLICE])
def test_a_file_of_any_length_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.pack").write_bytes(bytes([size % 251]) * size)
    share = open_folder(tmp_path)

    assert share.read("a.pack") == bytes([size % 251]) * size
    assert share.read("a.pack", 1) == bytes([size % 251]) * max(size - 1, 0)


def test_a_share_that_hangs_is_said_in_words(tmp_path: Path, stuck: Stuck) -> None:
    share = BoundedShare(stuck, tmp_path, seconds=0.01)

    with pytest.raises(ShareSlowError) as said:
        share.list("")
    with pytest.raises(ShareSlowError):
        in_time(stuck.let_go.wait, tmp_path / "another", 0.01)

    assert str(said.value) == (
        f"The shared folder {tmp_path} does not answer. Everything you wrote is safe on this "
        "laptop. Go on working. QVisit tries again later; if this stays, tell support."
    )


def test_after_one_call_that_hung_the_next_fail_at_once(tmp_path: Path, stuck: Stuck) -> None:
    with pytest.raises(ShareSlowError):
        BoundedShare(stuck, tmp_path, seconds=0.01).list("")

    before = monotonic()
    for share in (BoundedShare(stuck, tmp_path), open_folder(tmp_path)):
        for _ in range(20):
            with pytest.raises(ShareSlowError):
                share.read(NAME)
        assert share.calls == 0

    assert monotonic() - before < LONG  # each alone would have waited 20 seconds
    assert open_folder(tmp_path / "..").list("")  # another place is asked as ever


def test_a_place_is_asked_again_once_the_call_came_back(tmp_path: Path, stuck: Stuck) -> None:
    share = BoundedShare(stuck, tmp_path, seconds=0.01)
    with pytest.raises(ShareSlowError):
        share.put_new(NAME, DATA)

    stuck.let_go.set()
    patient = BoundedShare(stuck, tmp_path, seconds=LONG)
    while True:
        with suppress(ShareSlowError):
            found = patient.list("packs")
            break

    # The abandoned write came to its end meanwhile, or never began: both are whole.
    assert set(found) <= {"one.pack"}
    patient.put_new(NAME, DATA)
    assert patient.read(NAME) == DATA


def test_a_place_that_goes_on_hanging_does_not_use_up_the_program(
    tmp_path: Path, stuck: Stuck
) -> None:
    share = BoundedShare(stuck, tmp_path, seconds=0.01, pause=0.0)

    for _ in range(MOST_HANGING + 3):
        with pytest.raises(ShareSlowError):
            share.list("")

    assert share.calls == MOST_HANGING


def test_larger_files_get_more_time(tmp_path: Path, stuck: Stuck) -> None:
    share = BoundedShare(stuck, tmp_path, seconds=0.01, per_mib=1e6)
    stuck.let_go.set()

    share.put_new(NAME, DATA)

    assert share.read(NAME, 0, len(DATA)) == DATA


def test_names_known_cost_no_second_call(tmp_path: Path) -> None:
    share = open_folder(tmp_path)
    share.list("packs")
    share.put_new(NAME, DATA)
    calls = share.calls

    assert share.names_known("packs") == ("one.pack",)
    assert share.calls == calls
    assert share.names_known("") == ("packs",)
    assert share.calls == calls + 1


def test_the_program_ends_while_a_share_hangs(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from threading import Event\n"
        "from qvisit.sync.bounded import BoundedShare\n"
        "from qvisit.sync.errors import ShareSlowError\n"
        "class Stuck:\n"
        "    def list(self, folder): Event().wait()\n"
        "try: BoundedShare(Stuck(), Path(sys.argv[1]), seconds=0.01).list('')\n"
        "except ShareSlowError: sys.exit(7)\n"
    )

    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], timeout=LONG, check=False)

    assert ended.returncode == 7


def test_what_a_crash_left_is_tidied_behind_the_deadline_too(tmp_path: Path) -> None:
    """Where it was listed, and where something of the same laptop is written again."""
    share = open_folder(tmp_path)
    left = [tmp_path / folder / ".one.pack.0badcafe.part" for folder in ("packs", "files/packs")]
    for one in left:
        one.parent.mkdir(parents=True)
        one.write_bytes(DATA)
    later = left[0].stat().st_mtime + 2 * OLD
    share.tidy("packs", later)  # nothing was seen yet
    calls = share.calls

    share.list("packs")
    share.tidy("packs", later)
    after = [one.exists() for one in left], share.calls
    share.put_new("files/packs/one.files", DATA)
    share.tidy("packs", later)

    assert (calls, after) == (0, ([False, True], 2))
    assert not left[1].exists()
