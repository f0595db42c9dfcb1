"""Places where laptops meet beside the share: USB sticks, and a folder on each laptop itself.

A stick is a copy of the share. The local place is one too, for the profiles on one laptop. What one
place has and another lacks is passed on whenever somebody syncs.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.paths import exchange_folder
from qvisit.settings import load_settings
from qvisit.store import deliveries, membership
from qvisit.store.membership import JoinedShare
from qvisit.store.profile_folder import UnsafePlaceError, check_place
from qvisit.store.profiles import KEYS_FILE
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.errors import OtherShareError
from qvisit.sync.folder import FolderShare, open_folder
from qvisit.sync.membership import Certified
from qvisit.sync.share import MEMBERS, PACKS, ROOT_NAME, Share, root_name
from qvisit.usecases.copying import (
    BLOCKED,
    HARMED,
    TO_STICKS,
    Among,
    Copied,
    copy_missing,
    names_in,
    stopped_by,
)
from qvisit.usecases.membership import kept_certificates
from qvisit.usecases.progress import Report, SyncStoppedError, carry_on
from qvisit.usecases.relaying import NoRoomHereError, Relay, open_own
from qvisit.usecases.shares import NotJoinedError
from qvisit.worded import worded
from qvisit.workspace import Workspace

log = logging.getLogger(__name__)

_HINTS = frozenset(why.hint for why in (HARMED, BLOCKED))
_BY_SYSTEMS = frozenset(
    {
        *("system volume information", "lost+found", "$recycle.bin", "recycler"),
        *("desktop.ini", "thumbs.db", "autorun.inf"),
    }
)


class NotEmptyError(QVisitError):
    """The folder holds other things."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The folder {folder} holds other files. Nothing was changed.", folder=folder),
            hint="Make an empty folder there, and choose that one.",
        )


class InProfileError(QVisitError):
    """The folder belongs to somebody's profile."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The folder {folder} is where QVisit keeps somebody's own work. "
                "Nothing was changed.",
                folder=folder,
            ),
            hint="Choose a folder on a stick or on a shared drive.",
        )


def prepare_place(ws: Workspace, folder: Path) -> bool:
    """Make an empty folder, such as one on a stick, a copy of this profile's share.

    Packs come there with the next sync.

    Returns:
        Whether it was made now; False when it was a copy already.

    Raises:
        NotJoinedError: This profile belongs to no share.
        OtherShareError, NotEmptyError, InProfileError: The folder is used for something else.
        ShareUnreachableError, ShareFullError: It is not there, or takes nothing.
    """
    with ws.reading() as session:
        share = membership.read_share(session)
        documents = kept_certificates(session)
    if share is None:
        raise NotJoinedError
    place = open_folder(folder)
    names = place.list("")
    if root_name(share.share_id) in names:
        return False
    if any(ROOT_NAME.match(name) for name in names):
        raise OtherShareError(folder)
    if is_in_profile(folder):
        raise InProfileError(folder)
    if not _is_empty(place, names, documents):
        raise NotEmptyError(folder)
    furnish_place(place, share, documents)
    return True


def others_files(names: Collection[str]) -> set[str]:
    """What people put into a folder: not what each system puts on its sticks."""
    return {one for one in names if not one.startswith(".") and one.casefold() not in _BY_SYSTEMS}


def _is_empty(place: Share, names: Collection[str], documents: Mapping[str, bytes]) -> bool:
    """Whether a folder holds nothing, but for what systems put there and a copy cut off before."""
    own = others_files(names)
    if own == {MEMBERS}:
        return all(f"{MEMBERS}/{one}" in documents for one in place.list(MEMBERS))
    return not own


def furnish_place(place: Share, share: JoinedShare, documents: Mapping[str, bytes]) -> None:
    """Put into a place what makes it a copy of a share: who was let in, and the root."""
    for name, content in sorted(documents.items()):
        place.put_new(name, content)
    place.put_new(root_name(share.share_id), share.root)  # last: a folder with a root is whole


def is_in_profile(folder: Path) -> bool:
    """Whether a folder is a profile's or lies inside one."""
    whole = folder.resolve()
    return any((above / KEYS_FILE).exists() for above in (whole, *whole.parents))


def local_place(ws: Workspace, share: JoinedShare) -> Path | None:
    """The folder where the profiles on this laptop meet, or None where there can be none.

    It need not be there yet. It never lies on a network or synced drive.
    """
    folder = exchange_folder(ws.folder) / share.share_id[:16]
    try:
        check_place(folder)
    except UnsafePlaceError:
        return None
    return folder


