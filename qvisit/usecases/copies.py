"""Copies on laptops outside governance: what each scored and noted goes from them after a while.

A laptop can be lost. Governance's laptops are the record and keep everything until the trust's time
limits are over; here only what the panel shares stays, and everything can be brought back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from qvisit.clock import moment, parse_utc, today
from qvisit.errors import QVisitError
from qvisit.forms.days import day_words
from qvisit.ids import DeviceId, StreamId, VisitId
from qvisit.store import (
    bundles,
    changes,
    deliveries,
    drafts,
    files,
    outbox,
    own_devices,
    sections,
    summaries,
)
from qvisit.store.deliveries import SeenPack
from qvisit.store.engine import drop_copies
from qvisit.store.taken_off import TakenOff, all_taken_off, note_taken_off, taken_off
from qvisit.sync.membership import Certified
from qvisit.usecases.membership import load_certified, load_members, me_among
from qvisit.usecases.photo_names import photos_wanted
from qvisit.usecases.retention import load_rules
from qvisit.usecases.visits import OpenVisit, load_visit
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.issues import issues_of
from qvisit.visits.keeping import KEPT
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.retention import copies_go_on
from qvisit.visits.states import PUBLISHED
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

State = Literal["here", "taken_off", "coming_back"]
_ANSWERS = ("theme-answer", "theme-did", "theme-reviewer", "theme-told", "theme-why")
_KEPT_DRAFTS = ("action", "concern", "disclosure", "privacy", "removed-told", *_ANSWERS)
"""Fields whose half-written words are about what goes on after the report; and no words at all."""
WITHDRAWN = worded("Its report was withdrawn. It may have to be looked at again.")
NOT_DELIVERED = worded("Some of your work on it has not left this laptop yet. Sync first.")
NOT_RECEIVED = worded("No laptop of governance has said yet that it has all of it.")


class NotTakenOffError(QVisitError):
    """There is nothing to bring back."""

    def __init__(self) -> None:
        super().__init__("All of this visit that you may read is on this laptop already.")


@dataclass(frozen=True)
class Copy:
    """A published visit on this laptop.

    `on` is the day on which its answers go, or went; None while it is not known, or where copies
    are kept. `why_kept` says what keeps them after that day.
    """

    visit: VisitId
    ward_name: str
    day: str
    state: State
    on: date | None
    why_kept: str = ""

    def is_due(self, now: date) -> bool:
        """Whether its answers go now."""
        return self.state == "here" and not self.why_kept and self.on is not None and self.on <= now


@dataclass(frozen=True)
class CopiesHere:
    """How copies stand on a laptop, in numbers: `days` is 0 where they are kept."""

    governs: bool
    days: int
    gone: int


def count_copies(ws: Workspace) -> CopiesHere:
    """How copies stand on this laptop."""
    with ws.reading() as session:
        gone = [one for one in all_taken_off(session).values() if not one.back_at]
        rules = load_rules(ws, session)
        return CopiesHere(_governs(ws, session), rules.copies_days, len(gone))


def list_copies(ws: Workspace) -> Sequence[Copy]:
    """Published visits with what becomes of their copies here; none on a laptop of governance."""
    with ws.reading() as session:
        if _governs(ws, session):
            return []
        known = _published(session)
    found = []
    for one in known:
        with ws.reading() as session:
            opened = _opened(ws, session, VisitId(one.visit))
            if opened is not None:
                found.append(_copy_of(ws, session, opened, load_rules(ws, session)))
    return found


def take_off_due(ws: Workspace) -> Sequence[VisitId]:
    """Take the answers and notes of visits off this laptop that are due for it; which.

    Somebody who came into governance since gets all of it back.
    """
    with ws.reading() as session:
        away = all_taken_off(session)
        governs, rules = _governs(ws, session), load_rules(ws, session)
        there = [VisitId(one.visit) for one in _published(session)]
    if governs:
        _ask_back_all(ws, away)
        return []
    _ask_back_all(ws, {visit: one for visit, one in away.items() if one.back_at})
    looked_at = [visit for visit in there if visit not in away or away[visit].back_at]
    return [visit for visit in looked_at if rules.copies_days and _take_off(ws, visit, rules)]


def bring_back(ws: Workspace, visit: VisitId) -> None:
    """Ask for the answers and notes of a visit again: they come from the share at the next sync.

    They go again when as many days have passed as after the report.

    Raises:
        NotTakenOffError: All of it is here.
    """
    with ws.reading() as session:
        opened = load_visit(ws, session, visit)
    if opened is None or opened.taken_off is None:
        raise NotTakenOffError
    back = TakenOff(opened.taken_off.at, moment(ws.clock()).utc)
    with ws.writing.begin() as session:
        _ask_back(ws, session, visit, back)


def drop_late_words(ws: Workspace, session: Session, opened: OpenVisit) -> None:
    """Take off again what came in late of a visit whose answers were taken off this laptop."""
    gone, shared = opened.taken_off, opened.shared
    if gone is None or gone.back_at or shared.is_held or not shared.published:
        return
    if not _own_waits(ws, session, opened):
        _drop_words(ws, session, opened)


def gone_words(gone: TakenOff) -> str:
    """What became of a visit's answers, in a sentence."""
    if gone.back_at:
        return "What each person scored and noted comes back to this laptop with the next sync."
    day = day_words(parse_utc(gone.at).date())
    return f"What each person scored and noted was taken off this laptop on {day}."


