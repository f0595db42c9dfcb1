"""The laptops of a share: those in use, those let in for one visit, those withdrawn."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, ListRow
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import DangerButton, PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import moment_words, roles_words
from qvisit.usecases.laptops import Laptop

_LONGEST = 300


def _tr(words: str) -> str:
    return QCoreApplication.translate("LaptopsCards", words)


class LaptopsCard(Card):
    """A list of laptops, with what may be done about each."""

    withdrawn = Signal(str, str)  # device, reason
    stays = Signal(str)  # device

    def __init__(
        self, title: str, laptops: Sequence[Laptop], now: datetime, *, administers: bool
    ) -> None:
        super().__init__()
        self.set_title(title)
        for place, one in enumerate(laptops):
            if place:
                self.body.addWidget(Divider())
            row = LaptopRow(one, now, administers=administers)
            row.withdrawn.connect(partial(self.withdrawn.emit, str(one.device)))
            row.stays.connect(partial(self.stays.emit, str(one.device)))
            self.body.addWidget(row)


class LaptopRow(NamedGroup):
    """One laptop. Withdrawing it first says what that means, and asks for a reason."""

    withdrawn = Signal(str)  # reason
    stays = Signal()

    def __init__(self, laptop: Laptop, now: datetime, *, administers: bool) -> None:
        name = laptop.name or _tr("Somebody whose name this laptop does not know")
        super().__init__(name)
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form: WithdrawForm | None = None
        self._lost = PlainButton(self.tr("Withdraw…"), "blocked", small=True)
        ends: list[QWidget] = []
        if laptop.mine:
            ends.append(Pill(self.tr("This laptop"), "blue", "laptop"))
        acts = administers and not laptop.mine and not laptop.withdrawn
        if acts and laptop.visit:
            stay = PlainButton(self.tr("Let it stay"), "tick", small=True)
            stay.setObjectName(f"stay-{laptop.device}")
            stay.setAccessibleName(self.tr("Let the laptop of {name} stay").format(name=name))
            stay.clicked.connect(self.stays)
            ends.append(stay)
        if acts:
            self._lost.setObjectName(f"withdraw-{laptop.device}")
            self._lost.setAccessibleName(self.tr("Withdraw the laptop of {name}").format(name=name))
            self._lost.clicked.connect(self._on_withdraw)
            ends.append(self._lost)
        held = [flow_row(ends)] if ends else []
        self._column.addWidget(ListRow(name, self._text(laptop, now), held, icon="laptop"))

    def _text(self, one: Laptop, now: datetime) -> str:
        parts = [roles_words(one.roles)]
        if one.visit:
            ward = one.ward_name or self.tr("a visit that this laptop does not know")
            parts.append(self.tr("only for {ward}").format(ward=ward))
        since = moment_words(one.since, now)
        if one.by_root:
            let_in = self.tr("let in {when} with the recovery code, or as the first")
            parts.append(let_in.format(when=since))
        elif one.let_in_by:
            let_in = self.tr("let in {when} by {name}")
            parts.append(let_in.format(when=since, name=one.let_in_by))
        else:
            parts.append(self.tr("let in {when}").format(when=since))
        heard = self.tr("last heard of {when}")
        never = self.tr("not heard of yet")
        when = moment_words(one.last_heard, now) if one.last_heard else ""
        parts.append(heard.format(when=when) if when else never)
        said = " · ".join(part for part in parts if part)
        reason = self.tr("Why it was withdrawn: {reason}").format(reason=one.reason)
        return f"{said}\n{reason}" if one.reason else said

    def _on_withdraw(self) -> None:
        if self._form is None:
            self._form = WithdrawForm(self._name)
            self._form.confirmed.connect(self.withdrawn)
            self._form.left.connect(self._on_left)
            self._column.addWidget(self._form)
            keep_reading_order(self)
        self._form.show()
        self._form.reason.edit.setFocus()

    def _on_left(self) -> None:
        if self._form is not None:
            self._form.hide()
        self._lost.setFocus()


class WithdrawForm(NamedGroup):
    """What withdrawing a laptop means, why it is done, and the last word."""

    confirmed = Signal(str)  # reason
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(_tr("Withdraw the laptop of {name}").format(name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 4, 0, 8)
        column.setSpacing(6)
        column.addWidget(Heading(self.tr("What this does"), 3))
        for sentence in (
            self.tr("What came from it so far stays, and still counts."),
            self.tr("What it writes from now on does not count, whatever its clock says."),
            self.tr("It can read nothing new: keys are renewed with the next syncs."),
            self.tr("What it holds already it may still show. Its own words keep that locked."),
            self.tr("You cannot take this back. Its person asks again with another laptop."),
        ):
            column.addWidget(Words(f"• {sentence}", "body"))
        self.reason = TextField(
            self.tr("Why?"), self.tr("Everyone on the share can read this. Such as: lost on a bus.")
        )
        self.reason.edit.setMaxLength(_LONGEST)
        column.addWidget(self.reason)
        self.confirm = DangerButton(self.tr("Withdraw this laptop for good"), "blocked")
        self.keep = PlainButton(self.tr("Keep it"), "undo")
        column.addWidget(flow_row((self.confirm, self.keep)))
        self.confirm.clicked.connect(self._on_confirm)
        self.keep.clicked.connect(self.left)

    def _on_confirm(self) -> None:
        reason = self.reason.text()
        if not reason:
            self.reason.show_error(self.tr("Write a reason first. Others will ask for it."))
            self.reason.edit.setFocus()
            return
        self.confirmed.emit(reason)
