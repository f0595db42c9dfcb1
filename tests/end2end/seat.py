"""Somebody at the real program: it runs on a screen of its own, and real keys are pressed."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.end2end.atspi import PATIENCE_S, Node, ScreenReader, names_around
from tests.usecases.trust import WORDS

PROGRAM = "QVisit"


class SeatedPerson:
    """Presses keys, and knows what a screen reader would say."""

    def __init__(
        self, program: "subprocess.Popen[bytes]", reader: ScreenReader, desktop: Mapping[str, str]
    ) -> None:
        self.program = program
        self.reader = reader
        self._desktop = dict(desktop)

    def is_there(self) -> bool:
        """Whether the program still runs."""
        return self.program.poll() is None

    def keys(self, *names: str) -> None:
        """Press keys one after another, as X calls them: "p", "F9", "ctrl+1"."""
        self._do("key", "--delay", "1", *names)

    def after(self, key: str) -> Node:
        """Press a key that takes the keyboard elsewhere, and see where."""
        self.reader.forget()
        self.keys(key)
        return self.reader.read(self.reader.hear("focused", number=1).source)

    def types(self, words: str) -> None:
        """Type words key by key."""
        self._do("type", "--delay", "2", words)

    def is_in(self, name: str) -> bool:
        """Whether the keyboard is at something inside what has this name, or one like it."""
        nodes = self.reader.walk()
        focused = (node for node in nodes if "focused" in node.states)
        return any(name in names_around(node, nodes) for node in focused)

    def types_durably(self, words: str) -> None:
        """Type words into the note that has the keyboard, and wait as long as a draft may take.

        A draft is durable half a second after a key at the latest. The time counts from when the
        program has taken all keys, and it has to answer twice at the end: a busy machine cannot
        have kept its timers back.
        """
        self.types(words)
        note = self.reader.find("text", "Your note")
        self.wait(lambda: self.reader.text(note).endswith(words), "the note to be typed")
        for _ in range(2):
            time.sleep(0.5)
            self.reader.read(note.ref)

    def unlock(self) -> None:
        """Take the keyboard, type the words of the profile, and wait for the first page."""
        self.reader.find("text", "Your words")
        self._do("search", "--sync", "--onlyvisible", "--name", PROGRAM, "windowfocus", "--sync")
        words = self.wait(lambda: self._field("Your words"), "the field for the words")
        while self.reader.text(words) and self.is_there():
            time.sleep(0.05)
        self.types(WORDS)
        self.wait(lambda: self.reader.length(words) == len(WORDS), "the words to be typed")
        self.keys("Return")
        self.reader.find("button", "Home, current page")

    def open_visit(self) -> None:
        """Go from home to the scoring of the visit that comes next."""
        card = "Your next visit"
        going_on = self.reader.look("button", "Carry on scoring", within=card)
        self.reader.press(going_on or self.reader.find("button", "Start scoring", within=card))
        self.reader.find("button", "Score, current step")

    def wait(self, look: "Callable[[], Node | bool | None]", what: str) -> Node:
        """Look again and again until there is something; gives what was seen."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            assert self.is_there(), "the program ended"
            seen = look()
            if seen:
                return seen  # type: ignore[return-value]
            time.sleep(0.05)
        raise AssertionError(f"waited in vain for {what}")

    def _field(self, name: str) -> Node | None:
        node = self.reader.find("text", name)
        return node if "focused" in node.states else None

    def _do(self, *words: str) -> None:
        subprocess.run(
            ("xdotool", *words), env=self._desktop, check=True, timeout=PATIENCE_S, stdout=-3
        )


@contextmanager
def seated(folder: Path, desktop: Mapping[str, str]) -> Iterator[SeatedPerson]:
    """Start the program on a profile, and stop it afterwards."""
    command = (sys.executable, "-m", "qvisit", "--data", str(folder))
    with (
        ScreenReader(desktop["DBUS_SESSION_BUS_ADDRESS"], PROGRAM) as reader,
        subprocess.Popen(command, env=dict(desktop)) as program,
    ):
        try:
            reader.meet(lambda: program.poll() is None)
            yield SeatedPerson(program, reader, desktop)
        finally:
            program.kill()
