"""The form for an action: what will change, who does it, by when, how anybody can tell."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.finding_form import kind_words
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.risk_chooser import RiskChooser
from qvisit.ui.visit.vague_words import better_words, vague_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.wording import day_words, read_day
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import ActionAgreed

NEW = "new"
_LONGEST = 300


class ActionForm(ScrollPage):
    """A new action, or one that is there. It is saved only when all of it can be checked."""

    saved = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._editor = editor
        self._action = NEW
        self._replaces: tuple[str, ...] = ()
        self.finding = ChoiceBox(self.tr("From which finding?"))
        self.aim = KeptNote(editor, "action-aim", self.tr("What will change?"), lines=2)
        self._vague = Banner("amber", self.tr("Vague words"))
        self._vague.hide()
        self.measure = KeptNote(
            editor, "action-measure", self.tr("How will we know? A number, counted how?"), lines=2
        )
        self.baseline = TextField(self.tr("Where is it now?"), self.tr("Such as: 11 of 20."))
        self.role = TextField(self.tr("Who does it? Role"), self.tr("Such as: ward manager."))
        self.name = TextField(self.tr("Name, if they agree"))
        self.due = TextField(self.tr("By when?"), self.tr("Such as 9 April 2027."))
        self.must = ChoiceGroup(
            self.tr("Must or should?"),
            [("must", self.tr("Must"), ""), ("should", self.tr("Should"), "")],
        )
        self.risk = RiskChooser()
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Agree this action"), "tick")
        self.another = PlainButton(self.tr("Write a new one"), "plus")
        for field in (self.baseline, self.role, self.name, self.due):
            field.edit.setMaxLength(_LONGEST)
        self._lay_out()
        self.aim.edited.connect(self._on_edited)
        self.save.clicked.connect(self._on_save)
        self.another.clicked.connect(self._on_another)

    def show_action(self, opened: OpenVisit, action: str, why: str) -> None:
        """Show an action by its id, or an empty form for `NEW`.

        Args:
            opened: The visit.
            action: Its id.
            why: Why the person may not save it; empty when they may.
        """
        standing = opened.shared.actions.get(action)
        said = standing.now.said if standing else None
        self._action = action if said else NEW
        self._replaces = tuple(one.change for one in standing.versions) if standing else ()
        self.show_findings(opened)
        self._fill(said)
        self._error.show_sentence("")
        self.another.setVisible(said is not None)
        self.save.set_unavailable(why)
        self._on_edited(self.aim.text())

    def show_findings(self, opened: OpenVisit) -> None:
        """Offer the findings as they are now."""
        self.finding.set_choices(
            [
                (name, f"{kind_words(one.now.said.kind)}: {one.now.said.text[:80]}")
                for name, one in opened.shared.findings.items()
            ]
        )

    def _fill(self, said: ActionAgreed | None) -> None:
        key = ("", self._action)
        self.aim.begin(key, said.aim if said else "")
        self.measure.begin(key, said.measure if said else "")
        self.baseline.set_text(said.baseline if said else "")
        self.role.set_text(said.owner_role if said else "")
        self.name.set_text(said.owner_name if said else "")
        self.due.set_text(day_words(said.due) if said else "")
        self.must.show_value("should" if said and not said.must else "must")
        self.risk.show_value(said.consequence if said else None, said.likelihood if said else None)
        if said:
            self.finding.show_value(said.finding)

    def _lay_out(self) -> None:
        card = Card(self.tr("An action"))
        parts = (
            self.finding,
            self.aim,
            self._vague,
            self.measure,
            self.baseline,
            self.role,
            self.name,
            self.due,
            self.must,
            self.risk,
            self._error,
            flow_row((self.save, self.another)),
        )
        for part in parts:
            card.body.addWidget(part)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _on_edited(self, text: str) -> None:
        found = vague_words(text)
        if found:
            said = self.tr("Vague word: “{word}”.").format(word=found[0])
            advice = self.tr("{better} Or name a number or a day.")
            self._vague.show_message("amber", said, advice.format(better=better_words(found[0])))
        self._vague.setVisible(bool(found))

    def _on_another(self) -> None:
        self.show_action(self._editor.current, NEW, "")
        self.aim.edit.setFocus()

    def _on_save(self) -> None:
        problem = self._problem()
        self._error.show_sentence(problem)
        if not problem and self._editor.debrief.action(self._said()):
            self.aim.settle()
            self.measure.settle()
            self.show_action(self._editor.current, NEW, "")
            self.saved.emit()

    def _problem(self) -> str:
        due = read_day(self.due.text())
        checks = (
            (self.finding.value, self.finding, self.tr("Choose the finding it comes from.")),
            (self.aim.text().strip(), self.aim, self.tr("Write what will change.")),
            (self.measure.text().strip(), self.measure, self.tr("Write how we will know.")),
            (self.role.text(), self.role, self.tr("Write which role does it.")),
            (due, self.due, self.tr("Write a day, such as 9 April 2027.")),
            (self.risk.value, self.risk.consequence, self.tr("Say how bad and how likely it is.")),
        )
        for good, where, sentence in checks:
            if not good:
                where.setFocus()
                return sentence
        return ""

    def _said(self) -> Mapping[str, object]:
        due, risk = read_day(self.due.text()), self.risk.value
        return {
            "action": new_id() if self._action == NEW else self._action,
            "replaces": self._replaces,
            "finding": self.finding.value,
            "aim": self.aim.text().strip(),
            "measure": self.measure.text().strip(),
            "baseline": self.baseline.text(),
            "owner_role": self.role.text(),
            "owner_name": self.name.text(),
            "due": due.isoformat() if due else "",
            "must": self.must.value != "should",
            "consequence": risk[0] if risk else 1,
            "likelihood": risk[1] if risk else 1,
        }
