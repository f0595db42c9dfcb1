"""Every file of a version that no longer stands gets its stamp, whatever comes between."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from qvisit.sync.folder import FolderShare
from qvisit.usecases import reports
from qvisit.usecases.removal import remove_words
from qvisit.usecases.reports_folder import NOTHING, reports_faults, reports_wait, settle_reports
from qvisit.usecases.reports_kept import load_kept
from qvisit.usecases.retention import remove_due
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits.issues import issues_of
from tests.report.reading import pages_of
from tests.usecases.published import FIRST, SECOND, WHY, digest, published, published_all, withdraw
from tests.usecases.shares_in_trouble import DarkShare, HeldShare, NoShare, PowerCut
from tests.usecases.trust import Trust, grow

WEB = FIRST.replace("visit report v1.pdf", "visit report as a web page v1.html")
EASY = FIRST.replace("visit report", "easy read")
PAGE = FIRST.replace("visit report", "one page for the ward team")
EVERY = (FIRST, WEB, EASY, PAGE)


def _withdrawn_away(trust: Trust, *, over: bool) -> OpenVisit:
    """The visit, withdrawn while the share was away; its answers may be over their time limit."""
    grow(trust, f"withdrawn away {over}", _over if over else _away)
    return trust.seen_by("linden")


def _away(trust: Trust) -> str:
    opened = published_all(trust)
    trust.share.rename(trust.folder / "away")
    withdraw(trust, opened)
    (trust.folder / "away").rename(trust.share)
    return ""


def _over(trust: Trust) -> str:
    opened = published_all(trust)
    trust.clock.now = datetime(2029, 3, 10, tzinfo=UTC)
    remove_due(trust["linden"], opened.visit.id, "scores")
    trust.share.rename(trust.folder / "away")
    withdraw(trust, trust.seen_by("linden"))
    (trust.folder / "away").rename(trust.share)
    return ""


def _stamped(trust: Trust, folder: Path) -> set[str]:
    """The files on which every page says that they must not be used."""
    found = set()
    for path in EVERY:
        data = (trust.share / path).read_bytes() if (trust.share / path).exists() else b""
        pages = pages_of(data, folder) if data.startswith(b"%PDF") else [data.decode()]
        if all("Do not use." in page for page in pages):
            found.add(path)
    return found


def test_one_file_that_is_held_open_keeps_no_other_from_its_stamp(
    trust: Trust, tmp_path: Path
) -> None:
    _withdrawn_away(trust, over=False)
    ws = trust["linden"]
    share = HeldShare(trust.share, FIRST, EASY)

    left = settle_reports(ws, share)
    meanwhile, faults = _stamped(trust, tmp_path), reports_faults(ws, trust.share)
    share.held.clear()
    later = settle_reports(ws, share)

    assert len(left.left) == 2
    assert meanwhile == {WEB, PAGE}
    assert faults == [f"{one} must not be used, and bears no stamp yet." for one in (FIRST, EASY)]
    assert (later.stamped, later.left) == (1, ())
    assert _stamped(trust, tmp_path) == {*EVERY}
    assert reports_faults(ws, trust.share) == []
    assert settle_reports(ws, NoShare()) == NOTHING


@pytest.mark.parametrize("files", [1, 3])
def test_a_power_cut_between_two_stamps_leaves_none_unstamped_where_pages_cannot_be_made_again(
    trust: Trust, tmp_path: Path, files: int
) -> None:
    _withdrawn_away(trust, over=True)
    ws = trust["linden"]
    with pytest.raises(PowerCut):
        settle_reports(ws, DarkShare(trust.share, files))
    first = digest(trust, FIRST)

    done = settle_reports(ws, FolderShare(trust.share))

    assert (done.stamped, done.left) == (1, ())
    assert digest(trust, FIRST) == first  # its stamp was put once
    assert _stamped(trust, tmp_path) == {*EVERY}
    assert reports_faults(ws, trust.share) == []
    assert load_kept(ws.folder).stamping == {}
    assert not reports_wait(ws)


@pytest.mark.parametrize("removed", [False, True])
def test_what_rests_on_something_that_has_not_come_is_stamped_as_it_is_unless_words_were_removed(
    trust: Trust, tmp_path: Path, removed: bool
) -> None:
    opened, ws = published(trust), trust["linden"]
    finding = next(iter(opened.shared.findings.values())).now.change
    (trust.share / SECOND).write_bytes((trust.share / FIRST).read_bytes())
    look = {"brand": "e" * 64, "version": 2, "path": SECOND}  # which this laptop does not know
    said = opened.shared.published[0].said.model_copy(update=look)
    opened = write_shared(ws, opened, said)
    if removed:
        opened = remove_words(ws, opened, (finding,), "a name was found")

    after = withdraw(trust, opened)

    pages = pages_of((trust.share / SECOND).read_bytes(), tmp_path)
    assert all(("WITHDRAWN on 9" in page) is not removed for page in pages)
    assert (issues_of(after.shared)[1].stamp is None) is removed
    assert reports_wait(ws) is removed


def test_who_withdraws_outdoes_who_published_anew_without_knowing(
    trust: Trust, tmp_path: Path
) -> None:
    published(trust)
    ws = trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    theirs = trust.seen_by("aspen")
    report = theirs.shared.published[0].change
    reports.withdraw_report(ws, theirs, report, WHY, trust.share)
    reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    before = pages_of((trust.share / FIRST).read_bytes(), tmp_path)

    trust.sync("aspen", "linden", "aspen")

    after = pages_of((trust.share / FIRST).read_bytes(), tmp_path)
    assert all("SUPERSEDED by version 2." in page for page in before)
    assert all("WITHDRAWN on 9" in page for page in after)
    for name in ("linden", "aspen"):
        assert reports_faults(trust[name], trust.share) == []
        assert settle_reports(trust[name], NoShare()) == NOTHING


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here that is always full")
def test_a_laptop_whose_disk_is_full_stamps_when_there_is_room_again(
    trust: Trust, tmp_path: Path
) -> None:
    _withdrawn_away(trust, over=True)
    ws = trust["linden"]
    (ws.folder / "reports.json.new").symlink_to("/dev/full")

    full = settle_reports(ws, FolderShare(trust.share))
    nothing = _stamped(trust, tmp_path)
    done = settle_reports(ws, FolderShare(trust.share))

    assert "is full" in full.left[0]
    assert nothing == set()
    assert (done.stamped, done.left) == (1, ())
    assert _stamped(trust, tmp_path) == {*EVERY}


def test_a_report_that_is_gone_keeps_no_other_file_from_its_stamp(
    trust: Trust, tmp_path: Path
) -> None:
    _withdrawn_away(trust, over=True)
    ws = trust["linden"]
    report, web = ((trust.share / one).read_bytes() for one in (FIRST, WEB))
    (trust.share / FIRST).unlink()

    settle_reports(ws, FolderShare(trust.share))
    without, faults = _stamped(trust, tmp_path), reports_faults(ws, trust.share)
    for path, content in ((FIRST, report), (WEB, web)):  # the share's backup is older
        (trust.share / path).write_bytes(content)
    back = reports_faults(ws, trust.share)
    done = settle_reports(ws, FolderShare(trust.share), everything=True)

    assert without == {WEB, EASY, PAGE}
    assert faults == [f"{FIRST} is missing. The record is safe."]
    assert [FIRST in back[0], WEB in back[1]] == [True, True]
    assert done.left == ()
    assert _stamped(trust, tmp_path) == {*EVERY}
    assert reports_faults(ws, trust.share) == []
    assert issues_of(trust.seen_by("linden").shared)[0].unstamped == ()
