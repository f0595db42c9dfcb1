"""Photos as evidence: of places and things, never of people; the original is never kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.photos import MOST_BYTES, Photo, PhotoError, take_in
from qvisit.store import changes, files
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, write_own
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Written
from qvisit.worded import worded
from qvisit.workspace import Workspace


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


def read_photo_file(path: Path) -> Photo:
    """Read a photo from a file or a camera's folder, small and clean.

    Raises:
        PhotoError: It cannot be read, is too large, damaged, or no photo.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            megabytes = path.stat().st_size // 1_000_000
            raise PhotoError(
                worded(
                    "This file has {megabytes} MB. QVisit reads photos of up to {most} MB.",
                    megabytes=megabytes,
                    most=MOST_BYTES // 1_000_000,
                ),
                hint="Nothing was kept. Take it again with the camera set to a smaller size.",
            )
        data = path.read_bytes()
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

    The pixels of the version before are deleted at once, unless another photo has the same.

    Raises:
        UnknownPhotoError: The person has no such photo.
    """
    before = standing_photo(opened, name)
    after = _write(ws, opened, new, name)
    _drop_unused(ws, before.said.sha256)
    return after


def take_back_photo(ws: Workspace, opened: OpenVisit, name: str) -> OpenVisit:
    """Let a photo go: that there was one stays in the history, its pixels are deleted.

    Raises:
        UnknownPhotoError: The person has no such photo.
    """
    before = standing_photo(opened, name)
    after = write_own(ws, opened, before.said.model_copy(update={"taken_back": True}))[0]
    _drop_unused(ws, before.said.sha256)
    return after


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


def missing_photos(ws: Workspace, opened: OpenVisit) -> Sequence[Written[PhotoTaken]]:
    """Photos that this laptop should have and does not: never shown as if they were there."""
    with ws.reading() as session:
        here = set(files.kept_files(session))
    return [one for one in _standing(opened) if one.said.sha256 not in here]


def _write(ws: Workspace, opened: OpenVisit, new: NewPhoto, name: str) -> OpenVisit:
    alt = " ".join(new.alt.split())
    if not opened.plan.photos:
        raise PhotosNotAllowedError
    if not (new.no_people and new.agreed):
        raise NotTickedError
    if not alt:
        raise NoWordsError
    now = moment(ws.clock()).utc
    with ws.writing.begin() as session:
        digest = files.keep_file(session, new.photo.content, now)
    taken = entry(
        PhotoTaken,
        {
            "photo": name,
            "template": new.template,
            "item": new.item,
            "sha256": digest,
            "width": new.photo.width,
            "height": new.photo.height,
            "size": len(new.photo.content),
            "alt": alt,
            "no_people": True,
            "agreed": True,
        },
    )
    try:
        return write_own(ws, opened, taken)[0]
    except QVisitError:
        _drop_unused(ws, digest)
        raise


def _drop_unused(ws: Workspace, sha256: str) -> None:
    """Delete a photo's pixels unless another one, of whatever visit, is the same to the byte."""
    with ws.writing.begin() as session:
        standing: dict[tuple[str, str], PhotoTaken] = {}
        for change in changes.read_kind(session, "photo.taken"):
            said = read_payload(change)
            if isinstance(said, PhotoTaken):
                standing[change.stream, said.photo] = said
        if not any(one.sha256 == sha256 and not one.taken_back for one in standing.values()):
            files.drop_file(session, sha256)


def _standing(opened: OpenVisit) -> Sequence[Written[PhotoTaken]]:
    """Every photo of every sheet that can be read here, as it stands."""
    return [
        versions[-1]
        for sheet in opened.visit.sheets.values()
        for versions in sheet.photos.values()
        if not versions[-1].said.taken_back
    ]
