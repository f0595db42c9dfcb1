"""Words that are removed leave published files too, as far as their pages can be made again."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qvisit.sync.folder import FolderShare
from qvisit.usecases import reports, themes
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.removal import remove_words
from qvisit.usecases.report_erasures import list_still_holding
from qvisit.usecases.report_making import reprint_files
from qvisit.usecases.reports_folder import NOTHING, reports_faults, settle_reports
from qvisit.usecases.retention import remove_due, write_rules
from qvisit.visits.issues import issues_of
from tests.report.reading import pages_of
from tests.usecases.published import FIRST, SECOND, digest, published, withdraw
from tests.usecases.shares_in_trouble import NoShare
from tests.usecases.trust import FINDING, Trust, signed_off

ROOM = "The quiet room is cold."


def test_words_that_were_erased_leave_the_stamped_file_too(trust: Trust, tmp_path: Path) -> None:
    opened = withdraw(trust, published(trust))
    ws = trust["linden"]
    shown = " ".join(pages_of((trust.share / FIRST).read_bytes(), tmp_path))
    finding = next(iter(opened.shared.findings.values())).now.change

    remove_words(ws, opened, (finding,), "a name was found")
    done = settle_reports(ws, FolderShare(trust.share))
    left = " ".join(pages_of((trust.share / FIRST).read_bytes(), tmp_path))

    assert str(FINDING["text"]) in shown
    assert str(FINDING["text"]) not in left
    assert done.stamped == 1
    assert reports_faults(ws, trust.share) == []
    assert settle_reports(ws, NoShare()) == NOTHING


def test_a_report_with_words_that_were_removed_since_is_told_until_it_is_published_again(
    trust: Trust, tmp_path: Path
) -> None:
    opened = published(trust)
    ws = trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    theirs = trust.seen_by("aspen")
    same = reprint_files(ws, theirs, issues_of(theirs.shared)[0], ())["report"]
    finding = next(iter(opened.shared.findings.values())).now.change
    remove_words(ws, theirs, (finding,), "a name was found")
    trust.sync("aspen", "linden", "hazel")

    (told,) = list_still_holding(trust["linden"])
    with pytest.raises(NotAllowedError):
        list_still_holding(trust["hazel"])
    faults = reports_faults(trust["linden"], trust.share)
    again = reports.publish_report(trust["linden"], opened, trust.share)  # as it was on the screen
    texts = [
        " ".join(pages_of((trust.share / one).read_bytes(), tmp_path)) for one in (FIRST, SECOND)
    ]

    assert hashlib.sha256(same).hexdigest() == opened.shared.published[0].said.sha256
    assert (told.ward_code, told.version, told.path) == ("WIL", "1", FIRST)
    assert (told.again, told.over) == (True, False)
    assert faults == [
        f"{FIRST} holds words that were removed since. Publish the report again: this file is "
        "then made without them."
    ]
    assert not any(str(FINDING["text"]) in text for text in texts)
    assert [one.state for one in issues_of(again.shared)] == ["superseded", "current"]
    for name in ("linden", "aspen"):
        trust.sync(name)
        assert list_still_holding(trust[name]) == []
        assert reports_faults(trust[name], trust.share) == []


def test_a_removal_that_the_stamping_laptop_did_not_know_leaves_the_stamped_file_too(
    trust: Trust, tmp_path: Path
) -> None:
    opened = published(trust)
    ws = trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    finding = next(iter(opened.shared.findings.values())).now.change
    remove_words(ws, trust.seen_by("aspen"), (finding,), "a name was found")  # earlier in order
    for months in (30, 31, 32):  # what is written next comes later in order than the removal
        write_rules(trust["linden"], {"scores_months": months})
    withdraw(trust, trust.seen_by("linden"))
    shown = " ".join(pages_of((trust.share / FIRST).read_bytes(), tmp_path))

    trust.sync("aspen", "linden", "aspen", "linden")

    left = " ".join(pages_of((trust.share / FIRST).read_bytes(), tmp_path))
    assert str(FINDING["text"]) in shown
    assert str(FINDING["text"]) not in left
    for name in ("linden", "aspen"):
        assert settle_reports(trust[name], NoShare()) == NOTHING


def test_what_is_over_its_time_is_not_made_again_and_stamped_as_it_is(
    trust: Trust, tmp_path: Path
) -> None:
    ws = trust["linden"]
    opened = reports.publish_report(ws, withdraw(trust, published(trust)), trust.share)
    stamped = digest(trust, FIRST)
    trust.clock.now = datetime(2029, 3, 10, tzinfo=UTC)
    remove_due(ws, opened.visit.id, "scores")

    quiet = settle_reports(ws, FolderShare(trust.share), everything=True)
    with pytest.raises(NotAllowedError, match="cannot be made again") as refused:
        reprint_files(ws, trust.seen_by("linden"), issues_of(opened.shared)[0], ())
    after = withdraw(trust, trust.seen_by("linden"))

    pages = pages_of((trust.share / SECOND).read_bytes(), tmp_path)
    words = "WITHDRAWN on 10 March 2029. Do not use. See Reports/index.html"
    assert (quiet.stamped, quiet.left, digest(trust, FIRST)) == (0, (), stamped)
    assert refused.value.hint == f"The published report stands, on the share: {SECOND}."
    assert all(words in page for page in pages)
    assert str(FINDING["text"]) in " ".join(pages)
    assert [one.stamp is not None for one in issues_of(after.shared)] == [True, True]
    assert reports_faults(ws, trust.share) == []
    assert settle_reports(ws, NoShare()) == NOTHING


def test_words_leave_every_document_and_one_that_holds_nothing_more_says_so(
    trust: Trust, tmp_path: Path
) -> None:
    opened, ws = signed_off(trust), trust["linden"]
    opened, _ = themes.say_theme(ws, opened, {"words": ROOM, "groups": ("patients",), "people": 8})
    theme = next(iter(opened.shared.themes.said.values())).now.change
    opened = reports.publish_report(ws, opened, trust.share, ["you-said", "web"])
    shown = _texts(trust, tmp_path)

    remove_words(ws, opened, (theme,), "a name was found")
    (told,) = list_still_holding(ws)
    withdraw(trust, trust.seen_by("linden"))
    left = _texts(trust, tmp_path)

    assert [ROOM in one for one in shown.values()] == [True] * 3
    assert told.path == FIRST
    assert not any(ROOM in one for one in left.values())
    assert all("Do not use." in one for one in left.values())
    assert reports_faults(ws, trust.share) == []


def _texts(trust: Trust, folder: Path) -> dict[str, str]:
    found = {}
    for path in (trust.share / "Reports" / "2027").rglob("*.*"):
        data = path.read_bytes()
        is_pdf = path.suffix == ".pdf"
        found[path.name] = " ".join(pages_of(data, folder)) if is_pdf else data.decode()
    return found
