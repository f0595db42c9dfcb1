"""Does what the page of laptops asks for; all of it is slow, since the share is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.long_work import LongWork
from qvisit.ui.page_desk import PageDesk
from qvisit.usecases.laptops import make_lasting, withdraw_laptop
from qvisit.usecases.laptops_overview import AskingLaptop
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.progress import Report, Step
from qvisit.usecases.recovering import Recovered, recover_with_root
from qvisit.usecases.shares import admit, standing
from qvisit.usecases.sticks import share_folder_in
from qvisit.usecases.visits import OpenVisit, open_visit
from qvisit.workspace import Workspace


class LaptopsDesk(PageDesk):
    """Lets laptops in, withdraws them, and recovers a share whose administrators lost theirs."""

    changed = Signal()
    recovered = Signal(object)  # Recovered
    progressed = Signal(object)  # Step

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, page: QWidget
    ) -> None:
        super().__init__(ws, background, choosers, page)
        self._recovering = LongWork(background, self)
        self._recovering.progressed.connect(self.progressed)
        self._busy = False

    def admit(self, asking: AskingLaptop, roles: list[str], person: str) -> None:
        """Let a laptop in whose words were compared; `person` is whose it is, "" for a new one."""
        as_person = PersonId(person) if person else None
        device = asking.waiting.device
        work = partial(admit, self.ws, asking.folder, device, roles, as_person=as_person)
        said = self.tr("The laptop is let in. Its person can sync now.")
        self._do(work, said)

    def let_in(self, asking: AskingLaptop, visit: str, newcomer: Newcomer) -> None:
        """Let a colleague's laptop in for one visit alone."""
        work = partial(_let_in, self.ws, VisitId(visit), asking.folder, newcomer)
        said = self.tr("The laptop is let in for this visit. Its person can sync there now.")
        self._do(work, said)

    def withdraw(self, device: str, reason: str) -> None:
        """Withdraw a laptop."""
        work = partial(withdraw_laptop, self.ws, self._share(), DeviceId(device), reason)
        said = self.tr("The laptop is withdrawn. Others hear of it with their next sync.")
        self._do(work, said)

    def let_stay(self, device: str) -> None:
        """Let a laptop stay that a panel lead let in for one visit."""
        work = partial(make_lasting, self.ws, self._share(), DeviceId(device))
        said = self.tr("The laptop stays. Its person can be on other panels too.")
        self._do(work, said)

    def recover(self, code: str) -> None:
        """Begin again with the share's recovery code, on the known share or one that is chosen."""
        known = standing(self.ws).folder
        folder = Path(known) if known else self.ask_folder(self.tr("Choose the share’s folder"))
        if folder is None:
            return
        work = partial(_recover, self.ws, folder, code)
        if self._recovering.start(work, self._on_recovered, self.failed.emit):
            self.progressed.emit(Step(""))

    def _do(self, work: Callable[[], object], said: str) -> None:
        """Do one thing at a time: a second press changes nothing."""
        if self._busy:
            return
        self._busy = True
        self.background.run(self, work, partial(self._on_done, said), self._on_failed)

    def _share(self) -> Path:
        return Path(standing(self.ws).folder)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)

    def _on_done(self, said: str, _result: object) -> None:
        self._busy = False
        announce(self.page, said)
        self.changed.emit()

    def _on_recovered(self, result: Recovered) -> None:
        self.recovered.emit(result)
        self.changed.emit()


def _let_in(ws: Workspace, visit: VisitId, folder: Path, newcomer: Newcomer) -> OpenVisit:
    return let_in_on_ward(ws, open_visit(ws, visit), folder, newcomer)


def _recover(ws: Workspace, folder: Path, code: str, report: Report) -> Recovered:
    return recover_with_root(ws, share_folder_in(folder), code, report)
