"""The Reports folder: what no longer stands is stamped, and the list says what became of each."""

from pathlib import Path

import pytest

from qvisit.settings import load_settings, save_settings
from qvisit.sync.errors import ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.usecases import report_places, reports, visits
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.reports_folder import (
    NOTHING,
    reports_faults,
    reports_wait,
    settle_reports,
)
from qvisit.usecases.reports_kept import load_kept, save_kept
from qvisit.usecases.reports_list import MANY, years_on_index
from qvisit.usecases.verify_document import check_file
from qvisit.visits import kinds
from qvisit.visits.issues import issues_of
from tests.report.reading import pages_of
from tests.usecases.published import FIRST, SECOND, WARD, WHY, digest, index, published, withdraw
from tests.usecases.shares_in_trouble import CutShare, HeldShare, NoShare
from tests.usecases.trust import FINDING, Trust, debriefed, new_visit, packs_on, signed_off


def test_publishing_writes_the_list_and_records_what_the_pages_say(trust: Trust) -> None:
    opened = published(trust)

    (said,) = (one.said for one in opened.shared.published)
    assert (said.path, said.sha256) == (FIRST, digest(trust, FIRST))
    assert (said.made_on, said.trust) == ("2027-03-09", "Your trust")
    assert "Yes: current" in index(trust)
    assert "2027/Willow%20Ward%20WIL/2027-03-09%20Willow" in index(trust)
    assert str(FINDING["text"]) not in index(trust)
    assert not any(name.title() in index(trust) for name in ("hazel", "rowan", "linden"))


def test_another_version_stamps_the_one_before_it(trust: Trust, tmp_path: Path) -> None:
    before = published(trust)
    as_published = before.shared.published[0].said.sha256

    opened = reports.publish_report(trust["linden"], before, trust.share)

    first, second = issues_of(opened.shared)
    pages = pages_of((trust.share / FIRST).read_bytes(), tmp_path)
    words = "SUPERSEDED by version 2. Do not use. See Reports/index.html"
    assert all(words in page for page in pages)
    assert first.stamp is not None
    assert first.stamp.said.sha256 == digest(trust, FIRST) != as_published
    assert first.published.said.sha256 == as_published
    assert second.published.said.sha256 == digest(trust, SECOND)
    assert "No: superseded</strong> by version 2" in index(trust)


def test_a_withdrawn_report_is_stamped_and_listed_with_the_reason(
    trust: Trust, tmp_path: Path
) -> None:
    opened = published(trust)
    folder = trust["linden"].folder
    save_settings(folder, load_settings(folder).model_copy(update={"trust": "Other"}))
    opened = withdraw(trust, opened, "Its <b>table</b> was wrong.")

    pages = pages_of((trust.share / FIRST).read_bytes(), tmp_path)
    words = "WITHDRAWN on 9 March 2027. Do not use. See Reports/index.html"
    assert all(words in page for page in pages)
    assert "Other" not in pages[0]
    assert issues_of(opened.shared)[0].state == "withdrawn"
    assert "because: <bdi>Its &lt;b&gt;table&lt;/b&gt; was wrong.</bdi>" in index(trust)

    again = reports.publish_report(trust["linden"], opened, trust.share)

    states = [(one.label, one.state) for one in issues_of(again.shared)]
    assert states == [("1", "withdrawn"), ("2", "current")]
    assert all(words in page for page in pages_of((trust.share / FIRST).read_bytes(), tmp_path))


def test_a_share_that_is_away_gets_its_stamp_later(trust: Trust) -> None:
    opened = published(trust)
    ws = trust["linden"]
    away = trust.folder / "away"
    trust.share.rename(away)

    after = withdraw(trust, opened)
    waiting = reports_wait(ws)
    away.rename(trust.share)
    unstamped = digest(trust, FIRST) == opened.shared.published[0].said.sha256
    done = settle_reports(ws, FolderShare(trust.share))

    assert issues_of(after.shared)[0].state == "withdrawn"
    assert waiting
    assert unstamped
    assert (done.stamped, done.pages, done.left) == (1, 1, ())
    assert not reports_wait(ws)
    assert reports_faults(ws, trust.share) == []


def test_a_restored_profile_looks_at_everything_again(trust: Trust) -> None:
    published(trust)
    ws = trust["linden"]
    kept = load_kept(ws.folder)
    elsewhere = kept.place._replace(change="f" * 64)
    save_kept(ws.folder, kept.model_copy(update={"place": elsewhere, "pages": {}}))

    done = settle_reports(ws, FolderShare(trust.share))

    assert done.pages == 1
    assert load_kept(ws.folder).place.row >= kept.place.row
    assert settle_reports(ws, NoShare()) == NOTHING


