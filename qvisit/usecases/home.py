"""What to do next: the first thing a person sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import today
from qvisit.forms.asked import asked_items
from qvisit.ids import PersonId, VisitId
from qvisit.insight.coverage import WardCoverage, coverage
from qvisit.settings import load_settings
from qvisit.store import changes, summaries
from qvisit.usecases.actions import OpenActions, count_open
from qvisit.usecases.care import cared_for, own_care
from qvisit.usecases.shares import Standing, standing
from qvisit.usecases.syncing import last_sync, waiting_changes
from qvisit.usecases.visits import OpenVisit, open_visit
from qvisit.usecases.wards import list_contacts, read_register
from qvisit.usecases.workflow import needs_reason
from qvisit.visits.assignment import assigned_items
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.kinds import ContactEntered
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.visit import Concern
from qvisit.workspace import Workspace

Step = str
"""One of: prepare, score, carry_on, leave, closing, talks, debrief, draft, comment, send, decide,
sign_off, publish, read or wait."""


@dataclass(frozen=True)
class VisitCard:
    """One visit as home shows it. `answered` and `items` count the person's own part."""

    visit: VisitId
    ward_name: str
    ward_code: str
    site: str
    day: str
    visit_type: str
    status: str
    step: Step
    answered: int
    items: int
    practice: bool


@dataclass(frozen=True)
class OpenConcern:
    """A concern that nobody named has confirmed."""

    visit: VisitId
    ward_name: str
    concern: Concern


@dataclass(frozen=True)
class Home:
    """Everything on the home page. `last_sync` is a UTC instant, or "" before the first.

    `has_answered` says whether a question was ever answered on this laptop.
    """

    name: str
    roles: tuple[str, ...]
    standing: Standing
    waiting: int
    cards: tuple[VisitCard, ...]
    concerns: tuple[OpenConcern, ...]
    coverage: tuple[WardCoverage, ...]
    contacts: tuple[ContactEntered, ...] = ()
    last_sync: str = ""
    has_answered: bool = False
    actions: tuple[OpenActions, ...] = ()


def look_home(ws: Workspace) -> Home:
    """What is dangerous, what comes next, and whether the work is safe."""
    with ws.reading() as session:
        known = summaries.list_visits(session, limit=None)
        under_way = {one.visit for one in summaries.list_under_way(session)}
        answered = changes.has_own(session, KIND_OF[AnswerGiven])
    opened = {one: open_visit(ws, one) for one in under_way}
    wards = [one.now.said for one in read_register(ws).wards.values()]
    visited = [(one.ward, one.day) for one in known if one.status not in ("draft_plan", "planned")]
    where = standing(ws)
    return Home(
        name=ws.vault.name,
        roles=where.roles or load_settings(ws.folder).roles,
        standing=where,
        waiting=waiting_changes(ws),
        cards=tuple(
            card_of(ws, opened[one.visit]) if one.visit in opened else _published(one)
            for place, one in enumerate(known)
            if one.visit in opened or place < summaries.MOST_VISITS
        ),
        concerns=_concerns([opened[one.visit] for one in known if one.visit in opened]),
        coverage=coverage(wards, visited, today(ws.clock)),
        contacts=tuple(list_contacts(ws)),
        last_sync=last_sync(ws, Path(where.folder)) if where.folder else "",
        has_answered=answered,
        actions=count_open(ws),
    )


def card_of(ws: Workspace, opened: OpenVisit) -> VisitCard:
    """One visit with the next step of the person at this laptop."""
    plan = opened.plan
    answered, items = part_of(opened, opened.writer)
    return VisitCard(
        visit=opened.visit.id,
        ward_name=plan.ward_name,
        ward_code=plan.ward_code,
        site=plan.site,
        day=plan.day,
        visit_type=plan.visit_type,
        status=opened.shared.status,
        step=next_step(ws, opened),
        answered=answered,
        items=items,
        practice=opened.is_practice,
    )


def _published(known: summaries.VisitSummary) -> VisitCard:
    """A visit that is over: nothing of it has to be opened to be shown."""
    return VisitCard(
        visit=known.visit,
        ward_name=known.ward_name,
        ward_code=known.ward_code,
        site=known.site,
        day=known.day,
        visit_type=known.visit_type,
        status=known.status,
        step="read",
        answered=0,
        items=0,
        practice=known.practice,
    )


def next_step(ws: Workspace, opened: OpenVisit) -> Step:
    """What the person at this laptop should do next on a visit."""
    shared, seat = opened.shared, opened.writer_seat
    if shared.published:
        return "read"
    if seat is None:
        return _governance_step(ws, opened)
    if opened.me.person not in shared.finished and not shared.scoring_done:
        if opened.sheet.answers:
            return "carry_on"
        waits = shared.started is None and opened.plan.day > today(ws.clock).isoformat()
        return "prepare" if waits else "score"
    if shared.scoring_done and not shared.debriefed and shared.is_led_by(opened.me.person):
        return "debrief"
    return _around(ws, opened)


def _around(ws: Workspace, opened: OpenVisit) -> Step:
    """What is left around the scoring: leaving, how it was, talks. None of it is for practice."""
    frame, me = opened.shared.frame, opened.me.person
    if opened.shared.started is None or opened.shared.signed or opened.is_practice:
        return "wait"
    if not frame.has_passed(me, "leaving"):
        if frame.left is None:
            return "leave"
        if opened.seat is not None and not own_care(ws, opened).closing:
            return "closing"
    if any(not one.talk for one in cared_for(opened)):
        return "talks"
    return _report_step(opened)


def _report_step(opened: OpenVisit) -> Step:
    """What somebody on the panel does between the debrief and the sign-off."""
    shared, way, me = opened.shared, opened.shared.workflow, opened.me.person
    if not shared.debriefed or opened.taken_off:
        return "wait"
    if shared.is_led_by(me):
        if not way.drafts:
            return "draft"
        if way.sent is None:
            return "send"
        return "decide" if way.undecided else "wait"
    said = any(one.now.author == me for one in way.panel_comments)
    return "comment" if way.drafts and way.sent is None and not said else "wait"


def part_of(opened: OpenVisit, person: PersonId) -> tuple[int, int]:
    """How many questions of their own part a person answered, and how many they are asked."""
    seats, sheet = opened.shared.seats, opened.visit.sheets.get(person)
    waiting = opened.shared.colleagues.get(person)
    seat = opened.shared.seat_of(person) or (waiting.seat if waiting else None)
    answered = items = 0
    for template in opened.templates:
        every = frozenset(one.code for one in template.items)
        mine = every if seat is None else assigned_items(template, seat, seats)
        replies = {code: sheet.reply(template.id, code) if sheet else None for code in every}
        given = {code: reply for code, reply in replies.items() if reply is not None}
        part = mine & asked_items(template, given, elsewhere=every - mine)
        answered += len(part & given.keys())
        items += len(part)
    return answered, items


def _governance_step(ws: Workspace, opened: OpenVisit) -> Step:
    if opened.shared.signed:
        return "publish"
    waits = bool(opened.shared.workflow.drafts) and needs_reason(ws, opened)
    return "sign_off" if opened.shared.debriefed and not waits else "wait"


def _concerns(opened: Sequence[OpenVisit]) -> tuple[OpenConcern, ...]:
    return tuple(
        OpenConcern(one.visit.id, one.plan.ward_name, concern)
        for one in opened
        if not one.is_practice  # made up
        for concern in one.shared.open_concerns
    )
