"""Reads words aloud with the computer's own voice, without network and without waiting for it."""

import os
import signal
import sys
from functools import partial

from PySide6.QtCore import QEvent, QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.language import in_language
from qvisit.ui.own_ways import own_ways
from qvisit.ui.voice_talk import (
    FINISHED,
    NO_PLAYER,
    NO_SOUND,
    NO_VOICE,
    PIECE,
    STARTED,
    VOICE,
    WORD,
    Spoken,
    pieces_of,
    request,
    voice_command,
)

_PATIENCE_MS = 20_000  # a voice that has not begun by then hangs
_CALM_MS = 500  # a page that is left sooner does not ask whether there is a voice
_END_MS = 1_000
_SILENCE_MS = 800  # a voice that has told no word by then tells none


class NoVoiceError(QVisitError):
    """This computer cannot speak."""


class NoSoundError(QVisitError):
    """The voice is there, but nothing can be heard."""


class _Voice:
    """The process that speaks, if one does. It outlives the reader by the moment of its end."""

    def __init__(self) -> None:
        self.process: QProcess | None = None

    def end(self, *_gone: object) -> None:
        """End the voice and what plays for it, whatever they are doing."""
        process, self.process = self.process, None
        if process is None:
            return
        process.blockSignals(True)
        if process.processId():
            _end_session(process.processId())
        process.kill()
        process.waitForFinished(_END_MS)
        process.deleteLater()


class _Follower(QObject):
    """Knows how far the voice is in a text: by words, or by pieces if it tells no words."""

    reached = Signal(int, int)  # from which letter on it reads now, and how many of them

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._spoken = Spoken("")
        self._place = (0, 0)
        self._silence = QTimer(self, singleShot=True, interval=_SILENCE_MS)
        self._silence.timeout.connect(self._tell)

    def begin(self, text: str) -> None:
        """Follow the voice through another text."""
        self._silence.stop()
        self._spoken = Spoken(text)

    def take(self, told: str) -> None:
        """Hear that a piece or a word has begun."""
        place = self._spoken.place(told)
        if place is None:
            return
        self._place = place
        if told.startswith(PIECE):
            self._silence.start()
        else:
            self._silence.stop()
            self._tell()

    def _tell(self) -> None:
        self.reached.emit(*self._place)


class ReadAloud(QObject):
    """Reads for one page, and stops when the page is left, locked or closed.

    Each `say` ends with one `finished` (read to the end, or stopped) or one `failed`.
    """

    started = Signal()
    reached = Signal(int, int)  # from which letter on it reads now, and how many of them
    finished = Signal()
    failed = Signal(object)  # QVisitError
    known = Signal()  # `why_not` has changed

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._voice = _Voice()
        self._follower = _Follower(self)
        self._follower.reached.connect(self.reached)
        self._speaking = False
        self._asked = False
        self._why_not = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(partial(self._fail, ""))
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.find_out)
        page.installEventFilter(self)
        self.destroyed.connect(partial(_Voice.end, self._voice))

    @property
    def why_not(self) -> str:
        """Why nothing can be read, as one sentence; empty when it can be, or is not known yet."""
        return self._why_not

    @property
    def speaking(self) -> bool:
        """Whether something is being read."""
        return self._speaking

    def find_out(self) -> None:
        """Ask, behind the window, whether there is a voice. `known` says when that has changed."""
        if self._voice.process is None and (not self._asked or self._why_not):
            self._launch("")

    def say(self, text: str) -> None:
        """Read a text of any length at the person's own speed, instead of what is being read."""
        self.stop()
        if not pieces_of(text):
            self.finished.emit()
            return
        self._speaking = True
        self._launch(text)
        self._follower.begin(text)

    def stop(self) -> None:
        """Be silent now."""
        self._calm.stop()
        self._end()
        if self._speaking:
            self._speaking = False
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            self._calm.start()
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.stop()
        return super().eventFilter(watched, event)

    def _launch(self, text: str) -> None:
        self._end()
        process = QProcess()
        process.setStandardErrorFile(QProcess.nullDevice())
        if sys.platform != "win32":  # so that the player of the sound can be ended with it
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_ended)
        self._voice.process = process
        self._patience.start()
        program, *words = voice_command()
        process.start(program, words)
        process.write(request(text, own_ways().reading_speed))

    def _end(self) -> None:
        self._patience.stop()
        self._follower.begin("")
        self._voice.end()

    def _on_told(self) -> None:
        process = self._voice.process
        while process is not None and process is self._voice.process and process.canReadLine():
            self._take(bytes(process.readLine().data()).decode(errors="replace").strip())

    def _take(self, told: str) -> None:
        if told == VOICE:
            self._know("")
        elif told == STARTED:
            self._patience.stop()
            self.started.emit()
        elif told == FINISHED:
            self.stop()
        elif told.startswith((PIECE, WORD)):
            self._follower.take(told)
        else:
            self._fail(told)

    def _on_ended(self) -> None:
        """The voice has ended by itself: it said why, it was only asked, or it broke."""
        self._on_told()
        if self._voice.process is not None and (self._speaking or not self._asked):
            self._fail(NO_VOICE)
        self._end()

    def _fail(self, told: str) -> None:
        self._end()
        error = self._error(told)
        if told in (NO_VOICE, NO_PLAYER):
            self._know(in_language(error.message))
        if self._speaking:
            self._speaking = False
            self.failed.emit(error)

    def _know(self, why_not: str) -> None:
        changed = why_not != self._why_not
        self._asked, self._why_not = True, why_not
        if changed:
            self.known.emit()

    def _error(self, told: str) -> QVisitError:
        if told == NO_VOICE:
            return NoVoiceError(
                self.tr(
                    "This computer has no voice installed. Ask IT for one; everything else works."
                )
            )
        if told == NO_PLAYER:
            return NoVoiceError(
                self.tr(
                    "This computer has no program that plays sound. Ask IT for one; everything "
                    "else works."
                )
            )
        if told == NO_SOUND:
            return NoSoundError(
                self.tr("No sound came out of this computer. Everything else works."),
                hint=self.tr("Check the speaker or the headphones. Then try again."),
            )
        return NoSoundError(
            self.tr("The voice of this computer did not answer. Everything else works."),
            hint=self.tr("Try again. If it stays silent, ask IT about the voice."),
        )


def _end_session(leader: int) -> None:
    """End a process that was started in a session of its own, with all that it started."""
    if sys.platform == "win32":
        return
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return  # it has ended by itself