def test_others_write_nothing_there(trust: Trust) -> None:
    published(trust)
    trust.sync("linden", "hazel")

    assert settle_reports(trust["hazel"], NoShare(), everything=True) == NOTHING
    assert not reports_wait(trust["hazel"])


def test_a_file_that_a_reader_holds_open_is_left_for_the_next_sync(trust: Trust) -> None:
    opened = published(trust)
    ws = trust["linden"]
    trust.share.rename(trust.folder / "away")
    withdraw(trust, opened)
    (trust.folder / "away").rename(trust.share)
    share = HeldShare(trust.share, FIRST)

    left = settle_reports(ws, share)
    share.held.clear()
    later = settle_reports(ws, share)

    assert (left.stamped, left.pages) == (0, 1)
    (words,) = left.left
    assert f"the file {FIRST} is open on somebody’s computer." in words
    assert (later.stamped, later.left) == (1, ())


def test_a_folder_in_the_place_of_the_list_stops_nothing_else(trust: Trust) -> None:
    opened = published(trust)
    (trust.share / "Reports/index.html").unlink()
    (trust.share / "Reports/index.html").mkdir()

    withdraw(trust, opened)
    trust.sync("linden")

    assert reports_faults(trust["linden"], trust.share) == []
    assert reports_wait(trust["linden"])


