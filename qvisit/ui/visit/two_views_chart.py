"""Both views of a standard on one line: an open circle and a filled square, alike in all else."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qvisit.forms.scoring import percent
from qvisit.ui.language import how_many
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.visits.two_views import Figures, StandardViews

_HIGH = 20  # px at 100 %
_RADIUS = 6.0


def figure_words(figures: Figures) -> str:
    """Both figures as they stand on the page, and over how many questions they are."""
    lived, others = percent(figures.lived), percent(figures.others)
    if not figures.same:
        words = tr("LX {lived} ({mine}) · others {others} ({theirs}), not the same questions")
        mine, theirs = figures.lived_items, figures.others_items
        return words.format(lived=lived, others=others, mine=mine, theirs=theirs)
    if figures.is_alike:
        said = tr("Alike")
    else:
        said = tr("LX {lived} · others {others}").format(lived=lived, others=others)
    return f"{said} · {how_many('1 question', '{count} questions', figures.lived_items)}"


def over_words(figures: Figures) -> str:
    """Over how many questions either figure is, and whether they are the same."""
    if figures.same:
        return how_many(
            "Over 1 question that both saw",
            "Over {count} questions that both saw",
            figures.lived_items,
        )
    words = tr("Over {lived} and {others} questions, not the same ones")
    return words.format(lived=figures.lived_items, others=figures.others_items)


def spoken_words(held: StandardViews) -> str:
    """A standard as one sentence."""
    figures = held.figures
    if figures is None:
        return tr("{standard}: no figures.").format(standard=held.section.title)
    words = tr(
        "{standard}: lived-experience reviewers {lived}, the other reviewers {others}. {over}."
    )
    return words.format(
        standard=held.section.title,
        lived=percent(figures.lived),
        others=percent(figures.others),
        over=over_words(figures),
    )


class PairedMarks(QLabel):
    """Both views from 0 to 100. Where they meet, the circle lies on the square.

    It is a label because Qt tells screen readers that a label with a pixmap is a graphic.
    """

    def __init__(self, figures: Figures, name: str) -> None:
        super().__init__()
        self._figures = figures
        self.setAccessibleName(name)
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._take_size()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, y = _radius(), self.height() / 2
        left, wide = radius + 2, self.width() - 2 * radius - 4
        painter.setPen(QPen(QColor(tokens().ctl), max(1.0, scaled(1))))
        painter.drawLine(QPointF(left, y), QPointF(left + wide, y))
        for end in (0, 50, 100):
            x = left + wide * end / 100
            painter.drawLine(QPointF(x, y - radius / 2), QPointF(x, y + radius / 2))
        lived = QPointF(left + wide * float(self._figures.lived), y)
        others = QPointF(left + wide * float(self._figures.others), y)
        painter.setPen(QPen(QColor(tokens().text), scaled(2)))
        painter.drawLine(lived, others)
        _draw_square(painter, others)
        _draw_circle(painter, lived)

    def _take_size(self) -> None:
        self.setMinimumWidth(scaled(96))
        self.setFixedHeight(scaled(_HIGH))


class Mark(QWidget):
    """One of the two marks, beside its word. Screen readers pass over it."""

    def __init__(self, *, lived: bool) -> None:
        super().__init__()
        self._draw = _draw_circle if lived else _draw_square
        self._take_size()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(self.rect()).center())

    def _take_size(self) -> None:
        edge = round(2 * _radius()) + 4
        self.setFixedSize(edge, edge)


class Legend(QWidget):
    """What the marks stand for."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for lived, words in (
            (True, tr("Lived-experience (LX) reviewers")),
            (False, tr("The other reviewers")),
        ):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(Mark(lived=lived))
            row.addWidget(Words(words, "dense", "text2"), 1)
            column.addLayout(row)


class StandardRow(NamedGroup):
    """One standard: its title, the marks, and both figures in words."""

    def __init__(self, held: StandardViews, figures: Figures) -> None:
        super().__init__(spoken_words(held))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Words(held.section.title, "dense-bold"))
        column.addWidget(PairedMarks(figures, spoken_words(held)))
        kind = "dense-bold" if figures.is_far else "dense"
        column.addWidget(Words(figure_words(figures), kind))


def _radius() -> float:
    return scaled(_RADIUS * 10) / 10


def _draw_circle(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor(tokens().text), scaled(2)))
    painter.setBrush(QColor(tokens().surface))
    painter.drawEllipse(at, _radius(), _radius())


def _draw_square(painter: QPainter, at: QPointF) -> None:
    side = 2 * _radius()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().text))
    painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
