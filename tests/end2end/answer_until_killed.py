"""Answer, type and write notes on a visit, telling what is saved, until somebody kills it.

Usage: python -m tests.end2end.answer_until_killed PROFILE VISIT, with the words of the profile in
the first line that it is told, and a seed in each line after that. For each seed it works in a
process of its own, whose number it tells first ("pid N"); "dead" says that it was killed.

Each line of that process was told only after the call that saves it had returned:
"a TEMPLATE ITEM REPLY", "d TEMPLATE ITEM TEXT", "n TEMPLATE ITEM TEXT".
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from qvisit.forms.answers import NON_ANSWERS, options
from qvisit.forms.item import Item
from qvisit.ids import VisitId
from qvisit.usecases import notes, scoring, visits
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.scoring import Draft
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace, open_workspace

WORDS = ("The", "door", "was", "open", "and", "nobody", "knocked", "at", "two", "rooms", "today")
LONGEST = 6  # words of a text that is typed, before it becomes a note
CHOICES = ("MET3", "LEVEL4", "YES_NO", "CHOICE", "SIGN")


class ScriptedPerson:
    """Does what a reviewer does, in an order of its own."""

    def __init__(
        self, ws: Workspace, opened: OpenVisit, seed: int, tell: Callable[..., None]
    ) -> None:
        self._ws, self._opened, self._tell = ws, opened, tell
        self._random = random.Random(seed)
        self._start = f"Seed {seed}:"  # words of nobody before
        self._items = [
            (template.id, item)
            for template in opened.templates
            for item in template.items
            if item.scale in CHOICES
        ]
        self._typed: dict[tuple[str, str], str] = {}

    def step(self) -> None:
        """Answer one question, or type another word."""
        template, item = self._random.choice(self._items)
        if self._random.random() < 0.5:
            self._answer(template, item)
        else:
            self._type(template, item)

    def _answer(self, template: str, item: Item) -> None:
        replies = [one.reply for one in options(item)] + sorted(NON_ANSWERS)
        reply = self._random.choice(replies)
        self._opened = scoring.give_answer(self._ws, self._opened, template, item.code, reply)
        self._tell("a", template, item.code, reply)

    def _type(self, template: str, item: Item) -> None:
        key = (template, item.code)
        text = f"{self._typed.get(key, self._start)} {self._random.choice(WORDS)}"
        if len(text.split()) < LONGEST:
            self._typed[key] = text
            draft = Draft(template, item.code, "note", text)
            scoring.save_draft(self._ws, self._opened.visit.id, draft)
            self._tell("d", template, item.code, text)
            return
        self._typed.pop(key, None)
        text = f"{text} {self._random.getrandbits(64)}"
        self._opened = notes.keep_note(self._ws, self._opened, key, notes.Noted(text))
        self._tell("n", template, item.code, text)


def tell(*words: str) -> None:
    """Say what was called saved: it must be on the disk by now."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def work(folder: Path, visit: VisitId, seed: int, words: str) -> None:
    """Score until killed."""
    vault = unlock_with_words(folder, words)
    with open_workspace(vault) as ws:
        person = ScriptedPerson(ws, visits.open_visit(ws, visit), seed, tell)
        while True:
            person.step()


def main(folder: Path, visit: VisitId) -> None:
    """Work once for each seed. All modules are loaded once, so that 200 kills take a minute."""
    words = sys.stdin.readline().strip()
    for seed in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            tell("pid", str(os.getpid()))
            work(folder, visit, int(seed), words)
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    main(Path(sys.argv[1]), VisitId(sys.argv[2]))
