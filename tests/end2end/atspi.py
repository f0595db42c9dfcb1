"""What a screen reader sees and hears of a program, over the accessibility bus."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NamedTuple, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

PATIENCE_S = 60.0
"""Seconds until something that should happen at once is given up: the machine may be busy."""

_AT_ONCE = 40  # questions sent before their answers are read: all fit into the socket
_P = "org.a11y.atspi."
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_LABELLED_BY = 2
_SCREEN = 0  # coordinates are those of the screen
_EVENTS = ("object:announcement", "object:state-changed")
_STATES = {
    *((4, "checked"), (5, "collapsed"), (7, "editable"), (8, "enabled"), (10, "expanded")),
    *((11, "focusable"), (12, "focused"), (20, "pressed"), (23, "selected"), (24, "sensitive")),
    *((25, "showing"), (30, "visible"), (41, "checkable"), (43, "read-only")),
}


class Ref(NamedTuple):
    """Where something is on the bus: the program's name there, and a path."""

    program: str
    path: str


class Box(NamedTuple):
    """A place on the screen, in px."""

    x: int
    y: int
    width: int
    height: int


class Heard(NamedTuple):
    """One event: an announcement with its words, or a state that came (1) or went (0).

    `number` of an announcement is 1 when it is polite and 2 when it interrupts.
    """

    kind: str
    number: int
    words: str
    source: Ref


@dataclass(frozen=True)
class Node:
    """One thing as a screen reader knows it."""

    ref: Ref
    parent: Ref
    role: str
    name: str
    description: str
    states: frozenset[str]
    labelled: bool
    box: Box

    @property
    def shown(self) -> bool:
        """Whether it is on the screen, or would be after scrolling."""
        return "showing" in self.states and "visible" in self.states

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


class GoneError(Exception):
    """What was asked about is not there any more."""


class AccessibilityBus:
    """The bus on which programs and screen readers meet. Keeps what is heard on it in `events`."""

    def __init__(self, session_bus: str) -> None:
        """Go there and begin to listen.

        Args:
            session_bus: Address of the session's message bus.
        """
        keeper = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection(session_bus, auth_timeout=PATIENCE_S) as session:
            asked = new_method_call(keeper, "GetAddress")
            address = session.send_and_get_reply(asked, timeout=PATIENCE_S).body[0]
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        self.events: deque[Heard] = deque()
        rule = MatchRule(type="signal", interface=f"{_P}Event.Object")
        self.one(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in _EVENTS:
            self.one(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))

    def close(self) -> None:
        """Leave."""
        self._bus.close()

    def one(self, message: Message) -> Any:
        """The first value of an answer; None where nobody answers to that any more."""
        return self.ask([message])[0]

    def ask(self, messages: Sequence[Message]) -> list[Any]:
        """The same of many questions, in their order."""
        answers: list[Any] = []
        for start in range(0, len(messages), _AT_ONCE):
            answers += self._ask_some(messages[start : start + _AT_ONCE])
        return answers

    def _ask_some(self, messages: Sequence[Message]) -> list[Any]:
        waiting: dict[int, int] = {}
        answers: list[Any] = [None] * len(messages)
        for place, message in enumerate(messages):
            serial = next(self._bus.outgoing_serial)
            self._bus.send(message, serial=serial)
            waiting[serial] = place
        while waiting:
            came = self._bus.receive(timeout=PATIENCE_S)
            place = waiting.pop(came.header.fields.get(HeaderFields.reply_serial, -1), -1)
            if place < 0:
                self._keep(came)
            elif came.header.message_type is not MessageType.error and came.body:
                value = came.body[0]
                answers[place] = value[1] if _is_variant(messages[place]) else value
        return answers

    def take_in(self, seconds: float) -> None:
        """Keep all that came, waiting this long for the first of it."""
        wait = seconds
        while True:
            try:
                self._keep(self._bus.receive(timeout=wait))
            except TimeoutError:
                return
            wait = 0

    def _keep(self, message: Message) -> None:
        fields = message.header.fields
        source = Ref(fields.get(HeaderFields.sender, ""), fields.get(HeaderFields.path, ""))
        member = fields.get(HeaderFields.member)
        if member == "Announcement":
            _, politeness, _, (_, words), *_rest = message.body
            self.events.append(Heard("announcement", politeness, str(words), source))
        elif member == "StateChanged":
            state, number, *_rest = message.body
            self.events.append(Heard(state, number, "", source))


