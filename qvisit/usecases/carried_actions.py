"""Actions from last time: carried into the next visit to the ward, looked at there, told back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qvisit.ids import VisitId
from qvisit.store import summaries
from qvisit.usecases.actions import kept_back
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.visits.action_kinds import (
    LONGEST_CARRIED,
    MOST_CARRIED,
    ActionsCarried,
    ActionSeen,
    CarriedAction,
    SeenResult,
)
from qvisit.visits.actions import ActionView, action_views
from qvisit.visits.follow_up import action_of, one_line
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.roles import why_not
from qvisit.workspace import Workspace

_RESULTS: Mapping[str, SeenResult] = {"met": "done", "partly": "partly", "not_met": "not_done"}


@dataclass(frozen=True)
class CarriedView:
    """An action of an earlier visit, and what this panel saw of it; "" while nobody looked.

    `contested` says that two people wrote what they saw at the same time.
    """

    said: CarriedAction
    result: SeenResult | str = ""
    words: str = ""
    contested: bool = False


@dataclass(frozen=True)
class SeenLater:
    """What the panel of a later visit saw of an action."""

    visit: VisitId
    day: str
    result: SeenResult
    words: str


def actions_to_carry(ws: Workspace, opened: OpenVisit) -> tuple[CarriedAction, ...]:
    """Agreed actions of earlier visits to the ward, as far as known now, the newest visit first.

    Stopped ones are left out, those that lasted through both checks, and those of which the ward's
    copy of the report says nothing. What stands already of a visit that this laptop does not know
    stays as it is.
    """
    with ws.reading() as session:
        having = {one.visit for one in summaries.list_actions(session)}
        known = summaries.list_visits(session, ward=opened.plan.ward, limit=None)
    before = [
        one.visit
        for one in known
        if not one.practice and one.visit != opened.visit.id and one.day <= opened.plan.day
    ]
    found = [one for visit in before if visit in having for one in _of(open_visit(ws, visit))]
    there = [one.said for one in carried_views(opened) if one.said.visit not in before]
    return tuple([*found, *there][:MOST_CARRIED])


def carry_actions(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """Put the actions of earlier visits into a visit as they stand now, if anything is new.

    Raises:
        NotAllowedError: The person neither leads the panel nor is in governance.
    """
    if opened.is_practice:
        return opened
    actions = actions_to_carry(ws, opened)
    return put_carried(ws, opened, actions) if differs(opened, actions) else opened


def put_carried(ws: Workspace, opened: OpenVisit, actions: Sequence[CarriedAction]) -> OpenVisit:
    """Put these actions into a visit, in place of those that stood there.

    Raises:
        NotAllowedError: The person neither leads the panel nor is in governance.
    """
    standing = opened.shared.action_plan.carried
    replaces = tuple(one.change for one in standing.versions) if standing else ()
    return write_shared(ws, opened, ActionsCarried(actions=tuple(actions), replaces=replaces))


def carry_into(ws: Workspace, visit: VisitId) -> VisitId:
    """Put the actions of earlier visits into a visit that was just planned; the same visit."""
    carry_actions(ws, open_visit(ws, visit))
    return visit


def has_newer(ws: Workspace, opened: OpenVisit) -> bool:
    """Whether this laptop knows of earlier actions what does not stand in the visit."""
    return differs(opened, actions_to_carry(ws, opened))


def differs(opened: OpenVisit, actions: Sequence[CarriedAction]) -> bool:
    """Whether earlier actions stand otherwise in a visit, or in two versions."""
    standing = opened.shared.action_plan.carried
    there = {one.action: one for one in standing.now.said.actions} if standing else {}
    here = {one.action: one for one in actions}
    return here != there or (standing is not None and standing.contested)


def has_earlier(ws: Workspace, opened: OpenVisit) -> bool:
    """Whether an earlier visit to the ward has actions on this laptop; opens no visit."""
    with ws.reading() as session:
        having = {one.visit for one in summaries.list_actions(session)}
        known = summaries.list_visits(session, ward=opened.plan.ward, limit=None)
    return any(
        one.visit in having and one.visit != opened.visit.id and one.day <= opened.plan.day
        for one in known
        if not one.practice
    )


def may_carry(opened: OpenVisit) -> bool:
    """Whether the person may put earlier actions into a visit."""
    said = ActionsCarried()
    return not opened.is_practice and not why_not(opened.shared, opened.me, "actions.carried", said)


def carried_views(opened: OpenVisit) -> tuple[CarriedView, ...]:
    """The actions of earlier visits that stand in a visit, with what its panel saw of each."""
    plan = opened.shared.action_plan
    once: dict[str, CarriedAction] = {}
    for version in plan.carried.versions if plan.carried else ():
        once |= {one.action: one for one in version.said.actions}
    return tuple(_view(opened, one) for one in once.values())


def tell_seen(
    ws: Workspace, opened: OpenVisit, action: str, result: SeenResult, words: str = ""
) -> OpenVisit:
    """Record what the panel saw of an earlier action; it may be changed until the sign-off.

    Raises:
        NotAllowedError: The person is not on the panel, or the visit is signed off.
        WrongEntryError: The words are too long.
    """
    standing = opened.shared.action_plan.seen.get(action)
    said = entry(
        ActionSeen,
        {
            "action": action,
            "result": result,
            "words": words.strip(),
            "replaces": tuple(one.change for one in standing.versions) if standing else (),
        },
    )
    return write_shared(ws, opened, said)


def may_tell_seen(opened: OpenVisit, action: str) -> bool:
    """Whether the person may say what the panel saw of an action."""
    said = ActionSeen(action=action, result="done")
    return not why_not(opened.shared, opened.me, "action.seen", said)


def seen_later(ws: Workspace, opened: OpenVisit) -> dict[str, Sequence[SeenLater]]:
    """By action of a visit: what panels of later visits to the ward saw of it, the oldest first."""
    with ws.reading() as session:
        known = summaries.list_visits(session, ward=opened.plan.ward, limit=None)
    later = [
        one.visit
        for one in reversed(known)
        if one.visit != opened.visit.id and one.day >= opened.plan.day and not one.practice
    ]
    mine = {one.action for one in action_views(opened.shared)}
    found: dict[str, list[SeenLater]] = {}
    for visit in later:
        other = open_visit(ws, visit)
        for name, result, words in (*_seen_of(other), *_answered_of(other)):
            if name in mine:
                seen = SeenLater(visit, other.plan.day, result, words)
                found.setdefault(name, []).append(seen)
    return dict(found)


def _seen_of(opened: OpenVisit) -> Iterator[tuple[str, SeenResult, str]]:
    """What the panel said of carried actions."""
    for name, standing in opened.shared.action_plan.seen.items():
        if standing.now.said.result != "not_looked":
            yield name, standing.now.said.result, standing.now.said.words


def _answered_of(opened: OpenVisit) -> Iterator[tuple[str, SeenResult, str]]:
    """What the panel agreed on the questions of a follow-up visit that were made from actions."""
    agreed = opened.shared.agreed
    for template in opened.templates:
        for item in template.items_of("actions"):
            standing = agreed.get((template.id, item.code))
            result = _RESULTS.get(standing.now.said.reply) if standing else None
            if standing and result and action_of(item):
                yield action_of(item), result, standing.now.said.reason


def _of(opened: OpenVisit) -> list[CarriedAction]:
    left_out = kept_back(opened)
    return [
        _carried(opened, view, view.said)
        for view in action_views(opened.shared)
        if isinstance(view.said, ActionAgreed)
        and view.state != "stopped"
        and view.action not in left_out
        and not _lasted(view)
    ]


def _lasted(view: ActionView) -> bool:
    return bool(view.checks) and all(one.done and one.done.said.held for one in view.checks)


def _carried(opened: OpenVisit, view: ActionView, said: ActionAgreed) -> CarriedAction:
    return CarriedAction(
        visit=opened.visit.id,
        day=opened.plan.day,
        action=view.action,
        aim=one_line(said.aim, LONGEST_CARRIED) or "…",
        measure=one_line(said.measure, LONGEST_CARRIED),
        evidence=one_line(said.evidence, LONGEST_CARRIED),
        owner_role=said.owner_role,
        due=said.due,
        must=said.must,
        state=view.state,
    )


def _view(opened: OpenVisit, said: CarriedAction) -> CarriedView:
    standing = opened.shared.action_plan.seen.get(said.action)
    if standing is None:
        return CarriedView(said)
    seen = standing.now.said
    return CarriedView(said, seen.result, seen.words, standing.contested)
