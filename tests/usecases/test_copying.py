"""Files go from one place to another whole, or not at all; nothing is passed on under a false
name."""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qvisit.ids import DeviceId
from qvisit.store import membership
from qvisit.sync.errors import ShareFullError
from qvisit.sync.folder import open_folder
from qvisit.sync.share import bundle_name, root_name
from qvisit.usecases import copying
from qvisit.usecases.copying import BLOCKED, HARMED, Among, copy_missing
from qvisit.usecases.membership import load_certified
from qvisit.usecases.progress import Step, SyncStoppedError
from tests.sync.careless import Garbling, Quota
from tests.usecases.trust import Trust, answer, packs_on, score

BUNDLE = b"sealed photos" * 100
Merging = tuple[Mapping[str, bytes], Among]


@pytest.fixture
def stick(trust: Trust) -> Path:
    """A copy of the share that has its root alone."""
    folder = trust.folder / "stick"
    folder.mkdir()
    root = next(trust.share.glob("qvisit-share-*.json"))
    shutil.copy(root, folder)
    return folder


def _among(trust: Trust, *names: str) -> Among:
    with trust["hazel"].reading() as session:
        share, certified = membership.read_share(session), load_certified(session)
    assert share is not None
    devices = {trust[name].device for name in names} if names else frozenset(certified)
    return Among(share.share_id, certified, devices)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file() and one.suffix != ".request"  # those on the stage were answered long ago
    }


def test_what_is_missing_is_copied_byte_for_byte(trust: Trust, stick: Path) -> None:
    score(trust, "ash")
    trust.sync("ash")
    wanted = _files(trust.share)

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    assert _files(stick) == wanted
    assert (copied.files, copied.left) == (len(wanted) - 1, ())  # the root was there
    assert copied.bytes == sum(map(len, wanted.values())) - len(wanted[_root(stick)])


def _root(folder: Path) -> str:
    return next(folder.glob("qvisit-share-*.json")).name


def test_copying_again_reads_and_writes_nothing(trust: Trust, stick: Path) -> None:
    copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))
    source, target = open_folder(trust.share), open_folder(stick)

    copied = copy_missing(source, target, _among(trust))

    assert copied == copying.Copied()
    assert (source.bytes_read, target.bytes_written) == (0, 0)


def test_a_laptop_that_synced_before_needs_no_further_listing(trust: Trust, stick: Path) -> None:
    source, target = open_folder(trust.share), open_folder(stick)
    among = _among(trust, "ash")
    ash = trust["ash"].device
    for folder in ("members", f"packs/{ash}", f"files/{ash}"):
        source.list(folder)
        target.list(folder)
    before = source.calls, target.calls

    copied = copy_missing(source, target, among)

    assert (source.calls, target.calls) == (before[0] + copied.files, before[1] + copied.files)


def test_only_the_devices_asked_for_are_copied(trust: Trust, stick: Path) -> None:
    answer(trust, "ash")
    trust.sync("ash")

    copy_missing(open_folder(trust.share), open_folder(stick), _among(trust, "ash"))

    assert [one.name for one in (stick / "packs").iterdir()] == [trust["ash"].device]


@pytest.mark.parametrize("how", ["cut", "flip", "longer", "other"])
def test_nothing_is_passed_on_that_is_not_what_its_name_says(
    trust: Trust, stick: Path, how: str
) -> None:
    wanted = _files(trust.share)
    garbling = Garbling(trust.share, how)

    copied = copy_missing(garbling, open_folder(stick), _among(trust))

    assert _files(stick) == {_root(stick): wanted[_root(stick)]}
    assert {one.name for one in copied.left} == {*wanted} - {_root(stick)}
    again = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))
    assert again.left == ()
    assert _files(stick) == wanted