class ScreenReader:
    """Follows one program."""

    def __init__(self, session_bus: str, program: str) -> None:
        """Begin to listen.

        Args:
            session_bus: Address of the session's message bus.
            program: Name of the program to follow; it may start later.
        """
        self._bus = AccessibilityBus(session_bus)
        self._program = program
        self.root = Ref("", "")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bus.close()

    def meet(self, alive: Callable[[], bool]) -> None:
        """Wait until the program is there."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            assert alive(), "the program ended"
            for ref in _children(self._bus, Ref(_REGISTRY, _ROOT)):
                if self._bus.one(_get(ref, "Accessible", "Name")) == self._program:
                    self.root = ref
                    return
            time.sleep(0.1)
        raise AssertionError(f"{self._program} never came to the accessibility bus")

    def walk(self, *, hidden: bool = False) -> list[Node]:
        """Everything that the program shows, in the order in which it is read.

        Args:
            hidden: Also what is on pages that are not shown.
        """
        order: list[Node] = []
        below: dict[Ref, list[Ref]] = {}
        nodes: dict[Ref, Node] = {}
        layer = [(self.root, ref) for ref in _children(self._bus, self.root)]
        tops = [ref for _, ref in layer]
        while layer:
            asked = _read(self._bus, layer)
            kept = [node for node in asked if hidden or node.shown]
            nodes |= {node.ref: node for node in kept}
            found = self._bus.ask([_call(node.ref, "Accessible", "GetChildren") for node in kept])
            layer = []
            for node, inside in zip(kept, found, strict=True):
                below[node.ref] = [Ref(*one) for one in inside or ()]
                layer += [(node.ref, ref) for ref in below[node.ref]]
        stack = tops[::-1]
        while stack:
            ref = stack.pop()
            if ref in nodes:
                order.append(nodes[ref])
                stack += below[ref][::-1]
        return order

    def read(self, ref: Ref) -> Node:
        """One thing as it is now.

        Raises:
            GoneError: It is not there any more.
        """
        found = _read(self._bus, [(ref, ref)])
        if not found:
            raise GoneError(ref)
        return found[0]

    def find(self, role: str, name: str, *, within: str = "") -> Node:
        """The first thing shown with a role whose name begins so, waiting until it is there.

        Args:
            role: How its role ends, as the bus calls it: "button" is also a radio button.
            name: How its name begins.
            within: How the name of something around it begins.
        """
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            node = self.look(role, name, within=within)
            if node is not None:
                return node
            time.sleep(0.05)
        there = "\n".join(str(node) for node in self.walk() if node.name)
        raise AssertionError(f"no {role} {name!r}; there is\n{there}")

    def look(self, role: str, name: str, *, within: str = "") -> Node | None:
        """The same without waiting; None when it is not there now."""
        nodes = self.walk()
        for node in nodes:
            fits = node.role.endswith(role) and node.name.startswith(name)
            if fits and (not within or within in names_around(node, nodes)):
                return node
        return None

    def press(self, node: Node) -> None:
        """Do what pressing it does."""
        self._bus.one(_call(node.ref, "Action", "DoAction", "i", (0,)))

    def write(self, node: Node, words: str) -> None:
        """Put words into a field."""
        self._bus.one(_call(node.ref, "EditableText", "SetTextContents", "s", (words,)))

    def text(self, node: Node) -> str:
        """What stands in a field."""
        return str(self._bus.one(_call(node.ref, "Text", "GetText", "ii", (0, -1))) or "")

    def length(self, node: Node) -> int:
        """How many characters stand in a field, also in one that hides them."""
        return int(self._bus.one(_get(node.ref, "Text", "CharacterCount")) or 0)

    def focused(self) -> Node | None:
        """What has the keyboard."""
        return next((node for node in self.walk() if "focused" in node.states), None)

    def forget(self) -> None:
        """Let go of what was heard so far."""
        self._bus.take_in(0)
        self._bus.events.clear()

    def hear(self, kind: str, words: str = "", number: int | None = None) -> Heard:
        """Wait for an event since `forget`; each is heard once, and others can come between.

        Args:
            kind: "announcement", or the state that changed, such as "checked".
            words: How an announcement begins.
            number: Its number, if that matters.
        """
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            for heard in self._bus.events:
                fits = heard.kind == kind and heard.words.startswith(words)
                if fits and number in (None, heard.number):
                    self._bus.events.remove(heard)
                    return heard
            self._bus.take_in(0.2)
        raise AssertionError(f"never heard {kind} {words!r}; heard {list(self._bus.events)}")


def _children(bus: AccessibilityBus, ref: Ref) -> list[Ref]:
    """What is directly inside something."""
    found = bus.one(_call(ref, "Accessible", "GetChildren"))
    return [Ref(*one) for one in found or ()]


def _read(bus: AccessibilityBus, wanted: Sequence[tuple[Ref, Ref]]) -> list[Node]:
    asked = []
    for _, ref in wanted:
        asked += [
            _call(ref, "Accessible", "GetRoleName"),
            _get(ref, "Accessible", "Name"),
            _get(ref, "Accessible", "Description"),
            _call(ref, "Accessible", "GetState"),
            _call(ref, "Accessible", "GetRelationSet"),
            _call(ref, "Component", "GetExtents", "u", (_SCREEN,)),
        ]
    told = bus.ask(asked)
    found = []
    for at, (parent, ref) in enumerate(wanted):
        role, name, description, state, relations, box = told[at * 6 : at * 6 + 6]
        if role is None or state is None:
            continue  # gone since it was listed
        found.append(
            Node(
                ref,
                parent,
                str(role),
                str(name or ""),
                str(description or ""),
                frozenset(_states(state)),
                any(kind == _LABELLED_BY for kind, _ in relations or ()),
                Box(*(box or (0, 0, 0, 0))),
            )
        )
    return found


def _call(
    ref: Ref, interface: str, method: str, signature: str = "", body: Iterable[object] = ()
) -> Message:
    address = DBusAddress(ref.path, ref.program, _P + interface)
    return new_method_call(address, method, signature or None, tuple(body))


def _get(ref: Ref, interface: str, name: str) -> Message:
    return Properties(DBusAddress(ref.path, ref.program, _P + interface)).get(name)


def _is_variant(message: Message) -> bool:
    return bool(message.header.fields.get(HeaderFields.member) == "Get")


def _states(words: Sequence[int]) -> Iterator[str]:
    bits = words[0] | words[1] << 32
    return (name for bit, name in _STATES if bits >> bit & 1)


def names_around(node: Node, nodes: Sequence[Node]) -> str:
    """The names of all that holds a node, outermost last."""
    by_ref = {one.ref: one for one in nodes}
    names = []
    step = by_ref.get(node.parent)
    while step is not None:
        names.append(step.name)
        step = by_ref.get(step.parent)
    return "\n".join(names)
