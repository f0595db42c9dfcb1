"""Publishing a report to the share: who can, what is published already, and where it lies."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from qvisit.errors import QVisitError
from qvisit.ids import ChangeId
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import in_language, told
from qvisit.ui.records_words import holding_words
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.publish_documents import PublishedDocuments, PublishingLine
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.report_versions import ReportVersions, WithdrawQuestion
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.publishing import (
    Lacking,
    PhotosNotFetchedError,
    photos_not_here,
    publish_report,
)
from qvisit.usecases.report_erasures import StillHolds, still_holding
from qvisit.usecases.report_making import LIST
from qvisit.usecases.reports import withdraw_report
from qvisit.usecases.reports_folder import reports_wait
from qvisit.usecases.shares import standing
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.issues import Issue, issues_of, next_version
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.report_kinds import ReportWithdrawn
from qvisit.visits.roles import may_publish, why_not
from qvisit.workspace import Workspace


class PublishCard(Card):
    """Writes the signed report into the share's Reports folder, off the window's thread."""

    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(self, ws: Workspace, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Publish"))
        self._ws = ws
        self._background = background
        self._editor = editor
        self._shown: object = None
        self._banner = Banner("blue", self.tr("It is not signed off yet."))
        self._trouble = Banner("amber", self.tr("Nothing was published."))
        self._holding = Banner("amber", "")
        self.documents = PublishedDocuments()
        self.photos = Words("", "dense", "ambertext")
        self.without = TickBox(
            self.tr("Publish without photos that cannot be fetched"),
            self.tr("The report has their words alone. The pictures may be deleted after it."),
            large=False,
        )
        self.publish = MainButton(self.tr("Publish to the share"), "arrow-right")
        self.line = PublishingLine(background, self.publish)
        self.versions = ReportVersions()
        self.question = WithdrawQuestion()
        self._why = Words("", "dense", "text2")
        self._waits = Words(
            self.tr("Stamps or the list of reports wait for the share. The next sync writes them."),
            "dense",
            "ambertext",
        )
        self.list = PlainButton(self.tr("Open the list of reports"), "list")
        self._lay_out()
        for part in (self._trouble, self._holding, self.photos, self.without):
            part.hide()
        self.publish.clicked.connect(self._on_publish)
        self.versions.withdraw_pressed.connect(self._on_withdraw)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.left.connect(self._on_kept)
        self.list.clicked.connect(self._on_list)

    def _lay_out(self) -> None:
        for banner in (self._banner, self._holding, self._trouble):
            self.body.addWidget(banner)
        for part in (self.documents, self.photos, self.without, self.publish, self.line):
            self.body.addWidget(part)
        self.body.addWidget(self.versions)
        self.body.addWidget(self.question)
        self.body.addWidget(self._why)
        self.body.addWidget(self._waits)
        self.body.addWidget(self.list)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is published, and the way to publish or withdraw to those who may."""
        folder = standing(self._ws).folder
        key = (opened, folder)
        if key == self._shown:
            return
        self._shown = key
        self._trouble.hide()
        sentence, text = _why_not(opened, folder)
        self._banner.setVisible(bool(sentence))
        if sentence:
            self._banner.show_message("blue", sentence, text)
        self.documents.begin(opened.visit.id)
        self.documents.setVisible(not sentence)
        self.publish.setVisible(not sentence)
        number = next_version(opened.shared)
        again = self.tr("Publish it again, as version {number}").format(number=number)
        self.publish.set_words(again if number > 1 else self.tr("Publish to the share"))
        self.publish.set_kind("second" if number > 1 else "main")
        self._show_versions(opened, folder)
        self._holding.hide()
        self.photos.hide()
        self._offer_without(offer=False)
        if not sentence:
            work = partial(photos_not_here, self._ws, opened)
            self._background.run(self, work, partial(self._tell_photos, key), self.failed.emit)
        if GOVERNANCE in opened.me.roles and opened.shared.published:
            look, then = partial(still_holding, self._ws, opened), partial(self._tell, key)
            self._background.run(self, look, then, self.failed.emit)

    def _tell(self, key: object, found: Sequence[StillHolds]) -> None:
        """Say that a file still holds words which were removed since, and what to do."""
        if found and key == self._shown:
            words = self.tr("Version {number} still holds words that were removed since.")
            one = found[-1]
            self._holding.show_message(
                "amber", words.format(number=one.version), holding_words(one)
            )
            self._holding.show()
            self.publish.set_kind("main" if one.again else "second")
            keep_reading_order(self)

    def _tell_photos(self, key: object, lacking: Lacking) -> None:
        """Say which photos are fetched with publishing, and which cannot be shown any more."""
        if key != self._shown or not any(lacking):
            return
        fetched = self.tr("Photos that publishing fetches from the share: {number}.")
        gone = self.tr(
            "Photos whose pictures are gone: {number}. This version has the words of these alone."
        )
        told = [
            words.format(number=len(some))
            for words, some in ((fetched, lacking.to_fetch), (gone, lacking.gone))
            if some
        ]
        self.photos.setText(" ".join(told))
        self.photos.show()

    def _offer_without(self, *, offer: bool) -> None:
        """Let the person leave photos out that the share does not give, once it did not."""
        self.without.setVisible(offer)
        if not offer:
            self.without.setChecked(False)

    def _show_versions(self, opened: OpenVisit, folder: str) -> None:
        issues = issues_of(opened.shared)
        standing_ones = [one for one in issues if one.withdrawn is None]
        why = _why_not_withdraw(opened, standing_ones[-1]) if standing_ones else ""
        self.versions.show_issues(issues, self._ws.clock(), may_withdraw=not why)
        if self.question.report not in self.versions.buttons:
            self.question.end()
        self._why.setText(in_language(why))
        self._why.setVisible(bool(why))
        self._waits.setVisible(bool(issues) and reports_wait(self._ws))
        self.list.setVisible(bool(issues) and bool(folder))
        keep_reading_order(self)

    def _on_publish(self) -> None:
        self._trouble.hide()
        self.publish.set_unavailable(self.tr("The report is being written to the share."))
        folder = Path(standing(self._ws).folder)
        opened, chosen = self._editor.current, self.documents.chosen
        without = self.without.isChecked()
        self.line.start(
            lambda tell: publish_report(
                self._ws, opened, folder, chosen, tell, without_photos=without
            ),
            self._on_published,
            self._on_failed,
        )

    def _on_published(self, _opened: OpenVisit) -> None:
        self.publish.set_unavailable("")
        self._editor.reload()
        self._editor.tell_saved()
        announce(self, self.tr("Published. People can read it in the share’s Reports folder."))

    def _on_withdraw(self, report: str) -> None:
        issue = _issue(self._editor.current, report)
        if issue is not None:
            self._trouble.hide()
            self.question.ask(issue)
            bring_into_view(self.question)

    def _on_kept(self, report: str) -> None:
        button = self.versions.buttons.get(report)
        if button is not None:
            button.setFocus()

    def _on_confirmed(self, report: str, reason: str) -> None:
        self._trouble.hide()
        self.question.confirm.set_unavailable(self.tr("The report is being withdrawn."))
        folder = Path(standing(self._ws).folder)
        opened = self._editor.current
        work = partial(withdraw_report, self._ws, opened, ChangeId(report), reason, folder)
        self._background.run(self, work, self._on_withdrawn, self._on_failed)

    def _on_withdrawn(self, opened: OpenVisit) -> None:
        self.question.confirm.set_unavailable("")
        self.question.end()
        self._editor.reload()
        self._editor.tell_saved()
        after = self.publish if self.publish.isVisible() else self.list
        after.setFocus()
        waits = self.tr("Withdrawn. Its pages are stamped at the next sync.")
        done = self.tr("Withdrawn. Each of its pages says so now.")
        some = self.tr("Withdrawn. A file of it is missing or altered, and does not say so.")
        stamped = not any(one.unstamped for one in issues_of(opened.shared) if one.withdrawn)
        announce(self, waits if reports_wait(self._ws) else done if stamped else some)

    def _on_failed(self, error: Exception) -> None:
        for button in (self.publish, self.question.confirm):
            button.set_unavailable("")
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        if isinstance(error, PhotosNotFetchedError):
            self._offer_without(offer=True)
            keep_reading_order(self)
        self._trouble.show_message("amber", *told(error))
        self._trouble.show()
        bring_into_view(self._trouble)

    def _on_list(self) -> None:
        path = Path(standing(self._ws).folder) / LIST
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._trouble.show_message(
                "amber",
                self.tr("The list of reports could not be opened."),
                self.tr("Look whether the share is there: {path}").format(path=path),
            )
            self._trouble.show()


