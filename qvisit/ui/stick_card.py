"""A ward without a network: the same sync through a USB stick, in two steps."""

from PySide6.QtCore import Qt, Signal

from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words


class StickCard(Card):
    """Says what to do with a stick, and begins it."""

    stick_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("No network on the ward?"))
        steps = (
            self.tr("1. Put a USB stick in, press the button, and choose the stick."),
            self.tr("2. Pass the stick on. Each colleague does the same, then you once more."),
        )
        for step in steps:
            self.body.addWidget(Words(step, "body"))
        sealed = self.tr("All on it is sealed. Whoever finds it can read none of it.")
        self.body.addWidget(Words(sealed, "dense", "text2"))
        stick = PlainButton(self.tr("Sync through a USB stick"), "usb")
        stick.setObjectName("stick")
        stick.clicked.connect(self.stick_requested)
        self.body.addWidget(stick, 0, Qt.AlignmentFlag.AlignLeft)
