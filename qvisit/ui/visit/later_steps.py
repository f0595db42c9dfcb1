"""The steps after scoring, and the concern page: made when they are first asked for."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.ui.visit.concern_page import ConcernPage
from qvisit.ui.visit.debrief_step import DebriefStep
from qvisit.ui.visit.follow_step import FollowStep
from qvisit.ui.visit.rating_step import RatingStep
from qvisit.ui.visit.report_step import ReportStep
from qvisit.ui.visit.steps import ACTIONS, DEBRIEF, RATING, REPORT
from qvisit.workspace import Workspace

CONCERN = "concern"
LaterPage = DebriefStep | RatingStep | ReportStep | FollowStep | ConcernPage


class LaterSteps(QObject):
    """One of each. Most times a visit is opened to score, and then none of them is needed."""

    concern_closed = Signal()

    def __init__(
        self, ws: Workspace, background: Background, editor: VisitEditor, choosers: Choosers
    ) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self._editor = editor
        self._choosers = choosers

    def page(self, key: str) -> LaterPage:
        """A page by the key of its step, or by `CONCERN`."""
        if key == DEBRIEF:
            return self.debrief
        if key == RATING:
            return self.rating
        if key == REPORT:
            return self.report
        return self.follow if key == ACTIONS else self.concern

    def leave(self) -> None:
        """Let go of what is shown of documents, if any is."""
        if "report" in self.__dict__:
            self.report.leave()

    @cached_property
    def debrief(self) -> DebriefStep:
        """Where the panel agrees."""
        return DebriefStep(self._editor)

    @cached_property
    def rating(self) -> RatingStep:
        """What it is worth."""
        return RatingStep(self._editor)

    @cached_property
    def report(self) -> ReportStep:
        """What is handed over."""
        return ReportStep(self._ws, self._background, self._editor, self._choosers)

    @cached_property
    def follow(self) -> FollowStep:
        """What follows: actions, and what people are told of them."""
        return FollowStep(self._editor, self.actions)

    @cached_property
    def actions(self) -> ActionsStep:
        """What the ward does."""
        return ActionsStep(self._background, self._editor, self._choosers)

    @cached_property
    def concern(self) -> ConcernPage:
        """What cannot wait."""
        page = ConcernPage(self._background, self._editor, self._choosers)
        page.closed.connect(self.concern_closed)
        return page
