"""The real window in a language that does not exist: nothing stays English, nothing is cut."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.dialogs import UnexpectedDialog
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.pages import HOME, PHONES, PLAN, SETTINGS, SYNC, TEMPLATES, VISIT, VISITS
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.visit.follow_step import YOU_SAID
from qvisit.ui.visit.own_work import GUIDED
from qvisit.ui.visit.photos.strip import PhotoChoices
from qvisit.ui.visit.prepare_step import PARTS
from qvisit.ui.visit.sections_pane import JOTS, TALKS
from qvisit.ui.visit.steps import ACTIONS, DEBRIEF, PREPARE, RATING, REPORT, SCORE
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.window import MainWindow
from qvisit.usecases import photos, profiles, reports
from qvisit.workspace import Workspace
from tests.ui.all_texts import painted, texts_of
from tests.ui.heard_tree import assert_can_be_heard
from tests.ui.known_data import data_of, english_left, shipped
from tests.ui.layout_checks import assert_nothing_cut, assert_nothing_overlaps, settle
from tests.ui.pseudo import spoken, write_pseudo
from tests.ui.visit.every_scale import FORM
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import Trust, debriefed

PAGES = (HOME, VISITS, PLAN, TEMPLATES, SYNC, SETTINGS, PHONES)
WIDE, HIGH = 1366, 768


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where that language lies."""
    return write_pseudo(tmp_path_factory.mktemp("language"))


@pytest.fixture
def abroad(qapp: QApplication, folder: Path) -> Iterator[None]:
    """Speaks it while a window is made and shown."""
    with spoken(qapp, folder):
        yield


class Walk:
    """Goes from page to page and notes what is wrong on each, once."""

    def __init__(self, data: frozenset[str]) -> None:
        self._data = data
        self._known: set[str] = set()
        self._read: set[str] = set()
        self.wrong: list[str] = []

    def look(self, window: QWidget, place: str) -> None:
        """Read and measure a window as it stands now."""
        window.resize(WIDE, HIGH)
        settle(window)
        new = {text for text in texts_of(window) if text.words not in self._read}
        self._read |= {text.words for text in new}
        for text in sorted(new):
            left = english_left(text.words, self._data)
            self._note(f"{text.where}: {left!r} in {text.words[:120]!r}" if left else "", place)
        left = english_left(painted(window), self._data)
        self._note(f"painted: {left!r}" if left else "", place)
        for check in (assert_nothing_cut, assert_nothing_overlaps, assert_can_be_heard):
            try:
                check(window)
            except AssertionError as wrong:
                self._note(str(wrong), place)

    def _note(self, words: str, place: str) -> None:
        if words and words not in self._known:
            self._known.add(words)
            self.wrong.append(f"{place}: {words}")


class Open(Protocol):
    """Opens a window, and begins a walk through it."""

    def __call__(
        self, ws: Workspace, more: frozenset[str] = frozenset()
    ) -> tuple[MainWindow, Walk]: ...


@pytest.fixture
def open_window(qtbot: QtBot, background: Background, abroad: None) -> Iterator[Open]:
    """Opens a window, and begins a walk through it."""
    made: list[MainWindow] = []

    def open_it(ws: Workspace, more: frozenset[str] = frozenset()) -> tuple[MainWindow, Walk]:
        window = MainWindow(ws, background, Choosers())
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        window.begin()
        return window, Walk(data_of(ws, more))

    yield open_it
    for one in made:
        one.leave()


