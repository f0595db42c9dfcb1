"""The voice: a process of its own that reads words aloud, and hears that it shall stop.

It is started as `qvisit read-aloud`, so that it is found in an installed program too. The words
come in the first line of its input and are written nowhere: no command line, no file, no log. It
ends when its input ends, so that it never outlives the window. No Qt here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from shutil import which
from threading import Thread
from typing import BinaryIO

from pyttsx3.engine import Engine

from qvisit.ui.voice_talk import (
    FINISHED,
    NO_PLAYER,
    NO_SOUND,
    NO_VOICE,
    STARTED,
    VOICE,
)

_UNHURRIED = 165  # words a minute at 100 %; people speak at 150 to 200
# Linux's voice library makes sound and plays none. Each of these plays it on some systems.
_PLAYERS = (("aplay", "-q"), ("paplay",), ("pw-play",))


class _MuteError(Exception):
    """Nothing can be heard; `told` is the line for the window."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


class _Playing:
    """What plays the sound now. One process has one voice."""

    player: subprocess.Popen[bytes] | None = None


def read_aloud() -> int:
    """Read what standard input asks for, and tell standard output how it goes."""
    sys.excepthook = _say_nothing  # what the window hears of it is that the voice has ended
    asked = os.fdopen(0, "rb", closefd=False)
    request = json.loads(asked.readline())
    Thread(target=partial(_end_with, asked), daemon=True).start()
    with redirect_stdout(StringIO()):  # the library writes there of itself
        try:
            _read(request["percent"], request["pieces"])
        except _MuteError as mute:
            _tell(mute.told)
    return 0


def _read(percent: int, pieces: Sequence[str]) -> None:
    engine = _engine(percent)
    players = _players() if sys.platform == "linux" else []
    _tell(VOICE)
    if not pieces:
        return
    if sys.platform == "linux":
        _tell(STARTED)
        for sound in _sounds(engine, pieces):
            _play(sound, players)
    else:
        for piece in pieces:
            engine.say(piece)
        _tell(STARTED)
        engine.runAndWait()
    _tell(FINISHED)


def _engine(percent: int) -> Engine:
    """The system's own voice at a speed in percent of an unhurried one."""
    try:
        engine = Engine()
        voices = engine.getProperty("voices")
    except (ImportError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise _MuteError(NO_VOICE) from error
    if not voices:
        raise _MuteError(NO_VOICE)
    engine.setProperty("rate", round(_UNHURRIED * percent / 100))
    return engine


def _players() -> list[list[str]]:
    """The programs of this system that play a sound; the first that works is kept in front."""
    found = [[path, *rest] for name, *rest in _PLAYERS if (path := which(name)) is not None]
    if not found:
        raise _MuteError(NO_PLAYER)
    return found


def _sounds(engine: Engine, pieces: Sequence[str]) -> Iterator[int]:
    """The sound of each piece, as a file that is in memory only."""
    if sys.platform != "linux":
        return
    sound = os.memfd_create("sound")
    for piece in pieces:
        engine.save_to_file(piece, f"/proc/self/fd/{sound}")
        engine.runAndWait()
        yield sound


def _play(sound: int, players: list[list[str]]) -> None:
    """Play a sound to its end; a player that cannot is not asked again."""
    while players:
        nothing = subprocess.DEVNULL
        words = [*players[0], "/dev/stdin"]
        with subprocess.Popen(words, stdin=sound, stdout=nothing, stderr=nothing) as player:
            _Playing.player = player
        if player.returncode == 0:
            return
        del players[0]
    raise _MuteError(NO_SOUND)


def _tell(line: str) -> None:
    """Tell the window one line."""
    os.write(1, f"{line}\n".encode())


def _end_with(asked: BinaryIO) -> None:
    """End this process, and what plays for it, as soon as nobody holds its input any more."""
    asked.read()
    if _Playing.player is not None:
        _Playing.player.kill()
    os._exit(0)


def _say_nothing(*_error: object) -> None:
    """Keep an error to oneself: its words could be the person's."""
