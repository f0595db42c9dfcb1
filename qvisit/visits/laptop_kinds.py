"""What the register says of laptops, for people alone: who takes part rests on signed documents."""

from qvisit.visits.fields import Id, Line, Text
from qvisit.visits.kinds import Payload


class LaptopWithdrawn(Payload):
    """An administrator withdrew a person's laptop, and why. Everyone who was let in can read it."""

    person: Id
    device: Id
    reason: Text = ""


class ColleagueLetIn(Payload):
    """A panel lead let a colleague's laptop in on a ward, for one visit alone.

    It says who that is and where to those who cannot read the visit, administrators before all.
    """

    person: Id
    device: Id
    name: Line
    visit: Id
    ward_name: Line
