"""The form for a concern. Its first question decides whom not to phone."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.visit.answers.reading import read_instant
from qvisit.ui.visit.concern_path import level_words
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import ItemKey, tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.concerns import instant_of

_LONGEST = 300


class ConcernForm(Card):
    """What was seen, where, when, who is at risk. Saving it tells nobody.

    All of it is durable as it is filled in, and there again whenever the form is shown.
    """

    raised = Signal(str)  # concern id
    in_charge_chosen = Signal(str)  # yes, no, unknown
    left = Signal()
    protected = Signal()  # somebody told it in confidence: the other path

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Raise a concern"))
        self._editor = editor
        self._opened = editor.ws.clock()
        self._now = ""  # how that time stands in the form
        self.in_charge = ChoiceGroup(
            self.tr("Is this about the person in charge here?"),
            [("yes", tr("Yes"), ""), ("no", tr("No"), ""), ("unknown", tr("Not sure"), "")],
        )
        self.what = KeptNote(
            editor,
            "concern-what",
            self.tr("What did you see or hear? Facts, in plain words."),
            self.tr("No names, initials, bed numbers. Use the person’s own words if you can."),
            lines=3,
        )
        self.where = _line(
            editor, "concern-where", self.tr("Where?"), self.tr("A place, such as: clinic room.")
        )
        self.when = TextField(self.tr("When?"), self.tr("Such as 14:02, or 9 March 2027 14:02."))
        self.at_risk = _risk_choices(self.tr("Is anyone at risk now?"))
        self.harm = ChoiceGroup(
            self.tr("Was somebody hurt, or does somebody say so?"),
            [("yes", tr("Yes"), ""), ("no", tr("No"), ""), ("unknown", tr("Cannot tell"), "")],
        )
        self.safe = ChoiceGroup(
            self.tr("Has it been made safe?"),
            [
                ("yes", tr("Yes"), ""),
                ("not_yet", tr("Not yet"), ""),
                ("unknown", tr("Cannot tell"), ""),
            ],
        )
        self.made_safe = _line(editor, "concern-safe", self.tr("By which role?"))
        self.level = Words("", "row")
        self.next_step = _line(editor, "concern-next", self.tr("What happens next, if you know?"))
        self.reference = TextField(
            self.tr("Reference numbers, if there are any"),
            self.tr("Such as an incident or safeguarding number. You can add them later."),
        )
        self.item = TextField(
            self.tr("Which item is it about?"), self.tr("A code, if you know it.")
        )
        self._error = ErrorLine()
        self.save = DangerButton(self.tr("Save, then phone"), "warning")
        self.back = PlainButton(self.tr("Back, raise nothing"), "arrow-left")
        self.confidence = PlainButton(self.tr("Use the protected path"), "lock")
        for field in (self.when, self.reference, self.item):
            field.edit.setMaxLength(_LONGEST)
        self._notes = (self.what, self.where, self.made_safe, self.next_step)
        self._facts_kept = KeptFields(
            self,
            editor,
            "concern-facts",
            {"when": self.when, "reference": self.reference, "item": self.item},
            {
                "in_charge": self.in_charge,
                "at_risk": self.at_risk,
                "harm": self.harm,
                "safe": self.safe,
            },
        )
        self._lay_out()
        self._connect()

    def begin(self, item: ItemKey, what: str = "", at_risk: str = "unknown") -> None:
        """Start a concern, or go on with the one that was being written.

        Args:
            item: The item in hand, or ("", "").
            what: Words to begin with, where they do not stand there already.
            at_risk: What was said already about who is at risk, with those words.
        """
        for note in self._notes:
            note.begin()
        now = self._editor.ws.clock()
        usual = dict.fromkeys(("in_charge", "at_risk", "harm", "safe"), "unknown")
        known = self._facts_kept.begin("", {**usual, "item": item[1], "opened": now.isoformat()})
        if what:
            self._add(item, what, at_risk)
        self._opened = _instant(known["opened"]) or now
        self._now = self._opened.strftime("%H:%M")
        if self._opened.date() != now.date():
            self._now = f"{day_words(self._opened.date().isoformat())} {self._now}"
        if known.get("when", "") in ("", self._opened.strftime("%H:%M")):
            self.when.set_text(self._now)
        self._error.show_sentence("")
        self._show_level()
        self.in_charge_chosen.emit(self.in_charge.value)

    def words(self) -> str:
        """All words that were written, one text under the other."""
        return "\n".join(note.text() for note in self._notes if note.text().strip())

    def let_go(self) -> None:
        """Keep nothing of what was written."""
        for note in self._notes:
            note.settle()
        self._facts_kept.settle()

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.in_charge.take_focus()

    def _add(self, item: ItemKey, what: str, at_risk: str) -> None:
        """Put words about an item behind those that stand there."""
        if what not in self.what.text():
            self.what.edit.setPlainText(f"{self.what.text()}\n{what}".strip())
        self.item.set_text(item[1])
        self.at_risk.show_value(at_risk)
        self._facts_kept.put()

    def _lay_out(self) -> None:
        hint = self.tr("Cannot tell counts as yes.")
        parts: list[QWidget] = [
            Words(self.tr("Is this about the person in charge here?"), "row"),
            self.in_charge,
            self.what,
            self.where,
            self.when,
            Words(self.tr("Is anyone at risk now?"), "row"),
            self.at_risk,
            Words(self.tr("Was somebody hurt, or does somebody say so?"), "row"),
            self.harm,
            Words(hint, "dense", "text2"),
            Words(self.tr("Has it been made safe?"), "row"),
            self.safe,
            self.made_safe,
            self.level,
            self.next_step,
            self.reference,
            self.item,
            self._error,
            flow_row((self.save, self.back)),
            Words(self.tr("Did a person tell you this in confidence?"), "row"),
            flow_row((self.confidence,)),
        ]
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)
        self.body.addLayout(column)

    def _connect(self) -> None:
        self.in_charge.chosen.connect(self.in_charge_chosen)
        for note in self._notes:
            note.edited.connect(self._on_written)
        for group in (self.at_risk, self.harm, self.safe):
            group.chosen.connect(self._show_level)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.left)
        self.confidence.clicked.connect(self.protected)

    def _show_level(self, _chosen: str = "") -> None:
        self.made_safe.setVisible(self.safe.value == "yes")
        answers = (group.value or "unknown" for group in (self.at_risk, self.harm, self.safe))
        self.level.setText(level_words(*answers))

    def _on_written(self, _words: str) -> None:
        """Keep also when this was begun: once is enough."""
        if not self._facts_kept.is_kept:
            self._facts_kept.put()

    def _on_save(self) -> None:
        what = self.what.text().strip()
        if not what:
            self.what.show_error(self.tr("Write what you saw or heard, in a few words."))
            self.what.edit.setFocus()
            return
        seen, item = self._seen_at(), self._item()
        if seen is None or item is None:
            return
        concern = self._editor.concerns.raise_concern(what, {**self._facts(), **seen, **item})
        if concern:
            self.let_go()
            self.raised.emit(concern)

    def _seen_at(self) -> Mapping[str, str] | None:
        """When it was: as it stands there. None when it cannot be read, which is then said."""
        self.when.show_error("")
        typed = self.when.text()
        if typed in ("", self._now):
            return {"seen_at": moment(self._opened).utc}
        read = read_instant(typed)
        try:
            if read is not None:
                day = read[0] or self._opened.date()
                return {"seen_at": instant_of(self._editor.ws, read[1], day)}
            words = self.tr("Write a time, such as 14:02, or a day and a time.")
        except QVisitError as error:
            words = " ".join(told(error))
        self.when.show_error(words)
        self.when.edit.setFocus()
        return None

    def _item(self) -> Mapping[str, str] | None:
        """The item it is about; None when the code is of no item, which is then said."""
        key = self._editor.concerns.item_of(self.item.text())
        if key is None:
            self.item.show_error(self.tr("No item has this code. Correct it, or leave it empty."))
            self.item.edit.setFocus()
            return None
        return {"template": key[0], "item": key[1]}

    def _facts(self) -> Mapping[str, str]:
        safe = self.safe.value or "unknown"
        return {
            "about_person_in_charge": self.in_charge.value or "unknown",
            "at_risk_now": self.at_risk.value or "unknown",
            "harm_alleged": self.harm.value or "unknown",
            "safe": safe,
            "made_safe": self.made_safe.text().strip() if safe == "yes" else "",
            "where": self.where.text().strip(),
            "next_step": self.next_step.text().strip(),
            "reference": self.reference.text(),
        }


def _instant(text: str) -> datetime | None:
    """A time with its zone, as it was kept; None if that is something else."""
    try:
        kept = datetime.fromisoformat(text)
    except ValueError:
        return None
    return kept if kept.tzinfo is not None else None


def _line(editor: VisitEditor, field: str, label: str, hint: str = "") -> KeptNote:
    return KeptNote(editor, field, label, hint, lines=2)


def _risk_choices(name: str) -> ChoiceGroup:
    return ChoiceGroup(
        name,
        [
            ("yes", tr("Yes, or maybe"), ""),
            ("no", tr("No"), ""),
            ("unknown", tr("Cannot tell"), ""),
        ],
    )
