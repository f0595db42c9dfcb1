"""Small forms of a report's way, folded up until they are wanted: nothing typed is lost."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import today
from qvisit.ui.announce import announce_aloud
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_draft import is_begun
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.workflow_words import how_choices
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Payload
from qvisit.visits.workflow_kinds import LONGEST_SUMMARY
from qvisit.visits.written import Written

P = TypeVar("P", bound=Payload)
_LONGEST = 300


class FoldedForm(NamedGroup):
    """A form under a line. Fill `body`; its title stands above."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.head = Words(title, "row")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.body.addWidget(Divider())
        self.body.addWidget(self.head)


class WordsInHand(QWidget):
    """Somebody's words, on which something is decided; it says when they are others meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.read: tuple[str, ...] = ()
        self._said = Words("", "dense", "text2")
        self._news = Words(
            self.tr("These words were changed just now. Read them again."),
            "dense-bold",
            "ambertext",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._news)
        column.addWidget(self._said)

    def begin(self, text: str, versions: Sequence[Written[P]]) -> None:
        """Show the words, of these versions."""
        self.read = tuple(one.change for one in versions)
        self._said.setText(text)
        self._news.hide()

    def look_again(self, text: str, versions: Sequence[Written[P]]) -> None:
        """Show the words as they are now, and say so if they are others than before."""
        if tuple(one.change for one in versions) == self.read:
            return
        self.begin(text, versions)
        self._news.show()
        announce_aloud(self, self._news.text(), assertive=True)


class SendForm(FoldedForm):
    """To whom the draft went, how and on which day."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("The draft goes to the ward"))
        self._editor = editor
        self.role = TextField(self.tr("To whom? A role"), self.tr("Such as: ward manager."))
        self.day = DueField(self.tr("On which day?"), self.tr("Such as 12 March 2027."))
        self.how = ChoiceGroup(self.tr("How?"), how_choices(), large=False)
        self.save = SecondButton(self.tr("It was sent"), "tick")
        self.back = PlainButton(self.tr("Not yet"), "arrow-left")
        for field in (self.role, self.day):
            field.edit.setMaxLength(_LONGEST)
        lines = {"role": self.role, "day": self.day}
        self._kept = KeptFields(self, editor, "draft-sent", lines, {"how": self.how})
        for part in (self.role, self.day, Words(self.tr("How?"), "row"), self.how):
            self.body.addWidget(part)
        self.body.addWidget(
            Words(
                self.tr("QVisit sends nothing: you do. Bank holidays count as working days."),
                "dense",
                "text2",
            )
        )
        self.body.addWidget(flow_row((self.save, self.back)))
        self.day.edited.connect(self._on_day)

    def begin(self) -> None:
        """Show what was filled in before, else today."""
        now = today(self._editor.ws.clock).isoformat()
        self._kept.begin("", {"day": day_words(now), "how": "e_mail", "role": tr("Ward manager")})
        self.day.begin()

    def end(self) -> None:
        """Put the form away, and what was filled in with it."""
        self._kept.settle()
        self.hide()

    def values(self) -> tuple[str, str, str]:
        """The role, how, and the day (ISO)."""
        return self.role.text(), self.how.value or "e_mail", self.day.day

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to mend it, or None when all is there."""
        missing = "" if self.role.text() else self.tr("Write to which role it went.")
        self.role.show_error(missing)
        day = self.day.check()
        return self.role.edit if missing else (self.day.edit if day else None)

    def _on_day(self, _text: str) -> None:
        self.day.look("")


class SummaryForm(FoldedForm):
    """A few words of the panel that stand after the rating."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("In the panel’s own words"))
        self.text = KeptNote(
            editor,
            "report-summary",
            self.tr("What should the summary say besides the rating?"),
            self.tr("Two or three sentences, at most {count} letters. No names.").format(
                count=LONGEST_SUMMARY
            ),
            lines=4,
            longest=LONGEST_SUMMARY,
        )
        self._stands = ""
        self._other = Words("", "dense", "ambertext")
        self.save = SecondButton(self.tr("Save these words"), "tick")
        self.body.addWidget(self._other)
        self.body.addWidget(self.text)
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        self.body.addWidget(flow_row((self.save, self.back)))

    def begin(self, opened: OpenVisit) -> None:
        """Show what is being written, else what stands."""
        summary = opened.shared.workflow.summary
        self.text.begin(("", ""), summary)
        self._show_standing(summary)

    def look_again(self, opened: OpenVisit) -> None:
        """Show what somebody else wrote meanwhile; what the person has begun to write stays."""
        summary = opened.shared.workflow.summary
        if summary == self._stands:
            return
        if not is_begun((self.text,)):
            self.text.begin(("", ""), summary)
        self._show_standing(summary)

    def _show_standing(self, summary: str) -> None:
        """Say what stands, where that is not what is written here."""
        self._stands = summary
        words = self.tr("It says now: “{words}” What you save stands in its place.")
        self._other.setText(words.format(words=summary))
        self._other.setVisible(bool(summary) and summary != self.text.text().strip())
