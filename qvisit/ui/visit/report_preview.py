"""What a document looks like, in the window: its pages, its words, or why there are none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.background import Background
from qvisit.ui.language import in_language
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.report_pages import PagesView
from qvisit.ui.widgets.buttons import PlainButton, WordButton
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.documents import Offer
from qvisit.usecases.page_images import PdfPages


class SignButton(WordButton):
    """A small button with a sign that everybody knows, beside the words that it changes."""

    def __init__(self, name: str, words: str = "", icon: str = "") -> None:
        """Make a button.

        Args:
            name: What happens on a press, for screen readers.
            words: What is seen of it.
            icon: Or a name in resources/icons instead.
        """
        super().__init__(words, icon, small=True)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _drawn(self) -> Face:
        """Its sign even while it cannot be pressed, which its dashed edge tells."""
        return self._face


class PreviewPane(QWidget):
    """Shows one document. It makes nothing itself: it says what was pressed."""

    open_pressed = Signal()
    web_pressed = Signal()
    stop_pressed = Signal()
    make_pressed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._title = Heading("", 2)
        self._note = Words("", "dense", "text2")
        self.pages = PagesView(background)
        self.text = QPlainTextEdit()
        self.back = SignButton(self.tr("Page before"), icon="arrow-left")
        self.forth = SignButton(self.tr("Next page"), icon="arrow-right")
        self.smaller = SignButton(self.tr("Show the pages smaller"), "−")
        self.larger = SignButton(self.tr("Show the pages larger"), "+")
        self.fit = SignButton("", "100 %")
        self.page = Words("", "dense-bold")
        self.open = PlainButton(self.tr("Open to print"), "printer", small=True)
        self.web = PlainButton(self.tr("Web page"), "report", small=True)
        self.web.setAccessibleName(self.tr("Read it as a web page"))
        self.stop = PlainButton(self.tr("Stop"), "cross", small=True)
        self.message = EmptyState("report", self.tr("No document is chosen"), "", " ")
        self._turning = flow_row((self.back, self.page, self.forth))
        self._zooming = flow_row((self.smaller, self.fit, self.larger))
        self._ways = flow_row((self.open, self.web, self.stop))
        self._stack = QuietStack()
        self._lay_out()
        self._connect()

    @property
    def says(self) -> str:
        """The page being looked at, in words, such as Page 2 of 24."""
        return self.page.text()

    def show_title(self, offer: Offer, note: str) -> None:
        """Name the document, with a few words on what is done with it now."""
        self._title.setText(in_language(offer.document.title))
        self._note.setText(note)
        self._name()

    def show_pages(self, pages: PdfPages, *, same: bool) -> None:
        """Show the pages of a PDF; `same` keeps the place in what was shown before."""
        self._stack.setCurrentWidget(self.pages)
        self._show_tools(pages=True)
        self.pages.show_pages(pages, same=same)
        self._on_page()
        self._on_zoom()

    def show_text(self, words: str) -> None:
        """Show what a document says as plain words."""
        self.pages.clear()
        self.text.setPlainText(words)
        self._stack.setCurrentWidget(self.text)
        self._show_tools(pages=False)

    def show_message(self, title: str, text: str, button: str = "") -> None:
        """Say why there is nothing to see; what was shown before is let go.

        Args:
            title: What is not here.
            text: When it will be, or what can be done.
            button: Words of a next step, if there is one.
        """
        had = self.stop.hasFocus()
        self.pages.clear()
        self.text.clear()
        self.message.show_words(title, text, button)
        self._stack.setCurrentWidget(self.message)
        self._show_tools(pages=False)
        self.open.hide()
        self.web.hide()
        if had and button:
            self.message.button.setFocus()

    def allow_stop(self) -> None:
        """Let the person stop what takes its time."""
        self.stop.show()

    def offer_ways(self, *, opening: str, icon: str, web: bool) -> None:
        """Offer to open it elsewhere, in these words if any, and to read it as a web page."""
        self.open.set_words(opening, icon)
        self.open.setVisible(bool(opening))
        self.web.setVisible(web)
        self.stop.hide()

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._note)
        tools = flow_row((self._turning, self._zooming, self._ways), DENSE_GAP)
        bed = ListBed()
        inside = QHBoxLayout(bed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        for shown in (self.message, self.pages, self.text):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(titles)
        column.addWidget(tools)
        column.addWidget(bed, 1)
        self._show_tools(pages=False)
        self._name()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.smaller.clicked.connect(lambda: self.pages.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.pages.zoom_by(1))
        self.fit.clicked.connect(lambda: self.pages.zoom_by(0))
        self.pages.page_changed.connect(self._on_page)
        self.pages.zoom_changed.connect(self._on_zoom)
        self.open.clicked.connect(self.open_pressed)
        self.web.clicked.connect(self.web_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self.message.pressed.connect(self.make_pressed)

    def _show_tools(self, *, pages: bool) -> None:
        self._turning.setVisible(pages)
        self._zooming.setVisible(pages)
        self.stop.hide()

    def _turn(self, step: int) -> None:
        self.pages.go_to(self.pages.page + step)

    def _on_page(self) -> None:
        words = self.tr("Page {page} of {count}")
        self.page.setText(words.format(page=self.pages.page + 1, count=self.pages.count))
        self.back.set_unavailable("" if self.pages.page else self.tr("This is the first page."))
        last = self.pages.page + 1 >= self.pages.count
        self.forth.set_unavailable(self.tr("This is the last page.") if last else "")
        self._name()
        announce_aloud(self, self.says)

    def _on_zoom(self) -> None:
        zoom = self.tr("{number} %").format(number=self.pages.zoom)
        self.fit.set_words(zoom)
        self.fit.setAccessibleName(self.tr("{zoom}, fit the width").format(zoom=zoom))

    def _name(self) -> None:
        """Name what is seen: who does not see it hears which page of what it is."""
        title = self._title.text()
        self.pages.setAccessibleName(f"{title}. {self.says}" if self.says else title)
        self.text.setAccessibleName(title)
