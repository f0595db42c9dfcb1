"""Sync with the share: fetch what others said, hand over keys, send what waits here.

Every step can be cut off and done again: nothing is doubled, nothing is lost.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Lock

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.settings import load_settings
from qvisit.store import deliveries, keys_due, membership, outbox, stream_keys, summaries
from qvisit.store.deliveries import SeenPack, SetAside
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.documents import read_membership
from qvisit.sync.errors import (
    NameTakenError,
    NotAShareError,
    OtherShareError,
    RefusedFileError,
    ShareFullError,
)
from qvisit.sync.folder import FolderShare
from qvisit.sync.keys import key_id
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Front
from qvisit.sync.share import ROOT_NAME, Share, root_name
from qvisit.usecases.cloned import WORDS as COPIED_WORDS
from qvisit.usecases.cloned import deliver_carried, go_on_as_new_device
from qvisit.usecases.delivering import Sending, deliver, let_go
from qvisit.usecases.disclosure_readers import hand_over_received
from qvisit.usecases.doubtful_documents import note_doubtful
from qvisit.usecases.fetching import (
    HINT,
    Fetched,
    Fetching,
    fetch_packs,
    keys_for,
    packs_of,
)
from qvisit.usecases.fronts import front_of
from qvisit.usecases.handing import look_at_members, standings
from qvisit.usecases.membership import (
    keep_certificate,
    kept_certificates,
    load_certified,
    take_on_person,
)
from qvisit.usecases.packing import count_waiting, pack_up
from qvisit.usecases.photo_bundles import fetch_photos
from qvisit.usecases.places import carry
from qvisit.usecases.progress import Report, carry_on
from qvisit.usecases.reports_folder import settle_reports
from qvisit.usecases.settling import settle
from qvisit.usecases.shares import NotJoinedError, fetch_certificates
from qvisit.usecases.taking_in import read_unvouched_again
from qvisit.workspace import Workspace

_ONE_AT_A_TIME: defaultdict[Path, Lock] = defaultdict(Lock)
"""By profile: a pack has one number, so two syncs of one profile must not make it together."""


class NotAdmittedError(QVisitError):
    """An administrator has not let this laptop in yet."""

    def __init__(self) -> None:
        super().__init__(
            "Your administrator has not let this laptop in yet. Everything you wrote is safe here.",
            hint="Read them your six words, then sync again.",
        )


class LaptopWithdrawnError(QVisitError):
    """An administrator withdrew this laptop."""

    def __init__(self) -> None:
        super().__init__(
            "Your administrator has withdrawn this laptop, so it takes part no longer. "
            "Everything you wrote is safe here.",
            hint="Ask your administrator. They can let you in again with a new profile.",
        )


@dataclass(frozen=True)
class SyncResult:
    """What one sync did. Numbers are changes and files; `set_aside` says what was not used.

    `not_passed_on` says why others' files could not go on to others, "" when nothing barred them.
    """

    fetched_changes: int
    fetched_packs: int
    sent_changes: int
    sent_packs: int
    keys_given: int
    set_aside: tuple[str, ...]
    share_calls: int
    bytes_read: int = 0
    bytes_written: int = 0
    not_passed_on: str = ""

    @property
    def words(self) -> str:
        """One sentence for people."""
        if not (self.fetched_changes or self.sent_changes):
            return "Everything is up to date."
        sent = "1 change" if self.sent_changes == 1 else f"{self.sent_changes} changes"
        return f"Sent {sent} and fetched {self.fetched_changes}."


def sync(
    ws: Workspace,
    folder: Path,
    report: Report = carry_on,
    open_share: Callable[[Path], Share] = FolderShare,
) -> SyncResult:
    """Bring this laptop and a share together.

    Args:
        ws: The open profile.
        folder: The share's folder, or a stick with a copy of it.
        report: Told of each step; may stop the sync between two files.
        open_share: How the folder is reached.

    Raises:
        ShareUnreachableError, ShareFullError, NotAShareError: The folder; nothing is lost.
        OtherShareError: It belongs to another share.
        NotJoinedError, NotAdmittedError: The profile belongs to no share, or not yet.
        LaptopWithdrawnError: It belongs to it no longer.
        SyncStoppedError: `report` said stop.
    """
    with _ONE_AT_A_TIME[ws.folder]:
        return _sync(ws, folder, report, BoundedShare(open_share(folder), folder))


def _sync(ws: Workspace, folder: Path, report: Report, place: BoundedShare) -> SyncResult:
    share = _own_share(ws, place, folder)
    certified = _fetch_members(ws, place, share)
    _check_admitted(ws, certified)
    take_on_person(ws, certified)
    usual = load_settings(ws.folder).share_folder == str(folder)
    fetched = _fetch(Fetching(ws, place, share.share_id, certified, Fetched()), report, usual=usual)
    there = frozenset(packs_of(place, ws.device))
    unknown = list(_unknown_packs(ws, place, share.share_id, certified[ws.device], there))
    if unknown:
        _take_back_keys(ws, unknown)
        go_on_as_new_device(ws, place, share)
        again = _sync(ws, folder, report, place)
        return replace(again, set_aside=(COPIED_WORDS, *again.set_aside))
    hand_over_received(ws, fetched.receipts)
    if usual:
        settle_reports(ws, place)  # before packing: that a stamp was put is told with this sync
    packed = pack_up(ws, share, certified, worth_answering=fetched.worth_answering)
    sending = Sending(ws, place, folder, there, frozenset(fetched.lacking))
    pass_on = partial(carry, ws, place, share, certified, report)
    try:
        sent = deliver_carried(ws, place, str(folder))
        sent += deliver(sending, min(fetched.receipts.values(), default=None), report)
    except (ShareFullError, NameTakenError):  # it takes no more, and still gives what lies there
        pass_on()
        raise
    passed_on = pass_on()
    if packed.packs:
        let_go(ws)
    with ws.writing.begin() as session:
        deliveries.keep_place(session, str(folder), str(folder))
        deliveries.note_sync(session, str(folder), moment(ws.clock()).utc)
    return SyncResult(
        fetched_changes=fetched.changes,
        fetched_packs=fetched.packs,
        sent_changes=packed.changes,
        sent_packs=sent,
        keys_given=packed.keys,
        set_aside=(*fetched.set_aside, *passed_on.told),
        share_calls=place.calls,
        bytes_read=place.bytes_read,
        bytes_written=place.bytes_written,
        not_passed_on=passed_on.trouble,
    )


def _check_admitted(ws: Workspace, certified: Mapping[DeviceId, Certified]) -> None:
    if ws.device not in certified:
        raise NotAdmittedError
    if certified[ws.device].withdrawn is not None:
        raise LaptopWithdrawnError


def _fetch(fetching: Fetching, report: Report, *, usual: bool) -> Fetched:
    """Read what is new, bring everything in step with it, and fetch what it tells of."""
    ws, fetched = fetching.ws, fetching.fetched
    fetch_packs(fetching, report)
    _note_refused(ws, fetched, settle(ws, report))
    missed = fetch_photos(ws, fetching.place, fetching.share, report)
    _note_refused(ws, fetched, missed if usual else [])  # a stick need not hold every photo
    return fetched


def waiting_changes(ws: Workspace) -> int:
    """How many changes of this laptop no share's folder holds yet."""
    with ws.reading() as session:
        position = outbox.delivered_up_to(session, ws.device)
        return count_waiting(session, position)


