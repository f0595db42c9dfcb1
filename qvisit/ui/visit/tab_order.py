"""Keeps Tab in reading order where something was made anew in front of what is there."""

from PySide6.QtWidgets import QWidget


def put_behind(area: QWidget, before: QWidget) -> None:
    """Let Tab reach everything in `area` after `before`, in the order that it has."""
    inside = []
    each = area.nextInFocusChain()
    while each is not None and each is not area:
        if area.isAncestorOf(each):
            inside.append(each)
        each = each.nextInFocusChain()
    for control in inside:
        QWidget.setTabOrder(before, control)
        before = control
