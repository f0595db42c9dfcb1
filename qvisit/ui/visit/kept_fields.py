"""Lines and choices of one form, durable as they are filled in, until they are saved."""

import json
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_draft import KeptDraft
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField

Chooser = ChoiceGroup | ChoiceBox | TickBox
_NONE: Final[Mapping[str, Chooser]] = {}
_TICKED: Final = "yes"


class KeptFields(QObject):
    """What is filled in, by name: one draft of the visit, of the person at this laptop.

    It is theirs also while they type somebody's paper.
    """

    def __init__(
        self,
        form: QWidget,
        editor: VisitEditor,
        name: str,
        lines: Mapping[str, TextField],
        choices: Mapping[str, Chooser] = _NONE,
    ) -> None:
        """Keep nothing yet; call `begin`.

        Args:
            form: Holds the lines and choices.
            editor: Keeps the draft.
            name: Names the form among the drafts of a visit.
            lines: What is typed, by name.
            choices: What is chosen, by name; a tick is "yes" or "".
        """
        super().__init__(form)
        self._lines = dict(lines)
        self._choices = dict(choices)
        self._values: dict[str, str] = {}
        self._recorded: Mapping[str, str] = {}
        self._draft = KeptDraft(form, editor, name, self._filled_in, mine=True)
        for line in self._lines.values():
            line.edited.connect(self._on_changed)
        for chooser in self._choices.values():
            if isinstance(chooser, TickBox):
                chooser.clicked.connect(self._on_changed)
            else:
                chooser.chosen.connect(self._on_changed)

    def begin(
        self,
        key: str = "",
        usual: Mapping[str, str] | None = None,
        recorded: Mapping[str, str] | None = None,
    ) -> Mapping[str, str]:
        """Show what was filled in and not saved, else what is usual; gives all of it.

        Args:
            key: What the form is about, such as a concern.
            usual: What stands there at first; what is not named is empty.
            recorded: What the record holds of it. Only what differs from that is kept, so that
                what others write meanwhile is shown, and not overwritten with what stood before.
        """
        kept = read_values(self._draft.take_up(("", key)) or "")
        self._recorded = {name: said.strip() for name, said in (recorded or {}).items()}
        self._values = {**(usual or {}), **self._recorded, **kept}
        for name, line in self._lines.items():
            line.set_text(self._values.get(name, ""))
            line.show_error("")
        for name, chooser in self._choices.items():
            _show(chooser, self._values.get(name, ""))
        return dict(self._values)

    def put(self, **values: str) -> None:
        """Keep what stands there, and some values that are not on the form, within a moment."""
        self._values.update(values)
        self._draft.keep_soon()

    @property
    def is_kept(self) -> bool:
        """Whether there is a draft of it."""
        return self._draft.is_kept

    def keep(self) -> None:
        """Keep at once what was still waiting."""
        self._draft.keep()

    def settle(self) -> None:
        """All is saved, or not wanted any more: no draft is left."""
        self._draft.settle()

    def _on_changed(self, _said: object) -> None:
        self.put()

    def _filled_in(self) -> str:
        shown = {name: line.text() for name, line in self._lines.items()}
        shown |= {name: _value(chooser) for name, chooser in self._choices.items()}
        self._values |= shown
        recorded = self._recorded.items()
        kept = {name: said for name, said in self._values.items() if (name, said) not in recorded}
        return json.dumps(kept) if kept else ""


def read_values(text: str) -> dict[str, str]:
    """What `KeptFields` wrote, or nothing where it is something else."""
    try:
        values = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(values, dict):
        return {}
    return {str(name): value for name, value in values.items() if isinstance(value, str)}


def _value(chooser: Chooser) -> str:
    if isinstance(chooser, TickBox):
        return _TICKED if chooser.isChecked() else ""
    return chooser.value


def _show(chooser: Chooser, value: str) -> None:
    """Show a choice without a signal; none where there is none."""
    if isinstance(chooser, TickBox):
        chooser.setChecked(value == _TICKED)
        return
    if isinstance(chooser, ChoiceGroup):
        chooser.clear()  # or what was chosen about something else would stay chosen
    chooser.show_value(value)
