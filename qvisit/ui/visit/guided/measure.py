"""How high something is at a width, after its sizes were changed and before Qt heard of it."""

from PySide6.QtWidgets import QLayout, QWidget


def height_at(widget: QWidget, width: int) -> int:
    """Px of height that the layout of a widget needs at a width."""
    layout = widget.layout()
    if layout is None:
        return widget.sizeHint().height()
    _forget(layout)
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


def _forget(layout: QLayout) -> None:
    """Let a layout measure anew, and all within it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner = item.layout()
        widget = item.widget()
        own = widget.layout() if widget is not None else None
        if inner is not None:
            _forget(inner)
        elif own is not None:
            _forget(own)
        if widget is not None:
            widget.updateGeometry()  # its item remembers heights, and forgets them only so
    layout.invalidate()
