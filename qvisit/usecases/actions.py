"""Actions from proposal to assurance, and the list of them that governance looks at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ids import VisitId, new_id
from qvisit.store import summaries
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.record import NotAllowedError, WrongEntryError, entry
from qvisit.usecases.visits import OpenVisit, may_see_answers, open_visit, write_shared
from qvisit.usecases.wards import read_register
from qvisit.visits.action_kinds import ActionChecked, ActionMoved, ActionProposed, MovedState
from qvisit.visits.actions import STATE_WORDS, ActionView, action_views, missing, view_of
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.roles import why_not
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace

FIELD_WORDS: Mapping[str, Worded] = {
    "aim": worded("what will change"),
    "measure": worded("how we will know"),
    "baseline": worded("where it is now"),
    "owner_role": worded("who does it"),
    "due": worded("by when"),
    "evidence": worded("what will show that it is done"),
    "consequence": worded("how bad it would be"),
    "likelihood": worded("how likely it is"),
    "finding": worded("from which finding"),
    "sponsor": worded("who clears obstacles"),
}


class NotWholeError(QVisitError):
    """An action lacks what nobody could do or check it without."""

    def __init__(self, lacking: Sequence[str]) -> None:
        super().__init__(
            worded(
                "This action cannot be agreed yet. It lacks: {lacking}.",
                lacking=", ".join(FIELD_WORDS[one] for one in lacking),
            ),
            hint=worded("You can save it as proposed now, and agree it once it is whole."),
        )


class UnknownActionError(QVisitError):
    """No such action on a visit."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This visit has no action {name}. Nothing was saved.", name=repr(name)),
            hint=worded("Say its number, such as A2, as it stands in: qvisit actions list."),
        )


@dataclass(frozen=True)
class ListedAction:
    """One action of a visit. `overdue` are days; `left` are days until it is due, or None.

    `told` says who should hear by now that it is overdue; `to_check` that governance should look.
    """

    visit: VisitId
    ward: str
    ward_name: str
    ward_code: str
    day: str
    view: ActionView
    overdue: int
    left: int | None
    told: str
    to_check: bool


@dataclass(frozen=True)
class OpenActions:
    """How many actions of a visit are open, overdue, and wait to be looked at."""

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    open: int
    overdue: int
    to_check: int


def agree_action(
    ws: Workspace, opened: OpenVisit, action: Mapping[str, object]
) -> tuple[OpenVisit, str]:
    """Record a SMART step for a finding: aim, measure, owner_role, due, consequence, likelihood.

    A proposal of the same id becomes it.

    Raises:
        NotWholeError: It lacks what it cannot be done or checked without.
        WrongEntryError: Something in it does not fit.
        NotAllowedError: The person neither leads the panel nor is in governance.
    """
    lacking = missing(action)
    if lacking:
        raise NotWholeError(lacking)
    said = entry(ActionAgreed, _facts(ws, action))
    return write_shared(ws, opened, said), said.action


def propose_action(
    ws: Workspace, opened: OpenVisit, action: Mapping[str, object]
) -> tuple[OpenVisit, str]:
    """Keep a step that may lack an owner or a day; nobody counts it as agreed.

    Raises:
        WrongEntryError: It has no aim, or something in it does not fit.
        NotAllowedError: The person neither leads the panel nor is in governance.
    """
    said = entry(ActionProposed, _facts(ws, action))
    return write_shared(ws, opened, said), said.action


def move_action(
    ws: Workspace,
    opened: OpenVisit,
    action: str,
    state: MovedState,
    words: Mapping[str, object] | None = None,
) -> OpenVisit:
    """Say how far an action is.

    Args:
        ws: The open profile.
        opened: The visit that it belongs to.
        action: Its id.
        state: What it is now.
        words: note, evidence, said_by (the role whose word it is), visit, on (ISO; else today).

    Raises:
        UnknownActionError: The visit has no such action.
        NotAllowedError: The person may not, or it cannot follow on what it is now, and why.
        WrongEntryError: Something does not fit, or a step back has no reason.
    """
    said = moved(ws, opened, action, state, words or {})
    check_follows(opened, said)
    return write_shared(ws, opened, said)


