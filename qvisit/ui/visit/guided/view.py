"""The pages of the guided view, one at a time, over the foot that they share."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.theme import current_look
from qvisit.ui.visit.done_pane import DonePane
from qvisit.ui.visit.guided.buttons import CalmButton
from qvisit.ui.visit.guided.calm import CalmPage
from qvisit.ui.visit.guided.foot import Foot
from qvisit.ui.visit.guided.header import GuidedHeader
from qvisit.ui.visit.guided.own_words import OwnWords
from qvisit.ui.visit.guided.question import QuestionPage
from qvisit.ui.visit.guided.rest import BreakPage, EndPage, HandOverPage, NotePage, StopPage
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.quiet_stack import QuietStack

_LARGE_TEXT = 150  # percent from which the foot says less
_REVIEW_MARGIN = 24


class GuidedView(QWidget):
    """Shows one page. It saves nothing and decides nothing."""

    def __init__(self, clock: Clock) -> None:
        """Make the pages.

        Args:
            clock: Gives the present where an answer is a time.
        """
        super().__init__()
        self.header = GuidedHeader()
        self.question = QuestionPage(clock)
        self.words = OwnWords()
        self.note = NotePage()
        self.rest = BreakPage()
        self.stop = StopPage()
        self.hand_over = HandOverPage()
        self.end = EndPage()
        self.review = DonePane()
        self.review.body.setContentsMargins(_REVIEW_MARGIN, 16, _REVIEW_MARGIN, 16)
        self.pause = CalmButton(self.tr("I need a break"), "pause", kind="rest")
        self.leave = CalmButton(self.tr("Leave the visit"), "home")
        self._ways = flow_row((self.pause, self.leave))
        self._ways.setContentsMargins(_REVIEW_MARGIN, 8, _REVIEW_MARGIN, 8)
        self._ways.hide()
        self.foot = Foot()
        self._pages = QuietStack()
        pages = (self.question, self.words, self.note, self.rest, self.stop, self.hand_over)
        for page in (*pages, self.end, self.review):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._ways)
        whole.addWidget(self.foot)
        self.header.setParent(self)
        self.header.hide()

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget, *, focus: bool) -> None:
        """Show a page, and begin at its top."""
        self._pages.setCurrentWidget(page)
        self._ways.setVisible(page is self.review)
        if focus:
            self.take_focus()

    def show_done(self, *, done: bool) -> None:
        """Offer a break at the list at the end, or the way out once the person is done."""
        self.pause.setVisible(not done)
        self.leave.setVisible(done)

    def take_focus(self) -> None:
        """Begin at the top of the page that is shown."""
        page = self.page
        if page is self.question:
            self.question.wording.question.setFocus()
        elif page is self.words:
            self.words.edit.setFocus()
        elif page is self.review:
            self.review.take_focus()
        elif isinstance(page, CalmPage):
            page.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.foot.set_short(current_look().text_percent >= _LARGE_TEXT)
