"""A USB stick for a ward without a network: where on it our share is, or would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qvisit.settings import load_settings
from qvisit.store import membership
from qvisit.sync.errors import NotAShareError, OtherShareError
from qvisit.sync.folder import find_share, is_same_folder, make_folder, open_folder
from qvisit.usecases.certifying import NotJoinedError
from qvisit.usecases.places import others_files, prepare_place
from qvisit.workspace import Workspace

FOLDER = "QVisit"
"""A stick with other files on it gets a folder of this name."""


@dataclass(frozen=True)
class Stick:
    """A place on a stick, and whether it is a copy of our share already."""

    folder: Path
    ready: bool


def look_at_stick(ws: Workspace, chosen: Path) -> Stick:
    """Where on a stick our share is, or would be. Nothing is written.

    Args:
        ws: The open profile.
        chosen: The stick itself, or a folder on it.

    Raises:
        NotJoinedError: This profile belongs to no share.
        OtherShareError: The stick holds another trust's share.
        ShareUnreachableError: It is not there, or does not answer.
    """
    with ws.reading() as session:
        share = membership.read_share(session)
    if share is None:
        raise NotJoinedError
    for folder in _places(chosen):
        found = _share_in(folder, share.share_id)
        if found == share.share_id:
            return Stick(known_as(ws, folder), ready=True)
        if found:
            raise OtherShareError(folder)
    used = others_files(open_folder(chosen).list(""))
    whole = not used or chosen.name == FOLDER
    return Stick(chosen if whole else chosen / FOLDER, ready=False)


def known_as(ws: Workspace, folder: Path) -> Path:
    """A folder as the profile calls it, should it be the usual share by another name.

    The share is no stick: it is not taken along as a whole.
    """
    usual = load_settings(ws.folder).share_folder
    return Path(usual) if usual and is_same_folder(folder, Path(usual)) else folder


def share_folder_in(chosen: Path) -> Path:
    """The folder that holds a share: the chosen one, or the one that a stick keeps it in.

    Raises:
        ShareUnreachableError: It is not there, or does not answer.
    """
    return next((folder for folder in _places(chosen) if _share_in(folder)), chosen)


def prepare_stick(ws: Workspace, stick: Stick) -> Path:
    """Make a place on a stick a copy of our share, ready for a sync.

    Raises:
        NotEmptyError, OtherShareError, ShareUnreachableError, ShareFullError, ShareLockedError,
        NameTakenError: As `prepare_place`.
    """
    make_folder(stick.folder)  # a stick that was pulled out says so in words
    prepare_place(ws, stick.folder)
    return stick.folder


def _places(chosen: Path) -> Iterator[Path]:
    """Where a share may be. The second is looked for once the first was asked and answered."""
    yield chosen
    inside = chosen / FOLDER
    if inside.is_dir():
        yield inside


def _share_in(folder: Path, ours: str = "") -> str:
    try:
        return find_share(folder, ours)
    except NotAShareError:
        return ""
