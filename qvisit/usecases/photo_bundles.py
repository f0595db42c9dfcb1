"""Photos on the share: sealed, several in one file, and fetched by who may read about them."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, StreamId
from qvisit.photos import PhotoError, check_fetched
from qvisit.store import bundles, deliveries, files, stream_keys
from qvisit.store.bundles import FilePlace
from qvisit.store.changes import OwnWritten
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import key_id
from qvisit.sync.packs import Address
from qvisit.sync.sections import MAX_FILE, FileHead, open_file, seal_file
from qvisit.sync.share import FILES, Share, bundle_name
from qvisit.usecases.progress import FETCHING_PHOTOS, Report, Step, SyncStoppedError
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.workspace import Session, Workspace

MOST_BYTES = 32 * 1024 * 1024
"""A bundle holds no more than that, and at least one photo."""
MOST_AT_ONCE = 8 * 1024 * 1024
"""About so much is fetched of a bundle in one call."""
MOST_LACKED = 1_000
_NOT_YET = "0" * 64  # the name of a bundle that is still being filled
Refusals = list[tuple[str, DeviceId, QVisitError]]
_TAKEN = KIND_OF[PhotoTaken]


class Waiting(NamedTuple):
    """What a pack says of itself in one stream, with the stream's key."""

    stream: StreamId
    key: bytes
    said: Sequence[OwnWritten]


class Bundle(NamedTuple):
    """Several photos, sealed, in one file; of which stream each is, and where it lies."""

    name: str
    content: bytes
    heads: Sequence[tuple[StreamId, FileHead]]


def seal_photos(
    session: Session, address: Address, device: DeviceId, waiting: Iterable[Waiting]
) -> Sequence[Bundle]:
    """Seal the photos that some own changes tell of, for whoever may read them.

    Photos that were taken back before they were sent are not here any more, and stay away. Many
    lie in one file: on a file server each file is a journey.
    """
    made: list[Bundle] = []
    heads: list[tuple[StreamId, FileHead]] = []
    sealed: list[bytes] = []
    size = 0
    for one, sha256, content in _photos(session, waiting):
        if sealed and size + len(content) > MOST_BYTES:
            made.append(_bundle(sealed, heads))
            heads, sealed, size = [], [], 0
        sealed.append(seal_file(one.key, address.share, sha256, content))
        head = FileHead(
            sha256=sha256,
            device=device,
            bundle=_NOT_YET,
            key=key_id(one.key),
            offset=size,
            length=len(sealed[-1]),
        )
        heads.append((one.stream, head))
        size += head.length
    return [*made, _bundle(sealed, heads)] if sealed else made


def keep_bundles(session: Session, sealed: Sequence[Bundle], pack: int) -> None:
    """Keep bundles of ours until they are delivered, with the pack that names them."""
    for one in sealed:
        name = bundle_name(one.heads[0][1].device, one.name)
        bundles.keep_bundle(session, name, one.content, pack)
        bundles.note_files(session, [place_of(*head) for head in one.heads], done=True)


def fetch_photos(
    ws: Workspace,
    place: Share,
    share: str,
    report: Report,
    only: Collection[str] | None = None,
) -> Refusals:
    """Fetch the photos that came to be known and are not here; several in one call.

    Args:
        ws: The open profile.
        place: The share, or a copy of it.
        share: Its id.
        report: Hears how far it is; a False stops.
        only: The SHA-256 of those that are wanted; None for all.

    Returns:
        What could not be used: the bundle, whose it is, why. The next sync tries again.

    Raises:
        SyncStoppedError: `report` said stop; what was fetched stays.
    """
    with ws.reading() as session:
        found = {
            one: stream_keys.stream_key(session, one.stream, one.key_id)
            for one in bundles.missing_files(session)
            if only is None or one.sha256 in only
        }
    wanted = {one: key for one, key in found.items() if key and one.length <= MAX_FILE}
    total, done, size = sum(one.length for one in wanted), 0, 0
    troubles: Refusals = []
    for group in _side_by_side(wanted):
        if not report(Step(FETCHING_PHOTOS, done, len(wanted), size, total)):
            raise SyncStoppedError
        opened, trouble = _fetch(place, share, group, wanted)
        device = DeviceId(group[0].bundle.split("/")[1])
        troubles += [(group[0].bundle, device, error) for error in trouble[:1]]
        with ws.writing.begin() as session:
            if not trouble:
                deliveries.take_back_set_aside(session, group[0].bundle)
            for sha256, content in opened:
                files.keep_file(session, content, moment(ws.clock()).utc)
                bundles.note_done(session, sha256)
        done += len(group)
        size += sum(one.length for one in group)
    return troubles


