"""What a backup holds and a profile lacks is added: nothing is replaced, lost or doubled."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from qvisit.store import changes, drafts, keys_due, stream_keys
from qvisit.store.backup_errors import (
    OtherPersonError,
)
from qvisit.store.drafts import Draft, Field
from qvisit.usecases import visits
from qvisit.usecases.adding import CameIn
from qvisit.usecases.photos import add_photo
from qvisit.usecases.progress import Step
from qvisit.usecases.restoring import (
    Unlocking,
    forget_older_texts,
    former_devices,
    older_texts,
    restore_into,
)
from qvisit.usecases.verify import verify
from qvisit.visits.streams import REGISTER
from qvisit.workspace import keep_backup
from tests.usecases.made_photos import photo_of
from tests.usecases.restores import (
    backed_up,
    begin_anew,
    drafts_of,
    ids,
    put_back,
    set_aside,
    write_draft,
)
from tests.usecases.trust import PANEL, TEMPLATE, WORDS, Trust, answer, arrive, score

NOTE = "The long corridor smells of paint."


class PowerCutError(Exception):
    """The lights are out."""


def test_the_present_profile_needs_nothing_from_its_backup(trust: Trust) -> None:
    answer(trust, "ash")
    path = backed_up(trust, "ash")
    answer(trust, "ash", "W-2")
    before = ids(trust["ash"])

    came_in = restore_into(trust["ash"], path)

    assert not came_in.anything
    assert "was here already" in came_in.words
    assert ids(trust["ash"]) == before
    assert verify(trust["ash"]).faults == ()


def test_a_profile_that_was_put_back_by_hand_gets_its_later_work_again(trust: Trust) -> None:
    answer(trust, "ash")
    before = set_aside(trust, "ash")
    answer(trust, "ash", "W-2", "partly")
    write_draft(trust["ash"], trust.visit, NOTE, "2027-03-09T15:00:00Z")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)

    came_in = restore_into(trust["ash"], path)

    assert (came_in.changes, came_in.drafts, came_in.packs) == (1, 1, 1)
    assert trust.seen_by("ash").sheet.answers[TEMPLATE, "W-2"].said.reply == "partly"
    assert drafts_of(trust["ash"], trust.visit) == [NOTE]
    assert restore_into(trust["ash"], path) == CameIn()
    answer(trust, "ash", "W-3", "3")
    trust.sync("ash")
    assert verify(trust["ash"]).faults == ()
    assert former_devices(trust["ash"]) == []


def test_two_ends_of_one_chain_that_a_profile_put_back_by_hand_makes_are_both_kept(
    trust: Trust,
) -> None:
    before = set_aside(trust, "ash")
    answer(trust, "ash", "W-1", "partly")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)
    answer(trust, "ash", "W-2", "not_met")  # before its person thinks of the backup

    came_in = restore_into(trust["ash"], path)
    answer(trust, "ash", "W-3", "3")
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    for name in ("hazel", "rowan"):
        score(trust, name)
    for _ in range(3):
        trust.sync(*PANEL)

    assert came_in.changes >= 1
    sheet = trust.seen_by("hazel").visit.sheets[trust.person("ash")].answers
    assert {item: one.said.reply for (_, item), one in sheet.items()} == {
        "W-1": "partly",
        "W-2": "not_met",
        "W-3": "3",
    }
    for name in PANEL:
        assert verify(trust[name]).faults == (), name


def test_a_person_goes_on_scoring_while_a_backup_is_added(trust: Trust) -> None:
    before = set_aside(trust, "ash")
    score(trust, "ash")
    path = backed_up(trust, "ash")
    put_back(trust, "ash", before)
    steps: list[str] = []

    def hear(step: Step) -> bool:
        steps.append(step.words)
        where = Field(trust.visit, TEMPLATE, "W-1", f"note {len(steps)}")
        with trust["ash"].writing.begin() as session:
            drafts.save_draft(session, Draft(where, "typed", "2027-03-09T15:00:00Z"))
        return True

    restore_into(trust["ash"], path, report=hear)

    assert len(steps) >= 3
    assert drafts_of(trust["ash"], trust.visit) == ["typed"] * len(steps)


def test_a_restore_that_is_cut_off_at_any_step_is_done_again_and_loses_nothing(
    trust: Trust,
) -> None:
    arrive(trust)
    before = set_aside(trust, "ash")
    add_photo(trust["ash"], trust.seen_by("ash"), photo_of((TEMPLATE, "W-1"), "A door."))
    score(trust, "ash")
    held, path = ids(trust["ash"]), backed_up(trust, "ash")
    cut_at = 0
    while True:
        put_back(trust, "ash", before)
        told: list[str] = []

        def cut(step: Step, told: list[str] = told, last: int = cut_at) -> bool:
            told.append(step.words)
            if len(told) > last:
                raise PowerCutError
            return True

        try:
            restore_into(trust["ash"], path, report=cut)
        except PowerCutError:
            trust.close("ash")
        else:
            break
        restore_into(trust["ash"], path)
        assert ids(trust["ash"]) == held, told
        assert verify(trust["ash"]).faults == (), told
        cut_at += 1

    assert cut_at >= 3


def test_of_two_drafts_the_newer_stands_and_the_older_is_kept(trust: Trust) -> None:
    ws = trust["ash"]
    write_draft(ws, trust.visit, "in the backup", "2027-03-09T15:00:00Z")
    path = backed_up(trust, "ash")
    write_draft(ws, trust.visit, "newer", "2027-03-09T16:00:00Z")

    came_in = restore_into(ws, path)
    stands = drafts_of(ws, trust.visit)
    older = [one.text for one in older_texts(ws)]
    write_draft(ws, trust.visit, "older", "2027-03-09T14:00:00Z")
    restore_into(ws, path)

    assert (came_in.drafts, came_in.older_drafts) == (0, 1)
    assert stands == ["newer"]
    assert older == ["in the backup"]
    assert drafts_of(ws, trust.visit) == ["in the backup"]
    assert {one.text for one in older_texts(ws)} == {"in the backup", "older"}
    forget_older_texts(ws)
    assert older_texts(ws) == []


def test_a_draft_that_was_recorded_since_does_not_come_back_in_its_place(trust: Trust) -> None:
    ws = trust["ash"]
    where = write_draft(ws, trust.visit, "half a note", "2027-03-09T14:00:00Z")
    path = backed_up(trust, "ash")
    with ws.writing.begin() as session:
        drafts.drop_draft(session, where)
    answer(trust, "ash")

    restore_into(ws, path)

    assert drafts_of(ws, trust.visit) == []
    assert [one.text for one in older_texts(ws)] == ["half a note"]


def test_removed_words_do_not_come_back(trust: Trust) -> None:
    score(trust, "ash")
    path = backed_up(trust, "ash")
    ws = trust["ash"]
    with ws.reading() as session:
        stream = next(iter(changes.streams(session, f"answers.{trust.visit}.")))
        removed = changes.read_stream(session, stream)[0].id
    with ws.writing.begin() as session:
        changes.remove_payload(session, removed)

    restore_into(ws, path)

    with ws.reading() as session:
        assert changes.read_stream(session, stream)[0].payload is None


def test_somebody_elses_backup_is_not_merged(trust: Trust) -> None:
    path = backed_up(trust, "hazel")
    before = ids(trust["ash"])

    with pytest.raises(OtherPersonError) as refused:
        restore_into(trust["ash"], path)

    assert "Nothing was changed" in refused.value.hint
    assert ids(trust["ash"]) == before


def test_a_change_that_was_altered_in_the_backup_stays_out_and_is_told(trust: Trust) -> None:
    before = set_aside(trust, "ash")
    answer(trust, "ash")
    with trust["ash"].writing.begin() as session:
        guard = session.scalar(text("SELECT sql FROM sqlite_master WHERE name LIKE '%as_written'"))
        session.execute(text("DROP TRIGGER changes_stay_as_written"))
        session.execute(text("UPDATE changes SET payload = x'7b7d' WHERE kind = 'answer.given'"))
        session.execute(text(guard))
    ws = trust["ash"]
    path = keep_backup(ws.engine, ws.vault, ws.clock).path
    stick = Path(shutil.copy(path, trust.folder))
    put_back(trust, "ash", before)

    came_in = restore_into(trust["ash"], stick)

    assert came_in.altered == 1
    assert "1 change in the backup was altered" in came_in.warnings[0]
    assert (TEMPLATE, "W-1") not in trust.seen_by("ash").sheet.answers
    assert verify(trust["ash"]).faults == ()


def test_keys_from_an_old_backup_are_not_taken_for_new_ones(trust: Trust) -> None:
    path = backed_up(trust, "ash")
    with trust["ash"].writing.begin() as session:
        session.execute(text("DELETE FROM stream_keys"))
        session.execute(text("INSERT INTO withdrawn_devices VALUES ('lost', 0)"))

    came_in = restore_into(trust["ash"], path)

    with trust["ash"].reading() as session:
        last = session.scalar(text("SELECT max(row) FROM stream_keys"))
        assert keys_due.withdrawn_after(session) == {"lost": last}
    assert came_in.keys == last > 0


def test_of_a_backup_that_this_profile_never_made_only_what_others_signed_counts(
    trust: Trust,
) -> None:
    elm = begin_anew(trust)
    arrive(trust)  # nobody has synced since: what Hazel wrote is not signed anywhere
    with trust["hazel"].reading() as session:
        forged = changes.read_kind(session, "visit.started")
    with trust["ash"].writing.begin() as session:
        assert changes.receive(session, forged, received_at="2027-03-09T14:02:00Z") == 1
        stream_keys.keep_stream_key(
            session, REGISTER, "slipped-in", bytes(32), from_device=elm.device
        )

    came_in = restore_into(elm, backed_up(trust, "ash"), Unlocking(WORDS))

    assert came_in.altered == 1
    assert came_in.changes >= 1
    assert not {one.id for one in forged} & ids(elm)
    with elm.reading() as session:
        givers = {one.key_id: one.giver for one in stream_keys.known_keys(session, REGISTER)}
    assert givers["slipped-in"] == ""  # it opens what it opens, and nothing is sealed with it
    trust.sync("hazel", "ash", "elm")
    assert {one.id for one in forged} <= ids(elm)
    assert verify(elm).faults == ()
