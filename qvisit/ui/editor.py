"""The visit that is being worked on: what a person does becomes a change at once."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ids import PersonId, VisitId
from qvisit.ui.action_desk import ActionDesk
from qvisit.ui.workflow_desk import WorkflowDesk
from qvisit.ui.writing_desk import WritingDesk
from qvisit.usecases import concerns, debrief, scoring, visits
from qvisit.usecases.scoring import Draft
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.concern_path import OTHER, path_of, role_is
from qvisit.visits.consensus import ItemView
from qvisit.visits.findings import Grounds
from qvisit.visits.own_kinds import VoicesCounted
from qvisit.workspace import Workspace

Work = Callable[[Workspace, OpenVisit], OpenVisit]
_AGAIN_MS = 3_000  # between two tries to keep words that the disk did not take


class VisitEditor(QObject):
    """Holds one open visit and calls the use cases on it.

    Saving is short and happens at once, on the window's thread: when a method returns true, what
    was done is on the disk. What could not be done for a known reason is told by `failed`.
    """

    changed = Signal(str)  # visit id: it was opened, changed here, or came in by a sync
    leaving = Signal()  # another visit, or somebody else's paper, is about to be taken up
    saved = Signal(str)  # local time such as "14:02"; "" while some words are not on the disk
    failed = Signal(object)  # QVisitError

    def __init__(self, ws: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ws = ws
        self._opened: OpenVisit | None = None
        self.drafts = DraftDesk(self)
        self.scoring = ScoringDesk(self)
        self.writing = WritingDesk(self.apply)
        self.concerns = ConcernDesk(self)
        self.debrief = DebriefDesk(self)
        self.actions = ActionDesk(self.apply)
        self.workflow = WorkflowDesk(self)

    @property
    def opened(self) -> OpenVisit | None:
        """The visit as it is now; none before the first is opened."""
        return self._opened

    @property
    def current(self) -> OpenVisit:
        """The visit as it is now.

        Raises:
            UnknownVisitError: None is open.
        """
        if self._opened is None:
            raise visits.UnknownVisitError("")
        return self._opened

    def open(self, visit_id: str, typing_for: PersonId | None = None) -> bool:
        """Take up a visit, one's own part or the paper of somebody else; whether it is here."""
        try:
            opened = visits.open_visit(self.ws, VisitId(visit_id), typing_for=typing_for)
        except QVisitError as error:
            self.failed.emit(error)
            return False
        if self._opened is not None and self._opened.desk != opened.desk:
            self.leaving.emit()
        self._opened = opened
        self.changed.emit(opened.visit.id)
        return True

    def reload(self) -> None:
        """Read the open visit again, after others' changes came in."""
        if self._opened is not None:
            self.open(self._opened.visit.id, self._opened.typing_for)

    def look_again(self) -> tuple[OpenVisit, OpenVisit] | None:
        """The open visit as it was and as it is now, for `take_up`; None while none is open.

        A large visit takes its time, so this is called off the window's thread.

        Raises:
            UnknownVisitError: It is not here any more.
        """
        before = self._opened
        if before is None:
            return None
        now = visits.open_visit(self.ws, before.visit.id, typing_for=before.typing_for)
        return before, now

    def take_up(self, before: OpenVisit, now: OpenVisit) -> bool:
        """Show what `look_again` found, unless something was saved or opened since."""
        if self._opened is not before:
            return False
        self._opened = now
        self.changed.emit(now.visit.id)
        return True

    def apply(self, work: Work) -> bool:
        """Do something to the open visit; whether it could be done and is on the disk."""
        if self.current.me.device != self.ws.device:
            self.reload()  # a sync let the profile go on as a new device
        try:
            after = work(self.ws, self.current)
        except QVisitError as error:
            self.failed.emit(error)
            return False
        self._opened = after
        self.tell_saved()
        self.changed.emit(after.visit.id)
        self.drafts.try_again()
        return True

    def tell_saved(self) -> None:
        """Say that everything typed so far is on the disk, or that some of it is not."""
        self.saved.emit("" if self.drafts.waits else self.ws.clock().strftime("%H:%M"))

    def start(self) -> bool:
        """The panel is on the ward."""
        return self.apply(visits.start_visit)


