"""What there is to talk about, all items, and the findings; and the end of the debrief."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.finding_form import NEW, kind_words
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.labels import is_wordy, reply_in_short, reply_words
from qvisit.ui.visit.matter_pane import NOTHING, matter_entries
from qvisit.ui.visit.pair_page import padded
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.usecases.debrief import Matters
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView, ranked_to_discuss

TALK, ALL, FINDINGS = "talk", "all", "findings"


class DebriefList(ListBed):
    """One list at a time. It tells what is chosen and decides nothing."""

    item_chosen = Signal(str)  # "template/code"
    matter_chosen = Signal(str)  # key of a kind of matter
    finding_chosen = Signal(str)  # finding id, or `NEW`
    rest_pressed = Signal()
    finish_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.item = ""
        self._talk: Sequence[ItemView] = ()
        self._all: Sequence[ItemView] = ()
        self._findings: list[Entry] = []
        self._matters: list[Entry] = []
        self.progress = ProgressLine()
        self.view = Segmented(
            self.tr("What is listed"),
            [
                (TALK, self.tr("Talk")),
                (ALL, self.tr("All")),
                (FINDINGS, self.tr("Findings")),
            ],
        )
        self.entries = EntryList(self.tr("Items"))
        self.rest = PlainButton("")
        self.finish = SecondButton(self.tr("Finish the debrief"), "arrow-right")
        page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.entries)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(padded(self.progress, self.view))
        column.addWidget(page, 1)
        column.addWidget(padded(self.rest, self.finish))
        self.view.chosen.connect(self._on_view)
        self.entries.chosen.connect(self._on_entry)
        self.rest.clicked.connect(self.rest_pressed)
        self.finish.clicked.connect(self.finish_pressed)

    def show_state(
        self, opened: OpenVisit, views: Sequence[ItemView], matters: Matters = NOTHING
    ) -> None:
        """Show what is agreed and found so far, and what there is to know beside it."""
        self._all = views
        self._matters = matter_entries(matters, self.tr("To look at together"))
        self._talk = ranked_to_discuss(views)
        self._findings = self._finding_entries(opened)
        if not self.item and views:
            self.view.show_value(TALK if self._talk or self._matters else ALL)
            self.item = _name((self._talk or views)[0])
        done = sum(view.agreed for view in self._talk)
        total = len(self._talk)
        words = self.tr("{done} of {total} to talk about are agreed")
        none = self.tr("You all saw the same: nothing to talk about")
        said = words.format(done=done, total=total) if total else none
        self.progress.show_progress(done if total else 1, total or 1, said)
        self.view.show_count(TALK, total + len(self._matters))
        self.view.show_count(ALL, len(views))
        self.view.show_count(FINDINGS, len(self._findings) - 1)
        self._show_entries()
        self._show_buttons(opened)

    def next_open(self) -> str:
        """The next item of the list that is not agreed, going round; "" when there is none."""
        listed = self._all if self.view.value == ALL else self._talk
        names = [_name(view) for view in listed]
        at = names.index(self.item) + 1 if self.item in names else 0
        round_trip = [*listed[at:], *listed[:at]]
        return next((_name(view) for view in round_trip if not view.agreed), "")

    def go_to(self, name: str) -> None:
        """Mark an item and tell that it is chosen."""
        self.item = name
        self.entries.set_current(name)
        self.item_chosen.emit(name)

    def _show_entries(self) -> None:
        view = self.view.value
        if view == FINDINGS:
            self.entries.show_entries(self._findings)
            return
        if view == ALL:
            self.entries.show_entries([self._entry(one) for one in self._all])
        else:
            heading = self.tr("Where you differ") if self._matters else ""
            differing = [replace(self._entry(one), heading=heading) for one in self._talk]
            self.entries.show_entries([*self._matters, *differing])
        if view == ALL or self.entries.current not in self._matter_keys():
            self.entries.set_current(self.item)

    def _matter_keys(self) -> list[str]:
        return [one.key for one in self._matters]

    def _show_buttons(self, opened: OpenVisit) -> None:
        lead = is_lead(opened)
        why = "" if lead else self.tr("Only the panel lead can do this.")
        left = sum(not view.agreed for view in self._all)
        words = self.tr("Agree the rest as they stand ({count})").format(count=left)
        self.rest.set_words(words)
        self.rest.setVisible(bool(left))
        self.rest.set_unavailable(why)
        self.finish.setVisible(opened.shared.debriefed is None)
        early = self.tr("Agree all items first: {count} are open.").format(count=left)
        self.finish.set_unavailable(why or (early if left else ""))

    def _entry(self, view: ItemView) -> Entry:
        words = reply_in_short if is_wordy(view.item) else reply_words
        given = dict.fromkeys(
            words(view.item, one.reply) for one in view.views if one.reply is not None
        )
        replies = " · ".join(given) or self.tr("No answer")
        if view.agreed:
            replies = self.tr("Agreed: {answer}").format(answer=words(view.item, view.reply))
        if view.late:
            replies = self.tr("{replies} · a view came late").format(replies=replies)
        if view.reopened:
            replies = self.tr("Open again · {replies}").format(replies=replies)
        urgent = view.item.is_critical and not view.agreed
        icon = "tick" if view.agreed else ("shield" if urgent else "speech")
        tone = "greentext" if view.agreed else ("redtext" if urgent else "text2")
        critical = self.tr("safety-critical") if view.item.is_critical else ""
        said = ", ".join(part for part in (view.item.code, critical, replies) if part)
        return Entry(
            _name(view),
            view.item.text_standard,
            text=f"{view.item.code} · {replies}",
            icon=icon,
            tone=tone,
            said=said,
        )

    def _finding_entries(self, opened: OpenVisit) -> list[Entry]:
        entries = [Entry(NEW, self.tr("Write a finding"), icon="plus", tone="bluetext")]
        for name, standing in opened.shared.findings.items():
            said = standing.now.said
            text = kind_words(said.kind)
            if standing.contested:
                text = self.tr("{kind} · two versions: save it again to settle").format(kind=text)
            entries.append(Entry(name, said.text, text=text, icon="flag"))
        return entries

    def _on_view(self, view: str) -> None:
        self._show_entries()
        if view == FINDINGS:
            self.entries.set_current(NEW)
            self.finding_chosen.emit(NEW)
        elif self.item:
            self.item_chosen.emit(self.item)

    def _on_entry(self, key: str) -> None:
        if self.view.value == FINDINGS:
            self.entries.set_current(key)
            self.finding_chosen.emit(key)
        elif key in self._matter_keys():
            self.entries.set_current(key)
            self.matter_chosen.emit(key)
        else:
            self.go_to(key)


def _name(view: ItemView) -> str:
    return f"{view.template}/{view.item.code}"
