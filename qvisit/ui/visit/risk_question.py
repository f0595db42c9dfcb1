"""Asks, right after a failed safety-critical answer, whether anyone is at risk now."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.item import Item
from qvisit.forms.scoring import is_failed
from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CARD_CORNER
from qvisit.ui.visit.concern_path import limit_words, short_path, unknowing_words
from qvisit.ui.visit.labels import ItemKey, reply_in_short
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.panel import NamedGroup, paint_accent
from qvisit.ui.widgets.pill import TONES, tone_paint
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.visit import Concern

_SIDE = 16
_ASKED: Final = "unknown"


class RiskQuestion(NamedGroup):
    """Stands at an item while its critical answer failed: the question, then what follows.

    Give it an item with `show_item`; it hides where nothing is to be asked. "No" and "made safe"
    keep a concern of the short path at once. "Yes, or maybe" asks for the concern page.
    """

    concern_wanted = Signal(object, str, str)  # item key, words to begin with, at risk
    concern_opened = Signal(str)  # concern id
    put_off = Signal(object)  # item key: ask no more for now
    kept = Signal()  # nobody is at risk: that was kept, and the work goes on

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__("")
        self._editor = editor
        self._key: ItemKey = ("", "")
        self._item: Item | None = None
        self._concern = ""
        self._tone = "red"
        self._sentence = Words("", "row")
        self._text = Words("", "body")
        self.yes = DangerButton(self.tr("Yes, or maybe"), "warning")
        self.no = PlainButton(self.tr("No, nobody"))
        self.safe = PlainButton(self.tr("It was made safe"))
        self.unsure = PlainButton(self.tr("Cannot tell"))
        self.about = PlainButton(self.tr("It may be about the person in charge"))
        self.open = PlainButton(self.tr("Open the concern"), "arrow-right")
        self.later = PlainButton(self.tr("Ask me later"), "clock")
        self._answers = flow_row(
            (self.yes, self.no, self.safe, self.unsure, self.about, self.later)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE + 6, 12, _SIDE, 12)
        column.setSpacing(8)
        for part in (self._sentence, self._text, self._answers, flow_row((self.open,))):
            column.addWidget(part)
        self.yes.clicked.connect(lambda: self._want("yes"))
        self.unsure.clicked.connect(lambda: self._want(_ASKED))
        self.about.clicked.connect(lambda: self._want(_ASKED))
        self.later.clicked.connect(lambda: self.put_off.emit(self._key))
        self.no.clicked.connect(lambda: self._keep("no", "unknown"))
        self.safe.clicked.connect(lambda: self._keep("unknown", "yes"))
        self.open.clicked.connect(lambda: self.concern_opened.emit(self._concern))
        self.hide()

    def show_item(
        self, opened: OpenVisit, key: ItemKey, item: Item, *, named: bool = False
    ) -> None:
        """Ask about an item, say what was answered, or hide.

        Args:
            opened: The visit as it stands.
            key: Names the item.
            item: What is asked.
            named: Whether to say the item's easy words, where it may be out of sight.
        """
        self._key, self._item = key, item
        concern, known = concern_about(opened, key)
        self._concern = concern
        if not failed_critical(opened, key, item):
            self.hide()
            return
        asking = known is None
        self._answers.setVisible(asking)
        self.open.setVisible(not asking)
        self.later.setVisible(named)
        if known is None:
            self._say(
                "red",
                self.tr("Is anyone at risk now?"),
                self._about(item) if named else self._why(),
            )
        else:
            self._say(*_outcome(self, known, self._editor.ws.clock()))
        if self.isHidden():
            self.show()
            announce_aloud(self, f"{self._sentence.text()} {self._text.text()}", assertive=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        paint_box(painter, self.rect(), tone_paint(colours, self._tone), CARD_CORNER)
        paint_accent(painter, self.rect(), colours.colour(TONES[self._tone][1]))

    def _why(self) -> str:
        return self.tr(
            "This is safety-critical. Say yes also if somebody may have been hurt, or says so."
        )

    def _about(self, item: Item) -> str:
        reply = reply_in_short(item, self._editor.current.sheet.reply(*self._key))
        return f"{item.text_easy or item.text_standard} {reply}. {self._why()}"

    def _say(self, tone: str, sentence: str, text: str) -> None:
        self._tone = tone
        self._sentence.setText(sentence)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(text)
        self.update()

    def _words(self) -> str:
        """The item's own words, to begin a concern with."""
        if self._item is None:
            return ""
        reply = reply_in_short(self._item, self._editor.current.sheet.reply(*self._key))
        return f"{self._item.code}, {reply}: {self._item.text_standard}"

    def _want(self, at_risk: str) -> None:
        self.concern_wanted.emit(self._key, self._words(), at_risk)

    def _keep(self, at_risk: str, safe: str) -> None:
        """Keep the answer as a concern of the short path."""
        facts = {
            "at_risk_now": at_risk,
            "harm_alleged": "no",
            "safe": safe,
            "about_person_in_charge": "no",
            "template": self._key[0],
            "item": self._key[1],
        }
        if self._editor.concerns.raise_concern(self._words(), facts):
            announce(self, self.tr("Saved as a concern with 3 steps. Nobody has been told yet."))
            self.open.setFocus()
            self.kept.emit()


def concern_about(opened: OpenVisit, key: ItemKey) -> tuple[str, Concern | None]:
    """The first concern that was raised about an item; none while nobody raised one."""
    for name, concern in opened.shared.concerns.items():
        if key in concern.items:
            return name, concern
    return "", None


def failed_critical(opened: OpenVisit, key: ItemKey, item: Item) -> bool:
    """Whether this person's answer to a safety-critical item failed it."""
    reply = opened.sheet.reply(*key)
    return item.is_critical and reply is not None and is_failed(item, reply)


def _outcome(widget: QWidget, concern: Concern, now: datetime) -> tuple[str, str, str]:
    """Tone, sentence and words about a concern that was raised about the item."""
    tr = widget.tr
    if concern.state in ("confirmed", "closed"):
        return "green", tr("The concern about this is in somebody’s hands."), ""
    steps = "; ".join(short_path(concern.raised.said))
    if concern.state == "told":
        words = unknowing_words(concern)
        return "amber", tr("Told, but not confirmed yet."), f"{words} {steps}".strip()
    limit = limit_words(concern, now)
    return "red", tr("Not told yet. {limit}").format(limit=limit), steps
