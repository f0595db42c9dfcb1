"""Photos in the window: brought in, blacked out, described, kept, taken back."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qvisit.photos import Area
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.visit.photos.page import PhotoPage
from qvisit.ui.visit.photos.strip import PhotoChoices, PhotoStrip
from qvisit.usecases.photos import photo_bytes
from qvisit.usecases.visits import open_visit
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening

Bring = Callable[..., PhotoPage]


def a_file(colour: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (600, 400), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def ash(sit: Sit) -> Evening:
    return sit("ash")


@pytest.fixture
def bring(ash: Evening, tmp_path: Path, qtbot: QtBot, background: Background) -> Bring:
    """Brings a file in as a photo of the item in hand; `wait` until it is read."""

    def it(content: bytes, *, wait: bool = True) -> PhotoPage:
        path = tmp_path / "IMG_0001.JPG"
        path.write_bytes(content)
        step = ash.window.pages.visit.score
        page = step.photos.page
        page._choosers = Choosers(photo=lambda *_: path)
        words = step.guided.view.words if step.is_guided else step.view.side
        words.photos.add.click()
        if wait:
            ready(page, qtbot, background)
        return page

    return it


def ready(page: PhotoPage, qtbot: QtBot, background: Background) -> None:
    """Wait until nothing is worked on."""
    qtbot.waitUntil(lambda: not background.busy, timeout=20_000)
    settle(page)


def finish(page: PhotoPage, words: str = "The bag in the clinic room, its seal is broken.") -> None:
    type_words(page.about.alt.edit, words)
    page.about.no_people.click()
    page.about.agreed.click()
    page.about.keep.click()


def kept(ash: Evening) -> list[bytes]:
    opened = open_visit(ash.trust["ash"], ash.trust.visit)
    current = ash.window.pages.visit.score.current
    assert current is not None
    found = [photo_bytes(ash.trust["ash"], one.said) for one in opened.sheet.photos_on(*current)]
    return [one for one in found if one is not None]


def boxes(content: bytes, *areas: tuple[int, int, int, int]) -> Iterator[float]:
    """How light the lightest colour of some areas of a photo is."""
    image = Image.open(io.BytesIO(content))
    return (max(ImageStat.Stat(image.crop(area)).mean) for area in areas)


def test_a_photo_goes_from_its_file_to_its_question_and_away_again(
    ash: Evening, bring: Bring, qtbot: QtBot, background: Background
) -> None:
    page = bring(a_file())
    assert page.isVisible()
    assert page.canvas.hasFocus()

    page.about.keep.click()
    assert "Write a few words" in words_on(page)
    type_words(page.about.alt.edit, "Of 999 000 0018")
    page.about.no_people.click()
    page.about.keep.click()  # the guard asks about the number first
    assert page.about.alt.edit.hasFocus()
    page.about.alt.edit.clear()
    type_words(page.about.alt.edit, "The bag. Its seal is broken.")
    page.about.keep.click()
    assert "Tick both boxes" in words_on(page)
    assert page.about.agreed.hasFocus()
    assert kept(ash) == []

    press(page.canvas, Qt.Key.Key_Left)
    press(page.canvas, Qt.Key.Key_Left)
    assert page.canvas.frame == Area(275, 300, 675, 700)
    assert "27 to 67 % across" in page.canvas.accessibleName()
    page.about.agreed.click()
    page.black.click()
    page.canvas.set_frame(Area(0, 0, 100, 100))  # the hand is quicker than the work
    for button in (page.black, page.about.keep):
        button.click()
        assert button.reason == "QVisit is working on the photo."
    ready(page, qtbot, background)
    assert len(page._versions) == 2
    page.undo.click()
    assert page.undo.reason
    page.canvas.set_frame(Area(275, 300, 675, 700))
    page.black.click()
    ready(page, qtbot, background)
    page.about.keep.click()

    (content,) = kept(ash)
    black, red = boxes(content, (180, 130, 390, 270), (10, 10, 100, 100))
    assert black < 3
    assert red > 150
    assert page._versions == []
    assert page.canvas.pixmap().isNull()
    strip = ash.view.side.photos
    assert ash.view.isVisible()
    assert "Its seal is broken." in words_on(strip)
    choices = strip.findChildren(PhotoChoices)[-1]
    choices.look.click()
    assert page.about.alt.text() == "The bag. Its seal is broken."
    page.about.leave_it.click()

    choices.away.click()
    assert "Delete its picture for good?" in words_on(strip)
    choices.stay.click()
    assert len(kept(ash)) == 1
    choices.away.click()
    choices.delete.click()
    assert kept(ash) == []
    assert focused() is strip.add
    assert ash.failures == []


def test_a_frame_drawn_with_the_mouse_is_cut_out_one_question_at_a_time_too(
    ash: Evening, bring: Bring, qtbot: QtBot, background: Background
) -> None:
    step = ash.window.pages.visit.score
    step.show_face(GUIDED)
    step.guided.view.question.add.click()
    page = bring(a_file())
    place = page.canvas._place()
    start, end = place.topLeft(), place.center()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.canvas, end)
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=end)

    page.cut.click()
    ready(page, qtbot, background)
    finish(page)

    (content,) = kept(ash)
    width, height = Image.open(io.BytesIO(content)).size
    assert abs(width - 300) <= 3
    assert abs(height - 200) <= 3
    assert step.is_guided
    assert "its seal is broken" in words_on(step.guided.view.words.photos)


def test_what_is_no_photo_or_is_not_wanted_any_more_is_not_kept(
    ash: Evening, bring: Bring, qtbot: QtBot, background: Background
) -> None:
    for content in (b"A letter, no photo.", a_file()[:300], b""):
        page = bring(content)
        assert page.trouble.isVisible()
        assert "Nothing was kept." in words_on(page.trouble)
        assert page.about.keep.reason
        page.about.leave_it.click()
        assert ash.view.isVisible()

    page = bring(a_file(), wait=False)
    assert page.state.isVisible()  # "QVisit reads the photo."
    assert page.about.leave_it.hasFocus()
    page.about.leave_it.click()
    blue = bring(a_file((30, 30, 200)))

    assert len(blue._versions) == 1
    finish(blue)
    (content,) = kept(ash)
    assert Image.open(io.BytesIO(content)).getpixel((9, 9)) == pytest.approx((30, 30, 200), abs=4)
    bring(a_file())
    ash.window.pages.visit.typing.begin(ash.trust.person("rowan"), "")
    assert page._versions == []  # nothing of one sheet comes to another
    assert page.canvas.pixmap().isNull()


def test_no_photos_are_offered_where_the_plan_allows_none(qtbot: QtBot) -> None:
    strip = PhotoStrip()
    qtbot.addWidget(strip)

    for allowed in (True, False):
        strip.set_allowed(allowed)
        strip.show_photos((), read_only=False)
        assert strip.isHidden() is not allowed
