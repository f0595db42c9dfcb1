"""From a locked profile, or none, to an open one and back. Loaded behind the first page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.first_start_page import FirstStart, FirstStartPage
from qvisit.ui.language import told
from qvisit.ui.lend_desk import LendDesk
from qvisit.ui.new_person_page import NewPersonPage
from qvisit.ui.places import Places
from qvisit.ui.restore_desk import RestoreDesk
from qvisit.ui.saved_look import saved_look
from qvisit.ui.session import Session
from qvisit.ui.shell import Shell
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.unexpected import show_failure
from qvisit.ui.unlock_choice import KEYRING
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.widgets.buttons import LinkButton, SecondButton
from qvisit.ui.words_card import judge_words, serve_words
from qvisit.usecases import profiles
from qvisit.usecases.lending import visit_lent_to
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.profile_names import profile_in
from qvisit.usecases.profiles import OpenVault
from qvisit.usecases.viewing import clear_left_copies

_PATIENCE = 5_000  # milliseconds that closing the window waits for slow work


class Doors(QObject):
    """Asks for what opens a profile, opens it, and locks it again."""

    def __init__(
        self,
        shell: Shell,
        places: Places,
        choosers: Choosers | None = None,
        *,
        syncs: bool = False,
    ) -> None:
        """Take over a window that shows its first page, or nothing yet.

        Args:
            shell: The window; it owns this object.
            places: Where profiles lie.
            choosers: How to ask for files and folders.
            syncs: Whether an open profile syncs by itself, where its person wants that.
        """
        super().__init__(shell)
        self._syncs = syncs
        self._shell = shell
        self._places = places
        self._choosers = choosers or Choosers()
        self._background = Background(self)
        self._session: Session | None = None
        self._lent: list[Path] = []  # profiles made here on a lent laptop
        self._look: Look | None = None  # chosen before unlocking, kept once the profile is open
        shell.closing.connect(self._on_closing)
        clear_left_copies(one.folder for one in places.profiles())
        self._restore = RestoreDesk(shell, places, self._choosers, self._background)
        self._restore.opened.connect(self._on_opened)
        self._restore.look_changed.connect(self._on_look)
        self._restore.left.connect(
            lambda: self.ask_to_unlock() if places.profiles() else self.ask_new_person()
        )
        page = shell.page
        if isinstance(page, UnlockPage):
            self._take(page)
            self._try_keyring(page)
        else:
            self.ask_new_person()

    def ask_to_unlock(self) -> None:
        """Show the page that asks for the words of a profile."""
        lent = [one for one in map(profile_in, self._lent) if one is not None]
        known = {str(one.folder): one.name for one in (*self._places.profiles(), *lent)}
        page = UnlockPage(list(known.items()))
        self._shell.show_page(page)
        self._take(page)

    def ask_new_person(self) -> None:
        """Show the page that asks a new person who they are."""
        keyring = profiles.keyring_available()
        page = FirstStartPage(profiles.offer_words(), judge_words, keyring=keyring)
        page.start_requested.connect(partial(self._on_start, page))
        serve_words(page, self._background, self._choosers)
        page.look_changed.connect(self._on_look)
        page.restore_requested.connect(self._restore.ask)
        self._shell.show_page(page)
        if self._places.profiles():
            back = LinkButton(self.tr("Back: somebody else is here already"), "arrow-left")
            back.clicked.connect(self.ask_to_unlock)
            page.body.insertWidget(0, back)
        page.take_focus()

    def _take(self, page: UnlockPage) -> None:
        """Listen to a page that asks for words."""
        page.unlock_requested.connect(partial(self._on_words, page))
        page.recover_requested.connect(partial(self._on_code, page))
        page.other_profile_requested.connect(self.ask_new_person)
        page.restore_requested.connect(self._restore.ask)
        page.profile_chosen.connect(partial(self._on_profile, page))
        page.look_changed.connect(self._on_look)
        self._sign_in = SecondButton(self.tr("Open with this computer’s own sign-in"), "laptop")
        self._sign_in.clicked.connect(partial(self._try_keyring, page))
        page.body.insertWidget(1, self._sign_in)
        self._on_profile(page, page.profile_id)
        page.take_focus()

    def _on_profile(self, page: UnlockPage, folder: str) -> None:
        known = profile_in(Path(folder))
        self._sign_in.setVisible(known is not None and known.keyring)
        look = saved_look(Path(folder))
        if look is not None:
            _show_look(look)
            self._look = None

    def _try_keyring(self, page: UnlockPage) -> None:
        known = profile_in(Path(page.profile_id))
        if known is not None and known.keyring:
            self._open(page, partial(profiles.unlock_with_keyring, known.folder))

    def _on_words(self, page: UnlockPage, words: str) -> None:
        folder = Path(page.profile_id)
        self._open(page, partial(profiles.unlock_with_words, folder, words))

    def _on_code(self, page: UnlockPage, code: str) -> None:
        folder = Path(page.profile_id)
        self._open(page, partial(profiles.unlock_with_recovery, folder, code))

    def _open(self, page: UnlockPage, work: Callable[[], OpenVault]) -> None:
        """Stretching words takes a second on purpose, so it is done off the window's thread."""
        page.show_working()
        self._background.run(page, work, self._on_opened, partial(_refuse, page))

    def _on_start(self, page: FirstStartPage, first: FirstStart) -> None:
        new = profiles.NewProfile(
            name=first.name,
            roles=first.roles,
            words=first.words or profiles.offer_words(),  # nobody knows them: the keyring opens
            keyring=first.unlock == KEYRING,
        )
        page.show_working()
        work = partial(profiles.begin_profile, self._places.new_folder(), new)
        done = partial(self._on_opened, practice=first.practice)
        self._background.run(page, work, done, partial(_refuse, page))

    def _on_opened(self, vault: OpenVault, *, practice: bool = False, lent: bool = False) -> None:
        """Show the pages of an opened profile, once the one before is closed."""
        if self._session is not None and not self._session.over:
            again = partial(self._on_opened, vault, practice=practice, lent=lent)
            self._session.ended.connect(again)
            self._session.end()
            return
        try:
            session = Session(vault, self._choosers, self)
        except QVisitError as error:
            if lent:
                self.ask_to_unlock()  # the page that was filled in has done its work
            page = self._shell.page
            if page is not None:
                _refuse(page, error)
            return
        self._session = session
        if lent:
            self._lent.append(vault.folder)
        session.window.desk.take_look(self._look)
        self._look = None  # one person's choice is not the next one's
        session.window.lock_requested.connect(self.lock)
        session.window.lend_requested.connect(self._on_lend)
        self._shell.show_page(session.window)
        _begin(session, practice=practice, lent=lent)
        if self._syncs:
            session.window.syncing.start()

    def _on_lend(self) -> None:
        """Put the lender's pages away; giving the laptop back asks for the lender's words."""
        if self._session is None or self._session.over:
            return
        desk = LendDesk(self._session, self._choosers)
        desk.lent.connect(partial(self._on_opened, lent=True))
        desk.page.left.connect(self.lock)
        desk.page.look_changed.connect(self._on_look)
        self._shell.show_page(desk.page)
        desk.page.take_focus()

    def _on_look(self, look: Look) -> None:
        self._look = look
        _show_look(look)

    def lock(self) -> None:
        """Close the profile and ask for its words; all that was shown as saved stays saved."""
        self._look = None
        if self._session is not None and not self._session.over:
            self._session.end()
            self.ask_to_unlock()

    def _on_closing(self) -> None:
        self._background.wait_for_done(_PATIENCE)
        if self._session is not None:
            self._session.end_now()


def _begin(session: Session, *, practice: bool, lent: bool) -> None:
    """Show the first page of a profile; one that was just made may have a visit already."""
    if practice:
        try:
            begin_practice(session.ws)
        except QVisitError as error:
            show_failure(session.window, error)
    session.window.begin()
    visit = visit_lent_to(session.ws) if lent else None
    if visit is not None:
        session.window.open_visit(visit, "score")


def _show_look(look: Look) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_look(app, look)


def _refuse(page: QWidget, error: Exception) -> None:
    """Say on the page itself why the profile did not open."""
    if isinstance(page, UnlockPage | NewPersonPage) and not isinstance(error, QVisitError):
        page.show_ready()
    if not isinstance(error, QVisitError):
        show_failure(page, error)
    elif isinstance(page, UnlockPage):
        page.show_refusal(*told(error), getattr(error, "wait_seconds", 0))
    elif isinstance(page, NewPersonPage):
        page.show_problem(*told(error))
