"""What each kind of change around the scoring does to a visit, once it may have an effect."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from qvisit.ids import PersonId
from qvisit.visits import frame_kinds
from qvisit.visits.fold_steps import Apply, stand
from qvisit.visits.frame import Frame
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written

Step = Callable[[Frame, Written[Payload]], Frame]


def _pack(frame: Frame, written: Written[Payload]) -> Frame:
    pack = cast("Written[frame_kinds.PackFilled]", written)
    return replace(frame, pack=stand(frame.pack, pack, pack.said.replaces))


def _ticked(frame: Frame, written: Written[Payload]) -> Frame:
    tick = cast("Written[frame_kinds.BriefingTicked]", written)
    return replace(frame, ticks={**frame.ticks, (tick.author, tick.said.point): tick})


def _passed(frame: Frame, written: Written[Payload]) -> Frame:
    passed = cast("Written[frame_kinds.StepPassed]", written)
    return replace(frame, passed={**frame.passed, (passed.author, passed.said.step): passed})


def _presence(frame: Frame, written: Written[Payload]) -> Frame:
    told = cast("Written[frame_kinds.PresenceTold]", written)
    person = PersonId(told.said.person)
    return replace(frame, presence={**frame.presence, person: told.said.there})


def _arrived(frame: Frame, written: Written[Payload]) -> Frame:
    arrival = cast("Written[frame_kinds.ArrivalSet]", written)
    return replace(frame, arrival=stand(frame.arrival, arrival, arrival.said.replaces))


def _left(frame: Frame, written: Written[Payload]) -> Frame:
    left = cast("Written[frame_kinds.VisitLeft]", written)
    now = stand(frame.left, left, left.said.replaces)
    if frame.left is not None:  # the time was put right; who came back meanwhile is still there
        return replace(frame, left=now)
    return replace(frame, left=now, presence=dict.fromkeys(frame.presence, False))


def _noted(frame: Frame, written: Written[Payload]) -> Frame:
    note = cast("Written[frame_kinds.FeedbackNoted]", written)
    now = stand(frame.feedback.get(note.said.feedback), note, note.said.replaces)
    return replace(frame, feedback={**frame.feedback, note.said.feedback: now})


def _given(frame: Frame, written: Written[Payload]) -> Frame:
    given = cast("Written[frame_kinds.FeedbackGiven]", written)
    return replace(frame, given=stand(frame.given, given, given.said.replaces))


def _buddy(frame: Frame, written: Written[Payload]) -> Frame:
    named = cast("Written[frame_kinds.BuddyNamed]", written)
    person = PersonId(named.said.person)
    now = stand(frame.buddies.get(person), named, named.said.replaces)
    return replace(frame, buddies={**frame.buddies, person: now})


def _ready(frame: Frame, written: Written[Payload]) -> Frame:
    told = cast("Written[frame_kinds.ReadinessTold]", written)
    return replace(frame, readiness={**frame.readiness, told.author: told})


def _support(frame: Frame, written: Written[Payload]) -> Frame:
    wanted = cast("Written[frame_kinds.SupportWanted]", written)
    return replace(frame, support={**frame.support, wanted.author: wanted})


def _stopped(frame: Frame, written: Written[Payload]) -> Frame:
    stopped = cast("Written[frame_kinds.PartStopped]", written)
    return replace(frame, stopped={**frame.stopped, stopped.author: stopped})


def _offered(frame: Frame, written: Written[Payload]) -> Frame:
    offered = cast("Written[frame_kinds.CareOffered]", written)
    return replace(frame, offered={**frame.offered, PersonId(offered.said.person): offered})


def _happened(frame: Frame, written: Written[Payload]) -> Frame:
    happened = cast("Written[frame_kinds.CareHappened]", written)
    return replace(frame, happened={**frame.happened, PersonId(happened.said.person): happened})


def _in(step: Step) -> Apply:
    """A step of the frame as a step of the whole visit."""

    def apply(shared: Shared, written: Written[Payload]) -> Shared:
        return replace(shared, frame=step(shared.frame, written))

    return apply


FRAME_APPLY: Mapping[str, Apply] = {
    "pack.filled": _in(_pack),
    "briefing.ticked": _in(_ticked),
    "step.passed": _in(_passed),
    "presence.told": _in(_presence),
    "arrival.set": _in(_arrived),
    "visit.left": _in(_left),
    "feedback.noted": _in(_noted),
    "feedback.given": _in(_given),
    "buddy.named": _in(_buddy),
    "readiness.told": _in(_ready),
    "support.wanted": _in(_support),
    "part.stopped": _in(_stopped),
    "care.offered": _in(_offered),
    "care.happened": _in(_happened),
}
