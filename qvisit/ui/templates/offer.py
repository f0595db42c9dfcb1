"""A template from a file: what it would add, what is to be put right in it, and publishing it."""

from collections.abc import Iterator
from types import MappingProxyType

from PySide6.QtCore import Signal

from qvisit.errors import QVisitError
from qvisit.forms.template import Template
from qvisit.ui.language import how_many, in_language, told
from qvisit.ui.models.reading_rows import Reading
from qvisit.ui.reading_page import ReadingPage
from qvisit.ui.templates.words import items_words, kind_words, tr
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.wording import minutes_words
from qvisit.usecases.template_adding import LineRemark, Offer

_LOOKS = MappingProxyType(
    {
        "problem": ("warning", "redtext"),
        "warning": ("warning", "ambertext"),
        "note": ("info", "text2"),
    }
)


class TemplateOffer(ReadingPage):
    """Says what a file holds. It is published only when there is nothing to put right."""

    publish_asked = Signal(object)  # Offer
    reread_asked = Signal(object)  # Path

    def __init__(self) -> None:
        self.publish = MainButton("", "lock")
        self.reread = PlainButton(tr("Read the file again"), "sync")
        super().__init__(
            tr("What the check found"),
            tr("Go back without adding it"),
            (self.publish, self.reread),
        )
        self._offer: Offer | None = None
        self.reread.clicked.connect(self._on_reread)
        self.publish.clicked.connect(self._on_publish)

    def show_offer(self, offer: Offer) -> None:
        """Show what a file would add."""
        self._offer = offer
        template = offer.template
        self.publish.set_unavailable("")
        self.publish.setVisible(offer.may_be_published)
        if template is not None:
            words = tr("Publish version {version}")
            self.publish.set_words(words.format(version=template.version))
            self.show_reading(template.title, _about(template), list(_rows(offer)))
        else:
            self.show_reading(tr("This file cannot be used yet"), "", list(_rows(offer)))
        self.banner.show_message(*_sentence(offer))

    def show_busy(self) -> None:
        """Let nobody press twice."""
        self.publish.set_unavailable(tr("QVisit is publishing it."))

    def show_problem(self, error: QVisitError) -> None:
        """Say why it was not published."""
        self.publish.set_unavailable("")
        self.banner.show_message("amber", *told(error))

    def take_focus(self) -> None:
        """Put the focus where the next step is."""
        if self._offer is not None and self._offer.may_be_published:
            self.publish.setFocus()
        else:
            super().take_focus()

    def _on_reread(self) -> None:
        if self._offer is not None:
            self.reread_asked.emit(self._offer.path)

    def _on_publish(self) -> None:
        if self._offer is not None and self._offer.may_be_published:
            self.publish_asked.emit(self._offer)


def _about(template: Template) -> str:
    words = tr("Version {version}, {items}, {minutes}. {kind}.")
    return words.format(
        version=template.version,
        items=items_words(len(template.items)),
        minutes=minutes_words(template.minutes),
        kind=kind_words(template),
    )


def _sentence(offer: Offer) -> tuple[str, str, str]:
    """Tone, sentence and text of the banner."""
    problems, warnings = offer.count("problem"), offer.count("warning")
    if offer.known:
        text = tr("You need do nothing.")
        return "green", tr("This version is on this laptop already, word for word."), text
    if problems:
        lead = how_many(
            "1 thing is to be put right first.",
            "{count} things are to be put right first.",
            problems,
        )
        return "amber", lead, tr("Nothing was added. Change the file, then read it again.")
    stays = tr("A published version never changes. Old visits keep theirs.")
    if warnings:
        lead = how_many(
            "You can publish it. 1 thing is worth a look first.",
            "You can publish it. {count} things are worth a look first.",
            warnings,
        )
        return "amber", lead, stays
    return "green", tr("Nothing is to be put right. You can publish it."), stays


def _rows(offer: Offer) -> Iterator[Reading]:
    for remark in offer.remarks:
        icon, ink = _LOOKS[remark.level]
        said, remedy = in_language(remark.words), in_language(remark.remedy)
        yield Reading(said, _head(remark), icon, ink, remedy)
    since = tr("Changed since {version}").format(version=offer.earlier)
    for sentence in offer.changes:
        yield Reading(in_language(sentence), since, "pencil")


def _head(remark: LineRemark) -> str:
    level = {
        "problem": tr("To put right"),
        "warning": tr("Worth a look"),
        "note": tr("To know"),
    }[remark.level]
    line = tr("line {line}").format(line=remark.line) if remark.line else ""
    return ", ".join(part for part in (level, line, remark.place) if part)