def _governs(ws: Workspace, session: Session) -> bool:
    return GOVERNANCE in me_among(ws, load_members(session)).roles


def _published(session: Session) -> Sequence[summaries.VisitSummary]:
    """The visits whose report was published; never one for practice."""
    known = summaries.list_visits(session, limit=None)
    return [one for one in known if one.status in PUBLISHED and not one.practice]


def _take_off(ws: Workspace, visit: VisitId, rules: RetentionSaid) -> bool:
    """Look first and write afterwards: somebody who is scoring must not wait for the looking."""
    with ws.reading() as session:
        seen = changes.last_position(session)
        opened = _opened(ws, session, visit)
        if opened is None or not _copy_of(ws, session, opened, rules).is_due(today(ws.clock)):
            return False
    with ws.writing.begin() as session:
        if changes.last_position(session) != seen:
            return False  # something came in, such as a hold: the next look sees it
        _drop_words(ws, session, opened)
        drafts.drop_drafts(session, visit, _KEPT_DRAFTS)
        own_devices.drop_older_of(session, visit, _KEPT_DRAFTS)
        note_taken_off(session, visit, TakenOff(moment(ws.clock()).utc))
    return True


def _opened(ws: Workspace, session: Session, visit: VisitId) -> OpenVisit | None:
    """A published visit whose reviewers' words are here, or were taken off; else None.

    The lists may show one as published whose publication does not count any more.
    """
    words = any(changes.with_words(session, one) for one in _answers(session, visit))
    if not words and taken_off(session, visit) is None:
        return None
    opened = load_visit(ws, session, visit)
    whole = opened is not None and opened.shared.plan and opened.shared.published
    return opened if whole else None


def _copy_of(ws: Workspace, session: Session, opened: OpenVisit, rules: RetentionSaid) -> Copy:
    gone, plan = opened.taken_off, opened.plan
    if gone is not None:
        state: State = "coming_back" if gone.back_at else "taken_off"
        on = None if gone.back_at else _day(ws, gone.at)
        return Copy(opened.visit.id, plan.ward_name, plan.day, state, on)
    on = copies_go_on(_day(ws, _since(session, opened)), rules)
    why = _why_kept(ws, session, opened) if on is not None else ""
    return Copy(opened.visit.id, plan.ward_name, plan.day, "here", on, why)


def _since(session: Session, opened: OpenVisit) -> str:
    """When this laptop heard of the newest report, or had the answers brought back (UTC).

    The moment is of this laptop's clock: another's may be wrong by years.
    """
    heard = [changes.received_at(session, one.change) for one in opened.shared.published]
    known = taken_off(session, opened.visit.id)
    return max((*heard, known.back_at if known else ""))


def _why_kept(ws: Workspace, session: Session, opened: OpenVisit) -> str:
    """What keeps a copy on this laptop, or ""."""
    if opened.shared.is_held:
        return KEPT
    if issues_of(opened.shared)[-1].withdrawn is not None:
        return WITHDRAWN
    if _own_waits(ws, session, opened):
        return NOT_DELIVERED
    answers = _answers(session, opened.visit.id)
    return "" if _keepers(ws, session, answers) else NOT_RECEIVED


def _own_waits(ws: Workspace, session: Session, opened: OpenVisit) -> bool:
    """Whether anything that was written here on a visit lies in no place yet."""
    delivered = outbox.delivered_up_to(session, ws.device)
    waiting = changes.own_streams_after(session, delivered)
    return not {opened.stream, *_answers(session, opened.visit.id)}.isdisjoint(waiting)


