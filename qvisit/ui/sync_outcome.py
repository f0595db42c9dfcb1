"""What came of the last sync, across the top of the sync page."""

from PySide6.QtCore import QCoreApplication

from qvisit.errors import QVisitError
from qvisit.ui.language import in_language, told
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.wording import changes_words
from qvisit.usecases.cloned import WORDS as COPIED_WORDS
from qvisit.usecases.syncing import SyncResult


class SyncOutcome(Banner):
    """Away until there is something to tell."""

    def __init__(self) -> None:
        super().__init__("green", "")
        self._unasked = ""  # why the last sync by itself came to nothing, while that stands here
        self.hide()

    def show_result(self, result: SyncResult) -> None:
        """Say what a sync did that somebody asked for."""
        text = ""
        if result.set_aside:
            text = self.tr("Some files were set aside. See below why, and what to do.")
        if COPIED_WORDS in result.set_aside:
            text = in_language(COPIED_WORDS)
        text = f"{text} {in_language(result.not_passed_on)}".strip()
        self._unasked = ""
        self.show_message("amber" if text else "green", result_words(result), text)
        self.show()

    def show_problem(self, error: QVisitError) -> None:
        """Say why something that somebody asked for could not be done."""
        self._unasked = ""
        self.show_message("amber", *told(error))
        self.show()

    def show_unasked(self, problem: QVisitError | None) -> None:
        """Say why the last sync by itself came to nothing, or no longer say that."""
        words = " ".join(told(problem)) if problem is not None else ""
        if words == self._unasked:
            return
        if problem is None:
            self.hide()
        else:
            self.show_problem(problem)
        self._unasked = words


def result_words(result: SyncResult) -> str:
    """What a sync did, in one or two sentences."""
    tr = QCoreApplication.translate
    sent, fetched = result.sent_changes, result.fetched_changes
    if not (sent or fetched):
        return tr("SyncPage", "Everything is up to date.")
    parts = []
    if sent:
        parts.append(tr("SyncPage", "Sent {changes}.").format(changes=changes_words(sent)))
    if fetched:
        parts.append(tr("SyncPage", "Fetched {changes}.").format(changes=changes_words(fetched)))
    return " ".join(parts)
