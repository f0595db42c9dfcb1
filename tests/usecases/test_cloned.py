"""A copied profile goes on by itself as a new device; a restored one is let in and catches up."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from qvisit.ids import ChangeId
from qvisit.store import changes, deliveries, own_devices
from qvisit.store.own_devices import COPIED
from qvisit.store.vault import DeviceSecret, OpenVault, open_with_words, replace_device
from qvisit.sync.errors import ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.sync.keys import new_device_keys
from qvisit.usecases import scoring, shares, visits
from qvisit.usecases.backups import make_backup
from qvisit.usecases.laptops import withdraw_laptop
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.restoring import (
    OtherWordsNeededError,
    Unlocking,
    former_devices,
    restore_into,
    restore_profile,
)
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync, waiting_changes
from qvisit.usecases.verify import verify
from qvisit.visits.streams import answers_stream
from qvisit.workspace import Workspace, open_workspace
from tests.usecases.restores import begin_anew
from tests.usecases.trust import PANEL, TEMPLATE, WORDS, Trust, answer, arrive, score


def written(ws: Workspace) -> set[ChangeId]:
    """Every change that a laptop has."""
    with ws.reading() as session:
        return {
            one.id
            for stream in changes.streams(session)
            for one in changes.read_stream(session, stream)
        }


def states(trust: Trust, name: str) -> Mapping[str, str]:
    """What a laptop says of the visit, stream by stream."""
    return state_hashes(trust.seen_by(name))


def give(ws: Workspace, trust: Trust, item: str, reply: str) -> None:
    """Answer an item on a laptop that has no name."""
    scoring.give_answer(ws, visits.open_visit(ws, trust.visit), TEMPLATE, item, reply)


def test_a_copied_profile_goes_on_as_a_new_laptop_of_the_same_person(trust: Trust) -> None:
    arrive(trust)
    copy = trust.copy_laptop("ash", "ash copy")
    old = copy.device
    answer(trust, "ash", "W-1", "met")
    give(copy, trust, "W-2", "not_met")
    mine = written(copy) | written(trust["ash"])
    trust.sync("ash")

    told = sync(copy, trust.share)

    assert "goes on as a new laptop of yours" in told.set_aside[0]
    assert copy.device != old
    assert copy.person == trust.person("ash")
    assert [(one.device, one.successor) for one in former_devices(copy)] == [(old, copy.device)]
    assert waiting_changes(copy) == 0
    # Without the other copy, too: so a disk that is put back has again what was sent since.
    assert mine <= written(copy)
    sheet = visits.open_visit(copy, trust.visit).sheet.answers
    assert {item: one.said.reply for (_, item), one in sheet.items()} == {
        "W-1": "met",
        "W-2": "not_met",
    }
    assert shares.standing(copy).admitted
    assert shares.standing(copy).roles == ("visitor",)


def test_copies_that_wrote_at_once_both_move_on_and_nothing_is_lost_or_doubled(
    trust: Trust,
) -> None:
    class Behind(FolderShare):
        """Lists nothing of the other copy yet, as a slow file server may."""

        def list(self, folder: str) -> Sequence[str]:
            return [] if folder == f"packs/{old}" else super().list(folder)

    arrive(trust)
    copy = trust.copy_laptop("ash", "ash copy")
    ash, old = trust["ash"], copy.device
    answer(trust, "ash", "W-1", "met")
    give(copy, trust, "W-2", "not_met")
    trust.sync("ash")
    sync(copy, trust.share, open_share=Behind)
    assert {ash.device, copy.device} == {old}  # neither knows of the other

    trust.sync("ash", "ash copy")
    give(copy, trust, "W-3", "3")
    visits.finish_reviewer(copy, visits.open_visit(copy, trust.visit))
    for name in ("hazel", "rowan"):
        score(trust, name)
    mine = written(ash) | written(copy)
    for _ in range(3):
        trust.sync(*PANEL, "ash copy")
    devices = (ash.device, copy.device)
    at_rest = trust.sync(*PANEL, "ash copy")

    assert len({*devices, old}) == 3
    assert [len(former_devices(ws)) for ws in (ash, copy)] == [1, 1]
    assert (ash.device, copy.device) == devices  # they moved on once
    assert [one.sent_packs for one in at_rest] == [0] * 4
    assert states(trust, "ash") == states(trust, "ash copy") == states(trust, "hazel")
    assert mine <= written(ash) == written(copy)
    sheet = trust.seen_by("hazel").visit.sheets[trust.person("ash")]
    assert {item: one.said.reply for (_, item), one in sheet.answers.items()} == {
        "W-1": "met",
        "W-2": "not_met",
        "W-3": "3",
    }
    with trust["hazel"].reading() as session:
        given = changes.read_kind(session, "answer.given")
    assert len([one for one in given if one.author == trust.person("ash")]) == 3
    for name in (*PANEL, "ash copy"):
        assert verify(trust[name]).faults == (), name

    trust.sync("alder")
    withdraw_laptop(trust["alder"], trust.share, old, "copied")
    trust.sync(*PANEL, "ash copy")
    assert states(trust, "ash") == states(trust, "ash copy") == states(trust, "hazel")
    assert trust.seen_by("hazel").visit.sheets[trust.person("ash")] == sheet


def test_two_ends_of_one_chain_are_sealed_apart(trust: Trust) -> None:
    copy = trust.copy_laptop("ash", "ash copy")
    answer(trust, "ash", "W-1", "met")
    give(copy, trust, "W-2", "not_met")
    ash, stream = trust["ash"], answers_stream(trust.visit, copy.person)
    with copy.reading() as session:
        others = changes.read_stream(session, stream)
    with ash.writing.begin() as session:  # as a restore does it, in the moment after it sealed
        rows = [changes._as_row(one, "2027-03-09T14:00:00Z", own=True) for one in others]
        session.connection().exec_driver_sql(changes._INSERT, rows)

    (done,) = trust.sync("ash")
    (other,) = trust.sync("ash copy")

    assert done.sent_packs == 2
    assert "not written as QVisit writes it" not in " ".join(other.set_aside)
    assert {one.id for one in others} < written(copy)
    assert written(ash) <= written(copy)


def test_the_switch_is_there_when_the_profile_is_opened_again(trust: Trust) -> None:
    copy = trust.copy_laptop("ash", "ash copy")
    answer(trust, "ash")
    trust.sync("ash")
    sync(copy, trust.share)
    new = copy.device
    trust.close("ash copy")

    from_disk = cloned_vault(trust, "ash copy")
    with open_workspace(from_disk, trust.clock) as again:
        assert again.device == new
        give(again, trust, "W-2", "met")
        told = sync(again, trust.share)

    assert told.sent_changes == 1
    assert told.set_aside == ()


def test_a_switch_that_the_power_cut_in_two_is_ended_when_the_profile_is_opened(
    trust: Trust,
) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    ws, keys = trust["ash"], new_device_keys()
    own = ws.keys
    former = own_devices.FormerDevice(
        own.device, own.sign_public, own.box_public, keys.device, COPIED, "2027-03-09T14:02:00Z"
    )
    with ws.writing.begin() as session:
        own_devices.note_successor(session, former)
    secret = DeviceSecret(ws.person, keys.device, keys.signing_seed, keys.box_secret)
    trust.vaults["ash"] = replace_device(ws.vault, secret)  # and here the lights went out
    trust.close("ash")

    with trust["ash"].reading() as session:
        last = deliveries.last_sent(session, own.device)
        assert last is not None
        assert deliveries.highest_seen(session)[own.device][:2] == (last.number, last.hash)
        assert own_devices.is_taken_over(session, own.device)
    assert verify(trust["ash"]).faults == ()


def cloned_vault(trust: Trust, name: str) -> OpenVault:
    """A profile's keys as they stand on its disk now."""
    folder = trust.vaults[name].folder
    return open_with_words(folder, WORDS, trust.clock())