def _own_share(ws: Workspace, place: Share, folder: Path) -> membership.JoinedShare:
    with ws.reading() as session:
        share = membership.read_share(session)
    if share is None:
        raise NotJoinedError
    names = place.list("")
    if root_name(share.share_id) not in names:
        others = any(ROOT_NAME.match(name) for name in names)
        raise OtherShareError(folder) if others else NotAShareError(folder)
    return share


def _fetch_members(
    ws: Workspace, place: Share, share: membership.JoinedShare
) -> Mapping[DeviceId, Certified]:
    with ws.reading() as session:
        known = kept_certificates(session)
    altered: set[str] = set()
    fetched = fetch_certificates(place, known, altered)
    found = {name: one for name, one in fetched.items() if read_membership(one, share.share_id)}
    if found:
        with ws.writing.begin() as session:
            for name, content in found.items():
                keep_certificate(session, name, content)
    with ws.reading() as session:
        certified = load_certified(session)
        changed = keys_due.known_members(session) != standings(certified)
    if changed:
        with ws.writing.begin() as session:
            look_at_members(session, certified)
            read_unvouched_again(session)
    together, news = {**known, **fetched}, bool(fetched or altered or changed)
    note_doubtful(ws, share.share_id, together, altered, certified, news=news)
    return certified


