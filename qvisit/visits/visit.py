"""A visit as everything known about it says: frozen values, made by `qvisit.visits.fold` alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from qvisit.ids import ChangeId, PersonId, VisitId
from qvisit.visits.action_plan import ActionPlan
from qvisit.visits.concern_kinds import ConcernNoted, ConcernNotReached
from qvisit.visits.concern_path import is_told
from qvisit.visits.disclosure_kinds import MatterMentioned
from qvisit.visits.frame import Frame
from qvisit.visits.keeping import Hold
from qvisit.visits.kinds import (
    ActionAgreed,
    ConcernClosed,
    ConcernConfirmed,
    ConcernLevelAgreed,
    ConcernRaised,
    ConcernTold,
    FindingRecorded,
    ItemAgreed,
    MethodUsed,
    Payload,
    RatingAgreed,
    ReportPublished,
    Seat,
    SeatRole,
    VisitPlanned,
    VisitSignedOff,
)
from qvisit.visits.leading import Leading
from qvisit.visits.own_kinds import (
    AnswerGiven,
    ItemFlagged,
    NoteWritten,
    PhotoTaken,
    TalkHeld,
    VoicesCounted,
)
from qvisit.visits.panel_kinds import (
    ColleagueAdmitted,
    ColleagueArrived,
    ColleagueDeclined,
    PaperBegun,
    PaperConfirmed,
)
from qvisit.visits.privacy_kinds import PrivacyChosen
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.states import Status, after_report
from qvisit.visits.themes import Themes
from qvisit.visits.words_kinds import WordsAllowed
from qvisit.visits.workflow import Workflow, amending
from qvisit.visits.written import Standing as Standing
from qvisit.visits.written import Written as Written


@dataclass(frozen=True)
class Concern:
    """One immediate concern from raising to closing."""

    raised: Written[ConcernRaised]
    told: tuple[Written[ConcernTold], ...] = ()
    confirmed: Written[ConcernConfirmed] | None = None
    closed: Written[ConcernClosed] | None = None
    not_reached: tuple[Written[ConcernNotReached], ...] = ()
    noted: tuple[Written[ConcernNoted], ...] = ()

    @property
    def state(self) -> Literal["not_told", "told", "confirmed", "closed"]:
        """Saved is not told; told is not received."""
        if self.closed:
            return "closed"
        if self.confirmed:
            return "confirmed"
        steps = [one.said.step for one in self.told]
        return "told" if is_told(self.raised.said, steps) else "not_told"

    @property
    def _said(self) -> tuple[ConcernRaised | ConcernNoted, ...]:
        return (self.raised.said, *(one.said for one in self.noted))

    @property
    def items(self) -> tuple[tuple[str, str], ...]:
        """Template and code of each item it is about, those linked later too."""
        return tuple(dict.fromkeys((one.template, one.item) for one in self._said if one.item))

    @property
    def references(self) -> tuple[str, ...]:
        """Every reference number, the first one first."""
        return tuple(dict.fromkeys(one.reference for one in self._said if one.reference))


@dataclass(frozen=True)
class Paper:
    """What one reviewer wrote on paper, and who typed and confirmed it."""

    begun: tuple[Written[PaperBegun], ...]
    confirmed: Written[PaperConfirmed] | None = None

    @property
    def typists(self) -> frozenset[PersonId]:
        """Everyone who typed any of it."""
        return frozenset(one.author for one in self.begun)


@dataclass(frozen=True)
class Colleague:
    """Somebody who scores on a lent laptop."""

    arrived: Written[ColleagueArrived]
    admitted: Written[ColleagueAdmitted] | None = None
    declined: Written[ColleagueDeclined] | None = None

    @property
    def waits(self) -> bool:
        """Whether nobody has said yet if their answers count."""
        return self.admitted is None and self.declined is None

    @property
    def seat(self) -> Seat:
        """The place that they take once they are let in."""
        said = self.arrived.said
        return Seat(person=said.person, name=said.name, role=said.role)


@dataclass(frozen=True)
class Refused:
    """A change that is kept but has no effect, and why."""

    change: ChangeId
    kind: str
    author: PersonId
    reason: str


@dataclass(frozen=True)
class Shared:
    """What the panel shares about a visit: the fold of its shared stream.

    `sat` holds everyone on the panel when the visit began or since, whatever a later plan says:
    who judged may not sign off. `removed` names every change whose words were removed, in the
    answers' streams too; `left` is what is read in place of a concern's removed words. `holds` are
    the legal holds, by the change that placed each, those that were lifted too. `allowed` says, by
    reviewer, which of their words may stand in the report.
    """

    visit: VisitId
    plan: Standing[VisitPlanned] | None = None
    started: Written[Payload] | None = None
    finished: Mapping[PersonId, Written[Payload]] = field(default_factory=dict)
    scoring_closed: Written[Payload] | None = None
    methods: Mapping[str, Standing[MethodUsed]] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    mentioned: Written[MatterMentioned] | None = None
    agreed: Mapping[tuple[str, str], Standing[ItemAgreed]] = field(default_factory=dict)
    findings: Mapping[str, Standing[FindingRecorded]] = field(default_factory=dict)
    ratings: Mapping[str, Standing[RatingAgreed]] = field(default_factory=dict)
    concern_level: Standing[ConcernLevelAgreed] | None = None
    debriefed: Written[Payload] | None = None
    actions: Mapping[str, Standing[ActionAgreed]] = field(default_factory=dict)
    action_plan: ActionPlan = field(default_factory=ActionPlan)
    signed: Written[VisitSignedOff] | None = None
    sat: frozenset[tuple[PersonId, SeatRole]] = frozenset()
    published: tuple[Written[ReportPublished], ...] = ()
    withdrawn: tuple[Written[ReportWithdrawn], ...] = ()
    stamped: tuple[Written[ReportStamped], ...] = ()
    privacy: tuple[Written[PrivacyChosen], ...] = ()
    frame: Frame = field(default_factory=Frame)
    themes: Themes = field(default_factory=Themes)
    workflow: Workflow = field(default_factory=Workflow)
    allowed: Mapping[PersonId, Written[WordsAllowed]] = field(default_factory=dict)
    leading: Leading = field(default_factory=Leading)
    paper: Mapping[PersonId, Paper] = field(default_factory=dict)
    colleagues: Mapping[PersonId, Colleague] = field(default_factory=dict)
    holds: Mapping[str, Hold] = field(default_factory=dict)
    left: Mapping[ChangeId, ConcernRaised] = field(default_factory=dict)
    removed: Mapping[ChangeId, str] = field(default_factory=dict)
    applied: tuple[ChangeId, ...] = ()
    refused: tuple[Refused, ...] = ()
    unknown: tuple[ChangeId, ...] = ()

    @property
    def is_held(self) -> bool:
        """Whether a legal hold keeps everything of the visit now."""
        return any(hold.stands for hold in self.holds.values())

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The panel as planned, and whoever was let in since; empty while the plan is unknown."""
        if self.plan is None:
            return ()
        planned = self.plan.now.said.panel
        there = {seat.person for seat in planned}
        later = (one.seat for one in self.colleagues.values() if one.admitted)
        return (*planned, *(seat for seat in later if seat.person not in there))

    @property
    def leads(self) -> frozenset[PersonId]:
        """Everyone who leads the panel, or led it since the visit began."""
        now = ((PersonId(seat.person), seat.role) for seat in self.seats)
        return frozenset(person for person, role in {*self.sat, *now} if role == "panel_lead")

    def is_led_by(self, person: PersonId) -> bool:
        """Whether somebody leads the panel now: its lead, or who took the lead in their place."""
        seat = self.seat_of(person)
        return seat is not None and (seat.role == "panel_lead" or self.leading.led_by(person))

    def seat_of(self, person: PersonId) -> Seat | None:
        """A person's place on the panel."""
        return next((seat for seat in self.seats if seat.person == person), None)

    @property
    def status(self) -> Status:
        """How far the visit is; always computed from what happened."""
        if self.published:
            waits = not self._report_stands or any(
                one.state != "closed" for one in self.concerns.values()
            )
            return after_report(self.actions, self.action_plan, self.themes, waits=waits)
        if self.signed:
            return "signed_off"
        if self.debriefed:
            return self._on_its_way
        if self.scoring_done:
            return "scoring_complete"
        if self.started:
            return "in_progress"
        return "planned" if self.plan else "draft_plan"

    @property
    def _report_stands(self) -> bool:
        """Whether the newest version is neither withdrawn nor being amended."""
        newest = self.published[-1].change
        withdrawn = any(one.said.report == newest for one in self.withdrawn)
        return not withdrawn and amending(self.workflow, newest) is None

    @property
    def _on_its_way(self) -> Status:
        """How far the report is between the debrief and the sign-off."""
        if self.workflow.sent:
            return "accuracy_check"
        return "draft_report" if self.workflow.drafts else "moderated"

    @property
    def scoring_done(self) -> bool:
        """Whether everyone is done, or the lead closed scoring with a reason."""
        everyone = bool(self.seats) and all(seat.person in self.finished for seat in self.seats)
        return everyone or self.scoring_closed is not None

    @property
    def open_concerns(self) -> tuple[Concern, ...]:
        """Concerns that nobody named has confirmed yet: they stay red."""
        return tuple(one for one in self.concerns.values() if one.state in ("not_told", "told"))


