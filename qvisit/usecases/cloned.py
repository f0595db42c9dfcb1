"""Go on when a copy of this profile wrote to the share: as a new device of the same person.

What waits is sealed as the last pack of the device that it was. Others find two packs with one
number, keep both, and lose nothing of either.
"""

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.store import bundles, deliveries, outbox, own_devices, vault
from qvisit.store.membership import JoinedShare
from qvisit.store.own_devices import COPIED, FormerDevice
from qvisit.store.vault import DeviceSecret
from qvisit.sync.documents import consent_of
from qvisit.sync.keys import DeviceKeys, new_device_keys
from qvisit.sync.membership import Certified
from qvisit.sync.share import PACKS, Share, pack_name
from qvisit.usecases.certifying import Asking, Given, certify
from qvisit.usecases.copying import names_in
from qvisit.usecases.membership import load_certified
from qvisit.usecases.packing import own_waiting, pack_up, packing_alone
from qvisit.worded import worded
from qvisit.workspace import Workspace

_TRIES = 20
WORDS = worded(
    "A copy of this profile has written to the share, so this one goes on as a new laptop of "
    "yours. Nothing is lost. If you did not copy it, tell your administrator."
)


class StillWritingError(QVisitError):
    """Changes came in faster than they could be sealed."""

    def __init__(self) -> None:
        super().__init__(
            "A copy of this profile has written to the share. Everything you wrote is safe here.",
            hint="Wait a moment, then sync again.",
        )


def go_on_as_new_device(ws: Workspace, place: Share, share: JoinedShare) -> None:
    """Seal what waits, certify new keys with the present ones, and go on with the new ones.

    The open workspace itself goes on, so that no window has to be opened anew: the identity
    changes inside a transaction that writes, when nothing unsealed is left under the old one.

    Args:
        ws: The open profile.
        place: The share, where the new certificate goes first.
        share: What the profile knows of it.

    Raises:
        ShareUnreachableError, ShareFullError: The share; the profile is what it was.
        StillWritingError: It is what it was, because changes came in all the time.
    """
    keys = new_device_keys()
    with ws.reading() as session:
        me = load_certified(session)[ws.device]
    asking = Asking(
        keys.device, keys.sign_public, keys.box_public, consent_of(keys, share.share_id, ws.person)
    )
    for given in _given(me):
        certify(ws, place, asking, given)
    with ws.writing.begin() as session:
        own_devices.note_successor(session, _former(ws, keys))
    for _ in range(_TRIES):
        with ws.reading() as session:
            certified = load_certified(session)
        pack_up(ws, share, certified)
        if _switch(ws, keys):
            return
    raise StillWritingError


def deliver_carried(ws: Workspace, place: Share, folder: str) -> int:
    """Write what former devices of this profile packed, where it is missing; how many packs."""
    with ws.reading() as session:
        carried = own_devices.carried_packs(session, ws.device)
    written = 0
    for device in sorted({one.device for one in carried}):
        there = set(names_in(place, f"{PACKS}/{device}"))
        for one in carried:
            if one.device == device:
                written += _put(ws, place, folder, one, there)
    return written


def _given(me: Certified) -> list[Given]:
    """What the new certificate gives: as much as the present one, and no more."""
    member = me.member
    roles = tuple(member.roles)
    visits = sorted({one.visit for one in member.passes})
    return [Given(member.person, roles, visit) for visit in visits or [""]]


def _former(ws: Workspace, keys: DeviceKeys) -> FormerDevice:
    now = moment(ws.clock()).utc
    own = ws.keys
    return FormerDevice(ws.device, own.sign_public, own.box_public, keys.device, COPIED, now)


def _switch(ws: Workspace, keys: DeviceKeys) -> bool:
    """Take the new keys, unless something was written meanwhile that must be sealed before."""
    with packing_alone(ws), ws.writing.begin() as session:
        position = outbox.packed_up_to(session, ws.device)
        if next(own_waiting(session, position), None) is not None:
            return False
        secret = DeviceSecret(ws.person, keys.device, keys.signing_seed, keys.box_secret)
        own_devices.take_over(session, ws.device)
        ws.identity.become(vault.replace_device(ws.vault, secret))
    return True


def _put(
    ws: Workspace, place: Share, folder: str, one: own_devices.CarriedPack, there: set[str]
) -> bool:
    name = pack_name(one.device, one.number, one.hash)
    new = name.rpartition("/")[2] not in there
    if new:
        with ws.reading() as session:
            content = own_devices.carried_content(session, one)
            sealed = [
                (bundle, bundles.bundle_content(session, bundle))
                for bundle in bundles.bundles_of(session, one.number)
                if f"/{one.device}/" in bundle
            ]
        for bundle, photos in sealed:
            if photos is not None:
                place.put_new(bundle, photos)
        place.put_new(name, content)
    with ws.writing.begin() as session:
        deliveries.mark_delivered(session, folder, DeviceId(one.device), one.number)
    return new
