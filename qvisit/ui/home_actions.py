"""Home's card about actions: what is overdue and what waits to be looked at, by visit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from qvisit.ui.language import how_many
from qvisit.ui.list_rows import Divider, ListRow
from qvisit.ui.visit.steps import ACTIONS
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.actions import OpenActions

_MOST_ROWS = 5


class OpenActionsCard(Card):
    """Visits with open actions, those with most overdue first."""

    opened = Signal(str, str)  # visit, step

    def __init__(self, actions: Sequence[OpenActions]) -> None:
        super().__init__(self.tr("Open actions"))
        if not actions:
            self.body.addWidget(Words(self.tr("No action is open."), "body"))
        for place, one in enumerate(actions[:_MOST_ROWS]):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(one))
        if len(actions) > _MOST_ROWS:
            more = self.tr("And {count} more visits.").format(count=len(actions) - _MOST_ROWS)
            self.body.addWidget(Words(more, "dense", "text2"))

    def _row(self, one: OpenActions) -> ListRow:
        parts = [day_words(one.day), how_many("1 open", "{count} open", one.open)]
        if one.to_check:
            parts.append(how_many("1 to check", "{count} to check", one.to_check))
        look = PlainButton(self.tr("Look"), small=True)
        look.setObjectName(f"actions-{one.visit}")
        look.setAccessibleName(self.tr("Look at the actions of {ward}").format(ward=one.ward_name))
        look.clicked.connect(partial(self.opened.emit, one.visit, ACTIONS))
        late = how_many("1 overdue", "{count} overdue", one.overdue)
        pills = [Pill(late, "red", "clock")] if one.overdue else []
        return ListRow(f"{one.ward_name} ({one.ward_code})", " · ".join(parts), [*pills, look])
