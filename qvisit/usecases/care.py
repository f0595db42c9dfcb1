"""Care for the people who visit: how they are today, a buddy, stopping, a talk afterwards.

How somebody is stays on their laptop, in its encrypted file, and is never sent. Others learn one
thing only, and only if the person agrees: that support would be welcome. Nobody asks why.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from qvisit.clock import moment, parse_utc, today
from qvisit.ids import PersonId, VisitId
from qvisit.store import drafts
from qvisit.usecases.frame import left_at
from qvisit.usecases.record import NotAllowedError, WrongEntryError, entry
from qvisit.usecases.visits import OpenVisit, list_visits, load_visit, write_shared
from qvisit.visits import frame_kinds, kinds
from qvisit.visits.kinds import Payload
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.roles import why_not
from qvisit.worded import worded
from qvisit.workspace import Workspace

Today = Literal["", "ready", "worried", "not_today"]
Closing = Literal["", "fine", "mixed", "hard", "unsaid"]
"""How a visit was for somebody; "unsaid" is “I'd rather not say”."""
Stop = Literal["hand_over", "end"]
Talk = Literal["happened", "not_wanted", "not_yet"]

TALK_WITHIN = timedelta(hours=24)
_TODAYS: tuple[Today, ...] = ("ready", "worried", "not_today")
_CLOSINGS: tuple[Closing, ...] = ("fine", "mixed", "hard", "unsaid")
_OWN = VisitId("own")  # what a person keeps for themselves about no single visit
_TODAY, _CLOSING, _INDUCTION = "care.today", "care.closing", "care.induction"


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
    `may_name` tells that the person at this laptop may say who their buddy is.
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
    may_name: bool


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
        today=next((one for one in _TODAYS if one == here.get(_TODAY)), ""),
        closing=next((one for one in _CLOSINGS if one == here.get(_CLOSING)), ""),
        induction_on=said.induction_on or own.get(_INDUCTION, ""),
        practice_on=said.practice_on or _practised_on(ws),
        told=told is not None,
        buddy=named.name if named else "",
        support=frame.wants_support(me),
        stopped=_stopped(opened, me),
    )


def keep_today(ws: Workspace, opened: OpenVisit, today: str) -> None:
    """Keep how the person is today, on this laptop alone; "" forgets it."""
    _keep(ws, opened.visit.id, _TODAY, today)


def keep_closing(ws: Workspace, opened: OpenVisit, closing: str) -> None:
    """Keep how the visit was for the person, on this laptop alone; "" forgets it."""
    _keep(ws, opened.visit.id, _CLOSING, closing)


def tell_support(ws: Workspace, opened: OpenVisit, *, wanted: bool) -> OpenVisit:
    """Let buddy and lead know that support would be welcome, or no longer. No reason goes along."""
    if opened.shared.frame.wants_support(opened.me.person) == wanted:
        return opened
    return write_shared(ws, opened, frame_kinds.SupportWanted(wanted=wanted))


def tell_readiness(ws: Workspace, opened: OpenVisit, induction_on: str) -> OpenVisit:
    """Say on which day one did the induction, ISO or "" for not yet; kept for later visits too.

    The day of a finished practice visit goes along. What is known already is not said again.

    Raises:
        WrongEntryError: That is no day, or one that has not come yet.
    """
    values = {"induction_on": induction_on or None, "practice_on": _practised_on(ws) or None}
    said = entry(frame_kinds.ReadinessTold, values)
    # A day more, for a clock that was set back.
    if induction_on and date.fromisoformat(induction_on) > today(ws.clock) + timedelta(days=1):
        raise WrongEntryError(
            worded("This day has not come yet. Nothing has changed."),
            hint=worded("Write the day on which it was."),
        )
    told = opened.shared.frame.readiness.get(opened.me.person)
    if told is not None and told.said == said:
        return opened
    after = write_shared(ws, opened, said)
    _keep(ws, _OWN, _INDUCTION, induction_on)
    return after


