"""Who looks through what is written for words that may tell who somebody is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qvisit.privacy.found import Found, Kind
from qvisit.visits.privacy_kinds import Choice, KeepReason


@dataclass(frozen=True)
class TextPlace:
    """Which text of a visit is written.

    `own` says that it is the reviewer's own. What must not even be known to exist is not `logged`.
    """

    template: str = ""
    item: str = ""
    field: str = "text"
    own: bool = True
    logged: bool = True


@dataclass(frozen=True)
class Chosen:
    """What a person chose about words that were found, `count` times in the same text."""

    kind: Kind
    choice: Choice
    reason: KeepReason | None = None
    count: int = 1


class Guardian(Protocol):
    """Finds, and remembers what was chosen."""

    def look(self, owner: QObject, text: str, done: Callable[[tuple[Found, ...]], None]) -> None:
        """Tell `done` what nobody has chosen about yet, now or later, unless `owner` is gone."""

    def choose(self, place: TextPlace, chosen: Chosen, words: str) -> None:
        """Remember a choice; the words are used for a hash and not kept."""

    def holds(self, text: str) -> bool:
        """Whether a text must not become part of the visit yet."""


@runtime_checkable
class Guarded(Protocol):
    """A part of the window whose texts have a guardian."""

    guardian: Guardian


@runtime_checkable
class Placed(Protocol):
    """A part of the window that knows which text is written in it."""

    def text_place(self) -> TextPlace:
        """The text that is written here."""


class LoneGuardian:
    """Looks where there is no visit to ask; remembers as long as it lives, and tells nobody."""

    def __init__(self) -> None:
        self._chosen: set[tuple[Kind, str]] = set()

    def look(self, owner: QObject, text: str, done: Callable[[tuple[Found, ...]], None]) -> None:
        from qvisit.privacy.looking import look  # noqa: PLC0415 - start-up time

        found = look(text) if text.strip() else ()
        done(tuple(one for one in found if (one.kind, one.words(text)) not in self._chosen))

    def choose(self, place: TextPlace, chosen: Chosen, words: str) -> None:
        if chosen.choice != "removed":
            self._chosen.add((chosen.kind, words))

    def holds(self, text: str) -> bool:
        return False  # what has no visit cannot become part of one


_ALONE = LoneGuardian()


def guardian_of(widget: QWidget) -> Guardian:
    """Who looks through the texts of the nearest part of the window that has somebody."""
    part: QWidget | None = widget
    while part is not None:
        if isinstance(part, Guarded):
            return part.guardian
        part = part.parentWidget()
    return _ALONE


def place_of(widget: QWidget) -> TextPlace:
    """Which text is written in a widget, as the nearest part around it that knows says."""
    part: QWidget | None = widget
    while part is not None:
        if isinstance(part, Placed):
            return part.text_place()
        part = part.parentWidget()
    return TextPlace()
