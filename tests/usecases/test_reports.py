"""Draft, sign off, publish: who may, what stops it, and where the report lies."""

from dataclasses import replace

import pytest

from qvisit.ids import StreamId, new_id
from qvisit.store import changes
from qvisit.sync.errors import ShareUnreachableError
from qvisit.usecases import debrief, documents, reports, scoring, visits, wards
from qvisit.usecases.record import NotAllowedError
from qvisit.visits import kinds
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.fold import fold_shared
from qvisit.workspace import Workspace
from tests.usecases.trust import ACTION, Trust, debriefed, new_visit, score_all, seats, signed_off


def test_governance_outside_the_panel_signs_off(trust: Trust) -> None:
    opened = signed_off(trust)

    assert opened.shared.status == "signed_off"
    assert {one.about for one in reports.ratings_now(opened)} == {
        "safe", "effective", "caring", "responsive", "well_led", "visit",
    }  # fmt: skip


def test_a_sign_off_names_all_that_it_rests_on(trust: Trust) -> None:
    debriefed(trust)
    before = trust.seen_by("linden")
    opened = reports.sign_off(trust["linden"], before)
    assert opened.shared.signed is not None

    rests_on = opened.shared.signed.said.streams
    with trust["linden"].reading() as session:
        last = {
            f"{one.stream}/{one.device}": one.id
            for one in visits.read_changes(session, trust.visit)
            if one.id != opened.shared.signed.change
        }
    assert rests_on == last
    assert len(rests_on) > 3


def test_what_claims_to_come_before_a_signature_does_not_take_it_back(trust: Trust) -> None:
    """A late change of the plan, with a low count, does not undo what was signed."""
    opened = signed_off(trust)
    plan = trust.seen_by("linden").plan.model_copy(update={"ward_name": "Another ward"})
    sneaked = _change(trust["linden"], opened.stream, "visit.planned", plan, lamport=1)
    with trust["linden"].reading() as session:
        known = changes.read_stream(session, opened.stream)

    after = fold_shared(trust.visit, [*known, sneaked], opened.members)

    assert after.signed is not None
    assert after.status == "signed_off"
    assert after.plan is not None
    assert after.plan.now.said.ward_name == "Willow Ward"


@pytest.mark.parametrize("name", ["hazel", "ash", "rowan"])
def test_nobody_on_the_panel_signs_off(trust: Trust, name: str) -> None:
    debriefed(trust)
    trust.sync(name)

    with pytest.raises(NotAllowedError) as refused:
        reports.sign_off(trust[name], trust.seen_by(name))

    assert str(refused.value) == "Only governance may do this."


def test_governance_that_sat_on_the_panel_does_not_sign_off(trust: Trust) -> None:
    ws = trust["linden"]
    sitting = kinds.Seat(person=trust.person("linden"), name="Linden", role="visitor")
    new = replace(new_visit(trust), panel=(*seats(trust), sitting))
    visit = visits.plan_visit(ws, new)
    trust.visit = visit
    trust.sync("linden", "hazel")
    visits.finish_reviewer(ws, trust.seen_by("linden"))
    trust.sync("linden", "hazel")
    closed = visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "For the test.")
    debrief.finish_debrief(trust["hazel"], closed)
    trust.sync("hazel", "linden")

    with pytest.raises(NotAllowedError) as refused:
        reports.sign_off(ws, trust.seen_by("linden"))

    assert "You were on this panel, so you cannot sign it off." in str(refused.value)


def test_nothing_is_signed_before_the_debrief(trust: Trust) -> None:
    score_all(trust)
    trust.sync("linden")

    with pytest.raises(NotAllowedError) as refused:
        reports.sign_off(trust["linden"], trust.seen_by("linden"))

    assert "The panel has not finished its debrief." in str(refused.value)


def test_nothing_is_signed_twice(trust: Trust) -> None:
    opened = signed_off(trust)

    with pytest.raises(NotAllowedError) as refused:
        reports.sign_off(trust["linden"], opened)

    assert "signed off already" in str(refused.value)


