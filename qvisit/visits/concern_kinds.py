"""What is added to a concern after it was raised: calls that nobody answered, and references."""

from qvisit.visits.change import Instant
from qvisit.visits.fields import Id, Line, MaybeLine, Text
from qvisit.visits.kinds import Payload


class ConcernNotReached(Payload):
    """Somebody was phoned or looked for and did not answer. Nobody is told by that."""

    concern: Id
    role: Line
    name: MaybeLine = ""
    how: Line
    step: MaybeLine = ""
    tried_at: Instant


class ConcernNoted(Payload):
    """What became known later: a reference number, a next step, who made it safe, the item."""

    concern: Id
    made_safe: Text = ""
    reference: MaybeLine = ""
    next_step: Text = ""
    template: MaybeLine = ""
    item: MaybeLine = ""
