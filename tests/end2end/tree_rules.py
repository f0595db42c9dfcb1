"""What a person who listens to a window could not make sense of, whoever walked through it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.end2end.atspi import Box, Node, Ref

_ROLES = {
    *("button", "check box", "combo box", "link", "list", "list item", "page tab", "push button"),
    *("cell", "radio button", "spin box", "spin button", "table", "text", "toggle button"),
    "scroll pane",  # the arrow keys scroll it
}
_BUTTONS = ("push button", "radio button", "check box", "toggle button")
_SLACK = 2  # px, for rounding


def problems(nodes: Sequence[Node]) -> Iterator[str]:
    """What a person who listens could not make sense of."""
    yield from nameless(nodes)
    yield from same_names(nodes)
    yield from out_of_order(nodes)


def nameless(nodes: Sequence[Node]) -> Iterator[str]:
    """What takes the keyboard, and does not say what it is."""
    for node in nodes:
        if "focusable" not in node.states:
            continue
        if not node.name.strip() and not node.labelled:
            yield f"{node} at {node.box} has no name"
        heading = node.role == "label" and node.description.startswith("Heading")
        text = node.role == "label" and "read-only" in node.states  # read by letters and words
        drawn_on = node.role == "image" and node.description  # which says what the keys do
        if node.role not in _ROLES and not (heading or text or drawn_on):
            yield f"{node} takes the keyboard, and is nothing that can be used"
        if node.role == "radio button" and "checkable" not in node.states:
            yield f"{node} does not say whether it is chosen"
        if node.role == "text" and not node.states & {"editable", "read-only"}:
            yield f"{node} does not say whether it can be changed"
        if "enabled" not in node.states:
            yield f"{node} takes the keyboard, and is off"


def same_names(nodes: Sequence[Node]) -> Iterator[str]:
    """Buttons beside each other that nobody can tell apart by ear."""
    beside: dict[Ref, list[str]] = defaultdict(list)
    for node in nodes:
        if node.role in _BUTTONS and "focusable" in node.states:
            beside[node.parent].append(node.name)
    for names in beside.values():
        for name, count in Counter(names).items():
            if count > 1:
                yield f"{count} buttons beside each other are called {name!r}"


def out_of_order(nodes: Sequence[Node]) -> Iterator[str]:
    """What is read before something that stands above it, or before it in a line."""
    inside: dict[Ref, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.box.width > 0 and node.box.height > 0:
            inside[node.parent].append(node)
    first_words = _first_words(nodes)
    for siblings in inside.values():
        for before, after in pairwise(siblings):
            if _is_before(after.box, before.box):
                what = [first_words.get(one.ref) or str(one) for one in (after, before)]
                yield f"{what[0]} is read after {what[1]}: {after.box} after {before.box}"


def _is_before(one: Box, other: Box) -> bool:
    """Whether the eye meets `one` first: it is higher and not to the right, or left in a line."""
    above = one.y + one.height <= other.y + _SLACK
    left = one.x + one.width <= other.x + _SLACK
    right = one.x >= other.x + other.width - _SLACK
    in_line = one.y < other.y + other.height - _SLACK and other.y < one.y + one.height - _SLACK
    return (above and not right) or (left and in_line)


def _first_words(nodes: Sequence[Node]) -> dict[Ref, str]:
    """By what each thing can be known: its own name, or the first inside it."""
    known: dict[Ref, str] = {}
    for node in reversed(nodes):
        if node.name:
            known[node.ref] = str(node)
        if node.ref in known:
            known[node.parent] = known[node.ref]
    return known
