"""A late colleague is let in on the ward: by a stick alone, and on a lent laptop."""

from pathlib import Path

import pytest

from qvisit.ids import StreamId
from qvisit.store import changes, stream_keys
from qvisit.store.vault import Doors
from qvisit.usecases import care, lending, scoring, shares, visits
from qvisit.usecases.laptops import list_laptops, withdraw_laptop
from qvisit.usecases.lending import NewColleague
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.places import prepare_place
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.syncing import LaptopWithdrawnError, sync
from qvisit.visits.streams import LIBRARY, REGISTER, answers_of, visit_stream
from qvisit.workspace import Workspace, open_workspace
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Trust, answer


def _newcomer(ws: Workspace, role: str = "visitor") -> Newcomer:
    return Newcomer(ws.device, role, no_conflict=True, confidential=True)


def _go_round(trust: Trust, stick: Path, *names: str) -> None:
    for name in (*names, *names):
        sync(trust[name], stick)


def test_by_a_stick_alone_a_colleague_is_let_in_scores_and_is_done(
    trust: Trust, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    prepare_place(trust["hazel"], stick)
    sync(trust["hazel"], stick)
    elm = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(elm, stick)
    (waits,) = shares.list_waiting(trust["hazel"], stick)
    assert waits.name == "Elm"
    assert waits.words == shares.standing(elm).words

    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), stick, _newcomer(elm))
    _go_round(trust, stick, "hazel", "elm")
    opened = visits.open_visit(elm, trust.visit)
    scoring.give_answer(elm, opened, TEMPLATE, "W-1", "partly", asked=2)
    visits.finish_reviewer(elm, visits.open_visit(elm, trust.visit))
    _go_round(trust, stick, "elm", "hazel")

    seen = trust.seen_by("hazel")
    assert elm.person in seen.shared.finished
    assert seen.visit.sheets[elm.person].reply(TEMPLATE, "W-1") == "partly"
    trust.sync("hazel", "linden", "alder")
    for name in ("linden", "alder"):
        (known,) = [one for one in list_laptops(trust[name]) if one.device == elm.device]
        assert (known.visit, known.let_in_by) == (trust.visit, "Hazel")


def test_they_get_no_answers_before_their_writer_is_done(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "not_met")
    trust.sync("ash", "hazel")
    elm = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(elm, trust.share)
    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))
    for _ in range(2):
        trust.sync("hazel", "ash", "linden", "elm")

    with elm.reading() as session:
        held = {
            stream
            for stream in (REGISTER, LIBRARY, visit_stream(trust.visit))
            if stream_keys.stream_keys(session, StreamId(stream))
        }
        assert not [one for one in changes.streams(session) if answers_of(one)]
    assert held == {REGISTER, LIBRARY, visit_stream(trust.visit)}


def test_a_colleague_on_a_lent_laptop_counts_without_an_administrator(
    trust: Trust, tmp_path: Path
) -> None:
    opened = visits.start_visit(trust["ash"], trust.seen_by("ash"))
    new = NewColleague("Oak", "visitor", WORDS, no_conflict=True, confidential=True)
    doors = Doors(WORDS, limits=QUICK)
    vault = lending.lend_laptop(trust["ash"], opened, tmp_path / "oak", new, doors)
    with open_workspace(vault, trust.clock) as oak:
        theirs = visits.open_visit(oak, trust.visit)
        theirs = scoring.give_answer(oak, theirs, TEMPLATE, "W-1", "met")
        care.stop_part(oak, theirs, "end")
        shares.ask_to_join(oak, trust.share)
        trust.sync("ash", "hazel")

        after = let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(oak))
        assert [one.name for one in after.shared.seats].count("Oak") == 1
        trust.sync("hazel")
        sync(oak, trust.share)
        sync(oak, trust.share)
        trust.sync("hazel", "hazel")

        seen = trust.seen_by("hazel")
        assert oak.person in seen.shared.finished
        assert seen.visit.sheets[oak.person].reply(TEMPLATE, "W-1") == "met"


def test_nobody_is_let_in_on_the_ward_as_somebody_who_is_known(trust: Trust) -> None:
    """A lead cannot name a laptop as a reviewer's own: it would read what that person reads."""
    elm = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(elm, trust.share)
    shares.admit(trust["alder"], trust.share, elm.device, ("visitor",))
    trust.sync("alder", "hazel")

    with pytest.raises(NotAllowedError, match="let in already"):
        let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))


def test_when_scoring_is_over_nobody_new_is_let_in(trust: Trust) -> None:
    elm = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(elm, trust.share)
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "Time is over.")

    with pytest.raises(NotAllowedError, match="Scoring is over"):
        let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, _newcomer(elm))


def test_a_withdrawn_laptop_reads_nothing_of_what_is_written_afterwards(trust: Trust) -> None:
    trust.sync_round()
    answer(trust, "ash", "W-1", "met")
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["ash"].device, "Lost")
    trust.sync("alder", "hazel", "rowan")
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "rowan")

    with pytest.raises(LaptopWithdrawnError, match="Everything you wrote is safe here"):
        sync(trust["ash"], trust.share)

    assert shares.standing(trust["ash"]).withdrawn
    assert trust.seen_by("ash").sheet.reply(TEMPLATE, "W-1") == "met"
    assert trust.seen_by("rowan").shared.started is not None
    assert trust.seen_by("ash").shared.started is None
    with trust["rowan"].reading() as session:
        new = set(stream_keys.stream_keys(session, visit_stream(trust.visit)))
    with trust["ash"].reading() as session:
        assert new - set(stream_keys.stream_keys(session, visit_stream(trust.visit)))
