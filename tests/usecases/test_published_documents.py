"""What is published beside a report: written, listed, stamped and mended as the report is."""

from hashlib import sha256
from pathlib import Path

import pytest

from qvisit.store.profile_folder import DiskFullError
from qvisit.sync.errors import ShareFullError
from qvisit.sync.folder import FolderShare
from qvisit.usecases import brands, report_places, reports
from qvisit.usecases.published_files import PublishingStoppedError
from qvisit.usecases.report_making import reprint_files
from qvisit.usecases.reports_folder import reports_faults, settle_reports
from qvisit.usecases.reports_kept import hash_of, load_kept
from qvisit.usecases.visits import write_shared
from qvisit.visits import kinds
from qvisit.visits.issues import issues_of
from tests.report.reading import pages_of
from tests.usecases.published import (
    FIRST,
    FOOTER,
    NAME,
    WITH_IT,
    a_logo,
    digest,
    index,
    published,
    published_all,
    withdraw,
)
from tests.usecases.shares_in_trouble import FullShare
from tests.usecases.trust import Trust, signed_off

EASY = FIRST.replace("visit report", "easy read")
WEB = FIRST.replace("visit report v1.pdf", "visit report as a web page v1.html")


def test_every_document_lies_beside_the_report_and_in_the_list(
    trust: Trust, tmp_path: Path
) -> None:
    opened = published_all(trust)

    (issue,) = issues_of(opened.shared)
    written = {one.id: digest(trust, one.path) for one in issue.files}
    assert written == {one.id: one.sha256 for one in issue.files}
    assert set(written) == {"report", "web", "easy-read", "ward-page"}
    assert {one.path for one in issue.files} == {
        str(path.relative_to(trust.share))
        for path in (trust.share / "Reports" / "2027").rglob("*.*")
    }
    assert "Easy read" in index(trust)
    assert "easy%20read%20v1.pdf" in index(trust)
    cover = pages_of((trust.share / FIRST).read_bytes(), tmp_path)[0]
    assert NAME in cover
    assert FOOTER in cover
    assert "Fingerprint" in cover


def test_another_laptop_of_governance_makes_the_same_bytes_whatever_looks_came_later(
    trust: Trust,
) -> None:
    opened = published_all(trust)
    (issue,) = issues_of(opened.shared)
    ws = trust.join("aspen", "governance_lead")
    brands.say_brand(trust["linden"], trust="Other", footer="", colour="#111111", logo=a_logo())
    trust.sync("linden", "aspen", "linden", "aspen")
    for one in issue.files:
        (trust.share / one.path).unlink()

    done = settle_reports(ws, FolderShare(trust.share), everything=True)

    assert (done.mended, done.left) == (len(issue.files), ())
    assert {digest(trust, one.path) for one in issue.files} == {one.sha256 for one in issue.files}
    assert brands.brand_now(ws)[0].trust == "Other"


def test_withdrawing_stamps_every_document(trust: Trust, tmp_path: Path) -> None:
    published_all(trust)

    opened = withdraw(trust, trust.seen_by("linden"))

    (issue,) = issues_of(opened.shared)
    assert issue.stamp is not None
    for one in issue.files:
        content = (trust.share / one.path).read_bytes()
        words = pages_of(content, tmp_path) if one.path.endswith(".pdf") else [content.decode()]
        assert all("WITHDRAWN on 9" in page.replace("\N{NO-BREAK SPACE}", " ") for page in words)
        assert issue.hashes_of(one.id) == {digest(trust, one.path)} != {one.sha256}
    assert reports_faults(trust["linden"], trust.share) == []


def test_altered_and_missing_documents_are_found_and_put_back(trust: Trust) -> None:
    published_all(trust)
    ws = trust["linden"]
    (trust.share / EASY).write_bytes(b"%PDF-1.7 another one")
    (trust.share / FIRST.replace("visit report", "one page for the ward team")).unlink()

    faults = reports_faults(ws, trust.share)
    done = settle_reports(ws, FolderShare(trust.share), everything=True)

    assert len([one for one in faults if one.startswith(f"{EASY} was altered")]) == 1
    assert len([one for one in faults if "ward team v1.pdf is missing" in one]) == 1
    assert (done.mended, reports_faults(ws, trust.share)) == (2, [])


def test_a_document_path_in_the_record_that_leads_elsewhere_is_left_alone(trust: Trust) -> None:
    opened = published_all(trust)
    ws = trust["linden"]
    said = opened.shared.published[0].said
    elsewhere = (
        "Reports/2027/Other/2027-03-09 Other easy read v9.pdf",
        "Reports/../keys/2027-03-09 a.pdf",
        FIRST.rpartition("/")[0] + "/2027-03-09 a.exe",
    )
    hostile = tuple(
        kinds.PublishedDocument(id=f"d{number}", path=path, sha256="0" * 64)
        for number, path in enumerate(elsewhere)
    )
    update = {"documents": hostile, "path": FIRST.replace("v1", "v2"), "version": 2}
    write_shared(ws, opened, said.model_copy(update=update))

    settle_reports(ws, FolderShare(trust.share), everything=True)

    assert not list(trust.share.rglob("* v9*"))
    assert not list(trust.share.rglob("*.exe"))
    told = " ".join(reports_faults(ws, trust.share))
    assert all(repr(path) in told for path in elsewhere)


