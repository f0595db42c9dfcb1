"""Checking a document that somebody holds: by its file, or by the fingerprint that stands on it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import in_language, told
from qvisit.ui.long_work import LongWork
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Words
from qvisit.usecases.found_codes import CheckStoppedError
from qvisit.usecases.progress import Report, Step
from qvisit.usecases.verify_document import (
    CheckedDocument,
    Verdict,
    verify_code,
    verify_file,
)
from qvisit.workspace import Workspace

_LONGEST = 40


class DocumentCheckCard(Card):
    """A field for the fingerprint, a button for the file, and what was found out in words."""

    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("Check a document"))
        self._ws = ws
        self._choosers = choosers
        self.work = LongWork(background, self)
        self.code = TextField(
            self.tr("Fingerprint"),
            self.tr("It stands at the foot of each page, such as 7K3M-92QD-X0VT-4HBC."),
        )
        self.check = SecondButton(self.tr("Check the fingerprint"), "search")
        self.choose = PlainButton(self.tr("Choose a file"), "folder")
        self.stop = PlainButton(self.tr("Stop"), "cross")
        self.progress = ProgressLine()
        self.result = Banner("blue", "")
        self.code.edit.setMaxLength(_LONGEST)
        what = self.tr("Is it from this record, unaltered, and may it still be used?")
        for part in (Words(what), self.code):
            self.body.addWidget(part)
        self.body.addWidget(flow_row((self.check, self.choose, self.stop)))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.result)
        self.body.setAlignment(self.result, Qt.AlignmentFlag.AlignTop)
        self._show_running(running=False)
        self.result.hide()
        self.check.clicked.connect(self._on_check)
        self.code.submitted.connect(self._on_check)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(self.work.stop)
        self.work.progressed.connect(self._on_progress)
        self.work.finished.connect(self._on_ended)

    def _on_check(self, _typed: object = None) -> None:
        typed = self.code.text()
        if not typed:
            self.code.show_error(self.tr("Type the fingerprint, or choose the file."))
            self.code.edit.setFocus()
            return
        self._begin(partial(verify_code, self._ws, typed))

    def _on_choose(self) -> None:
        path: Path | None = self._choosers.document(self, self.tr("Choose a document"))
        if path is not None:
            self._begin(partial(verify_file, self._ws, path))

    def _begin(self, look: Callable[[Report], CheckedDocument]) -> None:
        self.code.show_error("")
        self.result.hide()
        if self.work.start(look, self._on_checked, self._on_failed):
            self._show_running(running=True)
            self._on_progress(Step(""))

    def _on_progress(self, step: Step) -> None:
        words = in_language(step.words) or self.tr("Getting ready")
        if self.work.stopping:
            words = self.tr("Stopping")
        self.progress.show_progress(step.files, step.of_files, words)

    def _on_ended(self) -> None:
        had = self.stop.hasFocus()
        self._show_running(running=False)
        if had:
            self.check.setFocus()

    def _show_running(self, *, running: bool) -> None:
        busy = self.tr("A document is being checked.") if running else ""
        for button in (self.check, self.choose):
            button.set_unavailable(busy)
        self.progress.setVisible(running)
        self.stop.setVisible(running)

    def _on_checked(self, checked: CheckedDocument) -> None:
        tone, title = _verdict(checked.verdict)
        sentences = "\n".join(in_language(one) for one in checked.sentences)
        code = self.tr("Fingerprint {code}").format(code=checked.code) if checked.code else ""
        text = "\n".join(filter(None, (sentences, code)))
        self.result.show_message(tone, title, text)
        self.result.show()
        announce(self, f"{title} {sentences}")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        tone = "blue" if isinstance(error, CheckStoppedError) else "amber"
        self.result.show_message(tone, *told(error))
        self.result.show()
        announce(self, " ".join(told(error)))


def _verdict(verdict: Verdict) -> tuple[str, str]:
    """The tone of a banner and its first sentence."""
    return {
        "current": ("green", _tr("It is from this record, and current.")),
        "superseded": ("amber", _tr("It is from this record. A newer version took its place.")),
        "withdrawn": ("red", _tr("It is from this record. It was withdrawn.")),
        "draft": ("amber", _tr("It is from this record. It is not the published report.")),
        "unsure": (
            "amber",
            _tr("Its fingerprint is from this record. Its words were not checked."),
        ),
        "altered": ("red", _tr("It was altered. Do not use it.")),
        "unknown": ("amber", _tr("It is not from the record on this laptop.")),
        "no_code": ("amber", _tr("This file says no fingerprint.")),
    }[verdict]


def _tr(words: str) -> str:
    return QCoreApplication.translate("DocumentCheckCard", words)
