"""What each person scored leaves laptops outside governance; the record loses nothing."""

import shutil
from datetime import timedelta

import pytest
from sqlalchemy import text, update

from qvisit.store import changes, drafts, files, outbox, sections, segments
from qvisit.store.drafts import Draft, Field
from qvisit.store.share_tables import SegmentRow
from qvisit.usecases import (
    concerns,
    debrief,
    holds,
    laptops,
    notes,
    reports,
    retention,
    shares,
    themes,
    visits,
)
from qvisit.usecases.assessing import TakenOffError, assess_visit
from qvisit.usecases.backups import backup_now, list_backups
from qvisit.usecases.copies import (
    NOT_DELIVERED,
    NOT_RECEIVED,
    Copy,
    NotTakenOffError,
    bring_back,
    list_copies,
    take_off_due,
)
from qvisit.usecases.photos import add_photo
from qvisit.usecases.rebuild import rebuild
from qvisit.usecases.restoring import restore_into
from qvisit.usecases.verify import verify
from qvisit.usecases.visits import list_visits
from qvisit.visits.keeping import KEPT
from qvisit.visits.streams import visit_stream
from qvisit.workspace import Workspace
from tests.usecases.made_photos import photo_of
from tests.usecases.published import published, withdraw
from tests.usecases.restores import backed_up, elsewhere, write_draft
from tests.usecases.trust import PANEL, TEMPLATE, Trust, grow, score

SAID = "The long corridor smells of paint."
WRITING = "The window on the stairs is "
ITEM = (TEMPLATE, "W-1")
ANSWER = {"state": "done", "did": "Music on Tuesday.", "by_role": "Ward manager"}
NOTE = "What each person scored and noted on 1 visit was taken off this laptop."


def _published(trust: Trust) -> str:
    """A visit in follow-up, with a note and a photo of Ash's; everybody knows of its report."""
    retention.write_rules(trust["linden"], {"photos": "report"})
    ws = trust["ash"]
    notes.keep_note(ws, trust.seen_by("ash"), ITEM, notes.Noted(SAID))
    add_photo(ws, trust.seen_by("ash"), photo_of(ITEM, "A door that does not lock."))
    opened, theme = themes.say_theme(
        trust["linden"], published(trust), {"words": "Evenings are long.", "groups": ("staff",)}
    )
    themes.answer_theme(trust["linden"], opened, theme, ANSWER)
    trust.sync("linden", *PANEL, "linden", *PANEL)
    return ""


def _over(trust: Trust, days: int = 31) -> None:
    """Let so many days go by after all that."""
    grow(trust, "over", _published)
    trust.clock.now += timedelta(days=days)


def _copy(trust: Trust, name: str) -> Copy:
    (one,) = list_copies(trust[name])
    return one


def _words(ws: Workspace) -> int:
    with ws.reading() as session:
        streams = changes.streams(session, "answers.")
        return sum(changes.with_words(session, one) for one in streams)


def _all_bytes(ws: Workspace) -> bytes:
    """Everything that the tables of a profile hold, in one."""
    found: list[bytes] = []
    with ws.reading() as session:
        tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        for name in tables:
            for row in session.execute(text(f'SELECT * FROM "{name}"')):
                found += [one if isinstance(one, bytes) else str(one).encode() for one in row]
    return b"\n".join(found)


def test_answers_notes_and_photos_go_after_30_days_and_the_rest_stays(trust: Trust) -> None:
    _over(trust, days=29)
    ws = trust["ash"]
    write_draft(ws, trust.visit, WRITING, "2027-03-09T15:00:00Z")
    with ws.writing.begin() as session:
        kept = Draft(Field(trust.visit, "", "", "disclosure-words"), "In confidence", "2027-04-01")
        drafts.save_draft(session, kept)
        answer = Draft(Field(trust.visit, "", "", "theme-why"), "Too few at night", "2027-04-01")
        drafts.save_draft(session, answer)
    backup_now(ws)
    before, listed = trust.seen_by("ash").shared, list_visits(ws)
    assert take_off_due(ws) == []
    assert (_copy(trust, "ash").state, _words(ws) > 0) == ("here", True)

    trust.clock.now += timedelta(days=2)
    assert take_off_due(ws) == [trust.visit]

    assert _words(ws) == 0
    left = _all_bytes(ws)
    assert SAID.encode() not in left
    assert WRITING.encode() not in left
    assert b"A door that does not lock." not in left
    assert b"In confidence" in left
    assert b"Too few at night" in left  # the ward's answers come after the report
    assert list_backups(ws) == []
    with ws.reading() as session:
        assert files.kept_files(session) == []
        streams = changes.streams(session, "answers.")
        packs = sections.packs_with(session, ws.device, streams)
        assert packs
        assert all(outbox.sent_content(session, ws.device, one) is None for one in packs)
    opened = trust.seen_by("ash")
    assert (opened.shared, list_visits(ws)) == (before, listed)
    with pytest.raises(TakenOffError):
        assess_visit(opened)
    checked = verify(ws)
    assert checked.faults == ()
    assert any(one.startswith(NOTE) for one in checked.notes)
    rebuild(ws)
    assert (list_visits(ws), verify(ws).faults) == (listed, ())
    assert take_off_due(ws) == []
    assert _copy(trust, "ash").state == "taken_off"


