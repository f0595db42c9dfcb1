"""Help in plain English: what to do, which keys there are, and where to ask."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from qvisit.ui.shortcuts import shortcuts
from qvisit.ui.theme import current_look, scaled, tokens
from qvisit.ui.tokens import GAP, LINE_HEIGHT, PAGE_MARGIN
from qvisit.ui.widgets.buttons import PlainButton

_WIDEST = 800  # px at 100 %: a longer line is hard to follow back


class HelpPage(QWidget):
    """One text to read. The arrow keys scroll it; Escape goes back."""

    closed = Signal()

    def __init__(self, facts: Sequence[tuple[str, str]] = ()) -> None:
        """Write the help.

        Args:
            facts: More headings and texts, such as where files lie on this laptop.
        """
        super().__init__()
        self.title = self.tr("Help")
        self.context = self.tr("What to do, and which keys there are")
        self._facts = tuple(facts)
        self._back = PlainButton(self.tr("Back"), "arrow-left")
        self._back.clicked.connect(self.closed)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help text"))
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text, 1)
        column.setStretch(1, 1)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        """Set the text again, in the colours and spacing of the present look."""
        self.text.setMaximumWidth(scaled(_WIDEST))
        colours = tokens()
        height = round(LINE_HEIGHT * current_look().line_spacing)
        parts = [f"<h3>{escape(head)}</h3><p>{escape(text)}</p>" for head, text in self._texts()]
        document = self.text.document()
        document.setDocumentMargin(16)
        document.setDefaultStyleSheet(
            f"h3 {{ color: {colours.text}; }} p, td, th {{ color: {colours.text}; "
            f"line-height: {height}%; }}"
        )
        self.text.setHtml("".join(parts) + self._key_table())

    def _key_table(self) -> str:
        rows = []
        place = ""
        for each in shortcuts():
            if each.where != place:
                place = each.where
                rows.append(f'<tr><th colspan="2" align="left">{escape(place)}</th></tr>')
            named = escape(", ".join(_named(key) for key in each.key.split(", ")))
            rows.append(f"<tr><td><b>{named}</b></td><td>{escape(each.words)}</td></tr>")
        head = f"<h3>{escape(self.tr('Keys'))}</h3>"
        return f'{head}<table cellpadding="6" cellspacing="0">{"".join(rows)}</table>'

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("If someone is in danger"),
                self.tr(
                    "Tell a person first: the nurse in charge, or 999. Then press F9 in a visit. "
                    "QVisit writes down who was told. It does not phone anyone."
                ),
            ),
            (
                self.tr("Your work is safe"),
                self.tr(
                    "There is no Save button. When the line at the bottom says “Saved on this "
                    "laptop”, your words are on its disk. They stay there without a network."
                ),
            ),
            (
                self.tr("How to answer"),
                self.tr(
                    "Tab goes to a question. The left and right arrows look at the answers. Space "
                    "or Enter chooses one. You may always choose not to answer."
                ),
            ),
            (
                self.tr("Who can read your answers"),
                self.tr(
                    "Your panel cannot read your answers until you are done. The trust keeps a "
                    "sealed recovery key in case this laptop breaks; using it is recorded."
                ),
            ),
            (
                self.tr("Sharing with your panel"),
                self.tr(
                    "Sync sends what waits to the shared folder or a USB stick, and fetches what "
                    "others sent. You can carry on working meanwhile."
                ),
            ),
            (
                self.tr("Reading with more ease"),
                self.tr(
                    "Settings changes text size, colours, typeface and space between lines. "
                    "It changes at once, and only for you."
                ),
            ),
            (
                self.tr("If you forget your words"),
                self.tr(
                    "Use your recovery card. If you have no card, start as another person: "
                    "nothing is deleted."
                ),
            ),
            *self._facts,
        )


def _named(key: str) -> str:
    """A key as this computer calls it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
