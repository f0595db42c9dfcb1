"""Photos in published documents: they show what the record names, or say that it is gone."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from qvisit.ids import ChangeId
from qvisit.store import files
from qvisit.sync.folder import FolderShare
from qvisit.usecases import documents, reports
from qvisit.usecases.progress import FETCHING_PHOTOS as FETCHING
from qvisit.usecases.published_files import PublishingStoppedError
from qvisit.usecases.publishing import Lacking, PhotosNotFetchedError, photos_not_here
from qvisit.usecases.removal import remove_words
from qvisit.usecases.report_erasures import list_still_holding
from qvisit.usecases.report_making import PicturesGoneError, reprint_files
from qvisit.usecases.reports_folder import NOTHING, reports_faults, settle_reports
from qvisit.usecases.retention import write_rules
from qvisit.usecases.verify_document import check_file
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.issues import issues_of
from tests.report.read_back import read_back
from tests.report.reading import text_of
from tests.usecases.photographed import DOOR, NAMES, photographed, unfetched
from tests.usecases.published import FIRST, SECOND, digest, withdraw
from tests.usecases.shares_in_trouble import NoShare
from tests.usecases.trust import FINDING, Trust, grow

WEB = FIRST.replace("visit report v1.pdf", "visit report as a web page v1.html")
EASY = FIRST.replace("visit report", "easy read")
WITH_IT = ("web", "easy-read")


def _published(trust: Trust) -> OpenVisit:
    """The same, published under the usual rule, by which its pixels are gone then."""
    grow(trust, "published photos", _publish)
    return trust.seen_by("linden")


def _publish(trust: Trust) -> str:
    reports.publish_report(trust["linden"], photographed(trust), trust.share, WITH_IT)
    return ""


def test_photos_that_are_not_here_are_fetched_from_the_share_before_they_go(trust: Trust) -> None:
    opened, ws = unfetched(trust), trust["linden"]
    lacking, sealed = photos_not_here(ws, opened), trust.share / "files"
    sealed.rename(trust.folder / "away")
    with pytest.raises(PhotosNotFetchedError) as refused:
        reports.publish_report(ws, opened, trust.share)
    (trust.folder / "away").rename(sealed)
    with pytest.raises(PublishingStoppedError):
        reports.publish_report(ws, opened, trust.share, tell=lambda step: step.words != FETCHING)
    nothing = not (trust.share / "Reports").exists()

    after = reports.publish_report(ws, opened, trust.share)

    assert lacking == Lacking(frozenset(NAMES), frozenset())
    assert "2 photos of this report could not be fetched from the share." in str(refused.value)
    assert nothing
    assert after.shared.published[0].said.photos == tuple(NAMES)
    assert _pictures(trust, FIRST) == 2
    assert photos_not_here(ws, after) == Lacking(frozenset(), frozenset(NAMES))


def _pictures(trust: Trust, path: str) -> int:
    """How many photos a published file shows."""
    file = trust.share / path
    return read_back(file.read_bytes(), file.suffix, trust.folder).pictures


def test_another_laptop_makes_a_published_report_with_its_photos_to_the_byte(
    trust: Trust,
) -> None:
    write_rules(trust["linden"], {"photos": "report"})
    ws = trust.join("aspen", "governance_lead")
    reports.publish_report(trust["linden"], photographed(trust), trust.share, WITH_IT)
    trust.sync("linden", "aspen", "linden", "aspen")

    theirs = trust.seen_by("aspen")
    (issue,) = issues_of(theirs.shared)
    made = reprint_files(ws, theirs, issue, WITH_IT)

    assert issue.published.said.photos == tuple(NAMES)
    assert [_pictures(trust, one) for one in (FIRST, WEB)] == [2, 2]
    assert {one: hashlib.sha256(content).hexdigest() for one, content in made.items()} == {
        one.id: one.sha256 for one in issue.files
    }
    for name in ("aspen", "hazel"):
        trust.sync(name)
        shown = documents.make(trust[name], trust.seen_by(name), "report")
        assert shown == (trust.share / FIRST).read_bytes()
    (trust.share / FIRST).unlink()
    assert settle_reports(ws, FolderShare(trust.share), everything=True).mended == 1
    withdraw(trust, trust.seen_by("linden"))
    assert [_pictures(trust, one) for one in (FIRST, WEB)] == [2, 2]


def test_what_shows_photos_that_are_gone_is_not_made_again_without_them(
    trust: Trust, tmp_path: Path
) -> None:
    opened, ws = _published(trust), trust["linden"]
    (issue,) = issues_of(opened.shared)
    before = digest(trust, WEB)
    with pytest.raises(PicturesGoneError):
        reprint_files(ws, opened, issue, ())
    forged = issue.published.said.model_copy(update={"photos": ("f" * 64,)})
    strange = replace(issue, published=replace(issue.published, said=forged))
    assert reprint_files(ws, opened, strange, ())["report"].startswith(
        b"%PDF-"
    )  # it has no such photo
    for path in (FIRST, EASY):
        (trust.share / path).unlink()

    done = settle_reports(ws, FolderShare(trust.share), everything=True)
    copy = documents.make(ws, opened, "report")

    assert (done.mended, (trust.share / EASY).exists()) == (1, True)
    assert done.left == (
        f"{FIRST} is missing. The record is safe. Photos that this report shows are not on this "
        "laptop, so it cannot be made again just as it was. Take the file from a backup of the "
        "share, or publish the report again.",
    )
    assert (digest(trust, WEB), _pictures(trust, WEB)) == (before, 2)
    assert check_file(ws, (trust.share / WEB).read_bytes()).verdict == "current"
    assert "The picture is not in this copy." in text_of(copy, tmp_path)
    told = check_file(ws, copy)
    assert told.verdict == "current"
    assert "where the photos are not at hand" in told.sentences[-1]

    again = reports.publish_report(ws, opened, trust.share)  # the first one gets a file anew

    first, second = issues_of(again.shared)
    assert second.published.said.photos == ()
    assert first.stamp is not None
    assert [_pictures(trust, one) for one in (FIRST, WEB, SECOND)] == [0, 2, 0]
    assert "Do not use" in text_of((trust.share / FIRST).read_bytes(), tmp_path)
    assert reports_faults(ws, trust.share) == []
    assert settle_reports(ws, NoShare()) == NOTHING
    with ws.writing.begin() as session:
        files.keep_file(session, DOOR.photo.content, "2027-03-09T15:00:00Z")
    as_published = (trust.share / SECOND).read_bytes()  # without it, and so it stays
    assert reprint_files(ws, again, second, ())["report"] == as_published
    assert documents.make(ws, again, "report") == as_published


def test_a_stamp_keeps_the_photos_unless_words_were_removed(trust: Trust, tmp_path: Path) -> None:
    ws = trust["linden"]
    opened = withdraw(trust, _published(trust))
    (issue,) = issues_of(opened.shared)
    stamped = [_pictures(trust, one) for one in (FIRST, WEB)]
    shown = text_of((trust.share / FIRST).read_bytes(), tmp_path)
    assert check_file(ws, (trust.share / FIRST).read_bytes()).verdict == "withdrawn"
    assert settle_reports(ws, FolderShare(trust.share), everything=True).left == ()

    remove_words(ws, opened, (_finding(opened),), "a name was found")
    settle_reports(ws, FolderShare(trust.share))

    left = text_of((trust.share / FIRST).read_bytes(), tmp_path)
    assert stamped == [2, 2]
    assert issue.stamp is not None
    assert "WITHDRAWN" in shown
    assert str(FINDING["text"]) in shown
    assert "WITHDRAWN" in left
    assert str(FINDING["text"]) not in left
    assert str(FINDING["text"]) not in (trust.share / WEB).read_text("utf-8")
    assert list_still_holding(ws) == []
    assert reports_faults(ws, trust.share) == []
    assert settle_reports(ws, NoShare()) == NOTHING


def test_words_that_were_removed_before_it_was_published_take_no_photo_away(trust: Trust) -> None:
    aspen = trust.join("aspen", "governance_lead")
    opened, ws = photographed(trust), trust["linden"]
    trust.sync("linden", "aspen", "linden", "aspen")
    remove_words(aspen, trust.seen_by("aspen"), (_finding(opened),), "a name was found")
    trust.sync("aspen", "linden")

    after = reports.publish_report(ws, opened, trust.share)
    held = list_still_holding(ws)
    withdraw(trust, after)

    assert held == []
    assert _pictures(trust, FIRST) == 2
    assert list_still_holding(ws) == []


def _finding(opened: OpenVisit) -> ChangeId:
    """The change that recorded the visit's one finding."""
    return next(iter(opened.shared.findings.values())).now.change


def test_a_photo_whose_words_were_removed_is_not_wanted_any_more(trust: Trust) -> None:
    opened, ws = _published(trust), trust["linden"]
    taken = [
        versions[-1] for sheet in opened.visit.sheets.values() for versions in sheet.photos.values()
    ]
    remove_words(ws, opened, [one.change for one in taken], "a name was found")

    (told,) = list_still_holding(ws)
    withdraw(trust, trust.seen_by("linden"))

    assert told.path == FIRST
    assert [_pictures(trust, one) for one in (FIRST, WEB)] == [0, 0]
    assert b"A door that does not lock." not in (trust.share / WEB).read_bytes()
    assert list_still_holding(ws) == []
