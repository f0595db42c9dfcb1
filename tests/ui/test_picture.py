"""A picture stands beside words, speaks for itself, and keeps its own light panel."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.theme import Look, apply_look, tokens
from qvisit.ui.tokens import contrast
from qvisit.ui.widgets.picture import PictureView, picture_pixmap
from qvisit.usecases.pictures import picture_bytes, picture_catalogue
from tests.ui.layout_checks import assert_nothing_cut, settle

IDS = [picture.id for picture in picture_catalogue().pictures]
OUTLINE = "#212b32"


def colours(image: QImage) -> dict[str, int]:
    counted: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            counted[name] = counted.get(name, 0) + 1
    return counted


@pytest.mark.parametrize("picture_id", IDS)
def test_a_picture_is_drawn_with_dark_lines_and_the_accent(picture_id: str) -> None:
    drawn = colours(picture_pixmap(picture_id, 64).toImage())

    assert QSvgRenderer(picture_bytes(picture_id) or b"").isValid()
    assert drawn.get(OUTLINE, 0) > 40
    assert drawn.get("#005eb8", 0) + drawn.get("#cfe0f5", 0) > 20


def test_no_two_pictures_look_alike() -> None:
    seen = [bytes(picture_pixmap(each, 64).toImage().constBits()) for each in IDS]

    assert len(set(seen)) == len(IDS)


def test_a_picture_has_the_pixels_of_its_screen() -> None:
    for ratio in (1.0, 1.25, 2.0):
        drawn = picture_pixmap("moon", 64, ratio)

        assert drawn.size() == QSize(round(64 * ratio), round(64 * ratio))
        assert drawn.deviceIndependentSize().toSize() == QSize(64, 64)


def test_nothing_is_drawn_at_the_edge_of_the_panel() -> None:
    for each in IDS:
        image = picture_pixmap(each, 96).toImage()
        ring = [image.pixelColor(at, row).name() for at in range(8, 88) for row in (0, 95)]
        ring += [image.pixelColor(column, at).name() for at in range(8, 88) for column in (0, 95)]

        assert set(ring) == {"#e3eefa"}, each


def test_a_screen_reader_hears_what_the_picture_shows(qtbot: QtBot) -> None:
    view = PictureView("door-knock", 64)
    qtbot.addWidget(view)

    face = QAccessible.queryAccessibleInterface(view)

    assert face.role() == QAccessible.Role.Graphic
    assert face.text(QAccessible.Text.Name) == "A hand knocks on a bedroom door."


def test_a_picture_grows_with_the_text(qtbot: QtBot, look: Look) -> None:
    view = PictureView("plate", 64)
    qtbot.addWidget(view)
    settle(view)

    assert view.size() == QSize(64, 64) * look.text_percent / 100
    assert view.grab().toImage().pixelColor(view.width() // 2, 1).lightness() > 200


def test_a_picture_follows_a_new_text_size(qtbot: QtBot, qapp: QApplication) -> None:
    view = PictureView("plate", 64)
    qtbot.addWidget(view)
    settle(view)

    apply_look(qapp, Look(text_percent=150))
    settle(view)

    assert view.size() == QSize(96, 96)
    assert view.pixmap().deviceIndependentSize().toSize() == QSize(96, 96)


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast", "cream", "blue"])
def test_the_panel_is_light_in_every_theme_and_not_the_page_s_own(
    qapp: QApplication, theme: str
) -> None:
    apply_look(qapp, Look(theme=theme))

    panel = picture_pixmap("moon", 64).toImage().pixelColor(32, 1).name()

    assert contrast(panel, OUTLINE) >= 7
    assert panel != tokens().page


def test_an_unknown_picture_shows_nothing_and_takes_no_room(qtbot: QtBot) -> None:
    window, view, words = _beside_words("nobody-drew-this")
    qtbot.addWidget(window)
    settle(window)

    assert not view.isVisible()
    assert view.size() == QSize(0, 0)
    assert view.accessibleName() == ""
    assert words.x() == 0
    assert picture_pixmap("nobody-drew-this", 64).isNull()


def test_a_view_goes_from_question_to_question(qtbot: QtBot) -> None:
    window, view, words = _beside_words("moon")
    qtbot.addWidget(window)
    assert_nothing_cut(window)
    before = view.grab().toImage()

    view.show_picture("sun")
    settle(window)
    sun = (view.accessibleName(), view.grab().toImage() != before, words.x())
    view.show_picture("")
    settle(window)
    nothing = (view.isVisible(), words.x())
    view.show_picture("moon")
    settle(window)

    assert sun == ("The sun shines.", True, 64 + 16)
    assert nothing == (False, 0)
    assert view.isVisible()
    assert view.grab().toImage() == before


def test_a_view_that_stands_nowhere_yet_never_opens_by_itself(qtbot: QtBot) -> None:
    view = PictureView("", 64)
    qtbot.addWidget(view)

    view.show_picture("moon")
    alone = view.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    QHBoxLayout(window).addWidget(view)
    settle(window)

    assert not alone
    assert view.isVisible()


def _beside_words(picture_id: str) -> tuple[QWidget, PictureView, QLabel]:
    window = QWidget()
    view, words = PictureView(picture_id, 64), QLabel("Is it quiet at night?")
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(view)
    row.addWidget(words, 1)
    return window, view, words