@pytest.mark.parametrize("at", [0, 40, -1])
def test_a_pack_altered_anywhere_is_not_passed_on(trust: Trust, stick: Path, at: int) -> None:
    """Its name covers its front alone, so all of it is looked at."""
    answer(trust, "ash")
    trust.sync("ash")
    altered = packs_on(trust.share, trust["ash"].device)[-1]
    whole = bytearray(altered.read_bytes())
    whole[at] ^= 1
    altered.write_bytes(whole)

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    assert [Path(one.name).name for one in copied.left] == [altered.name]
    assert list(stick.rglob(altered.name)) == []


def test_a_pack_in_another_laptops_folder_is_not_passed_on(trust: Trust, stick: Path) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    own = packs_on(trust.share, trust["ash"].device)[-1]
    moved = trust.share / "packs" / trust["rowan"].device / own.name
    moved.parent.mkdir(exist_ok=True)
    own.rename(moved)

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    assert [Path(one.name).name for one in copied.left] == [own.name]


def test_foreign_names_are_passed_over(trust: Trust, stick: Path) -> None:
    ash = trust["ash"].device
    for name in ("members/notes.docx", f"packs/{ash}/Thumbs.db", "packs/read me.txt"):
        (trust.share / name).write_bytes(b"x")

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    assert copied.left == ()
    assert {"notes.docx", "Thumbs.db", "read me.txt"}.isdisjoint(
        one.name for one in stick.rglob("*")
    )


def test_sealed_files_go_before_the_pack_that_may_name_them(trust: Trust, stick: Path) -> None:
    ash, digest = trust["ash"].device, hashlib.sha256(BUNDLE).hexdigest()
    answer(trust, "ash")
    trust.sync("ash")
    good, bad = bundle_name(ash, digest), bundle_name(ash, "0" * 64)
    for name in (good, bad):
        (trust.share / name).parent.mkdir(parents=True, exist_ok=True)
        (trust.share / name).write_bytes(BUNDLE)
    full = Quota(stick, 10**9)
    order: list[str] = []

    class Watched(Quota):
        def put_new(self, name: str, data: bytes) -> None:
            order.append(name)
            full.put_new(name, data)

    copied = copy_missing(open_folder(trust.share), Watched(stick, 0), _among(trust, "ash"))

    assert copied.left == ((bad, HARMED),)
    assert (stick / good).read_bytes() == BUNDLE
    first_pack = next(at for at, name in enumerate(order) if name.startswith("packs/"))
    assert order.index(good) < first_pack


def test_large_packs_are_left_to_their_writer(trust: Trust, stick: Path) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    sizes = {one.name: one.stat().st_size for one in packs_on(trust.share, trust["ash"].device)}
    small = _among(trust, "ash")._replace(largest=max(sizes.values()) - 1)

    copied = copy_missing(open_folder(trust.share), open_folder(stick), small)

    there = {one.name for one in packs_on(stick, trust["ash"].device)}
    assert there == {name for name, size in sizes.items() if size < max(sizes.values())}
    assert copied.left == ()


def test_a_name_that_is_taken_keeps_no_other_file_back(trust: Trust, stick: Path) -> None:
    wanted = _files(trust.share)
    alder = trust["alder"].device
    (stick / "packs").mkdir()
    (stick / "packs" / alder).write_bytes(b"no folder")

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    barred = [f"packs/{alder}/{one.name}" for one in packs_on(trust.share, alder)]
    assert copied.left == tuple((name, BLOCKED) for name in barred)
    assert {one.device for one in copied.left} == {alder}
    assert copied.files == len(wanted) - len(barred) - 1


def test_copying_stops_when_asked_and_goes_on_later(trust: Trust, stick: Path) -> None:
    steps: list[Step] = []

    def stop_at_third(step: Step) -> bool:
        steps.append(step)
        return len(steps) < 3

    with pytest.raises(SyncStoppedError):
        copy_missing(open_folder(trust.share), open_folder(stick), _among(trust), stop_at_third)
    done = len(_files(stick))
    copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))

    assert done == 3  # with the root
    assert [one.files for one in steps] == [0, 1, 2]
    assert {one.of_files for one in steps} == {len(_files(trust.share)) - 1}
    assert _files(stick) == _files(trust.share)


