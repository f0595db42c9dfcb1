"""Labels with what they stand for, read as a table of two columns."""

from collections.abc import Sequence

from qvisit.report.blocks import Block, Stack
from qvisit.report.paragraphs import Said, Type, Words
from qvisit.report.pen import Pen
from qvisit.report.tagging import Element


class Labels(Stack):
    """Labels on the left, what they stand for on the right; read as a table of two columns."""

    def __init__(
        self, pairs: Sequence[tuple[str, Said]], label: float, kind: Type, quiet: Type
    ) -> None:
        rows = [
            LabelRow(Words(name, quiet), Words(said, kind), label, Element("TR"))
            for name, said in pairs
        ]
        super().__init__(rows, Element("Table"))


class LabelRow(Block):
    """One label and what it stands for."""

    above = 4.0
    below = 4.0

    def __init__(self, name: Block, said: Block, label: float, element: Element) -> None:
        self.name = name
        self.said = said
        self.label = label
        self._row = element
        self._head = Element("TH", scope="Row")
        self._data = Element("TD")

    def height(self, width: float) -> float:
        """That of the taller side."""
        return max(self.name.height(self.label), self.said.height(width - self.label))

    def least(self, width: float) -> float:
        """The label with the start of what it stands for."""
        return max(self.name.height(self.label), self.said.least(width - self.label))

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split what the label stands for; the label stays above."""
        halves = self.said.split(width - self.label, room)
        if halves is None or self.name.height(self.label) > room:
            return None
        first = LabelRow(self.name, halves[0], self.label, self._row)
        rest = LabelRow(Stack(()), halves[1], self.label, self._row)
        rest._head, rest._data = self._head, self._data
        first._head, first._data = self._head, self._data
        return first, rest

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw both as cells of one row."""
        with pen.within(self._row):
            with pen.within(self._head):
                self.name.draw(pen, left, top, self.label)
            with pen.within(self._data):
                self.said.draw(pen, left + self.label, top, width - self.label)
