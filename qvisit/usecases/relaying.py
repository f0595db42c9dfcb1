"""Go between the share and a stick: take along what others wrote, so that people who meet by stick
alone and people who never see the stick hear of each other.

What is on its way lies in the profile's own folder, sealed as it came. A laptop that never used a
stick keeps nothing there.
"""

from contextlib import suppress
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.settings import load_settings
from qvisit.store import relevant, summaries
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.folder import FolderShare, open_folder
from qvisit.sync.share import FILES, PACKS, Share, pack_name, root_name
from qvisit.usecases.copying import Among, Copied, copy_missing, names_in
from qvisit.usecases.delivering import KEPT_FOR
from qvisit.usecases.handing import visit_in
from qvisit.usecases.progress import Report, carry_on
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.workspace import Workspace

FOLDER = "carried"
_SECONDS = 3.0  # on the ward the share is far away; nobody waits long to find that out


def relay(
    ws: Workspace,
    place: Share,
    among: Among,
    report: Report = carry_on,
    *,
    usual: bool,
) -> Copied:
    """Pass on between a place just synced and the others that this laptop goes to.

    From a stick all is taken along; from the usual share only what is about the people, the
    templates and this profile's visits that are under way.

    Args:
        ws: The open profile.
        place: Just synced.
        among: The share, who was let in, and the devices whose packs are meant.
        report: Told of each file; may stop between two.
        usual: Whether the place is the share that this profile syncs with by itself.

    Raises:
        SyncStoppedError: `report` said stop.
        ShareUnreachableError, ShareFullError: The place; what was copied stays.
    """
    folder = ws.folder / FOLDER
    if not folder.is_dir():
        if usual:
            return Copied()
        folder.mkdir(mode=0o700)
        with suppress(QVisitError):
            _fill(ws, folder, among)
    trim(folder, ws.clock().timestamp())
    store = open_folder(folder)
    known = {DeviceId(one) for room in (PACKS, FILES) for one in store.list(room)}
    out = copy_missing(store, place, among._replace(devices=known & {*among.devices}), report)
    there = {DeviceId(one) for one in names_in(place, PACKS)} & {*among.devices}
    wanted = _wanted(ws) if usual else None
    back = copy_missing(place, store, among._replace(devices=there, only=wanted), report)
    return out + back


def trim(folder: Path, now: float) -> None:
    """Take away packs and sealed files that have waited too long (`now` in seconds since 1970)."""
    for room in (PACKS, FILES):
        for path in (folder / room).glob("*/*"):
            with suppress(OSError):
                if path.lstat().st_mtime < now - KEPT_FOR.total_seconds():
                    path.unlink()


def _fill(ws: Workspace, folder: Path, among: Among) -> None:
    """Begin with what the usual share has, if it answers: the stick is often made beside it."""
    usual = load_settings(ws.folder).share_folder
    if usual:
        share = BoundedShare(FolderShare(Path(usual)), Path(usual), seconds=_SECONDS)
        if root_name(among.share) in share.list(""):
            copy_missing(share, open_folder(folder), among._replace(only=_wanted(ws)))


def _wanted(ws: Workspace) -> frozenset[str]:
    """The names of the packs and sealed files that are worth taking to a stick."""
    with ws.reading() as session:
        under_way = {
            one.visit
            for one in summaries.list_visits(session)
            if not one.practice and one.status != "published"
        }
        streams = [
            one
            for one in relevant.streams_in_packs(session)
            if one in (REGISTER, LIBRARY) or visit_in(one) in under_way
        ]
        packs = relevant.packs_about(session, streams)
        bundles = relevant.bundles_about(session, streams)
    return frozenset([*(pack_name(device, *pack) for device, pack in packs), *bundles])
