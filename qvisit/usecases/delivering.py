"""The last part of a sync: write the packs of ours that a place does not have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from qvisit.clock import moment
from qvisit.store import bundles, deliveries, outbox, sections
from qvisit.store.deliveries import SeenPack
from qvisit.sync.share import Share, pack_name
from qvisit.usecases.progress import SENDING, Report, Step, SyncStoppedError
from qvisit.workspace import Workspace

KEPT_FOR = timedelta(days=180)
"""How long the bytes of a pack are kept here after it was made, though others have it."""


@dataclass(frozen=True)
class Sending:
    """Where to, its name among the places that are remembered, and which packs of ours it has.

    `lacking` are bundles of ours that somebody could not read there.
    """

    ws: Workspace
    place: Share
    folder: Path
    there: frozenset[SeenPack]
    lacking: frozenset[str] = frozenset()


def deliver(sending: Sending, received: int | None, report: Report) -> int:
    """Write what is not there yet, photos before the pack that names them.

    Args:
        sending: From where to where.
        received: The last pack that every laptop heard of now has, None if none was heard of.
            Later ones are compared byte by byte: one of them may have been damaged there.
        report: Told of each file; may stop between two.

    Returns:
        How many packs were written.

    Raises:
        SyncStoppedError: `report` said stop.
        ShareUnreachableError, ShareFullError: The place; what is written stays.
    """
    ws = sending.ws
    with ws.reading() as session:
        own = outbox.sent_sizes(session, ws.device)
        delivered = outbox.delivered_numbers(session, str(sending.folder), ws.device)
    doubted = {one for one in own if received is not None and one.number > received}
    wanted = [one for one in own if one not in sending.there or one in doubted]
    total, done = sum(own[one] for one in wanted), 0
    for count, named in enumerate(wanted):
        if not report(Step(SENDING, count, len(wanted), done, total)):
            raise SyncStoppedError
        _put(sending, named)
        done += own[named]
        if named.number not in delivered:
            _note_delivered(sending, [named.number])
    for name in sorted(sending.lacking):
        _put_bundle(sending, name)
    found = [one.number for one in own if one in sending.there and one not in wanted]
    _note_delivered(sending, [number for number in found if number not in delivered])
    return sum(one not in sending.there for one in wanted)


def let_go(ws: Workspace) -> None:
    """Let go of the bytes of old packs that somebody else has: they lie on the share.

    Until then every place can be given them, and a file that was lost there is put back.
    """
    with ws.reading() as session:
        has = sections.reported(session).get(ws.device, {})
    others = [one.number for device, one in has.items() if device != ws.device]
    if not others:
        return
    before = moment(ws.clock() - KEPT_FOR).utc
    with ws.writing.begin() as session:
        deliveries.drop_sent_bytes(session, ws.device, max(others), before)
        bundles.drop_bundles(session, ws.device, max(others), before)


def _put(sending: Sending, named: SeenPack) -> None:
    ws, place = sending.ws, sending.place
    with ws.reading() as session:
        content = outbox.sent_content(session, ws.device, named.number)
        names = bundles.bundles_of(session, named.number)
    if content is None:
        return
    for name in names:
        _put_bundle(sending, name)
    place.put_new(pack_name(ws.device, *named), content)


def _put_bundle(sending: Sending, name: str) -> None:
    with sending.ws.reading() as session:
        sealed = bundles.bundle_content(session, name)
    if sealed is not None:
        sending.place.put_new(name, sealed)


def _note_delivered(sending: Sending, numbers: Sequence[int]) -> None:
    if numbers:
        with sending.ws.writing.begin() as session:
            for number in numbers:
                place, device = str(sending.folder), sending.ws.device
                deliveries.mark_delivered(session, place, device, number)
