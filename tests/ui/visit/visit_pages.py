"""The visit page of somebody in a trust, inside a frame as in the window."""

from pytestqt.qtbot import QtBot

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame import Frame
from qvisit.ui.visit.own_work import LIST
from qvisit.ui.visit.page import VisitPage
from qvisit.ui.visit.score_view import ScoreView
from tests.ui.layout_checks import activate
from tests.usecases.trust import TEMPLATE, Trust

WIDE, HIGH = 1366, 768


class Shown:
    """A page and what it stands in. `saved` and `failures` hold what the editor told."""

    def __init__(self, trust: Trust, name: str, qtbot: QtBot, background: Background) -> None:
        self.trust = trust
        self.name = name
        self.saved: list[str] = []
        self.failures: list[QVisitError] = []
        self.frame = Frame()
        self.editor = VisitEditor(trust[name], self.frame)
        self.page = VisitPage(trust[name], background, self.editor, Choosers())
        self.editor.saved.connect(self.saved.append)
        self.editor.failed.connect(self.failures.append)
        self.frame.add_page("visit", "Visits", "visits", lambda: self.page)
        self.page.header_changed.connect(self.frame.refresh_header)
        self.frame.show_page("visit")
        qtbot.addWidget(self.frame)
        self.frame.resize(WIDE, HIGH)
        self.editor.open(trust.visit)
        self.page.score.show_face(LIST)
        activate(self.frame)

    @property
    def view(self) -> ScoreView:
        """The panes of the scoring list."""
        return self.page.score.view

    def go_to(self, item: str) -> None:
        """Show an item with the focus on its answers."""
        self.view.go_to((TEMPLATE, item), focus=True)
        activate(self.frame)