class DraftDesk(QObject):
    """Words being written: on the disk as they are typed, or tried again until they are.

    While the disk takes none, a person types on. That is told once, and not at each key.
    """

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._waiting: dict[tuple[VisitId, str, str, str], Draft] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self._on_time)

    @property
    def waits(self) -> bool:
        """Whether some words are not on the disk."""
        return bool(self._waiting)

    def keep(self, draft: Draft, *, mine: bool = False) -> bool:
        """Keep words as they are typed; empty ones leave no draft behind. Whether that was done.

        Args:
            draft: The words.
            mine: Of the person at this laptop, also while they type somebody's paper.
        """
        place = (self._desk(mine=mine), draft.template, draft.item, draft.field)
        error = self._save(place[0], draft)
        if error is None:
            self._waiting.pop(place, None)
            self.try_again()
            self._editor.tell_saved()
            return True
        first = not self._waiting
        self._waiting[place] = draft
        if first:
            self._timer.start()
            self._editor.tell_saved()
            self._editor.failed.emit(error)
        return False

    def read(self, *, mine: bool = False) -> Sequence[Draft]:
        """What is being written on the open visit, on the disk or not; `mine` as for `keep`."""
        desk = self._desk(mine=mine)
        found = {one[:3]: one for one in scoring.read_drafts(self._editor.ws, desk)}
        for place, draft in self._waiting.items():
            if place[0] == desk:
                found[draft[:3]] = draft
        return [one for one in found.values() if one.text]

    def try_again(self) -> None:
        """Keep what the disk did not take before, if it does now."""
        if not self._timer.isActive():
            return
        for place, draft in tuple(self._waiting.items()):
            if self._save(place[0], draft) is not None:
                return
            del self._waiting[place]
        self._timer.stop()
        self._editor.tell_saved()

    def _on_time(self) -> None:
        window = self._editor.parent()
        if isinstance(window, QWidget) and not window.isVisible():
            self._timer.stop()  # the profile is closed, or is being closed
        else:
            self.try_again()

    def _desk(self, *, mine: bool) -> VisitId:
        opened = self._editor.current
        return opened.visit.id if mine else opened.desk

    def _save(self, desk: VisitId, draft: Draft) -> QVisitError | None:
        save = scoring.save_draft if draft.text else scoring.drop_draft
        try:
            save(self._editor.ws, desk, draft)
        except QVisitError as error:
            return error
        return None


