"""The published versions of a report, what became of each, and withdrawing one."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import written_moment
from qvisit.usecases.published_files import document_words
from qvisit.visits.issues import Issue

_LONGEST = 300


class ReportVersions(QWidget):
    """A row for each version, the newest first. It saves nothing: it says what was pressed."""

    withdraw_pressed = Signal(str)  # the change that published it

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: object = None
        self.buttons: dict[str, PlainButton] = {}

    def show_issues(self, issues: Sequence[Issue], now: datetime, *, may_withdraw: bool) -> None:
        """Show what is published.

        Args:
            issues: Oldest first.
            now: The present, aware, in the laptop's zone.
            may_withdraw: Whether the person here may withdraw those that are not withdrawn yet.
        """
        shown = (tuple(issues), now.date(), may_withdraw)
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((one for one, button in self.buttons.items() if button.hasFocus()), "")
        empty(self._column)
        self.buttons = {}
        for issue in reversed(issues):
            self._column.addWidget(Divider())
            self._column.addWidget(_VersionRow(issue, now))
            if may_withdraw and issue.withdrawn is None:
                self._column.addWidget(flow_row((self._button(issue),)))
        self.setVisible(bool(issues))
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _button(self, issue: Issue) -> PlainButton:
        words = self.tr("Withdraw version {number}").format(number=issue.label)
        button = PlainButton(words, "cross", small=True)
        report = str(issue.published.change)
        button.clicked.connect(partial(self.withdraw_pressed.emit, report))
        self.buttons[report] = button
        return button


class _VersionRow(NamedGroup):
    """One version: its number, whether it may be used, when it was published, where it lies."""

    def __init__(self, issue: Issue, now: datetime) -> None:
        title = tr("Version {number}").format(number=issue.label)
        state = _state(issue)
        super().__init__(f"{title}, {state.text()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(flow_row((Words(title, "row"), state), 12))
        when = written_moment(issue.published, now)
        column.addWidget(Words(tr("Published {when}.").format(when=when), "dense"))
        for line in (*_amended(issue), *_withdrawn(issue, now)):
            column.addWidget(Words(line, "dense"))
        if issue.unstamped:
            words = tr("Files of it that do not say so yet: {number}.")
            words = words.format(number=len(issue.unstamped))
            column.addWidget(Words(words, "dense", "ambertext"))
        others = [in_language(document_words(one.id)[0]) for one in issue.files[1:]]
        if others:
            words = tr("With it: {documents}").format(documents=", ".join(others))
            column.addWidget(Words(words, "dense"))
        where = tr("In the share’s folder: {path}").format(path=issue.published.said.path)
        column.addWidget(Words(where, "dense", "text2"))


class WithdrawQuestion(NamedGroup):
    """Asks why a version must not be used any more, and once whether to withdraw it."""

    confirmed = Signal(str, str)  # the change that published it, the reason
    left = Signal(str)  # the change that published it

    def __init__(self) -> None:
        super().__init__(tr("Withdraw this report"))
        self.report = ""  # the change that published it
        self._title = Words("", "row")
        self.reason = GuardedField(
            "withdraw-reason",
            self.tr("Why must it not be used?"),
            self.tr("Everybody can read this in the list of reports, so write no names."),
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self.confirm = DangerButton("", "cross")
        self.back = PlainButton(self.tr("Keep it"), "arrow-left")
        text = self.tr(
            "Each of its pages and the list of reports will say: do not use it. "
            "This cannot be taken back. You can publish a new version."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (Divider(), self._title, Words(text), self.reason):
            column.addWidget(part)
        column.addWidget(flow_row((self.confirm, self.back)))
        self.confirm.clicked.connect(self._on_confirm)
        self.back.clicked.connect(self._on_back)
        self.hide()

    def ask(self, issue: Issue) -> None:
        """Ask about one version."""
        self.report = str(issue.published.change)
        self._title.setText(self.tr("Withdraw version {number}?").format(number=issue.label))
        words = self.tr("Yes, withdraw version {number}").format(number=issue.label)
        self.confirm.set_words(words)
        self.reason.show_error("")
        self.show()
        self.reason.edit.setFocus()

    def end(self) -> None:
        """Put the question away, and what was typed with it."""
        self.reason.set_text("")
        self.hide()

    def _on_confirm(self) -> None:
        if not self.reason.text():
            self.reason.show_error(self.tr("Write a reason, such as: a table was wrong."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        self.confirmed.emit(self.report, self.reason.text())

    def _on_back(self) -> None:
        self.end()
        self.left.emit(self.report)


def _state(issue: Issue) -> Pill:
    if issue.state == "withdrawn":
        return Pill(tr("Withdrawn: do not use"), "red", "cross")
    if issue.state == "superseded":
        words = tr("Superseded by version {number}").format(number=issue.successor)
        return Pill(words, "grey", "arrow-right")
    return Pill(tr("Current"), "green", "tick")


def _amended(issue: Issue) -> Iterator[str]:
    if issue.amendment is not None:
        said = issue.amendment.said
        yield tr("Amended because: {reason}").format(reason=said.reason)
        yield tr("Put right: {what}").format(what=said.what)


def _withdrawn(issue: Issue, now: datetime) -> Iterator[str]:
    if issue.withdrawn is not None:
        when = written_moment(issue.withdrawn, now)
        words = tr("Withdrawn {when}, because: {reason}")
        yield words.format(when=when, reason=issue.withdrawn.said.reason)
