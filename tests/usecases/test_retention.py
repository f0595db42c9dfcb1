"""Time limits: what is due is told to governance, and goes by a person's decision alone."""

from datetime import UTC, datetime

import pytest

from qvisit.store import files
from qvisit.usecases import documents, holds, reports, retention
from qvisit.usecases.photos import add_photo
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.removal import TOGETHER
from qvisit.usecases.retention import list_due, read_rules, remove_due, write_rules
from qvisit.usecases.verify import verify
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.change import MAX_PAYLOAD, canonical
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.kinds import PayloadRemoved
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import TEMPLATE, Trust, signed_off

LATER = datetime(2029, 3, 10, 9, 0, tzinfo=UTC)
MUCH_LATER = datetime(2037, 3, 10, 9, 0, tzinfo=UTC)
NAMES = ("ash", "hazel", "linden")
PHOTO = photo_of((TEMPLATE, "W-1"), "A door.")
SCORES = "Time limit: answers and notes, 24 months after the sign-off"


def test_the_rules_are_the_defaults_until_governance_says_others(trust: Trust) -> None:
    assert read_rules(trust["ash"]) == RetentionSaid()

    write_rules(trust["linden"], {"scores_months": 12, "photos": "report"})
    trust.sync("linden", "ash")

    assert (read_rules(trust["ash"]).scores_months, read_rules(trust["ash"]).photos) == (
        12,
        "report",
    )
    with pytest.raises(WrongEntryError):
        write_rules(trust["linden"], {"scores_months": 0})
    with pytest.raises(NotAllowedError):
        write_rules(trust["hazel"], {"scores_months": 12})


def test_what_is_due_is_listed_and_removed_everywhere(trust: Trust) -> None:
    signed_off(trust)
    ws = trust["linden"]
    assert list_due(ws) == []
    trust.clock.now = LATER

    (due,) = list_due(ws)
    assert (due.ward_name, due.what, due.rule, due.held) == ("Willow Ward", "scores", SCORES, False)
    assert dict(due.goes) == {"answer.given": 9}
    assert due.people == 3
    before = trust.seen_by("linden").shared
    assert remove_due(ws, due.visit, due.what) == 9
    trust.sync("linden", "ash", "hazel")

    assert list_due(ws) == []
    for name in ("linden", "ash", "hazel"):
        opened = trust.seen_by(name)
        assert all(sheet.answers == {} for sheet in opened.visit.sheets.values())
        assert opened.shared.agreed == before.agreed
        assert opened.shared.signed is not None
        assert verify(trust[name]).faults == ()
    with pytest.raises(NotAllowedError, match="removed under a time limit"):
        documents.make(ws, trust.seen_by("linden"), "report")
    with pytest.raises(retention.NothingDueError):
        remove_due(ws, due.visit, due.what)


def test_only_governance_sees_what_is_due(trust: Trust) -> None:
    with pytest.raises(NotAllowedError):
        list_due(trust["hazel"])


def test_a_hold_keeps_what_is_due(trust: Trust) -> None:
    opened = signed_off(trust)
    trust.clock.now = LATER
    holds.place_hold(trust["linden"], opened, "inquiry")

    (due,) = list_due(trust["linden"])

    assert due.held
    with pytest.raises(NotAllowedError):
        remove_due(trust["linden"], due.visit, due.what)


def test_after_ten_years_the_rest_goes_and_what_rights_rest_on_stays(trust: Trust) -> None:
    signed_off(trust)
    trust.clock.now = MUCH_LATER

    first, second = list_due(trust["linden"])
    assert (first.what, second.what) == ("scores", "report")
    remove_due(trust["linden"], second.visit, "report")

    opened = trust.seen_by("linden")
    assert (opened.shared.findings, opened.shared.actions, opened.shared.agreed) == ({}, {}, {})
    with pytest.raises(NotAllowedError, match="What the panel agreed was removed"):
        documents.make(trust["linden"], opened, "report")
    assert opened.plan.ward_name == "Willow Ward"
    assert opened.shared.signed is not None
    assert verify(trust["linden"]).faults == ()


