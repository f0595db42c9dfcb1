"""The form for a concern. Its first question decides whom not to phone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words

_LONGEST = 300


class ConcernForm(Card):
    """What was seen, where, who is at risk. Saving it tells nobody."""

    raised = Signal(str)  # concern id
    in_charge_chosen = Signal(str)  # yes, no, unknown
    left = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Raise a concern"))
        self._editor = editor
        self.in_charge = ChoiceGroup(
            self.tr("Is this about the person in charge here?"), _choices(self)
        )
        self.what = KeptNote(
            editor,
            "concern-what",
            self.tr("What did you see or hear? Facts, in plain words."),
            self.tr("No names, initials, bed numbers. Use the person’s own words if you can."),
            lines=3,
        )
        self.where = TextField(self.tr("Where?"), self.tr("A place, such as: clinic room."))
        self.at_risk = ChoiceGroup(self.tr("Is anyone at risk now?"), _choices(self))
        self.made_safe = TextField(
            self.tr("Has it been made safe, and by which role?"), self.tr("Leave empty if not.")
        )
        self.item = TextField(
            self.tr("Which item is it about?"), self.tr("A code, if you know it.")
        )
        self._error = ErrorLine()
        self.save = DangerButton(self.tr("Save, then phone"), "warning")
        self.back = PlainButton(self.tr("Back, raise nothing"), "arrow-left")
        for field in (self.where, self.made_safe, self.item):
            field.edit.setMaxLength(_LONGEST)
        self._lay_out()
        self.in_charge.chosen.connect(self.in_charge_chosen)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.left)

    def begin(self, item: ItemKey) -> None:
        """Start a concern, with the words that were being written.

        Args:
            item: The item in hand, or ("", "").
        """
        self.what.begin()
        self.where.set_text("")
        self.made_safe.set_text("")
        self.item.set_text(item[1])
        self._error.show_sentence("")
        for group in (self.in_charge, self.at_risk):
            group.show_value("unknown")
        self.in_charge_chosen.emit("unknown")

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.in_charge.tile(self.in_charge.value or "yes").setFocus()

    def _lay_out(self) -> None:
        parts: list[QWidget] = [
            Words(self.tr("Is this about the person in charge here?"), "row"),
            self.in_charge,
            self.what,
            self.where,
            Words(self.tr("Is anyone at risk now?"), "row"),
            self.at_risk,
            Words(
                self.tr("Yes also if somebody may have been hurt, or says so."), "dense", "text2"
            ),
            self.made_safe,
            self.item,
            self._error,
            flow_row((self.save, self.back)),
        ]
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        self.body.addLayout(column)

    def _on_save(self) -> None:
        what = self.what.text().strip()
        if not what:
            self.what.show_error(self.tr("Write what you saw or heard, in a few words."))
            self.what.edit.setFocus()
            return
        facts = self._facts()
        if facts is None:
            self.item.show_error(self.tr("No item has this code. Correct it, or leave it empty."))
            self.item.edit.setFocus()
            return
        concern = self._editor.concerns.raise_concern(what, facts)
        if concern:
            self.what.settle()
            self.raised.emit(concern)

    def _facts(self) -> Mapping[str, str] | None:
        """What was filled in; None when the code is of no item."""
        form = FormMap(self._editor.current.templates)
        code = self.item.text().upper()
        key = next((one for one in form.order if one[1] == code), ("", ""))
        if code and not key[1]:
            return None
        return {
            "about_person_in_charge": self.in_charge.value or "unknown",
            "at_risk_now": self.at_risk.value or "unknown",
            "where": self.where.text(),
            "made_safe": self.made_safe.text(),
            "template": key[0],
            "item": key[1],
        }


def _choices(form: QWidget) -> list[tuple[str, str, str]]:
    return [
        ("yes", form.tr("Yes"), ""),
        ("no", form.tr("No"), ""),
        ("unknown", form.tr("I cannot tell"), ""),
    ]
