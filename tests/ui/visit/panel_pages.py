"""What the tests of a visit's later steps share: a step in a window, and what it says."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_draft import KeptDraft
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace
from tests.ui.layout_checks import activate
from tests.ui.page_checks import show_page
from tests.usecases.trust import Trust

S = TypeVar("S", bound=QWidget)


def open_step(
    trust: Trust, name: str, make: Callable[[VisitEditor, Workspace], S], qtbot: QtBot
) -> S:
    """Show a step of the trust's visit on somebody's laptop, as the visit page would.

    The test fails if the editor tells of a failure: what can be expected is said in the step.
    """
    ws = trust[name]
    editor = VisitEditor(ws)
    editor.failed.connect(_fail)
    editor.open(trust.visit)
    step = make(editor, ws)
    editor.setParent(step)
    qtbot.addWidget(step)
    refresh: Callable[[OpenVisit], None] = step.show_visit  # type: ignore[attr-defined]
    refresh(editor.current)
    editor.changed.connect(lambda _visit: refresh(editor.current))
    show_page(step)
    activate(step)
    return step


def keep_drafts(page: QWidget) -> None:
    """Make durable what is being written, as when the visit is left or the window is locked."""
    for draft in page.findChildren(KeptDraft):
        draft.keep()


def words_on(page: QWidget) -> str:
    """All that can be read on a page now, a label a line."""
    labels = (one for one in page.findChildren(QLabel) if one.isVisibleTo(page))
    return "\n".join(one.text() for one in labels)


def _fail(error: QVisitError) -> None:
    raise AssertionError(error)
