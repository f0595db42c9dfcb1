"""Everything on the sync page: the share, what waits, who has delivered, what was set aside."""

from dataclasses import dataclass
from pathlib import Path

from qvisit.ids import VisitId
from qvisit.settings import load_settings
from qvisit.usecases.privacy import Place, unsettled_everywhere
from qvisit.usecases.shares import Standing, Waiting, list_waiting, standing
from qvisit.usecases.status import Reach, reach_share
from qvisit.usecases.syncing import last_sync, list_set_aside, list_summaries, waiting_changes
from qvisit.usecases.visits import open_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.roles import ADMINISTRATOR
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class Reviewer:
    """One person on a panel, and whether this laptop knows that they are done."""

    name: str
    role: str
    done: bool
    me: bool


@dataclass(frozen=True)
class Delivery:
    """One visit on the sync page: who is done and who is not. `day` is ISO."""

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    closed: bool
    reviewers: tuple[Reviewer, ...]

    @property
    def done(self) -> int:
        """How many reviewers are done."""
        return sum(one.done for one in self.reviewers)


@dataclass(frozen=True)
class SetAsideFile:
    """A file on the share that was not used. `whose` is "" when its laptop is not known."""

    file: str
    whose: str
    reason: str
    hint: str
    since: str


@dataclass(frozen=True)
class SyncOverview:
    """The sync page. `last` is a UTC instant, or "" before the first whole sync.

    `wished` are the roles that the person named at first start. `unsettled` is what they wrote
    that may tell who somebody is; `concern_waits` says that a concern may be among what waits.
    """

    standing: Standing
    reach: Reach
    last: str
    waiting: int
    deliveries: tuple[Delivery, ...]
    set_aside: tuple[SetAsideFile, ...]
    asking: tuple[Waiting, ...]
    wished: tuple[str, ...] = ()
    unsettled: tuple[Place, ...] = ()
    concern_waits: bool = False


def look_sync(ws: Workspace) -> SyncOverview:
    """Look at the share and at what this laptop knows. Slow when the share is."""
    where = standing(ws)
    folder = Path(where.folder)
    joined = where.share is not None and bool(where.folder)
    reach = reach_share(where) if joined else Reach(False)
    administers = ADMINISTRATOR in where.roles and reach.reachable
    waiting = waiting_changes(ws) if joined else 0
    return SyncOverview(
        standing=where,
        reach=reach,
        last=last_sync(ws, folder) if joined else "",
        waiting=waiting,
        deliveries=list_deliveries(ws),
        set_aside=_set_aside(ws),
        asking=tuple(list_waiting(ws, folder)) if administers else (),
        wished=load_settings(ws.folder).roles,
        unsettled=unsettled_everywhere(ws) if joined else (),
        concern_waits=bool(waiting) and any(one.open_concerns for one in list_summaries(ws)),
    )


def list_deliveries(ws: Workspace) -> tuple[Delivery, ...]:
    """Each visit that is not published, with who is done as far as this laptop knows."""
    found = []
    for known in list_summaries(ws):
        shared = open_visit(ws, VisitId(known.visit)).shared
        reviewers = tuple(
            Reviewer(seat.name, seat.role, seat.person in shared.finished, seat.person == ws.person)
            for seat in shared.seats
        )
        closed = shared.scoring_closed is not None
        found.append(
            Delivery(
                VisitId(known.visit),
                known.ward_name,
                known.ward_code,
                known.day,
                closed,
                reviewers,
            )
        )
    return tuple(found)


def _set_aside(ws: Workspace) -> tuple[SetAsideFile, ...]:
    refused = list_set_aside(ws)
    people = read_register(ws).people if refused else {}
    names = {device: one.said.name for device, one in people.items()}
    return tuple(
        SetAsideFile(one.file, names.get(one.device, ""), one.reason, one.hint, one.first_seen)
        for one in refused
    )
