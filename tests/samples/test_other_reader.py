"""The format's document is enough: a reader made from it alone reads the sample share alike."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from qvisit.sync.keys import root_keys
from tests.samples.other_members import RefusedError
from tests.samples.other_reader import Device, OtherReader
from tests.samples.test_share_sample import FOLDER, SECRETS, SHARE, Sample, device_keys
from tests.samples.test_share_sample import sample as sample

ROOT = Device.root(bytes.fromhex(SECRETS["root_seed"]))


def test_it_reads_what_qvisit_reads(sample: Sample) -> None:
    kept = SECRETS["laptops"]
    readers = {name: (laptop_of(kept[name]), device_keys(name)) for name in kept}
    readers["root"] = ROOT, root_keys(bytes.fromhex(SECRETS["root_seed"]))
    for name, (device, keys) in readers.items():
        other = OtherReader(FOLDER, SHARE, device)

        assert other.refused == {}
        assert {
            stream: [(one.id, one.payload) for one in other.in_order(stream)]
            for stream in other.streams
        } == {
            stream: [(one.id, one.payload) for one in sorted(said, key=lambda one: one.order)]
            for stream, said in sample.opened_by(keys, device.name).items()
        }, name


@pytest.mark.parametrize("part", [0.0, 0.5, 0.999])
def test_it_refuses_every_altered_file(tmp_path: Path, part: float) -> None:
    place = tmp_path / "share"
    shutil.copytree(FOLDER, place)
    whole = {
        stream: changes.keys()
        for stream, changes in OtherReader(place, SHARE, ROOT).streams.items()
    }
    for path in sorted(place.rglob("*.*")):
        kept = path.read_bytes()
        at = int(len(kept) * part)
        path.write_bytes(kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1 :])
        name = path.relative_to(place).as_posix()

        if path.suffix == ".json":
            with pytest.raises(RefusedError):
                OtherReader(place, SHARE, ROOT)
        else:
            other = OtherReader(place, SHARE, ROOT)
            assert name in other.refused
            assert all(
                changes.keys() <= whole[stream] for stream, changes in other.streams.items()
            ), name
        path.write_bytes(kept)
    assert OtherReader(place, SHARE, ROOT).refused == {}


def laptop_of(kept: Mapping[str, str]) -> Device:
    return Device.of_seeds(bytes.fromhex(kept["signing_seed"]), bytes.fromhex(kept["box_secret"]))
