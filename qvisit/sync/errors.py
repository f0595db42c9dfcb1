"""What can go wrong between laptops, in words."""

from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.worded import worded

SAFE = worded("Everything you wrote is safe on this laptop.")


class ShareUnreachableError(QVisitError):
    """The folder is not there, or stopped answering."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The shared folder {folder} cannot be reached.", folder=folder),
            hint=worded("{safe} Check the network or the stick, then sync again.", safe=SAFE),
        )


class ShareSlowError(ShareUnreachableError):
    """The folder did not answer in time."""

    def __init__(self, folder: Path) -> None:
        QVisitError.__init__(
            self,
            worded("The shared folder {folder} does not answer.", folder=folder),
            hint=worded(
                "{safe} Go on working. QVisit tries again later; if this stays, tell support.",
                safe=SAFE,
            ),
        )


class ShareFullError(QVisitError):
    """The folder takes no more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The shared folder {folder} is full.", folder=folder),
            hint=worded("{safe} Ask your administrator to make room, then sync again.", safe=SAFE),
        )


class ShareLockedError(ShareFullError):
    """The folder may be read but not written."""

    def __init__(self, folder: Path) -> None:
        QVisitError.__init__(
            self,
            worded("The shared folder {folder} cannot be written to.", folder=folder),
            hint=worded(
                "{safe} Ask your administrator for permission to write there, then sync again.",
                safe=SAFE,
            ),
        )


class FileHeldError(ShareLockedError):
    """A file there is open on somebody's computer, and cannot be replaced meanwhile."""

    def __init__(self, folder: Path, name: str) -> None:
        QVisitError.__init__(
            self,
            worded(
                "In the shared folder {folder} the file {name} is open on somebody’s computer.",
                folder=folder,
                name=name,
            ),
            hint=worded("{safe} Wait a moment, then sync again.", safe=SAFE),
        )


class NotTakenError(ShareUnreachableError):
    """The folder is there, and does not take a file, or gives back other bytes."""

    def __init__(self, folder: Path, name: str) -> None:
        QVisitError.__init__(
            self,
            worded(
                "The shared folder {folder} did not take the file {name}.", folder=folder, name=name
            ),
            hint=worded(
                "{safe} Sync again. If it comes back, tell support: the disk may be damaged, "
                "or the path of the folder too long.",
                safe=SAFE,
            ),
        )


class NameTakenError(QVisitError):
    """Something stands where one of our files goes, and is no file."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(
            worded(
                "In the shared folder {folder} something else has the name {name}. "
                "A folder, a file or a link stands where QVisit has to write.",
                folder=folder,
                name=name,
            ),
            hint=worded("{safe} Ask your administrator to rename it, then sync again.", safe=SAFE),
        )


class NotAShareError(QVisitError):
    """The folder holds no share of ours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The folder {folder} is empty or is not a QVisit share.", folder=folder),
            hint=worded(
                "{safe} Nothing was deleted. Choose the folder that your administrator named.",
                safe=SAFE,
            ),
        )


class OtherShareError(QVisitError):
    """The folder belongs to another share."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The folder {folder} belongs to another QVisit share, not to yours.", folder=folder
            ),
            hint=worded(
                "{safe} Nothing was read or written. Choose your own trust's folder.", safe=SAFE
            ),
        )


class RefusedFileError(QVisitError):
    """A file on the share is not what it should be. It is set aside; the rest goes on."""
