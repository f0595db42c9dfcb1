"""Start QVisit: the window when nothing else is asked, else a command."""

import sys
from collections.abc import Sequence
from pathlib import Path
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
    data = _only_data(words)
    if words and data is None:
        return _command(words)
    return _window(data)


def _only_data(words: Sequence[str]) -> Path | None:
    """The profile folder when `--data FOLDER` is all that was said."""
    if len(words) == 2 and words[0] == "--data":
        return Path(words[1])
    if len(words) == 1 and words[0].startswith("--data="):
        return Path(words[0].removeprefix("--data="))
    return None


def _window(data: Path | None) -> int:
    from qvisit.errors import QVisitError  # noqa: PLC0415 - start-up time
    from qvisit.ui.start import run_window  # noqa: PLC0415 - start-up time

    try:
        return run_window(data)
    except QVisitError as error:
        sys.stderr.write(f"qvisit: {error}\n")
        return 1


def _command(words: Sequence[str]) -> int:
    from qvisit.cli.app import Windows  # noqa: PLC0415 - start-up time
    from qvisit.cli.app import main as run_command  # noqa: PLC0415 - start-up time

    return run_command(words, Windows(_play_reviewer, _take_screenshots))


def _play_reviewer(ws: "Workspace", visit: "VisitId", part: "Part", out: Path) -> Sequence[Path]:
    from qvisit.ui.driven import play_reviewer  # noqa: PLC0415 - Qt only when it is needed

    return play_reviewer(ws, visit, part, out)


def _take_screenshots(ws: "Workspace", out: Path) -> Sequence[Path]:
    from qvisit.ui.screenshots import take_screenshots  # noqa: PLC0415 - Qt only when needed

    return take_screenshots(ws, out)


if __name__ == "__main__":
    sys.exit(main())
