"""A lent laptop: a colleague scores as themselves within a minute, and waits to be let in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qvisit.ids import PersonId
from qvisit.store.vault import Doors, OpenVault
from qvisit.usecases import care, concerns, lending, scoring, shares, visits
from qvisit.usecases.lending import NewColleague, NotConfirmedError
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.privacy_memory import NumberError
from qvisit.usecases.profile_names import list_profiles
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.syncing import NotAdmittedError, sync
from qvisit.visits.streams import answers_of
from qvisit.workspace import Workspace, open_workspace
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Trust

QUICK_DOORS = Doors(words=WORDS, limits=QUICK)


def oak(**changed: object) -> NewColleague:
    values: dict[str, object] = {
        "name": "Oak",
        "role": "visitor",
        "words": WORDS,
        "no_conflict": True,
        "confidential": True,
    }
    return NewColleague(**{**values, **changed})  # type: ignore[arg-type]


def lend(trust: Trust, folder: Path, name: str = "ash") -> OpenVault:
    opened = visits.start_visit(trust[name], visits.open_visit(trust[name], trust.visit))
    return lending.lend_laptop(trust[name], opened, folder / "oak", oak(), QUICK_DOORS)


@contextmanager
def lent(trust: Trust, folder: Path) -> Iterator[Workspace]:
    with open_workspace(lend(trust, folder), trust["ash"].clock) as ws:
        yield ws


def test_a_colleague_scores_at_once_as_themselves(trust: Trust, tmp_path: Path) -> None:
    with lent(trust, tmp_path) as ws:
        opened = visits.open_visit(ws, trust.visit)
        opened = scoring.give_answer(ws, opened, TEMPLATE, "W-1", "met")
        opened = care.stop_part(ws, opened, "end")

        again = visits.open_visit(ws, trust.visit)
        assert again.sheet.reply(TEMPLATE, "W-1") == "met"
        assert again.sheet.answers[TEMPLATE, "W-1"].author == ws.person
        assert again.is_finished
        assert care.own_care(ws, again).stopped == "end"
        assert lending.visit_lent_to(ws) == trust.visit

    lender = visits.open_visit(trust["ash"], trust.visit)
    assert lender.sheet.answers == {}
    assert ws.person != trust["ash"].person


def test_nobodys_answers_and_no_keys_come_with_the_visit(trust: Trust, tmp_path: Path) -> None:
    opened = visits.start_visit(trust["ash"], visits.open_visit(trust["ash"], trust.visit))
    scoring.give_answer(trust["ash"], opened, TEMPLATE, "W-1", "not_met")

    with lent(trust, tmp_path) as ws:
        opened = visits.open_visit(ws, trust.visit)
        assert dict(opened.visit.sheets) == {}
        with ws.reading() as session:
            from qvisit.store import changes

            assert [name for name in changes.streams(session) if answers_of(name)] == []


def test_they_are_shown_as_waiting_until_the_lead_lets_them_in(
    trust: Trust, tmp_path: Path
) -> None:
    vault = lend(trust, tmp_path)
    trust.sync("ash", "hazel")
    seen = visits.open_visit(trust["hazel"], trust.visit)
    assert seen.shared.colleagues[vault.person].waits
    assert seen.shared.seat_of(vault.person) is None

    after = lending.admit_colleague(trust["hazel"], seen, vault.person)

    seat = after.shared.seat_of(vault.person)
    assert seat is not None
    assert (seat.name, seat.role) == ("Oak", "visitor")


def test_a_visitor_cannot_let_anybody_in(trust: Trust, tmp_path: Path) -> None:
    vault = lend(trust, tmp_path)
    opened = visits.open_visit(trust["ash"], trust.visit)

    with pytest.raises(NotAllowedError, match="Only the panel lead"):
        lending.admit_colleague(trust["ash"], opened, vault.person)


def test_a_declined_colleague_keeps_their_answers_and_has_no_place(
    trust: Trust, tmp_path: Path
) -> None:
    vault = lend(trust, tmp_path, "hazel")
    opened = visits.open_visit(trust["hazel"], trust.visit)

    after = lending.decline_colleague(
        trust["hazel"], opened, vault.person, " They manage this ward. "
    )

    declined = after.shared.colleagues[vault.person].declined
    assert declined is not None
    assert declined.said.reason == "They manage this ward."
    assert after.shared.seat_of(vault.person) is None


def test_their_answers_count_once_laptop_and_person_are_let_in(
    trust: Trust, tmp_path: Path
) -> None:
    with lent(trust, tmp_path) as ws:
        opened = visits.open_visit(ws, trust.visit)
        opened = scoring.give_answer(ws, opened, TEMPLATE, "W-1", "partly")
        visits.finish_reviewer(ws, opened)
        trust.sync("ash")
        with pytest.raises(NotAdmittedError):
            sync(ws, trust.share)
        shares.ask_to_join(ws, trust.share)
        shares.admit(trust["alder"], trust.share, ws.device, ("visitor",))
        trust.sync("alder", "hazel")
        seen = visits.open_visit(trust["hazel"], trust.visit)
        lending.admit_colleague(trust["hazel"], seen, ws.person)
        trust.sync("hazel")
        sync(ws, trust.share)
        sync(ws, trust.share)  # now with the keys that the first one asked for
        trust.sync("alder", "hazel", "ash", "hazel")

        after = visits.open_visit(trust["hazel"], trust.visit)
        assert ws.person in after.shared.finished
        assert after.visit.sheets[ws.person].reply(TEMPLATE, "W-1") == "partly"


def test_nothing_is_made_where_nobody_may_lend(trust: Trust, tmp_path: Path) -> None:
    opened = visits.start_visit(trust["ash"], visits.open_visit(trust["ash"], trust.visit))
    stranger = visits.open_visit(trust["linden"], trust.visit)

    with pytest.raises(NotAllowedError, match="Only people on this visit’s panel"):
        lending.lend_laptop(trust["linden"], stranger, tmp_path / "stranger", oak())
    with pytest.raises(WrongEntryError, match="role"):
        lending.lend_laptop(
            trust["ash"], opened, tmp_path / "lead", oak(role="panel_lead"), QUICK_DOORS
        )
    lead = visits.open_visit(trust["hazel"], trust.visit)
    lead = visits.start_visit(trust["hazel"], lead)
    visits.close_scoring(trust["hazel"], lead, "The ward needs its room back.")
    with pytest.raises(NotAllowedError, match="Scoring is over"):
        lending.lend_laptop(trust["hazel"], lead, tmp_path / "late", oak())  # known since a moment

    assert list_profiles(tmp_path) == []
    assert {one.name for one in tmp_path.iterdir()} & {"stranger", "lead", "late"} == set()
    for name in ("ash", "hazel"):
        assert not visits.open_visit(trust[name], trust.visit).shared.colleagues


def test_nobody_is_kept_off_without_a_reason(trust: Trust, tmp_path: Path) -> None:
    vault = lend(trust, tmp_path, "hazel")
    opened = visits.open_visit(trust["hazel"], trust.visit)

    with pytest.raises(WrongEntryError, match="reason"):
        lending.decline_colleague(trust["hazel"], opened, vault.person, " ")
    with pytest.raises(NumberError):  # the reason is looked at like all that people write
        lending.decline_colleague(trust["hazel"], opened, vault.person, "See 999 000 0018.")


def test_both_boxes_must_be_ticked(trust: Trust, tmp_path: Path) -> None:
    opened = visits.open_visit(trust["ash"], trust.visit)
    for missing in ("no_conflict", "confidential"):
        with pytest.raises(NotConfirmedError):
            lending.lend_laptop(trust["ash"], opened, tmp_path / missing, oak(**{missing: False}))
        assert not (tmp_path / missing).exists()


def test_the_practice_ward_is_not_lent(trust: Trust, tmp_path: Path) -> None:
    practice = visits.open_visit(trust["ash"], begin_practice(trust["ash"]))

    with pytest.raises(NotAllowedError, match="for one person"):
        lending.lend_laptop(trust["ash"], practice, tmp_path / "oak", oak())


def test_a_concern_of_a_waiting_colleague_is_red_on_their_own_laptop(
    trust: Trust, tmp_path: Path
) -> None:
    with lent(trust, tmp_path) as ws:
        opened = visits.open_visit(ws, trust.visit)

        concerns.raise_concern(ws, opened, "The bag has no seal.", {"at_risk_now": "yes"})

        again = visits.open_visit(ws, trust.visit)
        assert [one.state for one in again.shared.concerns.values()] == ["not_told"]


def test_nobody_else_on_the_laptop_is_taken_for_a_colleague(trust: Trust) -> None:
    assert lending.visit_lent_to(trust["ash"]) is None
    assert PersonId("nobody") not in visits.open_visit(trust["ash"], trust.visit).shared.colleagues
