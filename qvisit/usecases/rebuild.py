"""Remake everything that is only a copy of the record: lists, counts, panels."""

from dataclasses import dataclass

from qvisit.ids import VisitId
from qvisit.store import changes, keys_due, summaries
from qvisit.store.backup_errors import CopyStoppedError
from qvisit.store.engine import note_lists
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.visits import refresh_lists
from qvisit.visits.streams import practised_in, visit_of
from qvisit.worded import Worded, worded
from qvisit.workspace import Session, Workspace


@dataclass(frozen=True)
class Rebuilt:
    """How many visits the lists show again."""

    visits: int

    @property
    def words(self) -> Worded:
        """One sentence for people."""
        return worded(
            "The lists of {count} visits were remade from the record.",
            one="The lists of 1 visit were remade from the record.",
            count=self.visits,
        )


def rebuild(ws: Workspace, report: Report = carry_on) -> Rebuilt:
    """Make all lists again from the changes, one visit after another.

    Each visit's rows are remade in one short transaction, so that a person can go on scoring and
    no list is ever seen half made.

    Raises:
        CopyStoppedError: `report` said stop; what was not reached is as it was.
    """
    with ws.reading() as session:
        visits = [
            visit
            for stream in changes.streams(session)
            if (visit := visit_of(stream) or practised_in(stream))
        ]
        stray = summaries.listed_visits(session) | keys_due.seated_visits(session)
    wanted = [*visits, *sorted(stray - set(visits))]
    for done, visit in enumerate(wanted):
        if not report(Step(worded("Remaking the lists"), done, len(wanted))):
            raise CopyStoppedError
        with ws.writing.begin() as session:
            _remake(ws, session, visit)
    with ws.writing.begin() as session:
        note_lists(session.connection())
    return Rebuilt(len(visits))


def _remake(ws: Workspace, session: Session, visit: VisitId) -> None:
    summaries.drop_summaries(session, visit)
    keys_due.save_seats(session, visit, ())
    refresh_lists(ws, session, visit)
