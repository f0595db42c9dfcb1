"""Every page of the window on the smallest laptop, with words at 200 %: whole, apart, in order."""

import pytest
from PySide6.QtWidgets import QApplication

from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.photos.strip import PhotoChoices
from qvisit.ui.visit.sections_pane import JOTS, TALKS, VOICES
from qvisit.usecases.photos import add_photo
from tests.ui.heard_tree import assert_can_be_heard
from tests.ui.layout_checks import (
    assert_all_named,
    assert_nothing_cut,
    assert_nothing_overlaps,
)
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key
from tests.usecases.made_photos import photo_of

# One item of each section and of each way of answering.
ITEMS = (
    *("E-MET3", "E-LEVEL4", "E-YES", "E-COUNT", "E-NUMBER", "E-CHOICE", "E-MULTI", "E-TEXT"),
    *("E-DATE", "E-TIME", "E-MOMENT", "E-PHOTO", "E-SIGN", "E-MARKER"),
)


@pytest.fixture
def window(qapp: QApplication, sit: Sit) -> Evening:
    """Ash's window at the scoring of a visit."""
    apply_look(qapp, Look(text_percent=200))
    return sit("ash")


def check(evening: Evening, page: str) -> None:
    """Fail, naming the page, if something on it cannot be read."""
    checks = (assert_nothing_cut, assert_nothing_overlaps, assert_all_named, assert_can_be_heard)
    for whole in checks:
        try:
            whole(evening.window)
        except AssertionError as error:
            raise AssertionError(f"{page}: {error}") from None


def test_every_page_beside_the_visit(window: Evening) -> None:
    for page in ("home", "visits", "templates", "sync", "settings", "phones", "plan"):
        window.window.go(page)
        check(window, page)
    window.window.frame.open_help()
    check(window, "help")


def test_every_question_and_what_is_around_them(window: Evening) -> None:
    view = window.view
    for code in ITEMS:
        window.go_to(code)
        check(window, code)
    for column in ("sections", "help"):
        view.columns.show_column(column)
        check(window, column)
    view.show_section(VOICES)
    check(window, "voices")
    view.show_done()
    check(window, "done")


def test_what_stands_beside_and_over_the_questions(window: Evening) -> None:
    page = window.window.pages.visit
    score, view = page.score, window.view
    window.window.editor.writing.jot("The bins by the door are full, and nobody came all evening.")
    for face in (TALKS, JOTS):
        score.beside.show_page(face)
        check(window, face)
        page.jot.toggle()
        check(window, f"jot over {face}")
        page.jot.close_up()
    photo = photo_of(key("E-PHOTO"), "The emergency bag in the clinic room. Its seal is broken.")
    window.window.editor.apply(lambda ws, opened: add_photo(ws, opened, photo))
    window.go_to("E-PHOTO")
    view.columns.show_column("help")
    choices = view.side.photos.findChildren(PhotoChoices)[0]
    check(window, "photo at its question")
    choices.away.click()
    check(window, "photo to be deleted")
    choices.look.click()
    check(window, "photo")
    score.photos.page.about.no_people.click()
    score.photos.page.about.keep.click()
    check(window, "photo with a tick missing")
    score.photos.page.about.leave_it.click()
    page.typing.begin(window.trust.person("rowan"), "")
    check(window, "typing from paper")
    page.typing.compare.click()
    check(window, "paper compared")


def test_a_concern_from_its_form_to_its_steps(window: Evening) -> None:
    visit = window.window.pages.visit
    visit.show_step("prepare")
    check(window, "prepare")
    visit.show_concern()
    check(window, "concern form")
    visit.later.concern.form.what.edit.setPlainText("A cord hangs in the bathroom.")
    visit.later.concern.form.save.click()
    check(window, "an open concern")
    window.window.go("home")
    check(window, "home with an open concern")
