"""A share whose every call has a deadline: a file server that hangs is left to hang by itself."""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Generic, Protocol, TypeVar, runtime_checkable

from qvisit.sync.errors import ShareSlowError
from qvisit.sync.share import Share

T = TypeVar("T")

SECONDS = 20.0
SECONDS_PER_MIB = 1.0
PAUSE = 60.0
"""Seconds for which a place that hung is not asked again."""
MOST_HANGING = 4
"""So many calls may hang in one place before it is not asked again until one of them returns."""
SLICE = 8 * 1024 * 1024
"""Files of unknown length are read in slices of so many bytes, each with its own deadline."""
MIB = 1024 * 1024


@runtime_checkable
class Tidying(Protocol):
    """A share that can take away temporary files which it saw in its listings: `left`."""

    left: set[str]

    def tidy(self, device: str, now: float) -> int:
        """Take away those of a device that are old; how many were."""
        ...


class BoundedShare:
    """Implements `Share` over another one. What hangs is abandoned and hurts nobody.

    Each call runs in a thread of its own, which the program does not wait for when it ends. A
    write that comes to its end after it was abandoned is harmless: the file then bears its name
    and is whole, or has a temporary name.
    """

    def __init__(
        self,
        inner: Share,
        place: Path,
        *,
        seconds: float = SECONDS,
        per_mib: float = SECONDS_PER_MIB,
        pause: float = PAUSE,
    ) -> None:
        """Watch over a share.

        Args:
            inner: What is asked.
            place: Its folder, for the words and to know it again.
            seconds: How long a call may take, with no data.
            per_mib: Seconds more for each MiB that is read or written.
            pause: Seconds for which calls fail at once after one that hung.
        """
        self._inner = inner
        self._seconds, self._per_mib, self._pause = seconds, per_mib, pause
        self._listed: dict[str, tuple[str, ...]] = {}
        self._written: set[str] = set()
        self.place = place
        self.calls = 0
        self.bytes_read = 0
        self.bytes_written = 0

    def list(self, folder: str) -> Sequence[str]:
        """As `Share.list`.

        Raises:
            ShareSlowError: No answer in time. All methods raise it.
        """
        names = tuple(self._ask(lambda: self._inner.list(folder), 0))
        self._listed[folder] = names
        return names

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        """As `Share.read`."""
        if length is not None:
            return self._read(name, offset, length)
        parts: list[bytes] = []
        while not parts or len(parts[-1]) == SLICE:
            parts.append(self._read(name, offset + len(parts) * SLICE, SLICE))
        return b"".join(parts)

    def put_new(self, name: str, data: bytes) -> None:
        """As `Share.put_new`."""
        self._ask(lambda: self._inner.put_new(name, data), len(data))
        self.bytes_written += len(data)
        folder, _, last = name.rpartition("/")
        self._written.add(folder)
        if folder in self._listed and last not in self._listed[folder]:
            self._listed[folder] += (last,)

    def names_known(self, folder: str) -> Sequence[str]:
        """The names that a folder held when it was last listed through this; listed now if never.

        Good enough to see what is missing, and costs no call where the sync has looked already.
        """
        known = self._listed.get(folder)
        return self.list(folder) if known is None else known

    def tidy(self, device: str, now: float) -> None:
        """Take away what a crash of a device left here long ago, where the share knows how.

        Its folders to which something was written are looked into: after a crash, that is there.
        """
        for folder in sorted(self._written - self._listed.keys()):
            if folder.rpartition("/")[2] == device:
                self.list(folder)
        inner = self._inner
        if isinstance(inner, Tidying) and inner.left:
            self._ask(lambda: inner.tidy(device, now), 0)

    def _read(self, name: str, offset: int, length: int) -> bytes:
        data = self._ask(lambda: self._inner.read(name, offset, length), length)
        self.bytes_read += len(data)
        return data

    def _ask(self, work: Callable[[], T], size: int) -> T:
        """What `work` gives, or its error, if that comes in time."""
        _hanging.check(self.place, self._pause)
        self.calls += 1
        return _wait(work, self.place, self._seconds + self._per_mib * size / MIB)


def in_time(work: Callable[[], T], place: Path, seconds: float = SECONDS) -> T:
    """What one question to a place gives, or its error, if that comes in time.

    Raises:
        ShareSlowError: No answer, or the place hung a moment ago.
    """
    _hanging.check(place, PAUSE)
    return _wait(work, place, seconds)


def _wait(work: Callable[[], T], place: Path, seconds: float) -> T:
    call = _Call(work, place)
    call.start()
    call.join(seconds)
    if call.is_alive() and not call.ended:
        _hanging.note(place, call)
        raise ShareSlowError(place)
    if call.error is not None:
        raise call.error
    (given,) = call.given
    return given


class _Call(threading.Thread, Generic[T]):
    """One call. The program may end while it runs."""

    def __init__(self, work: Callable[[], T], place: Path) -> None:
        super().__init__(name=f"share {place}", daemon=True)
        self._work = work
        self.given: list[T] = []
        self.error: Exception | None = None

    @property
    def ended(self) -> bool:
        """Whether there is an outcome."""
        return bool(self.given) or self.error is not None

    def run(self) -> None:
        try:
            self.given.append(self._work())
        except Exception as error:  # noqa: BLE001 - raised again where the call was made
            self.error = error


class _Hanging:
    """The calls that were abandoned, by place: a new sync must not wait for the same again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: defaultdict[Path, list[tuple[threading.Thread, float]]] = defaultdict(list)

    def note(self, place: Path, call: threading.Thread) -> None:
        """Remember a call that was abandoned now."""
        with self._lock:
            self._calls[place].append((call, monotonic()))

    def check(self, place: Path, pause: float) -> None:
        """Refuse to ask a place that hung a moment ago.

        Raises:
            ShareSlowError: A call hangs there and the pause is not over, or too many hang.
        """
        with self._lock:
            left = [(call, at) for call, at in self._calls[place] if call.is_alive()]
            self._calls[place] = left
        recent = any(monotonic() - at < pause for _, at in left)
        if recent or len(left) >= MOST_HANGING:
            raise ShareSlowError(place)


_hanging = _Hanging()