def induction_today(ws: Workspace) -> str:
    """Today as an ISO day, for who has just done the induction."""
    return today(ws.clock).isoformat()


def name_buddy(ws: Workspace, opened: OpenVisit, person: PersonId, name: str) -> OpenVisit:
    """Say who is there for somebody on the day; "" takes the name away.

    Somebody of the panel is known by their name, unless two people bear it.

    Raises:
        WrongEntryError: It is their own name, or too long.
        NotAllowedError: It is for the person, the panel lead and governance to say.
    """
    standing = opened.shared.frame.buddies.get(person)
    name = " ".join(name.split())
    seats = [one for one in opened.shared.seats if one.name.casefold() == name.casefold()]
    others = [one for one in seats if one.person != person]
    if seats and not others:
        raise WrongEntryError(
            worded("A buddy is somebody else. Nothing has changed."),
            hint=worded("Write another name, or leave it empty."),
        )
    values = {
        "person": person,
        "name": others[0].name if others else name,
        "buddy": others[0].person if len(others) == 1 else None,
        "replaces": tuple(one.change for one in standing.versions) if standing else (),
    }
    return write_shared(ws, opened, entry(frame_kinds.BuddyNamed, values))


def stop_part(ws: Workspace, opened: OpenVisit, how: Stop) -> OpenVisit:
    """Hand the rest over, or end here. What was answered is kept and counts; nobody asks why.

    The person is done then, so that nobody waits for them. Who goes on later records nothing.

    Raises:
        NotAllowedError: It is somebody's paper that is typed: only its writer stops.
    """
    if opened.typing_for:
        raise NotAllowedError(
            worded("You type what somebody else wrote, so you cannot stop for them."),
            hint=worded(
                "What you typed is kept. To stop yourself, press “Back to my own part” first."
            ),
        )
    said: list[Payload] = [frame_kinds.PartStopped(how=how)]
    if opened.me.person not in opened.shared.finished:
        said.append(kinds.ReviewerFinished())
    return write_shared(ws, opened, *said)


def rather_not(ws: Workspace, opened: OpenVisit, *, on: bool) -> OpenVisit:
    """Say that one would rather not do this visit, or will after all. No reason is asked."""
    how: Literal["rather_not", "going_on"] = "rather_not" if on else "going_on"
    return write_shared(ws, opened, frame_kinds.PartStopped(how=how))


def offer_talk(ws: Workspace, opened: OpenVisit, person: PersonId) -> OpenVisit:
    """Record that a talk after the visit was offered to somebody."""
    return write_shared(ws, opened, frame_kinds.CareOffered(person=person))


def tell_talk(ws: Workspace, opened: OpenVisit, person: PersonId, how: Talk) -> OpenVisit:
    """Record that the talk took place, or was not wanted; `not_yet` takes that back."""
    return write_shared(ws, opened, frame_kinds.CareHappened(person=person, how=how))


def cared_for(opened: OpenVisit) -> tuple[PersonCare, ...]:
    """Those whom the person at this laptop looks after: all for lead and governance, else whose
    buddy they are."""
    return tuple(_people(opened))


def _people(opened: OpenVisit) -> Iterator[PersonCare]:
    frame, me = opened.shared.frame, opened.me
    leads = opened.shared.is_led_by(me.person)
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
            talk=happened.said.how if happened and happened.said.how != "not_yet" else "",
            talk_by=_talk_by(opened),
            may_name=_may_name(opened, person),
        )


def _may_name(opened: OpenVisit, person: PersonId) -> bool:
    said = frame_kinds.BuddyNamed(person=person, name="")
    return why_not(opened.shared, opened.me, "buddy.named", said) is None


def _talk_by(opened: OpenVisit) -> str:
    left = left_at(opened)
    return moment(parse_utc(left) + TALK_WITHIN).utc if left else ""


def _stopped(opened: OpenVisit, person: PersonId) -> str:
    """How somebody stopped, if that still stands."""
    written = opened.shared.frame.stopped.get(person)
    return written.said.how if written and written.said.how != "going_on" else ""


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
