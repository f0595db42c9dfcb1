"""One row of a template in full: all that a question holds, or the words of a section."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from qvisit.forms.condition_words import condition_words
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ui.language import in_language
from qvisit.ui.templates.facts import Fact, Facts
from qvisit.ui.templates.rows import TemplateRow
from qvisit.ui.templates.words import (
    answers_words,
    counts_words,
    hard_words,
    items_words,
    prompts_words,
    section_words,
    tags_words,
    tr,
    voice_words,
)
from qvisit.ui.theme import scaled
from qvisit.ui.visit.labels import method_words, tell_words
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.picture import PictureView
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import service_type_words

_PICTURE = 88  # px at 100 %
_BESIDE = 360


class EasyView(NamedGroup):
    """A question as an easy-read reviewer meets it: the picture, the question, the hint."""

    def __init__(self) -> None:
        super().__init__(tr("Easy read"))
        self._picture = PictureView("", _PICTURE)
        self._question = Words("", "easy")
        self._hint = Words("", "body", "text2")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._question)
        words.addWidget(self._hint)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._picture)
        self._row.addLayout(words, 1)

    def show_item(self, item: Item, picture: str) -> None:
        """Show a question with a picture, or with none for an empty id."""
        self._picture.show_picture(picture)
        self._question.setText(item.text_easy)
        self._hint.setText(item.hint_easy or "")
        self._hint.setVisible(bool(item.hint_easy))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))


class QuestionCard(Card):
    """One row of the list: all that a question holds, or the words of a section."""

    def __init__(self) -> None:
        super().__init__()
        self._critical = Pill(tr("Safety-critical"), "red", "shield")
        self._abuse = Pill(tr("Act at once"), "red", "warning")
        marks = QHBoxLayout()
        marks.addWidget(self._critical)
        marks.addWidget(self._abuse)
        marks.addStretch(1)
        self._standard = Words("", "body")
        self._easy = EasyView()
        self._facts = Facts()
        self.body.addLayout(marks)
        for part in (self._standard, self._easy, self._facts):
            self.body.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Say that nothing is chosen."""
        self._show_marks(None)
        self.set_title(tr("No item chosen"))
        words = tr("Choose an item in the list. Here you see how it is asked.")
        self._facts.show_facts(((tr("What to do"), words),))

    def show_row(self, row: TemplateRow, tags: Mapping[str, tuple[str, str]]) -> None:
        """Show a row.

        Args:
            row: A question, or a section.
            tags: Titles of what tags point at, as `TemplateLibrary` has them.
        """
        self._show_marks(row.item)
        if row.item is None:
            self.set_title(row.section.title)
            self._facts.show_facts(_section_facts(row))
            return
        self.set_title(row.item.code)
        self._standard.setText(row.item.text_standard)
        self._easy.show_item(row.item, row.item.picture or row.section.picture or "")
        self._facts.show_facts(_item_facts(row, row.item, tags))

    def _show_marks(self, item: Item | None) -> None:
        self._critical.setVisible(item is not None and item.is_critical)
        self._abuse.setVisible(item is not None and item.is_abuse_sign)
        self._standard.setVisible(item is not None)
        self._easy.setVisible(item is not None)


def _item_facts(
    row: TemplateRow, item: Item, tags: Mapping[str, tuple[str, str]]
) -> Sequence[Fact]:
    template = row.template
    return (
        (tr("Whom to tell"), tell_words(item)),
        (tr("Words to say"), item.say_aloud or ""),
        (tr("What good looks like"), item.guidance),
        (tr("Answers"), answers_words(item)),
        (tr("When it is asked"), _condition(row, item)),
        (tr("Also ask"), prompts_words(item.prompts)),
        (tr("Hard words"), hard_words(template, item)),
        (tr("How to find out"), _finding_out(item)),
        (tr("Whose part"), _whose_part(row, item)),
        (tr("How it counts"), counts_words(item, template.kind_of(row.section))),
        (tr("Compared with"), _compared_words(template, item)),
        (tr("Elsewhere it says"), _elsewhere_words(item)),
        (tr("Section"), section_words(row.section)),
        (tr("Source"), item.source),
        (tr("Requirements"), ", ".join(item.requirements)),
        (tr("Tags"), tags_words(item, tags)),
    )


def _section_facts(row: TemplateRow) -> Sequence[Fact]:
    section = row.section
    rule = section.enable_when
    condition = in_language(condition_words(row.template, rule)) if rule else ""
    return (
        (tr("Regulation"), section.regulation or ""),
        (tr("Talk"), voice_words(section)),
        (tr("Questions"), items_words(len(section.items))),
        (tr("When it is asked"), condition),
        (tr("Say first"), section.opening or ""),
        (tr("Say at the end"), section.closing or ""),
        (tr("Also ask"), prompts_words(section.prompts)),
    )


def _condition(row: TemplateRow, item: Item) -> str:
    rules = (row.section.enable_when, item.enable_when)
    told = (condition_words(row.template, rule) for rule in rules if rule is not None)
    return "\n".join(in_language(one) for one in told)


def _finding_out(item: Item) -> str:
    seconds = tr("{way}. It takes about {seconds} seconds.")
    words = seconds.format(way=method_words(item.method)[0], seconds=item.seconds)
    sheet = tr("The ward manager can answer it before the visit.")
    return f"{words} {sheet}" if item.beforehand else words


def _whose_part(row: TemplateRow, item: Item) -> str:
    held = [one.title for one in row.template.shares if one.holds(row.section, item)]
    return "\n".join(held)


def _compared_words(template: Template, item: Item) -> str:
    if item.compares is None:
        return ""
    others = [
        f"{one.code}: {method_words(one.method)[0]}"
        for one in template.items
        if one.compares == item.compares and one.code != item.code
    ]
    return "\n".join(others) or tr("Items of other templates on the same matter")


def _elsewhere_words(item: Item) -> str:
    lines = []
    for wording in item.service_wordings:
        parts = (wording.text_standard, wording.text_easy, wording.say_aloud)
        said = " ".join(part for part in parts if part)
        lines.append(f"{service_type_words(wording.service)}: {said}")
    return "\n".join(lines)
