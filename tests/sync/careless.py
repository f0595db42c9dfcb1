"""Shares that do not keep their word: careless, slow, forgetful, full, or another one altogether.

Each stands before another share, by default a real folder. Several laptops may use one of them, as
they would one file server: `sync(ws, folder, open_share=lambda _: careless)`.
"""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from qvisit.sync.errors import RefusedFileError, ShareFullError, ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.sync.share import Share


class Careless:
    """Passes everything on and counts; the others change one thing each."""

    def __init__(self, folder: Path, inner: Share | None = None) -> None:
        """Stand before a folder, or before another double of the same folder."""
        self.folder = folder
        self.inner: Share = inner or FolderShare(folder)
        self.calls = 0

    def list(self, folder: str) -> Sequence[str]:
        self.calls += 1
        return self.inner.list(folder)

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self.calls += 1
        return self.inner.read(name, offset, length)

    def put_new(self, name: str, data: bytes) -> None:
        self.calls += 1
        self.inner.put_new(name, data)


class Replacing(Careless):
    """Lets every create through and replaces silently, a moment later and not at once whole.

    Half of what is written is there under its own name at first; nothing is read back.
    """

    def put_new(self, name: str, data: bytes) -> None:
        self.calls += 1
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data[: len(data) // 2])
        path.write_bytes(data)


class Lagging(Careless):
    """Lists what was there `lag` calls ago. What is not listed yet can be read all the same."""

    def __init__(self, folder: Path, lag: int, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self._seen: deque[frozenset[str]] = deque([self._now()] * lag, maxlen=lag)

    def list(self, folder: str) -> Sequence[str]:
        names = super().list(folder)
        then, now = self._seen[0], self._now()
        self._seen.append(now)
        return [one for one in names if f"{folder}/{one}".lstrip("/") in then]

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self._seen.append(self._now())
        return super().read(name, offset, length)

    def put_new(self, name: str, data: bytes) -> None:
        super().put_new(name, data)
        self._seen.append(self._now())

    def catch_up(self) -> None:
        """List what is there now, until something is written again."""
        self._seen.extend([self._now()] * len(self._seen))

    def _now(self) -> frozenset[str]:
        return frozenset(
            one.relative_to(self.folder).as_posix() for one in self.folder.rglob("[!.]*")
        )


class Cached(Careless):
    """Answers from what it saw first, be it that there was nothing, until it is `refreshed`."""

    def __init__(self, folder: Path, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self._listed: dict[str, Sequence[str]] = {}
        self._read: dict[str, bytes | RefusedFileError] = {}

    def list(self, folder: str) -> Sequence[str]:
        self.calls += 1
        return self._listed.setdefault(folder, self.inner.list(folder))

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self.calls += 1
        if name not in self._read:
            try:
                self._read[name] = self.inner.read(name)
            except RefusedFileError as error:
                self._read[name] = error
        known = self._read[name]
        if isinstance(known, RefusedFileError):
            raise known
        return known[offset:] if length is None else known[offset : offset + length]

    def refresh(self) -> None:
        """Look again from now on."""
        self._listed.clear()
        self._read.clear()


class WritingLater(Careless):
    """A synced folder: what was put is read back and listed here, and reaches others on `upload`.

    `lose` drops what was not uploaded, as a laptop does whose synced folder is cleared.
    """

    def __init__(self, folder: Path, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self._waiting: dict[str, bytes] = {}

    def list(self, folder: str) -> Sequence[str]:
        own = {
            name.removeprefix(f"{folder}/").partition("/")[0] if folder else name.partition("/")[0]
            for name in self._waiting
            if not folder or name.startswith(f"{folder}/")
        }
        return sorted({*super().list(folder), *own})

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        if name not in self._waiting:
            return super().read(name, offset, length)
        self.calls += 1
        end = None if length is None else offset + length
        return self._waiting[name][offset:end]

    def put_new(self, name: str, data: bytes) -> None:
        self.calls += 1
        self._waiting[name] = data

    def upload(self) -> None:
        """Write what waits, newest first: order is no promise of a synced folder."""
        for name, data in reversed(self._waiting.items()):
            self.inner.put_new(name, data)
        self._waiting.clear()

    def lose(self) -> None:
        """Forget what waits."""
        self._waiting.clear()


class Hanging(Careless):
    """Hangs at its n-th call and at all later ones until it is let go; then they are done."""

    def __init__(self, folder: Path, at: int = 1, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self._at = at
        self.let_go = Event()

    def list(self, folder: str) -> Sequence[str]:
        self._wait()
        return self.inner.list(folder)

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self._wait()
        return self.inner.read(name, offset, length)

    def put_new(self, name: str, data: bytes) -> None:
        self._wait()
        self.inner.put_new(name, data)

    def _wait(self) -> None:
        self.calls += 1
        if self.calls >= self._at:
            self.let_go.wait()


class Dying(Careless):
    """Goes away at its n-th call, before it was carried out or just after, and stays away."""

    def __init__(self, folder: Path, at: int, *, after: bool, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self._at, self._after = at, after

    def list(self, folder: str) -> Sequence[str]:
        self._before()
        found = self.inner.list(folder)
        self._afterwards()
        return found

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self._before()
        found = self.inner.read(name, offset, length)
        self._afterwards()
        return found

    def put_new(self, name: str, data: bytes) -> None:
        self._before()
        self.inner.put_new(name, data)
        self._afterwards()

    def _before(self) -> None:
        self.calls += 1
        if self.calls > self._at or (self.calls == self._at and not self._after):
            raise ShareUnreachableError(self.folder)

    def _afterwards(self) -> None:
        if self.calls == self._at:
            raise ShareUnreachableError(self.folder)


class Garbling(Careless):
    """Reads every `every`-th time something else than what was written.

    How: `cut` (the first half), `flip` (one bit), `longer` (some bytes more), `other` (the file
    read before). With `copies`, listings show each file twice and a "conflicted copy" of it.
    """

    def __init__(
        self,
        folder: Path,
        how: str,
        every: int = 1,
        *,
        copies: bool = False,
        inner: Share | None = None,
    ) -> None:
        super().__init__(folder, inner)
        self._how, self._every, self._copies = how, every, copies
        self._reads, self._before = 0, b""

    def list(self, folder: str) -> Sequence[str]:
        names = super().list(folder)
        if not self._copies:
            return names
        doubled = [*names, *reversed(names)]
        return [*doubled, *(name.replace(".", " (conflicted copy).", 1) for name in names)]

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        found, before = super().read(name, offset, length), self._before
        self._reads, self._before = self._reads + 1, found
        if self._reads % self._every or not found:
            return found
        middle = len(found) // 2
        flipped = found[:middle] + bytes([found[middle] ^ 16]) + found[middle + 1 :]
        spoilt = {
            "cut": found[:middle],
            "flip": flipped,
            "longer": found + b"more",
            "other": before,
        }
        return spoilt[self._how]


class Quota(Careless):
    """Takes `room` bytes in all; the file that goes beyond it is left half under a `.part` name."""

    def __init__(self, folder: Path, room: int, inner: Share | None = None) -> None:
        super().__init__(folder, inner)
        self.room = room

    def put_new(self, name: str, data: bytes) -> None:
        self.calls += 1
        path = self.folder / name
        if path.exists() and path.read_bytes() == data:
            return
        if len(data) > self.room:
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / f".{path.name}.0badcafe.part").write_bytes(data[: self.room])
            self.room = 0
            raise ShareFullError(self.folder)
        self.inner.put_new(name, data)
        self.room -= len(data)


class Swapped(Careless):
    """From its n-th call on it is another folder: empty, or somebody else's share."""

    def __init__(self, folder: Path, at: int, other: Path) -> None:
        super().__init__(folder)
        self._at, self._other = at, other

    def list(self, folder: str) -> Sequence[str]:
        self._swap()
        return super().list(folder)

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self._swap()
        return super().read(name, offset, length)

    def put_new(self, name: str, data: bytes) -> None:
        self._swap()
        super().put_new(name, data)

    def _swap(self) -> None:
        if self.calls + 1 == self._at:
            self.inner = FolderShare(self._other)
