"""The order in which screen readers come to what stands beside each other.

They follow the order in which widgets were put into the one that holds them, not its layout. Qt
changes that order by raising one above the others, which nobody sees where nothing overlaps.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def read_last(*widgets: QWidget) -> None:
    """Let screen readers come to these, in this order, after all others in the same widget."""
    for widget in widgets:
        widget.raise_()


def read_as_laid_out(area: QWidget) -> None:
    """Let screen readers go through `area`, and all in it, as its layouts are read."""
    inner = area.widget() if isinstance(area, QScrollArea) else None
    if inner is not None:
        read_as_laid_out(inner)
        return
    inside = list(laid_out_in(area))
    if not isinstance(area, QStackedWidget) and len(inside) > 1:
        _put_in_order(area, inside)
    for each in inside:
        read_as_laid_out(each)


def laid_out_in(widget: QWidget) -> Iterator[QWidget]:
    """What the layouts of a widget hold, in their order."""
    layout = widget.layout()
    if layout is not None:
        yield from _held_by(layout)


def _held_by(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held_by(inner)


def _put_in_order(parent: QWidget, wanted: list[QWidget]) -> None:
    """Raise what does not follow the order; what lies over a layout, outside it, stays on top."""
    held = set(wanted)
    now = [one for one in parent.children() if one in held]
    if now == wanted:
        return
    others = [one for one in parent.children() if isinstance(one, QWidget) and one not in held]
    read_last(*wanted, *others)
