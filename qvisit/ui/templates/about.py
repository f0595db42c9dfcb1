"""What a template version is: its number, what changed, for whom it is, what it leaves out."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Signal

from qvisit.clock import parse_utc
from qvisit.forms.check.minutes import share_times
from qvisit.forms.template import Template
from qvisit.ui.language import how_many
from qvisit.ui.templates.facts import Fact, Facts
from qvisit.ui.templates.words import (
    items_words,
    kind_sentence,
    services_words,
    tr,
)
from qvisit.ui.visit.labels import joined
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import day_words, minutes_words
from qvisit.usecases.template_library import KnownTemplate


class VersionCard(Card):
    """Which version this is, that it never changes, and what changed in it."""

    changes_asked = Signal(object)  # Template

    def __init__(self) -> None:
        super().__init__(tr("Version"))
        self._template: Template | None = None
        self._pill = Pill()
        self._stays = Words("", "body")
        self._note = Words("", "body")
        self._note_head = Heading(tr("What changed"), 3)
        self.changes = LinkButton("")
        self.changes.clicked.connect(self._on_changes)
        for part in (self._pill, self._stays, self._note_head, self._note, self.changes):
            self.body.addWidget(part)

    def show_version(self, known: KnownTemplate, earlier: str) -> None:
        """Show a version.

        Args:
            known: The version.
            earlier: The version before it on this laptop, or "".
        """
        template = self._template = known.template
        self.set_title(tr("Version {version}").format(version=template.version))
        stays = tr("It never changes now. Old visits keep their version.")
        if known.published:
            day = _local_day(known.published, known.offset)
            self._pill.show_state(tr("Published"), "green", "lock")
            told = tr("Published on {day}.").format(day=day_words(day))
        elif known.shipped:
            self._pill.show_state(tr("Comes with QVisit"), "green", "lock")
            told = ""
        else:
            self._pill.show_state(tr("On this laptop"), "grey", "laptop")
            told = ""
        self._stays.setText(f"{told} {stays}".strip())
        self._note.setText(template.change_note)
        self.changes.setVisible(bool(earlier))
        self.changes.set_words(tr("What changed since {version}").format(version=earlier))

    def _on_changes(self) -> None:
        self.changes_asked.emit(self._template)


class FactsCard(Card):
    """Facts about a template under a heading."""

    def __init__(self, title: str, facts_of: Callable[[Template], Sequence[Fact]]) -> None:
        """Make an empty card.

        Args:
            title: The heading.
            facts_of: Gives what is said of a template.
        """
        super().__init__(title)
        self._facts_of = facts_of
        self._facts = Facts()
        self.body.addWidget(self._facts)

    def show_template(self, template: Template) -> None:
        """Show what there is to say of a template."""
        self._facts.show_facts(self._facts_of(template))


def first_facts(template: Template) -> Sequence[Fact]:
    """What everybody asks first: what it is for, for whom, how long, how it counts."""
    return (
        (tr("What it is for"), template.purpose),
        (tr("Who uses it"), template.for_whom),
        (tr("Where"), services_words(template).capitalize()),
        (tr("How long it takes"), _time_words(template)),
        (tr("How much is asked"), _size_words(template)),
        (tr("How it counts"), kind_sentence(template)),
        (tr("What it does not cover"), template.not_covered),
    )


def more_facts(template: Template) -> Sequence[Fact]:
    """What some ask then: its parts, what was dropped, hard words, sources."""
    return (
        (tr("Visitors’ parts"), _parts_words(template)),
        (tr("No longer asked"), _withdrawn_words(template)),
        (tr("Hard words"), _all_hard_words(template)),
        (tr("Sources"), "\n".join(template.sources)),
    )


def _time_words(template: Template) -> str:
    words = tr("{minutes} for one person, all of it.")
    return words.format(minutes=minutes_words(template.minutes).capitalize())


def _size_words(template: Template) -> str:
    items, sections = len(template.items), len(template.sections)
    words = how_many(
        "{items} in 1 section.",
        "{items} in {count} sections.",
        sections,
        items=items_words(items),
    )
    critical = sum(item.is_critical for item in template.items)
    grave = how_many("1 is safety-critical.", "{count} are safety-critical.", critical)
    return f"{words} {grave}" if critical else words


def _parts_words(template: Template) -> str:
    line = tr("{number}. {title}: {minutes}, {items}. {whom}")
    times = {one.id: one for one in share_times(template)}
    return "\n".join(
        line.format(
            number=number,
            title=share.title,
            minutes=minutes_words(times[share.id].minutes),
            items=items_words(times[share.id].items),
            whom=share.for_whom,
        )
        for number, share in enumerate(template.shares, start=1)
    )


def _withdrawn_words(template: Template) -> str:
    line = tr("{code}: {words} {reason}")
    return "\n".join(
        line.format(code=gone.code, words=gone.text_standard, reason=gone.reason)
        for gone in template.withdrawn
    )


def _all_hard_words(template: Template) -> str:
    words = [one.word for one in template.hard_words]
    explained = tr("Explained with the questions: {words}.")
    return explained.format(words=joined(words)) if words else ""


def _local_day(utc: str, offset: int) -> str:
    """The calendar day on the laptop that published it."""
    return (parse_utc(utc) + timedelta(minutes=offset)).date().isoformat()