def test_stopping_publishes_nothing(trust: Trust) -> None:
    opened = signed_off(trust)
    told: list[str] = []

    def stop(step: object) -> bool:
        told.append(str(step))
        return len(told) < 2

    with pytest.raises(PublishingStoppedError):
        reports.publish_report(trust["linden"], opened, trust.share, WITH_IT, stop)

    assert not (trust.share / "Reports").exists()
    assert not trust.seen_by("linden").shared.published


def test_what_a_first_try_left_on_a_full_share_says_that_it_was_not_published(
    trust: Trust, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, ws = signed_off(trust), trust["linden"]
    with monkeypatch.context() as full:
        full.setattr(report_places, "open_folder", lambda folder: FullShare(folder, 3))
        with pytest.raises(ShareFullError):
            reports.publish_report(ws, opened, trust.share, WITH_IT)
    left = {path.name for path in (trust.share / FIRST).parent.iterdir()}

    after = reports.publish_report(ws, opened, trust.share)

    (issue,) = issues_of(after.shared)
    assert len(left) == 3
    assert [one.path for one in issue.files] == [FIRST]
    assert digest(trust, FIRST) == issue.published.said.sha256
    web = (trust.share / WEB).read_text("utf-8")
    assert "NOT PUBLISHED. Do not use. See Reports/index.html" in web
    pages = pages_of((trust.share / EASY).read_bytes(), tmp_path)
    assert all("NOT PUBLISHED. Do not use." in page for page in pages)
    assert not {hash_of(one) for one in (FIRST, WEB, EASY)} & load_kept(ws.folder).begun


def test_what_one_laptop_left_is_stamped_when_another_publishes_in_its_stead(
    trust: Trust, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_off(trust)
    ws = trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    with monkeypatch.context() as full:
        full.setattr(report_places, "open_folder", lambda folder: FullShare(folder, 1))
        with pytest.raises(ShareFullError):
            reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share, WITH_IT)
    after = reports.publish_report(ws, trust.seen_by("aspen"), trust.share)

    trust.sync("aspen", "linden")
    once = digest(trust, FIRST)
    withdraw(trust, trust.seen_by("linden"))

    (path,) = (one.said.path for one in after.shared.published)
    assert path != FIRST  # its name was taken
    pages = pages_of((trust.share / FIRST).read_bytes(), tmp_path)
    assert all("NOT PUBLISHED. Do not use." in page for page in pages)
    assert digest(trust, FIRST) == once
    assert "WITHDRAWN" in " ".join(pages_of((trust.share / path).read_bytes(), tmp_path))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here that is always full")
def test_a_laptop_whose_disk_is_full_writes_nothing_that_it_cannot_record(trust: Trust) -> None:
    opened, ws = signed_off(trust), trust["linden"]
    (ws.folder / "reports.json.new").symlink_to("/dev/full")

    with pytest.raises(DiskFullError):
        reports.publish_report(ws, opened, trust.share)

    assert not (trust.share / FIRST).exists()
    assert not trust.seen_by("linden").shared.published


def test_a_document_that_this_qvisit_cannot_make_is_stamped_as_it_is(trust: Trust) -> None:
    opened = published(trust)
    ws = trust["linden"]
    page = b"<!doctype html><html><head><title>T</title></head><body><p>Words</p></body></html>"
    path = FIRST.replace("visit report", "newer").replace(".pdf", ".html")
    (trust.share / path).write_bytes(page)
    said = opened.shared.published[0].said
    newer = kinds.PublishedDocument(id="newer", path=path, sha256=sha256(page).hexdigest())
    second = FIRST.replace("v1", "v2")
    (trust.share / second).write_bytes((trust.share / FIRST).read_bytes())
    opened = write_shared(
        ws,
        opened,
        said.model_copy(update={"documents": (newer,), "version": 2, "path": second}),
    )

    withdraw(trust, opened)

    stamped = (trust.share / path).read_text("utf-8")
    assert "<title>WITHDRAWN: T</title>" in stamped
    assert "Do not use." in stamped
    assert "<p>Words</p>" in stamped


def test_what_the_visit_holds_nothing_for_is_not_published(trust: Trust) -> None:
    opened = published_all(trust)

    (issue,) = issues_of(opened.shared)
    made = reprint_files(trust["linden"], opened, issue, WITH_IT)

    assert set(made) == {one.id for one in issue.files}
    assert "you-said" not in made
