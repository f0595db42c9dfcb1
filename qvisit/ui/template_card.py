"""What a template is, and what one of its items asks."""

from PySide6.QtWidgets import QVBoxLayout

from qvisit.forms.answers import options
from qvisit.forms.item import KEY_QUESTION_TITLES, Item
from qvisit.forms.template import Template
from qvisit.ui.visit.labels import method_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Heading, Words


class Facts(Card):
    """A card of headings, each with its words; those without words are left out."""

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show these, in this order."""
        for part in self.findChildren(_Fact):
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        for head, text in facts:
            if text:
                self.body.addWidget(_Fact(head, text))


class _Fact(NamedGroup):
    """One heading and its words."""

    def __init__(self, head: str, text: str) -> None:
        super().__init__(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(Heading(head, 3))
        column.addWidget(Words(text, "body"))


class TemplateCard(Facts):
    """For whom a template is, what it leaves out, where it comes from."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("This template"))
        self.body.addWidget(Pill(self.tr("Published: it never changes"), "green", "lock"))

    def show_template(self, template: Template) -> None:
        """Show what it says of itself."""
        kinds = {
            "standards": self.tr("It counts towards the rating."),
            "sustainability": self.tr("It is reported apart from safety and the rating."),
            "closed_culture": self.tr("It has no points, ever. Signs combine by rule."),
        }
        minutes = self.tr("About {minutes} minutes.").format(minutes=template.minutes)
        self.show_facts(
            (
                (self.tr("What it is for"), template.purpose),
                (self.tr("Who uses it"), f"{template.for_whom} {minutes}"),
                (self.tr("How it counts"), kinds[template.kind]),
                (self.tr("What it does not cover"), template.not_covered),
                (self.tr("What changed"), template.change_note),
                (self.tr("Sources"), "\n".join(template.sources)),
            )
        )


class ItemCard(Facts):
    """One item: how it is found out, what good looks like, how it is answered."""

    def __init__(self) -> None:
        super().__init__()
        self._critical = Banner("amber", self.tr("Safety-critical"), icon="shield")
        self._critical.hide()
        self.body.addWidget(self._critical)
        self.clear()

    def clear(self) -> None:
        """Show that no item is chosen."""
        self.set_title(self.tr("No item chosen"))
        self._critical.hide()
        self.show_facts(())

    def show_item(self, item: Item) -> None:
        """Show one item."""
        self.set_title(item.code)
        self._critical.setVisible(item.is_critical)
        question = KEY_QUESTION_TITLES[item.key_question] if item.key_question else ""
        answers = ", ".join(one.label for one in options(item))
        weight = self.tr("Weight {weight}").format(weight=item.weight)
        self.show_facts(
            (
                (self.tr("What visitors read"), item.text_standard),
                (self.tr("Easy read"), item.text_easy),
                (self.tr("Say aloud"), item.say_aloud or ""),
                (self.tr("How to find out"), method_words(item.method)[0]),
                (self.tr("What good looks like"), item.guidance),
                (self.tr("Answers"), answers),
                (self.tr("How it counts"), f"{question}. {weight}" if question else ""),
                (self.tr("Source"), item.source),
            )
        )
