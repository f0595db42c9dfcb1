"""From several reviewers' replies to the panel's: who differed, how far, and what stands.

Rules: the panel's consensus; else the lower median, for a safety-critical item the lowest, of
those who gave a value; if none did, the non-answer (rating and statistics sheet, section 5).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    is_reply,
    rank_of,
)
from qvisit.forms.template import Item, Scale, Template
from qvisit.ids import PersonId
from qvisit.visits.kinds import Seat
from qvisit.visits.visit import Shared, Sheet

ASK_METHODS = frozenset({"ask_patient", "ask_carer", "ask_staff"})
BIG_STEP = {"LEVEL4": Fraction(2, 3), "MET3": Fraction(1), "MARKER": Fraction(2, 3)}


@dataclass(frozen=True)
class View:
    """One reviewer's reply to one item. `counts` is False where it has no vote, and why."""

    seat: Seat
    reply: str | None
    counts: bool
    reason: str = ""


@dataclass(frozen=True)
class ItemView:
    """One item as the panel sees it at the debrief.

    `spread` is the distance between the highest and the lowest value, 0 to 1. `reply` is what
    stands: agreed, or by rule. `to_discuss` marks the items a panel should talk about.
    """

    template: str
    item: Item
    views: tuple[View, ...]
    spread: Fraction
    to_discuss: bool
    agreed: bool
    reply: str


def lower_median(replies: Sequence[str], scale: Scale, *, critical: bool) -> str:
    """The lower middle of replies that have a rank; the lowest for a safety-critical item.

    Raises:
        ValueError: No reply was given.
    """
    if not replies:
        raise ValueError("no reply to take a median of")
    ranked = sorted(replies, key=lambda reply: rank_of(scale, reply) or Fraction(0))
    return ranked[0] if critical else ranked[(len(ranked) - 1) // 2]


def panel_reply(item: Item, views: Iterable[View]) -> str:
    """What stands for an item when the panel has agreed nothing."""
    given = list(views)
    valued = [
        view.reply
        for view in given
        if view.counts and view.reply is not None and view.reply not in NON_ANSWERS
    ]
    if valued:
        if item.scale == "SIGN":
            return max(valued, key=lambda reply: rank_of("SIGN", reply) or Fraction(0))
        return lower_median(valued, item.scale, critical=item.is_critical)
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
    """Every item of a template as the panel sees it, in the template's order."""
    return tuple(_view_item(template.id, item, shared, sheets) for item in template.items)


def replies(views: Iterable[ItemView]) -> dict[str, str]:
    """What stands for each item: the values that scoring works on."""
    return {view.item.code: view.reply for view in views}


def ranked_to_discuss(views: Iterable[ItemView]) -> tuple[ItemView, ...]:
    """The items to talk about, widest spread times importance first, then in template order."""
    wanted = [view for view in views if view.to_discuss]
    return tuple(sorted(wanted, key=lambda view: -_urgency(view)))


def _urgency(view: ItemView) -> Fraction:
    importance = view.item.weight + (3 if view.item.is_critical else 0)
    return max(view.spread, Fraction(1, 100)) * importance


def _view_item(
    template: str, item: Item, shared: Shared, sheets: Mapping[PersonId, Sheet]
) -> ItemView:
    views = tuple(
        _view(template, item, seat, sheets[PersonId(seat.person)])
        for seat in shared.seats
        if seat.person in sheets
    )
    standing = shared.agreed.get((template, item.code))
    agreed = standing.now.said.reply if standing else None
    if agreed is not None and not is_reply(item.scale, agreed):
        agreed = None  # whatever wrote it, it cannot be scored
    ranks = [rank for view in views if (rank := _rank(item, view)) is not None]
    spread = max(ranks) - min(ranks) if ranks else Fraction(0)
    return ItemView(
        template=template,
        item=item,
        views=views,
        spread=spread,
        to_discuss=_to_discuss(item, views, spread),
        agreed=agreed is not None,
        reply=panel_reply(item, views) if agreed is None else agreed,
    )


def _view(template: str, item: Item, seat: Seat, sheet: Sheet) -> View:
    written = sheet.answers.get((template, item.code))
    if written is None or written.said.reply is None:
        return View(seat, None, counts=False, reason="No answer")
    if not is_reply(item.scale, written.said.reply):
        return View(seat, None, counts=False, reason="Not one of the answers")
    asked_nobody = item.method in ASK_METHODS and written.said.asked < 1
    if asked_nobody and written.said.reply not in NON_ANSWERS:
        return View(seat, written.said.reply, counts=False, reason="Asked nobody")
    return View(seat, written.said.reply, counts=True)


def _rank(item: Item, view: View) -> Fraction | None:
    if view.reply is None or view.reply in NON_ANSWERS:
        return None
    return rank_of(item.scale, view.reply)


def _to_discuss(item: Item, views: Sequence[View], spread: Fraction) -> bool:
    given = {view.reply for view in views if view.reply is not None}
    if item.scale == "SIGN":
        return "serious" in given
    valued = given - NON_ANSWERS
    if item.is_critical and len(valued) > 1:
        return True
    if NOT_APPLICABLE in given and valued:
        return True
    return spread >= BIG_STEP.get(item.scale, Fraction(1, 2))
