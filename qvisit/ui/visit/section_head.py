"""What stands above and below the items of a section: its name, and the words of a guided talk."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.language import how_many
from qvisit.ui.theme import tokens
from qvisit.ui.visit.form_map import Chapter
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Heading, Words

_EDGE = 3


class SectionHead(QWidget):
    """The name of a section, what it belongs to, and how many items are listed."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter
        self._about = Words("", "dense", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(2)
        column.addWidget(Heading(chapter.title, 2))
        column.addWidget(self._about)

    def show_count(self, count: int) -> None:
        """Show how many items are listed; without any there is nothing to head."""
        parts = [self.chapter.heading]
        if self.chapter.section.regulation:
            number = self.chapter.section.regulation
            parts.append(tr("Regulation {number}").format(number=number))
        parts.append(how_many("1 item", "{count} items", count))
        self._about.setText(" · ".join(parts))
        self.setVisible(bool(count))


class TalkWords(NamedGroup):
    """Words to say at the beginning or the end of a guided talk, set off by an edge."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16 + 12, 8, 16, 12)
        column.setSpacing(4)
        column.addWidget(Heading(title, 3))
        column.addWidget(Words(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = QRect(16, 10, _EDGE, self.height() - 20)
        QPainter(self).fillRect(edge, QColor(tokens().purple))


def talk_words(chapter: Chapter) -> tuple[TalkWords | None, TalkWords | None]:
    """The words before and after a guided talk; none where the section is no talk."""
    section = chapter.section
    if section.voice is None:
        return None, None
    whom = {
        "patient": tr("the patient"),
        "carer": tr("the carer"),
        "staff": tr("the member of staff"),
    }[section.voice]
    first = tr("Before you begin, say to {whom}").format(whom=whom)
    last = tr("To end, say to {whom}").format(whom=whom)
    return (
        TalkWords(first, section.opening) if section.opening else None,
        TalkWords(last, section.closing) if section.closing else None,
    )
