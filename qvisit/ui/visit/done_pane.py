"""The end of a reviewer's own part: what is unanswered, asked once, and the way back."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.item import Item
from qvisit.ui.language import how_many
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.labels import ItemKey, is_asked, tr
from qvisit.ui.visit.own_part import OwnPart, answered
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.sections_pane import JOTS, TALKS
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.visits.visit import Sheet

_LONGEST = 300
_FIRST = 100  # open questions listed at once: more would be felt, and nobody reads them in one go


class DonePane(ScrollPage):
    """Before: the list and one question. After: read-only, and how to go on after all."""

    confirmed = Signal()
    went_on = Signal()  # back to scoring, nothing changed
    reopened = Signal(str)  # reason
    item_chosen = Signal(str)  # "template/code"
    beside_wanted = Signal(str)  # TALKS or JOTS: something waits there

    def __init__(self) -> None:
        super().__init__(margin=0)
        self.body.setContentsMargins(0, 0, 4, 0)
        self.card = Card(self.tr("Are you done?"))
        self._words = Words("")
        self._left = EntryList(self.tr("Still open"))
        self._left.chosen.connect(self._on_left)
        self._open: Sequence[Entry] = ()
        self._more = PlainButton("", "list")
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self.confirm = MainButton(self.tr("Yes, I’m done"), "tick")
        self.back = PlainButton(self.tr("Go on scoring"), "arrow-left")
        self.confirm.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.went_on)
        self.card.body.addWidget(self._words)
        self.card.body.addWidget(_row(self.confirm, self.back))
        for part in (self._left, _row(self._more)):
            self.card.body.addWidget(part)
        self.again = Card(self.tr("You are done"))
        self._waiting = Words("")
        self.reason = GuardedField(
            "reopen-reason",
            self.tr("Why do you want to go on?"),
            self.tr("The panel can read this reason."),
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self._go_on = PlainButton(self.tr("Go on after all"), "undo")
        self._go_on.clicked.connect(self._on_go_on)
        for part in (self._waiting, self.reason, _row(self._go_on)):
            self.again.body.addWidget(part)
        self.body.addWidget(self.card)
        self.body.addWidget(self.again)
        self.body.addStretch(1)

    def ask(self, part: OwnPart, sheet: Sheet, unsaved: int = 0, *, easy: bool = False) -> None:
        """List what waits to be sorted or answered, and ask once. None of it has to be done.

        Args:
            part: The person's own part.
            sheet: Their answers, notes and talks.
            unsaved: How many talks were begun and do not count yet.
            easy: Whether to list the questions in easy words.
        """
        self.card.show()
        self.again.hide()
        form = part.form
        left = [key for key in part.part if sheet.reply(*key) is None]
        done = answered(sheet, part.part)
        total = len(part.part)
        lines = [
            self.tr("You have answered {done} of {total}.").format(done=done, total=total)
            if left
            else self.tr("You have answered all {total}.").format(total=total),
            *(
                [self.tr("You may leave these open. An open answer is never counted as bad.")]
                if left
                else []
            ),
            *self._no_votes(part, sheet),
            self.tr("Once you are done, the panel can read your answers after the next sync."),
            self.tr("Until the debrief is over you can still go on, with a reason."),
        ]
        self._words.setText("\n".join(lines))
        waiting = [*_waiting_beside(sheet, unsaved), *_flagged(part, sheet, easy=easy)]
        self._open = [*waiting, *(self._entry(form, key, easy=easy) for key in left)]
        self._list_open(_FIRST)

    def _entry(self, form: FormMap, key: ItemKey, *, easy: bool) -> Entry:
        item = form.item(key)
        return Entry(
            f"{key[0]}/{key[1]}",
            _asked(item, easy=easy),
            text=f"{key[1]} · {form.chapter_of(key).title} · {_why_fine(item)}",
            icon="shield" if item.is_critical else "circle",
            tone="redtext" if item.is_critical else "text2",
            said=self._said(key[1], item),
        )

    def _list_open(self, most: int) -> None:
        self._left.setVisible(bool(self._open))
        self._left.show_entries(self._open[:most])
        hidden = len(self._open) - most
        self._more.setVisible(hidden > 0)
        self._more.set_words(how_many("Show 1 more", "Show {count} more", min(hidden, _FIRST)))

    def _on_more(self) -> None:
        listed = len(self._left.keys())
        self._list_open(listed + _FIRST)
        keep_reading_order(self.card)
        button = self._left.button(self._open[listed].key)
        if button is not None:
            button.setFocus()

    def _said(self, code: str, item: Item) -> str:
        name = self.tr("{code}, safety-critical").format(code=code) if item.is_critical else code
        return f"{name}. {_why_fine(item)}"

    def begin(self) -> None:
        """Give no reason to go on yet."""
        self.reason.set_text("")
        self.reason.show_error("")

    def take_focus(self) -> None:
        """Begin where the end is asked about, or where one can go on after all."""
        first = self.confirm if self.card.isVisibleTo(self) else self.reason.edit
        (first if first.isVisibleTo(self) else self._go_on).setFocus()

    def show_finished(self, waiting: str, *, may_reopen: bool) -> None:
        """Show that the person is done.

        Args:
            waiting: Who is not done yet, in words; empty when everybody is.
            may_reopen: Whether they can still go on scoring.
        """
        self.card.hide()
        self.again.show()
        first = self.tr("Your answers are saved and read-only. Thank you.")
        self._waiting.setText(f"{first}\n{waiting}".strip())
        self.reason.setVisible(may_reopen)
        self._go_on.setVisible(may_reopen)

    def _no_votes(self, part: OwnPart, sheet: Sheet) -> Sequence[str]:
        """Warn of answers to questions that nobody was asked."""
        silent = [
            key
            for key, written in sheet.answers.items()
            if part.asks(key)
            and is_asked(part.form.item(key))
            and written.said.asked == 0
            and written.said.reply is not None
            and is_judged(written.said.reply)
        ]
        if not silent:
            return ()
        codes = ", ".join(code for _, code in silent)
        return (self.tr("You asked nobody about {codes}: no vote.").format(codes=codes),)

    def _on_left(self, key: str) -> None:
        (self.beside_wanted if key in (TALKS, JOTS) else self.item_chosen).emit(key)

    def _on_go_on(self) -> None:
        if not self.reason.text():
            self.reason.show_error(self.tr("Write a reason, such as: I forgot the clinic room."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        self.reopened.emit(self.reason.text())


def is_judged(reply: str) -> bool:
    """Whether a reply is a judgement, and not one of the ways of not judging."""
    return reply not in NON_ANSWERS


def _why_fine(item: Item) -> str:
    """Why it may be fine that an item has no answer."""
    if item.is_critical:
        return tr("Fine only if somebody else of the panel looks at it: tell the lead.")
    if is_asked(item):
        return tr("Fine if nobody could be asked, or nobody wanted to say.")
    if item.method in ("check_record", "data"):
        return tr("Fine if there was no time for records, or none were at hand.")
    return tr("Fine if you did not see it, or it was not there to be seen.")


def _waiting_beside(sheet: Sheet, unsaved: int) -> Sequence[Entry]:
    """What waits beside the questions: jots that are not sorted, talks that are not saved."""
    entries = []
    if sheet.jots:
        words = tr("Jots to sort: {n}").format(n=len(sheet.jots))
        text = tr("Give each to a question, or to the whole visit.")
        entries.append(Entry(JOTS, words, text=text, icon="pencil"))
    if unsaved:
        words = tr("Talks not saved yet: {n}").format(n=unsaved)
        text = tr("What you wrote is safe. It counts once you save it.")
        entries.append(Entry(TALKS, words, text=text, icon="speech"))
    return entries


def _flagged(part: OwnPart, sheet: Sheet, *, easy: bool) -> Iterator[Entry]:
    """The questions with an answer that the person flagged to come back to."""
    for key in part.order:
        if sheet.is_flagged(*key) and sheet.reply(*key) is not None:
            words = tr("You flagged it. Look again if you like.")
            asked = _asked(part.form.item(key), easy=easy)
            yield Entry(f"{key[0]}/{key[1]}", asked, text=f"{key[1]} · {words}", icon="flag")


def _row(*parts: QWidget) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line)
    for part in parts:
        flow.addWidget(part)
    return line


def _asked(item: Item, *, easy: bool) -> str:
    return item.text_easy if easy else item.text_standard
