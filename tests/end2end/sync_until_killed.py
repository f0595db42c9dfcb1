"""Score a little and sync, again and again, telling what is saved and sent, until killed.

Usage: python -m tests.end2end.sync_until_killed PROFILE VISIT SHARE, with the words of the profile
in the first line that it is told, and a seed in each line after that. For each seed it works in a
process of its own, whose number it tells first ("pid N"); "dead" says that it was killed.

Each line of that process tells what had happened by then: "saved ID" a change, "begins" a sync,
"synced" its end.
"""

import os
import random
import sys
from pathlib import Path

from qvisit.ids import VisitId
from qvisit.usecases import scoring, visits
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.syncing import sync
from qvisit.workspace import Workspace, open_workspace
from tests.end2end.answer_until_killed import tell
from tests.usecases.ward_walk import TEMPLATE

MOST_EDITS = 4
REPLIES = ("met", "partly", "not_met")
STATES = ("used", "not_used")


def edit(ws: Workspace, visit: VisitId, chance: random.Random) -> None:
    """Answer a question, or say in the shared record how something was found out."""
    opened = visits.open_visit(ws, visit)
    if chance.random() < 0.5:
        reply = chance.choice(REPLIES)
        opened = scoring.give_answer(ws, opened, TEMPLATE, "W-1", reply)
        tell("saved", opened.sheet.applied[-1])
    else:
        opened = scoring.use_method(ws, opened, "M1", chance.choice(STATES))
        tell("saved", opened.shared.applied[-1])


def work(folder: Path, visit: VisitId, share: Path, seed: int, words: str) -> None:
    """Edit and sync until killed."""
    chance = random.Random(seed)
    with open_workspace(unlock_with_words(folder, words)) as ws:
        while True:
            for _ in range(chance.randrange(1, MOST_EDITS)):
                edit(ws, visit, chance)
            tell("begins")
            sync(ws, share)
            tell("synced")


def main(folder: Path, visit: VisitId, share: Path) -> None:
    """Work once for each seed. All modules are loaded once, so that 300 kills take a minute."""
    if "PySide6" in sys.modules:
        raise SystemExit("this is to be killed without any window")
    words = sys.stdin.readline().strip()
    for seed in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            tell("pid", str(os.getpid()))
            work(folder, visit, share, int(seed), words)
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    main(Path(sys.argv[1]), VisitId(sys.argv[2]), Path(sys.argv[3]))
