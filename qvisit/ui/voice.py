"""The voice: a process of its own that reads words aloud, and hears that it shall stop.

It is started as `qvisit read-aloud`, so that it is found in an installed program too. The words
come in the first line of its input and are written nowhere: no command line, no file, no log. It
ends when its input ends, so that it never outlives the window. No Qt here.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from shutil import which
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, BinaryIO

from pyttsx3.engine import Engine

from qvisit.ui.voice_talk import (
    FINISHED,
    NO_PLAYER,
    NO_SOUND,
    NO_VOICE,
    STARTED,
    VOICE,
)

if TYPE_CHECKING:
    from pyttsx3.drivers.espeak import EspeakDriver

_UNHURRIED = 165  # words a minute at 100 %; people speak at 150 to 200
# Linux's voice library makes sound and plays none. Each of these plays it on some systems.
_PLAYERS = (("aplay", "-q"), ("paplay",), ("pw-play",))


class _MuteError(Exception):
    """Nothing can be heard; `told` is the line for the window."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


class _Quiet:
    """Listens to the driver of a voice, which wants to tell how far it is."""

    def setBusy(self, busy: bool) -> None:
        """The driver makes sound, or has made it."""

    def notify(self, topic: str, **told: object) -> None:
        """The driver has come to a word, or to the end."""


def read_aloud() -> int:
    """Read what standard input asks for, and tell standard output how it goes."""
    sys.excepthook = _say_nothing  # what the window hears of it is that the voice has ended
    if sys.platform != "win32" and os.getpgrp() != os.getpid():
        os.setpgid(0, 0)  # so that what it starts can be ended with it
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
    pace = round(_UNHURRIED * percent / 100)
    if sys.platform == "linux":
        driver, players = _espeak(), _players()
        _tell(VOICE)
        if pieces:
            _read_with(driver, players, pieces, pace)
    else:
        engine = _engine()
        _tell(VOICE)
        if pieces:
            engine.setProperty("rate", pace)
            for piece in pieces:
                engine.say(piece)
            _tell(STARTED)
            engine.runAndWait()
            _tell(FINISHED)


def _engine() -> Engine:
    """The voice of Windows or macOS, which makes its own sound."""
    try:
        engine = Engine()
        voices = engine.getProperty("voices")
    except (ImportError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise _MuteError(NO_VOICE) from error
    if not voices:
        raise _MuteError(NO_VOICE)
    return engine


def _espeak() -> "EspeakDriver":
    """The voice of Linux, without the engine around it.

    The engine ends its loop before the sound is made, and its end takes back a speed that was set
    just before (pyttsx3 2.99, `DriverProxy.endLoop` and `EspeakDriver.stop`).
    """
    try:
        from pyttsx3.drivers.espeak import EspeakDriver  # noqa: PLC0415 - loads the library

        return EspeakDriver(_Quiet())  # type: ignore[no-untyped-call]
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise _MuteError(NO_VOICE) from error


def _players() -> list[list[str]]:
    """The programs of this system that play a sound; the first that works is kept in front."""
    found = [[path, *rest] for name, *rest in _PLAYERS if (path := which(name)) is not None]
    if not found:
        raise _MuteError(NO_PLAYER)
    return found


def _read_with(
    driver: "EspeakDriver", players: list[list[str]], pieces: Sequence[str], pace: int
) -> None:
    if sys.platform != "linux":
        return
    while driver.getProperty("rate") != pace:
        driver.setProperty("rate", pace)  # the library takes it up in a thread of its own, or not
        sleep(0.02)
    _tell(STARTED)
    sound = os.memfd_create("sound")  # what is read is on no disk
    for piece in pieces:
        driver.save_to_file(piece, f"/proc/self/fd/{sound}")  # type: ignore[no-untyped-call]
        driver.startLoop()  # type: ignore[no-untyped-call]
        _play(sound, players)
    _tell(FINISHED)


def _play(sound: int, players: list[list[str]]) -> None:
    """Play a sound to its end; a player that cannot is not asked again."""
    while players:
        nothing = subprocess.DEVNULL
        words = [*players[0], "/dev/stdin"]
        done = subprocess.run(words, stdin=sound, stdout=nothing, stderr=nothing, check=False)
        if done.returncode == 0:
            return
        del players[0]
    raise _MuteError(NO_SOUND)


def _tell(line: str) -> None:
    """Tell the window one line."""
    os.write(1, f"{line}\n".encode())


def _end_with(asked: BinaryIO) -> None:
    """End this process, and what plays for it, as soon as nobody holds its input any more."""
    asked.read()
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _say_nothing(*_error: object) -> None:
    """Keep an error to oneself: its words could be the person's."""
