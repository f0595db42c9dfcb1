"""What a ward says about the facts, entered as the ward's own; and what the panel decides on it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qvisit.clock import today
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.draft_forms import FoldedForm, WordsInHand
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_fields import Chooser, KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.place_chooser import PlaceChooser
from qvisit.ui.visit.workflow_words import choice_of, how_choices, sort_choices, sort_words
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.workflow_kinds import LONGEST_COMMENT, LONGEST_REASON, SORTS, AccuracyReceived

_LONGEST = 300
_NEEDS_EVIDENCE = "inaccurate"


class AnsweredBy(QObject):
    """Who answered for the ward, on which day and how; kept as it is filled in."""

    def __init__(self, editor: VisitEditor, form: FoldedForm, name: str) -> None:
        """Add the questions to a form.

        Args:
            editor: Keeps the draft.
            form: Where they stand.
            name: Names them among the drafts of a visit.
        """
        super().__init__(form)
        self._editor = editor
        self.role = TextField(self.tr("Who answers? A role"), self.tr("Such as: ward manager."))
        self.day = DueField(self.tr("On which day?"), self.tr("Such as 22 March 2027."))
        self.how = ChoiceGroup(self.tr("How did it come?"), how_choices(), large=False)
        for field in (self.role, self.day):
            field.edit.setMaxLength(_LONGEST)
        for part in (self.role, self.day, Words(self.tr("How did it come?"), "row"), self.how):
            form.body.addWidget(part)
        lines = {"role": self.role, "day": self.day}
        self._kept = KeptFields(form, editor, name, lines, {"how": self.how})
        self.day.edited.connect(self._on_day)

    def begin(self, comment: str = "", said: AccuracyReceived | None = None) -> None:
        """Show what was filled in before, else what is recorded, else today and on paper."""
        now = day_words(today(self._editor.ws.clock).isoformat())
        usual = {"day": now, "how": "paper", "role": tr("Ward manager")}
        recorded = said and {"day": day_words(said.on), "how": said.how, "role": said.from_role}
        self._kept.begin(comment, usual, recorded or None)
        self.day.begin()

    def settle(self) -> None:
        """It is saved, or not wanted any more."""
        self._kept.settle()

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to mend it, or None when all is there."""
        missing = "" if self.role.text() else self.tr("Write which role answers for the ward.")
        self.role.show_error(missing)
        day = self.day.check()
        return self.role.edit if missing else (self.day.edit if day else None)

    def values(self) -> Mapping[str, str]:
        """What the record keeps of it."""
        return {
            "from_role": self.role.text(),
            "how": self.how.value or "paper",
            "on": self.day.day,
        }

    def _on_day(self, _text: str) -> None:
        self.day.look("")


class AccuracyForm(FoldedForm):
    """One comment of the ward, in one of the regulator's three kinds."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("A comment of the ward, as the ward wrote it"))
        self.comment = ""
        self.sort = ChoiceGroup(self.tr("Which kind of comment?"), sort_choices(), columns=1)
        self._error = ErrorLine()
        self.place = PlaceChooser(editor)
        self.text = KeptNote(
            editor,
            "accuracy-text",
            self.tr("What should it say?"),
            self.tr("In the ward’s words. No names of patients."),
            longest=LONGEST_COMMENT,
        )
        self.evidence = KeptNote(
            editor,
            "accuracy-evidence",
            self.tr("How does the ward know? Its evidence"),
            self.tr("Such as: a record or rota, and its day. Needed for B."),
            lines=2,
            longest=LONGEST_COMMENT,
        )
        self.save = SecondButton(self.tr("Enter this comment"), "tick")
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        opinion = self.tr("An opinion is not a correction. Enter it too: the panel answers it.")
        for part in (
            Words(self.tr("Which kind of comment?"), "row"),
            self.sort,
            self._error,
            self.place,
            self.text,
            self.evidence,
            Words(opinion, "dense", "text2"),
        ):
            self.body.addWidget(part)
        self.by = AnsweredBy(editor, self, "accuracy-by")
        self.body.addWidget(flow_row((self.save, self.back)))
        choices: Mapping[str, Chooser] = {"sort": self.sort, "place": self.place.place}
        lines = {"code": self.place.code}
        self._kept = KeptFields(self, editor, "accuracy-kind", lines, choices)

    @property
    def first(self) -> QWidget:
        """Where the person begins: the kind that is chosen, or the first."""
        return self.sort.tile(self.sort.value or SORTS[0])

    def begin(self, opened: OpenVisit, comment: str = "") -> None:
        """Show what was being entered, else a comment by its id, else an empty form."""
        standing = opened.shared.workflow.received.get(comment)
        said = standing.now.said if standing else None
        self.comment, key = comment, ("", comment)
        recorded = {"sort": said.sort, "place": choice_of(said), "code": said.item} if said else {}
        self.place.show_choices(opened)
        self._kept.begin(comment, recorded=recorded)
        self.place.arrange()
        self.text.begin(key, said.text if said else "")
        self.evidence.begin(key, said.evidence if said else "")
        self.by.begin(comment, said)
        self._error.show_sentence("")

    def end(self) -> None:
        """Put the form away: what was typed is saved."""
        for one in (self._kept, self.text, self.evidence, self.by):
            one.settle()
        self.hide()

    def values(self) -> Mapping[str, str]:
        """What the record keeps of it."""
        return {
            **self.place.value,
            **self.by.values(),
            "sort": self.sort.value,
            "text": self.text.text().strip(),
            "evidence": self.evidence.text().strip(),
        }

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to mend it, or None when all is there."""
        said = self.values()
        sort = "" if said["sort"] else self.tr("Choose which kind it is.")
        text = "" if said["text"] else self.tr("Write what it should say.")
        wanted = said["sort"] == _NEEDS_EVIDENCE and not said["evidence"]
        proof = self.tr("A wrong fact needs evidence: write how the ward knows.") if wanted else ""
        self._error.tell(sort)
        self.text.show_error(text)
        self.evidence.show_error(proof)
        place, by = self.place.check(), self.by.first_wrong()
        checks = (
            (sort, self.first),
            (place, place),
            (text, self.text.edit),
            (proof, self.evidence.edit),
            (by, by),
        )
        return next((where for wrong, where in checks if wrong), None)


