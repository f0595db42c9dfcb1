"""Care for the people who visit: how they are today, a buddy, stopping, a talk afterwards.

How somebody is stays on their laptop, in its encrypted file, and is never sent. Others learn one
thing only, and only if the person agrees: that support would be welcome. Nobody asks why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from qvisit.clock import moment, parse_utc, today
from qvisit.ids import PersonId, VisitId
from qvisit.store import drafts
from qvisit.usecases.frame import left_at
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, list_visits, load_visit, write_shared
from qvisit.visits import frame_kinds, kinds
from qvisit.visits.kinds import Payload
from qvisit.visits.roles import GOVERNANCE, LEAD
from qvisit.workspace import Workspace

Today = Literal["", "ready", "worried", "not_today"]
Closing = Literal["", "fine", "mixed", "hard"]
Stop = Literal["later", "hand_over", "end"]

TALK_WITHIN = timedelta(hours=24)
_TODAYS: Mapping[str, Today] = {"ready": "ready", "worried": "worried", "not_today": "not_today"}
_CLOSINGS: Mapping[str, Closing] = {"fine": "fine", "mixed": "mixed", "hard": "hard"}
_OWN = VisitId("own")  # what a person keeps for themselves about no single visit
_TODAY, _CLOSING, _INDUCTION, _LATER = "care.today", "care.closing", "care.induction", "care.later"


@dataclass(frozen=True)
class OwnCare:
    """What the person at this laptop knows of themselves; days are ISO, "" for not yet.

    `today` and `closing` never leave this laptop. `told` says that the panel knows about induction
    and practice.
    """

    today: Today
    closing: Closing
    induction_on: str
    practice_on: str
    told: bool
    buddy: str
    support: bool
    stopped: str


@dataclass(frozen=True)
class PersonCare:
    """What the lead, governance or a buddy may know of somebody, to look after them.

    `talk_by` is the UTC instant until which the talk should be offered, "" before the panel left.
    """

    person: PersonId
    name: str
    induction_on: str
    practice_on: str
    buddy: str
    support: bool
    stopped: str
    offered_at: str
    talk: Literal["", "happened", "not_wanted"]
    talk_by: str


def own_care(ws: Workspace, opened: OpenVisit) -> OwnCare:
    """How the person at this laptop is cared for, and what they keep for themselves."""
    me, frame = opened.me.person, opened.shared.frame
    with ws.reading() as session:
        here = {one.where.field: one.text for one in drafts.read_drafts(session, opened.visit.id)}
        own = {one.where.field: one.text for one in drafts.read_drafts(session, _OWN)}
    told = frame.readiness.get(me)
    said = told.said if told else frame_kinds.ReadinessTold()
    named = frame.buddy_of(me)
    return OwnCare(
        today=_TODAYS.get(here.get(_TODAY, ""), ""),
        closing=_CLOSINGS.get(here.get(_CLOSING, ""), ""),
        induction_on=said.induction_on or own.get(_INDUCTION, ""),
        practice_on=said.practice_on or _practised_on(ws),
        told=told is not None,
        buddy=named.name if named else "",
        support=frame.wants_support(me),
        stopped=_stopped(opened, me),
    )


def keep_today(ws: Workspace, opened: OpenVisit, today: Today) -> None:
    """Keep how the person is today, on this laptop alone; "" forgets it."""
    _keep(ws, opened.visit.id, _TODAY, today)


def keep_closing(ws: Workspace, opened: OpenVisit, closing: Closing) -> None:
    """Keep how the visit was for the person, on this laptop alone; "" forgets it."""
    _keep(ws, opened.visit.id, _CLOSING, closing)


def tell_support(ws: Workspace, opened: OpenVisit, *, wanted: bool) -> OpenVisit:
    """Let buddy and lead know that support would be welcome, or no longer. No reason goes along."""
    if opened.shared.frame.wants_support(opened.me.person) == wanted:
        return opened
    return write_shared(ws, opened, frame_kinds.SupportWanted(wanted=wanted))


def tell_readiness(ws: Workspace, opened: OpenVisit, induction_on: str) -> OpenVisit:
    """Say on which day one did the induction, ISO or "" for not yet; kept for later visits too.

    The day of a finished practice visit goes along.

    Raises:
        WrongEntryError: That is no day.
    """
    values = {"induction_on": induction_on or None, "practice_on": _practised_on(ws) or None}
    after = write_shared(ws, opened, entry(frame_kinds.ReadinessTold, values))
    _keep(ws, _OWN, _INDUCTION, induction_on)
    return after


def induction_today(ws: Workspace) -> str:
    """Today as an ISO day, for who has just done the induction."""
    return today(ws.clock).isoformat()


def name_buddy(ws: Workspace, opened: OpenVisit, person: PersonId, name: str) -> OpenVisit:
    """Say who is there for somebody on the day; "" takes the name away.

    Somebody of the panel is known by their name.
    """
    standing = opened.shared.frame.buddies.get(person)
    of_panel = [one.person for one in opened.shared.seats if one.name.lower() == name.lower()]
    values = {
        "person": person,
        "name": name.strip(),
        "buddy": of_panel[0] if of_panel else None,
        "replaces": tuple(one.change for one in standing.versions) if standing else (),
    }
    return write_shared(ws, opened, entry(frame_kinds.BuddyNamed, values))


def stop_part(ws: Workspace, opened: OpenVisit, how: Stop) -> OpenVisit:
    """Stop: go on later, hand the rest over, or end. What was answered is kept and counts.

    Going on later is known to this laptop alone. The others say that the person is done, so that
    nobody waits for them.
    """
    _keep(ws, opened.visit.id, _LATER, "yes" if how == "later" else "")
    if how == "later":
        return opened
    said: list[Payload] = [frame_kinds.PartStopped(how=how)]
    if opened.me.person not in opened.shared.finished:
        said.append(kinds.ReviewerFinished())
    return write_shared(ws, opened, *said)


def rather_not(ws: Workspace, opened: OpenVisit, *, on: bool) -> OpenVisit:
    """Say that one would rather not do this visit, or will after all. No reason is asked."""
    how: Literal["rather_not", "going_on"] = "rather_not" if on else "going_on"
    return write_shared(ws, opened, frame_kinds.PartStopped(how=how))


def stopped_for_now(ws: Workspace, opened: OpenVisit) -> bool:
    """Whether the person stopped and said that they go on later; known to this laptop alone."""
    with ws.reading() as session:
        here = drafts.read_drafts(session, opened.visit.id)
    return any(one.where.field == _LATER and one.text for one in here)


def offer_talk(ws: Workspace, opened: OpenVisit, person: PersonId) -> OpenVisit:
    """Record that a talk after the visit was offered to somebody."""
    return write_shared(ws, opened, frame_kinds.CareOffered(person=person))


def tell_talk(
    ws: Workspace, opened: OpenVisit, person: PersonId, how: Literal["happened", "not_wanted"]
) -> OpenVisit:
    """Record that the talk took place, or that the person did not want one."""
    return write_shared(ws, opened, frame_kinds.CareHappened(person=person, how=how))


def cared_for(opened: OpenVisit) -> tuple[PersonCare, ...]:
    """Those whom the person at this laptop looks after: all for lead and governance, else whose
    buddy they are."""
    return tuple(_people(opened))


def _people(opened: OpenVisit) -> Iterator[PersonCare]:
    frame, me = opened.shared.frame, opened.me
    leads = opened.seat is not None and opened.seat.role == LEAD
    for seat in opened.shared.seats:
        person = PersonId(seat.person)
        named = frame.buddy_of(person)
        is_buddy = named is not None and named.buddy == me.person
        if person == me.person or not (leads or is_buddy or GOVERNANCE in me.roles):
            continue
        told = frame.readiness.get(person)
        said = told.said if told else frame_kinds.ReadinessTold()
        offered, happened = frame.offered.get(person), frame.happened.get(person)
        yield PersonCare(
            person=person,
            name=seat.name,
            induction_on=said.induction_on or "",
            practice_on=said.practice_on or "",
            buddy=named.name if named else "",
            support=frame.wants_support(person),
            stopped=_stopped(opened, person),
            offered_at=offered.at if offered else "",
            talk=happened.said.how if happened else "",
            talk_by=_talk_by(opened),
        )


def _talk_by(opened: OpenVisit) -> str:
    left = left_at(opened)
    return moment(parse_utc(left) + TALK_WITHIN).utc if left else ""


def _stopped(opened: OpenVisit, person: PersonId) -> str:
    """How somebody stopped, if that still stands: who goes on after all has not stopped."""
    written = opened.shared.frame.stopped.get(person)
    how = written.said.how if written else "going_on"
    if how == "rather_not":
        return how
    return how if how != "going_on" and person in opened.shared.finished else ""


def _practised_on(ws: Workspace) -> str:
    """The day on which the person finished a practice visit on this laptop, ISO; "" for never."""
    known = [one for one in list_visits(ws) if one.practice]
    with ws.reading() as session:
        for one in known:
            opened = load_visit(ws, session, VisitId(one.visit))
            done = opened.shared.finished.get(ws.person) if opened else None
            if done is not None:
                return parse_utc(done.at).astimezone(ws.clock().tzinfo).date().isoformat()
    return ""


def _keep(ws: Workspace, visit: VisitId, field: str, text: str) -> None:
    """Keep words in the encrypted file of this laptop; drafts are never packed or sent."""
    where = drafts.Field(visit, "", "", field)
    with ws.writing.begin() as session:
        if text:
            drafts.save_draft(session, drafts.Draft(where, text, moment(ws.clock()).utc))
        else:
            drafts.drop_draft(session, where)