def test_what_came_in_since_it_was_looked_at_stops_the_signature(trust: Trust) -> None:
    action = debriefed(trust)
    looked_at = trust.seen_by("linden")
    said = {**ACTION, "action": action, "finding": new_id(), "aim": "No door is locked"}
    debrief.agree_action(trust["hazel"], trust.seen_by("hazel"), said)
    trust.sync("hazel", "linden")

    with pytest.raises(reports.ChangedMeanwhileError) as refused:
        reports.sign_off(trust["linden"], looked_at)

    assert "Nothing was signed off." in str(refused.value)
    assert trust.seen_by("linden").shared.signed is None


def test_two_versions_at_once_stand_until_somebody_settles_them(trust: Trust) -> None:
    """Lead and governance change one action without seeing each other's change."""
    action = debriefed(trust)
    before = trust.seen_by("hazel").shared.actions[action].now
    said = {**ACTION, "action": action, "finding": before.said.finding}
    replaces = (before.change,)
    debrief.agree_action(
        trust["hazel"], trust.seen_by("hazel"), {**said, "due": "2027-05-01", "replaces": replaces}
    )
    debrief.agree_action(
        trust["linden"],
        trust.seen_by("linden"),
        {**said, "due": "2027-06-01", "replaces": replaces},
    )
    trust.sync("hazel", "linden", "hazel")
    both = {name: trust.seen_by(name).shared.actions[action] for name in ("hazel", "linden")}
    with pytest.raises(reports.ContestedError) as refused:
        reports.sign_off(trust["linden"], trust.seen_by("linden"))

    settled = {
        **said, "due": "2027-06-01",
        "replaces": tuple(one.change for one in both["hazel"].versions),
    }  # fmt: skip
    debrief.agree_action(trust["hazel"], trust.seen_by("hazel"), settled)
    trust.sync("hazel", "linden")
    signed = reports.sign_off(trust["linden"], trust.seen_by("linden"))

    assert both["hazel"] == both["linden"]
    assert {one.said.due for one in both["hazel"].versions} == {"2027-05-01", "2027-06-01"}
    assert "Two people wrote an action at the same time. Both versions are kept." in str(
        refused.value
    )
    assert not signed.shared.actions[action].contested


def test_two_who_differ_on_a_way_of_looking_must_settle_it(trust: Trust) -> None:
    scoring.use_method(trust["ash"], trust.seen_by("ash"), "M5", "used")
    scoring.use_method(trust["rowan"], trust.seen_by("rowan"), "M5", "not_used")
    scoring.use_method(trust["ash"], trust.seen_by("ash"), "M1", "used")
    scoring.use_method(trust["rowan"], trust.seen_by("rowan"), "M1", "used")
    debriefed(trust)
    with pytest.raises(reports.ContestedError) as refused:
        reports.sign_off(trust["linden"], trust.seen_by("linden"))

    scoring.use_method(trust["ash"], trust.seen_by("ash"), "M5", "used")
    trust.sync("ash", "linden")
    signed = reports.sign_off(trust["linden"], trust.seen_by("linden"))

    assert "whether a method was used" in str(refused.value)
    assert signed.shared.methods["M1"].contested  # both say the same, so nothing is open
    assert signed.shared.status == "signed_off"


