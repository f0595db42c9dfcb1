"""A sync that nobody asked for: it goes only where nothing is to be asked first."""

from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.usecases.privacy import texts_of, unsettled_everywhere
from qvisit.usecases.progress import Report, carry_on
from qvisit.usecases.syncing import SyncResult, concern_waits, sync
from qvisit.worded import worded
from qvisit.workspace import Workspace


class HeldBackError(QVisitError):
    """Some words may tell who somebody is, and their writer has not chosen yet."""

    def __init__(self, texts: int) -> None:
        super().__init__(
            worded(
                "{count} texts may tell who somebody is, so nothing was sent by itself.",
                one="1 text may tell who somebody is, so nothing was sent by itself.",
                count=texts,
            ),
            hint="All of it is safe here. Look at them on the sync page.",
        )
        self.texts = texts


def texts_held_back(ws: Workspace) -> int:
    """How many texts wait for a choice before they go out; none while a concern waits."""
    if concern_waits(ws):
        return 0
    return texts_of(unsettled_everywhere(ws))


def sync_quietly(ws: Workspace, folder: Path, report: Report = carry_on) -> SyncResult:
    """Sync with the usual folder unless something is to be asked first.

    Raises:
        HeldBackError: Words wait for a choice.
        QVisitError: As `sync` does.
    """
    held = texts_held_back(ws)
    if held:
        raise HeldBackError(held)
    return sync(ws, folder, report)