def lacked(session: Session) -> list[str]:
    """The bundles of others that are missing or altered on the share, as a pack names them."""
    listed = [one.file for one in deliveries.list_set_aside(session)]
    found = [one for one in listed if one.startswith(f"{FILES}/")]
    return [one.removeprefix(f"{FILES}/").removesuffix(".files") for one in found][:MOST_LACKED]


def _photos(session: Session, waiting: Iterable[Waiting]) -> Iterator[tuple[Waiting, str, bytes]]:
    for one in waiting:
        wanted = [
            taken.sha256
            for change in one.said
            if change.kind == _TAKEN and change.written.payload is not None
            for taken in (PhotoTaken.model_validate_json(change.written.payload),)
            if not taken.taken_back
        ]
        for sha256 in dict.fromkeys(wanted):
            content = files.read_file(session, sha256)
            if content is not None and not bundles.is_bundled(session, sha256, one.stream):
                yield one, sha256, content


def _bundle(sealed: Sequence[bytes], heads: Sequence[tuple[StreamId, FileHead]]) -> Bundle:
    whole = b"".join(sealed)
    name = hashlib.sha256(whole).hexdigest()
    named = [(stream, head.model_copy(update={"bundle": name})) for stream, head in heads]
    return Bundle(name, whole, named)


def place_of(stream: StreamId, head: FileHead) -> FilePlace:
    """Where a file lies, as it is kept here."""
    name = bundle_name(head.device, head.bundle)
    return FilePlace(head.sha256, stream, head.key, name, head.offset, head.length)


def heads_of(session: Session, stream: StreamId) -> Sequence[FileHead]:
    """Where all known photos of a stream lie, to tell somebody who is new to it."""
    heads = []
    for one in bundles.files_of(session, stream):
        _, device, name = one.bundle.split("/")
        heads.append(
            FileHead(
                sha256=one.sha256,
                device=device,
                bundle=name.removesuffix(".files"),
                key=one.key_id,
                offset=one.offset,
                length=one.length,
            )
        )
    return heads


def _side_by_side(wanted: Iterable[FilePlace]) -> Iterator[list[FilePlace]]:
    """Photos that one call fetches, because they lie one after another in one bundle."""
    group: list[FilePlace] = []
    for one in wanted:
        last = group[-1] if group else one
        follows = (one.bundle, one.offset) == (last.bundle, last.offset + last.length)
        if group and (not follows or sum(part.length for part in group) > MOST_AT_ONCE):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _fetch(
    place: Share, share: str, group: Sequence[FilePlace], keys: Mapping[FilePlace, bytes | None]
) -> tuple[list[tuple[str, bytes]], list[QVisitError]]:
    """The bytes of some photos by their hash, and what is wrong with others."""
    begin, last = group[0].offset, group[-1]
    try:
        data = place.read(group[0].bundle, begin, last.offset + last.length - begin)
    except RefusedFileError as error:
        return [], [error]
    opened: list[tuple[str, bytes]] = []
    troubles: list[QVisitError] = []
    for one in group:
        sealed = data[one.offset - begin : one.offset - begin + one.length]
        try:
            opened.append((one.sha256, _open(share, one, keys[one] or b"", sealed)))
        except (RefusedFileError, PhotoError) as error:
            troubles.append(error)
    return opened, troubles


def _open(share: str, one: FilePlace, key: bytes, sealed: bytes) -> bytes:
    if len(sealed) != one.length:
        raise RefusedFileError("A photo on the share is not whole yet.")
    content = open_file(key, share, one.sha256, sealed)
    if hashlib.sha256(content).hexdigest() != one.sha256:
        raise RefusedFileError("A photo on the share is another one than was sealed.")
    check_fetched(content)
    return content
