"""Plan a visit, open it, start it, say that you are done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from qvisit.errors import QVisitError
from qvisit.forms.template import Template
from qvisit.ids import PersonId, StreamId, VisitId, new_id
from qvisit.store import changes, drafts, summaries
from qvisit.store.taken_off import TakenOff, missing_since
from qvisit.usecases.lists import put_summaries, put_visit
from qvisit.usecases.membership import everyone, load_members, me_among
from qvisit.usecases.pinned import pinned_templates
from qvisit.usecases.privacy_memory import refuse_numbers
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.visits import every_kind, kinds, own_kinds
from qvisit.visits.authorship import who_is
from qvisit.visits.change import Change
from qvisit.visits.fold import apply_shared, apply_sheet, empty_sheet, fold_shared, fold_sheet
from qvisit.visits.kinds import Payload, Pin, Seat, VisitPlanned
from qvisit.visits.members import Member, Members
from qvisit.visits.roles import why_not
from qvisit.visits.streams import answers_of, answers_stream, practice_stream, visit_stream
from qvisit.visits.visit import Shared, Sheet, Visit
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace


class UnknownVisitError(QVisitError):
    """No visit with that name on this laptop."""

    def __init__(self, visit: str) -> None:
        super().__init__(
            worded("This laptop knows no visit {visit}.", visit=repr(visit)),
            hint="Sync with the share, or look at the list: qvisit visit list.",
        )


class SeveralVisitsError(QVisitError):
    """A name that more than one visit on this laptop bears."""

    def __init__(self, name: str, found: int) -> None:
        super().__init__(
            worded(
                "{found} visits on this laptop are called {name}.", found=found, name=repr(name)
            ),
            hint="Say the visit's id, as it stands in the list: qvisit visit list.",
        )


@dataclass(frozen=True)
class OpenVisit:
    """A visit with all that is needed to work on it. `stream` is its shared stream.

    `typing_for` is whose paper the person at this laptop types, if they type any. `taken_off` says
    that reviewers' answers are not on this laptop any more: nothing can be counted here then.
    """

    visit: Visit
    stream: StreamId
    members: Members
    me: Member
    templates: tuple[Template, ...]
    typing_for: PersonId | None = None
    taken_off: TakenOff | None = None

    @property
    def shared(self) -> Shared:
        """What the panel shares."""
        return self.visit.shared

    @property
    def writer(self) -> PersonId:
        """Whose answers are given here: the person's own, or those that they type from paper."""
        return self.typing_for or self.me.person

    @property
    def sheet(self) -> Sheet:
        """The answers of the one who writes here."""
        own = self.visit.sheets.get(self.writer)
        return own if own is not None else empty_sheet(self.visit.id, self.writer, self.shared)

    @property
    def writer_seat(self) -> Seat | None:
        """The place of the one who writes here: on the panel, or waiting for it."""
        waiting = self.shared.colleagues.get(self.writer)
        return self.shared.seat_of(self.writer) or (waiting.seat if waiting else None)

    @property
    def desk(self) -> VisitId:
        """Under what name drafts lie: one's own apart from those of each paper that is typed."""
        mine = self.visit.id
        return VisitId(f"{mine}.{self.typing_for}") if self.typing_for else mine

    @property
    def is_finished(self) -> bool:
        """Whether the one who writes here is done."""
        return self.writer in self.shared.finished

    @property
    def seat(self) -> Seat | None:
        """The place on the panel of the person at this laptop."""
        return self.shared.seat_of(self.me.person)

    @property
    def plan(self) -> VisitPlanned:
        """The plan as it stands; a visit that is open always has one."""
        standing = self.shared.plan
        if standing is None:
            raise UnknownVisitError(self.visit.id)
        return standing.now.said

    @property
    def is_practice(self) -> bool:
        """Whether it is for learning only and stays on this laptop."""
        return self.stream.startswith("practice.")

    def template(self, template: str) -> Template:
        """One of the visit's pinned templates."""
        return next(one for one in self.templates if one.id == template)


@dataclass(frozen=True)
class NewVisit:
    """What governance says to plan a visit, under the names of the plan.

    `day` is ISO; `inherent_risk` is by factor IR1 to IR14.
    """

    ward: kinds.WardEntered
    day: str
    visit_type: str
    panel: tuple[Seat, ...]
    templates: tuple[Pin, ...]
    rule_set: str
    inherent_risk: Mapping[str, str]
    purpose: str = ""
    photos: bool = False
    deputy: str = ""
    intended_lived: int | None = None
    last_level: int | None = None
    last_signs: tuple[str, ...] = ()


