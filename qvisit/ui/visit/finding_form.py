"""The form for a finding: a conclusion of the panel."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
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
from qvisit.visits.kinds import FindingRecorded
from qvisit.visits.visit import Standing

NEW = "new"
_RISKY = ("improvement", "concern")


def kind_words(kind: str) -> str:
    """The kind of a finding."""
    return {
        "strength": tr("Strength"),
        "good_practice": tr("Good practice"),
        "improvement": tr("To improve"),
        "concern": tr("Concern"),
    }[kind]


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
        self.risk = RiskChooser()
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Save this finding"), "tick")
        self.another = PlainButton(self.tr("Write a new one"), "plus")
        self.card.body.addWidget(Words(self.tr("What kind of finding?"), "row"))
        for part in (self.kind, self.text, self.question, self.items, self.risk, self._error):
            self.card.body.addWidget(part)
        self.card.body.addWidget(flow_row((self.save, self.another)))
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.kind.chosen.connect(self._on_kind)
        self.save.clicked.connect(self._on_save)
        self.another.clicked.connect(self._on_another)

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
        self.kind.show_value(said.kind if said else "improvement")
        self.text.begin(("", self._finding), said.text if said else "")
        self.question.show_value(said.question if said else "safe")
        self.items.set_text(", ".join(said.items) if said else "")
        self.risk.show_value(said.consequence if said else None, said.likelihood if said else None)
        self._error.show_sentence("")
        self.another.setVisible(said is not None)
        lead = is_lead(opened) and opened.shared.signed is None
        self.save.set_unavailable("" if lead else self.tr("Only the panel lead records findings."))
        self._on_kind(self.kind.value)

    def _on_kind(self, kind: str) -> None:
        self.risk.setVisible(kind in _RISKY)

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
        parts = self.items.text().upper().replace(";", ",").replace(" ", ",").split(",")
        return tuple(dict.fromkeys(part for part in parts if part))

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
        return said


def _versions(standing: Standing[FindingRecorded] | None) -> tuple[str, ...]:
    return tuple(one.change for one in standing.versions) if standing else ()
