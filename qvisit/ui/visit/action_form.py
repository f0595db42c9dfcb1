"""The form for an action: what will change, who does it, by when, how anybody can tell."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.clock import today
from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.action_list import finding_choices
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.risk_chooser import RiskChooser
from qvisit.ui.visit.vague_words import better_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.smart import risk_band, vague_words

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
        self._why = ""
        self._texts: Mapping[str, str] = {}
        self.finding = ChoiceBox(self.tr("From which finding?"))
        self._finding_text = Words("", "dense", "text2")
        self.aim = KeptNote(editor, "action-aim", self.tr("What will change?"), lines=2)
        self._vague = Banner("amber", self.tr("Vague words"))
        self._vague.hide()
        self.measure = KeptNote(
            editor, "action-measure", self.tr("How will we know? A number, counted how?"), lines=2
        )
        self.baseline = GuardedField(
            "action-baseline", self.tr("Where is it now?"), self.tr("Such as: 11 of 20.")
        )
        self.role = TextField(self.tr("Who does it? Role"), self.tr("Such as: ward manager."))
        self.name = TextField(self.tr("Name, if they agree"))
        self.due = DueField(self.tr("By when?"), self.tr("Such as 9 April 2027."))
        self.must = ChoiceGroup(
            self.tr("Must or should?"),
            [
                ("must", self.tr("Must"), self.tr("A rule or safety asks for it.")),
                ("should", self.tr("Should"), self.tr("It makes care better.")),
            ],
        )
        self.risk = RiskChooser()
        self._error = ErrorLine()
        self._in_time = Words("", "dense", "text2")
        self.evidence = GuardedField(
            "action-evidence",
            self.tr("What will show that it is done?"),
            self.tr("Such as: a list of the doors."),
        )
        self.save = MainButton(self.tr("Agree this action"), "tick")
        self.another = PlainButton(self.tr("Write a new one"), "plus")
        for field in (self.baseline, self.role, self.name, self.due, self.evidence):
            field.edit.setMaxLength(_LONGEST)
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.finding.chosen.connect(self._show_finding)
        self.aim.edited.connect(self._on_edited)
        self.due.edited.connect(self._on_due)
        self.risk.changed.connect(self._on_risk)
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
        self._why = why
        self.show_findings(opened)
        self._fill(said)
        self._take_errors_away()
        self.another.setVisible(said is not None)
        self.save.set_unavailable(why)
        self._on_edited(self.aim.text())
        self._on_risk()

    def show_findings(self, opened: OpenVisit) -> None:
        """Offer the findings as they are now."""
        found = finding_choices(opened)
        self._texts = {name: text for name, _, text in found}
        self.finding.set_choices([(name, words) for name, words, _ in found])
        self._show_finding(self.finding.value)

    def _show_finding(self, finding: str) -> None:
        self._finding_text.setText(self._texts.get(finding, ""))

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
        self.evidence.set_text(said.evidence if said else "")
        if said:
            self.finding.show_value(said.finding)
            self._show_finding(said.finding)

    def _lay_out(self) -> None:
        card = Card(self.tr("An action"))
        parts: tuple[QWidget, ...] = (
            self.finding,
            self._finding_text,
            self.aim,
            self._vague,
            self.measure,
            self.baseline,
            self.role,
            self.name,
            Words(self.tr("Must or should?"), "row"),
            self.must,
            Words(self.tr("Risk if nothing changes"), "row"),
            self.risk,
            self._error,
            self._in_time,
            self.due,
            self.evidence,
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

    def _on_risk(self) -> None:
        """Say by when such a risk is usually dealt with."""
        chosen = self.risk.value
        self._in_time.setVisible(chosen is not None)
        if chosen is not None:
            self._error.show_sentence("")
            self._in_time.setText(in_time_words(*chosen))

    def _on_due(self, _text: str) -> None:
        self.due.look(today(self._editor.ws.clock).isoformat())

    def _on_another(self) -> None:
        self.show_action(self._editor.current, NEW, self._why)
        self.aim.edit.setFocus()
        bring_into_view(self.aim.edit)

    def _on_save(self) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
        elif self._editor.debrief.action(self._said()):
            self.aim.settle()
            self.measure.settle()
            self.show_action(self._editor.current, NEW, self._why)
            self.saved.emit()

    def _first_wrong(self) -> QWidget | None:
        """Say beside each control what is missing; the first that needs the person, if any."""
        aim = "" if self.aim.text().strip() else self.tr("Write what will change.")
        measure = "" if self.measure.text().strip() else self.tr("Write how we will know.")
        role = "" if self.role.text() else self.tr("Write which role does it.")
        risk = "" if self.risk.value else self.tr("Say how bad and how likely it is.")
        self.aim.show_error(aim)
        self.measure.show_error(measure)
        self.role.show_error(role)
        self._error.show_sentence(risk)
        checks: tuple[tuple[str, QWidget], ...] = (
            (aim, self.aim.edit),
            (measure, self.measure.edit),
            (role, self.role.edit),
            (risk, self.risk.consequence.box),
            (self.due.check(), self.due.edit),
        )
        return next((where for sentence, where in checks if sentence), None)

    def _take_errors_away(self) -> None:
        self._error.show_sentence("")
        self.role.show_error("")
        self.due.begin()

    def _said(self) -> Mapping[str, object]:
        risk = self.risk.value
        return {
            "action": new_id() if self._action == NEW else self._action,
            "replaces": self._replaces,
            "finding": self.finding.value,
            "aim": self.aim.text().strip(),
            "measure": self.measure.text().strip(),
            "baseline": self.baseline.text(),
            "owner_role": self.role.text(),
            "owner_name": self.name.text(),
            "due": self.due.day,
            "must": self.must.value != "should",
            "evidence": self.evidence.text(),
            "consequence": risk[0] if risk else 1,
            "likelihood": risk[1] if risk else 1,
        }


def in_time_words(consequence: int, likelihood: int) -> str:
    """By when a risk is usually dealt with (rating and statistics sheet, section 10)."""
    return {
        "extreme": tr("Usual for an extreme risk: safe now, a plan within 24 hours."),
        "high": tr("Usual for a high risk: within 2 weeks."),
        "moderate": tr("Usual for a moderate risk: within 3 months."),
        "low": tr("Usual for a low risk: within 6 months."),
    }[risk_band(consequence, likelihood)]
