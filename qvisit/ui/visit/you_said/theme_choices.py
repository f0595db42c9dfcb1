"""Who said something, how many they were, and which picture stands beside it."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.wording import group_words, picture_choices
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.picture import PictureView
from qvisit.ui.widgets.words import Words
from qvisit.usecases.theme_starts import Start
from qvisit.usecases.themes import counted
from qvisit.visits.theme_kinds import (
    FEW,
    FEWEST_COUNTED,
    THEME_GROUPS,
    HeardFrom,
    ThemeGroup,
    ThemeSaid,
)

_SAID, _SEEN = "said", "seen"
_NOBODY, _NUMBER = "", "number"
_PICTURE = 84
_LONGEST_NUMBER = 9


class SourceChoice(ChoiceGroup):
    """Whether people said it or the panel saw it."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Who said it?"),
            [
                (_SAID, self.tr("People said it"), self.tr("It stands under “You said”.")),
                (_SEEN, self.tr("The panel saw it"), self.tr("It stands under “We saw”.")),
            ],
            columns=2,
        )


class ThemeChoices(QWidget):
    """What is ticked and chosen about a theme, beside its words. `source` stands elsewhere."""

    changed = Signal()

    def __init__(self, source: SourceChoice) -> None:
        super().__init__()
        self.source = source
        self._who = Words(self.tr("Who said so?"), "row")
        self.groups = {key: TickBox(group_words(key), framed=True) for key in THEME_GROUPS}
        self._ticks = flow_row(tuple(self.groups.values()))
        self._error = ErrorLine()
        self.people = ChoiceBox(
            self.tr("How many people said so?"),
            [
                (_NOBODY, self.tr("Nobody counted")),
                (FEW, self.tr("2 to 4: shown as fewer than 5")),
                (_NUMBER, self.tr("5 or more")),
            ],
        )
        self.number = TextField(self.tr("How many?"), self.tr("A number, such as 8."))
        self.number.edit.setMaxLength(_LONGEST_NUMBER)
        self.picture = ChoiceBox(self.tr("Which picture?"), picture_choices())
        self._view = PictureView("", _PICTURE)
        self._lay_out()
        for signal in (source.chosen, self.people.chosen, self.picture.chosen, self.number.edited):
            signal.connect(self._on_changed)
        for tick in self.groups.values():
            tick.clicked.connect(self._on_changed)

    @property
    def by_people(self) -> bool:
        """Whether people said it."""
        return self.source.value != _SEEN

    def show_said(self, said: ThemeSaid | None) -> None:
        """Show what is saved, or nothing chosen."""
        self.source.show_value(said.source if said else _SAID)
        self._tick(said.groups if said else ())
        self._show_people(said.heard_from if said else "")
        self.picture.show_value(said.picture if said else "")
        self._arrange()

    def begin_from(self, start: Start) -> None:
        """Take over who said it, how many they were, and the picture of the question."""
        self.source.show_value(_SAID if start.groups else _SEEN)
        self._tick(start.groups)
        self._show_people(counted(start.people))
        if start.picture:
            self.picture.show_value(start.picture)
        self._on_changed()

    def take_up(self, kept: Mapping[str, str]) -> None:
        """Show what was chosen and not saved."""
        self.source.show_value(kept.get("source", _SAID))
        self._tick(kept.get("groups", "").split(","))
        self.people.show_value(kept.get("people", ""))
        self.number.set_text(kept.get("number", ""))
        self.picture.show_value(kept.get("picture", ""))
        self._arrange()

    def kept(self) -> Mapping[str, str]:
        """What is chosen, for a draft."""
        return {
            "source": self.source.value,
            "groups": ",".join(self.ticked()),
            "people": self.people.value,
            "number": self.number.text(),
            "picture": self.picture.value,
        }

    def values(self) -> Mapping[str, object]:
        """What is chosen, as a theme has it; only after `first_wrong` found nothing."""
        return {
            "source": _SAID if self.by_people else _SEEN,
            "groups": self.ticked() if self.by_people else (),
            "heard_from": self.heard_from or "",
            "picture": self.picture.value,
        }

    @property
    def heard_from(self) -> HeardFrom | None:
        """How many people, as it will be kept; None where a number is missing."""
        if not self.by_people:
            return ""
        if self.people.value != _NUMBER:
            return FEW if self.people.value == FEW else ""
        typed = self.number.text().strip()
        enough = typed.isdecimal() and int(typed) >= FEWEST_COUNTED
        return counted(int(typed)) if enough else None

    def ticked(self) -> tuple[ThemeGroup, ...]:
        """Who said so."""
        return tuple(key for key, tick in self.groups.items() if tick.isChecked())

    def first_wrong(self) -> QWidget | None:
        """Say what is missing beside each choice; the first of them."""
        self._error.show_sentence("")
        self.number.show_error("")
        if not self.by_people:
            return None
        first: QWidget | None = None
        if not self.ticked():
            self._error.tell(self.tr("Tick who said so."))
            first = next(iter(self.groups.values()))
        if self.heard_from is None:
            self.number.show_error(self.tr("Write a number from 5 on."))
            first = first or self.number.edit
        return first

    def _lay_out(self) -> None:
        pictures = QWidget()
        row = QHBoxLayout(pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._view)
        beside = QVBoxLayout()
        beside.addWidget(self.picture)
        beside.addStretch(1)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._who, self._ticks, self._error, self.people, self.number, pictures):
            column.addWidget(part)

    def _tick(self, groups: Collection[str]) -> None:
        for key, tick in self.groups.items():
            tick.setChecked(key in groups)

    def _show_people(self, heard: HeardFrom) -> None:
        many = isinstance(heard, int)
        self.people.show_value(_NUMBER if many else str(heard))
        self.number.set_text(str(heard) if many else "")

    def _arrange(self) -> None:
        for part in (self._who, self._ticks, self.people):
            part.setVisible(self.by_people)
        self.number.setVisible(self.by_people and self.people.value == _NUMBER)
        self._view.show_picture(self.picture.value)

    def _on_changed(self, *_said: object) -> None:
        self._error.show_sentence("")
        self._arrange()
        self.changed.emit()