def test_governance_keeps_everything_and_may_set_the_days(trust: Trust) -> None:
    _over(trust)
    assert take_off_due(trust["linden"]) == []
    assert _words(trust["linden"]) > 0
    retention.write_rules(trust["linden"], {"copies_days": 0})
    trust.sync("linden", "ash")

    assert take_off_due(trust["ash"]) == []
    assert _copy(trust, "ash").on is None

    retention.write_rules(trust["linden"], {"copies_days": 5})
    trust.sync("linden", "ash")
    assert take_off_due(trust["ash"]) == [trust.visit]


def test_a_hold_keeps_copies_too(trust: Trust) -> None:
    _over(trust)
    ws = trust["linden"]
    opened = holds.place_hold(ws, trust.seen_by("linden"), "police")
    trust.sync("linden", "ash")
    assert take_off_due(trust["ash"]) == []
    assert _copy(trust, "ash").why_kept == KEPT

    holds.lift_hold(ws, opened, next(iter(opened.shared.holds)), "No charge.")
    trust.sync("linden", "ash")
    assert take_off_due(trust["ash"]) == [trust.visit]

    holds.place_hold(ws, trust.seen_by("linden"), "police")
    for _ in range(2):
        trust.sync("linden", "ash")
    assert _words(trust["ash"]) == 0  # governance has it
    assert _words(ws) > 0


def test_a_withdrawn_report_keeps_copies(trust: Trust) -> None:
    _over(trust)
    withdraw(trust, trust.seen_by("linden"))
    trust.sync("linden", "ash")

    assert take_off_due(trust["ash"]) == []


def test_nothing_goes_before_it_is_certain_that_governance_has_it(trust: Trust) -> None:
    _over(trust)
    ws = trust["ash"]
    concerns.raise_concern(ws, trust.seen_by("ash"), "The door is open again.", {})
    assert take_off_due(ws) == []
    assert _copy(trust, "ash").why_kept == NOT_DELIVERED

    trust.sync("alder")
    laptops.withdraw_laptop(trust["alder"], trust.share, trust["linden"].device, "Left on a bus")
    trust.sync("alder", "ash")
    assert take_off_due(ws) == []
    assert _copy(trust, "ash").why_kept == NOT_RECEIVED

    trust.join("elm", "governance_lead")
    trust.sync("hazel", "rowan", "ash", "elm", "elm", "ash", "hazel", "elm", "ash")
    assert _words(trust["elm"]) == _words(ws)
    assert take_off_due(ws) == [trust.visit]


def test_others_keep_their_words_whatever_the_order_of_syncs(trust: Trust) -> None:
    _over(trust)
    had = _words(trust["rowan"])
    take_off_due(trust["ash"])
    take_off_due(trust["hazel"])

    for order in (("ash", "linden", "rowan"), ("rowan", "ash", "linden"), ("linden", "hazel")):
        trust.sync(*order)
    trust.join("elm", "governance_lead")
    trust.sync("hazel", "elm", "ash", "elm", "rowan", "linden", "elm", "hazel", "elm")

    assert _words(trust["rowan"]) == _words(trust["linden"]) == _words(trust["elm"]) == had
    assert _words(trust["ash"]) == _words(trust["hazel"]) == 0
    for name in ("ash", "hazel", "rowan", "linden", "elm"):
        assert verify(trust[name]).faults == (), name