class ScoringDesk:
    """A reviewer's own part: answers, notes, drafts, people heard, ways used, done."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor

    def answer(self, template: str, item: str, reply: str, asked: int = 0) -> bool:
        """Save one answer; `asked` counts the people asked."""
        return self._editor.apply(
            lambda ws, opened: scoring.give_answer(ws, opened, template, item, reply, asked=asked)
        )

    def clear(self, template: str, item: str) -> bool:
        """Leave one item without an answer."""
        return self._editor.apply(
            lambda ws, opened: scoring.clear_answer(ws, opened, template, item)
        )

    def take_back(self, template: str, item: str) -> bool:
        """Go back to the answer before, or to none."""
        return self._editor.apply(
            lambda ws, opened: scoring.take_back_answer(ws, opened, template, item)
        )

    def draft(self, draft: Draft, *, mine: bool = False) -> bool:
        """Keep words as they are typed. Empty words leave no draft behind."""
        return self._editor.drafts.keep(draft, mine=mine)

    def drafts(self, *, mine: bool = False) -> Sequence[Draft]:
        """What was being written when the visit was last closed."""
        return self._editor.drafts.read(mine=mine)

    def voices(self, counted: VoicesCounted) -> bool:
        """Record how many people the person spoke with."""
        return self._editor.apply(lambda ws, opened: scoring.count_voices(ws, opened, counted))

    def method(self, method: str, state: str, reason: str = "") -> bool:
        """Record whether a way to find out was used."""
        return self._editor.apply(
            lambda ws, opened: scoring.use_method(ws, opened, method, state, reason)
        )

    def finish(self) -> bool:
        """Say "I'm done"."""
        return self._editor.apply(visits.finish_reviewer)

    def reopen(self, reason: str) -> bool:
        """Go on scoring after all."""
        return self._editor.apply(lambda ws, opened: visits.reopen_reviewer(ws, opened, reason))

    def close(self, reason: str) -> bool:
        """As the lead, go on without waiting for everyone."""
        return self._editor.apply(lambda ws, opened: visits.close_scoring(ws, opened, reason))


class ConcernDesk:
    """Concerns from raising to closing. Saved is not told."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor

    def raise_concern(self, what: str, facts: Mapping[str, str]) -> str:
        """Keep a concern; gives its id, or "" when it could not be kept."""
        before = set(self._editor.current.shared.concerns)
        done = self._editor.apply(
            lambda ws, opened: concerns.raise_concern(ws, opened, what, facts)
        )
        made = [one for one in self._editor.current.shared.concerns if one not in before]
        return made[0] if done and made else ""

    def tell(self, concern: str, told: Mapping[str, str]) -> bool:
        """Record who was told: role, name, how, reply."""
        return self._editor.apply(
            lambda ws, opened: concerns.tell_concern(ws, opened, concern, told)
        )

    def step_of(self, concern: str, role: str) -> str:
        """The step of a concern's path that telling this role does; "other" for none of it."""
        known = self._editor.current.shared.concerns.get(concern)
        path = path_of(known.raised.said).steps if known else ()
        return next((one.key for one in path if one.tells and one.to == role_is(role)), OTHER)

    def item_of(self, code: str) -> tuple[str, str] | None:
        """Template and code of an item; empty for no code, None for one of no item."""
        if not code:
            return ("", "")
        for template in self._editor.current.templates:
            for item in template.items:
                if item.code.casefold() == code.casefold():
                    return (template.id, item.code)
        return None

    def not_reached(self, concern: str, tried: Mapping[str, str]) -> bool:
        """Record who did not answer: role, how, step."""
        return self._editor.apply(
            lambda ws, opened: concerns.try_concern(ws, opened, concern, tried)
        )

    def note(self, concern: str, noted: Mapping[str, str]) -> bool:
        """Add what became known later: reference, next_step, made_safe, template and item."""
        return self._editor.apply(
            lambda ws, opened: concerns.note_concern(ws, opened, concern, noted)
        )

    def confirm(self, concern: str, by: Mapping[str, str]) -> bool:
        """Record who has it and acts on it: role, name, next_step."""
        return self._editor.apply(
            lambda ws, opened: concerns.confirm_concern(ws, opened, concern, by)
        )

    def close(self, concern: str, outcome: str) -> bool:
        """End a concern with its outcome."""
        return self._editor.apply(
            lambda ws, opened: concerns.close_concern(ws, opened, concern, outcome)
        )


class DebriefDesk:
    """What the panel does together: items, findings, ratings, actions."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor

    def grounds(self, items: Sequence[str]) -> Grounds:
        """What a finding on these items, by code, would rest on."""
        return debrief.grounds_of(self._editor.current, items)

    def views(self) -> tuple[ItemView, ...]:
        """Every item as the panel sees it; none while others' scores are hidden."""
        opened = self._editor.current
        return debrief.item_views(opened) if visits.may_see_answers(opened) else ()

    def matters(self, views: Sequence[ItemView]) -> debrief.Matters:
        """What the panel should know beside these items."""
        return debrief.matters(self._editor.current, views)

    def agree_item(
        self, view: ItemView, reply: str, reason: str, minority: Mapping[str, str]
    ) -> bool:
        """Record what the panel agrees for one item, with different views by person."""
        return self._editor.apply(
            lambda ws, opened: debrief.agree_item(ws, opened, view, reply, reason, minority)
        )

    def agree_rest(self) -> bool:
        """Agree all open items as they stand."""
        return self._editor.apply(debrief.agree_rest)

    def finding(self, finding: Mapping[str, object]) -> bool:
        """Record a conclusion."""
        return self._editor.apply(lambda ws, opened: debrief.record_finding(ws, opened, finding)[0])

    def rating(self, about: str, rating: str, reason: str, evidence: Sequence[str] = ()) -> bool:
        """Record the panel's rating of a key question, with its evidence, or of the visit."""
        return self._editor.apply(
            lambda ws, opened: debrief.agree_rating(ws, opened, about, rating, reason, evidence)
        )

    def level(self, level: int, reason: str) -> bool:
        """Record the panel's closed-culture level."""
        return self._editor.apply(lambda ws, opened: debrief.agree_level(ws, opened, level, reason))

    def finish(self) -> bool:
        """The panel has agreed what it saw."""
        return self._editor.apply(debrief.finish_debrief)
