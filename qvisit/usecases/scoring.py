"""Score a ward, alone: answers, notes, drafts, people heard, ways used."""

from collections.abc import Sequence
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.forms.answers import is_reply
from qvisit.ids import ChangeId, VisitId
from qvisit.store import drafts
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, write_own, write_shared
from qvisit.visits import kinds, own_kinds
from qvisit.worded import worded
from qvisit.workspace import Workspace

MAX_NOTE = 50_000


class WrongReplyError(QVisitError):
    """The reply does not fit the question."""


class TooLongError(QVisitError):
    """More words than one note can hold."""

    def __init__(self, length: int) -> None:
        super().__init__(
            worded(
                "This note has {length} characters; one note holds {most}.",
                length=f"{length:,}",
                most=f"{MAX_NOTE:,}",
            ),
            hint="Nothing is lost: the words are still here. Please split them into two notes.",
        )


class UnknownAnswerError(QVisitError):
    """No such answer in the history of an item."""

    def __init__(self, item: str) -> None:
        super().__init__(
            worded("There is no such earlier answer to {item}.", item=item),
            hint="Nothing has changed. Look at the list of your answers again.",
        )


class Draft(NamedTuple):
    """Words being written, durable but not yet a note. `field` says where they stand."""

    template: str
    item: str
    field: str
    text: str


def give_answer(
    ws: Workspace, opened: OpenVisit, template: str, item: str, reply: str, *, asked: int = 0
) -> OpenVisit:
    """Save one answer; durable when this returns. `asked` counts the people asked.

    Raises:
        WrongReplyError: The reply is none of the question's.
        NotAllowedError: The person is not on this panel.
    """
    if not is_reply(opened.template(template).item(item), reply):
        raise WrongReplyError(
            worded("{reply} is not an answer to {item}.", reply=repr(reply), item=item)
        )
    now = opened.sheet.answers.get((template, item))
    same = now is not None and now.said.from_talks and now.said.reply == reply
    said = own_kinds.AnswerGiven(
        template=template, item=item, reply=reply, asked=asked, from_talks=same
    )
    return write_own(ws, opened, said)[0]


def take_back_answer(ws: Workspace, opened: OpenVisit, template: str, item: str) -> OpenVisit:
    """Go back to the answer before this one, or to none; the history keeps all of them."""
    history = opened.sheet.history.get((template, item), ())
    before = history[-2].said if len(history) > 1 else None
    said = before or own_kinds.AnswerGiven(template=template, item=item, reply=None)
    return write_own(ws, opened, said)[0]


def restore_answer(
    ws: Workspace, opened: OpenVisit, template: str, item: str, change: ChangeId
) -> OpenVisit:
    """Answer as in an earlier change of the history; from then on it is the person's own choice.

    Raises:
        UnknownAnswerError: The history has no such change.
    """
    history = opened.sheet.history.get((template, item), ())
    said = next((one.said for one in history if one.change == change), None)
    if said is None:
        raise UnknownAnswerError(item)
    again = said.model_copy(update={"from_talks": False})
    return write_own(ws, opened, again)[0]


def flag_item(ws: Workspace, opened: OpenVisit, template: str, item: str, *, on: bool) -> OpenVisit:
    """Mark an item to come back to, or mark it no more."""
    if opened.sheet.is_flagged(template, item) == on:
        return opened
    flag = own_kinds.ItemFlagged(template=template, item=item, on=on)
    return write_own(ws, opened, flag)[0]


def clear_answer(ws: Workspace, opened: OpenVisit, template: str, item: str) -> OpenVisit:
    """Leave an item without an answer; the history keeps what was answered before."""
    return write_own(ws, opened, own_kinds.AnswerGiven(template=template, item=item, reply=None))[0]


def save_draft(ws: Workspace, visit: VisitId, draft: Draft) -> None:
    """Keep words as they are typed: one row, overwritten in place, never sent, no history."""
    now = moment(ws.clock()).utc
    with ws.writing.begin() as session:
        drafts.save_draft(session, drafts.Draft(_where(visit, draft), draft.text, now))


def read_drafts(ws: Workspace, visit: VisitId) -> Sequence[Draft]:
    """Words that were being written when QVisit was last closed."""
    with ws.reading() as session:
        return [
            Draft(kept.where.template, kept.where.item, kept.where.field, kept.text)
            for kept in drafts.read_drafts(session, visit)
        ]


def drop_draft(ws: Workspace, visit: VisitId, draft: Draft) -> None:
    """Forget a draft that became a note or was emptied."""
    with ws.writing.begin() as session:
        drafts.drop_draft(session, _where(visit, draft))


def count_voices(ws: Workspace, opened: OpenVisit, counted: own_kinds.VoicesCounted) -> OpenVisit:
    """Record how many people you spoke with, at group level."""
    return write_own(ws, opened, counted)[0]


def use_method(
    ws: Workspace, opened: OpenVisit, method: str, state: str, reason: str = ""
) -> OpenVisit:
    """Record whether a way to find out (M1 to M10) was used, not used or not possible."""
    standing = opened.shared.methods.get(method)
    replaces = tuple(one.change for one in standing.versions) if standing else ()
    used = entry(
        kinds.MethodUsed, {"method": method, "state": state, "reason": reason, "replaces": replaces}
    )
    return write_shared(ws, opened, used)


def _where(visit: VisitId, draft: Draft) -> drafts.Field:
    return drafts.Field(visit, draft.template, draft.item, draft.field)
