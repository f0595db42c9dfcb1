"""How long the trust keeps what, and what was removed so far."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.language import in_language, told
from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.records_words import by_words, tr, visit_words
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.usecases.holds import KnownRemoval
from qvisit.usecases.record import WrongEntryError
from qvisit.usecases.retention import write_rules
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.workspace import Workspace

MOST_SHOWN = 50
_NOTHING = ("", "", "", "sign_off")


class RulesCard(Card):
    """Governance says the time limits once; every laptop knows them from its next sync."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__(tr("How long we keep what"))
        self._ws = ws
        self._background = background
        self._known = _NOTHING
        self.scores = TextField(
            tr("Each reviewer’s own answers and notes"),
            tr("Months after the sign-off. What the panel agreed is kept."),
        )
        self.report = TextField(tr("Reports and actions"), tr("Years after the sign-off."))
        self.photos = ChoiceBox(
            tr("Photos"),
            [
                ("sign_off", tr("Until the report is first published, then they go by themselves")),
                ("report", tr("As long as the report")),
            ],
        )
        self.copies = TextField(
            tr("Copies on laptops outside governance"),
            tr("Days after the report reached them. 0 keeps them. Governance keeps everything."),
        )
        self.save = SecondButton(tr("Keep for the whole trust"), "tick")
        for part in (self.scores, self.report, self.photos, self.copies):
            self.body.addWidget(part)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.save.clicked.connect(self._on_save)

    def show_rules(self, rules: RetentionSaid) -> None:
        """Show what is known now; what is being typed stays."""
        new = _as_typed(rules)
        if self._typed() in (self._known, _NOTHING):
            self.scores.set_text(new[0])
            self.report.set_text(new[1])
            self.copies.set_text(new[2])
            self.photos.show_value(rules.photos)
        self._known = new

    def _typed(self) -> tuple[str, str, str, str]:
        numbers = self.scores.text(), self.report.text(), self.copies.text()
        return *numbers, self.photos.value

    def _on_save(self) -> None:
        fields = (
            (self.scores, tr("Write a number of months, 1 to 1200.")),
            (self.report, tr("Write a number of years, 1 to 100.")),
            (self.copies, tr("Write a number of days, 0 to 3650.")),
        )
        numbers = [_number(field.text()) for field, _ in fields]
        least = (1, 1, 0)
        wrong = []
        for (field, error), number, low in zip(fields, numbers, least, strict=True):
            field.show_error("" if number >= low else error)
            wrong += [field] if number < low else []
        if wrong:
            wrong[0].edit.setFocus()
            return
        said: dict[str, object] = {
            "scores_months": numbers[0],
            "report_years": numbers[1],
            "copies_days": numbers[2],
            "photos": self.photos.value,
        }
        self.save.set_unavailable(tr("The time limits are being kept."))
        work = partial(write_rules, self._ws, said)
        self._background.run(self, work, self._on_saved, self._on_failed)

    def _on_saved(self, rules: RetentionSaid) -> None:
        self.save.set_unavailable("")
        self._known = _as_typed(rules)
        self.changed.emit()
        announce(self, tr("Kept. Every laptop knows it from its next sync."))

    def _on_failed(self, error: Exception) -> None:
        self.save.set_unavailable("")
        if isinstance(error, WrongEntryError):
            self.scores.show_error(" ".join(told(error)))
            self.scores.edit.setFocus()
        else:
            self.failed.emit(error)


class RemovedCard(Card):
    """What was removed when, by whom, under which rule; and what a hold stopped."""

    def __init__(self) -> None:
        super().__init__(tr("What was removed"))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def show_removals(self, known: Sequence[KnownRemoval]) -> None:
        """Show them, the newest first."""
        empty(self._rows)
        for place, one in enumerate(known[:MOST_SHOWN]):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(_row(one))
        if not known:
            self._rows.addWidget(Words(tr("Nothing was removed so far."), "body"))
        elif len(known) > MOST_SHOWN:
            words = tr("The newest {shown} of {number} are shown.")
            words = words.format(shown=MOST_SHOWN, number=len(known))
            self._rows.addWidget(Words(words, "dense", "text2"))


def _as_typed(rules: RetentionSaid) -> tuple[str, str, str, str]:
    numbers = str(rules.scores_months), str(rules.report_years), str(rules.copies_days)
    return *numbers, rules.photos


def _row(one: KnownRemoval) -> ListRow:
    title = visit_words(one.ward_name, one.ward_code, one.day)
    text = tr("{rule}. Removed {by}. Changes: {number}.").format(
        rule=one.rule, by=by_words(one.did), number=one.number
    )
    if one.stopped:
        stopped = f"{one.rule}. {in_language(one.stopped)}"
        return ListRow(title, stopped, [Pill(tr("Stopped"), "amber", "lock")])
    return ListRow(title, text)


def _number(typed: str) -> int:
    """A whole number, or -1 for anything else."""
    text = typed.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else -1
