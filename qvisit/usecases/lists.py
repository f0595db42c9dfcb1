"""The rows by which lists show visits: copies of the fold, made again at will."""

from qvisit.ids import PersonId, StreamId
from qvisit.store import keys_due, summaries
from qvisit.visits.actions import ActionView, action_views
from qvisit.visits.visit import Shared, Sheet, Visit
from qvisit.workspace import Session


def summary_of(shared: Shared, stream: StreamId) -> summaries.VisitSummary:
    """The row by which lists show a visit; rebuilt from the fold at will."""
    plan = shared.plan.now.said if shared.plan else None
    lead = next((seat.name for seat in shared.seats if seat.role == "panel_lead"), "")
    rating = ""
    if shared.signed:
        overall = [one for one in shared.signed.said.ratings if one.about == "visit"]
        rating = overall[0].final if overall else ""
    return summaries.VisitSummary(
        visit=shared.visit,
        ward=plan.ward if plan else "",
        ward_name=plan.ward_name if plan else "",
        ward_code=plan.ward_code if plan else "",
        site=plan.site if plan else "",
        ward_type=plan.ward_type if plan else "",
        visit_type=plan.visit_type if plan else "",
        day=plan.day if plan else "",
        status=shared.status,
        lead=lead,
        seats=len(shared.seats),
        finished=len([seat for seat in shared.seats if seat.person in shared.finished]),
        open_concerns=len(shared.open_concerns),
        rating=rating,
        practice=stream.startswith("practice."),
    )


def findings_of(shared: Shared) -> list[summaries.FindingSummary]:
    """The rows by which lists show a visit's findings."""
    return [
        summaries.FindingSummary(
            id=one.finding,
            visit=shared.visit,
            kind=one.kind,
            question=one.question,
            text=one.text,
            consequence=one.consequence,
            likelihood=one.likelihood,
        )
        for one in (standing.now.said for standing in shared.findings.values())
    ]


def actions_of(shared: Shared) -> list[summaries.ActionSummary]:
    """The rows by which lists show a visit's actions.

    `due` is when something is to be done about it: of an assured one, its next sustain check.
    """
    return [
        summaries.ActionSummary(
            id=one.action,
            visit=shared.visit,
            finding=one.said.finding,
            aim=one.said.aim,
            owner=one.said.owner_name or one.said.owner_role,
            due=_due(one),
            status=one.state,
        )
        for one in action_views(shared)
    ]


def _due(view: ActionView) -> str:
    if view.state == "assured":
        return next((one.due for one in view.checks if one.done is None), "")
    return view.said.due or ""


def put_summaries(session: Session, shared: Shared, stream: StreamId) -> None:
    """Show a visit, its findings and its actions in lists as they are now."""
    summaries.save_visit(session, summary_of(shared, stream))
    summaries.save_findings(session, shared.visit, findings_of(shared))
    summaries.save_actions(session, shared.visit, actions_of(shared))
    keys_due.save_seats(session, shared.visit, [PersonId(seat.person) for seat in shared.seats])


def put_visit(session: Session, visit: Visit, stream: StreamId) -> None:
    """Show all of a visit in lists as it is now."""
    if visit.shared.plan is not None:
        put_summaries(session, visit.shared, stream)
    for sheet in visit.sheets.values():
        put_sheet(session, sheet)


def put_sheet(session: Session, sheet: Sheet) -> None:
    """Count exactly the replies of one reviewer on a visit."""
    results = [
        summaries.ItemResult(sheet.visit, sheet.person, template, item, written.said.reply)
        for (template, item), written in sheet.answers.items()
        if written.said.reply is not None
    ]
    summaries.save_answers(session, sheet.visit, sheet.person, results)
