"""What stops every removal on a visit, what lets it go on, and how long the trust keeps what."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import Text
from qvisit.visits.kinds import Payload

HoldReason = Literal["inquiry", "police", "coroner", "other"]
MOST_KNOWN = 5_000


class HoldPlaced(Payload):
    """A legal hold: from now on nothing of the visit is removed, anywhere.

    `known` names every removal that its author knew to have an effect. Those stand; all others are
    stopped, also those that somebody made at the same time without seeing the hold.
    """

    why: HoldReason
    words: Text = ""
    known: Annotated[tuple[Hash, ...], Field(max_length=MOST_KNOWN)] = ()


class HoldLifted(Payload):
    """One hold, named by the change that placed it, has ended; others stay."""

    hold: Hash
    reason: Annotated[Text, Field(min_length=1)]


class RetentionSaid(Payload):
    """Governance said how long the trust keeps what; the least is a month, or a year.

    `scores_months` counts from the sign-off and is for each reviewer's own answers and notes,
    `report_years` for what the panel agreed. `photos` go at the first publication, which `sign_off`
    stands for, or stay as long as the report. `copies_days` count from
    when a laptop heard of the published report, and are for the copies on laptops outside
    governance; 0 keeps them.
    """

    scores_months: Annotated[int, Field(ge=1, le=1_200)] = 24
    report_years: Annotated[int, Field(ge=1, le=100)] = 10
    photos: Literal["sign_off", "report"] = "sign_off"
    copies_days: Annotated[int, Field(ge=0, le=3_650)] = 30
    replaces: tuple[Hash, ...] = ()
