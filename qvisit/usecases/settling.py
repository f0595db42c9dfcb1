"""After news came in: bring lists, templates and removed words in step with what is known now."""

from collections.abc import Sequence
from itertools import groupby

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId, VisitId
from qvisit.store import changes, keys_due, library, summaries
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
Refusals = list[tuple[str, DeviceId, QVisitError]]
"""What could not be used: its name, whose it is, why."""


def settle(ws: Workspace, report: Report) -> Refusals:
    """Bring everything in step, one visit at a time; what is cut off is done by the next sync.

    Returns:
        Templates that could not be used.

    Raises:
        SyncStoppedError: `report` said stop.
    """
    with ws.reading() as session:
        news = sorted(keys_due.streams_with_news(session), key=lambda one: visit_in(one) or "")
    refused: Refusals = []
    visits = [
        (VisitId(visit), list(streams))
        for visit, streams in groupby(news, key=lambda one: visit_in(one) or "")
    ]
    for done, (visit, streams) in enumerate(visits):
        if not report(Step(TIDYING, done, len(visits))):
            raise SyncStoppedError
        if visit:
            _settle_visit(ws, visit, streams)
        else:
            with ws.writing.begin() as session:
                refused += _settle_trust(session, streams)
                keys_due.clear_news(session, streams)
            if REGISTER in streams:
                drop_photos_over(ws)  # how long they are kept may have changed
    return refused


def _settle_visit(ws: Workspace, visit: VisitId, streams: Sequence[StreamId]) -> None:
    """Look first and write afterwards: somebody who is scoring must not wait for the looking."""
    for _ in range(_TRIES):
        with ws.reading() as session:
            seen = changes.last_position(session)
            opened = load_visit(ws, session, visit)
        with ws.writing.begin() as session:
            if changes.last_position(session) == seen:
                _show(ws, session, visit, opened)
                keys_due.clear_news(session, streams)
                return
    with ws.writing.begin() as session:  # they write so fast that looking never came to an end
        _show(ws, session, visit, load_visit(ws, session, visit))
        keys_due.clear_news(session, streams)


def _show(ws: Workspace, session: Session, visit: VisitId, opened: OpenVisit | None) -> None:
    if opened is not None:
        settle_removals(ws, session, opened)
        forget_replaced(session, opened)
        drop_photos(ws, session, opened)
        for person in {former for one in opened.members.values() for former in one.formerly}:
            summaries.save_answers(session, visit, person, ())  # they are another's by now
    keys_due.mark_visit_due(session, visit)


def _settle_trust(session: Session, streams: Sequence[StreamId]) -> Refusals:
    if REGISTER in streams:
        keys_due.mark_all_due(session, "disclosure.")  # who may read them may have changed
    return _install_templates(session) if LIBRARY in streams else []


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
