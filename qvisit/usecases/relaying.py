"""Go between the share and a stick: take along what others wrote, so that people who meet by stick
alone and people who never see the stick hear of each other.

What is on its way lies in the profile's own folder, sealed as it came. A laptop that never used a
stick keeps nothing there.
"""

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId
from qvisit.settings import load_settings
from qvisit.store import relevant, summaries
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.errors import ShareFullError, ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.sync.share import FILES, PACKS, Share, pack_name, root_name
from qvisit.usecases.copying import (
    HARMED,
    TO_STICKS,
    Among,
    Copied,
    copy_again,
    copy_missing,
    names_in,
)
from qvisit.usecases.delivering import KEPT_FOR
from qvisit.usecases.handing import visit_in
from qvisit.usecases.progress import Report, SyncStoppedError
from qvisit.visits.streams import LIBRARY, REGISTER
from qvisit.workspace import Workspace

log = logging.getLogger(__name__)

FOLDER = "carried"
_COMPARED = timedelta(days=14)
_SECONDS = 3.0  # on the ward the share is far away; nobody waits long to find that out


class NoRoomHereError(QVisitError):
    """This laptop's own disk keeps nothing that is on its way."""

    def __init__(self) -> None:
        super().__init__(
            "This laptop has no room to take along what others wrote.",
            hint="Everything you wrote is safe. Make room on its disk, then sync again.",
        )


class _OnTheWay(FolderShare):
    """A folder on this laptop for what is on its way: to people it is no shared folder."""

    def put_new(self, name: str, data: bytes) -> None:
        try:
            super().put_new(name, data)
        except (ShareFullError, ShareUnreachableError) as error:
            raise NoRoomHereError from error


def open_own(folder: Path) -> BoundedShare:
    """A place on this laptop's own disk; `NoRoomHereError` when nothing can be written there."""
    return BoundedShare(_OnTheWay(folder), folder)


class Relay:
    """Goes between a place just synced and the others that this laptop goes to."""

    def __init__(self, ws: Workspace, place: Share, among: Among, *, usual: bool) -> None:
        """Stand ready.

        Args:
            ws: The open profile.
            place: Just synced.
            among: The share, who was let in, and the devices whose packs are meant.
            usual: Whether the place is the share that this profile syncs with by itself.
        """
        self._ws, self._place, self._among, self._usual = ws, place, among, usual
        self._folder = ws.folder / FOLDER
        self._store = open_own(self._folder)

    def begin(self, report: Report) -> Copied:
        """Make room for what is to be taken along, once a stick is used for the first time.

        Raises:
            SyncStoppedError: `report` said stop. All of these raise it.
        """
        if self._folder.is_dir():
            trim(self._folder, self._ws.clock().timestamp())
        elif not self._usual:
            self._folder.mkdir(mode=0o700)
            _fill(self._ws, self._folder, self._among, report)
        return Copied()

    def take_along(self, report: Report) -> Copied:
        """Take what others left there: from a stick all of it, from the usual share only what is
        about the people, the templates and this profile's visits that are under way.

        Raises:
            ShareUnreachableError: The place; what was copied stays.
            NoRoomHereError: This laptop.
        """
        if not self._folder.is_dir():
            return Copied()
        there = {DeviceId(one) for one in names_in(self._place, PACKS)} & {*self._among.devices}
        among = self._among._replace(devices=there)
        if not self._usual:
            return copy_missing(self._place, self._store, among, report)
        only = among._replace(only=_wanted(self._ws))
        taken = copy_missing(self._place, self._store, only, report)
        return replace(taken, left=())  # of the share itself, the sync has told already

    def hand_in(self, report: Report) -> Copied:
        """Give the place what it lacks of all that is on its way.

        On a stick, what is new is also compared: some are pulled out before all is written.

        Raises:
            ShareUnreachableError, ShareFullError: The place; what was copied stays.
        """
        if not self._folder.is_dir():
            return Copied()
        store = self._store
        known = {DeviceId(one) for room in (PACKS, FILES) for one in store.list(room)}
        among = self._among._replace(
            devices=known & {*self._among.devices},
            largest=self._among.largest if self._usual else TO_STICKS,
        )
        given = copy_missing(store, self._place, among, report)
        if not self._usual:
            given += copy_again(store, self._place, among, self._new(), report)
        for one in given.left:
            if one.why == HARMED:  # here, where another copy may come: nobody needs to hear of it
                with suppress(OSError):
                    (self._folder / one.name).unlink()
        return replace(given, left=tuple(one for one in given.left if one.why != HARMED))

    def _new(self) -> frozenset[str]:
        """The packs that came within the last days."""
        since = self._ws.clock().timestamp() - _COMPARED.total_seconds()
        return frozenset(
            path.relative_to(self._folder).as_posix()
            for path in (self._folder / PACKS).glob("*/*")
            if path.lstat().st_mtime >= since
        )


def trim(folder: Path, now: float) -> None:
    """Take away packs and sealed files that have waited too long (`now` in seconds since 1970)."""
    for room in (PACKS, FILES):
        for path in (folder / room).glob("*/*"):
            with suppress(OSError):
                if path.lstat().st_mtime < now - KEPT_FOR.total_seconds():
                    path.unlink()


def _fill(ws: Workspace, folder: Path, among: Among, report: Report) -> None:
    """Begin with what the usual share has, if it answers: the stick is often made beside it."""
    usual = load_settings(ws.folder).share_folder
    if not usual:
        return
    share = BoundedShare(FolderShare(Path(usual)), Path(usual), seconds=_SECONDS)
    try:
        if root_name(among.share) in share.list(""):
            only = among._replace(only=_wanted(ws))
            copy_missing(share, open_own(folder), only, report)
    except SyncStoppedError:
        raise
    except QVisitError as error:
        log.info("a stick is begun without the share: %s", type(error).__name__)


def _wanted(ws: Workspace) -> Mapping[str, Collection[str]]:
    """The packs and sealed files that are worth taking to a stick, by folder.

    Of a visit whose report is out they are for as long as a concern of it is open.
    """
    with ws.reading() as session:
        under_way = {one.visit for one in summaries.list_under_way(session) if not one.practice}
        is_meant = partial(_is_meant, under_way)
        packs = relevant.packs_about(session, is_meant, TO_STICKS)
        names = [pack_name(device, *pack) for device, pack in packs]
        names += relevant.bundles_about(session, is_meant)
    wanted: dict[str, set[str]] = defaultdict(set)
    for name in names:
        folder, _, last = name.rpartition("/")
        wanted[folder].add(last)
    return wanted


def _is_meant(under_way: Collection[str], stream: StreamId) -> bool:
    return stream in (REGISTER, LIBRARY) or visit_in(stream) in under_way
