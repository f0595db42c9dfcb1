"""Photos as evidence: of places and things, never of people; the original is never kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.photos import MOST_BYTES, Photo, PhotoError, take_in, too_large
from qvisit.store import bundles, changes, files
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, write_own
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Written
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

_PIECE = 1_000_000  # bytes read between two looks at whether to stop


class NotTickedError(QVisitError):
    """What every photo needs was not confirmed."""

    def __init__(self) -> None:
        super().__init__(
            "Both boxes must be ticked before a photo is kept.",
            hint="If a person, a name or a screen is on it, crop it or black it out first.",
        )


class NoWordsError(QVisitError):
    """Nobody who cannot see the photo would know what it shows."""

    def __init__(self) -> None:
        super().__init__(
            "The photo needs a few words that say what it shows.",
            hint="Such as: the emergency bag in the clinic room, its seal is broken.",
        )


class PhotosNotAllowedError(QVisitError):
    """The plan of the visit allows no photos."""

    def __init__(self) -> None:
        super().__init__(
            "Photos are not allowed on this visit.",
            hint="Describe what you see in a note. Governance can allow photos when planning.",
        )


class UnknownPhotoError(QVisitError):
    """No photo of this name."""

    def __init__(self) -> None:
        super().__init__("This photo is not on this laptop.", hint="Nothing else is affected.")


@dataclass(frozen=True)
class NewPhoto:
    """A clean photo with what the reviewer says of it; `item` and `template` may be ""."""

    template: str
    item: str
    photo: Photo
    alt: str
    no_people: bool
    agreed: bool


def read_photo_file(path: Path, stopped: Callable[[], bool] = lambda: False) -> Photo:
    """Read a photo from a file or a camera's folder, small and clean.

    Args:
        path: Where it is.
        stopped: Whether nobody wants it any more; looked at between two pieces of the file.

    Raises:
        PhotoError: It cannot be read, is too large, damaged, or no photo; or it was stopped.
    """
    try:
        if not path.is_file():  # what is no file may never end, or never begin
            raise FileNotFoundError
        if (size := path.stat().st_size) > MOST_BYTES:
            raise too_large(size)
        data = _read(path, stopped)
    except OSError as error:
        raise PhotoError(
            worded("The file {name} cannot be read.", name=path.name),
            hint="Nothing was kept. Is the camera or stick still plugged in?",
        ) from error
    return take_in(data)


def add_photo(ws: Workspace, opened: OpenVisit, new: NewPhoto) -> OpenVisit:
    """Keep a photo with an item, or with none; photo and change are durable together.

    Raises:
        PhotosNotAllowedError: The plan of the visit allows none.
        NotTickedError: Not both boxes are ticked.
        NoWordsError: No words say what it shows.
        NotAllowedError: The person does not score this visit, or is done.
    """
    return _write(ws, opened, new, new_id())


def change_photo(ws: Workspace, opened: OpenVisit, name: str, new: NewPhoto) -> OpenVisit:
    """Put another version in a photo's place: cropped, blacked out, or described better.

    The pixels of the version before are deleted in the same moment, unless another photo has the
    same.

    Raises:
        UnknownPhotoError: The person has no such photo.
    """
    before = standing_photo(opened, name)
    return _write(ws, opened, new, name, before.said.sha256)


def take_back_photo(ws: Workspace, opened: OpenVisit, name: str) -> OpenVisit:
    """Let a photo go: that there was one stays in the history, its pixels are deleted.

    Raises:
        UnknownPhotoError: The person has no such photo.
    """
    before = standing_photo(opened, name).said
    gone = before.model_copy(update={"taken_back": True})
    return write_own(ws, opened, gone, also=lambda session: drop_unused(session, before.sha256))[0]


def standing_photo(opened: OpenVisit, name: str) -> Written[PhotoTaken]:
    """A photo of the person as it stands.

    Raises:
        UnknownPhotoError: They have none of this name, or took it back.
    """
    versions = opened.sheet.photos.get(name, ())
    if not versions or versions[-1].said.taken_back:
        raise UnknownPhotoError
    return versions[-1]


def photo_bytes(ws: Workspace, taken: PhotoTaken) -> bytes | None:
    """A photo's JPEG; None when it is not on this laptop, or damaged."""
    with ws.reading() as session:
        return files.read_file(session, taken.sha256)


def pixels_here(ws: Workspace, names: Iterable[str]) -> dict[str, bytes]:
    """The JPEGs of some photos by the SHA-256 that names them, as far as they are here."""
    with ws.reading() as session:
        found = {one: files.read_file(session, one) for one in names}
    return {name: content for name, content in found.items() if content is not None}


def _read(path: Path, stopped: Callable[[], bool]) -> bytes:
    """A file's bytes, as they come from a stick that may be slow, or grow under the hand."""
    data = bytearray()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            data += piece
            if len(data) > MOST_BYTES:
                raise too_large(len(data))
            if stopped():
                raise PhotoError("The photo was not read to its end.", hint="Nothing was kept.")
    return bytes(data)


def _write(
    ws: Workspace, opened: OpenVisit, new: NewPhoto, name: str, before: str = ""
) -> OpenVisit:
    """Write a version of a photo, in place of the pixels that are called `before`."""
    alt = " ".join(new.alt.split())
    if not opened.plan.photos:
        raise PhotosNotAllowedError
    if not (new.no_people and new.agreed):
        raise NotTickedError
    if not alt:
        raise NoWordsError
    taken = entry(
        PhotoTaken,
        {
            "photo": name,
            "template": new.template,
            "item": new.item,
            "sha256": files.name_of(new.photo.content),
            "width": new.photo.width,
            "height": new.photo.height,
            "size": len(new.photo.content),
            "alt": alt,
            "no_people": True,
            "agreed": True,
        },
    )

    def keep(session: Session) -> None:
        files.keep_file(session, new.photo.content, moment(ws.clock()).utc)
        if before:
            drop_unused(session, before)

    return write_own(ws, opened, taken, also=keep)[0]


def forget_replaced(session: Session, opened: OpenVisit) -> None:
    """Delete the pixels of photos that were blacked out, cropped or taken back on another laptop.

    Whatever of them has not been fetched yet stays where it is.
    """
    for sheet in opened.visit.sheets.values():
        for versions in sheet.photos.values():
            standing = versions[-1].said
            before = {one.said.sha256 for one in versions}
            for sha256 in before if standing.taken_back else before - {standing.sha256}:
                bundles.note_done(session, sha256)
                drop_unused(session, sha256)


def drop_unused(session: Session, sha256: str) -> None:
    """Delete a photo's pixels unless another one, of whatever visit, is the same to the byte."""
    standing: dict[tuple[str, str], PhotoTaken] = {}
    for change in changes.read_kind(session, "photo.taken"):
        said = read_payload(change)
        if isinstance(said, PhotoTaken):
            standing[change.stream, said.photo] = said
    if not any(one.sha256 == sha256 and not one.taken_back for one in standing.values()):
        files.drop_file(session, sha256)
