"""Signing a visit off: who can, what is signed, and one question before it is done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import ConcernLevel
from qvisit.forms.rule_set import RATINGS
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import how_many, in_language, said_again, told
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.rating_look import rating_words
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.lead_card import LeadDecision
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.people import either, not_arrived, signers
from qvisit.ui.visit.workflow_words import check_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.reading import read_as_laid_out
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import question_words, written_moment
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.reports import ratings_now, reasons_now, sign_off
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.workflow import needs_reason
from qvisit.visits.kinds import SignedRating
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.report_way import check_on, not_carried_out
from qvisit.visits.roles import may_sign_off


class SignOffCard(Card):
    """Shows the ratings with their reasons to those who sign; others read who can."""

    signed = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Sign off"))
        self._editor = editor
        self._shown: object = None
        self._asked: tuple[object, ...] = ()  # what would be signed: the visit, and its ratings
        self._banner = Banner("blue", self.tr("You cannot sign this visit off."))
        self._trouble = Banner("amber", self.tr("Nothing is signed yet."))
        self.sign = MainButton(self.tr("Sign off this visit"), "tick")
        self.confirm = MainButton(self.tr("Sign these ratings"), "tick")
        self.back = PlainButton(self.tr("Not yet"), "arrow-left")
        self.unchecked = KeptNote(
            editor,
            "sign-unchecked",
            self.tr("Why is it signed before the facts are checked?"),
            self.tr("It stands in the report, so write no names."),
            lines=2,
        )
        self._open = Banner("amber", "")
        parts = (self._open, self.unchecked, flow_row((self.confirm, self.back)))
        self._question = _question(self, parts)
        self._ratings = QVBoxLayout()
        self._ratings.setSpacing(8)
        self.lead = LeadDecision(editor)
        self.body.addWidget(self.lead)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._trouble)
        self.body.addLayout(self._ratings)
        self.body.addWidget(self.sign)
        self.body.addWidget(self._question)
        self.sign.clicked.connect(self._on_sign)
        self.back.clicked.connect(self._on_back)
        self.confirm.clicked.connect(self._on_confirm)
        self._trouble.hide()
        self._question.hide()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the sign-off is, for the person at this laptop."""
        if opened == self._shown:
            return
        self._shown = opened
        self.lead.show_visit(opened)
        signed = opened.shared.signed
        why = "" if signed else in_language(may_sign_off(opened.shared, opened.me) or "")
        self._show_banner(opened, why)
        self._trouble.hide()
        self.sign.setVisible(signed is None and not why)
        empty(self._ratings)
        if why:
            self._fold()
            return
        try:
            self._reasons, ratings = reasons_now(opened), ratings_now(opened)
            self._show_ratings(ratings, opened.plan.rule_set)
            culture = assess_visit(opened).culture if opened.taken_off is None else None
            if culture is not None:
                self._show_level(culture)
            read_as_laid_out(self)
            self._ask_on(opened, (opened.visit.id, signed, ratings, self._reasons, culture))
        except QVisitError as error:  # the visit's rating rules are not known here
            self._fold()
            self.sign.hide()
            self._trouble.show_message("amber", *told(error))
            self._trouble.show()

    def _ask_on(self, opened: OpenVisit, ratings: tuple[object, ...]) -> None:
        """Let the question stand while what would be signed is what it asked about."""
        before, self._asked = self._asked, ratings
        if self._question.isHidden():
            return
        if before == ratings:
            self.sign.hide()
            self._show_open(opened)
            return
        self._fold()
        if before[:1] == ratings[:1] and opened.shared.signed is None:
            announce(self, self.tr("Something was changed just now. Look at the ratings again."))

    def _fold(self) -> None:
        """Ask nothing; the focus goes back to where the question came from."""
        had = self._question.isAncestorOf(self.window().focusWidget() or self)
        self._question.hide()
        if had and not self.sign.isHidden():
            self.sign.setFocus()

    def _show_banner(self, opened: OpenVisit, why: str) -> None:
        signed, missing = opened.shared.signed, not_arrived(opened)
        self._banner.setVisible(bool(signed or why or missing))
        if signed:
            when = written_moment(signed, self._editor.ws.clock())
            self._banner.show_message(
                "green",
                self.tr("Signed off {when}.").format(when=when),
                self.tr("These ratings are final. What arrives later is not part of them."),
            )
        elif why:
            self._banner.show_message("blue", _cannot(opened), self._who_can(opened, why))
        elif missing:
            self._banner.show_message(
                "amber",
                missing,
                self.tr("Sync before you sign. If they answered nothing, you can sign now."),
            )

    def _who_can(self, opened: OpenVisit, why: str) -> str:
        names = signers(self._editor.ws, opened)
        if not opened.shared.debriefed or opened.shared.unknown:
            return why
        if not names:
            return self.tr("Somebody in governance who was not on the panel can.")
        return self.tr("{names} in governance can.").format(names=either(names))

    def _show_ratings(self, ratings: Sequence[SignedRating], rules: str) -> None:
        self._ratings.addWidget(
            Words(self.tr("QVisit internal rating, not a CQC rating."), "dense-bold", "text2")
        )
        for rating in sorted(ratings, key=lambda one: one.about != "visit"):
            self._ratings.addWidget(Divider())
            self._ratings.addWidget(SignedRow(rating, rules, self._reasons))

    def _show_level(self, culture: ConcernLevel) -> None:
        """Say that the panel agreed another closed-culture level than the rules gave, and why."""
        if culture.by_rule is None:
            return
        words = self.tr("Signs of a closed culture: {by_rule} by the rules, {agreed} by the panel.")
        said = words.format(
            by_rule=in_language(culture.by_rule.words), agreed=in_language(culture.words)
        )
        self._ratings.addWidget(Divider())
        self._ratings.addWidget(Words(said, "row"))
        if culture.level != culture.highest:
            lowered = self.tr("The panel lead lowered it. Signing off approves that.")
            self._ratings.addWidget(Words(lowered, "dense-bold", "ambertext"))
        self._ratings.addWidget(Words(in_language(culture.reasons[0]), "dense"))

    def _on_sign(self) -> None:
        self.sign.hide()
        self._question.show()
        self.unchecked.begin()
        self.unchecked.show_error("")
        wanted = self._show_open(self._editor.current)
        first = self.unchecked.edit if wanted else self.confirm
        first.setFocus()
        bring_into_view(self._question if wanted else self.confirm)

    def _show_open(self, opened: OpenVisit) -> bool:
        """Say what is still open; whether it has to be said why it is signed all the same."""
        wanted = needs_reason(self._editor.ws, opened)
        left = open_words(opened, self._editor.ws.clock().date())
        self._open.setVisible(bool(left))
        if left:
            self._open.show_message("amber", self.tr("Still open"), "\n".join(left))
        self.unchecked.setVisible(wanted)
        return wanted

    def _on_back(self) -> None:
        self._question.hide()
        self.sign.show()
        self.sign.setFocus()

    def _on_confirm(self) -> None:
        opened, wanted = self._editor.current, not self.unchecked.isHidden()
        reason = self.unchecked.text().strip() if wanted else ""
        if wanted and not reason:
            self.unchecked.show_error(
                self.tr("Say why it cannot wait, or wait for the ward’s check.")
            )
            self.unchecked.edit.setFocus()
            return
        try:
            sign_off(self._editor.ws, opened, reason)
        except QVisitError as error:
            self._trouble.show_message("amber", *told(error))
            self._trouble.show()
            self._on_back()
            bring_into_view(self._trouble)
            return
        self.unchecked.settle()
        self._editor.reload()
        self._editor.tell_saved()
        announce(self, self.tr("Signed off. The ratings are final."))
        self.signed.emit()


