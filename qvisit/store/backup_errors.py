"""What can be wrong with a backup, in words."""

from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.worded import worded

_ANOTHER = (
    "Nothing was changed. Choose another backup, or copy this one again from where you keep it."
)


class NotABackupError(QVisitError):
    """The file is no backup of QVisit, or cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            worded("{name} is not a backup that QVisit can read.", name=path.name),
            hint="Nothing was changed. A backup’s name ends in .qvisitbackup.",
        )


class BackupDamagedError(QVisitError):
    """The file was cut short or altered."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            worded("The backup {name} is not whole, or was altered.", name=path.name),
            hint=_ANOTHER,
        )


class BackupTooNewError(QVisitError):
    """A newer QVisit wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            worded("A newer QVisit wrote the backup {name}.", name=path.name),
            hint="Nothing was changed. Install the newest QVisit on this laptop, then try again.",
        )


class OtherPersonError(QVisitError):
    """The backup is somebody else's."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This backup is of another profile: {name}.", name=name),
            hint="Nothing was changed. Lock QVisit, then restore it where profiles are chosen.",
        )


class OtherTrustError(QVisitError):
    """The backup belongs to another share than the open profile."""

    def __init__(self) -> None:
        super().__init__(
            "This backup belongs to another trust’s share. Nothing was changed.",
            hint="Restore it where profiles are chosen, as a profile of its own.",
        )


class BackupPlaceMissingError(QVisitError):
    """The folder is not there: a stick was pulled out, a drive is away."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The folder {folder} is not there, so no backup was written.", folder=folder),
            hint="Your saved work is safe. Plug the stick in or choose another folder.",
        )


class BackupNotWrittenError(QVisitError):
    """The place is full, may not be written, or gave other bytes back."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The backup could not be written whole to {folder}.", folder=folder),
            hint="Your saved work is safe, and no half backup was left. "
            "Is there room, and may you write there?",
        )


class RecordDamagedError(QVisitError):
    """What would be kept is damaged itself."""

    def __init__(self) -> None:
        super().__init__(
            "Your record has damaged places, so no new backup was kept. Earlier backups stay.",
            hint="Check your record: under Settings, or with qvisit verify. It says what to do.",
        )


class ErasedMeanwhileError(QVisitError):
    """Words were removed while it was made, and it would hold them still."""

    def __init__(self) -> None:
        super().__init__(
            "Words were erased while the backup was made, so it was not kept.",
            hint="Your saved work is safe. Make the backup again.",
        )


class BackupClosedError(QVisitError):
    """Other words, or another code, than those of its day."""

    def __init__(self) -> None:
        super().__init__(
            "That does not open this backup. Nothing was changed.",
            hint="It opens with the words, or the recovery card, of the day it was made. "
            "Check them and try again.",
        )


class NoRoomError(QVisitError):
    """There is no room to unpack a backup."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The backup could not be read into {folder}. Nothing was changed.", folder=folder
            ),
            hint="Make room on the disk, and see that the backup can be read. Then try again.",
        )


class CopyStoppedError(QVisitError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped it. Your saved work is safe.",
            hint="Do it again when you like.",
        )
