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
from contextlib import redirect_stdout, suppress
from functools import partial
from io import StringIO
from itertools import takewhile
from shutil import which
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, BinaryIO

from pyttsx3.engine import Engine

from qvisit.ui.voice_talk import (
    FINISHED,
    NO_PLAYER,
    NO_SOUND,
    NO_VOICE,
    PIECE,
    STARTED,
    VOICE,
    WORD,
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
    """Stands where the driver of a voice wants to tell how far it is in making sound."""

    def setBusy(self, busy: bool) -> None:
        """The driver makes sound, or has made it."""

    def notify(self, topic: str, **told: object) -> None:
        """The driver has come to a word, or to the end."""


class _Course:
    """Tells the window how far a voice is that makes its own sound."""

    def __init__(self) -> None:
        self._piece = -1

    def on_piece(self, **_told: object) -> None:
        """The voice begins the next piece."""
        self._piece += 1
        _tell(f"{PIECE} {self._piece}")

    def on_word(self, location: int, length: int, **_told: object) -> None:
        """The voice has come to a word. Windows tells a beginning so too, without a length."""
        if length > 0:
            _tell(f"{WORD} {self._piece} {location}")


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
            read_with_engine(engine, pieces, pace)


def read_with_engine(engine: Engine, pieces: Sequence[str], pace: int) -> None:
    """Read with a voice that makes its own sound.

    Args:
        engine: The voice.
        pieces: What to read.
        pace: Words a minute.
    """
    course = _Course()
    engine.connect("started-utterance", course.on_piece)
    engine.connect("started-word", course.on_word)
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
    heard = _words_of(driver)
    _tell(STARTED)
    sound = os.memfd_create("sound")  # what is read is on no disk
    for place, piece in enumerate(pieces):
        heard.clear()
        driver.save_to_file(piece, f"/proc/self/fd/{sound}")  # type: ignore[no-untyped-call]
        driver.startLoop()  # type: ignore[no-untyped-call]
        told = [(0.0, f"{PIECE} {place}"), *((at, f"{WORD} {place} {word}") for at, word in heard)]
        _play(sound, players, told)
    _tell(FINISHED)


def _words_of(driver: "EspeakDriver") -> list[tuple[float, int]]:
    """A list into which the driver puts each word of the sound that it makes next.

    Each is the second at which it is heard, and the place of its first letter. The driver itself
    tells a word without its time.
    """
    from pyttsx3.drivers import _espeak as library  # noqa: PLC0415 - loaded by the driver

    heard: list[tuple[float, int]] = []

    def on_sound(wave: object, count: int, events: Sequence["library.EVENT"]) -> int:
        for event in takewhile(lambda one: one.type != library.EVENT_LIST_TERMINATED, events):
            at = max(0, event.text_position - 1)  # it counts from 1
            if event.type == library.EVENT_WORD and (not heard or at > heard[-1][1]):
                heard.append((event.audio_position / 1000, at))
        return int(driver._onSynth(wave, count, events))  # type: ignore[no-untyped-call]

    library.SetSynthCallback(on_sound)
    return heard


def _play(sound: int, players: list[list[str]], told: Sequence[tuple[float, str]]) -> None:
    """Play a sound to its end; a player that cannot is not asked again.

    Args:
        sound: A file that is open.
        players: Programs; the first is asked first.
        told: What the window is told at which second of the sound.
    """
    while players:
        nothing = subprocess.DEVNULL
        words = [*players[0], "/dev/stdin"]
        began = monotonic()
        with subprocess.Popen(words, stdin=sound, stdout=nothing, stderr=nothing) as player:
            for at, line in told:
                with suppress(subprocess.TimeoutExpired):
                    player.wait(max(0.0, began + at - monotonic()))
                    break  # it has ended
                _tell(line)
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
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _say_nothing(*_error: object) -> None:
    """Keep an error to oneself: its words could be the person's."""
