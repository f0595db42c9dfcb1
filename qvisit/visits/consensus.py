"""From several reviewers' replies to the panel's: who differed, how far, and what stands.

Rules: the panel's consensus; else the lower median, for a safety-critical item the lowest, of
those who gave a value; if none did, the non-answer (rating and statistics sheet, section 5).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    chosen,
    is_reply,
    position_of,
    rank_of,
)
from qvisit.forms.asked import asked_items
from qvisit.forms.item import Item
from qvisit.forms.section import Kind
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits.assignment import assigned_items, elsewhere
from qvisit.visits.kinds import ItemAgreed, Seat
from qvisit.visits.visit import Shared, Sheet
from qvisit.visits.written import Standing
from qvisit.worded import worded

ASK_METHODS = frozenset({"ask_patient", "ask_carer", "ask_staff"})
BIG_STEP = {"LEVEL4": Fraction(2, 3), "MET3": Fraction(1), "MARKER": Fraction(2, 3)}
ASKED_NOBODY: Final = worded("Asked nobody")
_AGREED_KINDS: Final[frozenset[Kind]] = frozenset({"standards", "sustainability", "closed_culture"})


@dataclass(frozen=True)
class View:
    """One reviewer's reply to one item. `counts` is False where it has no vote, and why.

    `change` is the answer's, "" without one. `late`: it came after the panel had agreed.
    """

    seat: Seat
    reply: str | None
    counts: bool
    reason: str = ""
    change: str = ""
    late: bool = False


@dataclass(frozen=True)
class ItemView:
    """One item as the panel sees it at the debrief.

    `views` are of those who look at this item, or answered it all the same. `spread` is the
    distance between the highest and the lowest value, 0 to 1. `reply` is what stands: agreed, or
    by rule. `to_discuss` marks the items a panel should talk about. `asked` is False when other
    answers that stand leave the item out: then its answers are kept, but do not score. `reopened`
    says that it was agreed before, and is open again.
    """

    template: str
    item: Item
    kind: Kind
    views: tuple[View, ...]
    spread: Fraction
    to_discuss: bool
    agreed: bool
    reply: str
    asked: bool = True
    reopened: bool = False

    @property
    def late(self) -> tuple[View, ...]:
        """The views that came after the panel had agreed."""
        return tuple(one for one in self.views if one.late)


def lower_median(item: Item, replies: Sequence[str]) -> str:
    """The lower middle of replies that have an order; the lowest for a safety-critical item.

    Raises:
        ValueError: No reply was given.
    """
    if not replies:
        raise ValueError("no reply to take a median of")
    # Equal ones, such as 1/2 and 2/4, are put in an order too: seats must not decide.
    ranked = sorted(replies, key=lambda reply: (position_of(item, reply) or Fraction(0), reply))
    return ranked[0] if item.is_critical else ranked[(len(ranked) - 1) // 2]


def panel_reply(item: Item, views: Iterable[View]) -> str:
    """What stands for an item when the panel has agreed nothing."""
    given = list(views)
    valued = [
        view.reply
        for view in given
        if view.counts and view.reply is not None and view.reply not in NON_ANSWERS
    ]
    if valued:
        return _standing(item, valued)
    spoken = [view.reply for view in given if view.reply in NON_ANSWERS]
    if spoken and len(spoken) == len(given) and set(spoken) == {NOT_APPLICABLE}:
        return NOT_APPLICABLE
    for reply in (DONT_KNOW, PREFER_NOT):
        if reply in spoken and NOT_ASSESSED not in spoken:
            return reply
    return NOT_ASSESSED


def view_items(
    template: Template, shared: Shared, sheets: Mapping[PersonId, Sheet]
) -> tuple[ItemView, ...]:
    """Every item of a template as the panel sees it, in the template's order.

    Who has no sheet has not begun, and is not waited for. An item that a reviewer's own answers
    leave out is not theirs to answer; what hangs on somebody else's item is, until the panel's
    answers leave it out.
    """
    parts = [
        _part(template, seat, shared.seats, sheet)
        for seat in shared.seats
        if (sheet := sheets.get(PersonId(seat.person))) is not None
    ]
    views = tuple(
        _view_item(
            template,
            item,
            shared,
            [_view(template, item, part) for part in parts if item.code in part.asked],
        )
        for item in template.items
    )
    asked = asked_items(template, replies(views))
    return tuple(view if view.item.code in asked else _not_asked(view) for view in views)


def replies(views: Iterable[ItemView]) -> dict[str, str]:
    """What stands for each item: the values that scoring works on."""
    return {view.item.code: view.reply for view in views}


def ranked_to_discuss(views: Iterable[ItemView]) -> tuple[ItemView, ...]:
    """The items to talk about, widest spread times importance first, then in template order."""
    wanted = [view for view in views if view.to_discuss]
    return tuple(sorted(wanted, key=lambda view: -_urgency(view)))


def _standing(item: Item, valued: Sequence[str]) -> str:
    """Join values by the rule of their scale; where there is no order, by what most chose.

    Several choices are put together. Of own words the first stand here; all are shown.
    """
    if item.scale == "SIGN":
        return max(valued, key=lambda reply: rank_of(item, reply) or Fraction(0))
    if position_of(item, valued[0]) is not None:
        return lower_median(item, valued)
    if item.scale == "CHOICE":
        counts = Counter(valued)
        return max(item.choices, key=lambda choice: counts[choice.id]).id
    if item.scale == "MULTI":
        named = {one for reply in valued for one in chosen(reply)}
        return ",".join(choice.id for choice in item.choices if choice.id in named)
    return valued[0]


def _urgency(view: ItemView) -> Fraction:
    importance = view.item.weight + (3 if view.item.is_critical else 0)
    return max(view.spread, Fraction(1, 100)) * importance


def _replies(template: Template, sheet: Sheet) -> dict[str, str]:
    return {
        item: written.said.reply
        for (held, item), written in sheet.answers.items()
        if held == template.id and written.said.reply is not None
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """One reviewer's part: their sheet, and the items that are theirs and that they were asked."""

    seat: Seat
    sheet: Sheet
    assigned: frozenset[str]
    asked: frozenset[str]