class ConfirmForm(FoldedForm):
    """The ward read the draft and has nothing to correct."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("The ward has nothing to correct"))
        self.by = AnsweredBy(editor, self, "accuracy-confirmed")
        self.save = SecondButton(self.tr("Write that down"), "tick")
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        self.body.addWidget(flow_row((self.save, self.back)))

    def begin(self) -> None:
        """Show what was being filled in."""
        self.by.begin()

    def end(self) -> None:
        """Put the form away: it is saved."""
        self.by.settle()
        self.hide()


class DecideForm(FoldedForm):
    """Accept a comment and say what changes, or reject it and say why."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("What does the panel decide?"))
        self.comment = ""
        self.about = WordsInHand()
        self.accepted = ChoiceGroup(
            self.tr("What does the panel decide?"),
            [
                ("yes", self.tr("Accept it"), self.tr("The fact is put right. Say how.")),
                ("no", self.tr("Do not accept it"), self.tr("Say why. The ward reads it.")),
            ],
            columns=1,
        )
        self._error = ErrorLine()
        self.words = KeptNote(
            editor,
            "accuracy-decided",
            self.tr("What is changed, or why is it not accepted?"),
            self.tr("It stands in the report, so write no names."),
            longest=LONGEST_REASON,
        )
        self._next = Words(
            self.tr("Then change the finding, item or action where it stands."), "dense", "text2"
        )
        self.save = SecondButton(self.tr("Decide"), "tick")
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        for part in (self.about, self.accepted, self._error, self.words, self._next):
            self.body.addWidget(part)
        self.body.addWidget(flow_row((self.save, self.back)))
        self._kept = KeptFields(self, editor, "accuracy-decision", {}, {"accepted": self.accepted})

    @property
    def first(self) -> QWidget:
        """Where the person begins: what is chosen, or to accept it."""
        return self.accepted.tile(self.accepted.value or "yes")

    def begin(self, opened: OpenVisit, comment: str) -> None:
        """Ask about one comment of the ward."""
        self.comment = comment
        way = opened.shared.workflow
        standing, decision = way.received[comment], way.decision_on(comment)
        usual, words = "", ""
        if decision is not None:
            usual = "yes" if decision.said.accepted else "no"
            words = decision.said.changed or decision.said.reason
        self.about.begin(_in_words(standing.now.said), standing.versions)
        self._kept.begin(comment, {"accepted": usual})
        self.words.begin(("", comment), words)
        self._error.show_sentence("")
        self.words.show_error("")

    def look_again(self, opened: OpenVisit) -> None:
        """Show the comment as it is now; away where it is here no more."""
        standing = opened.shared.workflow.received.get(self.comment)
        if standing is None:
            self.hide()
        else:
            self.about.look_again(_in_words(standing.now.said), standing.versions)

    def end(self) -> None:
        """Put the form away: what was typed is saved."""
        self._kept.settle()
        self.words.settle()
        self.hide()

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to mend it, or None when all is there."""
        choice = "" if self.accepted.value else self.tr("Choose one.")
        words = "" if self.words.text().strip() else self.tr("Write what is changed, or why not.")
        self._error.tell(choice)
        self.words.show_error(words)
        return self.first if choice else (self.words.edit if words else None)


def _in_words(said: AccuracyReceived) -> str:
    return f"{sort_words(said.sort)}: {said.text}"
