"""Where the share is: as a command was told, or as the profile knows it."""

from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.settings import load_settings
from qvisit.usecases.sticks import known_as, share_folder_in
from qvisit.workspace import Workspace


class NoShareFolderError(QVisitError):
    """Nobody said where the share is, and the profile does not know."""

    def __init__(self) -> None:
        super().__init__(
            "This profile does not know where its share is.",
            hint="Say the folder with --share.",
        )


def share_folder(ws: Workspace, said: Path | None) -> Path:
    """The folder of the share, wherever this command was started.

    Args:
        ws: The open profile.
        said: What the command was told: the folder itself, or a stick that has it.

    Raises:
        NoShareFolderError: It was told nothing, and the profile does not know either.
        ShareUnreachableError: The folder that it was told is not there, or does not answer.
    """
    if said is not None:
        return known_as(ws, share_folder_in(said.absolute()))
    usual = load_settings(ws.folder).share_folder
    if not usual:
        raise NoShareFolderError
    return Path(usual)
