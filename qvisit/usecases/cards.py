"""Cards to print and put away: the words of a profile, its recovery code, the share's own code."""

import secrets
from collections.abc import Callable
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.usecases.profiles import new_recovery_code
from qvisit.worded import worded
from qvisit.workspace import Workspace


class CardNotSavedError(QVisitError):
    """The file could not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            worded("The card could not be saved as {path}. Nothing else has changed.", path=path),
            hint="Choose another folder, such as your desktop, and save the card again.",
        )


def save_words_card(path: Path, name: str, words: str) -> None:
    """Write the words that open a profile as a PDF to print.

    Raises:
        CardNotSavedError: The file cannot be written.
    """
    from qvisit.report.cards import words_card_pdf  # noqa: PLC0415  start-up time: reportlab

    _save(path, lambda: words_card_pdf(name, words))


def save_recovery_card(ws: Workspace, present: str, path: Path) -> None:
    """Make a fresh recovery code and write it as a PDF; the code before opens nothing then.

    Args:
        ws: The open profile.
        present: The words that open it now, or the code before.
        path: Where to.

    Raises:
        NotPresentError, TooSoonError: The words; nothing was changed.
        CardNotSavedError: The file cannot be written; the code before still stands.
    """
    from qvisit.report.cards import recovery_card_pdf  # noqa: PLC0415  start-up time: reportlab

    def make() -> bytes:
        return recovery_card_pdf(ws.vault.name, new_recovery_code(ws.vault, present, ws.clock))

    _save(path, make)


def save_root_card(path: Path, trust: str, code: str) -> None:
    """Write the recovery code of a whole share as a PDF, for somebody else to keep.

    Args:
        path: Where to.
        trust: Whose share it is; "" leaves a line to write on.
        code: The code.

    Raises:
        CardNotSavedError: The file cannot be written.
    """
    from qvisit.report.cards import root_recovery_card_pdf  # noqa: PLC0415  start-up time: reportlab

    _save(path, lambda: root_recovery_card_pdf(trust or ".", code))


def _save(path: Path, make: Callable[[], bytes]) -> None:
    """Make sure that the folder takes a file before `make` changes anything."""
    temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}.part"
    try:
        with temporary.open("wb") as file:
            file.write(make())
        temporary.replace(path)
    except OSError as error:
        raise CardNotSavedError(path) from error
    finally:
        temporary.unlink(missing_ok=True)
