"""Everything on the sync page: the share, what waits, who has delivered, what was set aside."""

from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.settings import load_settings
from qvisit.sync.folder import open_folder
from qvisit.sync.share import MEMBERS, REQUEST_NAME
from qvisit.usecases.fetched_today import FetchedToday, list_fetched_today
from qvisit.usecases.laptops_overview import count_asking
from qvisit.usecases.outgoing import Outgoing, list_outgoing
from qvisit.usecases.panel_deliveries import Delivery, Missing, list_deliveries, list_missing
from qvisit.usecases.privacy import Place, unsettled_everywhere
from qvisit.usecases.shares import Standing, standing
from qvisit.usecases.status import Reach, reach_share
from qvisit.usecases.syncing import concern_waits, last_sync, list_set_aside, waiting_changes
from qvisit.usecases.wards import read_register
from qvisit.workspace import Workspace


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
    """The sync page. `last` is a UTC instant, or "" before the first whole sync; `checked` is when
    the share was looked at for this. `more_visits` counts visits under way beside `deliveries`.
    `asking` counts the laptops that this person may let in; `asked` says that this one asked there.

    `wished` are the roles that the person named at first start. `unsettled` is what they wrote
    that may tell who somebody is; `concern_waits` says that a concern may be among what waits.
    """

    standing: Standing
    reach: Reach
    last: str
    waiting: int
    deliveries: tuple[Delivery, ...]
    set_aside: tuple[SetAsideFile, ...]
    asking: int
    wished: tuple[str, ...] = ()
    unsettled: tuple[Place, ...] = ()
    concern_waits: bool = False
    checked: str = ""
    outgoing: tuple[Outgoing, ...] = ()
    fetched: FetchedToday = field(default_factory=FetchedToday)
    missing: tuple[Missing, ...] = ()
    more_visits: int = 0
    asked: bool = True

    @property
    def alone(self) -> bool:
        """Whether it is to be asked first: no share joined, or restored and not let in again."""
        return self.standing.share is None or not (self.standing.admitted or self.asked)


def look_sync(ws: Workspace) -> SyncOverview:
    """Look at the share and at what this laptop knows. Slow when the share is."""
    where = standing(ws)
    joined = where.share is not None
    reach = reach_share(where)
    waiting = waiting_changes(ws) if joined else 0
    last = last_sync(ws, Path(where.folder)) if where.folder else ""
    deliveries, more_visits = list_deliveries(ws, last)
    panels = {one.visit: one.names for one in deliveries}
    return SyncOverview(
        standing=where,
        reach=reach,
        last=last,
        waiting=waiting,
        deliveries=deliveries,
        set_aside=_set_aside(ws),
        asking=count_asking(ws, where),
        wished=load_settings(ws.folder).roles,
        unsettled=unsettled_everywhere(ws) if joined else (),
        concern_waits=joined and concern_waits(ws),
        checked=moment(ws.clock()).utc,
        outgoing=list_outgoing(ws, panels) if joined else (),
        fetched=list_fetched_today(ws) if joined else FetchedToday(),
        missing=list_missing(ws) if joined else (),
        more_visits=more_visits,
        asked=not reach.reachable or where.admitted or _has_asked(ws, Path(where.folder)),
    )


def _has_asked(ws: Workspace, folder: Path) -> bool:
    """Whether the wish of this laptop to be let in lies on a share that answered just now."""
    try:
        asking = map(REQUEST_NAME.match, open_folder(folder).list(MEMBERS))
    except QVisitError:
        return True
    return any(one is not None and one.group(1) == ws.device for one in asking)


def _set_aside(ws: Workspace) -> tuple[SetAsideFile, ...]:
    refused = list_set_aside(ws)
    people = read_register(ws).people if refused else {}
    names = {device: one.said.name for device, one in people.items()}
    return tuple(
        SetAsideFile(one.file, names.get(one.device, ""), one.reason, one.hint, one.first_seen)
        for one in refused
    )
