"""What somebody chose is theirs: kept for their profile, there again next time, in every theme."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.own_ways import OwnWays, own_ways
from qvisit.ui.preferences import Preferences, load_preferences
from qvisit.ui.settings_cards import ProfileFacts
from qvisit.ui.settings_page import ALOUD, SCORING, SettingsPage
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.tokens import THEMES, contrast
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.words import Words
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.loudspeaker import Loudspeaker, loudspeaker
from tests.ui.test_window import Open, open_window
from tests.usecases.trust import Trust

__all__ = ["loudspeaker", "open_window"]  # the fixtures

_BEGINNING_MS = 30_000


def _press(page: SettingsPage, words: str) -> None:
    control = next(
        one
        for part in (page.reading, page.scoring, page.aloud)
        for one in (*part.findChildren(QRadioButton), *part.findChildren(TickBox))
        if one.accessibleName() == words
    )
    press(control, Qt.Key.Key_Space)


def test_choices_are_there_again_and_nobody_elses(open_window: Open, trust: Trust) -> None:
    window = open_window("ash")
    page = window.pages.settings
    window.go("settings")
    for section, choices in {
        "reading": ("Cream",),
        SCORING: ("One question at a time", "Words only", "Easy words in the list"),
        ALOUD: ("80 %",),
    }.items():
        page.columns.show_section(section)
        settle(window)
        for words in choices:
            _press(page, words)
    chosen = Preferences(
        look=Look(theme="cream"),
        default_view="guided",
        answer_pictures="words",
        easy_words=True,
        reading_speed=80,
    )

    open_window("alder").desk.take_look(None)
    others = (current_look(), own_ways())
    open_window("ash").desk.take_look(None)

    assert load_preferences(trust["ash"].folder) == chosen
    assert load_preferences(trust["alder"].folder) == Preferences()
    assert others == (Look(), OwnWays())
    assert (current_look(), own_ways()) == (chosen.look, chosen.ways)


def test_what_one_chose_elsewhere_is_not_undone_by_the_settings(
    open_window: Open, trust: Trust
) -> None:
    window = open_window("ash")

    window.desk.keep_standard_words(True)
    window.pages.settings.scoring.keys.setChecked(False)

    kept = load_preferences(trust["ash"].folder)
    assert kept.standard_when_guided
    assert not kept.single_key_answers


def test_leaving_the_settings_stops_the_voice(
    qtbot: QtBot, open_window: Open, loudspeaker: Loudspeaker
) -> None:
    known = loudspeaker.play_for_ever()
    window = open_window("ash")
    window.go("settings")
    page = window.pages.settings
    page.columns.show_section(ALOUD)
    settle(window)
    press(page.aloud.try_it, Qt.Key.Key_Return)
    qtbot.waitUntil(known.exists, timeout=_BEGINNING_MS)

    window.go("home")

    assert not page.preview.read.reader.speaking


def test_the_whole_page_works_by_keyboard_at_200_percent(
    open_window: Open,
) -> None:
    window = open_window("ash")
    window.go("settings")
    _press(window.pages.settings, "200 %")
    settle(window)
    seen = set()

    for _ in range(60):
        press(focused(), Qt.Key.Key_Tab)
        seen.add(focused().accessibleName())

    wanted = {"Answer with single keys", "Try it", "Read it to me", "Put back as it was"}
    assert wanted | {"Make a new recovery card", "Lock QVisit"} <= seen
    assert current_look().text_percent == 200


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pictures", ["faces", "words"])
def test_all_words_of_the_preview_can_be_read_in_each_theme(
    qtbot: QtBot, qapp: QApplication, theme: str, pictures: str
) -> None:
    apply_look(qapp, Look(theme=theme))
    mine = Preferences.model_validate({"look": Look(theme=theme), "answer_pictures": pictures})
    page = SettingsPage(mine, ProfileFacts("Ash", "/home/ash/QVisit", "0.1.0"))
    qtbot.addWidget(page)
    page.resize(1278, 620)
    settle(page)
    words: list[Words | QAbstractButton] = [*page.preview.findChildren(Words)]
    buttons = page.preview.findChildren(QAbstractButton)
    parts = [part for part in (*words, *buttons) if part.isVisibleTo(page) and part.text()]

    faint = [part.accessibleName() or part for part in parts if _contrast_of(part) < 4.5]

    assert len(parts) > 12
    assert faint == []


def _contrast_of(part: QWidget) -> float:
    """The contrast of the strongest colour of a control, as painted, to its ground."""
    image = part.grab().toImage()
    edge = 4 if isinstance(part, QAbstractButton) else 0
    across, down = range(edge, image.width() - edge), range(edge, image.height() - edge)
    pixels = Counter(QColor(image.pixel(x, y)).name() for x in across for y in down)
    ground = pixels.most_common(1)[0][0]
    return max(contrast(ground, ink) for ink in pixels)