class SignedRow(NamedGroup):
    """One rating as it is signed: how it came about, step by step, and why."""

    def __init__(self, rating: SignedRating, rules: str, reasons: Sequence[str]) -> None:
        title = _title(rating.about)
        final = rating_words(rating.final, rules)
        super().__init__(f"{title}: {final.words}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        mark = Pill(final.words, final.tone, final.icon)
        column.addWidget(flow_row((Words(title, "row"), mark), 12))
        column.addWidget(Words(_steps(rating, rules), "dense", "text2"))
        if _is_raised(rating):
            raised = tr("The panel raised it by one step. Signing off approves that.")
            column.addWidget(Words(raised, "dense-bold", "ambertext"))
        for reason in rating.reasons:
            column.addWidget(Words(said_again(reason, reasons), "dense"))


def _question(card: QWidget, parts: Sequence[QWidget]) -> NamedGroup:
    """What is asked once before it is signed."""
    group = NamedGroup(card.tr("Sign these ratings?"))
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Divider())
    column.addWidget(Words(card.tr("Sign these ratings?"), "row"))
    column.addWidget(
        Words(card.tr("You sign each rating with its reasons. This cannot be taken back."))
    )
    for part in parts:
        column.addWidget(part)
    return group


def open_words(opened: OpenVisit, today: date) -> tuple[str, ...]:
    """What is still open on a report's way, a sentence each; nothing where all is done."""
    way, check = opened.shared.workflow, check_on(opened.shared, today)
    found = []
    if way.open_comments:
        found.append(
            how_many(
                "1 comment of the panel is not settled.",
                "{count} comments of the panel are not settled.",
                len(way.open_comments),
            )
        )
    if check.sent_on is None:
        found.append(tr("The ward has not been asked whether the facts are right."))
    elif not check.is_over:
        found.append(
            tr("The ward’s check is not over. {state}").format(state=check_words(check, today))
        )
    left = len(not_carried_out(opened.shared))
    if left:
        found.append(
            how_many(
                "1 accepted comment is not put right yet.",
                "{count} accepted comments are not put right yet.",
                left,
            )
        )
    return tuple(found)


def _cannot(opened: OpenVisit) -> str:
    person = opened.me.person
    sat = opened.seat is not None or any(who == person for who, _ in opened.shared.sat)
    if sat:
        return tr("You were on this panel, so you cannot sign it off.")
    if GOVERNANCE not in opened.me.roles:
        return tr("Only governance can sign a visit off.")
    return tr("You cannot sign this visit off yet.")


def _title(about: str) -> str:
    return question_words(about) or tr("Whole visit")


def _steps(rating: SignedRating, rules: str) -> str:
    words = tr("Computed: {computed}. After caps: {capped}. Panel: {agreed}.")
    return words.format(
        computed=rating_words(rating.computed, rules).words,
        capped=rating_words(rating.capped, rules).words,
        agreed=rating_words(rating.agreed, rules).words,
    )


def _is_raised(rating: SignedRating) -> bool:
    order: Sequence[str] = RATINGS
    known = rating.agreed in order and rating.capped in order
    return known and order.index(rating.agreed) < order.index(rating.capped)
