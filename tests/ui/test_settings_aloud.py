"""The settings let people hear at once how fast they are read to, or why they cannot be."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.settings_page import ALOUD, SettingsPage
from tests.ui.keyboard import press
from tests.ui.layout_checks import assert_nothing_cut
from tests.ui.loudspeaker import Loudspeaker, loudspeaker
from tests.ui.settings_pages import live, page, said, tile

__all__ = ["live", "loudspeaker", "page"]  # the fixtures

_BEGINNING_MS = 30_000


def test_the_preview_reads_at_the_speed_just_chosen(
    qtbot: QtBot, live: SettingsPage, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.keep()
    lengths = []

    for speed in ("60 %", "160 %"):
        press(tile(live, speed), Qt.Key.Key_Space)
        with qtbot.waitSignal(live.preview.read.reader.finished, timeout=_BEGINNING_MS):
            press(live.aloud.try_it, Qt.Key.Key_Return)
        lengths.append(len(loudspeaker.samples()))

    assert lengths[0] > 1.8 * lengths[1]


def test_trying_can_be_stopped_and_a_new_speed_begins_anew(
    qtbot: QtBot, live: SettingsPage, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    live.columns.show_section(ALOUD)
    press(live.aloud.try_it, Qt.Key.Key_Return)
    qtbot.waitUntil(known.exists, timeout=_BEGINNING_MS)
    reading = live.aloud.try_it.words
    known.unlink()

    press(tile(live, "140 %"), Qt.Key.Key_Space)
    qtbot.waitUntil(known.exists, timeout=_BEGINNING_MS)
    press(live.aloud.try_it, Qt.Key.Key_Return)

    assert reading == "Stop reading"
    assert not live.preview.read.reader.speaking
    assert live.aloud.try_it.words == "Try it"


def test_without_a_voice_the_page_says_so_and_goes_on(
    qtbot: QtBot, live: SettingsPage, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.take_voice_away()
    live.columns.show_section(ALOUD)

    press(live.aloud.try_it, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: live.preview.read.reason != "", timeout=_BEGINNING_MS)
    press(tile(live, "80 %"), Qt.Key.Key_Space)
    press(live.aloud.try_it, Qt.Key.Key_Return)

    assert "This computer has no voice installed." in said(live.aloud)
    assert "voice" in live.preview.read.reason
    assert_nothing_cut(live)
