"""The order in which screen readers come to what stands beside each other."""

from PySide6.QtWidgets import QWidget


def read_last(*widgets: QWidget) -> None:
    """Let screen readers come to these, in this order, after all others in the same widget.

    They follow the order in which widgets were put there, not the layout; Qt changes it by
    raising one above the others, which nobody sees where nothing overlaps.
    """
    for widget in widgets:
        widget.raise_()
