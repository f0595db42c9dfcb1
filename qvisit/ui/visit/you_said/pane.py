"""“You said, we did” in the window: the list of themes, and one of them to work on."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import how_many
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.people import who_leads
from qvisit.ui.visit.you_said.answer_form import AnswerForm
from qvisit.ui.visit.you_said.reading import ThemeReading
from qvisit.ui.visit.you_said.starts import StartsCard
from qvisit.ui.visit.you_said.theme_form import ThemeForm
from qvisit.ui.visit.you_said.told_card import ToldCard
from qvisit.ui.visit.you_said.wording import NEW, TOLD, line_text, state_look, untold_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading
from qvisit.usecases.theme_starts import Start, starts
from qvisit.usecases.themes import ThemeLine, theme_lines, why_not_themes
from qvisit.usecases.visits import OpenVisit

_LIST, _WORK = "list", "work"


class YouSaidPane(QWidget):
    """Who may write sees the list and a form; everyone else reads."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._visit = ""
        self._shown = NEW
        self._lines: dict[str, ThemeLine] = {}
        self._begun: tuple[OpenVisit, tuple[Start, ...]] | None = None
        self.entries = EntryList(self.tr("You said, we did"))
        self.form = ThemeForm(editor)
        self.answer = AnswerForm(editor)
        self.told = ToldCard(editor)
        self.starts = StartsCard()
        self.reading = ThemeReading()
        self._who = Banner("blue", self.tr("Only the panel lead and governance write here."))
        self._columns = Columns(
            (
                (_LIST, self.tr("Themes"), self._bed(), 380),
                (_WORK, self.tr("One theme"), self._work_page(), 0),
            )
        )
        self._none = EmptyState("speech", self.tr("Nothing stands here yet"), "")
        self._page = self._reader_page()
        self._stack = QuietStack()
        for part in (self._none, self._page, self._columns):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._connect()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the themes as they stand, and the forms to those who may write."""
        self._lines = {one.theme: one for one in theme_lines(self._editor.ws, opened)}
        if why_not_themes(opened):
            self._show_reading(opened)
            return
        self._stack.setCurrentWidget(self._columns)
        self.entries.show_entries(self._entries())
        if self._visit != opened.visit.id or self._shown not in {NEW, TOLD, *self._lines}:
            self._visit = opened.visit.id
            self._show(NEW)
        elif self._shown == TOLD:
            self.told.show_visit(opened)
        elif self._shown == NEW:
            self.starts.show_starts(self._starts())
        else:
            line = self._lines[self._shown]
            self.answer.look_again(line)
            self.form.look_again(line.said.said)

    def _connect(self) -> None:
        self.entries.chosen.connect(self._on_chosen)
        back = self.tr("Taken back. The record keeps that it was there.")
        self.form.saved.connect(partial(self._go_on, self.tr("It is saved.")))
        self.form.another.connect(self._go_on)
        self.form.taken_back.connect(partial(self._go_on, back))
        self.answer.saved.connect(self._on_answer)
        self.told.saved.connect(self._on_told)
        self.starts.chosen.connect(self.form.begin_from)

    def _show_reading(self, opened: OpenVisit) -> None:
        if not self._lines:
            words = self.tr("{name} leads this panel and writes it, or governance does.")
            self._none.set_text(words.format(name=who_leads(opened)))
            self._stack.setCurrentWidget(self._none)
            return
        self._who.show_message(
            "blue",
            self.tr("Only the panel lead and governance write here."),
            self.tr("You can read it. {name} leads this panel.").format(name=who_leads(opened)),
        )
        self.reading.show_lines(tuple(self._lines.values()))
        self._stack.setCurrentWidget(self._page)

    def _entries(self) -> list[Entry]:
        heads = {"said": self.tr("You said"), "seen": self.tr("We saw")}
        found = len(self._starts())
        begin = how_many("1 thing to begin from", "{count} things to begin from", found)
        write = self.tr("Write what people said")
        made = [Entry(NEW, write, begin if found else "", icon="plus", tone="bluetext")]
        for name, line in self._lines.items():
            _, icon, tone = state_look(line.state)
            said = line.said.said
            text, head = line_text(line), heads[said.source]
            made.append(Entry(name, said.words, text, icon=icon, tone=tone, heading=head))
        told = self.tr("Tell people what changed")
        after, waits = self.tr("Afterwards"), untold_words(self._editor.current)
        return [*made, Entry(TOLD, told, waits, icon="speech", tone="bluetext", heading=after)]

    def _starts(self) -> tuple[Start, ...]:
        """Where themes may begin; looked for once a state of the visit, as it takes its time."""
        opened = self._editor.current
        if self._begun is None or self._begun[0] is not opened:
            self._begun = (opened, starts(opened))
        return self._begun[1]

    def _show(self, theme: str) -> None:
        opened = self._editor.current
        self._shown = theme
        self.entries.set_current(theme)
        line = self._lines.get(theme)
        self.told.setVisible(theme == TOLD)
        self.form.setVisible(theme != TOLD)
        self.answer.setVisible(line is not None)
        if theme == TOLD:
            self.told.show_visit(opened)
        else:
            self.form.show_theme(theme, line.said.said if line else None)
        if line is not None:
            self.answer.show_theme(line)
        self.starts.show_starts(self._starts() if theme == NEW else ())
        self._work.verticalScrollBar().setValue(0)

    def _bed(self) -> QWidget:
        bed = ListBed()
        page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.entries)
        page.body.addStretch(1)
        column = QVBoxLayout(bed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.addWidget(Heading(self.tr("Themes"), 2))
        column.addLayout(head)
        column.addWidget(page, 1)
        return bed

    def _work_page(self) -> ScrollPage:
        self._work = ScrollPage(margin=0, spacing=DENSE_GAP)
        self._work.body.setContentsMargins(0, 0, 4, 0)
        for part in (self.answer, self.form, self.starts, self.told):
            self._work.body.addWidget(part)
        self._work.body.addStretch(1)
        return self._work

    def _reader_page(self) -> ScrollPage:
        page = ScrollPage(readable=True)
        page.setAccessibleName(self.tr("You said, we did"))
        page.body.addWidget(self._who)
        page.body.addWidget(self.reading)
        page.body.addStretch(1)
        return page

    def _on_chosen(self, theme: str) -> None:
        self._columns.show_column(_WORK)
        self._show(theme)

    def _go_on(self, said: str = "") -> None:
        """Show the theme that is written next, and say what came of the last."""
        self._show(NEW)
        self.form.words.edit.setFocus()
        if said:
            announce(self, said)

    def _on_answer(self) -> None:
        line = self._lines.get(self._shown)
        if line is not None:  # else somebody took the theme back, and another page is shown
            self.answer.show_theme(line)  # not the whole page: words of the theme may be typed
            self.answer.save.setFocus()
        announce(self, self.tr("The answer is saved."))

    def _on_told(self, words: str) -> None:
        self._show(TOLD)
        announce(self, words)
