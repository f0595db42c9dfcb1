"""Everything on the sync page: the share, what waits, who has delivered, what was set aside."""

from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import moment
from qvisit.settings import load_settings
from qvisit.usecases.fetched_today import FetchedToday, list_fetched_today
from qvisit.usecases.outgoing import Outgoing, list_outgoing
from qvisit.usecases.panel_deliveries import Delivery, Missing, list_deliveries, list_missing
from qvisit.usecases.privacy import Place, unsettled_everywhere
from qvisit.usecases.shares import Standing, Waiting, list_waiting, standing
from qvisit.usecases.status import Reach, reach_share
from qvisit.usecases.syncing import last_sync, list_set_aside, list_summaries, waiting_changes
from qvisit.usecases.wards import read_register
from qvisit.visits.roles import ADMINISTRATOR, LEAD
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
    checked: str = ""
    outgoing: tuple[Outgoing, ...] = ()
    fetched: FetchedToday = field(default_factory=FetchedToday)
    missing: tuple[Missing, ...] = ()
    more_visits: int = 0


def look_sync(ws: Workspace) -> SyncOverview:
    """Look at the share and at what this laptop knows. Slow when the share is."""
    where = standing(ws)
    folder = Path(where.folder)
    joined = where.share is not None and bool(where.folder)
    reach = reach_share(where) if joined else Reach(False)
    lets_in = bool({ADMINISTRATOR, LEAD} & set(where.roles)) and reach.reachable
    waiting = waiting_changes(ws) if joined else 0
    last = last_sync(ws, folder) if joined else ""
    deliveries, more_visits = list_deliveries(ws, last)
    panels = {one.visit: one.names for one in deliveries}
    return SyncOverview(
        standing=where,
        reach=reach,
        last=last,
        waiting=waiting,
        deliveries=deliveries,
        set_aside=_set_aside(ws),
        asking=tuple(list_waiting(ws, folder)) if lets_in else (),
        wished=load_settings(ws.folder).roles,
        unsettled=unsettled_everywhere(ws) if joined else (),
        concern_waits=bool(waiting) and any(one.open_concerns for one in list_summaries(ws)),
        checked=moment(ws.clock()).utc,
        outgoing=list_outgoing(ws, panels) if joined else (),
        fetched=list_fetched_today(ws) if joined else FetchedToday(),
        missing=list_missing(ws) if joined else (),
        more_visits=more_visits,
    )


def _set_aside(ws: Workspace) -> tuple[SetAsideFile, ...]:
    refused = list_set_aside(ws)
    people = read_register(ws).people if refused else {}
    names = {device: one.said.name for device, one in people.items()}
    return tuple(
        SetAsideFile(one.file, names.get(one.device, ""), one.reason, one.hint, one.first_seen)
        for one in refused
    )
