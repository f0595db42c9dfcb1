"""The buttons of a guided page: as large as the page has room for."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from qvisit.ui.visit.guided.fit import Fit
from qvisit.ui.widgets.buttons import WordButton
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.words import Words

_LARGER = {"dense": "body", "dense-bold": "row", "body": "easy", "row": "card"}


class CalmButton(WordButton):
    """A large button. At most one of a page is of the kind "main"."""

    def __init__(self, words: str, icon: str = "", *, kind: str = "plain") -> None:
        """Make a button.

        Args:
            words: What happens on a press.
            icon: A name in resources/icons, drawn before the words.
            kind: A key of the table of kinds in `stylesheet`.
        """
        super().__init__(words, icon, kind=kind)
        self._face = Face(words, icon, "card", height=48, padding=16)
        self.updateGeometry()

    def set_fit(self, fit: Fit) -> None:
        """Take other sizes; never less than 44 px."""
        self._face.kind = fit.button if fit.button != "row" or fit.high < 44 else "card"
        self._face.height = fit.high
        self._face.padding = min(16, fit.pad + 4)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return max(44, super().heightForWidth(width))


def enlarge(area: QWidget) -> None:
    """Set the words that stand around a field one step larger than in the list."""
    for words in area.findChildren(Words):
        words.set_kind(_LARGER.get(words.kind, words.kind))


def fit_all(buttons: Iterable[CalmButton], fit: Fit) -> None:
    """Give some buttons other sizes."""
    for button in buttons:
        button.set_fit(fit)
