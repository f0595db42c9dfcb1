"""Who leads a panel beside its lead: the deputy, or who took the lead until governance decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qvisit.ids import PersonId
from qvisit.visits.lead_kinds import ItemReopened, LeadConfirmed, LeadTaken
from qvisit.visits.written import Written


@dataclass(frozen=True)
class Leading:
    """Who took the lead, what governance said of it, and which agreements were opened again.

    `taken` holds the first time of each person, in order; `reopened` is by the agreement's change.
    """

    taken: Mapping[PersonId, Written[LeadTaken]] = field(default_factory=dict)
    decided: Mapping[PersonId, Written[LeadConfirmed]] = field(default_factory=dict)
    reopened: Mapping[str, Written[ItemReopened]] = field(default_factory=dict)

    def led_by(self, person: PersonId) -> bool:
        """Whether somebody took the lead, and governance has not said no."""
        decided = self.decided.get(person)
        return person in self.taken and (decided is None or decided.said.leads)

    def has_led(self, person: PersonId) -> bool:
        """Whether somebody ever took the lead, whatever governance said of it since."""
        return person in self.taken

    def waiting(self, deputy: str) -> tuple[PersonId, ...]:
        """Those who took the lead, not being the deputy, and on whom governance must decide."""
        return tuple(
            person for person in self.taken if person != deputy and person not in self.decided
        )
