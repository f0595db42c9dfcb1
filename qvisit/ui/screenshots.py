"""Pictures of every page in each look, without a screen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from qvisit.clock import moment
from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.brand_card import BrandCard
from qvisit.ui.choosers import Choosers
from qvisit.ui.committee_card import COMMITTEE
from qvisit.ui.driven import HEIGHT, WIDTH, the_application
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.pages import (
    HOME,
    LAPTOPS,
    PHONES,
    PLAN,
    RECORDS,
    SETTINGS,
    SYNC,
    TEMPLATES,
    VISIT,
    VISITS,
)
from qvisit.ui.preferences import Preferences
from qvisit.ui.restore_page import RestorePage, found_words
from qvisit.ui.settings_page import TRUST
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.visit.follow_step import YOU_SAID
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.ui.visit.prepare_step import PARTS
from qvisit.ui.visit.sections_pane import JOTS, TALKS
from qvisit.ui.visit.steps import ACTIONS, PREPARE, SCORE, STEPS, steps_of
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.window import MainWindow
from qvisit.usecases import profiles
from qvisit.usecases.committee import may_make
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.visits import list_visits, open_visit
from qvisit.workspace import Workspace

LOOKS = (
    Look(),
    Look(theme="dark"),
    Look(theme="high_contrast"),
    Look(text_percent=200),
)
CONCERN = "concern"
_PATIENCE = 10_000  # milliseconds for slow work to end
_WORDS = "teapot ladder orange skyline lamp"  # shown on the picture; they open nothing
_OWN_WORDS = "own-words"
_GUIDED = ("one-question", _OWN_WORDS, "hard-part", "break", "stop")
_ROUNDS = 8  # times that a layout may ask for another one
_ORDER = (
    "in_follow_up",
    "closed",
    "published",
    "signed_off",
    "accuracy_check",
    "draft_report",
    "moderated",
    "scoring_complete",
    "in_progress",
)


@dataclass(frozen=True)
class Shot:
    """One page: the name of its file, and how to show it."""

    name: str
    show: Callable[[], QWidget]


def take_screenshots(ws: Workspace, out: Path, looks: Sequence[Look] = LOOKS) -> list[Path]:
    """Save a picture of every page in each look; the profile gets a practice visit if it has none.

    Args:
        ws: The open profile whose pages are shown.
        out: The folder for pictures; made if it is missing.
        looks: In which looks.
    """
    app = the_application()
    before = current_look()
    out.mkdir(parents=True, exist_ok=True)
    if not list_visits(ws):
        begin_practice(ws)
    made = []
    try:
        for look in looks:
            apply_look(app, look)
            with _Studio(app, ws) as studio:
                made += [studio.take(shot, look, out) for shot in studio.shots()]
    finally:
        apply_look(app, before)
    return made


class _Studio:
    """A window of its own for each look, and the pages before unlocking."""

    def __init__(self, app: QApplication, ws: Workspace) -> None:
        self._app = app
        self._ws = ws
        self._background = Background(app)
        self._window = MainWindow(ws, self._background, Choosers())
        self._made: list[QWidget] = [self._window]

    def __enter__(self) -> "_Studio":
        self._window.pages.settings.show_preferences(Preferences(look=current_look()))
        self._window.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._window.pages.visit.score.show_face(LIST)  # else its place would be kept
        self._window.leave()
        self._background.wait_for_done(_PATIENCE)
        for widget in self._made:
            widget.close()
            widget.deleteLater()
        self._background.deleteLater()
        self._settle()

    def shots(self) -> Iterator[Shot]:
        """Every page, in the order of its number."""
        names = [HOME, VISITS, PLAN, TEMPLATES, SYNC, SETTINGS, PHONES, LAPTOPS, RECORDS]
        pages = [(name, self._page(name)) for name in names]
        pages += [
            ("your-trust", partial(_show_trust, self._window, self._settle)),
            ("help", self._help),
        ]
        doors: dict[str, Callable[[], QWidget]] = {
            "first-start": partial(FirstStartPage, _WORDS, _judge, keyring=False),
            "unlock": partial(UnlockPage, [(str(self._ws.folder), self._ws.vault.name)]),
            "restore": partial(_restore_page, self._ws),
        }
        pages += [(name, partial(self._door, make)) for name, make in doors.items()]
        steps = _visits_for_steps(self._ws)
        pages += [(step, self._step(step, visit)) for step, visit in steps]
        prepared = [visit for step, visit in steps if step == PREPARE]
        pages += [(name, self._part(name, one)) for one in prepared for name in PARTS[1:]]
        scored = [visit for step, visit in steps if step == SCORE]
        pages += [(name, self._step(SCORE, one, name)) for one in scored for name in (TALKS, JOTS)]
        pages += [
            (name, partial(_show_guided, self._window, name, one))
            for one in scored
            for name in guided_pages(self._ws, one)
        ]
        followed = [visit for step, visit in steps if step == ACTIONS]
        pages += [(YOU_SAID, self._you_said(one)) for one in followed]
        pages.append((CONCERN, self._concern))
        pages += [("concern-steps", self._steps)] if _known_concern(self._window) else []
        pages.append(("protected", self._protected))
        pages += [("committee", partial(_committee, self._window))] if may_make(self._ws) else []
        for number, (name, show) in enumerate(pages, start=1):
            yield Shot(f"{number:02}-{name}", show)

    def take(self, shot: Shot, look: Look, out: Path) -> Path:
        """Show a page, wait until it is at rest, and save its picture."""
        widget = shot.show()
        widget.resize(WIDTH, HEIGHT)
        widget.show()
        self._settle()
        path = out / f"{shot.name}-{look.theme}-{look.text_percent}.png"
        widget.grab().save(str(path))
        return path

    def _settle(self) -> None:
        """Let slow work come back and every layout come to rest."""
        deadline = QDeadlineTimer(_PATIENCE)
        rounds = 0
        while rounds < _ROUNDS and not deadline.hasExpired():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self._app.processEvents()
            rounds = 0 if self._background.busy else rounds + 1

    def _page(self, name: str) -> Callable[[], QWidget]:
        def show() -> QWidget:
            if name == PLAN:
                self._window.pages.plan.start_with("")
            self._window.go(name)
            return self._window

        return show

    def _help(self) -> QWidget:
        self._window.frame.open_help()
        return self._window

    def _step(self, step: str, visit: VisitId, beside: str = "") -> Callable[[], QWidget]:
        def show() -> QWidget:
            self._window.open_visit(visit, step)
            if beside:
                self._window.pages.visit.score.beside.show_page(beside)
            return self._window

        return show

    def _you_said(self, visit: VisitId) -> Callable[[], QWidget]:
        def show() -> QWidget:
            self._window.open_visit(visit, ACTIONS)
            self._window.pages.visit.later.follow.show_part(YOU_SAID)
            return self._window

        return show

    def _part(self, part: str, visit: VisitId) -> Callable[[], QWidget]:
        def show() -> QWidget:
            self._window.open_visit(visit, PREPARE)
            self._window.pages.visit.prepare.show_part(part)
            return self._window

        return show

    def _concern(self) -> QWidget:
        self._window.pages.visit.show_concern()
        self._window.frame.show_page(VISIT)
        return self._window

    def _steps(self) -> QWidget:
        self._window.pages.visit.show_concern(_known_concern(self._window))
        self._window.frame.show_page(VISIT)
        return self._window

    def _protected(self) -> QWidget:
        self._concern()
        self._window.pages.visit.later.concern.form.confidence.click()
        return self._window

    def _door(self, make: Callable[[], QWidget]) -> QWidget:
        """A page that stands before unlocking."""
        self._made.append(make())
        return self._made[-1]


def _show_trust(window: MainWindow, settle: Callable[[], None]) -> QWidget:
    """What governance says for everybody; with large text it stands below all else."""
    window.go(SETTINGS)
    window.pages.settings.columns.show_section(TRUST)
    window.resize(WIDTH, HEIGHT)
    window.show()
    settle()  # no page scrolls to what has no place yet
    card = window.pages.settings.findChild(BrandCard)
    if card is not None:
        bring_into_view(card)
    return window


def _restore_page(ws: Workspace) -> RestorePage:
    page = RestorePage()
    page.show_found(found_words(ws.vault.name, moment(ws.clock()).utc))
    return page


def _committee(window: MainWindow) -> QWidget:
    """What governance chooses for a committee paper, on the page of visits."""
    window.go(VISITS)
    button = window.pages.visits.findChild(SecondButton, COMMITTEE)
    if button is not None:
        button.click()
    return window


def guided_pages(ws: Workspace, visit: VisitId) -> Sequence[str]:
    """The pages that can be come to: who is done adds no words."""
    finished = open_visit(ws, visit).is_finished
    return [name for name in _GUIDED if not (finished and name == _OWN_WORDS)]


def _show_guided(window: MainWindow, name: str, visit: VisitId) -> QWidget:
    """One question at a time, or one of the pages beside it."""
    score = window.pages.visit.score
    window.open_visit(visit, SCORE)
    score.show_face(GUIDED)
    way, view = score.guided, score.guided.view
    order = way.course.part.order
    hard = [key for key in order if way.course.chapter(key).section.content_note]
    if name == "hard-part" and hard:
        way.course.begin(way.course.part)
        way.go(way.course.stop_at(hard[0]))
    elif order:
        way.course.read(order[0])
        way.go(way.course.stop_at(order[0]))
    if name == _OWN_WORDS:
        view.question.add.click()
    if name in ("break", "stop"):
        view.question.rest.click()
    if name == "stop":
        view.rest.stop.click()
    return window


def _judge(words: str) -> tuple[bool, str]:
    judged = profiles.strength(words)
    return judged.enough, judged.words


def _visits_for_steps(ws: Workspace) -> Sequence[tuple[str, VisitId]]:
    """A visit for each step that is open on one of them, the furthest visit first."""
    known = sorted(list_visits(ws), key=lambda one: (one.practice, _rank(one.status)))
    visits = [open_visit(ws, VisitId(one.visit)) for one in known]
    found: list[tuple[str, VisitId]] = []
    for step in STEPS:
        fits = [
            one.visit.id
            for one in visits
            if any(each.key == step and not each.reason for each in steps_of(one))
        ]
        found += [(step, fits[0])] if fits else []
    return found


def _known_concern(window: MainWindow) -> str:
    """A concern of the visit that is open, or none."""
    opened = window.editor.opened
    return next(iter(opened.shared.concerns), "") if opened is not None else ""


def _rank(status: str) -> int:
    return _ORDER.index(status) if status in _ORDER else len(_ORDER)
