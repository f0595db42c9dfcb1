"""The fields of an action, and what is said beside one that lacks something."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.action_help import ActionHelp
from qvisit.ui.visit.action_list import finding_choices
from qvisit.ui.visit.action_size import ActionSize
from qvisit.ui.visit.due_field import DueField
from qvisit.ui.visit.kept_draft import is_begun
from qvisit.ui.visit.kept_fields import Chooser, KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.risk_chooser import RiskChooser
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.actions import Said

_LONGEST = 300


class ActionFields(Card):
    """All that an action says of itself; it saves nothing."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(" ")
        self._editor = editor
        self._texts: Mapping[str, str] = {}
        self.finding = ChoiceBox(self.tr("From which finding?"))
        self._finding_text = Words("", "dense", "text2")
        self.aim = KeptNote(editor, "action-aim", self.tr("What will change?"), lines=2)
        self.help = ActionHelp()
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
        self.evidence = GuardedField(
            "action-evidence",
            self.tr("What will show that it is done?"),
            self.tr("Such as: a list of the doors."),
        )
        self.large = ActionSize()
        for field in (self.baseline, self.role, self.name, self.due, self.evidence):
            field.edit.setMaxLength(_LONGEST)
        self._kept = self._keeper(editor)
        self._keepers: tuple[KeptNote | KeptFields, ...] = (self.aim, self.measure, self._kept)
        self._lay_out()
        self.finding.chosen.connect(self._show_finding)

    def _keeper(self, editor: VisitEditor) -> KeptFields:
        """Keeps all but the two notes, which keep themselves."""
        lines: Mapping[str, TextField] = {
            "baseline": self.baseline,
            "role": self.role,
            "name": self.name,
            "due": self.due,
            "evidence": self.evidence,
            **self.large.lines,
        }
        choices: Mapping[str, Chooser] = {
            "finding": self.finding,
            "must": self.must,
            "consequence": self.risk.consequence,
            "likelihood": self.risk.likelihood,
            "large": self.large.large,
        }
        return KeptFields(self, editor, "action-fields", lines, choices)

    @property
    def is_begun(self) -> bool:
        """Whether something was typed or chosen that is not saved."""
        return is_begun(self._keepers)

    def show_findings(self, opened: OpenVisit) -> None:
        """Offer the findings as they are now."""
        found = finding_choices(opened)
        self._texts = {name: text for name, _, text in found}
        self.finding.set_choices([(name, words) for name, words, _ in found])
        self._show_finding(self.finding.value)

    def fill(self, action: str, said: Said | None) -> None:
        """Show an action as it is written, or an empty form; what was being typed comes first."""
        key = ("", action)
        self.aim.begin(key, said.aim if said else "")
        self.measure.begin(key, said.measure if said else "")
        usual = {"must": "must", "finding": self.finding.value}  # several may follow from one
        self._kept.begin(action, usual, _recorded(said) if said else None)
        self.risk.show_result()
        self._show_finding(self.finding.value)

    def settle(self) -> None:
        """All is saved: no draft is left."""
        for one in self._keepers:
            one.settle()

    def said(self) -> Mapping[str, object]:
        """What is written, as an action keeps it."""
        risk = self.risk.value
        return {
            "finding": self.finding.value,
            "aim": self.aim.text().strip(),
            "measure": self.measure.text().strip(),
            "baseline": self.baseline.text(),
            "owner_role": self.role.text(),
            "owner_name": self.name.text(),
            "due": self.due.day,
            "must": self.must.value != "should",
            "evidence": self.evidence.text(),
            "consequence": risk[0] if risk else None,
            "likelihood": risk[1] if risk else None,
            **self.large.said(),
        }

    def first_wrong(self) -> QWidget | None:
        """Say beside each control what is missing; the first that needs the person, if any."""
        risk = "" if self.risk.value else self.tr("Say how bad and how likely it is.")
        texts: tuple[tuple[KeptNote | TextField, str], ...] = (
            (self.aim, self.tr("Write what will change.")),
            (self.measure, self.tr("Write how we will know.")),
            (self.baseline, self.tr("Write where it is now.")),
            (self.role, self.tr("Write which role does it.")),
        )
        found: list[QWidget] = []
        for field, sentence in texts:
            lacks = not field.text().strip()
            field.show_error(sentence if lacks else "")
            found += [field.edit] if lacks else []
        self._error.tell(risk)
        found += [self.risk.consequence.box] if risk else []
        found += [self.due.edit] if self.due.check() else []
        shows = "" if self.evidence.text() else self.tr("Write what will show it.")
        self.evidence.show_error(shows)
        found += [self.evidence.edit] if shows else []
        large = self.large.check(whole=True)
        return (found + ([large] if large else []) + [None])[0]

    def take_errors_away(self) -> None:
        """Say nothing more of what was missing."""
        self._error.show_sentence("")
        for field in (self.aim, self.measure, self.baseline, self.role, self.evidence):
            field.show_error("")
        self.large.take_errors_away()
        self.due.begin()

    def _show_finding(self, finding: str) -> None:
        self._finding_text.setText(self._texts.get(finding, ""))

    def _lay_out(self) -> None:
        parts: tuple[QWidget, ...] = (
            self.finding,
            self._finding_text,
            self.aim,
            self.help,
            self.measure,
            self.baseline,
            self.role,
            self.name,
            Words(self.tr("Must or should?"), "row"),
            self.must,
            Words(self.tr("Risk if nothing changes"), "row"),
            self.risk,
            self._error,
            self.due,
            self.evidence,
            self.large,
        )
        for part in parts:
            self.body.addWidget(part)


def _recorded(said: Said) -> Mapping[str, str]:
    """What the record holds of an action, as its fields show it."""
    return {
        "finding": said.finding,
        "baseline": said.baseline,
        "role": said.owner_role,
        "name": said.owner_name,
        "due": day_words(said.due) if said.due else "",
        "must": "must" if said.must else "should",
        "evidence": said.evidence,
        "consequence": str(said.consequence or 0),
        "likelihood": str(said.likelihood or 0),
        "large": "yes" if said.large else "",
        "sponsor": said.sponsor,
        "qeia": said.qeia,
        "cleared": day_words(said.qeia_cleared) if said.qeia_cleared else "",
    }
