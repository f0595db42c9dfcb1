"""What stands in the record of one protected disclosure, and who may be named to read them."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import Id, Line, MaybeLine, Text
from qvisit.visits.kinds import Payload

Duty = Literal["safeguarding", "guardian", "governance"]


class DisclosureReaderNamed(Payload):
    """Governance named somebody in governance who may be handed disclosures; or took it back."""

    person: Id
    name: Line
    duty: Duty
    ended: bool = False
    replaces: tuple[Hash, ...] = ()


class DisclosureWritten(Payload):
    """What somebody was told in confidence. There is no field for who told it.

    `group` says only which kind of person it was. `readers` are chosen once, with the first words;
    later words of the same writer replace the words alone.
    """

    words: Annotated[Text, Field(min_length=1)]
    group: Literal["patient", "carer", "staff", "unsaid"] = "unsaid"
    readers: Annotated[tuple[Id, ...], Field(max_length=20)] = ()


class DisclosureViewed(Payload):
    """Somebody who may read it has looked at it."""


class DisclosureHandedOver(Payload):
    """The writer handed it over: their own copy of the words is removed with this."""

    how: Literal["received", "in_person"]
    to: MaybeLine = ""


class DetrimentChecked(Payload):
    """The guardian, never the ward, was asked whether the person who spoke is all right."""

    all_right: Literal["yes", "no", "unknown"]
    words: Text = ""


class MatterMentioned(Payload):
    """The lead lets the report say that a matter was raised and passed on, or no longer."""

    mention: bool
