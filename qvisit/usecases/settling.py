"""After news came in: bring lists, templates and removed words in step with what is known now."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId, VisitId
from qvisit.store import changes, keys_due, library, summaries
from qvisit.usecases.copies import drop_late_words
from qvisit.usecases.handing import visit_in
from qvisit.usecases.membership import load_members
from qvisit.usecases.photos import forget_replaced
from qvisit.usecases.progress import TIDYING, Report, Step, SyncStoppedError
from qvisit.usecases.removal import settle_removals
from qvisit.usecases.retention import drop_photos, drop_photos_over
from qvisit.usecases.visits import OpenVisit, load_visit
from qvisit.visits.register import fold_register
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.workspace import Session, Workspace

_TRIES = 5
_TOGETHER = 8
"""So many visits are written in one step: some hundredths of a second."""
Refusals = list[tuple[str, DeviceId, QVisitError]]
"""What could not be used: its name, whose it is, why."""


class _News(NamedTuple):
    """A visit, "" for what is about none, and its streams with news."""

    visit: VisitId
    streams: Sequence[StreamId]


def settle(ws: Workspace, report: Report) -> Refusals:
    """Bring everything in step, one visit at a time; what is cut off is done by the next sync.

    Returns:
        Templates that could not be used.

    Raises:
        SyncStoppedError: `report` said stop.
    """
    with ws.reading() as session:
        news = sorted(keys_due.streams_with_news(session), key=lambda one: visit_in(one) or "")
    visits = [
        _News(VisitId(visit), list(streams))
        for visit, streams in groupby(news, key=lambda one: visit_in(one) or "")
    ]
    refused: Refusals = []
    for done in range(0, len(visits), _TOGETHER):
        if not report(Step(TIDYING, done, len(visits))):
            raise SyncStoppedError
        some = visits[done : done + _TOGETHER]
        refused += _settle_trust(ws, [one for one in some if not one.visit])
        _settle_visits(ws, [one for one in some if one.visit])
    drop_photos_over(ws)  # how long they are kept may have changed, and time goes by
    return refused


def _settle_visits(ws: Workspace, some: Sequence[_News]) -> None:
    """Look first and write afterwards: somebody who is scoring must not wait for the looking."""
    for _ in range(_TRIES):
        with ws.reading() as session:
            seen = changes.last_position(session)
            opened = [load_visit(ws, session, one.visit) for one in some]
        with ws.writing.begin() as session:
            if changes.last_position(session) == seen:
                for one, known in zip(some, opened, strict=True):
                    _show(ws, session, one, known)
                return
    for one in some:  # they write so fast that looking never came to an end
        with ws.writing.begin() as session:
            _show(ws, session, one, load_visit(ws, session, one.visit))


def _show(ws: Workspace, session: Session, news: _News, opened: OpenVisit | None) -> None:
    visit = news.visit
    if opened is not None:
        settle_removals(ws, session, opened)
        drop_late_words(ws, session, opened)
        forget_replaced(session, opened)
        drop_photos(ws, session, opened)
        for person in {former for one in opened.members.values() for former in one.formerly}:
            summaries.save_answers(session, visit, person, ())  # they are another's by now
    keys_due.mark_visit_due(session, visit)
    keys_due.clear_news(session, news.streams)


def _settle_trust(ws: Workspace, some: Sequence[_News]) -> Refusals:
    streams = [stream for one in some for stream in one.streams]
    if not streams:
        return []
    with ws.writing.begin() as session:
        if REGISTER in streams:
            keys_due.mark_all_due(session, "disclosure.")  # who may read them may have changed
        refused = _install_templates(session) if LIBRARY in streams else []
        keys_due.clear_news(session, streams)
    return refused


def _install_templates(session: Session) -> Refusals:
    members = load_members(session)
    register = fold_register(changes.read_stream(session, LIBRARY), members)
    refused: Refusals = []
    for written in register.templates.values():
        said = written.said
        name = library.TemplateName(said.template, said.version, said.hash)
        try:
            library.install_template(session, name, said.text)
        except QVisitError as error:
            refused.append((f"template {said.template} {said.version}", written.device, error))
    return refused
