"""Remake everything that is only a copy of the record: lists, counts, panels."""

from dataclasses import dataclass

from qvisit.store import changes, keys_due, summaries
from qvisit.store.backup_errors import CopyStoppedError
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.visits import refresh_lists
from qvisit.visits.streams import practised_in, visit_of
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace


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
    """Empty all lists and make them again from the changes, in one transaction.

    Raises:
        CopyStoppedError: `report` said stop; the lists are as they were.
    """
    with ws.writing.begin() as session:
        visits = [
            visit
            for stream in changes.streams(session)
            if (visit := visit_of(stream) or practised_in(stream))
        ]
        summaries.drop_summaries(session)
        keys_due.drop_seats(session)
        for done, visit in enumerate(visits):
            if not report(Step("Remaking the lists", done, len(visits))):
                raise CopyStoppedError
            refresh_lists(ws, session, visit)
    return Rebuilt(len(visits))