def test_what_a_newer_version_wrote_is_kept_and_stops_the_signature(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["hazel"]
    said = kinds.ScoringClosed(reason="Something that only a newer QVisit knows.")
    stream = trust.seen_by("hazel").stream
    newer = _change(ws, stream, "mood.noted", said)
    with ws.writing.begin() as session:
        changes.append(session, newer, received_at=newer.envelope.at)
    trust.sync("hazel", "linden")

    opened = trust.seen_by("linden")
    with pytest.raises(reports.NewerNeededError) as refused:
        reports.sign_off(trust["linden"], opened)

    with trust["linden"].reading() as session:
        kept = {one.id: one for one in changes.read_stream(session, stream)}
    assert opened.visit.needs_newer
    assert opened.shared.unknown == (newer.id,)
    assert kept[newer.id].payload == newer.payload
    assert kept[newer.id].envelope_bytes == newer.envelope_bytes
    assert "Install the newest QVisit" in str(refused.value)
    assert opened.shared.debriefed is not None  # all else goes on


def test_a_version_of_a_kind_that_is_too_new_is_kept_too(trust: Trust) -> None:
    ws, stream = trust["hazel"], trust.seen_by("hazel").stream
    newer = _change(ws, stream, "visit.started", kinds.VisitStarted(), version=2)
    with ws.writing.begin() as session:
        changes.append(session, newer, received_at=newer.envelope.at)

    opened = trust.seen_by("hazel")

    assert opened.visit.needs_newer
    assert opened.shared.started is None


def test_a_report_is_published_where_people_find_it(trust: Trust) -> None:
    opened = signed_off(trust)
    ws = trust["linden"]
    once = reports.publish_report(ws, opened, trust.share)
    twice = reports.publish_report(ws, once, trust.share)

    names = [path.name for path in (trust.share / "Reports/2027/Willow Ward WIL").iterdir()]
    assert sorted(names) == [
        "2027-03-09 Willow Ward WIL visit report v1.pdf",
        "2027-03-09 Willow Ward WIL visit report v2.pdf",
    ]
    assert [one.said.version for one in reports.published(twice)] == [1, 2]
    assert twice.shared.status == "published"


def test_two_visits_to_a_ward_on_one_day_have_two_reports(trust: Trust) -> None:
    opened = signed_off(trust)
    ws = trust["linden"]
    ward = next(iter(wards.read_register(ws).wards.values())).now.said
    visits.plan_visit(ws, new_visit(trust, ward))

    reports.publish_report(ws, opened, trust.share)

    (path,) = (trust.share / "Reports/2027/Willow Ward WIL").iterdir()
    assert path.name == f"2027-03-09 Willow Ward WIL visit report {trust.visit[:6]} v1.pdf"


def test_nothing_is_published_before_the_signature(trust: Trust) -> None:
    debriefed(trust)

    with pytest.raises(NotAllowedError) as refused:
        reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)

    assert "not signed off yet" in str(refused.value)
    assert not (trust.share / "Reports").exists()


def test_nobody_on_the_panel_publishes(trust: Trust) -> None:
    signed_off(trust)
    trust.sync("linden", "hazel")

    with pytest.raises(NotAllowedError):
        reports.publish_report(trust["hazel"], trust.seen_by("hazel"), trust.share)

    assert not (trust.share / "Reports").exists()


def test_a_report_that_cannot_be_written_is_not_said_to_be_published(trust: Trust) -> None:
    opened = signed_off(trust)
    trust.share.rename(trust.folder / "away")

    with pytest.raises(ShareUnreachableError):
        reports.publish_report(trust["linden"], opened, trust.share)

    assert trust.seen_by("linden").shared.published == ()


def test_the_annex_is_for_governance_alone(trust: Trust) -> None:
    debriefed(trust)

    made = documents.make(trust["linden"], trust.seen_by("linden"), "annex")
    with pytest.raises(NotAllowedError) as refused:
        documents.make(trust["hazel"], trust.seen_by("hazel"), "annex")

    assert made.startswith(b"%PDF")
    assert "Only governance may read reviewers' own answers" in str(refused.value)


def test_a_document_that_cannot_be_saved_is_said_so(trust: Trust) -> None:
    path = trust.folder / "a file"
    path.write_text("in the way")

    with pytest.raises(reports.ReportNotSavedError) as refused:
        reports.save_file(path / "report.pdf", b"%PDF")

    assert "The visit itself is safe." in str(refused.value)


def _change(
    ws: Workspace,
    stream: StreamId,
    kind: str,
    said: kinds.Payload,
    *,
    lamport: int = 0,
    version: int = 1,
) -> Change:
    """A change at the end of a laptop's own chain, of any kind and count."""
    content, salt = canonical(said.model_dump(mode="json")), bytes(16)
    with ws.reading() as session:
        head = changes.head(session, stream, ws.device)
        highest = changes.highest_lamport(session)
    envelope = Envelope(
        kind=kind,
        kind_version=version,
        stream=stream,
        author=ws.person,
        device=ws.device,
        number=head.number + 1 if head else 1,
        previous=head.last_id if head else "",
        lamport=lamport or highest + 1,
        at="2027-03-09T14:02:00Z",
        offset=0,
        payload_hash=payload_hash(salt, content),
    )
    return seal(envelope, salt, content)
