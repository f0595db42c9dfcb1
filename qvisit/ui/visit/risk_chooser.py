"""How bad it would be, how likely it is, and what that makes together, in words."""

from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.visits.smart import risk_band

_NONE = "0"
_LOOK = MappingProxyType(
    {
        "extreme": ("red", "diamond"),
        "high": ("amber", "triangle"),
        "moderate": ("blue", "disc"),
        "low": ("grey", "circle"),
    }
)


def risk_words(consequence: int, likelihood: int) -> str:
    """A risk in numbers and words: 3 × 3 = 9, high."""
    names = {
        "extreme": tr("extreme"),
        "high": tr("high"),
        "moderate": tr("moderate"),
        "low": tr("low"),
    }
    words = names[risk_band(consequence, likelihood)]
    return f"{consequence} × {likelihood} = {consequence * likelihood}, {words}"


def risk_look(consequence: int, likelihood: int) -> tuple[str, str]:
    """Tone and icon of a risk."""
    return _LOOK[risk_band(consequence, likelihood)]


class RiskChooser(NamedGroup):
    """Two lists and the result. Nothing is chosen while either says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Risk if nothing changes"))
        self.consequence = ChoiceBox(
            self.tr("How bad would it be?"),
            [
                (_NONE, self.tr("Choose")),
                ("1", self.tr("1 Negligible")),
                ("2", self.tr("2 Minor")),
                ("3", self.tr("3 Moderate")),
                ("4", self.tr("4 Major")),
                ("5", self.tr("5 Catastrophic")),
            ],
        )
        self.likelihood = ChoiceBox(
            self.tr("How likely is it?"),
            [
                (_NONE, self.tr("Choose")),
                ("1", self.tr("1 Rare")),
                ("2", self.tr("2 Unlikely")),
                ("3", self.tr("3 Possible")),
                ("4", self.tr("4 Likely")),
                ("5", self.tr("5 Almost certain")),
            ],
        )
        self.result = Pill("", "grey")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow_row((self.consequence, self.likelihood, self.result), 16))
        self.consequence.chosen.connect(self._on_chosen)
        self.likelihood.chosen.connect(self._on_chosen)
        self.show_result()

    @property
    def value(self) -> tuple[int, int] | None:
        """Consequence and likelihood, or none while one is not chosen."""
        pair = int(self.consequence.value or _NONE), int(self.likelihood.value or _NONE)
        return pair if all(pair) else None

    def show_result(self) -> None:
        """Say what both make together."""
        chosen = self.value
        self.result.setVisible(chosen is not None)
        if chosen is not None:
            tone, icon = risk_look(*chosen)
            self.result.show_state(risk_words(*chosen), tone, icon)

    def _on_chosen(self, _key: str) -> None:
        self.show_result()
        self.changed.emit()
