"""A small, safe part of YAML: lists, named lines and text, each with its line number.

Everything is text. Anchors, aliases, tags and directives are refused, so nothing can grow,
point or run, and `no`, `1.10` or `2027-03-09` stay as they were written.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

import yaml

from qvisit.errors import QVisitError
from qvisit.forms.problems import Place, shown
from qvisit.worded import worded

MAX_BYTES: Final = 2_000_000
_MAX_DEPTH: Final = 12
_MAX_NODES: Final = 200_000
_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")
_UNWANTED: Final = re.compile(
    r"[^\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    r"\U00010000-\U0010ffff]"
)
# The compiled parser reads thirty times faster; a few builds of PyYAML lack it.
Parser: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
_FASTEST: Final[Parser] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlTextError(QVisitError):
    """The text is not the YAML that QVisit reads; `line` counts from 1, None is the whole file."""

    def __init__(self, message: str, *, hint: str, line: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.line = line


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of the file: a text, a list of entries, or named lines; only one of them is set."""

    line: int
    text: str | None = None
    entries: tuple["Node", ...] | None = None
    fields: dict[str, "Node"] = field(default_factory=dict)

    def plain(self) -> object:
        """Return the piece as str, list and dict."""
        if self.text is not None:
            return self.text
        if self.entries is not None:
            return [entry.plain() for entry in self.entries]
        return {name: node.plain() for name, node in self.fields.items()}

    def child(self, step: int | str) -> "Node | None":
        """Return the entry or the named line below this one, if it is there."""
        if isinstance(step, str):
            return self.fields.get(step)
        entries = self.entries or ()
        return entries[step] if 0 <= step < len(entries) else None


def along(root: Node, path: Place) -> tuple[Node, ...]:
    """Follow a path from the root as far as it goes; the root comes first."""
    nodes = [root]
    for step in path:
        below = nodes[-1].child(step)
        if below is None:
            break
        nodes.append(below)
    return tuple(nodes)


def read_yaml(data: bytes, parser: Parser = _FASTEST) -> Node:
    """Read the bytes of a file; both parsers of the library give the same.

    Raises:
        YamlTextError: Anything is not as QVisit wants it, whatever the bytes are.
    """
    text = _decoded(data)
    try:
        return _Builder(yaml.parse(text, Loader=parser)).document()
    except yaml.MarkedYAMLError as error:
        raise _misread(error) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise YamlTextError(
            "A character is written in a way that cannot be read.",
            hint="Look for a backslash in quotes, and write the character itself.",
        ) from error


class _Builder:
    """Turns parser events into nodes."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._count = 0

    def document(self) -> Node:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise _refused(event, "A second document begins here.", "Keep one in a file.")
                _refuse_directives(event)
                root = self._node(next(self._events), depth=1)
        if root is None:
            raise YamlTextError("The file is empty.", hint="Write the template, then try again.")
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        _refuse_pointers(event)
        line = _line_of(event)
        self._count += 1
        if depth > _MAX_DEPTH or self._count > _MAX_NODES:
            raise _refused(
                event, "The file goes too deep or has too many parts.", "Make it simpler."
            )
        if isinstance(event, yaml.ScalarEvent):
            return Node(line, text=unicodedata.normalize("NFC", str(event.value)))
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(line, entries=tuple(self._entries(depth)))
        return Node(line, fields=self._fields(depth))

    def _entries(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _fields(self, depth: int) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if key.text is None:
                raise _refused(event, "A name before a colon must be plain text.", "Write a word.")
            if key.text in fields:
                raise _refused(
                    event,
                    f"{shown(key.text)} stands here twice; it is also in line "
                    f"{fields[key.text].line}.",
                    "Keep one of the two lines.",
                )
            # Faults are shown at the name, which is where the author looks for the line.
            fields[key.text] = replace(self._node(next(self._events), depth + 1), line=key.line)
        return fields


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise YamlTextError(
            worded("The file is larger than {known} MB.", known=MAX_BYTES // 1000000),
            hint="A template is a short text. Check that this is the right file.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data.count(b"\n", 0, error.start) + 1) from error
    unwanted = _UNWANTED.search(text)
    if unwanted is None:
        return text
    line = len(_LINE_BREAK.findall(text, 0, unwanted.start())) + 1
    if "\0" in text:
        raise _not_utf8(line)  # UTF-16 without its mark reads as letters with zeros between
    if unwanted.group() == "\t":
        raise YamlTextError("There is a tab here.", hint="Use spaces instead of tabs.", line=line)
    raise YamlTextError(
        "There is a character here that cannot be seen.",
        hint="Delete the line and type it again.",
        line=line,
    )


def _not_utf8(line: int) -> YamlTextError:
    return YamlTextError(
        "The file is not saved as UTF-8 text.",
        hint="Open it in a text editor and save it with the encoding UTF-8.",
        line=line,
    )


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refused(event: yaml.Event, what: str, hint: str) -> YamlTextError:
    return YamlTextError(what, hint=hint, line=_line_of(event))


def _refuse_directives(event: yaml.DocumentStartEvent) -> None:
    if event.version is not None or event.tags:
        raise _refused(event, "Lines that begin with % are not used here.", "Take the line out.")


def _refuse_pointers(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise _refused(
            event,
            "A value beginning with & or * points to another place. QVisit does not follow it.",
            "Write the text in full, in quotes if it begins with & or *.",
        )
    if getattr(event, "tag", None) is not None:
        raise _refused(
            event,
            "A value begins with !, which has a special meaning here.",
            "Put the text in quotes.",
        )


_KNOWN_SLIPS: Final = (
    (
        "mapping values are not allowed",
        "There is a colon inside a text here, or the spaces at the start of the line are wrong.",
        "Put the text in quotes, or line it up with the lines around it.",
    ),
    (
        "cannot start any token",
        "A text begins with a sign that has a special meaning here.",
        "Put the text in quotes.",
    ),
)


def _misread(error: yaml.MarkedYAMLError) -> YamlTextError:
    """Say in plain words where the parser lost its way."""
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else None
    for clue, what, hint in _KNOWN_SLIPS:
        if clue in str(error.problem):
            return YamlTextError(what, hint=hint, line=line)
    return YamlTextError(
        "This line does not fit the lines before it.",
        hint="Check the spaces at its start, its colon and its quotes.",
        line=line,
    )