def _note_refused(
    ws: Workspace, fetched: Fetched, refused: Sequence[tuple[str, DeviceId, QVisitError]]
) -> None:
    now = moment(ws.clock()).utc
    for file, device, error in refused:
        fetched.set_aside.append(f"{file}: {error.message}")
        with ws.writing.begin() as session:
            before = {one.file for one in deliveries.list_set_aside(session)}
            fetched.worth_answering |= file not in before  # its writer hears that it lacks
            deliveries.set_aside(
                session, SetAside(file, device, error.message, error.hint or HINT, now)
            )


def seal_waiting(
    ws: Workspace, share: membership.JoinedShare, certified: Mapping[DeviceId, Certified]
) -> None:
    """Seal what waits here into a pack now, without the share; the next sync delivers it."""
    pack_up(ws, share, certified)


def _unknown_packs(
    ws: Workspace, place: Share, share: str, me: Certified, there: frozenset[SeenPack]
) -> Iterator[Front]:
    """Packs on the share that our key signed and this profile never wrote: a copy of it did.

    A file that only bears our name is somebody else's doing.
    """
    with ws.reading() as session:
        own = set(outbox.sent_names(session, ws.device))
    for named in sorted(there - own):
        with suppress(RefusedFileError):
            yield front_of(place, share, me, named)


def _take_back_keys(ws: Workspace, fronts: Sequence[Front]) -> None:
    """Keep the keys that this device once sealed for itself, to read again what it had sent."""
    with ws.writing.begin() as session:
        for front in fronts:
            for stream, key in keys_for(ws, front.header.grants):
                stream_keys.keep_stream_key(
                    session, stream, key_id(key), key, from_device=ws.device
                )


def last_sync(ws: Workspace, folder: Path) -> str:
    """When the last whole sync with a folder ended (UTC), or "" before the first."""
    with ws.reading() as session:
        places = deliveries.list_places(session)
    return next((one.last_sync or "" for one in places if one.folder == str(folder)), "")


def list_set_aside(ws: Workspace) -> Sequence[deliveries.SetAside]:
    """Files on the share that were not used, with reason and way forward."""
    with ws.reading() as session:
        return deliveries.list_set_aside(session)


def known_laptops(ws: Workspace) -> Mapping[DeviceId, SeenPack]:
    """The last pack of each other laptop up to which nothing is missing."""
    with ws.reading() as session:
        return deliveries.highest_seen(session)


def concern_waits(ws: Workspace) -> bool:
    """Whether an open concern may be among what waits to be sent: then nothing holds a sync up."""
    return bool(waiting_changes(ws)) and any(one.open_concerns for one in list_summaries(ws))


def list_summaries(ws: Workspace) -> Sequence[summaries.VisitSummary]:
    """The visits for whose sake a sync is wanted: real ones that are not published yet.

    A published one counts for as long as a concern of it is open: a report out is nobody told.
    """
    with ws.reading() as session:
        found = summaries.list_under_way(session)
    return [one for one in found if not one.practice]