def test_no_wordless_copies_are_passed_on(trust: Trust) -> None:
    _over(trust)
    ws = trust["hazel"]
    take_off_due(ws)
    with ws.writing.begin() as session:  # as a laptop that has passed nothing on yet
        session.execute(update(SegmentRow).values(pack=0))
    trust.join("elm", "governance_lead")
    shutil.rmtree(trust.share / "packs" / trust["elm"].device)  # what it has seen is not known

    trust.sync("hazel", "elm", "hazel", "elm")

    with ws.reading() as session:
        shared = segments.to_pass_on(session, visit_stream(trust.visit), ws.device)
        streams = changes.streams(session, "answers.")
        kept = [one for name in streams for one in segments.to_pass_on(session, name, ws.device)]
    assert shared == []  # the rest was
    assert len(kept) == 2
    assert _words(trust["elm"]) == _words(trust["linden"])


def test_it_is_brought_back_and_goes_again(trust: Trust) -> None:
    _over(trust)
    ws = trust["ash"]
    had, before = _words(ws), trust.seen_by("ash")
    take_off_due(ws)

    bring_back(ws, trust.visit)
    assert _copy(trust, "ash").state == "coming_back"
    with pytest.raises(TakenOffError):
        assess_visit(trust.seen_by("ash"))
    trust.sync("ash")

    assert _words(ws) == had
    assert trust.seen_by("ash") == before
    assert verify(ws).faults == verify(ws).notes == ()
    with ws.reading() as session:
        assert len(files.kept_files(session)) == 1
    assert assess_visit(trust.seen_by("ash")) == assess_visit(before)
    with pytest.raises(NotTakenOffError):
        bring_back(ws, trust.visit)
    trust.clock.now += timedelta(days=29)
    assert take_off_due(ws) == []
    trust.clock.now += timedelta(days=2)
    assert take_off_due(ws) == [trust.visit]
    assert _words(ws) == 0
    with pytest.raises(NotTakenOffError):
        bring_back(trust["linden"], trust.visit)


def test_a_restored_backup_is_cleaned_again(trust: Trust) -> None:
    grow(trust, "over", _published)
    path = backed_up(trust, "ash")
    trust.clock.now += timedelta(days=31)
    take_off_due(trust["ash"])
    restore_into(trust["ash"], path)
    assert _words(trust["ash"]) == 0

    ws = elsewhere(trust, "ash", path)
    assert _words(ws) > 0
    shares.ask_to_join(ws, trust.share)
    me = trust.person("ash")
    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",), as_person=me)
    trust.sync("alder", "ash", "linden", "ash")
    assert take_off_due(ws) == [trust.visit]
    assert (_words(ws), verify(ws).faults) == (0, ())


def test_a_backup_without_words_does_not_pass_for_nobody_answered(trust: Trust) -> None:
    before = backed_up(trust, "ash")
    _over(trust)
    take_off_due(trust["ash"])
    path = backed_up(trust, "ash")

    ws = elsewhere(trust, "ash", before)
    came_in = restore_into(ws, path)

    assert came_in.changes > 0
    assert trust.seen_by("ash").taken_off is not None
    assert verify(ws).faults == ()


def test_answers_that_come_late_go_at_once(trust: Trust) -> None:
    for name in PANEL:
        score(trust, name)
    trust.sync("hazel", "ash", "hazel")
    ws = trust["hazel"]
    opened = visits.close_scoring(ws, trust.seen_by("hazel"), "Rowan was called away.")
    debrief.finish_debrief(ws, debrief.agree_rest(ws, opened))
    trust.sync("hazel", "ash", "hazel", "linden")
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)
    trust.sync("linden", "hazel", "ash", "linden", "hazel")
    trust.clock.now += timedelta(days=31)
    assert take_off_due(ws) == [trust.visit]

    trust.sync("rowan", "hazel", "linden", "rowan", "hazel", "linden")

    assert _words(ws) == 0
    assert _words(trust["linden"]) == 9
    assert verify(ws).faults == ()


def test_whoever_comes_into_governance_gets_all_of_it_back(trust: Trust) -> None:
    _over(trust)
    ws = trust["ash"]
    take_off_due(ws)
    roles, me = ("governance_lead",), trust.person("ash")
    shares.admit(trust["alder"], trust.share, ws.device, roles, as_person=me)
    trust.sync("alder", "ash")

    take_off_due(ws)
    trust.sync("ash")

    assert _words(ws) == _words(trust["linden"])


def test_what_governance_removed_is_not_said_to_be_taken_off(trust: Trust) -> None:
    published(trust)
    trust.sync("linden", "ash", "linden", "ash")
    trust.clock.now += timedelta(days=800)
    retention.remove_due(trust["linden"], trust.visit, "scores")
    trust.sync("linden", "ash")

    assert take_off_due(trust["ash"]) == []
    assert list_copies(trust["ash"]) == []
    assert trust.seen_by("ash").taken_off is None
