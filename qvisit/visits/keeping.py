"""What was removed from a visit and what a legal hold keeps: one verdict, whatever came when.

It is reached before the fold begins, from every hold, lift and removal that governance wrote, in
the one order of all laptops; a sign-off does not alter that order here.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from qvisit.ids import ChangeId
from qvisit.visits.change import Change
from qvisit.visits.hold_kinds import HoldLifted, HoldPlaced
from qvisit.visits.kinds import ConcernRaised, Payload, PayloadRemoved
from qvisit.visits.written import Written, as_written
from qvisit.worded import worded

KEPT: Final = worded("A legal hold keeps everything of this visit.")
NO_HOLD: Final = worded("This visit has no such hold, or it was lifted already.")
KEEPING: Final = frozenset({"hold.placed", "hold.lifted", "payload.removed"})
RAISED: Final = "concern.raised"


@dataclass(frozen=True)
class Hold:
    """A legal hold and, once it ended, its end."""

    placed: Written[HoldPlaced]
    lifted: Written[HoldLifted] | None = None

    @property
    def stands(self) -> bool:
        """Whether it still keeps everything."""
        return self.lifted is None


@dataclass(frozen=True)
class Keeping:
    """The verdict: `removed` gives the rule, `left` what is read in place of a concern's words.

    `reasons` gives, for every change that it is about, why it has no effect; "" where it has one.
    """

    holds: Mapping[str, Hold] = field(default_factory=dict)
    removed: Mapping[ChangeId, str] = field(default_factory=dict)
    left: Mapping[ChangeId, ConcernRaised] = field(default_factory=dict)
    reasons: Mapping[ChangeId, str] = field(default_factory=dict)


class _Removal(NamedTuple):
    change: ChangeId
    place: int
    said: PayloadRemoved


def keeping(
    ordered: Sequence[Change],
    said_by_governance: Sequence[tuple[Change, Payload]],
    lasting: Collection[str],
) -> Keeping:
    """What is removed and what is kept.

    Args:
        ordered: All changes of the visit's shared stream, in order.
        said_by_governance: Those about holds and removals that governance wrote, in order.
        lasting: Kinds that no removal reaches.
    """
    holds, ends, removals = dict[str, Hold](), dict[str, int](), list[_Removal]()
    reasons = dict[ChangeId, str]()
    for place, (change, said) in enumerate(said_by_governance):
        reasons[change.id] = ""
        if isinstance(said, PayloadRemoved):
            removals.append(_Removal(change.id, place, said))
        elif isinstance(said, HoldPlaced):
            holds[change.id] = Hold(as_written(change, said))
        elif isinstance(said, HoldLifted) and (reason := why_not_lift(holds, said)):
            reasons[change.id] = reason
        elif isinstance(said, HoldLifted):
            holds = lifted(holds, as_written(change, said))
            ends[said.hold] = place
    stopped = {one.change for one in removals if _is_stopped(one, holds, ends)}
    reasons |= dict.fromkeys(stopped, KEPT)
    count = [one for one in removals if one.change not in stopped]
    return _removed(count, ordered, lasting, Keeping(holds=holds, reasons=reasons))


def why_not_lift(holds: Mapping[str, Hold], said: HoldLifted) -> str | None:
    """Why a hold cannot be lifted, or None when it can."""
    hold = holds.get(said.hold)
    return None if hold is not None and hold.stands else NO_HOLD


def lifted(holds: Mapping[str, Hold], end: Written[HoldLifted]) -> dict[str, Hold]:
    """The holds after one of them ended."""
    return {**holds, end.said.hold: replace(holds[end.said.hold], lifted=end)}


def _is_stopped(removal: _Removal, holds: Mapping[str, Hold], ends: Mapping[str, int]) -> bool:
    """Whether a hold keeps what a removal names: its author did not know the removal, and it had
    not ended before."""
    return any(
        removal.change not in hold.placed.said.known
        and ends.get(name, removal.place) >= removal.place
        for name, hold in holds.items()
    )


def _removed(
    removals: Sequence[_Removal],
    ordered: Sequence[Change],
    lasting: Collection[str],
    known: Keeping,
) -> Keeping:
    """A concern is never removed without what is left of it: it would not be red any more."""
    if not removals:
        return known
    kinds = {change.id: change.envelope.kind for change in ordered}
    removed, left = dict[ChangeId, str](), dict[ChangeId, ConcernRaised]()
    for one in removals:
        stays = {ChangeId(each.change): each.said for each in one.said.left}
        for name in one.said.changes:
            target = ChangeId(name)
            kind = kinds.get(target, "")
            if kind == RAISED and target in stays:
                left[target] = stays[target]  # the last removal in order says what is left
            elif kind != RAISED and kind not in lasting:
                removed[target] = one.said.rule
    return replace(known, removed=removed, left=left)