def test_a_full_stick_keeps_what_it_has_and_is_filled_up_later(trust: Trust, stick: Path) -> None:
    wanted = _files(trust.share)
    room = sum(map(len, wanted.values())) // 2

    with pytest.raises(ShareFullError):
        copy_missing(open_folder(trust.share), Quota(stick, room), _among(trust))

    whole = {name: data for name, data in _files(stick).items() if not name.endswith(".part")}
    assert whole.items() <= wanted.items()
    copy_missing(open_folder(trust.share), open_folder(stick), _among(trust))
    assert {name: (stick / name).read_bytes() for name in wanted} == wanted


def test_requests_of_strangers_are_passed_on_but_not_without_end(
    trust: Trust, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qvisit.usecases import shares

    elm, oak = trust.new_laptop("elm", "visitor"), trust.new_laptop("oak", "visitor")
    for ws in (elm, oak):
        shares.ask_to_join(ws, trust.share)
    request = next((trust.share / "members").glob(f"{elm.device}-*.request"))
    (request.parent / f"{DeviceId('0' * 26)}-{'0' * 32}.request").write_bytes(request.read_bytes())

    copied = copy_missing(open_folder(trust.share), open_folder(stick), _among(trust, "ash"))

    passed_on = {one.name[:26] for one in (stick / "members").glob("*.request")}
    assert passed_on == {elm.device, oak.device}
    assert copied.left == ((f"members/{'0' * 26}-{'0' * 32}.request", HARMED),)
    shutil.rmtree(stick / "members")
    monkeypatch.setattr(copying, "MOST_REQUESTS", 1)
    copy_missing(open_folder(trust.share), open_folder(stick), _among(trust, "ash"))
    assert len(list((stick / "members").glob("*.request"))) <= 1
    assert root_name(_among(trust).share) in {one.name for one in stick.iterdir()}


@pytest.fixture
def merging(trust: Trust) -> Merging:
    """The files of a share, but its root, and whose they are."""
    score(trust, "ash")
    trust.sync("ash", "hazel", "rowan")
    files = _files(trust.share)
    del files[_root(trust.share)]
    return files, _among(trust)


class InMemory:
    """A place that is no folder at all."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)

    def list(self, folder: str) -> list[str]:
        depth = folder.count("/") + 1 if folder else 0
        below = (one for one in self.files if one.startswith(f"{folder}/") or not folder)
        return sorted({one.split("/")[depth] for one in below})

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        return self.files[name][offset:][:length]

    def put_new(self, name: str, data: bytes) -> None:
        self.files[name] = data


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_places_that_are_merged_in_any_order_end_alike(
    merging: Merging, data: st.DataObject
) -> None:
    whole, among = merging
    names = st.sets(st.sampled_from(sorted(whole)))
    places = [InMemory({one: whole[one] for one in data.draw(names)}) for _ in range(3)]
    known = set().union(*(place.files for place in places))
    spoilt = data.draw(st.sampled_from(sorted(whole)))
    places[0].files[spoilt] = whole[spoilt][:-1] + b"?"
    ways = data.draw(st.permutations([(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]))

    for source, target in [*ways, *ways]:
        copy_missing(places[source], places[target], among)

    known_elsewhere = {name for place in places[1:] for name in place.files}
    wanted = {name: whole[name] for name in known}
    for place in places:
        good = {name: data for name, data in place.files.items() if name != spoilt}
        assert good == {name: data for name, data in wanted.items() if name != spoilt}
    assert places[0].files[spoilt] != whole[spoilt]
    for place in places[1:]:
        assert place.files.get(spoilt, whole[spoilt]) == whole[spoilt]
    assert known - {spoilt} <= known_elsewhere
