"""What can go wrong between laptops, in words."""

from pathlib import Path

from qvisit.errors import QVisitError

SAFE = "Everything you wrote is safe on this laptop."


class ShareUnreachableError(QVisitError):
    """The folder is not there, or stopped answering."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The shared folder {folder} cannot be reached.",
            hint=f"{SAFE} Check the network or the stick, then sync again.",
        )


class ShareFullError(QVisitError):
    """The folder takes no more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The shared folder {folder} is full or cannot be written to.",
            hint=f"{SAFE} Ask your administrator to make room, then sync again.",
        )


class NotAShareError(QVisitError):
    """The folder holds no share of ours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} is empty or is not a QVisit share.",
            hint=f"{SAFE} Nothing was deleted. Choose the folder that your administrator named.",
        )


class OtherShareError(QVisitError):
    """The folder belongs to another share."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} belongs to another QVisit share, not to yours.",
            hint=f"{SAFE} Nothing was read or written. Choose your own trust's folder.",
        )


class RefusedFileError(QVisitError):
    """A file on the share is not what it should be. It is set aside; the rest goes on."""
