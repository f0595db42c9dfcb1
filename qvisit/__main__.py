"""Start QVisit: the window when nothing else is asked, else a command."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qvisit.ids import VisitId
    from qvisit.usecases.demo_script import Part
    from qvisit.workspace import Workspace


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or run a command.

    The window's first page needs few modules. The rest is imported only after that choice, here
    and behind the painted window: this is the one place where starting fast is worth it.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["read-aloud"]:
        return _voice()
    sys.excepthook = partial(_say_last_words, words)
    data = _only_data(words)
    if words and data is None:
        return _command(words)
    return _window(data)


def _only_data(words: Sequence[str]) -> Path | None:
    """The profile folder when `--data FOLDER` is all that was said."""
    said = words[0].partition("=")[1] if words else ""
    return _data(words) if len(words) == (1 if said else 2) else None


def _data(words: Sequence[str]) -> Path | None:
    """The profile folder when it is said first, as `--data FOLDER` or `--data=FOLDER`."""
    option, joined, folder = words[0].partition("=") if words else ("", "", "")
    if option != "--data" or not (joined or len(words) > 1):
        return None
    return Path(folder if joined else words[1])


def _window(data: Path | None) -> int:
    from qvisit.errors import QVisitError  # noqa: PLC0415 - start-up time
    from qvisit.ui.start import run_window  # noqa: PLC0415 - start-up time

    try:
        return run_window(data)
    except QVisitError as error:
        sys.stderr.write(f"qvisit: {error}\n")
        return 1


def _voice() -> int:
    """Read aloud what the window writes to this process; nobody types this command."""
    from qvisit.ui.voice import read_aloud  # noqa: PLC0415 - neither Qt nor the commands

    return read_aloud()


def _command(words: Sequence[str]) -> int:
    from qvisit.cli.app import main as run_command  # noqa: PLC0415 - start-up time
    from qvisit.cli.profile import Windows  # noqa: PLC0415 - start-up time

    return run_command(words, Windows(_play_reviewer, _take_screenshots))


def _say_last_words(
    words: Sequence[str],
    _kind: type[BaseException],
    error: BaseException,
    _trace: TracebackType | None,
) -> None:
    """Tell what nobody caught, and log it without content. Python ends with 1 afterwards."""
    if isinstance(error, KeyboardInterrupt):
        sys.stderr.write("qvisit: Stopped. Everything that was saved is safe.\n")
        return
    sys.stderr.write(
        f"qvisit: Something went wrong in QVisit. Saved work is safe.\n{_report(words, error)}\n"
    )


def _report(words: Sequence[str], error: BaseException) -> str:
    """How to report a bug: with the log, or with what would stand in it."""
    import logging  # noqa: PLC0415 - start-up time, as is all below

    from qvisit.logs import describe, keep_log  # noqa: PLC0415
    from qvisit.paths import default_profiles_folder  # noqa: PLC0415

    data = _data(words)
    folder = data if data is not None and data.is_dir() else default_profiles_folder().parent
    with keep_log(folder) as path:
        logging.getLogger("qvisit").error("a bug reached the top\n%s", describe(error))
    if path.is_file():
        return f"Please report it with the file {path}. It holds nothing that you wrote."
    return (
        f"Please report it with these lines. They hold nothing that you wrote.\n{describe(error)}"
    )


def _play_reviewer(ws: "Workspace", visit: "VisitId", part: "Part", out: Path) -> Sequence[Path]:
    from qvisit.ui.driven import play_reviewer  # noqa: PLC0415 - Qt only when it is needed

    return play_reviewer(ws, visit, part, out)


def _take_screenshots(ws: "Workspace", out: Path) -> Sequence[Path]:
    from qvisit.ui.screenshots import take_screenshots  # noqa: PLC0415 - Qt only when needed

    return take_screenshots(ws, out)


if __name__ == "__main__":
    sys.exit(main())