def test_a_list_that_is_held_open_does_not_lose_the_publication(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = signed_off(trust)
    held = HeldShare(trust.share, "Reports/index.html")
    monkeypatch.setattr(report_places, "open_folder", lambda _folder: held)

    after = reports.publish_report(trust["linden"], opened, trust.share)
    waiting = reports_wait(trust["linden"])
    done = settle_reports(trust["linden"], FolderShare(trust.share))

    assert len(after.shared.published) == 1
    assert waiting
    assert done.pages == 1


def test_missing_and_altered_files_are_found(trust: Trust) -> None:
    opened = reports.publish_report(trust["linden"], published(trust), trust.share)
    share = FolderShare(trust.share)
    sound = reports_faults(trust["linden"], trust.share)
    (trust.share / FIRST).unlink()
    with (trust.share / SECOND).open("ab") as file:
        file.write(b"%")

    faults = reports_faults(trust["linden"], trust.share)
    quiet = settle_reports(trust["linden"], NoShare())
    done = settle_reports(trust["linden"], share, everything=True)

    assert sound == []
    assert quiet == NOTHING  # a file is put back only when somebody asks for it
    assert faults == [
        f"{FIRST} is missing. The record is safe.",
        f"{SECOND} was altered: it is not the file that QVisit wrote. The record is safe.",
    ]
    assert (done.stamped, done.mended, done.left) == (0, 2, ())
    assert reports_faults(trust["linden"], trust.share) == []
    assert trust.seen_by("linden").shared == opened.shared


def test_a_copy_from_before_the_stamp_is_found_out(trust: Trust) -> None:
    opened = published(trust)
    old = (trust.share / FIRST).read_bytes()
    withdraw(trust, opened)
    (trust.share / FIRST).write_bytes(old)

    (fault,) = reports_faults(trust["linden"], trust.share)

    assert fault.startswith(f"{FIRST} was altered")


def test_a_path_in_the_record_that_leads_elsewhere_is_left_alone(trust: Trust) -> None:
    opened = signed_off(trust)
    ws = trust["linden"]
    victim = "members/evil.pdf"
    (trust.share / victim).write_bytes(b"a certificate")
    evil = kinds.ReportPublished(version=1, path=victim, sha256="1" * 64)
    opened = visits.write_shared(ws, opened, evil)

    reports.publish_report(ws, opened, trust.share)
    faults = reports_faults(ws, trust.share)

    assert (trust.share / victim).read_bytes() == b"a certificate"
    assert "evil" not in index(trust)
    assert [one for one in faults if "which is no place for this report" in one] == faults != []


def test_an_empty_folder_in_the_shares_place_gets_no_report(trust: Trust) -> None:
    opened = signed_off(trust)
    trust.share.rename(trust.folder / "away")
    trust.share.mkdir()

    with pytest.raises(Exception, match="is empty or is not a QVisit share"):
        reports.publish_report(trust["linden"], opened, trust.share)

    assert list(trust.share.iterdir()) == []
    assert trust.seen_by("linden").shared.published == ()


def test_who_was_cut_off_while_publishing_takes_the_same_name_again(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = signed_off(trust)
    with monkeypatch.context() as cut:
        cut.setattr(report_places, "open_folder", CutShare)
        with pytest.raises(ShareUnreachableError):
            reports.publish_report(trust["linden"], opened, trust.share)
    left = (trust.share / FIRST).exists()
    unrecorded = trust.seen_by("linden").shared.published

    after = reports.publish_report(trust["linden"], opened, trust.share)

    assert left
    assert unrecorded == ()
    assert [one.said.path for one in after.shared.published] == [FIRST]


def test_a_name_that_somebody_else_took_is_left_to_them(trust: Trust) -> None:
    opened = signed_off(trust)
    (trust.share / WARD).mkdir(parents=True)
    theirs = trust.share / FIRST.replace("Willow Ward WIL visit", "WILLOW Ward WIL visit")
    theirs.write_bytes(b"somebody else's")

    after = reports.publish_report(trust["linden"], opened, trust.share)

    (said,) = (one.said for one in after.shared.published)
    assert said.path == FIRST.replace("v1.pdf", f"v1 {trust.visit[:6]}.pdf")
    assert theirs.read_bytes() == b"somebody else's"


def test_two_who_publish_at_once_keep_both_files_and_write_one_list(
    trust: Trust, tmp_path: Path
) -> None:
    signed_off(trust)
    ws = trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    here = reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    there = reports.publish_report(ws, trust.seen_by("aspen"), trust.share)
    paths = [one.shared.published[0].said.path for one in (here, there)]

    trust.sync("linden", "aspen", "linden", "aspen")

    both = [issues_of(trust.seen_by(name).shared) for name in ("linden", "aspen")]
    assert len(set(paths)) == 2
    assert both[0] == both[1]
    assert [(one.label, one.state) for one in both[0]] == [
        ("1", "superseded"),
        ("1b", "current"),
    ]
    pages = pages_of((trust.share / both[0][0].published.said.path).read_bytes(), tmp_path)
    assert all("SUPERSEDED by version 1b." in page for page in pages)
    assert "version 1b" in index(trust)
    told = [
        check_file(trust["linden"], (trust.share / one.published.said.path).read_bytes())
        for one in both[0]
    ]
    assert [one.verdict for one in told] == ["superseded", "current"]  # with one fingerprint
    assert len({one.code for one in told}) == 1
    for name in ("linden", "aspen"):
        assert reports_faults(trust[name], trust.share) == []
        assert settle_reports(trust[name], NoShare()) == NOTHING


def test_a_publication_that_came_before_its_sign_off_is_listed_once_that_comes(
    trust: Trust,
) -> None:
    debriefed(trust)
    for name in ("aspen", "birch"):
        trust.join(name, "governance_lead")
    trust.sync("linden", "aspen", "birch", "linden")
    before = set(packs_on(trust.share, trust["linden"].device))
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    trust.sync("linden", "aspen")
    (late,) = set(packs_on(trust.share, trust["linden"].device)) - before
    reports.publish_report(trust["aspen"], trust.seen_by("aspen"), trust.share)
    trust.sync("aspen")
    (trust.share / "Reports/index.html").unlink()  # who lists it is seen by that

    late.rename(trust.folder / late.name)
    trust.sync("birch")
    unlisted = not (trust.share / "Reports/index.html").exists()
    (trust.folder / late.name).rename(late)
    trust.sync("birch")

    assert unlisted
    assert "Yes: current" in index(trust)


def test_a_reason_that_may_tell_who_somebody_is_withdraws_nothing(trust: Trust) -> None:
    opened = published(trust)

    for reason in ("It names Mrs Achterberg.", "It prints 999 000 0018.", "It tells of bed 7."):
        with pytest.raises(reports.ReasonTellsWhoError):
            withdraw(trust, opened, reason)

    assert issues_of(trust.seen_by("linden").shared)[0].state == "current"


def test_a_report_is_withdrawn_with_a_reason_once_and_by_governance(trust: Trust) -> None:
    opened = published(trust)
    report = opened.shared.published[0].change
    with pytest.raises(WrongEntryError):
        withdraw(trust, opened, "  ")
    after = withdraw(trust, opened)
    with pytest.raises(NotAllowedError, match="withdrawn already"):
        withdraw(trust, after)
    trust.sync("linden", "hazel")
    theirs = trust.seen_by("hazel")

    with pytest.raises(NotAllowedError, match="Only governance"):
        reports.withdraw_report(trust["hazel"], theirs, report, WHY, trust.share)


def test_a_practice_visit_is_never_published(trust: Trust) -> None:
    ws = trust["linden"]
    visit = visits.plan_visit(ws, new_visit(trust), practice=True)
    said = kinds.ReportPublished(version=1, path="x", sha256="1" * 64)

    with pytest.raises(NotAllowedError, match="practice visit"):
        reports.check_may_publish(visits.open_visit(ws, visit), said)


def test_many_years_stand_on_pages_of_their_own() -> None:
    assert years_on_index(["2027"] * 20 + ["2026"] * 20) == {"2027", "2026"}
    assert years_on_index(["2027"] * 20 + ["2026"] * MANY + ["2025"]) == {"2027"}
    assert years_on_index(["2027"] * (MANY + 9)) == {"2027"}
    assert years_on_index([]) == set()
