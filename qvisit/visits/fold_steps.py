"""What each kind of change does to a visit or a sheet, once it may have an effect."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, cast

from qvisit.ids import PersonId
from qvisit.visits import (
    concern_kinds,
    disclosure_kinds,
    hold_kinds,
    kinds,
    own_kinds,
    panel_kinds,
    privacy_kinds,
    report_kinds,
)
from qvisit.visits.keeping import Hold, lifted
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Colleague, Concern, Paper, Shared, Sheet, Standing, Written

P = TypeVar("P", bound=Payload)
Apply = Callable[[Shared, Written[Payload]], Shared]


def stand(
    standing: Standing[P] | None, written: Written[P], replaces: Iterable[str]
) -> Standing[P]:
    """Add a version to a field; those it names fall away, those it does not name stand beside."""
    replaced = (standing.replaced if standing else frozenset()) | frozenset(replaces)
    versions = (*(standing.versions if standing else ()), written)
    return Standing(tuple(one for one in versions if one.change not in replaced), replaced)


def _planned(shared: Shared, written: Written[Payload]) -> Shared:
    plan = cast("Written[kinds.VisitPlanned]", written)
    return replace(shared, plan=stand(shared.plan, plan, plan.said.replaces))


def _started(shared: Shared, written: Written[Payload]) -> Shared:
    there = {**shared.frame.presence, written.author: True}
    frame = replace(shared.frame, presence=there)
    return replace(shared, started=shared.started or written, frame=frame)


def _finished(shared: Shared, written: Written[Payload]) -> Shared:
    return replace(shared, finished={**shared.finished, written.author: written})


def _reopened(shared: Shared, written: Written[Payload]) -> Shared:
    """Who goes on after all is not done any more, and has not stopped."""
    others = {who: one for who, one in shared.finished.items() if who != written.author}
    stopped = {who: one for who, one in shared.frame.stopped.items() if who != written.author}
    return replace(shared, finished=others, frame=replace(shared.frame, stopped=stopped))


def _closed(shared: Shared, written: Written[Payload]) -> Shared:
    return replace(shared, scoring_closed=shared.scoring_closed or written)


def _method(shared: Shared, written: Written[Payload]) -> Shared:
    used = cast("Written[kinds.MethodUsed]", written)
    now = stand(shared.methods.get(used.said.method), used, used.said.replaces)
    return replace(shared, methods={**shared.methods, used.said.method: now})


def _concern_raised(shared: Shared, written: Written[Payload]) -> Shared:
    raised = cast("Written[kinds.ConcernRaised]", written)
    taken = raised.said.concern in shared.concerns  # by mistake or to hide one: both stay red
    name = raised.change if taken else raised.said.concern
    return replace(shared, concerns={**shared.concerns, name: Concern(raised)})


def _concern_step(shared: Shared, written: Written[Payload]) -> Shared:
    step = cast("Written[kinds.ConcernTold]", written)
    concern = shared.concerns.get(step.said.concern)
    if concern is None:
        return shared
    said: Payload = written.said
    if isinstance(said, kinds.ConcernTold):
        concern = replace(concern, told=(*concern.told, step))
    elif isinstance(said, concern_kinds.ConcernNotReached):
        tried = cast("Written[concern_kinds.ConcernNotReached]", written)
        concern = replace(concern, not_reached=(*concern.not_reached, tried))
    elif isinstance(said, concern_kinds.ConcernNoted):
        noted = cast("Written[concern_kinds.ConcernNoted]", written)
        concern = replace(concern, noted=(*concern.noted, noted))
    elif isinstance(said, kinds.ConcernConfirmed):
        confirmed = cast("Written[kinds.ConcernConfirmed]", written)
        concern = replace(concern, confirmed=concern.confirmed or confirmed)
    else:
        closed = cast("Written[kinds.ConcernClosed]", written)
        concern = replace(concern, closed=concern.closed or closed)
    return replace(shared, concerns={**shared.concerns, step.said.concern: concern})


def _mentioned(shared: Shared, written: Written[Payload]) -> Shared:
    return replace(shared, mentioned=cast("Written[disclosure_kinds.MatterMentioned]", written))


def _agreed(shared: Shared, written: Written[Payload]) -> Shared:
    agreed = cast("Written[kinds.ItemAgreed]", written)
    key = (agreed.said.template, agreed.said.item)
    now = stand(shared.agreed.get(key), agreed, agreed.said.replaces)
    return replace(shared, agreed={**shared.agreed, key: now})


def _finding(shared: Shared, written: Written[Payload]) -> Shared:
    finding = cast("Written[kinds.FindingRecorded]", written)
    now = stand(shared.findings.get(finding.said.finding), finding, finding.said.replaces)
    return replace(shared, findings={**shared.findings, finding.said.finding: now})


def _rating(shared: Shared, written: Written[Payload]) -> Shared:
    rating = cast("Written[kinds.RatingAgreed]", written)
    now = stand(shared.ratings.get(rating.said.about), rating, rating.said.replaces)
    return replace(shared, ratings={**shared.ratings, rating.said.about: now})


def _level(shared: Shared, written: Written[Payload]) -> Shared:
    level = cast("Written[kinds.ConcernLevelAgreed]", written)
    now = stand(shared.concern_level, level, level.said.replaces)
    return replace(shared, concern_level=now)


def _debriefed(shared: Shared, written: Written[Payload]) -> Shared:
    return replace(shared, debriefed=shared.debriefed or written)


def _action(shared: Shared, written: Written[Payload]) -> Shared:
    action = cast("Written[kinds.ActionAgreed]", written)
    name, plan = action.said.action, shared.action_plan
    now = stand(shared.actions.get(name), action, action.said.replaces)
    owners = {*plan.owners.get(name, ()), (action.said.owner or "", action.said.owner_name)}
    plan = replace(plan, owners={**plan.owners, name: frozenset(owners)})
    return replace(shared, actions={**shared.actions, name: now}, action_plan=plan)


def _signed(shared: Shared, written: Written[Payload]) -> Shared:
    return replace(shared, signed=cast("Written[kinds.VisitSignedOff]", written))


def _published(shared: Shared, written: Written[Payload]) -> Shared:
    report = cast("Written[kinds.ReportPublished]", written)
    return replace(shared, published=(*shared.published, report))


def _withdrawn(shared: Shared, written: Written[Payload]) -> Shared:
    withdrawn = cast("Written[report_kinds.ReportWithdrawn]", written)
    return replace(shared, withdrawn=(*shared.withdrawn, withdrawn))


def _stamped(shared: Shared, written: Written[Payload]) -> Shared:
    stamped = cast("Written[report_kinds.ReportStamped]", written)
    return replace(shared, stamped=(*shared.stamped, stamped))


def _removed(shared: Shared, _written: Written[Payload]) -> Shared:
    return shared  # what it removes was gathered before the fold began


def _held(shared: Shared, written: Written[Payload]) -> Shared:
    if written.change in shared.holds:
        return shared  # it was gathered before the fold began
    placed = cast("Written[hold_kinds.HoldPlaced]", written)
    return replace(shared, holds={**shared.holds, placed.change: Hold(placed)})


def _hold_lifted(shared: Shared, written: Written[Payload]) -> Shared:
    end = cast("Written[hold_kinds.HoldLifted]", written)
    hold = shared.holds.get(end.said.hold)
    stands = hold is not None and hold.stands  # as above
    return replace(shared, holds=lifted(shared.holds, end)) if stands else shared


def _paper_begun(shared: Shared, written: Written[Payload]) -> Shared:
    begun = cast("Written[panel_kinds.PaperBegun]", written)
    writer = PersonId(begun.said.writer)
    before = shared.paper.get(writer)
    paper = Paper((*(before.begun if before else ()), begun))
    others = {who: one for who, one in shared.finished.items() if who != writer}
    return replace(shared, paper={**shared.paper, writer: paper}, finished=others)


def _paper_confirmed(shared: Shared, written: Written[Payload]) -> Shared:
    confirmed = cast("Written[panel_kinds.PaperConfirmed]", written)
    writer = PersonId(confirmed.said.writer)
    paper = replace(shared.paper[writer], confirmed=confirmed)
    finished = {**shared.finished, writer: written}
    return replace(shared, paper={**shared.paper, writer: paper}, finished=finished)


def _arrived(shared: Shared, written: Written[Payload]) -> Shared:
    arrived = cast("Written[panel_kinds.ColleagueArrived]", written)
    person = PersonId(arrived.said.person)
    if person in shared.colleagues:
        return shared
    return replace(shared, colleagues={**shared.colleagues, person: Colleague(arrived)})


def _admitted(shared: Shared, written: Written[Payload]) -> Shared:
    admitted = cast("Written[panel_kinds.ColleagueAdmitted]", written)
    person = PersonId(admitted.said.person)
    colleague = replace(shared.colleagues[person], admitted=admitted, declined=None)
    return replace(shared, colleagues={**shared.colleagues, person: colleague})


def _declined(shared: Shared, written: Written[Payload]) -> Shared:
    declined = cast("Written[panel_kinds.ColleagueDeclined]", written)
    person = PersonId(declined.said.person)
    colleague = replace(shared.colleagues[person], declined=declined)
    return replace(shared, colleagues={**shared.colleagues, person: colleague})


def _answered(sheet: Sheet, written: Written[Payload]) -> Sheet:
    answer = cast("Written[own_kinds.AnswerGiven]", written)
    key = (answer.said.template, answer.said.item)
    history = (*sheet.history.get(key, ()), answer)
    return replace(
        sheet,
        answers={**sheet.answers, key: answer},
        history={**sheet.history, key: history},
    )


def _noted(sheet: Sheet, written: Written[Payload]) -> Sheet:
    note = cast("Written[own_kinds.NoteWritten]", written)
    versions = (*sheet.note_history.get(note.said.note, ()), note)
    return replace(
        sheet,
        notes={**sheet.notes, note.said.note: note},
        note_history={**sheet.note_history, note.said.note: versions},
    )


def _counted(sheet: Sheet, written: Written[Payload]) -> Sheet:
    return replace(sheet, voices=cast("Written[own_kinds.VoicesCounted]", written))


def _talked(sheet: Sheet, written: Written[Payload]) -> Sheet:
    talk = cast("Written[own_kinds.TalkHeld]", written)
    versions = (*sheet.talks.get(talk.said.talk, ()), talk)
    return replace(sheet, talks={**sheet.talks, talk.said.talk: versions})


def _photographed(sheet: Sheet, written: Written[Payload]) -> Sheet:
    photo = cast("Written[own_kinds.PhotoTaken]", written)
    versions = (*sheet.photos.get(photo.said.photo, ()), photo)
    return replace(sheet, photos={**sheet.photos, photo.said.photo: versions})


def _flagged(sheet: Sheet, written: Written[Payload]) -> Sheet:
    flag = cast("Written[own_kinds.ItemFlagged]", written)
    key = (flag.said.template, flag.said.item)
    return replace(sheet, flags={**sheet.flags, key: flag})


def _chosen(shared: Shared, written: Written[Payload]) -> Shared:
    choice = cast("Written[privacy_kinds.PrivacyChosen]", written)
    return replace(shared, privacy=(*shared.privacy, choice))


def _chosen_alone(sheet: Sheet, written: Written[Payload]) -> Sheet:
    choice = cast("Written[privacy_kinds.PrivacyChosen]", written)
    return replace(sheet, privacy=(*sheet.privacy, choice))


SHARED_STEPS: Mapping[str, Apply] = {
    "visit.planned": _planned,
    "visit.started": _started,
    "reviewer.finished": _finished,
    "reviewer.reopened": _reopened,
    "scoring.closed": _closed,
    "method.used": _method,
    "concern.raised": _concern_raised,
    "concern.told": _concern_step,
    "concern.confirmed": _concern_step,
    "concern.closed": _concern_step,
    "concern.not_reached": _concern_step,
    "concern.noted": _concern_step,
    "matter.mentioned": _mentioned,
    "item.agreed": _agreed,
    "finding.recorded": _finding,
    "rating.agreed": _rating,
    "concern_level.agreed": _level,
    "debrief.finished": _debriefed,
    "action.agreed": _action,
    "visit.signed_off": _signed,
    "report.published": _published,
    "report.withdrawn": _withdrawn,
    "report.stamped": _stamped,
    "payload.removed": _removed,
    "hold.placed": _held,
    "hold.lifted": _hold_lifted,
    "paper.begun": _paper_begun,
    "paper.confirmed": _paper_confirmed,
    "colleague.arrived": _arrived,
    "colleague.admitted": _admitted,
    "colleague.declined": _declined,
    "privacy.chosen": _chosen,
}
SHEET_STEPS: Mapping[str, Callable[[Sheet, Written[Payload]], Sheet]] = {
    "answer.given": _answered,
    "note.written": _noted,
    "voices.counted": _counted,
    "talk.held": _talked,
    "photo.taken": _photographed,
    "item.flagged": _flagged,
    "privacy.chosen": _chosen_alone,
}
