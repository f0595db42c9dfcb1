"""Photos in the window: brought in, blacked out, described, kept, taken back."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qvisit.photos import Area
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.visit.photos.page import PhotoPage
from qvisit.ui.visit.photos.strip import PhotoView
from qvisit.usecases.photos import photo_bytes
from qvisit.usecases.visits import open_visit
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening

Bring = Callable[[bytes], PhotoPage]


def a_file(colour: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (600, 400), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def ash(sit: Sit) -> Evening:
    return sit("ash")


@pytest.fixture
def bring(ash: Evening, tmp_path: Path, qtbot: QtBot) -> Bring:
    """Brings a file in as a photo of the item in hand."""

    def it(content: bytes) -> PhotoPage:
        path = tmp_path / "IMG_0001.JPG"
        path.write_bytes(content)
        step = ash.window.pages.visit.score
        page = step.photos.page
        page._choosers = Choosers(photo=lambda *_: path)
        words = step.guided.view.words if step.is_guided else step.view.side
        words.photos.add.click()
        qtbot.waitUntil(lambda: not page._background.busy, timeout=20_000)
        settle(ash.window)
        return page

    return it


def finish(page: PhotoPage, words: str = "The bag in the clinic room, its seal is broken.") -> None:
    type_words(page.alt.edit, words)
    page.no_people.click()
    page.agreed.click()
    page.keep.click()


def kept(ash: Evening) -> list[bytes]:
    opened = open_visit(ash.trust["ash"], ash.trust.visit)
    current = ash.window.pages.visit.score.current
    assert current is not None
    found = [photo_bytes(ash.trust["ash"], one.said) for one in opened.sheet.photos_on(*current)]
    return [one for one in found if one is not None]


def test_a_photo_is_brought_in_described_and_kept(ash: Evening, bring: Bring) -> None:
    page = bring(a_file())
    assert page.isVisible()

    finish(page)

    side = ash.view.side
    assert len(kept(ash)) == 1
    assert ash.view.isVisible()
    assert "its seal is broken" in words_on(side.photos)


def test_a_frame_drawn_by_keys_is_blacked_out_for_good(
    ash: Evening, bring: Bring, qtbot: QtBot
) -> None:
    page = bring(a_file())
    press(page.canvas, Qt.Key.Key_Left)
    press(page.canvas, Qt.Key.Key_Left)
    assert page.canvas.frame == Area(275, 300, 675, 700)
    assert "27 to 67 % across" in page.canvas.accessibleName()

    page.black.click()
    qtbot.waitUntil(lambda: len(page._versions) == 2, timeout=20_000)
    finish(page)

    (content,) = kept(ash)
    image = Image.open(io.BytesIO(content))
    assert max(ImageStat.Stat(image.crop((180, 130, 390, 270))).mean) < 3
    assert ImageStat.Stat(image.crop((10, 10, 100, 100))).mean[0] > 150


def test_a_frame_drawn_with_the_mouse_is_cut_out(ash: Evening, bring: Bring, qtbot: QtBot) -> None:
    page = bring(a_file())
    place = page.canvas._place()
    start, end = place.topLeft(), place.center()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.canvas, end)
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=end)

    page.cut.click()
    qtbot.waitUntil(lambda: len(page._versions) == 2, timeout=20_000)
    finish(page)

    (content,) = kept(ash)
    width, height = Image.open(io.BytesIO(content)).size
    assert abs(width - 300) <= 3
    assert abs(height - 200) <= 3


def test_undo_brings_back_what_was_before(bring: Bring, qtbot: QtBot) -> None:
    page = bring(a_file())
    page.canvas.set_frame(Area(0, 0, 500, 500))
    page.black.click()
    qtbot.waitUntil(lambda: len(page._versions) == 2, timeout=20_000)

    page.undo.click()

    assert len(page._versions) == 1
    assert page.undo.reason


def test_nothing_is_kept_without_words_and_both_ticks(ash: Evening, bring: Bring) -> None:
    page = bring(a_file())

    page.keep.click()
    assert "Write a few words" in words_on(page)
    type_words(page.alt.edit, "The clinic room")
    page.no_people.click()
    page.keep.click()

    assert "Tick both boxes" in words_on(page)
    assert page.agreed.hasFocus()
    assert kept(ash) == []


@pytest.mark.parametrize("content", [b"A letter, no photo.", a_file()[:300], b""])
def test_a_file_that_is_no_photo_is_refused_on_the_page(
    ash: Evening, bring: Bring, content: bytes
) -> None:
    page = bring(content)

    assert page.trouble.isVisible()
    assert "Nothing was kept." in words_on(page.trouble)
    assert page.keep.reason
    page.leave_it.click()
    assert ash.view.isVisible()
    assert kept(ash) == []


def test_a_photo_is_taken_back(ash: Evening, bring: Bring) -> None:
    finish(bring(a_file()))
    view = ash.view.side.photos.findChildren(PhotoView)[-1]

    view.away.click()

    assert kept(ash) == []


def test_no_photos_are_offered_where_the_plan_allows_none(ash: Evening) -> None:
    strip = ash.view.side.photos

    strip.set_allowed(False)
    strip.show_photos((), read_only=False)

    assert not strip.isVisibleTo(ash.window)


def test_photos_are_kept_one_question_at_a_time_too(
    ash: Evening, bring: Bring, qtbot: QtBot
) -> None:
    step = ash.window.pages.visit.score
    step.show_face(GUIDED)
    step.guided.view.question.add.click()
    strip = step.guided.view.words.photos
    page = bring(a_file())
    finish(page)

    assert step.is_guided
    assert len(kept(ash)) == 1
    assert "its seal is broken" in words_on(strip)