def test_a_share_that_goes_away_meanwhile_changes_nothing(trust: Trust) -> None:
    class Leaving(FolderShare):
        """Takes no certificate."""

        def put_new(self, name: str, content: bytes) -> None:
            if name.startswith("members/"):
                raise ShareUnreachableError(trust.share)
            super().put_new(name, content)

    copy = trust.copy_laptop("ash", "ash copy")
    old = copy.device
    answer(trust, "ash")
    trust.sync("ash")

    with pytest.raises(ShareUnreachableError):
        sync(copy, trust.share, open_share=Leaving)

    assert copy.device == old
    assert former_devices(copy) == []
    assert "goes on as a new laptop" in sync(copy, trust.share).set_aside[0]


def test_a_practice_visit_goes_on_under_the_new_device(trust: Trust) -> None:
    visit = begin_practice(trust["ash"])
    copy = trust.copy_laptop("ash", "ash copy")
    answer(trust, "ash")
    trust.sync("ash")
    sync(copy, trust.share)

    opened = visits.start_visit(copy, visits.open_visit(copy, visit))

    assert opened.shared.status == "in_progress"
    assert visits.open_visit(copy, visit).shared.status == "in_progress"


def test_a_destroyed_laptop_is_restored_let_in_again_and_loses_nothing(trust: Trust) -> None:
    arrive(trust)
    answer(trust, "ash", "W-1", "partly")
    trust.sync("ash")
    answer(trust, "ash", "W-2", "met")
    stick = trust.folder / "stick"
    stick.mkdir()
    path = make_backup(trust["ash"], stick).path
    held = written(trust["ash"])
    ws = restored(trust, "ash", path)

    answer(trust, "ash", "W-3", "3")
    words = shares.ask_to_join(ws, trust.share)
    (waiting,) = shares.list_waiting(trust["alder"], trust.share)
    shares.admit(
        trust["alder"], trust.share, ws.device, ("visitor",), as_person=trust.person("ash")
    )
    visits.finish_reviewer(ws, trust.seen_by("ash"))
    for name in ("hazel", "rowan"):
        score(trust, name)
    for _ in range(3):
        trust.sync("alder", *PANEL, "linden")

    assert waiting.words == words
    assert held <= written(ws)
    sheet = trust.seen_by("hazel").visit.sheets[trust.person("ash")].answers
    assert {item: one.said.reply for (_, item), one in sheet.items()} == {
        "W-1": "partly",
        "W-2": "met",
        "W-3": "3",
    }
    assert states(trust, "ash") == states(trust, "hazel") == states(trust, "rowan")
    assert waiting_changes(ws) == 0
    for name in PANEL:
        assert verify(trust[name]).faults == (), name


def test_the_old_profile_of_somebody_who_began_anew_is_added_with_its_words(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "partly")
    stick = trust.folder / "stick"
    stick.mkdir()
    path = make_backup(trust["ash"], stick).path
    held = written(trust["ash"])
    ws = begin_anew(trust)

    with pytest.raises(OtherWordsNeededError):
        restore_into(ws, path)
    came_in = restore_into(ws, path, Unlocking(WORDS))

    assert ws.person == trust.person("ash")
    assert came_in.changes >= 1
    assert held <= written(ws)
    opened = visits.open_visit(ws, trust.visit)
    assert opened.sheet.answers[TEMPLATE, "W-1"].said.reply == "partly"
    trust.sync("elm")
    assert verify(ws).faults == ()


def restored(trust: Trust, name: str, path: Path) -> Workspace:
    """Restore a backup on another laptop, after the one that it is of is gone."""
    trust.close(name)
    shutil.rmtree(trust.vaults[name].folder)
    folder = trust.folder / "laptops" / f"new {name}"
    back = restore_profile(path, Unlocking(WORDS), [], folder, clock=trust.clock)
    trust.vaults[name] = back.vault
    return trust[name]
