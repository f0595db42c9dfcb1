"""Steps of a visit for the tests in this folder."""

from qvisit.visits import kinds
from qvisit.visits.change import Change
from qvisit.visits.fold import (
    heads,
)
from tests.visits.panel import (
    Panel,
)


def signed(panel: Panel) -> Panel:
    rests_on = heads(panel.log)
    panel.say(panel.governance, kinds.VisitSignedOff(ratings=(), streams=rests_on))
    return panel


def reasons(panel: Panel, *more: Change) -> list[str]:
    return [one.reason for one in panel.fold(*more).refused]
