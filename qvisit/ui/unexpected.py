"""The last resort: what nobody caught is shown in words and logged without content."""

import logging
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.dialogs import UnexpectedDialog, details_for_support, show_problem

_log = logging.getLogger(__name__)


def show_unexpected(
    window: QWidget,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Show a failure that reached the top; a bug is shown once, until the person has read it."""
    if isinstance(error, KeyboardInterrupt):
        window.close()
        return
    if isinstance(error, QVisitError):
        show_problem(window, error)
        return
    _log.error("a bug reached the top", exc_info=(kind, error, trace))
    shown = window.findChildren(UnexpectedDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if not any(sheet.isVisible() for sheet in shown):
        UnexpectedDialog(window, details_for_support(error, program_version())).open_sheet()


def show_failure(window: QWidget, error: Exception) -> None:
    """Show what a page or slow work could not do: an expected failure, or a bug."""
    show_unexpected(window, type(error), error, error.__traceback__)


def program_version() -> str:
    """The version of this QVisit."""
    try:
        return version("qvisit")
    except PackageNotFoundError:
        return "of unknown version"
