"""How somebody without a laptop of their own takes part: on paper, or on a lent one."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.fields import Id, Line, Text
from qvisit.visits.kinds import Payload


class PaperBegun(Payload):
    """Somebody on the panel types what `writer` wrote on paper: blind scoring is not kept.

    Begun again after it was confirmed, it opens the writer's part once more, with the reason.
    """

    writer: Id
    reason: Text = ""


class PaperConfirmed(Payload):
    """`by`, the writer or a second person, compared the paper with what was typed.

    From now on the writer counts as done.
    """

    writer: Id
    by: Id


class ColleagueArrived(Payload):
    """A colleague scores on a lent laptop, and waits to be let in.

    They said that nothing speaks against it, and that they keep in confidence what they see.
    """

    person: Id
    device: Id
    name: Line
    role: Literal["visitor", "lived_experience_reviewer"]  # nobody lets themselves lead
    no_conflict: Literal[True]
    confidential: Literal[True]


class ColleagueAdmitted(Payload):
    """The lead or governance gave a waiting colleague a place on the panel."""

    person: Id


class ColleagueDeclined(Payload):
    """The lead or governance did not take a waiting colleague onto the panel, and why."""

    person: Id
    reason: Annotated[Text, Field(min_length=1)]
