"""What the register says of laptops, beside who was let in with them."""

from qvisit.visits.fields import Id, Text
from qvisit.visits.kinds import Payload


class LaptopWithdrawn(Payload):
    """An administrator withdrew a person's laptop, and why. Everyone who was let in can read it.

    It is for people alone: what a withdrawal does rests on the signed document.
    """

    person: Id
    device: Id
    reason: Text = ""
