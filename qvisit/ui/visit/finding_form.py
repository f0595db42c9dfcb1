"""The form for a finding: a conclusion of the panel."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.form_map import FormMap, typed_codes
from qvisit.ui.visit.kept_fields import Chooser, KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import joined, tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.risk_chooser import RiskChooser
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import question_choices
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.findings import Grounds
from qvisit.visits.kinds import FindingRecorded
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.visit import Standing
from qvisit.visits.workflow_rules import is_amended

NEW = "new"
_RISKY = ("improvement", "concern")
_SHARED = "good_practice"


def kind_words(kind: str) -> str:
    """The kind of a finding."""
    return {
        "strength": tr("Strength"),
        "good_practice": tr("Good practice"),
        "improvement": tr("To improve"),
        "concern": tr("Concern"),
    }[kind]


def grounds_words(on: Grounds) -> str:
    """What a finding rests on, in a few sentences; empty while its items tell nothing."""
    if not on.sources:
        return ""
    kinds = {
        "observation": tr("seen"),
        "patients": tr("patients"),
        "carers": tr("carers"),
        "staff": tr("staff"),
        "records": tr("records"),
        "data": tr("data"),
    }
    named = joined([kinds[one] for one in on.sources])
    words = tr("It rests on {count} independent sources: {named}. Reviewers who saw it: {seen}.")
    one = tr("It rests on one source: {named}. Reviewers who saw it: {seen}.")
    said = [
        (words if len(on.sources) > 1 else one).format(
            count=len(on.sources), named=named, seen=on.reviewers
        )
    ]
    if on.regulations:
        said.append(tr("Regulation {numbers}.").format(numbers=", ".join(on.regulations)))
    said += [in_language(story.words) for story in on.stories]
    return " ".join(said)


class SharingChoice(QWidget):
    """Whether the ward agreed that others may learn from what it does well, and which role did."""

    def __init__(self) -> None:
        super().__init__()
        asked = self.tr("May others learn from it? Ask the ward.")
        self.answer = ChoiceGroup(
            asked,
            [
                ("yes", self.tr("Yes, the ward agreed"), ""),
                ("no", self.tr("No"), ""),
                ("not_asked", self.tr("Not asked yet"), ""),
            ],
        )
        self.by = TextField(
            self.tr("Who agreed? Role"), self.tr("Such as: ward manager. No names.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (Words(asked, "row"), self.answer, self.by):
            column.addWidget(part)
        self.answer.chosen.connect(self._on_chosen)

    @property
    def value(self) -> tuple[str, str]:
        """The answer: yes, no or not_asked; and the role that agreed."""
        answer = self.answer.value or "not_asked"
        return answer, self.by.text().strip() if answer == "yes" else ""

    def arrange(self) -> None:
        """Ask who agreed, where somebody did."""
        self._on_chosen(self.answer.value)

    def _on_chosen(self, answer: str) -> None:
        self.by.setVisible(answer == "yes")


class FindingForm(ScrollPage):
    """A new finding, or one that is there."""

    saved = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._editor = editor
        self._finding = NEW
        self._replaces: tuple[str, ...] = ()
        self.card = Card(self.tr("A finding"))
        kinds = ("strength", "good_practice", "improvement", "concern")
        self.kind = ChoiceGroup(
            self.tr("What kind of finding?"), [(kind, kind_words(kind), "") for kind in kinds]
        )
        self.text = KeptNote(
            editor,
            "finding-text",
            self.tr("What did the panel find?"),
            self.tr("Say what, where and how often. No names."),
        )
        self.question = ChoiceBox(self.tr("Key question"), question_choices())
        self.items = TextField(
            self.tr("Which items does it rest on?"), self.tr("Codes, such as: FS12-3, FS09-1")
        )
        self._grounds = Words("", "dense", "text2")
        self.sharing = SharingChoice()
        self.risk = RiskChooser()
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Save this finding"), "tick")
        self.another = PlainButton(self.tr("Write a new one"), "plus")
        self.card.body.addWidget(Words(self.tr("What kind of finding?"), "row"))
        first = (self.kind, self.text, self.question, self.items, self._grounds)
        for one in (*first, self.sharing, self.risk, self._error):
            self.card.body.addWidget(one)
        self.card.body.addWidget(flow_row((self.save, self.another)))
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self._kept = self._keeper(editor)
        self.kind.chosen.connect(self._on_kind)
        self.items.edit.textChanged.connect(self._show_grounds)
        self.save.clicked.connect(self._on_save)
        self.another.clicked.connect(self._on_another)

    def _keeper(self, editor: VisitEditor) -> KeptFields:
        """Keeps all but the text, which keeps itself."""
        lines = {"items": self.items, "by": self.sharing.by}
        choices: Mapping[str, Chooser] = {
            "kind": self.kind,
            "question": self.question,
            "consequence": self.risk.consequence,
            "likelihood": self.risk.likelihood,
            "shared": self.sharing.answer,
        }
        return KeptFields(self, editor, "finding-fields", lines, choices)

    @property
    def finding(self) -> str:
        """Id of the finding shown, or `NEW`."""
        return self._finding

    def show_finding(self, opened: OpenVisit, finding: str) -> None:
        """Show a finding by its id, or an empty form for `NEW`."""
        standing = opened.shared.findings.get(finding)
        said = standing.now.said if standing else None
        self._finding = finding if said else NEW
        self._replaces = _versions(standing)
        self.text.begin(("", self._finding), said.text if said else "")
        usual = {"kind": "improvement", "question": "safe", "shared": "not_asked"}
        self._kept.begin(self._finding, usual, _recorded(said) if said else None)
        self.risk.show_result()
        self.sharing.arrange()
        self._show_grounds()
        self._error.show_sentence("")
        self.another.setVisible(said is not None)
        self.show_rights(opened)
        self._on_kind(self.kind.value)

    def show_rights(self, opened: OpenVisit) -> None:
        """Say why the person may not save it, if they may not."""
        standing = opened.shared.findings.get(self._finding)
        self.save.set_unavailable(_why_not_save(opened, standing.now.said if standing else None))

    def _on_kind(self, kind: str) -> None:
        self.risk.setVisible(kind in _RISKY)
        self.sharing.setVisible(kind == _SHARED)

    def _show_grounds(self) -> None:
        """Say what the named items tell of the finding."""
        self._grounds.setText(grounds_words(self._editor.debrief.grounds(self._codes())))

    def _on_another(self) -> None:
        self.show_finding(self._editor.current, NEW)
        self.text.edit.setFocus()

    def _on_save(self) -> None:
        problem = self._problem()
        self._error.show_sentence(problem)
        if problem:
            return
        if self._editor.debrief.finding(self._said()):
            self.text.settle()
            self._kept.settle()
            self.show_finding(self._editor.current, NEW)
            self.saved.emit()

    def _problem(self) -> str:
        if not self.text.text().strip():
            self.text.edit.setFocus()
            return self.tr("Write what the panel found.")
        known = {code for _, code in FormMap(self._editor.current.templates).order}
        strange = [code for code in self._codes() if code not in known]
        if strange:
            self.items.edit.setFocus()
            return self.tr("No item has the code {code}.").format(code=strange[0])
        if self.kind.value in _RISKY and self.risk.value is None:
            self.risk.consequence.box.setFocus()
            return self.tr("Say how bad it would be, and how likely it is.")
        return ""

    def _codes(self) -> tuple[str, ...]:
        return typed_codes(self.items.text())

    def _said(self) -> Mapping[str, object]:
        form = FormMap(self._editor.current.templates)
        codes = self._codes()
        methods = dict.fromkeys(form.item(key).method for key in form.order if key[1] in codes)
        said: dict[str, object] = {
            "finding": new_id() if self._finding == NEW else self._finding,
            "replaces": self._replaces,
            "kind": self.kind.value,
            "text": self.text.text().strip(),
            "question": self.question.value,
            "items": codes,
            "methods": tuple(methods),
        }
        if self.kind.value in _RISKY and self.risk.value is not None:
            said["consequence"], said["likelihood"] = self.risk.value
        if self.kind.value == _SHARED:
            said["shared"], said["shared_by"] = self.sharing.value
        return said


def _recorded(said: FindingRecorded) -> Mapping[str, str]:
    """What the record holds of a finding, as its fields show it."""
    return {
        "kind": said.kind,
        "question": said.question,
        "items": ", ".join(said.items),
        "consequence": str(said.consequence or 0),
        "likelihood": str(said.likelihood or 0),
        "shared": said.shared,
        "by": said.shared_by,
    }


def _versions(standing: Standing[FindingRecorded] | None) -> tuple[str, ...]:
    return tuple(one.change for one in standing.versions) if standing else ()


def _why_not_save(opened: OpenVisit, said: FindingRecorded | None) -> str:
    """Why the person may not record it; while a report is amended, governance may mend words."""
    if opened.shared.signed is None:
        return "" if is_lead(opened) else tr("Only the panel lead records findings.")
    if said is None or not is_amended(opened.shared):
        return tr("The visit is signed off, so its findings stand.")
    may = is_lead(opened) or GOVERNANCE in opened.me.roles
    return "" if may else tr("Only the panel lead or governance mends the words of a finding.")