def _issue(opened: OpenVisit, report: str) -> Issue | None:
    """A version by the change that published it."""
    issues = issues_of(opened.shared)
    return next((one for one in issues if one.published.change == report), None)


def _why_not(opened: OpenVisit, folder: str) -> tuple[str, str]:
    """Why the person cannot publish now, and who can or what opens it; empty when they can."""
    why = may_publish(opened.shared, opened.me)
    if GOVERNANCE not in opened.me.roles:
        here = "" if opened.taken_off else tr("You can make a PDF of it here.")
        return tr("Only governance can publish a report."), here
    if opened.shared.signed is None:
        return tr("It is not signed off yet."), tr("Publishing opens once it is.")
    if why:
        return tr("You led this panel, so you cannot publish it."), tr("Others in governance can.")
    if opened.is_practice:
        return tr("This is a practice visit."), tr("Nothing of it leaves this laptop.")
    if not folder:
        return tr("This laptop knows no share yet."), tr("Join one under Sync, then publish.")
    return "", ""


def _why_not_withdraw(opened: OpenVisit, issue: Issue) -> str:
    """Why the person may not withdraw a version; empty when they may."""
    if GOVERNANCE not in opened.me.roles:
        return tr("Only governance can withdraw a report.")
    published = issue.published
    said = ReportWithdrawn(report=published.change, version=published.said.version, reason="-")
    return why_not(opened.shared, opened.me, "report.withdrawn", said) or ""
