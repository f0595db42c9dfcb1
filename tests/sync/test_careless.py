"""The careless doubles do what their names say, else what is proved with them proves nothing."""

from pathlib import Path

import pytest

from qvisit.sync.errors import RefusedFileError, ShareFullError, ShareUnreachableError
from qvisit.sync.folder import FolderShare
from tests.sync.careless import (
    Cached,
    Careless,
    Dying,
    Garbling,
    Lagging,
    Quota,
    Replacing,
    Swapped,
    WritingLater,
)

DATA = bytes(range(100))


def test_a_replacing_share_puts_other_bytes_under_a_name(tmp_path: Path) -> None:
    share = Replacing(tmp_path)

    share.put_new("packs/a", DATA)
    share.put_new("packs/a", b"other")

    assert share.read("packs/a") == b"other"


def test_a_lagging_share_lists_what_was_there_some_calls_ago(tmp_path: Path) -> None:
    share = Lagging(tmp_path, 3)
    share.put_new("packs/a", DATA)

    listed = [list(share.list("packs")) for _ in range(4)]

    assert listed == [[], [], ["a"], ["a"]]
    assert share.read("packs/a") == DATA
    share.put_new("packs/b", DATA)
    share.catch_up()
    assert sorted(share.list("packs")) == ["a", "b"]


def test_a_caching_share_stays_with_its_first_answer(tmp_path: Path) -> None:
    share, inner = Cached(tmp_path), FolderShare(tmp_path)
    assert share.list("packs") == []
    with pytest.raises(RefusedFileError):
        share.read("packs/a")
    inner.put_new("packs/a", DATA)

    assert share.list("packs") == []
    with pytest.raises(RefusedFileError):
        share.read("packs/a")

    share.refresh()
    assert (share.list("packs"), share.read("packs/a", 1, 2)) == (["a"], DATA[1:3])
    (tmp_path / "packs/a").write_bytes(b"new")
    assert share.read("packs/a") == DATA


def test_a_synced_folder_tells_others_later_or_never(tmp_path: Path) -> None:
    share, inner = WritingLater(tmp_path), FolderShare(tmp_path)
    share.put_new("packs/d/a", DATA)

    assert (share.list(""), share.list("packs"), share.list("packs/d")) == (["packs"], ["d"], ["a"])
    assert share.read("packs/d/a", 98) == DATA[98:]
    assert inner.list("packs") == []

    share.upload()
    share.put_new("packs/d/b", DATA)
    share.lose()
    assert (inner.list("packs/d"), share.list("packs/d")) == (["a"], ["a"])


@pytest.mark.parametrize("after", [False, True])
def test_a_dying_share_is_gone_from_its_call_on(tmp_path: Path, *, after: bool) -> None:
    share = Dying(tmp_path, 2, after=after)
    share.put_new("a", DATA)

    for name in ("b", "c"):
        with pytest.raises(ShareUnreachableError):
            share.put_new(name, DATA)

    assert sorted(FolderShare(tmp_path).list("")) == (["a", "b"] if after else ["a"])


def test_a_garbling_share_spoils_every_so_manieth_read(tmp_path: Path) -> None:
    FolderShare(tmp_path).put_new("a", DATA)

    for how in ("cut", "flip", "longer", "other"):
        share = Garbling(tmp_path, how, every=2)
        FolderShare(tmp_path).put_new("b", b"b")
        assert share.read("b") == b"b"
        assert share.read("a") != DATA
        assert share.read("a") == DATA
    assert sorted(Garbling(tmp_path, "cut", copies=True).list("")) == [
        *("a", "a", "a"),
        *("b", "b", "b"),
    ]


def test_a_full_share_leaves_half_a_file_out_of_sight(tmp_path: Path) -> None:
    share = Quota(tmp_path, 150)
    share.put_new("a", DATA)
    share.put_new("a", DATA)

    with pytest.raises(ShareFullError):
        share.put_new("b", DATA)

    assert share.list("") == ["a"]
    assert [one.stat().st_size for one in tmp_path.glob(".b.*")] == [50]


def test_a_swapped_share_is_another_from_its_call_on(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    share = Swapped(tmp_path / "one", 2, tmp_path / "other")

    assert [list(share.list("")) for _ in range(3)] == [["one"], ["other"], ["other"]]


def test_doubles_stand_one_before_another(tmp_path: Path) -> None:
    share = Garbling(tmp_path, "cut", inner=Lagging(tmp_path, 1))
    share.put_new("a", DATA)

    assert share.read("a") == DATA[:50]
    assert Careless(tmp_path).list("") == ["a"]