def test_every_text_is_translated(
    trust: Trust, open_window: Open, idle: Callable[[], None]
) -> None:
    debriefed(trust)
    visit = reports.sign_off(trust["linden"], trust.seen_by("linden"))
    window, walk = open_window(trust["linden"], frozenset({str(trust.share)}))

    for page in PAGES:
        window.go(page)
        idle()
        walk.look(window, page)
    for step in (RATING, REPORT, ACTIONS):
        window.open_visit(visit.visit.id, step)
        idle()
        walk.look(window, step)
    window.pages.visit.later.follow.show_part(YOU_SAID)
    walk.look(window, YOU_SAID)
    window.frame.open_help()
    walk.look(window, "help")

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_in_the_debrief(
    trust: Trust, open_window: Open, idle: Callable[[], None]
) -> None:
    debriefed(trust)
    window, walk = open_window(trust["hazel"])

    for step in (DEBRIEF, RATING):
        window.open_visit(trust.visit, step)
        idle()
        walk.look(window, step)
    window.open_visit(trust.visit, DEBRIEF)
    window.pages.visit.later.debrief.list.finding_chosen.emit("")
    walk.look(window, "finding")

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_while_scoring(evening: Trust, open_window: Open) -> None:
    photo = photo_of((FORM, "E-PHOTO"), "A board.")
    photos.add_photo(evening["ash"], evening.seen_by("ash"), photo)
    window, walk = open_window(evening["ash"])
    window.open_visit(evening.visit, SCORE)
    score = window.pages.visit.score

    for key in score.view.items.order:
        score.view.go_to(key, focus=True)
        walk.look(window, f"list: {key[1]}")
    window.pages.visit.jot.toggle()
    walk.look(window, "jot")
    for page in (TALKS, JOTS):
        score.beside.show_page(page)
        walk.look(window, page)
    score.view.go_to((FORM, "E-PHOTO"), focus=True)
    choices = score.view.side.photos.findChildren(PhotoChoices)[0]
    choices.away.click()
    walk.look(window, "photo to be deleted")
    choices.look.click()
    walk.look(window, "photo")
    score.photos.page.about.no_people.click()
    score.photos.page.about.keep.click()
    walk.look(window, "photo with a tick missing")

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_in_the_guided_view(evening: Trust, open_window: Open) -> None:
    window, walk = open_window(evening["rowan"])
    window.open_visit(evening.visit, SCORE)
    score = window.pages.visit.score
    score.show_face(GUIDED)
    view = score.guided.view

    for key in score.view.items.order:
        score.guided.take_up(key)
        walk.look(window, f"guided: {key[1]}")
    stop = (view.words.rest, view.rest.stop)
    hand_over = (*stop, view.stop.hand_over, view.hand_over.come_back)
    for way in (view.question.add, *hand_over, *stop, view.stop.end, view.end.look):
        way.click()
        walk.look(window, f"guided: {type(view.page).__name__}")

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_around_a_visit(evening: Trust, open_window: Open) -> None:
    said = "The bag is open."
    window, walk = open_window(evening["hazel"], frozenset({said}))
    window.open_visit(evening.visit, PREPARE)
    page = window.pages.visit

    for part in PARTS:
        page.prepare.show_part(part)
        walk.look(window, f"prepare: {part}")
    page.typing.begin(evening.person("rowan"), "")
    walk.look(window, "typing from paper")
    page.typing.compare.click()
    walk.look(window, "paper compared")
    page.typing.stop.click()
    page.show_concern()
    window.frame.show_page(VISIT)
    walk.look(window, "concern")
    form = page.later.concern.form
    form.protected.emit()
    walk.look(window, "in confidence")
    page.show_concern()
    form.what.edit.setPlainText(said)
    form.save.click()
    walk.look(window, "concern raised")

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_on_a_new_laptop(
    trust: Trust, open_window: Open, idle: Callable[[], None]
) -> None:
    window, walk = open_window(trust.new_laptop("willow", "visitor"), frozenset())

    for page in (HOME, VISITS, SYNC):
        window.go(page)
        idle()
        walk.look(window, page)

    assert not walk.wrong, "\n".join(walk.wrong)


def test_every_text_is_translated_before_a_profile_is_open(qtbot: QtBot, abroad: None) -> None:
    words, name = "teapot ladder orange skyline lamp", "Amara"
    walk = Walk(shipped() | {words, name})
    start = FirstStartPage(words, lambda _: (False, ""), keyring=False)
    lent = LendPage(name, words, lambda _: (False, ""))
    lent.start.click()  # it says what is missing
    unlock = UnlockPage([("amara", name), ("joss", "Joss")])
    bug = QWidget()
    UnexpectedDialog(bug, "").open_sheet()

    for place, page in (("first start", start), ("unlock", unlock), ("lent", lent), ("bug", bug)):
        qtbot.addWidget(page)
        walk.look(page, place)

    assert not walk.wrong, "\n".join(walk.wrong)
    assert profiles.strength("a").words