def plan_visit(ws: Workspace, new: NewVisit, *, practice: bool = False) -> VisitId:
    """Plan a visit with pinned templates.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    visit = VisitId(new_id())
    stream = practice_stream(visit) if practice else visit_stream(visit)
    plan = entry(
        VisitPlanned,
        {
            "ward": new.ward.ward,
            "ward_name": new.ward.name,
            "ward_code": new.ward.code,
            "site": new.ward.site,
            "ward_type": new.ward.ward_type,
            "service_type": new.ward.service_type,
            **{one.name: getattr(new, one.name) for one in fields(new) if one.name != "ward"},
        },
    )
    with ws.writing.begin() as session:
        members = everyone(ws, session) if practice else load_members(session)
        _check(Shared(visit), me_among(ws, members), plan)
        made = record(ws, session, stream, plan)
        shared = fold_shared(visit, made, members)
        put_summaries(session, shared, stream)
    return visit


def list_visits(ws: Workspace) -> Sequence[summaries.VisitSummary]:
    """The visits on this laptop, newest day first."""
    with ws.reading() as session:
        return summaries.list_visits(session)


def find_visit(ws: Workspace, name: str) -> VisitId:
    """A visit by its id, the beginning of its id, or its ward's code when that is the only one.

    Raises:
        UnknownVisitError: None fits.
        SeveralVisitsError: More than one fits.
    """
    with ws.reading() as session:
        known = summaries.list_visits(session, limit=None)
    fits = [one for one in known if one.visit.startswith(name) and len(name) >= 4]
    fits = fits or [one for one in known if one.ward_code.lower() == name.lower()]
    if not fits:
        raise UnknownVisitError(name)
    if len(fits) > 1:
        raise SeveralVisitsError(name, len(fits))
    return VisitId(fits[0].visit)


def open_visit(ws: Workspace, visit: VisitId, *, typing_for: PersonId | None = None) -> OpenVisit:
    """Everything this laptop knows of a visit, folded from its changes.

    `typing_for` names whose paper is typed, if any is.

    Raises:
        UnknownVisitError: Its plan has not arrived here.
    """
    with ws.reading() as session:
        opened = load_visit(ws, session, visit)
    if opened is None or opened.shared.plan is None:
        raise UnknownVisitError(visit)
    return replace(opened, typing_for=typing_for)


def load_visit(ws: Workspace, session: Session, visit: VisitId) -> OpenVisit | None:
    """A visit inside a transaction; None when nothing of it is here."""
    stream = practice_stream(visit)
    if not changes.streams(session, stream):
        stream = visit_stream(visit)
    if not changes.streams(session, stream):
        return None
    members = everyone(ws, session) if stream.startswith("practice.") else load_members(session)
    said = changes.read_stream(session, stream)
    shared = fold_shared(visit, said, members)
    if _waits(ws, shared, members):
        members = {**members, ws.device: me_among(ws, members)}
        shared = fold_shared(visit, said, members)
    answers: dict[PersonId, list[Change]] = {}
    names = changes.streams(session, f"answers.{visit}.")
    for name in names:
        owner = answers_of(name)
        if owner:
            said = changes.read_stream(session, name)
            answers.setdefault(who_is(owner.person, members), []).extend(said)
    sheets = {
        person: fold_sheet(visit, person, said, members, shared) for person, said in answers.items()
    }
    return OpenVisit(
        visit=Visit(shared, sheets),
        stream=stream,
        members=members,
        me=me_among(ws, members),
        templates=pinned_templates(session, shared),
        taken_off=missing_since(session, visit, names, shared.removed.keys()),
    )


def read_changes(session: Session, visit: VisitId) -> Sequence[Change]:
    """Every change of a visit that this laptop can read, shared and answers."""
    names = changes.streams(session, visit_stream(visit))
    names += changes.streams(session, practice_stream(visit))
    names += changes.streams(session, f"answers.{visit}.")
    return [change for name in names for change in changes.read_stream(session, name)]


def write_shared(ws: Workspace, opened: OpenVisit, *said: Payload) -> OpenVisit:
    """Record what the person does on the visit's shared stream, and what follows from it.

    What came in since the visit was opened counts: a sync may have fetched it meanwhile.

    Raises:
        NotAllowedError, NumberError: They may not, and why.
    """
    visit = opened.visit.id
    with ws.writing.begin() as session:
        before = changes.read_stream(session, opened.stream)
        shared = fold_shared(visit, before, opened.members)
        for payload in said:
            _check(shared, opened.me, payload)
        refuse_numbers(session, visit, said)
        for change in record(ws, session, opened.stream, *said):
            shared = apply_shared(shared, change, opened.members)
        put_summaries(session, shared, opened.stream)
    return replace(opened, visit=replace(opened.visit, shared=shared))


def write_own(
    ws: Workspace,
    opened: OpenVisit,
    *said: Payload,
    settles: drafts.Field | None = None,
    also: Callable[[Session], None] | None = None,
) -> tuple[OpenVisit, list[Change]]:
    """Record the person's own answers or notes; nobody else can write there.

    Args:
        ws: The open profile.
        opened: The visit.
        said: What is recorded, all of it or nothing.
        settles: The draft that it was until now: it goes in the same moment.
        also: What else belongs to it, in the same transaction and after it.

    Raises:
        NotAllowedError, NumberError: They may not, and why.
    """
    _check_scores(opened)
    sheet, writer = opened.sheet, opened.writer
    with ws.writing.begin() as session:
        refuse_numbers(session, opened.visit.id, said)
        stream = answers_stream(opened.visit.id, writer)
        made = list(record(ws, session, stream, *said))
        for change, payload in zip(made, said, strict=True):
            sheet = apply_sheet(sheet, change, opened.members)
            if isinstance(payload, own_kinds.AnswerGiven):
                summaries.save_answer(session, opened.visit.id, writer, payload)
        if settles is not None:
            drafts.drop_draft(session, settles)
        if also is not None:
            also(session)
    sheets = {**opened.visit.sheets, writer: sheet}
    return replace(opened, visit=replace(opened.visit, sheets=sheets)), made


def start_visit(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """The panel is on the ward."""
    return write_shared(ws, opened, kinds.VisitStarted())


def finish_reviewer(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """Say that you are done: at the next sync the panel gets the key to your answers.

    Raises:
        NotAllowedError: It is somebody's paper that is typed: comparing it is what ends it.
    """
    if opened.typing_for:
        raise NotAllowedError(
            "This sheet is done once somebody has compared it with the paper.",
            hint="Press “All is typed: compare it”, at the top.",
        )
    return write_shared(ws, opened, kinds.ReviewerFinished())


def reopen_reviewer(ws: Workspace, opened: OpenVisit, reason: str) -> OpenVisit:
    """Go on scoring after all, with the reason."""
    return write_shared(ws, opened, kinds.ReviewerReopened(reason=reason))


def close_scoring(ws: Workspace, opened: OpenVisit, reason: str) -> OpenVisit:
    """The lead goes on without waiting for everyone. This opens nobody's unfinished answers."""
    return write_shared(ws, opened, kinds.ScoringClosed(reason=reason))


