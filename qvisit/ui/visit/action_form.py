"""The form for an action: a step that follows from a finding, clear enough to be checked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.clock import today
from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.check_line import CheckLine
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import joined, tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.risk_chooser import RiskChooser
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, read_day
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.smart import risk_band, vague_words
from qvisit.visits.visit import Standing

NEW = "new"
_LONGEST_LINE = 300
_LONGEST = 2_000


class ActionForm(Card):
    """A new action, or one that is there. Warns of vague words while they are written."""

    saved = Signal(str)  # action id

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(level=2)
        self._editor = editor
        self._action = NEW
        self._replaces: tuple[str, ...] = ()
        self._texts: Mapping[str, str] = {}
        self.finding = ChoiceBox(self.tr("Which finding does it follow from?"))
        self._finding_text = Words("", "dense", "text2")
        self.aim = KeptNote(
            editor, "action-aim", self.tr("What will change?"), self.tr("Who does what?"), lines=2
        )
        self._vague_aim = CheckLine()
        self.measure = KeptNote(
            editor,
            "action-measure",
            self.tr("How will we know? The measure"),
            self.tr("Something to count, such as: doors that lock, of 18."),
            lines=2,
        )
        self._vague_measure = CheckLine()
        self.baseline = TextField(self.tr("Where is it now?"), self.tr("Such as: 11 of 18."))
        self.owner_role = TextField(
            self.tr("Owner: role"), self.tr("Such as: ward manager, estates lead.")
        )
        self.owner_name = TextField(
            self.tr("Owner: name"), self.tr("A member of staff. You may leave this empty.")
        )
        self.due = DueField(self.tr("Due date"), self.tr("Such as 9 April 2027."))
        self.must = ChoiceGroup(
            self.tr("Must or should?"),
            [
                ("must", self.tr("Must"), self.tr("A rule or safety asks for it.")),
                ("should", self.tr("Should"), self.tr("It makes care better.")),
            ],
        )
        self.risk = RiskChooser()
        self._risk_error = ErrorLine()
        self._in_time = Words("", "dense", "text2")
        self.evidence = TextField(
            self.tr("What will show that it is done?"),
            self.tr("Such as: a list of doors, checked by the panel."),
        )
        self.save = MainButton(self.tr("Agree this action"), "tick")
        self.another = PlainButton(self.tr("Leave it, write a new one"), "plus")
        self._lay_out()
        self._connect()

    def show_findings(self, findings: Sequence[tuple[str, str, str]]) -> None:
        """Offer findings, each as id, short words and full text; the chosen one stays so."""
        self._texts = {key: text for key, _, text in findings}
        choices = [(key, words) for key, words, _ in findings]
        offered = [
            (str(self.finding.box.itemData(row)), self.finding.box.itemText(row))
            for row in range(self.finding.box.count())
        ]
        if choices != offered:
            self.finding.set_choices(choices)
        self._show_finding(self.finding.value)

    def show_action(self, standing: Standing[ActionAgreed] | None) -> None:
        """Show an action as it stands, or an empty form."""
        said = standing.now.said if standing else None
        self._action = said.action if said else NEW
        self._replaces = tuple(one.change for one in standing.versions) if standing else ()
        self.set_title(self.tr("Change this action") if said else self.tr("Add an action"))
        self.another.setVisible(said is not None)
        self.finding.show_value(said.finding if said else self.finding.value)
        self.aim.begin(("", self._action), said.aim if said else "")
        self.measure.begin(("", self._action), said.measure if said else "")
        self.baseline.set_text(said.baseline if said else "")
        self.owner_role.set_text(said.owner_role if said else "")
        self.owner_name.set_text(said.owner_name if said else "")
        self.due.set_text(day_words(said.due) if said else "")
        self.must.show_value("must" if said is None or said.must else "should")
        self.risk.show_value(said.consequence if said else None, said.likelihood if said else None)
        self.evidence.set_text(said.evidence if said else "")
        self._take_errors_away()
        self._look_again()

    def take_focus(self) -> None:
        """Put the focus on what will change."""
        self.aim.edit.setFocus()
        bring_into_view(self.aim.edit)

    def _lay_out(self) -> None:
        for field in (self.owner_role, self.owner_name):
            field.edit.setMaxLength(_LONGEST_LINE)
        for field in (self.baseline, self.evidence):
            field.edit.setMaxLength(_LONGEST)
        parts: list[QWidget] = [
            self.finding,
            self._finding_text,
            self.aim,
            self._vague_aim,
            self.measure,
            self._vague_measure,
            self.baseline,
            self.owner_role,
            self.owner_name,
            Words(self.tr("Must or should?"), "row"),
            self.must,
            Words(self.tr("Risk if nothing changes"), "row"),
            self.risk,
            self._risk_error,
            self._in_time,
            self.due,
            self.evidence,
            flow_row((self.save, self.another)),
        ]
        for part in parts:
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.finding.chosen.connect(self._show_finding)
        self.aim.edited.connect(self._look_again)
        self.measure.edited.connect(self._look_again)
        self.risk.changed.connect(self._look_again)
        self.due.edited.connect(self._on_due)
        self.save.clicked.connect(self._on_save)
        self.another.clicked.connect(self._on_another)

    def _show_finding(self, finding: str) -> None:
        self._finding_text.setText(self._texts.get(finding, ""))

    def _look_again(self, _text: str = "") -> None:
        """Warn of vague words, and say by when such a risk is usually dealt with."""
        self._vague_aim.show_sentence(_vague(self.aim.text()))
        self._vague_measure.show_sentence(_vague(self.measure.text()))
        chosen = self.risk.value
        self._in_time.setText(_in_time(*chosen) if chosen else "")
        self._in_time.setVisible(chosen is not None)
        if chosen is not None:
            self._risk_error.show_sentence("")

    def _on_due(self, _text: str) -> None:
        self.due.look(today(self._editor.ws.clock).isoformat())

    def _on_another(self) -> None:
        self.show_action(None)
        self.take_focus()

    def _on_save(self) -> None:
        wrong = [edit for edit in self._problems() if edit is not None]
        if wrong:
            wrong[0].setFocus()
            bring_into_view(wrong[0])
            return
        said = self._said()
        if self._editor.debrief.action(said):
            self.aim.settle()
            self.measure.settle()
            self.show_action(None)
            self.saved.emit(str(said["action"]))

    def _problems(self) -> Sequence[QWidget | None]:
        """Say what is missing beside it; the controls that need the person, in reading order."""
        aim = "" if self.aim.text().strip() else self.tr("Write what will change.")
        measure = "" if self.measure.text().strip() else self.tr("Write what you will count.")
        role = "" if self.owner_role.text() else self.tr("Write the role of who does it.")
        risk = "" if self.risk.value else self.tr("Choose how bad and how likely it is.")
        self.aim.show_error(aim)
        self.measure.show_error(measure)
        self.owner_role.show_error(role)
        self._risk_error.show_sentence(risk)
        return (
            self.aim.edit if aim else None,
            self.measure.edit if measure else None,
            self.owner_role.edit if role else None,
            self.risk.consequence.box if risk else None,
            self.due.check(),
        )

    def _take_errors_away(self) -> None:
        self.owner_role.show_error("")
        self.due.begin()
        self._risk_error.show_sentence("")

    def _said(self) -> Mapping[str, object]:
        consequence, likelihood = self.risk.value or (1, 1)
        return {
            "action": new_id() if self._action == NEW else self._action,
            "finding": self.finding.value,
            "aim": self.aim.text().strip(),
            "measure": self.measure.text().strip(),
            "baseline": self.baseline.text(),
            "owner_role": self.owner_role.text(),
            "owner_name": self.owner_name.text(),
            "due": self.due.day,
            "must": self.must.value != "should",
            "evidence": self.evidence.text(),
            "consequence": consequence,
            "likelihood": likelihood,
            "replaces": self._replaces,
        }


class DueField(TextField):
    """A day as people write it; the day that was understood is said beneath."""

    def __init__(self, label: str, hint: str) -> None:
        super().__init__(label, hint)
        self._usual = hint

    @property
    def day(self) -> str:
        """The day as ISO, or "" while none can be read."""
        day = read_day(self.text())
        return day.isoformat() if day else ""

    def begin(self) -> None:
        """Take errors away."""
        self.show_error("")
        self.set_hint(day_words(self.day) if self.day else self._usual)

    def look(self, now: str) -> None:
        """Say which day was understood, and if it is past.

        Args:
            now: Today, as ISO.
        """
        if not self.day:
            self.set_hint(self._usual)
            return
        self.show_error("")
        past = self.tr("{day}. This day is past.") if self.day < now else "{day}"
        self.set_hint(past.format(day=day_words(self.day)))

    def check(self) -> QWidget | None:
        """Say that a day is missing; the place to type it, if it is."""
        self.show_error("" if self.day else self.tr("Write the day, such as 9 April 2027."))
        return None if self.day else self.edit


def _vague(text: str) -> str:
    found = [f"“{one}”" for one in vague_words(text)]
    if not found:
        return ""
    words = tr("Vague: {words}. Say who will do what, with a number or a date.")
    return words.format(words=joined(found))


def _in_time(consequence: int, likelihood: int) -> str:
    """By when a risk is usually dealt with (rating and statistics sheet, section 10)."""
    return {
        "extreme": tr("Usual for an extreme risk: safe now, a plan within 24 hours."),
        "high": tr("Usual for a high risk: within 2 weeks."),
        "moderate": tr("Usual for a moderate risk: within 3 months."),
        "low": tr("Usual for a low risk: within 6 months."),
    }[risk_band(consequence, likelihood)]
