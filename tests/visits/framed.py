"""What is said around the scoring of a made-up visit: one of each kind."""

from collections.abc import Mapping

from qvisit.visits import frame_kinds
from qvisit.visits.kinds import Payload
from tests.visits.panel import AT, Panel, an_id

NAMES = (
    "pack",
    "tick",
    "pass",
    "presence",
    "arrive",
    "leave",
    "feedback",
    "say",
    "buddy",
    "ready",
    "support",
    "stop",
    "offer",
    "talk",
)


def framed(panel: Panel, pick: int, earlier: tuple[str, ...] = ()) -> Mapping[str, Payload]:
    """One of each, about somebody of the panel.

    Args:
        panel: Who takes part.
        pick: 0 to 2: whom or what it is about.
        earlier: Ids of changes that are replaced.
    """
    person = (panel.lead, panel.reviewer, panel.visitor)[pick].person
    on = pick != 1
    return {
        "pack": frame_kinds.PackFilled(
            figures=(frame_kinds.Figure(name=f"figure {pick}", value=str(pick)),), replaces=earlier
        ),
        "tick": frame_kinds.BriefingTicked(point=f"point-{pick}", ticked=on),
        "pass": frame_kinds.StepPassed(step=frame_kinds.FRAME_STEPS[pick], passed=on),
        "presence": frame_kinds.PresenceTold(person=person, there=on),
        "arrive": frame_kinds.ArrivalSet(arrived_at=AT, replaces=earlier),
        "leave": frame_kinds.VisitLeft(left_at=AT, replaces=earlier),
        "feedback": frame_kinds.FeedbackNoted(
            feedback=an_id(f"words {pick}"), sort="good", text="Kind staff.", replaces=earlier
        ),
        "say": frame_kinds.FeedbackGiven(to_role="Nurse in charge", given_at=AT, replaces=earlier),
        "buddy": frame_kinds.BuddyNamed(person=person, name="Ash", replaces=earlier),
        "ready": frame_kinds.ReadinessTold(induction_on="2027-03-01"),
        "support": frame_kinds.SupportWanted(wanted=on),
        "stop": frame_kinds.PartStopped(how="end" if on else "going_on"),
        "offer": frame_kinds.CareOffered(person=person),
        "talk": frame_kinds.CareHappened(person=person),
    }
