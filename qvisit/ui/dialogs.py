"""Shows failures in words: those that were expected, and bugs."""

import platform
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.language import told
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.sheet import Sheet


def show_problem(
    widget: QWidget, error: QVisitError, closed: Callable[[], None] | None = None
) -> Sheet:
    """Show an expected failure over the window; once, while it has not been read.

    Args:
        widget: Anything in the window.
        error: What happened.
        closed: Called when the person has read it.
    """
    words = told(error)
    sheet = _shown(widget.window(), " ".join(words).strip())
    if sheet is None:  # one cause can stop several things that are saved at once
        sheet = Sheet(widget.window(), *words, icon="info")
        sheet.add_button(SecondButton(_tr("Close this message")), answer=True)
        sheet.open_sheet()
    if closed is not None:
        sheet.answered.connect(lambda _answer: closed())
    return sheet


def _shown(window: QWidget, said: str) -> Sheet | None:
    """The message over a window that says this already."""
    sheets = window.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((one for one in sheets if one.isVisible() and one.said == said), None)


class UnexpectedDialog(Sheet):
    """Shows that there is a bug, and that saved work is safe."""

    def __init__(self, window: QWidget, details: str) -> None:
        """Cover `window`; call `open_sheet`.

        Args:
            window: What it lies over.
            details: From `details_for_support`.
        """
        super().__init__(
            window.window(),
            _tr("Something went wrong in QVisit. Saved work is safe."),
            _tr(
                "You can carry on. If it happens again, close QVisit and open it again. "
                "The details tell support where in the program it was. They hold none of your "
                "words and no names."
            ),
            icon="warning",
        )
        self._details = details
        copy = PlainButton(_tr("Copy details for support"), "copy")
        copy.clicked.connect(self.copy_details)
        self.add_button(SecondButton(_tr("Carry on")), answer=True)
        self.add_button(copy, answer=None)

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
        announce(self, _tr("The details are copied. You can paste them into a message."))


def details_for_support(error: BaseException, version: str) -> str:
    """Where a bug is: kinds of failure and places in the program, never values or messages."""
    lines = [
        f"QVisit {version}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    ]
    step: BaseException | None = error
    while step is not None:
        lines.append(type(step).__qualname__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(step.__traceback__)
        ]
        step = step.__cause__ or step.__context__
    return "\n".join(lines)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Dialogs", words)
