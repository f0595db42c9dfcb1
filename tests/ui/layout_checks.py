"""Checks that hold for every page: nothing cut, everything named, tab order as read."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from qvisit.ui.frame_keys import KeyboardFrame

_SLACK = 1  # px, for rounding
_PATIENCE_MS = 5000


def settle(widget: QWidget) -> None:
    """Show `widget` and let every layout come to rest."""
    widget.show()
    for _ in range(8):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.processEvents()


def activate(window: QWidget) -> None:
    """Show `window` and wait until it has the keyboard."""
    settle(window)
    window.activateWindow()
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not window.isActiveWindow() and not patience.hasExpired():
        QCoreApplication.processEvents()
    assert window.isActiveWindow()


def assert_nothing_cut(widget: QWidget) -> None:
    """Fail if words do not fit their widget, or a widget does not fit where it stands.

    What is scrolled up or down out of sight is not cut. What would need scrolling sideways is.
    """
    settle(widget)
    cut = [problem for each in _shown(widget) for problem in _problems(each, widget)]
    assert not cut, "\n".join(cut)


def assert_nothing_overlaps(widget: QWidget) -> None:
    """Fail if two widgets that a layout puts beside or under each other share some room."""
    settle(widget)
    wrong = [
        f"{_label(one)} and {_label(other)} overlap: {one.geometry()}, {other.geometry()}"
        for parent in (widget, *_shown(widget))
        for one, other in combinations(_laid_out(parent), 2)
        if _share_room(one.geometry(), other.geometry())
    ]
    assert not wrong, "\n".join(wrong)


def assert_all_named(widget: QWidget) -> None:
    """Fail if something takes the keyboard focus and has no name for screen readers."""
    nameless = [_label(each) for each in focusable(widget) if not _name(each)]
    assert not nameless, "\n".join(nameless)


def assert_tab_order_is_reading_order(widget: QWidget) -> None:
    """Fail if Tab goes up the page, or back in a line, within one column.

    Two columns are read one after the other, so a step up is right if it also goes right. What
    scrolls has no fixed place beside what does not, so that is not compared.
    """
    settle(widget)
    stops = focusable(widget)
    wrong = []
    for before, after in pairwise(stops):
        if _scroll_area_of(before) is not _scroll_area_of(after):
            continue
        here, there = _place(before, widget), _place(after, widget)
        below = there.top() >= here.bottom() - _SLACK
        beside = there.left() >= here.right() - _SLACK
        if not (below or beside):
            wrong.append(f"{_label(after)} comes after {_label(before)}")
    assert not wrong, "\n".join(wrong)


def focusable(widget: QWidget) -> list[QWidget]:
    """What Tab reaches in `widget`, in its order."""
    if isinstance(widget, KeyboardFrame):
        return widget.tab_stops()
    found = []
    each = widget.nextInFocusChain()
    while each is not None and each is not widget:
        by_tab = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        inside = widget.isAncestorOf(each) and each.isVisibleTo(widget)
        if by_tab and inside and each.isEnabled() and each.focusProxy() is None:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def _laid_out(parent: QWidget) -> list[QWidget]:
    """What the layouts of a widget hold now."""
    layout = parent.layout()
    if layout is None or isinstance(layout, QStackedLayout):
        return []
    children = [one for one in parent.children() if isinstance(one, QWidget)]
    return [one for one in children if one.isVisibleTo(parent) and _holds(layout, one)]


def _holds(layout: QLayout, widget: QWidget) -> bool:
    if layout.indexOf(widget) >= 0:
        return True
    items = (layout.itemAt(place) for place in range(layout.count()))
    inner = (item.layout() for item in items if item is not None)
    return any(_holds(one, widget) for one in inner if one is not None)


def _share_room(one: QRect, other: QRect) -> bool:
    shared = one.intersected(other)
    return shared.width() > _SLACK and shared.height() > _SLACK


def _shown(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget):
        if child.isVisibleTo(widget) and not child.isWindow():
            yield child


def _problems(each: QWidget, top: QWidget) -> Iterator[str]:
    if isinstance(each, QLabel | QAbstractButton) and each.text() and not _inside_stock(each, top):
        least = each.minimumSizeHint().width()
        if each.width() + _SLACK < least:
            yield f"{_label(each)}: {each.width()} px wide, needs {least}"
        needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else 0
        if each.height() + _SLACK < needed:
            yield f"{_label(each)}: {each.height()} px high, needs {needed}"
    parent = each.parentWidget()
    if parent is None or _inside_stock(each, top):
        return
    area = QRect(QPoint(0, 0), parent.size()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if _is_scrolled(each):
        if each.width() > parent.width() + _SLACK:
            yield f"{_label(each)}: needs scrolling sideways"
    elif not area.contains(each.geometry()) and not each.geometry().isEmpty():
        yield f"{_label(each)}: {each.geometry()} lies outside its parent, {parent.size()}"


def _scroll_area_of(each: QWidget) -> QScrollArea | None:
    parent = each.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _is_scrolled(each: QWidget) -> bool:
    viewport = each.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QScrollArea) and area.widget() is each


def _inside_stock(each: QWidget, top: QWidget) -> bool:
    """Whether this is a part of a stock control that looks after its parts itself."""
    parent = each.parentWidget()
    while parent is not None and parent is not top:
        scrolls = isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea)
        if scrolls or isinstance(parent, QComboBox):
            return True
        parent = parent.parentWidget()
    return False


def _name(each: QWidget) -> str:
    text = each.text() if isinstance(each, QAbstractButton) else ""
    return (each.accessibleName() or text).strip()


def _label(each: QWidget) -> str:
    words = each.text() if isinstance(each, QLabel | QAbstractButton) else each.accessibleName()
    return f"{type(each).__name__} {words[:40]!r}"


def _place(each: QWidget, top: QWidget) -> QRect:
    return QRect(each.mapTo(top, QPoint(0, 0)), each.size())
