"""Scoring is blind by cryptography: before somebody is done, nobody else holds a key."""

import pytest
from sqlalchemy import text

from qvisit.ids import StreamId
from qvisit.store import changes
from qvisit.sync.keys import DeviceKeys, root_keys
from qvisit.sync.sections import open_section
from qvisit.sync.words import read_code
from qvisit.usecases import debrief, documents, reports, shares, visits
from qvisit.usecases.record import NotAllowedError
from qvisit.visits.streams import LIBRARY, REGISTER, answers_stream
from qvisit.workspace import Workspace
from tests.end2end.sealed import every_key, grants_on, keys_of, opens, sections_on, unsealed_by
from tests.usecases.trust import Trust, answer, debriefed, score


def test_nobody_can_open_answers_before_their_author_is_done(trust: Trust) -> None:
    stream = _answers(trust, "ash")
    answer(trust, "ash", "W-1", "not_met")
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("ash", "hazel", "rowan", "linden", "alder", "hazel")
    (section,) = sections_on(trust, stream)

    assert opens(every_key(trust["ash"]), section)
    for name in ("hazel", "rowan", "linden", "alder"):
        ws = trust[name]
        assert keys_of(ws, stream) == []
        assert stream not in _streams(ws)
        assert _waiting_sections(ws, stream) == 1  # it came, and cannot be opened
        assert not opens(every_key(ws), section)
        assert unsealed_by(ws.keys, grants_on(trust, stream)) == []
        if name != "alder":
            assert list(trust.seen_by(name).visit.sheets) == []


def test_others_answers_come_with_done_and_not_before(trust: Trust) -> None:
    score(trust, "ash")
    trust.sync("ash", "hazel", "rowan")
    hazel = trust.seen_by("hazel")

    score(trust, "hazel")
    score(trust, "rowan")
    trust.sync("rowan", "hazel")

    assert trust.person("ash") in hazel.visit.sheets  # Ash was done at that sync
    assert set(trust.seen_by("hazel").visit.sheets) == {
        trust.person(name) for name in ("ash", "hazel", "rowan")
    }
    assert _waiting_sections(trust["hazel"], _answers(trust, "ash")) == 0


def test_even_keys_that_are_here_show_nothing_until_all_are_done(trust: Trust) -> None:
    score(trust, "ash")
    trust.sync("ash", "hazel")

    with pytest.raises(NotAllowedError) as refused:
        debrief.item_views(trust.seen_by("hazel"))
    with pytest.raises(NotAllowedError) as too_early:
        documents.make(trust["hazel"], trust.seen_by("hazel"), "report")

    assert "stay hidden until everyone is done" in str(refused.value)
    assert "nothing to report yet" in str(too_early.value)


def test_the_leads_close_opens_answers_from_their_authors_own_laptop(trust: Trust) -> None:
    score(trust, "hazel")
    score(trust, "rowan")
    answer(trust, "ash", "W-1", "partly")
    trust.sync("ash", "rowan", "hazel")
    visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "Ash was called away.")
    trust.sync("hazel", "rowan")
    before = set(trust.seen_by("rowan").visit.sheets)

    trust.sync("ash", "rowan")

    assert trust.person("ash") not in before
    assert trust.person("ash") in trust.seen_by("rowan").visit.sheets


def test_governance_reads_answers_after_the_debrief_only(trust: Trust) -> None:
    for name in ("hazel", "ash", "rowan"):
        score(trust, name)
    trust.sync("hazel", "ash", "rowan", "hazel", "linden")
    before = trust.seen_by("linden")
    streams = [_answers(trust, name) for name in ("hazel", "ash", "rowan")]
    held = [keys_of(trust["linden"], stream) for stream in streams]
    with pytest.raises(NotAllowedError):
        documents.make(trust["linden"], before, "annex")

    ws = trust["hazel"]
    debrief.finish_debrief(ws, debrief.agree_rest(ws, trust.seen_by("hazel")))
    trust.sync("hazel", "ash", "rowan", "linden")

    assert before.shared.status == "scoring_complete"
    assert list(before.visit.sheets) == []
    assert held == [[], [], []]
    assert len(trust.seen_by("linden").visit.sheets) == 3


def test_an_administrator_never_holds_a_key_of_a_visit(trust: Trust) -> None:
    debriefed(trust)
    opened = reports.sign_off(trust["linden"], trust.seen_by("linden"))
    reports.publish_report(trust["linden"], opened, trust.share)
    trust.sync_round()

    ws = trust["alder"]

    assert _streams(ws) == {LIBRARY, REGISTER}
    with ws.reading() as session:
        held = {row[0] for row in session.execute(text("SELECT stream FROM stream_keys"))}
    assert held == {LIBRARY, REGISTER}
    with pytest.raises(visits.UnknownVisitError):
        trust.seen_by("alder")


def test_the_printed_recovery_key_opens_what_a_dead_laptop_wrote(trust: Trust) -> None:
    stream = _answers(trust, "ash")
    opened = answer(trust, "ash", "W-1", "not_met")
    trust.sync("ash")
    trust.close("ash")

    seed = read_code(trust.recovery_code)
    assert seed is not None
    opening = unsealed_by(root_keys(seed), grants_on(trust, stream))
    (section,) = sections_on(trust, stream)
    signers = {str(trust.vaults["ash"].device): _sign_public(trust, "ash")}
    place = section.header.place(stream)
    (change,) = open_section(opening[0], section.content, place, signers).changes

    assert len(opening) == 1
    assert change.id == opened.sheet.applied[0]
    assert b'"reply":"not_met"' in (change.payload or b"")


def test_the_recovery_code_of_another_share_opens_nothing(trust: Trust) -> None:
    other = trust.folder / "other"
    other.mkdir()
    code = shares.create_share(trust.new_laptop("sloe", "administrator"), other).recovery_code
    answer(trust, "ash")
    trust.sync("ash")

    seed = read_code(code)

    assert seed is not None
    assert unsealed_by(root_keys(seed), grants_on(trust, _answers(trust, "ash"))) == []


def _answers(trust: Trust, name: str) -> StreamId:
    return answers_stream(trust.visit, trust.person(name))


def _streams(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return set(changes.streams(session))


def _waiting_sections(ws: Workspace, stream: StreamId) -> int:
    counted = text("SELECT count(*) FROM sections WHERE stream = :stream AND taken = 0")
    with ws.reading() as session:
        return int(session.execute(counted, {"stream": stream}).scalar_one())


def _sign_public(trust: Trust, name: str) -> str:
    vault = trust.vaults[name]
    return DeviceKeys(vault.signing_seed, vault.box_secret).sign_public