def may_see_answers(opened: OpenVisit) -> bool:
    """Whether the person at this laptop may look at other reviewers' answers now."""
    debriefed = opened.shared.debriefed is not None
    return debriefed or (opened.seat is not None and opened.shared.scoring_done)


def refresh_lists(ws: Workspace, session: Session, visit: VisitId) -> None:
    """Remake the list rows of one visit from its changes, after others' changes came in."""
    opened = load_visit(ws, session, visit)
    if opened is not None:
        put_visit(session, opened.visit, opened.stream)


def _waits(ws: Workspace, shared: Shared, members: Members) -> bool:
    """Whether this profile is a colleague's on a lent laptop, whom no share knows yet.

    Here they see what they do; anywhere else it waits until they are let in.
    """
    colleague = shared.colleagues.get(ws.person)
    here = colleague is not None and colleague.arrived.said.device == ws.device
    return here and ws.device not in members


def _check_scores(opened: OpenVisit) -> None:
    if opened.writer_seat is None:
        raise NotAllowedError(
            "You are not on this visit's panel, so you cannot score it.",
            hint="Governance can add you to the plan.",
        )
    if opened.typing_for and opened.me.person not in opened.sheet.typists:
        raise NotAllowedError(
            "Nobody has said here that you type what this person wrote on paper.",
            hint="Press “Type what somebody wrote on paper” under Prepare.",
        )
    if opened.shared.debriefed:
        raise NotAllowedError(
            "The debrief is finished, so scores stand as they are.",
            hint="Tell the panel lead what you would change.",
        )
    if opened.shared.scoring_closed:
        raise NotAllowedError(
            "The panel lead closed scoring, so scores stand as they are. Yours are kept and count.",
            hint="Say in the debrief what you would have added.",
        )
    if opened.is_finished:
        raise NotAllowedError(
            "You said that you are done, so your scores stand as they are.",
            hint="To change one, go on scoring first, and say why.",
        )


def _check(shared: Shared, me: Member, said: Payload) -> None:
    reason = why_not(shared, me, every_kind.KIND_OF[type(said)], said)
    if reason:
        raise NotAllowedError(reason)
