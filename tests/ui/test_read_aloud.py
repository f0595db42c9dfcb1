"""The computer's own voice really reads, can be stopped at any moment, and is never left behind."""

import os
import subprocess
import sys
from array import array
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from pyttsx3.engine import Engine

from qvisit.ui import read_aloud
from qvisit.ui.own_ways import READING_SPEEDS, OwnWays, set_own_ways
from qvisit.ui.read_aloud import NoSoundError, NoVoiceError, ReadAloud
from qvisit.ui.voice import read_with_engine
from tests.installer.doubles import program
from tests.ui.loudspeaker import Loudspeaker, loudspeaker

__all__ = ["loudspeaker"]  # the fixture

QUESTION = "Can you go outside when you want to?"
_BEGINNING_MS = 30_000  # a slow machine may take as long to start a process

_LIBRARY_ALONE = """
import sys
from pyttsx3.engine import Engine
engine = Engine()
engine.connect("started-word", lambda name, location, length: print(name, file=sys.stderr))
engine.setProperty("rate", 165)
engine.save_to_file(sys.argv[1], sys.argv[2])
engine.runAndWait()
"""

_A_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
from qvisit.ui.read_aloud import ReadAloud
app = QApplication([])
page = QWidget()
page.show()
ReadAloud(page).say("Can you go outside when you want to?")
app.exec()
"""


class _Heard:
    """All that a reader says of itself, in order."""

    def __init__(self, reader: ReadAloud) -> None:
        self.told: list[str] = []
        self.errors: list[Exception] = []
        reader.started.connect(lambda: self.told.append("started"))
        reader.finished.connect(lambda: self.told.append("finished"))
        reader.failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.told.append("failed")
        self.errors.append(error)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def reader(page: QWidget) -> ReadAloud:
    return ReadAloud(page)


def _read(qtbot: QtBot, reader: ReadAloud, text: str) -> None:
    with qtbot.waitSignal(reader.finished, timeout=_BEGINNING_MS):
        reader.say(text)


def _fail(qtbot: QtBot, reader: ReadAloud) -> Exception:
    with qtbot.waitSignal(reader.failed, timeout=_BEGINNING_MS) as heard:
        reader.say(QUESTION)
    error = heard.args[0] if heard.args else None
    assert isinstance(error, Exception)
    return error


def _wait_for_player(qtbot: QtBot, known: Path) -> int:
    qtbot.waitUntil(
        lambda: known.exists() and known.read_text(encoding="ascii").endswith("\n"),
        timeout=_BEGINNING_MS,
    )
    return int(known.read_text(encoding="ascii"))


def _wait_for_end(qtbot: QtBot, process: int) -> None:
    qtbot.waitUntil(lambda: not _runs(process), timeout=_BEGINNING_MS)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def test_the_real_voice_says_these_words_and_is_heard(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker, tmp_path: Path
) -> None:
    loudspeaker.keep()
    heard = _Heard(reader)

    _read(qtbot, reader, QUESTION)

    alone = subprocess.run(
        [sys.executable, "-c", _LIBRARY_ALONE, QUESTION, str(tmp_path / "alone.wav")],
        capture_output=True,
        text=True,
        check=True,
    )
    samples = loudspeaker.samples()
    wanted = (tmp_path / "alone.wav").read_bytes()[44:]  # behind its head
    assert heard.told == ["started", "finished"]
    assert alone.stderr.split() == QUESTION.rstrip("?").split()
    assert samples[: len(wanted)] == wanted
    assert max(array("h", samples)) > 3_000  # of 32,767: loud enough to be heard


def test_each_speed_is_quicker_than_the_one_before(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.keep()
    lengths = []

    for speed in READING_SPEEDS:
        set_own_ways(OwnWays(reading_speed=speed))
        _read(qtbot, reader, QUESTION)
        lengths.append(len(loudspeaker.samples()))

    assert all(slower > quicker for slower, quicker in pairwise(lengths))
    assert lengths[0] > 1.8 * lengths[-1]


def test_each_word_is_told_when_it_is_heard_until_the_voice_is_stopped(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    heard = _Heard(reader)
    told: list[tuple[str, float]] = []
    began = monotonic()
    reader.reached.connect(
        lambda start, length: told.append((QUESTION[start : start + length], monotonic() - began))
    )
    reader.say(QUESTION)
    player = _wait_for_player(qtbot, known)
    began = monotonic()
    qtbot.waitUntil(lambda: len(told) >= 4, timeout=_BEGINNING_MS)

    reader.stop()

    assert [word for word, _ in told[:4]] == QUESTION.split()[:4]
    assert told[3][1] > 0.3  # it is heard half a second after the first, though it was made at once
    assert heard.told == ["started", "finished"]
    assert not reader.speaking
    _wait_for_end(qtbot, player)
    assert len(told) < len(QUESTION.split())


def test_a_new_text_takes_the_place_of_the_old(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    heard = _Heard(reader)
    reader.say(QUESTION)
    first = _wait_for_player(qtbot, known)
    known.unlink()

    reader.say("Do staff knock?")
    second = _wait_for_player(qtbot, known)

    _wait_for_end(qtbot, first)
    assert _runs(second)
    reader.stop()
    _wait_for_end(qtbot, second)
    assert heard.told.count("finished") == 2


def test_leaving_the_page_stops_the_voice(qtbot: QtBot, loudspeaker: Loudspeaker) -> None:
    pages, page = QStackedWidget(), QWidget()
    qtbot.addWidget(pages)
    pages.addWidget(page)
    pages.addWidget(QWidget())
    pages.show()
    reader = ReadAloud(page)
    known = loudspeaker.play_for_ever()
    reader.say(QUESTION)
    player = _wait_for_player(qtbot, known)

    pages.setCurrentIndex(1)

    assert not reader.speaking
    _wait_for_end(qtbot, player)


def test_a_page_that_is_taken_away_takes_its_voice_along(
    qtbot: QtBot, loudspeaker: Loudspeaker
) -> None:
    window, page = QWidget(), QWidget()
    page.setParent(window)
    qtbot.addWidget(window)
    window.show()
    known = loudspeaker.play_for_ever()
    ReadAloud(page).say(QUESTION)
    player = _wait_for_player(qtbot, known)

    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    _wait_for_end(qtbot, player)


def test_a_window_that_is_killed_leaves_no_voice_behind(
    qtbot: QtBot, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    with subprocess.Popen([sys.executable, "-c", _A_WINDOW]) as window:
        try:
            player = _wait_for_player(qtbot, known)
        finally:
            window.kill()

    _wait_for_end(qtbot, player)


def test_the_words_stand_nowhere_while_they_are_read(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker, home: Path
) -> None:
    known = loudspeaker.play_for_ever()
    reader.say(QUESTION)
    player = _wait_for_player(qtbot, known)

    lines = [
        line.read_bytes()
        for line in Path("/proc").glob("[0-9]*/cmdline")
        if os.access(line, os.R_OK) and line.exists()
    ]
    files = [file for file in home.rglob("*") if file.is_file() and not file.is_symlink()]

    assert not [line for line in lines if b"outside when you" in line]
    assert {file.name for file in files} == {"aplay", "player"}
    reader.stop()
    _wait_for_end(qtbot, player)


def test_a_voice_that_tells_no_words_is_followed_piece_by_piece(
    qtbot: QtBot, page: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "echo voice; echo started; echo piece 0; echo piece x; exec sleep 600"
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "wordless", script)))
    monkeypatch.setattr(read_aloud, "_SILENCE_MS", 10)
    reader = ReadAloud(page)

    with qtbot.waitSignal(reader.reached, timeout=_BEGINNING_MS) as reached:
        reader.say(QUESTION)

    assert reached.args == [0, len(QUESTION) - 1]
    reader.stop()


def test_the_voices_of_other_systems_tell_how_far_they_are(
    capfd: pytest.CaptureFixture[str],
) -> None:
    read_with_engine(Engine("dummy"), ["Can you go?", "Yes."], 165)

    told = capfd.readouterr().out.split("\n")
    assert told == [
        *("started", "piece 0", "word 0 0", "word 0 4", "word 0 8"),
        *("piece 1", "word 1 0", "finished", ""),
    ]


def test_fifty_thousand_characters_begin_and_stop(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    text = "Is the ward calm at night? " * 1_852

    reader.say(text)
    player = _wait_for_player(qtbot, known)
    reader.stop()

    assert len(text) > 50_000
    _wait_for_end(qtbot, player)


@pytest.mark.parametrize("text", ["", "…", "\x00"])
def test_nothing_to_say_is_said_at_once(qtbot: QtBot, reader: ReadAloud, text: str) -> None:
    heard = _Heard(reader)

    reader.say(text)

    assert heard.told == ["finished"]


def test_without_a_voice_it_says_why_and_one_that_is_put_in_later_is_found(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    loudspeaker.keep()
    loudspeaker.take_voice_away()
    error = _fail(qtbot, reader)
    why = reader.why_not
    monkeypatch.delenv("LD_LIBRARY_PATH")

    _read(qtbot, reader, QUESTION)

    assert isinstance(error, NoVoiceError)
    assert str(error) == why
    assert why.startswith("This computer has no voice installed. Ask IT for one;")
    assert reader.why_not == ""


def test_without_a_player_it_says_why(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.take_player_away()

    error = _fail(qtbot, reader)

    assert isinstance(error, NoVoiceError)
    assert "no program that plays sound" in reader.why_not


def test_silence_is_not_called_reading(
    qtbot: QtBot, reader: ReadAloud, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.unplug()

    error = _fail(qtbot, reader)

    assert isinstance(error, NoSoundError)
    assert "Check the speaker" in str(error)
    assert reader.why_not == ""


def test_whether_there_is_a_voice_is_found_out_once_the_page_stays(
    qtbot: QtBot, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.take_voice_away()
    page = QWidget()
    qtbot.addWidget(page)
    reader = ReadAloud(page)
    heard = _Heard(reader)

    with qtbot.waitSignal(reader.known, timeout=_BEGINNING_MS):
        page.show()

    assert reader.why_not
    assert heard.told == []


def test_a_voice_that_hangs_is_given_up(
    qtbot: QtBot, page: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "hangs", "exec sleep 600")))
    monkeypatch.setattr(read_aloud, "_PATIENCE_MS", 50)

    error = _fail(qtbot, ReadAloud(page))

    assert isinstance(error, NoSoundError)
    assert "did not answer" in str(error)


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$", "echo unheard-of"])
def test_a_voice_that_breaks_breaks_nothing_else(
    qtbot: QtBot, reader: ReadAloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "breaks", script)))

    error = _fail(qtbot, reader)

    assert isinstance(error, NoVoiceError | NoSoundError)
    assert not reader.speaking


def test_a_program_that_is_not_there_is_no_voice(
    qtbot: QtBot, reader: ReadAloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))

    assert isinstance(_fail(qtbot, reader), NoVoiceError)
