"""Keeps Tab in reading order where something was made anew in front of what is there."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def keep_reading_order(area: QWidget, behind: QWidget | None = None) -> None:
    """Let Tab go through `area` as its layouts are read.

    Args:
        area: What holds the controls.
        behind: The control that comes before all of them; where the first stands now if none.
    """
    controls = list(_controls(area))
    if behind is not None:
        controls.insert(0, behind)
    if len(controls) > 1:
        # Qt leaves an order alone that goes round as wished, wherever it begins.
        QWidget.setTabOrder(controls[0], controls[-1])
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _controls(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None:
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QStackedWidget):
        for page in range(widget.count()):
            yield from _controls(widget.widget(page))
    elif isinstance(widget, QScrollArea):
        yield from _controls(widget.widget())
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _controls(widget)
        elif inner is not None:
            yield from _laid_out(inner)