def test_the_pixels_of_photos_go_at_the_first_publication_and_their_words_stay(
    trust: Trust,
) -> None:
    ws, opened = trust["ash"], _photographed(trust)
    kept = [_photos(trust, name) for name in NAMES]
    assert all(verify(trust[name]).faults == () for name in NAMES)

    reports.publish_report(trust["linden"], opened, trust.share)
    at_once = _photos(trust, "linden")
    trust.sync("linden", "hazel", "ash", "linden")

    assert (kept, at_once) == ([1, 1, 1], 0)
    assert [_photos(trust, name) for name in NAMES] == [0, 0, 0]
    (versions,) = trust.seen_by("ash").sheet.photos.values()
    assert versions[-1].said.alt == "A door."
    assert all(verify(trust[name]).faults == () for name in NAMES)
    trust.join("aspen", "governance_lead")
    trust.sync("linden", "aspen", "linden", "aspen")
    assert _photos(trust, "aspen") == 0
    assert verify(ws).faults == ()


@pytest.mark.parametrize("is_signed", [True, False], ids=["signed off", "never signed off"])
def test_photos_of_a_visit_that_is_never_published_go_two_years_later(
    trust: Trust, is_signed: bool
) -> None:
    if is_signed:
        _photographed(trust)
    else:
        add_photo(trust["ash"], trust.seen_by("ash"), PHOTO)
        trust.sync("ash", "linden")
        write_rules(trust["linden"], {"photos": "report"})  # there will be none
    trust.clock.now = datetime(2029, 3, 8, 9, 0, tzinfo=UTC)
    trust.sync(*NAMES)
    kept = (_photos(trust, "ash"), verify(trust["ash"]).faults)

    trust.clock.now = LATER
    by_then = verify(trust["ash"]).faults
    trust.sync(*NAMES)

    assert kept == (1, ())
    assert by_then == ()
    assert [_photos(trust, name) for name in NAMES] == [0, 0, 0]
    assert all(verify(trust[name]).faults == () for name in NAMES)


def test_photos_stay_under_a_hold_until_it_is_lifted(trust: Trust) -> None:
    holds.place_hold(trust["linden"], trust.seen_by("linden"), "police")
    reports.publish_report(trust["linden"], _photographed(trust), trust.share)
    trust.sync("linden", "ash")
    held = _photos(trust, "ash")

    opened = trust.seen_by("linden")
    holds.lift_hold(trust["linden"], opened, next(iter(opened.shared.holds)), "It ended.")
    trust.sync("linden", "ash")

    assert (held, _photos(trust, "ash")) == (1, 0)


def test_photos_of_old_visits_go_when_the_trust_keeps_them_no_longer(trust: Trust) -> None:
    write_rules(trust["linden"], {"photos": "report"})
    reports.publish_report(trust["linden"], _photographed(trust), trust.share)
    trust.sync("ash", "hazel", "linden", "hazel")
    kept = [_photos(trust, name) for name in NAMES]

    write_rules(trust["linden"], {"photos": "sign_off"})
    trust.sync("linden", "hazel", "ash")

    assert kept == [1, 1, 1]
    assert [_photos(trust, name) for name in NAMES] == [0, 0, 0]
    assert all(verify(trust[name]).faults == () for name in NAMES)


def test_photos_that_stay_as_long_as_the_report_go_with_it(trust: Trust) -> None:
    write_rules(trust["linden"], {"photos": "report"})
    trust.sync("linden", "ash")
    _photographed(trust)
    trust.clock.now = MUCH_LATER

    remove_due(trust["linden"], trust.visit, "scores")
    trust.sync("linden", "ash")
    with_scores = (_photos(trust, "ash"), len(trust.seen_by("ash").sheet.photos))
    remove_due(trust["linden"], trust.visit, "report")
    trust.sync("linden", "ash")

    assert with_scores == (1, 1)
    assert (_photos(trust, "ash"), trust.seen_by("ash").sheet.photos) == (0, {})


def _photographed(trust: Trust) -> OpenVisit:
    """The visit, signed off, with a photo that three laptops have."""
    add_photo(trust["ash"], trust.seen_by("ash"), PHOTO)
    signed_off(trust)
    trust.sync("linden", "ash", "hazel", "linden")
    return trust.seen_by("linden")


def _photos(trust: Trust, name: str) -> int:
    """How many photos' pixels are on a laptop."""
    with trust[name].reading() as session:
        return len(files.kept_files(session))


def test_a_full_removal_fits_into_a_change() -> None:
    said = PayloadRemoved(changes=tuple(f"{one:064x}" for one in range(TOGETHER)), rule="x" * 300)

    assert len(canonical(said.model_dump(mode="json"))) < MAX_PAYLOAD