def carry(
    ws: Workspace,
    place: Share,
    share: JoinedShare,
    certified: Mapping[DeviceId, Certified],
    report: Report = carry_on,
) -> Copied:
    """Pass on between a place just synced and others what one of them lacks.

    Certificates that this profile knows and the place lacks are written there in any case. What
    others on this laptop wrote goes to the place. Membership goes both ways. From a stick or
    another unusual place others' packs come here too, because the others on this laptop may never
    see it; from the usual share each fetches for themselves. Once a stick was used, this laptop
    goes between it and the share (see `Relay`).

    One way that is barred keeps none of the others from being tried: a full stick still gives.

    Args:
        ws: The open profile. Its own packs are the sync's affair.
        place: Just synced. What was listed there is not listed again.
        share: The share that it is.
        certified: Who was let in.
        report: Told of each file; may stop between two.

    Returns:
        What was passed on, both ways; `left` and `trouble` are what people should hear of.

    Raises:
        SyncStoppedError: `report` said stop.
    """
    if isinstance(place, BoundedShare):
        with suppress(QVisitError):
            place.tidy(ws.device, ws.clock().timestamp())
    among = Among(share.share_id, certified, frozenset(certified) - {ws.device})
    usual = _is_at(place, load_settings(ws.folder).share_folder)
    copied = _go(partial(_put_back, ws, place), report)
    here = local_place(ws, share) if exchange_folder(ws.folder).is_dir() else None
    if here is not None and _is_at(place, str(here)):
        return copied
    relay = Relay(ws, place, among, usual=usual)
    ways = [relay.begin, relay.take_along, relay.hand_in]
    if here is not None and (here / root_name(share.share_id)).is_file():
        local = open_own(here)
        ways += [
            partial(_take_out, local, place, among, usual=usual),
            partial(_bring_in, place, local, among, usual=usual),
        ]
    for way in ways:
        copied += _go(way, report)
    return _tell(ws, place, copied, usual=usual)


def _go(way: Callable[[Report], Copied], report: Report) -> Copied:
    """Go one way; what bars it is told in words."""
    try:
        return way(report)
    except SyncStoppedError:
        raise
    except QVisitError as error:
        return stopped_by(error)
    except OSError as error:
        log.info("nothing could be taken along: %s", type(error).__name__)
        return stopped_by(NoRoomHereError())


def _take_out(local: Share, place: Share, among: Among, report: Report, *, usual: bool) -> Copied:
    """What others on this laptop wrote goes to the place."""
    written_here = {DeviceId(one) for one in local.list(PACKS)} & {*among.devices}
    largest = among.largest if usual else TO_STICKS
    out = among._replace(devices=written_here, largest=largest)
    return copy_missing(local, place, out, report)


def _bring_in(place: Share, local: Share, among: Among, report: Report, *, usual: bool) -> Copied:
    """What a stick brought comes to the others on this laptop; membership from anywhere."""
    brought = set() if usual else {DeviceId(one) for one in names_in(place, PACKS)}
    back = among._replace(devices=brought & {*among.devices})
    return copy_missing(place, local, back, report)


def _tell(ws: Workspace, place: Share, copied: Copied, *, usual: bool) -> Copied:
    """List what was not passed on, for the sync page; take off the list what is in order again.

    What is said of a file already is not said twice. Requests and certificates are told of where
    they are read.
    """
    with ws.reading() as session:
        listed = {one.file: one for one in deliveries.list_set_aside(session)}
    before = {one.file for one in listed.values() if one.hint in _HINTS}
    left = {
        one.name: one
        for one in copied.left
        if not one.name.startswith(f"{MEMBERS}/") and (one.name not in listed or one.name in before)
    }
    over = {
        file
        for file in before - left.keys()
        if not usual or file.rpartition("/")[2] in names_in(place, file.rpartition("/")[0])
    }
    new = [one for name, one in left.items() if name not in before]
    if new or over:
        now = moment(ws.clock()).utc
        with ws.writing.begin() as session:
            for file in sorted(over):
                deliveries.take_back_set_aside(session, file)
            for one in new:
                row = deliveries.SetAside(one.name, one.device, *one.why, now)
                deliveries.set_aside(session, row)
    return replace(copied, left=tuple(left.values()))


def _put_back(ws: Workspace, place: Share, _report: Report) -> Copied:
    """Write again the certificates and withdrawals that somebody deleted in a place."""
    with ws.reading() as session:
        known = kept_certificates(session)
    there = {f"{MEMBERS}/{one}" for one in names_in(place, MEMBERS)}
    for name in sorted(known.keys() - there):
        place.put_new(name, known[name])
    return Copied()


def _is_at(place: Share, folder: str) -> bool:
    """Whether a place is a folder ("" is none), as far as can be told."""
    if folder and isinstance(place, BoundedShare | FolderShare):
        return place.place.absolute() == Path(folder).absolute()
    return False
