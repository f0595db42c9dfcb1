"""What is said about actions beside that they are agreed: proposed, moved on, checked, carried.

An action belongs to the visit that it follows from. The next visit to the ward carries a copy of
those that are to be looked at again, and keeps what its panel saw of each.
"""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import Day, FrozenModel, Hash
from qvisit.visits.fields import Id, Line, MaybeLine, ScaleOfFive, Text
from qvisit.visits.kinds import Payload

ActionState = Literal[
    "proposed", "agreed", "in_progress", "completed", "assured", "not_assured", "stopped"
]
MovedState = Literal["agreed", "in_progress", "completed", "assured", "not_assured", "stopped"]
SeenResult = Literal["done", "partly", "not_done", "not_looked"]
MOST_CARRIED = 100
LONGEST_CARRIED = 600


class ActionProposed(Payload):
    """A step that may still lack what makes it checkable; it is agreed with `action.agreed`."""

    action: Id
    finding: Id
    aim: Annotated[Text, Field(min_length=1)]
    measure: Text = ""
    baseline: Text = ""
    owner_role: MaybeLine = ""
    owner_name: MaybeLine = ""
    owner: Id | None = None
    sponsor: MaybeLine = ""
    due: Day | None = None
    must: bool = True
    evidence: Text = ""
    consequence: ScaleOfFive | None = None
    likelihood: ScaleOfFive | None = None
    large: bool = False
    qeia: MaybeLine = ""
    qeia_cleared: Day | None = None
    replaces: tuple[Hash, ...] = ()


class ActionMoved(Payload):
    """How far an action is, and whose word that is.

    `said_by` is the role that says so, where somebody else wrote it down; `name` is the name of
    who writes. `visit` is the later visit on which it was seen. `agreed` takes a step back.
    """

    action: Id
    state: MovedState
    on: Day
    note: Text = ""
    evidence: Text = ""
    said_by: MaybeLine = ""
    name: MaybeLine = ""
    visit: Id | None = None
    replaces: tuple[Hash, ...] = ()


class ActionChecked(Payload):
    """Whether an assured action still holds, 3 or 6 months later; `assured` names the assurance."""

    action: Id
    assured: Hash
    months: Literal[3, 6]
    held: bool
    on: Day
    evidence: Annotated[Text, Field(min_length=1)]
    name: MaybeLine = ""


class CarriedAction(FrozenModel):
    """An action of an earlier visit as it stood when it was carried over. Its owner is a role."""

    visit: Id
    day: Day
    action: Id
    aim: Annotated[Text, Field(min_length=1, max_length=LONGEST_CARRIED)]
    measure: Annotated[Text, Field(max_length=LONGEST_CARRIED)] = ""
    evidence: Annotated[Text, Field(max_length=LONGEST_CARRIED)] = ""
    owner_role: Line
    due: Day
    must: bool = True
    state: ActionState


class ActionsCarried(Payload):
    """The actions of earlier visits to the ward, for the panel to look at."""

    actions: Annotated[tuple[CarriedAction, ...], Field(max_length=MOST_CARRIED)] = ()
    replaces: tuple[Hash, ...] = ()


class ActionSeen(Payload):
    """What the panel of a later visit saw of a carried action."""

    action: Id
    result: SeenResult
    words: Text = ""
    replaces: tuple[Hash, ...] = ()
