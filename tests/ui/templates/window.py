"""The window on its templates page, with a template that has a little of everything."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.templates.browser import TemplateBrowser
from qvisit.ui.templates.page import TemplatesPage
from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.window import MainWindow
from qvisit.workspace import Workspace
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import activate, settle

Idle = Callable[[], None]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole

EVENING = """\
id: evening
version: 1.0.0
title: An evening on the ward
kind: standards
services: [ward, crisis_team]
purpose: To see the ward when managers have gone home.
for_whom: Two reviewers.
minutes: 4
sources: [Wording by QVisit]
not_covered: The night.
change_note: New.
hard_words:
  - {word: seclusion, meaning: Being locked in a room alone.}
  - {word: audit, meaning: A planned check.}
shares:
  - id: talk
    title: Talk with people
    for_whom: Good listeners.
    roles: [lived_experience_reviewer]
    methods: [ask_patient]
  - id: look
    title: Look around
    for_whom: Anyone.
    methods: [observe, check_record]
withdrawn:
  - {code: EV-9, text_standard: The bell works., reason: There are no bells now.}
sections:
  - id: talk
    title: A talk about the evening
    picture: speech-bubble
    voice: patient
    opening: Hello. May I ask you about the evening?
    closing: Thank you for your words.
    prompts:
      - {kind: equity, text: Is it so for everybody?}
    items:
      - code: EV-1
        text_standard: People choose what they do in the evening.
        text_easy: Do people choose what to do in the evening?
        hint_easy: Think about the café.
        say_aloud: What did you do yesterday? You can say no.
        guidance: Good is a choice each day. Partly is a choice on some days. Ask 2 people.
        method: ask_patient
        scale: LEVEL4
        answer_words: frequency
        weight: 2
        key_question: caring
        compares: evening
        source: Wording by QVisit
        tags: [equity, "freda:autonomy", "theme:things-to-do", content-note]
  - id: safety
    title: Safe in the evening
    regulation: 12
    items:
      - code: EV-2
        text_standard: Seclusion is used only as the law says.
        text_easy: Is the seclusion room used well?
        guidance: Look at the record of the last week. Not met is one evening without a record.
        method: check_record
        scale: MET3
        weight: 3
        is_critical: true
        escalate: [nurse_in_charge, manager_on_call]
        key_question: safe
        picture: lock
        compares: evening
        source: Mental Health Act Code of Practice
        requirements: [R62]
      - code: EV-3
        text_standard: Every use is looked at by the team.
        text_easy: Does the team talk about it afterwards?
        guidance: Look for a note of a talk after each use. Good is a note each time.
        method: check_record
        scale: YES_NO
        weight: 1
        key_question: safe
        enable_when:
          match: all
          conditions:
            - {item: EV-2, operator: "!=", answer: not_met}
        source: Wording by QVisit
      - code: EV-4
        text_standard: Lamps in the garden are lit.
        text_easy: How many lamps are lit?
        guidance: Count them from the door. Write down how many there are in all.
        method: observe
        scale: NUMBER
        unit: lamps
        lowest: "0"
        weight: 1
        key_question: safe
        source: Wording by QVisit
        prompts:
          - {kind: probe, text: Who changes them?}
"""

LATER = EVENING.replace("Lamps in the garden are lit.", "All lamps in the garden are lit.").replace(
    "change_note: New.", "change_note: The lamps are counted well."
)


def evening(version: str = "1.0.0", text: str = EVENING) -> Template:
    """The template, in one of its versions."""
    told = text.replace("version: 1.0.0", f"version: {version}", 1)
    return load_template(told.encode(), "evening.yaml")


@dataclass
class Answers:
    """The file that the person chooses."""

    file: Path | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def choosers(self) -> Choosers:
        """Answers in place of the computer's dialogs."""
        return Choosers(template=self._template)

    def _template(self, _window: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.file


@contextmanager
def templates_of(
    ws: Workspace, qtbot: QtBot, background: Background, idle: Idle, answers: Answers
) -> Iterator["Shown"]:
    """A window on its templates page, on the template of these tests if that is published."""
    window = MainWindow(ws, background, answers.choosers)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.begin()
    idle()
    window.go("templates")
    idle()
    shown = Shown(window, idle, answers)
    shown.browser.show_template("evening 1.0.0")
    activate(window)
    yield shown
    window.leave()


@dataclass
class Shown:
    """A window that shows templates."""

    window: MainWindow
    idle: Idle
    answers: Answers

    @property
    def page(self) -> TemplatesPage:
        """The page."""
        return self.window.pages.templates

    @property
    def browser(self) -> TemplateBrowser:
        """Its columns."""
        return self.page.browser

    def codes(self) -> list[str]:
        """The codes of the questions in the list."""
        model = self.browser.items.model
        rows = [model.row_at(at) for at in range(model.rowCount())]
        return [row.item.code for row in rows if row.item is not None]

    def keys(self) -> list[str]:
        """The keys of all rows in the list."""
        model = self.browser.items.model
        return [model.row_at(at).key for at in range(model.rowCount())]

    def said(self, key: str) -> str:
        """What a screen reader says of a row."""
        model = self.browser.items.model
        return str(model.index(model.place_of(key)).data(SPOKEN))

    def entry(self, key: str) -> str:
        """What a screen reader says of an entry of the list of templates."""
        entries = self.browser.list.entries
        return next(
            one.accessibleName()
            for one in entries.findChildren(EntryButton)
            if one.entry.key == key
        )

    def search(self, words: str) -> None:
        """Look for words as a person does."""
        edit = self.browser.items.search.edit
        edit.setFocus()
        edit.selectAll()
        press(edit, Qt.Key.Key_Delete)
        type_words(edit, words)
        settle(self.window)

    def choose(self, code: str) -> None:
        """Look at a question."""
        items = self.browser.items
        items.list.go_to(items.model.place_of(code))
        settle(self.window)

    def add(self, file: Path) -> None:
        """Add a template from a file, as far as its check."""
        self.answers.file = file
        self.browser.list.add.click()
        self.idle()
        settle(self.window)
