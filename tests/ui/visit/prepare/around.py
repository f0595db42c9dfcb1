"""What the tests of Prepare share."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from qvisit.ui.visit.prepare_step import (
    PrepareStep,
)
from qvisit.usecases import care, frame, pack, visits
from tests.ui.keyboard import press
from tests.ui.layout_checks import settle
from tests.usecases.trust import Trust

Idle = Callable[[], None]
Open = Callable[..., PrepareStep]
ENTER, F8, SPACE = Qt.Key.Key_Return, Qt.Key.Key_F8, Qt.Key.Key_Space


def fill_from_sheet(step: PrepareStep, idle: Idle) -> None:
    """Choose the sheet, and wait until it was read."""
    press(step.pack.door.fill, ENTER)
    idle()
    settle(step)


def live_through(trust: Trust, sheet: Path) -> None:
    """A visit with all that Prepare can show to its lead."""
    ws = trust["hazel"]
    opened = pack.fill_pack(ws, trust.seen_by("hazel"), pack.look_into_pack(sheet))
    opened = visits.start_visit(ws, opened)
    opened = frame.note_feedback(ws, opened, "good", "Staff sat down with people. " * 6)
    opened = frame.set_left(ws, opened)
    opened = care.offer_talk(ws, opened, trust.person("ash"))
    care.tell_support(trust["rowan"], trust.seen_by("rowan"), wanted=True)
    care.rather_not(trust["rowan"], trust.seen_by("rowan"), on=True)
    trust.sync("rowan", "hazel")