def _answers(session: Session, visit: VisitId) -> Sequence[StreamId]:
    """The streams of a visit's reviewers, also under what somebody was called before."""
    return changes.streams(session, f"answers.{visit}.")


def _keepers(ws: Workspace, session: Session, streams: Iterable[StreamId]) -> Sequence[DeviceId]:
    """Laptops of governance that said that they have every word of some streams which is here."""
    written = {one: changes.heads(session, one) for one in streams}
    reported = sections.reported(session)
    return [
        device
        for device, one in load_certified(session).items()
        if device != ws.device
        and _keeps_records(one)
        and all(
            _has_all(session, stream, heads, device, reported) for stream, heads in written.items()
        )
    ]


def _keeps_records(one: Certified) -> bool:
    return one.withdrawn is None and GOVERNANCE in one.member.roles


def _has_all(
    session: Session,
    stream: StreamId,
    heads: Mapping[DeviceId, int],
    keeper: DeviceId,
    reported: Mapping[DeviceId, Mapping[DeviceId, SeenPack]],
) -> bool:
    """Whether a laptop saw the pack with the end of each chain, and was handed its keys.

    Args:
        session: The transaction.
        stream: Which.
        heads: The last number of each device in it that is here.
        keeper: The laptop.
        reported: What it said that it has, with all others.
    """
    for device, last in heads.items():
        pack = sections.pack_with(session, device, stream, last)
        seen = reported.get(device, {}).get(keeper)
        if device != keeper and (pack is None or seen is None or seen.number < pack):
            return False
        keys = sections.keys_of(session, device, stream)
        if not all(sections.was_handed(session, stream, key, [keeper]) for key in keys):
            return False
    return True


def _drop_words(ws: Workspace, session: Session, opened: OpenVisit) -> None:
    """Drop what reviewers wrote on a visit, their photos, and our sealed copies of both.

    That they wrote, and when, stays; so does all that the panel shares.
    """
    answers = _answers(session, opened.visit.id)
    if not sum([changes.remove_all_payloads(session, one) for one in answers]):
        return
    photos = [photos for sheet in opened.visit.sheets.values() for photos in sheet.photos.values()]
    names = {one.said.sha256 for versions in photos for one in versions}
    names |= {one.sha256 for stream in answers for one in bundles.files_of(session, stream)}
    for name in names - photos_wanted(session, None):
        files.drop_file(session, name)
        bundles.note_done(session, name)  # or it would be fetched again
    for person in opened.visit.sheets:
        summaries.save_answers(session, opened.visit.id, person, ())
    _drop_sealed(ws, session, answers)
    drop_copies(ws.folder)


def _drop_sealed(ws: Workspace, session: Session, streams: Sequence[StreamId]) -> None:
    """Let go of our sealed copies of what is in some streams, as far as somebody has them."""
    certified, reported = load_certified(session), sections.reported(session)
    for device in (ws.device, *ws.identity.former):
        seen = reported.get(device, {})
        has = [one.number for by, one in seen.items() if by in certified]
        last = max(has, default=0)
        numbers = [one for one in sections.packs_with(session, device, streams) if one <= last]
        deliveries.drop_content(session, device, numbers)
        bundles.drop_bundles_of(session, device, numbers)
        own_devices.drop_carried(session, device, numbers)


def _ask_back_all(ws: Workspace, away: Mapping[VisitId, TakenOff]) -> None:
    """Ask for words again that have not come back yet."""
    now = moment(ws.clock()).utc
    for visit, known in away.items():
        with ws.reading() as session:
            opened = load_visit(ws, session, visit)
        if opened is not None and opened.taken_off is not None:
            with ws.writing.begin() as session:
                _ask_back(ws, session, visit, TakenOff(known.at, known.back_at or now))


def _ask_back(ws: Workspace, session: Session, visit: VisitId, known: TakenOff) -> None:
    note_taken_off(session, visit, known)
    streams = _answers(session, visit)
    sections.read_again(session, streams)
    if load_rules(ws, session).photos == "report":  # else their pixels went at the publication
        bundles.want_again(session, streams)


def _day(ws: Workspace, utc: str) -> date:
    """The calendar day of a moment (UTC) on this laptop; today where it cannot be read."""
    try:
        return parse_utc(utc).astimezone(ws.clock().tzinfo).date()
    except (ValueError, OverflowError):
        return today(ws.clock)
