"""Keeps Tab and screen readers in reading order where something was put in front of others."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from qvisit.ui.widgets.reading import laid_out_in, read_as_laid_out


def keep_reading_order(area: QWidget, behind: QWidget | None = None) -> None:
    """Let Tab and screen readers go through `area` as its layouts are read.

    Args:
        area: What holds the controls.
        behind: The control that comes before all of them; where the first stands now if none.
    """
    read_as_laid_out(area)
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
        for inside in laid_out_in(widget):
            yield from _controls(inside)
