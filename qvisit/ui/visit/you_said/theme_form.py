"""The form for a theme: what several people said, in plain words of one's own."""

import json
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import in_language
from qvisit.ui.visit.kept_draft import KeptDraft, is_begun
from qvisit.ui.visit.kept_fields import read_values
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.desk import ThemeDesk
from qvisit.ui.visit.you_said.theme_choices import SourceChoice, ThemeChoices
from qvisit.ui.visit.you_said.wording import NEW
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.theme_starts import Start
from qvisit.usecases.themes import PLAIN_WORDS, plainness, tellable, why_not_words
from qvisit.visits.theme_kinds import LONGEST_THEME, ThemeSaid

_LINKS = ("findings", "items")


class ThemeForm(Card):
    """A new theme, or one that is there."""

    saved = Signal()
    another = Signal()
    taken_back = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(self.tr("A theme"))
        self._editor = editor
        self._desk = ThemeDesk(editor)
        self._theme = NEW
        self._links: Mapping[str, tuple[str, ...]] = {}
        self._read: tuple[str, ...] = ()
        source = SourceChoice()
        self.words = KeptNote(
            editor,
            "theme-words",
            self.tr("In plain words, your own"),
            self.tr("What several people said. Nobody is quoted. It hangs on the wall."),
            lines=2,
        )
        self._plain = Words("", "dense", "text2")
        self.easy = KeptNote(
            editor,
            "theme-easy",
            self.tr("In easy words, if those are not easy"),
            self.tr("One short sentence. It stands in the easy-read summary."),
            lines=2,
        )
        self.choices = ThemeChoices(source)
        self.save = MainButton(self.tr("Save this theme"), "tick")
        self.new = PlainButton(self.tr("Write a new one"), "plus")
        self.back = PlainButton(self.tr("Take it back"), "undo")
        self._withheld = Words(
            self.tr("This number will not be shown: it would tell how few some of them were."),
            "dense",
            "text2",
        )
        self._versions = Banner("amber", "")
        self._draft = KeptDraft(self, editor, "theme-choices", self._chosen, mine=True)
        buttons = flow_row((self.save, self.new, self.back))
        for part in (
            self._versions,
            source,
            self.words,
            self._plain,
            self.easy,
            self.choices,
            self._withheld,
            buttons,
        ):
            self.body.addWidget(part)
        self.choices.changed.connect(self._draft.keep_soon)
        self.choices.changed.connect(self._show_withheld)
        self.words.edited.connect(self._measure)
        self.easy.edited.connect(self._measure)
        self.save.clicked.connect(self._on_save)
        self.new.clicked.connect(self.another)
        self.back.clicked.connect(self._on_back)

    def show_theme(self, theme: str, said: ThemeSaid | None) -> None:
        """Show a theme by its id, or an empty form for `NEW`."""
        self._theme = theme if said else NEW
        self._links = {}
        standing = self._editor.current.shared.themes.said.get(theme)
        self._read = tuple(one.change for one in standing.versions) if standing else ()
        key = ("", self._theme)
        self.words.begin(key, said.words if said else "")
        self.easy.begin(key, said.words_easy if said else "")
        self.choices.show_said(said)
        kept = read_values(self._draft.take_up(key) or "")
        if kept:
            self.choices.take_up(kept)
            self._links = {one: tuple(kept[one].split()) for one in _LINKS if kept.get(one)}
        self.save.set_kind("second" if said else "main")  # the answer to it is the main thing
        self.new.setVisible(said is not None)
        self.back.setVisible(said is not None)
        for field in (self.words, self.easy):
            field.show_error("")
        self._measure()
        self._show_withheld()
        self._show_versions()

    def look_again(self, said: ThemeSaid) -> None:
        """Show what others wrote meanwhile, unless the person has begun to change it."""
        standing = self._editor.current.shared.themes.said.get(self._theme)
        stands = tuple(one.change for one in standing.versions) if standing else ()
        if stands != self._read and not is_begun((self.words, self.easy, self._draft)):
            self.show_theme(self._theme, said)
        self._show_versions()

    def begin_from(self, start: Start) -> None:
        """Take over who said it and what it rests on; the words are for the person to find."""
        self._links = {"findings": start.findings, "items": start.items}
        self.choices.begin_from(start)
        self.words.edit.setFocus()
        bring_into_view(self.words.edit)

    def _chosen(self) -> str:
        """What is chosen, and what the theme rests on, for a draft."""
        links = {name: " ".join(ids) for name, ids in self._links.items()}
        return json.dumps({**self.choices.kept(), **links})

    def _measure(self, _text: str = "") -> None:
        """Say whether the words are plain enough for a wall."""
        text = self.easy.text().strip() or self.words.text().strip()
        found = plainness(text)
        words = self.tr("Easy to read.") if text else ""
        if found.words > PLAIN_WORDS:
            words = self.tr("{count} words in one sentence. Easy read asks for 15 or fewer.")
        elif text and not found.plain:
            words = self.tr("Hard to read: about age {age}. Use shorter words.")
        self._plain.setText(words.format(count=found.words, age=round(found.age)))
        self._plain.setVisible(bool(words))

    def _show_withheld(self) -> None:
        """Say so where the number of people would let somebody work out a small one."""
        number, groups = self.choices.heard_from or "", self.choices.ticked()
        told = tellable(self._editor.current, number, groups)
        self._withheld.setVisible(bool(number) and not told)

    def _show_versions(self) -> None:
        """Show what else was written at the same time; what is saved now stands for all of it."""
        standing = self._editor.current.shared.themes.said.get(self._theme)
        twice = standing is not None and standing.contested
        self._versions.setVisible(twice)
        if standing is not None and twice:
            words = [f"“{one.said.words}”" for one in standing.versions if one.said.words]
            both = self.tr("Both versions are kept. What you save now stands for both.")
            self._versions.show_message(
                "amber", self.tr("Two people wrote at the same time."), "\n".join((both, *words))
            )

    def _on_save(self) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
            return
        values = {
            **self._links,
            **self.choices.values(),
            "words": self.words.text(),
            "words_easy": self.easy.text(),
            "replaces": self._read,
        }
        if self._desk.say(values, "" if self._theme == NEW else self._theme):
            self._settle()

    def _first_wrong(self) -> QWidget | None:
        """Say what is wrong beside each field; the first of them."""
        opened, first = self._editor.current, None
        for field, must in ((self.easy, False), (self.words, True)):
            text = " ".join(field.text().split())
            why, hint = why_not_words(opened, text, must=must)
            said = f"{in_language(why)} {in_language(hint)}".strip()
            if len(text) > LONGEST_THEME:
                said = self.tr("Too long for a wall: 200 letters at most.")
            field.show_error(said)
            first = field.edit if said else first
        return first or self.choices.first_wrong()

    def _settle(self) -> None:
        self.words.settle()
        self.easy.settle()
        self._draft.settle()
        self.saved.emit()

    def _on_back(self) -> None:
        theme = self._theme
        if self._desk.take_back(theme):  # the page shows a new theme by now: its words stay
            for one in (self.words, self.easy):
                one.begin(("", theme))
                one.settle()
            self._draft.take_up(("", theme))
            self._draft.settle()
            self.taken_back.emit()
