"""Rating: computed, capped and agreed side by side, every step with its reason in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language, said_again, told
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.rating_look import rating_words
from qvisit.ui.visit.culture_card import CultureCard
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.other_rules import OtherRules
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.people import not_arrived, who_leads
from qvisit.ui.visit.rating_form import RatingForm
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import question_words
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.reports import ratings_now, reasons_now
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.assessment import Assessment
from qvisit.visits.kinds import SignedRating


class RatingStep(PairPage):
    """Left: the visit and its five key questions. Right: what the panel decides."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__((5, 3))
        self._banner = Banner("blue", self.tr("Only the panel lead can record a rating."))
        self._trouble = Banner("amber", self.tr("The rating cannot be worked out here."))
        self.form = RatingForm(editor)
        self._overall = Card(accent="blue")
        self._overall_body = QVBoxLayout()
        self._overall.body.addLayout(self._overall_body)
        self._questions = Card(self.tr("The five key questions"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._questions.body.addLayout(self._rows)
        self.culture = CultureCard(editor)
        self._green = Card(self.tr("Sustainability, apart from the rating"))
        self._green_body = QVBoxLayout()
        self._green.body.addLayout(self._green_body)
        self.others = OtherRules()
        for banner in (self._trouble, self._banner):
            self.head.addWidget(banner)
        for card in (self._overall, self._questions):
            self.left.addWidget(card)
        for card in (self.form, self.culture, self._green, self.others):
            self.right.addWidget(card)

    def show_visit(self, opened: OpenVisit) -> None:
        """Work the ratings out from what the panel agreed so far."""
        try:
            ratings, assessment = ratings_now(opened), assess_visit(opened)
            self._reasons = reasons_now(opened)
        except QVisitError as error:
            self._trouble.show_message("amber", *told(error))
            self._show_parts(False)
            return
        self._show_parts(True)
        self._show_who(opened)
        lead = is_lead(opened) and opened.shared.signed is None
        self.form.setVisible(lead)
        self.form.show_ratings(opened, ratings, assessment, lead=lead)
        self._show_overall(next(one for one in ratings if one.about == "visit"), opened)
        self._show_questions(ratings, assessment, opened)
        self.culture.show_level(opened, assessment.culture, lead=lead)
        self._show_green(assessment)
        self.others.show_visit(opened)

    def _show_parts(self, shown: bool) -> None:
        self._trouble.setVisible(not shown)
        parts = (self._overall, self._questions, self.form, self.culture, self._green)
        for part in (*parts, self.others):
            part.setVisible(shown)

    def _show_who(self, opened: OpenVisit) -> None:
        """Say who records ratings, that they are final, or that some answers are not here."""
        missing = not_arrived(opened)
        if opened.shared.signed:
            final = self.tr("Signed off. These ratings are final.")
            self._banner.show_message("green", final)
        elif missing:
            self._banner.show_message(
                "amber", missing, self.tr("Sync. The ratings here may change then.")
            )
        elif not is_lead(opened):
            text = self.tr("You can read along. {name} leads this panel and records them.")
            self._banner.show_message(
                "blue",
                self.tr("Only the panel lead can record a rating."),
                text.format(name=who_leads(opened)),
            )
        self._banner.setVisible(bool(opened.shared.signed or missing) or not is_lead(opened))

    def _show_overall(self, rating: SignedRating, opened: OpenVisit) -> None:
        empty(self._overall_body)
        words = rating_words(rating.final, opened.plan.rule_set)
        mark = Pill(words.words, words.tone, words.icon)
        title = Words(self.tr("Whole visit"), "card")
        self._overall.setAccessibleName(self.tr("Whole visit: {rating}").format(rating=words.words))
        self._overall_body.addWidget(flow_row((title, mark), 12))
        self._overall_body.addWidget(
            Words(self.tr("QVisit internal rating, not a CQC rating."), "dense-bold", "text2")
        )
        self._overall_body.addWidget(flow_row(_marks(rating, opened), 16))
        for reason in rating.reasons:
            self._overall_body.addWidget(Words(said_again(reason, self._reasons)))

    def _show_questions(
        self, ratings: Sequence[SignedRating], assessment: Assessment, opened: OpenVisit
    ) -> None:
        empty(self._rows)
        scores = {
            str(one.key_question): in_language(one.score_words)
            for one in assessment.rating.questions
        }
        for rating in ratings:
            if rating.about == "visit":
                continue
            if self._rows.count():
                self._rows.addWidget(Divider())
            score = scores.get(rating.about, "")
            self._rows.addWidget(RatingRow(rating, score, opened, self._reasons))

    def _show_green(self, assessment: Assessment) -> None:
        empty(self._green_body)
        self._green.setVisible(bool(assessment.sustainability))
        names = {
            "environmental": self.tr("Environmental"),
            "social": self.tr("Social"),
            "financial": self.tr("Financial"),
        }
        for group in assessment.sustainability:
            points = self.tr("{points} of {possible} points").format(
                points=group.points, possible=group.possible
            )
            few = self.tr("{points}, too few markers to score").format(points=points)
            self._green_body.addWidget(Words(names.get(group.group, group.group), "row"))
            self._green_body.addWidget(Words(few if group.too_few else points, "body", "text2"))
        words = self.tr("It never changes the rating. Safety comes first.")
        self._green_body.addWidget(Words(words, "dense", "text2"))


class RatingRow(NamedGroup):
    """One key question: its score, the three steps, and the reasons."""

    def __init__(
        self, rating: SignedRating, score: str, opened: OpenVisit, reasons: Sequence[str]
    ) -> None:
        title = question_words(rating.about)
        final = rating_words(rating.final, opened.plan.rule_set)
        super().__init__(f"{title}: {final.words}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(flow_row((Words(title, "card"), Words(score, "dense", "text2")), 12))
        column.addWidget(flow_row(_marks(rating, opened), 16))
        for reason in rating.reasons:
            column.addWidget(Words(said_again(reason, reasons), "dense"))


def _step(caption: str, rating: str, rules: str) -> QWidget:
    words = rating_words(rating, rules)
    return _captioned(caption, Pill(words.words, words.tone, words.icon))


def _marks(rating: SignedRating, opened: OpenVisit) -> Sequence[QWidget]:
    """The four steps from the score to what is signed."""
    panel, final = tr("Panel agrees"), tr("Final")
    shared, rules = opened.shared, opened.plan.rule_set
    standing = shared.ratings.get(rating.about)
    agreed = standing.now.said.rating if standing else ""
    return (
        _step(tr("Computed"), rating.computed, rules),
        _step(tr("After caps"), rating.capped, rules),
        _step(panel, agreed, rules) if agreed else _open_step(panel, tr("Not recorded"), "circle"),
        _step(final, rating.final, rules)
        if shared.signed
        else _open_step(final, tr("Set at sign-off"), "lock"),
    )


def _open_step(caption: str, words: str, icon: str) -> QWidget:
    return _captioned(caption, Pill(words, "grey", icon))


def _captioned(caption: str, pill: Pill) -> QWidget:
    holder = NamedGroup(f"{caption}: {pill.text()}")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Words(caption, "dense", "text2"))
    column.addWidget(pill)
    return holder
