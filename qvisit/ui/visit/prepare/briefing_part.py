"""Briefing and conduct: each person ticks for themselves, and nobody has to."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from qvisit.ids import PersonId
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.labels import joined
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.prepare.part import PreparePart, part_title
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases import frame
from qvisit.usecases.frame import BriefingPoint, briefing_points
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.members import LIVED_EXPERIENCE


class BriefingPart(PreparePart):
    """Two cards of points with a tick each, and who else is through."""

    steps = ("briefing",)
    personal = True

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(part_title("briefing"))
        self._editor = editor
        self._points = briefing_points()
        self._about = Words("", "body", "text2")
        self.boxes: dict[str, TickBox] = {}
        self.cards.addWidget(self._about)
        names = {
            "Briefing": self.tr("Together, before you go in"),
            "Conduct": self.tr("On the ward"),
        }
        self.every: list[PlainButton] = []
        for group in dict.fromkeys(one.group for one in self._points):
            points = [one for one in self._points if one.group == group]
            self.cards.addWidget(self._card(names.get(group, group), points))
        self._others = Words("", "dense", "text2")
        self.cards.addWidget(self._others)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        on_panel = opened.seat is not None
        mine = self.tr("Tick what you went through. These ticks are yours alone.")
        others = self.tr("Everyone on the panel ticks this for themselves.")
        self._about.setText(mine if on_panel else others)
        easy = own_ways().easy_words or (
            opened.seat is not None and opened.seat.role == LIVED_EXPERIENCE
        )
        for point in self._points:
            box = self.boxes[point.id]
            box.show_words(in_language(point.easy if easy else point.text))
            box.setChecked(opened.shared.frame.has_ticked(opened.me.person, point.id))
            box.setEnabled(on_panel)
        for button in self.every:
            button.setVisible(on_panel)
        self._others.setText(self._through(opened))
        self._others.setVisible(bool(self._others.text()))

    def _card(self, title: str, points: Sequence[BriefingPoint]) -> Card:
        card = Card(title)
        column = QVBoxLayout()
        column.setSpacing(0)
        for point in points:
            box = TickBox(in_language(point.text))
            box.clicked.connect(partial(self._on_box, point.id))
            self.boxes[point.id] = box
            column.addWidget(box)
        every = PlainButton(self.tr("Tick all of these"), "tick", small=True)
        every.setAccessibleDescription(title)
        every.clicked.connect(partial(self._tick, tuple(one.id for one in points), True))
        self.every.append(every)
        card.body.addLayout(column)
        card.body.addWidget(flow_row((every,)))
        return card

    def _through(self, opened: OpenVisit) -> str:
        """Who else has ticked all of it."""
        known = opened.shared.frame
        names = [
            seat.name
            for seat in opened.shared.seats
            if seat.person != opened.me.person
            and all(known.has_ticked(PersonId(seat.person), one.id) for one in self._points)
        ]
        return self.tr("Ticked by {people} too.").format(people=joined(names)) if names else ""

    def _on_box(self, point: str) -> None:
        self._tick((point,), self.boxes[point].isChecked())

    def _tick(self, points: Sequence[str], on: bool) -> None:
        self._editor.apply(lambda ws, opened: frame.tick(ws, opened, points, on=on))