@dataclass(frozen=True)
class Sheet:
    """One reviewer's own answers, notes and talks: the fold of their stream.

    `talks`, `photos` and `note_history` hold every version, the one that counts last. `typists`
    may write here what the person wrote on paper. `leads` lead the visit, or led it.
    """

    visit: VisitId
    person: PersonId
    answers: Mapping[tuple[str, str], Written[AnswerGiven]] = field(default_factory=dict)
    history: Mapping[tuple[str, str], tuple[Written[AnswerGiven], ...]] = field(
        default_factory=dict
    )
    notes: Mapping[str, Written[NoteWritten]] = field(default_factory=dict)
    note_history: Mapping[str, tuple[Written[NoteWritten], ...]] = field(default_factory=dict)
    talks: Mapping[str, tuple[Written[TalkHeld], ...]] = field(default_factory=dict)
    flags: Mapping[tuple[str, str], Written[ItemFlagged]] = field(default_factory=dict)
    photos: Mapping[str, tuple[Written[PhotoTaken], ...]] = field(default_factory=dict)
    voices: Written[VoicesCounted] | None = None
    privacy: tuple[Written[PrivacyChosen], ...] = ()
    typists: frozenset[PersonId] = frozenset()
    leads: frozenset[PersonId] = frozenset()
    removed: Mapping[ChangeId, str] = field(default_factory=dict)
    applied: tuple[ChangeId, ...] = ()
    refused: tuple[Refused, ...] = ()
    unknown: tuple[ChangeId, ...] = ()

    def reply(self, template: str, item: str) -> str | None:
        """Their reply to one item, or None while they gave none or took it back."""
        written = self.answers.get((template, item))
        return written.said.reply if written else None

    def notes_on(self, template: str, item: str) -> tuple[Written[NoteWritten], ...]:
        """Their notes on one item, oldest first, without those taken back."""
        return tuple(
            note
            for note in self.notes.values()
            if (note.said.template, note.said.item) == (template, item) and note.said.text
        )

    def is_flagged(self, template: str, item: str) -> bool:
        """Whether they want to come back to an item."""
        flag = self.flags.get((template, item))
        return flag is not None and flag.said.on

    def photos_on(self, template: str, item: str) -> tuple[Written[PhotoTaken], ...]:
        """Their photos on one item as they stand, without those taken back."""
        standing = (versions[-1] for versions in self.photos.values())
        return tuple(
            one
            for one in standing
            if (one.said.template, one.said.item) == (template, item) and not one.said.taken_back
        )

    @property
    def jots(self) -> tuple[Written[NoteWritten], ...]:
        """Notes that belong to no item yet, oldest first, without those taken back."""
        return tuple(
            note
            for note in self.notes.values()
            if note.said.text and not note.said.item and not note.said.whole_visit
        )


@dataclass(frozen=True)
class Visit:
    """All that this laptop knows of a visit. `sheets` holds only those it may read."""

    shared: Shared
    sheets: Mapping[PersonId, Sheet] = field(default_factory=dict)

    @property
    def id(self) -> VisitId:
        """Its identity."""
        return self.shared.visit

    @property
    def needs_newer(self) -> bool:
        """Whether a newer QVisit wrote something that this one cannot read."""
        return bool(self.shared.unknown) or any(sheet.unknown for sheet in self.sheets.values())