def check_follows(opened: OpenVisit, said: ActionMoved) -> None:
    """Refuse what cannot follow on how far an action is now.

    Raises:
        UnknownActionError: The visit has no such action.
        NotAllowedError: It cannot follow.
        WrongEntryError: It is a step back without a reason.
    """
    view = view_of(opened.shared, said.action)
    if view is None:
        raise UnknownActionError(said.action)
    if said.state not in states_to_choose(view):
        raise NotAllowedError(
            worded(
                "This action is “{now}”, so it cannot become “{then}” now.",
                now=STATE_WORDS[view.state],
                then=STATE_WORDS[said.state],
            ),
            hint=worded(
                "It can become: {names}.",
                names=", ".join(STATE_WORDS[one] for one in states_to_choose(view)),
            ),
        )
    if is_backwards(view, said.state) and not (said.note.strip() or said.evidence.strip()):
        raise WrongEntryError(
            worded("This takes the action a step back. Nothing was saved."),
            hint=worded("Say why, and try again."),
        )


def moved(
    ws: Workspace,
    opened: OpenVisit,
    action: str,
    state: MovedState,
    words: Mapping[str, object],
) -> ActionMoved:
    """What `move_action` records: it replaces every version that stands."""
    standing = opened.shared.action_plan.moved.get(action)
    return entry(
        ActionMoved,
        {
            "on": today(ws.clock).isoformat(),
            **words,
            "action": action,
            "state": state,
            "name": ws.vault.name,
            "replaces": tuple(one.change for one in standing.versions) if standing else (),
        },
    )


def check_action(
    ws: Workspace, opened: OpenVisit, action: str, said: Mapping[str, object]
) -> OpenVisit:
    """Record whether an assured action still holds: months (3 or 6), held, evidence.

    Raises:
        NotAllowedError: It is not assured, or the person may not.
        WrongEntryError: The evidence is missing.
    """
    view = view_of(opened.shared, action)
    if view is None or view.move is None or not view.checks:
        raise UnknownActionError(action)
    facts = {"on": today(ws.clock).isoformat(), **said, "name": ws.vault.name}
    checked = {**facts, "action": action, "assured": view.move.change}
    return write_shared(ws, opened, entry(ActionChecked, checked))


def why_not_move(ws: Workspace, opened: OpenVisit, action: str, state: MovedState) -> str:
    """Why the person may not say this of an action now, whatever words come with it; "" if so."""
    words = {"note": "-", "evidence": "-"}
    said = moved(ws, opened, action, state, words)
    return why_not(opened.shared, opened.me, "action.moved", said) or ""


def why_not_check(ws: Workspace, opened: OpenVisit, action: str) -> str:
    """Why the person may not say whether an assured action still holds; "" if they may."""
    view = view_of(opened.shared, action)
    if view is None or view.move is None:
        return ""
    said = ActionChecked(
        action=action,
        assured=view.move.change,
        months=3,
        held=False,
        on=today(ws.clock).isoformat(),
        evidence="-",
        name=ws.vault.name,
    )
    return why_not(opened.shared, opened.me, "action.checked", said) or ""


def states_to_choose(view: ActionView) -> tuple[MovedState, ...]:
    """What can be said next of an action, the usual first; who may say it is another matter."""
    following: Mapping[str, tuple[MovedState, ...]] = {
        "proposed": ("stopped",),
        "agreed": ("in_progress", "completed", "stopped"),
        "in_progress": ("completed", "agreed", "stopped"),
        "completed": ("assured", "not_assured", "in_progress"),
        "assured": ("not_assured", "in_progress"),
        "not_assured": ("in_progress", "completed", "stopped"),
        "stopped": ("in_progress",),
    }
    return (*following[view.state], *_again(view))


def _again(view: ActionView) -> tuple[MovedState, ...]:
    """The state that it is in: to add words to it, or to write them anew."""
    return () if view.state == "proposed" else (view.state,)


def is_backwards(view: ActionView, state: MovedState) -> bool:
    """Whether a state takes an action back, which needs a reason."""
    order = ("agreed", "in_progress", "completed", "assured")
    if view.state in ("assured", "stopped"):
        return state != "assured"
    both = view.state in order and state in order
    return both and order.index(state) < order.index(view.state)


def find_action(opened: OpenVisit, name: str) -> ActionView:
    """An action by its number (A2), or by the beginning of its id.

    Raises:
        UnknownActionError: None fits, or several do.
    """
    views = action_views(opened.shared)
    wanted = name.strip().casefold()
    fits = [one for one in views if wanted in (f"a{one.number}", str(one.number))]
    fits = fits or [one for one in views if len(wanted) >= 4 and one.action.startswith(wanted)]
    if len(fits) != 1:
        raise UnknownActionError(name)
    return fits[0]


