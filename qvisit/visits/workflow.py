"""A report on its way: frozen values made by the fold, and how far the check of the facts is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from string import ascii_lowercase
from typing import Final, Literal, TypeVar

from qvisit.ids import ChangeId
from qvisit.visits.kinds import Payload
from qvisit.visits.themes import after_working_days
from qvisit.visits.workflow_kinds import (
    AccuracyConfirmed,
    AccuracyDecided,
    AccuracyReceived,
    CommentSettled,
    DraftCommented,
    DraftSent,
    DraftShared,
    ReportAmended,
    ReportWorded,
)
from qvisit.visits.written import Standing, Written

P = TypeVar("P", bound=Payload)
DAYS_TO_CHECK: Final = 10
"""Working days without bank holidays that a ward has (visit workflow sheet, step 10)."""
CheckState = Literal["not_sent", "waiting", "to_decide", "done", "confirmed", "no_comments"]
OVER: Final[frozenset[CheckState]] = frozenset({"done", "confirmed", "no_comments"})


@dataclass(frozen=True)
class Workflow:
    """What stands of a report's way: drafts in order, comments and decisions by comment."""

    drafts: tuple[Written[DraftShared], ...] = ()
    comments: Mapping[str, Standing[DraftCommented]] = field(default_factory=dict)
    settled: Mapping[str, Standing[CommentSettled]] = field(default_factory=dict)
    sent: Standing[DraftSent] | None = None
    received: Mapping[str, Standing[AccuracyReceived]] = field(default_factory=dict)
    decided: Mapping[str, Standing[AccuracyDecided]] = field(default_factory=dict)
    confirmed: Standing[AccuracyConfirmed] | None = None
    worded: Standing[ReportWorded] | None = None
    amended: tuple[Written[ReportAmended], ...] = ()

    @property
    def summary(self) -> str:
        """What the panel says in its own words; empty while it says nothing."""
        return self.worded.now.said.summary.strip() if self.worded else ""

    @property
    def draft_label(self) -> str:
        """The number of the newest draft, with a letter where two were shared at once; or ""."""
        labels = number_labels([one.said.number for one in self.drafts])
        return labels[-1] if labels else ""

    @property
    def sent_label(self) -> str:
        """The number of the draft that went to the ward; "" before that."""
        if self.sent is None:
            return ""
        labels = number_labels([one.said.number for one in self.drafts])
        sent = self.sent.now.said.draft
        known = zip(self.drafts, labels, strict=True)
        return next((label for one, label in known if one.change == sent), "")

    @property
    def panel_comments(self) -> tuple[Standing[DraftCommented], ...]:
        """The panel's comments in order, without those taken back."""
        return tuple(one for one in self.comments.values() if one.now.said.text.strip())

    @property
    def open_comments(self) -> tuple[Standing[DraftCommented], ...]:
        """Those of which nobody said what came of them."""
        return tuple(one for one in self.panel_comments if not self.is_settled(one))

    def is_settled(self, comment: Standing[DraftCommented]) -> bool:
        """Whether who leads said what came of it, knowing the words that stand."""
        settled = self.settled.get(comment.now.said.comment)
        if settled is None or not settled.now.said.settled:
            return False
        return _is_of(settled.now.said.of, comment)

    def decision_on(self, comment: str) -> Written[AccuracyDecided] | None:
        """What the panel decided on a comment of the ward; None before that, or twice at once.

        While two decisions stand side by side, none of them counts: somebody must settle it. Nor
        does one on words that the ward has changed since.
        """
        standing, about = self.decided.get(comment), self.received.get(comment)
        if standing is None or len({one.said.accepted for one in standing.versions}) > 1:
            return None
        return standing.now if about is None or _is_of(standing.now.said.of, about) else None

    @property
    def accepted(self) -> tuple[Written[AccuracyReceived], ...]:
        """The ward's comments that the panel accepted, in order."""
        return self._with(accepted=True)

    @property
    def rejected(self) -> tuple[Written[AccuracyReceived], ...]:
        """The ward's comments that the panel did not accept, in order."""
        return self._with(accepted=False)

    @property
    def undecided(self) -> tuple[Written[AccuracyReceived], ...]:
        """The ward's comments on which the panel has still to decide, in order."""
        known = (one.now for one in self.received.values())
        return tuple(one for one in known if self.decision_on(one.said.comment) is None)

    def _with(self, *, accepted: bool) -> tuple[Written[AccuracyReceived], ...]:
        decisions = ((one.now, self.decision_on(name)) for name, one in self.received.items())
        return tuple(one for one, found in decisions if found and found.said.accepted is accepted)


@dataclass(frozen=True)
class Check:
    """How far the ward's check of the facts is; its days are None before it is sent."""

    state: CheckState
    sent_on: date | None = None
    due_on: date | None = None
    accepted: int = 0
    rejected: int = 0
    undecided: int = 0

    @property
    def comments(self) -> int:
        """How many comments of the ward there are."""
        return self.accepted + self.rejected + self.undecided

    @property
    def is_over(self) -> bool:
        """Whether nothing more is waited for."""
        return self.state in OVER


def check_of(workflow: Workflow, today: date) -> Check:
    """How far the check is on a day.

    It is done once every comment is decided. Without a comment it is over when the ward said that
    nothing is wrong, or when its day is over: that no comments came is an outcome of its own.
    """
    if workflow.sent is None:
        return Check("not_sent")
    sent_on = date.fromisoformat(workflow.sent.now.said.on)
    due_on = after_working_days(sent_on, DAYS_TO_CHECK)
    numbers = (len(workflow.accepted), len(workflow.rejected), len(workflow.undecided))
    state: CheckState = "waiting"
    if numbers[2]:
        state = "to_decide"
    elif sum(numbers):
        state = "done"
    elif workflow.confirmed is not None:
        state = "confirmed"
    elif today > due_on:
        state = "no_comments"
    return Check(state, sent_on, due_on, *numbers)


def next_draft(workflow: Workflow) -> int:
    """The number of the draft that would be shared now."""
    return max((one.said.number for one in workflow.drafts), default=0) + 1


def amending(workflow: Workflow, report: ChangeId) -> Written[ReportAmended] | None:
    """What a published version is being amended for now; None while it is not."""
    return next((one for one in reversed(workflow.amended) if one.said.report == report), None)


def _is_of(known: Sequence[str], comment: Standing[P]) -> bool:
    """Whether somebody knew the words that stand; without a note of it, the fold saw to that."""
    return not known or {one.change for one in comment.versions} <= set(known)


def number_labels(numbers: Sequence[int]) -> list[str]:
    """Each number once: 2, then 2b, 2c … for those that bear it again."""
    labels: list[str] = []
    for at, number in enumerate(numbers):
        again = numbers[:at].count(number)
        letter = ascii_lowercase[again] if again < len(ascii_lowercase) else f".{again + 1}"
        labels.append(f"{number}{letter if again else ''}")
    return labels