def _part(template: Template, seat: Seat, seats: Sequence[Seat], sheet: Sheet) -> _Part:
    others = elsewhere(template, seat, seats)
    asked = asked_items(template, _replies(template, sheet), others)
    return _Part(seat, sheet, assigned_items(template, seat, seats), asked)


def _not_asked(view: ItemView) -> ItemView:
    """Nobody can talk about it any more, so it is not open again either."""
    return replace(view, asked=False, to_discuss=False, reopened=False)


def _view_item(
    template: Template, item: Item, shared: Shared, seen: Sequence[View | None]
) -> ItemView:
    kind = template.kind_of(template.section_of(item.code))
    standing = shared.agreed.get((template.id, item.code))
    agreed = standing.now.said.reply if standing else None
    if agreed is not None and not is_reply(item, agreed):
        agreed = None  # whatever wrote it, it cannot be scored
    views = tuple(_timed(view, standing) for view in seen if view is not None)
    reopened = agreed is not None and _is_open_again(item, shared, standing, views)
    if reopened:
        agreed = None
    ranks = [rank for view in views if (rank := _rank(item, view)) is not None]
    spread = max(ranks) - min(ranks) if ranks else Fraction(0)
    return ItemView(
        template=template.id,
        item=item,
        kind=kind,
        views=views,
        spread=spread,
        to_discuss=reopened or (kind in _AGREED_KINDS and _to_discuss(item, views, spread)),
        agreed=agreed is not None,
        reply=panel_reply(item, views) if agreed is None else agreed,
        reopened=reopened,
    )


def _timed(view: View, standing: Standing[ItemAgreed] | None) -> View:
    """The view, marked where the panel had not seen it when it agreed."""
    seen = standing.now.said.seen if standing else None
    late = seen is not None and bool(view.change) and view.change not in seen
    return replace(view, late=late)


def _is_open_again(
    item: Item, shared: Shared, standing: Standing[ItemAgreed] | None, views: Sequence[View]
) -> bool:
    """Whether somebody opened an agreement again, or a late view of a critical item did.

    After the sign-off nothing opens: what comes then stands beside it (visit workflow, step 8).
    """
    if standing is None or shared.signed:
        return False
    if any(one.change in shared.leading.reopened for one in standing.versions):
        return True
    now = _meaning(item, standing.now.said.reply)
    spoken = [one.reply for one in views if one.late and one.counts and one.reply is not None]
    return item.is_critical and any(
        reply not in NON_ANSWERS and _meaning(item, reply) != now for reply in spoken
    )


def _view(template: Template, item: Item, part: _Part) -> View | None:
    """One reviewer's view; none when the item is not theirs and they gave no answer."""
    seat = part.seat
    written = part.sheet.answers.get((template.id, item.code))
    if written is None or written.said.reply is None:
        assigned = item.code in part.assigned
        return View(seat, None, counts=False, reason=worded("No answer")) if assigned else None
    if not is_reply(item, written.said.reply):
        no_reply = worded("Not one of the answers")
        return View(seat, None, counts=False, reason=no_reply, change=written.change)
    asked_nobody = item.method in ASK_METHODS and written.said.asked < 1
    if asked_nobody and written.said.reply not in NON_ANSWERS:
        return View(seat, written.said.reply, False, ASKED_NOBODY, written.change)
    return View(seat, written.said.reply, counts=True, change=written.change)


def _rank(item: Item, view: View) -> Fraction | None:
    if view.reply is None or view.reply in NON_ANSWERS:
        return None
    return rank_of(item, view.reply)


def _to_discuss(item: Item, views: Sequence[View], spread: Fraction) -> bool:
    given = {view.reply for view in views if view.reply is not None}
    if item.scale == "SIGN":
        return "serious" in given
    valued = given - NON_ANSWERS
    if item.is_critical and len({_meaning(item, reply) for reply in valued}) > 1:
        return True
    if NOT_APPLICABLE in given and valued:
        return True
    return spread >= BIG_STEP.get(item.scale, Fraction(1, 2))


def _meaning(item: Item, reply: str) -> Fraction | str:
    """What two replies have in common that say the same, such as 1/2 and 2/4."""
    position = position_of(item, reply)
    return reply if position is None else position
