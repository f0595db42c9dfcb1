"""Every kind of change by its name, at its present version."""

from collections.abc import Mapping

from qvisit.visits import concern_kinds, frame_kinds, kinds, own_kinds, panel_kinds
from qvisit.visits.kinds import Payload

KINDS: Mapping[str, type[Payload]] = {
    "person.admitted": kinds.PersonAdmitted,
    "ward.entered": kinds.WardEntered,
    "contact.entered": kinds.ContactEntered,
    "template.published": kinds.TemplatePublished,
    "visit.planned": kinds.VisitPlanned,
    "visit.started": kinds.VisitStarted,
    "reviewer.finished": kinds.ReviewerFinished,
    "reviewer.reopened": kinds.ReviewerReopened,
    "scoring.closed": kinds.ScoringClosed,
    "method.used": kinds.MethodUsed,
    "concern.raised": kinds.ConcernRaised,
    "concern.told": kinds.ConcernTold,
    "concern.confirmed": kinds.ConcernConfirmed,
    "concern.closed": kinds.ConcernClosed,
    "concern.not_reached": concern_kinds.ConcernNotReached,
    "concern.noted": concern_kinds.ConcernNoted,
    "item.agreed": kinds.ItemAgreed,
    "finding.recorded": kinds.FindingRecorded,
    "rating.agreed": kinds.RatingAgreed,
    "concern_level.agreed": kinds.ConcernLevelAgreed,
    "debrief.finished": kinds.DebriefFinished,
    "action.agreed": kinds.ActionAgreed,
    "visit.signed_off": kinds.VisitSignedOff,
    "report.published": kinds.ReportPublished,
    "payload.removed": kinds.PayloadRemoved,
    "paper.begun": panel_kinds.PaperBegun,
    "paper.confirmed": panel_kinds.PaperConfirmed,
    "colleague.arrived": panel_kinds.ColleagueArrived,
    "colleague.admitted": panel_kinds.ColleagueAdmitted,
    "colleague.declined": panel_kinds.ColleagueDeclined,
    "pack.filled": frame_kinds.PackFilled,
    "briefing.ticked": frame_kinds.BriefingTicked,
    "step.passed": frame_kinds.StepPassed,
    "presence.told": frame_kinds.PresenceTold,
    "arrival.set": frame_kinds.ArrivalSet,
    "visit.left": frame_kinds.VisitLeft,
    "feedback.noted": frame_kinds.FeedbackNoted,
    "feedback.given": frame_kinds.FeedbackGiven,
    "buddy.named": frame_kinds.BuddyNamed,
    "readiness.told": frame_kinds.ReadinessTold,
    "support.wanted": frame_kinds.SupportWanted,
    "care.offered": frame_kinds.CareOffered,
    "care.happened": frame_kinds.CareHappened,
    "answer.given": own_kinds.AnswerGiven,
    "note.written": own_kinds.NoteWritten,
    "voices.counted": own_kinds.VoicesCounted,
    "talk.held": own_kinds.TalkHeld,
    "item.flagged": own_kinds.ItemFlagged,
}
KIND_OF: Mapping[type[Payload], str] = {model: kind for kind, model in KINDS.items()}
VERSION = 1
