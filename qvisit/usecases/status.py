"""What the status line says: what waits, whether the share answers, who is not told yet."""

from dataclasses import dataclass
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.store import summaries
from qvisit.store.removable import is_removable
from qvisit.sync.folder import find_share
from qvisit.usecases.concerns import Limit, limits_of
from qvisit.usecases.outgoing import pressing_changes
from qvisit.usecases.shares import Standing, standing
from qvisit.usecases.syncing import waiting_changes
from qvisit.usecases.visits import open_visit
from qvisit.visits.members import GOVERNANCE
from qvisit.worded import worded
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class Reach:
    """Whether the share's folder answers. `problem` and `hint` say in words why it does not.

    `looked` is false while nobody has looked yet.
    """

    reachable: bool
    problem: str = ""
    hint: str = ""
    looked: bool = True


@dataclass(frozen=True)
class StatusFacts:
    """The truth of one moment.

    `untold` counts concerns that nobody was told of, `unconfirmed` those that nobody named has
    confirmed; `visit` and `concern` name the one to open first. `limits` are those whose 30 minutes
    matter still. `waiting` is 0 without a share, `pressing` counts what others wait for among it.
    `governs` says whether the person may plan visits. `looked` is false while nobody has looked
    whether the share, in `folder`, answers; `on_stick` says that it lies on a stick. From a laptop
    that was `withdrawn` nothing goes there any more, so nothing waits.
    """

    joined: bool
    admitted: bool
    governs: bool
    reachable: bool
    waiting: int
    untold: int
    unconfirmed: int
    visit: str = ""
    concern: str = ""
    limits: tuple[Limit, ...] = ()
    pressing: int = 0
    folder: str = ""
    looked: bool = True
    on_stick: bool = False
    withdrawn: bool = False


def reach_share(place: Standing) -> Reach:
    """Look whether the folder of a share is there and is still that share."""
    if place.share is None:
        return Reach(False)
    if not place.folder:
        hint = "Choose it once more. All you wrote is safe on this laptop."
        return Reach(False, "QVisit does not know in which folder the share is.", hint)
    folder = Path(place.folder)
    try:
        found = find_share(folder, place.share)
    except QVisitError as error:
        return Reach(False, error.message, error.hint)
    if found != place.share:
        words = worded("The folder {folder} belongs to another share.", folder=folder)
        return Reach(False, words, "Nothing was read or written. Choose your own trust's folder.")
    return Reach(True)


def look_status(ws: Workspace, reach: Reach | None = None) -> StatusFacts:
    """What waits, whether the share answers, and which concerns are open.

    A concern of a practice visit is made up, so it makes nothing red.

    Args:
        ws: The open profile.
        reach: Whether the share answers, if that is known; else it is looked at now, which is
            slow when the share is.
    """
    where = standing(ws)
    with ws.reading() as session:
        listed = summaries.list_under_way(session)
    known = [one for one in listed if one.open_concerns and not one.practice]
    worrying = [open_visit(ws, VisitId(one.visit)) for one in known]
    open_ones = [
        (one.visit.id, concern) for one in worrying for concern in one.shared.open_concerns
    ]
    untold = [(visit, one) for visit, one in open_ones if one.state == "not_told"]
    first = next(iter(untold + open_ones), None)
    joined = where.share is not None
    found = reach or reach_share(where)
    waiting = waiting_changes(ws) if joined and not where.withdrawn else 0
    return StatusFacts(
        joined=joined,
        admitted=where.admitted,
        governs=GOVERNANCE in where.roles,
        reachable=found.reachable,
        waiting=waiting,
        untold=len(untold),
        unconfirmed=len(open_ones) - len(untold),
        visit=first[0] if first else "",
        concern=first[1].raised.said.concern if first else "",
        limits=tuple(limit for one in worrying for limit in limits_of(one)),
        pressing=pressing_changes(ws) if waiting else 0,
        folder=where.folder,
        looked=found.looked,
        on_stick=bool(where.folder) and is_removable(Path(where.folder)),
        withdrawn=where.withdrawn,
    )
