"""A window as a screen reader is told of it, asked of Qt inside the same program.

It is the same tree that `tests/end2end` walks in the real program from another process, without
the bus between them: quick enough to look at every page.
"""

from collections.abc import Iterator
from itertools import count

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.end2end.atspi import Box, Node, Ref
from tests.end2end.tree_rules import problems

_ROLE = QAccessible.Role
_NAMES = {
    _ROLE.Button: "push button",
    _ROLE.PushButton: "push button",
    _ROLE.ButtonMenu: "push button",
    _ROLE.RadioButton: "radio button",
    _ROLE.CheckBox: "check box",
    _ROLE.ComboBox: "combo box",
    _ROLE.Link: "link",
    _ROLE.List: "list",
    _ROLE.ListItem: "list item",
    _ROLE.PageTab: "page tab",
    _ROLE.Cell: "cell",
    _ROLE.SpinBox: "spin button",
    _ROLE.Table: "table",
    _ROLE.EditableText: "text",
    _ROLE.StaticText: "label",
    _ROLE.Heading: "label",
    _ROLE.Graphic: "image",
    _ROLE.Grouping: "panel",
}


def assert_can_be_heard(window: QWidget) -> None:
    """Fail if a control has no role, name or state, or if something is read out of its order."""
    wrong = list(problems(list(heard_in(window))))
    assert not wrong, "\n".join(wrong)


def heard_in(window: QWidget) -> Iterator[Node]:
    """All that a window shows, in the order in which it is read."""
    numbers = count(1)
    top = QAccessible.queryAccessibleInterface(window)
    stack = [(Ref("", "0"), top)]
    while stack:
        parent, face = stack.pop()
        node = _node(face, parent, Ref("", str(next(numbers))))
        if not node.shown:
            continue
        yield node
        inside = [face.child(at) for at in range(face.childCount())]
        stack += [(node.ref, one) for one in inside[::-1] if one is not None]


def _node(face: QAccessibleInterface, parent: Ref, ref: Ref) -> Node:
    state, box = face.state(), face.rect()
    scrolls = face.role() == _ROLE.Client and isinstance(face.object(), QScrollArea)
    told = {
        "focusable": state.focusable,
        "enabled": not state.disabled,
        "checkable": state.checkable,
        "editable": state.editable,
        "read-only": state.readOnly,
        "showing": not state.invisible,
        "visible": not state.invisible,
    }
    return Node(
        ref,
        parent,
        "scroll pane" if scrolls else _NAMES.get(face.role(), face.role().name),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        frozenset(name for name, on in told.items() if on),
        labelled=False,
        box=Box(box.x(), box.y(), box.width(), box.height()),
    )
