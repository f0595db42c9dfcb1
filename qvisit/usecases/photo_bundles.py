"""Photos on the share: sealed, several in one file, and fetched by who may read about them."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.ids import DeviceId, StreamId
from qvisit.photos import PhotoError, check_fetched
from qvisit.store import bundles, files, stream_keys
from qvisit.store.bundles import FilePlace
from qvisit.store.changes import OwnWritten
from qvisit.sync.errors import RefusedFileError
from qvisit.sync.keys import key_id
from qvisit.sync.packs import Address
from qvisit.sync.sections import MAX_FILE, FileHead, open_file, seal_file
from qvisit.sync.share import Share, bundle_name
from qvisit.usecases.progress import Report, Step, SyncStoppedError
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.workspace import Session, Workspace

MOST_BYTES = 32 * 1024 * 1024
"""A bundle holds no more than that, and at least one photo."""
_TAKEN = KIND_OF[PhotoTaken]


class Waiting(NamedTuple):
    """What a pack says of itself in one stream, with the stream's key."""

    stream: StreamId
    key: bytes
    said: Sequence[OwnWritten]


class Bundle(NamedTuple):
    """Several photos of one stream, sealed, in one file, and where each lies in it."""

    stream: StreamId
    name: str
    content: bytes
    heads: Sequence[FileHead]


def seal_photos(
    session: Session, address: Address, device: DeviceId, waiting: Waiting
) -> Sequence[Bundle]:
    """Seal the photos that some own changes tell of, for whoever may read them.

    Photos that were taken back before they were sent are not here any more, and stay away.
    """
    wanted = [
        taken.sha256
        for one in waiting.said
        if one.kind == _TAKEN and one.written.payload is not None
        for taken in (PhotoTaken.model_validate_json(one.written.payload),)
        if not taken.taken_back
    ]
    groups = _groups(session, waiting.stream, dict.fromkeys(wanted))
    return [_bundle(address, device, waiting, group) for group in groups]


def keep_bundles(session: Session, sealed: Sequence[Bundle], pack: int) -> None:
    """Keep bundles of ours until they are delivered, with the pack that names them."""
    for one in sealed:
        name = bundle_name(one.heads[0].device, one.name)
        bundles.keep_bundle(session, name, one.content, pack)
        bundles.note_files(session, [place_of(one.stream, head) for head in one.heads], done=True)


def fetch_photos(ws: Workspace, place: Share, share: str, report: Report) -> list[str]:
    """Fetch the photos that came to be known and are not here.

    Returns:
        What could not be used, in words: the sync page shows it, the next sync tries again.
    """
    with ws.reading() as session:
        missing = bundles.missing_files(session)
        keys = {
            (one.stream, one.key_id): stream_keys.stream_key(session, one.stream, one.key_id)
            for one in missing
        }
    troubles = []
    for number, one in enumerate(missing, start=1):
        if not report(Step("Fetching photos", number, len(missing))):
            raise SyncStoppedError
        key = keys[one.stream, one.key_id]
        try:
            content = _fetch(place, share, one, key)
        except (RefusedFileError, PhotoError) as error:
            troubles.append(error.message)
            continue
        if content is not None:
            with ws.writing.begin() as session:
                files.keep_file(session, content, moment(ws.clock()).utc)
                bundles.note_done(session, one.sha256)
    return troubles


def _groups(
    session: Session, stream: StreamId, wanted: Mapping[str, None]
) -> Iterator[Sequence[tuple[str, bytes]]]:
    group: list[tuple[str, bytes]] = []
    for sha256 in wanted:
        content = files.read_file(session, sha256)
        if content is None or bundles.is_bundled(session, sha256, stream):
            continue
        if group and sum(len(one) for _, one in group) + len(content) > MOST_BYTES:
            yield group
            group = []
        group.append((sha256, content))
    if group:
        yield group


def _bundle(
    address: Address, device: DeviceId, waiting: Waiting, group: Sequence[tuple[str, bytes]]
) -> Bundle:
    sealed = [(name, seal_file(waiting.key, address.share, name, one)) for name, one in group]
    whole = b"".join(one for _, one in sealed)
    name = hashlib.sha256(whole).hexdigest()
    heads, offset = [], 0
    for sha256, one in sealed:
        heads.append(
            FileHead(
                sha256=sha256,
                device=device,
                bundle=name,
                key=key_id(waiting.key),
                offset=offset,
                length=len(one),
            )
        )
        offset += len(one)
    return Bundle(waiting.stream, name, whole, heads)


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


def _fetch(place: Share, share: str, one: FilePlace, key: bytes | None) -> bytes | None:
    """The bytes of one photo; None while its key or its bundle is not here yet."""
    if key is None or one.length > MAX_FILE:
        return None
    sealed = place.read(one.bundle, one.offset, one.length)
    if len(sealed) != one.length:
        raise RefusedFileError("A photo on the share is not whole yet.")
    content = open_file(key, share, one.sha256, sealed)
    if hashlib.sha256(content).hexdigest() != one.sha256:
        raise RefusedFileError("A photo on the share is another one than was sealed.")
    check_fetched(content)
    return content
