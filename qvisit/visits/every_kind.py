"""Every kind of change by its name, at its present version."""

from collections.abc import Mapping

from qvisit.visits import kinds, own_kinds
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
    "item.agreed": kinds.ItemAgreed,
    "finding.recorded": kinds.FindingRecorded,
    "rating.agreed": kinds.RatingAgreed,
    "concern_level.agreed": kinds.ConcernLevelAgreed,
    "debrief.finished": kinds.DebriefFinished,
    "action.agreed": kinds.ActionAgreed,
    "visit.signed_off": kinds.VisitSignedOff,
    "report.published": kinds.ReportPublished,
    "payload.removed": kinds.PayloadRemoved,
    "answer.given": own_kinds.AnswerGiven,
    "note.written": own_kinds.NoteWritten,
    "voices.counted": own_kinds.VoicesCounted,
}
KIND_OF: Mapping[type[Payload], str] = {model: kind for kind, model in KINDS.items()}
VERSION = 1
