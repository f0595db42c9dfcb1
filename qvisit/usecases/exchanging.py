"""Let the profiles on one laptop know of each other, with neither a share nor a stick.

Each takes what is new to the laptop's own place, and fetches what others left there. It is done in
passing, whenever somebody unlocks, locks or lends: nobody waits for it, and nobody hears of it.
"""

import logging
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.paths import PROFILES
from qvisit.settings import load_settings
from qvisit.store import bundles, deliveries, membership, outbox
from qvisit.store.membership import JoinedShare
from qvisit.store.profiles import list_profiles
from qvisit.sync import documents
from qvisit.sync.folder import FolderShare
from qvisit.sync.membership import Certified
from qvisit.sync.share import MEMBERS, REQUEST_NAME, Share, pack_name, root_name
from qvisit.usecases.certifying import readers_of_names, sorted_roles
from qvisit.usecases.delivering import KEPT_FOR, Sending, deliver
from qvisit.usecases.fetching import packs_of
from qvisit.usecases.membership import kept_certificates, load_certified
from qvisit.usecases.places import furnish_place, local_place
from qvisit.usecases.progress import carry_on
from qvisit.usecases.quiet_sync import texts_held_back
from qvisit.usecases.relaying import trim
from qvisit.usecases.syncing import NotAdmittedError, seal_waiting, sync
from qvisit.workspace import Workspace

log = logging.getLogger(__name__)


class _LocalPlace(FolderShare):
    """Takes none of this profile's packs that are too old to be kept there."""

    def __init__(self, folder: Path, old: Collection[str]) -> None:
        super().__init__(folder)
        self._old = old

    def list(self, folder: str) -> Sequence[str]:
        there = super().list(folder)
        behind = f"{folder}/"
        return [*there, *(one.removeprefix(behind) for one in self._old if one.startswith(behind))]

    def put_new(self, name: str, data: bytes) -> None:
        if name not in self._old:
            super().put_new(name, data)


def exchange_locally(ws: Workspace, *, lending: bool = False) -> int | None:
    """Meet the other profiles on this laptop, if there are any.

    It stays away while words wait for a choice of their writer, as the sync itself does. No
    failure comes out of it: the next time goes on from there.

    Args:
        ws: The open profile.
        lending: Another profile has just been made here, so a place to meet is wanted.

    Returns:
        How many changes came in; None where there is nobody to meet, or it came to nothing.
    """
    try:
        return _exchange(ws, lending=lending)
    except (QVisitError, OSError) as error:
        log.info("nothing was exchanged on this laptop: %s", type(error).__name__)
        return None


def has_company(ws: Workspace) -> bool:
    """Whether other profiles on this laptop may have something for this one. Quick."""
    with ws.reading() as session:
        share = membership.read_share(session)
    if share is None:
        return False
    here = local_place(ws, share)
    above = ws.folder.absolute().parent
    if here is None:
        return False
    return here.is_dir() or (above.name == PROFILES and len(list_profiles(above)) > 1)


def _exchange(ws: Workspace, *, lending: bool) -> int | None:
    with ws.reading() as session:
        share = membership.read_share(session)
    here = None if share is None else local_place(ws, share)
    if share is None or here is None or not (lending or has_company(ws)) or texts_held_back(ws):
        return None
    since = ws.clock() - KEPT_FOR
    place = _LocalPlace(here, _own_before(ws, moment(since).utc))
    _furnish(ws, place, share)
    try:
        return sync(ws, here, open_share=lambda _: place).fetched_changes
    except NotAdmittedError:
        _leave_here(ws, place)
        return 0
    finally:
        with ws.writing.begin() as session:
            deliveries.forget_place(session, str(here))  # what lies here still waits for the share
        place.tidy(ws.device, ws.clock().timestamp())
        trim(here, ws.clock().timestamp())


def _own_before(ws: Workspace, since: str) -> set[str]:
    """The names of own packs that were made before a moment (UTC), and of the files with them."""
    with ws.reading() as session:
        packs = outbox.sent_before(session, ws.device, since)
        sealed = {name for one in packs for name in bundles.bundles_of(session, one.number)}
    return {pack_name(ws.device, *one) for one in packs} | sealed


def _furnish(ws: Workspace, place: FolderShare, share: JoinedShare) -> None:
    """Make the place, readable by this computer's user alone, and bring it up to date."""
    for folder in (place.place.parent, place.place):
        folder.mkdir(mode=0o700, exist_ok=True)
    with ws.reading() as session:
        kept = kept_certificates(session)
    there = {f"{MEMBERS}/{one}" for one in place.list(MEMBERS)}
    missing = {name: content for name, content in kept.items() if name not in there}
    if missing or root_name(share.share_id) not in place.list(""):
        furnish_place(place, share, missing)


def _leave_here(ws: Workspace, place: FolderShare) -> None:
    """Leave the wish to be let in, and what was written: it counts once somebody has.

    Whoever borrowed this laptop may never come back to it.
    """
    with ws.reading() as session:
        share = membership.read_share(session)
        certified = load_certified(session)
    asked = [one for one in map(REQUEST_NAME.match, place.list(MEMBERS)) if one]
    if share is None:
        return
    if ws.device not in {one.group(1) for one in asked}:
        _ask(ws, place, share, certified)
    seal_waiting(ws, share, certified)
    there = frozenset(packs_of(place, ws.device))
    deliver(Sending(ws, place, place.place, there), None, carry_on)


def _ask(
    ws: Workspace, place: Share, share: JoinedShare, certified: Mapping[DeviceId, Certified]
) -> None:
    wished = tuple(sorted_roles(set(load_settings(ws.folder).roles)))
    applicant = documents.Applicant(ws.keys, ws.person, ws.vault.name, wished)
    readers, now = readers_of_names(certified), moment(ws.clock()).utc
    request = documents.ask_to_join(applicant, share.share_id, readers, now)
    place.put_new(f"{MEMBERS}/{ws.device}-{documents.short_hash(request)}.request", request)
