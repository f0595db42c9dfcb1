"""What the panel decides on one rating, as far as the rules let it."""

from collections.abc import Mapping, Sequence

from qvisit.forms.rating import RatingError, check_agreed
from qvisit.forms.rule_set import RATINGS
from qvisit.forms.template import KEY_QUESTION_TITLES
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import rating_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.assessment import Assessment
from qvisit.visits.kinds import SignedRating


class RatingForm(Card):
    """The panel may agree with the rules, go down freely, or up by one step with approval."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("What the panel decides"))
        self._editor = editor
        self._ratings: Mapping[str, SignedRating] = {}
        self._ceilings: Mapping[str, str] = {}
        self._why = ""
        self._shown: object = None
        self.about = ChoiceBox(
            self.tr("About"),
            [("visit", self.tr("The whole visit")), *KEY_QUESTION_TITLES.items()],
        )
        self._rule = Words("", "body", "text2")
        self.rating = ChoiceGroup(
            self.tr("Rating"), [(one, rating_words(one).words, "") for one in RATINGS]
        )
        self.reason = KeptNote(editor, "rating-reason", self.tr("Reason, in your words"), lines=2)
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Record this rating"), "tick")
        for part in (self.about, self._rule, self.rating, self.reason, self._error, self.save):
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
        self._on_about(self.about.value)

    def _on_about(self, about: str) -> None:
        rating = self._ratings[about]
        agreed = self._editor.current.shared.ratings.get(about)
        self.rating.show_value(agreed.now.said.rating if agreed else rating.capped)
        self.reason.begin(("", about), agreed.now.said.reason if agreed else "")
        self._error.show_sentence("")
        self._show_room(rating)

    def _show_room(self, rating: SignedRating) -> None:
        """Say what the rules leave to the panel; nothing, without a rating by the rules."""
        capped = rating_words(rating.capped).words
        rated = rating.capped in RATINGS
        for part in (self.rating, self.reason):
            part.setVisible(rated)
        if rated:
            words = self.tr(
                "The rules give {rating}. The panel may go down freely, or up by one step with "
                "a reason; governance must approve that. Nobody can pass a cap."
            )
        else:
            words = self.tr(
                "The rules give: {rating}. The panel can set none until that changes. Deal with "
                "the concern, or answer more items. All answers are safe."
            )
        self._rule.setText(words.format(rating=capped))
        none = self.tr("There is no rating to set yet.")
        self.save.set_unavailable(self._why or ("" if rated else none))

    def _on_rating(self, _rating: str) -> None:
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
            return str(error)
        return ""

    def _on_save(self) -> None:
        about = self.about.value
        rating = self._ratings[about]
        wanted = self.rating.value or rating.capped
        reason = self.reason.text().strip()
        problem = self._problem()
        if not problem and wanted != rating.capped and not reason:
            problem = self.tr("Write why the panel does not take the rating that the rules give.")
        self._error.show_sentence(problem)
        if not problem and self._editor.debrief.rating(about, wanted, reason):
            self.reason.settle()
            self._on_about(about)