def listed(ws: Workspace, opened: OpenVisit) -> tuple[ListedAction, ...]:
    """The actions of one visit, in order."""
    now, plan = today(ws.clock).isoformat(), opened.plan
    return tuple(
        ListedAction(
            visit=opened.visit.id,
            ward=plan.ward,
            ward_name=plan.ward_name,
            ward_code=plan.ward_code,
            day=plan.day,
            view=view,
            overdue=view.days_overdue(now),
            left=view.days_left(now),
            told=view.told(now) or "",
            to_check=view.to_check(now),
        )
        for view in action_views(opened.shared)
    )


def list_actions(ws: Workspace, ward: str = "") -> tuple[ListedAction, ...]:
    """The actions of all real visits on this laptop, the newest visit first.

    Args:
        ws: The open profile.
        ward: Only of visits to this ward, by its id.
    """
    with ws.reading() as session:
        having = {one.visit for one in summaries.list_actions(session)}
        known = summaries.list_visits(session, ward=ward or None, limit=None)
    return tuple(
        one
        for visit in known
        if visit.visit in having and not visit.practice
        for one in listed(ws, open_visit(ws, visit.visit))
    )


def count_open(ws: Workspace) -> tuple[OpenActions, ...]:
    """Visits with actions that are not at an end, those with most overdue first; opens no visit."""
    now = today(ws.clock).isoformat()
    with ws.reading() as session:
        rows = summaries.list_actions(session)
        visits = {one.visit: one for one in summaries.list_visits(session, limit=None)}
    found: dict[VisitId, list[summaries.ActionSummary]] = {}
    for row in rows:
        if row.visit in visits and not visits[row.visit].practice:
            found.setdefault(row.visit, []).append(row)
    counted = [_count(visits[visit], of_it, now) for visit, of_it in found.items()]
    wanted = [one for one in counted if one.open or one.to_check]
    return tuple(sorted(wanted, key=lambda one: (-one.overdue, -one.to_check, one.day)))


def kept_back(opened: OpenVisit) -> frozenset[str]:
    """Actions of which the ward's own copy of the report says nothing: no sheet may hold them.

    Where it cannot be worked out here how closed the culture is, all that could be are left out.
    """
    from qvisit.report.panel_view import held_back  # noqa: PLC0415 - slow to load
    from qvisit.report.views import is_restricted  # noqa: PLC0415 - slow to load

    held = {code for _, code in held_back(opened.templates)}
    try:
        restricted = not may_see_answers(opened) or is_restricted(assess_visit(opened).culture)
    except QVisitError:  # the answers are not here any more, or its rules are of a newer QVisit
        restricted = True
    if not restricted:
        return frozenset()
    findings = opened.shared.findings
    about = {name for name, one in findings.items() if not held.isdisjoint(one.now.said.items)}
    views = action_views(opened.shared)
    return frozenset(one.action for one in views if one.said.finding in about)


def _count(
    visit: summaries.VisitSummary, rows: Sequence[summaries.ActionSummary], now: str
) -> OpenActions:
    open_ = [one for one in rows if one.status not in ("assured", "stopped")]
    worked_on = [one for one in open_ if one.status in ("agreed", "in_progress", "not_assured")]
    return OpenActions(
        visit=visit.visit,
        ward_name=visit.ward_name,
        ward_code=visit.ward_code,
        day=visit.day,
        open=len(open_),
        overdue=sum(bool(one.due) and one.due < now for one in worked_on),
        to_check=sum(
            one.status == "completed"
            or (one.status == "assured" and bool(one.due) and one.due <= now)
            for one in rows
        ),
    )


def _facts(ws: Workspace, action: Mapping[str, object]) -> Mapping[str, object]:
    """What was entered, with days that were left empty as none, and the owner's id if known."""
    days = {name: action.get(name) or None for name in ("due", "qeia_cleared")}
    return {"action": new_id(), **action, **days, "owner": _owner(ws, action)}


def _owner(ws: Workspace, action: Mapping[str, object]) -> str | None:
    """The id of the owner, where exactly one person who uses QVisit has the owner's name."""
    name = " ".join(str(action.get("owner_name") or "").split()).casefold()
    people = {one.said.person: one.said.name for one in read_register(ws).people.values()}
    fits = [who for who, known in people.items() if known.casefold() == name]
    return fits[0] if len(fits) == 1 else None
