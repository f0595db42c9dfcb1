"""The draft of a report: share it with the panel, say a few words at its head, send it."""

from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import told
from qvisit.ui.visit.draft_forms import SendForm, SummaryForm
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.report_way import is_draft_current
from qvisit.visits.workflow import next_draft
from qvisit.visits.workflow_rules import why_not_step


class DraftCard(Card):
    """Shown to the panel lead and to governance, until the report is signed off."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("The draft"))
        self._editor = editor
        self._shown: object = None
        self.trouble = Banner("amber", self.tr("Nothing was saved."))
        self.share = SecondButton("", "people")
        self._share_words = Words("", "dense", "text2")
        self.send = SecondButton(self.tr("It goes to the ward"), "arrow-right")
        self._send_words = Words("", "dense", "text2")
        self.form = SendForm(editor)
        self.word = PlainButton(self.tr("Words of the panel for the summary"), "pencil")
        self.summary = SummaryForm(editor)
        parts: tuple[QWidget, ...] = (
            self.trouble,
            self._share_words,
            flow_row((self.share,)),
            self._send_words,
            flow_row((self.send,)),
            self.form,
            flow_row((self.word,)),
            self.summary,
        )
        for part in parts:
            self.body.addWidget(part)
        self.trouble.hide()
        self.form.hide()
        self.summary.hide()
        self.share.clicked.connect(self._on_share)
        self.send.clicked.connect(self._on_send)
        self.form.save.clicked.connect(self._on_sent)
        self.form.back.clicked.connect(self._on_back)
        self.word.clicked.connect(self._on_word)
        self.summary.save.clicked.connect(self._on_summary)
        self.summary.back.clicked.connect(self._on_unworded)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what the person here can do with the draft; nothing to others."""
        if opened == self._shown:
            return
        self._shown = opened
        shared, me = opened.shared, opened.me
        may_share = why_not_step(shared, me, "share") is None
        may_send = why_not_step(shared, me, "send") is None
        may_word = why_not_step(shared, me, "word") is None
        self.trouble.hide()
        self.share.setVisible(may_share)
        self._share_words.setVisible(may_share)
        self.send.setVisible(may_send)
        self._send_words.setVisible(may_send)
        self.word.setVisible(may_word)
        self.setVisible(may_share or may_send or may_word)
        if not may_send:
            self.form.hide()
        self._show_share(opened)
        self._show_send(opened)
        if not may_word:
            self.summary.hide()
        if not self.summary.isHidden():
            self.summary.look_again(opened)

    def _show_share(self, opened: OpenVisit) -> None:
        way, number = opened.shared.workflow, next_draft(opened.shared.workflow)
        current = is_draft_current(opened.shared)
        self.share.set_words(self.tr("Share draft {number}").format(number=number))
        why = self.tr("Nothing changed since draft {number} was shared.") if current else ""
        self.share.set_unavailable(why.format(number=way.draft_label))
        words = self.tr("The panel can read it and comment. You can share it again, numbered.")
        if way.drafts and not current:
            words = self.tr(
                "The report changed since draft {number}. The panel has not seen it so."
            )
        self._share_words.setText(words.format(number=way.draft_label))

    def _show_send(self, opened: OpenVisit) -> None:
        way, sent = opened.shared.workflow, opened.shared.workflow.sent
        words = self.tr("The ward has 10 working days to say which facts are wrong.")
        if sent is not None:
            said = self.tr("Draft {number} went to: {role}, {day}.")
            words = said.format(
                number=way.sent_label, role=sent.now.said.to_role, day=day_words(sent.now.said.on)
            )
        self._send_words.setText(words)
        self.send.set_words(
            self.tr("It goes to the ward") if sent is None else self.tr("It was sent again")
        )
        changed = bool(way.drafts) and not is_draft_current(opened.shared)
        self.send.set_unavailable(
            self.tr("The report changed since the draft was shared. Share it again first.")
            if changed
            else ""
        )

    def _on_share(self) -> None:
        if self._done(self._editor.workflow.share()):
            announce(self, self.tr("Shared. The panel gets it with the next sync."))

    def _on_send(self) -> None:
        self.form.begin()
        self.form.show()
        self.form.role.setFocus()
        bring_into_view(self.form)

    def _on_back(self) -> None:
        self.form.end()
        self.send.setFocus()

    def _on_sent(self) -> None:
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
        elif self._done(self._editor.workflow.send(*self.form.values())):
            self.form.end()
            self.send.setFocus()
            announce(self, self.tr("Written down. The ward’s days begin."))

    def _on_word(self) -> None:
        self.summary.begin(self._editor.current)
        self.summary.show()
        self.summary.text.edit.setFocus()
        bring_into_view(self.summary)

    def _on_unworded(self) -> None:
        self.summary.hide()
        self.word.setFocus()

    def _on_summary(self) -> None:
        if self._done(self._editor.workflow.word(self.summary.text.text())):
            self.summary.text.settle()
            self._on_unworded()
            announce(self, self.tr("Saved. It stands after the rating in the summary."))

    def _done(self, error: QVisitError | None) -> bool:
        self.trouble.setVisible(error is not None)
        if error is not None:
            self.trouble.show_message("amber", *told(error))
            bring_into_view(self.trouble)
        return error is None
