"""What the panel decides on one rating, as far as the rules let it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.agreed_rating import RatingError, check_agreed
from qvisit.forms.rule_set import NOT_RATED, PANEL_JUDGES, RATINGS, RuleSet
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.list_rows import empty
from qvisit.ui.rating_look import rating_words
from qvisit.ui.visit.form_map import typed_codes
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import question_choices
from qvisit.usecases.assessing import rules_of
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.assessment import Assessment
from qvisit.visits.kinds import SignedRating


class RatingForm(Card):
    """The panel may agree with the rules, go down freely, or up by one step with approval.

    Where the panel judges instead of a score, it may give any rating that the caps allow.
    """

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("What the panel decides"))
        self._editor = editor
        self._ratings: Mapping[str, SignedRating] = {}
        self._ceilings: Mapping[str, str] = {}
        self._why = ""
        self._shown: object = None
        self._stood: object = None  # what the choice in hand was begun on
        self.about = ChoiceBox(
            self.tr("About"),
            [("visit", self.tr("The whole visit")), *question_choices()],
        )
        self._rule = Words("", "body", "text2")
        self._guide_holder = QWidget()
        self._guide = QVBoxLayout(self._guide_holder)
        self._guide.setContentsMargins(0, 0, 0, 0)
        self.rating = ChoiceGroup(self.tr("Rating"), [(one, one, "") for one in RATINGS])
        self.reason = KeptNote(editor, "rating-reason", self.tr("Reason, in your words"), lines=2)
        self.evidence = TextField(
            self.tr("What shows it? Codes of at least two items, found in different ways"),
            self.tr("Such as: FS10-3, FS12-1. A score alone never gives the best rating."),
        )
        self._kept = KeptFields(self, editor, "rating-evidence", {"evidence": self.evidence})
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Record this rating"), "tick")
        above = (self.about, self._rule, self._guide_holder)
        for part in (*above, self.rating, self.reason, self.evidence, self._error, self.save):
            self.body.addWidget(part)
        self.about.chosen.connect(self._on_about)
        self.rating.chosen.connect(self._on_rating)
        self.save.clicked.connect(self._on_save)

    def show_ratings(
        self,
        opened: OpenVisit,
        ratings: Sequence[SignedRating],
        assessment: Assessment,
        *,
        lead: bool,
    ) -> None:
        """Take up the ratings as they are now; a choice that is being made stays."""
        key = (opened.visit.id, ratings, assessment, opened.shared.ratings, lead)
        if key == self._shown:
            return
        self._shown = key
        self._ratings = {one.about: one for one in ratings}
        self._ceilings = {
            **{str(one.key_question): one.ceiling for one in assessment.rating.questions},
            "visit": assessment.rating.overall.ceiling,
        }
        why = self.tr("Only the panel lead can record a rating.")
        if opened.shared.signed:
            why = self.tr("The visit is signed off, so its ratings stand.")
        self._why = "" if lead else why
        self._show_rules(rules_of(opened))
        if self._stood == self._standing(self.about.value):
            self._show_room(self._ratings[self.about.value])
        else:
            self._on_about(self.about.value)

    def _standing(self, about: str) -> object:
        """The visit, and what the rules and the panel say of one rating."""
        opened = self._editor.current
        return opened.visit.id, self._ratings[about], opened.shared.ratings.get(about)

    def _show_rules(self, rules: RuleSet) -> None:
        """Call the ratings what the visit's rules call them, and say what the panel looks for."""
        self.rating.set_words({level.rating: level.title for level in rules.levels})
        empty(self._guide)
        for level in rules.levels:
            if level.characteristics:
                words = self.tr("{title}: {characteristics}")
                text = words.format(title=level.title, characteristics=level.characteristics)
                self._guide.addWidget(Words(text, "dense"))

    def _on_about(self, about: str) -> None:
        rating = self._ratings[about]
        self._stood = self._standing(about)
        agreed = self._editor.current.shared.ratings.get(about)
        shown = agreed.now.said.rating if agreed else rating.capped
        if shown == PANEL_JUDGES:
            self.rating.clear()
        self.rating.show_value(shown)
        self.reason.begin(("", about), agreed.now.said.reason if agreed else "")
        evidence = ", ".join(agreed.now.said.evidence) if agreed else ""
        self._kept.begin(about, recorded={"evidence": evidence})
        self._error.show_sentence("")
        self._show_room(rating)

    def _show_room(self, rating: SignedRating) -> None:
        """Say what the rules leave to the panel; nothing, without a rating by the rules."""
        open_to_panel = rating.capped in (*RATINGS, PANEL_JUDGES)
        for part in (self.rating, self.reason):
            part.setVisible(open_to_panel)
        self._guide_holder.setVisible(rating.capped == PANEL_JUDGES)
        self._show_evidence(self.rating.value if open_to_panel else "")
        rules = self._editor.current.plan.rule_set
        words = self._room_words(rating)
        self._rule.setText(words.format(rating=rating_words(rating.capped, rules).words))
        none = self.tr("There is no rating to set yet.")
        self.save.set_unavailable(self._why or ("" if open_to_panel else none))

    def _room_words(self, rating: SignedRating) -> str:
        if rating.capped == PANEL_JUDGES:
            return self.tr(
                "No score gives this rating. Judge what you saw against these words, and write "
                "why. Nobody can pass a cap."
            )
        if rating.capped in RATINGS:
            return self.tr(
                "The rules give {rating}. The panel may go down freely, or up by one step with "
                "a reason; governance must approve that. Nobody can pass a cap."
            )
        if rating.computed == PANEL_JUDGES and rating.capped == NOT_RATED:
            return self.tr("Judge the five key questions first. The visit is joined from them.")
        return self.tr(
            "The rules give: {rating}. The panel can set none until that changes. Deal with "
            "the concern, or answer more items. All answers are safe."
        )

    def _show_evidence(self, rating: str) -> None:
        """Ask what the best rating rests on, where the rules want to know."""
        needs = rules_of(self._editor.current).caps.no_statement is not None
        best = rating == RATINGS[0] and self.about.value != "visit"
        self.evidence.setVisible(best and needs)

    def _on_rating(self, rating: str) -> None:
        self._show_evidence(rating)
        self._error.show_sentence(self._problem())

    def _problem(self) -> str:
        rating = self._ratings[self.about.value]
        try:
            check_agreed(
                rating.computed,
                rating.capped,
                self.rating.value or rating.capped,
                self.reason.text().strip() or "-",
                approved=True,
                ceiling=self._ceilings[self.about.value],
            )
        except RatingError as error:
            return " ".join(told(error))
        return ""

    def _needs_reason(self, rating: SignedRating) -> str:
        if rating.capped == PANEL_JUDGES:
            return self.tr("Write why: what you saw that fits these words.")
        return self.tr("Write why the panel does not take the rating that the rules give.")

    def _on_save(self) -> None:
        about = self.about.value
        rating = self._ratings[about]
        wanted = self.rating.value
        reason = self.reason.text().strip()
        problem = self._problem() if self.rating.value else self.tr("Choose a rating first.")
        if not problem and wanted != rating.capped and not reason:
            problem = self._needs_reason(rating)
        self._error.show_sentence(problem)
        codes = typed_codes(self.evidence.text()) if not self.evidence.isHidden() else ()
        if not problem and self._editor.debrief.rating(about, wanted, reason, codes):
            self.reason.settle()
            self._kept.settle()
            self._on_about(about)
