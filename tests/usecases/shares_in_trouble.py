"""Shares that do what file servers and readers of PDFs do to those who write reports."""

from collections.abc import Sequence
from pathlib import Path

from qvisit.sync.errors import FileHeldError, ShareFullError, ShareUnreachableError
from qvisit.sync.folder import FolderShare


class HeldShare(FolderShare):
    """A share on which some files are open in a reader on Windows: they cannot be replaced."""

    def __init__(self, folder: Path, *held: str) -> None:
        super().__init__(folder)
        self.held = list(held)

    def put_new(self, name: str, data: bytes) -> None:
        """Refuse as such a share does."""
        if name in self.held:
            raise FileHeldError(Path(), name)
        super().put_new(name, data)


class CutShare(FolderShare):
    """A share whose cable is pulled right after a report was written."""

    def put_new(self, name: str, data: bytes) -> None:
        """Write, then be gone."""
        super().put_new(name, data)
        raise ShareUnreachableError(Path())


class NoShare:
    """Fails the test when anything is asked of it."""

    def list(self, folder: str) -> Sequence[str]:
        raise AssertionError(folder)

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        raise AssertionError(name)

    def put_new(self, name: str, data: bytes) -> None:
        raise AssertionError(name)


class PowerCut(BaseException):
    """The laptop is off: nothing of QVisit runs any more."""


class DarkShare(FolderShare):
    """A share whose laptop loses its power right after some files were written."""

    def __init__(self, folder: Path, files: int) -> None:
        super().__init__(folder)
        self.files = files

    def put_new(self, name: str, data: bytes) -> None:
        """Write, then be off."""
        super().put_new(name, data)
        self.files -= 1
        if self.files == 0:
            raise PowerCut


class FullShare(FolderShare):
    """A share that is full after some files."""

    def __init__(self, folder: Path, files: int) -> None:
        super().__init__(folder)
        self.files = files

    def put_new(self, name: str, data: bytes) -> None:
        """Write as long as there is room."""
        if self.files == 0:
            raise ShareFullError(Path())
        super().put_new(name, data)
        self.files -= 1
