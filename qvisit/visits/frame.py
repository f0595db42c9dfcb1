"""What is known around the scoring of a visit: frozen values, made by the fold alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qvisit.ids import PersonId
from qvisit.visits.frame_kinds import (
    ArrivalSet,
    BriefingTicked,
    BuddyNamed,
    CareHappened,
    CareOffered,
    FeedbackGiven,
    FeedbackNoted,
    PackFilled,
    PartStopped,
    ReadinessTold,
    StepPassed,
    SupportWanted,
    VisitLeft,
)
from qvisit.visits.written import Standing, Written


@dataclass(frozen=True)
class Frame:
    """The pack, briefing, times, feedback and care of one visit.

    What a person says about themselves is kept by that person; of several words the last counts.
    `presence` tells of some people whether they are on the ward: all have left once the panel has.
    """

    pack: Standing[PackFilled] | None = None
    ticks: Mapping[tuple[PersonId, str], Written[BriefingTicked]] = field(default_factory=dict)
    passed: Mapping[tuple[PersonId, str], Written[StepPassed]] = field(default_factory=dict)
    presence: Mapping[PersonId, bool] = field(default_factory=dict)
    arrival: Standing[ArrivalSet] | None = None
    left: Standing[VisitLeft] | None = None
    feedback: Mapping[str, Standing[FeedbackNoted]] = field(default_factory=dict)
    given: Standing[FeedbackGiven] | None = None
    buddies: Mapping[PersonId, Standing[BuddyNamed]] = field(default_factory=dict)
    readiness: Mapping[PersonId, Written[ReadinessTold]] = field(default_factory=dict)
    support: Mapping[PersonId, Written[SupportWanted]] = field(default_factory=dict)
    stopped: Mapping[PersonId, Written[PartStopped]] = field(default_factory=dict)
    offered: Mapping[PersonId, Written[CareOffered]] = field(default_factory=dict)
    happened: Mapping[PersonId, Written[CareHappened]] = field(default_factory=dict)

    def has_ticked(self, person: PersonId, point: str) -> bool:
        """Whether somebody's tick stands at a point of the briefing."""
        tick = self.ticks.get((person, point))
        return tick is not None and tick.said.ticked

    def has_passed(self, person: PersonId, step: str) -> bool:
        """Whether somebody went past a step."""
        passed = self.passed.get((person, step))
        return passed is not None and passed.said.passed

    def buddy_of(self, person: PersonId) -> BuddyNamed | None:
        """Who is there for somebody; None while nobody is named."""
        standing = self.buddies.get(person)
        named = standing.now.said if standing else None
        return named if named is not None and named.name else None

    def wants_support(self, person: PersonId) -> bool:
        """Whether somebody agreed that support is wanted."""
        written = self.support.get(person)
        return written is not None and written.said.wanted

    @property
    def notes(self) -> tuple[Written[FeedbackNoted], ...]:
        """What is to be said before leaving, in order, without what was taken back."""
        return tuple(one.now for one in self.feedback.values() if one.now.said.text)
