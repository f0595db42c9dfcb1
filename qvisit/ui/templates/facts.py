"""Headings, each with its words: how facts about a template or a question are laid out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Heading, Words

Fact = tuple[str, str]
"""A heading and its words."""


class Facts(QWidget):
    """Headings, each with its words; those without words are left out. Rows are used again."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these, in this order."""
        told = [(head, text) for head, text in facts if text]
        self.hide()  # else each row would have the whole page laid out anew
        while len(self._rows) < len(told):
            row = _Row()
            self._rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self._rows):
            if at < len(told):
                row.show_fact(*told[at])
            row.setVisible(at < len(told))
        self.show()


class _Row(NamedGroup):
    """One heading and its words."""

    def __init__(self) -> None:
        super().__init__("")
        self._head = Heading("", 3)
        self._words = Words("", "body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._words)

    def show_fact(self, head: str, text: str) -> None:
        """Show another heading and other words."""
        self.setAccessibleName(head)
        self._head.setText(head)
        self._words.setText(text)
