"""The ward's check of the facts: its comments, until when, and what the panel decided."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import told
from qvisit.ui.list_rows import Divider, empty, focus_again, focused_name
from qvisit.ui.visit.accuracy_form import AccuracyForm, ConfirmForm, DecideForm
from qvisit.ui.visit.draft_forms import FoldedForm
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.workflow_words import check_words, how_words, in_short, place_words, sort_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.report_way import check_on, is_carried_out
from qvisit.visits.workflow_kinds import AccuracyReceived
from qvisit.visits.workflow_rules import why_not_step
from qvisit.visits.written import Written


class AccuracyCard(Card):
    """The lead and governance enter what the ward says; the lead decides for the panel."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Are the facts right?"))
        self._editor = editor
        self._shown: object = None
        self.trouble = Banner("amber", self.tr("Nothing was saved."))
        self._state = Words("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.buttons: dict[str, PlainButton] = {}  # to decide, by comment
        self.changes: dict[str, PlainButton] = {}
        self.enter = SecondButton(self.tr("Enter a comment of the ward"), "plus")
        self.nothing = PlainButton(self.tr("The ward has nothing to correct"), "tick")
        self.form = AccuracyForm(editor)
        self.confirming = ConfirmForm(editor)
        self.deciding = DecideForm(editor)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._state)
        self.body.addLayout(self._rows)
        self.body.addWidget(flow_row((self.enter, self.nothing)))
        for form in self._forms:
            self.body.addWidget(form)
            form.hide()
        self.trouble.hide()
        self.enter.clicked.connect(partial(self._on_enter, ""))
        self.nothing.clicked.connect(self._on_nothing)
        self.form.save.clicked.connect(self._on_entered)
        self.confirming.save.clicked.connect(self._on_confirmed)
        self.deciding.save.clicked.connect(self._on_decided)
        for form in self._forms:
            form.back.clicked.connect(partial(self._on_back, form))

    @property
    def _forms(self) -> tuple[AccuracyForm, ConfirmForm, DecideForm]:
        return self.form, self.confirming, self.deciding

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the check is; away before a draft was sent."""
        day = self._editor.ws.clock().date()
        if (opened, day) == self._shown:
            return
        self._shown = (opened, day)
        shared, me, way = opened.shared, opened.me, opened.shared.workflow
        self.setVisible(way.sent is not None)
        check = check_on(shared, day)
        if check.sent_on is not None:
            sent = self.tr("Draft {number} went to the ward on {day}.").format(
                number=way.sent_label, day=day_words(check.sent_on.isoformat())
            )
            self._state.setText(f"{sent} {check_words(check, day)}")
        may_enter = why_not_step(shared, me, "receive") is None
        self.enter.setVisible(may_enter)
        self.nothing.setVisible(may_enter and not way.received and way.confirmed is None)
        if not may_enter:
            self.form.hide()
            self.confirming.hide()
        self._show_rows(opened, [one.now for one in way.received.values()])
        keep_reading_order(self)

    def _show_rows(self, opened: OpenVisit, comments: Sequence[Written[AccuracyReceived]]) -> None:
        name = focused_name(self)
        empty(self._rows)
        self.buttons, self.changes = {}, {}
        enters = why_not_step(opened.shared, opened.me, "receive") is None
        decides = why_not_step(opened.shared, opened.me, "decide") is None
        if not decides:
            self.deciding.hide()
        if not self.deciding.isHidden():
            self.deciding.look_again(opened)
        for one in comments:
            self._rows.addWidget(Divider())
            self._rows.addWidget(AccuracyRow(opened, one))
            comment = one.said.comment
            if decides:
                decided = opened.shared.workflow.decision_on(comment) is not None
                words = self.tr("Decide again") if decided else self.tr("Accept or not")
                self.buttons[comment] = _about("decide", words, "tick", one.said)
                self.buttons[comment].clicked.connect(partial(self._on_deciding, comment))
            if enters:  # what was entered wrongly, or is worded anew by the ward
                self.changes[comment] = _about("change", self.tr("Change"), "pencil", one.said)
                self.changes[comment].clicked.connect(partial(self._on_enter, comment))
            ways = [way[comment] for way in (self.buttons, self.changes) if comment in way]
            if ways:
                self._rows.addWidget(flow_row(ways))
        focus_again(self, name)

    def _on_enter(self, comment: str = "") -> None:
        self.form.begin(self._editor.current, comment)
        self._open(self.form, self.form.first)

    def _on_nothing(self) -> None:
        self.confirming.begin()
        self._open(self.confirming, self.confirming.by.role.edit)

    def _on_deciding(self, comment: str) -> None:
        self.deciding.begin(self._editor.current, comment)
        self._open(self.deciding, self.deciding.first)

    def _open(self, form: FoldedForm, first: QWidget) -> None:
        for one in self._forms:
            one.setVisible(one is form)
        first.setFocus()
        bring_into_view(form)

    def _on_entered(self) -> None:
        wrong = self.form.first_wrong()
        comment = self.form.comment
        if not self._stops(wrong) and self._done(
            self._editor.workflow.receive(self.form.values(), comment)
        ):
            self.form.end()
            self.changes.get(comment, self.enter).setFocus()
            announce(self, self.tr("Entered as the ward’s. The panel decides on it."))

    def _on_confirmed(self) -> None:
        wrong = self.confirming.by.first_wrong()
        if not self._stops(wrong) and self._done(
            self._editor.workflow.confirm(self.confirming.by.values())
        ):
            self.confirming.end()
            self.enter.setFocus()
            announce(self, self.tr("Written down. The check of the facts is over."))

    def _on_decided(self) -> None:
        form = self.deciding
        accepted = form.accepted.value == "yes"
        if not self._stops(form.first_wrong()) and self._done(
            self._editor.workflow.decide(
                form.comment, form.words.text().strip(), form.about.read, accepted=accepted
            )
        ):
            form.end()
            button = self.buttons.get(form.comment)
            (button or self.enter).setFocus()
            announce(self, self.tr("Decided. The reason stands in the report."))

    def _on_back(self, form: QWidget) -> None:
        form.hide()
        self.enter.setFocus()

    def _stops(self, wrong: QWidget | None) -> bool:
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
        return wrong is not None

    def _done(self, error: QVisitError | None) -> bool:
        self.trouble.setVisible(error is not None)
        if error is not None:
            self.trouble.show_message("amber", *told(error))
            bring_into_view(self.trouble)
        return error is None


class AccuracyRow(NamedGroup):
    """One comment of the ward: kind, place, words, evidence, from whom, and the decision."""

    def __init__(self, opened: OpenVisit, comment: Written[AccuracyReceived]) -> None:
        said, way = comment.said, opened.shared.workflow
        decision = way.decision_on(said.comment)
        state = Pill(tr("Not decided"), "amber")
        if decision is not None:
            accepted = decision.said.accepted
            state = Pill(tr("Accepted"), "green") if accepted else Pill(tr("Not accepted"), "grey")
        title = sort_words(said.sort)
        super().__init__(f"{title}, {state.text()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(flow_row((Words(title, "row"), state), 12))
        column.addWidget(Words(place_words(opened, said), "dense-bold"))
        column.addWidget(Words(said.text))
        if said.evidence:
            evidence = tr("Evidence: {words}").format(words=said.evidence)
            column.addWidget(Words(evidence, "dense"))
        who = tr("From: {role}, {day}, {how}.").format(
            role=said.from_role, day=day_words(said.on), how=how_words(said.how)
        )
        column.addWidget(Words(who, "dense", "text2"))
        for words, kind, ink in _decided(opened, said):
            column.addWidget(Words(words, kind, ink))


def _about(way: str, words: str, icon: str, said: AccuracyReceived) -> PlainButton:
    """A button for one comment: its name says which."""
    button = PlainButton(words, icon, small=True)
    button.setAccessibleName(f"{words}: {in_short(said.text)}")
    button.setObjectName(f"{way}-{said.comment}")
    return button


def _decided(opened: OpenVisit, said: AccuracyReceived) -> Iterator[tuple[str, str, str]]:
    """What came of a comment: words, how large, and in which ink."""
    way = opened.shared.workflow
    decision = way.decision_on(said.comment)
    if decision is not None:
        words = tr("Changed: {words}") if decision.said.accepted else tr("Why not: {words}")
        reason = decision.said.changed or decision.said.reason
        yield words.format(words=reason), "dense", "text"
    elif said.comment in way.decided:
        again = tr("The ward changed its words after they were decided on. Decide again.")
        if way.decided[said.comment].contested:
            again = tr("Two decisions were made at the same time. Decide again.")
        yield again, "dense-bold", "ambertext"
    if is_carried_out(opened.shared, said) is False:
        left = tr("Not put right yet: change it where it stands.")
        yield left, "dense-bold", "ambertext"
