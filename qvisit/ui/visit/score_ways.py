"""Ways to questions that are not on the screen: filters, words, the next that is open."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from qvisit.ui.announce import announce
from qvisit.ui.language import how_many
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.list_tools import ALL, CRITICAL, FLAGGED, SECTION, UNANSWERED
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.sections_pane import EVERYTHING


class ScoreWays(QObject):
    """Listens to the tools and keys of a view, and takes the view there."""

    def __init__(self, view: ScoreView) -> None:
        super().__init__(view)
        self._view = view
        view.sections.scope_chosen.connect(self._on_scope)
        view.tools.view_chosen.connect(self._on_view)
        view.tools.sought.connect(self._on_sought)
        view.tools.finder.left_down.connect(self._on_found)
        view.items.left.connect(self._on_left)
        self._bind("unanswered").activated.connect(self._on_next_unanswered)
        self._bind("find").activated.connect(self._on_find)

    def _bind(self, name: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(KEYS[name]), self._view)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        return shortcut

    def _on_view(self, view: str) -> None:
        part, sheet = self._view.part, self._view.sheet
        current = self._view.items.current or next(iter(part.order), None)
        if view == SECTION and current is not None:
            self._view.show_section(part.form.chapter_of(current).key)
            self._view.items.select(current, focus=False)
            return
        keys = {
            ALL: part.scope,
            UNANSWERED: tuple(key for key in part.scope if sheet and sheet.reply(*key) is None),
            FLAGGED: tuple(key for key in part.scope if sheet and sheet.is_flagged(*key)),
            CRITICAL: part.critical(),
        }.get(view, ())
        self._view.show_some(keys, self._none_words(view))
        self._view.show_work()

    def _none_words(self, view: str) -> str:
        """What stands where a filter leaves nothing."""
        words = {
            UNANSWERED: self.tr("Every question is answered."),
            FLAGGED: self.tr("No question is flagged."),
            CRITICAL: self.tr("No question here is safety-critical."),
        }
        return words.get(view, "")

    def _on_sought(self, words: str) -> None:
        if not words.strip():
            self._on_view(self._view.tools.view.value)
            return
        none = self.tr("No question holds these words. Try fewer or other words.")
        self._view.show_some(self._view.part.find(words), none)
        count = len(self._view.items.order)
        announce(self._view, how_many("1 found", "{count} found", count))

    def _on_find(self) -> None:
        self._view.show_tools()
        self._view.tools.finder.setFocus()

    def _on_found(self) -> None:
        items = self._view.items
        self._view.show_work()
        if items.order:
            items.select(items.order[0], focus=True)

    def _on_scope(self, scope: str) -> None:
        """List the others' questions too, or only one's own; stay at the item if it is listed."""
        view = self._view
        current = view.items.current
        view.part.show_everything(scope == EVERYTHING)
        view.scope_changed.emit()
        stays = current is not None and bool(view.part.listed([current]))
        to = current if stays else next(iter(view.part.order), None)
        if to is not None:
            view.show_section(view.part.form.chapter_of(to).key)
            view.items.select(to, focus=False)

    def _on_left(self, step: int) -> None:
        """Go on to the next section when the arrow keys leave this one."""
        view = self._view
        current = view.items.current
        to = view.part.neighbour(current, step) if current is not None else None
        if to is not None and view.tools.view.value == SECTION and not view.tools.finder.text():
            view.go_to(to, focus=True)

    def _on_next_unanswered(self) -> None:
        view = self._view
        to = view.part.next_unanswered(view.sheet, view.items.current) if view.sheet else None
        if to is None:
            announce(view, self.tr("Every question is answered."))
        else:
            view.go_to(to, focus=True)
