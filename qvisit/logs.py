"""What support may read when something went wrong: where in the program, never what was written.

Log lines say which step was taken and how it ended. The words of an exception can hold what a
person typed, so of an exception only its kind and its place in the program are kept.
"""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_FILE = "qvisit.log"
_MOST_BYTES = 256 * 1024
_OLDER_FILES = 3
_MOST_CAUSES = 10


class _PlacesOnly(logging.Formatter):
    """Writes an exception as its kind and the places it passed, without its words."""

    def format(self, record: logging.LogRecord) -> str:
        """Drop what another handler may have made of the exception: it holds its words."""
        plain = copy(record)
        plain.exc_text = None
        return super().format(plain)

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return describe(error) if isinstance(error, BaseException) else "no exception"


def describe(error: BaseException) -> str:
    """An exception and its causes by kind, file, line and function, without words or values."""
    parts: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(parts) < _MOST_CAUSES:
        places = [
            f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        kind = f"{type(cause).__module__}.{type(cause).__qualname__}"
        parts.append("\n".join([kind, *places]))
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\nafter ".join(parts)


@contextmanager
def keep_log(folder: Path) -> Iterator[Path]:
    """Write what is logged into a folder while the block runs: 4 files of 256 kB at most.

    A disk that is full or may not be written stops no one: then nothing is logged.
    """
    path = folder / LOG_FILE
    handler = _open(path)
    handler.setFormatter(_PlacesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("qvisit")
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield path
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()


class _QuietFile(RotatingFileHandler):
    """A log file whose own failures are nobody's business."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the line: the disk is full, and the person is told so by what they were doing."""


def _open(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _QuietFile(path, maxBytes=_MOST_BYTES, backupCount=_OLDER_FILES, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
